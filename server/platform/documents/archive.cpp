#include "platform/documents/archive.hpp"

#include <memory>
#include <utility>
#include <vector>

#include "platform/sandbox/sandbox.hpp"

namespace attune::documents {
namespace {

using sandbox::Refused;

constexpr zip_int64_t most_parts = 5'000;
constexpr std::uint64_t most_unpacked = std::uint64_t{512} << 20;
constexpr auto damaged = "This workbook is damaged. Open it in your spreadsheet program and save it anew.";

}  // namespace

Archive::Archive(std::string bytes) : bytes_(std::move(bytes)) {
    zip_error_t error;
    zip_error_init(&error);
    auto* source = zip_source_buffer_create(bytes_.data(), bytes_.size(), 0, &error);
    if (source != nullptr) archive_ = zip_open_from_source(source, ZIP_RDONLY, &error);
    if (source != nullptr && archive_ == nullptr) zip_source_free(source);
    zip_error_fini(&error);
    if (archive_ == nullptr) throw Refused(damaged);
    if (zip_get_num_entries(archive_, 0) > most_parts)
        throw Refused("This workbook has more parts than a workbook has.");
}

Archive::~Archive() { zip_discard(archive_); }

bool Archive::has(const std::string& name) const { return zip_name_locate(archive_, name.c_str(), 0) >= 0; }

void Archive::read(const std::string& name, const std::function<void(std::string_view)>& on_piece) {
    const std::unique_ptr<zip_file_t, int (*)(zip_file_t*)> file(zip_fopen(archive_, name.c_str(), 0), zip_fclose);
    if (!file && zip_error_code_zip(zip_get_error(archive_)) == ZIP_ER_NOPASSWD)
        throw Refused("This workbook is locked with a password. Save it without one.");
    if (!file) throw Refused(damaged);
    std::vector<char> piece(64 * 1024);
    for (;;) {
        const auto count = zip_fread(file.get(), piece.data(), piece.size());
        if (count < 0) throw Refused(damaged);
        if (count == 0) return;
        // What the archive itself says of sizes is a stranger's word.
        unpacked_ += static_cast<std::uint64_t>(count);
        if (unpacked_ > most_unpacked)
            throw Refused("This workbook unpacks to more than 512 MiB, which is the most that is read.");
        on_piece({piece.data(), static_cast<std::size_t>(count)});
    }
}

}  // namespace attune::documents
