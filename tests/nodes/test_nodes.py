"""What holds on one node holds on the others: with Valkey, without it, and while it dies, hangs, and comes back empty."""

import contextlib
import json
import pathlib
import signal
import tempfile
import unittest

from nodes import ANONYMOUS_LIMIT, Company, House, Load, Valkey, any_address, eventually, percentile
from websockets.exceptions import ConnectionClosed

ONE_NODE_ONLY, BOTH_NODES = 2 * ANONYMOUS_LIMIT, ANONYMOUS_LIMIT
TOO_LONG = 1  # in seconds: who waits for a server that is gone waits longer, who waits for a busy machine does not
SOON = 5  # seconds within which access that ended has ended everywhere
SIGNED_OUT = 4401
ENDS = {"video.failed", "video.refused", "video.processed"}


def closed_with(socket, seconds: float) -> int | None:
    """The code with which the node closes the socket within that time."""
    try:
        while True:
            socket.recv(timeout=seconds)
    except ConnectionClosed as closed:
        return closed.rcvd.code if closed.rcvd else None
    except TimeoutError:
        return None


class Nodes:
    """The tests of every house; a class below says which house."""

    def test_a_session_of_one_node_is_one_on_the_other(self):
        token = self.house.a.sign_in(self.company.email)
        self.assertEqual(self.house.b.must(200, "GET", "/auth/me", token=token)["email"], self.company.email)

    def test_signing_out_here_holds_there(self):
        token = self.house.a.sign_in(self.company.email)
        self.house.b.must(200, "GET", "/auth/me", token=token)
        socket = self.house.b.open_socket(self.house.b.ticket(token))
        self.house.a.must(204, "POST", "/auth/logout", token=token)
        eventually("B refuses", lambda: self.house.b.ask("GET", "/auth/me", token=token)[0] == 401, SOON)
        self.assertEqual(closed_with(socket, SOON), SIGNED_OUT)

    def test_an_end_that_nobody_told_of_is_seen(self):
        token = self.house.a.sign_in(self.company.email)
        socket = self.house.b.open_socket(self.house.b.ticket(token))
        session = next(one["session_id"] for one in self.house.b.must(200, "GET", "/auth/sessions", token=token) if one["current"])
        self.house.rows(f"update sessions set ended_at = now() where session_id = '{session}'")
        self.house.rows("insert into revocations (revocation_id, company_id, user_id, session_id, revoked_at) "
                        f"select gen_random_uuid(), company_id, user_id, session_id, now() from sessions where session_id = '{session}'")
        eventually("B refuses", lambda: self.house.b.ask("GET", "/auth/me", token=token)[0] == 401, SOON)
        self.assertEqual(closed_with(socket, SOON), SIGNED_OUT)

    def test_a_new_role_here_closes_sockets_and_holds_there(self):
        user, email = self.company.person()
        token = self.house.b.sign_in(email)
        socket = self.house.b.open_socket(self.house.b.ticket(token))
        self.assertEqual(self.house.b.ask("GET", "/employees", token=token)[0], 403)
        self.house.a.must(200, "PUT", f"/users/{user}", {"role": "hr"}, token=self.company.admin)
        self.assertEqual(closed_with(socket, SOON), SIGNED_OUT)
        eventually("B knows the role", lambda: self.house.b.ask("GET", "/employees", token=token)[0] == 200, SOON)
        self.house.b.open_socket(self.house.a.ticket(token)).close()

    def test_disabling_here_holds_there(self):
        user, email = self.company.person()
        token = self.house.b.sign_in(email)
        socket = self.house.b.open_socket(self.house.b.ticket(token))
        self.house.a.must(204, "DELETE", f"/users/{user}", token=self.company.admin)
        self.assertEqual(closed_with(socket, SOON), SIGNED_OUT)
        eventually("B refuses", lambda: self.house.b.ask("GET", "/auth/me", token=token)[0] == 401, SOON)

    def test_a_key_revoked_here_ends_there(self):
        key = self.house.a.must(201, "POST", "/api-keys", {"name": "a program", "scopes": ["employees_read", "member"]}, token=self.company.admin)
        self.house.b.must(200, "GET", "/employees", token=key["token"])
        socket = self.house.b.open_socket(self.house.a.ticket(key["token"]))
        self.house.a.must(204, "DELETE", f"/api-keys/{key['key_id']}", token=self.company.admin)
        eventually("B refuses", lambda: self.house.b.ask("GET", "/employees", token=key["token"])[0] == 401, SOON)
        self.assertEqual(closed_with(socket, SOON), SIGNED_OUT)

    def test_a_ticket_of_one_node_opens_one_socket_on_any(self):
        ticket = self.house.a.ticket(self.company.admin)
        socket = self.house.b.open_socket(ticket)
        self.assertEqual([node.refusal(ticket) for node in (*self.house.nodes, *self.house.nodes)], [401] * 4)
        socket.close()

    def test_a_ticket_does_not_outlive_its_session(self):
        token = self.house.a.sign_in(self.company.email)
        ticket = self.house.a.ticket(token)
        self.house.a.must(204, "POST", "/auth/logout", token=token)
        eventually("B refuses", lambda: self.house.b.ask("GET", "/auth/me", token=token)[0] == 401, SOON)
        self.assertEqual(self.house.b.refusal(ticket), 401)

    def test_what_workers_do_is_heard_on_both_nodes_once(self):
        self.hear_each_other(3)
        attempts = self.house.rows("select distinct attempts from jobs where kind = 'analyse_video'")
        self.assertEqual(attempts, ["1"])

    def hear_each_other(self, videos: int) -> None:
        company = Company(self.house)
        sockets = [node.open_socket(node.ticket(company.admin)) for node in self.house.nodes]
        announced = [company.announce_no_video() for _ in range(videos)]
        for video in announced:
            company.complete(video)
        for socket in sockets:
            ends: list[str] = []
            while len(ends) < videos:
                event = json.loads(socket.recv(timeout=30))
                if event["type"] in ENDS:
                    ends.append(event["data"]["video_id"])
            self.assertEqual(sorted(ends), sorted(announced))
            socket.close()

    def allowed_at_both(self, address: str) -> int:
        """How many requests of one address the nodes take together until each refuses."""
        allowed, refusing = 0, set()
        while len(refusing) < 2:
            for node in self.house.nodes:
                status, _ = node.ask("GET", "/livez", address=address)
                self.assertIn(status, (200, 429))
                allowed += status == 200
                if status == 429:
                    refusing.add(node.url)
            self.assertLess(allowed, 3 * ANONYMOUS_LIMIT)
        return allowed

    def limits_are_of(self, requests: int) -> None:
        # Buckets refill while they are emptied: by a sixth of a limit in ten seconds.
        self.assertAlmostEqual(self.allowed_at_both(any_address()), requests, delta=requests / 4)


class WithoutValkey(Nodes, unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        stack = cls.enterClassContext(contextlib.ExitStack())
        cls.house = House(stack, None)
        cls.company = Company(cls.house)

    def test_each_node_counts_for_itself(self):
        self.limits_are_of(ONE_NODE_ONLY)


class WithValkey(Nodes, unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        stack = cls.enterClassContext(contextlib.ExitStack())
        cls.valkey = Valkey(pathlib.Path(stack.enter_context(tempfile.TemporaryDirectory())))
        cls.valkey.start()
        stack.callback(cls.valkey.stop)
        cls.house = House(stack, cls.valkey)
        cls.company = Company(cls.house)
        cls.quiet = cls.while_it("answers", lambda: None)

    def test_the_nodes_count_together(self):
        self.limits_are_of(BOTH_NODES)

    def test_who_is_refused_stays_so_when_valkey_forgets(self):
        address = any_address()
        self.allowed_at_both(address)
        self.valkey.ask("FLUSHALL")
        again = sum(self.house.a.ask("GET", "/livez", address=address)[0] == 200 for _ in range(ANONYMOUS_LIMIT))
        self.assertLess(again, ANONYMOUS_LIMIT * 3 / 4)  # A took half of the first ones, and counted them itself
        self.limits_are_of(BOTH_NODES)

    @classmethod
    def while_it(cls, what: str, happen, requests: int = 1500) -> float:
        with Load(cls.house, cls.company.admin) as load:
            load.after(requests // 10)
            happen()
            load.after(requests)
        assert not load.failures, f"while Valkey {what}: {load.failures[:5]} of {len(load.seconds)} requests"
        slow = percentile(load.seconds, 0.99)
        print(f"while Valkey {what}: {len(load.seconds)} requests, p50 {percentile(load.seconds, 0.5) * 1e3:.1f} ms, p99 {slow * 1e3:.1f} ms", flush=True)
        return slow

    def all_holds(self):
        self.test_signing_out_here_holds_there()
        self.test_a_new_role_here_closes_sockets_and_holds_there()
        self.test_a_ticket_of_one_node_opens_one_socket_on_any()
        self.hear_each_other(1)

    def healed(self):
        self.house.carried_by("redis")
        self.all_holds()
        self.limits_are_of(BOTH_NODES)

    def test_it_is_killed_and_started_again(self):
        slow = self.while_it("is killed", lambda: self.valkey.signal(signal.SIGKILL))
        self.house.carried_by("postgres")
        self.all_holds()
        self.limits_are_of(ONE_NODE_ONLY)
        self.while_it("is started", self.valkey.start)
        self.healed()
        self.assertLess(slow, self.quiet + TOO_LONG)

    def test_it_hangs_and_comes_to(self):
        slow = self.while_it("hangs", lambda: self.valkey.signal(signal.SIGSTOP))
        self.all_holds()
        self.valkey.signal(signal.SIGCONT)
        self.healed()
        self.assertLess(slow, self.quiet + TOO_LONG)

    def test_it_is_emptied(self):
        self.while_it("is emptied", lambda: self.valkey.ask("FLUSHALL"))
        self.healed()


if __name__ == "__main__":
    unittest.main()
