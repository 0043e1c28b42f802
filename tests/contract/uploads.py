"""A person who uploads videos, as far as the API lets them."""

import time

import people
from claims import send

ENDED = ("processed", "failed", "refused")


class Uploader:
    """Asks as one person of a company; has consented."""

    def __init__(self, server: people.Server, token: str) -> None:
        self.server, self.token = server, token
        self.must(200, "PUT", "/consents/emotion_analysis", {"granted": True})

    def must(self, status: int, method: str, path: str, body: object = None) -> dict:
        return self.server.must(status, method, path, self.token, body)

    def announce(self, clip: bytes) -> dict:
        return self.must(201, "POST", "/videos", {"filename": "clip.mp4", "content_type": "video/mp4", "size": len(clip)})

    def complete(self, video: str) -> tuple[int, str]:
        reply = self.server.ask("POST", f"/videos/{video}/complete", self.token)
        return reply.status, reply.code

    def upload(self, clip: bytes) -> str:
        """The whole way to the queue; answers the video's id."""
        ticket = self.announce(clip)
        status = put(ticket, clip)
        assert status == 200, f"PUT: {status}"
        assert self.complete(ticket["video_id"])[0] == 202
        return ticket["video_id"]

    def video(self, video: str) -> dict:
        return self.must(200, "GET", f"/videos/{video}")

    def outcome(self, video: str, seconds: float = 60) -> dict:
        """The video once its analysis has ended, or as it is after so long."""
        deadline = time.monotonic() + seconds
        while (found := self.video(video))["status"] not in ENDED and time.monotonic() < deadline:
            time.sleep(0.05)
        return found


def put(ticket: dict, body: bytes, **headers: str) -> int:
    """Sends the body as the ticket says, but for these headers."""
    changed = {name.replace("_", "-"): value for name, value in headers.items()}
    return send(ticket["method"], ticket["upload_url"], {**ticket["headers"], **changed}, body)[0]
