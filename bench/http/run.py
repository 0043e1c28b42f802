#!/usr/bin/env python3
"""Requests per CPU-second of two authenticated routes, beside FastAPI + SQLAlchemy/asyncpg on the same PostgreSQL, in turn."""

import base64
import contextlib
import hashlib
import hmac
import json
import os
import pathlib
import statistics
import subprocess
import sys
import tempfile
import time

TOP = pathlib.Path(__file__).resolve().parents[2]
sys.path.insert(0, str(TOP / "tools/dev"))
import servers  # noqa: E402
from measuring import PASSWORD, call, load, running  # noqa: E402

BINARY = pathlib.Path(os.environ["ATTUNE_BINARY"])
SECONDS, ROUNDS, CONNECTIONS = 5, 3, 16


def encoded(data: bytes) -> str:
    return base64.urlsafe_b64encode(data).rstrip(b"=").decode()


def peer_token(user: str, secret: str) -> str:
    text = f"{encoded(json.dumps({'alg': 'HS256', 'typ': 'JWT'}).encode())}.{encoded(json.dumps({'sub': user, 'exp': int(time.time()) + 3600}).encode())}"
    return f"{text}.{encoded(hmac.new(secret.encode(), text.encode(), hashlib.sha256).digest())}"


def main() -> int:
    with contextlib.ExitStack() as stack:
        folder = stack.enter_context(tempfile.TemporaryDirectory(prefix="attune-bench-"))
        database = stack.enter_context(servers.postgresql())
        port, peer_port = servers.free_port(), servers.free_port()
        url, peer_url = f"http://127.0.0.1:{port}", f"http://127.0.0.1:{peer_port}"
        environment = {**os.environ, **servers.UNLIMITED, "DATABASE_URL": database, "ATTUNE_PUBLIC_URL": url}
        subprocess.run([BINARY, "migrate"], env=environment, cwd=folder, check=True, capture_output=True)
        pid = stack.enter_context(running([BINARY, "serve", "--port", str(port), "--data", folder, "--workers", "0"], environment, folder, f"{url}/readyz"))
        signed_up = call(f"{url}/auth/signup", "POST", {"company_name": "Bench", "email": "admin@bench.example", "password": PASSWORD, "jurisdiction": "US"})
        token = call(f"{url}/auth/login", "POST", {"email": "admin@bench.example", "password": PASSWORD})["access_token"]
        employee = call(f"{url}/employees/current", token=token)["employee_id"]
        secret = "the peer's secret"
        peer_environment = {**os.environ, "PEER_SECRET": secret, "PEER_DATABASE_URL": database.replace("postgresql://", "postgresql+asyncpg://"), "PYTHONPATH": str(pathlib.Path(__file__).parent)}
        peer = stack.enter_context(running(["/usr/bin/python3", "-m", "uvicorn", "peer:app", "--port", str(peer_port), "--log-level", "warning", "--no-access-log"],
                                           peer_environment, folder, f"{peer_url}/openapi.json"))
        other = peer_token(signed_up["user_id"], secret)
        print(f"{CONNECTIONS} connections, {SECONDS} s a run, medians of {ROUNDS} runs in turn, one PostgreSQL")
        good = True
        for route in (f"/employees/{employee}", "/hr/dashboard/summary"):
            ours, theirs = [], []
            for _ in range(ROUNDS):
                ours.append(load(url + route, token, pid, seconds=SECONDS, connections=CONNECTIONS))
                theirs.append(load(peer_url + route, other, peer, seconds=SECONDS, connections=CONNECTIONS))
            ratio = statistics.median(mine.a_cpu_second / his.a_cpu_second for mine, his in zip(ours, theirs))
            rates = [statistics.median(rates) for runs in (ours, theirs) for rates in ([run.a_second for run in runs], [run.a_cpu_second for run in runs])]
            print(f"GET {route.replace(str(employee), '{id}'):<28} Attune {rates[0]:>8.0f}/s {rates[1]:>8.0f} per CPU-s   peer {rates[2]:>6.0f}/s {rates[3]:>6.0f} per CPU-s   ratio {ratio:.1f} (aim 8)")
            good = good and ratio >= 8
        return 0 if good else 1


if __name__ == "__main__":
    sys.exit(main())
