"""Reads tools/tenant_tables.txt: which tables belong to companies, and which belong to none and why."""

import re
from dataclasses import dataclass, field

from sql_text import Refused


@dataclass
class Tables:
    tenant: set[str] = field(default_factory=set)
    everyone: dict[str, str] = field(default_factory=dict)  # name → reason


def read(path):
    tables = Tables()
    for number, line in enumerate(path.read_text().splitlines(), 1):
        if not line.strip() or line.startswith("#"):
            continue
        match = re.fullmatch(r"tenant ([a-z_]+)|global ([a-z_]+): (\S.*)", line.strip())
        if not match:
            raise Refused(f'{path.name}:{number}: write "tenant TABLE" or "global TABLE: why".')
        name = match[1] or match[2]
        if name in tables.tenant or name in tables.everyone:
            raise Refused(f"{path.name}:{number}: {name} is listed twice.")
        if match[1]:
            tables.tenant.add(name)
        else:
            tables.everyone[name] = match[3]
    return tables
