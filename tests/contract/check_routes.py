#!/usr/bin/env python3
"""What must hold of every operation, generated from the server's own description of itself (/openapi.json): who is let in, that
replies are as described, that another company's things are not there, and that nonsense is refused as nonsense."""

import json
import pathlib
import re
import sys

import jsonschema

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[2] / "tools/stories"))

import described  # noqa: E402
from people import ROLES, Company, Reply, Server  # noqa: E402

PAGES = pathlib.Path(__file__).resolve().parents[2] / "web/src/app/pages.json"
OPEN = {"anyone", "signed_url"}
UNKNOWN = {"date": "2999-12-31", "uuid": "00000000-0000-7000-8000-000000000000", "integer": "999999999", "text": "nothing-of-that-name"}
# Ends the session it is asked with, so that the operations after it would all be refused.
ENDS_SESSION = {"POST /auth/logout"}


class Checks:
    def __init__(self):
        self.passed, self.failures = 0, []

    def hold(self, holds: bool, claim: str, reply: Reply | None = None) -> None:
        if holds:
            self.passed += 1
        else:
            self.failures.append(claim + (f": {reply.status} {reply.bytes[:300].decode('utf-8', 'replace')}" if reply else ""))


class Operation:
    def __init__(self, description: dict, path: str, method: str):
        self.path, self.method, self.name = path, method.upper(), f"{method.upper()} {path}"
        self.permission = description["x-permission"]
        self.parameters = description.get("parameters", [])
        self.is_list = description.get("x-exported", False)  # and leaves as a file where the query says so
        self.takes_json = "application/json" in description.get("requestBody", {}).get("content", {})

    def address(self, values: dict | None = None, things: dict | None = None) -> str:
        """The path with `values` for its parameters, and things that do not exist (of the kinds of `things`) for the rest."""

        def value(found: re.Match) -> str:
            name = found.group(1)
            schema = next(one["schema"] for one in self.parameters if one["name"] == name and one["in"] == "path")
            is_number = schema.get("type") == "integer" or isinstance((things or {}).get(name), int)
            kind = schema["format"] if schema.get("format") in UNKNOWN else "integer" if is_number else "text"
            return str((values or {}).get(name, UNKNOWN[kind]))

        required = "&".join(f"{one['name']}={example(one['schema'])}" for one in self.parameters if one["in"] == "query" and one.get("required"))
        return re.sub(r"\{(\w+)\}", value, self.path) + (f"?{required}" if required else "")

    def body(self) -> object:
        return {} if self.takes_json else None


def example(schema: dict) -> str:
    return str(schema["enum"][0] if "enum" in schema else schema.get("minimum", 1))


def masked(reply: Reply) -> tuple:
    headers = {name: value for name, value in reply.headers.items() if not name.startswith(("date", "x-request-id", "ratelimit"))}
    return reply.status, headers, re.sub(rb'"request_id": ?"[^"]*"', b"", reply.bytes)


class Contract:
    def __init__(self, server: Server):
        self.server = server
        self.checks = Checks()
        self.document = server.must(200, "GET", "/openapi.json")
        self.description = described.Description(self.document)
        self.operations = [Operation(description, path, method)
                           for path, methods in self.document["paths"].items() for method, description in methods.items()]
        self.operations.sort(key=lambda operation: operation.name in ENDS_SESSION)
        self.home, self.abroad = Company(server), Company(server)
        for token in self.home.tokens.values():
            server.ask("PUT", "/consents/emotion_analysis", token, {"granted": True})

    def ask(self, operation: Operation, token: str = "", values: dict | None = None, things: dict | None = None) -> Reply:
        return self.server.ask(operation.method, operation.address(values, things), token, operation.body())

    def pages_are_served(self) -> None:
        """A browser that opens or reloads a page of the web app gets the app."""
        for page in json.loads(PAGES.read_text()):
            reply = self.server.ask("GET", re.sub(r":\w+", "one", page), Accept="text/html,*/*;q=0.8")
            served = reply.status == 200 and reply.headers.get("content-type", "").startswith("text/html")
            self.checks.hold(served, f"{page} is a page of the app", reply)

    def document_is_valid(self) -> None:
        names = [description["operationId"] for methods in self.document["paths"].values() for description in methods.values()]
        self.checks.hold(len(names) == len(set(names)), "operation ids are unique")
        self.checks.hold(self.document["openapi"].startswith("3.1"), "the description is OpenAPI 3.1")
        for name, schema in self.document["components"]["schemas"].items():
            try:
                jsonschema.Draft202012Validator.check_schema(schema)
                self.checks.hold(True, "")
            except jsonschema.SchemaError as problem:
                self.checks.hold(False, f"schema {name}: {problem.message}")
        for reference in set(re.findall(r'"\$ref": "#/components/(\w+)/([^"]+)"', json.dumps(self.document))):
            self.checks.hold(reference[1] in self.document["components"][reference[0]], f"{reference} is described")

    def strangers_stay_out(self) -> None:
        for operation in self.operations:
            if operation.permission in OPEN:
                continue
            for token in ("", "not.a.token"):
                reply = self.ask(operation, token)
                self.checks.hold(reply.status == 401 and reply.code == "not_signed_in", f"a stranger with '{token}' at {operation.name}", reply)

    def roles_hold(self) -> None:
        for role in ROLES:
            held = set(self.server.must(200, "GET", "/auth/me", self.home.tokens[role])["permissions"])
            for operation in self.operations:
                if operation.permission in OPEN:
                    continue
                reply = self.ask(operation, self.home.tokens[role])
                who = f"{role} at {operation.name}"
                if operation.permission in held:
                    self.checks.hold(reply.status not in (401, 500) and reply.code != "not_allowed", f"{who} is let in", reply)
                    self.is_as_described(operation, reply, who)
                else:
                    self.checks.hold(reply.status == 403, f"{who} is refused", reply)

    def is_as_described(self, operation: Operation, reply: Reply, who: str) -> None:
        faults = self.description.faults(operation.method, operation.path, reply.status, reply.headers, reply.bytes)
        self.checks.hold(not faults, f"{who}: {faults[:3]}", reply)

    def things_of(self, company: Company) -> dict[str, list]:
        """Ids of this company's things, by the name that paths give them."""
        admin = company.tokens["admin"]
        ask = lambda path: self.server.must(200, "GET", path, admin)
        department = self.server.must(201, "POST", "/departments", admin, {"name": "Research"})
        team = self.server.must(201, "POST", "/teams", admin, {"team_name": "North"})
        invite = self.server.must(201, "POST", "/invites", admin, {"email": f"later@{company.name}.example", "role": "employee"})
        key = self.server.must(201, "POST", "/api-keys", admin, {"name": "A clock", "scopes": ["member"]})
        employee = ask("/employees/current")
        self.server.must(200, "PUT", "/consents/emotion_analysis", admin, {"granted": True})
        video = self.server.must(201, "POST", "/videos", admin, {"filename": "a.mp4", "content_type": "video/mp4", "size": 1000})
        session = ask("/auth/sessions")[0]
        notice = ask("/notices/outbox")[0]
        return {"id": department["id"], "team_id": team["team_id"], "invite_id": invite["invite_id"], "key_id": key["key_id"], "employee_id": employee["employee_id"],
                "video_id": video["video_id"], "user_id": company.admin_id, "notice_id": notice["notice_id"], "session_id": session.get("session_id", session.get("id"))}

    def other_companies_are_not_there(self) -> None:
        things = self.things_of(self.abroad)
        admin = self.home.tokens["admin"]
        for operation in self.operations:
            names = [name for name in re.findall(r"\{(\w+)\}", operation.path) if name in things]
            if operation.permission in OPEN or not names:
                continue
            foreign, missing = self.ask(operation, admin, things), self.ask(operation, admin, {}, things)
            self.checks.hold(foreign.status == 404 or (foreign.status == 400 and operation.takes_json),
                             f"another company's thing at {operation.name}", foreign)
            self.checks.hold(masked(foreign) == masked(missing), f"{operation.name} answers alike for foreign and for missing", foreign)
        # Still there, untouched, for its own people.
        for path, name in (("/departments/{}", "id"), ("/teams/{}", "team_id"), ("/employees/{}", "employee_id"), ("/videos/{}", "video_id")):
            reply = self.server.ask("GET", path.format(things[name]), self.abroad.tokens["admin"])
            self.checks.hold(reply.status == 200, f"{path} is still there for its own company", reply)

    def nonsense_is_refused(self) -> None:
        admin = self.home.tokens["admin"]
        for operation in self.operations:
            token = "" if operation.permission in OPEN else admin
            if operation.takes_json and operation.name not in ENDS_SESSION:
                for what, body in (("an unknown member", b'{"no_such_member": 1}'), ("half a JSON text", b'{"a":'), ("an array", b"[]"),
                                   ("invalid UTF-8", b'{"\xff": 1}')):
                    reply = self.server.ask(operation.method, operation.address(), token, body)
                    self.checks.hold(reply.status == 400 and reply.code == "invalid_request", f"{what} at {operation.name}", reply)
            for parameter in operation.parameters:
                if parameter["in"] == "path" and parameter["schema"].get("format") == "uuid" and operation.permission not in OPEN:
                    reply = self.ask(operation, token, {parameter["name"]: "no-uuid"})
                    self.checks.hold(reply.status == 400, f"a malformed id at {operation.name}", reply)

    def prefix_and_slash_are_free(self) -> None:
        admin = self.home.tokens["admin"]
        for operation in self.operations:
            if operation.method != "GET" or operation.permission in OPEN or "{" in operation.path:
                continue
            plain = self.server.ask("GET", operation.address(), admin)
            path, question, query = operation.address().partition("?")
            for same in (f"/api{path}", f"{path}/", f"/api{path}/"):
                reply = self.server.ask("GET", same + question + query, admin)
                self.checks.hold(reply.status == plain.status, f"GET {same} answers like GET {path}", reply)

    def run(self) -> int:
        self.document_is_valid()
        self.pages_are_served()
        self.strangers_stay_out()
        self.other_companies_are_not_there()
        self.nonsense_is_refused()
        self.prefix_and_slash_are_free()
        self.roles_hold()
        for failure in self.checks.failures:
            print(f"FAILED {failure}")
        print(f"{self.checks.passed} passed, {len(self.checks.failures)} failed")
        return 1 if self.checks.failures else 0


if __name__ == "__main__":
    sys.exit(Contract(Server()).run())
