"""Lists of columns with a name, which queries of the same folder write as `{name}`.

    -- columns said: status text, notes text
    -- columns record: record_id bigint, {said},
    --                 by_hand boolean

A list stands once, in any .sql file of the folder, with the types that the migration has; it may hold others. In a query

    {record}                 its columns, one behind the other
    {said: r.*}              each in the place of *: r.status, r.notes
    {said: * = r.*}          status = r.status, notes = r.notes
    {record of :rows}        rows called r of these columns, out of a JSON array

A text that several queries share has a name, too, and stands in them as `{reach}`:

    -- part reach:
    --     select employee_id from employees where company_id = :company and manager_id = :lead
    --     union select …
"""

import itertools
import re

from sql_text import Part, Refused

LIST = re.compile(r"^-- columns ([a-z][a-z0-9_]*): (.+)$")
ITEM = re.compile(r"\{([a-z][a-z0-9_]*)\}|([a-z][a-z0-9_]*) ([a-z][a-z ]*[a-z])")
USE = re.compile(r"\{([a-z][a-z0-9_]*)(?:: ([^{}]*\*[^{}]*)| of (:[a-z][a-z0-9_]*))?\}")
PART = re.compile(r"^-- part ([a-z][a-z0-9_]*):$")
TYPES = ("text", "bigint", "double precision", "boolean", "timestamptz", "date", "jsonb")


def declared(texts):
    """name → what stands behind it, of the .sql files by their name."""
    lists = {}
    for file_name, text in texts.items():
        lines = text.splitlines()
        for number, line in enumerate(lines, 1):
            found = LIST.match(line)
            if not found:
                continue
            name, items = found.groups()
            behind = iter(lines[number:])
            while items.endswith(","):
                items += " " + next(behind, "").removeprefix("--").strip()
            if name in lists:
                raise Refused(f'{file_name}:{number}: the columns "{name}" are listed twice.')
            lists[name] = (f"{file_name}:{number}", items)
    return lists


def resolved(lists, name, place, inside=()):
    """column → SQL type, lists within lists laid open."""
    if name in inside:
        raise Refused(f'{place}: the columns "{name}" hold themselves.')
    if name not in lists:
        raise Refused(f'{place}: no "-- columns {name}: …" stands in this folder.')
    place, items = lists[name]
    columns = {}
    for item in (piece.strip() for piece in items.split(",")):
        found = ITEM.fullmatch(item)
        if not found or (found[3] and found[3] not in TYPES):
            raise Refused(f'{place}: "{item}" is neither "column type" nor "{{list}}"; types are {", ".join(TYPES)}.')
        more = resolved(lists, found[1], place, (*inside, name)) if found[1] else {found[2]: found[3]}
        for column in more.keys() & columns.keys():
            raise Refused(f'{place}: the columns "{name}" have "{column}" twice.')
        columns.update(more)
    return columns


def shared_parts(texts, lists):
    """name → text, of the .sql files by their name."""
    parts = {}
    for file_name, text in texts.items():
        lines = text.splitlines()
        for number, line in enumerate(lines, 1):
            if not (found := PART.match(line)):
                continue
            if found[1] in parts or found[1] in lists:
                raise Refused(f'{file_name}:{number}: there is another part or list called "{found[1]}".')
            inside = itertools.takewhile(lambda each: each.startswith("--"), lines[number:])
            parts[found[1]] = "\n".join(each.removeprefix("--").strip() for each in inside)
    return parts


class Columns:
    """The lists and shared parts of a folder."""

    def __init__(self, texts):
        lists = declared(texts)
        self.lists = {name: resolved(lists, name, place) for name, (place, _) in lists.items()}
        self.parts = shared_parts(texts, lists)

    def of(self, query, name):
        if name not in self.lists:
            query.refuse(f'no "-- columns {name}: …" stands in this folder.')
        return self.lists[name]

    def expand(self, query):
        """Writes out every list."""
        query.parts = [part for one in query.parts for part in self.expanded(query, one)]

    def expanded(self, query, part):
        texts = {engine: USE.sub(lambda use: self.written_out(query, use, engine), part.text) for engine in ("sqlite", "postgres")}
        if part.engine or texts["sqlite"] == texts["postgres"]:
            return [Part(texts[part.engine or "sqlite"], part.kind, part.which, part.engine)]
        return [Part(text, part.kind, part.which, engine) for engine, text in texts.items()]

    def written_out(self, query, use, engine):
        name, template, source = use.groups()
        if name in self.parts and not template and not source:
            return self.parts[name]
        columns = self.of(query, name)
        if source and engine == "postgres":
            typed = ", ".join(f"{column} {kind}" for column, kind in columns.items())
            return f"jsonb_to_recordset({source}) as r({typed})"
        if source:
            taken = ", ".join(f"value ->> '{column}' as {column}" for column in columns)
            return f"(select {taken} from json_each({source})) as r"
        return ", ".join((template or "*").replace("*", column) for column in columns)
