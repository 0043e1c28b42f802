"""What Locust's people do: the profile of the original system's load test, and one that asks every operation of people and attendance.

run.py says by ATTUNE_LOAD_PEOPLE who they are: a JSON list of {email, password, employee_id}, a person each. Every answer has to
be the one that is expected; anything else is a failure that Locust counts.
"""

import collections
import datetime
import json
import os

from locust import HttpUser, between, task

PEOPLE = collections.deque(json.loads(os.environ["ATTUNE_LOAD_PEOPLE"]))
YESTERDAY = datetime.date.today() - datetime.timedelta(days=1)
MONTH_AGO = YESTERDAY - datetime.timedelta(days=30)


class Person(HttpUser):
    abstract = True
    wait_time = between(0.1, 0.3)

    def on_start(self) -> None:
        self.me = PEOPLE.popleft()
        signed_in = self.client.post("/token", data={"username": self.me["email"], "password": self.me["password"]}).json()
        self.client.headers["Authorization"] = f"Bearer {signed_in['access_token']}"

    def ask(self, method: str, path: str, name: str, expected: int = 200, **more):
        """The reply's body; `name` is how the figures call it."""
        with self.client.request(method, path, name=f"{method} {name}", catch_response=True, **more) as reply:
            if reply.status_code != expected:
                reply.failure(f"{reply.status_code} in place of {expected}: {reply.text[:200]}")
            return reply.json() if reply.content and "json" in reply.headers.get("Content-Type", "") else None


class Seed(Person):
    """Employees three times, teams twice, attendance once, one employee's attendance twice."""

    @task(3)
    def employees(self) -> None:
        self.ask("GET", "/employees/", "/employees/")

    @task(2)
    def teams(self) -> None:
        self.ask("GET", "/teams/", "/teams/")

    @task(1)
    def attendance(self) -> None:
        self.ask("GET", "/attendance/", "/attendance/")

    @task(2)
    def attendance_of_one(self) -> None:
        self.ask("GET", f"/attendance/employee/{self.me['employee_id']}", "/attendance/employee/{employee_id}")


class Everything(Person):
    """An administrator who uses each operation of people, attendance and the assistant; what is made is removed again."""

    made = 0

    @task(4)
    def read(self) -> None:
        mine = self.me["employee_id"]
        for path in ("/employees/", "/employees/current", "/teams/", "/attendance/", "/attendance/rules", "/holidays",
                     "/summarize_attendance/", "/corrections", "/org-chart"):
            self.ask("GET", path, path)
        self.ask("GET", f"/employees/{mine}", "/employees/{employee_id}")
        self.ask("GET", f"/employees/{mine}/history", "/employees/{employee_id}/history")
        self.ask("GET", f"/attendance/employee/{mine}", "/attendance/employee/{employee_id}")
        self.ask("GET", f"/attendance/?from={MONTH_AGO}&to={YESTERDAY}&status=Late", "/attendance/?from&to&status")
        self.ask("GET", f"/trends/?start_date={MONTH_AGO}&end_date={YESTERDAY}&group_by=team", "/trends/")

    @task(1)
    def sheet(self) -> None:
        self.ask("GET", f"/attendance/sheet?month={YESTERDAY:%Y-%m}", "/attendance/sheet")

    @task(1)
    def chat(self) -> None:
        self.ask("POST", "/chat/", "/chat/", json={"message": "Show me departments with attendance issues last month"})

    @task(1)
    def an_employee_and_their_day(self) -> None:
        Everything.made += 1
        employee = self.ask("POST", "/employees/", "/employees/", 201,
                            json={"name": f"Load {self.made}", "email": f"load-{self.me['employee_id']}-{self.made}@load.example", "role": "Guest"})
        if not employee:
            return
        whose = employee["employee_id"]
        self.ask("PUT", f"/employees/{whose}", "/employees/{employee_id}", json={"role": "Visitor"})
        record = self.ask("POST", "/attendance/", "/attendance/", 201,
                          json={"employee_id": whose, "attendance_date": str(YESTERDAY), "status": "Present", "check_in_time": "09:00:00"})
        if record:
            which = f"/attendance/{record['record_id']}"
            self.ask("GET", which, "/attendance/{record_id}")
            self.ask("GET", f"{which}/explain", "/attendance/{record_id}/explain")
            self.ask("PUT", which, "/attendance/{record_id}", json={"check_out_time": "17:30:00"})
            self.ask("DELETE", which, "/attendance/{record_id}", 204)
        self.ask("DELETE", f"/employees/{whose}", "/employees/{employee_id}", 204)

    @task(1)
    def a_team(self) -> None:
        Everything.made += 1
        team = self.ask("POST", "/teams/", "/teams/", 201, json={"team_name": f"Load {self.me['employee_id']} {self.made}"})
        if not team:
            return
        which = f"/teams/{team['team_id']}"
        self.ask("GET", which, "/teams/{team_id}")
        self.ask("PUT", which, "/teams/{team_id}", json={"team_name": f"Load {self.me['employee_id']} {self.made} renamed"})
        self.ask("GET", f"/attendance/team/{team['team_id']}", "/attendance/team/{team_id}")
        self.ask("DELETE", which, "/teams/{team_id}", 204)

    @task(1)
    def a_correction(self) -> None:
        Everything.made += 1
        day = YESTERDAY - datetime.timedelta(days=self.made % 300)
        with self.client.post("/corrections", name="POST /corrections", catch_response=True,
                              json={"attendance_date": str(day), "status": "WFH", "reason": "Worked from home"}) as reply:
            # One that is open stands in the way of the next of the same day.
            if reply.status_code not in (201, 409):
                return reply.failure(f"{reply.status_code}: {reply.text[:200]}")
            reply.success()
            if reply.status_code == 201:
                correction = reply.json()["correction_id"]
                self.ask("DELETE", f"/corrections/{correction}", "/corrections/{correction_id}", 204)
