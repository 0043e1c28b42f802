#pragma once
// WebSockets: who may open one, and each one's life on its loop, without a fiber. For .cpp files of this room only.

#include <boost/asio/io_context.hpp>
#include <functional>
#include <memory>
#include <mutex>
#include <unordered_set>

#include "platform/http/context.hpp"
#include "platform/http/wire.hpp"

namespace attune::http {

class OpenSocket;

// Those of one loop.
class Sockets {
public:
    Sockets(Context& context, boost::asio::io_context& loop, std::function<void()> on_end)
        : context_(context), loop_(loop), on_end_(std::move(on_end)) {}

    // Checks the Origin, asks the path's AcceptSocket, and takes the socket out of the wire; `early` are bytes read already.
    // Throws Problem to refuse.
    void admit(const Request& request, Wire& wire, std::string_view early);
    void close_all(int code, const std::string& reason);
    std::size_t count() const;

    void forget(OpenSocket* socket);
    void abandon_all();  // the loop has stopped and goes away

private:
    Context& context_;
    boost::asio::io_context& loop_;
    std::function<void()> on_end_;
    mutable std::mutex mutex_;
    std::unordered_set<std::shared_ptr<OpenSocket>> open_;
};

}  // namespace attune::http
