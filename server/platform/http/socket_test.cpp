#include <catch2/catch_test_macros.hpp>
#include <mutex>
#include <thread>

#include "platform/http/fixture.hpp"

using namespace std::chrono_literals;
using namespace attune;
using namespace attune::http;
using namespace attune::http::fixture;

namespace {

std::string hello(std::string_view target, std::string_view headers = {}) {
    return "GET " + std::string(target) +
           " HTTP/1.1\r\nHost: localhost\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Version: 13\r\n"
           "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n" +
           std::string(headers) + "\r\n";
}

// A masked frame, as clients send them.
std::string frame(std::string_view text, int opcode = 1) {
    std::string bytes{static_cast<char>(0x80 | opcode)};
    if (text.size() < 126) {
        bytes += static_cast<char>(0x80 | text.size());
    } else {
        bytes += static_cast<char>(0x80 | 127);
        for (int shift = 56; shift >= 0; shift -= 8) bytes += static_cast<char>(text.size() >> shift);
    }
    return bytes + std::string(4, '\0') + std::string(text);  // a mask of zeros leaves the text as it is
}

struct Frame {
    int opcode = 0;
    std::string text;
    int close_code() const {
        return opcode == 8 && text.size() >= 2
                   ? (static_cast<unsigned char>(text[0]) << 8) | static_cast<unsigned char>(text[1])
                   : 0;
    }
};

// Frames from the server, one after another.
class Frames {
public:
    explicit Frames(Client& client) : client_(client) {}
    std::optional<Frame> next() {
        const auto head = client_.take(2);
        if (head.size() < 2) return {};
        std::uint64_t length = head[1] & 0x7f;
        if (const std::size_t more = length == 126 ? 2 : length == 127 ? 8 : 0; more > 0) {
            length = 0;
            for (const char c : client_.take(more)) length = length << 8 | static_cast<unsigned char>(c);
        }
        return Frame{head[0] & 0x0f, client_.take(length)};
    }

private:
    Client& client_;
};

// An echo that keeps the sockets it has accepted.
struct Echo {
    std::mutex mutex;
    std::vector<std::shared_ptr<Socket>> sockets;
    std::atomic<int> closed = 0;

    SocketHandlers accept(const Request& request, std::shared_ptr<Socket> socket) {
        if (request.query_value("ticket") != "good") throw unauthenticated();
        socket->send(std::make_shared<std::string>("welcome"));
        const std::lock_guard lock(mutex);
        sockets.push_back(socket);
        return {.on_message =
                    [socket = std::weak_ptr(socket)](std::string_view text) {
                        if (text == "boom") throw Bug("a handler that fails");
                        if (const auto open = socket.lock()) open->send(std::make_shared<std::string>(text));
                    },
                .on_close = [this] { ++closed; }};
    }
    std::shared_ptr<Socket> last() {
        const std::lock_guard lock(mutex);
        return sockets.back();
    }
};

std::function<void(Server&)> serving(Echo& echo) {
    return [&echo](Server& server) {
        server.on_socket("/ws/events", [&echo](const Request& request, std::shared_ptr<Socket> socket) {
            return echo.accept(request, std::move(socket));
        });
    };
}

}  // namespace

TEST_CASE("a socket opens with a ticket and echoes") {
    Echo echo;
    Served served(settings(), serving(echo));
    for (const auto* prefix : {"", "/api"}) {
        auto client = served.client();
        client.send(hello(std::string(prefix) + "/ws/events?ticket=good"));
        const auto head = client.take_head();
        CHECK(head.starts_with("HTTP/1.1 101"));
        CHECK(head.contains("Sec-WebSocket-Accept: s3pPLMBiTxaQ9kYGzzhZRbK+xOo="));
        Frames frames(client);
        CHECK(frames.next()->text == "welcome");
        client.send(frame("hello") + frame("again"));
        CHECK(frames.next()->text == "hello");
        CHECK(frames.next()->text == "again");
        client.send(frame("", 9));
        CHECK(frames.next()->opcode == 10);
        client.send(frame(std::string("\x03\xe8", 2), 8));
        CHECK(frames.next()->close_code() == 1000);
        CHECK(client.is_closed());
    }
    served.server->drain();
    CHECK(echo.closed == 2);
}

TEST_CASE("a socket is refused without ticket, from another site, or half-asked") {
    Echo echo;
    auto wanted = settings();
    wanted.public_url = "https://attune.example";
    wanted.allowed_origins = {"https://app.example"};
    const Served served(wanted, serving(echo));
    const auto refused = served.ask(hello("/ws/events?ticket=bad"));
    CHECK(status_of(refused) == 401);
    CHECK(refused.contains("application/problem+json"));
    const auto status = [&](std::string_view origin) {
        auto client = served.client();
        client.send(hello("/ws/events?ticket=good", "Origin: " + std::string(origin) + "\r\n"));
        return status_of(client.take_head());
    };
    CHECK(status("https://evil.example") == 403);
    CHECK(status("null") == 403);
    CHECK(status("https://attune.example.evil") == 403);
    CHECK(status("https://attune.example") == 101);
    CHECK(status("https://app.example") == 101);
    CHECK(status("http://localhost") == 101);
    CHECK(status_of(served.get("/ws/events?ticket=good", "Upgrade: websocket\r\nConnection: Upgrade\r\n")) == 400);
    CHECK(status_of(served.get("/ws/events?ticket=good")) == 404);
    CHECK(status_of(served.get("/notes/1", "Upgrade: websocket\r\nConnection: Upgrade\r\n")) == 200);
}

TEST_CASE("who reads too slowly is closed with 1013") {
    Echo echo;
    auto wanted = settings();
    wanted.limits.socket_queue_messages = 8;
    const Served served(wanted, serving(echo));
    Client client(served.server->port(), 4096);
    client.send(hello("/ws/events?ticket=good"));
    client.take_head();
    const auto message = std::make_shared<const std::string>(std::string(100'000, 'x'));
    for (int i = 0; i < 400; ++i) echo.last()->send(message);

    Frames frames(client);
    int messages = 0;
    std::optional<Frame> last;
    while (auto next = frames.next()) {
        if (next->opcode == 1) ++messages;
        last = std::move(next);
        if (last->opcode == 8) break;
    }
    REQUIRE(last);
    CHECK(last->close_code() == 1013);
    CHECK(messages < 100);
    client.send(frame(std::string("\x03\xf5", 2), 8));
    CHECK(client.is_closed());
}

TEST_CASE("a message larger than allowed closes the socket") {
    Echo echo;
    Served served(settings(), serving(echo));
    auto client = served.client();
    client.send(hello("/ws/events?ticket=good"));
    client.take_head();
    Frames frames(client);
    frames.next();
    client.send(frame(std::string(65'537, 'x')));
    CHECK(frames.next()->close_code() == 1009);
}

TEST_CASE("draining tells sockets to come back") {
    Echo echo;
    Served served(settings(), serving(echo));
    std::jthread draining;
    {
        auto client = served.client();
        client.send(hello("/ws/events?ticket=good"));
        client.take_head();
        Frames frames(client);
        frames.next();
        draining = std::jthread([&] { served.server->drain(); });
        CHECK(frames.next()->close_code() == 1012);
        client.send(frame(std::string("\x03\xf4", 2), 8));
        CHECK(client.is_closed());
    }
    draining.join();
    CHECK(echo.closed == 1);
    echo.last()->send(std::make_shared<std::string>("too late"));  // harmless
}

TEST_CASE("a server that goes away at once leaves its sockets harmless") {
    Echo echo;
    {
        Served served(settings(), serving(echo));
        auto client = served.client();
        client.send(hello("/ws/events?ticket=good"));
        client.take_head();
    }
    echo.last()->send(std::make_shared<std::string>("too late"));
    echo.last()->close(1000, "");
}

TEST_CASE("a handler that fails closes its own socket only") {
    Echo echo;
    Served served(settings(), serving(echo));
    auto first = served.client(), second = served.client();
    for (auto* client : {&first, &second}) {
        client->send(hello("/ws/events?ticket=good"));
        client->take_head();
        Frames(*client).next();
    }
    first.send(frame("boom"));
    CHECK(Frames(first).next()->close_code() == 1011);
    second.send(frame("still here"));
    CHECK(Frames(second).next()->text == "still here");
}
