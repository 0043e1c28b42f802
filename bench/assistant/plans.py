"""Plans in one normal form, so that two which mean the same are equal; README.md lists what is the same."""

import datetime

from company import ATTENDED, Asker
from questions import period_of

TODAY = datetime.date(2026, 10, 14)
LAST_30_DAYS = (str(TODAY - datetime.timedelta(29)), str(TODAY))
USUAL_PERIOD = {"attendance_figure": LAST_30_DAYS, "attendance_list": LAST_30_DAYS, "missing": (str(TODAY), str(TODAY)),
                "attendance_issues": ("2026-09-01", "2026-09-30")}
# What of a plan counts, beside its intent; of other intents, everything.
MEMBERS = {"person": ("who",), "team": ("who",), "date": ("period",), "holidays": ("period",), "explain_day": ("who", "period"), "teams": ("who",),
           "departments": (), "people_list": ("who", "period"), "people_count": ("who", "period"), "help": (), "greeting": (), "thanks": (),
           "read_only": (), "out_of_scope": (), "clarify": ()}


def ids_of(plan: dict, asker: Asker) -> dict:
    """The plan of a question with ids in place of names."""
    company, who = asker.company, dict(plan.get("who", {}))
    for kind, look in (("employees", company.employee), ("teams", company.team), ("departments", company.department)):
        if kind in who:
            who[kind] = [look(name) for name in who[kind]]
    return {**plan, **({"who": who} if who else {})}


def normal_who(who: dict | None, asker: Asker) -> dict:
    who = who or {}
    result = {kind: set(who.get(kind) or []) for kind in ("employees", "teams", "departments")}
    if who.get("me"):
        result["employees"].add(asker.employee_id)
    if who.get("my_team") and asker.team_id is not None:
        result["teams"].add(asker.team_id)
    if who.get("title"):
        result["title"] = who["title"].casefold().rstrip("s")
    return {name: value for name, value in result.items() if value}


def normal(plan: dict, asker: Asker) -> dict:
    intent = plan.get("intent", "")
    period = period_of(plan["period"]) if plan.get("period") else USUAL_PERIOD.get(intent)
    result = {
        "measure": plan.get("measure"),
        "statuses": frozenset(plan.get("statuses") or ()),
        "who": normal_who(plan.get("who"), asker),
        "period": period,
        "compare_with": period_of(plan["compare_with"]) if plan.get("compare_with") else None,
        "group_by": plan.get("group_by"),
        "order": plan.get("order"),
        "limit": plan.get("limit"),
        "threshold": normal_threshold(plan.get("threshold")),
    }
    if intent == "attendance_figure":
        normalise_measure(result)
    elif intent in ("missing", "attendance_list"):
        result["measure"] = None
        result["group_by"] = None if result["group_by"] == "employee" else result["group_by"]
    elif intent == "attendance_issues":
        result.update(measure=None, group_by=result["group_by"] or "department", statuses=frozenset(), threshold=None)
    counted = MEMBERS.get(intent, tuple(result))
    return {"intent": intent, **{name: value for name, value in result.items() if name in counted and value}}


def normalise_measure(plan: dict) -> None:
    plan["measure"] = plan["measure"] or "rate"
    one_day = plan["group_by"] == "day" or (plan["period"][0] == plan["period"][1] and not plan["compare_with"] and plan["group_by"] != "employee")
    if plan["measure"] == "people" and one_day:
        plan["measure"] = "days"  # a person has one record a day
    if plan["measure"] in ("days", "people") and not plan["statuses"] and plan["group_by"] != "status":
        plan["statuses"] = frozenset(ATTENDED)
    if plan["group_by"] == "status" and len(plan["statuses"]) == 5:
        plan["statuses"] = frozenset()
    if plan["measure"] == "rate":
        plan["statuses"] = frozenset()


def normal_threshold(threshold: dict | None) -> tuple | None:
    return (threshold["is"], float(threshold["value"]), threshold.get("unit")) if threshold else None


def differences(expected: list[dict], said: list[dict], asker: Asker) -> list[str]:
    """What is not as it should be, a sentence each; none where the plans mean the same."""
    if len(expected) != len(said):
        return [f"{len(said)} steps where {len(expected)} are expected"]
    found = []
    for want, got in zip((normal(ids_of(step, asker), asker) for step in expected), (normal(step, asker) for step in said)):
        if want["intent"] == "holidays" and "period" not in want:
            got.pop("period", None)  # from today on, as far as the server looks
        if "order" not in want and got.get("order") == "highest" and "limit" not in got:
            del got["order"]  # how a table is shown
        found += [f"{name}: {got.get(name)!r} where {want.get(name)!r} is expected" for name in sorted(want.keys() | got.keys())
                  if want.get(name) != got.get(name)]
    return found
