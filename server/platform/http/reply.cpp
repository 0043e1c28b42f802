#include <unistd.h>

#include <algorithm>
#include <array>
#include <format>

#include "platform/http/http.hpp"
#include "platform/http/json.hpp"
#include "platform/http/status.hpp"

namespace attune::http {

Descriptor::Descriptor(int descriptor)
    : held_(new const int(descriptor), [](const int* held) {
          if (*held >= 0) ::close(*held);
          delete held;
      }) {}

Reply Reply::json(int status, std::string body) {
    Reply reply{.status = status, .body = std::move(body)};
    reply.with("Content-Type", "application/json");
    return reply;
}

Reply Reply::text(int status, std::string body, std::string content_type) {
    Reply reply{.status = status, .body = std::move(body)};
    reply.with("Content-Type", std::move(content_type));
    return reply;
}

Reply Reply::empty(int status) { return {.status = status}; }

Reply& Reply::with(std::string name, std::string value) {
    headers.emplace_back(std::move(name), std::move(value));
    return *this;
}

Reply reply_of(const Problem& problem, const std::string& request_id) {
    constexpr auto reserved =
        std::to_array<std::string_view>({"type", "title", "status", "code", "detail", "request_id", "errors", "error"});
    std::string text;
    const auto member = [&](std::string_view name, std::string_view value) {
        text += text.empty() ? '{' : ',';
        json::write_text(name, text);
        text += ':';
        json::write_text(value, text);
    };
    member("type", "about:blank");
    member("title", reason_of(problem.status));
    text += std::format(R"(,"status":{})", problem.status);
    member("code", problem.code);
    member("detail", problem.detail);
    member("request_id", request_id);
    member("error", problem.detail);
    text += R"(,"errors":[)";
    for (std::size_t i = 0; i < problem.errors.size(); ++i) {
        text += i == 0 ? R"({"field":)" : R"(,{"field":)";
        json::write_text(problem.errors[i].field, text);
        text += R"(,"message":)";
        json::write_text(problem.errors[i].message, text);
        text += '}';
    }
    text += ']';
    // The seeds' clients read each failed field as a member of its own, once, with all its messages.
    for (auto error = problem.errors.begin(); error != problem.errors.end(); ++error) {
        const auto same = [&](const FieldError& other) { return other.field == error->field; };
        if (std::ranges::contains(reserved, error->field) || std::find_if(problem.errors.begin(), error, same) != error)
            continue;
        text += ',';
        json::write_text(error->field, text);
        text += ":[";
        bool first = true;
        for (const auto& other : problem.errors) {
            if (!same(other)) continue;
            if (!std::exchange(first, false)) text += ',';
            json::write_text(other.message, text);
        }
        text += ']';
    }
    text += '}';

    auto reply = Reply::text(problem.status, std::move(text), "application/problem+json");
    if (problem.retry_after_seconds) reply.with("Retry-After", std::to_string(*problem.retry_after_seconds));
    if (problem.status == 401) reply.with("WWW-Authenticate", "Bearer");
    return reply;
}

}  // namespace attune::http
