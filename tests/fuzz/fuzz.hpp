#pragma once
// What every fuzz target needs: the input as text, and an end that libFuzzer reports when something is not as it has to be.

#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <string_view>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size);

namespace attune::fuzz {

inline std::string_view text_of(const std::uint8_t* data, std::size_t size) {
    return {reinterpret_cast<const char*>(data), size};
}

inline void require(bool holds, const char* what) {
    if (holds) return;
    std::fprintf(stderr, "does not hold: %s\n", what);
    std::abort();
}

// Up to the first newline, and what is behind it.
struct Halves {
    std::string_view first, rest;
};
inline Halves halves_of(std::string_view text) {
    const auto at = text.find('\n');
    if (at == text.npos) return {.first = text, .rest = {}};
    return {.first = text.substr(0, at), .rest = text.substr(at + 1)};
}

// Another address of the machine's own each time: from one alone its ports would be used up after 28,000 connections, for as
// long as the kernel remembers them.
inline std::uint32_t next_source() {
    static std::uint32_t last = 0;
    return 0x7f000001 + ++last % 0xfffffe;
}

}  // namespace attune::fuzz
