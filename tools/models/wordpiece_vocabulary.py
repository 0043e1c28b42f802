"""Takes the vocabulary out of a tokenizer.json of the WordPiece kind: one token a line, the line number is the token's id."""

import json
import pathlib


class NoVocabulary(Exception):
    pass


def convert(tokenizer):
    model = json.loads(pathlib.Path(tokenizer).read_text())["model"]
    tokens = sorted(model["vocab"], key=model["vocab"].get)
    if [model["vocab"][token] for token in tokens] != list(range(len(tokens))) or any("\n" in token for token in tokens):
        raise NoVocabulary("the ids of the tokens are not the numbers of lines")
    return "".join(f"{token}\n" for token in tokens).encode()
