#pragma once
// The body of one request: read piece by piece, at a minimum rate, within its route's limit; or refused unread.

#include <optional>
#include <span>
#include <string>

#include "platform/http/head_parser.hpp"
#include "platform/http/input.hpp"

namespace attune::http {

class Body {
public:
    Body(Input& input, Wire& wire, HeadParser& head, const Limits& limits);

    std::optional<std::uint64_t> length() const { return length_; }  // none: chunked
    // Throws Problem 413 when the length is known to be larger. To be called before the first read.
    void limit_to(std::uint64_t bytes);
    // 0 at the end. The first read sends 100-continue where it is waited for. Throws Problem 408, 413, 400 and Hangup.
    std::size_t read(std::span<char> into);
    void read_all(std::string& into);
    // Drops what is left if that is little, so that the connection can carry another request; false when it cannot.
    bool discard_rest();

private:
    std::size_t read_chunked(std::span<char> into);
    void begin();
    Moment due() const;

    Input& input_;
    Wire& wire_;
    HeadParser& head_;
    const Limits& limits_;
    std::optional<std::uint64_t> length_;
    std::uint64_t received_ = 0;
    Moment begun_{};
    bool is_finished_ = false, is_broken_ = false;
};

}  // namespace attune::http
