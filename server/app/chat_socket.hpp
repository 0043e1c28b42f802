#pragma once
// The assistant over a WebSocket: one person asks, one question at a time, and hears of each stage as it is reached.
//
// A message is the same JSON as the body of POST /chat. What comes back: {"type": "understood" | "data" | "words" | "done" |
// "problem", "data": …}. Access that has ended since closes the socket with 4401. Each question counts as one over HTTP does.

#include <functional>
#include <memory>

#include "app/house.hpp"
#include "platform/http/http.hpp"

namespace attune::app {

// Throws Problem for who may not ask. `count` throws one for who has asked too much.
http::SocketHandlers chat_over(House& house, const std::function<void(const Asker&)>& count,
                               const http::Request& request, std::shared_ptr<http::Socket> socket);

}  // namespace attune::app
