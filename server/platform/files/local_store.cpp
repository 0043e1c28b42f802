#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <format>
#include <fstream>

#include "core/problem.hpp"
#include "platform/crypto/crypto.hpp"
#include "platform/files/local_folder.hpp"
#include "platform/files/local_links.hpp"
#include "platform/files/names.hpp"

namespace attune::files {
namespace {

namespace fs = std::filesystem;

// The facts beside an object: sha256, a space, the content type.
std::string facts_text(std::string_view sha256, std::string_view content_type) {
    return std::format("{} {}\n", sha256, content_type);
}

class FileWriter : public LocalStore::Writer {
public:
    FileWriter(const LocalFolder& folder, LocalStore::Permit permit, IfThere if_there)
        : folder_(folder), permit_(std::move(permit)), if_there_(if_there), incoming_(folder.new_incoming()) {}

    ~FileWriter() override {
        if (!finished_) unlink(incoming_.path.c_str());
    }

    void write(std::span<const char> bytes) override {
        if (bytes.size() > permit_.size - received_) throw invalid_size();
        folder_.write_all(incoming_.file.number(), {bytes.data(), bytes.size()});
        hash_.add({bytes.data(), bytes.size()});
        received_ += bytes.size();
    }

    void finish() override {
        check(!finished_, "an upload is finished once");
        if (received_ != permit_.size) throw invalid_size();
        folder_.install(incoming_, permit_.key, facts_text(crypto::hex(hash_.digest()), permit_.content_type),
                        if_there_);
        finished_ = true;
    }

private:
    static Problem invalid_size() { return problem(400, "upload_size_wrong"); }

    const LocalFolder& folder_;
    LocalStore::Permit permit_;
    IfThere if_there_;
    LocalFolder::Incoming incoming_;
    crypto::Sha256 hash_;
    std::uint64_t received_ = 0;
    bool finished_ = false;
};

class Local final : public LocalStore {
public:
    explicit Local(LocalSettings settings) : settings_(std::move(settings)), folder_(settings_.folder) { sweep(); }

    SignedUrl sign_put(std::string_view key, std::string_view content_type, std::uint64_t size, Instant now,
                       std::chrono::seconds lifetime) const override {
        return sign({.method = "PUT",
                     .key = std::string(key),
                     .content_type = std::string(content_type),
                     .download_name = {},
                     .size = size},
                    now, lifetime);
    }

    SignedUrl sign_get(std::string_view key, Instant now, std::chrono::seconds lifetime,
                       std::string_view download_name) const override {
        return sign(
            {.method = "GET", .key = std::string(key), .content_type = {}, .download_name = std::string(download_name)},
            now, lifetime);
    }

    Permit verify(std::string_view method, std::string_view key, std::string_view query, Instant now) const override {
        auto link = read_query(method, key, query, settings_.signing_keys);
        if (!link || now >= Instant(std::chrono::seconds(link->expires))) throw forbidden("signature_wrong");
        return {.key = std::move(link->key),
                .content_type = std::move(link->content_type),
                .size = link->size,
                .download_name = std::move(link->download_name)};
    }

    std::unique_ptr<Writer> create(const Permit& permit) override {
        check_key(permit.key);
        // A first look saves the upload of what install() would refuse.
        if (fs::exists(fs::symlink_status(folder_.object(permit.key)))) throw conflict("object_exists");
        return std::make_unique<FileWriter>(folder_, permit, IfThere::refuse);
    }

    void put(std::string_view key, std::string_view content_type, std::string_view bytes) override {
        check_key(key);
        FileWriter writer(folder_,
                          {.key = std::string(key),
                           .content_type = std::string(content_type),
                           .size = bytes.size(),
                           .download_name = {}},
                          IfThere::replace);
        writer.write(bytes);
        writer.finish();
    }

    std::optional<ObjectFacts> facts(std::string_view key) override {
        check_key(key);
        struct stat found{};
        if (stat(folder_.object(key).c_str(), &found) != 0 || !S_ISREG(found.st_mode)) return {};
        ObjectFacts facts{.size = static_cast<std::uint64_t>(found.st_size),
                          .content_type = "application/octet-stream",
                          .sha256 = {}};
        facts.modified_at = Instant(std::chrono::seconds(found.st_mtim.tv_sec) +
                                    std::chrono::microseconds(found.st_mtim.tv_nsec / 1000));
        std::ifstream in(folder_.facts(key));
        if (std::string sha256, content_type; in >> sha256 && in.ignore(1) && std::getline(in, content_type)) {
            facts.sha256 = std::move(sha256);
            facts.content_type = std::move(content_type);
        }
        return facts;
    }

    std::optional<std::string> head(std::string_view key, std::size_t bytes) override {
        const auto file = open_file(key);
        if (file.number() < 0) return {};
        std::string text(bytes, '\0');
        std::size_t got = 0;
        while (got < bytes) {
            const auto step = pread(file.number(), text.data() + got, bytes - got, static_cast<off_t>(got));
            if (step < 0) folder_.fail("read", key);
            if (step == 0) break;
            got += static_cast<std::size_t>(step);
        }
        text.resize(got);
        return text;
    }

    OpenObject open(std::string_view key) override {
        auto file = open_file(key);
        if (file.number() < 0) throw not_found("object");
        return OpenObject(file.release());
    }

    void remove(std::string_view key) override {
        check_key(key);
        folder_.remove(key);
    }

    void quarantine(std::string_view key) override {
        check_key(key);
        folder_.move(key, quarantined(key));
    }

    std::vector<std::string> list(std::string_view prefix, std::string_view after, std::size_t limit) override {
        std::vector<std::string> keys;
        walk(folder_.root(), "", prefix, after, limit, keys);
        return keys;
    }

    std::size_t sweep() override { return folder_.sweep(); }
    bool creates_only() const override { return true; }
    std::string describe() const override { return std::format("local folder {}", folder_.root().native()); }

    void check_health() override {
        const auto probe = folder_.new_incoming();
        const bool written = ::write(probe.file.number(), "x", 1) == 1;
        unlink(probe.path.c_str());
        if (!written) folder_.fail("write", probe.path.native());
    }

private:
    SignedUrl sign(Link link, Instant now, std::chrono::seconds lifetime) const {
        check_key(link.key);
        const auto expires = std::chrono::floor<std::chrono::seconds>(now) + lifetime;
        link.expires = expires.time_since_epoch().count();
        SignedUrl result{.url = std::format("{}/objects/{}?{}", settings_.public_url, link.key,
                                            signed_query(link, settings_.signing_keys)),
                         .method = link.method,
                         .headers = {},
                         .expires_at = expires};
        if (!link.content_type.empty()) result.headers.emplace_back("Content-Type", link.content_type);
        return result;
    }

    Descriptor open_file(std::string_view key) const {
        check_key(key);
        Descriptor file(::open(folder_.object(key).c_str(), O_RDONLY | O_CLOEXEC | O_NOFOLLOW));
        if (file.number() < 0 && errno != ENOENT && errno != ENOTDIR) folder_.fail("open", key);
        return file;
    }

    // In the order of whole keys: a folder sorts as its name with the slash.
    void walk(const fs::path& folder, const std::string& begin, std::string_view prefix, std::string_view after,
              std::size_t limit, std::vector<std::string>& keys) const {
        std::vector<std::string> names;
        std::error_code failure;
        for (const auto& entry : fs::directory_iterator(folder, failure)) {
            auto name = begin + entry.path().filename().native() + (entry.is_directory() ? "/" : "");
            if (!entry.path().filename().native().starts_with('.')) names.push_back(std::move(name));
        }
        if (failure && failure != std::errc::no_such_file_or_directory) folder_.fail("list", folder.native());
        std::ranges::sort(names);
        for (const auto& name : names) {
            if (keys.size() >= limit) return;
            const auto common = std::min(name.size(), prefix.size());
            if (name.compare(0, common, prefix, 0, common) != 0) continue;
            if (!name.ends_with('/')) {
                if (name.size() >= prefix.size() && name > after) keys.push_back(name);
            } else if (name > after || after.starts_with(name)) {
                walk(folder_.root() / name, name, prefix, after, limit, keys);
            }
        }
    }

    LocalSettings settings_;
    LocalFolder folder_;
};

}  // namespace

OpenObject::~OpenObject() {
    if (descriptor_ >= 0) close(descriptor_);
}

OpenObject::OpenObject(OpenObject&& other) noexcept : descriptor_(std::exchange(other.descriptor_, -1)) {}

std::unique_ptr<LocalStore> open_local(LocalSettings settings) { return std::make_unique<Local>(std::move(settings)); }

}  // namespace attune::files
