"""What those who operate Attune see of a server that runs: metrics for the dashboard of deploy/grafana, traces, Redis, the log."""

import base64
import contextlib
import http.client
import http.server
import json
import os
import pathlib
import queue
import re
import secrets
import socket
import sys
import tempfile
import threading
import unittest
import urllib.request

TOP = pathlib.Path(__file__).resolve().parents[2]
sys.path.insert(0, str(TOP / "tools/dev"))

import servers  # noqa: E402
from suites import BINARY  # noqa: E402

PASSWORD = "a-long-Walk-by-the-8-lakes"
TRACE = "0af7651916cd43dd8448eb211c80319c"


class Running(unittest.TestCase):
    @classmethod
    def start(cls, **environment: str):
        before = {name: os.environ.get(name) for name in environment}
        os.environ.update(environment)
        cls.log = pathlib.Path(cls.enterClassContext(tempfile.TemporaryDirectory())) / "attune.log"
        try:
            cls.url = cls.enterClassContext(servers.attune(BINARY, cls.log))
        finally:
            for name, value in before.items():
                os.environ.pop(name) if value is None else os.environ.__setitem__(name, value)

    @classmethod
    def ask(cls, method: str, path: str, body=None, **headers: str):
        connection = http.client.HTTPConnection(cls.url.removeprefix("http://"), timeout=60)
        sent = {name.replace("_", "-"): value for name, value in headers.items()}
        if isinstance(body, dict):
            body = json.dumps(body)
            sent["Content-Type"] = "application/json"
        with contextlib.closing(connection):
            connection.request(method, path, body, sent)
            reply = connection.getresponse()
            return reply.status, reply.read()

    @classmethod
    def admin(cls) -> dict:
        email = f"admin@{secrets.token_hex(4)}.example"
        cls.ask("POST", "/auth/signup", {"company_name": email, "email": email, "password": PASSWORD, "jurisdiction": "US"})
        token = json.loads(cls.ask("POST", "/auth/login", {"email": email, "password": PASSWORD})[1])["access_token"]
        return {"Authorization": f"Bearer {token}"}


class Metrics(Running):
    @classmethod
    def setUpClass(cls):
        cls.start()
        cls.signed_in = cls.admin()
        cls.ask("GET", "/auth/me", **cls.signed_in)
        cls.ask("GET", "/metrics")
        cls.text = cls.ask("GET", "/metrics")[1].decode()
        cls.names = set(re.findall(r"^([a-z_]+)(?:\{| )", cls.text, re.MULTILINE))

    def test_the_contract_is_kept(self):
        for line in (r'http_requests_total\{method="GET",route="/auth/me",status="200"\} 1', r'http_request_duration_seconds_bucket\{method="GET",route="/auth/me",le="[0-9.]+"\}',
                     r"http_requests_active 1", r'db_query_duration_seconds_count\{query="sessions\.live_session"\} 1', r'db_pool_connections\{pool="sqlite_readers",state="busy"\}',
                     r'db_pool_waiting\{pool="sqlite_writer"\} 0', r'thread_pool_busy\{pool="passwords"\} 0', r'cache_misses_total\{cache="sessions"\} 1', r'jobs\{state="queued"\} 0',
                     r'model_duration_seconds_count\{model="blazeface"\} 0', r"process_resident_memory_bytes [0-9]", r"process_cpu_seconds_total [0-9]",
                     r"attune_active_sessions 1", r"attune_sockets 0", r'attune_info\{version="[0-9.]+"\} 1'):
            self.assertRegex(self.text, rf"(?m)^{line}", f"{line} is missing in:\n{self.text}")

    def test_each_query_of_the_dashboard_asks_for_what_is_there(self):
        dashboard = json.loads((TOP / "deploy/grafana/attune.json").read_text())
        queries = [target["expr"] for panel in dashboard["panels"] for target in panel.get("targets", [])]
        queries += [item["query"] for item in dashboard["templating"]["list"]]
        asked = {name for query in queries for name in re.findall(r"\b[a-z]+(?:_[a-z]+)*(?=\{|, instance\))", query)} - {"prometheus"}
        self.assertGreater(len(asked), 15)
        self.assertEqual(asked - self.names, set())
        labels = {label for query in queries for group in re.findall(r"by \(([^)]*)\)", query) for label in group.split(", ")}
        self.assertEqual({label for label in labels if not re.search(rf'[{{,]{label}="', self.text)}, set())
        self.assertEqual(len({panel["id"] for panel in dashboard["panels"]}), len(dashboard["panels"]))

    def test_the_autoscaler_asks_for_what_is_there(self):
        query = re.search(r"query: (.*)", (TOP / "deploy/kubernetes/autoscaler.yaml").read_text())[1]
        self.assertIn(re.search(r"[a-z_]+\{[^}]*\}", query)[0] + " ", self.text)


class Silent(Running):
    def test_metrics_can_be_switched_off(self):
        self.start(SERVICE_ENABLE_METRICS="false")
        self.assertEqual(self.ask("GET", "/metrics")[0], 404)


class WithoutAModel(Running):
    def test_health_and_doctor_miss_the_file(self):
        folder = pathlib.Path(self.enterContext(tempfile.TemporaryDirectory()))
        for file in pathlib.Path(os.environ["ATTUNE_MODELS"]).iterdir():
            (folder / file.name).symlink_to(file)
        (folder / "facemesh.onnx").unlink()
        self.start(ATTUNE_MODELS=str(folder))
        status, text = self.ask("GET", "/health")
        health = json.loads(text)
        self.assertEqual((status, health["status"], health["dependencies"]["models"]), (200, "degraded", "unhealthy"))
        said = servers.subprocess.run([BINARY, "doctor", "--data", folder / "data", "--models", folder], capture_output=True, text=True)
        self.assertEqual(said.returncode, 1)
        self.assertRegex(said.stdout, "✗ The models are there: .*facemesh.onnx is missing")


class Collector:
    """Takes OTLP over HTTP and keeps the spans."""

    def __enter__(self):
        self.spans, self.arrived = [], queue.Queue()
        collector = self

        class Handler(http.server.BaseHTTPRequestHandler):
            def do_POST(self):
                document = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
                for resource in document["resourceSpans"]:
                    for scope in resource["scopeSpans"]:
                        for span in scope["spans"]:
                            collector.arrived.put((self.path, resource["resource"]["attributes"], span))
                self.send_response(200)
                self.send_header("Content-Length", "0")
                self.end_headers()

            def log_message(self, *_):
                pass

        self.server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self.url = f"http://127.0.0.1:{self.server.server_port}"
        threading.Thread(target=self.server.serve_forever, daemon=True).start()
        return self

    def __exit__(self, *_):
        self.server.shutdown()
        self.server.server_close()

    def until(self, wanted) -> dict:
        """The span that `wanted` is true of, and all that came before it."""
        while not (found := next((span for span in self.spans if wanted(span)), None)):
            path, resource, span = self.arrived.get(timeout=60)
            assert path == "/v1/traces", path
            assert {"key": "service.name", "value": {"stringValue": "attune"}} in resource, resource
            self.spans.append(span)
        return found


class Traces(Running):
    @classmethod
    def setUpClass(cls):
        cls.collector = cls.enterClassContext(Collector())
        cls.start(OTEL_EXPORTER_OTLP_ENDPOINT=cls.collector.url, SERVICE_LOG_LEVEL="debug", ATTUNE_LOG_FORMAT="json", NO_PROXY="127.0.0.1", no_proxy="127.0.0.1")
        cls.signed_in = cls.admin()

    def test_a_request_is_a_span_of_its_callers_trace_with_its_statements_below(self):
        self.ask("GET", "/auth/me", traceparent=f"00-{TRACE}-b7ad6b7169203331-01", **self.signed_in)
        span = self.collector.until(lambda span: span["traceId"] == TRACE and span["kind"] == 2)
        self.assertEqual((span["name"], span["parentSpanId"]), ("GET /auth/me", "b7ad6b7169203331"))
        self.assertLess(int(span["startTimeUnixNano"]), int(span["endTimeUnixNano"]))
        self.assertIn({"key": "http.response.status_code", "value": {"intValue": "200"}}, span["attributes"])
        statements = [one for one in self.collector.spans if one.get("parentSpanId") == span["spanId"]]
        self.assertIn("users.find_user", {one["name"] for one in statements})
        self.assertEqual({one["traceId"] for one in statements}, {TRACE})
        lines = [json.loads(line) for line in self.log.read_text().splitlines() if TRACE in line]
        self.assertEqual([(line["route"], line["span_id"]) for line in lines], [("/auth/me", span["spanId"])])

    def test_a_caller_that_does_not_sample_is_obeyed(self):
        other = secrets.token_hex(16)
        self.ask("GET", "/auth/me", traceparent=f"00-{other}-b7ad6b7169203331-00", **self.signed_in)
        self.ask("GET", "/auth/sessions", **self.signed_in)
        self.collector.until(lambda span: span["name"] == "GET /auth/sessions")
        self.assertNotIn(other, {span["traceId"] for span in self.collector.spans})

    def test_sent_and_dropped_spans_are_counted(self):
        self.ask("GET", "/livez")
        self.collector.until(lambda span: span["name"] == "GET /livez")
        text = self.ask("GET", "/metrics")[1].decode()
        self.assertRegex(text, r'traces_spans_total\{outcome="sent"\} [1-9]')
        self.assertIn('traces_spans_total{outcome="dropped"} 0', text)


class Redis(Running):
    @classmethod
    def setUpClass(cls):
        folder = pathlib.Path(cls.enterClassContext(tempfile.TemporaryDirectory()))
        cls.port = servers.free_port()
        log = folder / "valkey.log"
        with log.open("w") as said:
            cls.valkey = servers.subprocess.Popen(
                ["valkey-server", "--port", str(cls.port), "--bind", "127.0.0.1", "--save", "", "--dir", folder, "--requirepass", "s@cret"],
                stdout=said, stderr=said, stdin=servers.subprocess.DEVNULL)
        cls.addClassCleanup(servers.stop, cls.valkey, servers.signal.SIGTERM, 10)
        servers.wait_until(lambda: "Ready to accept" in log.read_text(), cls.valkey, log, "Valkey")
        cls.start(REDIS_URL=f"redis://:s%40cret@127.0.0.1:{cls.port}/0")
        servers.wait_until(lambda: "redis_up 1" in cls.ask("GET", "/metrics")[1].decode(), cls.valkey, cls.log, "Listening")

    def redis(self, *words: str) -> socket.socket:
        wire = socket.create_connection(("127.0.0.1", self.port), 30)
        self.addCleanup(wire.close)
        for command in (("AUTH", "s@cret"), words):
            wire.sendall(f"*{len(command)}\r\n".encode() + b"".join(f"${len(word.encode())}\r\n{word}\r\n".encode() for word in command))
            self.assertTrue(wire.recv(4096))
        return wire

    def test_health_knows_it(self):
        status, text = self.ask("GET", "/health/redis")
        health = json.loads(text)
        self.assertEqual((status, health["status"]), (200, "healthy"))
        self.assertGreater(health["response_time_ms"], 0)
        self.assertEqual(json.loads(self.ask("GET", "/health")[1])["dependencies"]["cache"], "healthy")

    def test_events_go_out_to_other_nodes_and_theirs_come_in(self):
        signed_in = self.admin()
        me = json.loads(self.ask("GET", "/auth/me", **signed_in)[1])
        listening = self.redis("SUBSCRIBE", "attune:nodes")
        self.ask("PUT", "/consents/emotion_analysis", {"granted": True}, **signed_in)
        clip = b"\0\0\0\x18ftypmp42" + bytes(52)  # begins like a video and is none, so its analysis ends soon
        made = json.loads(self.ask("POST", "/videos", {"filename": "a.mp4", "content_type": "video/mp4", "size": len(clip)}, **signed_in)[1])
        request = urllib.request.Request(made["upload_url"], clip, made["headers"], method="PUT")
        urllib.request.build_opener(urllib.request.ProxyHandler({})).open(request).close()
        self.assertEqual(self.ask("POST", f"/videos/{made['video_id']}/complete", **signed_in)[0], 202)
        heard = b""
        while made["video_id"].encode() not in heard:
            piece = listening.recv(65536)
            self.assertTrue(piece)
            heard += piece

        ticket = json.loads(self.ask("POST", "/ws/tickets", **signed_in)[1])["ticket"]
        address = self.url.removeprefix("http://")
        with socket.create_connection(tuple(address.split(":")), 30) as wire:
            wire.sendall(f"GET /ws/events?ticket={ticket} HTTP/1.1\r\nHost: {address}\r\nOrigin: {self.url}\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
                         f"Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: {base64.b64encode(os.urandom(16)).decode()}\r\n\r\n".encode())
            self.assertRegex(wire.recv(4096), rb"^HTTP/1.1 101 ")
            user = me["id"]
            self.redis("PUBLISH", "attune:nodes", f'event\nanother-node\n{me["company"]["company_id"]}\n\n{user}\n{{"type":"from.afar"}}')
            came = b""
            while b"from.afar" not in came:
                piece = wire.recv(4096)
                self.assertTrue(piece)
                came += piece
            self.assertTrue(came.endswith(b'{"type":"from.afar"}'), came)


if __name__ == "__main__":
    unittest.main()
