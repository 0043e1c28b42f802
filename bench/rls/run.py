#!/usr/bin/env python3
"""What row-level security costs: three authenticated reads on PostgreSQL with it, and with it taken off every table, in turn in one run."""

import contextlib
import os
import pathlib
import re
import statistics
import subprocess
import sys
import tempfile

TOP = pathlib.Path(__file__).resolve().parents[2]
sys.path.insert(0, str(TOP / "tools/dev"))
import servers  # noqa: E402
from measuring import PASSWORD, call, load, running  # noqa: E402

BINARY = pathlib.Path(os.environ["ATTUNE_BINARY"])
COMPANIES, PEOPLE = 12, 3000
SECONDS, ROUNDS, CONNECTIONS, LEAST = 4, 6, 16, 0.8

# Each company has so many people in ten departments, and a month of emotions of a hundred of them each day.
CONTENTS = f"""
create temporary table them as
    select '{{company}}' as company_id union all select 'company-' || n from generate_series(2, {COMPANIES}) as n;
insert into employees (company_id, name, name_key, email, email_key, role, department_id, is_active, created_at, updated_at)
    select company_id, 'Person ' || n, 'person ' || n, n || '@rls.example', n || '@rls.example', 'Engineer', n % 10 + 1, true, now(), now()
    from them, generate_series(1, {PEOPLE}) as n order by n;
insert into emotion_rollups select company_id, current_date - d, g, 0, emotion, 10, 4000000
    from them, generate_series(0, 29) as d, generate_series(1, 10) as g,
         unnest(array['stress', 'anxiety', 'fatigue', 'happiness', 'neutral', 'anger', 'surprise']) as emotion;
insert into emotion_presence select company_id, current_date - d, p % 10 + 1, 0, 'user-' || p, 1 from them, generate_series(0, 29) as d, generate_series(1, 100) as p;
insert into video_counts select company_id, current_date - d, g, 0, 10, 9 from them, generate_series(0, 29) as d, generate_series(1, 10) as g;
vacuum analyze
"""
ROWS_WITHOUT_COMPANY = "set role attune_app; select count(*) from employees"


def sql(database: str, text: str) -> str:
    statements = [word for statement in text.split(";") for word in ("-c", statement)]
    return subprocess.run(["psql", database, "-qAtX", "-v", "ON_ERROR_STOP=1", *statements], check=True, capture_output=True, text=True).stdout.strip()


def postmaster(database: str) -> int:
    return int(pathlib.Path(sql(database, "show data_directory"), "postmaster.pid").read_text().split()[0])


class Walls:
    """Puts them up or takes them down, and looks whether they are."""

    def __init__(self, database: str) -> None:
        self.database, self.are_up = database, True

    def change(self, up: bool) -> None:
        if up != self.are_up:
            (servers.with_row_level_security if up else servers.without_row_level_security)(self.database)
        self.are_up = up
        rows = int(sql(self.database, ROWS_WITHOUT_COMPANY))
        assert (rows == 0) == up, f"a query without a company sees {rows} rows with row-level security {'on' if up else 'off'}"


def measure(route: str, url: str, token: str, walls: Walls, pids: tuple[int, int]) -> bool:
    runs = {True: [], False: []}
    for turn in range(ROUNDS):
        for up in (True, False) if turn % 2 == 0 else (False, True):
            walls.change(up)
            load(url + route, token, *pids, seconds=1, connections=CONNECTIONS)  # plans are made anew
            runs[up].append(load(url + route, token, *pids, seconds=SECONDS, connections=CONNECTIONS))
    pairs = list(zip(runs[True], runs[False]))
    ratios = sorted(scoped.a_cpu_second / free.a_cpu_second for scoped, free in pairs)
    ratio = statistics.median(ratios)
    alone = statistics.median((scoped.requests / scoped.used[1]) / (free.requests / free.used[1]) for scoped, free in pairs)
    scoped, free = (statistics.median(run.a_cpu_second for run in runs[up]) for up in (True, False))
    print(f"GET {re.sub(r'(?<=/)\d+$', '{id}', route):<28} scoped {scoped:>6.0f}, unscoped {free:>6.0f} requests per CPU-s   "
          f"ratio {ratio:.2f} (aim {LEAST}; {ratios[0]:.2f} to {ratios[-1]:.2f}); PostgreSQL's part alone {alone:.2f}", flush=True)
    return ratio >= LEAST


def main() -> int:
    with contextlib.ExitStack() as stack:
        folder = stack.enter_context(tempfile.TemporaryDirectory(prefix="attune-bench-"))
        database = stack.enter_context(servers.postgresql())
        port = servers.free_port()
        url = f"http://127.0.0.1:{port}"
        environment = {**os.environ, **servers.UNLIMITED, "DATABASE_URL": database, "ATTUNE_PUBLIC_URL": url}
        subprocess.run([BINARY, "migrate"], env=environment, cwd=folder, check=True, capture_output=True)
        pid = stack.enter_context(running([BINARY, "serve", "--port", str(port), "--data", folder, "--workers", "0"], environment, folder, f"{url}/readyz"))
        made = call(f"{url}/auth/signup", "POST", {"company_name": "Bench", "email": "admin@bench.example", "password": PASSWORD, "jurisdiction": "US"})
        token = call(f"{url}/auth/login", "POST", {"email": "admin@bench.example", "password": PASSWORD})["access_token"]
        sql(database, CONTENTS.format(company=made["company_id"]))
        somebody = call(f"{url}/employees?page_size=50&page=20", token=token)[0]["employee_id"]
        print(f"{COMPANIES} companies of {PEOPLE} people; {CONNECTIONS} connections, {SECONDS} s a run, medians of {ROUNDS} runs in turn;\n"
              "CPU-seconds are those of Attune and PostgreSQL together", flush=True)
        walls = Walls(database)
        held = [measure(route, url, token, walls, (pid, postmaster(database)))
                for route in (f"/employees/{somebody}", "/employees?page_size=50", "/hr/dashboard/summary")]
        return 0 if all(held) else 1


if __name__ == "__main__":
    sys.exit(main())
