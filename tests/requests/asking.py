"""Requests to one operation: whose ids stand in the path, what stands in the query, the head and the body, and who asks."""

import dataclasses
import urllib.parse

from hypothesis import strategies as st
from shapes import DATES, NO_DATES, TEXTS, Schemas
from wire import Asked

TOKENS = ["nobody", "garbage", "not bearer", "no key"]
WORDS = ["", "0", "-1", "9223372036854775807", "9223372036854775808", "1e3", "0x10", " 1", "nothing", "null", "a\0b", "../../etc/passwd", "%2e%2e", "\u202e",
         "00000000-0000-0000-0000-000000000000", "FFFFFFFF-FFFF-FFFF-FFFF-FFFFFFFFFFFF", "{00000000-0000-7000-8000-000000000000}", "a" * 3000]
BYTES = ["%ff", "%c0%80", "%", "%zz", "%00", "+", "%2F", "%0d%0aX-Injected:%201"]
HEADERS = {
    "Accept": ["*/*", "text/html", "application/json;q=0", "text/csv, */*;q=0.1", ",,;;", "a" * 2000],
    "Accept-Encoding": ["gzip", "gzip;q=0", "br, gzip, *;q=0", "identity;q=0"],
    "Accept-Language": ["de", "de-DE;q=0.5, ar", "*", "x" * 500, ";;;,"],
    "Idempotency-Key": ["a", "x" * 1000],
    "If-None-Match": ["*", '"a"', 'W/"a", "b"', "nonsense"],
    "If-Match": ["*", '"a"'],
    "Range": ["bytes=0-1", "bytes=5-2", "bytes=-1", "bytes=0-18446744073709551616", "lines=1-2"],
    "X-Forwarded-For": ["198.51.100.9", "nobody", "::1", "198.51.100.9, 203.0.113.1", "::ffff:198.51.100.9", ""],
    "X-Request-ID": ["a", "x" * 300, "a b", "\u00ff"],
    "traceparent": ["00-" + "1" * 32 + "-" + "2" * 16 + "-01", "00-" + "0" * 32 + "-" + "0" * 16 + "-00", "nonsense"],
    "Cookie": ["attune=nonsense", "a=b; a=c; ;=", "__Host-attune=nonsense; __Host-attune-csrf=a"],
    "Origin": ["https://elsewhere.example", "null"],
    "User-Agent": ["\u00ff\u00fe" * 20, "x" * 1000],
}
KINDS = ["application/json", "application/json; charset=utf-8", "APPLICATION/JSON", "application/x-www-form-urlencoded", "text/plain", "multipart/form-data",
         "application/json, text/plain", "", "nonsense"]


@dataclasses.dataclass
class Example:
    """What is known to be right for an operation: ids in the path and whole bodies, of the company that asks and of another."""

    paths: list[dict]
    queries: list[dict]
    bodies: list[dict]


def quoted(value: object) -> str:
    return urllib.parse.quote(str(value), safe="", errors="surrogatepass")


def paths(path: str, example: Example) -> st.SearchStrategy:
    names = [part[1:-1] for part in path.split("/") if part.startswith("{")]
    if not names:
        return st.sampled_from([path, path, path, path, f"/api{path}", f"{path}/"])
    right = st.sampled_from(example.paths or [{}])
    odd = st.sampled_from(WORDS).map(quoted) | st.sampled_from(BYTES) | TEXTS.map(lambda text: quoted(text[:200])) | st.integers(-5, 50).map(str)

    def filled(values: dict, others: list[str], spoil: bool) -> str:
        text = path
        for name, other in zip(names, others):
            text = text.replace("{" + name + "}", other if spoil or name not in values else quoted(values[name]))
        return text

    return st.builds(filled, right, st.lists(odd, min_size=len(names), max_size=len(names)), st.sampled_from([False, False, True]))


def queries(parameters: list[dict], example: Example, schemas: Schemas) -> st.SearchStrategy:
    named = {one["name"]: one["schema"] for one in parameters if one["in"] == "query"}
    odd = (st.sampled_from(WORDS) | DATES | NO_DATES | TEXTS.map(lambda text: text[:500])).map(quoted) | st.sampled_from(BYTES)

    def word(schema: dict) -> st.SearchStrategy:
        return schemas.fitting(schema).map(lambda value: quoted(str(value).lower() if isinstance(value, bool) else value)) | odd

    pairs = [st.tuples(st.just(name), word(schema)) for name, schema in named.items()]
    some = st.lists(st.one_of([*pairs, st.tuples(st.sampled_from(["no_such_parameter", "session", "format"]), odd)]), max_size=4)
    right = st.sampled_from([[(name, quoted(value)) for name, value in one.items()] for one in example.queries] or [[]])
    return st.builds(lambda known, more: "&".join(f"{name}={value}" for name, value in known + more), right | st.just([]), some if pairs else st.just([]) | some)


def requests(path: str, method: str, description: dict, example: Example, schemas: Schemas, tokens: dict[str, str]) -> st.SearchStrategy:
    content = description.get("requestBody", {}).get("content", {})
    if "application/json" in content:
        bodies = schemas.bodies(content["application/json"]["schema"], example.bodies)
    else:
        bodies = st.sampled_from([None, None, b"", b"{}", b"nonsense", b"x" * 5000])
    # Mostly who may, since the others are refused before anything is read.
    who = st.sampled_from(["admin"] * 6 + ["hr", "manager", "analyst", "employee", "abroad"] * 2 + TOKENS)
    more = st.dictionaries(st.sampled_from(list(HEADERS)), st.integers(0, 5), max_size=2)
    kinds = st.sampled_from([KINDS[0]] * 12 + KINDS)

    def request(target: str, query: str, body: bytes | None, kind: str, caller: str, extra: dict) -> Asked:
        headers = {"X-Forwarded-For": "198.51.100.7"}
        headers |= {name: HEADERS[name][number % len(HEADERS[name])] for name, number in extra.items()}
        if caller in tokens:
            headers["Authorization"] = f"Bearer {tokens[caller]}"
        elif caller == "garbage":
            headers["Authorization"] = "Bearer not.a.token"
        elif caller == "not bearer":
            headers["Authorization"] = "Basic \u00ff:"
        elif caller == "no key":
            headers["X-API-Key"] = "attune_nonsense"
        if body is not None:
            headers["Content-Type"] = kind
        return Asked(method, target + (f"?{query}" if query else ""), headers, body)

    return st.builds(request, paths(path, example), queries(description.get("parameters", []), example, schemas), bodies, kinds, who, more)
