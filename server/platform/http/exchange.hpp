#pragma once
// One request and what answers it: route, limits, who asks, permission, handler, commit. For .cpp files of this room only.

#include "platform/http/body.hpp"
#include "platform/http/context.hpp"

namespace attune::http {

struct Outcome {
    Reply reply;
    const Route* route = nullptr;
    std::string user, company;
    std::string failure;  // what() of a bug, for the log
    std::string stack;    // where it was thrown
};

// Never throws but Hangup and the unwinding of a fiber.
void answer(Context& context, Request& request, Body& body, Outcome& outcome);

// What a failure becomes on the wire. To be called in a catch block; rethrows Hangup and the unwinding of a fiber.
Outcome outcome_of_failure(const Request& request);

// One more of what an address may ask without signing in. Throws Problem 429.
void count_anonymous(Context& context, const Request& request, RateClass rate, Outcome& outcome);

}  // namespace attune::http
