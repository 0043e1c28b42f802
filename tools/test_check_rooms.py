import pathlib
import tempfile
import unittest

import check_rooms


class Breaches(unittest.TestCase):
    def setUp(self):
        self.folder = tempfile.TemporaryDirectory()
        self.top = pathlib.Path(self.folder.name)
        self.write("server/core/time.hpp", "#include <chrono>\n")
        self.write("server/platform/db/CMakeLists.txt", "room(db ROOMS core wait LIBRARIES PkgConfig::LIBPQ)\n")
        self.write("server/platform/db/db.hpp", '#include "core/time.hpp"\n#include "platform/db/shelf.hpp"\n')
        self.write("server/platform/db/shelf.hpp", "#include <vector>\n")
        self.write("server/platform/db/postgres.cpp", '#include <libpq-fe.h>\n#include "platform/wait/wait.hpp"\n')
        self.write("server/platform/wait/wait.hpp", "")
        self.write("server/features/people/CMakeLists.txt", "feature(people ROOMS core db http audit)\n")
        self.write("server/features/people/people.cpp",
                   '#include "people.hpp"\n#include "features/audit/audit.hpp"\n#include "platform/http/routes.hpp"\n#include "platform/db/db.hpp"\n')
        self.write("server/features/people/people.hpp", "#include <string>\n")
        self.write("server/app/main.cpp", '#include "features/people/people.hpp"\n#include <boost/asio.hpp>\n')

    def tearDown(self):
        self.folder.cleanup()

    def write(self, name: str, text: str) -> None:
        file = self.top / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text)

    def breaches(self) -> list[str]:
        return check_rooms.Rooms(self.top / "server").breaches()

    def test_a_house_in_order_is_silent(self):
        self.assertEqual(self.breaches(), [])

    def test_two_types_of_one_name_are_seen(self):
        self.write("server/features/people/names.hpp", "namespace attune {\n\nstruct Part {\n};\n\n}  // namespace attune\n")
        self.write("server/features/audit/words.cpp", "namespace attune {\nnamespace {\n\nstruct Part {\n};\n\n}  // namespace\n}  // namespace attune\n")
        self.assertEqual(self.breaches(), [])
        self.write("server/features/people/parts.cpp", "namespace attune {\n\nclass Part final : Whole {\n};\n\n}  // namespace attune\n")
        found = self.breaches()
        self.assertEqual(len(found), 1, found)
        self.assertIn("attune::Part is also defined in", found[0])

    def test_each_breach_is_named(self):
        cases = {
            "server/core/clock.cpp": ('#include "platform/wait/wait.hpp"', "core/ includes only the standard library"),
            "server/core/json.hpp": ("#include <rfl/json.hpp>", "core/ has none"),
            "server/platform/db/mail.cpp": ('#include "features/people/people.hpp"', "platform/ knows no features"),
            "server/platform/db/pool.cpp": ('#include "platform/wait/queue.hpp"', "only wait/wait.hpp"),
            "server/platform/db/log.cpp": ('#include "platform/log/log.hpp"', "does not name log"),
            "server/features/people/export.cpp": ("#include <xlsxwriter.h>", "features/ has none"),
            "server/features/people/a.cpp": ('#include "features/audit/types.hpp"', "only audit/audit.hpp"),
            "server/features/people/b.cpp": ('#include "features/emotion/emotion.hpp"', "does not name emotion"),
            "server/features/people/c.cpp": ('#include "platform/db/shelf.hpp"', "only db/db.hpp"),
            "server/features/people/d.cpp": ('#include "app/house.hpp"', "nothing includes app/"),
            "server/features/people/e.cpp": ('#include "nowhere.hpp"', "not named from server/"),
        }
        for file, (line, part) in cases.items():
            self.write(file, line + "\n")
            with self.subTest(file):
                found = self.breaches()
                self.assertEqual(len(found), 1, found)
                self.assertIn(file, found[0])
                self.assertIn(part, found[0])
            (self.top / file).unlink()

    def test_a_third_party_header_may_not_leave_through_the_door(self):
        self.write("server/platform/db/private.hpp", "#include <libpq-fe.h>\n")
        self.assertEqual(self.breaches(), [])
        self.write("server/platform/db/shelf.hpp", '#include "platform/db/private.hpp"\n')
        self.assertIn("lets it out", self.breaches()[0])

    def test_tests_may_use_their_own_libraries(self):
        self.write("server/features/people/people_test.cpp", "#include <catch2/catch_test_macros.hpp>\n")
        self.assertEqual(self.breaches(), [])

    def test_the_web_app_keeps_its_features_apart(self):
        source = self.top / "web/src"
        self.write("web/src/features/videos/page.tsx",
                   "import { a } from '@/lib/a'\nimport b from './part'\nimport c from '@/features/videos/c'\n")
        self.write("web/src/app/routes.tsx", "const page = import('@/features/videos/page')\n")
        self.assertEqual(check_rooms.web_breaches(source), [])
        self.write("web/src/features/people/page.tsx",
                   "import { a } from '@/features/videos/page'\nimport b from '../videos/page'\nimport c from '@/app/routes'\n")
        self.assertEqual(len(check_rooms.web_breaches(source)), 3)


if __name__ == "__main__":
    unittest.main()
