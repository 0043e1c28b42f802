#!/usr/bin/env python3
"""Breaks what Attune stands on, under load, and looks at what people get meanwhile and what is left.

    ./dev test faults [--times N] [--drill NAME] [--engine SQLite|PostgreSQL] [--long]     the long way is ./dev bench faults
"""

import argparse
import contextlib
import os
import pathlib
import shutil
import subprocess
import sys

import crowd
import database
import days
import disk
import ends
import uploads
from house import Gone, PostgreSQL, new_folder, servers

# What needs a cluster of its own, on PostgreSQL only; and what is done on either engine.
OF_THE_CLUSTER = {"crash": database.crash, "cut": database.cut, "freeze": database.freeze, "proxy": ends.ended_behind_a_proxy}
OF_AN_ENGINE = {"uploads": uploads.kill_at_each_phase, "writes": ends.killed_while_writing, "days": days.killed_while_days_come_in, "crowd": crowd.slow_heads, "disk": disk.full_disk}
OFTEN = {"uploads": 50, "writes": 10, "days": 8}
SMALL_DISK = {"SQLite": 96 << 20, "PostgreSQL": 256 << 20}


def drill(name: str, engine: str, times: int | None, long: bool) -> str:
    folder = new_folder()
    with contextlib.ExitStack() as stack:
        stack.callback(shutil.rmtree, folder, ignore_errors=True)
        folder.chmod(0o755)
        try:
            if name in OF_THE_CLUSTER:
                return OF_THE_CLUSTER[name](folder, long)
            url = None
            if engine == "PostgreSQL":
                (folder / "postgresql").mkdir()
                cluster = stack.enter_context(contextlib.closing(PostgreSQL(folder / "postgresql")))
                cluster.start()
                url = cluster.url
            return OF_AN_ENGINE[name](folder, url, times or (100 if long else OFTEN.get(name, 1)))
        except (AssertionError, Gone, servers.NotStarted, subprocess.SubprocessError):
            for log in [*folder.rglob("attune.log"), *folder.rglob("nginx.log")]:
                print(f"--- {log.name}\n{servers.end_of(log)}", file=sys.stderr)
            raise


def on_a_small_disk(name: str, engine: str, *_) -> str:
    """The drill again, in a place where /mnt is a small disk in memory."""
    inside = ["bwrap", "--dev-bind", "/", "/", "--size", str(SMALL_DISK[engine]), "--tmpfs", "/mnt", sys.executable, __file__, "--drill", name, "--engine", engine]
    done = subprocess.run(inside, env={**os.environ, "ATTUNE_DRILL_FOLDER": "/mnt"}, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout.splitlines()[0].split(": ", 1)[1]


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--times", type=int, help="how often a server is killed: 50 for uploads, 10 for writes, 8 for days unless said")
    parser.add_argument("--long", action="store_true", help="kill it 100 times, end it 20 times, freeze the database for 30 seconds")
    parser.add_argument("--drill", choices=[*OF_THE_CLUSTER, *OF_AN_ENGINE])
    parser.add_argument("--engine", choices=["SQLite", "PostgreSQL"])
    options = parser.parse_args()
    wanted = [(name, engine) for name in ([options.drill] if options.drill else [*OF_THE_CLUSTER, *OF_AN_ENGINE])
              for engine in (["PostgreSQL"] if name in OF_THE_CLUSTER else [options.engine] if options.engine else ["SQLite", "PostgreSQL"])
              if options.engine in (None, engine)]
    failed = 0
    for name, engine in wanted:
        elsewhere = name == "disk" and "ATTUNE_DRILL_FOLDER" not in os.environ
        try:
            print(f"{engine}: {(on_a_small_disk if elsewhere else drill)(name, engine, options.times, options.long)}", flush=True)
        except (AssertionError, Gone, servers.NotStarted, subprocess.SubprocessError) as problem:
            failed += 1
            print(f"{engine}: {name} FAILED: {problem}", flush=True)
    print(f"{len(wanted) - failed} passed, {failed} failed")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
