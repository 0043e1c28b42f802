"""A server that stands still makes all wait who are due meanwhile, not only the one who is being answered."""

import contextlib
import socketserver
import threading
import unittest

import open_load

STANDSTILL = 0.2  # seconds
RATE, SECONDS = 100, 0.3


class Answer(socketserver.StreamRequestHandler):
    def handle(self):
        while line := self.rfile.readline():
            length = 0
            while (field := self.rfile.readline()) != b"\r\n":
                if field.startswith(b"Content-Length: "):
                    length = int(field[16:])
            self.rfile.read(length)
            if not self.server.stood_still:
                self.server.stood_still = not threading.Event().wait(STANDSTILL)
            self.server.kinds.append(open_load.READ if line.startswith(b"GET /read ") else open_load.WRITE)
            self.wfile.write(self.server.answer)


class OpenLoad(unittest.TestCase):
    @contextlib.contextmanager
    def server(self, answer: bytes):
        with socketserver.ThreadingTCPServer(("127.0.0.1", 0), Answer) as server:
            server.daemon_threads, server.stood_still, server.kinds, server.answer = True, False, [], answer
            thread = threading.Thread(target=server.serve_forever)
            thread.start()
            try:
                yield server
            finally:
                server.shutdown()
                thread.join()

    def outcome(self, answer: bytes, rate: float):
        with self.server(answer) as server:
            outcome = open_load.run(server.server_address[1], ("/read", "/write", "token"), rate, SECONDS, 1)
            return outcome, server.kinds

    def test_time_counts_from_when_a_request_was_due(self):
        outcome, kinds = self.outcome(b"HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok", RATE)
        took = sorted(outcome.seconds[open_load.READ] + outcome.seconds[open_load.WRITE])
        self.assertEqual(len(took), RATE * SECONDS)
        self.assertGreaterEqual(took[-1], STANDSTILL)
        # Each that was due in the first half of the standstill waited at least half of it.
        self.assertGreaterEqual(took[-int(RATE * STANDSTILL / 2)], STANDSTILL / 2)
        self.assertEqual({kind: len(seconds) for kind, seconds in outcome.seconds.items()},
                         {kind: kinds.count(kind) for kind in (open_load.READ, open_load.WRITE)})

    def test_a_refusal_is_a_failure(self):
        outcome, kinds = self.outcome(b"HTTP/1.1 503 Service Unavailable\r\nRetry-After: 1\r\nContent-Length: 0\r\n\r\n", 0)
        self.assertEqual(len(outcome.failed), len(kinds))


if __name__ == "__main__":
    unittest.main()
