#include "platform/documents/csv.hpp"

#include <csv.h>

#include <algorithm>
#include <array>
#include <format>
#include <map>
#include <optional>
#include <string_view>

#include "platform/documents/documents.hpp"
#include "platform/documents/encoding.hpp"
#include "platform/documents/facts.hpp"
#include "platform/sandbox/sandbox.hpp"
#include "platform/sheets/sheets.hpp"

namespace attune::documents {
namespace {

constexpr std::string_view separators = ",;\t|";
constexpr std::size_t lines_looked_at = 50;

// The separator that stands equally often, and at least once, in most of the first lines; outside of quotes.
char separator_of(std::string_view text) {
    std::array<std::map<std::size_t, std::size_t>, separators.size()> lines_with;
    std::array<std::size_t, separators.size()> here{};
    bool quoted = false;
    std::size_t lines = 0;
    for (std::size_t i = 0; i < text.size() && lines < lines_looked_at; ++i) {
        if (text[i] == '"') quoted = !quoted;
        if (quoted) continue;
        const auto which = separators.find(text[i]);
        if (which != separators.npos) ++here[which];
        if (text[i] != '\n' && i + 1 != text.size()) continue;
        for (std::size_t s = 0; s < here.size(); ++s)
            if (here[s] > 0) ++lines_with[s][here[s]];
        here = {};
        ++lines;
    }
    char best = separators.front();
    std::size_t most = 0;
    for (std::size_t s = 0; s < separators.size(); ++s) {
        for (const auto& [count, times] : lines_with[s]) {
            if (times * 1000 + count <= most) continue;
            most = times * 1000 + count;
            best = separators[s];
        }
    }
    return best;
}

// Lines end with LF alone, so that an empty one is one.
std::string with_line_feeds(std::string text) {
    std::size_t kept = 0;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] == '\r' && i + 1 < text.size() && text[i + 1] == '\n') continue;
        text[kept++] = text[i] == '\r' ? '\n' : text[i];
    }
    text.resize(kept);
    return text;
}

struct Reading {
    Rows& rows;
    std::int64_t row = 1;
    std::size_t column = 0;
    std::optional<sandbox::Refused> refusal;  // exceptions do not pass through C

    template <class F>
    void guarded(F&& step) {
        if (refusal) return;
        try {
            step();
        } catch (const sandbox::Refused& refused) {
            refusal = refused;
        }
    }
};

void on_cell(void* bytes, std::size_t length, void* opaque) {
    auto& reading = *static_cast<Reading*>(opaque);
    reading.guarded([&] {
        const std::string cell(static_cast<const char*>(bytes), length);
        reading.rows.put(reading.row, reading.column++, sheets::without_apostrophe(cell));
    });
}

void on_row(int, void* opaque) {
    auto& reading = *static_cast<Reading*>(opaque);
    reading.guarded([&] {
        reading.rows.end(reading.row);
        ++reading.row;
        reading.column = 0;
    });
}

class Parser {
public:
    explicit Parser(char separator) {
        // Every line feed ends a row, also of an empty one: rows are counted as a spreadsheet counts them.
        if (csv_init(&parser_, CSV_STRICT | CSV_STRICT_FINI | CSV_REPALL_NL) != 0) throw std::bad_alloc();
        csv_set_delim(&parser_, static_cast<unsigned char>(separator));
    }
    ~Parser() { csv_free(&parser_); }
    Parser(const Parser&) = delete;
    Parser& operator=(const Parser&) = delete;
    bool take(std::string_view piece, Reading& reading) {
        return csv_parse(&parser_, piece.data(), piece.size(), on_cell, on_row, &reading) == piece.size();
    }
    bool finish(Reading& reading) { return csv_fini(&parser_, on_cell, on_row, &reading) == 0; }

private:
    csv_parser parser_{};
};

[[noreturn]] void refuse_quotes(std::int64_t row) {
    throw sandbox::Refused(
        std::format("Row {} has a quotation mark that is not closed, or one in the middle of a cell: "
                    "write it twice and the cell in quotation marks.",
                    row));
}

}  // namespace

void read_csv(std::string bytes, Rows& rows) {
    auto [text, encoding] = decoded(std::move(bytes));
    text = with_line_feeds(std::move(text));
    const char separator = separator_of(text);
    send_facts({.format = "csv", .encoding = encoding, .separator = std::string(1, separator), .sheet = {}});
    Parser parser(separator);
    Reading reading{.rows = rows};
    constexpr std::size_t piece = 64 * 1024;
    for (std::string_view rest = text; !rest.empty(); rest.remove_prefix(std::min(piece, rest.size()))) {
        const bool whole = parser.take(rest.substr(0, piece), reading);
        if (reading.refusal) throw *reading.refusal;
        if (!whole) refuse_quotes(reading.row);
    }
    const bool whole = parser.finish(reading);
    if (reading.refusal) throw *reading.refusal;
    if (!whole) refuse_quotes(reading.row);
}

}  // namespace attune::documents
