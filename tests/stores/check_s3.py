#!/usr/bin/env python3
"""The S3 store against a real server, OpenStack Swift: what it does, and what its signed links refuse."""

import os
import pathlib
import re
import subprocess
import sys
import time
import urllib.parse

import swift_node

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1] / "fixtures"))
from claims import Claims, send  # noqa: E402

BUILD = pathlib.Path(os.environ.get("ATTUNE_BUILD", pathlib.Path(__file__).resolve().parents[2] / "build/release"))
STORE_DRILL = BUILD / "server/platform/files/store_drill"

claims = Claims()
check = claims.check


class Drill:
    """A store_drill process, asked line by line."""

    def __init__(self, endpoint: str, secret: str, bucket: str = "videos") -> None:
        self.process = subprocess.Popen([STORE_DRILL, endpoint, swift_node.REGION, bucket, swift_node.ACCESS_KEY, secret],
                                        stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)

    def ask(self, *fields: object) -> str:
        self.process.stdin.write("\t".join(str(field) for field in fields) + "\n")
        self.process.stdin.flush()
        return self.process.stdout.readline().removesuffix("\n")

    def link(self, *fields: object) -> tuple[str, dict[str, str]]:
        url, *headers = self.ask(*fields).split("\t")
        return url, dict(header.split(": ", 1) for header in headers)

    def end(self) -> None:
        self.process.stdin.close()
        self.process.wait(10)


def refused(claim: str, *request: object) -> None:
    """403 for a wrong signature; Swift answers 400 to what is not signed at all, and 501 to a POST of an object."""
    status = send(*request)[0]
    check(f"{claim} is refused (answered {status})", status == 403 or (status == 400 and "?" not in request[1]) or (status == 501 and request[0] == "POST"), True)


def what_the_store_does(drill: Drill) -> None:
    check("a bucket that is missing is no healthy store", drill.ask("health"), "storage_unavailable")
    check("the bucket is made", drill.ask("make_bucket"), "200")
    check("the store is healthy", drill.ask("health"), "done")
    check("nothing is there", drill.ask("facts", "a/b.txt"), "nothing")
    check("no first bytes are there", drill.ask("head", "a/b.txt", 4), "nothing")
    check("nothing can be opened", drill.ask("open", "a/b.txt"), "object_not_found")
    check("nothing can be removed", drill.ask("remove", "a/b.txt"), "done")
    check("nothing can be put aside", drill.ask("quarantine", "a/b.txt"), "done")

    check("an object is put", drill.ask("put", "a/b.txt", "text/plain", "some text"), "done")
    size, content_type, modified = drill.ask("facts", "a/b.txt").split("\t")
    check("its size is known", size, "9")
    check("its type is known", content_type.split(";")[0], "text/plain")
    check("its time is now", abs(time.mktime(time.strptime(modified[:19], "%Y-%m-%dT%H:%M:%S")) - time.mktime(time.gmtime())) < 60, True)
    check("its first bytes are read", drill.ask("head", "a/b.txt", 4), "some")
    check("all of it is read", drill.ask("head", "a/b.txt", 400), "some text")
    check("it is opened", drill.ask("open", "a/b.txt"), "some text")
    check("it is replaced", drill.ask("put", "a/b.txt", "text/plain", "other"), "done")
    check("the other is there", drill.ask("open", "a/b.txt"), "other")
    check("an empty one has no first bytes", (drill.ask("put", "empty", "text/plain", ""), drill.ask("head", "empty", 4)), ("done", ""))

    for key in ("list/b/2", "list/a", "list/b-1"):
        drill.ask("put", key, "text/plain", "x")
    check("keys come in order", drill.ask("list", "list/", "", 10), "list/a\tlist/b-1\tlist/b/2")
    check("keys come by page", drill.ask("list", "list/", "list/a", 1), "list/b-1")
    check("no keys come", drill.ask("list", "none/", "", 10), "")

    check("it is put aside", drill.ask("quarantine", "a/b.txt"), "done")
    check("it is gone from its place", drill.ask("facts", "a/b.txt"), "nothing")
    check("it is in quarantine", drill.ask("open", "quarantine/a/b.txt"), "other")
    check("it is removed", (drill.ask("remove", "quarantine/a/b.txt"), drill.ask("facts", "quarantine/a/b.txt")), ("done", "nothing"))


def what_a_put_link_allows(drill: Drill, creates_only: bool) -> None:
    now = int(time.time())
    url, headers = drill.link("sign_put", "up/one", "video/mp4", 4, now, 900)
    check("the headers to send", headers, {"Content-Type": "video/mp4", **({"If-None-Match": "*"} if creates_only else {})})

    for method in ("POST", "GET", "DELETE"):
        refused(f"{method} with the link of a PUT", method, url, headers, b"abcd")
    refused("another key", "PUT", url.replace("up/one", "up/two"), headers, b"abcd")
    refused("another type", "PUT", url, {**headers, "Content-Type": "text/html"}, b"abcd")
    refused("another length", "PUT", url, headers, b"abcde")
    refused("no length", "PUT", url, headers)
    if creates_only:
        refused("leave to replace", "PUT", url, {"Content-Type": "video/mp4"}, b"abcd")
    for name, value in urllib.parse.parse_qsl(urllib.parse.urlsplit(url).query):
        changed = value[:-1] + ("1" if value[-1] != "1" else "2")
        whole = f"{name}={urllib.parse.quote(value, safe='')}"
        assert whole in url, whole
        status = send("PUT", url.replace(whole, f"{name}={urllib.parse.quote(changed, safe='')}"), headers, b"abcd")[0]
        check(f"a changed {name} is refused", status in (400, 403), True)
        if name != "X-Amz-Content-Sha256":
            status = send("PUT", re.sub(rf"{name}=[^&]*&?", "", url), headers, b"abcd")[0]
            check(f"a missing {name} is refused", status in (400, 403), True)
    refused("no signature at all", "PUT", url.split("?")[0], headers, b"abcd")
    expired, its_headers = drill.link("sign_put", "up/one", "video/mp4", 4, now - 1000, 900)
    refused("an expired link", "PUT", expired, its_headers, b"abcd")
    check("nothing has come of all that", drill.ask("facts", "up/one"), "nothing")

    check("the link works", send("PUT", url, headers, b"abcd")[0], 200)
    check("the bytes are there", drill.ask("open", "up/one"), "abcd")
    again = send("PUT", url, headers, b"efgh")[0]
    if creates_only:
        check("the link works once", again, 412)
        check("the first bytes stay", drill.ask("open", "up/one"), "abcd")
    else:
        check("a link that is not create-only replaces", (again, drill.ask("open", "up/one")), (200, "efgh"))
        print("note: Swift answers 501 to a PUT with If-None-Match, so its links can be used again until they expire")


def what_a_get_link_allows(drill: Drill) -> None:
    now = int(time.time())
    drill.ask("put", "down/one", "text/plain", "some text")
    url, headers = drill.link("sign_get", "down/one", now, 900, "")
    check("nothing special is sent", headers, {})
    check("the link works", send("GET", url)[:2], (200, b"some text"))
    check("a part is served", send("GET", url, {"Range": "bytes=5-8"})[:2], (206, b"text"))
    named, _ = drill.link("sign_get", "down/one", now, 900, "Bericht \"1\".txt")
    status, _, answered = send("GET", named)
    check("the download is named", (status, "Bericht%20%221%22.txt" in answered.get("content-disposition", "")), (200, True))
    for method in ("PUT", "DELETE", "HEAD"):
        refused(f"{method} with the link of a GET", method, url, {}, b"x" if method == "PUT" else None)
    refused("another key", "GET", url.replace("down/one", "list/a"))
    refused("another download name", "GET", named.replace("Bericht", "Gericht"))
    refused("an expired link", "GET", drill.link("sign_get", "down/one", now - 1000, 900, "")[0])
    check("the object is still there", drill.ask("open", "down/one"), "some text")


def what_a_wrong_secret_does(node: swift_node.SwiftNode) -> None:
    wrong = Drill(node.endpoint, swift_node.SECRET_KEY + "x")
    check("a wrong secret is no healthy store", wrong.ask("health"), "storage_unavailable")
    check("a wrong secret reads nothing", wrong.ask("open", "down/one"), "storage_unavailable")
    refused("a link of a wrong secret", "GET", wrong.link("sign_get", "down/one", int(time.time()), 900, "")[0])
    wrong.end()


def main() -> int:
    if not STORE_DRILL.exists():
        print(f"{STORE_DRILL} is missing: build the target store_drill first.")
        return 1
    with swift_node.SwiftNode() as node:
        drill = Drill(node.endpoint, swift_node.SECRET_KEY)
        what_the_store_does(drill)
        creates_only = drill.ask("creates_only") == "yes"
        what_a_put_link_allows(drill, creates_only)
        what_a_get_link_allows(drill)
        what_a_wrong_secret_does(node)
        drill.end()
    return claims.summary()


if __name__ == "__main__":
    sys.exit(main())
