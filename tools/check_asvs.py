#!/usr/bin/env python3
"""Holds security/asvs.toml: every requirement is there once and says one thing, what it names as its test exists, and the summary in
docs/security.md is true.

    check_asvs.py [FILE]     prints what is wrong, one sentence a line, or how many are shown, do not apply, and are missing
"""

import collections
import pathlib
import re
import sys
import tomllib

TOP = pathlib.Path(__file__).resolve().parents[1]
PAGE = TOP / "docs/security.md"
# Of levels 1 and 2 in version 5.0.0.
REQUIREMENTS = {1: 70, 2: 183}
ANSWERS = ("tests", "reason", "gap")
ID = re.compile(r"V([1-9]\d?)\.[1-9]\d?\.[1-9]\d?")


def names_in(file: pathlib.Path) -> set[str]:
    """What can be named in a file: its stories, cases, functions, headings."""
    text = file.read_text()
    match "".join(file.suffixes[-2:]) if file.suffix in (".ts", ".tsx") else file.suffix:
        case ".story":
            return set(re.findall(r"^story (.+)$", text, re.MULTILINE))
        case ".cpp":
            return {name.replace('\\"', '"') for name in re.findall(r'TEST_CASE\(\s*"((?:[^"\\]|\\.)*)"', text)}
        case ".py":
            return set(re.findall(r"^ *def (\w+)\(", text, re.MULTILINE))
        case ".md":
            return set(re.findall(r"^#+ (.+)$", text, re.MULTILINE))
        case ".test.ts" | ".test.tsx" | ".spec.ts":
            return {name for _, name in re.findall(r"\b(?:it|test)\((['`])(.+?)\1", text)}
        case _:
            # Of a linter's settings, its rules.
            return set(re.findall(r"[\w-]+", text))


def absent(test: str) -> str:
    """Why there is no such test; nothing where there is."""
    path, colon, name = test.partition(": ")
    file = TOP / path
    if not colon or not file.is_file():
        return f"{test!r} names no file"
    return "" if name in names_in(file) else f"{path} has no {name!r}"


def faults_of(number: str, entry: dict) -> list[str]:
    found = [] if ID.fullmatch(number) else [f"{number!r} is no number of a requirement"]
    given = [answer for answer in ANSWERS if answer in entry]
    if len(given) != 1:
        found.append(f"{number} has {' and '.join(given) or 'none'} of tests, reason and gap, where one is asked for")
    if unknown := entry.keys() - {"level", "about", *ANSWERS}:
        found.append(f"{number} has unknown members: {', '.join(sorted(unknown))}")
    if entry.get("level") not in REQUIREMENTS or not entry.get("about"):
        found.append(f"{number} needs a level of 1 or 2, and what it is about")
    if any(not entry[answer] for answer in given):
        found.append(f"{number} has an empty {given[0]}")
    return found + [f"{number}: {why}" for test in entry.get("tests", []) if (why := absent(test))]


def faults(text: str) -> list[str]:
    """tomllib itself refuses an entry that stands twice."""
    document = tomllib.loads(text)
    expected = document.pop("requirements", {})
    found = [fault for number, entry in document.items() for fault in faults_of(number, entry)]
    chapters = collections.Counter(number.partition(".")[0] for number in document)
    found += [f"{chapter} has {chapters[chapter]} requirements, not {expected.get(chapter, 0)}"
              for chapter in sorted(chapters.keys() | expected.keys()) if chapters[chapter] != expected.get(chapter, 0)]
    levels = collections.Counter(entry.get("level") for entry in document.values())
    return found + [f"{levels[level]} requirements are of level {level}, not {count}" for level, count in REQUIREMENTS.items() if levels[level] != count]


def summary(text: str) -> str:
    """What the page has to say under "Where we stand"."""
    entries = {number: entry for number, entry in tomllib.loads(text).items() if number != "requirements"}
    shown, no_matter, missing = (sum(answer in entry for entry in entries.values()) for answer in ANSWERS)
    lines = [f"{len(entries)} requirements: {shown} shown, {no_matter} do not apply, {missing} gaps:", ""]
    lines += [f"- **{number}** {entry['about']}: {entry['gap']}." for number, entry in entries.items() if "gap" in entry]
    return "\n".join(lines) + "\n"


def main() -> int:
    file = pathlib.Path(sys.argv[1]) if len(sys.argv) > 1 else TOP / "security/asvs.toml"
    text = file.read_text()
    try:
        found = faults(text)
    except tomllib.TOMLDecodeError as problem:
        found = [str(problem)]
    if not found and summary(text) not in PAGE.read_text():
        found = [f"{PAGE.name} has to say:\n{summary(text)}"]
    for fault in found:
        print(f"error: {file.name}: {fault}")
    if not found:
        print(summary(text).partition(":\n")[0])
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
