"""Plays one story against a server: sends its requests as its people and compares the replies."""

import dataclasses
import http.client
import json
import os
import pathlib
import re
import secrets
import time
import urllib.parse

import audited
import described
import pattern
import totp
from story import As, Company, Exchange, Let, OneTimeCode, Person, Story

PASSWORD = "a-long-Walk-by-the-8-lakes"
PATIENCE = 60.0
CHANGING_HEADERS = ("date", "x-request-id", "ratelimit", "traceparent", "server-timing")


class Failed(Exception):
    """What was sent, expected and received, for the person who reads it."""


@dataclasses.dataclass
class Reply:
    status: int
    headers: dict
    bytes: bytes

    @property
    def body(self):
        if "json" in self.headers.get("content-type", ""):
            try:
                return json.loads(self.bytes)
            except ValueError:
                pass
        return self.bytes.decode("utf-8", "replace")

    def masked(self) -> tuple:
        headers = {name: value for name, value in self.headers.items() if not name.startswith(CHANGING_HEADERS)}
        return self.status, headers, re.sub(rb'"request_id": ?"[^"]*"', b'"request_id":"-"', self.bytes)


class Player:
    def __init__(self, url: str, fixtures: pathlib.Path, operations: audited.Operations | None = None,
                 description: described.Description | None = None):
        self.description = description
        self.base = urllib.parse.urlsplit(url)
        self.trail = audited.Trail(operations)
        self.fixtures = fixtures
        self.connection: http.client.HTTPConnection | None = None
        # $size.face is the length in bytes of the fixture face.mp4.
        self.names: dict = {"size": {file.stem: file.stat().st_size for file in fixtures.glob("*.*")}}
        self.tokens: dict[str, str] = {}
        self.asker = "anyone"
        self.saved: dict[str, Reply] = {}
        self.suffix = secrets.token_hex(4)

    def play(self, story: Story) -> None:
        """Raises Failed at the first step that does not hold."""
        try:
            for step in story.steps:
                try:
                    self.step(step)
                except (Failed, pattern.Unbound, OSError, http.client.HTTPException) as problem:
                    kind = "" if isinstance(problem, Failed) else f"{type(problem).__name__}: "
                    raise Failed(f"{story.file}:{step.line}: {story.title}\n{kind}{problem}") from problem
            if unrecorded := [what for company in self.trail.requests for what in self.unrecorded(company)]:
                raise Failed(f"{story.file}: {story.title}\nleft no row in the audit log: {', '.join(unrecorded)}")
        finally:
            if self.connection:
                self.connection.close()

    def step(self, step) -> None:
        match step:
            case Company():
                self.make_company(step)
            case Person():
                self.make_person(step)
            case As():
                if step.who != "anyone" and step.who not in self.tokens:
                    raise Failed(f"Nobody made {step.who}. People so far: {', '.join(self.tokens) or 'none'}")
                self.asker = step.who
            case Let():
                self.names[step.name] = pattern.fill(step.value, self.names)
            case OneTimeCode():
                secret = pattern.fill_text(step.secret, self.names)
                self.names[step.name] = totp.code(secret, time.time() + step.steps * totp.STEP)
            case Exchange():
                self.exchange(step)

    def unrecorded(self, company: str) -> list[str]:
        recorded: set[str] = set()
        path = "/audit/logs?page_size=200"
        while path:
            reply = self.send("GET", path, self.authority(f"admin@{company}"), None)
            if reply.status != 200:
                return []  # the story has taken the admin away
            recorded.update(row["request_id"] for row in reply.body)
            following = re.search(r'<([^>]+)>; rel="next"', reply.headers.get("link", ""))
            path = following[1] if following else ""
        return self.trail.unrecorded(company, recorded)

    # People and companies

    def make_company(self, step: Company) -> None:
        domain = f"{step.name}-{self.suffix}.example"
        company = {"name": f"{step.name}-{self.suffix}", "domain": domain}
        self.names[step.name] = company
        admin = {"email": f"admin@{domain}", "password": PASSWORD}
        made = self.expect(201, "POST", "/auth/signup", {"company_name": company["name"], **admin, **self.values(step.members)})
        company["company_id"] = made.get("company_id")
        self.names[f"admin@{step.name}"] = {**admin, **made}
        self.sign_in(f"admin@{step.name}")

    def make_person(self, step: Person) -> None:
        local, _, company = step.who.partition("@")
        members = self.values(step.members)
        known = self.names.get(company)
        wish = {"email": f"{local}@{known['domain'] if known else f'{company}-{self.suffix}.example'}", "password": PASSWORD}
        if known:
            invite = {name: members.pop(name) for name in ("role", "team_id", "expires_in_days") if name in members}
            invited = self.expect(201, "POST", "/invites", {"email": wish["email"], **invite}, f"admin@{company}")
            wish["invite"] = invited["token"]
        else:
            members.pop("role", None)
        made = self.expect(201, "POST", "/auth/register", {**wish, **members})
        person = {**wish, **made.get("user", {}), **made}
        person.setdefault("user_id", person.get("id"))
        self.names[step.who] = person
        tokens = made.get("tokens", made)
        if "access_token" in tokens:
            self.tokens[step.who] = tokens["access_token"]
        else:
            self.sign_in(step.who)

    def sign_in(self, who: str) -> None:
        person = self.names[who]
        signed_in = self.expect(200, "POST", "/auth/login", {"email": person["email"], "password": person["password"]})
        self.tokens[who] = signed_in["access_token"]

    def values(self, members: dict) -> dict:
        """Words of a line as JSON values: numbers, true, false and null where they read so, text otherwise."""
        values = {}
        for key, word in members.items():
            try:
                values[key] = pattern.fill(pattern.read(word), self.names)
            except ValueError:
                values[key] = pattern.fill_text(word, self.names)
        return values

    def expect(self, status: int, method: str, path: str, body: dict, who: str = "anyone") -> dict:
        reply = self.send(method, path, {"Content-Type": "application/json", **self.authority(who)}, json.dumps(body).encode())
        if reply.status != status:
            raise Failed(f"{method} {path} {json.dumps(body)}\nexpected {status}\ngot {shown(reply)}")
        return reply.body

    # Requests and replies

    def exchange(self, step: Exchange) -> None:
        headers, body = self.headers_and_body(step)
        path = step.path
        if path.startswith("$"):
            path = pattern.fill_text(path, self.names)
            if "://" in path:
                # The signature in a whole address is the authority.
                headers = {name: value for name, value in headers.items() if name != "Authorization"}
        else:
            path = pattern.fill_text(path, self.names, quoted=True)
        deadline = time.monotonic() + PATIENCE
        while True:
            reply = self.send(step.method, path, headers, body)
            captured: dict = {}
            different = self.differences(step, reply, captured)
            if not different or not step.eventually or time.monotonic() > deadline:
                break
            time.sleep(0.2)
        if different:
            words = "" if body is None or isinstance(step.body, tuple) else f" {body[:2000].decode()}"
            raise Failed("\n".join([f"as {self.asker}: {step.method} {path}{words}", *different, f"got {shown(reply)}"]))
        company = self.asker.partition("@")[2]
        if f"admin@{company}" in self.tokens and "Authorization" in headers:
            self.trail.add(company, step.method, path, reply)
        self.names.update(captured)
        if step.save_as:
            self.saved[step.save_as] = reply

    def headers_and_body(self, step: Exchange) -> tuple[dict, bytes | None]:
        headers = dict(self.authority(self.asker))
        body = None
        if isinstance(step.body, tuple):
            kind, words = step.body
            if kind == "file":
                body = (self.fixtures / words).read_bytes()
            else:
                body = pattern.fill_text(words, self.names).encode()
                headers["Content-Type"] = "text/plain" if kind == "text" else "application/x-www-form-urlencoded"
        elif step.body is not None:
            body = json.dumps(pattern.fill(step.body, self.names)).encode()
            headers["Content-Type"] = "application/json"
        for name, value in step.headers:
            more = pattern.look_up(name[1:], self.names) if name.startswith("$") else {name: pattern.fill_text(value, self.names)}
            for one, text in more.items():
                for same in [other for other in headers if other.lower() == one.lower()]:
                    del headers[same]
                if text:
                    headers[one] = text
        return headers, body

    def authority(self, who: str) -> dict:
        return {"Authorization": f"Bearer {self.tokens[who]}"} if who != "anyone" else {}

    def differences(self, step: Exchange, reply: Reply, captured: dict) -> list[str]:
        found = [f"expected {step.status}, got {reply.status}"] if reply.status != step.status else []
        if not found and step.has_reply:
            found += pattern.differences(step.reply, reply.body, self.names, captured)
        for name, value in step.reply_headers:
            got = reply.headers.get(name.lower())
            if value == "absent":
                found += [f"{name}: expected to be absent, got {got}"] if got is not None else []
            elif got is None:
                found.append(f"{name}: is missing")
            else:
                wanted = pattern.Name(value[1:]) if pattern.NAME.fullmatch(value) else value
                found += pattern.differences(wanted, got, self.names, captured, name)
        if step.same_as:
            if step.same_as not in self.saved:
                found.append(f"no reply was saved as {step.same_as}")
            elif self.saved[step.same_as].masked() != reply.masked():
                found.append(f"expected the reply saved as {step.same_as}:\n{shown(self.saved[step.same_as], headers=True)}\nnot:\n{shown(reply, headers=True)}")
        return found

    def send(self, method: str, address: str, headers: dict, body: bytes | None) -> Reply:
        parts = urllib.parse.urlsplit(address)
        path = urllib.parse.urlunsplit(("", "", parts.path, parts.query, ""))
        if parts.netloc and parts.netloc != self.base.netloc:
            other = connection_to(parts)
            try:
                return receive(other, method, path, headers, body)
            finally:
                other.close()
        for again in (True, False):
            fresh = self.connection is None
            self.connection = self.connection or connection_to(self.base)
            try:
                reply = receive(self.connection, method, path, headers, body)
                if reply.headers.get("connection", "").lower() == "close":
                    self.connection.close()
                    self.connection = None
                return self.as_described(method, path, reply)
            except (http.client.RemoteDisconnected, ConnectionResetError, BrokenPipeError):
                # A server may close an idle connection at any time; only a fresh one tells of a fault.
                self.connection.close()
                self.connection = None
                if fresh or not again:
                    raise
        raise AssertionError("unreachable")

    def as_described(self, method: str, path: str, reply: Reply) -> Reply:
        faults = self.description.faults(method, path, reply.status, reply.headers, reply.bytes) if self.description else []
        if faults:
            raise Failed("\n".join([f"as {self.asker}: {method} {path}", *faults, f"got {shown(reply)}"]))
        return reply


def connection_to(address: urllib.parse.SplitResult) -> http.client.HTTPConnection:
    kind = http.client.HTTPSConnection if address.scheme == "https" else http.client.HTTPConnection
    return kind(address.hostname, address.port, timeout=60)


def receive(connection: http.client.HTTPConnection, method: str, path: str, headers: dict, body: bytes | None) -> Reply:
    connection.request(method, path, body, headers)
    reply = connection.getresponse()
    together: dict[str, str] = {}
    for name, value in reply.getheaders():
        name = name.lower()
        together[name] = f"{together[name]}, {value}" if name in together else value
    return Reply(reply.status, together, reply.read())


def shown(reply: Reply, headers: bool = False) -> str:
    lines = [f"{name}: {value}" for name, value in sorted(reply.headers.items())] if headers else []
    return "\n".join([f"{reply.status} {reply.bytes[:4000].decode('utf-8', 'replace')}", *lines])


def fixtures_folder() -> pathlib.Path:
    return pathlib.Path(os.environ.get("FIXTURES", "build/fixtures"))
