#include "platform/db/contents.hpp"

#include <algorithm>
#include <format>
#include <stdexcept>

#include "platform/db/tables.hpp"

namespace attune::db {

std::int64_t newest_of(std::span<const Migration> migrations, const Applied& applied, std::string_view place) {
    if (applied.empty()) throw std::runtime_error(std::format("{} holds no tables of Attune.", place));
    check_applied(migrations, applied);
    return applied.rbegin()->first;
}

void require_version(const Applied& applied, std::int64_t version, std::string_view place) {
    if (!applied.empty() && applied.rbegin()->first != version)
        throw std::runtime_error(
            std::format("{} has tables of version {}, and the rows are of version {}. Give an empty "
                        "database, without tables.",
                        place, applied.rbegin()->first, version));
}

std::span<const Migration> up_to(std::span<const Migration> migrations, std::int64_t version) {
    const auto end = std::ranges::find_if(migrations, [&](const auto& each) { return each.version > version; });
    return {migrations.begin(), end};
}

std::vector<Table> in_order_of_making(std::vector<Table> tables, std::span<const Migration> migrations) {
    const auto companies = tenant_tables(migrations);
    const auto made_at = [&](const Table& table) {
        std::size_t place = 0;
        for (const auto& migration : migrations) {
            const auto at = migration.text.find(std::format("create table {} (", table.name));
            if (at != std::string_view::npos) return place + at;
            place += migration.text.size();
        }
        throw std::runtime_error(std::format("The table {} is none of Attune's.", table.name));
    };
    std::erase_if(tables, [](const Table& table) { return table.name == "schema_migrations"; });
    for (auto& table : tables) table.belongs_to_companies = companies.contains(table.name);
    std::ranges::sort(tables, {}, made_at);
    return tables;
}

std::runtime_error not_empty(std::string_view place, std::string_view table) {
    return std::runtime_error(std::format("{} is not empty: there are rows in {}. Nothing was changed.", place, table));
}

std::string column_list(const Table& table) {
    std::string list;
    for (const auto& column : table.columns) list += (list.empty() ? "" : ", ") + column.name;
    return list;
}

Cell cell_of(const Row& row, int place, Type type) {
    if (row.is_null(place)) return {};
    switch (type) {
        case Type::boolean: return row.boolean(place);
        case Type::integer: return row.integer(place);
        case Type::real: return row.real(place);
        default: return std::string(row.text(place));
    }
}

}  // namespace attune::db
