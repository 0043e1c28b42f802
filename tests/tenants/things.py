"""Makes what requests need: ids of a company's things, each fresh, and texts. A method's name is the word in operations.toml."""

import datetime
import itertools
import pathlib
import sys
import time
import urllib.parse

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[2] / "tools/stories"))

import totp  # noqa: E402
from callers import House, claims_of  # noqa: E402
from people import PASSWORD, Server  # noqa: E402

# The first box of an ISO media file, and nothing that could be decoded after it.
FILM = b"\x00\x00\x00\x18ftypisom" + bytes(988)
NO_FILM = b"This is no film. " * 60


class Ids:
    """Things of one company."""

    def __init__(self, server: Server, house: House):
        self.server, self.house = server, house
        self.texts = Texts(server, house)

    def make(self, kind: str) -> object:
        made = getattr(self, kind)()
        if isinstance(made, str):
            self.house.ids.add(made)
        return made

    def post(self, path: str, body: dict, token: str = "") -> dict:
        return self.server.must(201, "POST", path, token or self.house.tokens["admin"], body)

    def role(self) -> str:
        return self.post("/roles", {"name": self.texts.text()[:60], "permissions": []})["role_id"]

    def department(self) -> int:
        return self.post("/departments", {"name": self.texts.text()})["id"]

    def email_domain(self) -> str:
        """One that nobody has verified, because the mail waits."""
        return self.post("/companies/current/domains", {"domain": self.texts.domain_name()})["domain_id"]

    def team(self) -> int:
        return self.post("/teams", {"team_name": self.texts.text()})["team_id"]

    def employee(self) -> int:
        """One of the owner's team."""
        wish = {"name": self.texts.text(), "email": self.texts.email(), "team_id": self.house.team_id}
        return self.post("/employees", wish)["employee_id"]

    def attendance_record(self) -> int:
        """A day of one of the owner's team."""
        wish = {"employee_id": self.employee(), "attendance_date": self.texts.day(), "status": "Present"}
        return self.post("/attendance", wish)["record_id"]

    def correction(self) -> str:
        """What the owner asks for."""
        wish = {"attendance_date": self.texts.day(), "status": "WFH", "reason": self.texts.text()}
        return self.post("/corrections", wish, self.house.tokens["owner"])["correction_id"]

    def brought_import(self) -> str:
        """A table that has been read and not imported."""
        reply = self.server.ask("POST", "/imports/employees", self.house.tokens["admin"], self.texts.table().encode())
        assert reply.status == 201, reply
        return reply.body["import_id"]

    def conversation(self) -> str:
        """The owner's talk with the assistant."""
        wish = {"message": f"hello, {self.texts.text()}"}
        return self.server.must(200, "POST", "/chat", self.house.tokens["owner"], wish)["conversation_id"]

    def report(self) -> str:
        """A report of the owner's."""
        wish = {"name": self.texts.text(), "plan": {"steps": [{"intent": "teams"}]}}
        return self.post("/chat/reports", wish, self.house.tokens["owner"])["report_id"]

    def holiday(self) -> str:
        return self.post("/holidays", {"day": self.texts.day(), "name": self.texts.text()})["day"]

    def invited(self) -> dict:
        return self.post("/invites", {"email": self.texts.email(), "role": "employee"})

    def invite(self) -> str:
        return self.invited()["invite_id"]

    def invite_token(self) -> str:
        return self.invited()["token"]

    def registered(self, **wish: str) -> str:
        return self.server.must(201, "POST", "/auth/register", body={"password": PASSWORD, **wish})["user"]["id"]

    def user(self) -> str:
        email = self.texts.email()
        return self.registered(email=email, invite=self.post("/invites", {"email": email, "role": "employee"})["token"])

    def pending_user(self) -> str:
        return self.registered(email=self.texts.email(), company_name=self.house.name)

    def disabled_user(self) -> str:
        user = self.user()
        assert self.server.ask("DELETE", f"/users/{user}", self.house.tokens["admin"]).status == 204
        return user

    def api_key(self) -> str:
        return self.post("/api-keys", {"name": self.texts.text(), "scopes": ["employees_read"]})["key_id"]

    def notice(self) -> str:
        """The invitation of somebody, which waits for a mail server."""
        email = self.invited()["email"]
        return self.server.must(200, "GET", f"/notices/outbox?q={email}", self.house.tokens["admin"])[0]["notice_id"]

    def notification(self) -> str:
        """The owner's, of a correction that was approved."""
        self.server.must(200, "POST", f"/corrections/{self.correction()}/approve", self.house.tokens["admin"], {})
        told = self.server.must(200, "GET", "/notifications", self.house.tokens["owner"])
        return next(one["notification_id"] for one in told if one["kind"] == "correction_approved")

    def session(self) -> str:
        return claims_of(self.house.sign_in(f"owner@{self.house.name}.example"))["sid"]

    def announced(self, film: bytes, token: str = "") -> dict:
        wish = {"filename": f"{self.texts.text()}.mp4", "content_type": "video/mp4", "size": len(film)}
        return self.post("/videos", wish, token or self.house.tokens["owner"])

    def uploaded(self, film: bytes, token: str = "") -> str:
        """A video whose bytes are in the store."""
        ticket = self.announced(film, token)
        address = urllib.parse.urlsplit(ticket["upload_url"])
        headers = {name.replace("-", "_"): value for name, value in ticket["headers"].items()}
        reply = self.server.ask("PUT", f"{address.path}?{address.query}", "", film, **headers)
        assert reply.status == 200, reply
        return ticket["video_id"]

    def completed(self, film: bytes, token: str = "") -> str:
        """A video that waits to be analysed."""
        video = self.uploaded(film, token)
        self.server.must(202, "POST", f"/videos/{video}/complete", token or self.house.tokens["owner"])
        return video

    def video(self) -> str:
        return self.announced(FILM)["video_id"]

    def uploaded_video(self) -> str:
        return self.uploaded(FILM)

    def failed_video(self) -> str:
        """A video that began like one, and could not be read."""
        video, owner = self.completed(FILM), self.house.tokens["owner"]
        deadline = time.monotonic() + 60
        while self.server.must(200, "GET", f"/videos/{video}", owner)["status"] != "failed":
            assert time.monotonic() < deadline, f"{video} was not given up"
            time.sleep(0.05)
        return video

    def refused_video(self) -> str:
        video = self.uploaded(NO_FILM)
        reply = self.server.ask("POST", f"/videos/{video}/complete", self.house.tokens["owner"])
        assert reply.code == "not_a_video", reply
        return video

    def cancelled_job(self) -> str:
        """Deleting a video that was never uploaded cancels the job that would have forgotten it."""
        admin = self.house.tokens["admin"]
        jobs = lambda: {job["job_id"] for job in self.server.must(200, "GET", "/jobs?state=cancelled&page_size=200", admin)}
        before = jobs()
        self.server.ask("DELETE", f"/videos/{self.video()}", self.house.tokens["owner"])
        return (jobs() - before).pop()


class Texts:
    """Texts that need no company, or only its name, which every one of its texts contains."""

    numbers = itertools.count(1)

    def __init__(self, server: Server, house: House):
        self.server, self.house = server, house

    def text(self) -> str:
        return f"{self.house.name} {next(self.numbers)}"

    def day(self) -> str:
        """Another one each time."""
        return str(datetime.date(2020, 1, 1) + datetime.timedelta(days=next(self.numbers) % 2000))

    def table(self) -> str:
        return f"name,email,date\n{self.text()},{self.email()},{self.day()}\n"

    def calendar(self) -> str:
        event = f"BEGIN:VEVENT\r\nDTSTART;VALUE=DATE:20200101\r\nSUMMARY:{self.text()}\r\nEND:VEVENT\r\n"
        return f"BEGIN:VCALENDAR\r\nVERSION:2.0\r\n{event}END:VCALENDAR\r\n"

    def email(self) -> str:
        return f"person{next(self.numbers)}@{self.house.name}.example"

    def domain_name(self) -> str:
        return f"domain{next(self.numbers)}.{self.house.name}.example"

    def password(self) -> str:
        return PASSWORD

    def own_email(self) -> str:
        return f"admin@{self.house.name}.example"

    def refresh_token(self) -> str:
        return self.house.session(self.own_email())["refresh_token"]

    def model(self) -> str:
        return self.server.must(200, "GET", "/models", self.house.tokens["admin"])[0]["name"]


class Oneself:
    """People who ask for something that changes only themselves: the token of a new one, and the body of a right request."""

    def __init__(self, ids: Ids):
        self.ids, self.server = ids, ids.server

    def somebody(self) -> tuple[str, dict | None]:
        return self.ids.house.join("employee", f"somebody{next(Texts.numbers)}"), None

    def who_asks_for_a_correction(self) -> tuple[str, dict | None]:
        return self.somebody()[0], {"attendance_date": self.ids.texts.day(), "status": "WFH", "reason": self.ids.texts.text()}

    def who_is_at_work(self) -> tuple[str, dict | None]:
        token, _ = self.somebody()
        self.server.must(201, "POST", "/attendance/check-in", token, {})
        return token, None

    def who_views(self) -> tuple[str, dict | None]:
        token = self.ids.house.join("admin", f"viewer{next(Texts.numbers)}")
        self.server.must(200, "POST", "/access/view-as", token, {"user_id": self.ids.user()})
        return token, None

    def who_waits(self) -> tuple[str, dict | None]:
        wish = {"email": self.ids.texts.email(), "password": PASSWORD, "company_name": self.ids.house.name}
        return self.server.must(201, "POST", "/auth/register", body=wish)["tokens"]["access_token"], None

    def who_knows_the_password(self) -> tuple[str, dict | None]:
        return self.somebody()[0], {"current_password": PASSWORD, "new_password": f"{PASSWORD}, and back"}

    def who_has_enrolled(self) -> tuple[str, dict | None]:
        token, _ = self.somebody()
        secret = self.server.must(200, "POST", "/auth/mfa/totp", token)["secret"]
        return token, {"code": totp.code(secret, time.time())}

    def who_has_a_second_factor(self) -> tuple[str, dict | None]:
        token, body = self.who_has_enrolled()
        self.server.must(200, "POST", "/auth/mfa/totp/confirm", token, body)
        return token, {"password": PASSWORD}


def is_id(word: object) -> bool:
    return isinstance(word, str) and word.startswith("$") and hasattr(Ids, word[1:])
