"""Plays stories against a tiny server that behaves like Attune's front door."""

import contextlib
import http.server
import io
import json
import pathlib
import tempfile
import threading
import unittest

import audited
import play
import run
import story


class FrontDoor(http.server.BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    asked = 0

    def answer(self, status, body, **headers):
        text = json.dumps(body).encode()
        self.send_response(status)
        self.send_header("Content-Type", "application/json")
        self.send_header("Content-Length", str(len(text)))
        self.send_header("X-Request-ID", str(type(self).asked))
        for name, value in headers.items():
            self.send_header(name.replace("_", "-"), value)
        self.end_headers()
        self.wfile.write(text)

    def do_GET(self):
        type(self).asked += 1
        if self.path == "/slow":
            return self.answer(200, {"status": "done" if type(self).asked > 2 else "running"})
        if self.path.startswith("/missing"):
            return self.answer(404, {"code": "not_there", "request_id": str(type(self).asked)})
        return self.answer(200, {"path": self.path, "who": self.headers.get("Authorization"), "list": [1, 2]}, ETag='"7"')

    def do_POST(self):
        body = self.rfile.read(int(self.headers["Content-Length"]))
        sent = json.loads(body) if self.headers["Content-Type"] == "application/json" else body.decode()
        if self.path == "/auth/signup":
            return self.answer(201, {"company_id": "c1", "user_id": "u1", "email": sent["email"], "sent": sent})
        if self.path == "/auth/login":
            return self.answer(200, {"access_token": f"token of {sent['email'].partition('@')[0]}"})
        if self.path == "/invites":
            return self.answer(201, {"token": "invite", "role": sent["role"]})
        if self.path == "/auth/register":
            return self.answer(201, {"user": {"id": "u2"}, "tokens": {"access_token": "token of the registered"}})
        return self.answer(201, {"record_id": 42, "sent": sent})

    def do_PUT(self):
        body = self.rfile.read(int(self.headers["Content-Length"]))
        self.answer(200, {"size": len(body), "type": self.headers.get("Content-Type"), "if_match": self.headers.get("If-Match")})

    def log_message(self, *_):
        pass


class Playing(unittest.TestCase):
    def setUp(self):
        FrontDoor.asked = 0
        self.server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), FrontDoor)
        threading.Thread(target=self.server.serve_forever, daemon=True).start()
        self.url = f"http://127.0.0.1:{self.server.server_port}"
        self.folder = tempfile.TemporaryDirectory()
        self.fixtures = pathlib.Path(self.folder.name)
        (self.fixtures / "clip.mp4").write_bytes(b"x" * 1000)

    def tearDown(self):
        self.server.shutdown()
        self.server.server_close()
        self.folder.cleanup()

    def play(self, text: str) -> None:
        for one in story.parse(text):
            play.Player(self.url, self.fixtures).play(one)

    def fails(self, text: str) -> str:
        with self.assertRaises(play.Failed) as failure:
            self.play(text)
        return str(failure.exception)

    def test_companies_people_captures_and_paths(self):
        self.play("""
            # A whole way
            company acme jurisdiction=US
            person hr@acme role=hr
            as hr@acme
            POST /attendance {"employee_id": 1,
                              "email": "hr@acme"}
            201 {"record_id": $id, "sent": {"employee_id": 1, "email": "hr@acme"}}
            GET /attendance/$id
            200 {"path": "/attendance/42", "who": "Bearer token of the registered", "list": [1, ...]}
            < ETag: $tag
            as anyone
            GET /x?id=$hr@acme.user_id
            200 {"path": "/x?id=u2", "who": null}
            < X-Nothing: absent
            PUT /x <file:clip.mp4>
            > Content-Type: video/mp4
            > If-Match: $tag
            200 {"size": 1000, "type": "video/mp4", "if_match": "\\"7\\""}
            as hr@acme
            let $headers = {"Content-Type": "video/webm"}
            PUT /x <file:clip.mp4>
            > $headers
            200 {"type": "video/webm"}
            let $address = "%s/whole"
            GET $address
            200 {"path": "/whole", "who": null}
            POST /form <form:a=b&c=$id>
            201 {"sent": "a=b&c=42"}
            PUT /size/$size.clip <file:clip.mp4>
            200 {"size": $size.clip}
            """ % self.url)

    def test_eventually_repeats_until_it_matches(self):
        self.play('GET /slow\neventually 200 {"status": "done"}')
        self.assertGreaterEqual(FrontDoor.asked, 3)

    def test_same_reply_ignores_the_request_id_only(self):
        self.play("GET /missing/1\n404\nsave reply as foreign\nGET /missing/2\n404\nsame reply as foreign")
        text = self.fails("GET /missing/1\n404\nsave reply as foreign\nGET /other\n200\nsame reply as foreign")
        self.assertIn("expected the reply saved as foreign", text)

    def test_a_failure_names_the_line_the_request_and_both_sides(self):
        text = self.fails('GET /fine\n200\nGET /attendance\n200 {"list": [1], "path": "/y"}')
        for part in ("story:3", "as anyone: GET /attendance", "/list: expected 1 items, got 2", '/path: expected "/y"', "got 200 {"):
            self.assertIn(part, text)
        self.assertIn("expected 404, got 200", self.fails("GET /fine\n404"))
        self.assertIn("$id is not bound", self.fails("GET /x/$id\n200"))
        self.assertIn("Nobody made hr@acme", self.fails("as hr@acme\nGET /x\n200"))
        self.assertIn("X-Nothing: is missing", self.fails("GET /x\n200\n< X-Nothing: $any"))

    def test_a_one_time_code_is_bound_to_a_name(self):
        player = play.Player(self.url, self.fixtures)
        player.play(story.parse('let $secret = "MZXW6YTBOI"\nlet $code = <totp:$secret +1>\nGET /x/$code\n200 {"path": "~/x/\\\\d{6}"}')[0])
        self.assertRegex(player.names["code"], r"^\d{6}$")

    def test_a_failed_match_captures_nothing(self):
        player = play.Player(self.url, self.fixtures)
        with self.assertRaises(play.Failed):
            player.play(story.parse('GET /x\n200 {"path": $path, "list": []}')[0])
        self.assertNotIn("path", player.names)

    def test_counts_and_exit_code(self):
        good, bad, broken = (self.fixtures / name for name in ("good.story", "bad.story", "broken.story"))
        good.write_text("story One\nGET /x\n200\nstory Two\nGET /y\n200\n")
        bad.write_text("GET /x\n404\n")
        broken.write_text("GET /x\nfrobnicate\n")
        for files, code, summary in (([good], 0, "2 passed, 0 failed"), ([good, bad, broken], 1, "2 passed, 2 failed"), ([broken], 1, "0 passed, 1 failed")):
            said = io.StringIO()
            with contextlib.redirect_stdout(said):
                self.assertEqual(run.main(["--url", self.url, *map(str, files)]), code)
            self.assertEqual(said.getvalue().splitlines()[-1], summary)


class Recording(unittest.TestCase):
    operations = audited.Operations({"paths": {
        "/departments/{id}": {"get": {}, "put": {}, "delete": {}}, "/ws/tickets": {"post": {}}, "/audit/logs/export": {"get": {"x-audited": True}},
        "/employees": {"get": {"x-exported": True}}}})

    def trail(self, *asked):
        trail = audited.Trail(self.operations)
        for number, (method, path, status) in enumerate(asked):
            trail.add("acme", method, path, play.Reply(status, {"x-request-id": str(number)}, b""))
        return trail

    def test_changes_and_marked_reads_must_be_found(self):
        trail = self.trail(("PUT", "/api/departments/7", 200), ("DELETE", "/departments/7/", 204), ("GET", "/audit/logs/export?days=1", 200))
        self.assertEqual(trail.unrecorded("acme", set()), ["DELETE /departments/7/", "GET /audit/logs/export?days=1", "PUT /api/departments/7"])
        self.assertEqual(trail.unrecorded("acme", {"0", "2"}), ["DELETE /departments/7/"])

    def test_a_list_that_leaves_as_a_file_must_be_found(self):
        trail = self.trail(("GET", "/employees?q=x", 200), ("GET", "/api/employees?q=x&format=csv", 200))
        self.assertEqual(trail.unrecorded("acme", set()), ["GET /api/employees?q=x&format=csv"])

    def test_reads_refusals_and_repeats_need_no_row(self):
        trail = self.trail(("GET", "/departments/7", 200), ("PUT", "/departments/8", 404), ("POST", "/ws/tickets", 200),
                           ("PUT", "/departments/7", 200), ("PUT", "/departments/7", 200))
        self.assertEqual(trail.unrecorded("acme", {"3"}), [])


class Parsing(unittest.TestCase):
    def test_a_text_goes_on_until_it_is_closed(self):
        (one,) = story.parse('POST /x <text:a,"b{"\n# c\n>\n201\nGET /y\n200\n')
        self.assertEqual([step.path for step in one.steps], ["/x", "/y"])
        self.assertEqual(one.steps[0].body, ("text", 'a,"b{"\n# c\n'))

    def test_what_is_no_step_is_refused_with_its_line(self):
        for text, part in (("\n200 {}", "story:2"), ("GET /x", "no reply is expected"), ("GET /x\n200\n404", "already"),
                           ("GET /x {\"a\": 1\n200", "not closed"), ("company acme US", "key=value"), ("GET /x\n200 {a: 1}", "story:2"),
                           ("GET /x\n> nonsense\n200", "Header: value")):
            with self.assertRaises(story.Malformed) as problem:
                story.parse(text)
            self.assertIn(part, str(problem.exception))


if __name__ == "__main__":
    unittest.main()
