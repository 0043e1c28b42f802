import pathlib
import tempfile
import unittest

import suites
from suites import Count


class Counting(unittest.TestCase):
    def test_the_last_summary_line_counts(self):
        self.assertEqual(suites.counted_by_summary("1 passed, 1 failed\nmore\n3 passed, 0 failed, 2 skipped\n", 0), Count(3, 0, 2))
        self.assertEqual(suites.counted_by_summary("3 passed, 2 failed\n", 1), Count(3, 2, 0))

    def test_a_program_without_a_summary_is_one_test(self):
        self.assertEqual(suites.counted_by_summary("fine\n", 0), Count(1, 0, 0))
        self.assertEqual(suites.counted_by_summary("crashed\n", -11), Count(0, 1, 0))

    def test_a_bad_end_is_a_failure_even_when_all_tests_passed(self):
        self.assertEqual(suites.counted_by_summary("3 passed, 0 failed\n", 1), Count(3, 1, 0))

    def test_the_log_holds_the_command_and_what_it_said(self):
        with tempfile.TemporaryDirectory() as folder:
            log = pathlib.Path(folder) / "log"
            self.assertEqual(suites.run(["sh", "-c", "echo first; exit 3"], log), (3, "first\n"))
            self.assertEqual(suites.run(["echo", "second"], log), (0, "second\n"))
            self.assertIn("first\n$ echo second\nsecond\n", log.read_text())

    def test_of_two_at_once_the_log_holds_each_in_one_piece(self):
        with tempfile.TemporaryDirectory() as folder:
            log = pathlib.Path(folder) / "log"
            slow, quick = (["sh", "-c", f"echo begun {name}; sleep {seconds}; echo ended {name}; exit {code}"] for name, seconds, code in (("a", 1, 3), ("b", 0.1, 0)))
            self.assertEqual(suites.run_at_once([slow, quick], log), [(0, "begun b\nended b\n"), (3, "begun a\nended a\n")])
            self.assertRegex(log.read_text(), r"(?s)^\$ sh -c .*begun b\nended b\n\(0\.\ds\)\n\$ sh .*begun a\nended a\n\(1\.\ds\)\n$")


if __name__ == "__main__":
    unittest.main()
