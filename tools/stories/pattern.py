"""JSON with names in it: `{"id": $id, "items": [1, ...], "note": absent}` is read, filled in, and compared with a reply."""

import json
import re
import urllib.parse

NAME = re.compile(r"\$([a-z_][a-z_0-9]*(?:@[a-z_0-9]+)?(?:\.[a-z_][a-z_0-9]*)*)")
TOKEN = re.compile(r'"(?:[^"\\]|\\.)*"|' + NAME.pattern + r"|\.\.\.|\babsent\b")

KINDS = {
    "any": lambda value: True,
    "uuid": lambda value: isinstance(value, str) and re.fullmatch(r"[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", value),
    "instant": lambda value: isinstance(value, str)
    and re.fullmatch(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)", value),
    "day": lambda value: isinstance(value, str) and re.fullmatch(r"\d{4}-\d\d-\d\d", value),
    "number": lambda value: isinstance(value, (int, float)) and not isinstance(value, bool),
    "text": lambda value: isinstance(value, str) and value != "",
}


class Unbound(Exception):
    """A name that nothing has captured yet is used where a value is needed."""


class Name(str):
    """`$name` where a value stands."""


class Mark:
    def __init__(self, text: str):
        self.text = text

    def __repr__(self) -> str:
        return self.text


ABSENT = Mark("absent")
REST = Mark("...")


def read(text: str):
    """Reads JSON with names, `absent` and `...`, or a bare ~expression; raises json.JSONDecodeError for anything else."""
    if text.startswith("~"):
        return text

    def as_json(token: re.Match) -> str:
        word = token.group(0)
        if word.startswith('"'):
            return word
        return json.dumps({"\0": word})

    def from_object(members: dict):
        word = members.get("\0")
        if word is None:
            return members
        return {"absent": ABSENT, "...": REST}.get(word) or Name(word[1:])

    return json.loads(TOKEN.sub(as_json, text), object_hook=from_object)


def look_up(name: str, names: dict):
    if name in names:
        return names[name]
    first, _, member = name.rpartition(".")
    if first:
        inside = look_up(first, names)
        if isinstance(inside, dict) and member in inside:
            return inside[member]
    raise Unbound(f"${name} is not bound")


def is_bound(name: str, names: dict) -> bool:
    try:
        look_up(name, names)
    except Unbound:
        return False
    return True


def as_text(value) -> str:
    return value if isinstance(value, str) else json.dumps(value)


def fill_text(text: str, names: dict, quoted: bool = False) -> str:
    """Replaces each $name in a path, a header or a string; `quoted` makes it safe inside a path."""

    def value(found: re.Match) -> str:
        word = as_text(look_up(found.group(1), names))
        return urllib.parse.quote(word, safe="") if quoted else word

    return fill_addresses(NAME.sub(value, text), names)


def fill_addresses(text: str, names: dict) -> str:
    def address(found: re.Match) -> str:
        company = names.get(found.group(2))
        return f"{found.group(1)}@{company['domain']}" if isinstance(company, dict) and "domain" in company else found.group(0)

    return re.sub(r"([A-Za-z0-9._+-]+)@([a-z_0-9]+)(?:\.example)?(?![\w-]|\.\w)", address, text)


def fill(value, names: dict):
    """The value that is sent for what a story says."""
    if isinstance(value, Name):
        return look_up(value, names)
    if isinstance(value, str):
        return fill_text(value, names)
    if isinstance(value, list):
        return [fill(item, names) for item in value]
    if isinstance(value, dict):
        return {fill_text(key, names): fill(item, names) for key, item in value.items() if item is not ABSENT}
    return value


def differences(wanted, got, names: dict, captured: dict, place: str = "") -> list[str]:
    """What is different, one sentence each; captures go to `captured`, to be kept only when nothing is."""
    known = {**names, **captured}
    where = place or "the body"
    if isinstance(wanted, Name):
        if is_bound(wanted, known):
            return same(look_up(wanted, known), got, f"{where} (${wanted})")
        if wanted in KINDS:
            return [] if KINDS[wanted](got) else [f"{where}: expected ${wanted}, got {json.dumps(got)}"]
        captured[str(wanted)] = got
        return []
    if isinstance(wanted, dict):
        if not isinstance(got, dict):
            return [f"{where}: expected an object, got {json.dumps(got)}"]
        found = []
        for key, value in wanted.items():
            key = fill_text(key, known)
            if value is ABSENT:
                found += [f"{place}/{key}: expected to be absent, got {json.dumps(got[key])}"] if key in got else []
            elif key not in got:
                found.append(f"{place}/{key}: is missing")
            else:
                found += differences(value, got[key], names, captured, f"{place}/{key}")
        return found
    if isinstance(wanted, list):
        return differences_of_lists(wanted, got, names, captured, place)
    if isinstance(wanted, str) and wanted.startswith("~"):
        expression = fill_text(wanted[1:], known)
        matches = isinstance(got, str) and re.search(expression, got, re.DOTALL)
        return [] if matches else [f"{where}: expected to match {expression}, got {json.dumps(got)}"]
    if isinstance(wanted, str):
        return same(fill_text(wanted, known), got, where)
    return same(wanted, got, where)


def differences_of_lists(wanted: list, got, names: dict, captured: dict, place: str) -> list[str]:
    where = place or "the body"
    if not isinstance(got, list):
        return [f"{where}: expected an array, got {json.dumps(got)}"]
    open_end = bool(wanted) and wanted[-1] is REST
    items = wanted[:-1] if open_end else wanted
    if len(got) < len(items) or (len(got) > len(items) and not open_end):
        return [f"{where}: expected {'at least ' if open_end else ''}{len(items)} items, got {len(got)}"]
    return [sentence for index, item in enumerate(items)
            for sentence in differences(item, got[index], names, captured, f"{place}/{index}")]


def same(wanted, got, where: str) -> list[str]:
    if isinstance(wanted, bool) != isinstance(got, bool):
        equal = False
    elif isinstance(wanted, float) or isinstance(got, float):
        equal = isinstance(wanted, (int, float)) and isinstance(got, (int, float)) and abs(wanted - got) < 1e-9
    else:
        equal = wanted == got
    return [] if equal else [f"{where}: expected {json.dumps(wanted)}, got {json.dumps(got)}"]
