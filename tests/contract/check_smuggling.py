#!/usr/bin/env python3
"""Requests that two readers could take for two (smuggling.toml), each to Attune and to a real nginx. Of what Attune takes there is nothing that
nginx does not take as well, and both see the same requests; where Attune takes less, the case is listed with the reason."""

import contextlib
import os
import pathlib
import re
import socket
import socketserver
import string
import subprocess
import sys
import tempfile
import threading
import tomllib
import urllib.parse

TOP = pathlib.Path(__file__).resolve().parents[2]
sys.path[:0] = [str(TOP / place) for place in ("tools/dev", "tests/fixtures")]
import servers  # noqa: E402
from claims import Claims  # noqa: E402

REST = "Host: x\r\nX-Request-ID: {name}\r\n\r\n"
NAMED = re.compile(rb"(?i)^x-request-id: *(first|inner|behind)\r?$", re.MULTILINE)
NAMED_IN_TARGET = re.compile(rb"[?&](first|inner|behind)\b")
BEHIND = f"GET /livez?behind HTTP/1.1\r\n{REST.format(name='behind')}"

# The whole body is read before anything is passed on, so what nginx passes on is what it has understood.
NGINX = """daemon off; master_process off; pid {folder}/pid; error_log {folder}/nginx.log;
events {{}}
http {{
    access_log off;
    client_body_temp_path {folder}/body; proxy_temp_path {folder}/proxy; fastcgi_temp_path {folder}/f; uwsgi_temp_path {folder}/u; scgi_temp_path {folder}/s;
    server {{
        listen 127.0.0.1:{port};
        location / {{ proxy_pass http://127.0.0.1:{behind}; proxy_request_buffering on; proxy_ignore_client_abort on; }}
    }}
}}
"""


def pieces() -> dict[str, str]:
    json = '{"email":"whom@smuggling.test"}'
    fields = "Host: x\r\nX-Request-ID: first\r\n"
    inner = f"GET /livez?inner HTTP/1.1\r\n{REST.format(name='inner')}"
    stop = f"0\r\n\r\n{inner}"
    return {
        "post": f"POST /auth/password/forgot?first HTTP/1.1\r\n{fields}Content-Type: application/json\r\n",
        "get": f"GET /livez?first HTTP/1.1\r\n{fields}", "rest": f"{fields}\r\n",
        "json": json, "size": str(len(json)), "hex": f"{len(json):x}", "chunks": f"{len(json):x}\r\n{json}\r\n0\r\n\r\n",
        "inner": inner, "inner_hex": f"{len(inner):x}", "stop": stop, "stop_size": str(len(stop)),
    }


def cases(families: dict) -> dict[str, bytes]:
    """Every case under "family: case", with the request behind it."""
    words = pieces()
    texts = {f"{name}: {case}": string.Template(family["sends"].replace("@", text)).substitute(words) + BEHIND
             for name, family in families.items() for case, text in family["cases"].items()}
    return {name: text.encode("latin-1") for name, text in texts.items()}


def exchange(port: int, data: bytes) -> bytes:
    """Everything that is answered to these bytes, when nothing more follows."""
    answer = b""
    with socket.create_connection(("127.0.0.1", port), timeout=30) as wire, contextlib.suppress(ConnectionError):
        wire.sendall(data)
        wire.shutdown(socket.SHUT_WR)
        while piece := wire.recv(65536):
            answer += piece
    return answer


def name_in(head: bytes) -> str:
    found = NAMED.search(head) or NAMED_IN_TARGET.search(head.split(b"\n", 1)[0])
    return found[1].decode() if found else "nameless"


def taken_by_attune(answer: bytes) -> list[str]:
    """The requests that a route has answered. The front door refuses by ending the connection; a route that refuses goes on."""
    heads = re.findall(rb"HTTP/1\.1 (\d{3}) .*?\r\n(.*?\r\n)\r\n", answer.replace(b"HTTP/1.1 100 Continue\r\n\r\n", b""), re.DOTALL)
    return [name_in(fields) for status, fields in heads if b"200" <= status < b"400" or (status >= b"400" and b"Connection: keep-alive" in fields)]


class Behind(socketserver.ThreadingTCPServer):
    """What nginx passes requests on to: notes which came, whole."""

    allow_reuse_address = daemon_threads = True

    def __init__(self) -> None:
        super().__init__(("127.0.0.1", 0), self.Answer)
        self.seen: list[str] = []

    class Answer(socketserver.StreamRequestHandler):
        def handle(self) -> None:
            head = b"".join(iter(self.rfile.readline, b"\r\n"))
            length = re.search(rb"(?im)^content-length: (\d+)", head)
            self.rfile.read(int(length[1]) if length else 0)
            self.server.seen.append(name_in(head))
            self.wfile.write(b"HTTP/1.0 200 OK\r\nContent-Length: 2\r\n\r\nok")


class Nginx:
    def __init__(self, stack: contextlib.ExitStack) -> None:
        folder = pathlib.Path(stack.enter_context(tempfile.TemporaryDirectory(prefix="attune-nginx-")))
        self.behind = stack.enter_context(Behind())
        threading.Thread(target=self.behind.serve_forever, daemon=True).start()
        stack.callback(self.behind.shutdown)
        self.port = servers.free_port()
        (folder / "nginx.conf").write_text(NGINX.format(folder=folder, port=self.port, behind=self.behind.server_address[1]))
        process = subprocess.Popen(["nginx", "-c", folder / "nginx.conf", "-e", folder / "nginx.log"], stdin=subprocess.DEVNULL)
        stack.callback(servers.stop, process, servers.signal.SIGTERM, 10)
        servers.wait_until(self.answers, process, folder / "nginx.log", "nginx")

    def answers(self) -> bool:
        with contextlib.suppress(OSError):
            return self.taken(BEHIND.encode()) == ["behind"]
        return False

    def taken(self, data: bytes) -> list[str]:
        self.behind.seen.clear()
        exchange(self.port, data)
        return list(self.behind.seen)


def takes_no_more_than_nginx(claims: Claims, attune_port: int, families: dict) -> dict[str, tuple[list[str], list[str]]]:
    """Of each case, what Attune and what nginx took."""
    taken = {}
    with contextlib.ExitStack() as stack:
        nginx = Nginx(stack)
        for name, data in cases(families).items():
            answer = exchange(attune_port, data)
            ours, theirs = taken[name] = taken_by_attune(answer), nginx.taken(data)
            claims.hold(name, ours == theirs[:len(ours)], f"Attune took {ours}, nginx {theirs}\n{data!r}\n{answer!r}")
    return taken


def main() -> int:
    claims = Claims("smuggling: ")
    families = tomllib.loads((pathlib.Path(__file__).parent / "smuggling.toml").read_text())
    listed = {case for entry in families.pop("stricter") for case in entry["cases"]}
    taken = takes_no_more_than_nginx(claims, urllib.parse.urlsplit(os.environ["ATTUNE_URL"]).port, families)
    stricter = {name for name, (ours, theirs) in taken.items() if len(ours) < len(theirs)}
    plain = {name: both for name, both in taken.items() if name.startswith("plain: ") and both != (["first", "behind"],) * 2}
    claims.hold("plain requests are taken by both", not plain, plain)
    claims.check("where Attune is stricter, it is listed", sorted(stricter - listed), [])
    claims.check("what is listed is stricter", sorted(listed - stricter), [])
    ours, theirs = (sum("first" not in both[place] for both in taken.values()) for place in (0, 1))
    print(f"{len(taken)} cases, {theirs} refused by nginx, {ours} refused by Attune, {len(stricter)} stricter")
    return claims.summary()


if __name__ == "__main__":
    sys.exit(main())
