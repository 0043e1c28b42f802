#!/usr/bin/env python3
"""A crowd of Locust's people at a demo company of a thousand: how long each operation takes, and whether one fails.

    ./dev bench load [--profile seed|everything] [--engine SQLite|PostgreSQL] [--seconds N]

The profile `seed` is that of the original system's load test: sign in once, then employees ×3, teams ×2, attendance ×1 and the attendance of one
employee ×2, fifty users, each another employee, who think for 0.1 to 0.3 s. `everything` asks every operation of people, attendance and the
assistant. Exits with 1 when a request fails.
"""

import argparse
import contextlib
import csv
import json
import os
import pathlib
import subprocess
import sys
import tempfile

TOP = pathlib.Path(__file__).resolve().parents[2]
sys.path.insert(0, str(TOP / "tools/dev"))
import servers  # noqa: E402
from measuring import call, memory_mib, running  # noqa: E402

BINARY = pathlib.Path(os.environ["ATTUNE_BINARY"])
DEMO = ("demo", "--size", "medium", "--seed", "4")
USERS, A_SECOND = 50, 25  # and how many of them come a second
ROLES = {"seed": ("Seed", "hr"), "everything": ("Everything", "admin")}


def people_of(url: str, company: dict, role: str) -> list[dict]:
    """Fifty of the company's employees who had no user before, invited and registered."""
    token = call(f"{url}/auth/login", "POST", {"email": company["sign_ins"][0], "password": company["password"]})["access_token"]
    without = [each for each in company["people"] if each["is_active"] and not each["has_user"]][:USERS]
    people = []
    for each in without:
        invite = call(f"{url}/invites", "POST", {"email": each["email"], "role": role}, token)["token"]
        call(f"{url}/auth/register", "POST", {"email": each["email"], "password": company["password"], "invite": invite,
                                              "first_name": each["first_name"], "last_name": each["last_name"]})
        people.append({"email": each["email"], "password": company["password"], "employee_id": each["employee_id"]})
    return people


def load(url: str, profile: str, people: list[dict], seconds: int, folder: pathlib.Path) -> list[dict]:
    """Locust's table: a row an operation, and one for all."""
    done = subprocess.run(["locust", "--headless", "--locustfile", pathlib.Path(__file__).with_name("people.py"), "--host", url, "--users", str(USERS),
                           "--spawn-rate", str(A_SECOND), "--run-time", f"{seconds}s", "--csv", folder / profile, "--only-summary", ROLES[profile][0]],
                          env={**os.environ, "ATTUNE_LOAD_PEOPLE": json.dumps(people), "no_proxy": "127.0.0.1"}, capture_output=True, text=True, check=False)
    with contextlib.suppress(FileNotFoundError), (folder / f"{profile}_stats.csv").open() as file:
        rows = list(csv.DictReader(file))
        if int(rows[-1]["Failure Count"]) or done.returncode:
            print(done.stdout[-6000:], done.stderr[-3000:], sep="\n", file=sys.stderr)
        return rows
    raise SystemExit(f"Locust did not run:\n{done.stderr[-3000:]}")


def shown(rows: list[dict]) -> None:
    print(f"{'':<44}{'requests':>9}{'failed':>8}{'median':>9}{'p95':>7}{'p99':>7}{'longest':>9}   ms")
    for row in rows:
        name = "all" if row["Name"] == "Aggregated" else row["Name"]
        print(f"{name:<44}{row['Request Count']:>9}{row['Failure Count']:>8}{row['Median Response Time']:>9}{row['95%']:>7}{row['99%']:>7}"
              f"{float(row['Max Response Time']):>9.0f}")
    print(f"{float(rows[-1]['Requests/s']):.0f} requests a second", flush=True)


def measure(profile: str, database: str | None, seconds: int) -> bool:
    with contextlib.ExitStack() as stack:
        folder = pathlib.Path(stack.enter_context(tempfile.TemporaryDirectory(prefix="attune-bench-")))
        port = servers.free_port()
        url = f"http://127.0.0.1:{port}"
        environment = {**os.environ, **servers.UNLIMITED, "ATTUNE_PUBLIC_URL": url, "ATTUNE_DATA": str(folder), "no_proxy": "127.0.0.1"}
        if database:
            environment["DATABASE_URL"] = database
            subprocess.run([BINARY, "migrate"], env=environment, cwd=folder, check=True, capture_output=True)
        subprocess.run([BINARY, *DEMO], env=environment, cwd=folder, check=True, capture_output=True)
        listed = subprocess.run([BINARY, *DEMO, "--list"], env=environment, cwd=folder, check=True, capture_output=True, text=True)
        pid = stack.enter_context(running([BINARY, "serve", "--port", str(port), "--data", folder], environment, folder, f"{url}/readyz"))
        people = people_of(url, json.loads(listed.stdout)[0], ROLES[profile][1])
        print(f"\n{profile} on {'PostgreSQL' if database else 'SQLite'}: {len(people)} users for {seconds} s", flush=True)
        rows = load(url, profile, people, seconds, folder)
        shown(rows)
        print(f"Attune held {memory_mib(pid, 'VmHWM'):.0f} MiB at most", flush=True)
        return len(people) == USERS and int(rows[-1]["Failure Count"]) == 0 and int(rows[-1]["Request Count"]) > 0


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--profile", choices=ROLES)
    parser.add_argument("--engine", choices=("SQLite", "PostgreSQL"))
    parser.add_argument("--seconds", type=int, default=60)
    options = parser.parse_args()
    held = []
    for engine in [options.engine] if options.engine else ("SQLite", "PostgreSQL"):
        for profile in [options.profile] if options.profile else ROLES:
            with servers.postgresql() if engine == "PostgreSQL" else contextlib.nullcontext() as database:
                held.append(measure(profile, database, options.seconds))
    return 0 if all(held) else 1


if __name__ == "__main__":
    sys.exit(main())
