#include "platform/files/local_links.hpp"

#include <algorithm>
#include <charconv>
#include <format>

#include "core/percent.hpp"
#include "platform/crypto/crypto.hpp"
#include "platform/files/names.hpp"

namespace attune::files {
namespace {

std::string unsigned_query(const Link& link) {
    auto query = std::format("expires={}&method={}", link.expires, link.method);
    if (link.method == "PUT") query += std::format("&type={}&size={}", percent_encoded(link.content_type), link.size);
    if (!link.download_name.empty()) query += "&name=" + percent_encoded(link.download_name);
    return query;
}

template <class Number>
bool read_number(std::string_view text, Number& number) {
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    return error == std::errc{} && end == text.data() + text.size();
}

bool read_part(std::string_view name, std::string_view value, Link& link) {
    if (name == "expires") return read_number(value, link.expires);
    if (name == "size") return read_number(value, link.size);
    if (name == "method") return link.method = value, true;
    if (name == "type") return link.content_type = percent_decoded(value), true;
    if (name == "name") return link.download_name = percent_decoded(value), true;
    return name == "signature";
}

std::string query_signed_with(const crypto::Secret& secret, const Link& link) {
    const auto query = unsigned_query(link);
    // The prefix keeps these signatures apart from any other use of the key.
    const auto digest = crypto::hmac_sha256(secret.text, std::format("attune object link 1\n{}\n{}", link.key, query));
    return query + "&signature=" + crypto::base64url({reinterpret_cast<const char*>(digest.data()), digest.size()});
}

}  // namespace

std::string signed_query(const Link& link, const crypto::Secrets& signing_keys) {
    return query_signed_with(signing_keys.current(), link);
}

std::optional<Link> read_query(std::string_view method, std::string_view key, std::string_view query,
                               const crypto::Secrets& signing_keys) {
    if (query.size() > 4096 || !is_key(key)) return {};
    Link link{.key = std::string(key)};
    for (auto rest = query; !rest.empty();) {
        const auto part = rest.substr(0, rest.find('&'));
        rest.remove_prefix(std::min(part.size() + 1, rest.size()));
        const auto equals = part.find('=');
        if (equals == part.npos || !read_part(part.substr(0, equals), part.substr(equals + 1), link)) return {};
    }
    // Written again and compared whole: another spelling of the same values is not what was signed.
    const auto says = [&](const crypto::Secret& secret) {
        return crypto::equal(query_signed_with(secret, link), query);
    };
    if (link.method != method || std::ranges::none_of(signing_keys.all(), says)) return {};
    return link;
}

}  // namespace attune::files
