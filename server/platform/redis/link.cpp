#include <hiredis/hiredis.h>
#include <poll.h>

#include <atomic>
#include <condition_variable>
#include <deque>
#include <mutex>
#include <thread>
#include <vector>

#include "platform/log/log.hpp"
#include "platform/redis/address.hpp"
#include "platform/redis/redis.hpp"

namespace attune::redis {
namespace {

using namespace std::chrono_literals;
using std::chrono::steady_clock;

constexpr timeval patience{.tv_sec = 2, .tv_usec = 0};
constexpr int listening_milliseconds = 200;  // how soon a listener notices that it should end
constexpr auto pause_after_failure = 1s;
constexpr std::size_t most_waiting = 10'000;

struct Free {
    void operator()(redisContext* context) const { redisFree(context); }
    void operator()(redisReply* reply) const { freeReplyObject(reply); }
};
using Context = std::unique_ptr<redisContext, Free>;
using Reply = std::unique_ptr<redisReply, Free>;

Reply ask(redisContext& context, const std::vector<std::string_view>& words) {
    std::vector<const char*> pointers;
    std::vector<std::size_t> sizes;
    for (const auto word : words) {
        pointers.push_back(word.data());
        sizes.push_back(word.size());
    }
    Reply reply(static_cast<redisReply*>(
        redisCommandArgv(&context, static_cast<int>(words.size()), pointers.data(), sizes.data())));
    if (!reply) throw Unavailable(context.errstr);
    if (reply->type == REDIS_REPLY_ERROR) throw Unavailable(std::string(reply->str, reply->len));
    return reply;
}

Context connect(const Address& address) {
    Context context(redisConnectWithTimeout(address.host.c_str(), address.port, patience));
    if (!context) throw Unavailable("no memory for a connection");
    if (context->err != 0) throw Unavailable(context->errstr);
    redisSetTimeout(context.get(), patience);
    if (!address.password.empty()) {
        if (address.user.empty())
            ask(*context, {"AUTH", address.password});
        else
            ask(*context, {"AUTH", address.user, address.password});
    }
    if (address.database != 0) ask(*context, {"SELECT", std::to_string(address.database)});
    return context;
}

bool is_readable(int descriptor) {
    pollfd entry{.fd = descriptor, .events = POLLIN, .revents = 0};
    return poll(&entry, 1, listening_milliseconds) > 0;
}

std::string_view text_of(const redisReply* reply) {
    return reply != nullptr && reply->str != nullptr ? std::string_view(reply->str, reply->len) : std::string_view{};
}

}  // namespace

struct Link::State {
    State(Address where, std::string which, std::function<void(std::string_view)> told)
        : address(std::move(where)), channel(std::move(which)), heard(std::move(told)),
          speaker([this](std::stop_token stop) { keep(stop, [&] { speak(stop); }); }),
          listener([this](std::stop_token stop) { keep(stop, [&] { listen(stop); }); }) {}

    const Address address;
    const std::string channel;
    const std::function<void(std::string_view)> heard;
    std::mutex mutex;
    std::condition_variable_any changed;
    std::deque<std::string> waiting;
    std::atomic<bool> listens = false, is_told = false;
    std::jthread speaker, listener;  // last, so that all else is there when they begin

    // Does it again and again, with a pause after a failure; says once that the server is away, and once that it is back.
    template <class F>
    void keep(const std::stop_token& stop, F&& work) {
        while (!stop.stop_requested()) {
            try {
                work();
            } catch (const Unavailable& failure) {
                listens = false;
                if (!is_told.exchange(true))
                    log::warning("Redis is away; events stay on their node", {{"error", failure.what()}});
                std::unique_lock lock(mutex);
                changed.wait_for(lock, stop, pause_after_failure, [] { return false; });
            }
        }
    }

    void speak(const std::stop_token& stop) {
        const auto context = connect(address);
        while (true) {
            std::unique_lock lock(mutex);
            changed.wait(lock, stop, [this] { return !waiting.empty(); });
            if (stop.stop_requested()) return;
            const auto message = std::move(waiting.front());
            waiting.pop_front();
            lock.unlock();
            ask(*context, {"PUBLISH", channel, message});
        }
    }

    void listen(const std::stop_token& stop) {
        auto context = connect(address);
        ask(*context, {"SUBSCRIBE", channel});
        listens = true;
        if (is_told.exchange(false)) log::info("Redis is back", {});
        while (!stop.stop_requested()) {
            void* raw = nullptr;
            if (redisGetReplyFromReader(context.get(), &raw) != REDIS_OK) throw Unavailable(context->errstr);
            if (raw != nullptr) {
                hear(Reply(static_cast<redisReply*>(raw)));
            } else if (is_readable(context->fd) && redisBufferRead(context.get()) != REDIS_OK) {
                throw Unavailable(context->errstr);
            }
        }
        listens = false;
    }

    void hear(const Reply& reply) const {
        if (reply->type == REDIS_REPLY_ARRAY && reply->elements == 3 && text_of(reply->element[0]) == "message")
            heard(text_of(reply->element[2]));
    }
};

Link::Link(std::string_view url, std::string channel, std::function<void(std::string_view)> heard)
    : state_(std::make_unique<State>(address_from(url), std::move(channel), std::move(heard))) {}
Link::~Link() = default;

void Link::publish(std::string message) {
    {
        const std::lock_guard lock(state_->mutex);
        if (state_->waiting.size() >= most_waiting) return;
        state_->waiting.push_back(std::move(message));
    }
    state_->changed.notify_all();
}

bool Link::listens() const { return state_->listens; }

std::chrono::microseconds Link::ping() {
    const auto begin = steady_clock::now();
    const auto context = connect(state_->address);
    ask(*context, {"PING"});
    return std::chrono::duration_cast<std::chrono::microseconds>(steady_clock::now() - begin);
}

}  // namespace attune::redis
