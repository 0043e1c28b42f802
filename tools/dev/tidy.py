#!/usr/bin/env python3
"""clang-tidy over the server, two files at a time. What was clean stays clean until the file, a header it includes, the
checks or the compiler's command change: the cache holds a hash of exactly that."""

import concurrent.futures
import hashlib
import json
import pathlib
import re
import shlex
import subprocess
import sys

TOP = pathlib.Path(__file__).resolve().parents[2]
INCLUDE = re.compile(r'^\s*#\s*include\s+"([^"]+)"', re.MULTILINE)


class Sources:
    """Project headers reachable from a file, looked for where the compiler looks."""

    def __init__(self, folders: list[pathlib.Path]):
        self.folders = folders
        self.known: dict[pathlib.Path, tuple[bytes, list[pathlib.Path]]] = {}

    def read(self, file: pathlib.Path) -> tuple[bytes, list[pathlib.Path]]:
        if file not in self.known:
            content = file.read_bytes()
            included = []
            for name in INCLUDE.findall(content.decode(errors="replace")):
                for folder in [file.parent, *self.folders]:
                    if (folder / name).is_file():
                        included.append((folder / name).resolve())
                        break
            self.known[file] = (content, included)
        return self.known[file]

    def reachable(self, file: pathlib.Path) -> list[pathlib.Path]:
        found, waiting = {file}, [file]
        while waiting:
            for header in self.read(waiting.pop())[1]:
                if header not in found:
                    found.add(header)
                    waiting.append(header)
        return sorted(found)


def fingerprint(sources: Sources, file: pathlib.Path, command: str, settings: bytes) -> str:
    total = hashlib.sha256(settings)
    total.update(re.sub(r"\S*" + re.escape(str(TOP)), "", command).encode())
    for header in sources.reachable(file):
        total.update(header.name.encode() + b"\0" + hashlib.sha256(sources.read(header)[0]).digest())
    return total.hexdigest()


def check(file: pathlib.Path, build: pathlib.Path) -> str:
    """What clang-tidy has to say, empty if nothing."""
    done = subprocess.run(
        ["clang-tidy", "-p", build, "--quiet", "--extra-arg=-Wno-unknown-warning-option", "--extra-arg=-Wno-error", file],
        capture_output=True, text=True)
    return "" if done.returncode == 0 else done.stdout + (done.stderr if not done.stdout else "")


def main() -> int:
    build, cache = pathlib.Path(sys.argv[1]), pathlib.Path(sys.argv[2])
    wanted = sys.argv[3] if len(sys.argv) > 3 else ""
    cache.mkdir(parents=True, exist_ok=True)
    version = subprocess.run(["clang-tidy", "--version"], capture_output=True, check=True).stdout
    settings = version + (TOP / ".clang-tidy").read_bytes()
    sources = Sources([TOP / "server", build / "generated"])

    waiting = {}
    entries = json.loads((build / "compile_commands.json").read_text())
    for entry in entries:
        file = pathlib.Path(entry["directory"], entry["file"]).resolve()
        name = str(file.relative_to(TOP)) if file.is_relative_to(TOP / "server") else ""
        if not name or name.endswith("_test.cpp") or wanted not in name:
            continue
        command = entry.get("command") or shlex.join(entry["arguments"])
        stamp = cache / fingerprint(sources, file, command, settings)
        if not stamp.exists():
            waiting[file] = stamp
    failed = 0
    with concurrent.futures.ThreadPoolExecutor(2) as threads:
        for (file, stamp), said in zip(waiting.items(), threads.map(lambda one: check(one, build), waiting)):
            if said:
                failed += 1
                print(said, flush=True)
            else:
                stamp.touch()
    print(f"{len(waiting)} of {len(entries)} files checked, {failed} with warnings")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
