"""Whether a reply is one that the server's own description of itself (/openapi.json) has for that operation."""

import http.client
import json
import re
import urllib.parse

import jsonschema

# Nothing of an operation's own: its description of them stands once, in the document's head.
OF_EVERY_OPERATION = {405, 408, 431, 501, 505}
JSON = re.compile(r"application/(\w+\+)?json")


def document_of(url: str) -> dict | None:
    """None where the server does not describe itself."""
    address = urllib.parse.urlsplit(url)
    connection = http.client.HTTPConnection(address.hostname, address.port, timeout=60)
    try:
        connection.request("GET", "/openapi.json")
        reply = connection.getresponse()
        document = json.loads(reply.read() or b"{}") if reply.status == 200 else {}
        return document if "paths" in document else None
    except (OSError, ValueError):
        return None
    finally:
        connection.close()


class Description:
    def __init__(self, document: dict):
        self.document = document
        self.validators: dict[int, jsonschema.Draft202012Validator] = {}
        # The router's order: at each segment a word of its own comes before a parameter.
        paths = sorted(document["paths"], key=lambda path: [segment.startswith("{") for segment in path.split("/")])
        self.paths = [(path, re.compile(re.sub(r"\\{\w+\\}", "[^/]+", re.escape(path)) + "/?")) for path in paths]

    def operation(self, method: str, address: str) -> dict | None:
        path = urllib.parse.urlsplit(address).path.removeprefix("/api") or "/"
        found = next((name for name, pattern in self.paths if pattern.fullmatch(path)), "")
        return self.document["paths"].get(found, {}).get("get" if method == "HEAD" else method.lower())

    def faults(self, method: str, address: str, status: int, headers: dict, body: bytes) -> list[str]:
        """What is wrong with the reply, one sentence each. Header names are lower-case."""
        operation = self.operation(method, address)
        if operation is None or status in OF_EVERY_OPERATION:
            return []
        described = operation["responses"].get(str(status))
        if described is None:
            return [f"{operation['operationId']} does not say that it answers {status}"]
        if "$ref" in described:
            described = self.document["components"]["responses"][described["$ref"].rsplit("/", 1)[1]]
        content = described.get("content", {})
        if method == "HEAD" or not body:
            return [f"{operation['operationId']} says that {status} has a body"] if content and method != "HEAD" and "*/*" not in content else []
        kind = headers.get("content-type", "").partition(";")[0].strip()
        media = content.get(kind, content.get("*/*"))
        if media is None:
            return [f"{operation['operationId']} does not say that {status} is {kind or 'of no type'}"]
        return self.misfits(media["schema"], body) if "schema" in media and JSON.fullmatch(kind) else []

    def misfits(self, schema: dict, body: bytes) -> list[str]:
        if id(schema) not in self.validators:
            whole = {**schema, "components": self.document["components"]}
            self.validators[id(schema)] = jsonschema.Draft202012Validator(whole, format_checker=jsonschema.FormatChecker())
        try:
            value = json.loads(body)
        except ValueError as problem:
            return [f"the body is no JSON: {problem}"]
        return [f"the reply is not as described: {fault.json_path}: {fault.message}"[:500] for fault in self.validators[id(schema)].iter_errors(value)]
