#include "app/rows.hpp"

#include <yyjson.h>

#include <algorithm>
#include <bit>
#include <cstring>
#include <format>
#include <memory>
#include <ranges>
#include <stdexcept>

#include "platform/crypto/crypto.hpp"

namespace attune::app {
namespace {

using Document = std::unique_ptr<yyjson_doc, decltype(&yyjson_doc_free)>;
using MutableDocument = std::unique_ptr<yyjson_mut_doc, decltype(&yyjson_mut_doc_free)>;

struct ValueIn {
    yyjson_mut_doc* document;
    yyjson_mut_val* operator()(std::monostate) const { return yyjson_mut_null(document); }
    yyjson_mut_val* operator()(bool flag) const { return yyjson_mut_bool(document, flag); }
    yyjson_mut_val* operator()(std::int64_t number) const { return yyjson_mut_sint(document, number); }
    yyjson_mut_val* operator()(double number) const { return yyjson_mut_real(document, number); }
    yyjson_mut_val* operator()(const std::string& text) const {
        return yyjson_mut_strn(document, text.data(), text.size());
    }
};

std::string written(yyjson_mut_doc* document) {
    std::size_t size = 0;
    const std::unique_ptr<char, decltype(&std::free)> text(
        yyjson_mut_write(document, YYJSON_WRITE_ALLOW_INVALID_UNICODE, &size), &std::free);
    if (!text) throw std::runtime_error("A row holds a number that is none.");
    return {text.get(), size};
}

db::Cell cell_of(yyjson_val* value, db::Type type) {
    if (yyjson_is_null(value)) return {};
    switch (type) {
        case db::Type::boolean: return yyjson_get_bool(value);
        case db::Type::integer: return yyjson_get_sint(value);
        case db::Type::real: return yyjson_get_num(value);
        default: return std::string(yyjson_get_str(value), yyjson_get_len(value));
    }
}

// Members by name, numbers as they compare: PostgreSQL keeps neither the order nor the spelling.
void append_canonical(yyjson_val* value, std::string& text) {
    if (yyjson_is_obj(value)) {
        std::vector<std::pair<std::string_view, yyjson_val*>> members;
        yyjson_obj_iter iteration = yyjson_obj_iter_with(value);
        while (yyjson_val* name = yyjson_obj_iter_next(&iteration))
            members.emplace_back(std::string_view(yyjson_get_str(name), yyjson_get_len(name)),
                                 yyjson_obj_iter_get_val(name));
        std::ranges::sort(members, {}, &std::pair<std::string_view, yyjson_val*>::first);
        text += '{';
        for (const auto& [name, member] : members) {
            text += std::format("{}:{}=", name.size(), name);
            append_canonical(member, text);
        }
        text += '}';
    } else if (yyjson_is_arr(value)) {
        text += '[';
        std::size_t index = 0;
        std::size_t count = 0;
        yyjson_val* item = nullptr;
        yyjson_arr_foreach(value, index, count, item) append_canonical(item, text);
        text += ']';
    } else if (yyjson_is_num(value)) {
        text += std::format("{},", yyjson_get_num(value));
    } else if (yyjson_is_str(value)) {
        text += std::format("{}:{},", yyjson_get_len(value),
                            std::string_view(yyjson_get_str(value), yyjson_get_len(value)));
    } else {
        text += yyjson_is_null(value) ? "n" : yyjson_get_bool(value) ? "t" : "f";
    }
}

std::string canonical(const std::string& json) {
    const Document document(yyjson_read(json.data(), json.size(), YYJSON_READ_ALLOW_INVALID_UNICODE), &yyjson_doc_free);
    if (!document) return json;
    std::string text;
    append_canonical(yyjson_doc_get_root(document.get()), text);
    return text;
}

}  // namespace

std::string line_of(std::span<const db::Cell> row) {
    const MutableDocument document(yyjson_mut_doc_new(nullptr), &yyjson_mut_doc_free);
    auto* array = yyjson_mut_arr(document.get());
    yyjson_mut_doc_set_root(document.get(), array);
    for (const auto& cell : row) yyjson_mut_arr_append(array, std::visit(ValueIn{document.get()}, cell));
    return written(document.get()) + "\n";
}

std::vector<db::Cell> cells_of(std::string_view line, const db::Table& table) {
    std::string text(line);
    const Document document(yyjson_read(text.data(), text.size(), YYJSON_READ_ALLOW_INVALID_UNICODE), &yyjson_doc_free);
    auto* array = yyjson_doc_get_root(document.get());
    if (!document || yyjson_arr_size(array) != table.columns.size())
        throw std::runtime_error(std::format("A row of {} is not as it should be.", table.name));
    std::vector<db::Cell> cells;
    std::size_t index = 0;
    std::size_t count = 0;
    yyjson_val* value = nullptr;
    yyjson_arr_foreach(array, index, count, value) cells.push_back(cell_of(value, table.columns[index].type));
    return cells;
}

void RowsSum::add(std::span<const db::Cell> row, const Documents& documents) {
    std::vector<db::Cell> comparable(row.begin(), row.end());
    for (std::size_t i = 0; i < comparable.size(); ++i) {
        if (auto* text = std::get_if<std::string>(&comparable[i]); text != nullptr && documents[i])
            *text = canonical(*text);
    }
    const auto digest = crypto::sha256(line_of(comparable));
    const auto words = std::bit_cast<std::array<std::uint64_t, 4>>(digest);
    for (std::size_t i = 0; i < words.size(); ++i) words_[i] += words[i];
    ++rows_;
}

std::string RowsSum::text() const {
    return std::format("{:016x}{:016x}{:016x}{:016x}", words_[0], words_[1], words_[2], words_[3]);
}

Transfer::Transfer(db::Filling& filling, const std::vector<db::Table>& source) : filling_(filling) {
    for (const auto& from : source) {
        const auto into = std::ranges::find(filling.tables(), from.name, &db::Table::name);
        if (into == filling.tables().end() ||
            !std::ranges::equal(into->columns, from.columns, {}, &db::Column::name, &db::Column::name))
            throw std::runtime_error(std::format("The table {} has other columns here than there.", from.name));
        Way way{.into = &*into, .documents = {}, .sum = {}};
        for (std::size_t i = 0; i < from.columns.size(); ++i)
            way.documents.push_back(from.columns[i].type == db::Type::json || into->columns[i].type == db::Type::json);
        ways_.emplace(from.name, std::move(way));
    }
}

Transfer::Way& Transfer::way(std::string_view table) {
    const auto found = ways_.find(table);
    if (found == ways_.end()) throw std::runtime_error(std::format("There is no table {}.", table));
    return found->second;
}

void Transfer::add(std::string_view table, std::span<const db::Cell> row) {
    auto& on = way(table);
    on.sum.add(row, on.documents);
    filling_.add(*on.into, row);
}

void Transfer::number_from(std::string_view table, std::int64_t last) { filling_.number_from(*way(table).into, last); }

std::int64_t Transfer::rows() const {
    std::int64_t rows = 0;
    for (const auto& [name, on] : ways_) rows += on.sum.rows();
    return rows;
}

void Transfer::compare(db::Contents& arrived) const {
    for (const auto& table : arrived.tables()) {
        const auto on = ways_.find(table.name);
        if (on == ways_.end()) continue;
        RowsSum sum;
        arrived.read(table, [&](std::span<const db::Cell> row) { sum.add(row, on->second.documents); });
        if (sum != on->second.sum)
            throw std::runtime_error(
                std::format("{} has {} rows that should be {}, or they differ: do not use this database.", table.name,
                            sum.rows(), on->second.sum.rows()));
    }
}

}  // namespace attune::app
