"""E-mail domains of companies: what the links in the delivered mails do, and what nothing else does."""

import pathlib
import re
import secrets
import sys
import time

sys.path.append(str(pathlib.Path(__file__).resolve().parents[2] / "tools/stories"))

import described  # noqa: E402
import people  # noqa: E402
from smtp_server import PATIENCE, MailServer  # noqa: E402

PROOF_LINK = re.compile(r"http://\S+/domain-proofs/([\w-]+)")
JOIN_LINK = re.compile(r"http://\S+/join/([\w-]+)")
UNDER_WAY = re.compile(r'jobs_by_kind\{kind="mail_join_confirmation",state="(queued|running)"\} [1-9]')
DOMAINS = "/companies/current/domains"


class Domains:
    """Two companies, and the domain that both of them want."""

    def __init__(self, check, is_well_formed, make_company, server: people.Server, smtp: MailServer):
        self.check, self.is_well_formed, self.make_company = check, is_well_formed, make_company
        self.server, self.smtp = server, smtp
        self.description = described.Description(server.must(200, "GET", "/openapi.json"))
        self.company, self.rival = make_company(server), make_company(server)
        self.domain = f"corp-{secrets.token_hex(4)}.example"

    # ---- asking ----

    def ask(self, method: str, path: str, token: str = "", body: object = None, **headers: str) -> people.Reply:
        """What is answered is one of the answers that the description has."""
        reply = self.server.ask(method, path, token, body, **headers)
        self.check(f"{method} {path} is described", self.description.faults(method, path, reply.status, reply.headers, reply.bytes), [])
        return reply

    def add(self, company, domain: str, mailbox: str = "postmaster", **headers: str) -> tuple[str, str]:
        """The domain's id, and the token of the mail that went to its mailbox."""
        added = self.ask("POST", DOMAINS, company.token, {"domain": domain, "mailbox": mailbox}, **headers)
        self.check(f"{domain} is added", (added.status, added.body.get("verified_at", "absent"), added.body.get("sign_up_open")), (201, None, False))
        return added.body["domain_id"], self.proof_in_mail(f"{mailbox}@{domain}")

    def proof_in_mail(self, address: str) -> str:
        mail = self.smtp.mail_to(address)
        self.is_well_formed(mail, "a link that proves a domain")
        return PROOF_LINK.search(mail.part("plain")).group(1)

    def verify(self, token: str) -> people.Reply:
        return self.ask("POST", "/domain-proofs", body={"token": token})

    def open(self, company, domain_id: str, wanted: bool = True) -> people.Reply:
        return self.ask("PUT", f"{DOMAINS}/{domain_id}", company.token, {"sign_up_open": wanted})

    def verified(self, company, domain: str) -> str:
        """A domain that lets people in, as its id."""
        domain_id, token = self.add(company, domain)
        self.check("a link verifies", self.verify(token).status, 200)
        self.check("sign-up is opened", self.open(company, domain_id).body["sign_up_open"])
        return domain_id

    def register(self, email: str, company_name: str) -> people.Reply:
        return self.ask("POST", "/auth/register", body={"email": email, "password": people.PASSWORD, "company_name": company_name})

    def settled(self) -> None:
        """Waits until no request to join is being looked at."""
        deadline = time.monotonic() + PATIENCE
        while time.monotonic() < deadline:
            if not UNDER_WAY.search(self.server.ask("GET", "/metrics").bytes.decode()):
                return
            time.sleep(0.05)

    def links_to(self, company, address: str) -> int:
        self.settled()
        return len(self.server.must(200, "GET", f"/notices/outbox?kind=join_confirmation&q={address}", company.token))

    def link_in_mail(self, address: str) -> str:
        mail = self.smtp.mail_to(address)
        self.is_well_formed(mail, "a link to join")
        return JOIN_LINK.search(mail.part("plain")).group(1)

    def confirm(self, token: str, password: str = people.PASSWORD) -> people.Reply:
        return self.ask("POST", "/auth/register/confirm", body={"token": token, "password": password})

    def state_of(self, registered: people.Reply) -> str:
        return self.server.must(200, "GET", "/auth/me", registered.body["tokens"]["access_token"])["state"]

    def actions(self, company) -> set[str]:
        return {row["action"] for row in self.server.must(200, "GET", "/audit/logs?page_size=200", company.token)}

    # ---- what has to hold ----

    def all(self) -> None:
        self.a_link_verifies_once()
        self.a_domain_is_one_companys()
        self.a_proved_address_joins()
        self.nobody_joins_by_anything_else()
        self.another_persons_click_lets_nobody_in()
        self.mailboxes_are_not_flooded()

    def a_link_verifies_once(self) -> None:
        check, company, domain = self.check, self.company, self.domain
        domain_id, token = self.add(company, domain, "hostmaster")
        again = self.ask("POST", DOMAINS, company.token, {"domain": f"{domain.upper()}."})
        check("a domain is listed once, however it is spelled", (again.status, again.code), (409, "email_domain_added"))
        check("the outbox keeps the link to itself", token not in str(self.server.must(200, "GET", "/notices/outbox", company.token)))
        early = self.open(company, domain_id)
        check("what is not verified is not opened", (early.status, early.code), (409, "email_domain_unverified"))

        seen = self.ask("GET", f"/domain-proofs/{token}")
        check("the link says who asks for what", (seen.status, seen.body["domain"], seen.body["company_name"]), (200, domain, company.name))
        listed = self.ask("GET", DOMAINS, company.token).body
        check("looking at it verifies nothing", [(one["domain"], one["mailbox"], one["verified_at"]) for one in listed], [(domain, "hostmaster", None)])

        sent = self.ask("POST", f"{DOMAINS}/{domain_id}/proof", company.token, {"mailbox": "webmaster"}, Accept_Language="de")
        check("another link is sent", (sent.status, sent.body["mailbox"]), (202, "webmaster"))
        mail = self.smtp.mail_to(f"webmaster@{domain}")
        check("in the language of who asks", mail.message["Subject"], f"Gehört {domain} zu {company.name}?")

        done = self.verify(token)
        check("the link verifies", (done.status, done.body), (200, {"domain": domain, "company_name": company.name}))
        used, wrong = self.verify(token), self.verify("never-made")
        other = self.verify(PROOF_LINK.search(mail.part("plain")).group(1))
        for claim, reply in (("a used link", used), ("a wrong one", wrong), ("another one of a verified domain", other)):
            check(f"{claim} is answered alike", (reply.status, reply.code, reply.body["detail"]), (404, "domain_proof_not_found", wrong.body["detail"]))
        check("nor does it say anything more", self.ask("GET", f"/domain-proofs/{token}").code, "domain_proof_not_found")
        late = self.ask("POST", f"{DOMAINS}/{domain_id}/proof", company.token)
        check("what is verified needs no link", (late.status, late.code), (409, "email_domain_verified"))
        check("the domain is verified", self.ask("GET", DOMAINS, company.token).body[0]["verified_at"] is not None)
        check("all of it is recorded", self.actions(company) >= {"email_domain_added", "email_domain_proof_sent", "email_domain_verified"})

    def a_domain_is_one_companys(self) -> None:
        check, rival = self.check, self.rival
        domain = f"shared-{secrets.token_hex(4)}.example"
        mine, my_token = self.add(self.company, domain)
        theirs, their_token = self.add(rival, domain, "admin")
        check("who is first has it", self.verify(my_token).status, 200)
        second = self.verify(their_token)
        check("who is second is told", (second.status, second.code), (409, "email_domain_taken"))
        check("and not whose it is", self.company.name in second.bytes.decode(), False)
        strange = self.ask("DELETE", f"{DOMAINS}/{mine}", rival.token)
        check("nobody removes another company's", (strange.status, strange.code), (404, "email_domain_not_found"))
        check("it is removed", self.ask("DELETE", f"{DOMAINS}/{mine}", self.company.token).status, 204)
        check("then it is free", self.verify(their_token).status, 200)
        check("a removed domain's link is over", self.verify(my_token).code, "domain_proof_not_found")
        check("theirs is theirs", self.ask("GET", DOMAINS, rival.token).body[0]["domain_id"], theirs)

    def a_proved_address_joins(self) -> None:
        check, company = self.check, self.make_company(self.server)
        domain = f"open-{secrets.token_hex(4)}.example"
        domain_id = self.verified(company, domain)
        email = f"ann@{domain}"
        registered = self.register(email, company.name.upper())
        check("whoever registers waits at first", (registered.status, registered.body["user"]["state"]), (201, "pending"))
        token = self.link_in_mail(email)
        check("the outbox keeps the link to itself", token not in str(self.server.must(200, "GET", "/notices/outbox", company.token)))
        joined = self.confirm(token)
        check("the link and the password let in", (joined.status, joined.body), (200, {"email": email, "company_name": company.name}))
        me = self.server.must(200, "GET", "/auth/me", registered.body["tokens"]["access_token"])
        check("the session that waited is let in", (me["state"], me["role"], me["company"]["name"]), ("active", "employee", company.name))
        seen = self.server.must(200, "GET", f"/users/{me['id']}", company.token)
        check("HR sees how they joined", (seen["joined_by_domain"], seen["employee_id"] is not None), (domain, True))
        again = self.confirm(token)
        check("the link works once", (again.status, again.code), (404, "join_confirmation_not_found"))
        check("all of it is recorded", self.actions(company) >= {"email_domain_opened", "join_confirmation_sent", "user_joined_by_domain"})

        self.register(f"bob@{domain}", company.name)
        late = self.link_in_mail(f"bob@{domain}")
        check("sign-up is closed", self.open(company, domain_id, False).body["sign_up_open"], False)
        closed = self.confirm(late)
        check("then no link lets in", (closed.status, closed.code), (404, "join_confirmation_not_found"))
        check("it can be opened again", self.open(company, domain_id).status, 200)
        check("and the link works", self.confirm(late).status, 200)

    def nobody_joins_by_anything_else(self) -> None:
        check, company = self.check, self.make_company(self.server)
        domain = f"strict-{secrets.token_hex(4)}.example"
        domain_id = self.verified(company, domain)
        known = self.register(f"carl@{domain}", company.name)
        unknown = self.register(f"dora@{domain}", f"There is no such company {domain}")
        shape = lambda reply: (reply.status, sorted(reply.body), sorted(reply.body["user"]), reply.body["user"]["state"], reply.body["user"]["role"])
        check("the answer tells nothing", shape(known), shape(unknown))
        self.link_in_mail(f"carl@{domain}")
        for claim, email, name in (("an address of another domain", f"carl@other-{domain}", company.name),
                                   ("an address below the domain", f"carl@mail.{domain}", company.name),
                                   ("another company", f"erin@{domain}", self.rival.name)):
            waiting = self.register(email, name)
            check(f"{claim} gets no link", (self.links_to(company, email), self.links_to(self.rival, email)), (0, 0))
            check(f"{claim} waits", self.state_of(waiting), "pending")
        self.open(company, domain_id, False)
        self.register(f"fay@{domain}", company.name)
        check("a closed domain sends no link", self.links_to(company, f"fay@{domain}"), 0)

    def another_persons_click_lets_nobody_in(self) -> None:
        """Somebody registers with the address of a person of the company, who presses the button in good faith."""
        check, company = self.check, self.make_company(self.server)
        domain = f"careful-{secrets.token_hex(4)}.example"
        self.verified(company, domain)
        registered = self.register(f"gus@{domain}", company.name)
        token = self.link_in_mail(f"gus@{domain}")
        wrong = self.confirm(token, "the password of the other one")
        check("the link alone is not enough", (wrong.status, wrong.body["errors"][0]["field"]), (400, "password"))
        check("they still wait", self.state_of(registered), "pending")
        check("with the right one it still works", self.confirm(token).status, 200)

    def mailboxes_are_not_flooded(self) -> None:
        check, company = self.check, self.make_company(self.server)
        domain = f"busy-{secrets.token_hex(4)}.example"
        domain_id, _ = self.add(company, domain)
        path = f"{DOMAINS}/{domain_id}/proof"
        check("links are sent again", [self.ask("POST", path, company.token, {}).status for _ in range(4)], [202] * 4)
        full = self.ask("POST", path, company.token, {})
        check("and then no more", (full.status, full.code, full.headers.get("retry-after")), (429, "too_many_domain_proofs", "3600"))
        self.ask("DELETE", f"{DOMAINS}/{domain_id}", company.token)
        anew = self.ask("POST", DOMAINS, self.rival.token, {"domain": domain})
        check("nor by anybody else", (anew.status, anew.code), (429, "too_many_domain_proofs"))

        friendly = f"friendly-{secrets.token_hex(4)}.example"
        self.verified(company, friendly)
        email = f"hal@{friendly}"
        for _ in range(4):
            registered = self.register(email, company.name)
            self.settled()
            withdrawn = self.ask("DELETE", "/auth/me", registered.body["tokens"]["access_token"])
            check("a request is withdrawn", withdrawn.status, 204)
        check("a person's mailbox neither", self.links_to(company, email), 3)
