"""Reads the .sql files of features: queries under signature comments, with optional parts, sorts and engine lines."""

import itertools
import re
from dataclasses import dataclass, field

ENGINES = ("sqlite", "postgres")
MOST_COMBINATIONS = 16  # of optional parts
MOST_TEXTS = 64  # of a query, sorts included

SIGNATURE_START = re.compile(r"^--\s*[a-z][a-z0-9_]*\(")
SIGNATURE = re.compile(r"^([a-z][a-z0-9_]*)\((.*)\)\s*->\s*(?:(!)|([A-Za-z][A-Za-z0-9_:]*)([?*]?))$")
DIRECTIVE = re.compile(r"^\s*--\s*(?:(if)\s+([a-z][a-z0-9_]*)|(sort)\s+(-?[a-z][a-z0-9_]*)|(postgres|sqlite)|(across companies)):\s*(.+?)\s*$")
ENGINE_LINE = re.compile(r"^(.*?\S)\s+--\s*(postgres|sqlite)\s*$")
TOKEN = re.compile(
    r"(?P<literal>'(?:[^']|'')*')|(?P<quoted>\"[^\"]*\")|(?P<comment>--[^\n]*|/\*.*?\*/)|(?P<cast>::)"
    r"|:(?P<parameter>[a-z_][a-z0-9_]*)|(?P<word>[A-Za-z_][A-Za-z0-9_]*)|(?P<number>\d[\w.]*)|(?P<space>\s+)|(?P<symbol>.)",
    re.DOTALL,
)
LIST_ENDS = {"from", "where", "group", "having", "order", "limit", "union", "intersect", "except", "window", "for"}
CPP_WORDS = set(
    "and auto bool break case catch char class const continue default delete do double else enum explicit export extern false"
    " float for friend goto if inline int long mutable namespace new not operator or private protected public register return"
    " short signed sizeof static struct switch template this throw true try typedef typename union unsigned using virtual void"
    " volatile while xor cardinality statement values variant read sorts".split()
)


class Refused(Exception):
    """What is wrong with a query, as a sentence with its place."""


@dataclass
class Parameter:
    name: str
    type: str
    optional: bool


@dataclass
class Part:
    """A piece of the text that is there always, or for one optional parameter, or one sort; on both engines or on one."""

    text: str
    kind: str = "always"
    which: str = ""
    engine: str = ""


@dataclass
class Query:
    name: str
    place: str
    parameters: list[Parameter]
    row: str  # a C++ or builtin type; empty for "rows changed"
    cardinality: str
    parts: list[Part] = field(default_factory=list)
    across_companies: str = ""

    def refuse(self, sentence):
        raise Refused(f"{self.place}: {self.name}: {sentence}")

    def parameter(self, name):
        return next((p for p in self.parameters if p.name == name), None)

    def switches(self):
        """The optional parameters that add a part, in the order of the signature."""
        used = {part.which for part in self.parts if part.kind == "if"}
        return [p for p in self.parameters if p.name in used]

    def sorts(self):
        return list(dict.fromkeys(part.which for part in self.parts if part.kind == "sort"))

    def texts(self, engine):
        """Every text: sorts outside, combinations of switches inside, the first switch being bit 0."""
        switches = [p.name for p in self.switches()]
        for sort in self.sorts() or [""]:
            for bits in itertools.product((False, True), repeat=len(switches)):
                present = {name for name, bit in zip(reversed(switches), bits) if bit}
                lines = [
                    part.text
                    for part in self.parts
                    if part.engine in ("", engine)
                    and (part.kind == "always" or (part.kind == "if" and part.which in present) or (part.kind == "sort" and part.which == sort))
                ]
                yield "\n".join(lines).rstrip().removesuffix(";").rstrip()


def tokens(text):
    for match in TOKEN.finditer(text):
        if match.lastgroup not in ("space", "comment"):
            yield match.lastgroup, match.group(match.lastgroup)


def parameters_of(text):
    return {value for kind, value in tokens(text) if kind == "parameter"}


def identifiers_of(text):
    found = set()
    before = ""
    for kind, value in tokens(text):
        if kind == "word" and before != ".":
            found.add(value.lower())
        before = value
    return found


def numbered(text, numbers, mark):
    """Replaces `:name` by the engine's numbered placeholder."""

    def place(match):
        return mark + str(numbers[match["parameter"]]) if match.lastgroup == "parameter" else match.group(0)

    return TOKEN.sub(place, text)


def at_depth_zero(text):
    depth = 0
    for kind, value in tokens(text):
        if value == ")" and kind == "symbol":
            depth -= 1
        yield kind, value, depth
        if value == "(" and kind == "symbol":
            depth += 1


def first_keyword(text):
    """The main statement's verb, after a leading `with … as (…)`."""
    verbs = ("select", "insert", "update", "delete", "values")
    return next((v.lower() for kind, v, depth in at_depth_zero(text) if depth == 0 and kind == "word" and v.lower() in verbs), "")


def columns_of(text):
    """Names of the result's columns: from the last top-level `returning`, otherwise from the first top-level `select`."""
    sequence = list(at_depth_zero(text))
    keyword = [(i, v.lower()) for i, (kind, v, depth) in enumerate(sequence) if kind == "word" and depth == 0]
    start = next((i for i, v in reversed(keyword) if v == "returning"), None)
    if start is None:
        start = next((i for i, v in keyword if v == "select"), None)
    if start is None:
        return []
    items, item = [], []
    for index in range(start + 1, len(sequence)):
        kind, value, depth = sequence[index]
        word = value.lower() if kind == "word" and depth == 0 else ""
        if word in LIST_ENDS and not (word == "from" and item and item[-1][1].lower() == "distinct"):
            break
        if word == "distinct" and not item:
            continue
        if kind == "symbol" and value == "," and depth == 0:
            items.append(item)
            item = []
        else:
            item.append((kind, value))
    return [column_name(item) for item in [*items, item]]


def column_name(item):
    kinds = [kind for kind, _ in item]
    values = [value for _, value in item]
    text = " ".join(values)
    if not item or kinds[-1] != "word":
        raise ValueError(f'give the column "{text}" a name with "as"')
    if "cast" in kinds and (len(values) < 2 or values[-2].lower() != "as"):
        raise ValueError(f'give the column "{text}" a name with "as"')
    return values[-1].lower()


def parse_parameters(query_place, text):
    parameters = []
    for declared in filter(None, (piece.strip() for piece in text.split(","))):
        match = re.fullmatch(r"([a-z][a-z0-9_]*)\s*:\s*([A-Za-z][A-Za-z0-9_:]*)(\?)?", declared)
        if not match:
            raise Refused(f'{query_place}: "{declared}" is not "name: type".')
        name, type_name, optional = match.groups()
        if name == "company":
            continue  # bound from the Work, whether declared or not
        if name in CPP_WORDS:
            raise Refused(f'{query_place}: "{name}" cannot be the name of a parameter.')
        if any(p.name == name for p in parameters):
            raise Refused(f'{query_place}: the parameter "{name}" is declared twice.')
        parameters.append(Parameter(name, type_name, bool(optional)))
    return parameters


def parse_signature(text, place):
    match = SIGNATURE.match(text)
    if not match:
        raise Refused(f'{place}: "{text}" is not "name(parameter: type, …) -> RowType", "RowType?", "RowType*" or "!".')
    name, declared, changed, row, suffix = match.groups()
    cardinality = "changed" if changed else {"": "one", "?": "maybe", "*": "many"}[suffix]
    return Query(name, place, parse_parameters(place, declared), row or "", cardinality)


def split_engine(line):
    """What stands before "-- sqlite" or "-- postgres" at the end, and the engine."""
    found = ENGINE_LINE.match(line)
    return (found[1], found[2]) if found else (line, "")


def parse_line(query, line):
    directive = DIRECTIVE.match(line)
    if directive:
        switch, member, sort, sort_name, engine, across, text = directive.groups()
        if across:
            query.across_companies = text
        elif engine:
            query.parts.append(Part(text, engine=engine))
        else:
            text, engine = split_engine(text)
            query.parts.append(Part(text, "if" if switch else "sort", member if switch else sort_name, engine))
        return
    text, engine = split_engine(line)
    if engine:
        query.parts.append(Part(text, engine=engine))
        return
    text = "".join("" if m.lastgroup == "comment" else m.group(0) for m in TOKEN.finditer(line)).rstrip()
    if text.strip():
        query.parts.append(Part(text))


def parse(text, file_name):
    queries = []
    lines = text.splitlines()
    number = 0
    while number < len(lines):
        line = lines[number]
        number += 1
        if SIGNATURE_START.match(line):
            place = f"{file_name}:{number}"
            signature = line[2:].strip()
            while "->" not in signature and number < len(lines) and lines[number].startswith("--"):
                signature += " " + lines[number][2:].strip()
                number += 1
            queries.append(parse_signature(signature, place))
        elif queries:
            parse_line(queries[-1], line)
        elif line.strip() and not line.lstrip().startswith("--"):
            raise Refused(f'{file_name}:{number}: this text stands under no signature such as "-- name() -> Row".')
    return queries
