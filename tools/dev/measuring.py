"""For the benches: asking a running Attune, and what /proc says that it has used."""

import json
import os
import pathlib
import time
import urllib.request

PASSWORD = "a-long-Walk-by-the-8-lakes"


def call(url: str, method: str = "GET", body=None, token: str = ""):
    headers = {"Content-Type": "application/json", **({"Authorization": f"Bearer {token}"} if token else {})}
    request = urllib.request.Request(url, None if body is None else json.dumps(body).encode(), method=method, headers=headers)
    with urllib.request.urlopen(request, timeout=60) as reply:
        text = reply.read()
    return json.loads(text) if text else None


def memory_mib(pid: int, kind: str = "VmRSS") -> float:
    """Resident memory now, or with "VmHWM" the most there ever was."""
    return int(pathlib.Path(f"/proc/{pid}/status").read_text().split(f"{kind}:")[1].split()[0]) / 1024


def cpu_seconds(pid: int) -> float:
    """User and system time of a process and its children that still run."""
    total = 0.0
    for process in [pid, *map(int, pathlib.Path(f"/proc/{pid}/task/{pid}/children").read_text().split())]:
        fields = pathlib.Path(f"/proc/{process}/stat").read_text().rsplit(")", 1)[1].split()
        total += (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")
    return total


def wait_until_idle(pid: int, seconds: float = 60) -> None:
    """Until a second passes in which it uses hardly any processor time: after a start the web app's files are still compressed."""
    deadline, before = time.monotonic() + seconds, cpu_seconds(pid)
    while time.monotonic() < deadline:
        time.sleep(1)
        now = cpu_seconds(pid)
        if now - before <= 0.02:
            return
        before = now
    raise SystemExit(f"The server was not idle within {seconds:.0f} s after its start.")
