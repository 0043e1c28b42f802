"""Who asks: everybody of one company (home), people of another (abroad), somebody without a company, and tokens that are none."""

import base64
import dataclasses
import hashlib
import hmac
import json
import secrets
import time

from people import PASSWORD, Company, Server

OF_HOME = ("admin", "hr", "manager", "analyst", "employee", "owner", "teammate")
UPLOADING = tuple(name for name in OF_HOME if name != "analyst")


class House(Company):
    """A company whose things belong to its `owner`, who has a team with a `teammate` in it."""

    def __init__(self, server: Server):
        super().__init__(server)
        self.tokens.pop("user")  # that one has no company
        admin = self.tokens["admin"]
        self.team_id = server.must(201, "POST", "/teams", admin, {"team_name": f"{self.name} team"})["team_id"]
        for name in ("owner", "teammate"):
            self.tokens[name] = self.join("employee", name, team_id=self.team_id)
        for name in UPLOADING:
            server.must(200, "PUT", "/consents/emotion_analysis", self.tokens[name], {"granted": True})
        self.ids = {self.company_id, *(server.must(200, "GET", "/auth/me", token)["id"] for token in self.tokens.values())}


@dataclasses.dataclass
class Caller:
    name: str
    token: str
    house: House | None = None  # whose things are this caller's own
    permissions: frozenset[str] = frozenset()
    is_home: bool = False
    is_signed_in: bool = True
    email: str = ""


def claims_of(token: str) -> dict:
    payload = token.split(".")[1]
    return json.loads(base64.urlsafe_b64decode(payload + "=" * (-len(payload) % 4)))


def dated(token: str, secret: str, seconds: int) -> str:
    """The same token as if it had been issued that much later, signed with the server's own secret."""
    claims = claims_of(token)
    for name in ("iat", "nbf", "exp"):
        claims[name] += seconds
    text = base64.urlsafe_b64encode(json.dumps(claims).encode()).rstrip(b"=").decode()
    signed = f"{token.split('.')[0]}.{text}"
    seal = hmac.new(secret.encode(), signed.encode(), hashlib.sha256).digest()
    return f"{signed}.{base64.urlsafe_b64encode(seal).rstrip(b'=').decode()}"


def disabled(server: Server, home: House) -> str:
    token = home.join("hr", "leaver")
    leaver = server.must(200, "GET", "/auth/me", token)["id"]
    assert server.ask("DELETE", f"/users/{leaver}", home.tokens["admin"]).status == 204
    return token


def pending(server: Server, home: House) -> str:
    wish = {"email": f"pending@{home.name}.example", "password": PASSWORD, "company_name": home.name}
    return server.must(201, "POST", "/auth/register", body=wish)["tokens"]["access_token"]


def nameless(server: Server) -> str:
    """Somebody without a company, as a candidate is."""
    wish = {"email": f"candidate@{secrets.token_hex(4)}.test", "password": PASSWORD}
    return server.must(201, "POST", "/auth/register", body=wish)["tokens"]["access_token"]


def all_callers(server: Server, home: House, abroad: House, secret: str) -> list[Caller]:
    def signed_in(name: str, token: str, house: House | None, is_home: bool = False) -> Caller:
        me = server.must(200, "GET", "/auth/me", token)
        return Caller(name, token, house, frozenset(me["permissions"]), is_home, email=me["email"])

    admin = home.tokens["admin"]
    header, payload, _ = admin.split(".")
    lifetime = claims_of(admin)["exp"] - claims_of(admin)["iat"]
    # The control of the token that has expired: signed in the same way, and in time, it is let in.
    server.must(200, "GET", "/auth/me", dated(admin, secret, int(time.time()) - claims_of(admin)["iat"]))
    stranger = lambda name, token: Caller(name, token, is_signed_in=False)
    return [
        stranger("anonymous", ""),
        stranger("expired token", dated(admin, secret, -lifetime - 1)),
        stranger("tampered token", f"{header}.{payload}.{home.tokens['employee'].split('.')[2]}"),
        stranger("refresh token used as access token", home.session(f"admin@{home.name}.example")["refresh_token"]),
        stranger("disabled user", disabled(server, home)),
        signed_in("candidate", nameless(server), None),
        signed_in("pending", pending(server, home), home, is_home=True),
        *(signed_in(name, home.tokens[name], home, is_home=True) for name in OF_HOME),
        *(signed_in(f"{name} of another company", abroad.tokens[name], abroad) for name in ("admin", "hr", "employee")),
    ]
