#!/usr/bin/env python3
"""Eight uploads of 1 GiB at once: how much the server's resident memory grows, and how long others wait meanwhile."""

import http.client
import json
import os
import pathlib
import signal
import statistics
import subprocess
import sys
import tempfile
import threading
import time
import urllib.parse

TOP = pathlib.Path(__file__).resolve().parents[2]
sys.path.insert(0, str(TOP / "tools/dev"))
import servers  # noqa: E402

BINARY = pathlib.Path(os.environ["ATTUNE_BINARY"])
PASSWORD = "a-long-Walk-by-the-8-lakes"
UPLOADS, SIZE, PIECE = 8, int(os.environ.get("BENCH_UPLOAD_BYTES", 1 << 30)), bytes(1 << 20)


def call(port: int, method: str, path: str, body=None, token: str = ""):
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=60)
    connection.request(method, path, None if body is None else json.dumps(body), {"Content-Type": "application/json", "Authorization": f"Bearer {token}" if token else ""} if token else {"Content-Type": "application/json"})
    reply = connection.getresponse()
    text = reply.read()
    connection.close()
    assert reply.status < 300, (path, reply.status, text)
    return json.loads(text) if text else None


def put(port: int, ticket) -> None:
    url = urllib.parse.urlsplit(ticket["upload_url"])
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=600)
    connection.putrequest("PUT", f"{url.path}?{url.query}")
    for name, value in ticket["headers"].items():
        if name.lower() != "content-length":
            connection.putheader(name, value)
    connection.putheader("Content-Length", str(SIZE))
    connection.endheaders()
    for _ in range(SIZE // len(PIECE)):
        connection.send(PIECE)
    assert connection.getresponse().status == 200
    connection.close()


def resident(pid: int) -> float:
    return int(pathlib.Path(f"/proc/{pid}/status").read_text().split("VmRSS:")[1].split()[0]) / 1024


def main() -> int:
    with tempfile.TemporaryDirectory(dir=TOP / "build") as folder:
        port = servers.free_port()
        process = subprocess.Popen([BINARY, "serve", "--port", str(port), "--data", folder, "--workers", "0"], env={**os.environ, **servers.UNLIMITED, "ATTUNE_PUBLIC_URL": f"http://127.0.0.1:{port}"}, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        try:
            servers.wait_until(lambda: servers.is_ready(f"http://127.0.0.1:{port}"), process, pathlib.Path(os.devnull), "Attune")
            call(port, "POST", "/auth/signup", {"company_name": "Bench", "email": "admin@bench.example", "password": PASSWORD, "jurisdiction": "US"})
            token = call(port, "POST", "/auth/login", {"email": "admin@bench.example", "password": PASSWORD})["access_token"]
            call(port, "PUT", "/consents/emotion_analysis", {"granted": True}, token)
            tickets = [call(port, "POST", "/videos", {"filename": "big.mp4", "content_type": "video/mp4", "size": SIZE}, token) for _ in range(UPLOADS)]
            before, highest, waits = resident(process.pid), 0.0, []
            threads = [threading.Thread(target=put, args=(port, ticket)) for ticket in tickets]
            begun = time.monotonic()
            for thread in threads:
                thread.start()
            while any(thread.is_alive() for thread in threads):
                asked = time.monotonic()
                call(port, "GET", "/auth/me", token=token)
                waits.append(time.monotonic() - asked)
                highest = max(highest, resident(process.pid))
                time.sleep(0.1)
            took = time.monotonic() - begun
            stored = sum(file.stat().st_size >= SIZE for file in (pathlib.Path(folder) / "objects").rglob("*") if file.is_file())
        finally:
            servers.stop(process, signal.SIGTERM, 30)
    growth = (highest - before) / UPLOADS
    print(f"{UPLOADS} uploads of {SIZE >> 20} MiB in {took:.0f} s, {stored} stored whole; memory grew {growth:.1f} MiB each (aim ≤ 4); "
          f"another person's GET meanwhile: median {statistics.median(waits) * 1000:.0f} ms, longest {max(waits) * 1000:.0f} ms")
    return 0 if growth <= 4 and stored == UPLOADS else 1


if __name__ == "__main__":
    sys.exit(main())
