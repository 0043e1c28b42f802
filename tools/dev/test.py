#!/usr/bin/env python3
"""Runs the suites, all or the one that is named, and ends with one summary. Called by ./dev test after building."""

import contextlib
import os
import pathlib
import secrets
import shutil
import signal
import sys

import journeys
import servers
import suites
from suites import BINARY, TOP, Count, Result, timed

LOGS = TOP / "build/test-results"
BY_DEFAULT = ["python", "cpp", "web", "stores", "smtp", "statements", "stories", "contract", "tenants", "requests", "browser"]
ON_REQUEST = ["faults", "fuzz", "tsan", "asan"]


class Run:
    def __init__(self, wanted: str, arguments: list[str]):
        self.arguments = arguments
        self.named = wanted in BY_DEFAULT + ON_REQUEST
        self.wanted = "" if self.named else wanted
        self.chosen = [wanted] if self.named else BY_DEFAULT
        self.results: list[Result] = []
        self.database_url = ""

    def wants_postgresql(self) -> bool:
        return bool({"cpp", "smtp", "statements", "stories", "contract", "tenants", "requests", "browser", "tsan", "asan"}.intersection(self.chosen))

    def suite(self, name: str, function, *arguments) -> None:
        log = LOGS / f"{name.replace(' ', '-')}.log"
        log.unlink(missing_ok=True)
        print(f"{name} … ", end="", flush=True)
        try:
            result = timed(name, function, log, *arguments)
        except servers.NotStarted as problem:
            log.write_text(str(problem) + "\n")
            result = Result(name, Count(failed=1), 0)
        self.results.append(result)
        count = result.count
        print(f"{count.passed} passed, {count.failed} failed, {count.skipped} skipped, {result.seconds:.0f}s", flush=True)
        if count.failed:
            print(servers.end_of(log) if log.exists() else "", flush=True)
            print(f"(all of it: {log})", flush=True)

    def without_server(self) -> None:
        for name in ("python", "cpp", "web", "stores", "smtp"):
            if name in self.chosen:
                self.suite(name, getattr(suites, name), self.wanted)
        for name in ("faults", "fuzz"):
            file = TOP / f"tests/{name}/run.py"
            if name in self.chosen and file.exists():
                self.suite(name, suites.program, file, *self.arguments)
        for preset in ("tsan", "asan"):
            if preset in self.chosen:
                self.suite(preset, suites.sanitized, "", preset)

    def with_server(self, engine: str) -> None:
        self.with_shared_server(engine)
        if "tenants" in self.chosen and self.has("check_*.py", "tests/tenants"):
            self.suite(f"tenants on {engine}", self.where_mail_waits, engine, suites.tenants)
            if engine == "PostgreSQL":
                self.each_wall_alone()
        if "requests" in self.chosen and not self.wanted:
            self.suite(f"requests on {engine}", self.where_mail_waits, engine, suites.requests, self.arguments if self.named else [])
        if "browser" in self.chosen and self.has("*.spec.ts", "tests/browser"):
            self.suite(f"browser on {engine}", self.in_the_browser, engine)

    def with_shared_server(self, engine: str) -> None:
        wants_stories = "stories" in self.chosen and self.has("*.story", "server", "tests/stories")
        wants_contract = "contract" in self.chosen and self.has("check_*.py", "tests/contract")
        wants_statements = "statements" in self.chosen and not self.wanted
        if not (wants_statements or wants_stories or wants_contract):
            return
        database_url = None
        with contextlib.ExitStack() as stack:
            try:
                if engine == "PostgreSQL":
                    database_url = servers.new_database(self.database_url, "attune")
                url = stack.enter_context(servers.attune(BINARY, LOGS / f"attune-{engine}.log", database_url))
            except (servers.NotStarted, OSError) as problem:
                self.suite(f"server on {engine}", self.not_started, problem)
                return
            if wants_statements:
                self.suite(f"statements on {engine}", suites.statements, database_url)
            if wants_stories:
                self.suite(f"stories on {engine}", suites.stories, self.wanted, url, engine)
            if wants_contract:
                self.suite(f"contract on {engine}", suites.contract, self.wanted, url, engine, database_url)

    def in_the_browser(self, log: pathlib.Path, engine: str) -> Count:
        only = self.arguments[0] if self.named and self.arguments else self.wanted
        with journeys.house(LOGS, engine, self.database_url if engine == "PostgreSQL" else None) as environment:
            return suites.browser(log, only, engine, environment)

    def where_mail_waits(self, log: pathlib.Path, engine: str, suite, *arguments) -> Count:
        """A server of its own with mail set up, because some things begin with a mail."""
        database_url = servers.new_database(self.database_url, f"attune_{secrets.token_hex(4)}") if engine == "PostgreSQL" else None
        said = log.with_name(f"attune-{log.name}")
        with servers.attune(BINARY, said, database_url, settings=servers.WAITING_MAIL) as url:
            return suite(log, url, *arguments)

    def each_wall_alone(self) -> None:
        """PostgreSQL has two walls between companies. Each is tried where the other one is down."""
        self.suite("tenants, database alone", self.database_alone)
        self.suite("tenants, application alone", self.application_alone)

    def database_alone(self, log: pathlib.Path) -> Count:
        database_url = servers.new_database(self.database_url, "attune_database_alone")
        with servers.attune(suites.WITHOUT_COMPANY, LOGS / "attune-database-alone.log", database_url, settings=servers.WAITING_MAIL) as url:
            return suites.tenants(log, url, "--only-abroad")

    def application_alone(self, log: pathlib.Path) -> Count:
        database_url = servers.new_database(self.database_url, "attune_application_alone")
        with servers.attune(BINARY, LOGS / "attune-application-alone.log", database_url, settings=servers.WAITING_MAIL) as url:
            servers.without_row_level_security(database_url)
            return suites.tenants(log, url)

    def has(self, pattern: str, *places: str) -> bool:
        return any(self.wanted in str(file.relative_to(TOP)) and "node_modules" not in file.parts
                   for place in places for file in (TOP / place).rglob(pattern))

    @staticmethod
    def not_started(log: pathlib.Path, problem: Exception) -> Count:
        log.write_text(f"{problem}\n")
        return Count(failed=1)

    def summary(self) -> int:
        total = sum((result.count for result in self.results), Count())
        print(f"\n{'suite':<26}{'passed':>8}{'failed':>8}{'skipped':>9}{'seconds':>9}")
        for result in self.results:
            count = result.count
            if count.ran or count.skipped:
                print(f"{result.name:<26}{count.passed:>8}{count.failed:>8}{count.skipped:>9}{result.seconds:>9.1f}")
        if not total.ran:
            print("Nothing ran: no suite and no test has that name.")
        print(f"{total.passed} passed, {total.failed} failed, {total.skipped} skipped", flush=True)
        return 0 if total.ran and not total.failed else 1


def main() -> int:
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(143))
    LOGS.mkdir(parents=True, exist_ok=True)
    os.environ.setdefault("FIXTURES", str(TOP / "build/fixtures"))
    if shutil.which("chromium"):
        os.environ.setdefault("CHROMIUM", shutil.which("chromium"))
    run = Run(sys.argv[1] if len(sys.argv) > 1 else "", sys.argv[2:])
    with contextlib.ExitStack() as stack:
        engines = ["SQLite"]
        if run.wants_postgresql():
            try:
                run.database_url = os.environ["ATTUNE_TEST_DATABASE_URL"] = stack.enter_context(servers.postgresql())
                engines.append("PostgreSQL")
            except (servers.NotStarted, OSError) as problem:
                run.suite("PostgreSQL", run.not_started, problem)
        run.without_server()
        for engine in engines:
            run.with_server(engine)
    return run.summary()


if __name__ == "__main__":
    sys.exit(main())
