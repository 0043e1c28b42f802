// Frames on an open WebSocket.

#include "platform/http/fixture.hpp"
#include "tests/fuzz/fuzz.hpp"

using namespace attune;

namespace {

constexpr std::string_view upgrade =
    "GET /ws/echo HTTP/1.1\r\nHost: localhost\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
    "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\nSec-WebSocket-Version: 13\r\n\r\n";

void echo(http::Server& server) {
    server.on_socket("/ws/echo", [](const http::Request&, const std::shared_ptr<http::Socket>& socket) {
        return http::SocketHandlers{
            .on_message =
                [socket](std::string_view message) { socket->send(std::make_shared<const std::string>(message)); },
            .on_close = [] {}};
    });
}

http::Settings settings() {
    auto wanted = http::fixture::settings();
    wanted.loops = 1;
    wanted.threads = 4;
    return wanted;
}

}  // namespace

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    static const http::fixture::Served served(settings(), echo);
    auto client = served.client(fuzz::next_source());
    client.send(upgrade);
    fuzz::require(client.take_head().starts_with("HTTP/1.1 101"), "the socket opens");
    client.send(fuzz::text_of(data, size)).finish().rest();
    return 0;
}
