"""Takes the common passwords out of @zxcvbn-ts/language-common: one a line, in lower case, without those that are too short
to be chosen anyway (server/features/access/password_rules.hpp)."""

import json
import pathlib

SHORTEST = 10


def convert(passwords):
    words = {word.lower() for word in json.loads(pathlib.Path(passwords).read_text()) if len(word) >= SHORTEST}
    return "".join(f"{word}\n" for word in sorted(words)).encode()
