#include "platform/db/sqlite_handle.hpp"

#include <stdlib.h>

#include <array>
#include <catch2/catch_test_macros.hpp>
#include <filesystem>
#include <format>

#include "platform/db/notes/fixture.hpp"
#include "platform/db/notes/notes.sql.hpp"

using namespace attune;
using namespace std::chrono_literals;

namespace {

// A file with the tables of the notes, and a connection to it of each kind.
class File {
public:
    File() {
        owner.execute(db::sqlite_text(note_migrations.front().text));
        owner.execute("insert into plain_facts values ('water is wet')");
    }
    ~File() { std::filesystem::remove_all(folder); }
    File(const File&) = delete;
    File& operator=(const File&) = delete;

    std::filesystem::path folder = [] {
        const auto path = std::filesystem::temp_directory_path() /
                          std::format("attune_test_{:08x}{:08x}", arc4random(), arc4random());
        std::filesystem::create_directories(path);
        return path;
    }();
    db::TenantTables walled = db::tenant_tables(note_migrations);
    db::SqliteHandle owner{folder / "notes.db", db::Mode::write, 5s, nullptr};
    db::SqliteHandle application{folder / "notes.db", db::Mode::write, 5s, &walled};
};

// What became of a text: empty when it ran.
std::string refusal(db::SqliteHandle& handle, const std::string& text) {
    try {
        handle.execute(text);
        return {};
    } catch (const Bug& bug) {
        return bug.text;
    }
}

std::int64_t notes_of(db::SqliteHandle& handle, const db::Statement& statement) {
    const std::string company = company_number(1).value;
    const std::array<db::Value, 1> values{std::string_view(company)};
    std::int64_t count = -1;
    handle.run(statement, 0, values, [&](const db::Row& row) { count = row.integer(0); });
    return count;
}

}  // namespace

TEST_CASE("A text by hand does not reach a company's table") {
    File file;
    for (const auto* text :
         {"select * from notes", "select count(*) from notes", "select 1 from plain_facts, notes",
          "select (select title from notes)", "with t as (select title from notes) select * from t",
          "select fact from plain_facts where exists (select 1 from notes)", "delete from notes",
          "update notes set title = 'mine'", "insert into notes (company_id) values ('mine')",
          "insert into plain_facts select title from notes", "select * from main.notes", "select * from \"NOTES\""}) {
        CAPTURE(text);
        const auto why = refusal(file.application, text);
        CHECK((why.contains("prohibited") || why.contains("not authorized")));
    }
}

TEST_CASE("A connection of the application changes no schema and opens no other file") {
    File file;
    for (const auto* text :
         {"drop table notes", "alter table notes rename to others", "create view others as select * from notes",
          "create temp table copy as select * from notes", "create index by_title on notes (title)",
          "create temp trigger t after insert on plain_facts begin delete from notes; end",
          "pragma writable_schema = on", "pragma foreign_keys = off", "attach ':memory:' as other", "analyze"}) {
        CAPTURE(text);
        CHECK_FALSE(refusal(file.application, text).empty());
    }
}

TEST_CASE("What belongs to no company, and the owner's connection, are free") {
    File file;
    CHECK(refusal(file.application,
                  "begin; insert into plain_facts values ('fire is hot'); savepoint a; release a; commit")
              .empty());
    CHECK(refusal(file.application, "select * from plain_facts").empty());
    CHECK(refusal(file.owner, "select * from notes").empty());
}

TEST_CASE("Only statements of the generator pass, also after the schema has changed") {
    File file;
    CHECK(notes_of(file.application, sql::count_notes::statement) == 0);
    file.owner.execute("alter table notes add column later text");
    CHECK(notes_of(file.application, sql::count_notes::statement) == 0);
    CHECK_FALSE(refusal(file.application, "select * from notes").empty());

    auto copy = sql::count_notes::statement;
    CHECK_THROWS_AS(notes_of(file.application, copy), Bug);
    CHECK(notes_of(file.application, sql::count_notes::statement) == 0);
}
