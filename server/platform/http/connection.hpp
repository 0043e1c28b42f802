#pragma once
// One connection from its first byte to its last: request after request, or on to a WebSocket.

#include "platform/http/context.hpp"
#include "platform/http/wire.hpp"

namespace attune::http {

class Sockets;

// Returns when the connection has ended, or when its socket has moved on to `sockets`. Never throws but a fiber's unwinding.
void serve_connection(Context& context, Sockets& sockets, Wire& wire);

}  // namespace attune::http
