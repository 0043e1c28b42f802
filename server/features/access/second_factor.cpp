#include "features/access/second_factor.hpp"

#include <algorithm>
#include <format>

#include "core/percent.hpp"
#include "features/access/second_factor.sql.hpp"
#include "features/access/sign_in_attempts.hpp"
#include "platform/crypto/crypto.hpp"
#include "platform/http/routes.hpp"

namespace attune {
namespace {

constexpr int recovery_code_count = 10;
constexpr std::int64_t resealed_at_a_time = 100;
constexpr std::size_t secret_bytes = 20;  // RFC 4226, 4: as long as SHA-1's digest

std::string random_bytes(std::size_t count) {
    std::string bytes(count, '\0');
    crypto::random({reinterpret_cast<std::uint8_t*>(bytes.data()), bytes.size()});
    return bytes;
}

std::int64_t unix_seconds(Instant instant) {
    return std::chrono::duration_cast<std::chrono::seconds>(instant.time_since_epoch()).count();
}

// 80 bits as "abcd-efgh-ijkl-mnop".
std::string recovery_code() {
    const auto letters = folded(crypto::base32(random_bytes(10)));
    return std::format("{}-{}-{}-{}", letters.substr(0, 4), letters.substr(4, 4), letters.substr(8, 4),
                       letters.substr(12, 4));
}

std::string keyed_code(std::string_view key, const UserId& user, std::string_view code) {
    return crypto::hex(crypto::hmac_sha256(key, std::format("recovery code\n{}\n{}", user.value, code)));
}

// People type codes with spaces, hyphens and capitals, or without.
std::string plain(std::string_view code) {
    auto text = folded(code.substr(0, 100));
    std::erase_if(text, [](char c) { return c == ' ' || c == '-'; });
    return text;
}

}  // namespace

void SecondFactor::routes(http::Api& api) {
    using enum Permission;
    auto at = api.group("/auth/mfa", *this, "access");
    at.get("", &SecondFactor::state, signed_in, "Whether one's sign-in asks for a second factor")
        .viewing(http::Viewing::refused);
    at.post("/totp", &SecondFactor::enrol, signed_in, "Begin with an authenticator app: its secret, shown this once");
    at.post("/totp/confirm", &SecondFactor::confirm, signed_in,
            "Show that the app works; from now on sign-in asks for it. Answers the recovery codes, this once");
    at.del("/totp", &SecondFactor::remove, signed_in, "Remove the second factor; needs the password or a code");
    at.post("/recovery-codes", &SecondFactor::renew_recovery_codes, signed_in,
            "Ten new recovery codes, shown this once; the old ones end");
}

std::string SecondFactor::purpose(const UserId& user) const { return "totp " + user.value; }

// The prefix tells whose key it is. Earlier versions keyed all codes with the server's secret.
std::string SecondFactor::code_hash(const UserId& user, const std::optional<std::string>& app_secret,
                                    std::string_view code) const {
    return app_secret ? "app:" + keyed_code(*app_secret, user, code) : keyed_code(secrets_.current().text, user, code);
}

std::vector<std::string> SecondFactor::code_hashes(const UserId& user, const std::optional<std::string>& app_secret,
                                                   std::string_view code) const {
    std::vector<std::string> hashes{code_hash(user, app_secret, code)};
    for (const auto& secret : secrets_.all()) hashes.push_back(keyed_code(secret.text, user, code));
    return hashes;
}

bool SecondFactor::is_active(Work& work) {
    const auto row = work.db(sql::second_factor_of{.user = work.user()});
    return row && row->confirmed_at;
}

bool SecondFactor::accept(Work& work, std::string_view code) {
    const auto row = work.db(sql::second_factor_of{.user = work.user()});
    if (!row || !row->confirmed_at) return false;
    const auto secret = crypto::unsealed(secrets_, purpose(work.user()), row->sealed_secret);
    const auto typed = plain(code);
    if (const auto step = secret ? crypto::totp_step(*secret, typed, unix_seconds(work.now)) : std::nullopt)
        return work.db(sql::use_step{.user = work.user(), .step = *step}) == 1;
    const auto hashes = http::write_json(code_hashes(work.user(), secret, typed));
    if (work.db(sql::use_recovery_code{.user = work.user(), .hashes = hashes, .now = work.now}) == 0) return false;
    audit_.record(work, "recovery_code_used", "user", work.user().value);
    return true;
}

SecondFactorState SecondFactor::state(Work& work) {
    const auto row = work.db(sql::second_factor_of{.user = work.user()});
    const bool active = row && row->confirmed_at;
    return {.totp = active,
            .confirmed_at = active ? row->confirmed_at : std::nullopt,
            .recovery_codes_left = active ? work.db(sql::recovery_codes_left{.user = work.user()}) : 0};
}

TotpEnrolment SecondFactor::enrol(Work& work) {
    const auto bytes = random_bytes(secret_bytes);
    if (work.db(sql::put_second_factor{
            .user = work.user(), .secret = crypto::seal(secrets_, purpose(work.user()), bytes), .now = work.now}) == 0)
        throw conflict("second_factor_active");
    audit_.record(work, "second_factor_begun", "user", work.user().value);
    const auto secret = crypto::base32(bytes);
    return {.secret = secret,
            .uri = std::format("otpauth://totp/{}:{}?secret={}&issuer={}", percent_encoded(issuer_),
                               percent_encoded(work.asker.email), secret, percent_encoded(issuer_))};
}

RecoveryCodes SecondFactor::confirm(Work& work, TotpCode wish) {
    const auto row = work.db(sql::second_factor_of{.user = work.user()});
    if (!row) throw not_found("second_factor");
    if (row->confirmed_at) throw conflict("second_factor_active");
    const auto secret = crypto::unsealed(secrets_, purpose(work.user()), row->sealed_secret);
    const auto step = secret ? crypto::totp_step(*secret, plain(wish.code), unix_seconds(work.now)) : std::nullopt;
    if (!step) throw invalid("code", "This code is not right. Check that the clock of your phone is.");
    work.db(sql::confirm_second_factor{.user = work.user(), .now = work.now});
    work.db(sql::use_step{.user = work.user(), .step = *step});
    audit_.record(work, "second_factor_added", "user", work.user().value);
    return fresh_codes(work, secret);
}

RecoveryCodes SecondFactor::fresh_codes(Work& work, const std::optional<std::string>& app_secret) {
    work.db(sql::remove_recovery_codes{.user = work.user()});
    RecoveryCodes codes;
    for (int i = 0; i < recovery_code_count; ++i) {
        codes.recovery_codes.push_back(recovery_code());
        work.db(sql::insert_recovery_code{
            .user = work.user(), .hash = code_hash(work.user(), app_secret, plain(codes.recovery_codes.back()))});
    }
    return codes;
}

RecoveryCodes SecondFactor::renew_recovery_codes(Work& work, OwnProof proof) {
    require(work, proof);
    const auto row = work.db(sql::second_factor_of{.user = work.user()});
    if (!row || !row->confirmed_at) throw not_found("second_factor");
    audit_.record(work, "recovery_codes_renewed", "user", work.user().value);
    return fresh_codes(work, crypto::unsealed(secrets_, purpose(work.user()), row->sealed_secret));
}

void SecondFactor::remove(Work& work, OwnProof proof) {
    require(work, proof);
    if (work.db(sql::remove_second_factor{.user = work.user()}) == 0) throw not_found("second_factor");
    work.db(sql::remove_recovery_codes{.user = work.user()});
    audit_.record(work, "second_factor_removed", "user", work.user().value);
}

std::optional<UserId> SecondFactor::reseal(Work& work, const UserId& after, crypto::Resealing& resealing) {
    const auto rows = work.db(sql::second_factors_after{.after = after, .limit = resealed_at_a_time});
    for (const auto& row : rows) {
        const auto sealed = resealing.anew(purpose(row.user_id), row.sealed_secret);
        if (sealed)
            work.db(sql::reseal_second_factor{.user = row.user_id, .before = row.sealed_secret, .sealed = *sealed});
    }
    return std::ssize(rows) < resealed_at_a_time ? std::nullopt : std::optional(rows.back().user_id);
}

std::int64_t SecondFactor::recovery_codes_of_secrets(Work& work) { return work.db(sql::recovery_codes_of_secrets{}); }

void SecondFactor::require(Work& work, const OwnProof& proof) {
    if (proof.password) return own_password_.require(work, *proof.password, "password");
    if (!proof.code) throw invalid("password", "Give your password or a code.");
    require_code(work, *proof.code);
}

void SecondFactor::require_code(Work& work, const std::string& code) {
    const auto who = attempting(work.user().value, work.asker.address);
    Work own(database_, work.asker, db::Mode::write, work.now);
    refuse_blocked(own, who);
    const bool right = accept(own, code);
    if (!right) count_failure(own, who);
    own.commit();
    if (!right) throw invalid("code", sentence_for("otp_wrong"));
}

}  // namespace attune
