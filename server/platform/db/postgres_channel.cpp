// LISTEN and NOTIFY on a connection and a thread of their own.

#include <poll.h>
#include <sys/eventfd.h>
#include <unistd.h>

#include <array>
#include <atomic>
#include <condition_variable>
#include <deque>
#include <format>
#include <mutex>
#include <thread>

#include "platform/db/notify_parts.hpp"
#include "platform/db/postgres_link.hpp"
#include "platform/db/postgres_role.hpp"

namespace attune::db {
namespace {

using namespace std::chrono_literals;
using std::chrono::steady_clock;

constexpr auto patience = 5s;
constexpr auto pause_after_failure = 500ms;
constexpr auto silence = 10s;  // after so long the connection is asked whether it still is one
constexpr std::size_t most_waiting = 10'000;

std::string literal(std::string_view text) {
    std::string result = "'";
    for (const char c : text) result += c == '\'' ? std::string("''") : std::string(1, c);
    return result + "'";
}

class PostgresChannel final : public Channel {
public:
    PostgresChannel(std::string url, std::string name, std::function<void(std::string_view)> heard)
        : url_(std::move(url)), name_(std::move(name)), heard_(std::move(heard)),
          wake_(::eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK)), thread_([this](std::stop_token stop) { keep(stop); }) {}
    ~PostgresChannel() override {
        thread_.request_stop();
        wake();
        thread_.join();
        ::close(wake_);
    }
    PostgresChannel(const PostgresChannel&) = delete;
    PostgresChannel& operator=(const PostgresChannel&) = delete;

    bool is_up() const override { return is_up_; }

    bool publish(std::string_view message) override {
        if (!is_up_ || message.contains('\0')) return false;
        {
            const std::lock_guard lock(mutex_);
            if (waiting_.size() >= most_waiting) return false;
            for (auto& part : notify_parts(message)) waiting_.push_back(std::move(part));
        }
        wake();
        return true;
    }

private:
    void wake() const {
        const std::uint64_t one = 1;
        static_cast<void>(::write(wake_, &one, sizeof one));
    }

    void keep(const std::stop_token& stop) {
        while (!stop.stop_requested()) {
            try {
                carry(stop);
            } catch (const std::exception&) {  // the database is away: its own pool says so
                is_up_ = false;
                std::unique_lock lock(mutex_);
                waiting_.clear();
                changed_.wait_for(lock, stop, pause_after_failure, [] { return false; });
            }
        }
    }

    void carry(const std::stop_token& stop) {
        PostgresLink link(url_, steady_clock::now() + patience);
        restrict_role(link, patience, steady_clock::now() + patience);
        link.execute(std::format("set synchronous_commit = off; listen {}", name_), steady_clock::now() + patience);
        is_up_ = true;
        NotifiedParts parts;
        while (!stop.stop_requested()) {
            send_waiting(link);
            link.take_notifications([&](int connection, std::string_view payload) {
                if (const auto message = parts.add(connection, payload); !message.empty()) heard_(message);
            });
            std::array<pollfd, 2> entries{{{.fd = link.descriptor(), .events = POLLIN, .revents = 0},
                                           {.fd = wake_, .events = POLLIN, .revents = 0}}};
            if (::poll(entries.data(), entries.size(), std::chrono::milliseconds(silence).count()) == 0)
                link.execute("select 1", steady_clock::now() + patience);
            std::uint64_t woken = 0;
            static_cast<void>(::read(wake_, &woken, sizeof woken));
        }
        is_up_ = false;
    }

    void send_waiting(PostgresLink& link) {
        while (true) {
            std::string part;
            {
                const std::lock_guard lock(mutex_);
                if (waiting_.empty()) return;
                part = std::move(waiting_.front());
                waiting_.pop_front();
            }
            link.execute(std::format("select pg_notify('{}', {})", name_, literal(part)),
                         steady_clock::now() + patience);
        }
    }

    const std::string url_, name_;
    const std::function<void(std::string_view)> heard_;
    const int wake_;
    std::atomic<bool> is_up_ = false;
    std::mutex mutex_;
    std::condition_variable_any changed_;
    std::deque<std::string> waiting_;
    std::jthread thread_;  // last, so that all else is there when it begins
};

}  // namespace

std::unique_ptr<Channel> open_channel(std::string url, std::string name,
                                      std::function<void(std::string_view message)> heard) {
    return std::make_unique<PostgresChannel>(std::move(url), std::move(name), std::move(heard));
}

}  // namespace attune::db
