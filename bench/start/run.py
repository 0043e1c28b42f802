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

BINARY = pathlib.Path(os.environ["ATTUNE_BINARY"])


def measure() -> tuple[float, float]:
    """Seconds until the first 200 of /readyz, and MiB resident two seconds later."""
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
            time.sleep(2)
            status = pathlib.Path(f"/proc/{process.pid}/status").read_text()
            return took, int(status.split("VmRSS:")[1].split()[0]) / 1024
        finally:
            servers.stop(process, signal.SIGTERM, 20)


def main() -> int:
    runs = [measure() for _ in range(5)]
    took, resident = (statistics.median(run[i] for run in runs) for i in (0, 1))
    print(f"cold start to /readyz {took:.2f} s (aim < 1), idle resident memory {resident:.0f} MiB (aim < 60), medians of {len(runs)}")
    return 0 if took < 1 and resident < 60 else 1


if __name__ == "__main__":
    sys.exit(main())
