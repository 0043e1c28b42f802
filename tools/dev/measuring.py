"""For the benches: starting what is measured, asking it, loading it, and what /proc says that it has used."""

import contextlib
import dataclasses
import json
import os
import pathlib
import re
import signal
import subprocess
import time
import urllib.request

import servers

PASSWORD = "a-long-Walk-by-the-8-lakes"


def call(url: str, method: str = "GET", body=None, token: str = ""):
    headers = {"Content-Type": "application/json", **({"Authorization": f"Bearer {token}"} if token else {})}
    request = urllib.request.Request(url, None if body is None else json.dumps(body).encode(), method=method, headers=headers)
    with urllib.request.urlopen(request, timeout=60) as reply:
        text = reply.read()
    return json.loads(text) if text else None


@contextlib.contextmanager
def running(command, environment, folder, ready_url: str):
    """Yields the process's id once something answers at `ready_url`."""
    log = pathlib.Path(folder) / f"{pathlib.Path(str(command[0])).name}.log"
    with log.open("w") as said:
        process = subprocess.Popen(command, env=environment, cwd=folder, stdout=said, stderr=said, stdin=subprocess.DEVNULL, start_new_session=True)

    def answers() -> bool:
        with contextlib.suppress(OSError):
            urllib.request.urlopen(ready_url, timeout=2).close()
            return True
        return False

    try:
        servers.wait_until(answers, process, log, str(command[0]))
        yield process.pid
    finally:
        servers.stop(process, signal.SIGTERM, 20)


@dataclasses.dataclass
class Rate:
    requests: int
    seconds: int
    used: list[float]  # CPU-seconds, of each process that was watched

    @property
    def a_second(self) -> float:
        return self.requests / self.seconds

    @property
    def a_cpu_second(self) -> float:
        return self.requests / sum(self.used)


def load(url: str, token: str, *pids: int, seconds: int, connections: int) -> Rate:
    """As many requests as are answered on so many connections, all of them well."""
    before = [cpu_seconds(pid) for pid in pids]
    done = subprocess.run(["wrk", "-t1", f"-c{connections}", f"-d{seconds}s", "-H", f"Authorization: Bearer {token}", url],
                          capture_output=True, text=True, check=True).stdout
    used = [cpu_seconds(pid) - earlier for pid, earlier in zip(pids, before)]
    requests = int(re.search(r"(\d+) requests in", done)[1])
    failed = re.search(r"Non-2xx or 3xx responses: (\d+)", done)
    if failed or not requests:
        raise SystemExit(f"{url}: {failed[1] if failed else 'no'} answers were not 2xx\n{done}")
    return Rate(requests, seconds, used)


def memory_mib(pid: int, kind: str = "VmRSS") -> float:
    """Resident memory now, or with "VmHWM" the most there ever was."""
    return int(pathlib.Path(f"/proc/{pid}/status").read_text().split(f"{kind}:")[1].split()[0]) / 1024


def cpu_seconds(pid: int) -> float:
    """User and system time of a process and its children, those that have ended too."""
    ticks = 0
    for process in [pid, *map(int, pathlib.Path(f"/proc/{pid}/task/{pid}/children").read_text().split())]:
        with contextlib.suppress(FileNotFoundError):  # one that has just ended counts with its parent
            ticks += sum(map(int, pathlib.Path(f"/proc/{process}/stat").read_text().rsplit(")", 1)[1].split()[11:15]))
    return ticks / os.sysconf("SC_CLK_TCK")


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
