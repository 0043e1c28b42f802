#!/usr/bin/env python3
"""Kills Attune (as kill -9 does) at named phases of a video's way, on SQLite and PostgreSQL, and looks at what is left.

Every acknowledged upload must end processed once, no prediction may be doubled, no object may be left without its row.
    python3 tests/faults/run.py [--times 50] [--engine SQLite|PostgreSQL]
"""

import argparse
import contextlib
import http.client
import json
import os
import pathlib
import secrets
import shutil
import signal
import subprocess
import sys
import tempfile
import time
import urllib.parse

TOP = pathlib.Path(__file__).resolve().parents[2]
sys.path.insert(0, str(TOP / "tools/dev"))
import servers  # noqa: E402

BINARY = pathlib.Path(os.environ.get("ATTUNE_BINARY", TOP / "build/release/server/app/attune"))
CLIP = pathlib.Path(os.environ.get("FIXTURES", TOP / "build/fixtures")) / "face.mp4"
# complete: before the commit that queues; completed: after it, before the answer. committing, committed: the same for results.
PHASES = ["upload", "complete", "completed", "leased", "decoding", "committing", "committed"]
PASSWORD = "a-long-Walk-by-the-8-lakes"


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
                [BINARY, "serve", "--port", str(self.port), "--data", self.folder, "--job-lease", "2"],
                env={**self.environment, "ATTUNE_DRILL": drill}, stdout=said, stderr=said, stdin=subprocess.DEVNULL, start_new_session=True)
        servers.wait_until(lambda: servers.is_ready(f"http://127.0.0.1:{self.port}"), self.process, self.log, "Attune")

    def stop(self) -> None:
        if self.process:
            servers.stop(self.process, signal.SIGTERM, 30)

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


def drill(server: Server, client: Client, phase: str) -> str:
    """One video whose way is cut at the phase; the person tries again as people do. Returns the video's id."""
    server.start(drill=phase)
    ticket = client.expect(201, "POST", "/videos", {"filename": "clip.mp4", "content_type": "video/mp4", "size": CLIP.stat().st_size})
    with contextlib.suppress(Gone):
        client.put_clip(ticket)
        client.expect(202, "POST", f"/videos/{ticket['video_id']}/complete")
    assert server.was_killed(), f"the server did not come to the phase {phase}"
    server.start()
    client.put_clip(ticket)
    client.expect(202, "POST", f"/videos/{ticket['video_id']}/complete")
    deadline = time.monotonic() + 60
    while client.expect(200, "GET", f"/videos/{ticket['video_id']}")["status"] != "processed":
        assert time.monotonic() < deadline, f"{phase}: the video was not processed"
        time.sleep(0.1)
    server.stop()
    return ticket["video_id"]


def objects(folder: pathlib.Path) -> set[str]:
    return {file.name for file in (folder / "objects").rglob("videos/*") if file.is_file() and "quarantine" not in file.parts}


def check_what_is_left(server: Server, client: Client, videos: list[str]) -> None:
    server.start()
    listed = client.expect(200, "GET", "/videos?page_size=200")
    assert {video["video_id"] for video in listed} == set(videos), "the list holds other videos than were uploaded"
    summary = client.expect(200, "GET", "/hr/dashboard/summary")
    assert summary["processed_videos"] == summary["total_videos"] == len(videos), f"{len(videos)} videos, but the cards say {summary}"
    left = objects(server.folder)
    assert left == set(videos), f"objects without a row: {left - set(videos)}, rows without an object: {set(videos) - left}"
    incoming = [file for file in (server.folder / "objects").rglob("*") if ".incoming" in file.parts and file.is_file()]
    assert not incoming, f"half an upload was left: {incoming}"
    company = client.expect(200, "GET", "/companies/current")["company_id"]
    server.stop()
    checked = server.command("rollups", "check", company)
    assert checked.returncode == 0, f"rollups: {checked.stdout}{checked.stderr}"


def run(engine: str, times: int) -> bool:
    folder = pathlib.Path(tempfile.mkdtemp(prefix="attune-faults-"))
    with contextlib.ExitStack() as stack:
        stack.callback(shutil.rmtree, folder, ignore_errors=True)
        server = Server(folder, stack.enter_context(servers.postgresql()) if engine == "PostgreSQL" else None)
        stack.callback(server.stop)
        try:
            server.start()
            client = new_company(server)
            server.stop()
            hits = dict.fromkeys(PHASES, 0)
            videos = []
            for i in range(times):
                phase = PHASES[i % len(PHASES)]
                videos.append(drill(server, client, phase))
                hits[phase] += 1
            check_what_is_left(server, client, videos)
        except (AssertionError, Gone, servers.NotStarted) as problem:
            print(f"{engine}: {problem}\n{servers.end_of(server.log)}")
            return False
        print(f"{engine}: {times} × kill -9, by phase: {', '.join(f'{phase} {count}' for phase, count in hits.items())}")
        return True


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--times", type=int, default=50)
    parser.add_argument("--engine", choices=["SQLite", "PostgreSQL"])
    options = parser.parse_args()
    outcomes = [run(engine, options.times) for engine in ([options.engine] if options.engine else ["SQLite", "PostgreSQL"])]
    print(f"{sum(outcomes)} passed, {len(outcomes) - sum(outcomes)} failed")
    return 0 if all(outcomes) else 1


if __name__ == "__main__":
    sys.exit(main())
