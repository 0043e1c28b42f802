#!/usr/bin/env python3
"""Turns a feature's .sql file into typed C++ statements for both engines.

    embed_sql.py FILE.sql OUT_PREFIX --folder features/people   → OUT_PREFIX.hpp, OUT_PREFIX.cpp

Columns that many queries name stand once, in a list of the folder (column_lists.py).
Refuses undeclared and unused parameters, columns without a name, and any query on a tenant table without `:company`
(unless it says `-- across companies: why`). The same input always gives the same output.
"""

import argparse
import re
import sys
from pathlib import Path

import sql_text
import tenant_tables
from column_lists import Columns
from sql_text import ENGINES, Refused

# Signature type → C++ member, wire type.
BUILTIN = {
    "text": ("std::string", "text"),
    "int": ("std::int64_t", "integer"),
    "real": ("double", "real"),
    "bool": ("bool", "boolean"),
    "instant": ("Instant", "instant"),
    "day": ("Day", "day"),
    "json": ("std::string", "json"),
}
WIRE = {
    "EmployeeId": "integer", "TeamId": "integer", "DepartmentId": "integer",
    "Date": "day", "Day": "day", "Timestamp": "instant", "Instant": "instant",
}
# Row types that are one value rather than a struct; ids are, too.
VALUES = {"Date", "Day", "Timestamp", "Instant", "Email", "Role"}
WRITES = ("insert", "update", "delete")


def cpp_type(name):
    return BUILTIN[name][0] if name in BUILTIN else name


def wire_type(name):
    return BUILTIN[name][1] if name in BUILTIN else WIRE.get(name.rpartition(":")[2], "text")


def is_value(row):
    return row in BUILTIN or row in VALUES or row.endswith("Id")


def check_parameters(query, texts):
    used = set().union(*map(sql_text.parameters_of, texts))
    declared = {p.name for p in query.parameters}
    for name in sorted(used - declared - {"company"}):
        query.refuse(f'":{name}" is not declared in the signature.')
    flags = {p.name for p in query.switches()}
    for parameter in query.parameters:
        if parameter.name not in used and not (parameter.name in flags and parameter.type == "bool"):
            query.refuse(f'the parameter "{parameter.name}" is not used.')
        if parameter.type not in BUILTIN and not parameter.type.rpartition(":")[2][0].isupper():
            query.refuse(f'"{parameter.type}" is no type; builtin ones are {", ".join(BUILTIN)}.')
    for part in query.parts:
        if part.kind == "if":
            parameter = query.parameter(part.which)
            if parameter is None or not (parameter.optional or parameter.type == "bool"):
                query.refuse(f'"-- if {part.which}:" needs an optional or bool parameter of that name.')


def check_counts(query):
    if 2 ** len(query.switches()) > sql_text.MOST_COMBINATIONS:
        query.refuse(f"more than {sql_text.MOST_COMBINATIONS} combinations of optional parts.")
    if 2 ** len(query.switches()) * max(1, len(query.sorts())) > sql_text.MOST_TEXTS:
        query.refuse(f"more than {sql_text.MOST_TEXTS} texts.")
    if query.sorts() and query.parameter("sort"):
        query.refuse('a query with "-- sort" lines has a member "sort" already.')


def check_company(query, texts, tables):
    if query.across_companies:
        return
    for text in texts:
        touched = sorted(sql_text.identifiers_of(text) & tables)
        if touched and "company" not in sql_text.parameters_of(text):
            query.refuse(f'"{touched[0]}" belongs to companies: name ":company", or say "-- across companies: why".')


def check_shape(query, texts):
    if not query.parts:
        query.refuse("there is no text under the signature.")
    if not query.parts[-1].text.endswith(";"):
        query.refuse('the query does not end with ";".')
    for text in texts:
        if any(kind == "symbol" and value == ";" for kind, value in sql_text.tokens(text)):
            query.refuse('";" stands inside the text: is the next signature misspelt?')
    if query.cardinality == "changed":
        if sql_text.first_keyword(texts[0]) not in WRITES:
            query.refuse('"-> !" counts changed rows, and this query changes none.')
        if "returning" in sql_text.identifiers_of(texts[0]):
            query.refuse('"-> !" returns no rows: drop "returning".')
        return []
    columns = set()
    for text in texts:
        try:
            columns.add(tuple(sql_text.columns_of(text)))
        except ValueError as fault:
            query.refuse(f"{fault}.")
    if len(columns) != 1:
        query.refuse("all texts must return the same columns.")
    (names,) = columns
    if not names:
        query.refuse('no column list found; use "-> !" for a query that returns nothing.')
    if len(set(names)) != len(names):
        query.refuse("two columns have the same name.")
    if is_value(query.row) and len(names) != 1:
        query.refuse(f'"{query.row}" is one value, and the query returns {len(names)} columns.')
    return list(names)


def drop_company(query, text, tables):
    """Leaves the choice of rows to row-level security, where all tables have it."""
    if not sql_text.identifiers_of(text) & tables.tenant or sql_text.identifiers_of(text) & tables.everyone.keys():
        return text
    dropped = re.sub(r"\b(?:\w+\.)?company_id\s*=\s*:company\b", "true", text)
    if sql_text.first_keyword(text) != "insert" and "company" in sql_text.parameters_of(dropped):
        query.refuse('":company" stands elsewhere than in "company_id = :company", so row-level security cannot be tested alone.')
    return dropped


class Generated:
    """One query, checked, ready to be written."""

    def __init__(self, query, stem, tables, without_company):
        self.query = query
        by_engine = {engine: list(query.texts(engine)) for engine in ENGINES}
        every = [text for engine in ENGINES for text in by_engine[engine]]
        check_counts(query)
        self.columns, others = (check_shape(query, by_engine[engine]) for engine in ENGINES)
        if self.columns != others:
            query.refuse("the engines must return the same columns.")
        check_parameters(query, every)
        check_company(query, every, tables.tenant)
        self.takes_company = any("company" in sql_text.parameters_of(text) for text in every)
        self.full_name = f"{stem}.{query.name}"
        self.writes = sql_text.first_keyword(every[0]) in WRITES
        names = (["company"] if self.takes_company else []) + [p.name for p in query.parameters]
        numbers = {name: index for index, name in enumerate(names, 1)}
        change = (lambda text: drop_company(query, text, tables)) if without_company else lambda text: text
        self.texts = {
            engine: [sql_text.numbered(change(text), numbers, {"sqlite": "?", "postgres": "$"}[engine]) for text in by_engine[engine]]
            for engine in ENGINES
        }

    def declaration(self):
        query = self.query
        members = [
            f"    {f'std::optional<{cpp_type(p.type)}>' if p.optional else cpp_type(p.type)} {p.name}{'' if p.optional else '{}'};"
            for p in query.parameters
        ]
        sorts = query.sorts()
        if sorts:
            members.append(f'    std::string_view sort = "{sorts[0]}";')
        row = ["    using Row = " + cpp_type(query.row) + ";"] if query.row else []
        listed = ", ".join(f'"{sort}"' for sort in sorts)
        return "\n".join([
            f"struct {query.name} {{",
            *members,
            "",
            *row,
            f"    static constexpr Cardinality cardinality = Cardinality::{query.cardinality};",
            *([f"    static constexpr std::array<std::string_view, {len(sorts)}> sorts{{{listed}}};"] if sorts else []),
            "    static const db::Statement statement;",
            f"    std::array<db::Value, {len(query.parameters)}> values() const;",
            "    std::size_t variant() const;",
            *(["    static void read(const db::Row& row, Row& field);"] if query.row else []),
            "};",
        ])

    def definition(self):
        query = self.query
        types = (["text"] if self.takes_company else []) + [wire_type(p.type) for p in query.parameters]
        prefix = query.name
        arrays = [
            array("db::Type", f"{prefix}_types", [f"db::Type::{t}" for t in types]),
            array("std::string_view", f"{prefix}_columns", [f'"{c}"' for c in self.columns]),
            *(array("std::string_view", f"{prefix}_{engine}", [f'R"sql({t})sql"' for t in self.texts[engine]]) for engine in ENGINES),
        ]
        parts = [
            "namespace {",
            *arrays,
            "}  // namespace",
            f'constinit const db::Statement {prefix}::statement{{"{self.full_name}", {prefix}_types, {prefix}_columns, {prefix}_sqlite,'
            f" {prefix}_postgres, {str(self.takes_company).lower()}, {str(self.writes).lower()}}};",
            f"std::array<db::Value, {len(query.parameters)}> {prefix}::values() const {{",
            f"    return {{{', '.join(f'db::value_of({p.name})' for p in query.parameters)}}};",
            "}",
            f"std::size_t {prefix}::variant() const {{",
            *self.variant_body(),
            "}",
        ]
        if query.row:
            parts.append(f"void {prefix}::read(const db::Row& row, Row& field) {{")
            if is_value(query.row):
                parts.append("    db::read(row, 0, field);")
            else:
                parts.extend(f"    db::read(row, {index}, field.{column});" for index, column in enumerate(self.columns))
            parts.append("}")
        return "\n".join(parts)

    def variant_body(self):
        query = self.query
        switches = query.switches()
        terms = [
            f"(std::size_t{{{p.name}{'.has_value()' if p.optional else ''}}} << {bit})" for bit, p in enumerate(switches)
        ]
        if query.sorts():
            terms.insert(0, f"(db::sort_index(sorts, sort) << {len(switches)})")
        return [f"    return {' | '.join(terms) if terms else '0'};"]


def array(type_name, name, items):
    separator = ",\n" if type_name.endswith("view") else ", "
    return f"constexpr std::array<{type_name}, {len(items)}> {name}{{{separator.join(items)}}};"


HEADER = """// Generated from {source}.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "{types}"
#include "platform/db/db.hpp"

namespace attune::sql {{
inline namespace {stem}_statements {{

{declarations}

}}  // namespace {stem}_statements
}}  // namespace attune::sql
"""

SOURCE = """// Generated from {source}.
#include "{header}"

namespace attune::sql {{
inline namespace {stem}_statements {{

{definitions}

namespace {{
constexpr std::array<const db::Statement*, {count}> statements{{{list}}};
[[maybe_unused]] const bool registered = (db::register_statements(statements), true);
}}  // namespace

}}  // namespace {stem}_statements
}}  // namespace attune::sql
"""


def generate(text, source, folder, tables, without_company=False, neighbours=None):
    """The header's and the source's text. Lists of columns may stand in the folder's other files, by their names."""
    stem = Path(source).stem
    queries = sql_text.parse(text, source)
    columns = Columns({**(neighbours or {}), source: text})
    for query in queries:
        columns.expand(query)
    for index, query in enumerate(queries):
        if any(query.name == other.name for other in queries[:index]):
            query.refuse("there is a query of that name already.")
    generated = [Generated(query, stem, tables, without_company) for query in queries]
    common = {"source": source, "stem": stem}
    header = HEADER.format(**common, types=f"{folder}/types.hpp", declarations="\n\n".join(g.declaration() for g in generated))
    source_text = SOURCE.format(
        **common,
        header=f"{folder}/{stem}.sql.hpp",
        definitions="\n\n".join(g.definition() for g in generated),
        count=len(generated),
        list=", ".join(f"&{g.query.name}::statement" for g in generated),
    )
    return header, source_text


def main():
    arguments = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    arguments.add_argument("sql", type=Path)
    arguments.add_argument("prefix", help="path of the output without .hpp and .cpp")
    arguments.add_argument("--folder", required=True, help="of the feature, below server/")
    arguments.add_argument("--tenant-tables", type=Path, default=Path(__file__).with_name("tenant_tables.txt"))
    arguments.add_argument("--without-company", action="store_true", help="leave row-level security alone to separate companies")
    chosen = arguments.parse_args()
    try:
        tables = tenant_tables.read(chosen.tenant_tables)
        neighbours = {f"{chosen.folder}/{file.name}": file.read_text() for file in sorted(chosen.sql.parent.glob("*.sql"))}
        source_name = f"{chosen.folder}/{chosen.sql.name}"
        header, source = generate(neighbours[source_name], source_name, chosen.folder, tables, chosen.without_company, neighbours)
    except Refused as refusal:
        print(refusal, file=sys.stderr)
        return 1
    Path(chosen.prefix + ".hpp").write_text(header)
    Path(chosen.prefix + ".cpp").write_text(source)
    return 0


if __name__ == "__main__":
    sys.exit(main())
