#!/usr/bin/env python3
"""Two companies in one server: nobody of the one sees, changes or notices anything of the other. See README.md.

    check_tenants.py [--only-abroad]     ATTUNE_URL names the server, ATTUNE_SECRET is its AUTH_SECRET_KEY
"""

import argparse
import concurrent.futures
import os
import pathlib
import sys
import tomllib
import traceback

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1] / "contract"))

import results  # noqa: E402
import signed_urls  # noqa: E402
import sockets  # noqa: E402
from callers import House, all_callers  # noqa: E402
from check_routes import OPEN, Operation  # noqa: E402
from matrix import Matrix  # noqa: E402
from people import Server  # noqa: E402
from wishes import Example  # noqa: E402

HERE = pathlib.Path(__file__).resolve().parent
SIDE_BY_SIDE = 6
# Members that only look like ids of ours.
NOT_OUR_IDS = {"client_id"}


def examples() -> dict[str, Example]:
    return {name: Example(**entry) for name, entry in tomllib.loads((HERE / "operations.toml").read_text()).items()}


def members_of(document: dict, description: dict) -> set[str]:
    """Names that the operation takes in its body."""
    names = set()
    for content in description.get("requestBody", {}).get("content", {}).values():
        schema = content.get("schema", {})
        if "$ref" in schema:
            schema = document["components"]["schemas"][schema["$ref"].rsplit("/", 1)[1]]
        names |= set(schema.get("properties", {}))
    return names


def forgotten(document: dict, table: dict[str, Example]) -> list[str]:
    """Operations and ids that the table does not speak of."""
    described = {f"{method.upper()} {path}": one for path, methods in document["paths"].items() for method, one in methods.items()}
    faults = [f"{name} has no entry in operations.toml" for name in described.keys() - table.keys()]
    faults += [f"{name} stands in operations.toml and is no operation" for name in table.keys() - described.keys()]
    words = {"user", "department", "team", "employee", "company", "manager"}
    for name in described.keys() & table.keys():
        if described[name]["x-permission"] == "signed_url":
            continue
        queries = {one["name"] for one in described[name].get("parameters", []) if one["in"] == "query"}
        paths = {one["name"] for one in described[name].get("parameters", []) if one["in"] == "path"}
        for place, taken in (("path", paths), ("query", queries), ("body", members_of(document, described[name]))):
            given = getattr(table[name], place) or {}
            ids = {one for one in taken if place == "path" or one.endswith(("_id", "_ids")) or one in words} - NOT_OUR_IDS
            faults += [f"{name} takes {one} in its {place}, and operations.toml does not" for one in ids - given.keys()]
    return sorted(faults)


def main() -> int:
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("--only-abroad", action="store_true", help="only what the other company's people ask")
    chosen = arguments.parse_args()
    server = Server()
    document = server.must(200, "GET", "/openapi.json")
    table = examples()
    home, abroad = House(server), House(server)
    callers = all_callers(server, home, abroad, os.environ["ATTUNE_SECRET"])
    matrix = Matrix(server, callers, home, abroad, chosen.only_abroad)
    matrix.cell("operations.toml", forgotten(document, table))
    sockets.check(matrix)
    matrix.figures = results.analyse(matrix)
    operations = [Operation(description, path, method) for path, methods in document["paths"].items() for method, description in methods.items()]
    known = [(operation, table[operation.name]) for operation in operations if operation.name in table and operation.permission != "signed_url"]

    def checked(check, operation, example) -> None:
        try:
            check(operation, example)
        except Exception:  # a request that could not even be made fails its operation, not the run
            matrix.cell(operation.name, [traceback.format_exc()])

    with concurrent.futures.ThreadPoolExecutor(SIDE_BY_SIDE) as pool:
        list(pool.map(lambda one: checked(matrix.check, *one), known))
        # Filters are compared answer by answer, so nobody writes meanwhile.
        list(pool.map(lambda one: checked(matrix.check_queries, *one), known))
    signed_urls.check(matrix, [operation for operation in operations if operation.permission == "signed_url"])
    for failure in matrix.failures:
        print(f"FAILED {failure}")
    print(f"{matrix.cells} cells")
    print(f"{matrix.cells - len(matrix.failures)} passed, {len(matrix.failures)} failed")
    return 1 if matrix.failures else 0


if __name__ == "__main__":
    sys.exit(main())
