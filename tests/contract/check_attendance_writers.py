#!/usr/bin/env python3
"""Many write the same days at the same moment: people, HR, readers and an import, of one team and of none. Everybody is answered, and
what is kept beside the records is what the records say."""

import collections
import concurrent.futures
import datetime
import os
import pathlib
import sys
import tempfile
import threading
import time

import people
from houses import House

from claims import Claims

ROUNDS, PEOPLE = 6, 8  # people of each kind of writer, who all write the same day
LAST = datetime.datetime.now(datetime.UTC).date() - datetime.timedelta(days=40)
DAYS = [LAST - datetime.timedelta(days=number) for number in range(ROUNDS)]


class Check:
    def __init__(self, house: House) -> None:
        self.house, self.claims = house, Claims("writers of one day: ")

    def run(self) -> int:
        with self.house.serve() as server:
            self.server = server
            self.token = people.Company(server, roles=()).tokens["admin"]
            self.team = server.must(201, "POST", "/teams", self.token, {"team_name": "Together"})["team_id"]
            # Half of each kind is in the team.
            self.staff = {kind: [self.somebody(kind, number) for number in range(PEOPLE)] for kind in ("single", "twice", "changed", "deleted", "batch", "import")}
            for number, day in enumerate(DAYS):
                self.write_all_at_once(number, day)
            self.compare()
        verified = self.house.command("verify")
        self.claims.hold("all that is kept beside the records adds up", verified.returncode == 0, verified.stdout)
        return self.claims.summary()

    def somebody(self, kind: str, number: int) -> int:
        wish = {"name": f"{kind} {number}", "email": f"{kind}{number}@{self.team}.example", "role": "Operator", "invite": False,
                **({"team_id": self.team} if number % 2 else {})}
        return self.server.must(201, "POST", "/employees", self.token, wish)["employee_id"]

    def record(self, employee: int, day: datetime.date, status: str) -> int:
        return self.server.must(201, "POST", "/attendance", self.token, {"employee_id": employee, "attendance_date": str(day), "status": status})["record_id"]

    def write_all_at_once(self, number: int, day: datetime.date) -> None:
        changed, deleted = ([self.record(employee, day, "Absent") for employee in self.staff[kind]] for kind in ("changed", "deleted"))
        table = "employee_id,date,status\n" + "".join(f"{employee},{day},WFH\n" for employee in self.staff["import"])
        brought = self.server.ask("POST", "/imports/attendance", self.token, table.encode(), Content_Type="text/csv").body["import_id"]
        punches = [{"employee_id": employee, "at": f"{day}T{hour}:00:00Z", "kind": kind}
                   for employee in self.staff["batch"] for hour, kind in (("15", "in"), ("21", "out"))]
        halves = [punches[:len(punches) * 2 // 3], punches[len(punches) // 3:][::-1]]  # some punches are sent twice at once, the other way round
        steps = [*(("POST", "/attendance", {"employee_id": employee, "attendance_date": str(day), "status": ("Present", "Late", "Leave")[place % 3]})
                   for place, employee in enumerate(self.staff["single"])),
                 *(("POST", "/attendance", {"employee_id": employee, "attendance_date": str(day), "status": status})
                   for employee in self.staff["twice"] for status in ("Present", "Leave")),
                 *(("PUT", f"/attendance/{record}", {"status": ("Leave", "Present")[place % 2]}) for place, record in enumerate(changed)),
                 *(("DELETE", f"/attendance/{record}", None) for record in deleted),
                 *(("POST", "/attendance/batch", {"punches": half}) for half in halves),
                 ("POST", f"/imports/{brought}/run", {"dry_run": False})]
        start = threading.Barrier(len(steps))

        def write(step: tuple) -> int:
            start.wait(60)
            return self.server.ask(step[0], step[1], self.token, step[2]).status

        with concurrent.futures.ThreadPoolExecutor(len(steps)) as pool:
            answers = collections.Counter(pool.map(write, steps))
        self.claims.hold(f"round {number}: everybody is answered", set(answers) <= {200, 201, 202, 204, 409}, answers)
        self.claims.check(f"round {number}: of two who record the same day one does", answers[409], PEOPLE)
        deadline = time.monotonic() + 60
        while (import_ := self.server.must(200, "GET", f"/imports/{brought}", self.token))["state"] == "running" and time.monotonic() < deadline:
            time.sleep(0.05)
        self.claims.hold(f"round {number}: the import is done", import_["state"] == "done" and import_["result"]["counts"]["created"] == PEOPLE, import_)

    def compare(self) -> None:
        for day in DAYS:
            rows = self.server.must(200, "GET", f"/attendance?from={day}&to={day}&page_size=200", self.token)
            of_status = collections.Counter(row["status"] for row in rows)
            told = self.server.must(200, "GET", f"/trends?group_by=status&start_date={day}&end_date={day}", self.token)
            self.claims.hold(f"{day}: the company's counts are those of the records", {row["status"]: row["count"] for row in told} == of_status, (told, of_status))
            self.claims.hold(f"{day}: everybody has the one record that is theirs", len(rows) == 5 * PEOPLE == len({row["employee_id"] for row in rows}), len(rows))
            worked = [row["minutes_worked"] for row in rows if row["employee_id"] in self.staff["batch"]]
            self.claims.hold(f"{day}: no punch is forgotten", worked == [6 * 60] * PEOPLE, worked)
            team = {employee for employees in self.staff.values() for employee in employees[1::2]}
            of_team = collections.Counter(row["status"] for row in rows if row["employee_id"] in team)
            told = self.server.must(200, "GET", f"/trends?group_by=team&start_date={day}&end_date={day}", self.token)
            self.claims.hold(f"{day}: and the team's", {row["status"]: row["count"] for row in told} == of_team, (told, of_team))


if __name__ == "__main__":
    with tempfile.TemporaryDirectory(prefix="attune-writers-") as folder:
        pathlib.Path(folder).chmod(0o755)
        sys.exit(Check(House(pathlib.Path(folder) / "house", os.environ.get("DATABASE_URL"), ATTUNE_WORKERS="1")).run())
