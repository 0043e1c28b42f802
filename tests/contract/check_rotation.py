#!/usr/bin/env python3
"""The server's secret is exchanged, as a file and as a setting, by one node after the other, and when a run dies in the middle: nothing is
lost, what an earlier version left is read, and without the earlier secret only that is gone which cannot stay."""

import base64
import copy
import datetime
import hashlib
import hmac
import os
import pathlib
import re
import struct
import sys
import tempfile
import time

import people
from houses import TOP, House, servers
from uploads import Uploader

from claims import Claims

CLIP = (pathlib.Path(os.environ.get("FIXTURES", TOP / "build/fixtures")) / "face.mp4").read_bytes()
MAIL = {"SMTP_URL": "smtp://127.0.0.1:9?tls=off", "MAIL_FROM": "attune@mail.example"}  # nobody listens there, so mail waits


def app_code(secret: str) -> str:
    """What an authenticator app shows now (RFC 6238)."""
    key = base64.b32decode(secret + "=" * (-len(secret) % 8))
    digest = hmac.new(key, struct.pack(">Q", int(time.time()) // 30), hashlib.sha1).digest()
    at = digest[-1] & 15
    return f"{(struct.unpack('>I', digest[at:at + 4])[0] & 0x7fffffff) % 1_000_000:06}"


def mac(key: str, *fields: object) -> str:
    """As server/features/audit/README.md says it."""
    texts = [None if field is None else str(field).encode() for field in fields]
    return hmac.new(key.encode(), b"".join(b"-," if text is None else b"%d:%s," % (len(text), text) for text in texts), "sha256").hexdigest()


def key_id(secret: str) -> str:
    return hmac.new(secret.encode(), b"attune key id", "sha256").hexdigest()[:8]


def microseconds(at: str) -> int:
    return (datetime.datetime.fromisoformat(at) - datetime.datetime.fromtimestamp(0, datetime.timezone.utc)) // datetime.timedelta(microseconds=1)


class Kept:
    """What a company has that hangs on the secret, and how it looks afterwards."""

    def __init__(self, house: House, server: people.Server, claims: Claims) -> None:
        self.house, self.check = house, claims.hold
        self.company = people.Company(server)
        self.admin, self.hr = self.company.tokens["admin"], self.company.tokens["hr"]
        self.session = self.company.session(self.address("manager"))
        self.app = server.must(200, "POST", "/auth/mfa/totp", self.hr, {"password": people.PASSWORD})["secret"]
        self.codes = server.must(200, "POST", "/auth/mfa/totp/confirm", self.hr, {"code": app_code(self.app)})["recovery_codes"]
        person = Uploader(server, self.company.tokens["employee"])
        video = person.upload(CLIP)
        self.link = "/" + server.must(200, "GET", f"/videos/{video}/view-url", self.company.tokens["employee"])["url"].split("/", 3)[3]
        server.must(202, "POST", "/auth/password/forgot", body={"email": self.address("analyst")})
        self.is_sealed(server)

    def address(self, name: str) -> str:
        return f"{name}@{self.company.name}.example"

    def is_sealed(self, server: people.Server) -> dict:
        deadline = time.monotonic() + 30
        while (found := server.must(200, "GET", "/audit/verify", self.admin))["unsealed"]:
            assert time.monotonic() < deadline, "the audit log is not sealed"
            time.sleep(0.1)
        return found

    def signs_in(self, server: people.Server, otp: str) -> int:
        return server.ask("POST", "/auth/login", body={"email": self.address("hr"), "password": people.PASSWORD, "otp": otp}).status

    def factor_works(self, server: people.Server, when: str) -> None:
        self.house.sql("update second_factors set last_step = 0")
        self.check(f"{when}: the app's code is good", self.signs_in(server, app_code(self.app)) == 200)
        self.check(f"{when}: a recovery code is good", self.signs_in(server, self.codes.pop()) == 200)
        self.check(f"{when}: a made-up one is not", self.signs_in(server, "aaaa-bbbb-cccc-dddd") == 401)

    def is_there(self, server: people.Server, when: str) -> None:
        """To be asked within the half hour of an access token."""
        me = server.ask("GET", "/auth/me", self.admin)
        self.check(f"{when}: an access token is good", me.status == 200, me.bytes)
        renewed = server.ask("POST", "/auth/refresh", body={"refresh_token": self.session["refresh_token"]})
        self.check(f"{when}: a refresh token is good", renewed.status == 200, renewed.bytes)
        self.session = renewed.body
        self.check(f"{when}: a signed link is good", server.ask("GET", self.link).bytes == CLIP)
        self.factor_works(server, when)
        found = self.is_sealed(server)
        self.check(f"{when}: the audit log is whole", found["valid"] and found["complete"], found)

    def mail_is_readable(self, server: people.Server, when: str) -> None:
        """A worker opens it, and fails where nobody takes mail; an order that waited makes its mail, which waits in turn."""
        deadline = time.monotonic() + 60
        while True:
            mails = {mail["kind"]: mail for mail in server.must(200, "GET", "/notices/outbox?page_size=100", self.admin)}
            tried = [mail for mail in mails.values() if mail["last_error"]]
            if "password_reset" in mails and "invite" in {mail["kind"] for mail in tried} or time.monotonic() > deadline:
                break
            time.sleep(0.1)
        self.check(f"{when}: the order of a new password was opened", "password_reset" in mails, mails)
        self.check(f"{when}: waiting mail was opened", tried and not [mail for mail in tried if "secret" in mail["last_error"]], mails)

    def is_gone_with_the_secret(self, server: people.Server) -> None:
        when = "without the earlier secret"
        self.check(f"{when}: its access tokens are refused", server.ask("GET", "/auth/me", self.admin).status == 401)
        self.check(f"{when}: its links are refused", server.ask("GET", self.link).status == 403)
        self.factor_works(server, when)

    def as_an_earlier_version_left_it(self, secret: str) -> None:
        """SQLite: seals, checkpoints and recovery codes that name no key."""
        company = self.company.company_id
        key, before = mac(secret, "attune audit chain", "1", company), ""
        rows = self.house.sql(f"""select s.seq, l.audit_id, l.at, l.user_id, l.action, l.resource, l.resource_id, l.address, l.request_id, l.details
            from audit_seals s join audit_log l using (company_id, audit_id) where company_id = '{company}' order by s.seq""")
        for seq, audit_id, at, *rest in rows:
            digest = mac(key, "row", company, audit_id, microseconds(at), *rest)
            before = mac(key, "seal", before, seq, audit_id, digest)
            self.house.sql(f"update audit_seals set key_id = '1', digest = '{digest}', mac = '{before}' where company_id = '{company}' and seq = {seq}")
        at = "2026-11-26T00:00:00.000000Z"
        signature = mac(key, "checkpoint", company, seq, before, microseconds(at))
        self.house.sql(f"insert into audit_checkpoints (company_id, seq, mac, key_id, at, signature) values ('{company}', {seq}, '{before}', '1', '{at}', '{signature}')")
        ((user,),) = self.house.sql(f"select user_id from second_factors where company_id = '{company}'")
        self.house.sql(f"delete from recovery_codes where company_id = '{company}'")
        for code in self.codes:
            text = f"recovery code\n{user}\n{code.replace('-', '')}"
            hashed = hmac.new(secret.encode(), text.encode(), "sha256").hexdigest()
            self.house.sql(f"insert into recovery_codes (company_id, user_id, code_hash) values ('{company}', '{user}', '{hashed}')")


class Drill:
    def __init__(self, place: pathlib.Path, administrator_url: str, engine: str) -> None:
        self.place, self.administrator_url = place, administrator_url if engine == "PostgreSQL" else None
        self.claims = Claims(f"rotation on {engine}: ")
        self.check = self.claims.hold

    def set(self, house: House, name: str, **settings: str) -> House:
        """The same house with other settings, as one more node sees it."""
        other = copy.copy(house)
        other.folder = self.place / name
        other.folder.mkdir(exist_ok=True)
        other.environment = {**house.environment, **settings}
        other.sql = house.sql
        return other

    def everything_opens(self, house: House, when: str) -> None:
        said = house.command("verify")
        self.check(f"{when}: verify finds nothing", said.returncode == 0 and "✓ All that is sealed can be opened" in said.stdout, said)

    # ---- a file in the data folder ----

    def of_the_folder(self) -> None:
        house = House(self.place / "folder", AUTH_SECRET_KEY="", **MAIL)
        file = house.folder / "secret.key"
        with house.serve() as server:
            first, second = Kept(house, server, self.claims), Kept(house, server, self.claims)
            said = house.command("rotate-keys")
            self.check("while somebody serves, nothing is exchanged", said.returncode == 1 and "Stop it" in said.stderr, said)
        (old,) = file.read_text().split()
        second.as_an_earlier_version_left_it(old)
        with house.serve() as server:
            second.is_there(server, "as an earlier version left it")
        killed = house.command("rotate-keys", ATTUNE_DRILL="secret_added")
        self.check("killed between the secret and the rows", killed.returncode < 0 and len(file.read_text().split()) == 2, killed)
        self.everything_opens(house, "killed half way")
        said = house.command("rotate-keys")
        secrets = file.read_text().split()
        self.check("repeated, it ends, without one more secret", said.returncode == 0 and "has ended" in said.stdout and len(secrets) == 2, said)
        self.check("the earlier one stands behind the new one", secrets[1] == old and secrets[0] != old and file.stat().st_mode & 0o777 == 0o600, secrets)
        self.tells_what_needs(said.stdout, old, codes=True)
        again = house.command("rotate-keys", "--reseal")
        self.check("once more, there is nothing to do", again.returncode == 0 and "Sealed anew: 0 " in again.stdout and file.read_text().split() == secrets, again)
        doctor = house.command("doctor")
        self.check("doctor has nothing against it", "✓ There is a secret to sign with" in doctor.stdout and "✓ The earlier secrets are needed" in doctor.stdout, doctor.stdout)
        with house.serve() as server:
            for kept in (first, second):
                kept.is_there(server, "after the exchange")
        self.everything_opens(house, "after the exchange")
        self.is_carried_by_backups(house, secrets)
        self.mail_goes_out(house, first)
        self.without_the_earlier(house, first, second, secrets)

    def mail_goes_out(self, house: House, kept: Kept) -> None:
        with self.set(house, "working", ATTUNE_WORKERS="1").serve() as server:
            kept.mail_is_readable(server, "after the exchange")

    def tells_what_needs(self, said: str, old: str, codes: bool) -> None:
        part = said.split(f"Earlier secret {key_id(old)}:")[-1]
        self.check("rows of the audit log are said to need it", re.search(r"audit rows and checkpoints to be verified with it: [1-9]", part), said)
        self.check("and sessions, and until when", re.search(r"sessions that may have begun with it: [1-9]\d*, the last until 20", part), said)
        self.check("and recovery codes, where there are such", bool(re.search(r"recovery codes that are good with it only: [1-9]", part)) == codes, said)

    def is_carried_by_backups(self, house: House, secrets: list[str]) -> None:
        archive = self.place / "rotated.backup"
        made = house.command("backup", archive)
        shown = house.command("restore", "--show-secret", archive)
        self.check("a backup holds every secret", shown.stdout.split() == secrets, (made, shown))
        target = House(self.place / "restored", AUTH_SECRET_KEY="")
        said = target.command("restore", archive)
        self.check("and brings them along", (target.folder / "secret.key").read_text().split() == secrets, said)
        self.everything_opens(target, "restored")
        partly = House(self.place / "partly", AUTH_SECRET_KEY=secrets[0])
        said = partly.command("restore", archive)
        self.check("whoever knows one of them only is told so", said.returncode == 1 and "AUTH_SECRET_KEY_PREVIOUS" in said.stderr, said)
        said = partly.command("restore", archive, AUTH_SECRET_KEY_PREVIOUS=secrets[1])
        self.check("and with both it is restored", said.returncode == 0, said)

    def without_the_earlier(self, house: House, first: Kept, second: Kept, secrets: list[str]) -> None:
        (house.folder / "secret.key").write_text(secrets[0] + "\n")
        second.codes = []
        with house.serve() as server:
            first.is_gone_with_the_secret(server)
        said = house.command("verify")
        self.check("all that was sealed was sealed anew", "✓ All that is sealed can be opened" in said.stdout, said.stdout)
        self.names_the_missing(house, first, key_id(secrets[1]), secrets[1])
        self.names_the_missing(house, second, "of before keys had ids", secrets[1])

    def names_the_missing(self, house: House, kept: Kept, missing: str, secret: str) -> None:
        company = kept.company.company_id
        said = house.command("audit", "verify", "--company", company)
        self.check("a log of a secret that is gone is not called altered, and the key is named",
                   said.returncode == 1 and "✗" in said.stdout and missing in said.stdout and "AUTH_SECRET_KEY_PREVIOUS" in said.stdout, said)
        said = house.command("audit", "verify", "--company", company, AUTH_SECRET_KEY_PREVIOUS=secret)
        self.check("named to this command alone, it verifies", said.returncode == 0, said)
        house.sql(f"update audit_log set action = 'nothing' where company_id = '{company}' and audit_id = (select min(audit_id) from audit_log where company_id = '{company}')")
        said = house.command("audit", "verify", "--company", company, AUTH_SECRET_KEY_PREVIOUS=secret)
        self.check("and an altered row of then is found", said.returncode == 1 and "altered" in said.stdout, said)

    # ---- a setting of every node ----

    def of_the_settings(self) -> None:
        old = "the first secret of all, with a comma"
        house = House(self.place / "settings", self.administrator_url, AUTH_SECRET_KEY=old, **MAIL)
        with house.serve() as server:
            kept = Kept(house, server, self.claims)
        said = house.command("rotate-keys")
        fresh = re.search(r"AUTH_SECRET_KEY=(\S+)", said.stdout).group(1)
        self.check("a new secret is offered, and a comma in the old one pointed at", len(fresh) == 43 and f"AUTH_SECRET_KEY_PREVIOUS={old}" in said.stdout and "comma" in said.stdout, said)
        expecting = self.set(house, "expecting", AUTH_SECRET_KEY_PREVIOUS=fresh)
        changed = self.set(house, "changed", AUTH_SECRET_KEY=fresh, AUTH_SECRET_KEY_PREVIOUS=old + "\n")
        with expecting.serve() as server:
            kept.is_there(server, "while the next secret is known beforehand")
            if house.url:
                with changed.serve() as other:
                    kept.is_there(other, "on a node that signs with the new one")
                    for one, another in ((server, other), (other, server)):
                        token = one.must(200, "POST", "/auth/login", body={"email": kept.address("admin"), "password": people.PASSWORD})["access_token"]
                        self.check("what each signs, the other knows", another.ask("GET", "/auth/me", token).status == 200)
                    self.is_resealed_while_nodes_serve(changed, old)
                    kept.is_there(server, "on the old node, resealed under it")
        if not house.url:
            with changed.serve() as server:
                kept.is_there(server, "with the new one")
                self.is_resealed_while_nodes_serve(changed, old)
        with changed.serve() as server:
            kept.is_there(server, "when all have it")
        self.everything_opens(changed, "when all have it")
        self.mail_goes_out(changed, kept)
        only_new = self.set(house, "only new", AUTH_SECRET_KEY=fresh)
        with only_new.serve() as server:
            kept.is_gone_with_the_secret(server)
        self.names_the_missing(only_new, kept, key_id(old), old + "\n")
        self.nobody_opens(house)

    def is_resealed_while_nodes_serve(self, changed: House, old: str) -> None:
        doctor = changed.command("doctor")
        self.check("doctor sees what an earlier secret has sealed", "! Everything is sealed with the current secret: an earlier one has sealed" in doctor.stdout, doctor.stdout)
        said = changed.command("rotate-keys")
        self.check("sealed anew while nodes serve", said.returncode == 0 and re.search(r"Sealed anew: [1-9]", said.stdout), said)
        self.tells_what_needs(said.stdout, old, codes=False)
        again = changed.command("rotate-keys")
        self.check("once", "Sealed anew: 0 " in again.stdout, again)

    def nobody_opens(self, house: House) -> None:
        stranger = self.set(house, "stranger", AUTH_SECRET_KEY="a secret that sealed nothing here")
        said = stranger.command("verify")
        self.check("what no secret opens is named", said.returncode == 1 and "✗ All that is sealed can be opened" in said.stdout and "totp " in said.stdout, said.stdout)
        said = stranger.command("rotate-keys", "--reseal")
        self.check("and is left as it is", said.returncode == 1 and "None of the secrets opens: totp " in said.stdout, said)

    # ---- doctor ----

    def is_looked_at(self) -> None:
        house = House(self.place / "looked at", AUTH_SECRET_KEY="", **MAIL)
        file = house.folder / "secret.key"
        for what, (text, settings, said) in {
            "a short line": ("a secret of this house\nshort\n", {}, "✗ There is a secret to sign with"),
            "one that stands twice": ("a secret of this house\n", {"AUTH_SECRET_KEY_PREVIOUS": "a secret of this house"}, "! Each secret is named once"),
            "too many": ("".join(f"a secret of this house {number}\n" for number in range(9)), {}, "at most 8 are read"),
        }.items():
            file.write_text(text)
            doctor = house.command("doctor", **settings)
            self.check(f"doctor finds {what}", said in doctor.stdout, doctor.stdout)
        file.write_text("a secret of this house\n")
        house.command("migrate")
        doctor = house.command("doctor", AUTH_SECRET_KEY_PREVIOUS="a secret that nothing needs")
        self.check("doctor finds one that nothing needs", "! The earlier secrets are needed: nothing was made with " + key_id("a secret that nothing needs") in doctor.stdout, doctor.stdout)
        file.write_text("".join(f"a secret of this house {number}\n" for number in range(8)))
        said = house.command("rotate-keys")
        self.check("a ninth secret is not made", said.returncode == 1 and "take away the oldest" in said.stderr and len(file.read_text().splitlines()) == 8, said)

    def run(self) -> int:
        if not self.administrator_url:
            self.of_the_folder()
            self.is_looked_at()
        self.of_the_settings()
        return self.claims.summary()


if __name__ == "__main__":
    with tempfile.TemporaryDirectory(prefix="attune-rotation-") as folder, servers.postgresql_at_hand() as url:
        sys.exit(Drill(pathlib.Path(folder), url, os.environ.get("ATTUNE_ENGINE", "SQLite")).run())
