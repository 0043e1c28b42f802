#!/usr/bin/env python3
"""./dev test --coverage [ROOM]: the C++ tests and the stories on both engines, built with gcov's counters, and then which share of each
room's lines they ran. A room's name builds and runs its own tests only."""

import collections
import json
import os
import pathlib
import signal
import sys

import servers
import suites
from suites import TOP, Count

BUILD = TOP / "build/coverage"
LOGS = TOP / "build/test-results"
BINARY = BUILD / "server/app/attune"


def room_of(file: str) -> str:
    """server/platform/db/sqlite.cpp → platform/db, server/app/main.cpp → app."""
    parts = pathlib.PurePosixPath(file).parts[1:-1]
    return "/".join(parts[:2]) if parts and parts[0] in ("platform", "features") else parts[0]


def rooms(summary: dict) -> dict[str, tuple[int, int]]:
    """Room → lines that ran, lines that could."""
    found = collections.defaultdict(lambda: (0, 0))
    for file in summary["files"]:
        ran, lines = found[room_of(file["filename"])]
        found[room_of(file["filename"])] = ran + file["line_covered"], lines + file["line_total"]
    return dict(sorted(found.items()))


def table(found: dict[str, tuple[int, int]]) -> str:
    total = tuple(map(sum, zip(*found.values())))
    lines = [f"{'room':<24}{'ran':>8}{'lines':>8}{'share':>9}"]
    for room, (ran, all_of_it) in [*found.items(), ("all", total)]:
        lines.append(f"{room:<24}{ran:>8}{all_of_it:>8}{100 * ran / max(all_of_it, 1):>8.1f}%")
    return "\n".join(lines)


def build(log: pathlib.Path, targets: list[str]) -> bool:
    for command in (["cmake", "--preset", "coverage", "-DATTUNE_TESTS=ON"],
                    ["cmake", "--build", BUILD, "--parallel", "2", *(["--target", *targets] if targets else [])]):
        if suites.run(command, log)[0]:
            return False
    for counters in BUILD.rglob("*.gcda"):
        counters.unlink()
    return True


def measured(log: pathlib.Path) -> dict[str, tuple[int, int]]:
    report = LOGS / "coverage.json"
    report.unlink(missing_ok=True)
    suites.run(["gcovr", "--root", TOP, "--filter", f"{TOP}/server/", "--exclude", r".*_test\.cpp", "--gcov-ignore-parse-errors=negative_hits.warn",
                "--json-summary", report, BUILD], log)
    return rooms(json.loads(report.read_text())) if report.exists() else {}


def tested(log: pathlib.Path, room: str) -> Count:
    with servers.postgresql() as url:
        os.environ["ATTUNE_TEST_DATABASE_URL"] = url
        count = suites.cpp(log, room, BUILD)
        if room:
            return count
        for engine, database_url in (("SQLite", None), ("PostgreSQL", servers.new_database(url, "coverage"))):
            with servers.attune(BINARY, LOGS / f"coverage-{engine}.log", database_url) as address:
                count += suites.stories(log, "", address, engine)
    return count


def main() -> int:
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(143))
    LOGS.mkdir(parents=True, exist_ok=True)
    os.environ.setdefault("FIXTURES", str(TOP / "build/fixtures"))
    room = sys.argv[1] if len(sys.argv) > 1 else ""
    log = LOGS / "coverage.log"
    log.unlink(missing_ok=True)
    print("Building with counters …", flush=True)
    if not build(log, [f"{room}_test"] if room else []):
        print(f"{servers.end_of(log)}\n0 passed, 1 failed")
        return 1
    count = tested(log, room)
    found = measured(log)
    print(table(found) if found else f"Nothing was measured (all of it: {log})")
    print(f"{count.passed} passed, {count.failed} failed, {count.skipped} skipped", flush=True)
    return 0 if count.ran and not count.failed and found else 1


if __name__ == "__main__":
    sys.exit(main())
