"""The suites of ./dev test: each runs what is there and answers how much passed."""

import dataclasses
import json
import os
import pathlib
import re
import subprocess
import sys
import tempfile
import time
import xml.etree.ElementTree

import servers

TOP = pathlib.Path(__file__).resolve().parents[2]
BUILD = TOP / "build/release"
BINARY = BUILD / "server/app/attune"
# The same program with statements that do not say the company: tests/tenants/CMakeLists.txt.
WITHOUT_COMPANY = BUILD / "tests/tenants/attune_without_company"
AT_ONCE = 2
# Of two at once: these compare how long answers take, and those begin first so that none is left to go on by itself.
ALONE = {"check_sign_in_times.py"}
LONGEST = {"test_nodes.py", "check_language_model.py", "check_rotation.py", "check_backup.py", "check_doctor.py"}


@dataclasses.dataclass
class Count:
    passed: int = 0
    failed: int = 0
    skipped: int = 0

    def __add__(self, other: "Count") -> "Count":
        return Count(self.passed + other.passed, self.failed + other.failed, self.skipped + other.skipped)

    @property
    def ran(self) -> bool:
        return self.passed + self.failed > 0


def run(command: list, log: pathlib.Path, folder: pathlib.Path = TOP, **environment: str) -> tuple[int, str]:
    """Runs it, adds what it says to the log, and answers its exit code and that text."""
    command = [str(word) for word in command]
    with log.open("a") as said:
        said.write(f"$ {' '.join(command)}\n")
        said.flush()
        start = said.tell()
        process = subprocess.Popen(command, cwd=folder, stdout=said, stderr=subprocess.STDOUT, stdin=subprocess.DEVNULL,
                                   env={**os.environ, **environment})
        try:
            code = process.wait()
        except BaseException:
            process.terminate()
            process.wait()
            raise
    with log.open(errors="replace") as said:
        said.seek(start)
        return code, said.read()


def run_at_once(commands: list[list], log: pathlib.Path, **environment: str) -> list[tuple[int, str]]:
    """As run(), two at a time, in this order. What each says goes into the log when it ends, with how long it took."""
    waiting, running, ended = list(commands), [], []
    try:
        while waiting or running:
            while waiting and len(running) < AT_ONCE:
                command, said = [str(word) for word in waiting.pop(0)], tempfile.TemporaryFile("w+", errors="replace")
                process = subprocess.Popen(command, cwd=TOP, stdout=said, stderr=subprocess.STDOUT, stdin=subprocess.DEVNULL, env={**os.environ, **environment})
                running.append((process, command, said, time.monotonic()))
            time.sleep(0.05)
            for one in [one for one in running if one[0].poll() is not None]:
                running.remove(one)
                process, command, said, started = one
                with said:
                    said.seek(0)
                    text = said.read()
                with log.open("a") as file:
                    file.write(f"$ {' '.join(command)}\n{text}({time.monotonic() - started:.1f}s)\n")
                ended.append((process.returncode, text))
    except BaseException:
        for process, *_ in running:
            process.terminate()
        for process, *_ in running:
            process.wait()
        raise
    return ended


def at_least_one_failure(count: Count, code: int) -> Count:
    """A suite that ended badly without naming a failed test has failed all the same."""
    return dataclasses.replace(count, failed=1) if code and not count.failed else count


def counted_by_summary(text: str, code: int) -> Count:
    """Reads the last "N passed, N failed[, N skipped]"; a program without one counts as one test."""
    found = re.findall(r"^(\d+) passed, (\d+) failed(?:, (\d+) skipped)?", text, re.MULTILINE)
    if not found:
        return Count(failed=1) if code else Count(passed=1)
    passed, failed, skipped = found[-1]
    return at_least_one_failure(Count(int(passed), int(failed), int(skipped or 0)), code)


def cpp(log: pathlib.Path, wanted: str, build: pathlib.Path = BUILD) -> Count:
    report = log.with_suffix(".xml")
    report.unlink(missing_ok=True)
    selection = []
    if wanted:
        is_room = any(TOP.glob(f"server/*/{wanted}/*_test.cpp")) or wanted == "core"
        selection = ["-R", f"^{wanted}: " if is_room else re.escape(wanted)]
    code, _ = run(["ctest", "--test-dir", build, "--parallel", "2", "--output-on-failure", "--timeout", "300",
                   "--no-tests=ignore", "--output-junit", report, *selection], log)
    if not report.exists():
        return Count(failed=1)
    suite = xml.etree.ElementTree.parse(report).getroot()
    number = lambda name: int(suite.get(name, 0))
    skipped = number("skipped") + number("disabled")
    return at_least_one_failure(Count(number("tests") - number("failures") - skipped, number("failures"), skipped), code)


def stories(log: pathlib.Path, wanted: str, url: str, engine: str) -> Count:
    files = [file for place in ("server", "tests/stories") for file in sorted((TOP / place).rglob("*.story"))
             if wanted in str(file.relative_to(TOP))]
    if not files:
        return Count()
    code, text = run([sys.executable, TOP / "tools/stories/run.py", "--url", url, *files], log, ATTUNE_ENGINE=engine)
    return counted_by_summary(text, code)


def statements(log: pathlib.Path, database_url: str | None) -> Count:
    """Every SQL statement of the program, prepared on the engine and compared with its signature."""
    environment = {**servers.UNLIMITED, "DATABASE_URL": database_url} if database_url else {}
    with tempfile.TemporaryDirectory() as data:
        if not database_url:
            run([BINARY, "migrate", "--data", data], log)
        code, text = run([BINARY, "verify-statements", "--data", data], log, **environment)
    found = re.search(r"^(\d+) statements, (\d+) faults", text, re.MULTILINE)
    if not found:
        return Count(failed=1)
    faults = int(found[2])
    return at_least_one_failure(Count(int(found[1]) - min(faults, int(found[1])), faults), code)


def checks(log: pathlib.Path, wanted: str, folder: str) -> Count:
    total = Count()
    for check in sorted((TOP / folder).glob("check_*.py")):
        if wanted in str(check.relative_to(TOP)):
            code, text = run([sys.executable, check], log, ATTUNE_BUILD=str(BUILD))
            total += counted_by_summary(text, code)
    return total


def stores(log: pathlib.Path, wanted: str) -> Count:
    """Signed links and remote stores against the libraries and servers of others."""
    return checks(log, wanted, "tests/stores")


def smtp(log: pathlib.Path, wanted: str) -> Count:
    """Mail through a real mail server; on PostgreSQL too where ATTUNE_TEST_DATABASE_URL names one."""
    return checks(log, wanted, "tests/smtp")


def contract(log: pathlib.Path, wanted: str, url: str, engine: str, database_url: str | None) -> Count:
    total = Count()
    environment = {"ATTUNE_URL": url, "ATTUNE_BINARY": str(BINARY), "ATTUNE_ENGINE": engine}
    if database_url:
        environment["DATABASE_URL"] = database_url
    checks = sorted((check for check in (TOP / "tests/contract").glob("check_*.py") if wanted in check.name),
                    key=lambda check: (check.name not in LONGEST, check.name))
    for together in ([check for check in checks if check.name not in ALONE], *([check] for check in checks if check.name in ALONE)):
        for code, text in run_at_once([[sys.executable, check] for check in together], log, **environment):
            total += counted_by_summary(text, code)
    return total


def tenants(log: pathlib.Path, url: str, *arguments: str) -> Count:
    """Everybody at every operation about another company's things."""
    check = TOP / "tests/tenants/check_tenants.py"
    code, text = run([sys.executable, check, *arguments], log, ATTUNE_URL=url, ATTUNE_SECRET=servers.UNLIMITED["AUTH_SECRET_KEY"])
    return counted_by_summary(text, code)


def requests(log: pathlib.Path, url: str, arguments: list[str]) -> Count:
    """Requests generated from the server's description of itself."""
    code, text = run([sys.executable, TOP / "tests/requests/check_requests.py", *arguments], log, ATTUNE_URL=url)
    return counted_by_summary(text, code)


def python(log: pathlib.Path, wanted: str) -> Count:
    files = [file for place in ("tests", "tools", "bench") for file in sorted(TOP.glob(f"{place}/**/test_*.py"))
             if wanted in str(file.relative_to(TOP)) and "node_modules" not in file.parts]
    files.sort(key=lambda file: file.name not in LONGEST)
    total = Count()
    for code, text in run_at_once([["env", f"--chdir={file.parent}", sys.executable, "-m", "unittest", "-v", file.stem] for file in files], log):
        ran = sum(int(number) for number in re.findall(r"^Ran (\d+) test", text, re.MULTILINE))
        named = {name: int(number) for name, number in re.findall(r"(failures|errors|skipped)=(\d+)", text)}
        failed = min(ran, named.get("failures", 0) + named.get("errors", 0))
        skipped = named.get("skipped", 0)
        total += at_least_one_failure(Count(ran - failed - skipped, failed, skipped), code)
    return total


def web(log: pathlib.Path, wanted: str) -> Count:
    if not (TOP / "web/package.json").exists():
        return Count()
    report = log.with_suffix(".json")
    report.unlink(missing_ok=True)
    code, text = run(["npm", "test", "--", "--reporter=default", "--reporter=json", f"--outputFile.json={report}",
                      "--passWithNoTests", *([wanted] if wanted else [])], log, TOP / "web")
    if not report.exists():
        return Count(failed=1) if code else Count()
    said = json.loads(report.read_text())
    count = Count(said["numPassedTests"], said["numFailedTests"], said["numPendingTests"] + said.get("numTodoTests", 0))
    return at_least_one_failure(count, code)


def browser(log: pathlib.Path, wanted: str, project: str, environment: dict[str, str]) -> Count:
    """Playwright's journeys; a project is an engine, or "screens"."""
    report = log.with_suffix(".json")
    report.unlink(missing_ok=True)
    code, _ = run(["npx", "playwright", "test", f"--project={project}", "--pass-with-no-tests", "--reporter=list,json", *([wanted] if wanted else [])],
                  log, TOP / "tests/browser", **environment, PLAYWRIGHT_JSON_OUTPUT_NAME=str(report),
                  PLAYWRIGHT_CHROMIUM_EXECUTABLE_PATH="/usr/bin/chromium")
    if not report.exists():
        return Count(failed=1)
    stats = json.loads(report.read_text())["stats"]
    return at_least_one_failure(Count(stats["expected"] + stats["flaky"], stats["unexpected"], stats["skipped"]), code)


def program(log: pathlib.Path, file: pathlib.Path, *arguments: str) -> Count:
    """A drill with its own summary line: tests/faults/run.py, tests/fuzz/run.py."""
    code, text = run([sys.executable, file, *arguments], log, ATTUNE_BINARY=str(BINARY))
    return counted_by_summary(text, code)


def sanitized(log: pathlib.Path, wanted: str, preset: str) -> Count:
    """The C++ tests again, built with a sanitizer."""
    for command in (["cmake", "--preset", preset, "-DATTUNE_TESTS=ON"],
                    ["cmake", "--build", TOP / f"build/{preset}", "--parallel", "2"]):
        code, _ = run(command, log)
        if code:
            return Count(failed=1)
    return cpp(log, wanted, TOP / f"build/{preset}")


@dataclasses.dataclass
class Result:
    name: str
    count: Count
    seconds: float


def timed(name: str, suite, *arguments) -> Result:
    started = time.monotonic()
    count = suite(*arguments)
    return Result(name, count, time.monotonic() - started)
