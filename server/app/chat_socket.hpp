#pragma once
// The assistant over a WebSocket: one person asks, one question at a time, and hears of each stage as it is reached.
//
// A message is the same JSON as the body of POST /chat. What comes back: {"type": "understood" | "data" | "words" | "done" |
// "problem", "data": …}. Access that has ended since closes the socket with 4401.

#include <memory>

#include "app/house.hpp"
#include "platform/http/http.hpp"

namespace attune::app {

// Throws Problem for who may not ask.
http::SocketHandlers chat_over(House& house, const http::Request& request, std::shared_ptr<http::Socket> socket);

}  // namespace attune::app
