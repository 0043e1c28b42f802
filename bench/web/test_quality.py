import pathlib
import tempfile
import unittest

import quality
from quality import Scores


def scored(scripts: float = 130, **scores: int) -> Scores:
    return Scores("/login", "mobile", {**{name: 100 for name in quality.CATEGORIES}, **scores}, 1.2, 0, scripts, 30, ["color-contrast: 3"])


class Quality(unittest.TestCase):
    def test_the_first_load_is_what_the_html_asks_for(self):
        with tempfile.TemporaryDirectory() as folder:
            dist = pathlib.Path(folder)
            (dist / "a.js").write_text("a" * 10_000)
            (dist / "index.html").write_text('<script type="module" crossorigin src="/a.js"></script><link rel="modulepreload" crossorigin href="/b.js">')
            self.assertEqual(quality.first_load(dist), ["/a.js", "/b.js"])
            self.assertLess(quality.compressed(dist, ["/a.js", "/a.js"]), 0.1)

    def test_each_missed_aim_is_named(self):
        scrolled = {"longest": 99, "tasks": 3, "seconds": 5, "scrolled": 40_000, "elements": 900}
        self.assertEqual(quality.missed(170, [scored()], [("The list", scrolled)]), [])
        found = quality.missed(171, [scored(seo=94)], [("The list", {**scrolled, "longest": 100}), ("A short page", {**scrolled, "scrolled": 0})])
        self.assertEqual(len(found), 4)
        self.assertIn("seo 94", found[0])

    def test_a_page_may_fetch_so_much_and_its_charts(self):
        self.assertEqual(quality.without_charts(["/assets/shell-1.js", "/assets/charts~pie-2.js"]), ["/assets/shell-1.js"])
        self.assertEqual(quality.missed(100, [scored(scripts=200)], []), [])
        self.assertEqual(quality.missed(100, [scored(scripts=201)], []), ["/login (mobile) fetches 171 KB of scripts"])

    def test_the_page_says_every_figure(self):
        text = quality.page("26 November 2026", 151, [scored(seo=96)], [], 3)
        for figure in ("| `/login` | 100 | 100 | 100 | 96 | 1.2 s | 0 ms | 100 KB + 30 KB |", "**151 KB**", "the median of 3 runs"):
            self.assertIn(figure, text)


if __name__ == "__main__":
    unittest.main()
