"""Whom of the company, and which records, a plan is about."""

from company import Asker


class Choosing:
    def __init__(self, asker: Asker) -> None:
        self.asker, self.company = asker, asker.company

    def employees(self, who: dict, reach: set[int]) -> list[dict]:
        """Of each kind that is named somebody has to be in one."""
        return [one for one in self.company.employees if one["employee_id"] in reach
                and ("employees" not in who or one["employee_id"] in who["employees"])
                and ("teams" not in who or one["team_id"] in who["teams"])
                and ("departments" not in who or one["department_id"] in who["departments"])
                and ("title" not in who or f" {who['title']} " in f" {(one['role'] or '').casefold()} ")]

    def records(self, who: dict, period: tuple[str, str], reach: set[int]) -> list[dict]:
        """A record counts for the team of its day, whoever is in it now."""
        people = {one["employee_id"] for one in self.employees({kind: named for kind, named in who.items() if kind != "teams"}, reach)}
        return [one for one in self.company.records if one["employee_id"] in people and period[0] <= one["attendance_date"] <= period[1]
                and ("teams" not in who or one["team_id"] in who["teams"])]
