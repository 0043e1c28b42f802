"""The server that is asked: a demo company on either engine, its clock at one Wednesday morning, and a second company beside it."""

import contextlib
import datetime
import json
import os
import pathlib
import sqlite3
import subprocess
import sys
import time
import zoneinfo
from collections.abc import Iterator

TOP = pathlib.Path(__file__).resolve().parents[2]
sys.path[:0] = [str(TOP / place) for place in ("tools/dev", "tests/contract")]
import houses  # noqa: E402
import servers  # noqa: E402
from people import PASSWORD, Reply, Server  # noqa: E402

from company import Company  # noqa: E402
from plans import TODAY  # noqa: E402

DEMO = ("demo", "--size", "small", "--seed", "4", "--until", "2026-10-13")
TABLES = {"employees": "employees", "teams": "teams", "departments": "departments", "records": "attendance_records", "holidays": "holidays",
          "rules": "attendance_rules"}
DEMO_PASSWORD = "attune-demo-2026"
SIGN_INS = {"admin": "admin", "hr": "hr", "manager": "manager", "analyst": "analyst", "employee": "amara"}  # the mailbox of who asks in each role
STRANGER = "Quillfeather"  # the surname of everybody in the second company


class BenchHouse(houses.House):
    """A house whose clock shows another day."""

    time_zone = "UTC"

    def clock(self) -> dict[str, str]:
        """Settings that show a process Wednesday at ten. The program faketime is not asked: what it leaves behind stops its next run in another container.
        Only the clock of days is moved; what waits and what is measured goes by the other one."""
        (library,) = pathlib.Path("/usr/lib").glob("*/faketime/libfaketimeMT.so.1")
        there = datetime.datetime.combine(TODAY, datetime.time(10), zoneinfo.ZoneInfo(self.time_zone))
        return {"LD_PRELOAD": str(library), "FAKETIME": f"{int(there.timestamp() - time.time()):+d}s", "FAKETIME_DONT_FAKE_MONOTONIC": "1"}

    @contextlib.contextmanager
    def serve_then(self) -> Iterator[Server]:
        port = servers.free_port()
        address = f"http://127.0.0.1:{port}"
        log = self.folder / "serve.log"
        environment = {**self.environment, **self.clock(), "ATTUNE_PUBLIC_URL": address}
        with log.open("w") as said:
            process = subprocess.Popen([houses.BINARY, "serve", "--port", str(port)], env=environment, stdout=said, stderr=said,
                                       stdin=subprocess.DEVNULL, start_new_session=True)
        try:
            servers.wait_until(lambda: servers.is_ready(address), process, log, "Attune")
            yield Server(address)
        finally:
            servers.stop(process, servers.signal.SIGTERM, 30)

    def table(self, text: str) -> list[dict]:
        """Rows as dictionaries, the same on both engines."""
        if self.url:
            said = subprocess.run(["psql", self.url, "-qAtX", "-v", "ON_ERROR_STOP=1", "-c", f"select coalesce(json_agg(one), '[]') from ({text}) one"],
                                  capture_output=True, text=True, check=True)
            return json.loads(said.stdout)
        with contextlib.closing(sqlite3.connect(self.folder / "attune.db", timeout=30)) as database:
            database.row_factory = sqlite3.Row
            return [dict(row) for row in database.execute(text)]

    def make_demo(self) -> str:
        """Answers the demo company's id."""
        self.command("migrate")
        done = self.command(*DEMO)
        if done.returncode:
            raise SystemExit(f"attune {' '.join(DEMO)} failed:\n{done.stdout}{done.stderr}")
        (company,) = self.table("select company_id, time_zone from companies")
        self.time_zone = company["time_zone"]
        return company["company_id"]

    def company(self, company_id: str) -> Company:
        return Company(**{name: self.table(f"select * from {table} where company_id = '{company_id}'") for name, table in TABLES.items()})


def sign_in(server: Server, company: Company) -> dict[str, tuple[str, int]]:
    """Of each role a token and the employee's id."""
    found = {}
    for role, mailbox in SIGN_INS.items():
        (one,) = [employee for employee in company.employees if employee["email"].startswith(f"{mailbox}@")]
        token = server.must(200, "POST", "/auth/login", body={"email": one["email"], "password": DEMO_PASSWORD})["access_token"]
        found[role] = (token, one["employee_id"])
    return found


def make_stranger(server: Server, company: Company) -> list[str]:
    """A company with the same first names, teams and departments; answers what nobody of the other one may ever read."""
    admin = f"admin@{STRANGER.lower()}.example"
    server.must(201, "POST", "/auth/signup", body={"company_name": f"{STRANGER} and Daughters", "email": admin, "password": PASSWORD, "jurisdiction": "US"})
    token = server.must(200, "POST", "/auth/login", body={"email": admin, "password": PASSWORD})["access_token"]
    teams = [server.must(201, "POST", "/teams/", token, {"team_name": team["team_name"]})["team_id"] for team in company.teams]
    for department in company.departments:
        server.must(201, "POST", "/departments", token, {"name": department["name"]})
    for number, first in enumerate(sorted({employee["name"].split()[0] for employee in company.active})[:40]):
        wish = {"name": f"{first} {STRANGER}", "email": f"{number}@{STRANGER.lower()}.example", "team_id": teams[number % len(teams)], "role": "Developer"}
        employee = server.must(201, "POST", "/employees/", token, wish)["employee_id"]
        for day in ("2026-09-01", "2026-10-07", "2026-10-12"):
            server.must(201, "POST", "/attendance/", token, {"employee_id": employee, "attendance_date": day, "status": "Absent"})
    return [STRANGER]
