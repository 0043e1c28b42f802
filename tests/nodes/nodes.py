"""Several nodes of one Attune on one PostgreSQL, with Valkey or without, and the people who use them."""

import contextlib
import dataclasses
import http.client
import json
import os
import pathlib
import secrets
import signal
import subprocess
import sys
import tempfile
import threading
import time
import urllib.request

from websockets.exceptions import InvalidStatus
from websockets.sync.client import ClientConnection, connect

TOP = pathlib.Path(__file__).resolve().parents[2]
sys.path.insert(0, str(TOP / "tools/dev"))

import servers  # noqa: E402
from suites import BINARY  # noqa: E402

PASSWORD = "a-long-Walk-by-the-8-lakes"
ANONYMOUS_LIMIT = 100
# What is begun like a video and is none: its analysis ends soon, and with one event.
NO_VIDEO = b"\0\0\0\x18ftypmp42" + bytes(52)


def eventually(what: str, holds, seconds: float) -> float:
    """Asks again and again until it holds; answers how long that took."""
    begin = time.monotonic()
    while not holds():
        assert time.monotonic() - begin < seconds, f"not within {seconds} s: {what}"
        time.sleep(0.02)
    return time.monotonic() - begin


@dataclasses.dataclass
class Node:
    url: str

    def ask(self, method: str, path: str, body=None, token: str = "", address: str = ""):
        headers = {"Content-Type": "application/json"}
        if token:
            headers["Authorization"] = f"Bearer {token}"
        if address:
            headers["X-Forwarded-For"] = address
        connection = http.client.HTTPConnection(self.url.removeprefix("http://"), timeout=30)
        with contextlib.closing(connection):
            connection.request(method, path, None if body is None else json.dumps(body), headers)
            reply = connection.getresponse()
            text = reply.read()
        return reply.status, json.loads(text) if text[:1] in (b"{", b"[") else text.decode()

    def must(self, status: int, *arguments, **more):
        got, body = self.ask(*arguments, **more)
        assert got == status, f"{arguments[:2]}: expected {status}, got {got} {body}"
        return body

    def metrics(self) -> str:
        return self.must(200, "GET", "/metrics")

    def ticket(self, token: str) -> str:
        return self.must(200, "POST", "/ws/tickets", token=token)["ticket"]

    def open_socket(self, ticket: str) -> ClientConnection:
        return connect(f"ws://{self.url.removeprefix('http://')}/ws/events?ticket={ticket}", open_timeout=30, proxy=None)

    def refusal(self, ticket: str) -> int:
        """The status with which a socket is refused; 0 for one that opens."""
        try:
            self.open_socket(ticket).close()
        except InvalidStatus as refused:
            return refused.response.status_code
        return 0

    def sign_in(self, email: str) -> str:
        return self.must(200, "POST", "/auth/login", {"email": email, "password": PASSWORD}, address=any_address())["access_token"]


def any_address() -> str:
    """An address of its own, so that tests do not take from each other's buckets."""
    return f"2001:db8:{secrets.randbelow(65536):x}:{secrets.randbelow(65536):x}::1"


class Valkey:
    """A server that can be killed, stopped like a machine that hangs, and emptied. It keeps nothing on a disk."""

    def __init__(self, folder: pathlib.Path):
        self.folder, self.port, self.process = folder, servers.free_port(), None

    def start(self) -> None:
        log = self.folder / "valkey.log"
        with log.open("w") as said:
            self.process = subprocess.Popen(
                ["valkey-server", "--port", str(self.port), "--bind", "127.0.0.1", "--save", "", "--dir", self.folder],
                stdout=said, stderr=said, stdin=subprocess.DEVNULL, start_new_session=True)
        servers.wait_until(lambda: "Ready to accept" in log.read_text(), self.process, log, "Valkey")

    def signal(self, how: signal.Signals) -> None:
        self.process.send_signal(how)
        if how == signal.SIGKILL:
            self.process.wait()

    def stop(self) -> None:
        if self.process and self.process.poll() is None:
            self.process.send_signal(signal.SIGCONT)
            servers.stop(self.process, signal.SIGTERM, 10)

    def ask(self, *words: str) -> str:
        return subprocess.run(["valkey-cli", "-p", str(self.port), *words], capture_output=True, text=True, check=True).stdout


@contextlib.contextmanager
def worker(log: pathlib.Path, environment: dict[str, str]):
    folder = pathlib.Path(tempfile.mkdtemp(prefix="attune-worker-"))
    with log.open("w") as said:
        process = subprocess.Popen([BINARY, "worker", "--data", folder, "--workers", "2"], env=environment, stdout=said, stderr=said,
                                   stdin=subprocess.DEVNULL, cwd=folder, start_new_session=True)
    try:
        servers.wait_until(lambda: "An Attune worker runs" in log.read_text(), process, log, "A worker")
        yield
    finally:
        servers.stop(process, signal.SIGTERM, 30)


class House:
    """Two nodes that serve, A and B, and two that work."""

    def __init__(self, stack: contextlib.ExitStack, valkey: Valkey | None):
        folder = pathlib.Path(stack.enter_context(tempfile.TemporaryDirectory()))
        (folder / "store").mkdir()
        name = f"nodes_{secrets.token_hex(4)}"
        self.database_url = servers.new_database(stack.enter_context(servers.postgresql_at_hand()), name)
        settings = {"STORAGE_URL": f"file:{folder}/store", "SERVICE_RATE_LIMIT_REQUESTS": str(ANONYMOUS_LIMIT)}
        if valkey:
            settings["REDIS_URL"] = f"redis://127.0.0.1:{valkey.port}/0"
        self.a, self.b = (Node(stack.enter_context(servers.attune(BINARY, folder / f"{one}.log", self.database_url, ("--workers", "0"), settings)))
                          for one in ("a", "b"))
        environment = {**os.environ, **servers.UNLIMITED, **settings, "DATABASE_URL": self.database_url, "no_proxy": "127.0.0.1"}
        for one in ("c", "d"):
            stack.enter_context(worker(folder / f"{one}.log", environment))
        self.carried_by("redis" if valkey else "postgres")

    @property
    def nodes(self) -> tuple[Node, Node]:
        return self.a, self.b

    def carried_by(self, carrier: str, seconds: float = 20) -> None:
        """Waits until both nodes hear each other by it."""
        for node in self.nodes:
            eventually(f"the carrier is {carrier}", lambda: f'nodes_carrier{{carrier="{carrier}"}} 1' in node.metrics(), seconds)

    def rows(self, query: str) -> list[str]:
        return subprocess.run(["psql", self.database_url, "-Atc", query], capture_output=True, text=True, check=True).stdout.splitlines()


class Company:
    def __init__(self, house: House):
        self.house, self.name = house, secrets.token_hex(4)
        self.email = f"admin@{self.name}.example"
        house.a.must(201, "POST", "/auth/signup", {"company_name": self.name, "email": self.email, "password": PASSWORD, "jurisdiction": "US"},
                     address=any_address())
        self.admin = house.a.sign_in(self.email)

    def person(self, role: str = "employee") -> tuple[str, str]:
        """Somebody new: the user's id and address."""
        email = f"{secrets.token_hex(4)}@{self.name}.example"
        invite = self.house.a.must(201, "POST", "/invites", {"email": email, "role": role}, token=self.admin)
        made = self.house.a.must(201, "POST", "/auth/register", {"email": email, "password": PASSWORD, "invite": invite["token"]}, address=any_address())
        return made["user"]["id"], email

    def announce_no_video(self) -> str:
        a = self.house.a
        a.must(200, "PUT", "/consents/emotion_analysis", {"granted": True}, token=self.admin)
        made = a.must(201, "POST", "/videos", {"filename": "a.mp4", "content_type": "video/mp4", "size": len(NO_VIDEO)}, token=self.admin)
        request = urllib.request.Request(made["upload_url"], NO_VIDEO, made["headers"], method="PUT")
        urllib.request.build_opener(urllib.request.ProxyHandler({})).open(request).close()
        return made["video_id"]

    def complete(self, video: str) -> None:
        self.house.a.must(202, "POST", f"/videos/{video}/complete", token=self.admin)


class Load:
    """Requests of one person at both nodes, one after the other without a pause: their statuses and how long each took."""

    def __init__(self, house: House, token: str):
        self.house, self.token = house, token
        self.seconds: list[float] = []
        self.failures: list[str] = []
        self.over = threading.Event()
        self.threads = [threading.Thread(target=self.run, args=(node,)) for node in house.nodes]

    def run(self, node: Node) -> None:
        connection = http.client.HTTPConnection(node.url.removeprefix("http://"), timeout=30)
        while not self.over.is_set():
            begin = time.monotonic()
            connection.request("GET", "/auth/me", headers={"Authorization": f"Bearer {self.token}"})
            reply = connection.getresponse()
            reply.read()
            self.seconds.append(time.monotonic() - begin)
            if reply.status != 200:
                self.failures.append(str(reply.status))
        connection.close()

    def __enter__(self) -> "Load":
        for thread in self.threads:
            thread.start()
        return self

    def __exit__(self, *_) -> None:
        self.over.set()
        for thread in self.threads:
            thread.join()

    def after(self, requests: int) -> None:
        """Waits for so many more."""
        wanted = len(self.seconds) + requests
        eventually(f"{requests} more requests", lambda: len(self.seconds) >= wanted, 60)


def percentile(seconds: list[float], share: float) -> float:
    return sorted(seconds)[min(len(seconds) - 1, int(len(seconds) * share))]
