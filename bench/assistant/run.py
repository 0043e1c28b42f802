#!/usr/bin/env python3
"""How often the assistant understands a question and answers it right, of each kind of question; whether it ever says what somebody may not know; how
long it takes. README.md says what is asked and what counts as right."""

import argparse
import contextlib
import pathlib
import sys
import tempfile
import time

import house
import questions
import scores
from company import Asker, Company
from house import Reply, Server
from questions import Question
from verdicts import Verdict, verdict_on


class Bench:
    def __init__(self, server: Server, company: Company, signed_in: dict[str, tuple[str, int]], strangers: list[str]) -> None:
        """`signed_in`: of each role a token and the employee's id."""
        self.server, self.strangers = server, strangers
        self.tokens = {role: token for role, (token, _) in signed_in.items()}
        self.askers = {role: Asker(company, role, employee) for role, (_, employee) in signed_in.items()}

    def say(self, question: Question, message: str, conversation: str | None) -> Reply:
        body = {"message": message, **({"conversation_id": conversation} if conversation else {})}
        return self.server.ask("POST", "/chat/", self.tokens[question.asker], body)

    def judge(self, question: Question) -> Verdict:
        conversation = None
        for message in question.after:
            conversation = (self.say(question, message, conversation).body or {}).get("conversation_id")
        asked = time.monotonic()
        reply = self.say(question, question.ask, conversation)
        waited = 1000 * (time.monotonic() - asked)
        if reply.status != 200:
            return Verdict(question, ["there is none"], [f"answered {reply.status}: {reply.bytes[:200]!r}"], [], waited_ms=waited)
        verdict = verdict_on(reply.body, question, self.askers[question.asker], self.strangers)
        verdict.took_ms, verdict.waited_ms = reply.body["took_ms"], waited
        return verdict


def chosen(arguments: argparse.Namespace) -> list[Question]:
    return [one for one in questions.read(pathlib.Path(__file__).parent)
            if (not arguments.kind or one.kind == arguments.kind) and (not arguments.only or one.id == arguments.only)]


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--engine", choices=("sqlite", "postgresql"), default="sqlite")
    parser.add_argument("--kind")
    parser.add_argument("--only", metavar="ID")
    parser.add_argument("--verbose", action="store_true")
    arguments = parser.parse_args()
    asked = chosen(arguments)
    if not asked:
        parser.error("there is no such question")
    with contextlib.ExitStack() as stack:
        folder = pathlib.Path(stack.enter_context(tempfile.TemporaryDirectory(prefix="attune-bench-")))
        url = stack.enter_context(house.servers.postgresql_at_hand()) if arguments.engine == "postgresql" else None
        home = house.BenchHouse(folder / "house", url)
        company_id = home.make_demo()
        server = stack.enter_context(home.serve_then())
        company = home.company(company_id)
        bench = Bench(server, company, house.sign_in(server, company), house.make_stranger(server, company))
        verdicts = [bench.judge(question) for question in asked]
    print("\n".join(scores.table(verdicts)))
    if arguments.verbose:
        print("\n".join(["", *scores.wrong(verdicts)]))
    return 0 if scores.holds(verdicts) else 1


if __name__ == "__main__":
    sys.exit(main())
