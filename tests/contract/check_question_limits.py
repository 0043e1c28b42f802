#!/usr/bin/env python3
"""Questions over a WebSocket and over HTTP are taken from the same bucket."""

import contextlib
import json
import os
import pathlib
import sys
import tempfile

import people
import websocket
from houses import House

from claims import Claims

ALLOWED = 3
QUESTION = {"message": "How many employees are there?"}


def ask_over(socket: websocket.WebSocket) -> dict:
    socket.send(json.dumps(QUESTION))
    while (heard := json.loads(socket.recv()))["type"] not in ("done", "problem"):
        pass
    return heard


def run(house: House) -> int:
    claims = Claims("limits of questions: ")
    with house.serve() as server:
        company = people.Company(server, roles=("hr",))
        admin, colleague = company.tokens["admin"], company.tokens["hr"]
        ticket = server.must(200, "POST", "/ws/tickets", admin)["ticket"]
        with contextlib.closing(websocket.create_connection(f"ws://{server.address.netloc}/ws/chat?ticket={ticket}", timeout=60)) as socket:
            first = [ask_over(socket)["type"] for _ in range(ALLOWED - 1)]
            claims.hold("as many as are allowed are answered", first == ["done"] * (ALLOWED - 1), first)
            server.must(200, "POST", "/chat", admin, QUESTION)
            refused = ask_over(socket)
            said = refused["data"]
            claims.hold("one more is refused over the socket", (refused["type"], said["status"], said["code"]) == ("problem", 429, "too_many_requests"), refused)
            claims.hold("it says when to ask again", said.get("retry_after", 0) >= 1, refused)
            again = ask_over(socket)
            claims.hold("the socket stays open", again["data"]["code"] == "too_many_requests", again)
        reply = server.ask("POST", "/chat", admin, QUESTION)
        claims.hold("and over HTTP too", reply.code == "too_many_requests", reply.status)
        claims.hold("a colleague has a bucket of their own", server.ask("POST", "/chat", colleague, QUESTION).status == 200)
    return claims.summary()


if __name__ == "__main__":
    with tempfile.TemporaryDirectory(prefix="attune-limits-") as folder:
        pathlib.Path(folder).chmod(0o755)
        sys.exit(run(House(pathlib.Path(folder) / "house", os.environ.get("DATABASE_URL"), SERVICE_RATE_LIMIT_REQUESTS_QUESTION=str(ALLOWED))))
