#pragma once
// What has arrived on a connection and has not been read yet: heads and bodies are taken from its front.

#include <optional>
#include <string>
#include <string_view>

#include "platform/http/http.hpp"
#include "platform/http/wire.hpp"

namespace attune::http {

class Input {
public:
    Input(Wire& wire, const Limits& limits) : wire_(wire), limits_(limits) {}

    // The next head, whole, or nothing when the peer has finished. Throws Problem 400, 408, 431 and Hangup. The view lasts
    // until the next fill().
    std::optional<std::string_view> next_head();
    std::string_view buffered() const { return std::string_view(bytes_).substr(begin_); }
    void consume(std::size_t count) { begin_ += count; }
    // Adds at least one byte behind what is buffered; false when the peer has finished.
    bool fill(Moment deadline);

private:
    Wire& wire_;
    const Limits& limits_;
    std::string bytes_;
    std::size_t begin_ = 0;
    bool is_first_ = true;
};

}  // namespace attune::http
