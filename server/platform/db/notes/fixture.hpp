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

struct TestSettings {
    std::chrono::milliseconds statement_timeout = std::chrono::seconds(15);
    std::size_t connections = 8;
    std::chrono::milliseconds connection_deadline = std::chrono::seconds(5);
    std::span<const db::Migration> migrations = note_migrations;
};

class TestDatabase {
public:
    explicit TestDatabase(db::Engine engine, TestSettings settings = {});
    ~TestDatabase();
    TestDatabase(const TestDatabase&) = delete;
    TestDatabase& operator=(const TestDatabase&) = delete;

    db::Database& operator*() { return *database_; }
    db::Database* operator->() { return database_.get(); }
    // Another handle on the same data, as a second process has.
    std::unique_ptr<db::Database> another(std::vector<db::Migration>& migrations) const;

    // On PostgreSQL: changes tables as their owner.
    void alter(const std::string& text) const { as_administrator(text, true); }
    // On PostgreSQL: ends the process of a connection; makes a login that has done something; signs in as such a login.
    void end_backend(std::int64_t process) const;
    std::string login(const std::string& does, const std::string& attributes = "", const std::string& grant = "");
    std::string url(const std::string& login = {}) const;
    std::unique_ptr<db::Database> sign_in(const std::string& login) const;

private:
    std::unique_ptr<db::Database> open(std::span<const db::Migration> migrations) const;
    void as_administrator(const std::string& text, bool in_database) const;

    db::Engine engine_;
    TestSettings settings_;
    std::filesystem::path folder_;
    std::string name_;
    std::vector<std::string> logins_;
    std::unique_ptr<db::Database> database_;
};

// SQLite, and PostgreSQL where there is one.
std::vector<db::Engine> engines_at_hand();

CompanyId company_number(int number);
Instant noon();

}  // namespace attune
