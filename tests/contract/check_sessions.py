#!/usr/bin/env python3
"""When sessions end by themselves: unused after seven days, used or not after AUTH_SESSION_MAX_DAYS; and then as any ended session does."""

import datetime
import os
import pathlib
import re
import sys
import tempfile

import people
from houses import House, servers

from claims import Claims

MOST_DAYS = 10
DAY, MINUTE = datetime.timedelta(days=1), datetime.timedelta(minutes=1)


def now() -> datetime.datetime:
    return datetime.datetime.now(datetime.timezone.utc)


class Session:
    """Signed in a moment ago; its access token has not been shown to the server yet, so no cache has its times."""

    def __init__(self, house: House, company: people.Company) -> None:
        self.house, self.server = house, company.server
        self.tokens = company.session(f"employee@{company.name}.example")
        self.id = self.tokens["refresh_token"].split(".")[0]

    def move(self, column: str, to: datetime.datetime) -> None:
        self.house.sql(f"update sessions set {column} = '{to.strftime('%Y-%m-%dT%H:%M:%S.%fZ')}' where session_id = '{self.id}'")

    def time(self, column: str) -> datetime.datetime:
        ((text,),) = self.house.sql(f"select {column} from sessions where session_id = '{self.id}'")
        return datetime.datetime.fromisoformat(text)

    def refresh(self) -> people.Reply:
        return self.server.ask("POST", "/auth/refresh", body={"refresh_token": self.tokens["refresh_token"]})

    def is_in(self) -> bool:
        return self.server.ask("GET", "/auth/me", self.tokens["access_token"]).status == 200


class Drill:
    def __init__(self, house: House, server: people.Server, engine: str) -> None:
        self.house, self.company = house, people.Company(server, roles=("employee",))
        self.claims = Claims(f"sessions on {engine}: ")
        self.check = self.claims.hold

    def session(self) -> Session:
        return Session(self.house, self.company)

    def unused_sessions_end(self) -> None:
        session = self.session()
        self.check("a sign-in is good for seven days", abs(session.time("expires_at") - now() - 7 * DAY) < MINUTE, session.time("expires_at"))
        session.move("expires_at", now() + MINUTE)
        renewed = session.refresh()
        self.check("used in time, it is good for seven more", renewed.status == 200 and abs(session.time("expires_at") - now() - 7 * DAY) < MINUTE, renewed.bytes)
        session = self.session()
        session.move("expires_at", now() - MINUTE)
        self.has_ended(session, "unused for seven days")

    def used_sessions_end(self) -> None:
        session = self.session()
        session.move("created_at", now() - MOST_DAYS * DAY + MINUTE)
        renewed = session.refresh()
        self.check("on the last day it goes on, and no further", renewed.status == 200 and session.time("expires_at") == session.time("created_at") + MOST_DAYS * DAY,
                   (renewed.bytes, session.time("created_at"), session.time("expires_at")))
        session = self.session()
        session.move("created_at", now() - MOST_DAYS * DAY - MINUTE)
        self.has_ended(session, "after the most days")

    def has_ended(self, session: Session, when: str) -> None:
        self.check(f"{when}: its access token is refused", not session.is_in())
        refused, other = session.refresh(), self.session()
        assert self.company.server.ask("POST", "/auth/logout", other.tokens["access_token"]).status == 204
        as_ended = other.refresh()
        shown = lambda reply: (reply.status, re.sub(rb'"request_id": ?"[^"]*"', b"", reply.bytes))
        self.check(f"{when}: a refresh is refused as that of an ended session", refused.code == "refresh_token_wrong" and shown(refused) == shown(as_ended), (refused.bytes, as_ended.bytes))

    def run(self) -> int:
        self.unused_sessions_end()
        self.used_sessions_end()
        return self.claims.summary()


if __name__ == "__main__":
    engine = os.environ.get("ATTUNE_ENGINE", "SQLite")
    with tempfile.TemporaryDirectory(prefix="attune-sessions-") as folder, servers.postgresql_at_hand() as url:
        house = House(pathlib.Path(folder), url if engine == "PostgreSQL" else None, AUTH_SESSION_MAX_DAYS=str(MOST_DAYS))
        with house.serve() as server:
            sys.exit(Drill(house, server, engine).run())
