#!/usr/bin/env python3
"""`attune doctor`: makes each fault for real, and holds that it is found, named, and mended by the sentence that stands beside it. A house
without faults is a control for all of them."""

import contextlib
import http.server
import os
import pathlib
import re
import secrets
import shutil
import signal
import socket
import subprocess
import sys
import tempfile
import threading
from collections.abc import Iterator

from houses import BINARY, House, servers

from claims import Claims

MODELS = pathlib.Path(os.environ.get("ATTUNE_MODELS", "models"))
HOLDING = "import fcntl, sys, time; file = open(sys.argv[1], 'w'); fcntl.flock(file, fcntl.LOCK_EX); print('held', flush=True); sys.stdin.read()"


class Stranger(http.server.BaseHTTPRequestHandler):
    """Some web server that is not Attune; as a store it lets look, and refuses to write."""

    def do_GET(self) -> None:
        self.answer(200, b"<ListBucketResult><IsTruncated>false</IsTruncated></ListBucketResult>")

    def do_PUT(self) -> None:
        self.rfile.read(int(self.headers["Content-Length"]))
        self.answer(403, b"<Error><Code>AccessDenied</Code></Error>")

    def answer(self, status: int, body: bytes) -> None:
        self.send_response(status)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_: object) -> None:
        pass


class Unknown(Stranger):
    """A store that does not know our keys."""

    def do_GET(self) -> None:
        self.answer(403, b"<Error><Code>SignatureDoesNotMatch</Code></Error>")


@contextlib.contextmanager
def web_server(kind: type) -> Iterator[int]:
    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), kind) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield server.server_address[1]
        server.shutdown()


@contextlib.contextmanager
def plain_mail_server() -> Iterator[int]:
    """Speaks SMTP and offers no encryption."""
    with socket.create_server(("127.0.0.1", 0)) as listener:
        def serve() -> None:
            with contextlib.suppress(OSError):
                while True:
                    caller, _ = listener.accept()
                    with caller:
                        caller.sendall(b"220 mail.example ESMTP\r\n")
                        while (said := caller.recv(512)) and not said.startswith(b"QUIT"):
                            caller.sendall(b"250-mail.example\r\n250 8BITMIME\r\n")
        threading.Thread(target=serve, daemon=True).start()
        yield listener.getsockname()[1]
        listener.shutdown(socket.SHUT_RDWR)


@contextlib.contextmanager
def valkey(folder: pathlib.Path, password: str) -> Iterator[int]:
    port = servers.free_port()
    log = folder / "valkey.log"
    with log.open("w") as said:
        process = subprocess.Popen(["valkey-server", "--port", str(port), "--bind", "127.0.0.1", "--requirepass", password, "--save", "", "--dir", folder],
                                   stdout=said, stderr=said, stdin=subprocess.DEVNULL)
    try:
        servers.wait_until(lambda: "Ready to accept" in log.read_text(), process, log, "Valkey")
        yield port
    finally:
        servers.stop(process, signal.SIGTERM, 20)


class Doctor:
    def __init__(self, place: pathlib.Path, administrator_url: str | None) -> None:
        self.place, self.administrator_url = place, administrator_url
        self.claims = Claims(f"doctor on {'PostgreSQL' if administrator_url else 'SQLite'}: ")
        self.faults = 0

    def house(self, **settings: str) -> House:
        """Sound, and brought up to date."""
        well = {"ATTUNE_WORKERS": "1", "ATTUNE_PORT": str(servers.free_port()), "ATTUNE_PUBLIC_URL": "http://localhost:1"}
        house = House(self.place / secrets.token_hex(4), self.administrator_url, **well, **settings)
        made = house.command("migrate")
        assert made.returncode == 0, made
        return house

    def finds(self, what: str, why: str, house: House | None = None, *words: str, before: tuple[str, ...] = (), **settings: str) -> None:
        """That this line is a fault, says why, and what mends it."""
        self.faults += 1
        house = house or self.house()
        environment = {**house.environment, **settings}
        said = subprocess.run([*before, BINARY, "doctor", *words], env=environment, capture_output=True, text=True, check=False, timeout=120)
        line = next((line for line in said.stdout.splitlines() if line.startswith(f"✗ {what}: ")), "")
        self.claims.hold(f"{what} ({why}): found", said.returncode == 1 and re.search(why, line) is not None, said.stdout + said.stderr)
        self.claims.hold(f"{what} ({why}): says what to do", len([part for part in line.split(". ") if part.strip()]) >= 2, line)
        self.claims.hold(f"{what} ({why}): is the only fault", said.stdout.count("✗") == 1, said.stdout)

    def refuses(self, why: str, *words: str, **settings: str) -> None:
        """A setting that no command takes, doctor included."""
        self.faults += 1
        said = self.house().command("doctor", *words, **settings)
        self.claims.hold(f"refused: {why}", said.returncode == 1 and re.search(why, said.stderr) is not None, said)

    def sound(self) -> None:
        said = self.house().command("doctor")
        self.claims.hold("a sound house has no fault", said.returncode == 0 and "✗" not in said.stdout and said.stdout.count("✓") > 8, said)

    # ---- on whichever engine ----

    def settings(self) -> None:
        self.refuses("secret_key must be at least 16", AUTH_SECRET_KEY="short")
        self.refuses("port must be a whole number", "--port", "http")
        self.refuses("storage_url", STORAGE_URL="ftp://somewhere")
        self.refuses("mail_from is needed", SMTP_URL="smtp://127.0.0.1:25")

    def machine(self) -> None:
        self.finds("The data folder can be written", "cannot be written|cannot create", None, "--data", "/proc/attune", STORAGE_URL=f"file:{self.place}")
        self.finds("Enough files can be open at a time", "may open 200", before=("sh", "-c", 'ulimit -n 200; exec "$@"', "sh"))
        bare = ("bwrap", "--dev-bind", "/", "/", "--proc", "/proc")
        house = self.house()
        small = (*bare, "--size", str(100 << 20), "--tmpfs", "/mnt")
        if not house.url:
            self.finds("There is room on the disk", "[0-9]+ MB are left", house, "--data", "/mnt/data", before=small)
        said = subprocess.run([*bare, "--unshare-user", "--disable-userns", BINARY, "doctor"], env=house.environment, capture_output=True, text=True, check=False)
        self.claims.hold("a sandbox with one wall is worth a warning", said.returncode == 0 and "! Videos are read behind both walls" in said.stdout, said)
        (house.folder / "restoring").write_text("a file\n")
        self.finds("No restore stopped half way", "did not end", house)

    def addresses(self) -> None:
        with web_server(Stranger) as port:
            self.finds(f"Port {port} is free", "another program", None, "--port", str(port))
            self.finds("The public address leads here", "something else", ATTUNE_PUBLIC_URL=f"http://127.0.0.1:{port}")
        port = servers.free_port()
        self.finds(f"Port {port} is free", "no address of this machine", None, "--host", "203.0.113.7", "--port", str(port))
        self.finds("People can stay signed in", "https only", ATTUNE_PUBLIC_URL="http://people.company.example")
        self.finds("People can stay signed in", "without encryption", ATTUNE_PUBLIC_URL="https://127.0.0.1:1", ATTUNE_INSECURE_COOKIES="true",
                   ATTUNE_TRUSTED_PROXIES="127.0.0.1")
        self.finds("The TLS proxy is believed", "TRUSTED_PROXIES is empty", ATTUNE_PUBLIC_URL="https://127.0.0.1:1", ATTUNE_TRUSTED_PROXIES="")
        house = self.house()
        with house.serve() as server:
            said = house.command("doctor", "--port", str(server.address.port))
            self.claims.hold("an Attune that runs is no fault", said.returncode == 0 and "Attune answers on port" in said.stdout, said)

    def store(self) -> None:
        house = self.house()
        shutil.rmtree(house.folder / "objects", ignore_errors=True)
        (house.folder / "objects").write_text("no folder")
        self.finds("The store answers", ".", house)
        keys = {"AWS_ACCESS_KEY_ID": "key", "AWS_SECRET_ACCESS_KEY": "secret"}
        self.finds("The store answers", ".", STORAGE_URL=f"s3://attune?endpoint=http://127.0.0.1:{servers.free_port()}&region=x", **keys)
        with web_server(Unknown) as port:
            self.finds("The store answers", ".", STORAGE_URL=f"s3://attune?endpoint=http://127.0.0.1:{port}&region=x", **keys)
        with web_server(Stranger) as port:
            self.finds("Uploads can be stored", ".", STORAGE_URL=f"s3://attune?endpoint=http://127.0.0.1:{port}&region=x", **keys)

    def models(self) -> None:
        folder = self.place / "models"
        shutil.copytree(MODELS, folder, ignore=shutil.ignore_patterns("photos"))
        self.finds("Common passwords are known", "cannot be read", None, "--models", str(self.without(folder, "common_passwords.txt")))
        self.finds("Mail providers are known", "cannot be read", None, "--models", str(self.without(folder, "mail_providers.txt")))
        name = "blazeface.onnx"
        self.finds("The models are there", f"{name} is missing", None, "--models", str(self.without(folder, name)))
        other = self.without(folder, name)
        (other / name).write_bytes(b"another net")
        self.finds("The models are the right ones", name, None, "--models", str(other))
        self.finds("The models are there", "manifest", None, "--models", str(self.without(folder, "manifest.toml")))
        self.finds("The web app is there", "no index.html", None, "--web", str(self.place))

    def without(self, folder: pathlib.Path, name: str) -> pathlib.Path:
        copy = self.place / secrets.token_hex(4)
        shutil.copytree(folder, copy, copy_function=os.link)
        (copy / name).unlink()
        return copy

    def neighbours(self) -> None:
        nobody = servers.free_port()
        self.finds("The mail server answers", "does not answer", SMTP_URL=f"smtp://127.0.0.1:{nobody}", MAIL_FROM="a@b.example")
        with plain_mail_server() as port:
            self.finds("The mail server answers", "offers no encryption", SMTP_URL=f"smtp://127.0.0.1:{port}?tls=required", MAIL_FROM="a@b.example")
            said = self.house().command("doctor", SMTP_URL=f"smtp://127.0.0.1:{port}?tls=off", MAIL_FROM="a@b.example")
            self.claims.hold("a mail server that need not encrypt is fine", said.returncode == 0 and "✓ The mail server answers" in said.stdout, said)
        self.finds("Valkey answers", ".", REDIS_URL=f"redis://127.0.0.1:{nobody}/0")
        with valkey(self.place, "right") as port:
            self.finds("Valkey answers", ".", REDIS_URL=f"redis://:wrong@127.0.0.1:{port}/0")
            said = self.house().command("doctor", REDIS_URL=f"redis://:right@127.0.0.1:{port}/0")
            self.claims.hold("Valkey with the right password is fine", "✓ Valkey answers" in said.stdout, said)
        self.finds("The collector of traces answers", ".", OTEL_EXPORTER_OTLP_ENDPOINT=f"http://127.0.0.1:{nobody}")
        self.finds("The emotion model answers", ".", EMOTION_MODEL_URL=f"http://127.0.0.1:{nobody}")
        self.finds("The language model answers", ".", ATTUNE_LLM_URL=f"http://127.0.0.1:{nobody}/v1", ATTUNE_LLM_MODEL="large")

    # ---- SQLite ----

    def sqlite(self) -> None:
        house = self.house(AUTH_SECRET_KEY="")
        (house.folder / "secret.key").write_text("short\n")
        self.finds("There is a secret to sign with", "shorter than 16", house)
        house = self.house()
        (house.folder / "attune.db").write_bytes(b"this is no database " * 1000)
        for end in ("-wal", "-shm"):
            (house.folder / f"attune.db{end}").unlink(missing_ok=True)
        self.finds("The database can be read", "not a database", house)
        house = self.house()
        house.sql("insert into schema_migrations values (9999, 'later', 'x', '2030-01-01T00:00:00.000000Z')")
        self.finds("The database can be read", "newer version of Attune", house)
        house = self.house()
        house.sql("alter table videos drop column transcript")
        self.finds("The tables are as this program knows them", "transcript", house)
        self.finds("Somebody works off the queue", "no other process", ATTUNE_WORKERS="0")
        house = self.house()
        with subprocess.Popen([sys.executable, "-c", HOLDING, house.folder / "attune.lock"], stdin=subprocess.PIPE, stdout=subprocess.PIPE) as holder:
            holder.stdout.readline()
            self.finds("The data folder is nobody else's", "another process", house)
            holder.stdin.close()

    # ---- PostgreSQL ----

    def postgres(self) -> None:
        self.finds("There is a secret to sign with", "every node", AUTH_SECRET_KEY="", SECRET_KEY="")
        self.finds("The database answers", "refused|does not", DATABASE_URL=f"postgresql://postgres@127.0.0.1:{servers.free_port()}/x")
        self.finds("The database answers", "does not exist", DATABASE_URL=self.administrator_url.rsplit("/", 1)[0] + "/nowhere")
        self.finds("The tables are up to date", "none yet", self.emptied())
        for change, what, why in (
                ("delete from schema_migrations where version > 5", "The tables are up to date", "of version 5"),
                ("insert into schema_migrations values (9999, 'later', 'x', now())", "The tables are up to date", "newer version of Attune"),
                ("update schema_migrations set checksum = 'x' where version = 1", "The tables are up to date", "has been changed"),
                ("alter table users disable row level security", "The database keeps companies apart", "users"),
                ("drop policy videos_company on videos", "The database keeps companies apart", "videos"),
                ("alter table videos drop column transcript", "The tables are as this program knows them", "transcript")):
            house = self.house()
            house.sql(change)
            self.finds(what, why, house)
        self.finds("The database admits the connections", "max_connections is", DATABASE_POOL_SIZE="999")
        house = self.house()
        login = f"login_{secrets.token_hex(4)}"
        house.sql(f"create role {login} login bypassrls; grant select on schema_migrations to {login}")
        house.environment["DATABASE_URL"] = house.url.replace("postgres@", f"{login}@")
        self.finds("The database's role cannot pass the wall between companies", "bypasses", house)
        self.finds("The database speaks UTF-8", "SQL_ASCII", self.in_ascii())
        house = self.house()
        self.finds("The replica answers", "follows no other server", house, DATABASE_READ_URL=house.url)
        self.finds("The replica answers", "refused|does not", DATABASE_READ_URL=f"postgresql://postgres@127.0.0.1:{servers.free_port()}/x")
        self.wrong_password()
        self.finds("The clocks agree", "ahead of", before=("faketime", "-f", "+10m"))

    def emptied(self) -> House:
        house = self.house()
        house.sql("drop schema public cascade; create schema public")
        return house

    def in_ascii(self) -> House:
        house = self.house()
        name = f"ascii_{secrets.token_hex(4)}"
        house.sql(f"create database {name} encoding 'SQL_ASCII' template template0 locale 'C'")
        house.url = house.environment["DATABASE_URL"] = self.administrator_url.rsplit("/", 1)[0] + f"/{name}"
        house.command("migrate")
        return house

    def wrong_password(self) -> None:
        """The server of the tests trusts everybody; one role is made to prove itself."""
        house = self.house()
        login = f"login_{secrets.token_hex(4)}"
        house.sql(f"create role {login} login password 'right'; grant attune_app to {login}")
        (rules,), = house.sql("show hba_file")
        before = pathlib.Path(rules).read_text()
        try:
            pathlib.Path(rules).write_text(f"host all {login} 127.0.0.1/32 scram-sha-256\n{before}")
            house.sql("select pg_reload_conf()")
            address = house.url.replace("postgres@", f"{login}:{{}}@")
            right = house.command("doctor", DATABASE_URL=address.format("right"))
            self.claims.hold("the right password is let in", right.returncode == 0, right)
            self.finds("The database answers", "password authentication failed", house, DATABASE_URL=address.format("wrong"))
        finally:
            pathlib.Path(rules).write_text(before)
            house.sql("select pg_reload_conf()")

    def run(self) -> int:
        self.sound()
        if self.administrator_url:
            self.postgres()
        else:
            self.sqlite()
        for part in (self.settings, self.machine, self.addresses, self.store, self.models, self.neighbours):
            part()
        self.claims.hold("at least twenty faults were made", self.faults >= 20, self.faults)
        return self.claims.summary()


if __name__ == "__main__":
    with tempfile.TemporaryDirectory(prefix="attune-doctor-") as folder, contextlib.ExitStack() as stack:
        url = stack.enter_context(servers.postgresql_at_hand()) if os.environ.get("ATTUNE_ENGINE") == "PostgreSQL" else None
        sys.exit(Doctor(pathlib.Path(folder), url).run())
