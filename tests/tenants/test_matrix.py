"""That the matrix fails where it should."""

import io
import json
import unittest
import zipfile

import check_tenants  # first: it says where people.py lies
from callers import Caller
from check_routes import Operation
from matrix import Matrix, searchable
from people import Reply
from wishes import Example, Wish, unknown

HERS = "01a2147c-2c62-75c3-9fe5-39e779f202d7"
PLAIN = {"content-type": "application/json"}


def absent(**headers: str) -> Reply:
    return Reply(404, {**PLAIN, **headers}, b'{"code": "video_not_found", "request_id": "1"}')


class House:
    name, ids = "contract-home", {HERS}


class Answers:
    """A server that gives these replies, one after the other."""

    def __init__(self, *replies: Reply):
        self.replies = list(replies)

    def ask(self, *request: object) -> Reply:
        return self.replies.pop(0)


OPERATION = Operation({"x-permission": "member", "responses": {}}, "/videos/{video_id}", "get")
FOREIGN = Wish(OPERATION, {"video_id": "someone-else"}, {}, None)
ADMIN = Caller("admin of another company", "token")


def faults(verdict: str, *replies: Reply, caller: Caller = ADMIN, field: str = "") -> list[str]:
    return Matrix(Answers(*replies), [], House, House).judge(verdict, caller, FOREIGN, FOREIGN, "token", field)


class Judgement(unittest.TestCase):
    def test_what_is_not_there_twice_over_passes(self):
        self.assertEqual([], faults("not there", absent(date="1", **{"x-request-id": "1"}), absent(date="2", **{"x-request-id": "2"})))

    def test_any_other_status_fails(self):
        for status in (200, 204, 302, 400, 401, 403, 409, 429, 500, 503):
            with self.subTest(status=status):
                reply = Reply(status, PLAIN, b'{"errors": []}')
                self.assertTrue(faults("not there", reply, reply))

    def test_a_difference_from_what_is_not_there_fails(self):
        for other in (absent(etag="1"), Reply(404, PLAIN, b'{"code": "video_not_found" }'), Reply(403, PLAIN, b"{}")):
            self.assertIn("otherwise", faults("not there", absent(), other)[0])

    def test_only_the_reference_itself_may_be_a_bad_field(self):
        def refused(name: str) -> Reply:
            return Reply(400, PLAIN, json.dumps({"errors": [{"field": name, "message": "There is no such team."}]}).encode())

        self.assertEqual([], faults("not there", refused("team_id"), refused("team_id"), field="team_id"))
        self.assertTrue(faults("not there", refused("name"), refused("name"), field="team_id"))

    def test_a_refused_control_fails(self):
        self.assertTrue(faults("let in", absent()))
        self.assertEqual([], faults("let in", Reply(200, PLAIN, b"[]")))

    def test_a_mark_in_an_answer_to_somebody_from_elsewhere_fails(self):
        for leak in (Reply(200, PLAIN, f'"{HERS}"'.encode()), Reply(200, PLAIN, b"of contract-home"), Reply(200, {"location": f"/{HERS}"}, b"")):
            self.assertIn("another company's", faults("let in", leak)[0])
            self.assertEqual([], faults("let in", leak, caller=Caller("hr", "token", is_home=True)))

    def test_a_spreadsheet_is_read(self):
        book = io.BytesIO()
        with zipfile.ZipFile(book, "w", zipfile.ZIP_DEFLATED) as pages:
            pages.writestr("sheet.xml", "of contract-home")
        self.assertIn(b"of contract-home", searchable(Reply(200, {}, book.getvalue())))

    def test_an_unknown_id_is_of_the_same_kind(self):
        self.assertIsInstance(unknown(7), int)
        self.assertEqual(len(HERS), len(unknown(HERS)))


class Table(unittest.TestCase):
    def forgotten(self, **example: object) -> list[str]:
        schema = {"properties": {"team_id": {}, "name": {}, "client_id": {}}}
        operation = {
            "x-permission": "member",
            "parameters": [{"in": "path", "name": "id"}, {"in": "query", "name": "department"}, {"in": "query", "name": "page"}],
            "requestBody": {"content": {"application/json": {"schema": {"$ref": "#/components/schemas/Wish"}}}},
        }
        document = {"paths": {"/things/{id}": {"put": operation}}, "components": {"schemas": {"Wish": schema}}}
        return check_tenants.forgotten(document, {"PUT /things/{id}": Example(**example)} if example else {})

    def test_an_operation_needs_an_entry(self):
        self.assertEqual(["PUT /things/{id} has no entry in operations.toml"], self.forgotten())

    def test_every_id_needs_an_example(self):
        whole = {"path": {"id": 1}, "query": {"department": 1}, "body": {"team_id": 1}}
        self.assertEqual([], self.forgotten(**whole))
        for place in whole:
            self.assertEqual(1, len(self.forgotten(**{**whole, place: {}})), place)

    def test_an_entry_needs_an_operation(self):
        self.assertEqual(1, len(check_tenants.forgotten({"paths": {}}, {"GET /gone": Example()})))


if __name__ == "__main__":
    unittest.main()
