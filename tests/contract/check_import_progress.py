#!/usr/bin/env python3
"""How far an import is can be seen while it runs and while it is taken back, although each is one transaction: on SQLite in the one
process, on PostgreSQL at a server while a worker of its own carries it out."""

import contextlib
import datetime
import os
import pathlib
import signal
import subprocess
import sys
import tempfile

import people
from houses import BINARY, House, servers

from claims import Claims

PEOPLE, DAYS = 60, 350
FIRST = datetime.date(2025, 1, 1)


@contextlib.contextmanager
def worker(house: House):
    if not house.url:
        yield
        return
    with (house.folder / "worker.log").open("w") as said:
        process = subprocess.Popen([BINARY, "worker"], env={**house.environment, "ATTUNE_WORKERS": "1"}, stdout=said, stderr=said, stdin=subprocess.DEVNULL,
                                   start_new_session=True)
    try:
        yield
    finally:
        servers.stop(process, signal.SIGTERM, 30)


class Check:
    def __init__(self, house: House) -> None:
        self.house, self.claims = house, Claims("how far an import is: ")

    def bring(self, kind: str, lines: list[str]) -> str:
        return self.server.ask("POST", f"/imports/{kind}", self.token, "\n".join(lines).encode(), Content_Type="text/csv").body["import_id"]

    def finished(self, import_id: str, wish: str, body: dict | None = None) -> list[dict]:
        """What was said of it from its order to its end."""
        said = [self.server.must(202, "POST", f"/imports/{import_id}/{wish}", self.token, body)]
        while said[-1]["state"] in ("running", "undoing"):
            said.append(self.server.must(200, "GET", f"/imports/{import_id}", self.token))
        return said

    def look(self, what: str, said: list[dict], rows: int) -> None:
        told = [each["rows_done"] for each in said[:-1]]
        self.claims.hold(f"{what}: it grows", told == sorted(told), told)
        self.claims.hold(f"{what}: it is seen on its way", any(0 < done < rows for done in told), sorted(set(told)))
        self.claims.check(f"{what}: in the end it is all of it", (said[-1]["rows_done"], said[-1]["rows"]), (rows, rows))

    def run(self) -> int:
        with self.house.serve() as server, worker(self.house):
            self.server = server
            self.token = people.Company(server, roles=()).tokens["admin"]
            staff = self.finished(self.bring("employees", ["name,email", *(f"Person {i},person{i}@progress.example" for i in range(PEOPLE))]), "run", {"dry_run": False})
            assert staff[-1]["state"] == "done", staff[-1]
            rows = [f"person{i}@progress.example,{FIRST + datetime.timedelta(days=day)},Present" for day in range(DAYS) for i in range(PEOPLE)]
            brought = self.bring("attendance", ["email,date,status", *rows])
            self.look("tried", self.finished(brought, "run", {"dry_run": True}), len(rows))
            done = self.finished(brought, "run", {"dry_run": False})
            self.claims.check("all of it is written", (done[-1]["state"], done[-1]["result"]["counts"]["created"]), ("done", len(rows)))
            self.look("run", done, len(rows))
            self.look("taken back", self.finished(brought, "undo"), len(rows))
        return self.claims.summary()


if __name__ == "__main__":
    with tempfile.TemporaryDirectory(prefix="attune-progress-") as folder:
        pathlib.Path(folder).chmod(0o755)
        house = House(pathlib.Path(folder) / "house", os.environ.get("DATABASE_URL"))
        if not house.url:
            house.environment["ATTUNE_WORKERS"] = "1"
        sys.exit(Check(house).run())
