import copy
import unittest

import complete_lock

LOCK = {
    "packages": {
        "": {"name": "web"},
        "node_modules/a": {"version": "1.0.0", "dev": True, "license": "MIT",
                           "optionalDependencies": {"@a/core-darwin-arm64": "1.0.0", "@a/core-linux-x64-gnu": "1.0.0", "loose": "^1.0.0"}},
        "node_modules/@a/core-linux-x64-gnu": {"version": "1.0.0", "optional": True},
    }
}


class Complete(unittest.TestCase):
    def test_what_is_missing_for_other_platforms_is_added_once(self):
        lock = copy.deepcopy(LOCK)
        self.assertEqual(complete_lock.complete(lock), ["@a/core-darwin-arm64"])
        entry = lock["packages"]["node_modules/@a/core-darwin-arm64"]
        self.assertEqual((entry["version"], entry["os"], entry["cpu"], entry["optional"]), ("1.0.0", ["darwin"], ["arm64"], True))
        self.assertEqual(list(lock["packages"])[0], "")
        self.assertEqual(complete_lock.complete(lock), [])


if __name__ == "__main__":
    unittest.main()
