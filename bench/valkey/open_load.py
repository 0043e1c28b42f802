"""Requests at a steady rate, whether the server keeps up or not: each one's time counts from when it was due, not from when it could be sent."""

import collections
import dataclasses
import itertools
import json
import random
import re
import secrets
import select
import socket
import time

LENGTH = re.compile(rb"\r\nContent-Length: (\d+)\r\n")
READ, WRITE = "read", "write"
WRITES = 0.2  # of all requests


@dataclasses.dataclass
class Outcome:
    seconds: dict[str, list[float]]
    failed: list[str]
    took: float

    @property
    def rate(self) -> float:
        return sum(map(len, self.seconds.values())) / self.took


def requests(reads: str, writes: str, token: str):
    """Reads and writes without end, mixed by chance."""
    fields = f"HTTP/1.1\r\nHost: attune.test\r\nAuthorization: Bearer {token}\r\n"
    read = f"GET {reads} {fields}\r\n".encode()
    while True:
        if random.random() >= WRITES:
            yield READ, read
        else:
            body = json.dumps({"name": secrets.token_hex(8)})
            yield WRITE, f"POST {writes} {fields}Content-Type: application/json\r\nContent-Length: {len(body)}\r\n\r\n{body}".encode()


def is_whole(answer: bytes) -> bool:
    end = answer.find(b"\r\n\r\n")
    return end >= 0 and len(answer) >= end + 4 + int(LENGTH.search(answer, 0, end + 2)[1])


class Wires:
    """Connections, each with at most one request under way."""

    def __init__(self, port: int, count: int) -> None:
        self.idle = [socket.create_connection(("127.0.0.1", port)) for _ in range(count)]
        self.busy: dict[socket.socket, tuple[float, str, bytearray]] = {}

    def send(self, due: float, kind: str, request: bytes) -> None:
        wire = self.idle.pop()
        wire.sendall(request)
        self.busy[wire] = (due, kind, bytearray())

    def answered(self, patience: float):
        """When it was due, of what kind, and what came."""
        for wire in select.select(list(self.busy), [], [], patience)[0]:
            due, kind, answer = self.busy[wire]
            piece = wire.recv(65536)
            if not piece:
                raise SystemExit("The server closed a connection in the middle of a request.")
            answer += piece
            if is_whole(answer):
                del self.busy[wire]
                self.idle.append(wire)
                yield due, kind, bytes(answer)

    def close(self) -> None:
        for wire in [*self.idle, *self.busy]:
            wire.close()


def run(port: int, wanted: tuple[str, str, str], rate: float, seconds: float, connections: int) -> Outcome:
    """`rate` requests a second; without one as many as are answered. `wanted` is what is read, what is written, and the token."""
    source, wires = requests(*wanted), Wires(port, connections)
    outcome = Outcome({READ: [], WRITE: []}, [], 0)
    waiting: collections.deque = collections.deque()
    begun = time.monotonic()
    dues = (begun + number / rate for number in itertools.count()) if rate else itertools.repeat(begun)
    due = next(dues)
    while (now := time.monotonic()) < begun + seconds or wires.busy or waiting:
        while due <= now < begun + seconds and (rate or len(waiting) < len(wires.idle)):
            waiting.append((due if rate else now, *next(source)))
            due = next(dues)
        while waiting and wires.idle:
            wires.send(*waiting.popleft())
        for intended, kind, answer in wires.answered(max(0.0, due - time.monotonic()) if rate else 1.0):
            outcome.seconds[kind].append(time.monotonic() - intended)
            if not answer.startswith((b"HTTP/1.1 200 ", b"HTTP/1.1 201 ")):
                outcome.failed.append(answer[:80].decode("latin-1"))
    outcome.took = time.monotonic() - begun
    wires.close()
    return outcome
