"""Values for a JSON Schema: ones that fit it, and ones that a client in error, or in bad faith, might send instead."""

import json

from hypothesis import strategies as st

UUIDS = st.uuids().map(str)
TEXTS = st.one_of(st.sampled_from(["", " ", "a", "Ω≈ç√ ‮‮", "'; drop table users; --", "%_\\", "=1+1", "<b>&amp;</b>", "a\r\nX-Injected: 1", "null"]),
                  st.text(max_size=40), st.text(min_size=200, max_size=300), st.just(70_000).map("x".__mul__))
DATES = st.sampled_from(["2026-02-28", "2024-02-29", "0001-01-01", "9999-12-31", "1970-01-01"])
NO_DATES = st.sampled_from(["2026-02-30", "0000-00-00", "10000-01-01", "-0001-01-01", "2026-2-3", "2026-02-03T00:00:00Z", "today", "٢٠٢٦-٠٢-٠٣"])
MOMENTS = st.sampled_from(["2026-02-28T12:00:00Z", "0001-01-01T00:00:00Z", "9999-12-31T23:59:59Z", "2026-02-28T23:59:60Z", "2026-02-28T12:00:00+14:00"])
EMAILS = st.one_of(st.integers(0, 10**9).map(lambda number: f"somebody{number}@fuzz.example"),
                   st.sampled_from(["a@b", "@", "a@b@c.example", "a\n@b.example", f"{'a' * 300}@b.example", "ü@bücher.example", "a@[127.0.0.1]"]))
NUMBERS = st.one_of(st.integers(-2, 300), st.sampled_from([2**31, -2**31, 2**53 + 1, 2**63 - 1, -2**63, 2**63, -2**63 - 1, 10**40]))
REALS = st.one_of(st.floats(allow_nan=False, allow_infinity=False), st.sampled_from([1e308, -0.0, 5e-324]))


def deep(levels: int, opening: str = "[", closing: str = "]") -> str:
    return opening * levels + closing * levels


# Values of no particular place: each is wrong almost everywhere.
ODD = st.one_of(st.none(), st.booleans(), NUMBERS, REALS, TEXTS, st.just([]), st.just({}), st.just([None]), st.just({"a": {"b": []}}),
                st.just("a\0b"), st.just("\ud800"), st.just({"": ""}), st.lists(st.integers(), max_size=3))
# Bodies that are no JSON, or that readers of JSON disagree about.
BROKEN = [
    b"", b" ", b"{", b"}", b"null", b"0", b'"text"', b"[]", b"{}", b"{}{}", b"{},", b"\xef\xbb\xbf{}", b"{\"a\":1e999}", b"{\"a\":-0}", b"{\"a\":01}",
    b"{\"a\":1,\"a\":2}", b"{\"a\":NaN}", b"{'a':1}", b"{\"a\":\"\\ud800\"}", b"{\"a\":\"\xff\"}", b"{\"\xc0\x80\":1}", b"{\"a\":\"\\u0000\"}", b"{\"a\":\"\0\"}",
    b"\x00" * 100, b"\xff" * 100, deep(100_000).encode(), deep(500).encode(), ("{\"a\":" * 5000 + "1" + "}" * 5000).encode(), b"[" * 200_000,
    b"{\"a\":" + b"9" * 50_000 + b"}", "{}".encode("utf-16"), b"/*{}*/", b"a=1&b=2"]
# By number, since what Hypothesis tells of a strategy names all that it has.
RAW = st.integers(0, len(BROKEN) - 1).map(BROKEN.__getitem__)


class Schemas:
    def __init__(self, document: dict):
        self.known = document["components"]["schemas"]

    def resolved(self, schema: dict) -> dict:
        while "$ref" in schema:
            schema = self.known[schema["$ref"].rsplit("/", 1)[1]]
        return schema

    def fitting(self, schema: dict) -> st.SearchStrategy:
        schema = self.resolved(schema)
        if "anyOf" in schema:
            return st.one_of([self.fitting(one) for one in schema["anyOf"]])
        if "enum" in schema:
            return st.sampled_from(schema["enum"])
        match schema.get("type"):
            case "null":
                return st.none()
            case "boolean":
                return st.booleans()
            case "integer":
                return st.integers(schema.get("minimum", 0), schema.get("maximum", 2**63 - 1)) | st.integers(max(schema.get("minimum", 0), 0), min(schema.get("maximum", 9), 9))
            case "number":
                return st.floats(0, 100)
            case "array":
                return st.lists(self.fitting(schema["items"]), max_size=4)
            case "object" if "properties" in schema:
                return self.members(schema)
            case "object":
                return st.dictionaries(st.text(max_size=5), ODD, max_size=3)
            case "string":
                return self.text(schema)
        return ODD

    @staticmethod
    def text(schema: dict) -> st.SearchStrategy:
        by_format = {"uuid": UUIDS, "date": DATES, "date-time": MOMENTS, "email": EMAILS}
        if schema.get("format") in by_format:
            return by_format[schema["format"]]
        least, most = schema.get("minLength", 0), schema.get("maxLength", 60)
        return st.text(min_size=least, max_size=max(least, min(most, 60))) | st.text(alphabet="aé☃ ", min_size=most, max_size=most)

    def members(self, schema: dict) -> st.SearchStrategy:
        required = {name: self.fitting(schema["properties"][name]) for name in schema.get("required", [])}
        others = {name: self.fitting(one) for name, one in schema["properties"].items() if name not in required}
        return st.fixed_dictionaries(required, optional=others)

    def bodies(self, schema: dict, right: list[dict]) -> st.SearchStrategy:
        """Bytes of a body: as it should be, almost so, or nothing like it. `right` are bodies with ids of things that are there."""
        schema = self.resolved(schema)
        fitting = self.members(schema)
        near = st.builds(lambda base, more: {**base, **more}, st.sampled_from(right), fitting) if right else fitting
        names = [*schema["properties"], "no_such_member", "", "a\0b"]
        spoilt = st.builds(lambda base, name, odd: {**base, name: odd}, near | fitting, st.sampled_from(names), ODD | NO_DATES)
        without = st.builds(lambda base, name: {key: value for key, value in base.items() if key != name}, near, st.sampled_from(names))
        exact = st.sampled_from(right) if right else fitting
        return st.one_of((exact | fitting | near | spoilt | spoilt | without).map(as_json), RAW)


def as_json(value: object) -> bytes:
    return json.dumps(value).encode()
