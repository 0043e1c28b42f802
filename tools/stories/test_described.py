"""What is found wrong with a reply, and what is none of the description's business."""

import json
import unittest

import described

NOTE = {"type": "object", "properties": {"id": {"type": "string", "format": "uuid"}}, "required": ["id"]}
DOCUMENT = {
    "paths": {
        "/notes/{id}": {
            "get": {"operationId": "note", "responses": {"200": {"content": {"application/json": {"schema": {"$ref": "#/components/schemas/Note"}}}},
                                                          "404": {"$ref": "#/components/responses/Problem404"}}},
            "delete": {"operationId": "forget", "responses": {"204": {"description": "No Content"}}}},
        "/notes/export": {"get": {"operationId": "export", "responses": {"200": {"content": {"text/csv": {"schema": {"type": "string"}}}}}}},
        "/objects/{name}": {"get": {"operationId": "object", "responses": {"200": {"content": {"*/*": {}}}}}},
    },
    "components": {"schemas": {"Note": NOTE},
                   "responses": {"Problem404": {"content": {"application/problem+json": {"schema": {"required": ["code"]}}}}}},
}
RIGHT = {"id": "00000000-0000-7000-8000-000000000000"}


class Faults(unittest.TestCase):
    description = described.Description(DOCUMENT)

    def faults(self, method, path, status, kind="application/json", body=RIGHT):
        text = body if isinstance(body, bytes) else json.dumps(body).encode()
        return self.description.faults(method, path, status, {"content-type": kind} if kind else {}, text)

    def test_what_is_described_passes(self):
        for reply in (("GET", "/notes/7", 200), ("GET", "/api/notes/7/?page=1", 200), ("HEAD", "/notes/7", 200, "application/json", b""),
                      ("GET", "/notes/7", 404, "application/problem+json; charset=utf-8", {"code": "x"}), ("DELETE", "/notes/7", 204, "", b""),
                      ("GET", "/notes/export", 200, "text/csv; charset=utf-8", b"a,b"), ("GET", "/objects/a.mp4", 200, "video/mp4", b"\0"),
                      ("GET", "/objects/empty", 200, "video/mp4", b"")):
            self.assertEqual(self.faults(*reply), [], reply)

    def test_what_is_not_is_named(self):
        for reply, part in (((("GET", "/notes/7", 200, "application/json", {})), "'id' is a required property"),
                            (("GET", "/notes/7", 200, "application/json", {"id": "seven"}), "'seven' is not a 'uuid'"),
                            (("GET", "/notes/7", 200, "application/json", b"{"), "no JSON"),
                            (("GET", "/notes/7", 200, "text/html", b"<p>"), "does not say that 200 is text/html"),
                            (("GET", "/notes/7", 200, "", b""), "has a body"),
                            (("GET", "/notes/7", 404, "application/json", {"code": "x"}), "does not say that 404 is application/json"),
                            (("GET", "/notes/7", 500), "does not say that it answers 500"),
                            (("GET", "/notes/export", 200), "does not say that 200 is application/json"),
                            (("DELETE", "/notes/7", 204, "text/plain", b"gone"), "does not say that 204 is text/plain")):
            faults = self.faults(*reply)
            self.assertEqual(len(faults), 1, reply)
            self.assertIn(part, faults[0])

    def test_other_addresses_and_refusals_of_the_protocol_are_not_judged(self):
        for reply in (("GET", "/docs", 200, "text/html"), ("PUT", "/notes/7", 405), ("GET", "/notes/7", 431)):
            self.assertEqual(self.faults(*reply), [], reply)


if __name__ == "__main__":
    unittest.main()
