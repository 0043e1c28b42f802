#include "platform/http/heading.hpp"

#include <algorithm>
#include <format>

#include "platform/http/accept.hpp"
#include "platform/http/status.hpp"

namespace attune::http {
namespace {

constexpr std::string_view exposed = "X-Total-Count, Link, Location, X-Request-ID, ETag, Retry-After, RateLimit-Limit, "
                                     "RateLimit-Remaining, RateLimit-Reset, "
                                     "Content-Disposition";

void field(std::string& text, std::string_view name, std::string_view value) {
    text += name;
    text += ": ";
    // A value from a feature cannot begin another line.
    for (const char c : value) text += static_cast<unsigned char>(c) < 0x20 || c == 0x7f ? ' ' : c;
    text += "\r\n";
}

std::string joined(const std::vector<std::string>& words) {
    std::string text;
    for (const auto& word : words) text += " " + word;
    return text;
}

}  // namespace

std::string http_date(std::chrono::system_clock::time_point time) {
    return std::format("{:%a, %d %b %Y %H:%M:%S} GMT", std::chrono::floor<std::chrono::seconds>(time));
}

std::string_view header_of(const Reply& reply, std::string_view name) {
    const auto found = std::ranges::find_if(
        reply.headers, [&](const auto& header) { return equals_ignoring_case(header.first, name); });
    return found == reply.headers.end() ? std::string_view{} : std::string_view(found->second);
}

bool has_header(const Reply& reply, std::string_view name) {
    return std::ranges::any_of(reply.headers,
                               [&](const auto& header) { return equals_ignoring_case(header.first, name); });
}

Heads::Heads(const Settings& settings) : allowed_origins_(settings.allowed_origins) {
    const auto stores = joined(settings.store_origins);
    const auto csp = std::format(
        "default-src 'self'; img-src 'self' data: blob:{0}; media-src 'self' blob:{0}; connect-src 'self'{0}; "
        "frame-ancestors 'none'; base-uri 'none'; form-action 'self'; object-src 'none'; "
        "require-trusted-types-for 'script'; trusted-types attune-service-worker",
        stores);
    field(policy_, "Content-Security-Policy", csp);
    field(policy_, "X-Frame-Options", "DENY");
    field(always_, "X-Content-Type-Options", "nosniff");
    field(always_, "Referrer-Policy", "strict-origin-when-cross-origin");
    field(always_, "Permissions-Policy", "camera=(self), microphone=(self), geolocation=(), payment=(), usb=()");
    field(always_, "Cross-Origin-Opener-Policy", "same-origin");
    field(always_, "Cross-Origin-Resource-Policy", "same-origin");
}

bool Heads::allows_origin(std::string_view origin) const {
    return !origin.empty() && std::ranges::contains(allowed_origins_, origin);
}

void Heads::write(const Reply& reply, const Heading& heading, std::chrono::system_clock::time_point now,
                  std::string& text) const {
    // A date is formatted once a second and thread.
    thread_local std::chrono::sys_seconds dated{};
    thread_local std::string date;
    if (const auto second = std::chrono::floor<std::chrono::seconds>(now); second != dated || date.empty()) {
        dated = second;
        date = http_date(second);
    }
    text += "HTTP/1.1 ";
    text += std::to_string(reply.status);
    text += ' ';
    text += reason_of(reply.status);
    text += "\r\nDate: ";
    text += date;
    text += "\r\n";
    bool has_cache = false, has_etag = false, has_policy = false;
    for (const auto& [name, value] : reply.headers) {
        field(text, name, value);
        has_cache = has_cache || equals_ignoring_case(name, "Cache-Control");
        has_etag = has_etag || equals_ignoring_case(name, "ETag");
        has_policy = has_policy || equals_ignoring_case(name, "Content-Security-Policy");
    }
    // What has a tag may be kept by the one who asked, and is asked for again each time.
    if (!has_cache) text += has_etag ? "Cache-Control: private, no-cache\r\n" : "Cache-Control: no-store\r\n";
    field(text, "X-Request-ID", heading.request_id);
    text += always_;
    if (!has_policy) text += policy_;
    if (heading.secure) text += "Strict-Transport-Security: max-age=31536000; includeSubDomains\r\n";
    if (!allowed_origins_.empty()) {
        text += "Vary: Origin\r\n";
        if (!heading.origin.empty()) {
            field(text, "Access-Control-Allow-Origin", heading.origin);
            text += "Access-Control-Allow-Credentials: true\r\n";
            field(text, "Access-Control-Expose-Headers", exposed);
        }
    }
    if (heading.chunked)
        text += "Transfer-Encoding: chunked\r\n";
    else if (!heading.ends_at_close && reply.status != 204 && reply.status != 304)
        text += std::format("Content-Length: {}\r\n", heading.length);
    text += heading.keep_alive ? "Connection: keep-alive\r\n\r\n" : "Connection: close\r\n\r\n";
}

}  // namespace attune::http
