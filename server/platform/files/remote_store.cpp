#include "platform/files/remote_store.hpp"

#include <fcntl.h>
#include <unistd.h>

#include <cerrno>
#include <charconv>
#include <cstdlib>
#include <cstring>
#include <format>
#include <pugixml.hpp>
#include <sstream>

#include "core/problem.hpp"
#include "platform/files/names.hpp"
#include "platform/log/log.hpp"

namespace attune::files {
namespace {

constexpr std::uint64_t largest_object = 1ULL << 40;
constexpr auto transfer_deadline = std::chrono::hours(2);
constexpr auto stalled_after = std::chrono::seconds(30);

// "Fri, 20 Nov 2026 12:00:00 GMT"
Instant http_date(std::string_view text) {
    std::istringstream in{std::string(text)};
    in.imbue(std::locale::classic());
    Instant instant{};
    in >> std::chrono::parse("%a, %d %b %Y %H:%M:%S GMT", instant);
    return in.fail() ? Instant{} : instant;
}

std::uint64_t number_in(std::string_view text) {
    std::uint64_t number = 0;
    std::from_chars(text.data(), text.data() + text.size(), number);
    return number;
}

// A file without a name, gone with its descriptor.
OpenObject nameless_file() {
    const char* folder = std::getenv("TMPDIR");
    if (!folder) folder = "/tmp";
    const OpenObject file(open(folder, O_TMPFILE | O_RDWR | O_CLOEXEC, 0600));
    if (file.descriptor() >= 0) return OpenObject(fcntl(file.descriptor(), F_DUPFD_CLOEXEC, 0));
    std::string path = std::string(folder) + "/attune_XXXXXX";
    OpenObject named(mkostemp(path.data(), O_CLOEXEC));
    if (named.descriptor() < 0) {
        log::error("no temporary file can be made", {{"folder", folder}});
        throw unavailable("storage_unavailable", 5);
    }
    unlink(path.c_str());
    return named;
}

// The same file opened again, because the sandbox refuses to hand a stranger's file to its child for writing.
OpenObject for_reading_only(const OpenObject& file) {
    OpenObject result(open(std::format("/proc/self/fd/{}", file.descriptor()).c_str(), O_RDONLY | O_CLOEXEC));
    if (result.descriptor() < 0) {
        log::error("a fetched object cannot be read", {{"cause", std::strerror(errno)}});
        throw unavailable("storage_unavailable", 5);
    }
    return result;
}

// S3's error document names a code; a stranger's page is cut short.
std::string error_code(const std::string& body) {
    pugi::xml_document document;
    if (document.load_string(body.c_str())) return document.child("Error").child_value("Code");
    return body.substr(0, 100);
}

}  // namespace

outbound::Response RemoteStore::ask(const Wish& wish) {
    try {
        auto call = authorised(wish);
        call.method = wish.method;
        call.body = wish.body;
        if (wish.into_descriptor >= 0) {
            call.into_descriptor = wish.into_descriptor;
            call.max_bytes = largest_object;
            call.timeout = transfer_deadline;
            call.stalled_after = stalled_after;
        }
        return outbound::fetch(call);
    } catch (const outbound::Unreachable& unreachable) {
        log::error("the store does not answer", {{"store", describe()}, {"cause", unreachable.log_text}});
        throw unavailable("storage_unavailable", 5);
    }
}

void RemoteStore::refuse(const Wish& wish, const outbound::Response& response) const {
    log::error("the store refused", {{"store", describe()},
                                     {"method", wish.method},
                                     {"key", wish.key},
                                     {"status", response.status},
                                     {"cause", error_code(response.body)}});
    throw unavailable("storage_unavailable", 5);
}

std::optional<ObjectFacts> RemoteStore::facts(std::string_view key) {
    check_key(key);
    const Wish wish{.method = "HEAD", .key = std::string(key), .query = {}, .headers = {}, .body = {}};
    const auto response = ask(wish);
    if (response.status == 404) return {};
    if (!response.succeeded()) refuse(wish, response);
    return ObjectFacts{.size = number_in(response.header("content-length")),
                       .content_type = std::string(response.header("content-type")),
                       .sha256 = {},
                       .modified_at = http_date(response.header("last-modified"))};
}

std::optional<std::string> RemoteStore::head(std::string_view key, std::size_t bytes) {
    check_key(key);
    if (bytes == 0) return facts(key) ? std::optional<std::string>("") : std::nullopt;
    const Wish wish{.method = "GET",
                    .key = std::string(key),
                    .query = {},
                    .headers = {{"range", std::format("bytes=0-{}", bytes - 1)}},
                    .body = {}};
    auto response = ask(wish);
    if (response.status == 404) return {};
    if (response.status == 416) return "";  // an empty object has no first byte
    if (!response.succeeded()) refuse(wish, response);
    response.body.resize(std::min(response.body.size(), bytes));
    return std::move(response.body);
}

OpenObject RemoteStore::open(std::string_view key) {
    check_key(key);
    const auto file = nameless_file();
    const Wish wish{.method = "GET",
                    .key = std::string(key),
                    .query = {},
                    .headers = {},
                    .body = {},
                    .into_descriptor = file.descriptor()};
    const auto response = ask(wish);
    if (response.status == 404) throw not_found("object");
    if (!response.succeeded()) refuse(wish, response);
    return for_reading_only(file);
}

void RemoteStore::put(std::string_view key, std::string_view content_type, std::string_view bytes) {
    check_key(key);
    const Wish wish{.method = "PUT",
                    .key = std::string(key),
                    .query = {},
                    .headers = {{"content-type", std::string(content_type)}},
                    .body = bytes};
    const auto response = ask(wish);
    if (!response.succeeded()) refuse(wish, response);
}

void RemoteStore::remove(std::string_view key) {
    check_key(key);
    const Wish wish{.method = "DELETE", .key = std::string(key), .query = {}, .headers = {}, .body = {}};
    const auto response = ask(wish);
    if (!response.succeeded() && response.status != 404) refuse(wish, response);
}

void RemoteStore::quarantine(std::string_view key) {
    check_key(key);
    const Wish wish{.method = "PUT", .key = quarantined(key), .query = {}, .headers = {copy_source(key)}, .body = {}};
    const auto response = ask(wish);
    if (response.status == 404) return;
    // A copy that fails half way answers 200 and says so in its body.
    if (!response.succeeded() || response.body.contains("<Error>")) refuse(wish, response);
    remove(key);
}

std::vector<std::string> RemoteStore::list(std::string_view prefix, std::string_view after, std::size_t limit) {
    std::vector<std::string> keys;
    std::string last(after);
    while (keys.size() < limit) {
        Wish wish{.method = "GET",
                  .key = {},
                  .query = {{"list-type", "2"},
                            {"max-keys", std::to_string(std::min<std::size_t>(limit - keys.size(), 1000))}},
                  .headers = {},
                  .body = {}};
        if (!prefix.empty()) wish.query.emplace_back("prefix", prefix);
        if (!last.empty()) wish.query.emplace_back("start-after", last);
        const auto response = ask(wish);
        if (!response.succeeded()) refuse(wish, response);
        pugi::xml_document document;
        if (!document.load_string(response.body.c_str())) refuse(wish, response);
        const auto result = document.child("ListBucketResult");
        for (const auto& content : result.children("Contents")) keys.emplace_back(content.child_value("Key"));
        if (std::string_view(result.child_value("IsTruncated")) != "true" || keys.empty()) break;
        last = keys.back();
    }
    return keys;
}

void RemoteStore::check_health() {
    const Wish wish{
        .method = "GET", .key = {}, .query = {{"list-type", "2"}, {"max-keys", "1"}}, .headers = {}, .body = {}};
    const auto response = ask(wish);
    if (!response.succeeded()) refuse(wish, response);
}

}  // namespace attune::files
