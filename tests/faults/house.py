"""Attune that can be killed and started again, somebody who asks it, and the PostgreSQL that it stands on."""

import http.client
import json
import os
import pathlib
import resource
import secrets
import shutil
import signal
import subprocess
import sys
import tempfile
import urllib.parse

TOP = pathlib.Path(__file__).resolve().parents[2]
sys.path.insert(0, str(TOP / "tools/dev"))
import servers  # noqa: E402

BINARY = pathlib.Path(os.environ.get("ATTUNE_BINARY", TOP / "build/release/server/app/attune"))
CLIP = pathlib.Path(os.environ.get("FIXTURES", TOP / "build/fixtures")) / "face.mp4"
PASSWORD = "a-long-Walk-by-the-8-lakes"


def with_many_files() -> None:
    hard = resource.getrlimit(resource.RLIMIT_NOFILE)[1]
    resource.setrlimit(resource.RLIMIT_NOFILE, (min(hard, 65536), hard))


class Gone(Exception):
    """The server went away in the middle of a request, as it should in a drill."""


class Server:
    """Attune that can be killed and started again on the same folder and port."""

    def __init__(self, folder: pathlib.Path, database_url: str | None):
        self.folder, self.port = folder, servers.free_port()
        self.log = folder / "attune.log"
        self.environment = {**os.environ, **servers.UNLIMITED, "ATTUNE_PUBLIC_URL": f"http://127.0.0.1:{self.port}"}
        self.environment.pop("DATABASE_URL", None)
        if database_url:
            self.environment["DATABASE_URL"] = database_url
            self.command("migrate")
        self.process: subprocess.Popen | None = None

    def command(self, *arguments: str) -> subprocess.CompletedProcess:
        return subprocess.run([BINARY, *arguments, "--data", self.folder], env=self.environment, capture_output=True, text=True, check=False)

    def start(self, drill: str = "") -> None:
        with self.log.open("a") as said:
            self.process = subprocess.Popen(
                [BINARY, "serve", "--port", str(self.port), "--data", self.folder, "--job-lease", "2"], preexec_fn=with_many_files,
                env={**self.environment, "ATTUNE_DRILL": drill}, stdout=said, stderr=said, stdin=subprocess.DEVNULL, start_new_session=True)
        servers.wait_until(lambda: servers.is_ready(f"http://127.0.0.1:{self.port}"), self.process, self.log, "Attune")

    def kill(self) -> None:
        self.process.kill()
        self.process.wait()

    def stop(self) -> None:
        if self.process:
            servers.stop(self.process, signal.SIGTERM, 30)

    close = stop

    def was_killed(self, seconds: float = 60) -> bool:
        try:
            return self.process.wait(seconds) == -signal.SIGKILL
        except subprocess.TimeoutExpired:
            return False


class Client:
    def __init__(self, server: Server):
        self.server, self.token = server, ""

    def call(self, method: str, path: str, body=None, headers=None):
        data = body if isinstance(body, bytes) else json.dumps(body).encode() if body is not None else None
        sent = {"Content-Type": "application/json", **({"Authorization": f"Bearer {self.token}"} if self.token else {}), **(headers or {})}
        connection = http.client.HTTPConnection("127.0.0.1", self.server.port, timeout=60)
        try:
            connection.request(method, path, data, sent)
            reply = connection.getresponse()
            text = reply.read()
        except (OSError, http.client.HTTPException) as problem:
            raise Gone(str(problem)) from problem
        finally:
            connection.close()
        return reply.status, json.loads(text) if text[:1] in (b"{", b"[") else text

    def expect(self, status: int, *call):
        got, body = self.call(*call)
        assert got == status, f"{call[0]} {call[1]}: expected {status}, got {got} {body}"
        return body

    def put_clip(self, ticket) -> None:
        url = urllib.parse.urlsplit(ticket["upload_url"])
        status, body = self.call("PUT", f"{url.path}?{url.query}", CLIP.read_bytes(), {**ticket["headers"], "Authorization": ""})
        assert status in (200, 409), f"PUT: {status} {body}"


def new_company(server: Server) -> Client:
    client = Client(server)
    mail = f"admin@{secrets.token_hex(4)}.example"
    client.expect(201, "POST", "/auth/signup", {"company_name": mail, "email": mail, "password": PASSWORD, "jurisdiction": "US"})
    client.token = client.expect(200, "POST", "/auth/login", {"email": mail, "password": PASSWORD})["access_token"]
    client.expect(200, "PUT", "/consents/emotion_analysis", {"granted": True})
    return client


class PostgreSQL:
    """A cluster of its own that can be stopped in any way and started again. What it has committed is on the disk."""

    def __init__(self, folder: pathlib.Path):
        self.folder, self.port = folder, servers.free_port()
        self.as_user = []
        if os.geteuid() == 0:
            shutil.chown(folder, "postgres", "postgres")
            self.as_user = ["setpriv", "--reuid=postgres", "--regid=postgres", "--clear-groups", "--pdeathsig=INT"]
        self.log = folder / "log"
        self.process: subprocess.Popen | None = None
        self.url = f"postgresql://postgres@127.0.0.1:{self.port}/postgres"
        with self.log.open("w") as said:
            subprocess.run([*self.as_user, servers.POSTGRESQL / "initdb", "-D", folder / "data", "-U", "postgres", "--auth=trust", "--no-sync",
                            "--encoding=UTF8", "--locale=C.UTF-8"], stdout=said, stderr=said, check=True, cwd="/")

    def start(self) -> None:
        with self.log.open("a") as said:
            self.process = subprocess.Popen(
                [*self.as_user, servers.POSTGRESQL / "postgres", "-D", self.folder / "data", "-k", self.folder, "-p", str(self.port),
                 "-c", "listen_addresses=127.0.0.1", "-c", "fsync=off", "-c", "max_connections=200", "-c", "max_wal_size=64MB"],
                stdout=said, stderr=said, stdin=subprocess.DEVNULL, cwd="/", start_new_session=True)
        ready = [servers.POSTGRESQL / "pg_isready", "-q", "-h", "127.0.0.1", "-p", str(self.port), "-U", "postgres"]
        servers.wait_until(lambda: subprocess.run(ready, check=False).returncode == 0, self.process, self.log, "PostgreSQL")

    def stop(self, how: signal.Signals = signal.SIGINT) -> None:
        """SIGINT: fast. SIGQUIT: immediate, as after a crash."""
        if self.process:
            servers.stop(self.process, how, 20)

    close = stop

    def freeze(self, frozen: bool) -> None:
        """The postmaster and its children, each of which leads a session of its own."""
        children = pathlib.Path(f"/proc/{self.process.pid}/task/{self.process.pid}/children").read_text().split()
        for pid in [self.process.pid, *map(int, children)]:
            os.kill(pid, signal.SIGSTOP if frozen else signal.SIGCONT)

    def command(self, statement: str) -> None:
        subprocess.run(["psql", self.url, "-qXtc", statement], capture_output=True, check=True)


def new_folder() -> pathlib.Path:
    """Where the drills put their data: ATTUNE_DRILL_FOLDER when it is said."""
    return pathlib.Path(tempfile.mkdtemp(prefix="attune-faults-", dir=os.environ.get("ATTUNE_DRILL_FOLDER")))
