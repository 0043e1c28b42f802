"""WebSockets: who may open one, and whose events are heard there. Events come in the order in which they were published, so that
who hears the own one, which is published last, has not heard what came before it."""

import json

from callers import UPLOADING, Caller
from matrix import Matrix
from things import FILM, Ids
from websockets.exceptions import InvalidStatus
from websockets.sync.client import ClientConnection, connect

PATIENCE = 30
EVENTS, CHAT = "/ws/events", "/ws/chat"
# Who hears of the owner's videos: the owner, and those who see the dashboard.
HEARS = {"owner", "hr", "admin"}


def address(matrix: Matrix, ticket: str | None, path: str = EVENTS) -> str:
    return f"ws://{matrix.server.address.netloc}{path}" + ("" if ticket is None else f"?ticket={ticket}")


def refused(matrix: Matrix, ticket: str | None, headers: dict | None = None, path: str = EVENTS, status: int = 401) -> list[str]:
    try:
        connect(address(matrix, ticket, path), additional_headers=headers, open_timeout=PATIENCE, proxy=None).close()
        return ["the socket opens"]
    except InvalidStatus as refusal:
        return [] if refusal.response.status_code == status else [f"refused with {refusal.response.status_code}"]


def heard_until(socket: ClientConnection, video: str, patience: float = PATIENCE) -> list[dict]:
    events: list[dict] = []
    while not events or events[-1]["data"].get("video_id") != video:
        events.append(json.loads(socket.recv(timeout=patience)))
    return events


def check(matrix: Matrix) -> None:
    for caller in matrix.chosen():
        for what, ticket, headers in (("without a ticket", None, None), ("with a ticket that nobody issued", "no-ticket", None),
                                      ("with the access token as ticket", caller.token, None),
                                      ("with the access token in a header", None, {"Authorization": f"Bearer {caller.token}"})):
            for path in (EVENTS, CHAT):
                matrix.cell(f"socket: {caller.name} {what} at {path}", refused(matrix, ticket, headers, path))
    listeners = [caller for caller in matrix.chosen() if caller.house and caller.name.split()[0] in UPLOADING and "member" in caller.permissions]
    tickets = {caller.name: matrix.server.must(200, "POST", "/ws/tickets", caller.token)["ticket"] for caller in listeners}
    sockets = {name: connect(address(matrix, ticket), open_timeout=PATIENCE, proxy=None) for name, ticket in tickets.items()}
    try:
        for caller in listeners:
            matrix.cell(f"socket: {caller.name} with a ticket used before", refused(matrix, tickets[caller.name]))
        video = Ids(matrix.server, matrix.home).completed(FILM)
        matrix.home.ids.add(video)
        for caller in listeners:
            own = Ids(matrix.server, caller.house).completed(FILM, caller.token)
            matrix.cell(f"socket: {caller.name} hears", overheard(matrix, caller, heard_until(sockets[caller.name], own), video))
    finally:
        for socket in sockets.values():
            socket.close()
    check_chat(matrix)


def check_chat(matrix: Matrix) -> None:
    """Who may ask is answered stage by stage; somebody else's conversation is not there."""
    of_home = Ids(matrix.server, matrix.home).make("conversation")
    for caller in matrix.chosen():
        if not (caller.house and caller.is_signed_in and "member" in caller.permissions):
            continue
        ticket = matrix.server.must(200, "POST", "/ws/tickets", caller.token)["ticket"]
        if "assistant_use" not in caller.permissions:
            matrix.cell(f"chat: {caller.name}", refused(matrix, ticket, path=CHAT, status=403))
            continue
        with connect(address(matrix, ticket, CHAT), open_timeout=PATIENCE, proxy=None) as socket:
            stages = asked(socket, {"message": f"hello, {caller.house.name}"})
            right = [stage for stage, _ in stages] == ["understood", "data", *["words"] * (len(stages) - 3), "done"] and \
                "".join(data["text"] for stage, data in stages if stage == "words") == stages[-1][1]["response"]
            matrix.cell(f"chat: {caller.name} is answered", [] if right else [f"heard {stages}"])
            problem = asked(socket, {"message": "hello", "conversation_id": of_home})[-1]
            own = caller.name == "owner" and caller.is_home
            fits = problem[0] == "done" if own else problem[1].get("code") == "conversation_not_found"
            matrix.cell(f"chat: {caller.name} in the owner's conversation", [] if fits else [f"heard {problem}"])
            misfit = asked(socket, {"words": "hello"})[-1]
            matrix.cell(f"chat: {caller.name} sends what is no question", [] if misfit[1].get("status") == 400 else [f"heard {misfit}"])


def asked(socket: ClientConnection, message: dict) -> list[tuple[str, dict]]:
    socket.send(json.dumps(message))
    stages: list[tuple[str, dict]] = []
    while not stages or stages[-1][0] not in ("done", "problem"):
        event = json.loads(socket.recv(timeout=PATIENCE))
        stages.append((event["type"], event["data"]))
    return stages


def overheard(matrix: Matrix, caller: Caller, events: list[dict], video: str) -> list[str]:
    text = json.dumps(events)
    if caller.is_home:
        hears = caller.name in HEARS
        return [] if (video in text) == hears else [f"{'has not heard' if hears else 'has heard'} of the owner's video: {text[:300]}"]
    return [f"has heard of {mark}, which is another company's" for mark in {matrix.home.name, *matrix.home.ids} if mark in text]
