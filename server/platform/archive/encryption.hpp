#pragma once
// A stream of bytes under a password: Argon2id makes the key, libsodium's secretstream the frames. A frame that was altered,
// moved or left out is noticed, the last one too.

#include <array>
#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>

namespace attune::archive {

inline constexpr std::string_view encrypted_mark = "attune encrypted backup 1\n";

using Sink = std::function<void(std::string_view)>;
using Source = std::function<std::string(std::size_t)>;  // at most so many bytes; fewer only at the end

class Encryption {
public:
    Encryption(const std::string& password, Sink to);
    void add(std::string_view bytes);
    void finish();

private:
    void push(bool last);

    Sink to_;
    alignas(16) std::array<std::uint8_t, 64> state_{};
    std::string waiting_;
};

class Decryption {
public:
    // `from` stands behind the mark. Throws Broken.
    Decryption(const std::string& password, Source from);
    std::string next();  // empty at the end

private:
    Source from_;
    alignas(16) std::array<std::uint8_t, 64> state_{};
    bool ended_ = false;
};

}  // namespace attune::archive
