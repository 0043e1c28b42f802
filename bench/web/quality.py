"""What was measured, as the page docs/web-quality.md, and which aims were missed."""

import dataclasses
import gzip
import pathlib
import re
import statistics

LEAST_SCORE, MOST_SCRIPT, MOST_TASK = 95, 170, 100
CATEGORIES = {"performance": "Performance", "accessibility": "Accessibility", "best-practices": "Best practices", "seo": "SEO"}
KB = 1000


def compressed(dist: pathlib.Path, paths) -> float:
    """KB of these files as gzip sends them, each once."""
    return sum(len(gzip.compress((dist / path.lstrip("/")).read_bytes(), 9)) for path in set(paths)) / KB


def without_charts(scripts) -> list[str]:
    """What draws charts comes after a page is there, with pages that draw only."""
    return [path for path in scripts if not pathlib.PurePath(path).name.startswith("charts")]


def first_load(dist: pathlib.Path) -> list[str]:
    """The scripts that index.html itself asks for: the entry and all that it imports before anything shows."""
    html = (dist / "index.html").read_text()
    return re.findall(r'<script[^>]* src="([^"]+)"', html) + re.findall(r'<link rel="modulepreload"[^>]* href="([^"]+)"', html)


@dataclasses.dataclass
class Scores:
    """One page in one profile, the median of each score over its runs."""
    path: str
    profile: str
    scores: dict[str, int]
    largest_paint: float
    blocked: float
    scripts: float
    charts: float  # of them
    failed: list[str]

    @property
    def missed(self) -> bool:
        return min(self.scores.values()) < LEAST_SCORE


def in_the_middle(runs: list[dict], dist: pathlib.Path) -> Scores:
    middle = lambda values: statistics.median(values)
    return Scores(runs[0]["path"], runs[0]["profile"],
                  {category: int(middle([run["scores"][category] for run in runs])) for category in CATEGORIES},
                  middle([run["times"]["largest-contentful-paint"] for run in runs]) / 1000,
                  middle([run["times"]["total-blocking-time"] for run in runs]),
                  compressed(dist, runs[0]["scripts"]), compressed(dist, set(runs[0]["scripts"]) - set(without_charts(runs[0]["scripts"]))), runs[0]["failed"])


def table_of_scores(scores: list[Scores], profile: str) -> str:
    lines = [f"| {profile} | {' | '.join(CATEGORIES.values())} | largest paint | blocked | scripts |", "| --- | --- | --- | --- | --- | --- | --- | --- |"]
    for each in scores:
        if each.profile == profile:
            figures = " | ".join(str(each.scores[category]) for category in CATEGORIES)
            lines.append(f"| `{each.path}` | {figures} | {each.largest_paint:.1f} s | {each.blocked:.0f} ms | {each.scripts - each.charts:.0f} KB{f' + {each.charts:.0f} KB' if each.charts else ''} |")
    return "\n".join(lines)


def page(day: str, entry: float, scores: list[Scores], scrolls: list[tuple[str, dict]], runs: int) -> str:
    scrolled = "\n".join(f"| {name} | {scroll['longest']:.0f} ms | {scroll['tasks']} | {scroll['seconds']:.0f} s, {scroll['scrolled']:,.0f} px | {scroll['elements']:,} |"
                         for name, scroll in scrolls)
    times = "one run" if runs == 1 else f"the median of {runs} runs"
    return f"""# Quality of the web app, in figures

`./dev bench web` measures this and writes this page; it ends with 1 when an aim is missed. Seen on {day} on two cores, in Debian's Chromium, with
the demo company of 48 people on SQLite, served by Attune itself without a proxy.

## Lighthouse

Aim: at least {LEAST_SCORE} in all four categories. Each figure is {times}, in a fresh window that has kept nothing. Mobile means Lighthouse's slow phone on a
slow network (simulated), desktop its fast one. "Scripts" is all JavaScript that the page fetched, as gzip sends it, and what draws its charts.

{table_of_scores(scores, "mobile")}

{table_of_scores(scores, "desktop")}

## First load

Aim: at most {MOST_SCRIPT} KB of JavaScript as gzip sends it, for everything that one of these pages fetches until it rests; what draws charts comes
apart, with pages that draw. The entry and all that it imports, which every page needs, is **{entry:.0f} KB**; of each page the column "scripts" says it.

## Scrolling

Aim: no task of {MOST_TASK} ms or more while a long page is scrolled with the wheel, forth and back. A long task is one of at least 50 ms; elements are those of the page
at the end, which a page that draws only what can be seen keeps few.

| page | longest task | long tasks | scrolled | elements |
| --- | --- | --- | --- | --- |
{scrolled}
"""


def missed(entry: float, scores: list[Scores], scrolls: list[tuple[str, dict]]) -> list[str]:
    found = [f"{each.path} ({each.profile}): {', '.join(f'{name} {score}' for name, score in each.scores.items() if score < LEAST_SCORE)}; {'; '.join(each.failed)}"
             for each in scores if each.missed]
    found += [f"{each.path} ({each.profile}) fetches {each.scripts - each.charts:.0f} KB of scripts" for each in scores if each.scripts - each.charts > MOST_SCRIPT]
    if entry > MOST_SCRIPT:
        found.append(f"the first load is {entry:.0f} KB")
    for name, scroll in scrolls:
        if scroll["longest"] >= MOST_TASK:
            found.append(f"{name}: a task of {scroll['longest']:.0f} ms")
        if scroll["scrolled"] < 5000:
            found.append(f"{name}: only {scroll['scrolled']:.0f} px could be scrolled")
    return found
