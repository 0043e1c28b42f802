"""Takes the vocabulary out of llama-tokenizer-js: one token a line, the line number is the token's id."""

import base64
import pathlib
import re


class NoVocabulary(Exception):
    pass


def convert(script):
    found = re.search(r'llama_vocab_base64 = "([A-Za-z0-9+/=]+)"', pathlib.Path(script).read_text())
    if not found:
        raise NoVocabulary("llama_vocab_base64 is not in the script")
    return base64.b64decode(found.group(1)).rstrip(b"\n") + b"\n"
