#!/usr/bin/env python3
"""Tests of the generators of statements and migrations."""

import subprocess
import sys
import tempfile
import unittest
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))
import embed_migrations
import embed_sql
import sql_text
from sql_text import Refused
from tenant_tables import Tables

TABLES = Tables(tenant={"employees", "videos"}, everyone={"sessions": "a token finds its company"})


def generate(text, **options):
    return embed_sql.generate(text, "features/people/people.sql", "features/people", TABLES, **options)


def refusal(text):
    try:
        generate(text)
    except Refused as refused:
        return str(refused)
    return "accepted"


class Signatures(unittest.TestCase):
    def test_members_follow_the_signature_in_order(self):
        header, _ = generate(
            "-- add(employee: EmployeeId, team: TeamId?, name: text, at: instant, day: day?, on: bool, share: real, role: Role, data: json) -> !\n"
            "insert into employees values (:company, :employee, :team, :name, :at, :day, :on, :share, :role, :data);"
        )
        members = header.split("struct add {")[1].split("\n\n")[0].split("\n")[1:]
        self.assertEqual(
            [m.strip() for m in members],
            ["EmployeeId employee{};", "std::optional<TeamId> team;", "std::string name{};", "Instant at{};", "std::optional<Day> day;",
             "bool on{};", "double share{};", "Role role{};", "std::string data{};"],
        )

    def test_wire_types_put_the_company_first(self):
        _, source = generate(
            "-- find(user: UserId, team: TeamId, state: jobs::State, at: Timestamp, day: Date, flag: bool) -> int\n"
            "select 1 as n from employees where c = :company and :user and :team and :state and :at and :day and :flag;"
        )
        types = ["text", "text", "integer", "text", "instant", "day", "boolean"]
        self.assertIn("find_types{" + ", ".join(f"db::Type::{t}" for t in types) + "}", source)

    def test_cardinalities(self):
        for suffix, cardinality in (("", "one"), ("?", "maybe"), ("*", "many")):
            header, _ = generate(f"-- find() -> Employee{suffix}\nselect name from employees where company_id = :company;")
            self.assertIn(f"Cardinality::{cardinality};", header)
            self.assertIn("using Row = Employee;", header)

    def test_a_signature_may_go_on_over_lines(self):
        header, _ = generate("-- find(name: text,\n--      age: int) -> int\nselect 1 as n from x where :name = :age;")
        self.assertIn("std::int64_t age{};", header)

    def test_placeholders_skip_literals_casts_and_comments(self):
        _, source = generate(
            "-- find(name: text) -> text\n"
            "select a::text as b -- a :comment\nfrom x where y = ':name' and z = :name and w <> :name;"
        )
        self.assertIn("a::text as b\nfrom x where y = ':name' and z = $1 and w <> $1", source)
        self.assertIn("z = ?1 and w <> ?1", source)

    def test_the_same_input_gives_the_same_output(self):
        text = "-- find(b: text?, a: text?) -> int\nselect 1 as n from x where true\n-- if a: and a = :a\n-- if b: and b = :b\n;"
        self.assertEqual(generate(text), generate(text))


class Variants(unittest.TestCase):
    def test_optional_parts_give_one_text_a_combination(self):
        (query,) = sql_text.parse("-- find(a: text?, b: text?) -> int\nselect 1 as n from x\n-- if a: A :a\n-- if b: B :b\n-- if a: AA\n;", "f")
        texts = [" ".join(text.split("\n")[1:]) for text in query.texts("sqlite")]
        self.assertEqual(texts, ["", "A :a AA", "B :b", "A :a B :b AA"])

    def test_an_optional_part_may_be_for_one_engine(self):
        query = sql_text.parse("-- list(team: int?) -> int*\nselect 1 as n from x where true\n-- if team: and unlikely(t = :team) -- sqlite\n-- if team: and t = :team -- postgres\n;", "x.sql")[0]
        self.assertEqual(list(query.texts("sqlite"))[1], "select 1 as n from x where true\nand unlikely(t = :team)")
        self.assertEqual(list(query.texts("postgres"))[1], "select 1 as n from x where true\nand t = :team")

    def test_sorts_are_the_outer_index(self):
        text = "-- find(a: text?) -> int*\nselect 1 as n from x\n-- if a: A :a\n-- sort name: order by name\n-- sort -name: order by name desc\n;"
        (query,) = sql_text.parse(text, "f")
        texts = [" ".join(t.split("\n")[1:]) for t in query.texts("postgres")]
        self.assertEqual(texts, ["order by name", "A :a order by name", "order by name desc", "A :a order by name desc"])
        header, source = generate(text)
        self.assertIn('sorts{"name", "-name"};', header)
        self.assertIn("(db::sort_index(sorts, sort) << 1) | (std::size_t{a.has_value()} << 0)", source)

    def test_a_flag_switches_a_part(self):
        _, source = generate("-- find(live: bool) -> int\nselect 1 as n from x\n-- if live: where y\n;")
        self.assertIn("(std::size_t{live} << 0)", source)

    def test_engine_lines(self):
        text = "-- take() -> int?\nselect 1 as n from x\nlimit 1\n-- postgres: for update skip locked\norder by a nulls last -- sqlite\n;"
        (query,) = sql_text.parse(text, "f")
        self.assertEqual(list(query.texts("postgres")), ["select 1 as n from x\nlimit 1\nfor update skip locked"])
        self.assertEqual(list(query.texts("sqlite")), ["select 1 as n from x\nlimit 1\norder by a nulls last"])

    def test_too_many_are_refused(self):
        names = "abcde"
        signature = ", ".join(f"{n}: text?" for n in names)
        lines = "\n".join(f"-- if {n}: {n} = :{n}" for n in names)
        self.assertIn("combinations", refusal(f"-- find({signature}) -> int\nselect 1 as n from x\n{lines}\n;"))


class Columns(unittest.TestCase):
    def columns(self, text):
        return sql_text.columns_of(text)

    def test_names(self):
        cases = {
            "select e.name, count(*) as n, a.b c from x": ["name", "n", "c"],
            "select distinct name from x": ["name"],
            "select a is distinct from b as differs, extract(day from d) as day from x": ["differs", "day"],
            "with t as (select a from b) select t.a as z from t": ["z"],
            "insert into x (a) select b from y where true on conflict do nothing returning c, d": ["c", "d"],
            "select (select max(q) from w) as m, 'from' as text": ["m", "text"],
            "select name from x union all select other from y": ["name"],
            "update x set a = 1": [],
        }
        for text, expected in cases.items():
            self.assertEqual(self.columns(text), expected, text)

    def test_a_column_without_a_name_is_refused(self):
        for text in ("select count(*) from x", "select * from x", "select 1 from x", "select a::text from x"):
            self.assertIn('with "as"', refusal(f"-- find() -> Employee\n{text};"), text)

    def test_columns_are_read_into_fields(self):
        _, source = generate("-- find() -> Employee\nselect name, e.team_id as team from x e;")
        self.assertIn("db::read(row, 0, field.name);\n    db::read(row, 1, field.team);", source)

    def test_a_single_value_is_read_whole(self):
        for row in ("int", "text", "UserId", "EmployeeId", "Instant"):
            _, source = generate(f"-- find() -> {row}?\nselect a from x;")
            self.assertIn("db::read(row, 0, field);", source)
        self.assertIn("is one value", refusal("-- find() -> int\nselect a, b from x;"))


class Refusals(unittest.TestCase):
    def test_each_has_a_sentence_and_a_place(self):
        cases = {
            "-- find(a: text) -> int\nselect 1 as n from x where :b;": '":b" is not declared',
            "-- find(a: text) -> int\nselect 1 as n from x;": '"a" is not used',
            "-- find(a: string) -> int\nselect :a as n;": "is no type",
            "-- find(a: text, a: text) -> int\nselect :a as n;": "declared twice",
            "-- find(class: text) -> int\nselect :class as n;": "cannot be the name",
            "-- find() -> int\nselect 1 as n;\n-- find() -> int\nselect 1 as n;": "of that name already",
            "-- find(a: text) -> int\nselect 1 as n\n-- if a: where :a\n;": "needs an optional",
            "-- find() -> int\nselect 1 as n;\n-- fnd(oops)\nselect 2 as n;": "is not",
            "-- find() -> int\nselect 1 as n": 'does not end with ";"',
            "-- find() -> int\nselect 1 as n; select 2 as n;": "stands inside",
            "-- find() -> !\nselect 1 as n;": "changes none",
            "-- add() -> !\ninsert into x values (1) returning a;": 'drop "returning"',
            "-- find() -> Employee\nselect a, b.a from x;": "the same name",
            "-- find() -> int": "no text",
            "select 1;": "under no signature",
        }
        for text, expected in cases.items():
            sentence = refusal(text)
            self.assertIn(expected, sentence, text)
            self.assertIn("people.sql:", sentence)

    def test_a_tenant_table_needs_the_company(self):
        self.assertIn('name ":company"', refusal("-- find() -> int\nselect count(*) as n from employees;"))
        self.assertIn('name ":company"', refusal("-- find() -> int\nselect 1 as n from x, lateral (select 1 from Videos) v;"))
        self.assertIn('name ":company"', refusal("-- find(a: text?) -> int\nselect 1 as n from videos\n-- if a: where :a = :company\n;"))
        self.assertEqual("accepted", refusal("-- find() -> int\n-- across companies: metrics\nselect count(*) as n from employees;"))
        self.assertEqual("accepted", refusal("-- find() -> int\nselect count(*) as n from sessions;"))
        self.assertEqual("accepted", refusal("-- find() -> int\nselect count(*) as n from x where y = 'videos';"))

    def test_the_company_is_never_a_member(self):
        header, _ = generate("-- find(company: CompanyId) -> int\nselect 1 as n from employees where company_id = :company;")
        self.assertIn("std::array<db::Value, 0>", header)

    def test_without_company_leaves_separation_to_the_database(self):
        _, source = generate("-- find() -> int\nselect 1 as n from employees e where e.company_id = :company;", without_company=True)
        self.assertIn("from employees e where true", source)

    def test_without_company_keeps_what_row_level_security_does_not_guard(self):
        _, source = generate("-- find() -> int\nselect 1 as n from sessions where company_id = :company;", without_company=True)
        self.assertIn("from sessions where company_id = ?1", source)
        _, source = generate(
            "-- find() -> int\nselect 1 as n from employees e join sessions s on s.id = e.id where e.company_id = :company;", without_company=True)
        self.assertIn("where e.company_id = ?1", source)

    def test_without_company_refuses_what_it_could_not_take_out(self):
        with self.assertRaisesRegex(Refused, "stands elsewhere"):
            generate("-- find() -> int\nselect 1 as n from employees where :company = company_id;", without_company=True)


LISTS = "-- columns said: status text, notes text\n-- columns record: record_id bigint, {said}, at timestamptz\n"


class Lists(unittest.TestCase):
    def text_of(self, query, engine="sqlite", **options):
        _, source = generate(LISTS + query, **options)
        return source.split(f"_{engine}{{")[1].split('R"sql(')[1].split(")sql")[0]

    def test_a_list_stands_for_its_columns(self):
        self.assertEqual("select record_id, status, notes, at from x", self.text_of("-- find() -> Record?\nselect {record} from x;"))
        _, source = generate(LISTS + "-- find() -> Record?\nselect {record} from x;")
        self.assertIn("db::read(row, 3, field.at);", source)

    def test_a_list_may_stand_in_another_file_of_the_folder(self):
        _, source = generate("-- find() -> Record?\nselect {said} from x;", neighbours={"features/people/other.sql": LISTS})
        self.assertIn("select status, notes from x", source)

    def test_a_list_may_go_on_over_lines(self):
        _, source = generate("-- columns said: status text,\n--     notes text\n-- find() -> Record?\nselect {said} from x;")
        self.assertIn("select status, notes from x", source)

    def test_each_column_stands_in_the_place_of_a_star(self):
        self.assertEqual("select r.status, r.notes from x r", self.text_of("-- find() -> Record?\nselect {said: r.*} from x r;"))
        self.assertEqual(
            "update x set status = coalesce(r.status, x.status), notes = coalesce(r.notes, x.notes)",
            self.text_of("-- change() -> !\nupdate x set {said: * = coalesce(r.*, x.*)};"))

    def test_rows_come_out_of_json_on_each_engine(self):
        query = "-- add(rows: json) -> !\ninsert into x (status, notes) select {said: r.*} from {said of :rows} where true;"
        self.assertIn("from (select value ->> 'status' as status, value ->> 'notes' as notes from json_each(?1)) as r where true", self.text_of(query))
        self.assertIn("from jsonb_to_recordset($1) as r(status text, notes text) where true", self.text_of(query, "postgres"))

    def test_a_part_that_several_share_stands_in_the_place_of_its_name(self):
        part = "-- part few:\n--     select x.id from x where company_id = :company\n--     union select 7\n\n"
        query = "-- find(some: bool) -> text\nselect name from\n-- if some: ({few}) f cross join\nx;"
        _, source = generate(part + query)
        self.assertIn("from\n(select x.id from x where company_id = ?1\nunion select 7) f cross join\nx", source)
        self.assertIn("select name from\nx", source)

    def test_lines_of_one_engine_and_optional_parts_have_lists_too(self):
        query = "-- find(on: bool) -> Record?\nselect status from x\n-- if on: where (status, notes) in (select {said: y.*} from y)\n;"
        _, source = generate(LISTS + query)
        self.assertEqual(2, source.count("in (select y.status, y.notes from y)"))

    def test_what_is_no_list_is_left_alone(self):
        self.assertEqual("select '{}' as n from x", self.text_of("-- find() -> text\nselect '{}' as n from x;"))

    def test_refusals_have_a_sentence_and_a_place(self):
        find = "-- find() -> Record?\nselect {said} from x;"
        cases = {
            find: 'no "-- columns said: …"',
            "-- columns said: status\n" + find: 'neither "column type" nor',
            "-- columns said: status text,\n\n" + find: '"" is neither',
            "-- columns said: status varchar\n" + find: "types are text",
            "-- columns said: a text, a text\n" + find: 'have "a" twice',
            "-- columns said: a text\n-- columns said: b text\n" + find: "listed twice",
            "-- columns said: a text, {more}\n-- columns more: {said}\n" + find: "hold themselves",
            "-- part said:\n-- a\n\n-- part said:\n-- b\n" + find: "another part",
            "-- columns said: a text\n-- part said:\n-- b\n" + find: "another part or list",
        }
        for text, expected in cases.items():
            sentence = refusal(text)
            self.assertIn(expected, sentence, text)
            self.assertIn("people.sql:", sentence)


class Migrations(unittest.TestCase):
    def refusal(self, text):
        try:
            embed_migrations.check("0001_first.sql", text, TABLES)
        except Refused as refused:
            return str(refused)
        return "accepted"

    def test_every_table_says_whose_it_is(self):
        employees = "create table employees (\n    company_id text not null check (company_id <> '')\n);\n"
        self.assertEqual("accepted", self.refusal(employees + "-- tenant: employees"))
        self.assertIn("below the table", self.refusal(employees))
        self.assertIn("is global here and tenant", self.refusal(employees + "-- global: employees"))
        self.assertIn("has no company_id", self.refusal("create table videos (\n    a text\n);\n-- tenant: videos"))
        self.assertIn("list toys in", self.refusal("create table toys (\n    company_id text\n);\n-- tenant: toys"))
        self.assertIn("does not create", self.refusal("-- global: sessions"))

    def test_numbers_have_no_gap(self):
        with tempfile.TemporaryDirectory() as folder:
            Path(folder, "0002_second.sql").write_text("")
            with self.assertRaisesRegex(Refused, "expected 0001_name.sql"):
                embed_migrations.read(Path(folder), TABLES)


class CommandLine(unittest.TestCase):
    def test_a_refusal_is_one_line_and_a_status(self):
        with tempfile.TemporaryDirectory() as folder:
            sql = Path(folder, "people.sql")
            sql.write_text("-- find() -> int\nselect 1;")
            tool = Path(__file__).with_name("embed_sql.py")
            ran = subprocess.run(
                [sys.executable, tool, sql, Path(folder, "people.sql"), "--folder", "features/people"], capture_output=True, text=True, check=False
            )
            self.assertEqual(ran.returncode, 1)
            self.assertEqual(ran.stderr.count("\n"), 1)
            self.assertFalse(Path(folder, "people.sql.hpp").exists())


if __name__ == "__main__":
    unittest.main()
