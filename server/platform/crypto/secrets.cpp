#include <algorithm>

#include "core/problem.hpp"
#include "platform/crypto/crypto.hpp"

namespace attune::crypto {

namespace {

constexpr std::size_t id_bytes = 4;

}  // namespace

Secret::Secret(std::string given) : text(std::move(given)) {
    check(!text.empty(), "a secret is a text");
    const auto digest = hmac_sha256(text, "attune key id");
    id = hex(std::span(digest).first(id_bytes));
}

Secrets::Secrets(std::string current, const std::vector<std::string>& earlier) {
    all_.emplace_back(std::move(current));
    for (const auto& text : earlier)
        if (!std::ranges::contains(all_, text, &Secret::text)) all_.emplace_back(text);
    check(all_.size() <= most, "there are few secrets");
}

std::string seal(const Secrets& secrets, std::string_view purpose, std::string_view plain) {
    return seal(secrets.current().text, purpose, plain);
}

std::optional<std::string> unsealed(const Secrets& secrets, std::string_view purpose, std::string_view sealed) {
    for (const auto& secret : secrets.all())
        if (auto plain = unsealed(secret.text, purpose, sealed)) return plain;
    return {};
}

std::optional<std::string> Resealing::anew(std::string_view purpose, std::string_view sealed) {
    if (unsealed(secrets_.current().text, purpose, sealed)) {
        ++of_current;
        return {};
    }
    const auto plain = unsealed(secrets_, purpose, sealed);
    if (!plain) {
        lost.emplace_back(purpose);
        return {};
    }
    ++of_earlier;
    return wish_ == Wish::write ? std::optional(seal(secrets_, purpose, *plain)) : std::nullopt;
}

}  // namespace attune::crypto
