#!/usr/bin/env python3
"""Attendance of 20,000 people over a year: what lists, the month's sheet, summaries, punches and an import cost, on SQLite and on PostgreSQL.

A small company of the same kind stands beside the large one, and both are asked in turn. `--people 2000` takes minutes instead of a
quarter of an hour."""

import argparse
import contextlib
import datetime
import http.client
import json
import os
import pathlib
import statistics
import subprocess
import sys
import tempfile
import time
import urllib.parse

TOP = pathlib.Path(__file__).resolve().parents[2]
sys.path.insert(0, str(TOP / "tools/dev"))
import servers  # noqa: E402
from measuring import memory_mib, running, wait_until_idle  # noqa: E402

BINARY = pathlib.Path(os.environ["ATTUNE_BINARY"])
PASSWORD = "attune-demo-2026"
FEW = 270  # people, whose year is some 70,000 records
TIMES, WARM = 200, 20
PUNCHES, SINGLE_PUNCHES = 10_000, 300
IMPORTED = 50_000  # rows


class Asked:
    """One connection to one server, as HR of the demo's company."""

    def __init__(self, url: str, pid: int) -> None:
        self.pid = pid  # of the server
        self.connection = http.client.HTTPConnection(urllib.parse.urlsplit(url).netloc, timeout=300)
        self.token = ""
        self.token = self.ask("POST", "/auth/login", {"email": "hr@meridian.example", "password": PASSWORD})[0]["access_token"]

    def ask(self, method: str, path: str, body: object = None, kind: str = "application/json") -> tuple[object, dict[str, str]]:
        headers = {"Content-Type": kind, **({"Authorization": f"Bearer {self.token}"} if self.token else {})}
        self.connection.request(method, path, body if body is None or isinstance(body, bytes) else json.dumps(body).encode(), headers)
        reply = self.connection.getresponse()
        text = reply.read()
        if reply.status >= 300:
            raise SystemExit(f"{method} {path}: {reply.status} {text[:300]!r}")
        return json.loads(text), dict(reply.getheaders())

    def took(self, path: str) -> float:
        """Milliseconds until the whole answer is there."""
        headers = {"Authorization": f"Bearer {self.token}"}
        begun = time.perf_counter()
        self.connection.request("GET", path, headers=headers)
        reply = self.connection.getresponse()
        reply.read()
        took = (time.perf_counter() - begun) * 1000
        if reply.status != 200:
            raise SystemExit(f"GET {path}: {reply.status}")
        return took


def medians(*questions: tuple[Asked, str]) -> list[float]:
    """Of each question, all of them asked in turn."""
    taken = [[] for _ in questions]
    for turn in range(WARM + TIMES):
        for times, (whom, path) in zip(taken, questions):
            took = whom.took(path)
            if turn >= WARM:
                times.append(took)
    return [statistics.median(times) for times in taken]


class Measuring:
    def __init__(self, engine: str) -> None:
        self.engine, self.held = engine, True

    def say(self, what: str, figure: float, aim: float, unit: str, least: bool = False, more: str = "") -> None:
        held = figure >= aim if least else figure <= aim
        self.held = self.held and held
        print(f"{self.engine:<11} {what:<58} {figure:>9.2f} {unit:<3} (aim {'≥' if least else '≤'} {aim:g}){'' if held else '  MISSED'}{more}", flush=True)

    def lists(self, many: Asked, few: Asked, last: datetime.date) -> None:
        month = f"from={last - datetime.timedelta(days=30)}&to={last}"
        team = {whom: whom.ask("GET", "/teams?page_size=1")[0][0]["team_id"] for whom in (many, few)}
        for name, query in (("all, newest first", "page_size=50"), ("Late of a month, oldest first", f"status=Late&{month}&sort=attendance_date&page_size=50"),
                            ("a team's", "team_id={team}&page_size=50"), ("a team's Absent", "team_id={team}&status=Absent&page_size=50")):
            large, small = medians(*((whom, f"/attendance?{query.format(team=team[whom])}") for whom in (many, few)))
            self.say(f"list, {name}: p50 many : few", large / small, 1.5, "×", more=f"   {large:.2f} : {small:.2f} ms")

    def rollups(self, many: Asked, last: datetime.date) -> None:
        record = many.ask("GET", "/attendance?page_size=1")[0][0]["record_id"]
        year = f"start_date={last - datetime.timedelta(days=364)}&end_date={last}"
        for path in ("/summarize_attendance", "/trends?group_by=status", f"/trends?group_by=status&{year}", "/trends?group_by=team&page_size=50"):
            asked, one = medians((many, path), (many, f"/attendance/{record}"))
            self.say(f"GET {path.split('&start')[0]}{' of a year' if 'start_date' in path else ''} : one record", asked / one, 2, "×", more=f"   {asked:.2f} : {one:.2f} ms")

    def sheet(self, many: Asked, last: datetime.date) -> None:
        path = f"/attendance/sheet?month={last:%Y-%m}"
        people = len(many.ask("GET", path)[0]["people"])
        self.say(f"the month's sheet of {people} people", statistics.median(many.took(path) for _ in range(5)) / 1000, 1, "s")

    def punches(self, many: Asked, last: datetime.date) -> None:
        """On two Sundays, when nobody has a record yet."""
        sunday = last - datetime.timedelta(days=last.isoweekday() + 70)
        ids = everybody(many)[:PUNCHES // 2]
        batch = [punch for employee in ids for punch in punches_of(employee, sunday)]
        begun = time.perf_counter()
        answer = many.ask("POST", "/attendance/batch", {"punches": batch})[0]
        at_once = len(batch) / (time.perf_counter() - begun)
        assert answer["accepted"] == len(batch), answer
        single = [punch for employee in ids for punch in punches_of(employee, sunday - datetime.timedelta(days=7))][:SINGLE_PUNCHES]
        begun = time.perf_counter()
        for punch in single:
            many.ask("POST", "/attendance/batch", {"punches": [punch]})
        one_by_one = len(single) / (time.perf_counter() - begun)
        self.say(f"{len(batch)} punches at once : one by one", at_once / one_by_one, 20, "×", least=True, more=f"   {at_once:.0f} : {one_by_one:.0f} a second")


    def import_(self, many: Asked, last: datetime.date) -> None:
        """Of days on which hardly anybody has a record, as one file: from the upload until it is done."""
        ids = everybody(many)
        sunday = last - datetime.timedelta(days=last.isoweekday() + 84)
        days = [sunday - datetime.timedelta(days=7 * week) for week in range(-(-IMPORTED // len(ids)))]
        rows = [f"{employee},{day},Present,09:00,17:00" for day in days for employee in ids][:IMPORTED]
        table = "\n".join(["employee_id,date,status,check in,check out", *rows]).encode()
        before = memory_mib(many.pid)
        pathlib.Path(f"/proc/{many.pid}/clear_refs").write_text("5")  # the peak counts from now on
        begun = time.perf_counter()
        brought = many.ask("POST", "/imports/attendance", table, "text/csv")[0]["import_id"]
        uploaded = time.perf_counter()
        many.ask("POST", f"/imports/{brought}/run", {"dry_run": False})
        while (import_ := many.ask("GET", f"/imports/{brought}")[0])["state"] == "running":
            time.sleep(0.05)
        done = time.perf_counter()
        counts = import_["result"]["counts"]
        assert import_["state"] == "done" and not counts["refused"], import_
        peak = memory_mib(many.pid, "VmHWM")
        print(f"{self.engine:<11} {len(rows)} rows imported, {len(table) / 2**20:.1f} MiB: {done - begun:.1f} s ({uploaded - begun:.1f} s until they were read, "
              f"{len(rows) / (done - uploaded):.0f} rows a second then); the server held {before:.0f} MiB before and {peak:.0f} MiB at most; "
              f"{counts['created']} created, {counts['changed']} changed", flush=True)


def everybody(whom: Asked) -> list[int]:
    found, page = [], 1
    while rows := whom.ask("GET", f"/employees?sort=employee_id&page_size=200&page={page}")[0]:
        found += [row["employee_id"] for row in rows]
        page += 1
    return found


def punches_of(employee: int, day: datetime.date) -> list[dict]:
    return [{"employee_id": employee, "at": f"{day}T15:00:00Z", "kind": "in"}, {"employee_id": employee, "at": f"{day}T22:00:00Z", "kind": "out"}]


@contextlib.contextmanager
def company(people: int, folder: pathlib.Path, database: str | None, until: datetime.date):
    """Yields the address of a server with one company of so many people, and how many attendance records they have."""
    folder.mkdir()
    port = servers.free_port()
    url = f"http://127.0.0.1:{port}"
    environment = {**os.environ, **servers.UNLIMITED, "ATTUNE_DATA": str(folder), "ATTUNE_PUBLIC_URL": url, "ATTUNE_WORKERS": "1"}
    environment.pop("DATABASE_URL", None)
    if database:
        environment["DATABASE_URL"] = servers.new_database(database, folder.name)
        subprocess.run([BINARY, "migrate"], env=environment, check=True, capture_output=True)
    begun = time.monotonic()
    subprocess.run([BINARY, "demo", "--people", str(people), "--seed", "7", "--until", str(until)], env=environment, check=True, stdout=subprocess.DEVNULL)
    took = time.monotonic() - begun
    if database:
        subprocess.run(["psql", environment["DATABASE_URL"], "-qc", "vacuum analyze"], check=True)
    with running([BINARY, "serve", "--port", str(port)], environment, folder, f"{url}/readyz") as pid:
        wait_until_idle(pid, 600)
        asked = Asked(url, pid)
        records = int({name.lower(): value for name, value in asked.ask("GET", "/attendance?page_size=1")[1].items()}["x-total-count"])
        print(f"  {people} people, {records} records, made in {took:.0f} s: {records / took:.0f} a second", flush=True)
        yield asked


def measure(engine: str, people: int) -> bool:
    until = datetime.date.today() - datetime.timedelta(days=2)
    print(engine, flush=True)
    with contextlib.ExitStack() as stack:
        folder = pathlib.Path(stack.enter_context(tempfile.TemporaryDirectory(prefix="attune-bench-")))
        database = stack.enter_context(servers.postgresql()) if engine == "PostgreSQL" else None
        few, many = (stack.enter_context(company(size, folder / name, database, until)) for name, size in (("few", FEW), ("many", people)))
        for each in (few, many):
            each.connection.close()  # it waited while the other one was made
        measuring = Measuring(engine)
        measuring.lists(many, few, until)
        measuring.sheet(many, until)
        measuring.rollups(many, until)
        measuring.punches(many, until)
        measuring.import_(many, until)
        return measuring.held


def main() -> int:
    words = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    words.add_argument("--people", type=int, default=20_000, help="of the large company (%(default)s)")
    words.add_argument("--engine", choices=("SQLite", "PostgreSQL"), action="append", help="only this one")
    wish = words.parse_args()
    return 0 if all([measure(engine, wish.people) for engine in wish.engine or ("SQLite", "PostgreSQL")]) else 1


if __name__ == "__main__":
    sys.exit(main())
