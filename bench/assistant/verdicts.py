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
    plan = differences(question.plan, plans_in(reply), asker) if question.plan else []
    truth = Truth(asker)
    steps = [] if question.answer.get("denied") or question.answer.get("free") else [(step, truth.of(step, question.answer)) for step in question.plan or []]
    return Verdict(question, plan, faults(reply, steps, question.answer), leaks(reply, question, asker, strangers))
