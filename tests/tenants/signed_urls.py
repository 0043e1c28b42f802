"""Signed addresses of the local store: each opens one object for one method, whoever holds it, and nothing else."""

import re
import urllib.parse

from check_routes import UNKNOWN, Operation, masked
from matrix import Matrix
from people import Reply
from things import FILM, Ids


class Signed:
    """One address as it was given out."""

    def __init__(self, url: str, method: str, headers: dict | None = None):
        parts = urllib.parse.urlsplit(url)
        self.path, self.query, self.method = parts.path, parts.query, method
        self.headers = {name.replace("-", "_"): value for name, value in (headers or {}).items()}

    @classmethod
    def to_put(cls, ids: Ids) -> "Signed":
        ticket = ids.announced(FILM)
        return cls(ticket["upload_url"], "PUT", ticket["headers"])

    @classmethod
    def to_see(cls, ids: Ids) -> "Signed":
        video = ids.completed(FILM)
        seen = ids.server.must(200, "GET", f"/videos/{video}/view-url", ids.house.tokens["owner"])
        return cls(seen["url"], "GET")

    def ask(self, matrix: Matrix, token: str, path: str, query: str) -> Reply:
        body = FILM if self.method == "PUT" else None
        return matrix.server.ask(self.method, path + (f"?{query}" if query else ""), token, body, **self.headers)


def other_expiry(query: str) -> str:
    return re.sub(r"expires=(\d+)", lambda found: f"expires={int(found[1]) + 86400}", query)


def broken_seal(query: str) -> str:
    return re.sub(r"signature=(.)", lambda found: f"signature={'B' if found[1] == 'A' else 'A'}", query)


def check(matrix: Matrix, operations: list[Operation]) -> None:
    home, abroad = Ids(matrix.server, matrix.home), Ids(matrix.server, matrix.abroad)
    for operation in operations:
        make = Signed.to_put if operation.method == "PUT" else Signed.to_see
        other = Signed.to_see if operation.method == "PUT" else Signed.to_put
        right, sibling, foreign, wrong_way = make(home), make(home), make(abroad), other(home)
        missing = f"/objects/{matrix.home.company_id}/videos/{UNKNOWN['uuid']}"
        queries = {"no signature": "", "another object's signature": sibling.query, "another company's signature": foreign.query,
                   "another method's signature": wrong_way.query, "a longer expiry": other_expiry(right.query),
                   "a broken signature": broken_seal(right.query)}
        for caller in matrix.chosen():
            for what, query in queries.items():
                reply = right.ask(matrix, caller.token, right.path, query)
                absent = right.ask(matrix, caller.token, missing, query)
                faults = [] if reply.status == 403 else [f"answered {reply.status} {reply.bytes[:200]!r}"]
                if masked(reply) != masked(absent):
                    faults.append(f"an object that is not there is answered otherwise: {absent.status} {absent.bytes[:200]!r}")
                matrix.cell(f"signed address: {caller.name} with {what} at {operation.name}", faults)
        reply = right.ask(matrix, "", right.path, right.query)
        matrix.cell(f"signed address: control of {operation.name}", [] if reply.status == 200 else [f"answered {reply.status} {reply.bytes[:200]!r}"])
