"""The demo company as its database's rows say, and whom of it each role reaches."""

import dataclasses
import datetime
import functools

ATTENDED = ("Present", "Late", "WFH")
STATUSES = (*ATTENDED, "Leave", "Absent")
USUAL_WORKING_DAYS = "1111100"  # from Monday on, while the company has said nothing else

# How far each role sees people's entries, their days, and figures of groups; a team includes those whom one leads.
PEOPLE = {"admin": "company", "hr": "company", "manager": "own_team", "employee": "own_team", "analyst": "own_team"}
DAYS = {"admin": "company", "hr": "company", "manager": "own_team", "employee": "self", "analyst": "self"}
NUMBERS = {"admin": "company", "hr": "company", "manager": "own_team", "employee": "self", "analyst": "company"}


@dataclasses.dataclass
class Company:
    """Each table as a list of its rows, a dictionary each."""

    employees: list[dict]
    teams: list[dict]
    departments: list[dict]
    records: list[dict]
    holidays: list[dict]
    rules: list[dict]

    @functools.cached_property
    def by_id(self) -> dict[int, dict]:
        return {employee["employee_id"]: employee for employee in self.employees}

    @functools.cached_property
    def team_by_id(self) -> dict[int, dict]:
        return {team["team_id"]: team for team in self.teams}

    @functools.cached_property
    def active(self) -> list[dict]:
        return [employee for employee in self.employees if employee["is_active"]]

    @functools.cached_property
    def record_of(self) -> dict[tuple[int, str], dict]:
        return {(record["employee_id"], record["attendance_date"]): record for record in self.records}

    def department_of(self, record: dict) -> int | None:
        """The one that the person belongs to now: a record keeps only the team of its day."""
        return self.by_id[record["employee_id"]]["department_id"]

    def employee(self, name: str) -> int:
        return only(name, [one["employee_id"] for one in self.employees if name.casefold() in (one["name"].casefold(), one["email"].casefold())])

    def team(self, name: str) -> int:
        return only(name, [one["team_id"] for one in self.teams if one["team_name"].casefold() == name.casefold()])

    def department(self, name: str) -> int:
        return only(name, [one["id"] for one in self.departments if one["name"].casefold() == name.casefold()])

    def is_expected(self, employee: dict, day: datetime.date) -> bool:
        """Whether somebody of the company has to be at work on a day, by the rules of their team or else of the company."""
        rules = {rule["team_id"]: rule["working_days"] for rule in self.rules}
        days = rules.get(employee["team_id"], rules.get(0, USUAL_WORKING_DAYS))
        hired = employee["hire_date"] or ""
        return bool(employee["is_active"]) and days[day.weekday()] == "1" and hired <= str(day) and str(day) not in {one["day"] for one in self.holidays}


def only(name: str, ids: list[int]) -> int:
    if len(ids) != 1:
        raise ValueError(f"{name}: {'nobody' if not ids else 'more than one'} in the demo company")
    return ids[0]


@dataclasses.dataclass
class Asker:
    company: Company
    role: str
    employee_id: int

    @property
    def team_id(self) -> int | None:
        return self.company.by_id[self.employee_id]["team_id"]

    def reach(self, scope: str) -> set[int]:
        if scope == "company":
            return set(self.company.by_id)
        if scope == "self":
            return {self.employee_id}
        led = {team["team_id"] for team in self.company.teams if team["lead_id"] == self.employee_id}
        return {one["employee_id"] for one in self.company.employees if one["employee_id"] == self.employee_id or one["manager_id"] == self.employee_id
                or (one["team_id"] is not None and one["team_id"] in led | {self.team_id})}

    @functools.cached_property
    def people(self) -> set[int]:
        return self.reach(PEOPLE[self.role])

    @functools.cached_property
    def days(self) -> set[int]:
        return self.reach(DAYS[self.role])

    @functools.cached_property
    def numbers(self) -> set[int]:
        return self.reach(NUMBERS[self.role])

    @functools.cached_property
    def known(self) -> set[int]:
        """Whose names may be said: also those of the own manager and the lead of the own team."""
        manager = self.company.by_id[self.employee_id]["manager_id"]
        lead = self.company.team_by_id.get(self.team_id, {}).get("lead_id")
        return self.people | {one for one in (manager, lead) if one is not None}
