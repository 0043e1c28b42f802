#!/usr/bin/env python3
"""Our signed links against those of @aws-sdk/s3-request-presigner and @google-cloud/storage, byte for byte, offline."""

import itertools
import json
import os
import pathlib
import shutil
import subprocess
import sys
import tempfile
import urllib.parse

HERE = pathlib.Path(__file__).resolve().parent
BUILD = pathlib.Path(os.environ.get("ATTUNE_BUILD", HERE.parents[1] / "build/release"))
SIGN_URL = BUILD / "server/platform/files/sign_url"

# Google's signer wants an end that is not past, so the moment is far ahead.
NOW = 4102444799 + 3600 * 26

KEYS = ["a", "videos/018f-77/original.mp4", "A-b_c.9/x..y", "a/b/c/d"]
TYPES = ["video/mp4", 'video/webm; codecs="vp9, opus"', "application/octet-stream", "text/plain;  charset=utf-8"]
NAMES = ["", "film.mp4", "mein Film (1)'*!.mp4", "días \"&+%/.mp4"]


def disposition(name: str) -> str:
    """What names.cpp writes, written a second time."""
    if not name:
        return ""
    plain = "".join(c if (c.isascii() and c.isalnum()) or c in ".- " else "_" * len(c.encode()) for c in name)
    return f"attachment; filename=\"{plain}\"; filename*=UTF-8''{urllib.parse.quote(name, safe='')}"


def objects() -> list[dict]:
    puts = [dict(method="PUT", key=key, type=type, size=size, name="") for key, type, size in itertools.product(KEYS, TYPES, [0, 5_000_000_000])]
    gets = [dict(method="GET", key=key, type="", size=0, name=name) for key, name in itertools.product(KEYS, NAMES)]
    return [dict(one, now=NOW + moment, lifetime=lifetime) for one in puts + gets for moment, lifetime in [(0, 900), (86_399, 604_800)]]


def cases(key_file: pathlib.Path) -> list[dict]:
    places = [
        dict(endpoint="https://s3.eu-central-1.amazonaws.com", region="eu-central-1", bucket="videos", style="host", sessionToken=""),
        dict(endpoint="http://127.0.0.1:8080", region="us-east-1", bucket="a.b-c", style="path", sessionToken=""),
        dict(endpoint="https://store.example:9443", region="", bucket="videos", style="path", sessionToken="IQo+/tok=en=="),
    ]
    places[2]["region"] = "garage"
    s3 = [dict(store="s3", accessKey="AKIAIOSFODNN7EXAMPLE", secretKey="wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY", **place, **one)
          for place in places for one in objects()]
    gcs = [dict(store="gcs", endpoint="https://storage.googleapis.com", bucket="videos", clientEmail="attune@made-up.iam.gserviceaccount.com",
                privateKey=key_file.read_text(), **one) for one in objects()]
    return [dict(one, disposition=disposition(one["name"])) for one in s3 + gcs]


def line(one: dict, key_file: pathlib.Path) -> str:
    place = ([one[name] for name in ("endpoint", "region", "bucket", "style", "accessKey", "secretKey", "sessionToken")] if one["store"] == "s3"
             else [one["endpoint"], one["bucket"], one["clientEmail"], str(key_file)])
    return "\t".join([one["store"], *place, *(str(one[name]) for name in ("method", "key", "type", "size", "now", "lifetime", "name"))])


def run(command: list, given: str) -> list[str]:
    return subprocess.run(command, input=given, text=True, stdout=subprocess.PIPE, check=True, cwd=HERE).stdout.splitlines()


def main() -> int:
    if not SIGN_URL.exists():
        print(f"{SIGN_URL} is missing: build the target sign_url first.")
        return 1
    if not (HERE / "node_modules").exists():
        subprocess.run(["npm", "ci", "--silent"], cwd=HERE, check=True)
    with tempfile.TemporaryDirectory() as folder:
        key_file = pathlib.Path(folder) / "key.pem"
        subprocess.run(["openssl", "genpkey", "-quiet", "-algorithm", "RSA", "-pkeyopt", "rsa_keygen_bits:2048", "-out", key_file], check=True)
        wanted = cases(key_file)
        ours = run([SIGN_URL], "\n".join(line(one, key_file) for one in wanted) + "\n")
        theirs = run([shutil.which("node"), "sign_urls.mjs"], json.dumps(wanted))
    different = [(one, a, b) for one, a, b in itertools.zip_longest(wanted, ours, theirs) if a != b]
    for one, a, b in different[:5]:
        print(f"{one}\n  ours   {a}\n  theirs {b}")
    print(f"{len(wanted) - len(different)} passed, {len(different)} failed")
    return 1 if different else 0


if __name__ == "__main__":
    sys.exit(main())
