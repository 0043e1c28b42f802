"""What a story's people changed must stand in their company's audit log, and what they saw of operations that say `x-audited`, and lists that
they took away as files (`x-exported`)."""

import re
import urllib.parse

# Changes that leave no row, and why.
UNRECORDED = {
    "POST /auth/refresh": "a session goes on; an old token that comes back is recorded",
    "POST /auth/token/refresh": "the same",
    "PUT /notifications/{notification_id}": "whether somebody has read what they were told is theirs alone",
    "POST /notifications/read-all": "the same",
    "POST /ws/tickets": "nothing is changed; the ticket lives for seconds, in memory",
}
UNSAFE = ("POST", "PUT", "PATCH", "DELETE")


class Operations:
    """The operations that must leave a row, from the server's own description."""

    def __init__(self, document: dict):
        self.lists = [self.pattern(path) for path, methods in document.get("paths", {}).items() if methods.get("get", {}).get("x-exported")]
        self.expected = [(method.upper(), self.pattern(path))
                         for path, methods in document.get("paths", {}).items() for method, description in methods.items()
                         if self.leaves_row(method.upper(), path, description)]

    @staticmethod
    def pattern(path: str) -> re.Pattern:
        return re.compile(re.sub(r"\\{\w+\\}", "[^/]+", re.escape(path)) + "/?")

    @staticmethod
    def leaves_row(method: str, path: str, description: dict) -> bool:
        return description.get("x-audited", method in UNSAFE) and f"{method} {path}" not in UNRECORDED

    def expect_row(self, method: str, address: str) -> bool:
        asked = urllib.parse.urlsplit(address)
        path = asked.path.removeprefix("/api")
        if method == "GET" and "format" in urllib.parse.parse_qs(asked.query) and any(pattern.fullmatch(path) for pattern in self.lists):
            return True
        return any(method == each and pattern.fullmatch(path) for each, pattern in self.expected)


class Trail:
    """The requests of one story that must be found in the log, by their request ids."""

    def __init__(self, operations: Operations | None):
        self.operations = operations
        self.requests: dict[str, list[tuple[str, str]]] = {}  # company → (request id, what was asked)

    def add(self, company: str, method: str, address: str, reply) -> None:
        replayed = "idempotency-replayed" in reply.headers  # changed nothing, so it leaves nothing
        if self.operations and reply.status < 300 and not replayed and self.operations.expect_row(method, address):
            self.requests.setdefault(company, []).append((reply.headers.get("x-request-id", ""), f"{method} {address}"))

    def unrecorded(self, company: str, recorded: set[str]) -> list[str]:
        """Asked again, a thing that is done already changes nothing, so one row for the same request is enough."""
        asked = self.requests.get(company, [])
        done = {what for request_id, what in asked if request_id in recorded}
        return sorted({what for _, what in asked} - done)
