"""PostgreSQL and Attune for the length of a test: started on free ports, stopped whatever happens."""

import contextlib
import os
import pathlib
import random
import shutil
import signal
import socket
import subprocess
import tempfile
import time
import urllib.error
import urllib.request

POSTGRESQL = pathlib.Path("/usr/lib/postgresql/17/bin")

# Tests make hundreds of requests from one address; the limits have tests of their own.
UNLIMITED = {
    "SERVICE_RATE_LIMIT_REQUESTS": "10000000",
    "SERVICE_RATE_LIMIT_REQUESTS_USER": "10000000",
    # A test that fails to sign in many times does so from an address of its own, or all the others would have to wait.
    "ATTUNE_TRUSTED_PROXIES": "127.0.0.1",
    # On PostgreSQL several nodes share the database, so the secret has to be given.
    "AUTH_SECRET_KEY": "the secret of servers that live as long as a test",
}


# Mail is written and waits: nobody listens at the port of discard.
WAITING_MAIL = {"SMTP_URL": "smtp://127.0.0.1:9?tls=off", "MAIL_FROM": "Attune <people@attune.example>"}


class NotStarted(Exception):
    """A server that did not come up, with the end of what it said."""


def free_port() -> int:
    """Below those that the system gives to outgoing connections, one of which might take it before the server does."""
    while True:
        port = random.randrange(10_000, 32_768)
        with socket.socket() as listener, contextlib.suppress(OSError):
            listener.bind(("127.0.0.1", port))
            return port


def stop(process: subprocess.Popen, how: signal.Signals, seconds: float) -> None:
    if process.poll() is not None:
        return
    process.send_signal(how)
    try:
        process.wait(seconds)
    except subprocess.TimeoutExpired:
        process.kill()
        process.wait()


def end_of(file: pathlib.Path) -> str:
    return "\n".join(file.read_text(errors="replace").splitlines()[-40:])


def wait_until(answers, process: subprocess.Popen, log: pathlib.Path, name: str, seconds: float = 60) -> None:
    deadline = time.monotonic() + seconds
    while not answers():
        if process.poll() is not None or time.monotonic() > deadline:
            raise NotStarted(f"{name} did not start. The end of what it said:\n{end_of(log)}")
        time.sleep(0.05)


@contextlib.contextmanager
def postgresql():
    """Yields postgresql://… of a server made for this call. It refuses uid 0, so root starts it as its own user."""
    folder = pathlib.Path(tempfile.mkdtemp(prefix="attune-postgresql-"))
    user = "postgres"
    as_user = []
    if os.geteuid() == 0:
        shutil.chown(folder, user, user)
        as_user = ["setpriv", f"--reuid={user}", f"--regid={user}", "--clear-groups", "--pdeathsig=INT"]
    log = folder / "log"
    process = None
    try:
        with log.open("w") as said:
            subprocess.run(
                [*as_user, POSTGRESQL / "initdb", "-D", folder / "data", "-U", user, "--auth=trust", "--no-sync",
                 "--encoding=UTF8", "--locale=C.UTF-8"],
                stdout=said, stderr=said, check=True, cwd="/")
            port = free_port()
            process = subprocess.Popen(
                [*as_user, POSTGRESQL / "postgres", "-D", folder / "data", "-k", folder, "-p", str(port),
                 "-c", "listen_addresses=127.0.0.1", "-c", "fsync=off", "-c", "synchronous_commit=off",
                 "-c", "full_page_writes=off", "-c", "max_connections=200"],
                stdout=said, stderr=said, stdin=subprocess.DEVNULL, cwd="/", start_new_session=True)
        ready = [POSTGRESQL / "pg_isready", "-q", "-h", "127.0.0.1", "-p", str(port), "-U", user]
        wait_until(lambda: subprocess.run(ready).returncode == 0, process, log, "PostgreSQL")
        yield f"postgresql://{user}@127.0.0.1:{port}/postgres"
    except subprocess.CalledProcessError as error:
        raise NotStarted(f"PostgreSQL's initdb failed:\n{end_of(log)}") from error
    finally:
        if process:
            stop(process, signal.SIGINT, 20)
        shutil.rmtree(folder, ignore_errors=True)


@contextlib.contextmanager
def postgresql_at_hand():
    """The address of the PostgreSQL that ./dev test has started already, or of one made for this call."""
    if url := os.environ.get("ATTUNE_TEST_DATABASE_URL"):
        yield url
        return
    with postgresql() as url:
        yield url


def new_database(administrator_url: str, name: str) -> str:
    """Makes an empty database and answers its address."""
    made = subprocess.run(["psql", administrator_url, "-qc", f"create database {name}"], capture_output=True, text=True)
    if made.returncode:
        raise NotStarted(f"The database {name} could not be made:\n{made.stderr}")
    return administrator_url.rsplit("/", 1)[0] + f"/{name}"


def change_row_level_security(database_url: str, change: str, tables: str) -> None:
    command = f"""do $$ declare one record; begin
        for one in select oid::regclass as name from pg_class where {tables} loop
            execute format('alter table %s {change} row level security', one.name);
        end loop;
        if not found then raise exception 'no table has row-level security to {change}'; end if;
    end $$"""
    made = subprocess.run(["psql", database_url, "-v", "ON_ERROR_STOP=1", "-qc", command], capture_output=True, text=True)
    if made.returncode:
        raise NotStarted(f"Row-level security did not {change}:\n{made.stderr}")


def without_row_level_security(database_url: str) -> None:
    """Takes the wall off every table that has one, as their owner. A server that is started afterwards refuses."""
    change_row_level_security(database_url, "disable", "relrowsecurity")


def with_row_level_security(database_url: str) -> None:
    """Puts it back on every table that lost it: they still say that it holds for their owner too."""
    change_row_level_security(database_url, "enable", "relforcerowsecurity and not relrowsecurity")


@contextlib.contextmanager
def attune(binary: pathlib.Path, log: pathlib.Path, database_url: str | None = None, arguments: tuple[str, ...] = (),
           settings: dict[str, str] | None = None, data: pathlib.Path | None = None):
    """Yields the address of a fresh Attune on SQLite, or on `database_url` after migrating it; `settings` are environment variables.
    Its folder is `data`, or one that is gone afterwards."""
    folder = data or pathlib.Path(tempfile.mkdtemp(prefix="attune-data-"))
    # A developer's proxy knows nothing of this machine's ports.
    environment = {**os.environ, **UNLIMITED, "no_proxy": "127.0.0.1", **(settings or {})}
    environment.pop("DATABASE_URL", None)
    environment.pop("ATTUNE_DATA", None)
    if database_url:
        environment["DATABASE_URL"] = database_url
    process = None
    try:
        port = free_port()
        environment["ATTUNE_PUBLIC_URL"] = f"http://127.0.0.1:{port}"
        with log.open("w") as said:
            if database_url:
                migrated = subprocess.run([binary, "migrate"], env=environment, stdout=said, stderr=said, cwd=folder)
                if migrated.returncode:
                    raise NotStarted(f"attune migrate failed:\n{end_of(log)}")
            process = subprocess.Popen(
                [binary, "serve", "--host", "127.0.0.1", "--port", str(port), "--data", folder, *arguments],
                env=environment, stdout=said, stderr=said, stdin=subprocess.DEVNULL, cwd=folder, start_new_session=True)
        url = f"http://127.0.0.1:{port}"
        wait_until(lambda: is_ready(url), process, log, "Attune")
        yield url
    finally:
        if process:
            stop(process, signal.SIGTERM, 30)
        if not data:
            shutil.rmtree(folder, ignore_errors=True)


def is_ready(url: str) -> bool:
    try:
        with urllib.request.urlopen(f"{url}/readyz", timeout=2) as reply:
            return reply.status == 200
    except (urllib.error.URLError, OSError):
        return False
