"""What a reply has to say, computed from the rows of the database: no word of this comes from the server."""

import collections
import dataclasses
import datetime
import statistics
from collections.abc import Iterable

from company import ATTENDED, STATUSES, Asker, Company
from plans import ids_of, normal, normal_who

POINTS_UNDER, UNEXPLAINED = 5, 3  # what makes an issue
NOWHERE = 0  # the group of those without a team, or a department: it may be shown, and is never the best or the worst one
COMPARISONS = {"below": lambda a, b: a < b, "above": lambda a, b: a > b, "at_least": lambda a, b: a >= b, "at_most": lambda a, b: a <= b}


@dataclasses.dataclass
class Row:
    """What one row of a reply has to show: of each part one spelling, and every value. A row that says zero may be missing."""

    parts: list[set[str]]
    values: list[float] = dataclasses.field(default_factory=list)
    may_be_missing: bool = False


@dataclasses.dataclass
class Expected:
    rows: list[Row] | None = None  # nothing: no table is asked for
    order: str | None = None
    limit: int | None = None
    figures: list[float | None] = dataclasses.field(default_factory=list)
    says: list[set[str]] = dataclasses.field(default_factory=list)  # of each one spelling
    tolerance: float = 0.1


def days_between(period: tuple[str, str]) -> list[datetime.date]:
    start, end = map(datetime.date.fromisoformat, period)
    return [start + datetime.timedelta(number) for number in range((end - start).days + 1)]


def rate(records: Iterable[dict]) -> float | None:
    counts = collections.Counter(record["status"] for record in records)
    attended = sum(counts[status] for status in ATTENDED)
    return 100 * attended / (attended + counts["Absent"]) if attended + counts["Absent"] else None


def minutes(text: str) -> float:
    hours, rest = text.split(":")[:2]
    return 60 * int(hours) + int(rest)


def figure(measure: str, statuses: frozenset, records: list[dict]) -> float | None:
    """In percent, days, people, hours, or minutes since midnight; nothing where there is nothing to divide by."""
    if measure == "rate":
        return rate(records)
    chosen = [record for record in records if not statuses or record["status"] in statuses]
    if measure == "days":
        return len(chosen)
    if measure == "people":
        return len({record["employee_id"] for record in chosen})
    if measure == "hours":
        return sum(record["minutes_worked"] or 0 for record in chosen) / 60
    arrivals = [minutes(record["check_in_time"]) for record in chosen if record["check_in_time"]]
    return statistics.fmean(arrivals) if arrivals else None


def spellings_of_day(day: str) -> set[str]:
    date = datetime.date.fromisoformat(day)
    return {day, f"{date.day} {date:%B %Y}", f"{date:%B} {date.day}, {date.year}", f"{date:%a} {date.day} {date:%b %Y}", f"{date:%A}, {date.day} {date:%B %Y}"}


def group_of(record: dict, group_by: str, company: Company) -> tuple:
    """What sorts, and how it may be spelt."""
    day = datetime.date.fromisoformat(record["attendance_date"])
    match group_by:
        case "employee":
            return record["employee_id"], {company.by_id[record["employee_id"]]["name"]}
        case "team":
            team = company.team_by_id.get(record["team_id"])
            return (team["team_id"], {team["team_name"]}) if team else (NOWHERE, {"no team", "none"})
        case "department":
            found = [one for one in company.departments if one["id"] == company.department_of(record)]
            return (found[0]["id"], {found[0]["name"]}) if found else (NOWHERE, {"no department", "none"})
        case "status":
            return STATUSES.index(record["status"]), {record["status"]}
        case "day":
            return day.toordinal(), spellings_of_day(str(day))
        case "week":
            monday = day - datetime.timedelta(day.weekday())
            return monday.toordinal(), spellings_of_day(str(monday))
        case "month":
            return day.year * 12 + day.month, {f"{day:%Y-%m}", f"{day:%Y-%m}-01", f"{day:%B %Y}", f"{day:%b %Y}", f"{day:%B}"}
        case "weekday":
            return day.weekday(), {f"{day:%A}", f"{day:%a}", f"{day:%A}s"}
    raise ValueError(group_by)


class Truth:
    def __init__(self, asker: Asker) -> None:
        self.asker, self.company = asker, asker.company

    def of(self, step: dict, answer: dict) -> Expected:
        plan = normal(ids_of(step, self.asker), self.asker)
        who = normal_who(ids_of(step, self.asker).get("who"), self.asker)
        return getattr(self, plan["intent"], self.words)(plan, who, answer)

    # ---- who ----

    def employees(self, who: dict, reach: set[int]) -> list[dict]:
        """Of each kind that is named somebody has to be in one."""
        return [one for one in self.company.employees if one["employee_id"] in reach
                and ("employees" not in who or one["employee_id"] in who["employees"])
                and ("teams" not in who or one["team_id"] in who["teams"])
                and ("departments" not in who or one["department_id"] in who["departments"])
                and ("title" not in who or f" {who['title']} " in f" {(one['role'] or '').casefold()} ")]

    def records(self, plan: dict, who: dict, period: tuple[str, str], reach: set[int]) -> list[dict]:
        """A record counts for the team of its day, whoever is in it now."""
        people = {one["employee_id"] for one in self.employees({kind: named for kind, named in who.items() if kind != "teams"}, reach)}
        return [one for one in self.company.records if one["employee_id"] in people and period[0] <= one["attendance_date"] <= period[1]
                and ("teams" not in who or one["team_id"] in who["teams"])]

    # ---- attendance ----

    def attendance_figure(self, plan: dict, who: dict, _: dict) -> Expected:
        of_one = plan.get("group_by") == "employee" or "employees" in who
        reach = self.asker.days if of_one else self.asker.numbers
        periods = [plan["period"], *([plan["compare_with"]] if "compare_with" in plan else [])]
        tables = [self.groups(plan, self.records(plan, who, period, reach)) for period in periods]
        tolerance = 1 if plan["measure"] == "arrival" else 0.1
        if "group_by" not in plan:
            return Expected(figures=[table[None][1] for table in tables], tolerance=tolerance)
        keys = sorted(set().union(*tables), key=str)
        rows = []
        for key in keys:
            values = [table[key][1] if key in table else 0 for table in tables]
            spelling = next(table[key][0] for table in tables if key in table)
            if values[0] is not None and self.passes(plan, values[0]) and not (key == NOWHERE and "order" in plan):
                rows.append(Row([spelling], [value for value in values if value is not None], may_be_missing=key == NOWHERE or (not any(values) and "threshold" not in plan)))
        return Expected(rows=rows, order=plan.get("order"), limit=plan.get("limit"), tolerance=tolerance)

    def groups(self, plan: dict, records: list[dict]) -> dict:
        measure, statuses = plan["measure"], plan.get("statuses", frozenset())
        if "group_by" not in plan:
            return {None: (set(), figure(measure, statuses, records))}
        found = collections.defaultdict(list)
        spelt = {}
        for record in records:
            key, spelling = group_of(record, plan["group_by"], self.company)
            spelt[key] = spelling
            found[key].append(record)
        return {key: (spelt[key], figure(measure, statuses, of_group)) for key, of_group in found.items()}

    @staticmethod
    def passes(plan: dict, value: float) -> bool:
        if "threshold" not in plan:
            return True
        comparison, limit, unit = plan["threshold"]
        if plan["measure"] == "hours" and unit == "minutes":
            value *= 60
        return COMPARISONS[comparison](value, limit)

    def attendance_list(self, plan: dict, who: dict, _: dict) -> Expected:
        statuses = plan.get("statuses", frozenset())
        chosen = [one for one in self.records(plan, who, plan["period"], self.asker.days) if not statuses or one["status"] in statuses]
        several = len({one["employee_id"] for one in chosen}) > 1
        one_day = plan["period"][0] == plan["period"][1]
        return Expected(rows=[Row([*([{self.company.by_id[one["employee_id"]]["name"]}] if several else []),
                                   *([] if one_day and several else [spellings_of_day(one["attendance_date"])]),
                                   *([] if len(statuses) == 1 else [{one["status"]}])]) for one in chosen])

    def missing(self, plan: dict, who: dict, _: dict) -> Expected:
        days = days_between(plan["period"])
        absent = collections.Counter()
        for employee in self.employees(who, self.asker.days):
            absent[employee["name"]] += sum(self.company.is_expected(employee, day) and (employee["employee_id"], str(day)) not in self.company.record_of
                                            for day in days)
        return Expected(rows=[Row([{name}]) for name, count in absent.items() if count])

    def attendance_issues(self, plan: dict, who: dict, _: dict) -> Expected:
        group_by = plan["group_by"]
        reach = self.asker.days if group_by == "employee" else self.asker.numbers
        company = rate(self.records(plan, {}, plan["period"], self.asker.numbers))
        found = collections.defaultdict(list)
        spelt = {}
        for record in self.records(plan, who, plan["period"], reach):
            key, spelling = group_of(record, group_by, self.company)
            spelt[key] = spelling
            found[key].append(record)
        rows = []
        for key, records in found.items():
            own = rate(records)
            unexplained = sum(one["status"] == "Absent" and not one["notes"] for one in records)
            if unexplained >= UNEXPLAINED or (own is not None and company is not None and own < company - POINTS_UNDER):
                rows.append(Row([spelt[key]], [own] if own is not None else [], may_be_missing=key == NOWHERE))
        return Expected(rows=rows)

    def explain_day(self, plan: dict, who: dict, _: dict) -> Expected:
        (employee,), day = who["employees"], plan["period"][0]
        record = self.company.record_of.get((employee, day))
        return Expected(says=[{record["status"]} if record else {"no record", "nothing was recorded", "nothing is recorded", "is no record", "not recorded"}])

    # ---- people ----

    def people_list(self, plan: dict, who: dict, _: dict) -> Expected:
        return Expected(rows=[Row([{one["name"]}]) for one in self.hired(plan, who)])

    def people_count(self, plan: dict, who: dict, _: dict) -> Expected:
        return Expected(figures=[len(self.hired(plan, who))])

    def hired(self, plan: dict, who: dict) -> list[dict]:
        start, end = plan.get("period", ("", "9999"))
        return [one for one in self.employees(who, self.asker.people) if one["is_active"] and start <= (one["hire_date"] or "") <= end]

    def person(self, _: dict, who: dict, answer: dict) -> Expected:
        (employee,) = who["employees"]
        one = self.company.by_id[employee]
        return Expected(says=[{one["name"]}, *self.fact(one, answer.get("fact"))])

    def fact(self, one: dict, name: str | None) -> list[set[str]]:
        match name:
            case None:
                return []
            case "team":
                return [{self.company.team_by_id[one["team_id"]]["team_name"]}]
            case "department":
                return [{found["name"]} for found in self.company.departments if found["id"] == one["department_id"]]
            case "manager":
                return [{self.company.by_id[one["manager_id"]]["name"]}]
            case "lead":
                return [{self.company.by_id[self.company.team_by_id[one["team_id"]]["lead_id"]]["name"]}]
            case "title":
                return [{one["role"]}]
            case "email":
                return [{one["email"]}]
            case "hire_date":
                return [spellings_of_day(one["hire_date"])]
        raise ValueError(name)

    def team(self, _: dict, who: dict, answer: dict) -> Expected:
        if "departments" in who:
            return Expected(says=[{one["name"]} for one in self.company.departments if one["id"] in who["departments"]])
        (number,) = who["teams"]
        team = self.company.team_by_id[number]
        facts = {"lead": lambda: {self.company.by_id[team["lead_id"]]["name"]},
                 "department": lambda: {one["name"] for one in self.company.departments if one["id"] == team["department_id"]},
                 "size": lambda: {str(sum(one["team_id"] == number for one in self.company.active))}}
        return Expected(says=[{team["team_name"]}, *([facts[answer["fact"]]()] if "fact" in answer else [])])

    def teams(self, _: dict, who: dict, __: dict) -> Expected:
        return Expected(rows=[Row([{team["team_name"]}], [sum(one["team_id"] == team["team_id"] for one in self.company.active)]) for team in self.company.teams
                              if "departments" not in who or team["department_id"] in who["departments"]])

    def departments(self, _: dict, __: dict, ___: dict) -> Expected:
        return Expected(rows=[Row([{found["name"]}], [sum(one["department_id"] == found["id"] for one in self.company.active)])
                              for found in self.company.departments if found["is_active"]])

    # ---- the rest ----

    def holidays(self, plan: dict, _: dict, __: dict) -> Expected:
        start, end = plan.get("period", ("2026-10-14", "9999"))
        rows = [Row([spellings_of_day(one["day"]), {one["name"]}]) for one in self.company.holidays if start <= one["day"] <= end]
        if "period" not in plan and rows:
            first = min(rows, key=lambda row: min(row.parts[0]))
            return Expected(says=first.parts)
        return Expected(rows=rows)

    def date(self, plan: dict, _: dict, __: dict) -> Expected:
        day = datetime.date.fromisoformat(plan["period"][0])
        return Expected(says=[{f"{day:%A}", f"{day:%a} "}, {str(day), f"{day.day} {day:%B}", f"{day:%B} {day.day}", f"{day.day} {day:%b}", f"{day:%b} {day.day}"}])

    def words(self, _: dict, __: dict, ___: dict) -> Expected:
        return Expected(rows=[])
