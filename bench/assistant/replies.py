"""Whether a reply says what it has to: finds names and numbers in its rows and its words, whatever its columns are called."""

import json
import re

from truth import Expected, Row

NUMBER = re.compile(r"(?<![\w.:-])\d[\d,]*(?:\.\d+)?(?![\w:-])")
CLOCK = re.compile(r"\b(\d{1,2}):(\d\d)(?::\d\d)?\b")
NOTHING = re.compile(r"\b(no|none|nobody|not|nothing|nor|zero|without)\b|no one|n't\b|\b0\b", re.IGNORECASE)
REFUSAL = re.compile(r"may not|cannot see|can't see|not allowed|only see|no access|don't have access|do not have access|permission|not yours", re.IGNORECASE)
MOST_ROWS = 50  # of a reply's table; more are cut off and counted in words


def cells_of(row) -> list:
    """All that stands in a row, however it is nested."""
    if isinstance(row, dict):
        return [cell for value in row.values() for cell in cells_of(value)]
    if isinstance(row, list):
        return [cell for value in row for cell in cells_of(value)]
    return [row]


def plans_in(reply: dict) -> list[dict]:
    plan = reply.get("plan") or []
    return plan if isinstance(plan, list) else [plan]


def folded(cells: list) -> list[str]:
    return [str(cell).casefold() for cell in cells if cell is not None]


def numbers_of(cell) -> list[float]:
    if isinstance(cell, bool) or cell is None:
        return []
    if isinstance(cell, (int, float)):
        return [float(cell)]
    text = str(cell)
    return [float(found.replace(",", "")) for found in NUMBER.findall(text)] + [60 * int(hour) + int(minute) for hour, minute in CLOCK.findall(text)]


def shows_value(cells: list, value: float, tolerance: float) -> bool:
    return any(abs(number - value) <= tolerance + 1e-9 for cell in cells for number in numbers_of(cell))


def shows(row, expected: Row, tolerance: float) -> bool:
    cells = cells_of(row)
    words = folded(cells)
    return all(any(spelling.casefold() in words for spelling in part) for part in expected.parts) and all(
        shows_value(cells, value, tolerance) for value in expected.values)


def name_of(row: Row) -> str:
    return " ".join(sorted(part)[0] for part in row.parts) + (f" {[round(value, 2) for value in row.values]}" if row.values else "")


def faults_of_rows(rows: list, expected: Expected) -> list[str]:
    left, matched, found = list(expected.rows), [], []
    for row in rows:
        fits = next((one for one in left if shows(row, one, expected.tolerance)), None)
        if fits is None:
            found.append(f"a row that should not be there, or not so: {json.dumps(row, ensure_ascii=False)[:160]}")
        else:
            left.remove(fits)
            matched.append(fits)
    values = [row.values[0] for row in matched if row.values]
    if expected.limit:
        best = sorted((row.values[0] for row in expected.rows), reverse=expected.order != "lowest")[:expected.limit]
        if sorted(values) != sorted(best) and not (len(values) > len(best) and set(values) == set(best)):
            found.append(f"the first {expected.limit} are {[round(value, 2) for value in best]}, the reply has {[round(value, 2) for value in values]}")
    elif len(rows) < MOST_ROWS or len(expected.rows) <= MOST_ROWS:
        found += [f"missing: {name_of(row)}" for row in left if not row.may_be_missing]
    if expected.order:
        ordered = sorted(values, reverse=expected.order != "lowest")
        if any(abs(one - other) > 1e-9 for one, other in zip(values, ordered)):
            found.append(f"not in order, {expected.order} first")
    return found


def faults_of_figure(reply: dict, value: float | None, tolerance: float) -> list[str]:
    said = reply.get("response", "")
    if not value and NOTHING.search(said):
        return []
    if value is not None and shows_value([*cells_of(reply.get("rows") or []), said], value, tolerance):
        return []
    return [f"the figure is {value if value is None else round(value, 2)}, the reply says: {said[:160]}"]


def everything_in(reply: dict) -> str:
    """All of a reply as text, save for its plan's words, which repeat the question."""
    return json.dumps(reply, ensure_ascii=False).casefold()


def faults(reply: dict, steps: list[tuple[dict, Expected]], answer: dict) -> list[str]:
    """`steps`: of each step of the expected plan its intent and what it comes to."""
    said, rows = everything_in(reply), reply.get("rows") or []
    found = [f"does not say {words!r}" for words in answer.get("says", []) if words.casefold() not in said]
    if "rows" in answer and len(rows) != answer["rows"]:
        found.append(f"{len(rows)} rows where {answer['rows']} are expected")
    if answer.get("denied"):
        return found + faults_of_denial(reply, rows)
    if answer.get("free"):
        return found
    tables = [expected.rows for _, expected in steps if expected.rows is not None]
    for step, expected in steps:
        found += [f"does not say {sorted(part)[0]!r}" for part in expected.says if not any(spelling.casefold() in said for spelling in part)]
        found += [fault for value in expected.figures for fault in faults_of_figure(reply, value, expected.tolerance)]
        if expected.rows is not None and len(tables) == 1:
            found += faults_of_rows(rows, expected)
        found += faults_of_intent(reply, step)
    return found if len(tables) < 2 else found + faults_of_several(reply, [expected for _, expected in steps])


def faults_of_several(reply: dict, steps: list[Expected]) -> list[str]:
    """Several tables in one reply: each of their rows has to be somewhere in it."""
    text = everything_in(reply)
    return [f"missing: {name_of(row)}" for expected in steps for row in (expected.rows or [])[:MOST_ROWS] if not expected.limit and not row.may_be_missing
            and not all(any(spelling.casefold() in text for spelling in part) for part in row.parts)]


def faults_of_denial(reply: dict, rows: list) -> list[str]:
    found = ["shows rows"] if rows else []
    if reply.get("chart"):
        found.append("shows a chart")
    if not REFUSAL.search(reply.get("response", "")) and reply.get("intent") != "clarify":
        found.append(f"does not say that this may not be seen: {reply.get('response', '')[:160]}")
    return found


def faults_of_intent(reply: dict, step: dict) -> list[str]:
    if step["intent"] == "read_only" and not reply.get("links"):
        return ["links to no page"]
    if step["intent"] == "clarify":
        said = everything_in(reply)
        return [f"does not offer {name!r}" for name in step.get("options", []) if name.casefold() not in said]
    return []
