// The server's secrets: whether there is one to sign with, and which of the earlier ones are still needed.

#include <algorithm>
#include <filesystem>
#include <format>

#include "app/findings.hpp"
#include "app/resealing.hpp"

namespace attune::app {
namespace {

bool are_named_twice(const config::Config& config) {
    auto all = config.secret_key.empty() ? config::secrets_in_file(config) : std::vector{config.secret_key};
    all.insert(all.end(), config.secret_key_previous.begin(), config.secret_key_previous.end());
    std::ranges::sort(all);
    return std::ranges::adjacent_find(all) != all.end();
}

bool has_earlier_secrets(const config::Config& config) {
    if (config.secret_key_previous.empty() && config::secrets_in_file(config).size() < 2) return false;
    try {
        return !config::secrets_of(config).earlier().empty();
    } catch (const config::Wrong&) {
        return false;  // which look_at_secrets has said
    }
}

std::string list_of(const std::vector<std::string>& ids) {
    std::string list;
    for (const auto& id : ids) list += (list.empty() ? "" : ", ") + id;
    return list;
}

}  // namespace

void look_at_secrets(const config::Config& config, Findings& findings) {
    constexpr std::string_view what = "There is a secret to sign with";
    if (config.secret_key.empty() && !config.database_url.empty())
        return findings.fault(what, "with PostgreSQL every node must have the same one, and none is set",
                              "Set AUTH_SECRET_KEY to what `openssl rand -hex 32` prints");
    const bool is_made_by_serve = config.secret_key.empty() && !std::filesystem::exists(config::secret_file(config));
    if (!is_made_by_serve &&
        !findings.look(
            what, [&] { config::secrets_of(config); },
            "Put it back from a backup; without it everybody is signed out and no second factor opens"))
        return;
    if (is_made_by_serve) findings.good(what);
    if (are_named_twice(config))
        findings.warning("Each secret is named once", "one stands there twice",
                         "Take it out of AUTH_SECRET_KEY_PREVIOUS or of secret.key");
}

void look_at_earlier_secrets(const config::Config& config, Findings& findings) {
    if (!has_earlier_secrets(config)) return;
    House house(config);
    const auto found = leanings(house);
    std::vector<std::string> idle;
    for (const auto& each : found.earlier)
        if (!each.any()) idle.push_back(each.secret.id);
    const auto sealed = reseal(house, crypto::Resealing::Wish::look);
    constexpr std::string_view what = "The earlier secrets are needed";
    if (sealed.all() > 0)
        return findings.warning("Everything is sealed with the current secret",
                                std::format("an earlier one has sealed {}", sealed.all()),
                                "Run `attune rotate-keys --reseal`");
    if (idle.empty() || found.sessions.sessions > 0) return findings.good(what);
    findings.warning(what, std::format("nothing was made with {}", list_of(idle)),
                     "Take it away, unless it is to become the current one");
}

}  // namespace attune::app
