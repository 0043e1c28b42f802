"""One connection, on which any bytes can be asked, and the reply read as a careful client reads it."""

import dataclasses
import gzip
import http.client
import socket

LIVENESS = b"GET /livez HTTP/1.1\r\nHost: attune\r\n\r\n"


@dataclasses.dataclass
class Asked:
    method: str
    target: str  # as it stands in the request line: percent-encoded, without blanks and control characters
    headers: dict[str, str]
    body: bytes | None = None

    def head(self) -> bytes:
        lines = [f"{self.method} {self.target} HTTP/1.1", "Host: attune", *(f"{name}: {value}" for name, value in self.headers.items())]
        if self.body is not None:
            lines.append(f"Content-Length: {len(self.body)}")
        return ("\r\n".join(lines) + "\r\n\r\n").encode("latin-1")

    def __str__(self) -> str:
        shown = self.body if self.body is None or len(self.body) < 600 else self.body[:600] + b"\xe2\x80\xa6"
        headers = {name: value if name != "Authorization" else value[:16] for name, value in self.headers.items()}
        return f"{self.method} {self.target[:600]} {headers} {shown!r}"


@dataclasses.dataclass
class Answered:
    status: int
    headers: dict[str, str]
    body: bytes


class Connection:
    def __init__(self, host: str, port: int):
        self.address = (host, port)
        self.socket: socket.socket | None = None

    def ask(self, asked: Asked) -> Answered:
        answered = self.exchange(asked.head() + (asked.body or b""), asked.method)
        # A reply that is longer or shorter than it says would be read into the next one.
        alive = self.exchange(LIVENESS, "GET")
        assert (alive.status, alive.body) == (200, b"ok\n"), f"the next request on the connection was answered {alive.status} {alive.body[:200]!r}"
        return answered

    def exchange(self, sent: bytes, method: str) -> Answered:
        reused = self.socket is not None
        self.socket = self.socket or self.connected()
        try:
            try:
                self.socket.sendall(sent)
            except (BrokenPipeError, ConnectionResetError):
                pass  # refused before all of the body was read; the reply is there all the same
            reply = http.client.HTTPResponse(self.socket, method=method)
            try:
                reply.begin()
                headers: dict[str, str] = {}
                for name, value in reply.getheaders():
                    headers[name.lower()] = f"{headers[name.lower()]}, {value}" if name.lower() in headers else value
                body = reply.read()
                if body and headers.get("content-encoding") == "gzip":
                    body = gzip.decompress(body)
                answered = Answered(reply.status, headers, body)
                closes = reply.will_close
            finally:
                reply.close()
        except (http.client.RemoteDisconnected, ConnectionResetError):
            self.close()
            if reused:
                return self.exchange(sent, method)
            raise
        except BaseException:
            self.close()
            raise
        if closes:
            self.close()
        return answered

    def connected(self) -> socket.socket:
        made = socket.create_connection(self.address, timeout=60)
        # The reply to a request is awaited before the next, so nothing is gained by gathering bytes.
        made.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        return made

    def close(self) -> None:
        if self.socket:
            self.socket.close()
            self.socket = None
