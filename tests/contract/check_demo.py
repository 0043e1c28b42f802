#!/usr/bin/env python3
"""`attune demo`: the same seed makes the same people and the same year, another one others; all of it adds up; a second run makes nothing."""

import json
import os
import pathlib
import subprocess
import sys
import tempfile
from collections import Counter

from houses import House

from claims import Claims

UNTIL = "2026-10-13"
RECORDS = """select employee_id, attendance_date, status, check_in_time, check_out_time, minutes_worked, notes, team_id
             from attendance_records order by employee_id, attendance_date"""


def order(seed: int) -> tuple[str, ...]:
    return "demo", "--size", "small", "--seed", str(seed), "--until", UNTIL


class Check:
    def __init__(self, folder: pathlib.Path, administrator_url: str | None) -> None:
        self.houses = [House(folder / name, administrator_url) for name in ("one", "two")]
        self.claims = Claims("the demo: ")

    def make(self, house: House, seed: int) -> None:
        if house.url:
            house.command("migrate")
        made = house.command(*order(seed))
        self.claims.check(f"seed {seed} is made", made.returncode, 0)
        self.claims.hold("it says who signs in", "admin@lumen.example" in made.stdout and "attune-demo-2026" in made.stdout, made)

    def listed(self, seed: int) -> dict:
        return json.loads(self.houses[0].command(*order(seed), "--list").stdout)[0]

    def run(self) -> int:
        one, two = self.houses
        for house in self.houses:
            self.make(house, 4)
        self.claims.hold("the same seed makes the same records", one.sql(RECORDS) == two.sql(RECORDS) and len(one.sql(RECORDS)) > 10_000)
        again = one.command(*order(5))
        self.claims.check("a second run is refused", again.returncode, 1)
        self.claims.hold("with a sentence", "Lumen Works is here already" in again.stderr, again)
        verified = one.command("verify")
        self.claims.hold("all that is kept beside the records adds up", verified.returncode == 0, verified)
        self.films()
        self.people()
        self.served()
        return self.claims.summary()

    def films(self) -> None:
        keys = self.houses[0].sql("select object_key from videos order by video_id")
        film = self.houses[0].folder / "objects" / keys[0][0]
        played = subprocess.run(["ffmpeg", "-nostdin", "-v", "warning", "-i", film, "-f", "framehash", "-"], capture_output=True, text=True, check=False)
        self.claims.check("a film plays without a complaint", (played.returncode, played.stderr), (0, ""))
        self.claims.check("its pictures differ", len({line.split()[-1] for line in played.stdout.splitlines() if line.startswith("0,")}), 3)

    def people(self) -> None:
        company, other = self.listed(4), self.listed(5)
        people = company["people"]
        kept = self.houses[0].sql("select name, email, role from employees order by employee_id")
        self.claims.check("the list says who is there", [(each["name"], each["email"], each["title"]) for each in people], [tuple(row) for row in kept])
        names = {each["name"] for each in people}
        self.claims.hold("another seed makes other people", len(names & {each["name"] for each in other["people"]}) < 8)
        for part in ("first_name", "last_name"):
            most = Counter(each[part] for each in people).most_common(2)
            self.claims.hold(f"some share a {part}", [times for _, times in most] == [2, 2], most)
        self.claims.hold("some names have accents", sum(not each["name"].isascii() for each in people) >= 5, sorted(names))
        self.claims.hold("addresses have none", all(each["email"].isascii() for each in people))
        self.claims.hold("some were hired this year", sum(each["hire_date"].startswith("2026") for each in people) >= 5)

    def served(self) -> None:
        with self.houses[0].serve() as server:
            for email in self.listed(4)["sign_ins"]:
                signed_in = server.must(200, "POST", "/auth/login", body={"email": email, "password": "attune-demo-2026"})
                if email == "hr@lumen.example":
                    self.issues(server, signed_in["access_token"])

    def issues(self, server, token: str) -> None:
        """Those of the month before the last day are where the list says."""
        rows = server.must(200, "GET", "/trends?group_by=team&start_date=2026-09-01&end_date=2026-09-30&page_size=100", token)
        absent = {row["team_name"]: row["percentage"] for row in rows if row["status"] == "Absent"}
        teams = self.listed(4)["teams"]
        worst = sorted(absent, key=absent.get, reverse=True)[:2]
        self.claims.check("the teams with issues", sorted(worst), sorted(team["name"] for team in teams if team["attendance_issues_in_last_weeks"]))


if __name__ == "__main__":
    with tempfile.TemporaryDirectory(prefix="attune-demo-") as place:
        pathlib.Path(place).chmod(0o755)
        sys.exit(Check(pathlib.Path(place), os.environ.get("DATABASE_URL")).run())
