#!/usr/bin/env python3
"""The mail that Attune sends, through a real mail server (npm smtp-server), on each engine."""

import contextlib
import os
import pathlib
import re
import secrets
import subprocess
import sys
import tempfile
import time

TOP = pathlib.Path(__file__).resolve().parents[2]
sys.path[:0] = [str(TOP / "tools/dev"), str(TOP / "tests/contract")]

import domains  # noqa: E402
import people  # noqa: E402
import servers  # noqa: E402
from smtp_server import PATIENCE, Mail, MailServer  # noqa: E402

BINARY = pathlib.Path(os.environ.get("ATTUNE_BUILD", TOP / "build/release")) / "server/app/attune"
LINK = re.compile(r"http://\S+/invitations/([\w-]+)")
RESET_LINK = re.compile(r"http://\S+/reset-password/([\w-]+)")
UNDER_WAY = re.compile(r'jobs_by_kind\{kind="mail_password_reset",state="(queued|running)"\} [1-9]')

passed, failed = 0, 0


def check(claim: str, got: object, wanted: object = True) -> None:
    global passed, failed
    if got == wanted:
        passed += 1
    else:
        failed += 1
        print(f"FAILED {claim}: got {got!r}, wanted {wanted!r}")


class Company:
    """A company with its admin, who invites people and looks at the outbox."""

    def __init__(self, server: people.Server, name: str = ""):
        self.server, self.domain = server, f"mail-{secrets.token_hex(4)}.example"
        self.name, self.admin = name or self.domain, f"admin@{self.domain}"
        founder = {"company_name": self.name, "email": self.admin, "password": people.PASSWORD, "jurisdiction": "US"}
        server.must(201, "POST", "/auth/signup", body=founder)
        signed_in = server.must(200, "POST", "/auth/login", body={"email": self.admin, "password": people.PASSWORD})
        self.token = signed_in["access_token"]

    def address(self, local: str) -> str:
        return f"{local}@{self.domain}"

    def invite(self, local: str, **headers: str) -> dict:
        reply = self.server.ask("POST", "/invites", self.token, {"email": self.address(local), "role": "hr"}, **headers)
        assert reply.status == 201, reply.bytes
        return reply.body

    def notice(self, local: str) -> dict:
        return self.server.must(200, "GET", f"/notices/outbox?q={self.address(local)}", self.token)[0]

    def notice_when(self, local: str, holds) -> dict:
        """The notice to this address, once it is as wanted, or as it is when patience ends."""
        deadline = time.monotonic() + PATIENCE
        while not holds(notice := self.notice(local)) and time.monotonic() < deadline:
            time.sleep(0.05)
        return notice

    def settled(self) -> None:
        """Waits until no job of forgotten passwords is under way: they belong to no company, so the metrics count them."""
        deadline = time.monotonic() + PATIENCE
        while time.monotonic() < deadline:
            if not UNDER_WAY.search(self.server.ask("GET", "/metrics").bytes.decode()):
                return
            time.sleep(0.05)

    def notice_in(self, state: str, local: str) -> dict:
        return self.notice_when(local, lambda notice: notice["state"] == state)


def is_well_formed(mail: Mail, claim: str) -> None:
    check(f"{claim} has no defects", mail.defects(), [])
    check(f"{claim} has two forms", mail.message.get_content_type(), "multipart/alternative")
    check(f"{claim} has text, then HTML", [part.get_content_type() for part in mail.message.iter_parts()], ["text/plain", "text/html"])
    check(f"{claim} has one of each header", [len(mail.message.get_all(name)) for name in ("From", "To", "Subject", "Date", "Message-ID")],
          [1] * 5)
    check(f"{claim} has lines that every server takes", max(len(line) for line in mail.raw.split(b"\r\n")) <= 998)


def an_invitation_arrives_and_works(company: Company, smtp: MailServer) -> None:
    invited = company.invite("ann")
    mail = smtp.mail_to(company.address("ann"))
    is_well_formed(mail, "an invitation")
    check("the envelope", (mail.envelope_from, mail.envelope_to), ("people@attune.example", [company.address("ann")]))
    check("the sender", mail.message["From"].addresses[0].display_name, "Attune, übersetzt")
    check("the subject", mail.message["Subject"], f"{company.admin} invites you to {company.name}")
    check("it is marked as written by a program", mail.message["Auto-Submitted"], "auto-generated")
    token = LINK.search(mail.part("plain")).group(1)
    check("the link is the one that HR sees", LINK.search(mail.part("plain")).group(0), invited["url"])
    check("both forms have the link", f'href="{invited["url"]}"' in mail.part("html"))
    notice = company.notice_in("sent", "ann")
    check("the outbox says so", (notice["state"], notice["attempts"], notice["last_error"], notice["can_retry"]), ("sent", 1, None, False))
    check("the message is named after the notice", mail.message["Message-ID"], f"<{notice['notice_id']}@attune.example>")
    check("the outbox keeps the link to itself", token not in str(company.server.must(200, "GET", "/notices/outbox", company.token)))
    check("the link opens the invitation", company.server.must(200, "GET", f"/invitations/{token}")["email"], company.address("ann"))
    joined = company.server.ask("POST", "/auth/register", body={"email": company.address("ann"), "password": people.PASSWORD, "invite": token})
    check("the invitation can be accepted", (joined.status, joined.body["user"]["role"]), (201, "hr"))


def it_is_written_in_the_readers_language(company: Company, smtp: MailServer) -> None:
    company.invite("sami", Accept_Language="ar-EG, en;q=0.5")
    mail = smtp.mail_to(company.address("sami"))
    is_well_formed(mail, "an Arabic invitation")
    check("an Arabic subject", mail.message["Subject"], f"دعوة من {company.admin} للانضمام إلى {company.name}")
    check("it runs from right to left", '<html lang="ar" dir="rtl">' in mail.part("html"))


def names_write_no_headers_and_no_markup(server: people.Server, smtp: MailServer) -> None:
    name = f"Acme {secrets.token_hex(4)}\nBcc: eve@else.example\n\n<img src=x> \u202e株式会社"
    company = Company(server, name)
    company.invite("bob")
    mail = smtp.mail_to(company.address("bob"))
    is_well_formed(mail, "mail of a company with an evil name")
    check("it goes to one person", mail.envelope_to, [company.address("bob")])
    check("it has no header of the name", mail.message["Bcc"], None)
    shown = name.replace("\n", " ").replace("\u202e", "")
    check("the name stays on one line", mail.message["Subject"], f"{company.admin} invites you to {shown}")
    check("the name is no markup", "<img" in mail.part("html"), False)


def greylisting_is_waited_out(company: Company, smtp: MailServer) -> None:
    company.invite("grey")
    is_well_formed(smtp.mail_to(company.address("grey")), "a greylisted invitation")
    notice = company.notice_in("sent", "grey")
    check("the second try went through", (notice["state"], notice["attempts"], notice["last_error"]), ("sent", 2, None))


def a_refusal_is_final_until_somebody_sends_it_again(company: Company, smtp: MailServer) -> None:
    company.invite("nobody")
    notice = company.notice_in("failed", "nobody")
    check("a refused mail failed", (notice["state"], notice["attempts"]), ("failed", 1))
    check("with the server's words", notice["last_error"], "The mail server answered: 550 5.1.1 No such person here")

    invited = company.invite("moved")
    notice = company.notice_in("failed", "moved")
    check("a failed mail can be sent again", notice["can_retry"])
    retried = company.server.ask("POST", f"/notices/outbox/{notice['notice_id']}/retry", company.token)
    check("sending again is accepted", (retried.status, retried.body["state"]), (202, "queued"))
    check("it says the same", LINK.search(smtp.mail_to(company.address("moved")).part("plain")).group(0), invited["url"])
    notice = company.notice_in("sent", "moved")
    check("now it is sent", (notice["state"], notice["last_error"]), ("sent", None))
    again = company.server.ask("POST", f"/notices/outbox/{notice['notice_id']}/retry", company.token)
    check("what was sent is not sent again", (again.status, again.code), (409, "notice_not_retryable"))


def other_notices_arrive(company: Company, smtp: MailServer) -> None:
    tested = company.server.ask("POST", "/notices/test", company.token)
    check("a test mail is accepted", (tested.status, tested.body["recipient"]), (202, company.admin))
    mail = smtp.mail_to(company.admin)
    is_well_formed(mail, "a test mail")
    check("a test mail arrives", mail.message["Subject"], "Mail from Attune arrives")

    asking = {"email": company.address("carl"), "password": people.PASSWORD, "company_name": company.name}
    person = company.server.must(201, "POST", "/auth/register", body=asking)["user"]["id"]
    company.server.must(200, "POST", f"/users/{person}/approve", company.token)
    mail = smtp.mail_to(company.address("carl"))
    is_well_formed(mail, "an approval")
    check("an approval arrives", mail.message["Subject"], f"{company.name} has let you in")


def a_forgotten_password_is_reset_once(company: Company, smtp: MailServer) -> None:
    server, joining = company.server, {"email": company.address("fay"), "password": people.PASSWORD}
    invited = company.invite("fay")
    smtp.mail_to(company.address("fay"))
    token = server.must(201, "POST", "/auth/register", body={**joining, "invite": invited["token"]})["tokens"]["access_token"]
    server.must(202, "POST", "/auth/password/forgot", body={"email": company.address("fay")})
    mail = smtp.mail_to(company.address("fay"))
    is_well_formed(mail, "a link to a new password")
    link = RESET_LINK.search(mail.part("plain")).group(1)
    check("nobody else sees the link", link not in str(server.must(200, "GET", "/notices/outbox", company.token)))

    weak = server.ask("POST", "/auth/password/reset", body={"token": link, "password": "sonyericsson"})
    check("a weak password does not use the link up", (weak.status, weak.code), (400, "invalid_request"))
    wish = {"token": link, "password": "another-Walk-by-the-9-lakes"}
    check("a new password is set", server.ask("POST", "/auth/password/reset", body=wish).status, 204)
    again = server.ask("POST", "/auth/password/reset", body=wish)
    check("the link works once", (again.status, again.code), (404, "reset_not_found"))
    check("all sessions have ended", server.ask("GET", "/auth/me", token).status, 401)
    check("the old password is no more", server.ask("POST", "/auth/login", body=joining).status, 401)
    check("the new one is", server.ask("POST", "/auth/login", body={**joining, "password": wish["password"]}).status, 200)
    told = smtp.mail_to(company.address("fay"))
    is_well_formed(told, "word of a new password")
    check("its owner is told", "127.0.0.1" in told.part("plain"))

    for _ in range(3):
        server.must(202, "POST", "/auth/password/forgot", body={"email": company.address("fay")})
        company.settled()
    asked = server.must(200, "GET", f"/notices/outbox?kind=password_reset&q={company.address('fay')}", company.token)
    check("a mailbox is not flooded", len(asked), 3)


def with_a_mail_server(server: people.Server, smtp: MailServer) -> None:
    company = Company(server)
    an_invitation_arrives_and_works(company, smtp)
    it_is_written_in_the_readers_language(company, smtp)
    names_write_no_headers_and_no_markup(server, smtp)
    greylisting_is_waited_out(company, smtp)
    a_refusal_is_final_until_somebody_sends_it_again(company, smtp)
    other_notices_arrive(company, smtp)
    a_forgotten_password_is_reset_once(company, smtp)
    domains.Domains(check, is_well_formed, Company, server, smtp).all()


def with_a_server_that_comes_later(server: people.Server, port: int) -> None:
    company = Company(server)
    company.invite("dora")
    notice = company.notice_when("dora", lambda notice: notice["attempts"] > 0)
    check("mail waits for a server that is away", notice["state"], "queued")
    check("and says why", notice["last_error"].startswith("The mail server cannot be used: "))
    with MailServer(port) as smtp:
        smtp.mail_to(company.address("dora"))
        check("it is sent when the server is back", company.notice_in("sent", "dora")["attempts"] > 1)


def certificate(folder: pathlib.Path) -> tuple[str, str]:
    """A key and a certificate of our own for 127.0.0.1."""
    key, made = str(folder / "key.pem"), str(folder / "certificate.pem")
    subprocess.run(["openssl", "req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes", "-days", "2",
                    "-subj", "/CN=127.0.0.1", "-addext", "subjectAltName=IP:127.0.0.1", "-keyout", key, "-out", made],
                   check=True, capture_output=True)
    return key, made


def with_encryption(attune) -> None:
    with tempfile.TemporaryDirectory() as folder:
        key, authority = certificate(pathlib.Path(folder))
        pair = {"KEY": pathlib.Path(key).read_text(), "CERTIFICATE": pathlib.Path(authority).read_text()}
        with MailServer(PASSWORD="open sesame", **pair) as smtp:
            url = f"smtp://attune:open%20sesame@127.0.0.1:{smtp.port}?tls=required"
            with attune(url, "--smtp-authority", authority) as server:
                company = Company(server)
                company.invite("ann")
                mail = smtp.mail_to(company.address("ann"))
                check("STARTTLS, then sign-in", (mail.secure, mail.user), (True, "attune"))
            with attune(url) as server:
                company = Company(server)
                company.invite("ann")
                notice = company.notice_when("ann", lambda notice: notice["attempts"] > 0)
                check("a certificate that nobody vouches for is refused", "certificate" in notice["last_error"])
        with MailServer(SECURE="yes", **pair) as smtp, attune(f"smtps://127.0.0.1:{smtp.port}", "--smtp-authority", authority) as server:
            company = Company(server)
            company.invite("ann")
            check("TLS from the first byte", smtp.mail_to(company.address("ann")).secure)


def on_engine(engine: str, database_url) -> None:
    log = TOP / "build/test-results" / f"attune-mail-{engine}.log"
    log.parent.mkdir(parents=True, exist_ok=True)

    @contextlib.contextmanager
    def attune(smtp_url: str, *arguments: str):
        settings = ("--smtp-url", smtp_url, "--mail-from", "Attune, übersetzt <people@attune.example>", "--mail-retry", "1")
        with servers.attune(BINARY, log, database_url(), (*settings, *arguments)) as url:
            yield people.Server(url)

    with MailServer() as smtp, attune(f"smtp://127.0.0.1:{smtp.port}") as server:
        with_a_mail_server(server, smtp)
    port = servers.free_port()
    with attune(f"smtp://127.0.0.1:{port}") as server:
        with_a_server_that_comes_later(server, port)
    if engine == "SQLite":
        with_encryption(attune)


def main() -> int:
    if not BINARY.exists():
        print(f"{BINARY} is missing: build the target attune first.")
        return 1
    on_engine("SQLite", lambda: None)
    if administrator := os.environ.get("ATTUNE_TEST_DATABASE_URL"):
        on_engine("PostgreSQL", lambda: servers.new_database(administrator, f"mail_{secrets.token_hex(4)}"))
    print(f"{passed} passed, {failed} failed")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
