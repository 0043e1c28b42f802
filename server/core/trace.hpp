#pragma once
// Which trace a piece of work belongs to, as W3C Trace Context says it: `traceparent: 00-<trace id>-<span id>-<flags>`.

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace attune {

struct TraceContext {
    std::uint64_t high = 0, low = 0;  // the trace id's 128 bits
    std::uint64_t span = 0;           // the span that does the work
    bool sampled = false;             // whether its spans are exported

    bool is_empty() const { return high == 0 && low == 0; }
    // The same trace, another span.
    TraceContext under(std::uint64_t span_id) const { return {high, low, span_id, sampled}; }
    bool operator==(const TraceContext&) const = default;
};

// Nothing for text that is no traceparent. A version from the future is read as far as this one goes, as the standard asks.
std::optional<TraceContext> trace_from(std::string_view traceparent);
std::string traceparent_of(const TraceContext& trace);
std::string trace_id_of(const TraceContext& trace);  // 32 digits; empty for no trace
std::string span_id_of(std::uint64_t span);          // 16 digits

}  // namespace attune
