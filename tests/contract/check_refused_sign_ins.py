#!/usr/bin/env python3
"""Refused sign-ins stand in the audit log of the company whose person they were about, in few rows however many they were."""

import os
import pathlib
import sys
import tempfile
import time

import people
from houses import House, servers

from claims import Claims

TRIES = 4  # the fifth in a row has to wait, and is no try
ADDRESS = "198.51.100.77"


def refused(server: people.Server, company: people.Company) -> list[dict]:
    return server.must(200, "GET", "/audit/logs?action=sign_in_refused", company.tokens["admin"])


def sign_in(server: people.Server, **wish: str) -> people.Reply:
    return server.ask("POST", "/auth/login", body=wish, X_Forwarded_For=ADDRESS)


def tries_are_recorded(house: House, claims: Claims) -> None:
    with house.serve() as server:
        company, other = people.Company(server, roles=("employee",)), people.Company(server, roles=())
        person = f"employee@{company.name}.example"
        claims.check("nothing was refused yet", refused(server, company), [])
        for _ in range(TRIES):
            claims.check("a wrong password is refused", sign_in(server, email=person, password="not the password").code, "bad_credentials")
        sign_in(server, email=f"nobody@{company.name}.example", password="not the password")
        deadline = time.monotonic() + 30
        while not (first := refused(server, company)) and time.monotonic() < deadline:
            time.sleep(0.1)
        me = server.must(200, "GET", "/auth/me", company.tokens["employee"])["id"]
        claims.hold("soon there is a row, from that address, about that person, by nobody", len(first) == 1 and first[0]["address"] == ADDRESS
                    and (first[0]["resource"], first[0]["resource_id"], first[0]["user_id"]) == ("user", me, None) and first[0]["request_id"], first)
    with house.serve() as server:  # what waited for its minute was written as the server ended
        rows = refused(server, company)
        claims.hold("all tries are counted, in two rows at most", sum(row["times"] or 1 for row in rows) == TRIES and len(rows) <= 2, rows)
        claims.check("another company's log has nothing of it", refused(server, other), [])
        verified = server.must(200, "GET", "/audit/verify", company.tokens["admin"])
        claims.hold("and the log is whole", verified["valid"], verified)


def a_lacking_right_is_recorded(house: House, claims: Claims) -> None:
    with house.serve() as server:
        company = people.Company(server, roles=("employee",))
        reply = server.ask("POST", "/hr/login", body={"email": f"employee@{company.name}.example", "password": people.PASSWORD})
        claims.check("a person without the right is refused there", reply.code, "bad_credentials")
    with house.serve() as server:
        claims.check("and that is recorded", [row["times"] for row in refused(server, company)], [None])


if __name__ == "__main__":
    engine = os.environ.get("ATTUNE_ENGINE", "SQLite")
    claims = Claims(f"refused sign-ins on {engine}: ")
    with tempfile.TemporaryDirectory(prefix="attune-refused-") as folder, servers.postgresql_at_hand() as url:
        house = House(pathlib.Path(folder), url if engine == "PostgreSQL" else None)
        tries_are_recorded(house, claims)
        a_lacking_right_is_recorded(house, claims)
    sys.exit(claims.summary())
