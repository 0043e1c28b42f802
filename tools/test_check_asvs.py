"""What is wrong with a list of requirements, and what counts as a test."""

import pathlib
import tempfile
import unittest
from unittest import mock

import check_asvs

LIST = """
[requirements]
V1 = 2
V2 = 1

["V1.1.1"]
level = 1
about = "one"
tests = ["a.story: Something happens"]

["V1.1.2"]
level = 2
about = "two"
reason = "no such thing"

["V2.1.1"]
level = 2
about = "three"
gap = "missing"
"""


@mock.patch.object(check_asvs, "REQUIREMENTS", {1: 1, 2: 2})
class Lists(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.top = pathlib.Path(folder.name)
        (self.top / "a.story").write_text("story Something happens\nGET /x\n200\n")
        patch = mock.patch.object(check_asvs, "TOP", self.top)
        patch.start()
        self.addCleanup(patch.stop)

    def test_a_list_in_order_is_silent(self):
        self.assertEqual(check_asvs.faults(LIST), [])

    def test_each_fault_is_named(self):
        for before, after, part in (
                ("Something happens", "Nothing happens", "a.story has no 'Nothing happens'"),
                ("a.story: ", "b.story: ", "names no file"),
                ("a.story: Something", "a.story Something", "names no file"),
                ('["V1.1.2"]', '["V1.1"]', "no number"),
                ('["V1.1.2"]', '["V3.1.2"]', "V3 has 1 requirements, not 0"),
                ('gap = "missing"', 'gap = "missing"\nreason = "both"', "reason and gap"),
                ('gap = "missing"', "", "none of tests"),
                ('gap = "missing"', 'gap = ""', "empty gap"),
                ('gap = "missing"', 'gap = "missing"\ntest = []', "unknown members: test"),
                ('about = "two"', "", "what it is about"),
                ("level = 1", "level = 3", "level of 1 or 2"),
                ("V1 = 2", "V1 = 3", "V1 has 2 requirements, not 3"),
                ("level = 1", "level = 2", "0 requirements are of level 1, not 1")):
            with self.subTest(after):
                self.assertIn(part, "\n".join(check_asvs.faults(LIST.replace(before, after))))

    def test_names_of_every_kind_of_file(self):
        for name, text, known in (
                ("a_test.cpp", 'TEST_CASE("It \\"works\\"", "[x]") {', 'It "works"'), ("a.py", "class A:\n    def test_it(self):", "test_it"),
                ("a.md", "# Page\n\n## Part of it\n", "Part of it"), ("a.test.tsx", "it('works', () => {", "works"),
                ("a.test.ts", "  it('works', () => {", "works"), ("a.spec.ts", "test(`${path} works`, async", "${path} works"),
                ("eslint.config.js", "'no-eval': 'error'", "no-eval")):
            (self.top / name).write_text(text)
            self.assertEqual(check_asvs.absent(f"{name}: {known}"), "", name)
            self.assertIn("has no", check_asvs.absent(f"{name}: another"), name)

    def test_the_summary_counts_and_names_the_gaps(self):
        self.assertEqual(check_asvs.summary(LIST), "3 requirements: 1 shown, 1 do not apply, 1 gaps:\n\n- **V2.1.1** three: missing.\n")


if __name__ == "__main__":
    unittest.main()
