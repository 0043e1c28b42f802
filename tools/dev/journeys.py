"""What journeys through the browser need, for as long as they last: Attune with the demo company, and another one that sends mail."""

import contextlib
import json
import pathlib
import secrets
import subprocess
import tempfile

import servers
from suites import BINARY, TOP


@contextlib.contextmanager
def house(logs: pathlib.Path, engine: str, administrator_url: str | None = None):
    """Yields the environment in which tests/browser finds the servers, their databases and the mail that arrived."""
    with contextlib.ExitStack() as stack:
        folder = pathlib.Path(stack.enter_context(tempfile.TemporaryDirectory(prefix="attune-journeys-")))
        arrived = folder / "arrived"
        port = stack.enter_context(mail_server(arrived))
        mail = {"SMTP_URL": f"smtp://127.0.0.1:{port}?tls=off", "MAIL_FROM": "Attune <people@attune.example>"}
        environment = {"ATTUNE_MAIL": str(arrived)}
        for name, prefix, arguments, settings in (("journeys", "ATTUNE", ("--demo",), None), ("mail", "ATTUNE_MAIL", (), mail)):
            data = folder / name
            data.mkdir()
            database = servers.new_database(administrator_url, f"attune_{name}_{secrets.token_hex(4)}") if administrator_url else None
            log = logs / f"attune-{name}-{engine}.log"
            environment[f"{prefix}_URL"] = stack.enter_context(servers.attune(BINARY, log, database, arguments, settings, data))
            environment[f"{prefix}_DATABASE"] = database or str(data / "attune.db")
        yield environment


@contextlib.contextmanager
def mail_server(arrived: pathlib.Path):
    """Yields the port of a real mail server that writes each mail as a line of JSON."""
    with arrived.open("w") as lines:
        process = subprocess.Popen(["node", TOP / "tests/smtp/smtp.mjs", "0"], stdin=subprocess.DEVNULL, stdout=lines, stderr=lines)
    try:
        servers.wait_until(lambda: arrived.read_text().endswith("\n"), process, arrived, "The mail server")
        yield json.loads(arrived.read_text().splitlines()[0])["listening"]
    finally:
        process.terminate()
        process.wait()
