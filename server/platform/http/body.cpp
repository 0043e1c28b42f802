#include "platform/http/body.hpp"

#include <algorithm>
#include <array>
#include <cstring>

namespace attune::http {
namespace {

constexpr std::uint64_t worth_dropping = 64 * 1024;
constexpr std::size_t piece = 16 * 1024;

}  // namespace

Body::Body(Input& input, Wire& wire, HeadParser& head, const Limits& limits)
    : input_(input), wire_(wire), head_(head), limits_(limits) {
    if (!head.chunked()) length_ = head.content_length().value_or(0);
    is_finished_ = length_ == 0;
}

void Body::limit_to(std::uint64_t bytes) {
    if (length_ && *length_ > bytes) throw problem(413, "body_too_large");
    if (!length_) head_.body_limit(bytes);
}

Moment Body::due() const {
    const auto earned =
        std::chrono::milliseconds(received_ * 1000 / std::max<std::size_t>(1, limits_.minimum_body_rate));
    return begun_ + limits_.body_grace + earned;
}

void Body::begin() {
    begun_ = std::chrono::steady_clock::now();
    if (head_.expects_continue() && head_.is_http_1_1() && input_.buffered().empty())
        wire_.send("HTTP/1.1 100 Continue\r\n\r\n", {}, {limits_.body_grace, limits_.minimum_body_rate});
}

std::size_t Body::read(std::span<char> into) {
    if (is_finished_ || into.empty()) return 0;
    if (begun_ == Moment{}) begin();
    try {
        if (!length_) return read_chunked(into);
        const auto wanted = static_cast<std::size_t>(std::min<std::uint64_t>(into.size(), *length_ - received_));
        const auto ready = input_.buffered();
        std::size_t count = std::min(ready.size(), wanted);
        if (count > 0) {
            std::memcpy(into.data(), ready.data(), count);
            input_.consume(count);
        } else {
            count = wire_.receive(into.first(wanted), due());
            if (count == 0) throw Hangup(false);
        }
        received_ += count;
        is_finished_ = received_ == *length_;
        return count;
    } catch (const Hangup& hangup) {
        is_broken_ = true;
        if (hangup.timed_out) throw problem(408, "request_timeout");
        throw;
    } catch (const Problem&) {
        is_broken_ = true;
        throw;
    }
}

std::size_t Body::read_chunked(std::span<char> into) {
    for (;;) {
        const auto [consumed, produced] = head_.decode(input_.buffered(), into);
        input_.consume(consumed);
        received_ += produced;
        is_finished_ = head_.is_done();
        if (produced > 0 || is_finished_) return produced;
        // A chunk's head or a trailer that does not end is no progress.
        if (input_.buffered().size() > piece) throw problem(400, "malformed_request");
        if (!input_.fill(due())) throw Hangup(false);
    }
}

void Body::read_all(std::string& into) {
    // Room grows with what has arrived, not with what was promised.
    into.clear();
    while (!is_finished_) {
        const auto filled = into.size();
        const auto missing = length_ ? *length_ - received_ : std::uint64_t{piece};
        into.resize(filled + static_cast<std::size_t>(std::min<std::uint64_t>(missing, piece)));
        into.resize(filled + read(std::span(into).subspan(filled)));
    }
}

bool Body::discard_rest() {
    if (is_finished_) return true;
    if (is_broken_ || !length_ || *length_ - received_ > worth_dropping) return false;
    if (begun_ == Moment{} && head_.expects_continue()) return false;
    std::array<char, 4096> dropped{};
    try {
        while (!is_finished_) read(dropped);
    } catch (const Problem&) {
        return false;
    }
    return true;
}

}  // namespace attune::http
