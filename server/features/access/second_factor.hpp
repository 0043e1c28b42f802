#pragma once
// The second factor at sign-in: codes of an authenticator app (RFC 6238), each taken once, and ten recovery codes.
//
// The app's secret lies sealed under the server's, for its person only; recovery codes lie as hashes that the app's secret keys, so
// that they outlive the server's. A wrong code is counted like a wrong password.

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "features/access/own_proof.hpp"
#include "features/access/types/second_factor.hpp"
#include "features/audit/audit.hpp"
#include "platform/crypto/crypto.hpp"
#include "platform/db/db.hpp"
#include "platform/http/http.hpp"

namespace attune {

class SecondFactor {
public:
    SecondFactor(crypto::Secrets secrets, std::string issuer, db::Database& database, OwnPassword& own_password,
                 Audit& audit)
        : secrets_(std::move(secrets)), issuer_(std::move(issuer)), database_(database), own_password_(own_password),
          audit_(audit) {}
    void routes(http::Api& api);

    // Of the Work's person: whether sign-in asks for a code, and whether this is one. Accepting uses the code up.
    bool is_active(Work& work);
    bool accept(Work& work, std::string_view code);

    SecondFactorState state(Work& work);
    TotpEnrolment enrol(Work& work);
    RecoveryCodes confirm(Work& work, TotpCode wish);
    RecoveryCodes renew_recovery_codes(Work& work, OwnProof proof);
    void remove(Work& work, OwnProof proof);

    // As in Access.
    std::optional<UserId> reseal(Work& work, const UserId& after, crypto::Resealing& resealing);
    std::int64_t recovery_codes_of_secrets(Work& work);

private:
    void require(Work& work, const OwnProof& proof);
    // 400 on `code` for a wrong one, counted; 429 while one has to wait.
    void require_code(Work& work, const std::string& code);
    RecoveryCodes fresh_codes(Work& work, const std::optional<std::string>& app_secret);
    // As a new row has it; and as any row may.
    std::string code_hash(const UserId& user, const std::optional<std::string>& app_secret,
                          std::string_view code) const;
    std::vector<std::string> code_hashes(const UserId& user, const std::optional<std::string>& app_secret,
                                         std::string_view code) const;
    std::string purpose(const UserId& user) const;

    crypto::Secrets secrets_;
    std::string issuer_;
    db::Database& database_;
    OwnPassword& own_password_;
    Audit& audit_;
};

}  // namespace attune
