#pragma once
// What parent and child agree on: descriptor numbers, frames and exit statuses.

#include <cstdint>

namespace attune::sandbox {

constexpr int file_descriptor = 3;
constexpr int result_descriptor = 4;

struct Header {
    std::uint32_t kind;
    std::uint32_t length;
};
constexpr std::uint32_t longest_message = 64u << 20;

// Kinds of the sandbox itself; the rooms above count from 1 and never get here.
constexpr std::uint32_t kind_refused = 0xffff'ff01;
constexpr std::uint32_t kind_finished = 0xffff'ff02;

// Exit statuses that no shell convention uses.
constexpr int exit_refused = 71;
constexpr int exit_out_of_memory = 72;
constexpr int exit_failed = 73;
constexpr int exit_not_started = 74;

constexpr const char* memory_variable = "ATTUNE_SANDBOX_MEMORY";

}  // namespace attune::sandbox
