#!/usr/bin/env python3
"""Backups and copies: from this engine into both, while people write; whatever is wrong with a file, a target or a moment is refused
and leaves nothing half done; and what arrived is used, not only counted."""

import concurrent.futures
import io
import json
import os
import pathlib
import secrets
import sqlite3
import sys
import tarfile
import tempfile
import time
import threading

import people
from houses import TOP, House, servers
from uploads import Uploader, put

from claims import Claims

CLIP = (pathlib.Path(os.environ.get("FIXTURES", TOP / "build/fixtures")) / "face.mp4").read_bytes()
PASSWORD = "what opens a backup"
DOCUMENTS = {"payload", "timeline", "details"}


def rows_of(file: pathlib.Path) -> dict[str, list]:
    """Every row of a SQLite file; JSON by its value, because PostgreSQL spells it anew."""
    found = {}
    with sqlite3.connect(file) as database:
        database.row_factory = sqlite3.Row
        for (table,) in database.execute("select name from sqlite_schema where type = 'table' and name not in ('schema_migrations', 'sqlite_stat1')").fetchall():
            rows = [{name: json.loads(row[name]) if name in DOCUMENTS and row[name] is not None else row[name] for name in row.keys()}
                    for row in database.execute(f"select * from {table}")]
            found[table] = sorted(rows, key=lambda row: json.dumps(row, sort_keys=True))
    return found


class Drill:
    def __init__(self, place: pathlib.Path, administrator_url: str, engine: str) -> None:
        self.place, self.administrator_url, self.engine = place, administrator_url, engine
        self.claims = Claims(f"backup from {engine}: ")
        self.check = self.claims.hold
        self.numbers = iter(range(1000))
        self.first = self.house(engine)
        self.file = place / "whole.backup"

    def house(self, engine: str, **settings: str) -> House:
        return House(self.place / f"house{next(self.numbers)}", self.administrator_url if engine == "PostgreSQL" else None, **settings)

    def furnish(self, server: people.Server) -> None:
        """Two companies, a video, a gap in the numbers, text of every kind, and a second factor."""
        self.company, other = people.Company(server), people.Company(server, "DE")
        self.admin = self.company.tokens["admin"]
        self.texts = ["It's \"quoted\" \\ and\ttabbed\nand broken", "Größe, 部署, 👩‍👧", "null", "%s {} '' $1"]
        for text in self.texts:
            server.must(201, "POST", "/departments", self.admin, {"name": f"Room {text}", "description": text, "budget": 0.1 + 0.2})
        gone = server.must(201, "POST", "/departments", self.admin, {"name": "Gone"})
        assert server.ask("DELETE", f"/departments/{gone['id']}", self.admin).status == 204
        self.highest = gone["id"]
        server.must(201, "POST", "/departments", other.tokens["admin"], {"name": "Another company's"})
        person = Uploader(server, self.company.tokens["employee"])
        self.video = person.upload(CLIP)
        server.must(200, "POST", "/auth/mfa/totp", self.company.tokens["hr"], {"password": people.PASSWORD})
        deadline = time.monotonic() + 30
        while server.must(200, "GET", "/audit/verify", self.admin)["unsealed"]:  # what is not sealed yet may still be altered
            assert time.monotonic() < deadline, "the audit log is not sealed"
            time.sleep(0.1)

    def is_lived_in(self, house: House, what: str) -> None:
        """What arrived answers as it did, and goes on."""
        verified = house.command("verify")
        self.check(f"{what}: everything that must be true is", verified.returncode == 0, verified.stdout + verified.stderr)
        with house.serve() as server:
            pages = [server.must(200, "GET", f"/departments?page={page}&page_size=200", self.admin) for page in range(1, 11)]
            names = {row["description"] for page in pages for row in page}
            self.check(f"{what}: a token from before is good, and texts are as they were", set(self.texts) <= names, names)
            signed = server.ask("POST", "/auth/login", body={"email": f"admin@{self.company.name}.example", "password": people.PASSWORD})
            self.check(f"{what}: the password is good", signed.status == 200, signed.bytes)
            made = server.must(201, "POST", "/departments", self.admin, {"name": "Later"})
            self.check(f"{what}: numbers go on after one that is gone", made["id"] > self.highest, (made, self.highest))
            link = server.must(200, "GET", f"/videos/{self.video}/view-url", self.company.tokens["employee"])
            path = link["url"].split("/", 3)[3]
            seen = server.ask("GET", f"/{path}")
            self.check(f"{what}: the video is byte for byte there", seen.bytes == CLIP, (link, seen.status, len(seen.bytes)))

    def backed_up_while_people_write(self, server: people.Server) -> None:
        stop = threading.Event()

        def write() -> int:
            count = 0
            while not stop.is_set():
                server.must(201, "POST", "/departments", self.admin, {"name": f"Busy {threading.get_ident()} {count}"})
                count += 1
            return count

        with concurrent.futures.ThreadPoolExecutor(2) as threads:
            writers = [threads.submit(write) for _ in range(2)]
            try:
                made = self.first.command("backup", self.file)
            finally:
                stop.set()
            self.check("writers are not kept waiting", min(writer.result() for writer in writers) > 0)
        self.check("a backup is made while people write", made.returncode == 0, made)
        self.check("only its owner reads it", self.file.stat().st_mode & 0o77 == 0)
        again = self.first.command("backup", self.file)
        self.check("a file that is there is not written over", again.returncode == 1 and "is there already" in again.stderr, again)
        self.check("a backup that is sound is called so", self.first.command("verify", self.file).returncode == 0)

    def into_each_engine(self) -> None:
        for engine in ("SQLite", "PostgreSQL"):
            house = self.house(engine)
            restored = house.command("restore", self.file)
            self.check(f"restored into {engine}", restored.returncode == 0, restored)
            self.is_lived_in(house, f"restored into {engine}")
            twice = house.command("restore", self.file)
            self.check(f"{engine}: what is not empty is left alone", twice.returncode == 1 and "Nothing was changed" in twice.stderr, twice)

    def without_rights(self) -> None:
        """On PostgreSQL nobody need be a superuser: one role owns the tables, another serves and backs up."""
        house = self.house("PostgreSQL")
        owner, login = (f"{kind}_{secrets.token_hex(4)}" for kind in ("owner", "login"))
        house.sql(f"create role {owner} login; create role {login} login; alter schema public owner to {owner};"
                  "do $$ begin create role attune_app nologin; exception when duplicate_object then null; end $$;"
                  f"grant attune_app to {login}; grant attune_app to {owner} with admin option")
        as_role = lambda role: house.url.replace("postgres@", f"{role}@")
        house.environment |= {"DATABASE_URL": as_role(login), "DATABASE_MIGRATE_URL": as_role(owner)}
        restored = house.command("restore", self.file)
        self.check("restored by an owner who is no superuser", restored.returncode == 0, restored)
        served = house.command("verify")
        self.check("and all of it is there, behind its walls", served.returncode == 0, served.stdout)
        again = self.place / "again.backup"
        made = house.command("backup", again)
        self.check("a role that owns nothing backs up", made.returncode == 0, made)
        first, second = (self.first.command("verify", file).stdout.split(": whole. ")[1].split(" objects")[0] for file in (self.file, again))
        self.check("every company's rows", first == second, (first, second))

    def wrong_files(self) -> None:
        whole = self.file.read_bytes()
        for what, text in {"cut short": whole[:-200], "empty": b"", "one byte is altered": whole[:len(whole) // 2] + bytes([whole[len(whole) // 2] ^ 1]) + whole[len(whole) // 2 + 1:],
                           "no backup": b"hello, this is a letter\n" * 100}.items():
            wrong = self.place / "wrong.backup"
            wrong.write_bytes(text)
            self.refused(wrong, what, "")
        self.refused(self.archive({"manifest.json": self.manifest(schema_version=9999)}), "of a newer Attune", "9999")
        self.refused(self.archive({"manifest.json": self.manifest(format=7)}), "of another format", "format 7")
        self.refused(self.archive({"secret.key": b"x" * 32}), "without its manifest", "no manifest")
        named = [{"name": "secret.key", "size": 32, "sha256": "0" * 64, "content_type": None}]
        self.refused(self.archive({"secret.key": b"x" * 32, "manifest.json": self.manifest(entries=named)}), "with another sum", "not as it was")
        self.refused(self.archive({"manifest.json": self.manifest(entries=named)}), "without what it names", "does not hold")

    def manifest(self, **changed: object) -> bytes:
        return json.dumps({"format": 1, "program": "9.9", "engine": "sqlite", "made_at": "2026-11-26T00:00:00Z", "schema_version": 1, "tables": [],
                           "entries": [], **changed}).encode()

    def archive(self, entries: dict[str, bytes]) -> pathlib.Path:
        file = self.place / "made.backup"
        with tarfile.open(file, "w") as tar:
            for name, text in entries.items():
                about = tarfile.TarInfo(name)
                about.size = len(text)
                tar.addfile(about, io.BytesIO(text))
        return file

    def refused(self, file: pathlib.Path, what: str, sentence: str) -> None:
        house = self.house(self.engine)
        if sentence != "9999":
            said = house.command("verify", file)
            self.check(f"{what}: verify says so", said.returncode == 1 and sentence in said.stderr, said)
        said = house.command("restore", file)
        self.check(f"{what}: restore refuses", said.returncode == 1 and sentence in said.stderr, said)
        left = [name for name in os.listdir(house.folder) if name != "attune.lock"]
        self.check(f"{what}: and writes nothing", left in ([], ["objects"]), left)

    def encrypted(self) -> None:
        file = self.place / "encrypted.backup"
        made = self.first.command("backup", file, ATTUNE_BACKUP_PASSWORD=PASSWORD)
        self.check("an encrypted backup is made", made.returncode == 0 and self.first.environment["AUTH_SECRET_KEY"].encode() not in file.read_bytes(), made)
        self.check("it opens with its password", self.first.command("verify", file, ATTUNE_BACKUP_PASSWORD=PASSWORD).returncode == 0)
        for settings in ({}, {"ATTUNE_BACKUP_PASSWORD": "another"}):
            said = self.first.command("verify", file, **settings)
            self.check("and with no other", said.returncode == 1 and ("encrypted" in said.stderr or "another password" in said.stderr), said)
        shown = self.first.command("restore", "--show-secret", file, ATTUNE_BACKUP_PASSWORD=PASSWORD)
        self.check("the secret can be taken out", shown.stdout.strip() == self.first.environment["AUTH_SECRET_KEY"], shown)
        stranger = self.house(self.engine, AUTH_SECRET_KEY="quite another secret than the first")
        said = stranger.command("restore", file, ATTUNE_BACKUP_PASSWORD=PASSWORD)
        self.check("a server with another secret cannot read the rows", said.returncode == 1 and "another secret" in said.stderr, said)

    def interrupted(self) -> None:
        """Killed in the middle: nothing serves what is half there, and the same command again ends it."""
        for engine in ("SQLite", "PostgreSQL"):
            for phase in ("restoring", "restored"):
                house = self.house(engine)
                if house.url:
                    house.command("migrate")
                killed = house.command("restore", self.file, ATTUNE_DRILL=phase)
                self.check(f"{engine}, {phase}: the process ends in the middle", killed.returncode < 0, killed)
                served = house.command("serve", "--port", "0")
                self.check(f"{engine}, {phase}: serve refuses", served.returncode == 1 and "restore" in served.stderr, served)
                if house.url and phase == "restored":
                    continue  # its rows are there as a whole, and a second restore refuses a database with rows
                again = house.command("restore", self.file)
                self.check(f"{engine}, {phase}: repeated, it ends", again.returncode == 0, again)
                verified = house.command("verify")
                self.check(f"{engine}, {phase}: and is whole", verified.returncode == 0, verified.stdout)

    def copied_there_and_back(self) -> None:
        start = self.first.folder / "attune.db" if not self.first.url else None
        other = "PostgreSQL" if start else "SQLite"
        over, back = self.house(other), self.house(self.engine)
        name = lambda house: house.url or f"sqlite:{house.folder}/attune.db"
        store = lambda house: f"file:{house.folder}"
        for source, target, what in ((self.first, over, f"to {other}"), (over, back, "and back")):
            killed = source.command("copy", "--from", name(source), "--to", name(target), ATTUNE_DRILL="copying")
            self.check(f"a copy {what} is killed before its end", killed.returncode < 0, killed)
            said = source.command("copy", "--from", name(source), "--to", name(target), "--objects-from", store(source), "--objects-to", store(target))
            self.check(f"copied {what}, after a copy that was killed", said.returncode == 0 and "are the same" in said.stdout, said)
            twice = source.command("copy", "--from", name(source), "--to", name(target))
            self.check(f"{what}: what is not empty is left alone", twice.returncode == 1 and "Nothing was changed" in twice.stderr, twice)
        files = [start or self.exported(self.first), self.exported(over) if over.url else over.folder / "attune.db", self.exported(back) if back.url else back.folder / "attune.db"]
        before, there, after = map(rows_of, files)
        for table, rows in before.items():
            self.check(f"{table}: row for row the same there", there[table] == rows, (rows[:2], there[table][:2]))
            self.check(f"{table}: and back", after[table] == rows, (rows[:2], after[table][:2]))
        self.check("there was something to compare", sum(map(len, before.values())) > 100 and len(before) > 25)
        self.is_lived_in(over, f"copied to {other}")
        self.is_lived_in(back, f"copied back to {self.engine}")

    def exported(self, house: House) -> pathlib.Path:
        """A PostgreSQL database as a SQLite file, by Python alone would be another program; so by a copy that is checked against psql's counts."""
        file = self.place / f"exported{next(self.numbers)}.db"
        said = house.command("copy", "--from", house.url, "--to", f"sqlite:{file}")
        assert said.returncode == 0, said
        for table, rows in rows_of(file).items():
            if not table.startswith("sqlite_"):
                (count,), = house.sql(f"select count(*) from {table}")
                assert int(count) == len(rows), (table, count, len(rows))
        return file

    def faults_are_found(self) -> None:
        house = self.house(self.engine)
        assert house.command("restore", self.file).returncode == 0
        company = self.company.company_id
        faults = {
            "Every uploaded video has its object": lambda: [os.remove(file) for file in (house.folder / "objects").rglob("*") if file.is_file() and ".facts" not in file.parts and "locks" not in str(file)],
            "Every object belongs to a video": lambda: (house.folder / "objects" / "stray").write_bytes(b"x"),
            "No job is in an impossible state": lambda: house.sql("update jobs set state = 'running'"),
            "Every audit log is whole": lambda: house.sql(f"update audit_log set action = 'nothing' where company_id = '{company}'"),
            "Dashboard figures equal their recomputation": lambda: house.sql(f"update video_counts set uploaded = uploaded + 1 where company_id = '{company}'"),
        }
        for what, make in faults.items():
            said = house.command("verify")
            self.check(f"before: {what}", said.returncode in (0, 1) and f"✓ {what}" in said.stdout, said)
            make()
            said = house.command("verify")
            self.check(f"missed no more: {what}", said.returncode == 1 and f"✗ {what}" in said.stdout, said)

    def run(self) -> int:
        with self.first.serve() as server:
            self.furnish(server)
            self.backed_up_while_people_write(server)
        self.into_each_engine()
        self.without_rights()
        self.wrong_files()
        self.encrypted()
        self.interrupted()
        self.copied_there_and_back()
        self.faults_are_found()
        return self.claims.summary()


if __name__ == "__main__":
    with tempfile.TemporaryDirectory(prefix="attune-backup-") as folder, servers.postgresql_at_hand() as url:
        sys.exit(Drill(pathlib.Path(folder), url, os.environ.get("ATTUNE_ENGINE", "SQLite")).run())
