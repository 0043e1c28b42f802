#!/usr/bin/env python3
"""What the web app costs whoever opens it: Lighthouse over eight pages, the first load, and scrolling through many people. Writes docs/web-quality.md."""

import argparse
import contextlib
import datetime
import itertools
import json
import os
import pathlib
import subprocess
import sys
import tempfile

TOP = pathlib.Path(__file__).resolve().parents[2]
HERE = TOP / "bench/web"
sys.path.insert(0, str(TOP / "tools/dev"))
import servers  # noqa: E402
from quality import compressed, first_load, in_the_middle, missed, page  # noqa: E402

BINARY = pathlib.Path(os.environ["ATTUNE_BINARY"])
DIST = pathlib.Path(os.environ.get("ATTUNE_WEB", TOP / "web/dist"))
PASSWORD = "attune-demo-2026"
PAGES = ["/login", "/", "/dashboard", "/portal", "/employees", "/attendance", "/attendance/team", "/assistant"]
LONG = [("The month sheet of 2,000 people", 2000, "/attendance/team?view=month"), ("The list of 20,000 people, 200 at a time", 20_000, "/employees?page_size=200")]


def asked(script: str, **wish) -> list[dict]:
    """What the script said, a line each; its complaints go on to whoever reads this."""
    done = subprocess.run(["node", HERE / script, json.dumps(wish)], stdout=subprocess.PIPE, text=True, cwd=HERE)
    if done.returncode:
        raise SystemExit(f"{script} failed.")
    return [json.loads(line) for line in done.stdout.splitlines()]


def lighthouse(pages: list[str], runs: int) -> list:
    with served("--demo") as url:
        said = asked("lighthouse.mjs", url=url, email="admin@lumen.example", password=PASSWORD, runs=runs, profiles=["mobile", "desktop"],
                     pages=[{"path": path, "signedIn": path != "/login"} for path in pages])
    return [in_the_middle(list(those), DIST) for _, those in itertools.groupby(said, lambda each: (each["path"], each["profile"]))]


def scroll(people: int, path: str) -> dict:
    with tempfile.TemporaryDirectory(prefix="attune-bench-") as folder:
        print(f"Making a company of {people:,} people …", flush=True)
        subprocess.run([BINARY, "demo", "--people", str(people), "--data", folder], check=True, stdout=subprocess.DEVNULL,
                       env={**os.environ, **servers.UNLIMITED})
        with served(data=pathlib.Path(folder)) as url:
            [figures] = asked("scroll.mjs", url=url, email="admin@meridian.example", password=PASSWORD, path=path)
    return figures


@contextlib.contextmanager
def served(*arguments: str, data: pathlib.Path | None = None):
    with tempfile.NamedTemporaryFile(prefix="attune-bench-", suffix=".log") as log:
        with servers.attune(BINARY, pathlib.Path(log.name), None, arguments, data=data) as url:
            yield url


def main() -> int:
    asking = argparse.ArgumentParser(description=__doc__)
    asking.add_argument("--runs", type=int, default=3, help="runs of Lighthouse a page and profile")
    asking.add_argument("--page", action="append", help="only this page, and write nothing")
    asking.add_argument("--scroll-only", action="store_true", help="only scroll, and write nothing")
    wish = asking.parse_args()
    scores = [] if wish.scroll_only else lighthouse(wish.page or PAGES, wish.runs)
    scrolls = [] if wish.page else [(name, scroll(people, path)) for name, people, path in LONG]
    entry = compressed(DIST, first_load(DIST))
    text = page(f"{datetime.date.today():%-d %B %Y}", entry, scores, scrolls, wish.runs)
    print(text)
    if not wish.page and not wish.scroll_only:
        (TOP / "docs/web-quality.md").write_text(text)
    short = missed(entry, scores, scrolls)
    print("\n".join(f"MISSED {each}" for each in short) or "Every aim is met.", flush=True)
    return 1 if short else 0


if __name__ == "__main__":
    sys.exit(main())
