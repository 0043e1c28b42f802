#include "platform/files/canonical.hpp"

#include <algorithm>
#include <format>

#include "core/percent.hpp"
#include "core/problem.hpp"
#include "platform/crypto/crypto.hpp"

namespace attune::files {
namespace {

bool is_space(char c) { return c == ' ' || c == '\t'; }

// Without space at the ends, and with single spaces inside.
std::string folded_spaces(std::string_view value) {
    std::string result;
    for (const char c : value) {
        if (!is_space(c)) {
            result += c;
        } else if (!result.empty() && result.back() != ' ') {
            result += ' ';
        }
    }
    if (result.ends_with(' ')) result.pop_back();
    return result;
}

}  // namespace

std::string encoded_query(const Pairs& query) {
    std::string result;
    for (const auto& [name, value] : query)
        result += std::format("{}{}={}", result.empty() ? "" : "&", percent_encoded(name), percent_encoded(value));
    return result;
}

std::string sorted_encoded_query(const Pairs& query) {
    auto sorted = query;
    std::ranges::sort(sorted);
    return encoded_query(sorted);
}

std::string CanonicalRequest::signed_header_names() const {
    std::vector<std::string> names;
    for (const auto& [name, value] : headers) names.push_back(name);
    std::ranges::sort(names);
    std::string result;
    for (const auto& name : names) result += (result.empty() ? "" : ";") + name;
    return result;
}

std::string CanonicalRequest::text() const {
    auto sorted = headers;
    std::ranges::sort(sorted);
    std::string lines;
    for (const auto& [name, value] : sorted) lines += std::format("{}:{}\n", name, folded_spaces(value));
    return std::format("{}\n{}\n{}\n{}\n{}\n{}", method, path, sorted_encoded_query(query), lines,
                       signed_header_names(), payload_hash);
}

std::string CanonicalRequest::hash() const { return crypto::hex(crypto::sha256(text())); }

std::string basic_time(Instant instant) {
    return std::format("{:%Y%m%dT%H%M%SZ}", std::chrono::floor<std::chrono::seconds>(instant));
}

Endpoint endpoint_from(std::string_view url) {
    const auto scheme_end = url.find("://");
    check(scheme_end != url.npos, "an endpoint is an address");
    Endpoint endpoint{.scheme = std::string(url.substr(0, scheme_end)), .host = {}, .path = {}};
    url.remove_prefix(scheme_end + 3);
    endpoint.host = url.substr(0, url.find('/'));
    endpoint.path = url.substr(endpoint.host.size());
    while (endpoint.path.ends_with('/')) endpoint.path.pop_back();
    // Clients leave a default port out of the Host header that is signed.
    const std::string_view default_port = endpoint.scheme == "https" ? ":443" : ":80";
    if (endpoint.host.ends_with(default_port)) endpoint.host.resize(endpoint.host.size() - default_port.size());
    return endpoint;
}

}  // namespace attune::files
