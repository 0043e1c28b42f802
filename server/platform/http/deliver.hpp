#pragma once
// A reply on its way out: not modified, a range of a file, compressed, streamed, or simply sent.

#include "platform/http/context.hpp"
#include "platform/http/wire.hpp"

namespace attune::http {

// Sends the reply; its status becomes what was sent (304, 206, 416). False when the connection must close behind it.
bool deliver(const Context& context, Wire& wire, const Request& request, Reply& reply, bool keep_alive,
             bool is_http_1_1);

}  // namespace attune::http
