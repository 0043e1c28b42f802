"""An emotion model behind HTTP, on a free loopback port: fetches the video it is asked about, then answers what a check wants."""

import dataclasses
import http.server
import json
import threading
import time

import servers
from claims import send


@dataclasses.dataclass
class Asked:
    order: dict
    fetched: tuple[int, bytes, dict[str, str]]  # status, bytes and headers of what the video's address gave


class EmotionModel:
    def __init__(self) -> None:
        self.asked: list[Asked] = []
        self.answers = lambda order: (200, {})  # what it answers to an order: status and JSON
        self.may_answer = threading.Event()
        self.may_answer.set()
        self.server: http.server.ThreadingHTTPServer | None = None
        self.port = servers.free_port()
        self.come()
        self.url = f"http://127.0.0.1:{self.port}/predict"

    def __enter__(self) -> "EmotionModel":
        return self

    def __exit__(self, *_: object) -> None:
        self.may_answer.set()
        self.go()

    def come(self) -> None:
        """Answers, at the same port as before."""
        self.server = http.server.ThreadingHTTPServer(("127.0.0.1", self.port), type("Call", (Call,), {"model": self}))
        threading.Thread(target=self.server.serve_forever, args=(0.05,), daemon=True).start()

    def go(self) -> None:
        """Nobody listens any more."""
        if self.server:
            self.server.shutdown()
            self.server.server_close()
        self.server = None

    def await_order(self, number: int, seconds: float = 60) -> None:
        deadline = time.monotonic() + seconds
        while len(self.asked) < number:
            assert time.monotonic() < deadline, f"the model was asked {len(self.asked)} times, not {number}"
            time.sleep(0.02)


class Call(http.server.BaseHTTPRequestHandler):
    model: EmotionModel

    def do_POST(self) -> None:
        order = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
        self.model.asked.append(Asked(order, send("GET", order["video_url"])))
        self.model.may_answer.wait()
        status, answer = self.model.answers(order)
        text = answer if isinstance(answer, bytes) else json.dumps(answer).encode()
        self.send_response(status)
        self.send_header("Content-Type", "application/json")
        self.send_header("Content-Length", str(len(text)))
        self.end_headers()
        self.wfile.write(text)

    def log_message(self, *_: object) -> None:
        pass
