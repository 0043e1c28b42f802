#include "platform/http/export.hpp"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <charconv>
#include <filesystem>
#include <format>
#include <stdexcept>
#include <system_error>
#include <utility>

#include "platform/http/json.hpp"
#include "platform/http/status.hpp"
#include "platform/sheets/sheets.hpp"

namespace attune::http {
namespace {

constexpr std::int64_t piece = 5'000;  // rows that are read at once
constexpr std::size_t worth_writing = 256 * 1024;

// A file in the folder for temporary ones. It is gone from there when this object is, and its bytes when the last copy of
// the body is.
class TemporaryFile {
public:
    TemporaryFile() : path_((std::filesystem::temp_directory_path() / "attune-export-XXXXXX").string()) {
        const int descriptor = ::mkostemp(path_.data(), O_CLOEXEC);
        if (descriptor < 0) refuse();
        descriptor_ = Descriptor(descriptor);
    }
    ~TemporaryFile() { ::unlink(path_.c_str()); }
    TemporaryFile(const TemporaryFile&) = delete;
    TemporaryFile& operator=(const TemporaryFile&) = delete;
    const std::string& path() const { return path_; }

    void write(std::string_view bytes) {
        while (!bytes.empty()) {
            const auto count = ::write(descriptor_.value(), bytes.data(), bytes.size());
            if (count < 0 && errno == EINTR) continue;
            if (count < 0) refuse();
            bytes.remove_prefix(static_cast<std::size_t>(count));
        }
    }
    // Something else has written under its path.
    void reopen() {
        const int descriptor = ::open(path_.c_str(), O_RDONLY | O_CLOEXEC);
        if (descriptor < 0) refuse();
        descriptor_ = Descriptor(descriptor);
    }
    FileBody body() const {
        struct stat facts{};
        if (::fstat(descriptor_.value(), &facts) != 0) refuse();
        return {.descriptor = descriptor_,
                .size = static_cast<std::uint64_t>(facts.st_size),
                .etag = {},
                .has_parts = false};
    }

private:
    [[noreturn]] static void refuse() {
        if (errno == ENOSPC || errno == EDQUOT) throw problem(507, "storage_full");
        throw std::system_error(errno, std::generic_category(), "a file of an export");
    }
    std::string path_;
    Descriptor descriptor_;
};

sheets::Cell cell_of(json::Node value) {
    if (value.is_null()) return std::string();
    if (const auto text = value.text()) return std::string(*text);
    if (const auto whole = value.integer()) return *whole;
    if (const auto number = value.number()) return *number;
    if (const auto flag = value.boolean()) return std::string(*flag ? "true" : "false");
    return value.written();
}

// An item's cells in the order of the columns. Members come in that order; one that is left out leaves its cell empty.
std::vector<sheets::Cell> cells_of(json::Node item, const std::vector<std::string>& columns) {
    std::vector<sheets::Cell> cells(columns.size());
    std::size_t next = 0;
    item.each_member([&](std::string_view name, json::Node value) {
        const auto column = std::ranges::find(columns.begin() + static_cast<std::ptrdiff_t>(next), columns.end(), name);
        check(column != columns.end(), "a list's items have the members of their type");
        next = static_cast<std::size_t>(column - columns.begin());
        cells[next++] = cell_of(value);
    });
    return cells;
}

// Takes pages of a list, each a JSON array, and makes one file of them.
class Writer {
public:
    virtual ~Writer() = default;
    virtual std::int64_t add(const std::string& page) = 0;  // answers how many items it had
    virtual FileBody finish() = 0;
};

class CsvWriter : public Writer {
public:
    explicit CsvWriter(const std::vector<std::string>& columns)
        : columns_(columns), text_(sheets::csv_line({columns.begin(), columns.end()})) {}
    std::int64_t add(const std::string& page) override {
        const json::Document document(page);
        document.root().each_item([&](json::Node item) {
            text_ += sheets::csv_line(cells_of(item, columns_));
            if (text_.size() > worth_writing) write();
        });
        return static_cast<std::int64_t>(document.root().size());
    }
    FileBody finish() override {
        write();
        return file_.body();
    }

private:
    void write() { file_.write(std::exchange(text_, {})); }
    const std::vector<std::string>& columns_;
    std::string text_;
    TemporaryFile file_;
};

class JsonWriter : public Writer {
public:
    std::int64_t add(const std::string& page) override {
        const json::Document document(page);
        if (document.root().size() == 0) return 0;
        file_.write(std::exchange(separator_, ","));
        file_.write(std::string_view(page).substr(1, page.size() - 2));
        return static_cast<std::int64_t>(document.root().size());
    }
    FileBody finish() override {
        if (separator_ == "[") file_.write("[");
        file_.write("]");
        return file_.body();
    }

private:
    std::string_view separator_ = "[";
    TemporaryFile file_;
};

class WorkbookWriter : public Writer {
public:
    explicit WorkbookWriter(const std::vector<std::string>& columns)
        : columns_(columns), workbook_(file_.path(), "List", columns) {}
    std::int64_t add(const std::string& page) override {
        const json::Document document(page);
        document.root().each_item([&](json::Node item) { workbook_.add(cells_of(item, columns_)); });
        return static_cast<std::int64_t>(document.root().size());
    }
    FileBody finish() override {
        workbook_.finish();
        file_.reopen();
        return file_.body();
    }

private:
    const std::vector<std::string>& columns_;
    TemporaryFile file_;
    sheets::Workbook workbook_;
};

std::unique_ptr<Writer> writer_of(ListFormat format, const std::vector<std::string>& columns) {
    if (format == ListFormat::csv) return std::make_unique<CsvWriter>(columns);
    if (format == ListFormat::xlsx) return std::make_unique<WorkbookWriter>(columns);
    return std::make_unique<JsonWriter>();
}

// "/attendance/employee/{employee_id}" → "attendance-employee".
std::string name_of_file(const Route& route) {
    std::string name;
    std::string_view rest = route.path;
    while (!rest.empty()) {
        rest.remove_prefix(1);
        const auto segment = rest.substr(0, rest.find('/'));
        if (!segment.starts_with('{')) name += (name.empty() ? "" : "-") + std::string(segment);
        rest.remove_prefix(segment.size());
    }
    return name;
}

std::int64_t total_of(const Reply& page) {
    const auto text = header_of(page, "X-Total-Count");
    std::int64_t total = 0;
    std::from_chars(text.data(), text.data() + text.size(), total);
    return total;
}

void refuse_more_than(std::int64_t most, std::int64_t rows) {
    if (rows > most)
        throw invalid(
            "format",
            std::format("A file of this kind holds at most {} rows, and there are more: choose fewer with the "
                        "list's filters.",
                        most));
}

Reply written(Work& work, Request request, const Route& route, ListFormat format) {
    const auto most = format == ListFormat::xlsx ? most_in_workbook : most_exported;
    const auto writer = writer_of(format, route.columns);
    std::int64_t rows = 0;
    for (std::int64_t first = 0;; first += piece) {
        request.piece = Paging{.page = first / piece + 1, .page_size = piece, .first = first};
        const auto page = route.handle(work, request);
        const auto total = total_of(page);
        refuse_more_than(most, total);
        const auto count = writer->add(page.body);
        rows += count;
        refuse_more_than(most, rows);  // some totals are counted to a limit
        if (count == 0 || (count < piece && first + piece >= total)) break;
    }
    Reply reply;
    reply.file = writer->finish();
    constexpr std::array types{"text/csv; charset=utf-8", sheets::xlsx_type, "application/json"};
    reply.with("Content-Type", types[static_cast<std::size_t>(format)]);
    reply.with("Content-Disposition",
               std::format("attachment; filename=\"{}-{}.{}\"", name_of_file(route),
                           to_text(Day(std::chrono::floor<std::chrono::days>(work.now))), attune::name_of(format)));
    return std::move(reply.with("X-Total-Count", std::to_string(rows)).with("Cache-Control", "no-store"));
}

}  // namespace

std::optional<std::string> take_format(Request& request, const Route& route) {
    if (!route.is_list) return {};
    const auto found =
        std::ranges::find(request.query, "format", [](const auto& pair) { return std::string_view(pair.first); });
    if (found == request.query.end()) return {};
    auto word = std::move(found->second);
    request.query.erase(found);
    return word;
}

ListFormat format_named(std::string_view word) {
    ListFormat format{};
    auto sentence = json::rule_of<ListFormat>().read_word(&format, word);
    if (!sentence.empty()) throw invalid("format", std::move(sentence));
    return format;
}

Reply export_list(Context& context, const Asker& asker, const Request& request, const Route& route, ListFormat format) {
    return context.exports.run([&] {
        Work work(context.database, asker, db::Mode::read, context.clock.now());
        auto reply = written(work, request, route, format);
        work.db.close();
        if (context.exported) context.exported(work, route);
        return reply;
    });
}

}  // namespace attune::http
