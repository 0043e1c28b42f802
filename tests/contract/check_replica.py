#!/usr/bin/env python3
"""`DATABASE_READ_URL` with a real streaming replica: requests read from it, nobody is shown less than they wrote however far it is behind,
and when it dies people notice nothing. On PostgreSQL only."""

import contextlib
import os
import pathlib
import secrets
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator

import people
from houses import House, servers

from claims import Claims

AS_POSTGRES = ["setpriv", "--reuid=postgres", "--regid=postgres", "--clear-groups"] if os.geteuid() == 0 else []
READ = "from departments"  # in what the replica was asked


class Replica:
    """Follows the server at `url`, and writes down what it is asked."""

    def __init__(self, folder: pathlib.Path, url: str) -> None:
        self.folder, self.port = folder, servers.free_port()
        self.log = folder / "log"
        folder.mkdir()
        if AS_POSTGRES:
            shutil.chown(folder, "postgres", "postgres")
        self.log.touch()
        subprocess.run([*AS_POSTGRES, servers.POSTGRESQL / "pg_basebackup", "-D", folder / "data", "-R", "-c", "fast", "-d", url], check=True,
                       capture_output=True, cwd="/")
        self.process = None

    def url(self, name: str) -> str:
        return f"postgresql://postgres@127.0.0.1:{self.port}/{name}"

    def start(self) -> None:
        with self.log.open("a") as said:
            self.process = subprocess.Popen(
                [*AS_POSTGRES, servers.POSTGRESQL / "postgres", "-D", self.folder / "data", "-p", str(self.port), "-k", self.folder,
                 "-c", "listen_addresses=127.0.0.1", "-c", "log_statement=all", "-c", "max_connections=200"], stdout=said, stderr=said,
                stdin=subprocess.DEVNULL, cwd="/", start_new_session=True)
        ready = [servers.POSTGRESQL / "pg_isready", "-q", "-h", "127.0.0.1", "-p", str(self.port)]
        servers.wait_until(lambda: subprocess.run(ready, check=False).returncode == 0, self.process, self.log, "the replica")

    def kill(self) -> None:
        os.killpg(self.process.pid, signal.SIGKILL)
        self.process.wait()

    def asked(self) -> int:
        """How often the replica was asked for departments."""
        return self.log.read_text(errors="replace").count(READ)

    def sql(self, text: str) -> None:
        subprocess.run(["psql", self.url("postgres"), "-qc", text], check=True, capture_output=True)


@contextlib.contextmanager
def replica_of(folder: pathlib.Path, url: str) -> Iterator[Replica]:
    replica = Replica(folder, url)
    replica.start()
    try:
        yield replica
    finally:
        servers.stop(replica.process, signal.SIGINT, 20)


class Check:
    def __init__(self, server: people.Server, replica: Replica) -> None:
        self.server, self.replica = server, replica
        self.hold = (claims := Claims("replica: ")).hold
        self.claims = claims
        self.token = people.Company(server, roles=("hr",)).tokens["admin"]
        self.numbers = iter(range(10_000))

    def write(self) -> str:
        name = f"Room {next(self.numbers)} {secrets.token_hex(3)}"
        self.server.must(201, "POST", "/departments", self.token, {"name": name})
        return name

    def names(self) -> set[str]:
        return {row["name"] for row in self.server.must(200, "GET", "/departments?page_size=100", self.token)}

    def asks_until(self, takes_part: bool, seconds: float = 30) -> bool:
        """Reads until the replica takes part in it."""
        deadline = time.monotonic() + seconds
        before = self.replica.asked()
        while time.monotonic() < deadline:
            self.names()
            if (self.replica.asked() > before) == takes_part:
                return True
        return False

    def own_writes_are_seen(self, what: str, times: int) -> None:
        missing = [name for name in (self.write() for _ in range(times)) if name not in self.names()]
        self.hold(f"{what}: who has written sees it at once", not missing, missing)

    def run(self) -> int:
        self.hold("requests read from the replica", self.asks_until(True))
        self.own_writes_are_seen("it follows", 30)
        self.replica.sql("select pg_wal_replay_pause()")
        self.own_writes_are_seen("it stands still", 10)
        before = self.replica.asked()
        for _ in range(20):
            self.names()
        self.hold("what stands still is not asked by those who wrote since", self.replica.asked() == before)
        self.replica.sql("select pg_wal_replay_resume()")
        self.hold("it is asked again once it has caught up", self.asks_until(True))
        self.replica.kill()
        failed = [reply.status for reply in (self.server.ask("GET", "/departments", self.token) for _ in range(40)) if reply.status != 200]
        self.hold("when it dies, nobody notices", not failed, failed)
        self.own_writes_are_seen("it is dead", 5)
        self.replica.start()
        self.hold("when it is back, it is asked again", self.asks_until(True))
        return self.claims.summary()


def main(place: pathlib.Path) -> int:
    # A server of its own, because replaying the write-ahead log of all the other tests' databases would take a while.
    with servers.postgresql() as url, replica_of(place / "replica", url) as replica:
        house = House(place / "house", url)
        house.environment["DATABASE_READ_URL"] = replica.url(house.url.rsplit("/", 1)[1])
        with house.serve() as server:
            return Check(server, replica).run()


if __name__ == "__main__":
    if os.environ.get("ATTUNE_ENGINE") != "PostgreSQL":
        print("0 passed, 0 failed, 1 skipped")
        sys.exit(0)
    with tempfile.TemporaryDirectory(prefix="attune-replica-") as folder:
        pathlib.Path(folder).chmod(0o755)
        sys.exit(main(pathlib.Path(folder)))
