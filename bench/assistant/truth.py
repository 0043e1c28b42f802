"""What a reply has to say, computed from the rows of the database: no word of this comes from the server."""

import datetime

from attendance_truth import AttendanceTruth
from counting import spellings_of_day
from expected import Expected, Row
from people_truth import PeopleTruth
from plans import ids_of, normal, normal_who


class Truth(AttendanceTruth, PeopleTruth):
    def of(self, step: dict, answer: dict) -> Expected:
        plan = normal(ids_of(step, self.asker), self.asker)
        who = normal_who(ids_of(step, self.asker).get("who"), self.asker)
        return getattr(self, plan["intent"], self.words)(plan, who, answer)

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
