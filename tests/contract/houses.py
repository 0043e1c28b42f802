"""Whole Attunes with data of their own, for commands that work on all of it: on SQLite in a folder, or on a fresh PostgreSQL database."""

import contextlib
import os
import pathlib
import secrets
import signal
import sqlite3
import subprocess
import sys
from collections.abc import Iterator

TOP = pathlib.Path(__file__).resolve().parents[2]
sys.path[:0] = [str(TOP / place) for place in ("tools/dev", "tests/fixtures")]
import servers  # noqa: E402
from people import Server  # noqa: E402

BINARY = os.environ.get("ATTUNE_BINARY", str(TOP / "build/release/server/app/attune"))


class House:
    def __init__(self, folder: pathlib.Path, administrator_url: str | None = None, **settings: str) -> None:
        self.folder = folder
        folder.mkdir(parents=True, exist_ok=True)
        self.url = servers.new_database(administrator_url, f"house_{secrets.token_hex(5)}") if administrator_url else None
        self.environment = {**os.environ, **servers.UNLIMITED, "ATTUNE_WORKERS": "0", "no_proxy": "127.0.0.1", "ATTUNE_DATA": str(folder), **settings}
        self.environment.pop("DATABASE_URL", None)
        if self.url:
            self.environment["DATABASE_URL"] = self.url

    def command(self, *words: object, **settings: str) -> subprocess.CompletedProcess:
        return subprocess.run([BINARY, *map(str, words)], env={**self.environment, **settings}, capture_output=True, text=True, check=False, timeout=240)

    @contextlib.contextmanager
    def serve(self) -> Iterator[Server]:
        port = servers.free_port()
        address = f"http://127.0.0.1:{port}"
        if self.url:
            self.command("migrate")
        log = self.folder / "serve.log"
        with log.open("w") as said:
            process = subprocess.Popen([BINARY, "serve", "--port", str(port)], env={**self.environment, "ATTUNE_PUBLIC_URL": address}, stdout=said,
                                       stderr=said, stdin=subprocess.DEVNULL, start_new_session=True)
        try:
            servers.wait_until(lambda: servers.is_ready(address), process, log, "Attune")
            yield Server(address)
        finally:
            servers.stop(process, signal.SIGTERM, 30)

    def sql(self, text: str) -> list[tuple]:
        """As the database's owner, past every wall."""
        if not self.url:
            with contextlib.closing(sqlite3.connect(self.folder / "attune.db", timeout=30)) as database:
                rows = [row for statement in text.split(";") for row in database.execute(statement)]
                database.commit()
                return rows
        done = subprocess.run(["psql", self.url, "-qAtX", "-F", "\t", "-v", "ON_ERROR_STOP=1", "-c", text], capture_output=True, text=True, check=True)
        return [tuple(line.split("\t")) for line in done.stdout.splitlines()]
