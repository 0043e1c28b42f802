#pragma once
// For this room's tests: a server on a free port with a feature of its own, and a client that sends raw bytes.

#include <arpa/inet.h>
#include <netinet/in.h>
#include <poll.h>
#include <sys/mman.h>
#include <sys/socket.h>
#include <unistd.h>

#include <atomic>
#include <cerrno>
#include <chrono>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/text.hpp"
#include "platform/http/routes.hpp"

namespace attune::http::fixture {

// A database that holds nothing and counts how its transactions end.
class NoDatabase final : public db::Database {
public:
    db::Engine engine() const override { return db::Engine::sqlite; }
    std::unique_ptr<db::Connection> begin(const CompanyId&, db::Mode) override {
        throw Bug("these tests hold no data");
    }
    int migrate() override { return 0; }
    std::chrono::microseconds ping() override { return {}; }
    void verify_walls() override {}
    std::vector<std::string> verify_statements() override { return {}; }
    std::string describe() const override { return "nothing"; }
};

class FixedClock final : public Clock {
public:
    Instant now() const override { return *instant_from("2026-11-20T12:00:00Z"); }
};

inline UserId user(char digit) { return UserId("00000000-0000-7000-8000-00000000000" + std::string(1, digit)); }
inline CompanyId company() { return CompanyId("00000000-0000-7000-8000-0000000000c1"); }

// "Bearer admin" … "Bearer employee", "Bearer pending"; anything else is refused.
inline std::optional<Asker> authenticate(const Request& request) {
    const auto word = request.header("authorization");
    if (word.empty()) return {};
    Asker asker{.user = user('1'), .company = company()};
    if (word == "Bearer pending") {
        asker.pending = true;
        asker.permissions = permissions_of(Role::employee);
        return asker;
    }
    const auto role = word.starts_with("Bearer ") ? named<Role>(word.substr(7)) : std::nullopt;
    if (!role) throw unauthenticated();
    asker.role = *role;
    asker.permissions = permissions_of(*role);
    return asker;
}

enum class Colour { red, green };

struct NewNote {
    Text<1, 20> title;
    std::optional<Colour> colour;
    std::vector<std::int64_t> numbers;
};
struct Note {
    std::int64_t id = 0;
    std::string title;
    std::optional<Colour> colour;
    double weight = 0;
};
struct NoteFilter {
    std::optional<Colour> colour;
    std::optional<Date> since;
    bool all = false;
};
struct NoteChange {
    Change<std::string> title;
    Change<Colour> colour;
};

class Notes {
public:
    void routes(Api& api) {
        auto at = api.group("/notes", *this, "notes");
        at.get("/", &Notes::list, Permission::anyone, "All notes");
        at.post("/", &Notes::create, Permission::anyone, "Write a note").form();
        at.get("/{note_id}", &Notes::find, Permission::anyone, "One note");
        at.put("/{note_id}", &Notes::change, Permission::anyone, "Change a note");
        at.del("/{note_id}", &Notes::remove, Permission::anyone, "Remove a note");
        at.get("/secret", &Notes::secret, Permission::employees_read, "For HR");
        at.get("/mine", &Notes::mine, Permission::signed_in, "Who asks");
        at.get("/broken", &Notes::broken, Permission::anyone, "A bug");
        at.get("/long", &Notes::long_text, Permission::anyone, "Much text");
        at.put("/files/{name}", &Notes::upload, Permission::signed_url, "Bytes").body_limit(1 << 30);
        at.put("/private-files/{name}", &Notes::upload, Permission::member, "Bytes, signed in").body_limit(100'000);
        at.get("/file", &Notes::file, Permission::anyone, "A file");
        at.get("/stream", &Notes::stream, Permission::anyone, "Piece by piece");
        at.get("/version", &Notes::version, Permission::anyone, "Without a Work");
        at.get("/language", &Notes::language, Permission::anyone, "What language the asker reads");
        at.get("/drawing", &Notes::drawing, Permission::anyone, "A page with a policy of its own");
    }

    Page<Note> list(Work&, Query<NoteFilter> query, Paging paging) {
        return {.items = {{.id = paging.first + 1, .title = "one", .colour = query->colour}},
                .total = 120,
                .paging = paging};
    }
    Created<Note> create(Work&, NewNote wish) {
        return {"/notes/7",
                {.id = 7,
                 .title = wish.title.value,
                 .colour = wish.colour,
                 .weight = static_cast<double>(wish.numbers.size())}};
    }
    Note find(Work&, std::int64_t id) {
        if (id == 404) throw not_found("note");
        return {.id = id, .title = "found"};
    }
    Note change(Work&, std::int64_t id, NoteChange change) {
        Note note{.id = id, .title = "kept", .colour = Colour::red};
        if (change.title.present) note.title = change.title.value.value_or("cleared");
        if (change.colour.present) note.colour = change.colour.value;
        return note;
    }
    void remove(Work&, std::int64_t) {}
    Note secret(Work&) { return {.title = "secret"}; }
    Note mine(Work& work) { return {.title = work.user().value}; }
    Note broken(Work&) { throw Bug("never so"); }
    Reply long_text(const Request&) {
        auto reply = Reply::json(200, "[\"" + std::string(5000, 'x') + "\"]");
        return std::move(reply.with("ETag", "\"five\""));
    }
    Reply upload(Upload& upload) {
        if (upload.request().parameters.at(0).second == "refused") throw forbidden("not_allowed");
        std::array<char, 1000> piece;
        std::size_t total = 0;
        while (const auto count = upload.read(piece)) total += count;
        return Reply::json(200, std::to_string(total));
    }
    Reply file(const Request&) {
        Reply reply;
        const int descriptor = ::memfd_create("file", MFD_CLOEXEC);
        check(::write(descriptor, "0123456789", 10) == 10, "ten bytes are written");
        reply.file = FileBody{.descriptor = descriptor, .size = 10, .etag = "\"ten\""};
        return std::move(reply.with("Content-Type", "video/mp4"));
    }
    Reply stream(const Request&) {
        Reply reply;
        reply.with("Content-Type", "text/csv");
        reply.stream = [left = 3](std::string& piece) mutable {
            piece = "line " + std::to_string(left) + "\n";
            return --left > 0;
        };
        return reply;
    }
    Note version(const Request& request) { return {.title = request.request_id}; }
    Note language(Work& work) { return {.title = work.asker.language}; }
    Reply drawing(const Request&) {
        auto reply = Reply::text(200, "<p>", "text/html; charset=utf-8");
        return std::move(reply.with("Content-Security-Policy", "default-src 'none'; frame-ancestors 'self'"));
    }
};

inline Settings settings() {
    Settings result;
    result.port = 0;
    result.loops = 2;
#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
    result.threads = 16;  // fibers confuse the sanitizers
#endif
    result.rate_limits = {.anonymous_requests = 0, .user_requests = 0};
    return result;
}

// Raw bytes to the server and back, from one of the machine's own addresses.
class Client {
public:
    explicit Client(std::uint16_t port, int receive_buffer = 0, in_addr_t from = INADDR_LOOPBACK)
        : descriptor_(::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0)) {
        if (receive_buffer > 0)
            ::setsockopt(descriptor_, SOL_SOCKET, SO_RCVBUF, &receive_buffer, sizeof receive_buffer);
        sockaddr_in address{};
        address.sin_family = AF_INET;
        address.sin_addr.s_addr = htonl(from);
        check(::bind(descriptor_, reinterpret_cast<const sockaddr*>(&address), sizeof address) == 0,
              "the address is the machine's own");
        address.sin_port = htons(port);
        address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
        const bool is_there = ::connect(descriptor_, reinterpret_cast<const sockaddr*>(&address), sizeof address) == 0;
        check(is_there || (errno == EINTR && connects_after_all()), "the server answers");
    }
    ~Client() { ::close(descriptor_); }
    Client(const Client&) = delete;
    Client& operator=(const Client&) = delete;

    Client& send(std::string_view bytes) {
        while (!bytes.empty()) {
            const auto count = ::send(descriptor_, bytes.data(), bytes.size(), MSG_NOSIGNAL);
            if (count < 0 && errno == EINTR) continue;
            if (count <= 0) return *this;  // refused early: what it said is still to be read
            bytes.remove_prefix(static_cast<std::size_t>(count));
        }
        return *this;
    }
    // Nothing more will be sent.
    Client& finish() {
        ::shutdown(descriptor_, SHUT_WR);
        return *this;
    }
    // What has been received and not taken, with more added until it holds `text`; all there is when the peer closes.
    std::string& until(std::string_view text) {
        while (!text_.contains(text) && receive()) {}
        return text_;
    }
    std::string rest() {
        while (receive()) {}
        return std::exchange(text_, {});
    }
    // One whole reply with a Content-Length.
    std::string reply(bool with_body = true) {
        until("\r\n\r\n");
        const auto end = std::min(text_.find("\r\n\r\n") + 4, text_.size());
        std::size_t length = 0;
        if (const auto at = text_.find("Content-Length: "); with_body && at < end)
            length = std::stoul(text_.substr(at + 16));
        while (text_.size() < end + length && receive()) {}
        auto result = text_.substr(0, end + length);
        text_.erase(0, end + length);
        return result;
    }
    // This many bytes, fewer when the peer closes first.
    std::string take(std::size_t count) {
        while (text_.size() < count && receive()) {}
        count = std::min(count, text_.size());
        auto result = text_.substr(0, count);
        text_.erase(0, count);
        return result;
    }
    std::string take_head() { return reply(false); }
    bool is_closed() { return !receive(); }
    bool is_quiet(int milliseconds) {
        pollfd entry{.fd = descriptor_, .events = POLLIN, .revents = 0};
        return ::poll(&entry, 1, milliseconds) == 0;
    }

private:
    // A fuzzer's clock interrupts whoever waits.
    bool is_ready(short event) {
        pollfd entry{.fd = descriptor_, .events = event, .revents = 0};
        int ready = -1;
        do ready = ::poll(&entry, 1, 10'000);
        while (ready < 0 && errno == EINTR);
        return ready > 0;
    }
    bool connects_after_all() {
        int error = 0;
        socklen_t size = sizeof error;
        return is_ready(POLLOUT) && ::getsockopt(descriptor_, SOL_SOCKET, SO_ERROR, &error, &size) == 0 && error == 0;
    }
    bool receive() {
        char piece[16384];
        if (!is_ready(POLLIN)) return false;
        const auto count = ::recv(descriptor_, piece, sizeof piece, 0);
        if (count <= 0) return false;
        text_.append(piece, static_cast<std::size_t>(count));
        return true;
    }

    int descriptor_;
    std::string text_;
};

struct Served {
    Router router;
    NoDatabase database;
    FixedClock clock;
    Notes notes;
    std::optional<Server> server;

    explicit Served(Settings wanted = settings(), std::function<void(Server&)> prepare = {}) {
        Api api(router);
        notes.routes(api);
        server.emplace(std::move(wanted), router, database, clock, authenticate);
        if (prepare) prepare(*server);
        server->start();
    }
    Client client(in_addr_t from = INADDR_LOOPBACK) const { return Client(server->port(), 0, from); }
    // One request on a connection of its own.
    std::string ask(std::string_view bytes) const {
        Client client(server->port());
        client.send(bytes);
        return client.reply();
    }
    std::string get(std::string_view target, std::string_view headers = {}) const {
        return ask("GET " + std::string(target) + " HTTP/1.1\r\nHost: localhost\r\n" + std::string(headers) + "\r\n");
    }
    std::string with_json(std::string_view method, std::string_view target, std::string_view body) const {
        return ask(std::string(method) + " " + std::string(target) +
                   " HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: " +
                   std::to_string(body.size()) + "\r\n\r\n" + std::string(body));
    }
};

inline int status_of(std::string_view reply) {
    return reply.size() < 12 ? 0 : std::stoi(std::string(reply.substr(9, 3)));
}
inline std::string body_of(std::string_view reply) {
    const auto end = reply.find("\r\n\r\n");
    return end == std::string_view::npos ? std::string() : std::string(reply.substr(end + 4));
}

}  // namespace attune::http::fixture
