"""Requests: the example of an operation, filled with ids; and what a reply says beyond its question."""

import dataclasses
import re

from check_routes import UNKNOWN, Operation, masked
from people import Reply, Server
from things import is_id

PLACES = ("path", "query", "body")


@dataclasses.dataclass
class Example:
    """An entry of operations.toml."""

    path: dict = dataclasses.field(default_factory=dict)
    query: dict = dataclasses.field(default_factory=dict)
    body: dict | None = None
    allowed: list[str] = dataclasses.field(default_factory=list)
    control: str = ""
    fresh_session: bool = False
    formats: list[str] = dataclasses.field(default_factory=list)
    answered: str = ""  # the code of the 409 that stands for 2xx
    oneself: str = ""  # the method of Oneself that makes who asks
    mailed: bool = False
    sent: str = ""  # the method of Texts that makes a body which is no JSON
    about: list[str] = dataclasses.field(default_factory=list)  # ids of the query that name one thing

    def __post_init__(self):
        self.control = self.control or (self.allowed[0] if self.allowed else "admin")

    def ids(self, place: str) -> list[str]:
        return [name for name, word in (getattr(self, place) or {}).items() if is_id(word)]


@dataclasses.dataclass
class Wish:
    """One request, ready to be asked by anybody."""

    operation: Operation
    path: dict
    query: dict
    body: dict | None
    answered: str = ""

    def ask(self, server: Server, token: str) -> Reply:
        path = re.sub(r"\{(\w+)\}", lambda found: str(self.path[found[1]]), self.operation.path)
        query = "&".join(f"{name}={value}" for name, value in self.query.items())
        return server.ask(self.operation.method, path + (f"?{query}" if query else ""), token, self.body)

    def with_id(self, place: str, name: str, value: object) -> "Wish":
        return dataclasses.replace(self, **{place: {**getattr(self, place), name: value}})


def unknown(value: object) -> object:
    """An id of the same kind that nothing has."""
    if isinstance(value, int):
        return int(UNKNOWN["integer"])
    if re.fullmatch(r"\d{4}-\d\d-\d\d", value):
        return UNKNOWN["date"]
    return UNKNOWN["uuid" if re.fullmatch(r"[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", value) else "text"]


def said(reply: Reply, wish: Wish) -> tuple:
    """All of the reply but what differs every time, and but what it repeats of the question: the addresses of the next pages."""
    status, headers, text = masked(reply)
    for name, value in wish.query.items():
        headers = {header: told.replace(f"{name}={value}", f"{name}=") for header, told in headers.items()}
    return status, headers, text
