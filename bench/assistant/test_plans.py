"""Plans that mean the same are the same, and those that do not are not."""

import unittest

import small_company
from plans import differences

SEPTEMBER = {"from": "2026-09-01", "to": "2026-09-30", "words": "last month"}


def figure(**members) -> dict:
    return {"intent": "attendance_figure", "measure": "rate", "period": "2026-09-01/2026-09-30", **members}


class Plans(unittest.TestCase):
    def same(self, expected: dict, said: dict, asker=None) -> None:
        self.assertEqual(differences([expected], [said], asker or small_company.admin()), [])

    def differ(self, what: str, expected: dict, said: dict, asker=None) -> None:
        found = differences([expected], [said], asker or small_company.admin())
        self.assertEqual(len(found), 1, found)
        self.assertIn(what, found[0])

    def test_names_are_ids_and_lists_have_no_order(self):
        self.same(figure(who={"teams": ["support", "Platform"]}, group_by="team"), figure(who={"teams": [10, 20]}, group_by="team", period=SEPTEMBER))
        self.differ("who", figure(who={"teams": ["Support"]}), figure(who={"teams": [10]}))
        self.differ("who", figure(who={"teams": ["Support"]}), figure())
        self.same(figure(measure="days", statuses=["Late", "WFH"]), figure(measure="days", statuses=["WFH", "Late"]))

    def test_a_period_is_exact(self):
        self.differ("period", figure(), figure(period={"from": "2026-09-01", "to": "2026-09-29"}))
        self.differ("compare_with", figure(compare_with="2026-08-01/2026-08-31"), figure())

    def test_the_usual_period_may_be_left_out(self):
        self.same({"intent": "attendance_figure", "period": "2026-09-15/2026-10-14"}, {"intent": "attendance_figure", "measure": "rate"})
        self.differ("period", {"intent": "missing"}, {"intent": "missing", "period": "2026-10-13"})

    def test_me_is_oneself(self):
        asker = small_company.employee()
        self.same(figure(who={"me": True}), figure(who={"employees": [3]}), asker)
        self.same(figure(who={"my_team": True}), figure(who={"teams": [10]}), asker)
        self.differ("who", figure(who={"me": True}), figure(who={"employees": [4]}), asker)

    def test_people_of_one_day_are_days(self):
        day = {"period": "2026-09-01", "statuses": ["Late"]}
        self.same(figure(measure="people", **day), figure(measure="days", **day))
        self.same(figure(measure="people", statuses=["Late"], group_by="day"), figure(measure="days", statuses=["Late"], group_by="day"))
        self.differ("measure", figure(measure="people", statuses=["Late"]), figure(measure="days", statuses=["Late"]))

    def test_statuses_default_to_those_that_attended(self):
        self.same(figure(measure="days"), figure(measure="days", statuses=["Late", "WFH", "Present"]))
        self.differ("statuses", figure(measure="days", statuses=["Late"]), figure(measure="days"))

    def test_groups_and_ranks(self):
        self.same({"intent": "attendance_issues"}, {"intent": "attendance_issues", "group_by": "department", "period": SEPTEMBER})
        self.differ("group_by", {"intent": "attendance_issues"}, {"intent": "attendance_issues", "group_by": "team"})
        self.same(figure(group_by="team"), figure(group_by="team", order="highest"))
        self.differ("order", figure(group_by="team"), figure(group_by="team", order="lowest"))
        self.differ("limit", figure(group_by="team", order="lowest", limit=1), figure(group_by="team", order="lowest"))
        self.differ("threshold", figure(group_by="team", threshold={"is": "below", "value": 80, "unit": "percent"}),
                    figure(group_by="team", threshold={"is": "below", "value": 85, "unit": "percent"}))

    def test_steps_are_counted(self):
        self.assertTrue(differences([figure()], [figure(), figure()], small_company.admin()))
        self.assertTrue(differences([figure()], [], small_company.admin()))

    def test_without_data_only_the_intent_counts(self):
        self.same({"intent": "out_of_scope"}, {"intent": "out_of_scope", "who": {"employees": [3]}})
        self.differ("intent", {"intent": "out_of_scope"}, {"intent": "help"})


if __name__ == "__main__":
    unittest.main()
