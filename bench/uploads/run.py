#!/usr/bin/env python3
"""Eight uploads of 1 GiB at once: how much the server's resident memory grows, and how long others wait meanwhile."""

import os
import pathlib
import shutil
import signal
import statistics
import subprocess
import sys
import tempfile
import time

TOP = pathlib.Path(__file__).resolve().parents[2]
sys.path.insert(0, str(TOP / "tools/dev"))
import servers  # noqa: E402
from measuring import PASSWORD, call, memory_mib, wait_until_idle  # noqa: E402

BINARY = pathlib.Path(os.environ["ATTUNE_BINARY"])
UPLOADS, SIZE = 8, int(os.environ.get("BENCH_UPLOAD_BYTES", 1 << 30))
MOST_GROWTH, LONGEST_WAIT = 4, 1  # MiB an upload, seconds


def sender(ticket: dict, file: pathlib.Path, answer: pathlib.Path) -> subprocess.Popen:
    """curl, because eight senders in this process would make its own questions wait."""
    headers = [word for name, value in ticket["headers"].items() if name.lower() != "content-length" for word in ("--header", f"{name}: {value}")]
    return subprocess.Popen(["curl", "--silent", "--show-error", "--fail-with-body", "--output", answer, "--upload-file", file, *headers, ticket["upload_url"]])


def measure(folder: pathlib.Path) -> tuple[float, list[float], float, int]:
    """MiB of growth an upload, how long another person waited each time, seconds in all, and uploads that are stored whole."""
    port = servers.free_port()
    url = f"http://127.0.0.1:{port}"
    big = folder / "big.mp4"
    with big.open("wb") as file:
        file.truncate(SIZE)  # a hole: reading it costs no disk
    process = subprocess.Popen([BINARY, "serve", "--port", str(port), "--data", folder / "data", "--workers", "0"],
                               env={**os.environ, **servers.UNLIMITED, "ATTUNE_PUBLIC_URL": url}, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    try:
        servers.wait_until(lambda: servers.is_ready(url), process, pathlib.Path(os.devnull), "Attune")
        call(f"{url}/auth/signup", "POST", {"company_name": "Bench", "email": "admin@bench.example", "password": PASSWORD, "jurisdiction": "US"})
        token = call(f"{url}/auth/login", "POST", {"email": "admin@bench.example", "password": PASSWORD})["access_token"]
        call(f"{url}/consents/emotion_analysis", "PUT", {"granted": True}, token)
        tickets = [call(f"{url}/videos", "POST", {"filename": "big.mp4", "content_type": "video/mp4", "size": SIZE}, token) for _ in range(UPLOADS)]
        wait_until_idle(process.pid)
        before, highest, waits = memory_mib(process.pid), 0.0, []
        begun = time.monotonic()
        senders = [sender(ticket, big, folder / f"answer{i}") for i, ticket in enumerate(tickets)]
        while any(one.poll() is None for one in senders):
            asked = time.monotonic()
            call(f"{url}/auth/me", token=token)
            waits.append(time.monotonic() - asked)
            highest = max(highest, memory_mib(process.pid))
            time.sleep(0.1)
        took = time.monotonic() - begun
        for i, one in enumerate(senders):
            if one.returncode:
                print(f"upload {i} was refused: {(folder / f'answer{i}').read_text(errors='replace')}", file=sys.stderr)
        stored = sum(file.stat().st_size >= SIZE for file in (folder / "data/objects").rglob("*") if file.is_file())
    finally:
        servers.stop(process, signal.SIGTERM, 30)
    return (highest - before) / UPLOADS, waits, took, stored


def main() -> int:
    build = pathlib.Path(os.environ["ATTUNE_BUILD"])  # on the disk, where /tmp may be memory
    if shutil.disk_usage(build).free < (UPLOADS + 1) * SIZE:
        print(f"Skipped: {UPLOADS * SIZE >> 20} MiB do not fit where {build} lies.")
        return 1
    with tempfile.TemporaryDirectory(dir=build) as folder:
        growth, waits, took, stored = measure(pathlib.Path(folder))
    print(f"{UPLOADS} uploads of {SIZE >> 20} MiB at once, in {took:.0f} s\n"
          f"  stored whole                     {stored:>7} (aim {UPLOADS})\n"
          f"  resident memory, growth each     {growth:>7.1f} MiB (aim ≤ {MOST_GROWTH})\n"
          f"  another person's GET, longest    {max(waits) * 1000:>7.0f} ms (aim ≤ {LONGEST_WAIT * 1000}), median {statistics.median(waits) * 1000:.0f} ms of {len(waits)}")
    return 0 if stored == UPLOADS and growth <= MOST_GROWTH and max(waits) <= LONGEST_WAIT else 1


if __name__ == "__main__":
    sys.exit(main())
