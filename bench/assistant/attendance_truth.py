"""What attendance comes to."""

import collections

from choosing import Choosing
from counting import NOWHERE, days_between, figure, group_of, rate, spellings_of_day
from expected import Expected, Row

POINTS_UNDER, UNEXPLAINED = 5, 3  # what makes an issue
COMPARISONS = {"below": lambda a, b: a < b, "above": lambda a, b: a > b, "at_least": lambda a, b: a >= b, "at_most": lambda a, b: a <= b}


class AttendanceTruth(Choosing):
    def attendance_figure(self, plan: dict, who: dict, _: dict) -> Expected:
        of_one = plan.get("group_by") == "employee" or "employees" in who
        reach = self.asker.days if of_one else self.asker.numbers
        periods = [plan["period"], *([plan["compare_with"]] if "compare_with" in plan else [])]
        tables = [self.groups(plan, self.records(who, period, reach)) for period in periods]
        tolerance = 1 if plan["measure"] == "arrival" else 0.1
        if "group_by" not in plan:
            return Expected(figures=[table[None][1] for table in tables], tolerance=tolerance)
        keys = sorted(set().union(*tables), key=str)
        rows = []
        for key in keys:
            values = [table[key][1] if key in table else 0 for table in tables]
            spelling = next(table[key][0] for table in tables if key in table)
            if values[0] is not None and self.passes(plan, values[0]) and not (key == NOWHERE and "limit" in plan):
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
        chosen = [one for one in self.records(who, plan["period"], self.asker.days) if not statuses or one["status"] in statuses]
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
        company = rate(self.records({}, plan["period"], self.asker.numbers))
        found = collections.defaultdict(list)
        spelt = {}
        for record in self.records(who, plan["period"], reach):
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
