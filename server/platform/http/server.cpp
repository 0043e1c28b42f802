#include <linux/filter.h>
#include <sys/socket.h>

#include <algorithm>
#include <boost/asio/ip/tcp.hpp>
#include <condition_variable>
#include <deque>
#include <format>
#include <future>
#include <numeric>
#include <stdexcept>

#include "platform/http/loop.hpp"
#include "platform/http/status.hpp"

namespace attune::http {
namespace {

namespace asio = boost::asio;
using asio::ip::tcp;

constexpr auto pause_without_descriptors = std::chrono::milliseconds(100);

unsigned count_of_loops(const Settings& settings) {
    return settings.loops > 0 ? settings.loops : std::max(1U, std::thread::hardware_concurrency());
}

// Connections that wait for one of the plain threads of `Settings::threads`.
class Waiting {
public:
    void add(tcp::socket socket) {
        {
            const std::lock_guard lock(mutex_);
            sockets_.push_back(std::move(socket));
        }
        changed_.notify_one();
    }
    std::optional<tcp::socket> take() {
        std::unique_lock lock(mutex_);
        changed_.wait(lock, [this] { return is_over_ || !sockets_.empty(); });
        if (is_over_) return {};
        auto socket = std::move(sockets_.front());
        sockets_.pop_front();
        return socket;
    }
    void end() {
        {
            const std::lock_guard lock(mutex_);
            is_over_ = true;
            sockets_.clear();
        }
        changed_.notify_all();
    }

private:
    std::mutex mutex_;
    std::condition_variable changed_;
    std::deque<tcp::socket> sockets_;
    bool is_over_ = false;
};

// Drops each SYN on this listener from now on; handshakes that have begun are completed.
void refuse_new_connections(int listener) {
    constexpr std::uint32_t flags_of_tcp = 13, syn = 2, drop = 0, keep = 0xffffffff;
    std::array program{sock_filter BPF_STMT(BPF_LD | BPF_B | BPF_ABS, flags_of_tcp),
                       sock_filter BPF_JUMP(BPF_JMP | BPF_JSET | BPF_K, syn, 0, 1),
                       sock_filter BPF_STMT(BPF_RET | BPF_K, drop), sock_filter BPF_STMT(BPF_RET | BPF_K, keep)};
    const sock_fprog filter{.len = program.size(), .filter = program.data()};
    ::setsockopt(listener, SOL_SOCKET, SO_ATTACH_FILTER, &filter, sizeof filter);
}

}  // namespace

struct Server::State {
    Context context;
    std::mutex mutex;
    std::condition_variable ended;
    std::vector<std::unique_ptr<Loop>> loops;
    std::optional<tcp::acceptor> acceptor;
    std::optional<asio::steady_timer> pause;
    Waiting waiting;
    std::vector<std::thread> threads;
    std::size_t next = 0;
    std::uint16_t port = 0;
    bool is_started = false, is_over = false;

    State(Settings settings, Router& router, db::Database& database, const Clock& clock, Authenticate authenticate)
        : context(std::move(settings), router, database, clock, std::move(authenticate)) {}

    std::size_t connections() const {
        return std::accumulate(loops.begin(), loops.end(), std::size_t{0},
                               [](std::size_t sum, const auto& loop) { return sum + loop->connections(); });
    }

    void listen() {
        const auto& settings = context.settings;
        boost::system::error_code error;
        const auto address = asio::ip::make_address(settings.host == "localhost" ? "127.0.0.1" : settings.host, error);
        if (error) throw std::runtime_error(std::format("\"{}\" is not an address to listen on.", settings.host));
        const tcp::endpoint endpoint(address, settings.port);
        acceptor.emplace(loops.front()->io());
        acceptor->open(endpoint.protocol());
        acceptor->set_option(asio::socket_base::reuse_address(true));
        acceptor->bind(endpoint, error);
        if (!error) acceptor->listen(asio::socket_base::max_listen_connections, error);
        if (error)
            throw std::runtime_error(
                std::format("Attune cannot listen on {}:{}: {}.", settings.host, settings.port, error.message()));
        port = acceptor->local_endpoint().port();
        pause.emplace(loops.front()->io());
    }

    // One acceptor deals connections out in turn, so that every loop has its share from the first one on.
    void accept_next() {
        auto& loop = *loops[next++ % loops.size()];
        acceptor->async_accept(loop.io(), [this, &loop](boost::system::error_code error, tcp::socket socket) {
            if (error == asio::error::operation_aborted || !acceptor->is_open()) return;
            if (error) {
                pause->expires_after(pause_without_descriptors);
                pause->async_wait([this](boost::system::error_code stopped) {
                    if (!stopped) accept_next();
                });
                return;
            }
            take_in(loop, std::move(socket));
            accept_next();
        });
    }

    void take_in(Loop& loop, tcp::socket socket) {
        if (connections() >= context.settings.limits.connections)
            turn_away(std::move(socket));
        else if (threads.empty())
            loop.adopt(std::move(socket));
        else
            waiting.add(std::move(socket));
    }

    // Closing a listener resets the connections that wait in its backlog, which their peers take for accepted. So they are taken
    // in first, while nobody new gets in behind them: who knocks now knocks again, finds the door closed and goes elsewhere.
    void stop_listening() {
        refuse_new_connections(acceptor->native_handle());
        boost::system::error_code error;
        acceptor->non_blocking(true, error);
        while (!error) {
            auto& loop = *loops[next++ % loops.size()];
            auto socket = acceptor->accept(loop.io(), error);
            if (!error) take_in(loop, std::move(socket));
        }
        acceptor->close(error);
        pause->cancel();
    }

    void turn_away(tcp::socket socket) {
        const auto reply = reply_of(unavailable("overloaded"), "-");
        std::string head;
        context.heads.write(reply, {.request_id = "-", .keep_alive = false, .length = reply.body.size()},
                            std::chrono::system_clock::now(), head);
        boost::system::error_code ignored;
        socket.native_non_blocking(true, ignored);
        const std::array<asio::const_buffer, 2> parts{asio::buffer(head), asio::buffer(reply.body)};
        socket.send(parts, 0, ignored);
        socket.shutdown(tcp::socket::shutdown_send, ignored);
    }

    void start_threads() {
        for (unsigned i = 0; i < context.settings.threads; ++i) {
            threads.emplace_back([this, i] {
                while (auto socket = waiting.take()) loops[i % loops.size()]->serve_here(std::move(*socket));
            });
        }
    }

    void drain(std::chrono::milliseconds patience) {
        if (!is_started || std::exchange(is_over, true)) return;
        context.is_draining = true;
        std::promise<void> closed;
        asio::post(loops.front()->io(), [&] {
            stop_listening();
            closed.set_value();
        });
        closed.get_future().wait();
        const auto deadline = std::chrono::steady_clock::now() + patience;
        for (auto& loop : loops) loop->drain();
        {
            std::unique_lock lock(mutex);
            // Whoever ends says so a moment before it is counted out.
            while (connections() > 0 && std::chrono::steady_clock::now() < deadline)
                ended.wait_for(lock, std::chrono::milliseconds(10));
        }
        waiting.end();
        for (auto& loop : loops) loop->stop();
        for (auto& thread : threads) thread.join();
        acceptor.reset();
        pause.reset();
        loops.clear();
    }
};

Server::Server(Settings settings, Router& router, db::Database& database, const Clock& clock, Authenticate authenticate)
    : state_(std::make_shared<State>(std::move(settings), router, database, clock, std::move(authenticate))) {}

Server::~Server() { state_->drain(std::chrono::milliseconds(0)); }

void Server::on_socket(std::string path, AcceptSocket accept) {
    state_->context.sockets.emplace(std::move(path), std::move(accept));
}
void Server::on_guarded_change(GuardedChange change) { state_->context.guarded_change = std::move(change); }

void Server::on_exported(Exported exported) { state_->context.exported = std::move(exported); }

void Server::observe(std::function<void(const Observation&)> observer) {
    state_->context.observer = std::move(observer);
}

std::function<void(const Asker&)> Server::counter(RateClass rate) const {
    return [server = std::weak_ptr(state_), rate](const Asker& asker) {
        const auto state = server.lock();
        if (!state) return;
        const auto& eyes = asker.viewer ? *asker.viewer : asker.user;
        const auto level = state->context.buckets.take_as_user(eyes, asker.company, rate);
        if (!level.allowed) throw too_many_requests("too_many_requests", level.reset_seconds);
    };
}

void Server::start() {
    auto& state = *state_;
    const auto& settings = state.context.settings;
    state.context.openapi = openapi(state.context.router, settings.version, settings.public_url);
    for (unsigned i = 0; i < count_of_loops(settings); ++i) {
        state.loops.push_back(std::make_unique<Loop>(state.context, [&state] {
            const std::lock_guard lock(state.mutex);
            state.ended.notify_all();
        }));
    }
    state.listen();
    state.is_started = true;
    state.start_threads();
    state.accept_next();
    for (auto& loop : state.loops) loop->start();
}

std::uint16_t Server::port() const { return state_->port; }
void Server::drain() { state_->drain(state_->context.settings.limits.drain_deadline); }
std::int64_t Server::active_requests() const { return state_->context.active; }

}  // namespace attune::http
