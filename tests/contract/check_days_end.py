#!/usr/bin/env python3
"""A day that is over gets its absences, of who was expected and has no record; a holiday and a free day get none; and all of it still
adds up."""

import datetime
import os
import pathlib
import sys
import tempfile
import time

import people
from houses import House

from claims import Claims


WEEK = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"]


def days_ago(number: int) -> str:
    return str(datetime.datetime.now(datetime.UTC).date() - datetime.timedelta(days=number))


class Check:
    def __init__(self, house: House) -> None:
        self.house, self.claims = house, Claims("the end of days: ")

    def prepare(self) -> None:
        with self.house.serve() as server:
            company = people.Company(server, roles=("employee",))
            admin = company.tokens["admin"]
            server.must(200, "PUT", "/attendance/rules", admin, {"working_days": WEEK, "records_absences": True})
            self.here = server.must(200, "GET", "/employees/current", company.tokens["employee"])["employee_id"]
            server.must(201, "POST", "/attendance", admin, {"employee_id": self.here, "attendance_date": days_ago(3), "status": "Leave"})
            server.must(201, "POST", "/holidays", admin, {"day": days_ago(2), "name": "A holiday"})
            later = {"name": "Hired later", "email": "later@x.example", "hire_date": days_ago(1)}
            self.later = server.must(201, "POST", "/employees", admin, later)["employee_id"]
            self.email = f"admin@{company.name}.example"

    def run(self) -> int:
        self.prepare()
        # As if the server had stood still since then.
        self.house.sql(f"update attendance_closings set day = '{days_ago(3)}', due_at = '{days_ago(2)}T12:00:00.000000Z'")
        with self.house.serve() as server:
            token = server.must(200, "POST", "/auth/login", body={"email": self.email, "password": people.PASSWORD})["access_token"]
            deadline = time.monotonic() + 30
            while not server.must(200, "GET", "/audit/logs?action=day_ended", token) and time.monotonic() < deadline:
                time.sleep(0.1)
            me = server.must(200, "GET", "/employees/current", token)["employee_id"]
            found = self.absences(server, token)
            self.claims.hold("who was expected and has no record was absent", (me, days_ago(3)) in found, found)
            self.claims.hold("who was on leave was not", (self.here, days_ago(3)) not in found, found)
            self.claims.hold("nobody was absent on a holiday", not [each for each in found if each[1] == days_ago(2)], found)
            self.claims.hold("nobody was absent before being hired", (self.later, days_ago(3)) not in found, found)
            self.claims.hold("today is not over", not [each for each in found if each[1] == days_ago(0)], found)
            rows = server.must(200, "GET", "/audit/logs?action=day_ended", token)
            self.claims.hold("the audit log tells", rows and rows[0]["action"] == "day_ended", rows)
        verified = self.house.command("verify")
        self.claims.hold("all that is kept beside the records adds up", verified.returncode == 0, verified)
        return self.claims.summary()

    @staticmethod
    def absences(server: people.Server, token: str) -> set[tuple[int, str]]:
        return {(row["employee_id"], row["attendance_date"])
                for row in server.must(200, "GET", "/attendance?status=Absent&page_size=200", token)}


if __name__ == "__main__":
    with tempfile.TemporaryDirectory(prefix="attune-days-") as folder:
        pathlib.Path(folder).chmod(0o755)
        sys.exit(Check(House(pathlib.Path(folder) / "house", os.environ.get("DATABASE_URL"))).run())
