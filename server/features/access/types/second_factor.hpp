#pragma once
// The second factor: codes of an authenticator app, and the recovery codes for the day the phone is gone.

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "core/ids.hpp"
#include "core/time.hpp"

namespace attune {

struct SecondFactorState {
    bool totp = false;  // asked for at sign-in
    std::optional<Timestamp> confirmed_at;
    std::int64_t recovery_codes_left = 0;
};

struct TotpEnrolment {
    std::string secret;  // base32, to type in
    std::string uri;     // otpauth://, to show as a QR code
};

struct TotpCode {
    std::string code;
};

// Who asks shows that they are the person and not only at the person's keyboard: one of the two.
struct OwnProof {
    std::optional<std::string> password;
    std::optional<std::string> code;
};

struct RecoveryCodes {
    std::vector<std::string> recovery_codes;  // shown this once
};

struct SecondFactorRow {
    std::string sealed_secret;
    std::optional<Timestamp> confirmed_at;
};

struct SealedSecondFactor {
    UserId user_id;
    std::string sealed_secret;
};

}  // namespace attune
