import unittest

from coverage import room_of, rooms, table


class Rooms(unittest.TestCase):
    def test_each_file_counts_for_its_room(self):
        for file, room in {"server/core/ids.cpp": "core", "server/platform/db/sqlite.cpp": "platform/db", "server/app/main.cpp": "app",
                           "server/features/access/types/user.hpp": "features/access"}.items():
            self.assertEqual(room_of(file), room)

    def test_shares_are_of_lines_not_of_files(self):
        files = [{"filename": f"server/{name}", "line_covered": ran, "line_total": lines}
                 for name, ran, lines in (("core/ids.cpp", 90, 90), ("core/text.cpp", 0, 10), ("app/main.cpp", 0, 100))]
        found = rooms({"files": files})
        self.assertEqual(found, {"app": (0, 100), "core": (90, 100)})
        said = table(found).splitlines()
        self.assertEqual([line.split() for line in said[1:]], [["app", "0", "100", "0.0%"], ["core", "90", "100", "90.0%"], ["all", "90", "200", "45.0%"]])
