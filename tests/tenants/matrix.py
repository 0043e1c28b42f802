"""Every operation × everybody × every place that an id can stand in: what may be answered, and by which request that is shown."""

import dataclasses
import io
import threading
import zipfile

from callers import Caller, House
from check_routes import OPEN, Operation
from people import Reply, Server
from things import Ids, Oneself, is_id
from wishes import PLACES, Example, Wish, said, unknown


def searchable(reply: Reply) -> bytes:
    """What a reader of the reply could read, inside a spreadsheet too."""
    head = repr(sorted(reply.headers.items())).encode()
    if not reply.bytes.startswith(b"PK"):
        return head + reply.bytes
    with zipfile.ZipFile(io.BytesIO(reply.bytes)) as book:
        return head + b"".join(book.read(name) for name in book.namelist())


class Matrix:
    def __init__(self, server: Server, callers: list[Caller], home: House, abroad: House, only_abroad: bool = False):
        self.server, self.callers, self.home, self.abroad = server, callers, home, abroad
        self.only_abroad = only_abroad
        self.figures: set[str] = set()  # numbers that only home's results have
        self.failures: list[str] = []
        self.cells = 0
        self.lock = threading.Lock()
        self.samples: dict[str, object] = {}

    # ---- counting ----

    def cell(self, claim: str, faults: list[str]) -> None:
        with self.lock:
            self.cells += 1
            if faults:
                self.failures.append(f"{claim}: {'; '.join(faults)}")

    def leaks(self, caller: Caller, wish: Wish, reply: Reply) -> list[str]:
        """What an answer to somebody from elsewhere says about home, other than what was asked."""
        if caller.is_home or wish.operation.permission in OPEN:
            return []
        text = searchable(reply).decode("utf-8", "replace")
        known = {value for place in (wish.path, wish.query) for value in place.values()}
        marks = {self.home.name, *self.figures, *list(self.home.ids)} - known
        return [f"the answer contains {mark}, which is another company's" for mark in marks if mark in text]

    # ---- what has to be answered ----

    def verdict(self, operation: Operation, example: Example, caller: Caller, foreign: bool) -> str:
        """`foreign`: the request names something of home, asked by somebody who is not of home."""
        if operation.permission in OPEN:
            return "let in"
        if not caller.is_signed_in:
            return "not signed in"
        if operation.permission not in caller.permissions:
            return "not allowed"
        if foreign and not caller.is_home:
            return "not there"
        # Among their own, people of another company are let in to what such people of this one are.
        role = caller.name.removesuffix(" of another company")
        return "let in" if not example.allowed or role in example.allowed else "not there"

    @staticmethod
    def is_let_in(reply: Reply, wish: Wish) -> bool:
        return 200 <= reply.status < 300 or (reply.status == 409 and reply.code == wish.answered != "")

    STATUS = {"not signed in": 401, "not allowed": 403, "not there": 404}

    def judge(self, verdict: str, caller: Caller, wish: Wish, missing: Wish, token: str, field: str = "") -> list[str]:
        reply = wish.ask(self.server, token)
        faults = self.leaks(caller, wish, reply)
        shown = f"{reply.status} {reply.bytes[:200].decode('utf-8', 'replace')}"
        if verdict == "let in":
            return faults + ([] if self.is_let_in(reply, wish) else [f"the rightful request is answered {shown}"])
        # A reference in a body may be refused as a bad field, by that field's name.
        as_field = field and reply.status == 400 and [one["field"].lstrip("/") for one in reply.body.get("errors", [])] == [field]
        if reply.status != self.STATUS[verdict] and not (verdict == "not there" and as_field):
            faults.append(f"{verdict} expected, answered {shown}")
        other = missing.ask(self.server, token)
        if said(reply, wish) != said(other, missing):
            faults.append(f"what is not there is answered otherwise: {other.status} {other.headers} {other.bytes[:200]!r} and not {shown} {reply.headers}")
        return faults

    # ---- requests ----

    def wish(self, operation: Operation, example: Example, house: House | None) -> Wish:
        """The example with ids of this company; without a company nothing is there."""
        ids = Ids(self.server, house or self.abroad)

        def value(word: object) -> object:
            if not isinstance(word, str) or not word.startswith("$"):
                return word
            if is_id(word):
                return ids.make(word[1:]) if house else unknown(self.sample(word[1:]))
            return getattr(ids.texts, word[1:])()

        made = {place: {name: value(word) for name, word in (getattr(example, place) or {}).items()} for place in PLACES}
        body = made["body"] if example.body is not None else getattr(ids.texts, example.sent)().encode() if example.sent else None
        query = {**made["query"], **({"format": example.formats[0]} if example.formats else {})}
        return Wish(operation, made["path"], query, body, example.answered)

    def sample(self, kind: str) -> object:
        """Some id of this kind, made once, for the form of it."""
        if kind not in self.samples:
            self.samples[kind] = Ids(self.server, self.abroad).make(kind)
        return self.samples[kind]

    def token(self, example: Example, caller: Caller) -> str:
        fresh = example.fresh_session and caller.is_signed_in
        return (caller.house or self.abroad).sign_in(caller.email) if fresh else caller.token

    def chosen(self) -> list[Caller]:
        return [caller for caller in self.callers if not caller.is_home] if self.only_abroad else self.callers

    # ---- cells ----

    def check(self, operation: Operation, example: Example) -> None:
        if example.oneself:
            self.check_oneself(operation, example)
        elif example.mailed:
            self.check_mailed(operation, example)
        elif example.ids("path"):
            self.check_path(operation, example)
        else:
            self.check_own(operation, example)
        for name in example.ids("body"):
            self.check_body(operation, example, name)

    def check_path(self, operation: Operation, example: Example) -> None:
        """Home's things, asked for by everybody. Those who are refused ask for one and the same, which is still there afterwards."""
        shared = self.wish(operation, example, self.home)
        missing = dataclasses.replace(shared, path={name: unknown(value) if name in example.ids("path") else value
                                                    for name, value in shared.path.items()})
        for caller in self.chosen():
            verdict = self.verdict(operation, example, caller, foreign=True)
            wish = self.wish(operation, example, self.home) if verdict == "let in" and operation.method != "GET" else shared
            faults = self.judge(verdict, caller, wish, missing, self.token(example, caller))
            self.cell(f"path: {caller.name} at {operation.name}", faults)
            if operation.is_list:
                faults = self.judge(verdict, caller, wish.with_id("query", "format", "csv"), missing.with_id("query", "format", "csv"), caller.token)
                self.cell(f"path, csv: {caller.name} at {operation.name}", faults)
        self.control(operation, example, shared, "path")

    def check_own(self, operation: Operation, example: Example) -> None:
        """Everybody about the own company."""
        for caller in self.chosen():
            verdict = self.verdict(operation, example, caller, foreign=False)
            wish = self.wish(operation, example, caller.house if verdict == "let in" else None)
            for file_format in example.formats or (["", "csv", "xlsx"] if operation.is_list else [""]):
                asked = wish.with_id("query", "format", file_format) if file_format else wish
                faults = self.judge(verdict, caller, asked, asked, self.token(example, caller))
                self.cell(f"{file_format or 'own'}: {caller.name} at {operation.name}", faults)
        self.control(operation, example, self.wish(operation, example, self.home), "own")

    def check_oneself(self, operation: Operation, example: Example) -> None:
        """Who is nobody cannot; somebody new can, and a person of another company is as new as one of home."""
        for caller in self.chosen():
            if not caller.is_signed_in:
                wish = self.wish(operation, example, None)
                self.cell(f"own: {caller.name} at {operation.name}", self.judge("not signed in", caller, wish, wish, caller.token))
        for house in (self.home, self.abroad):
            token, body = getattr(Oneself(Ids(self.server, house)), example.oneself)()
            reply = Wish(operation, {}, {}, body).ask(self.server, token)
            right = 200 <= reply.status < 300
            self.cell(f"own: somebody of {house.name} at {operation.name}", [] if right else [f"answered {reply.status} {reply.bytes[:200]!r}"])

    def check_mailed(self, operation: Operation, example: Example) -> None:
        first = None
        for caller in self.chosen():
            wish = self.wish(operation, example, None)
            reply = wish.ask(self.server, caller.token)
            first = first or said(reply, wish)
            refused = 400 <= reply.status < 500 and reply.status != 429 and said(reply, wish) == first
            self.cell(f"mailed: {caller.name} at {operation.name}", [] if refused else [f"answered {reply.status} {reply.bytes[:200]!r}"])

    def check_body(self, operation: Operation, example: Example, name: str) -> None:
        """The own company's request with one id of home's in its body."""
        of_home = Ids(self.server, self.home).make(example.body[name][1:])
        for caller in self.chosen():
            if caller.is_home:
                continue
            verdict = self.verdict(operation, example, caller, foreign=True)
            own = self.wish(operation, example, caller.house if verdict == "not there" else None)
            foreign, missing = own.with_id("body", name, of_home), own.with_id("body", name, unknown(of_home))
            token = self.token(example, caller)
            faults = self.judge(verdict, caller, foreign, missing, token, field=name)
            # Who has the permission for themselves only is refused here for the path, whatever the body says.
            reaches_others = not example.allowed or caller.name.split(" of ")[0] in example.allowed
            if verdict == "not there" and not faults and reaches_others:
                faults = self.judge("let in", caller, own, own, token)
            self.cell(f"body {name}: {caller.name} at {operation.name}", faults)

    def check_queries(self, operation: Operation, example: Example) -> None:
        """A filter by an id of home's finds what a filter by an id of nothing finds."""
        for name in example.ids("query"):
            if name in example.about:
                self.check_about(operation, example, name)
                continue
            plain = self.wish(operation, example, None)
            of_home = Ids(self.server, self.home).make(example.query[name][1:])
            only = dataclasses.replace(plain, query={key: value for key, value in plain.query.items() if key == "format"})
            foreign, missing = only.with_id("query", name, of_home), only.with_id("query", name, unknown(of_home))
            for caller in self.chosen():
                verdict = self.verdict(operation, example, caller, foreign=False)
                faults = self.judge(verdict, caller, foreign, missing, caller.token)
                if verdict == "let in" and not caller.is_home:
                    first, second = foreign.ask(self.server, caller.token), missing.ask(self.server, caller.token)
                    if said(first, foreign) != said(second, missing):
                        faults.append(f"a filter by another company's id answers otherwise: {first.bytes[:200]!r}, {second.bytes[:200]!r}")
                self.cell(f"query {name}: {caller.name} at {operation.name}", faults)
            self.control(operation, example, foreign, f"query {name}")

    def check_about(self, operation: Operation, example: Example, name: str) -> None:
        """The one thing of home's that the query is about, asked for by everybody."""
        plain = self.wish(operation, example, None)
        of_home = Ids(self.server, self.home).make(example.query[name][1:])
        foreign, missing = plain.with_id("query", name, of_home), plain.with_id("query", name, unknown(of_home))
        for caller in self.chosen():
            faults = self.judge(self.verdict(operation, example, caller, foreign=True), caller, foreign, missing, caller.token)
            self.cell(f"query {name}: {caller.name} at {operation.name}", faults)
        self.control(operation, example, foreign, f"query {name}")

    def control(self, operation: Operation, example: Example, wish: Wish, kind: str) -> None:
        """The rightful caller, with the request that the others were refused."""
        caller = next(caller for caller in self.callers if caller.name == example.control)
        reply = wish.ask(self.server, self.token(example, caller))
        right = self.is_let_in(reply, wish)
        self.cell(f"{kind}: control of {operation.name}", [] if right else [f"{caller.name} is answered {reply.status} {reply.bytes[:200]!r}"])
