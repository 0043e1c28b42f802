#pragma once
// A database of its own for each test: SQLite in a temporary folder, and PostgreSQL where ATTUNE_TEST_DATABASE_URL names a
// server (as superuser) on which a database may be made and dropped.

#include <filesystem>
#include <memory>
#include <string>
#include <vector>

#include "platform/db/db.hpp"

namespace attune {

extern const std::vector<db::Migration> note_migrations;

class TestDatabase {
public:
    explicit TestDatabase(db::Engine engine, std::chrono::milliseconds statement_timeout = std::chrono::seconds(15));
    ~TestDatabase();
    TestDatabase(const TestDatabase&) = delete;
    TestDatabase& operator=(const TestDatabase&) = delete;

    db::Database& operator*() { return *database_; }
    db::Database* operator->() { return database_.get(); }
    // Another handle on the same data, as a second process has.
    std::unique_ptr<db::Database> another(std::vector<db::Migration>& migrations) const;

private:
    std::unique_ptr<db::Database> open(std::span<const db::Migration> migrations) const;

    db::Engine engine_;
    std::chrono::milliseconds statement_timeout_;
    std::filesystem::path folder_;
    std::string name_;
    std::unique_ptr<db::Database> database_;
};

// SQLite, and PostgreSQL where there is one.
std::vector<db::Engine> engines_at_hand();

CompanyId company_number(int number);
Instant noon();

}  // namespace attune
