import pathlib
import tempfile
import unittest

import tidy


class Fingerprints(unittest.TestCase):
    def setUp(self):
        self.folder = tempfile.TemporaryDirectory()
        self.top = pathlib.Path(self.folder.name).resolve()
        (self.top / "core").mkdir()
        self.write("core/ids.hpp", '#include "core/time.hpp"\n')
        self.write("core/time.hpp", "#include <chrono>\n")
        self.write("core/other.hpp", "")
        self.write("core/ids.cpp", '#include "core/ids.hpp"\n#include "core/not_there.hpp"\n')

    def tearDown(self):
        self.folder.cleanup()

    def write(self, name: str, text: str) -> None:
        (self.top / name).write_text(text)

    def fingerprint(self, command: str = "g++ -O2", settings: bytes = b"checks") -> str:
        return tidy.fingerprint(tidy.Sources([self.top]), self.top / "core/ids.cpp", command, settings)

    def test_only_headers_that_are_reached_count(self):
        reached = [file.name for file in tidy.Sources([self.top]).reachable(self.top / "core/ids.cpp")]
        self.assertEqual(reached, ["ids.cpp", "ids.hpp", "time.hpp"])
        before = self.fingerprint()
        self.write("core/other.hpp", "changed")
        self.assertEqual(self.fingerprint(), before)

    def test_a_change_anywhere_on_the_way_is_noticed(self):
        before = self.fingerprint()
        self.assertNotEqual(self.fingerprint(command="g++ -O3"), before)
        self.assertNotEqual(self.fingerprint(settings=b"more checks"), before)
        self.write("core/time.hpp", "#include <chrono>\n// changed\n")
        self.assertNotEqual(self.fingerprint(), before)


if __name__ == "__main__":
    unittest.main()
