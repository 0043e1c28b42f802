#include <atomic>
#include <boost/asio/executor_work_guard.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/asio/post.hpp>
#include <boost/asio/steady_timer.hpp>
#include <boost/redis/connection.hpp>
#include <boost/redis/response.hpp>
#include <span>
#include <thread>

#include "platform/log/log.hpp"
#include "platform/redis/address.hpp"
#include "platform/redis/redis.hpp"
#include "platform/wait/wait.hpp"

namespace attune::redis {
namespace {

namespace asio = boost::asio;
using namespace std::chrono_literals;
using boost::system::error_code;
using std::chrono::steady_clock;

constexpr auto patience_to_connect = 2s;
constexpr auto health_interval = 500ms;  // a server that is silent for twice as long has hung up
constexpr auto pause_after_failure = 500ms;
constexpr std::int64_t most_under_way = 10'000;

// One command on its way. Whoever waits may leave before the answer comes, so all sides share it.
struct Call {
    boost::redis::request request;
    boost::redis::generic_response response;
    bool is_answered = false;
    std::function<void()> failed;
    wait::Signal done;
};

boost::redis::request request_of(std::span<const std::string> words) {
    boost::redis::request request;
    request.get_config().cancel_if_not_connected = true;
    request.push_range(words.front(), words.begin() + 1, words.end());
    return request;
}

boost::redis::config config_of(const Address& address) {
    boost::redis::config config;
    config.addr = {.host = address.host, .port = std::to_string(address.port)};
    if (!address.user.empty()) config.username = address.user;
    config.password = address.password;
    config.clientname = "attune";
    config.database_index = address.database == 0 ? std::nullopt : std::optional(address.database);
    config.resolve_timeout = config.connect_timeout = patience_to_connect;
    config.health_check_interval = health_interval;
    // Its own reconnection gives up when the first connection fails; ours makes a new connection each time.
    config.reconnect_wait_interval = 0s;
    return config;
}

}  // namespace

struct Link::State {
    State(Address where, std::string which, std::function<void(std::string_view)> told)
        : config(config_of(where)), channel(std::move(which)), heard(std::move(told)) {}

    // A connection from its first byte to its last. Each of its operations holds it, since they point into it.
    struct Life {
        explicit Life(asio::io_context& loop) : connection(loop) {}
        boost::redis::connection connection;
        boost::redis::generic_response pushed;
    };

    const boost::redis::config config;
    const std::string channel;
    const std::function<void(std::string_view)> heard;
    std::atomic<bool> is_up = false;
    std::atomic<bool> owes_answer = false;  // somebody's patience has ended before the answer came
    std::atomic<std::int64_t> under_way = 0;
    bool is_told = false;
    asio::io_context loop{1};
    asio::executor_work_guard<asio::io_context::executor_type> guard{loop.get_executor()};
    asio::steady_timer pause{loop};
    std::shared_ptr<Life> life;
    std::jthread thread;

    void connect() {
        life = std::make_shared<Life>(loop);
        life->connection.set_receive_response(life->pushed);
        life->connection.async_run(config, boost::redis::logger{boost::redis::logger::level::disabled},
                                   [this, life = life](error_code error) { lost(life, error); });
        receive(life);
        const auto call = std::make_shared<Call>();
        call->request.push("SUBSCRIBE", channel);
        life->connection.async_exec(call->request, boost::redis::ignore,
                                    [life = life, call](error_code, std::size_t) {});
    }

    void lost(const std::shared_ptr<Life>& over, error_code error) {
        is_up = false;
        owes_answer = false;
        over->connection.cancel();
        if (life == over) life.reset();
        if (!std::exchange(is_told, true))
            log::warning("Redis is away; the nodes do without it", {{"error", error.message()}});
        pause.expires_after(pause_after_failure);
        pause.async_wait([this](error_code ended) {
            if (!ended) connect();
        });
    }

    void receive(const std::shared_ptr<Life>& from) {
        from->connection.async_receive([this, from](error_code error, std::size_t) {
            if (error) return;
            hear(*from);
            receive(from);
        });
    }

    void hear(Life& from) {
        if (!from.pushed) {
            from.pushed.emplace();
            return;
        }
        const auto nodes = std::exchange(from.pushed.value(), {});
        for (std::size_t i = 0; i < nodes.size(); ++i) {
            if (nodes[i].data_type != boost::redis::resp3::type::push || i + 3 >= nodes.size()) continue;
            if (nodes[i + 1].value == "subscribe") came_up();
            if (nodes[i + 1].value == "message") heard(nodes[i + 3].value);
        }
    }

    void came_up() {
        is_up = true;
        if (std::exchange(is_told, false)) log::info("Redis is back", {});
    }

    // Sends the call on the link's thread; `done` is set whatever becomes of it.
    void send(const std::shared_ptr<Call>& call) {
        ++under_way;
        asio::post(loop, [this, call] {
            const auto over = [this, call, life = life](error_code error, std::size_t) {
                --under_way;
                call->is_answered = !error;
                if (!error) owes_answer = false;
                if (error && call->failed) call->failed();
                call->done.set();
            };
            if (life == nullptr || !is_up) return over(boost::redis::error::not_connected, 0);
            life->connection.async_exec(call->request, call->response, over);
        });
    }

    std::optional<std::vector<std::string>> ask(std::vector<std::string> command, std::chrono::milliseconds patience) {
        const auto call = std::make_shared<Call>();
        call->request = request_of(command);
        send(call);
        if (!call->done.wait_until(steady_clock::now() + patience)) {
            owes_answer = true;
            return {};
        }
        if (!call->is_answered || !call->response) return {};
        std::vector<std::string> values;
        for (auto& node : call->response.value()) {
            if (!boost::redis::resp3::is_aggregate(node.data_type)) values.push_back(std::move(node.value));
        }
        return values;
    }
};

Link::Link(std::string_view url, std::string channel, std::function<void(std::string_view)> heard)
    : state_(std::make_unique<State>(address_from(url), std::move(channel), std::move(heard))) {
    asio::post(state_->loop, [state = state_.get()] { state->connect(); });
    state_->thread = std::jthread([state = state_.get()] { state->loop.run(); });
}

Link::~Link() {
    state_->is_up = false;
    state_->loop.stop();
    state_->thread.join();
}

bool Link::is_up() const { return state_->is_up; }

bool Link::publish(std::string message, std::function<void(std::string)> lost) {
    if (!is_up() || state_->under_way >= most_under_way) return false;
    const auto call = std::make_shared<Call>();
    const std::vector<std::string> words{"PUBLISH", state_->channel, message};
    call->request = request_of(words);
    call->failed = [message = std::move(message), lost = std::move(lost)] { lost(message); };
    state_->send(call);
    return true;
}

std::optional<std::vector<std::string>> Link::ask(std::vector<std::string> command,
                                                  std::chrono::milliseconds patience) {
    if (!is_up() || state_->owes_answer || state_->under_way >= most_under_way) return {};
    return state_->ask(std::move(command), patience);
}

std::chrono::microseconds Link::ping() {
    const auto begin = steady_clock::now();
    if (!is_up() || !state_->ask({"PING"}, 2s)) throw Unavailable("no answer");
    return std::chrono::duration_cast<std::chrono::microseconds>(steady_clock::now() - begin);
}

}  // namespace attune::redis
