#include "app/places.hpp"

#include <fcntl.h>
#include <unistd.h>

#include <filesystem>
#include <format>
#include <stdexcept>

#include "app/folder.hpp"

namespace attune::app {
namespace {

namespace fs = std::filesystem;

void sync(const std::string& path) {
    const int file = ::open(path.c_str(), O_RDONLY | O_CLOEXEC);
    if (file < 0) return;
    ::fsync(file);
    ::close(file);
}

Place postgres_place(const config::Config& config, std::string url) {
    return {.sqlite = {}, .postgres = {.url = std::move(url), .migrate_url = config.database_migrate_url}};
}

}  // namespace

Place place_of(const config::Config& config) {
    if (config.database_url.empty()) return {.sqlite = sqlite_file(config), .postgres = {}};
    return postgres_place(config, config.database_url);
}

Place place_named(const std::string& name, const config::Config& config) {
    if (name == "sqlite") return {.sqlite = sqlite_file(config), .postgres = {}};
    if (name == "postgres" && !config.database_url.empty()) return postgres_place(config, config.database_url);
    if (name == "postgres") throw std::runtime_error("\"postgres\" means DATABASE_URL, which is not set.");
    if (name.starts_with("sqlite:")) return {.sqlite = name.substr(7), .postgres = {}};
    if (name.starts_with("postgresql://") || name.starts_with("postgres://"))
        return {.sqlite = {}, .postgres = {.url = name, .migrate_url = {}}};
    throw std::runtime_error(
        std::format("\"{}\" names no database: say sqlite, postgres, sqlite:FILE or postgresql://….", name));
}

db::Engine engine_of(const Place& place) { return place.sqlite.empty() ? db::Engine::postgres : db::Engine::sqlite; }

std::string describe(const Place& place) {
    if (!place.sqlite.empty()) return std::format("SQLite at {}", place.sqlite);
    return db::open_postgres(place.postgres)->describe();
}

std::unique_ptr<db::Contents> contents_of(const Place& place) {
    if (place.sqlite.empty()) return db::contents_of(place.postgres);
    return db::contents_of(db::SqliteSettings{.path = place.sqlite});
}

std::unique_ptr<db::Filling> fill(const Place& place, std::int64_t version) {
    if (place.sqlite.empty()) return db::fill(place.postgres, version);
    return db::fill(db::SqliteSettings{.path = place.sqlite}, version);
}

void remove_sqlite(const std::string& file) {
    for (const auto* end : {"", "-wal", "-shm", "-journal"}) fs::remove(file + end);
}

void move_sqlite(const std::string& from, const std::string& to) {
    sync(from);
    fs::rename(from, to);
    remove_sqlite(from);
    sync(fs::absolute(to).parent_path());
}

}  // namespace attune::app
