"""People who ask a server, each again as soon as the last answer is there, or after a pause: reads, and now and then a write that must not get lost.

What is read is one department, because it costs as much after the writes as before them: a list counts all that were written,
so that its usual rate halves within twenty seconds, whatever the database did in between."""

import contextlib
import dataclasses
import http.client
import json
import secrets
import statistics
import threading
import time

WINDOW = 0.5  # seconds


@dataclasses.dataclass
class Answer:
    moment: float  # when it came
    status: int
    took: float
    retry_after: str | None


class Load:
    def __init__(self, port: int, token: str, people: int = 8, writes: bool = True, pause: float = 0):
        self.port, self.token, self.writes, self.pause = port, token, writes, pause
        self.answers: list[Answer] = []
        self.acknowledged: list[str] = []  # names of departments that were made
        self.broken: list[str] = []
        self.read = self.new_department()
        self.ending = threading.Event()
        self.threads = [threading.Thread(target=self.ask, daemon=True) for _ in range(people)]

    def __enter__(self):
        for thread in self.threads:
            thread.start()
        return self

    def __exit__(self, *_):
        self.ending.set()
        for thread in self.threads:
            thread.join(90)
        assert not any(thread.is_alive() for thread in self.threads), "a request was never answered"

    def connect(self) -> tuple[http.client.HTTPConnection, dict[str, str]]:
        headers = {"Authorization": f"Bearer {self.token}", "Content-Type": "application/json"}
        return http.client.HTTPConnection("127.0.0.1", self.port, timeout=60), headers

    def new_department(self) -> str:
        """Its path."""
        connection, headers = self.connect()
        with contextlib.closing(connection):
            connection.request("POST", "/departments", json.dumps({"name": secrets.token_hex(8)}), headers)
            reply = connection.getresponse()
            assert reply.status == 201, f"no department to read: {reply.status}"
            return reply.getheader("Location")

    def ask(self) -> None:
        connection, headers = self.connect()
        turn = 0
        while not self.ending.is_set():
            turn += 1
            name = secrets.token_hex(8) if self.writes and turn % 8 == 0 else ""
            begun = time.monotonic()
            try:
                if name:
                    connection.request("POST", "/departments", json.dumps({"name": name}), headers)
                else:
                    connection.request("GET", self.read, headers=headers)
                reply = connection.getresponse()
                reply.read()
            except (OSError, http.client.HTTPException) as problem:
                if not self.ending.is_set():
                    self.broken.append(f"{'POST' if name else 'GET'}: {problem!r}")
                connection.close()
                time.sleep(0.02)
                continue
            now = time.monotonic()
            self.answers.append(Answer(now, reply.status, now - begun, reply.getheader("Retry-After")))
            if name and reply.status == 201:
                self.acknowledged.append(name)
            if self.pause:
                time.sleep(self.pause)
            if reply.status == 503:
                time.sleep(0.02)  # a crowd that does not listen to Retry-After, but does not spin either

    def rates(self, begin: float, end: float) -> list[float]:
        """Good answers a second, of each whole window."""
        windows = max(1, int((end - begin) / WINDOW))
        counts = [0] * windows
        for answer in self.answers:
            place = int((answer.moment - begin) / WINDOW)
            if begin <= answer.moment and place < windows and answer.status < 300:
                counts[place] += 1
        return [count / WINDOW for count in counts]

    def usual_rate(self, begin: float, end: float) -> float:
        return statistics.median(self.rates(begin, end))

    def p99(self, begin: float, end: float) -> float:
        took = sorted(answer.took for answer in self.answers if begin <= answer.moment < end)
        assert len(took) >= 100, f"only {len(took)} answers to judge by"
        return took[len(took) * 99 // 100]

    def check_answers(self, allowed: set[int]) -> None:
        """Only these statuses, each 503 with Retry-After, and no connection broken."""
        assert not self.broken, f"{len(self.broken)} requests got no answer, for example {self.broken[0]}"
        others = {answer.status for answer in self.answers} - allowed
        assert not others, f"answered {others}"
        assert all(answer.retry_after for answer in self.answers if answer.status == 503), "a 503 without Retry-After"

    def check_nothing_lost(self, client) -> None:
        there, page = set(), 1
        while True:
            rows = client.expect(200, "GET", f"/departments?page={page}&page_size=200")
            there |= {row["name"] for row in rows}
            if len(rows) < 200:
                break
            page += 1
        lost = set(self.acknowledged) - there
        assert not lost, f"{len(lost)} of {len(self.acknowledged)} acknowledged writes are lost"
