#pragma once
// Calls to other servers over HTTP: object stores, cloud APIs, an emotion model. Blocks: on a pool or in a job only.
//
// TLS is always verified, redirects are never followed (a signed request is for one place), proxies come from the environment
// (http_proxy, https_proxy, no_proxy). Connections are kept per thread. Nothing is retried: the caller knows what is safe.

#include <chrono>
#include <cstdint>
#include <functional>
#include <stop_token>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "core/problem.hpp"
#include "core/trace.hpp"

namespace attune::outbound {

using Headers = std::vector<std::pair<std::string, std::string>>;

enum class Proxy { from_environment, none };

struct Call {
    std::string method = "GET";
    std::string url;  // http or https, percent-encoded
    Headers headers;

    std::string_view body;     // sent with its length; or, when the descriptor is set,
    int body_descriptor = -1;  // body_size bytes of this file from its beginning
    std::uint64_t body_size = 0;
    int into_descriptor = -1;  // where the answer's body is written when its status is 2xx, instead of Response::body
    // Told each piece of a 2xx answer as it arrives, instead of Response::body. What it throws ends the call and comes out of it.
    std::function<void(std::string_view piece)> on_piece{};

    std::uint64_t max_bytes = 16 * 1024 * 1024;                         // of the answer's body; more is Unreachable
    std::chrono::milliseconds connect_timeout{5'000}, timeout{30'000};  // timeout: of the whole call
    std::chrono::seconds stalled_after{
        0};                  // gives up when less than 1 KiB/s moved for so long; 0: only the timeout counts
    std::stop_token stop{};  // ends the call within a second, as Unreachable
    Proxy proxy = Proxy::from_environment;
};

struct Response {
    int status = 0;
    Headers headers;  // names in lower case
    std::string body;
    std::string_view header(std::string_view lower_case_name) const;  // empty when absent
    bool succeeded() const { return status >= 200 && status < 300; }
};

// No whole answer came: 503 with Retry-After at the edge.
struct Unreachable : Problem {
    explicit Unreachable(std::string log_text);
    std::string log_text;  // for the log, never for the client; carries host and cause, no query
};

Response fetch(const Call& call);

// One call that ended, for traces: told where the caller works for a trace. The status is 0 when no answer came.
struct Observation {
    const Call* call;
    TraceContext trace;    // with the id of this call's own span, which the other server was told as `traceparent`
    std::uint64_t parent;  // the span that called
    int status;
    std::chrono::nanoseconds took;
};
void observe(std::function<void(const Observation&)> observer);

}  // namespace attune::outbound
