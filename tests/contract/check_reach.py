#!/usr/bin/env python3
"""The manager of one team among 20,000 people: what lists, the month's sheet and the org chart read grows with the team, not with the company.

Looked at is what the engine did, not how long it took: rows that its plan touched on PostgreSQL, steps of its machine on SQLite."""

import json
import os
import pathlib
import re
import sqlite3
import sys
import tempfile

from houses import TOP, House

sys.path.insert(0, str(TOP / "tools"))
import column_lists  # noqa: E402
import embed_sql  # noqa: E402
import sql_text  # noqa: E402
import tenant_tables  # noqa: E402

from claims import Claims  # noqa: E402

FEW, MANY, TEAM, DAYS = 400, 20_000, 20, 20  # people of two companies, of a team; recorded days of each
FEATURES = [TOP / "server/features" / name for name in ("attendance", "people")]
MONTH, NOON = "2026-03-01", "2026-03-01T12:00:00.000000Z"
# Of a page of 50 out of the team's 400 records: each is looked at some times, whatever else the company has.
MOST_ROWS, MOST_STEPS = 6 * TEAM * DAYS, 30 * TEAM * DAYS


# Query, sort, optional parts, rows that come.
ASKED = [
    ("list_reached", "-attendance_date", (), 50),
    ("list_reached", "attendance_date", (), 50),
    ("count_reached", "", (), 1),
    ("sheet_page_reached", "", (), TEAM),
    ("list_corrections", "", ("limited",), TEAM),
    ("count_corrections", "", ("limited",), 1),
    ("list_reached_employees", "name", (), TEAM),
    ("list_reached_employees", "-name", (), TEAM),
    ("count_reached_employees", "", (), 1),
    ("list_employees", "name", ("manager",), TEAM - 1),
    ("list_employees", "name", ("team",), TEAM),
    ("choose_employees", "", ("limited",), TEAM),
    ("chart_of_day", "", ("limited",), TEAM),
    ("count_chart", "", ("limited",), 1),
    ("chart_of_day", "", ("manager",), TEAM - 1),
    ("count_chart", "", ("manager",), 1),
    ("chart_of_day", "", ("team",), TEAM),
    ("count_chart", "", ("team",), 1),
]


def statement(name: str, engine: str, sort: str, parts: tuple[str, ...]) -> tuple[str, list[str]]:
    """A query with these of its optional parts, and the names of what is bound, in their order."""
    for file in (file for feature in FEATURES for file in sorted(feature.glob("*.sql"))):
        queries = {query.name: query for query in sql_text.parse(file.read_text(), file.name)}
        if name in queries:
            query = queries[name]
            column_lists.Columns({each.name: each.read_text() for each in file.parent.glob("*.sql")}).expand(query)
            made = embed_sql.Generated(query, file.parent.name, tenant_tables.read(TOP / "tools/tenant_tables.txt"), False)
            per_sort = len(made.texts[engine]) // max(1, len(query.sorts()))
            combination = sum(1 << place for place, switch in enumerate(query.switches()) if switch.name in parts)
            text = made.texts[engine][(query.sorts().index(sort) * per_sort if sort else 0) + combination]
            bound = ["company", *(each.name for each in query.parameters)]
            return text, bound[: max(int(number) for number in re.findall(r"[?$](\d+)", text))]
    raise AssertionError(f"there is no query {name}")


class Check:
    def __init__(self, house: House) -> None:
        self.house, self.claims = house, Claims("a manager's reach: ")
        self.engine = "postgres" if house.url else "sqlite"

    def fill(self) -> None:
        made = self.house.command("migrate")
        assert made.returncode == 0, made.stderr
        first = 0
        for company, people in (("few", FEW), ("many", MANY)):
            self.insert(company, people, first)
            first += people
        if self.engine == "postgres":  # SQLite keeps no statistics
            self.house.sql("analyze")

    def insert(self, company: str, people: int, first: int) -> None:
        """Team t has the people t × TEAM + 1 …; the first of them leads it, and the others report to them. Each asks for one correction."""
        if self.engine == "postgres":
            numbers, days = f"generate_series({first}, {first + people - 1}) as p(i)", f"generate_series(0, {DAYS - 1}) as d(j)"
            day, text = f"date '{MONTH}' + d.j", "::text"
        else:
            numbers = f"(with recursive n(i) as (select {first} union all select i + 1 from n where i < {first + people - 1}) select i from n) as p"
            days = f"(with recursive n(j) as (select 0 union all select j + 1 from n where j < {DAYS - 1}) select j from n) as d"
            day, text = f"date('{MONTH}', '+' || d.j || ' days')", ""
        first_day = f"date '{MONTH}'" if self.engine == "postgres" else f"'{MONTH}'"
        manager = f"case when p.i % {TEAM} > 0 then p.i / {TEAM} * {TEAM} + 1 end"
        self.house.sql(f"""insert into employees (company_id, employee_id, name, name_key, email, email_key, team_id, manager_id, is_active,
                created_at, updated_at)
            select '{company}', p.i + 1, 'Person ' || p.i{text}, 'person ' || p.i{text}, p.i{text} || '@x.example', p.i{text} || '@x.example',
                p.i / {TEAM} + 1, {manager}, true, '{NOON}', '{NOON}' from {numbers}""")
        self.house.sql(f"""insert into employee_positions (company_id, employee_id, valid_from, team_id, manager_id, recorded_at)
            select '{company}', p.i + 1, {first_day}, p.i / {TEAM} + 1, {manager}, '{NOON}' from {numbers}""")
        self.house.sql(f"""insert into attendance_corrections (company_id, correction_id, employee_id, attendance_date, status, reason, state, created_at)
            select '{company}', 'correction ' || p.i{text}, p.i + 1, {first_day}, 'Present', 'I was there', 'open', '{NOON}' from {numbers}""")
        self.house.sql(f"""insert into teams (company_id, team_id, team_name, name_key, lead_id, created_at, updated_at)
            select '{company}', p.i / {TEAM} + 1, 'Team ' || p.i{text}, 'team ' || p.i{text}, p.i + 1, '{NOON}', '{NOON}' from {numbers} where p.i % {TEAM} = 0""")
        self.house.sql(f"""insert into attendance_records (company_id, employee_id, attendance_date, status, by_hand, team_id, created_at, updated_at)
            select '{company}', p.i + 1, {day}, 'Present', false, p.i / {TEAM} + 1, '{NOON}', '{NOON}' from {days} cross join {numbers}""")
        self.house.sql(f"""insert into attendance_months (company_id, month, employee_id, days)
            select '{company}', '{MONTH}', p.i + 1, 'PPPPPPPPPPPPPPPPPPPP...........' from {numbers}""")

    def ask(self, company: str, name: str, sort: str, parts: tuple[str, ...]) -> tuple[int, int]:
        """How many rows came, and how much was done for them."""
        lead = (0 if company == "few" else FEW) + TEAM + 1  # of the company's second team
        values = {"company": company, "from": MONTH, "to": "2026-03-31", "month": MONTH, "empty": "." * 31, "after_key": "", "after": 0, "me": lead,
                  "lead": lead, "own_team": (lead - 1) // TEAM + 1, "own_department": None, "limit": 50, "offset": 0, "day": "2026-03-31",
                  "limited": True, "manager": lead if "manager" in parts else None, "team": (lead - 1) // TEAM + 1 if "team" in parts else None,
                  "any_employee": True, "any_team": True, "any_department": True, "employees": "[]", "teams": "[]", "departments": "[]"}
        text, bound = statement(name, self.engine, sort, parts)
        return (self.on_postgres if self.engine == "postgres" else self.on_sqlite)(text, [values.get(each) for each in bound])

    def on_sqlite(self, text: str, values: list) -> tuple[int, int]:
        database = sqlite3.connect(self.house.folder / "attune.db")
        steps = 0

        def step() -> int:
            nonlocal steps
            steps += 10
            return 0

        database.set_progress_handler(step, 10)
        rows = len(database.execute(text, values).fetchall())
        database.close()
        return rows, steps

    def on_postgres(self, text: str, values: list) -> tuple[int, int]:
        def literal(found: re.Match) -> str:
            value = values[int(found[1]) - 1]
            return "null" if value is None else str(value) if isinstance(value, int) else f"'{value}'"

        asked = re.sub(r"\$(\d+)", literal, text)
        plan = json.loads("".join(line[0] for line in self.house.sql(f"explain (analyze, format json) {asked}")))[0]["Plan"]
        return round(plan["Actual Rows"]), round(touched(plan))

    def run(self) -> int:
        self.fill()
        most = MOST_ROWS if self.engine == "postgres" else MOST_STEPS
        for name, sort, parts, rows in ASKED:
            few, many = self.ask("few", name, sort, parts), self.ask("many", name, sort, parts)
            what = " ".join((name, sort, *parts)).strip()
            self.claims.check(f"{what}: what came of few and of many", (few[0], many[0]), (rows, rows))
            self.claims.hold(f"{what}: it does not grow with the company", many[1] <= most and many[1] <= 2 * few[1] + 200, f"{few[1]} among {FEW} people, {many[1]} among {MANY}")
        return self.claims.summary()


def touched(node: dict) -> float:
    """Rows that a plan read from tables and indexes, those that a filter took away too."""
    below = sum(touched(each) for each in node.get("Plans", []))
    if "Relation Name" not in node and "Index Name" not in node:
        return below
    return below + (node["Actual Rows"] + node.get("Rows Removed by Filter", 0)) * node["Actual Loops"]


if __name__ == "__main__":
    with tempfile.TemporaryDirectory(prefix="attune-reach-") as folder:
        pathlib.Path(folder).chmod(0o755)
        sys.exit(Check(House(pathlib.Path(folder) / "house", os.environ.get("DATABASE_URL"))).run())
