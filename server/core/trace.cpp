#include "core/trace.hpp"

#include <algorithm>
#include <charconv>
#include <format>

namespace attune {
namespace {

constexpr std::size_t length = 55;  // of version 00

bool is_hex(std::string_view text) {
    // Capitals are not allowed.
    return std::ranges::all_of(text, [](char c) { return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f'); });
}

std::uint64_t number(std::string_view hex) {
    std::uint64_t value = 0;
    std::from_chars(hex.data(), hex.data() + hex.size(), value, 16);
    return value;
}

}  // namespace

std::optional<TraceContext> trace_from(std::string_view text) {
    if (text.size() < length || text[2] != '-' || text[35] != '-' || text[52] != '-') return {};
    const auto version = text.substr(0, 2);
    const auto trace = text.substr(3, 32), span = text.substr(36, 16), flags = text.substr(53, 2);
    if (!is_hex(version) || !is_hex(trace) || !is_hex(span) || !is_hex(flags) || version == "ff") return {};
    if (text.size() > length && (version == "00" || text[length] != '-')) return {};
    const TraceContext found{.high = number(trace.substr(0, 16)),
                             .low = number(trace.substr(16)),
                             .span = number(span),
                             .sampled = (number(flags) & 1) == 1};
    if (found.is_empty() || found.span == 0) return {};
    return found;
}

std::string traceparent_of(const TraceContext& trace) {
    return std::format("00-{:016x}{:016x}-{:016x}-0{}", trace.high, trace.low, trace.span, trace.sampled ? 1 : 0);
}

std::string trace_id_of(const TraceContext& trace) {
    return trace.is_empty() ? std::string{} : std::format("{:016x}{:016x}", trace.high, trace.low);
}

std::string span_id_of(std::uint64_t span) { return span == 0 ? std::string{} : std::format("{:016x}", span); }

}  // namespace attune
