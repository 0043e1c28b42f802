#!/usr/bin/env python3
"""How long the slowest hundredth of reads and writes takes while Valkey is killed, comes and goes, hangs or forgets everything, beside the same while
it is well; under a steady load at a share of what the server can do, in turn in one run, timed from when each request was due."""

import concurrent.futures
import contextlib
import dataclasses
import os
import pathlib
import signal
import socket
import statistics
import sys
import tempfile
import time
import urllib.request
from collections.abc import Callable, Iterator

TOP = pathlib.Path(__file__).resolve().parents[2]
sys.path[:0] = [str(TOP / place) for place in ("tools/dev", "tests/nodes")]
import open_load  # noqa: E402
import servers  # noqa: E402
from measuring import PASSWORD, call  # noqa: E402
from nodes import Valkey, eventually, percentile  # noqa: E402

BINARY = pathlib.Path(os.environ["ATTUNE_BINARY"])
SECONDS, ROUNDS, CONNECTIONS = 5, 6, 64
SHARE, MOST = 0.6, 1.5


def seconds_of(period: float) -> Iterator[None]:
    """One turn at once and one each period, for as long as a load takes."""
    for _ in range(int(SECONDS / period)):
        yield
        time.sleep(period)


def well(_: Valkey) -> None:
    pass


def killed(valkey: Valkey) -> None:
    valkey.signal(signal.SIGKILL)


def flapping(valkey: Valkey) -> None:
    for turn, _ in enumerate(seconds_of(1)):
        if turn % 2 == 0:
            valkey.signal(signal.SIGKILL)
        else:
            valkey.start()


def stopped(valkey: Valkey) -> None:
    valkey.signal(signal.SIGSTOP)


def emptied(valkey: Valkey) -> None:
    with socket.create_connection(("127.0.0.1", valkey.port)) as wire:
        for _ in seconds_of(1):
            wire.sendall(b"FLUSHALL\r\n")
            assert wire.recv(100).startswith(b"+OK")


FAULTS = {"it is killed": killed, "it comes and goes every second": flapping, "it hangs": stopped, "it forgets everything every second": emptied}


@dataclasses.dataclass
class Bench:
    url: str
    valkey: Valkey
    wanted: tuple[str, str, str]
    pool: concurrent.futures.Executor

    def load(self, rate: float, meanwhile: Callable[[Valkey], None] = well) -> open_load.Outcome:
        running = self.pool.submit(open_load.run, int(self.url.rsplit(":", 1)[1]), self.wanted, rate, SECONDS, CONNECTIONS)
        time.sleep(0.5)
        meanwhile(self.valkey)
        outcome = running.result()
        if outcome.failed:
            raise SystemExit(f"{len(outcome.failed)} requests failed, for example with {outcome.failed[0]!r}")
        return outcome

    def heal(self) -> None:
        if self.valkey.process.poll() is None:
            self.valkey.signal(signal.SIGCONT)
        else:
            self.valkey.start()
        eventually("Valkey is used again", self.is_used, 30)

    def is_used(self) -> bool:
        with urllib.request.urlopen(f"{self.url}/metrics", timeout=10) as reply:
            return b'nodes_carrier{carrier="redis"} 1' in reply.read()

    def measure(self, name: str) -> bool:
        rates, pairs = [], []
        for turn in range(ROUNDS):
            self.heal()
            # Asked anew each time: a machine that does other things too is not always as fast.
            rates.append(SHARE * self.load(0).rate)
            if turn % 2 == 0:
                usual, then = self.load(rates[-1]), self.load(rates[-1], FAULTS[name])
            else:
                then = self.load(rates[-1], FAULTS[name])
                self.heal()
                usual = self.load(rates[-1])
            pairs.append((usual, then))
        behind = sum(usual.rate < 0.98 * rate for rate, (usual, _) in zip(rates, pairs))
        if behind:
            print(f"In {behind} of {ROUNDS} turns the server did not keep up even while Valkey was well: the machine has too much else to do.", flush=True)
        held = True
        for kind in (open_load.READ, open_load.WRITE):
            usual, then = (statistics.median(percentile(pair[place].seconds[kind], 0.99) for pair in pairs) for place in (0, 1))
            held = held and then <= MOST * usual
            print(f"while {name:<36} {kind + 's':<7} at {statistics.median(rates):>5.0f}/s: p99 {then * 1e3:>6.1f} ms, else {usual * 1e3:>6.1f} ms   "
                  f"ratio {then / usual:.2f} (aim at most {MOST})", flush=True)
        return held


def main() -> int:
    with contextlib.ExitStack() as stack:
        folder = pathlib.Path(stack.enter_context(tempfile.TemporaryDirectory(prefix="attune-bench-")))
        valkey = Valkey(folder)
        valkey.start()
        stack.callback(valkey.stop)
        database = stack.enter_context(servers.postgresql())
        settings = {"REDIS_URL": f"redis://127.0.0.1:{valkey.port}/0"}
        url = stack.enter_context(servers.attune(BINARY, folder / "attune.log", database, ("--workers", "0"), settings))
        call(f"{url}/auth/signup", "POST", {"company_name": "Bench", "email": "admin@bench.example", "password": PASSWORD, "jurisdiction": "US"})
        token = call(f"{url}/auth/login", "POST", {"email": "admin@bench.example", "password": PASSWORD})["access_token"]
        employee = call(f"{url}/employees/current", token=token)["employee_id"]
        pool = stack.enter_context(concurrent.futures.ProcessPoolExecutor(max_workers=1))
        bench = Bench(url, valkey, (f"/employees/{employee}", "/departments", token), pool)
        bench.heal()
        print(f"Reads and {open_load.WRITES:.0%} writes at {SHARE:.0%} of what is answered at most, {SECONDS} s a run, medians of {ROUNDS} runs in turn", flush=True)
        held = [bench.measure(name) for name in FAULTS]
        return 0 if all(held) else 1


if __name__ == "__main__":
    sys.exit(main())
