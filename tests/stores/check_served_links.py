#!/usr/bin/env python3
"""The links that a running Attune hands out, on each store and engine: refused wherever they are not used as they were signed.

S3 is OpenStack Swift, Google Cloud Storage is google_store.py; a whole video goes through each of them.
"""

import concurrent.futures
import contextlib
import dataclasses
import datetime
import os
import pathlib
import re
import sys
import tempfile
import time
import urllib.parse

import check_s3
import google_store
import swift_node

TOP = pathlib.Path(__file__).resolve().parents[2]
sys.path[:0] = [str(TOP / place) for place in ("tools/dev", "tests/contract", "tests/fixtures")]
import people  # noqa: E402
import servers  # noqa: E402
from claims import Claims, send  # noqa: E402
from uploads import Uploader, put  # noqa: E402

BINARY = pathlib.Path(os.environ.get("ATTUNE_BUILD", TOP / "build/release")) / "server/app/attune"
CLIP = (pathlib.Path(os.environ.get("FIXTURES", TOP / "build/fixtures")) / "face_then_none.mp4").read_bytes()
SHORT_LIFE = {"ATTUNE_UPLOAD_LINK_SECONDS": "2", "ATTUNE_VIEW_LINK_SECONDS": "2"}


@dataclasses.dataclass
class Store:
    """A store and the statuses of its refusals."""

    name: str
    origin: str  # where its links lead; empty: to Attune itself
    settings: dict[str, str]
    creates_only: bool
    replayed: int
    other_methods: dict[str, int]
    wrong_length: int = 403
    wrong_signature: int = 403
    expired: int = 403


def with_other_signature(url: str) -> str:
    changed, count = re.subn(r"(ignature=[^&]*)([^&])", lambda found: found[1] + ("1" if found[2] != "1" else "2"), url)
    assert count == 1, url
    return changed


def await_end(*links: dict) -> None:
    """Until the moment at which these links end, and a second more, because stores count whole ones."""
    ends = max(datetime.datetime.fromisoformat(link["expires_at"]) for link in links) + datetime.timedelta(seconds=1)
    while (left := (ends - datetime.datetime.now(datetime.timezone.utc)).total_seconds()) > 0:
        time.sleep(left)


class LinkCheck:
    def __init__(self, store: Store, engine: str) -> None:
        self.store, self.engine = store, engine
        self.claims = Claims(f"{store.name} on {engine}: ")
        self.check = self.claims.check

    def run(self, administrator_url: str, folder: pathlib.Path) -> Claims:
        with contextlib.ExitStack() as stack:
            def start(name: str, **settings: str) -> tuple[Uploader, pathlib.Path]:
                log, database = folder / f"{self.store.name}-{self.engine}-{name}.log", None
                if self.engine == "PostgreSQL":
                    database = servers.new_database(administrator_url, f"links_{self.store.name}_{name}".lower())
                url = stack.enter_context(servers.attune(BINARY, log, database, settings={**self.store.settings, **settings}))
                server = people.Server(url)
                return Uploader(server, people.Company(server, roles=()).tokens["admin"]), log

            # A second server whose links live shortly: they end while the others are tried.
            brief, _ = start("brief", **SHORT_LIFE)
            unused, view = self.short_links_work(brief)
            self.links_are_for_what_was_signed(*start("usual"))
            self.short_links_end(brief, unused, view)
        return self.claims

    def short_links_work(self, person: Uploader) -> tuple[dict, dict]:
        """Tried anew on a machine that is too busy to use a link while it lives."""
        deadline = time.monotonic() + 60
        uploaded = seen = False
        while not uploaded and time.monotonic() < deadline:
            ticket = person.announce(CLIP)
            uploaded = put(ticket, CLIP) == 200
        self.check("a short-lived upload link works while it lives", uploaded, True)
        self.check("its upload is complete", person.complete(ticket["video_id"])[0], 202)
        while not seen and time.monotonic() < deadline:
            view = person.must(200, "GET", f"/videos/{ticket['video_id']}/view-url")
            seen = send("GET", view["url"])[:2] == (200, CLIP)
        self.check("a short-lived view link works while it lives", seen, True)
        return person.announce(CLIP), view

    def short_links_end(self, person: Uploader, unused: dict, view: dict) -> None:
        await_end(unused, view)
        for method, url, headers, body in (("PUT", unused["upload_url"], unused["headers"], CLIP), ("GET", view["url"], {}, None)):
            status, says, _ = send(method, url, headers, body)
            self.check(f"{method} with an expired link", (status, b"xpired" in says), (self.store.expired, True))
        self.check("nothing came of it", person.complete(unused["video_id"]), (400, "upload_incomplete"))

    def links_are_for_what_was_signed(self, person: Uploader, log: pathlib.Path) -> None:
        ticket, other = person.announce(CLIP), person.announce(CLIP)
        origin = self.store.origin or person.server.address.geturl()
        self.check("bytes go to the store itself", ticket["upload_url"].startswith(origin + "/"), True)
        self.upload_link(ticket, other)
        for one in (ticket, other):
            self.check("nothing came of what was refused", person.complete(one["video_id"]), (400, "upload_incomplete"))
        self.check("the untouched upload link", put(ticket, CLIP), 200)
        self.replay(ticket, log)
        self.check("the upload is complete", person.complete(ticket["video_id"])[0], 202)
        found = person.outcome(ticket["video_id"])
        self.check("the whole video is analysed", (found["status"], found["error"], bool(found["predictions"])), ("processed", None, True))
        view = person.must(200, "GET", f"/videos/{ticket['video_id']}/view-url")
        self.view_link(view["url"], ticket["video_id"], other["video_id"])

    def upload_link(self, ticket: dict, other: dict) -> None:
        url, headers = ticket["upload_url"], ticket["headers"]
        for method, status in self.store.other_methods.items():
            self.check(f"{method} with an upload link", send(method, url, headers, CLIP)[0], status)
        wrong = self.store.wrong_signature
        self.check("another key", send("PUT", url.replace(ticket["video_id"], other["video_id"]), headers, CLIP)[0], wrong)
        self.check("another content type", put(ticket, CLIP, Content_Type="text/html"), wrong)
        self.check("one byte more", put(ticket, CLIP + b"x"), self.store.wrong_length)
        self.check("one byte less", put(ticket, CLIP[:-1]), self.store.wrong_length)
        self.check("a tampered signature", send("PUT", with_other_signature(url), headers, CLIP)[0], wrong)

    def replay(self, ticket: dict, log: pathlib.Path) -> None:
        """Refused where the store can create only; one that cannot is named in the log and replaces by the same type and length."""
        changed = CLIP[:-1] + bytes([CLIP[-1] ^ 1])
        self.check("an upload link used again", put(ticket, changed), self.store.replayed)
        self.check("the log names a store that replaces", "cannot refuse a second upload to one link" in log.read_text(), not self.store.creates_only)
        if not self.store.creates_only:
            self.check("the first bytes once more", put(ticket, CLIP), 200)

    def view_link(self, url: str, video: str, other: str) -> None:
        self.check("the untouched view link", send("GET", url)[:2], (200, CLIP))
        headers, wrong = {"Content-Type": "video/mp4"}, self.store.wrong_signature
        for method, status in {**self.store.other_methods, "PUT": wrong}.items():
            if method != "GET":
                self.check(f"{method} with a view link", send(method, url, headers, CLIP)[0], status)
        self.check("a view link for another key", send("GET", url.replace(video, other))[0], wrong)
        self.check("a tampered signature of a view link", send("GET", with_other_signature(url))[0], wrong)
        self.check("the video after all that", send("GET", url)[:2], (200, CLIP))


def stores(stack: contextlib.ExitStack) -> list[Store]:
    node, google = stack.enter_context(swift_node.SwiftNode()), stack.enter_context(google_store.GoogleStore())
    drill = check_s3.Drill(node.endpoint, swift_node.SECRET_KEY)
    stack.callback(drill.end)
    assert drill.ask("make_bucket") == "200", "Swift makes no bucket"
    swift_creates_only = drill.ask("creates_only") == "yes"
    if not swift_creates_only:
        print("note: Swift answers 501 to a PUT with If-None-Match, so its links can be used again until they expire")
    quoted = lambda url: urllib.parse.quote(url, safe="")
    return [
        Store("local", "", {}, creates_only=True, replayed=409, other_methods={"GET": 403, "POST": 405, "DELETE": 405}),
        Store("S3", node.endpoint,
              {"STORAGE_URL": f"s3://videos?endpoint={quoted(node.endpoint)}&region={swift_node.REGION}&path_style=true",
               "AWS_ACCESS_KEY_ID": swift_node.ACCESS_KEY, "AWS_SECRET_ACCESS_KEY": swift_node.SECRET_KEY},
              creates_only=swift_creates_only, replayed=412 if swift_creates_only else 200,
              other_methods={"GET": 403, "POST": 501, "DELETE": 403}),
        # Google bounds the length by a condition where the others sign it, and says of a link that it has expired.
        Store("Google", google.endpoint,
              {"STORAGE_URL": f"gs://{google_store.BUCKET}?endpoint={quoted(google.endpoint)}",
               "GOOGLE_APPLICATION_CREDENTIALS": str(google.key_file)},
              creates_only=True, replayed=412, other_methods={"GET": 403, "POST": 403, "DELETE": 403}, wrong_length=400, expired=400),
    ]


def main() -> int:
    total = Claims()
    with contextlib.ExitStack() as stack:
        folder = pathlib.Path(stack.enter_context(tempfile.TemporaryDirectory(prefix="attune-links-")))
        administrator_url = stack.enter_context(servers.postgresql_at_hand())
        checks = [LinkCheck(store, engine) for store in stores(stack) for engine in ("SQLite", "PostgreSQL")]
        with concurrent.futures.ThreadPoolExecutor(2) as at_once:
            for claims in at_once.map(lambda check: check.run(administrator_url, folder), checks):
                total.add(claims)
    return total.summary()


if __name__ == "__main__":
    sys.exit(main())
