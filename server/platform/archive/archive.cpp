#include "platform/archive/archive.hpp"

#include <archive.h>
#include <archive_entry.h>
#include <fcntl.h>
#include <unistd.h>

#include <cerrno>
#include <cstdio>
#include <cstring>
#include <filesystem>
#include <format>
#include <vector>

#include "platform/archive/encryption.hpp"
#include "platform/crypto/crypto.hpp"

namespace attune::archive {
namespace {

constexpr std::size_t piece = 128 * 1024;

void write_all(int file, std::string_view bytes, const std::string& path) {
    while (!bytes.empty()) {
        const auto written = ::write(file, bytes.data(), bytes.size());
        if (written < 0 && errno == EINTR) continue;
        if (written <= 0) throw Broken(std::format("{} cannot be written: {}.", path, std::strerror(errno)));
        bytes.remove_prefix(static_cast<std::size_t>(written));
    }
}

std::string read_up_to(int file, std::size_t size, const std::string& path) {
    std::string bytes(size, '\0');
    std::size_t filled = 0;
    while (filled < size) {
        const auto got = ::read(file, bytes.data() + filled, size - filled);
        if (got < 0 && errno == EINTR) continue;
        if (got < 0) throw Broken(std::format("{} cannot be read: {}.", path, std::strerror(errno)));
        if (got == 0) break;
        filled += static_cast<std::size_t>(got);
    }
    bytes.resize(filled);
    return bytes;
}

}  // namespace

struct Writer::State {
    std::string path, aside;
    int file = -1;
    std::optional<Encryption> encryption;
    struct archive* tar = nullptr;
    std::string failure;  // exceptions do not pass through the library
    bool finished = false;

    static la_ssize_t write(struct archive*, void* self, const void* bytes, std::size_t size) {
        auto& state = *static_cast<State*>(self);
        const std::string_view text(static_cast<const char*>(bytes), size);
        try {
            if (state.encryption) {
                state.encryption->add(text);
            } else {
                write_all(state.file, text, state.aside);
            }
        } catch (const std::exception& failure) {
            state.failure = failure.what();
            return -1;
        }
        return static_cast<la_ssize_t>(size);
    }
    void require(int result) {
        if (result >= ARCHIVE_OK) return;
        throw Broken(!failure.empty() ? failure : std::format("{}: {}", path, archive_error_string(tar)));
    }
    std::string add(const std::string& name, std::uint64_t size, const std::function<std::string()>& next) {
        auto* entry = archive_entry_new();
        archive_entry_set_pathname(entry, name.c_str());
        archive_entry_set_size(entry, static_cast<la_int64_t>(size));
        archive_entry_set_filetype(entry, AE_IFREG);
        archive_entry_set_perm(entry, 0600);
        const auto result = archive_write_header(tar, entry);
        archive_entry_free(entry);
        require(result);
        crypto::Sha256 hash;
        std::uint64_t written = 0;
        for (auto bytes = next(); !bytes.empty(); bytes = next()) {
            hash.add(bytes);
            written += bytes.size();
            if (archive_write_data(tar, bytes.data(), bytes.size()) != static_cast<la_ssize_t>(bytes.size()))
                require(ARCHIVE_FATAL);
        }
        if (written != size) throw Broken(std::format("{} changed its size while it was copied.", name));
        return crypto::hex(hash.digest());
    }
};

Writer::Writer(const std::string& path, const std::string& password) : state_(std::make_unique<State>()) {
    if (std::filesystem::exists(path)) throw Broken(std::format("{} is there already.", path));
    state_->path = path;
    state_->aside = path + ".partial";
    state_->file = ::open(state_->aside.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0600);
    if (state_->file < 0) throw Broken(std::format("{} cannot be written: {}.", path, std::strerror(errno)));
    if (!password.empty())
        state_->encryption.emplace(
            password, [state = state_.get()](std::string_view bytes) { write_all(state->file, bytes, state->aside); });
    state_->tar = archive_write_new();
    state_->require(archive_write_set_format_pax_restricted(state_->tar));
    state_->require(archive_write_add_filter_zstd(state_->tar));
    archive_write_set_bytes_in_last_block(state_->tar, 1);  // no padding behind the end of the compressed stream
    state_->require(archive_write_open2(state_->tar, state_.get(), nullptr, &State::write, nullptr, nullptr));
}

Writer::~Writer() {
    if (state_->tar != nullptr) {
        if (!state_->finished) archive_write_fail(state_->tar);
        archive_write_free(state_->tar);
    }
    if (state_->file >= 0) ::close(state_->file);
    if (!state_->finished) ::unlink(state_->aside.c_str());
}

std::string Writer::add(const std::string& name, std::string_view bytes) {
    return state_->add(name, bytes.size(), [&] {
        const auto part = bytes.substr(0, piece);
        bytes.remove_prefix(part.size());
        return std::string(part);
    });
}

std::string Writer::add(const std::string& name, int descriptor, std::uint64_t size) {
    return state_->add(name, size, [&] { return read_up_to(descriptor, piece, name); });
}

void Writer::finish() {
    state_->require(archive_write_close(state_->tar));
    if (state_->encryption) state_->encryption->finish();
    if (::fsync(state_->file) != 0 || ::rename(state_->aside.c_str(), state_->path.c_str()) != 0)
        throw Broken(std::format("{} cannot be written: {}.", state_->path, std::strerror(errno)));
    state_->finished = true;
}

struct Reader::State {
    std::string path;
    int file = -1;
    std::optional<Decryption> decryption;
    struct archive* tar = nullptr;
    std::string piece_of_it, failure;

    static la_ssize_t read(struct archive*, void* self, const void** bytes) {
        auto& state = *static_cast<State*>(self);
        try {
            state.piece_of_it = state.decryption ? state.decryption->next() : read_up_to(state.file, piece, state.path);
        } catch (const std::exception& failure) {
            state.failure = failure.what();
            return -1;
        }
        *bytes = state.piece_of_it.data();
        return static_cast<la_ssize_t>(state.piece_of_it.size());
    }
    [[noreturn]] void fail() const {
        throw Broken(!failure.empty() ? failure
                                      : std::format("{} is no whole backup: {}", path, archive_error_string(tar)));
    }
};

Reader::Reader(const std::string& path, const std::string& password) : state_(std::make_unique<State>()) {
    state_->path = path;
    state_->file = ::open(path.c_str(), O_RDONLY | O_CLOEXEC);
    if (state_->file < 0) throw Broken(std::format("{} cannot be read: {}.", path, std::strerror(errno)));
    if (read_up_to(state_->file, encrypted_mark.size(), path) == encrypted_mark) {
        if (password.empty()) throw Broken(std::format("{} is encrypted: set ATTUNE_BACKUP_PASSWORD.", path));
        state_->decryption.emplace(
            password, [state = state_.get()](std::size_t size) { return read_up_to(state->file, size, state->path); });
    } else {
        ::lseek(state_->file, 0, SEEK_SET);
    }
    state_->tar = archive_read_new();
    archive_read_support_format_tar(state_->tar);
    archive_read_support_filter_zstd(state_->tar);
    if (archive_read_open(state_->tar, state_.get(), nullptr, &State::read, nullptr) != ARCHIVE_OK) state_->fail();
}

Reader::~Reader() {
    if (state_->tar != nullptr) archive_read_free(state_->tar);
    if (state_->file >= 0) ::close(state_->file);
}

std::optional<Entry> Reader::next() {
    struct archive_entry* entry = nullptr;
    const auto result = archive_read_next_header(state_->tar, &entry);
    if (result == ARCHIVE_EOF) return {};
    if (result != ARCHIVE_OK) state_->fail();
    return Entry{.name = archive_entry_pathname(entry), .size = static_cast<std::uint64_t>(archive_entry_size(entry))};
}

std::string Reader::read(const std::function<void(std::string_view)>& sink) {
    crypto::Sha256 hash;
    std::vector<char> bytes(piece);
    for (;;) {
        const auto got = archive_read_data(state_->tar, bytes.data(), bytes.size());
        if (got < 0) state_->fail();
        if (got == 0) return crypto::hex(hash.digest());
        const std::string_view part(bytes.data(), static_cast<std::size_t>(got));
        hash.add(part);
        if (sink) sink(part);
    }
}

}  // namespace attune::archive
