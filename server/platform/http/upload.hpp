#pragma once
// The Upload that a streaming handler reads from: the connection's own body.

#include "platform/http/body.hpp"

namespace attune::http {

class BodyUpload final : public Upload {
public:
    BodyUpload(const Request& request, Body& body) : request_(request), body_(body) {}
    const Request& request() const override { return request_; }
    std::uint64_t content_length() const override { return body_.length().value_or(0); }
    std::size_t read(std::span<char> into) override { return body_.read(into); }

private:
    const Request& request_;
    Body& body_;
};

}  // namespace attune::http
