"""A company with one person of each role, and a plain way to ask the server as one of them."""

import dataclasses
import http.client
import json
import os
import secrets
import threading
import urllib.parse

PASSWORD = "a-long-Walk-by-the-8-lakes"
ROLES = ("admin", "hr", "manager", "analyst", "employee", "user")


@dataclasses.dataclass
class Reply:
    status: int
    headers: dict
    bytes: bytes

    @property
    def body(self):
        return json.loads(self.bytes) if "json" in self.headers.get("content-type", "") else None

    @property
    def code(self) -> str:
        return (self.body or {}).get("code", "") if self.status >= 400 else ""


class Server:
    """Asks over one connection a thread, which stays open."""

    def __init__(self, url: str = ""):
        self.address = urllib.parse.urlsplit(url or os.environ["ATTUNE_URL"])
        self.of_thread = threading.local()

    def ask(self, method: str, path: str, token: str = "", body: object = None, **headers: str) -> Reply:
        sent = {name.replace("_", "-"): value for name, value in headers.items()}
        if token:
            sent["Authorization"] = f"Bearer {token}"
        if body is not None and not isinstance(body, bytes):
            body = json.dumps(body).encode()
        if body is not None:
            sent.setdefault("Content-Type", "application/json")
        connection = getattr(self.of_thread, "connection", None)
        if connection is not None:
            try:
                return self.exchange(connection, method, path, body, sent)
            except (http.client.RemoteDisconnected, ConnectionResetError, BrokenPipeError):
                pass  # it had been closed while it was idle; a fresh one has no such excuse
        return self.exchange(http.client.HTTPConnection(self.address.hostname, self.address.port, timeout=60), method, path, body, sent)

    def exchange(self, connection: http.client.HTTPConnection, method: str, path: str, body: bytes | None, sent: dict) -> Reply:
        self.of_thread.connection = None
        try:
            connection.request(method, path, body, sent)
            reply = connection.getresponse()
            read = Reply(reply.status, {name.lower(): value for name, value in reply.getheaders()}, reply.read())
        except BaseException:
            connection.close()
            raise
        self.of_thread.connection = connection
        return read

    def must(self, status: int, method: str, path: str, token: str = "", body: object = None) -> dict:
        reply = self.ask(method, path, token, body)
        assert reply.status == status, f"{method} {path}: expected {status}, got {reply.status} {reply.bytes[:500]!r}"
        return reply.body


class Company:
    """A fresh company; `tokens` holds an access token for the admin and for each of `roles`."""

    def __init__(self, server: Server, jurisdiction: str = "US", roles: tuple[str, ...] = ROLES[1:]):
        self.server = server
        self.name = f"contract-{secrets.token_hex(4)}"
        admin = f"admin@{self.name}.example"
        made = server.must(201, "POST", "/auth/signup",
                           body={"company_name": self.name, "email": admin, "password": PASSWORD, "jurisdiction": jurisdiction})
        self.company_id, self.admin_id = made["company_id"], made["user_id"]
        self.tokens = {"admin": self.sign_in(admin)}
        for role in roles:
            self.tokens[role] = self.join(role)

    def sign_in(self, email: str) -> str:
        return self.session(email)["access_token"]

    def session(self, email: str) -> dict:
        """A new session's pair of tokens."""
        return self.server.must(200, "POST", "/auth/login", body={"email": email, "password": PASSWORD})

    def join(self, role: str, name: str = "", **invite: object) -> str:
        """A person who joins by invitation, or without one for the role `user`; answers an access token."""
        email = f"{name or role}@{self.name}.example"
        wish = {"email": email, "password": PASSWORD}
        if role != "user":
            invited = self.server.must(201, "POST", "/invites", self.tokens["admin"], {"email": email, "role": role, **invite})
            wish["invite"] = invited["token"]
        self.server.must(201, "POST", "/auth/register", body=wish)
        return self.sign_in(email)
