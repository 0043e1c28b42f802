#pragma once
// Every row of every table, out of one database and into another that is empty, whichever the engines: for backups and moves.
//
// Reading sees one moment, while others go on writing. Filling takes effect as a whole with commit(), or not at all. Both are
// for commands: they block, and pass the walls between companies as only an operator may.

#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <variant>
#include <vector>

#include "platform/db/db.hpp"

namespace attune::db {

// Instants and days as text in the form of core/time.hpp; JSON as the engine writes it.
using Cell = std::variant<std::monostate, bool, std::int64_t, double, std::string>;
using CellSink = std::function<void(std::span<const Cell>)>;

struct Column {
    std::string name;
    Type type;  // SQLite says `text` for instants and JSON too
};

struct Table {
    std::string name;
    bool belongs_to_companies = false;
    std::string identity;  // the column that numbers its rows, where there is one
    std::vector<Column> columns;
};

class Contents {
public:
    virtual ~Contents() = default;
    virtual std::int64_t version() const = 0;              // the newest migration that was applied
    virtual const std::vector<Table>& tables() const = 0;  // in the order in which they were made
    virtual void read(const Table& table, const CellSink& sink) = 0;
    virtual std::optional<std::int64_t> last_number(const Table& table) = 0;  // of its identity, used or not any more
};

class Filling {
public:
    virtual ~Filling() = default;
    virtual const std::vector<Table>& tables() const = 0;
    // In the order of the columns of tables(). All rows of one table come one after another.
    virtual void add(const Table& table, std::span<const Cell> row) = 0;
    virtual void number_from(const Table& table, std::int64_t last) = 0;
    virtual void commit() = 0;
};

// Throws std::runtime_error with a sentence where the database holds no tables of Attune, or newer ones than this program knows.
std::unique_ptr<Contents> contents_of(const SqliteSettings& settings);
std::unique_ptr<Contents> contents_of(const PostgresSettings& settings);

// Makes the tables as they were with migration `version`, where there are none. Throws std::runtime_error with a sentence where
// there are rows already, or tables of another version. On PostgreSQL it works as the owner of the tables.
std::unique_ptr<Filling> fill(const SqliteSettings& settings, std::int64_t version);
std::unique_ptr<Filling> fill(const PostgresSettings& settings, std::int64_t version);

// What the engine itself finds wrong with its file and with references between rows, one sentence a fault. PostgreSQL keeps watch over
// both while it runs.
std::vector<std::string> faults_in(const SqliteSettings& settings);

}  // namespace attune::db
