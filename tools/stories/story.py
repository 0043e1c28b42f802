"""Reads a .story file into stories, each a list of steps that know their line."""

import dataclasses
import json
import pathlib
import re

import pattern


class Malformed(Exception):
    """A line that is no step."""


@dataclasses.dataclass
class Step:
    line: int


@dataclasses.dataclass
class Company(Step):
    name: str
    members: dict


@dataclasses.dataclass
class Person(Step):
    who: str
    members: dict


@dataclasses.dataclass
class As(Step):
    who: str


@dataclasses.dataclass
class Let(Step):
    name: str
    value: object


@dataclasses.dataclass
class OneTimeCode(Step):
    """Binds a name to the code that an authenticator app shows, `steps` half minutes from now."""

    name: str
    secret: str
    steps: int


@dataclasses.dataclass
class Exchange(Step):
    """A request and the reply that is expected."""

    method: str
    path: str
    body: object = None  # what pattern.read gave, or ("file" | "text" | "form", words)
    headers: list = dataclasses.field(default_factory=list)
    status: int = 0
    reply: object = None
    has_reply: bool = False
    eventually: bool = False
    reply_headers: list = dataclasses.field(default_factory=list)
    save_as: str = ""
    same_as: str = ""


@dataclasses.dataclass
class Story:
    file: pathlib.Path
    title: str
    steps: list


METHOD = re.compile(r"(GET|HEAD|POST|PUT|PATCH|DELETE|OPTIONS)\s+(\S+)\s*(.*)", re.DOTALL)
STATUS = re.compile(r"(eventually\s+)?(\d{3})\b\s*(.*)", re.DOTALL)
ONE_TIME_CODE = re.compile(r"<totp:(\S+?)(?:\s+([+-]\d+))?>")
OPEN_TEXT = re.compile(r"[A-Z]+ \S+ <text:")
SPECIAL_BODY = re.compile(r"<(file|text|form):(.*)>", re.DOTALL)


def is_whole(text: str) -> bool:
    """Whether brackets outside strings are closed, so that the JSON does not go on in the next line; of a text, whether it is."""
    if OPEN_TEXT.match(text):
        return text.endswith(">")
    outside = re.sub(r'"(?:[^"\\]|\\.)*"', "", text)
    return sum(outside.count(c) for c in "{[") <= sum(outside.count(c) for c in "}]")


def joined_lines(text: str):
    """Yields (line number, text) with JSON of several lines made one; comments and empty lines are left out."""
    pending, start = "", 0
    for number, line in enumerate(text.splitlines(), 1):
        if not pending and (not line.strip() or line.lstrip().startswith("#")):
            continue
        start = start if pending else number
        pending = f"{pending}\n{line}" if pending else line.strip()
        if is_whole(pending):
            yield start, pending
            pending = ""
    if pending:
        raise Malformed(f"line {start}: a bracket is not closed")


def members_of(words: str) -> dict:
    members = {}
    for word in words.split():
        key, equals, value = word.partition("=")
        if not equals:
            raise Malformed(f"expected key=value, got {word}")
        members[key] = value
    return members


def parse(text: str, file: pathlib.Path = pathlib.Path("story")) -> list[Story]:
    stories: list[Story] = []
    for number, line in joined_lines(text):
        try:
            if line.startswith("story "):
                stories.append(Story(file, line[6:].strip(), []))
                continue
            if not stories:
                stories.append(Story(file, "", []))
            add_step(stories[-1].steps, number, line)
        except (Malformed, json.JSONDecodeError) as problem:
            raise Malformed(f"{file}:{number}: {problem}") from problem
    for story in stories:
        for step in story.steps:
            if isinstance(step, Exchange) and not step.status:
                raise Malformed(f"{file}:{step.line}: no reply is expected")
    return stories


def add_step(steps: list, number: int, line: str) -> None:
    first, _, rest = line.partition(" ")
    rest = rest.strip()
    if first == "company":
        name, _, members = rest.partition(" ")
        steps.append(Company(number, name, members_of(members)))
    elif first == "person":
        who, _, members = rest.partition(" ")
        steps.append(Person(number, who, members_of(members)))
    elif first == "as":
        steps.append(As(number, rest))
    elif first == "let":
        name, _, value = rest.partition("=")
        name = name.strip().removeprefix("$")
        if code := ONE_TIME_CODE.fullmatch(value.strip()):
            steps.append(OneTimeCode(number, name, code[1], int(code[2] or 0)))
        else:
            steps.append(Let(number, name, pattern.read(value)))
    elif found := METHOD.fullmatch(line):
        steps.append(Exchange(number, found[1], found[2], body_from(found[3].strip())))
    else:
        add_to_exchange(last_exchange(steps), line)


def last_exchange(steps: list) -> Exchange:
    if not steps or not isinstance(steps[-1], Exchange):
        raise Malformed("this is no step, and there is no request before it")
    return steps[-1]


def body_from(text: str):
    if special := SPECIAL_BODY.fullmatch(text):
        return special[1], special[2]
    return pattern.read(text) if text else None


def add_to_exchange(exchange: Exchange, line: str) -> None:
    if line.startswith("> "):
        exchange.headers.append(header(line[2:]))
    elif line.startswith("< "):
        exchange.reply_headers.append(header(line[2:]))
    elif found := STATUS.fullmatch(line):
        if exchange.status:
            raise Malformed("this request has its reply already")
        exchange.eventually = bool(found[1])
        exchange.status = int(found[2])
        exchange.has_reply = bool(found[3].strip())
        exchange.reply = pattern.read(found[3]) if exchange.has_reply else None
    elif line.startswith("save reply as "):
        exchange.save_as = line.removeprefix("save reply as ").strip()
    elif line.startswith("same reply as "):
        exchange.same_as = line.removeprefix("same reply as ").strip()
    else:
        raise Malformed(f"this is no step: {line}")


def header(text: str) -> tuple[str, str]:
    name, colon, value = text.partition(":")
    if not colon and not text.startswith("$"):
        raise Malformed(f"expected Header: value, got {text}")
    return name.strip(), value.strip()
