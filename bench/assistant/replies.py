"""Whether a reply says what it has to: finds names and numbers in its rows and its words, whatever its columns are called."""

import json
import re

from expected import Expected, Row

NUMBER = re.compile(r"(?<![\w.:-])\d[\d,]*(?:\.\d+)?(?![\w:-])")
CLOCK = re.compile(r"\b(\d{1,2}):(\d\d)(?::\d\d)?\b")
NOTHING = re.compile(r"\b(no|none|nobody|not|nothing|nor|zero|without)\b|no one|n't\b|\b0\b", re.IGNORECASE)
MEASURED = ("number", "percent", "hours", "time")  # kinds of columns that hold figures
FIGURE = re.compile(r"\d\s*%|\d (days?|hours|people|times)\b", re.IGNORECASE)
MOST_ROWS = 1000  # of a table; more are cut off and counted


def everything_in(reply: dict) -> str:
    return json.dumps(reply, ensure_ascii=False).casefold()


def plans_in(reply: dict) -> list[dict]:
    return (reply.get("plan") or {}).get("steps") or []


def parts_in(reply: dict) -> list[dict]:
    return reply.get("parts") or [reply]


def numbers_of(cell) -> list[float]:
    if isinstance(cell, bool) or cell is None:
        return []
    if isinstance(cell, (int, float)):
        return [float(cell)]
    text = str(cell)
    return [float(found.replace(",", "")) for found in NUMBER.findall(text)] + [60 * int(hour) + int(minute) for hour, minute in CLOCK.findall(text)]


def shows_value(cells: list, value: float, tolerance: float) -> bool:
    return any(abs(number - value) <= tolerance + 1e-9 for cell in cells for number in numbers_of(cell))


def figures_of(row: list, part: dict) -> list:
    """The cells that hold figures."""
    return [cell for cell, column in zip(row, part.get("columns") or []) if column["kind"] in MEASURED]


def shows(row: list, expected: Row, part: dict, tolerance: float) -> bool:
    words = [str(cell).casefold() for cell in row if cell is not None]
    return all(any(spelling.casefold() in words for spelling in spellings) for spellings in expected.parts) and all(
        shows_value(figures_of(row, part), value, tolerance) for value in expected.values)


def name_of(row: Row) -> str:
    return " ".join(min(part) for part in row.parts) + (f" {[round(value, 2) for value in row.values]}" if row.values else "")


def faults_of_rows(part: dict, expected: Expected) -> list[str]:
    rows = part.get("rows") or []
    left, matched, found = list(expected.rows), [], []
    for row in rows:
        fits = next((one for one in left if shows(row, one, part, expected.tolerance)), None)
        if fits is None:
            found.append(f"a row that should not be there, or not so: {json.dumps(row, ensure_ascii=False)[:160]}")
        else:
            left.remove(fits)
            matched.append(fits)
    values = [row.values[0] for row in matched if row.values]
    if expected.limit:
        found += faults_of_limit(values, expected)
    elif len(rows) < MOST_ROWS:
        found += [f"missing: {name_of(row)}" for row in left if not row.may_be_missing]
    ordered = sorted(values, reverse=expected.order != "lowest")
    if expected.order and any(abs(one - other) > expected.tolerance for one, other in zip(values, ordered)):
        found.append(f"not in order, {expected.order} first")
    return found


def faults_of_limit(values: list[float], expected: Expected) -> list[str]:
    """Ties may stand in any order, and all of them may stand where some have to; who has none of what is most wanted may be missing."""
    best = sorted((row.values[0] for row in expected.rows), reverse=expected.order != "lowest")[:expected.limit]
    if expected.order != "lowest":
        best, values = [value for value in best if value], [value for value in values if value]
    if sorted(values) == sorted(best) or (len(values) > len(best) and set(values) == set(best)):
        return []
    return [f"the first {expected.limit} are {[round(value, 2) for value in best]}, the reply has {[round(value, 2) for value in values]}"]


def faults_of_figure(part: dict, value: float | None, tolerance: float) -> list[str]:
    said = part.get("response", "")
    # The words also name days and years, so they count only where there is no table.
    cells = [cell for row in part.get("rows") or [] for cell in figures_of(row, part)] or [said]
    if value is not None and shows_value(cells, value, tolerance) or (not value and NOTHING.search(said)):
        return []
    return [f"the figure is {value if value is None else round(value, 2)}, the reply says: {said[:160]}"]


def faults(reply: dict, steps: list[tuple[dict, Expected]], answer: dict) -> list[str]:
    """`steps`: of each step of the expected plan what it comes to."""
    said = everything_in(reply)
    found = [f"does not say {words!r}" for words in answer.get("says", []) if words.casefold() not in said]
    rows = sum(len(part.get("rows") or []) for part in parts_in(reply))
    if "rows" in answer and rows != answer["rows"]:
        found.append(f"{rows} rows where {answer['rows']} are expected")
    if answer.get("denied"):
        return found + faults_of_denial(reply)
    parts = parts_in(reply)
    if steps and len(parts) != len(steps):
        return [*found, f"{len(parts)} parts where {len(steps)} are expected"]
    return found + [fault for part, (step, expected) in zip(parts, steps) for fault in faults_of_part(part, step, expected, said)]


def faults_of_part(part: dict, step: dict, expected: Expected, said: str) -> list[str]:
    found = [f"does not say {min(spellings)!r}" for spellings in expected.says if not any(spelling.casefold() in said for spelling in spellings)]
    found += [fault for value in expected.figures for fault in faults_of_figure(part, value, expected.tolerance)]
    if expected.rows is not None:
        found += faults_of_rows(part, expected)
    if step["intent"] == "read_only" and not part.get("links"):
        found.append("links to no page")
    return found + [f"does not offer {name!r}" for name in step.get("options", []) if name.casefold() not in said]


def faults_of_denial(reply: dict) -> list[str]:
    """A name that the asker does not reach may also be met like one that nobody has."""
    found = [f"shows {name}" for part in parts_in(reply) for name in ("rows", "chart") if part.get(name)]
    if FIGURE.search(reply.get("response", "")):
        found.append(f"says a figure: {reply['response'][:160]}")
    if not any(part.get("outcome") in ("refused", "asked_back") or part.get("intent") == "out_of_scope" for part in parts_in(reply)):
        found.append(f"does not say that this may not be seen: {reply.get('response', '')[:160]}")
    return found
