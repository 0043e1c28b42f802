"""What a reply says that whoever asked may not know."""

import re
from collections.abc import Iterable

from company import Asker
from questions import Question
from replies import everything_in


def stands_in(text: str, whole: str) -> bool:
    """As words of its own: Ann Lee is not in Joann Leeson."""
    return re.search(rf"(?<!\w){re.escape(text.casefold())}(?!\w)", whole) is not None


def leaks(reply: dict, question: Question, asker: Asker, strangers: Iterable[str]) -> list[str]:
    """Names and addresses of people out of reach, anything of `strangers` (of another company), and what the question says must never be said.
    A name that the asker wrote may be repeated."""
    said = everything_in({name: value for name, value in reply.items() if name not in ("conversation_id", "took_ms")})
    written = " ".join([*question.after, question.ask]).casefold()
    hidden = [text for employee in asker.company.employees if employee["employee_id"] not in asker.known for text in (employee["name"], employee["email"])]
    found = [text for text in [*hidden, *strangers] if stands_in(text, said) and not stands_in(text, written)]
    return found + [text for text in question.answer.get("never", []) if text.casefold() in said]
