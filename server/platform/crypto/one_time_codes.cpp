#include <liboath/oath.h>

#include <algorithm>
#include <cstdlib>
#include <memory>

#include "core/problem.hpp"
#include "platform/crypto/crypto.hpp"

namespace attune::crypto {
namespace {

constexpr unsigned step_seconds = OATH_TOTP_DEFAULT_TIME_STEP_SIZE;
constexpr std::size_t digits = 6;
constexpr std::size_t window = 1;  // clocks of phones and people's fingers are half a minute off

void start_liboath() {
    static const bool started = oath_init() == OATH_OK;
    check(started, "liboath starts");
}

}  // namespace

std::string totp_code(std::string_view secret, std::int64_t unix_seconds) {
    start_liboath();
    std::array<char, digits + 1> code{};
    check(oath_totp_generate(secret.data(), secret.size(), unix_seconds, step_seconds, OATH_TOTP_DEFAULT_START_TIME,
                             digits, code.data()) == OATH_OK,
          "a one-time code can be made");
    return code.data();
}

std::optional<std::int64_t> totp_step(std::string_view secret, std::string_view code, std::int64_t unix_seconds) {
    const bool is_code =
        code.size() == digits && std::ranges::all_of(code, [](char c) { return c >= '0' && c <= '9'; });
    if (!is_code) return {};
    start_liboath();
    int position = 0;
    if (oath_totp_validate2(secret.data(), secret.size(), unix_seconds, step_seconds, OATH_TOTP_DEFAULT_START_TIME,
                            window, &position, std::string(code).c_str()) < 0)
        return {};
    return unix_seconds / step_seconds + position;
}

std::string base32(std::string_view bytes) {
    char* text = nullptr;
    check(oath_base32_encode(bytes.data(), bytes.size(), &text, nullptr) == OATH_OK, "bytes have a base32 form");
    const std::unique_ptr<char, decltype(&std::free)> owner(text, &std::free);
    const std::string_view padded(text);
    return std::string(padded.substr(0, padded.find('=')));
}

}  // namespace attune::crypto
