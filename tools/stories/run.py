#!/usr/bin/env python3
"""Runs .story files against a server, two at a time, and ends with how many passed and failed."""

import argparse
import concurrent.futures
import pathlib
import sys

import audited
import described
import play
import story


def outcome(one: story.Story, *surroundings) -> str:
    try:
        play.Player(*surroundings).play(one)
    except play.Failed as problem:
        return str(problem)
    return ""


def main(arguments: list[str]) -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--url", required=True, help="where the server answers")
    parser.add_argument("--fixtures", type=pathlib.Path, default=play.fixtures_folder(), help="where <file:…> is looked for")
    parser.add_argument("--at-once", type=int, default=2, help="how many stories run at the same time")
    parser.add_argument("files", nargs="+", type=pathlib.Path)
    options = parser.parse_args(arguments)

    stories, failures = [], []
    for file in options.files:
        try:
            stories += story.parse(file.read_text(), file)
        except story.Malformed as problem:
            failures.append(str(problem))
    document = described.document_of(options.url)
    surroundings = [options.url, options.fixtures]
    if document:
        surroundings += [audited.Operations(document), described.Description(document)]
    with concurrent.futures.ThreadPoolExecutor(options.at_once) as threads:
        outcomes = list(threads.map(lambda one: outcome(one, *surroundings), stories))
    failures += [text for text in outcomes if text]
    for text in failures:
        print(f"FAILED {text}\n")
    print(f"{outcomes.count('')} passed, {len(failures)} failed")
    return 1 if failures or not stories else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
