import json
import unittest

import pattern


def differ(wanted: str, got, names=None) -> list[str]:
    return pattern.differences(pattern.read(wanted), got, names or {}, {})


class Reading(unittest.TestCase):
    def test_names_and_marks_stand_beside_json(self):
        read = pattern.read('{"a": $id, "b": [1, ...], "c": absent, "d": "absent ... $x", "e": null}')
        self.assertIsInstance(read["a"], pattern.Name)
        self.assertIs(read["b"][1], pattern.REST)
        self.assertIs(read["c"], pattern.ABSENT)
        self.assertEqual(read["d"], "absent ... $x")
        self.assertIsNone(read["e"])

    def test_other_text_is_refused(self):
        for text in ("{", "{a: 1}", "[1,]", "presents"):
            with self.assertRaises(json.JSONDecodeError):
                pattern.read(text)


class Comparing(unittest.TestCase):
    def test_unlisted_members_are_ignored_and_listed_ones_must_hold(self):
        self.assertEqual(differ('{"a": 1}', {"a": 1, "b": 2}), [])
        self.assertEqual(differ('{"a": 1}', {"a": 2}), ["/a: expected 1, got 2"])
        self.assertEqual(differ('{"a": 1}', {"b": 1}), ["/a: is missing"])
        self.assertEqual(differ('{"a": {"b": []}}', {"a": {"b": [1]}}), ["/a/b: expected 0 items, got 1"])

    def test_arrays_are_exact_unless_they_end_open(self):
        self.assertTrue(differ("[1]", [1, 2]))
        self.assertTrue(differ("[1, 2]", [1]))
        self.assertTrue(differ("[1, 2, ...]", [1]))
        self.assertEqual(differ("[1, ...]", [1, 2, 3]), [])
        self.assertEqual(differ("[...]", []), [])
        self.assertTrue(differ("[1, ...]", [2]))

    def test_kinds(self):
        cases = {
            "$uuid": ("017f22e2-79b0-7cc3-98c4-dc0c0c07398f", "017f22e2"),
            "$instant": ("2026-11-20T23:31:19.000000Z", "2026-11-20"),
            "$day": ("2026-11-20", "20 November"),
            "$number": (0.5, True),
            "$text": ("a", ""),
            "$any": (None, ...),
        }
        for wanted, (good, bad) in cases.items():
            self.assertEqual(differ(wanted, good), [], wanted)
            if bad is not ...:
                self.assertTrue(differ(wanted, bad), wanted)

    def test_null_absent_and_true_are_strict(self):
        self.assertTrue(differ('{"a": null}', {}))
        self.assertTrue(differ('{"a": null}', {"a": 0}))
        self.assertEqual(differ('{"a": absent}', {}), [])
        self.assertTrue(differ('{"a": absent}', {"a": None}))
        self.assertTrue(differ('{"a": 1}', {"a": True}))
        self.assertTrue(differ('{"a": false}', {"a": 0}))
        self.assertEqual(differ('{"a": 1}', {"a": 1.0}), [])

    def test_a_name_captures_once_and_compares_then(self):
        captured = {}
        self.assertEqual(pattern.differences(pattern.read('[$a, $a]'), [1, 1], {}, captured), [])
        self.assertEqual(captured, {"a": 1})
        self.assertTrue(pattern.differences(pattern.read('[$a, $a]'), [1, 2], {}, {}))
        self.assertTrue(differ("$a", 2, {"a": 1}))

    def test_expressions(self):
        self.assertEqual(differ('"~^a+$"', "aaa"), [])
        self.assertTrue(differ('"~^a+$"', "b"))
        self.assertEqual(differ("~^date, more", "date, more\n"), [])


class Filling(unittest.TestCase):
    names = {"id": 7, "video": {"url": "/x?a=b"}, "acme": {"domain": "acme-1.example"}, "hr@acme": {"email": "hr@acme-1.example"}}

    def test_names_become_values(self):
        self.assertEqual(pattern.fill(pattern.read('{"a": $id, "b": "n $id", "c": $hr@acme.email}'), self.names),
                         {"a": 7, "b": "n 7", "c": "hr@acme-1.example"})
        self.assertEqual(pattern.fill_text("$video.url", self.names), "/x?a=b")
        self.assertEqual(pattern.fill_text("/e?q=$video.url", self.names, quoted=True), "/e?q=%2Fx%3Fa%3Db")

    def test_addresses_of_known_companies_are_made_real(self):
        self.assertEqual(pattern.fill_text("to hr@acme!", self.names), "to hr@acme-1.example!")
        self.assertEqual(pattern.fill_text("hr@acme.example.", self.names), "hr@acme-1.example.")
        for text in ("hr@acme.com", "hr@acme.example.com", "hr@acme-2", "x@other", "x@other.example"):
            self.assertEqual(pattern.fill_text(text, self.names), text)

    def test_an_unknown_name_is_an_error(self):
        with self.assertRaises(pattern.Unbound):
            pattern.fill_text("$nothing", {})


if __name__ == "__main__":
    unittest.main()
