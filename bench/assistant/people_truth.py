"""Who is there, and what is known of people and teams."""

from choosing import Choosing
from counting import spellings_of_day
from expected import Expected, Row


class PeopleTruth(Choosing):
    def people_list(self, plan: dict, who: dict, _: dict) -> Expected:
        return Expected(rows=[Row([{one["name"]}]) for one in self.hired(plan, who)])

    def people_count(self, plan: dict, who: dict, _: dict) -> Expected:
        return Expected(figures=[len(self.hired(plan, who))])

    def hired(self, plan: dict, who: dict) -> list[dict]:
        start, end = plan.get("period", ("", "9999"))
        return [one for one in self.employees(who, self.asker.people) if one["is_active"] and start <= (one["hire_date"] or "") <= end]

    def person(self, _: dict, who: dict, answer: dict) -> Expected:
        (employee,) = who["employees"]
        one = self.company.by_id[employee]
        return Expected(says=[{one["name"]}, *self.fact(one, answer.get("fact"))])

    def fact(self, one: dict, name: str | None) -> list[set[str]]:
        match name:
            case None:
                return []
            case "team":
                return [{self.company.team_by_id[one["team_id"]]["team_name"]}]
            case "department":
                return [{found["name"]} for found in self.company.departments if found["id"] == one["department_id"]]
            case "manager":
                return [{self.company.by_id[one["manager_id"]]["name"]}]
            case "lead":
                return [{self.company.by_id[self.company.team_by_id[one["team_id"]]["lead_id"]]["name"]}]
            case "title":
                return [{one["role"]}]
            case "email":
                return [{one["email"]}]
            case "hire_date":
                return [spellings_of_day(one["hire_date"])]
        raise ValueError(name)

    def team(self, _: dict, who: dict, answer: dict) -> Expected:
        if "departments" in who:
            return Expected(says=[{one["name"]} for one in self.company.departments if one["id"] in who["departments"]])
        (number,) = who["teams"]
        team = self.company.team_by_id[number]
        facts = {"lead": lambda: {self.company.by_id[team["lead_id"]]["name"]},
                 "department": lambda: {one["name"] for one in self.company.departments if one["id"] == team["department_id"]},
                 "size": lambda: {str(sum(one["team_id"] == number for one in self.company.active))}}
        return Expected(says=[{team["team_name"]}, *([facts[answer["fact"]]()] if "fact" in answer else [])])

    def teams(self, _: dict, who: dict, __: dict) -> Expected:
        return Expected(rows=[Row([{team["team_name"]}], [sum(one["team_id"] == team["team_id"] for one in self.company.active)]) for team in self.company.teams
                              if "departments" not in who or team["department_id"] in who["departments"]])

    def departments(self, _: dict, __: dict, ___: dict) -> Expected:
        return Expected(rows=[Row([{found["name"]}], [sum(one["department_id"] == found["id"] for one in self.company.active)])
                              for found in self.company.departments if found["is_active"]])
