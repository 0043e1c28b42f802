#pragma once
// The head of every reply: status, the reply's own fields, and what each answer of Attune carries.

#include <chrono>
#include <string>
#include <string_view>

#include "platform/http/http.hpp"

namespace attune::http {

// What a reply's head says beside the reply itself.
struct Heading {
    std::string_view request_id;
    std::string_view origin;  // allowed, else empty
    bool secure = false;
    bool keep_alive = true;
    bool ends_at_close = false;  // no length: the end of the connection is the end of the body
    bool chunked = false;
    std::uint64_t length = 0;
};

class Heads {
public:
    explicit Heads(const Settings& settings);
    bool allows_origin(std::string_view origin) const;
    // Appends the head with its empty line.
    void write(const Reply& reply, const Heading& heading, std::chrono::system_clock::time_point now,
               std::string& text) const;

private:
    std::vector<std::string> allowed_origins_;
    std::string always_;  // security fields, the same on each answer
    std::string policy_;  // those that say what a page may do and who may frame it, unless the reply has its own policy
};

// "Sun, 06 Nov 1994 08:49:37 GMT".
std::string http_date(std::chrono::system_clock::time_point time);
bool has_header(const Reply& reply, std::string_view name);
std::string_view header_of(const Reply& reply, std::string_view name);

}  // namespace attune::http
