"""Questions as they stand in questions*.toml; what is misspelt in one of them is said before anything is asked."""

import dataclasses
import pathlib
import re
import tomllib

ROLES = ("admin", "hr", "manager", "employee", "analyst")
INTENTS = ("attendance_figure", "attendance_list", "missing", "attendance_issues", "explain_day", "people_list", "people_count", "person", "teams",
           "departments", "team", "holidays", "date", "help", "greeting", "thanks", "read_only", "out_of_scope", "clarify")
STEP = {"intent", "measure", "statuses", "who", "period", "compare_with", "group_by", "order", "limit", "threshold", "options"}
WHO = {"me", "my_team", "employees", "teams", "departments", "title"}
ANSWER = {"says", "never", "rows", "fact", "denied", "free"}
WORDS = {"measure": {"rate", "days", "people", "hours", "arrival"},
         "group_by": {"employee", "team", "department", "status", "day", "week", "month", "weekday"},
         "order": {"highest", "lowest"}}
STATUSES = {"Present", "Late", "WFH", "Leave", "Absent"}
DAY = re.compile(r"\d{4}-\d\d-\d\d")


@dataclasses.dataclass
class Question:
    id: str
    kind: str
    ask: str
    asker: str
    after: list[str]
    plan: list[dict] | None
    answer: dict
    blind: bool
    alternatives: list[list[dict]] = dataclasses.field(default_factory=list)  # plans that are right as well


def period_of(text) -> tuple[str, str]:
    """("2026-09-01", "2026-09-30") of "2026-09-01/2026-09-30", of one day, or of {from, to}."""
    if isinstance(text, dict):
        return str(text["from"]), str(text["to"])
    start, _, end = str(text).partition("/")
    return start, end or start


def faults_of_step(step: dict) -> list[str]:
    who = step.get("who", {})
    found = [f"unknown member {name}" for name in sorted((step.keys() - STEP) | (who.keys() - WHO))]
    found += [f"unknown {name} {step[name]}" for name, words in WORDS.items() if name in step and step[name] not in words]
    found += [f"unknown status {status}" for status in step.get("statuses", []) if status not in STATUSES]
    if step.get("intent") not in INTENTS:
        found.append(f"unknown intent {step.get('intent')}")
    for name in ("period", "compare_with"):
        if name in step:
            start, end = period_of(step[name])
            if not (DAY.fullmatch(start) and DAY.fullmatch(end) and start <= end):
                found.append(f"{name} {step[name]} is none")
    return found


def question_of(table: dict, blind: bool) -> Question:
    question = Question(table["id"], table["kind"], table["ask"], table.get("as", "admin"), table.get("after", []), table.get("plan"),
                        table.get("answer", {}), blind, table.get("alternatives", []))
    if isinstance(question.plan, dict):
        question.plan = [question.plan]
    found = [fault for plan in [question.plan or [], *question.alternatives] for step in plan for fault in faults_of_step(step)]
    found += [f"unknown answer {name}" for name in question.answer if name not in ANSWER]
    if question.asker not in ROLES:
        found.append(f"unknown role {question.asker}")
    if not question.plan and not question.answer:
        found.append("nothing is expected")
    found += [f"unknown member {name}" for name in table.keys() - {"id", "kind", "ask", "as", "after", "plan", "answer", "alternatives"}]
    if found:
        raise ValueError(f"{question.id}: {'; '.join(found)}")
    return question


def read(folder: pathlib.Path) -> list[Question]:
    questions = [question_of(table, file.stem.endswith("_blind")) for file in sorted(folder.glob("questions*.toml"))
                 for table in tomllib.loads(file.read_text())["question"]]
    ids = [question.id for question in questions]
    if twice := sorted({name for name in ids if ids.count(name) > 1}):
        raise ValueError(f"asked twice: {', '.join(twice)}")
    return questions
