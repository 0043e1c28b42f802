#include "app/backup.hpp"

#include <unistd.h>

#include <algorithm>
#include <chrono>
#include <filesystem>
#include <format>
#include <fstream>
#include <print>
#include <set>
#include <sstream>
#include <stdexcept>

#include "app/folder.hpp"
#include "app/house.hpp"
#include "app/manifest.hpp"
#include "app/objects.hpp"
#include "app/places.hpp"
#include "app/rows.hpp"
#include "platform/archive/archive.hpp"
#include "platform/crypto/crypto.hpp"
#include "platform/drill/drill.hpp"
#include "platform/http/routes.hpp"

namespace attune::app {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t part_size = 4 << 20;  // of a table's lines, so that neither side holds a table
constexpr std::string_view manifest_name = "manifest.json", secret_name = "secret.key", objects_folder = "objects/";

void write_rows(db::Contents& contents, const db::Table& table, archive::Writer& into, Manifest& manifest) {
    ManifestTable about{.name = table.name, .columns = {}, .rows = 0, .last_number = contents.last_number(table)};
    for (const auto& column : table.columns)
        about.columns.push_back({.name = column.name, .type = std::string(name_of(column.type))});
    std::string lines;
    int part = 0;
    const auto write = [&] {
        if (lines.empty()) return;
        const auto name = std::format("tables/{}/{:06}.jsonl", table.name, ++part);
        const auto sha256 = into.add(name, lines);
        manifest.entries.push_back(
            {.name = name, .size = std::ssize(lines), .sha256 = sha256, .content_type = std::nullopt});
        lines.clear();
    };
    contents.read(table, [&](std::span<const db::Cell> row) {
        lines += line_of(row);
        ++about.rows;
        if (lines.size() >= part_size) write();
    });
    write();
    manifest.tables.push_back(std::move(about));
}

// An object that is deleted meanwhile is not in the backup, as its row may be: `verify` names such rows after a restore.
void write_objects(files::Store& store, archive::Writer& into, Manifest& manifest) {
    for_each_object(store, [&](const std::string& key) {
        const auto facts = store.facts(key);
        if (!facts) return;
        const auto object = store.open(key);
        const auto name = std::string(objects_folder) + key;
        const auto sha256 = into.add(name, object.descriptor(), facts->size);
        manifest.entries.push_back({.name = name,
                                    .size = static_cast<std::int64_t>(facts->size),
                                    .sha256 = sha256,
                                    .content_type = facts->content_type});
    });
}

std::string megabytes(std::int64_t bytes) { return std::format("{:.1f} MB", static_cast<double>(bytes) / 1e6); }

std::string summary(const Manifest& manifest) {
    std::int64_t rows = 0, objects = 0, bytes = 0;
    for (const auto& table : manifest.tables) rows += table.rows;
    for (const auto& entry : manifest.entries) {
        objects += entry.name.starts_with(objects_folder) ? 1 : 0;
        bytes += entry.size;
    }
    return std::format("{} rows in {} tables, {} objects, {}; made at {} by Attune {} from {}, tables of version {}",
                       rows, manifest.tables.size(), objects, megabytes(bytes), to_text(manifest.made_at.value),
                       manifest.program, manifest.engine, manifest.schema_version);
}

std::vector<std::string> lines_of(const std::string& text) {
    std::vector<std::string> lines;
    std::istringstream all(text);
    for (std::string line; std::getline(all, line);) lines.push_back(line);
    return lines;
}

// Compares every sum, and answers what should be in the file. The secrets come along, the current one first.
struct Checked {
    Manifest manifest;
    std::vector<std::string> secrets;
};
Checked checked(const std::string& file, const std::string& password) {
    archive::Reader reader(file, password);
    std::vector<ManifestEntry> seen;
    std::string manifest, secret;
    while (const auto entry = reader.next()) {
        if (!manifest.empty()) throw archive::Broken(std::format("{} has more than its manifest names.", file));
        auto* text = entry->name == manifest_name ? &manifest : entry->name == secret_name ? &secret : nullptr;
        const auto sha256 = reader.read([&](std::string_view piece) {
            if (text != nullptr) *text += piece;
        });
        if (entry->name != manifest_name)
            seen.push_back({.name = entry->name,
                            .size = static_cast<std::int64_t>(entry->size),
                            .sha256 = sha256,
                            .content_type = std::nullopt});
    }
    if (manifest.empty()) throw archive::Broken(std::format("{} has no manifest: it is no whole backup.", file));
    Checked result{.manifest = http::read_json<Manifest>(manifest), .secrets = lines_of(secret)};
    if (result.manifest.format != manifest_format)
        throw archive::Broken(
            std::format("{} is of format {}, which this program does not know.", file, result.manifest.format));
    const auto& named = result.manifest.entries;
    for (std::size_t i = 0; i < std::max(named.size(), seen.size()); ++i) {
        if (i >= named.size() || i >= seen.size() || named[i].name != seen[i].name)
            throw archive::Broken(std::format("{} does not hold what its manifest names.", file));
        if (named[i].sha256 != seen[i].sha256 || named[i].size != seen[i].size)
            throw archive::Broken(
                std::format("In {}, {} is not as it was when the backup was made.", file, named[i].name));
    }
    return result;
}

void require_known_version(const Manifest& manifest) {
    const auto known = db::embedded_migrations().back().version;
    if (manifest.schema_version > known)
        throw std::runtime_error(
            std::format("The backup has tables of version {}, and this program knows them up to {}: "
                        "restore it with Attune {} or newer.",
                        manifest.schema_version, known, manifest.program));
}

// The rows were sealed with the backup's secrets; without them neither second factors nor the audit log can be read.
void require_secrets(const config::Config& config, const std::vector<std::string>& secrets) {
    const bool are_given = !config.secret_key.empty();
    auto present = are_given ? std::vector{config.secret_key} : config::secrets_in_file(config);
    if (present.empty() && !config.database_url.empty())
        throw std::runtime_error(
            "Set AUTH_SECRET_KEY to the backup's secret (\"attune restore --show-secret FILE\" prints "
            "it): every node signs with it.");
    if (present.empty()) return;  // the backup's will be written there
    present.insert(present.end(), config.secret_key_previous.begin(), config.secret_key_previous.end());
    const bool are_known =
        std::ranges::all_of(secrets, [&](const std::string& secret) { return std::ranges::contains(present, secret); });
    if (!are_known)
        throw std::runtime_error(
            "The backup was made with another secret, and its rows cannot be read with this one: set "
            "AUTH_SECRET_KEY to the backup's, or name it in AUTH_SECRET_KEY_PREVIOUS (\"attune restore --show-secret "
            "FILE\" "
            "prints it, and below it each earlier one).");
}

void require_empty_store(files::Store& store, const Manifest& manifest) {
    std::set<std::string, std::less<>> ours;
    for (const auto& entry : manifest.entries) ours.insert(entry.name);
    for_each_object(store, [&](const std::string& key) {
        if (!ours.contains(std::string(objects_folder) + key))
            throw std::runtime_error(
                std::format("The store ({}) is not empty: it holds {}, which is not in the backup. "
                            "Nothing was changed.",
                            store.describe(), key));
    });
}

std::vector<db::Table> tables_of(const Manifest& manifest) {
    std::vector<db::Table> tables;
    for (const auto& about : manifest.tables) {
        db::Table table{.name = about.name, .identity = {}, .columns = {}};
        for (const auto& column : about.columns)
            table.columns.push_back({column.name, named<db::Type>(column.type).value_or(db::Type::text)});
        tables.push_back(std::move(table));
    }
    return tables;
}

void add_lines(const std::string& lines, const db::Table& table, Transfer& transfer) {
    for (std::size_t begin = 0; begin < lines.size();) {
        const auto end = lines.find('\n', begin);
        if (end == std::string::npos) throw archive::Broken(std::format("A line of {} has no end.", table.name));
        transfer.add(table.name, cells_of(std::string_view(lines).substr(begin, end - begin), table));
        begin = end + 1;
    }
}

void fill_from(const std::string& file, const config::Config& config, const Manifest& manifest, Transfer& transfer,
               files::Store& store) {
    const auto tables = tables_of(manifest);
    std::map<std::string, std::string, std::less<>> types;
    for (const auto& entry : manifest.entries)
        types[entry.name] = entry.content_type.value_or("application/octet-stream");
    archive::Reader reader(file, config.backup_password);
    while (const auto entry = reader.next()) {
        const std::string_view name = entry->name;
        if (name.starts_with("tables/")) {
            const auto table = name.substr(7, name.find('/', 7) - 7);
            std::string lines;
            reader.read([&](std::string_view piece) { lines += piece; });
            const auto found = std::ranges::find(tables, table, &db::Table::name);
            if (found == tables.end()) throw archive::Broken(std::format("{} is not in the manifest.", name));
            add_lines(lines, *found, transfer);
        } else if (name.starts_with(objects_folder)) {
            Spool spool(config.data);
            reader.read([&](std::string_view piece) { spool.add(piece); });
            store.put(name.substr(objects_folder.size()), types[entry->name], spool.bytes());
            drill::point("restoring");
        }
    }
    for (const auto& about : manifest.tables)
        if (about.last_number) transfer.number_from(about.name, *about.last_number);
}

void keep_secrets(const config::Config& config, const std::vector<std::string>& secrets) {
    if (config.secret_key.empty() && !fs::exists(config::secret_file(config))) config::write_secrets(config, secrets);
}

std::string lines_with(const crypto::Secrets& secrets) {
    std::string lines;
    for (const auto& secret : secrets.all()) lines += (lines.empty() ? "" : "\n") + secret.text;
    return lines;
}

}  // namespace

int back_up(const config::Config& config, const std::string& file) {
    const auto secrets = config::secrets_of(config);
    files::LocalStore* local = nullptr;
    const auto store = open_store(config, secrets, local);
    const auto place = place_of(config);
    const auto contents = contents_of(place);
    Manifest manifest{.format = manifest_format,
                      .program = std::string(version),
                      .engine = std::string(name_of(engine_of(place))),
                      .made_at = SystemClock().now(),
                      .schema_version = contents->version(),
                      .tables = {},
                      .entries = {}};
    archive::Writer writer(file, config.backup_password);
    for (const auto& table : contents->tables()) write_rows(*contents, table, writer, manifest);
    write_objects(*store, writer, manifest);
    const auto lines = lines_with(secrets);
    const auto sha256 = writer.add(std::string(secret_name), lines);
    manifest.entries.push_back(
        {.name = std::string(secret_name), .size = std::ssize(lines), .sha256 = sha256, .content_type = std::nullopt});
    writer.add(std::string(manifest_name), http::write_json(manifest));
    writer.finish();
    std::println("{}: {}.", file, summary(manifest));
    if (config.backup_password.empty())
        std::println("It holds the secret and is not encrypted: keep it as you keep the server (ATTUNE_BACKUP_PASSWORD "
                     "encrypts).");
    return 0;
}

int verify_backup(const config::Config& config, const std::string& file) {
    const auto found = checked(file, config.backup_password);
    std::println("{}: whole. {}.", file, summary(found.manifest));
    return 0;
}

int show_secret(const config::Config& config, const std::string& file) {
    for (const auto& secret : checked(file, config.backup_password).secrets) std::println("{}", secret);
    return 0;
}

int restore(const config::Config& config, const std::string& file) {
    const auto found = checked(file, config.backup_password);
    require_known_version(found.manifest);
    fs::create_directories(config.data);
    const auto hold = hold_folder(config);
    require_secrets(config, found.secrets);
    const bool is_sqlite = config.database_url.empty();
    if (is_sqlite && fs::exists(sqlite_file(config)))
        throw std::runtime_error(
            std::format("There is a database already: {}. Nothing was changed.", sqlite_file(config)));
    files::LocalStore* local = nullptr;
    const auto store = open_store(config, crypto::Secrets(crypto::random_token()), local);  // signs no link
    require_empty_store(*store, found.manifest);

    auto place = place_of(config);
    const auto aside = sqlite_file(config) + ".restoring";
    if (is_sqlite) {
        remove_sqlite(aside);
        place = Place{.sqlite = aside, .postgres = {}};
    }
    auto filling = fill(place, found.manifest.schema_version);
    std::ofstream(restoring_mark(config)) << file << "\n";
    Transfer transfer(*filling, tables_of(found.manifest));
    fill_from(file, config, found.manifest, transfer, *store);
    filling->commit();
    filling.reset();
    drill::point("restored");
    transfer.compare(*contents_of(place));
    keep_secrets(config, found.secrets);
    if (is_sqlite) move_sqlite(aside, sqlite_file(config));
    fs::remove(restoring_mark(config));
    const auto applied = open_database(config)->migrate();
    std::println("Restored {} rows into {}. {} migrations followed.", transfer.rows(), describe(place_of(config)),
                 applied);
    return 0;
}

int copy(const config::Config& config, const CopyWish& wish) {
    const auto from = place_named(wish.from, config), to = place_named(wish.to, config);
    if (describe(from) == describe(to)) throw std::runtime_error("Both names mean the same database.");
    auto into = to;
    if (!to.sqlite.empty()) {
        if (fs::exists(to.sqlite))
            throw std::runtime_error(std::format("There is a database already: {}. Nothing was changed.", to.sqlite));
        into.sqlite += ".copying";
        remove_sqlite(into.sqlite);
    }
    const auto contents = contents_of(from);
    auto filling = fill(into, contents->version());
    Transfer transfer(*filling, contents->tables());
    for (const auto& table : contents->tables()) {
        std::int64_t rows = 0;
        contents->read(table, [&](std::span<const db::Cell> row) {
            transfer.add(table.name, row);
            if (++rows % 100'000 == 0) std::println(stderr, "{}: {} rows so far", table.name, rows);
        });
        if (const auto last = contents->last_number(table)) transfer.number_from(table.name, *last);
        std::println("{}: {} rows", table.name, rows);
    }
    std::int64_t objects = 0;
    if (!wish.objects_from.empty() || !wish.objects_to.empty())
        objects = copy_objects(config, wish.objects_from, wish.objects_to);
    drill::point("copying");
    filling->commit();
    filling.reset();
    transfer.compare(*contents_of(into));
    if (!to.sqlite.empty()) move_sqlite(into.sqlite, to.sqlite);
    std::println("Copied {} rows and {} objects from {} to {}; all of them were read again and are the same.",
                 transfer.rows(), objects, describe(from), describe(to));
    return 0;
}

}  // namespace attune::app
