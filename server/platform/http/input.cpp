#include "platform/http/input.hpp"

#include <algorithm>

#include "platform/http/head_parser.hpp"

namespace attune::http {
namespace {

constexpr std::size_t piece = 4096;

}  // namespace

bool Input::fill(Moment deadline) {
    bytes_.erase(0, std::exchange(begin_, 0));
    const auto size = bytes_.size();
    bytes_.resize_and_overwrite(size + piece, [&](char*, std::size_t room) { return room; });
    std::size_t count = 0;
    try {
        count = wire_.receive(std::span(bytes_).subspan(size), deadline);
    } catch (...) {
        bytes_.resize(size);
        throw;
    }
    bytes_.resize(size + count);
    return count > 0;
}

std::optional<std::string_view> Input::next_head() {
    // Who has just come should have something to say.
    const bool is_first = std::exchange(is_first_, false);
    const auto patience = is_first ? std::min(limits_.header_deadline, limits_.idle_deadline) : limits_.idle_deadline;
    const auto idle_until = std::chrono::steady_clock::now() + patience;
    auto head_until = Moment::max();
    std::size_t scanned = 0;
    bool is_new = true;
    for (;;) {
        auto bytes = buffered();
        // Some clients send an empty line behind a body.
        while (scanned == 0 && bytes.starts_with("\r\n")) {
            consume(2);
            bytes = buffered();
        }
        if (!bytes.empty() && std::exchange(is_new, false))
            head_until = std::chrono::steady_clock::now() + limits_.header_deadline;
        if (bytes != "\r") {
            const auto scan = scan_head(bytes, scanned);
            if (scan.verdict == HeadScan::Verdict::malformed) throw problem(400, "malformed_request");
            if (scan.verdict == HeadScan::Verdict::complete) {
                if (scan.end > limits_.header_bytes) throw problem(431, "header_too_large");
                return bytes.substr(0, scan.end);
            }
        }
        if (bytes.size() >= limits_.header_bytes) throw problem(431, "header_too_large");
        const bool is_idle = bytes.empty();
        wire_.set_rest(!is_idle ? Wire::Rest::none : is_first ? Wire::Rest::fresh : Wire::Rest::idle);
        try {
            const bool is_open = fill(is_idle ? idle_until : head_until);
            wire_.set_rest(Wire::Rest::none);
            if (!is_open) return {};
        } catch (const Hangup& hangup) {
            if (hangup.timed_out && !is_idle) throw problem(408, "request_timeout");
            throw;
        }
    }
}

}  // namespace attune::http
