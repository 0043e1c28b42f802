#!/usr/bin/env python3
"""Puts server/migrations into the program, so that it needs no source tree when it runs.

    embed_migrations.py FOLDER OUT.cpp

Refuses a table that tools/tenant_tables.txt does not list, and one whose `-- tenant:` or `-- global:` line disagrees.
"""

import argparse
import re
import sys
from pathlib import Path

import tenant_tables
from sql_text import Refused

TABLE = re.compile(r"^create table (?:if not exists )?([a-z_]+)\s*\((.*?)^\)", re.MULTILINE | re.DOTALL)
DIRECTIVE = re.compile(r"^-- (tenant|global): ([a-z_]+)\s*$", re.MULTILINE)
NAME = re.compile(r"(\d{4})_([a-z0-9_]+)\.sql")


def check(name, text, tables):
    declared = {table: kind for kind, table in DIRECTIVE.findall(text)}
    created = {table: "company_id" in body for table, body in TABLE.findall(text)}
    for table in declared.keys() - created.keys():
        raise Refused(f'{name}: "-- {declared[table]}: {table}" stands in a file that does not create the table.')
    for table, has_company in created.items():
        if table not in declared:
            raise Refused(f'{name}: say "-- tenant: {table}" or "-- global: {table}" below the table.')
        listed = "tenant" if table in tables.tenant else "global" if table in tables.everyone else None
        if listed is None:
            raise Refused(f'{name}: list {table} in tools/tenant_tables.txt, as "tenant {table}" or "global {table}: why".')
        if listed != declared[table]:
            raise Refused(f"{name}: {table} is {declared[table]} here and {listed} in tools/tenant_tables.txt.")
        if listed == "tenant" and not has_company:
            raise Refused(f"{name}: {table} belongs to companies and has no company_id.")


def read(folder, tables):
    """(version, name, text) of every file, in order and without a gap."""
    migrations = []
    for expected, path in enumerate(sorted(folder.glob("*.sql")), 1):
        match = NAME.fullmatch(path.name)
        if not match or int(match[1]) != expected:
            raise Refused(f"{path.name}: expected {expected:04}_name.sql.")
        text = path.read_text()
        check(path.name, text, tables)
        migrations.append((expected, match[2], text))
    return migrations


def generate(migrations):
    entries = "\n".join(f'    {{{version}, "{name}", R"sql({text})sql"}},' for version, name, text in migrations)
    return f"""// Generated from server/migrations.
#include <array>

#include "platform/db/migrations.hpp"

namespace attune::db {{
namespace {{

constexpr std::array<Migration, {len(migrations)}> migrations{{{{
{entries}
}}}};

}}  // namespace

std::span<const Migration> embedded_migrations() {{ return migrations; }}

}}  // namespace attune::db
"""


def main():
    arguments = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    arguments.add_argument("folder", type=Path)
    arguments.add_argument("output", type=Path)
    arguments.add_argument("--tenant-tables", type=Path, default=Path(__file__).with_name("tenant_tables.txt"))
    chosen = arguments.parse_args()
    try:
        chosen.output.write_text(generate(read(chosen.folder, tenant_tables.read(chosen.tenant_tables))))
    except Refused as refusal:
        print(refusal, file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
