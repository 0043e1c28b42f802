#!/usr/bin/env python3
"""A stranger learns from no answer, and from no answer's time, whether an address has an account."""

import itertools
import re
import secrets
import statistics
import sys
import time

from people import PASSWORD, Reply, Server

PEOPLE, TRIES = 8, 4  # four tries each, because the fifth has to wait
# The work behind both answers is the same; what is left is noise of a machine that does other things meanwhile. Without that
# work an unknown name would be answered ten times as fast.
MOST_APART = 1.6


def shown(reply: Reply) -> tuple[int, bytes]:
    return reply.status, re.sub(rb'"request_id": ?"[^"]*"', b"", reply.bytes)


def compare(title: str, server: Server, path: str, pairs: list[tuple[dict, dict]]) -> int:
    """Asks for known and unknown in turn, each from an address of its own; answers 1 when they can be told apart."""
    took: tuple[list, list] = ([], [])
    answers: tuple[set, set] = (set(), set())
    for number, pair in enumerate(pairs):
        for kind, body in enumerate(pair):
            started = time.perf_counter()
            reply = server.ask("POST", path, "", body, X_Forwarded_For=f"198.51.100.{number}")
            took[kind].append(time.perf_counter() - started)
            answers[kind].add(shown(reply))
    known, unknown = map(statistics.median, took)
    ratio = max(known, unknown) / min(known, unknown)
    good = answers[0] == answers[1] and len(answers[0]) == 1 and ratio < MOST_APART
    if not good:
        print(f"FAILED {title}: medians {known * 1000:.1f} and {unknown * 1000:.1f} ms; answers {answers[0]} and {answers[1]}")
    return 0 if good else 1


def main() -> int:
    server = Server()
    word = secrets.token_hex(4)
    known = [f"known{number}@times-{word}.example" for number in range(PEOPLE)]
    unknown = [f"unknown{number}@times-{word}.example" for number in range(PEOPLE)]
    for email in known:
        server.must(201, "POST", "/auth/register", "", {"email": email, "password": PASSWORD})
    both = list(itertools.chain.from_iterable(zip(known, unknown) for _ in range(TRIES)))
    failed = compare("a wrong password and an unknown address", server, "/auth/login",
                     [({"email": a, "password": "not the password"}, {"email": b, "password": "not the password"}) for a, b in both])
    failed += compare("a forgotten password of a known and an unknown address", server, "/auth/password/forgot",
                      [({"email": a}, {"email": b}) for a, b in both])
    print(f"{2 - failed} passed, {failed} failed")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
