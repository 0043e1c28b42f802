"""What is wrong with a reply: the plan, the answer, or what it gives away."""

import dataclasses
import math

from company import Asker
from leaks import leaks
from plans import differences
from questions import Question
from replies import faults, plans_in
from truth import Truth


@dataclasses.dataclass
class Verdict:
    question: Question
    plan: list[str]  # what is wrong with it; nothing: all is right
    answer: list[str]
    leaks: list[str]
    took_ms: float = math.nan  # as the server says
    waited_ms: float = math.nan

    @property
    def right(self) -> bool:
        return not (self.plan or self.answer or self.leaks)


def verdict_on(reply: dict, question: Question, asker: Asker, strangers: list[str]) -> Verdict:
    """By the plan that is expected, or by the alternative to it that the reply is nearest to."""
    plans = [question.plan, *question.alternatives, *([[{"intent": "clarify"}]] if is_of_strangers(question, asker) else [])]
    verdicts = [verdict_by(plan, reply, question, asker, strangers) for plan in plans]
    return min(verdicts, key=lambda one: (len(one.plan), len(one.answer)))


def is_of_strangers(question: Question, asker: Asker) -> bool:
    """Whether it is about people whom the asker does not reach: they may be met like people who are not there."""
    named = [name for step in question.plan or [] for name in step.get("who", {}).get("employees", [])]
    return bool(named) and not any(asker.company.employee(name) in asker.people for name in named)


def verdict_by(plan: list[dict] | None, reply: dict, question: Question, asker: Asker, strangers: list[str]) -> Verdict:
    other = differences(plan, plans_in(reply), asker) if plan else []
    is_judged = not (question.answer.get("denied") or question.answer.get("free"))
    truth = Truth(asker)
    steps = [(step, truth.of(step, question.answer)) for step in plan or [] if is_judged]
    return Verdict(question, other, faults(reply, steps, question.answer), leaks(reply, question, asker, strangers))
