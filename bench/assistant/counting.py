"""Attendance in numbers and in groups, counted from records one by one."""

import collections
import datetime
import statistics
from collections.abc import Iterable

from company import ATTENDED, STATUSES, Company

NOWHERE = 0  # the group of those without a team, or a department: it may be shown, and is never the best or the worst one


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
