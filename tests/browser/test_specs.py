import pathlib
import unittest

HERE = pathlib.Path(__file__).resolve().parent


class Specs(unittest.TestCase):
    def test_each_fails_on_what_the_browser_complains_about(self):
        """Only test.ts listens for broken scripts and for what the content security policy stops, so every spec takes its test from there."""
        for spec in sorted(HERE.glob("*.spec.ts")):
            text = spec.read_text()
            with self.subTest(spec.name):
                self.assertRegex(text, r"import \{[^}]*\btest\b[^}]*\} from './test\.ts'")
                self.assertNotIn("browser.newPage()", text)


if __name__ == "__main__":
    unittest.main()
