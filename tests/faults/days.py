"""Kills Attune (as kill -9 does) while it takes in days at work: a batch of punches, and an import.

All or nothing: what was not committed is not there, what was is there once; an import runs on after a restart; and all that is kept
beside the records is what the records say.
"""

import contextlib
import datetime
import pathlib
import time

from house import Client, Gone, Server, new_company

# punching: the punches are written, their days are not. punched: after the commit, before the answer. The same for an import.
PHASES = ["punching", "punched", "importing", "imported"]
PEOPLE = 40
FIRST = datetime.date(2026, 1, 1)


class Days:
    def __init__(self, server: Server, client: Client):
        self.server, self.client = server, client
        team = client.expect(201, "POST", "/teams", {"team_name": "Night shift"})["team_id"]
        self.people = [client.expect(201, "POST", "/employees", {"name": f"Person {i}", "email": f"person{i}@days.example", "invite": False,
                                                                 **({"team_id": team} if i % 2 else {})})["employee_id"] for i in range(PEOPLE)]

    def records(self, day: datetime.date) -> int:
        return len(self.client.expect(200, "GET", f"/attendance?from={day}&to={day}&page_size=200"))

    def killed_at(self, phase: str, *request) -> None:
        with contextlib.suppress(Gone):
            self.client.call(*request)
        assert self.server.was_killed(), f"the server did not come to the phase {phase}"
        self.server.start()

    def batch(self, day: datetime.date, phase: str) -> None:
        punches = [{"employee_id": person, "at": f"{day}T{hour}:00:00Z", "kind": kind} for person in self.people for hour, kind in ((15, "in"), (22, "out"))]
        self.killed_at(phase, "POST", "/attendance/batch", {"punches": punches})
        there = self.records(day)
        assert there == (PEOPLE if phase == "punched" else 0), f"{phase}: {there} records of {PEOPLE} after the kill"
        again = self.client.expect(200, "POST", "/attendance/batch", {"punches": punches})
        fresh, known = again["accepted"], again["duplicates"]
        assert (fresh, known) == ((0, len(punches)) if phase == "punched" else (len(punches), 0)), f"{phase}: {fresh} accepted, {known} known when sent again"

    def import_(self, day: datetime.date, phase: str) -> None:
        table = "employee_id,date,status,check in,check out\n" + "".join(f"{person},{day},Present,09:00,17:00\n" for person in self.people)
        brought = self.client.expect(201, "POST", "/imports/attendance", table.encode(), {"Content-Type": "text/csv"})["import_id"]
        self.killed_at(phase, "POST", f"/imports/{brought}/run", {"dry_run": False})
        deadline = time.monotonic() + 60
        while (import_ := self.client.expect(200, "GET", f"/imports/{brought}"))["state"] == "running":
            assert time.monotonic() < deadline, f"{phase}: the import was not carried on"
            time.sleep(0.1)
        counts = import_["result"]["counts"]
        assert import_["state"] == "done" and counts["created"] == PEOPLE, f"{phase}: {import_}"


def killed_while_days_come_in(folder: pathlib.Path, database_url: str | None, times: int) -> str:
    server = Server(folder, database_url)
    with contextlib.closing(server):
        server.start()
        client = new_company(server)
        days = Days(server, client)
        for i in range(times):
            phase, day = PHASES[i % len(PHASES)], FIRST + datetime.timedelta(days=i)
            server.stop()
            server.start(drill=phase)
            (days.batch if phase.startswith("punch") else days.import_)(day, phase)
            there = days.records(day)
            assert there == PEOPLE, f"{phase}: {there} records of {PEOPLE} in the end"
        company = client.expect(200, "GET", "/companies/current")["company_id"]
        server.stop()
    checked = server.command("rollups", "check", company)
    assert checked.returncode == 0, f"rollups: {checked.stdout}{checked.stderr}"
    return f"{times} × kill -9 while days come in ({', '.join(PHASES)}): all of each or nothing, and once"
