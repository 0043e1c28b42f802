#!/usr/bin/env python3
"""Cold start to /readyz and resident memory when idle, with models unloaded, on a fresh SQLite folder."""

import os
import pathlib
import signal
import statistics
import subprocess
import sys
import tempfile
import time
import urllib.request

TOP = pathlib.Path(__file__).resolve().parents[2]
sys.path.insert(0, str(TOP / "tools/dev"))
import servers  # noqa: E402
from measuring import memory_mib, wait_until_idle  # noqa: E402

BINARY = pathlib.Path(os.environ["ATTUNE_BINARY"])
RUNS, MOST_SECONDS, MOST_MEMORY = 5, 1, 60


def measure() -> tuple[float, float, float]:
    """Seconds until the first 200 of /readyz, MiB resident once it is idle, and the most that it had on the way."""
    with tempfile.TemporaryDirectory() as folder:
        port = servers.free_port()
        begun = time.monotonic()
        process = subprocess.Popen([BINARY, "serve", "--port", str(port), "--data", folder], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        try:
            while True:
                try:
                    urllib.request.urlopen(f"http://127.0.0.1:{port}/readyz", timeout=1).close()
                    break
                except OSError:
                    time.sleep(0.002)
            took = time.monotonic() - begun
            wait_until_idle(process.pid)
            return took, memory_mib(process.pid, "VmRSS"), memory_mib(process.pid, "VmHWM")
        finally:
            servers.stop(process, signal.SIGTERM, 20)


def main() -> int:
    runs = [measure() for _ in range(RUNS)]
    took, resident, highest = (statistics.median(run[i] for run in runs) for i in range(3))
    print(f"Start on a fresh folder, models unloaded, medians of {RUNS}\n"
          f"  cold start to /readyz         {took:>6.2f} s   (aim < {MOST_SECONDS})\n"
          f"  resident memory when idle     {resident:>6.0f} MiB (aim < {MOST_MEMORY}); the most on the way there {highest:.0f} MiB")
    return 0 if took < MOST_SECONDS and resident < MOST_MEMORY else 1


if __name__ == "__main__":
    sys.exit(main())
