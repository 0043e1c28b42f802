"""A score falls with each wrong one; one leak is too many; and a question that is misspelt is never asked."""

import unittest

from questions import question_of
from scores import holds, percentile, table, wrong
from verdicts import Verdict

QUESTION = {"id": "x", "kind": "figure", "ask": "?", "plan": [{"intent": "help"}]}


def verdicts(right: int, **of_the_last) -> list[Verdict]:
    question = question_of(QUESTION, False)
    return [*(Verdict(question, [], [], [], took_ms=5, waited_ms=6) for _ in range(right)), Verdict(question, **{"plan": [], "answer": [], "leaks": [], **of_the_last})]


class Scores(unittest.TestCase):
    def test_aims(self):
        self.assertTrue(holds(verdicts(19, plan=["period"])))
        self.assertFalse(holds(verdicts(18, plan=["period"])))
        self.assertFalse(holds(verdicts(18, answer=["figure"])))
        self.assertFalse(holds(verdicts(999, leaks=["a name"])))
        self.assertFalse(holds([Verdict(question_of(QUESTION, False), [], [], [], took_ms=51)]))

    def test_table(self):
        lines = table(verdicts(19, plan=["period: one where other is expected"]))
        self.assertRegex(lines[1], r"^figure +19 / 20 +95.0 % +19 +20 +0 ")
        self.assertTrue(lines[-1].startswith("all "))
        self.assertIn("    plan: period: one where other is expected", wrong(verdicts(1, plan=["period: one where other is expected"]))[0])

    def test_percentile(self):
        self.assertEqual(percentile([3, 1, 2, 4], 0.5), 2)
        self.assertEqual(percentile([3, 1, 2, 4], 0.95), 4)

    def test_misspelt_questions(self):
        for change in ({"plan": [{"intent": "helps"}]}, {"plan": [{"intent": "help", "period": "2026-02-31/2026-02-01"}]}, {"as": "boss"}, {"answer": {"say": []}},
                       {"plan": [{"intent": "attendance_figure", "statuses": ["late"]}]}, {"plan": [{"intent": "help", "who": {"people": []}}]}, {"plan": None}):
            with self.assertRaises(ValueError):
                question_of({**QUESTION, **change}, False)


if __name__ == "__main__":
    unittest.main()
