"""Attune behind nginx and Caddy as deploy/ configures them, with TLS, on loopback."""

import base64
import contextlib
import http.client
import json
import os
import pathlib
import re
import secrets
import socket
import ssl
import subprocess
import sys
import tempfile
import unittest

from test_deploy import DEPLOY, certificate, nginx_configuration

TOP = pathlib.Path(__file__).resolve().parents[2]
sys.path.insert(0, str(TOP / "tools/dev"))

import servers  # noqa: E402
from suites import BINARY  # noqa: E402

PASSWORD = "a-long-Walk-by-the-8-lakes"


@contextlib.contextmanager
def proxy(command: list, log: pathlib.Path, port: int, **environment: str):
    with log.open("w") as said:
        process = subprocess.Popen(command, stdout=said, stderr=said, stdin=subprocess.DEVNULL, env={**os.environ, **environment})
    try:
        servers.wait_until(lambda: answers(port), process, log, str(command[0]))
        yield process
    finally:
        servers.stop(process, servers.signal.SIGQUIT, 10)


def answers(port: int) -> bool:
    with contextlib.suppress(OSError), socket.create_connection(("127.0.0.1", port), 1):
        return True
    return False


class BehindProxy:
    @classmethod
    def setUpClass(cls):
        folder = pathlib.Path(cls.enterClassContext(tempfile.TemporaryDirectory()))
        folder.chmod(0o755)
        cls.folder = folder
        certificate(folder)
        cls.plain, cls.tls = servers.free_port(), servers.free_port()
        url = f"https://127.0.0.1:{cls.tls}"
        cls.url = url
        cls.attune = cls.enterClassContext(
            servers.attune(BINARY, folder / "attune.log", arguments=("--public-url", url, "--trusted-proxies", "127.0.0.1")))
        cls.port = int(cls.attune.rsplit(":", 1)[1])
        cls.running = cls.enterClassContext(cls.started())
        cls.trust = ssl.create_default_context(cafile=folder / "fullchain.pem")
        cls.email = f"admin@{secrets.token_hex(4)}.example"
        status, _, _ = cls.ask("POST", "/auth/signup", {"company_name": cls.email, "email": cls.email, "password": PASSWORD, "jurisdiction": "US"})
        assert status == 201, status

    @classmethod
    def ask(cls, method, path, body=None, headers=None, source="127.0.0.1"):
        connection = http.client.HTTPSConnection("127.0.0.1", cls.tls, context=cls.trust, timeout=60, source_address=(source, 0))
        return exchange(connection, method, path, body, headers)

    def sign_in(self) -> tuple[dict, dict]:
        status, headers, _ = self.ask("POST", "/auth/login?session=cookie", {"email": self.email, "password": PASSWORD})
        self.assertEqual(status, 200)
        cookies = {}
        for text in headers.get_all("Set-Cookie"):
            self.assertIn("Secure", text)
            name, value = text.split(";")[0].split("=", 1)
            cookies[name] = value
        self.assertEqual(set(cookies), {"__Host-attune", "__Host-csrf"})
        sent = {"Cookie": "; ".join(f"{name}={value}" for name, value in cookies.items())}
        return sent, {**sent, "X-CSRF-Token": cookies["__Host-csrf"]}

    def test_a_person_signs_in_with_cookies_over_https(self):
        reading, writing = self.sign_in()
        status, headers, me = self.ask("GET", "/api/auth/me", headers=reading)
        self.assertEqual((status, json.loads(me)["email"]), (200, self.email))
        self.assertEqual(headers.get_all("Strict-Transport-Security"), ["max-age=31536000; includeSubDomains"])
        self.assertEqual(self.ask("POST", "/api/ws/tickets", headers=reading)[0], 403, "the cookie alone does not write")
        self.assertEqual(self.ask("POST", "/api/auth/logout", headers=writing)[0], 204)

    def test_a_socket_opens(self):
        _, writing = self.sign_in()
        ticket = json.loads(self.ask("POST", "/api/ws/tickets", headers=writing)[2])["ticket"]
        for path in ("/ws/events", "/api/ws/events"):
            with self.subTest(path), self.trust.wrap_socket(socket.create_connection(("127.0.0.1", self.tls), 10), server_hostname="127.0.0.1") as wire:
                key = base64.b64encode(os.urandom(16)).decode()
                wire.sendall(f"GET {path}?ticket={ticket} HTTP/1.1\r\nHost: 127.0.0.1:{self.tls}\r\nOrigin: {self.url}\r\nUpgrade: websocket\r\n"
                             f"Connection: Upgrade\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Key: {key}\r\n\r\n".encode())
                # The ticket is good for one socket.
                self.assertRegex(wire.recv(4096), rb"^HTTP/1.1 101 " if path == "/ws/events" else rb"^HTTP/1.1 401 ")

    def test_a_large_upload_is_streamed_through(self):
        _, writing = self.sign_in()
        self.assertEqual(self.ask("PUT", "/api/consents/emotion_analysis", {"granted": True}, writing)[0], 200)
        size = 50_000_000
        status, _, text = self.ask("POST", "/api/videos", {"filename": "long.mp4", "content_type": "video/mp4", "size": size}, writing)
        self.assertEqual(status, 201, text)
        made = json.loads(text)
        self.assertTrue(made["upload_url"].startswith(f"{self.url}/objects/"), made["upload_url"])
        path = made["upload_url"].removeprefix(self.url)
        connection = http.client.HTTPSConnection("127.0.0.1", self.tls, context=self.trust, timeout=60)
        with contextlib.closing(connection):
            connection.putrequest("PUT", path)
            for name, value in {**made["headers"], "Content-Length": str(size)}.items():
                connection.putheader(name, value)
            connection.endheaders(bytes(size // 2))
            # Attune is at it before the whole body has reached the proxy: nothing is kept there.
            servers.wait_until(lambda: self.active_requests() == 2, self.running, self.folder / "proxy.log", "The upload")
            connection.send(bytes(size - size // 2))
            reply = connection.getresponse()
            self.assertEqual(reply.status, 200, reply.read())

    def active_requests(self) -> int:
        _, _, text = exchange(http.client.HTTPConnection("127.0.0.1", self.port, timeout=10), "GET", "/metrics", None, None)
        return int(re.search(rb"(?m)^http_requests_active (\d+)", text)[1])

    def addresses(self) -> list[str]:
        _, _, tokens = self.ask("POST", "/auth/login", {"email": self.email, "password": PASSWORD})
        token = json.loads(tokens)["access_token"]
        _, _, text = self.ask("GET", "/auth/sessions", headers={"Authorization": f"Bearer {token}"})
        return [session["address"] for session in json.loads(text)]

    def test_the_clients_address_is_believed_from_the_proxy_only(self):
        wish = {"email": self.email, "password": PASSWORD}
        forged = {"X-Forwarded-For": "203.0.113.66", "X-Forwarded-Proto": "https"}
        self.assertEqual(self.ask("POST", "/auth/login", wish, forged, source="127.0.0.3")[0], 200)
        self.assertIn("127.0.0.3", self.addresses())
        # Around the proxy, from an address that is not trusted.
        around = http.client.HTTPConnection("127.0.0.1", self.port, timeout=10, source_address=("127.0.0.4", 0))
        status, headers, _ = exchange(around, "POST", "/auth/login", wish, forged)
        self.assertEqual((status, headers["Strict-Transport-Security"]), (200, None))
        self.assertIn("127.0.0.4", self.addresses())
        self.assertNotIn("203.0.113.66", self.addresses())

    def test_metrics_stay_inside(self):
        self.assertEqual(self.ask("GET", "/metrics")[0], 404)
        self.assertEqual(self.ask("GET", "/api/metrics/")[0], 404)


class BehindNginx(BehindProxy, unittest.TestCase):
    @classmethod
    def started(cls):
        configuration = nginx_configuration(cls.folder, "127.0.0.1", cls.plain, cls.tls, cls.port)
        return proxy(["nginx", "-c", configuration], cls.folder / "proxy.log", cls.tls)

    def test_plain_http_is_sent_to_https(self):
        connection = http.client.HTTPConnection("127.0.0.1", self.plain, timeout=10)
        status, headers, _ = exchange(connection, "GET", "/dashboard?days=7", None, None)
        self.assertEqual((status, headers["Location"]), (308, "https://127.0.0.1/dashboard?days=7"))

    def test_large_bodies_elsewhere_stop_at_the_proxy(self):
        status, _, text = self.ask("POST", "/auth/login", bytes(3_000_000))
        self.assertEqual((status, b"nginx" in text), (413, True))


class BehindCaddy(BehindProxy, unittest.TestCase):
    @classmethod
    def started(cls):
        text = (DEPLOY / "caddy/Caddyfile").read_text()
        for old, new in (("\nattune.example {", f"\n{{\n\tadmin off\n\tauto_https disable_redirects\n}}\nhttps://127.0.0.1:{cls.tls} {{\n"
                                                  f"\tbind 127.0.0.1\n\ttls {cls.folder}/fullchain.pem {cls.folder}/privkey.pem"),
                         ("127.0.0.1:8000", f"127.0.0.1:{cls.port}")):
            assert old in text, old
            text = text.replace(old, new)
        (cls.folder / "Caddyfile").write_text(text)
        return proxy(["caddy", "run", "--adapter", "caddyfile", "--config", cls.folder / "Caddyfile"], cls.folder / "proxy.log", cls.tls,
                     XDG_DATA_HOME=str(cls.folder), XDG_CONFIG_HOME=str(cls.folder))


def exchange(connection, method, path, body, headers):
    sent = {"Accept": "application/json", **(headers or {})}
    if isinstance(body, dict):
        body = json.dumps(body).encode()
    if body is not None:
        sent.setdefault("Content-Type", "application/json")
    with contextlib.closing(connection):
        connection.request(method, path, body, sent)
        reply = connection.getresponse()
        return reply.status, reply.headers, reply.read()


if __name__ == "__main__":
    unittest.main()
