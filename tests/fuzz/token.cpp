// Access tokens: only what was signed with the key is valid, whatever the text.

#include "platform/crypto/crypto.hpp"
#include "tests/fuzz/fuzz.hpp"

using namespace attune;

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    static const std::string key = "a key of at least thirty-two bytes, for tests";
    constexpr std::int64_t now = 1'800'000'000;
    static const std::string right = crypto::sign_token({.subject = "019a0000-0000-7000-8000-00000000000d",
                                                         .session = "019a0000-0000-7000-8000-00000000000e",
                                                         .id = "1",
                                                         .issued_at = now,
                                                         .expires_at = now + 60},
                                                        key, "k1");
    const auto text = fuzz::text_of(data, size);
    fuzz::require(!crypto::verify_token(text, key, "access", now).valid || text == right, "a forged token is refused");
    // The signed one with a part of it replaced by the input.
    if (size < 2) return 0;
    auto changed = right;
    const auto at = data[0] % changed.size();
    changed.replace(at, std::min(size - 1, changed.size() - at), text.substr(1));
    fuzz::require(!crypto::verify_token(changed, key, "access", now).valid || changed == right,
                  "an altered token is refused");
    return 0;
}
