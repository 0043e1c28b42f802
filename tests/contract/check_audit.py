#!/usr/bin/env python3
"""Tampers with the audit log as somebody who owns the database could, and looks whether verification names it; and lets many write
at once, on several processes where the engine allows it, to see that every row is sealed exactly once."""

import concurrent.futures
import contextlib
import os
import pathlib
import secrets
import signal
import sqlite3
import subprocess
import sys
import tempfile
import time

TOP = pathlib.Path(__file__).resolve().parents[2]
sys.path.insert(0, str(TOP / "tools/dev"))
import servers  # noqa: E402
from people import Company, Server  # noqa: E402

BINARY = os.environ.get("ATTUNE_BINARY", str(TOP / "build/release/server/app/attune"))
SEALED_WITHIN = 30.0  # far beyond the second that it takes, for a busy machine


class House:
    """A database of its own, with one process that serves it, or several on PostgreSQL."""

    def __init__(self, folder: pathlib.Path, administrator_url: str | None):
        self.folder = folder
        self.environment = {**os.environ, **servers.UNLIMITED}
        self.environment.pop("DATABASE_URL", None)
        self.url = servers.new_database(administrator_url, f"audit_{secrets.token_hex(4)}") if administrator_url else None
        if self.url:
            self.environment["DATABASE_URL"] = self.url
        self.command("migrate")

    def command(self, *words: str) -> subprocess.CompletedProcess:
        return subprocess.run([BINARY, *words, "--data", self.folder], env=self.environment, capture_output=True, text=True, check=False)

    @contextlib.contextmanager
    def serve(self):
        port = servers.free_port()
        log = self.folder / f"{port}.log"
        with log.open("w") as said:
            process = subprocess.Popen([BINARY, "serve", "--port", str(port), "--data", self.folder], env=self.environment, stdout=said,
                                       stderr=said, stdin=subprocess.DEVNULL, start_new_session=True)
        try:
            address = f"http://127.0.0.1:{port}"
            servers.wait_until(lambda: servers.is_ready(address), process, log, "Attune")
            yield Server(address)
        finally:
            servers.stop(process, signal.SIGTERM, 30)

    def sql(self, text: str) -> list[tuple]:
        """As the database's owner, past every wall."""
        if not self.url:
            with contextlib.closing(sqlite3.connect(self.folder / "attune.db", timeout=30)) as database:
                rows = [row for statement in text.split(";") for row in database.execute(statement)]
                database.commit()
                return rows
        done = subprocess.run(["psql", self.url, "-qAtX", "-F", "\t", "-v", "ON_ERROR_STOP=1", "-c", text], capture_output=True, text=True, check=True)
        return [tuple(line.split("\t")) for line in done.stdout.splitlines()]


class Checks:
    def __init__(self):
        self.passed, self.failures = 0, []

    def hold(self, holds: bool, claim: str, saw: object = "") -> None:
        if holds:
            self.passed += 1
        else:
            self.failures.append(f"{claim}: {saw}")

    def equal(self, got: object, wanted: object, claim: str) -> None:
        self.hold(got == wanted, claim, f"expected {wanted}, got {got}")


def sealed(server: Server, token: str) -> dict:
    """What verification says once nothing waits for its seal any more."""
    deadline = time.monotonic() + SEALED_WITHIN
    while True:
        said = server.must(200, "GET", "/audit/verify", token)
        if said["unsealed"] == 0 or time.monotonic() > deadline:
            return said
        time.sleep(0.02)


def add_departments(server: Server, token: str, count: int, mark: str) -> None:
    for number in range(count):
        server.must(201, "POST", "/departments", token, {"name": f"{mark} {number}"})


# Each makes one fault in the log of a company whose seals 1 to 12 are checkpointed, and says at which seq and of which kind it is.
TAMPERINGS = {
    "a row is altered": ("""update audit_log set action = 'nothing_done' where company_id = '{company}' and audit_id = '{row5}'""", 5, "altered"),
    "a row's time is altered": ("""update audit_log set at = '2020-01-01T00:00:00.000000Z' where company_id = '{company}' and audit_id = '{row5}'""", 5, "altered"),
    "the last row is altered": ("""update audit_log set address = '192.0.2.1' where company_id = '{company}' and audit_id = '{row12}'""", 12, "altered"),
    "an absent field becomes an empty one": ("""update audit_log set user_id = coalesce(user_id, ''), resource_id = coalesce(resource_id, '') || ' '
        where company_id = '{company}' and audit_id = '{row7}'""", 7, "altered"),
    "a row is deleted": ("""delete from audit_log where company_id = '{company}' and audit_id = '{row6}'""", 6, "missing"),
    "a row is deleted with its seal": ("""delete from audit_log where company_id = '{company}' and audit_id = '{row6}';
        delete from audit_seals where company_id = '{company}' and seq = 6""", 6, "missing"),
    "a row is deleted and the seals close up": ("""delete from audit_log where company_id = '{company}' and audit_id = '{row12}';
        delete from audit_seals where company_id = '{company}' and seq = 11; update audit_seals set seq = 11 where company_id = '{company}' and seq = 12""", 11, "forged"),
    "the end is cut off": ("""delete from audit_log where company_id = '{company}' and audit_id in (select audit_id from audit_seals where company_id = '{company}' and seq > 9);
        delete from audit_seals where company_id = '{company}' and seq > 9""", 10, "truncated"),
    "two rows change places": ("""update audit_log set audit_id = 'x' where company_id = '{company}' and audit_id = '{row4}';
        update audit_log set audit_id = '{row4}' where company_id = '{company}' and audit_id = '{row8}';
        update audit_log set audit_id = '{row8}' where company_id = '{company}' and audit_id = 'x'""", 4, "reordered"),
    "two seals change places": ("""update audit_seals set seq = -1 where company_id = '{company}' and seq = 4;
        update audit_seals set seq = 4 where company_id = '{company}' and seq = 8; update audit_seals set seq = 8 where company_id = '{company}' and seq = -1""", 4, "reordered"),
    "two seals name each other's rows": ("""update audit_seals set audit_id = 'x' where company_id = '{company}' and seq = 4;
        update audit_seals set audit_id = '{row4}' where company_id = '{company}' and seq = 8;
        update audit_seals set audit_id = '{row8}' where company_id = '{company}' and seq = 4""", 4, "reordered"),
    "a row is put in": ("""insert into audit_log (company_id, audit_id, at, action, resource, address, request_id, details)
        select company_id, '{forged}', at, action, resource, address, request_id, details from audit_log where company_id = '{company}' and audit_id = '{row5}'""", None, "forged"),
    "a row is put in with a seal at the end": ("""insert into audit_log (company_id, audit_id, at, action, resource, address, request_id, details)
        select company_id, '{forged}', at, action, resource, address, request_id, details from audit_log where company_id = '{company}' and audit_id = '{row5}';
        insert into audit_seals (company_id, seq, audit_id, digest, mac, key_id, sealed_at)
        select company_id, 13, '{forged}', digest, mac, key_id, sealed_at from audit_seals where company_id = '{company}' and seq = 5""", 13, "forged"),
    "a row is put in between": ("""insert into audit_log (company_id, audit_id, at, action, resource, address, request_id, details)
        select company_id, '{forged}', at, action, resource, address, request_id, details from audit_log where company_id = '{company}' and audit_id = '{row5}';
        update audit_seals set seq = -seq where company_id = '{company}' and seq > 5; update audit_seals set seq = 1 - seq where company_id = '{company}' and seq < 0;
        insert into audit_seals (company_id, seq, audit_id, digest, mac, key_id, sealed_at)
        select company_id, 6, '{forged}', digest, mac, key_id, sealed_at from audit_seals where company_id = '{company}' and seq = 5""", 6, "forged"),
    "a checkpoint is altered": ("""update audit_checkpoints set mac = (select mac from audit_seals where company_id = '{company}' and seq = 3)
        where company_id = '{company}' and seq = 12""", 12, "forged"),
}


class Drill:
    def __init__(self, house: House):
        self.house, self.checks = house, Checks()

    def company(self, server: Server) -> tuple[str, str]:
        """Its id and a token of its admin; what it has done is 12 rows."""
        founded = server.must(201, "POST", "/auth/signup", body={"company_name": secrets.token_hex(6), "email": f"a@{secrets.token_hex(6)}.example",
                                                                 "password": "a-long-Walk-by-the-8-lakes", "jurisdiction": "US"})
        company = founded["company_id"]
        token = server.must(200, "POST", "/auth/login", body={"email": founded["email"], "password": "a-long-Walk-by-the-8-lakes"})["access_token"]
        add_departments(server, token, 10, "Room")
        return company, token

    def with_checkpoint(self, server: Server, company: str, token: str) -> tuple[str, dict, str]:
        """Of a company the id, the ids of its rows by name, and the token; its 12 rows are sealed and checkpointed."""
        self.checks.equal(sealed(server, token)["sealed"], 12, "founding, signing in and ten departments are sealed")
        made = self.house.command("audit", "checkpoint", "--company", company)
        self.checks.hold(made.returncode == 0 and made.stdout.startswith(f"{company}/12/"), "a checkpoint is printed", made)
        rows = self.house.sql(f"select seq, audit_id from audit_seals where company_id = '{company}'")
        return company, {f"row{seq}": audit_id for seq, audit_id in rows}, token

    def tampering_is_named(self, server: Server) -> None:
        kinds = {}
        # All of them before the first is waited for, so that their seals are waited for once.
        companies = {what: self.company(server) for what in TAMPERINGS}
        for what, (text, seq, kind) in TAMPERINGS.items():
            company, rows, token = self.with_checkpoint(server, *companies[what])
            said = server.must(200, "GET", "/audit/verify", token)
            self.checks.hold(said["valid"] and said["checked"] == 12 and said["last_checkpoint"]["seq"] == 12 and said["complete"], f"before {what}: sound", said)
            forged = "019a0000-0000-7000-8000-0000000000ff"
            self.house.sql(text.format(company=company, forged=forged, **rows))
            said = server.must(200, "GET", "/audit/verify", token)
            fault = said["first_fault"] or {}
            self.checks.equal((said["valid"], fault.get("seq"), fault.get("kind")), (False, seq, kind), what)
            if kind == "forged" and seq != 12 and seq != 11:
                self.checks.equal(fault.get("audit_id"), forged, f"{what}: its id")
            kinds[company] = kind
        everybody = self.house.command("audit", "verify")
        self.checks.hold(everybody.returncode == 1 and everybody.stdout.count("✗") == len(kinds), "the command line finds each", everybody)
        for company, kind in kinds.items():
            self.checks.hold(f"✗ {company}: {kind}" in everybody.stdout, f"the command line says {kind}", everybody.stdout)
        one = self.house.command("audit", "verify", "--company", company)
        self.checks.hold(one.returncode == 1 and one.stdout.startswith(f"✗ {company}: {kind}"), "and of one company where it is named", one)

    def what_goes_before_its_seal_is_missed(self, server: Server) -> None:
        company, rows, token = self.with_checkpoint(server, *self.company(server))
        self.house.sql(f"insert into audit_unsealed (company_id, audit_id) values ('{company}', '019a0000-0000-7000-8000-0000000000ee')")
        said = server.must(200, "GET", "/audit/verify", token)
        self.checks.equal(said["first_fault"], {"seq": None, "audit_id": "019a0000-0000-7000-8000-0000000000ee", "kind": "missing", "key_id": None}, "a row that is gone before its seal")

    def witness_outlives_the_database(self, server: Server) -> None:
        company, rows, token = self.with_checkpoint(server, *self.company(server))
        word = self.house.command("audit", "checkpoint", "--company", company).stdout.strip()
        good = self.house.command("audit", "verify", "--checkpoint", word)
        self.checks.hold(good.returncode == 0, "what the witness saw is there", good)
        self.house.sql(f"delete from audit_checkpoints where company_id = '{company}'; "
                       f"delete from audit_log where company_id = '{company}' and audit_id = '{rows['row12']}'; "
                       f"delete from audit_seals where company_id = '{company}' and seq = 12")
        self.checks.hold(server.must(200, "GET", "/audit/verify", token)["valid"], "without its checkpoints a cut end cannot be seen inside")
        cut = self.house.command("audit", "verify", "--checkpoint", word)
        self.checks.hold(cut.returncode == 1 and "truncated at 12" in cut.stdout, "the witness sees that the end was cut off", cut)
        add_departments(server, token, 3, "Later")
        sealed(server, token)
        grown = self.house.command("audit", "verify", "--checkpoint", word)
        self.checks.hold(grown.returncode == 1 and "truncated at 12" in grown.stdout, "and still does when the chain has grown again", grown)
        wrong = self.house.command("audit", "verify", "--checkpoint", word[:-1] + ("0" if word[-1] != "0" else "1"))
        self.checks.hold(wrong.returncode == 1, "a witness that nobody signed is refused", wrong)

    def many_writers_are_sealed_once(self, nodes: list[Server], count: int = 30, writers: int = 8) -> None:
        company = Company(nodes[0])
        token = company.tokens["admin"]
        with concurrent.futures.ThreadPoolExecutor(writers) as threads:
            done = [threads.submit(add_departments, nodes[number % len(nodes)], token, count, f"Writer {number}") for number in range(writers)]
            for each in done:
                each.result()
        said = sealed(nodes[0], token)
        rows = int(self.house.sql(f"select count(*) from audit_log where company_id = '{company.company_id}'")[0][0])
        seals = self.house.sql(f"select count(*), count(distinct audit_id), min(seq), max(seq) from audit_seals where company_id = '{company.company_id}'")[0]
        self.checks.hold(rows >= count * writers, "every write left a row", rows)
        self.checks.equal(tuple(map(int, seals)), (rows, rows, 1, rows), "every row is sealed once, without a gap")
        self.checks.hold(said["valid"] and said["checked"] == rows, f"{len(nodes)} nodes: the chain is sound", said)

    def run(self) -> int:
        with contextlib.ExitStack() as stack:
            first = stack.enter_context(self.house.serve())
            self.tampering_is_named(first)
            self.what_goes_before_its_seal_is_missed(first)
            self.witness_outlives_the_database(first)
            nodes = [first, *(stack.enter_context(self.house.serve()) for _ in range(2 if self.house.url else 0))]
            self.many_writers_are_sealed_once(nodes)
        for failure in self.checks.failures:
            print(f"FAILED {failure}")
        print(f"{self.checks.passed} passed, {len(self.checks.failures)} failed")
        return 1 if self.checks.failures else 0


if __name__ == "__main__":
    with tempfile.TemporaryDirectory(prefix="attune-audit-") as place:
        sys.exit(Drill(House(pathlib.Path(place), os.environ.get("DATABASE_URL"))).run())
