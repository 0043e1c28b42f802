"""Takes first and last names of many cultures out of @faker-js/faker: a line for each, with its culture, "first" or "last", and the
name, between tabs.

Only names of Latin letters that have a base letter (server/core/text.cpp): people look for others without their accents, and e-mail
addresses are made of them."""

import pathlib
import re
import unicodedata

LETTERS = re.compile(r"[A-Za-zÀ-ſ]+(?:[ '-][A-Za-zÀ-ſ]+)*")
WITHOUT_BASE = set("ÆÐÞßæðþŊŋĲĳŒœŉĸ×÷")
SHORTEST, LONGEST = 3, 20


class NoNames(Exception):
    pass


def literal(script, name):
    """The object or array that `name` is, whether it stands there or in a variable."""
    found = re.search(rf"\b{name}:([\w$]+|[{{\[])", script)
    if not found:
        raise NoNames(f"{name} is not in the script")
    begin = found.start(1)
    if found[1] not in "{[":
        variable = re.search(rf"(?<![\w$.]){re.escape(found[1])}=([{{\[])", script)
        if not variable:
            raise NoNames(f"{name} is a variable that is not in the script")
        begin = variable.start(1)
    depth, quote = 0, ""
    for end in range(begin, len(script)):
        letter = script[end]
        if quote:
            if letter == quote and script[end - 1] != "\\":
                quote = ""
        elif letter in "\"'`":
            quote = letter
        elif letter in "{[":
            depth += 1
        elif letter in "}]":
            depth -= 1
            if depth == 0:
                return script[begin:end + 1]
    raise NoNames(f"{name} has no end")


def names_in(text):
    """Of arrays of strings, and of strings that the script splits to make one."""
    words = set()
    for _, string, separator in re.findall(r"""(["'`])((?:[^\\]|\\.)*?)\1(?:\.split\(["'`](.+?)["'`]\))?""", text):
        words.update(string.split(separator) if separator else [string])
    return sorted({word for word in map(lambda word: unicodedata.normalize("NFC", word), words) if is_name(word)})


def is_name(word):
    return bool(SHORTEST <= len(word) <= LONGEST and LETTERS.fullmatch(word) and not WITHOUT_BASE & set(word) and word[0].isupper())


def convert(script):
    lines = []
    for path in sorted(pathlib.Path(script).parent.glob("*.js")):
        text = path.read_text()
        culture = re.search(r"\bmetadata:\{[^}]*?\bcode:[\"'`](\w+)[\"'`]", text)
        if not culture:
            raise NoNames(f"{path.name} does not say whose names it has")
        for kind in ("first", "last"):
            lines += [f"{culture[1]}\t{kind}\t{name}\n" for name in names_in(literal(text, f"{kind}_name"))]
    return "".join(sorted(lines)).encode()
