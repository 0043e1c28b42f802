#!/usr/bin/env python3
"""Requests generated from /openapi.json, right and wrong ones, to every operation. No answer is a 5xx, none is one that the
description does not have, and the connection is good for another request. See README.md.

    check_requests.py [--times N] [--seed N] [NAME]     ATTUNE_URL names the server; NAME is a part of "POST /videos"
"""

import argparse
import collections
import json
import pathlib
import sys
import time

HERE = pathlib.Path(__file__).resolve().parent
for folder in ("tests/contract", "tests/tenants", "tools/stories"):
    sys.path.insert(0, str(HERE.parents[1] / folder))

import hypothesis  # noqa: E402
from asking import Example, requests  # noqa: E402
from callers import House  # noqa: E402
from check_routes import Operation  # noqa: E402
from check_tenants import examples  # noqa: E402
from described import Description  # noqa: E402
from matrix import Matrix  # noqa: E402
from people import PASSWORD, Server  # noqa: E402
from shapes import Schemas  # noqa: E402
from things import Ids  # noqa: E402
from wire import Answered, Asked, Connection  # noqa: E402
from wishes import PLACES  # noqa: E402

PER_OPERATION = 30
# Each of these hashes a password, which takes long on purpose.
SLOW, PER_SLOW_OPERATION = ("/auth/", "/hr/login", "/hr/signup", "/token"), 15
# Ends what everybody else here asks with.
LAST = ("POST /auth/logout", "DELETE /auth/me", "DELETE /auth/sessions", "PUT /companies/current")


class Wrong(AssertionError):
    pass


class Requests:
    def __init__(self, times: int, seed: int):
        self.times, self.seed = times, seed
        self.server = Server()
        self.document = self.server.must(200, "GET", "/openapi.json")
        self.schemas, self.description = Schemas(self.document), Description(self.document)
        self.connection = Connection(self.server.address.hostname, self.server.address.port)
        self.home, self.abroad = House(self.server), House(self.server)
        self.answers: collections.Counter = collections.Counter()
        self.failures: list[str] = []
        self.passed = 0

    def renew(self) -> None:
        """Requests may have ended a session or somebody's access, or have failed to sign in too often: then there are new companies."""
        everybody = [*self.home.tokens.values(), *self.abroad.tokens.values()]
        as_admin = lambda house: self.server.ask("GET", "/users", house.tokens["admin"]).status == 200
        sign_in = {"email": f"admin@{self.home.name}.example", "password": PASSWORD}
        if not (all(self.server.ask("GET", "/auth/me", token).status == 200 for token in everybody) and as_admin(self.home) and
                as_admin(self.abroad) and self.server.ask("POST", "/auth/login", body=sign_in).status == 200):
            self.home, self.abroad = House(self.server), House(self.server)

    def example(self, entry) -> Example:
        """The entry of tests/tenants/operations.toml, once with home's ids and once with another company's."""
        made = {place: [] for place in PLACES}
        for house in (self.home, self.abroad):
            ids = Ids(self.server, house)

            def value(word: object) -> object:
                if not isinstance(word, str) or not word.startswith("$"):
                    return word
                return ids.make(word[1:]) if hasattr(Ids, word[1:]) else getattr(ids.texts, word[1:])()

            for place in PLACES:
                if (given := getattr(entry, place)) is not None:
                    made[place].append({name: value(word) for name, word in given.items()})
        return Example(made["path"], [{**query, **({"format": entry.formats[0]} if entry.formats else {})} for query in made["query"]], made["body"])

    def faults(self, asked: Asked, answered: Answered) -> list[str]:
        path = asked.target.partition("?")[0]
        faults = self.description.faults(asked.method, path, answered.status, answered.headers, answered.body)
        if answered.status >= 500:
            faults.append("the server failed")
        if answered.headers.get("content-type") == "application/problem+json":
            problem = json.loads(answered.body)
            if problem["status"] != answered.status or problem["request_id"] != answered.headers["x-request-id"]:
                faults.append("the problem speaks of another status or request")
        elif answered.status >= 400:
            faults.append(f"a refusal is no problem+json but {answered.headers.get('content-type')}")
        if "x-injected" in answered.headers:
            faults.append("a header was injected")
        return faults

    def check(self, operation: Operation, description: dict, entry) -> None:
        self.renew()
        tokens = {**self.home.tokens, "abroad": self.abroad.tokens["admin"]}
        slow = operation.path.startswith(SLOW) and operation.method == "POST"
        strategy = requests(operation.path, operation.method, description, self.example(entry), self.schemas, tokens)

        first: list[str] = []

        @hypothesis.seed(self.seed)
        @hypothesis.settings(max_examples=(PER_SLOW_OPERATION if slow else PER_OPERATION) * self.times, deadline=None, database=None,
                             phases=[hypothesis.Phase.generate, hypothesis.Phase.shrink], print_blob=False, report_multiple_bugs=False,
                             suppress_health_check=list(hypothesis.HealthCheck))
        @hypothesis.given(strategy)
        def holds(asked: Asked) -> None:
            answered = self.connection.ask(asked)
            self.answers[answered.status] += 1
            if faults := self.faults(asked, answered):
                first.append(f"{asked}\n    {answered.status} {answered.body[:400]!r}\n    {'; '.join(faults)}")
                raise Wrong(first[-1])

        try:
            holds()
            self.passed += 1
        except hypothesis.errors.Flaky:
            # The server remembers, so the same request need not fail twice.
            self.failures.append(f"{operation.name}, once: {first[0]}")
        except Exception as problem:  # whatever it is, it is what this operation's requests have shown
            self.failures.append(f"{operation.name}: {type(problem).__name__}: {problem}")

    def run(self, wanted: str) -> int:
        table = examples()
        operations = [(Operation(description, path, method), description)
                      for path, methods in self.document["paths"].items() for method, description in methods.items()]
        operations = [pair for pair in operations if wanted in pair[0].name]
        operations.sort(key=lambda pair: pair[0].name in LAST)
        for operation, description in operations:
            started = time.monotonic()
            self.check(operation, description, table[operation.name])
            print(f"{time.monotonic() - started:6.2f}s {operation.name}")
        print("answers: " + ", ".join(f"{status}: {count}" for status, count in sorted(self.answers.items())))
        for failure in self.failures:
            print(f"FAILED {failure}")
        print(f"{sum(self.answers.values())} requests, seed {self.seed}")
        print(f"{self.passed} passed, {len(self.failures)} failed")
        return 1 if self.failures or not self.passed else 0


def main() -> int:
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("--times", type=int, default=1, help="how many times as many requests")
    arguments.add_argument("--seed", type=int, default=1)
    arguments.add_argument("name", nargs="?", default="")
    chosen = arguments.parse_args()
    print(f"seed {chosen.seed}", flush=True)
    return Requests(chosen.times, chosen.seed).run(chosen.name)


if __name__ == "__main__":
    sys.exit(main())
