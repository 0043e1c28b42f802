#include "app/rotation.hpp"

#include <filesystem>
#include <format>
#include <print>
#include <stdexcept>

#include "app/folder.hpp"
#include "app/house.hpp"
#include "app/resealing.hpp"
#include "platform/drill/drill.hpp"

namespace attune::app {
namespace {

bool is_in_folder(const config::Config& config) { return config.secret_key.empty(); }

std::string list_of(const std::vector<std::string>& secrets) {
    std::string list;
    for (const auto& secret : secrets) list += (list.empty() ? "" : ",") + secret;
    return list;
}

void say_how_to_begin(const config::Config& config) {
    auto earlier = config.secret_key_previous;
    earlier.insert(earlier.begin(), config.secret_key);
    const auto fresh = crypto::random_token();
    std::println("The secret is a setting, so you exchange it. This is a new one:\n\n  {}\n", fresh);
    std::println("1. With several nodes: add it to AUTH_SECRET_KEY_PREVIOUS and restart each, so that all know it "
                 "before one signs with it.");
    std::println("2. Set these and restart each:\n\n  AUTH_SECRET_KEY={}\n  AUTH_SECRET_KEY_PREVIOUS={}\n", fresh,
                 list_of(earlier));
    if (config.secret_key.contains(','))
        std::println("   There is a comma in the secret of now: end AUTH_SECRET_KEY_PREVIOUS with a line break, then "
                     "commas separate nothing.");
    std::println("3. \"attune rotate-keys\" with these settings then seals everything anew, and says what the earlier "
                 "secret is still needed for.");
}

void say_resealed(const Resealed& resealed) {
    std::println("Sealed anew: {} (second factors {}, waiting mails {}, orders of new passwords {}).", resealed.all(),
                 resealed.second_factors, resealed.mails, resealed.resets);
    for (const auto& lost : resealed.lost) std::println("None of the secrets opens: {}", lost);
}

std::string advice(const Leaning& leaning, const SessionsOfBefore& sessions) {
    if (leaning.recovery_codes > 0) return "keep it until these people have made new recovery codes";
    if (sessions.sessions > 0) return "keep it until then, or take it away now and end these sessions";
    if (leaning.any())
        return "take it away from the servers, and keep it with the backups, for \"attune audit verify\"";
    return "nothing needs it: take it away, unless it is to become the current one";
}

void say_leaning(const Leaning& leaning, const SessionsOfBefore& sessions) {
    std::println("Earlier secret {}:", leaning.secret.id);
    if (leaning.audit_rows + leaning.checkpoints > 0)
        std::println("  audit rows and checkpoints to be verified with it: {} and {}", leaning.audit_rows,
                     leaning.checkpoints);
    if (leaning.recovery_codes > 0)
        std::println("  recovery codes that are good with it only: {}", leaning.recovery_codes);
    if (sessions.sessions > 0)
        std::println("  sessions that may have begun with it: {}, the last until {}", sessions.sessions,
                     to_text(sessions.last_ends_at->value));
    std::println("  {}", advice(leaning, sessions));
}

void say_leanings(const House& house, const Leanings& found) {
    std::println("The current secret is {}.", house.secrets.current().id);
    for (const auto& each : found.earlier) say_leaning(each, found.sessions);
    for (const auto& id : found.unknown_keys)
        std::println("Rows of audit logs were sealed with the secret {}, which is not known here: name it in "
                     "AUTH_SECRET_KEY_PREVIOUS to verify them.",
                     id);
}

int reseal_and_say(const config::Config& config) {
    House house(config);
    const auto resealed = reseal(house, crypto::Resealing::Wish::write);
    say_resealed(resealed);
    say_leanings(house, leanings(house));
    return resealed.lost.empty() ? 0 : 1;
}

// A secret that was made while its rows were not sealed anew with it: a run that did not end.
bool ended_another(const config::Config& config) {
    House house(config);
    const auto resealed = reseal(house, crypto::Resealing::Wish::write);
    if (resealed.all() == 0) return false;
    std::println("An exchange that had not ended has ended; there is no further secret.");
    say_resealed(resealed);
    say_leanings(house, leanings(house));
    return true;
}

void add_secret(const config::Config& config) {
    auto secrets = config::secrets_in_file(config);
    if (secrets.size() + config.secret_key_previous.size() >= crypto::Secrets::most)
        throw std::runtime_error(std::format("There are {} secrets in {} already: take away the oldest.",
                                             secrets.size(), config::secret_file(config)));
    secrets.insert(secrets.begin(), crypto::random_token());
    config::write_secrets(config, secrets);
    drill::point("secret_added");
    std::println("{} begins with a new secret.", config::secret_file(config));
}

}  // namespace

int rotate_keys(const config::Config& config, Rotation wish) {
    if (!is_in_folder(config)) {
        if (wish == Rotation::reseal || !config.secret_key_previous.empty()) return reseal_and_say(config);
        say_how_to_begin(config);
        return 0;
    }
    if (config.database_url.empty() && !std::filesystem::exists(sqlite_file(config)))
        throw std::runtime_error(std::format("There is no database at {}.", sqlite_file(config)));
    const auto hold = hold_folder(config);
    if (wish == Rotation::begin) {
        if (ended_another(config)) return 0;
        add_secret(config);
    }
    return reseal_and_say(config);
}

}  // namespace attune::app
