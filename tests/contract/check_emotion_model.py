#!/usr/bin/env python3
"""A server whose emotion model is behind an HTTP address: what the model is asked, what becomes of its answers, and what happens
when it answers nonsense, is away, takes too long, or may not be asked any more."""

import contextlib
import json
import os
import pathlib
import sys
import tempfile
import time

import websocket

TOP = pathlib.Path(__file__).resolve().parents[2]
sys.path[:0] = [str(TOP / place) for place in ("tools/dev", "tests/fixtures")]
import people  # noqa: E402
import servers  # noqa: E402
from claims import Claims  # noqa: E402
from emotion_model import EmotionModel  # noqa: E402
from uploads import Uploader  # noqa: E402

BINARY = pathlib.Path(os.environ.get("ATTUNE_BINARY", TOP / "build/release/server/app/attune"))
CLIP = (pathlib.Path(os.environ.get("FIXTURES", TOP / "build/fixtures")) / "face.mp4").read_bytes()
LABELS = ["stress", "anxiety", "fatigue", "happiness", "neutral", "anger", "surprise"]
MODEL = {"model": "acme-emotion", "version": "3.1"}
RIGHT = (200, {"predictions": {"happy": 0.7, "stressed": 0.2, "angry": 0.1, "neutral": 0.4}, **MODEL})
AWAY = "The emotion model does not answer. Try again in a moment."


def answering(**predictions: float) -> tuple[int, dict]:
    return 200, {"predictions": predictions, **MODEL}


class Listener:
    """Hears a person's events."""

    def __init__(self, person: Uploader) -> None:
        ticket = person.server.must(200, "POST", "/ws/tickets", person.token)["ticket"]
        self.socket = websocket.create_connection(f"ws://{person.server.address.netloc}/ws/events?ticket={ticket}", timeout=60)

    def heard_until_processed(self, video: str) -> set[str]:
        """The videos that were spoken of until this one was processed."""
        videos = set()
        while True:
            event = json.loads(self.socket.recv())
            videos.add(event["data"]["video_id"])
            if event["type"] == "video.processed" and event["data"]["video_id"] == video:
                return videos


class ModelCheck:
    def __init__(self, url: str, model: EmotionModel) -> None:
        self.server, self.model = people.Server(url), model
        self.claims = Claims(f"emotion model on {os.environ.get('ATTUNE_ENGINE', 'SQLite')}: ")
        self.check = self.claims.check
        company = people.Company(self.server, roles=("hr", "employee"))
        self.admin, self.hr, self.employee = (Uploader(self.server, company.tokens[role]) for role in ("admin", "hr", "employee"))

    def answers_become_results(self) -> None:
        self.model.answers = lambda order: RIGHT
        video = self.employee.upload(CLIP)
        found = self.employee.outcome(video)
        asked = self.model.asked[-1]
        self.check("the order is what was agreed", sorted(asked.order), ["labels", "video_url"])
        self.check("the model is asked for the seven", asked.order["labels"], LABELS)
        status, fetched, headers = asked.fetched
        self.check("the model gets the bytes that were uploaded", (status, headers.get("content-type"), fetched == CLIP), (200, "video/mp4", True))
        self.check("the video is processed", (found["status"], found["error"]), ("processed", None))
        self.check("its words become ours", found["predictions"], {"anger": 0.1, "happiness": 0.7, "neutral": 0.4, "stress": 0.2})
        self.check("the highest is on top", (found["top_emotion"], found["top_score"]), ("happiness", 0.7))
        self.check("the model is named", found["model"], {"name": MODEL["model"], "version": MODEL["version"]})
        self.check("what the model does not say is absent", (found["duration_seconds"], found["transcript"], found["timeline"]), (None, None, []))
        seen = self.hr.must(200, "GET", f"/videos/{video}")
        self.check("HR sees the same", (seen["predictions"], seen["model"]), (found["predictions"], found["model"]))
        sums = self.hr.must(200, "GET", "/hr/dashboard/emotion-distribution")["distribution"]
        self.check("the dashboard counts it", sums, {**dict.fromkeys(LABELS, 0), **found["predictions"]})

    def nonsense_fails_the_video(self) -> None:
        for what, answer, part in (("an unknown label", answering(happy=0.5, contempt=0.5), '"contempt"'),
                                   ("a score above one", answering(happy=1.5), "not between 0 and 1"),
                                   ("two words for one label", answering(happy=0.5, happiness=0.5), '"happiness"'),
                                   ("an answer without a version", (200, {"predictions": {}, "model": "acme"}), "version"),
                                   ("no JSON", (200, b"<html>"), "cannot be read")):
            self.model.answers = lambda order, answer=answer: answer
            asked = len(self.model.asked)
            video = self.employee.upload(CLIP)
            found = self.employee.outcome(video)
            self.check(f"{what} fails the video", (found["status"], found["is_processed"], found["predictions"]), ("failed", False, {}))
            self.check(f"{what} is named", part in (found["error"] or ""), True)
            self.check(f"{what} is not asked for again", len(self.model.asked) - asked, 1)
        self.model.answers = lambda order: RIGHT
        self.employee.must(202, "POST", f"/videos/{video}/retry")
        self.check("a failed video can be tried again", self.employee.outcome(video)["status"], "processed")

    def jobs_of(self, state: str) -> list[dict]:
        return [job for job in self.admin.must(200, "GET", f"/jobs?state={state}") if job["kind"] == "analyse_video"]

    def is_healthy(self, when: str) -> None:
        health = self.server.must(200, "GET", "/health")
        self.check(f"the server is healthy {when}", (health["status"], self.server.ask("GET", "/readyz").status), ("healthy", 200))

    def an_absent_model_is_awaited(self) -> None:
        self.model.go()
        patient, hopeless = self.employee.upload(CLIP), self.employee.upload(CLIP)
        deadline = time.monotonic() + 60
        while not (waiting := [job for job in self.jobs_of("queued") if job["attempts"] == 1]) or len(waiting) < 2:
            assert time.monotonic() < deadline, f"jobs: {self.jobs_of('queued')}"
            time.sleep(0.02)
        self.check("the queue says why it waits", {job["error"] for job in waiting}, {AWAY})
        self.check("nothing is lost yet", {self.employee.video(video)["status"] for video in (patient, hopeless)}, {"processing"})
        self.is_healthy("while the model is away")
        self.model.answers = lambda order: (500, {}) if hopeless in order["video_url"] else RIGHT
        self.model.come()
        self.check("a model that is back is asked again", self.employee.outcome(patient)["status"], "processed")
        found = self.employee.outcome(hopeless)
        self.check("a model that stays broken fails the video", (found["status"], found["error"], found["predictions"]), ("failed", AWAY, {}))
        self.check("the queue keeps what was given up", AWAY in {job["error"] for job in self.jobs_of("dead")}, True)
        self.is_healthy("after a video was given up")
        self.model.answers = lambda order: RIGHT
        self.employee.must(202, "POST", f"/videos/{hopeless}/retry")
        self.check("it can be tried again", self.employee.outcome(hopeless)["status"], "processed")

    def a_programme_that_ends_keeps_nothing(self) -> None:
        # Kiritimati's day is always later than Pago Pago's: moving there ends a programme of today.
        self.admin.must(200, "PUT", "/companies/current", {"time_zone": "Pacific/Pago_Pago"})
        today = self.admin.must(200, "GET", "/hr/dashboard/emotion-trend?days=1")["series"][0]["date"]
        runner = self.hr.must(200, "GET", "/auth/me")["id"]
        self.admin.must(200, "PUT", "/companies/current", {"emotion_policy": "safety_programme", "programme_purpose": "Fatigue at night",
                                                           "programme_runner": runner, "programme_ends": today})
        runner_hears, admin_hears = Listener(self.hr), Listener(self.admin)
        video = self.employee.upload(CLIP)
        self.check("the runner hears of a result", runner_hears.heard_until_processed(video), {video})
        own = self.admin.upload(CLIP)
        self.check("an admin who does not run it hears of their own only", admin_hears.heard_until_processed(own), {own})

        self.model.may_answer.clear()
        asked = len(self.model.asked)
        being_read = self.employee.upload(CLIP)
        self.model.await_order(asked + 1)
        queued = self.employee.upload(CLIP)
        self.admin.must(200, "PUT", "/companies/current", {"time_zone": "Pacific/Kiritimati"})
        self.model.may_answer.set()
        for what, video in (("a video being read", being_read), ("a queued video", queued)):
            found = self.employee.outcome(video)
            self.check(f"{what} at the programme's end is refused", (found["status"], found["predictions"], found["model"]), ("refused", {}, None))
            self.check(f"{what} says why", found["error"], "The company's policy does not allow this analysis any more.")
        self.check("the model is asked nothing after the end", len(self.model.asked), asked + 1)
        self.admin.must(200, "PUT", "/companies/current", {"emotion_policy": "individual"})

    def ends_while_the_model_thinks(self, running: contextlib.ExitStack) -> None:
        self.model.may_answer.clear()
        asked = len(self.model.asked)
        self.employee.upload(CLIP)
        self.model.await_order(asked + 1)
        began = time.monotonic()
        running.close()
        # A server that waited for the model would be killed after thirty.
        self.check("the server ends without waiting for the model", time.monotonic() - began < 20, True)


def main() -> int:
    with EmotionModel() as model, contextlib.ExitStack() as running, tempfile.TemporaryDirectory(prefix="attune-model-") as folder:
        database_url = os.environ.get("DATABASE_URL")
        database = servers.new_database(database_url, "emotion_model") if database_url else None
        url = running.enter_context(servers.attune(BINARY, pathlib.Path(folder) / "attune.log", database, ("--job-attempts", "2"),
                                                   {"EMOTION_MODEL_URL": model.url}))
        check = ModelCheck(url, model)
        check.answers_become_results()
        check.nonsense_fails_the_video()
        check.an_absent_model_is_awaited()
        check.a_programme_that_ends_keeps_nothing()
        check.ends_while_the_model_thinks(running)
    return check.claims.summary()


if __name__ == "__main__":
    sys.exit(main())
