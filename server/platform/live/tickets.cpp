#include <algorithm>
#include <charconv>
#include <format>
#include <ranges>

#include "core/enum_names.hpp"
#include "platform/crypto/crypto.hpp"
#include "platform/live/live.hpp"

namespace attune::live {
namespace {

constexpr std::size_t longest = 4000;
constexpr std::size_t nonce_bytes = 18;

// "videos_read:self employees_read:own_team"
std::string names_of(const Permissions& permissions) {
    std::string names;
    for (int i = 0; i < static_cast<int>(Permission::count_); ++i) {
        const auto permission = static_cast<Permission>(i);
        if (const auto scope = permissions.scope_of(permission))
            names += std::format("{}{}:{}", names.empty() ? "" : " ", name_of(permission), name_of(*scope));
    }
    return names;
}

Permissions permissions_from(std::string_view names) {
    Permissions permissions;
    for (const auto part : std::views::split(names, ' ')) {
        const std::string_view word(part);
        const auto colon = std::min(word.find(':'), word.size());
        // A newer node's permission or scope is one that nobody here can ask for.
        const auto permission = named<Permission>(word.substr(0, colon));
        const auto scope = named<Scope>(word.substr(std::min(colon + 1, word.size())));
        if (permission && scope) permissions.add(*permission, *scope);
    }
    return permissions;
}

std::string base64url_decoded(std::string_view text) {
    std::string standard(text);
    std::ranges::replace(standard, '-', '+');
    std::ranges::replace(standard, '_', '/');
    standard.append((4 - standard.size() % 4) % 4, '=');
    return crypto::base64_decoded(standard).value_or("");
}

std::string signature(const crypto::Secret& secret, std::string_view body) {
    const auto digest = crypto::hmac_sha256(secret.text, std::format("socket ticket\n{}", body));
    return crypto::base64url({reinterpret_cast<const char*>(digest.data()), digest.size()});
}

std::string_view line(std::string_view& text) {
    const auto end = std::min(text.find('\n'), text.size());
    const auto found = text.substr(0, end);
    text.remove_prefix(std::min(end + 1, text.size()));
    return found;
}

}  // namespace

Tickets::Tickets(crypto::Secrets secrets) : secrets_(std::move(secrets)) {}

std::string Tickets::issue(const Asker& asker, Instant now) const {
    const auto expires = (now + lifetime).time_since_epoch().count();
    // A session's permissions are asked for anew when the ticket is used.
    const auto permissions = asker.session.empty() ? names_of(asker.permissions) : std::string{};
    const auto body =
        crypto::base64url(std::format("{}\n{}\n{}\n{}\n{}\n{}", expires, crypto::random_token(nonce_bytes),
                                      asker.user.value, asker.company.value, asker.session.value, permissions));
    return std::format("{}.{}", body, signature(secrets_.current(), body));
}

std::optional<Ticket> Tickets::read(std::string_view ticket, Instant now) const {
    const auto dot = ticket.find('.');
    if (ticket.size() > longest || dot == ticket.npos) return {};
    const auto body = ticket.substr(0, dot);
    const auto signed_with = [&](const crypto::Secret& secret) {
        return crypto::equal(signature(secret, body), ticket.substr(dot + 1));
    };
    if (std::ranges::none_of(secrets_.all(), signed_with)) return {};
    const auto plain = base64url_decoded(body);
    std::string_view rest = plain;
    std::int64_t microseconds = 0;
    const auto expires = line(rest);
    std::from_chars(expires.data(), expires.data() + expires.size(), microseconds);
    Ticket read{.asker = {}, .expires_at = Instant(std::chrono::microseconds(microseconds))};
    if (read.expires_at <= now) return {};
    line(rest);  // the nonce
    read.asker.user = UserId(std::string(line(rest)));
    read.asker.company = CompanyId(std::string(line(rest)));
    if (const auto session = line(rest); !session.empty()) read.asker.session = SessionId(std::string(session));
    read.asker.permissions = permissions_from(line(rest));
    return read;
}

}  // namespace attune::live
