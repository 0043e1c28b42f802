#include "platform/documents/xlsx.hpp"

#include <charconv>
#include <map>
#include <optional>
#include <string_view>
#include <utility>
#include <vector>

#include "platform/documents/archive.hpp"
#include "platform/documents/documents.hpp"
#include "platform/documents/facts.hpp"
#include "platform/documents/numbers.hpp"
#include "platform/documents/xml.hpp"
#include "platform/sandbox/sandbox.hpp"

namespace attune::documents {
namespace {

using sandbox::Refused;

constexpr std::size_t most_text_shared = std::size_t{256} << 20;

std::optional<std::int64_t> whole(std::optional<std::string_view> text) {
    std::int64_t number = 0;
    if (!text) return {};
    const auto [end, error] = std::from_chars(text->data(), text->data() + text->size(), number);
    return error == std::errc{} && end == text->data() + text->size() ? std::optional(number) : std::nullopt;
}

bool is_true(std::optional<std::string_view> text) { return text == "1" || text == "true"; }

void walk_part(Archive& archive, const std::string& name, const XmlWalk& walk) {
    walk_xml(walk, [&](const auto& piece) { archive.read(name, piece); });
}

void nothing_at_end(std::string_view) {}
void no_text(std::string_view) {}

struct Workbook {
    std::string sheet, relation;  // of the first sheet that is shown
    DateSystem dates = DateSystem::from_1900;
};

Workbook workbook_of(Archive& archive) {
    Workbook book;
    walk_part(archive, "xl/workbook.xml",
              {.begin =
                   [&](std::string_view name, const Attributes& attributes) {
                       if (name == "workbookPr" && is_true(attributes.find("date1904")))
                           book.dates = DateSystem::from_1904;
                       if (name != "sheet" || !book.relation.empty()) return;
                       if (attributes.find("state").value_or("visible") != "visible") return;
                       book.sheet = attributes.find("name").value_or("");
                       book.relation = attributes.find("id").value_or("");
                   },
               .end = nothing_at_end,
               .text = no_text});
    if (book.relation.empty()) throw Refused("This workbook has no sheet that is shown.");
    return book;
}

std::string part_of(Archive& archive, const std::string& relation) {
    std::string target;
    walk_part(archive, "xl/_rels/workbook.xml.rels",
              {.begin =
                   [&](std::string_view name, const Attributes& attributes) {
                       if (name == "Relationship" && attributes.find("Id") == relation)
                           target = attributes.find("Target").value_or("");
                   },
               .end = nothing_at_end,
               .text = no_text});
    return target.starts_with('/') ? target.substr(1) : "xl/" + target;
}

// By number of a cell's style.
std::vector<NumberKind> styles_of(Archive& archive) {
    std::vector<NumberKind> kinds;
    std::map<std::int64_t, NumberKind> own;
    bool of_cells = false;
    if (!archive.has("xl/styles.xml")) return kinds;
    walk_part(archive, "xl/styles.xml",
              {.begin =
                   [&](std::string_view name, const Attributes& attributes) {
                       const auto format = whole(attributes.find("numFmtId")).value_or(0);
                       if (name == "numFmt") own[format] = kind_of_format(attributes.find("formatCode").value_or(""));
                       if (name == "cellXfs") of_cells = true;
                       if (name != "xf" || !of_cells) return;
                       const auto found = own.find(format);
                       kinds.push_back(found == own.end() ? kind_of_built_in(format) : found->second);
                   },
               .end =
                   [&](std::string_view name) {
                       if (name == "cellXfs") of_cells = false;
                   },
               .text = no_text});
    return kinds;
}

// The text of an item: of its runs, without how it is read aloud.
class ItemText {
public:
    void begin(std::string_view name) {
        if (name == "rPh") ++aloud_;
        if (name == "t" && aloud_ == 0) within_ = true;
    }
    void end(std::string_view name) {
        if (name == "rPh" && aloud_ > 0) --aloud_;
        if (name == "t") within_ = false;
    }
    void text(std::string_view piece) {
        if (within_ && text_.size() <= longest_cell) text_ += piece;
    }
    std::string take() { return std::exchange(text_, {}); }

private:
    std::string text_;
    bool within_ = false;
    int aloud_ = 0;
};

std::vector<std::string> shared_texts(Archive& archive) {
    std::vector<std::string> texts;
    std::size_t bytes = 0;
    ItemText item;
    if (!archive.has("xl/sharedStrings.xml")) return texts;
    walk_part(
        archive, "xl/sharedStrings.xml",
        {.begin = [&](std::string_view name, const Attributes&) { item.begin(name); },
         .end =
             [&](std::string_view name) {
                 item.end(name);
                 if (name != "si") return;
                 bytes += sizeof(std::string) + texts.emplace_back(item.take()).size();
                 if (bytes > most_text_shared)
                     throw Refused("This workbook holds more than 256 MiB of text, which is the most that is read.");
             },
         .text = [&](std::string_view piece) { item.text(piece); }});
    return texts;
}

// "BC12" → 54. Nothing where no column is named.
std::optional<std::size_t> column_of(std::optional<std::string_view> reference) {
    if (!reference) return {};
    std::size_t column = 0;
    for (const char c : *reference) {
        if (c < 'A' || c > 'Z') break;
        column = column * 26 + static_cast<std::size_t>(c - 'A') + 1;
        if (column > 1'000'000) break;
    }
    return column == 0 ? std::nullopt : std::optional(column - 1);
}

class Sheet {
public:
    Sheet(Rows& rows, std::vector<std::string> shared, std::vector<NumberKind> styles, DateSystem dates)
        : rows_(rows), shared_(std::move(shared)), styles_(std::move(styles)), dates_(dates) {}

    void begin(std::string_view name, const Attributes& attributes) {
        if (name == "row") {
            const auto number = whole(attributes.find("r"));
            if (number && *number <= row_) throw Refused("The rows of this sheet are not in order.");
            row_ = number.value_or(row_ + 1);
            next_column_ = 0;
        } else if (name == "c") {
            column_ = column_of(attributes.find("r")).value_or(next_column_);
            next_column_ = column_ + 1;
            type_ = attributes.find("t").value_or("n");
            const auto style = whole(attributes.find("s")).value_or(0);
            const bool known = style >= 0 && std::cmp_less(style, styles_.size());
            kind_ = known ? styles_[static_cast<std::size_t>(style)] : NumberKind::number;
            value_.clear();
            static_cast<void>(item_.take());
        }
        if (name == "v") in_value_ = true;
        item_.begin(name);
    }

    void end(std::string_view name) {
        item_.end(name);
        if (name == "v") in_value_ = false;
        if (name == "c") rows_.put(row_, column_, cell());
        if (name == "row") rows_.end(row_);
    }

    void text(std::string_view piece) {
        if (in_value_ && value_.size() <= longest_cell) value_ += piece;
        item_.text(piece);
    }

private:
    std::string cell() {
        if (type_ == "inlineStr") return item_.take();
        if (value_.empty()) return {};
        if (type_ == "s") {
            const auto index = whole(value_);
            if (!index || *index < 0 || std::cmp_greater_equal(*index, shared_.size()))
                throw Refused("This workbook is damaged: " + place_of(row_, column_) +
                              " names a text that is not there.");
            return shared_[static_cast<std::size_t>(*index)];
        }
        if (type_ == "b") return value_ == "1" ? "true" : "false";
        if (type_ == "n") return text_of_number(value_, kind_, dates_);
        return value_;  // what a formula came to as text, an error, a day as ISO 8601
    }

    Rows& rows_;
    const std::vector<std::string> shared_;
    const std::vector<NumberKind> styles_;
    const DateSystem dates_;
    ItemText item_;
    std::string type_, value_;
    NumberKind kind_ = NumberKind::number;
    std::int64_t row_ = 0;
    std::size_t column_ = 0, next_column_ = 0;
    bool in_value_ = false;
};

}  // namespace

void read_xlsx(std::string bytes, Rows& rows) {
    Archive archive(std::move(bytes));
    if (!archive.has("xl/workbook.xml"))
        throw Refused("This is an archive, but no workbook: CSV and XLSX can be read.");
    const auto book = workbook_of(archive);
    const auto part = part_of(archive, book.relation);
    send_facts({.format = "xlsx", .encoding = {}, .separator = {}, .sheet = book.sheet});
    Sheet sheet(rows, shared_texts(archive), styles_of(archive), book.dates);
    walk_part(archive, part,
              {.begin = [&](std::string_view name, const Attributes& attributes) { sheet.begin(name, attributes); },
               .end = [&](std::string_view name) { sheet.end(name); },
               .text = [&](std::string_view piece) { sheet.text(piece); }});
}

}  // namespace attune::documents
