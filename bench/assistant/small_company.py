"""Six people in two teams for the runner's own tests: small enough to count by hand."""

from company import Asker, Company


def person(number: int, name: str, team: int | None, department: int, manager: int | None, title: str = "Agent", hired: str = "2020-01-06") -> dict:
    return {"employee_id": number, "name": name, "email": f"{name.split()[0].lower()}@acme.example", "team_id": team, "department_id": department,
            "manager_id": manager, "role": title, "hire_date": hired, "is_active": 1}


def record(employee: int, day: str, status: str, team: int, came: str | None = None, minutes: int | None = None, notes: str | None = None) -> dict:
    return {"employee_id": employee, "attendance_date": day, "status": status, "team_id": team, "check_in_time": came, "minutes_worked": minutes, "notes": notes}


def company() -> Company:
    employees = [person(1, "Olga Boss", None, 1, None, "Head"), person(2, "Lia Lead", 10, 1, 1, "Lead"), person(3, "Ana Able", 10, 1, 2),
                 person(4, "Ben Brisk", 10, 1, 2, hired="2026-03-02"), person(5, "Max Other", 20, 2, 1, "Lead"), person(6, "Zoe Other", 20, 2, 5)]
    teams = [{"team_id": 10, "team_name": "Platform", "department_id": 1, "lead_id": 2}, {"team_id": 20, "team_name": "Support", "department_id": 2, "lead_id": 5}]
    departments = [{"id": 1, "name": "Engineering", "is_active": 1}, {"id": 2, "name": "Care", "is_active": 1}]
    records = [
        record(3, "2026-09-01", "Present", 10, "09:00:00", 480), record(3, "2026-09-02", "Late", 10, "09:30:00", 450), record(3, "2026-09-03", "WFH", 10, "08:30:00", 480),
        record(4, "2026-09-01", "Late", 10, "09:40:00", 440), record(4, "2026-09-02", "Late", 10, "09:20:00", 460), record(4, "2026-09-03", "Leave", 10),
        record(6, "2026-09-01", "Absent", 20), record(6, "2026-09-02", "Absent", 20), record(6, "2026-09-03", "Absent", 20), record(6, "2026-09-04", "Present", 20, "09:00:00", 480),
        record(5, "2026-09-01", "Absent", 20, notes="Dentist"), record(5, "2026-09-02", "Present", 20, "08:00:00", 480),
    ]
    return Company(employees, teams, departments, records, [{"day": "2026-11-26", "name": "Thanksgiving"}], [])


def admin() -> Asker:
    return Asker(company(), "admin", 1)


def employee() -> Asker:
    return Asker(company(), "employee", 3)


def manager() -> Asker:
    return Asker(company(), "manager", 2)
