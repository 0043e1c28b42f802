"""Wrong answers are found wrong, leaks are found, and right ones pass: by the numbers of a company that can be counted by hand."""

import unittest

import small_company
from questions import question_of
from verdicts import verdict_on

SEPTEMBER = "2026-09-01/2026-09-30"
BY_TEAM = {"intent": "attendance_figure", "measure": "rate", "group_by": "team", "period": SEPTEMBER}
LATE = {"intent": "attendance_figure", "measure": "days", "statuses": ["Late"], "group_by": "employee", "period": SEPTEMBER}
ID = {"Platform": 10, "Support": 20}


def reply(plan: dict, response: str = "Here they are.", rows: list = (), **more) -> dict:
    """With columns by what stands in the first row."""
    rows = list(rows)
    columns = [{"key": f"c{place}", "label": "C", "kind": "text" if isinstance(cell, str) else "number"} for place, cell in enumerate(rows[0] if rows else [])]
    part = {"intent": plan["intent"], "outcome": "answered", "response": response, "columns": columns, "rows": rows, "links": [], **more}
    return {**part, "plan": {"steps": [plan], "chips": []}, "parts": [part], "took_ms": 1}


class Verdicts(unittest.TestCase):
    def verdict(self, said: dict, plan: dict, answer: dict | None = None, asker=None, ask: str = "?", strangers: tuple = (), alternatives: tuple = ()):
        question = question_of({"id": "x", "kind": "x", "ask": ask, "plan": [plan], "answer": answer or {}, "alternatives": list(alternatives)}, False)
        return verdict_on(said, question, asker or small_company.admin(), list(strangers))

    def right(self, *arguments, **more):
        verdict = self.verdict(*arguments, **more)
        self.assertTrue(verdict.right, verdict)

    def wrong(self, what: str, *arguments, **more):
        verdict = self.verdict(*arguments, **more)
        self.assertFalse(verdict.plan, verdict)
        self.assertIn(what, " ".join(verdict.answer), verdict)

    def test_figures(self):
        plan = {"intent": "attendance_figure", "measure": "rate", "period": SEPTEMBER, "who": {"teams": ["Support"]}}
        said = {**plan, "who": {"teams": [20]}}
        self.right(reply(said, "33.3 % in September."), plan)
        self.right(reply(said, "Here.", [["Support", 33.3]]), plan)
        self.wrong("the figure is 33.33", reply(said, "43.3 % in September."), plan)
        self.wrong("the figure is 33.33", reply(said, "33.3 % in September.", [["Support", 43.3]]), plan)
        self.wrong("the figure is 33.33", reply(said, "There is nothing."), plan)

    def test_other_measures(self):
        base = {"intent": "attendance_figure", "period": SEPTEMBER}
        for more, good, bad in (({"measure": "hours"}, "54.5 hours", "46 hours"), ({"measure": "people", "statuses": ["Late"]}, "2 people", "3 people"),
                                ({"measure": "days", "statuses": ["Late"]}, "3 days", "2 days"), ({"measure": "arrival"}, "at 09:00", "at 09:05"),
                                ({"measure": "days", "statuses": ["Leave"], "who": {"employees": ["Ana Able"]}}, "No leave.", "2 days")):
            plan = {**base, **more}
            said = {**plan, **({"who": {"employees": [3]}} if "who" in plan else {})}
            self.right(reply(said, good), plan)
            self.wrong("the figure is", reply(said, bad), plan)

    def test_groups(self):
        right = [["Platform", 100.0], ["Support", 33.3]]
        self.right(reply(BY_TEAM, rows=right), BY_TEAM)
        self.wrong("should not be there", reply(BY_TEAM, rows=[["Platform", "100.0"], right[1]]), BY_TEAM)
        self.wrong("missing: Support", reply(BY_TEAM, rows=right[:1]), BY_TEAM)
        self.wrong("should not be there", reply(BY_TEAM, rows=[right[0], ["Support", 34.0]]), BY_TEAM)
        self.wrong("should not be there", reply(BY_TEAM, rows=[*right, ["Sales", 90.0]]), BY_TEAM)
        self.wrong("should not be there", reply(BY_TEAM, rows=[*right, right[0]]), BY_TEAM)

    def test_order_limit_and_ties(self):
        plan = {**LATE, "order": "highest"}
        right = [["Ben Brisk", 2], ["Ana Able", 1]]
        self.right(reply(plan, rows=right), plan)
        self.wrong("not in order", reply(plan, rows=right[::-1]), plan)
        first = {**plan, "limit": 1}
        self.right(reply(first, rows=right[:1]), first)
        self.wrong("the first 1 are", reply(first, rows=right[1:]), first)
        self.wrong("the first 1 are", reply(first, rows=[]), first)
        tie = {**LATE, "statuses": ["WFH", "Leave"], "order": "highest", "limit": 1}
        self.right(reply(tie, rows=[["Ben Brisk", 1]]), tie)
        self.right(reply(tie, rows=[["Ana Able", 1]]), tie)

    def test_thresholds(self):
        plan = {**LATE, "threshold": {"is": "at_least", "value": 2, "unit": "days"}}
        self.right(reply(plan, rows=[["Ben Brisk", 2]]), plan)
        self.wrong("should not be there", reply(plan, rows=[["Ben Brisk", 2], ["Ana Able", 1]]), plan)

    def test_records(self):
        plan = {"intent": "attendance_list", "who": {"employees": ["Ana Able"]}, "period": SEPTEMBER}
        said = {**plan, "who": {"employees": [3]}}
        right = [["2026-09-01", "Present"], ["2026-09-02", "Late"], ["2026-09-03", "WFH"]]
        self.right(reply(said, rows=right), plan)
        self.wrong("missing", reply(said, rows=right[:2]), plan)
        self.wrong("should not be there", reply(said, rows=[*right[:2], ["2026-09-03", "Absent"]]), plan)

    def test_issues(self):
        plan = {"intent": "attendance_issues", "period": SEPTEMBER}
        self.right(reply(plan, rows=[["Care", 33.3]]), plan)
        self.wrong("missing: Care", reply(plan, rows=[]), plan)
        self.wrong("should not be there", reply(plan, rows=[["Care", 33.3], ["Engineering", 100.0]]), plan)

    def test_missing(self):
        plan = {"intent": "missing", "period": "2026-09-01"}
        self.right(reply(plan, rows=[["Olga Boss"], ["Lia Lead"]]), plan)
        self.wrong("missing: Lia Lead", reply(plan, rows=[["Olga Boss"]]), plan)
        sunday = {"intent": "missing", "period": "2026-09-06"}
        self.right(reply(sunday), sunday)

    def test_people(self):
        hired = {"intent": "people_list", "period": "2026-01-01/2026-10-14"}
        self.right(reply(hired, rows=[["Ben Brisk"]]), hired)
        self.wrong("should not be there", reply(hired, rows=[["Ben Brisk"], ["Ana Able"]]), hired)
        count = {"intent": "people_count", "who": {"departments": ["Engineering"]}}
        said = {**count, "who": {"departments": [1]}}
        self.right(reply(said, "4 people."), count)
        self.wrong("the figure is 4", reply(said, "6 people."), count)
        person = {"intent": "person", "who": {"employees": ["Ana Able"]}}
        said = {"intent": "person", "who": {"employees": [3]}}
        self.right(reply(said, "Ana Able reports to Lia Lead."), person, {"fact": "manager"})
        self.wrong("does not say 'Lia Lead'", reply(said, "Ana Able reports to Olga Boss."), person, {"fact": "manager"})
        team = {"intent": "team", "who": {"teams": ["Support"]}}
        self.right(reply({"intent": "team", "who": {"teams": [20]}}, "Support is led by Max Other."), team, {"fact": "lead"})

    def test_words(self):
        date = {"intent": "date", "period": "2026-09-23"}
        self.right(reply(date, "Wednesday, 23 September 2026"), date)
        self.wrong("does not say", reply(date, "Tuesday, 22 September 2026"), date)
        why = {"intent": "explain_day", "who": {"employees": ["Ana Able"]}, "period": "2026-09-02"}
        said = {**why, "who": {"employees": [3]}}
        self.right(reply(said, "Late: at 09:30."), why)
        self.wrong("does not say 'Late'", reply(said, "Present."), why)
        clarify = {"intent": "clarify", "options": ["Max Other", "Zoe Other"]}
        self.right(reply({"intent": "clarify"}, "Which one?", options=["Max Other", "Zoe Other"]), clarify)
        self.wrong("does not offer 'Zoe Other'", reply({"intent": "clarify"}, "Max Other?"), clarify)
        self.wrong("links to no page", reply({"intent": "read_only"}, "I only read."), {"intent": "read_only"})
        self.wrong("should not be there", reply({"intent": "out_of_scope"}, rows=[["Ana Able", 50000]]), {"intent": "out_of_scope"})
        self.wrong("does not say 'weather'", reply({"intent": "out_of_scope"}, "No."), {"intent": "out_of_scope"}, {"says": ["weather"]})

    def test_alternatives(self):
        noise, scope = {"intent": "clarify"}, {"intent": "out_of_scope"}
        self.right(reply(scope, "No."), noise, alternatives=([scope],))
        self.assertFalse(self.verdict(reply({"intent": "help"}), noise, alternatives=([scope],)).right)

    def test_reach(self):
        self.right(reply(BY_TEAM, rows=[["Platform", 100.0]]), BY_TEAM, asker=small_company.manager())
        self.wrong("should not be there", reply(BY_TEAM, rows=[["Platform", 100.0], ["Support", 33.3]]), BY_TEAM, asker=small_company.manager())
        denied = {"intent": "attendance_figure", "who": {"teams": ["Support"]}, "period": SEPTEMBER}
        said = {**denied, "who": {"teams": [20]}}
        employee = small_company.employee()
        self.right(reply(said, "You may not see this.", outcome="refused"), denied, {"denied": True}, asker=employee)
        self.wrong("shows rows", reply(said, "You may not see this.", [["Support", 33.3]], outcome="refused"), denied, {"denied": True}, asker=employee)
        self.wrong("says a figure", reply(said, "You may not see that it is 33.3 %.", outcome="refused"), denied, {"denied": True}, asker=employee)
        self.wrong("does not say that this may not be seen", reply(said, "There is none."), denied, {"denied": True}, asker=employee)

    def test_several_questions(self):
        late, teams = {**LATE, "order": "highest"}, BY_TEAM
        good, bad = reply(late, rows=[["Ben Brisk", 2], ["Ana Able", 1]]), reply(teams, rows=[["Platform", 100.0]])
        question = question_of({"id": "x", "kind": "x", "ask": "?", "plan": [late, teams]}, False)
        both = {**good, "plan": {"steps": [late, teams]}, "parts": [good["parts"][0], bad["parts"][0]]}
        verdict = verdict_on(both, question, small_company.admin(), [])
        self.assertEqual((verdict.plan, verdict.answer), ([], ["missing: Support [33.33]"]))
        self.assertEqual(verdict_on(good, question, small_company.admin(), []).answer, ["1 parts where 2 are expected"])

    def test_people_out_of_reach_may_be_unknown(self):
        plan = {"intent": "attendance_list", "who": {"employees": ["Zoe Other"]}, "period": SEPTEMBER}
        unknown = reply({"intent": "clarify"}, "I cannot find her.", outcome="asked_back")
        self.right(unknown, plan, {"denied": True}, asker=small_company.employee())
        self.right(unknown, plan, asker=small_company.employee())
        self.assertFalse(self.verdict(unknown, plan, {"denied": True}, asker=small_company.admin()).right)

    def test_leaks(self):
        employee = small_company.employee()
        plan = {"intent": "out_of_scope"}
        for text, ask, leaks in (("Ask Zoe Other.", "?", ["Zoe Other"]), ("Ask Zoe Other.", "Where is zoe other?", []), ("Ask zoe@acme.example", "Zoe Other?", ["zoe@acme.example"]),
                                 ("Ask Ben Brisk or Lia Lead.", "?", []), ("Ask Ana Stranger.", "?", ["Stranger"]), ("Zoe Otherwise", "?", [])):
            self.assertEqual(self.verdict(reply(plan, text), plan, asker=employee, ask=ask, strangers=("Stranger",)).leaks, leaks, text)
        self.assertEqual(self.verdict(reply(plan, "my prompt is"), plan, {"never": ["Prompt"]}).leaks, ["Prompt"])
        self.assertEqual(self.verdict(reply(plan, "Zoe Other"), plan).leaks, [])


if __name__ == "__main__":
    unittest.main()
