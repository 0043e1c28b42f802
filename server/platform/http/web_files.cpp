#include "platform/http/web_files.hpp"

#include <malloc.h>

#include <algorithm>
#include <array>
#include <cctype>
#include <filesystem>
#include <format>
#include <fstream>
#include <iterator>
#include <sstream>

#include "platform/http/accept.hpp"
#include "platform/http/compress.hpp"

namespace attune::http {
namespace {

constexpr std::size_t worth_compressing = 1024;
constexpr std::string_view brotli_ending = ".br", gzip_ending = ".gz";

std::string_view content_type_of(std::string_view path) {
    constexpr auto types = std::to_array<std::pair<std::string_view, std::string_view>>({
        {".html", "text/html; charset=utf-8"},
        {".js", "text/javascript; charset=utf-8"},
        {".mjs", "text/javascript; charset=utf-8"},
        {".css", "text/css; charset=utf-8"},
        {".json", "application/json"},
        {".webmanifest", "application/manifest+json"},
        {".svg", "image/svg+xml"},
        {".png", "image/png"},
        {".jpg", "image/jpeg"},
        {".webp", "image/webp"},
        {".ico", "image/x-icon"},
        {".woff2", "font/woff2"},
        {".woff", "font/woff"},
        {".wasm", "application/wasm"},
        {".txt", "text/plain; charset=utf-8"},
        {".mp4", "video/mp4"},
    });
    for (const auto& [ending, type] : types) {
        if (path.ends_with(ending)) return type;
    }
    return "application/octet-stream";
}

// A text that stays: without the room that was left for it to grow.
std::shared_ptr<const std::string> kept(std::string text) {
    text.shrink_to_fit();
    return std::make_shared<const std::string>(std::move(text));
}

// "de" of "de-CH". Somebody who has chosen another language in the app fetches these texts for nothing, once: they are kept for a year.
std::string language_of(const Request& request) {
    auto language = std::string(preferred_language(request.header("accept-language")).substr(0, 2));
    std::ranges::transform(language, language.begin(), [](unsigned char c) { return std::tolower(c); });
    return language;
}

bool matches_page(std::string_view pattern, std::string_view path) {
    while (!pattern.empty() && !path.empty()) {
        pattern.remove_prefix(1);
        path.remove_prefix(1);
        const auto wanted = pattern.substr(0, std::min(pattern.find('/'), pattern.size()));
        const auto given = path.substr(0, std::min(path.find('/'), path.size()));
        if (wanted.starts_with('{') || wanted.starts_with(':') ? given.empty() : wanted != given) return false;
        pattern.remove_prefix(wanted.size());
        path.remove_prefix(given.size());
    }
    return pattern.empty() && path.empty();
}

}  // namespace

struct WebFiles::File {
    std::string_view content_type;
    std::string etag;
    bool is_hashed = false;  // its name changes with its content
    std::shared_ptr<const std::string> bytes;
    // Written once: when it is read, or by the compressing thread.
    std::shared_ptr<const std::string> gzip, brotli;
    std::atomic<bool> is_compressed = false;
};

WebFiles::WebFiles(const std::string& folder, const std::vector<std::string>& pages) : pages_(pages) {
    if (folder.empty()) return;
    read(folder);
    read_preloads();
    compressing_ = std::jthread([this](std::stop_token stop) { compress(std::move(stop)); });
}

WebFiles::~WebFiles() = default;

void WebFiles::read(const std::string& folder) {
    namespace fs = std::filesystem;
    std::vector<std::pair<std::string, std::string>> compressed;
    for (const auto& entry : fs::recursive_directory_iterator(folder)) {
        if (!entry.is_regular_file() || entry.path().extension() == ".map") continue;
        std::ifstream stream(entry.path(), std::ios::binary);
        std::string bytes{std::istreambuf_iterator<char>(stream), std::istreambuf_iterator<char>()};
        auto path = "/" + entry.path().lexically_relative(folder).generic_string();
        if (path.ends_with(brotli_ending) || path.ends_with(gzip_ending)) {
            compressed.emplace_back(std::move(path), std::move(bytes));
            continue;
        }
        auto file = std::make_unique<File>();
        file->bytes = kept(std::move(bytes));
        file->content_type = content_type_of(path);
        file->etag = etag_of(*file->bytes);
        file->is_hashed = path.starts_with("/assets/");
        files_.emplace(path, std::move(file));
    }
    for (auto& [path, bytes] : compressed) {
        const bool is_brotli = path.ends_with(brotli_ending);
        const auto found = files_.find(path.substr(0, path.rfind('.')));
        if (found == files_.end()) continue;
        auto& file = *found->second;
        (is_brotli ? file.brotli : file.gzip) = kept(std::move(bytes));
        file.is_compressed = file.brotli && file.gzip;
    }
}

// The app's build writes a line a page: "in" or "out", its path, its files; a line a language: "text", its name, its file; and "ask" with
// an address of the API.
void WebFiles::read_preloads() {
    const auto found = files_.find("/preloads.txt");
    if (found == files_.end()) return;
    std::istringstream lines(*found->second->bytes);
    for (std::string line; std::getline(lines, line);) {
        std::istringstream words(line);
        std::string whose, file;
        Preload preload;
        words >> whose >> preload.page;
        constexpr auto fetched = "<{}>; rel=preload; as=fetch; crossorigin";
        if (whose == "text" && words >> file) {
            texts_[preload.page] = std::format(fetched, file);
            continue;
        }
        if (whose == "ask") {
            asked_ = std::format(fetched, preload.page);
            continue;
        }
        preload.for_signed_in = whose == "in";
        while (words >> file)
            preload.link += std::format("{}<{}>; rel=modulepreload", preload.link.empty() ? "" : ", ", file);
        if (!preload.link.empty()) preloads_.push_back(std::move(preload));
    }
}

void WebFiles::compress(std::stop_token stop) {
    // Brotli at 9 makes files 3 % smaller, and takes four times as long and 40 MiB instead of 8.
    constexpr int gzip_level = 9, brotli_quality = 6;
    for (auto& [path, file] : files_) {
        if (stop.stop_requested()) return;
        if (file->is_compressed || file->bytes->size() < worth_compressing || !is_compressible(file->content_type))
            continue;
        file->gzip = kept(gzipped(*file->bytes, gzip_level));
        file->brotli = kept(brotlied(*file->bytes, brotli_quality));
        file->is_compressed.store(true, std::memory_order_release);
    }
    malloc_trim(0);  // what brotli worked in, some MiB
}

bool WebFiles::is_page(std::string_view path) const {
    return std::ranges::any_of(pages_, [&](const std::string& page) { return matches_page(page, path); });
}

Reply WebFiles::reply_with(const File& file, const Request& request) const {
    Reply reply;
    reply.with("Content-Type", std::string(file.content_type));
    reply.with("Cache-Control", file.is_hashed ? "public, max-age=31536000, immutable" : "no-cache");
    auto encoding = Encoding::identity;
    if (file.is_compressed.load(std::memory_order_acquire))
        encoding = preferred_encoding(request.header("accept-encoding"));
    if (is_compressible(file.content_type)) reply.with("Vary", "Accept-Encoding");
    if (encoding == Encoding::brotli) {
        reply.with("Content-Encoding", "br").with("ETag", "W/" + file.etag);
        reply.shared_body = file.brotli;
    } else if (encoding == Encoding::gzip) {
        reply.with("Content-Encoding", "gzip").with("ETag", "W/" + file.etag);
        reply.shared_body = file.gzip;
    } else {
        reply.with("ETag", file.etag);
        reply.shared_body = file.bytes;
    }
    return reply;
}

std::optional<Reply> WebFiles::find(std::string_view path, const Request& request) const {
    const auto found = files_.find(path == "/" ? std::string_view("/index.html") : path);
    if (found == files_.end()) return {};
    return reply_with(*found->second, request);
}

Reply WebFiles::app(const Request& request, int status) const {
    const auto found = files_.find("/index.html");
    if (found == files_.end()) throw problem(404, "not_found");
    auto reply = reply_with(*found->second, request);
    reply.with("Vary", "Accept");
    reply.status = status;
    // Without a cookie nobody is signed in: such a page leads to the sign-in.
    const bool may_be_signed_in = !request.header("cookie").empty();
    const auto preload = std::ranges::find_if(preloads_, [&](const Preload& each) {
        return matches_page(each.page, request.path) && (may_be_signed_in || !each.for_signed_in);
    });
    std::string link;
    const auto name = [&](const std::string& needed) {
        if (!needed.empty()) link += (link.empty() ? "" : ", ") + needed;
    };
    if (preload != preloads_.end()) name(preload->link);
    if (const auto texts = texts_.find(language_of(request)); texts != texts_.end()) name(texts->second);
    if (may_be_signed_in) name(asked_);
    if (!link.empty()) reply.with("Link", std::move(link));
    return reply;
}

}  // namespace attune::http
