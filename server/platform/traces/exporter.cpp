#include <stdlib.h>

#include <algorithm>
#include <atomic>
#include <condition_variable>
#include <deque>
#include <mutex>
#include <thread>

#include "platform/outbound/outbound.hpp"
#include "platform/traces/traces.hpp"

namespace attune::traces {
namespace {

std::uint64_t random_number() {
    std::uint64_t number = 0;
    while (number == 0) arc4random_buf(&number, sizeof number);
    return number;
}

}  // namespace

struct Exporter::State {
    explicit State(Settings wanted) : settings(std::move(wanted)), thread([this] { send_until_closed(); }) {}

    const Settings settings;
    std::mutex mutex;
    std::condition_variable changed, emptied;
    std::deque<Span> queue;
    bool sending = false, hurried = false, closing = false;
    std::atomic<std::uint64_t> sent = 0, dropped = 0;
    std::jthread thread;  // last, so that all else is there when it begins

    void send_until_closed() {
        std::unique_lock lock(mutex);
        for (;;) {
            changed.wait_for(lock, settings.pause,
                             [this] { return closing || hurried || queue.size() >= settings.batch; });
            while (!queue.empty())
                if (!send_batch(lock) && closing) give_up();
            hurried = false;
            emptied.notify_all();
            if (closing) return;
        }
    }

    // The end does not wait for a collector that is away.
    void give_up() {
        dropped += queue.size();
        queue.clear();
    }

    bool send_batch(std::unique_lock<std::mutex>& lock) {
        const auto count = static_cast<std::ptrdiff_t>(std::min(queue.size(), settings.batch));
        const std::vector<Span> spans(std::make_move_iterator(queue.begin()),
                                      std::make_move_iterator(queue.begin() + count));
        queue.erase(queue.begin(), queue.begin() + count);
        sending = true;
        lock.unlock();
        const bool delivered = deliver(spans);
        (delivered ? sent : dropped) += spans.size();
        lock.lock();
        sending = false;
        return delivered;
    }

    bool deliver(const std::vector<Span>& spans) const noexcept {
        try {
            const auto body = document(settings, spans);
            outbound::Headers headers = settings.headers;
            headers.emplace_back("Content-Type", "application/json");
            return outbound::fetch({.method = "POST",
                                    .url = settings.endpoint + "/v1/traces",
                                    .headers = std::move(headers),
                                    .body = body,
                                    .connect_timeout = std::chrono::seconds(2),
                                    .timeout = std::chrono::seconds(5)})
                .succeeded();
        } catch (const std::exception&) {
            return false;  // counted; a collector that is away must not fill the log
        }
    }
};

Exporter::Exporter(Settings settings) : state_(std::make_unique<State>(std::move(settings))) {}

Exporter::~Exporter() {
    {
        const std::lock_guard lock(state_->mutex);
        state_->closing = true;
    }
    state_->changed.notify_all();
}

void Exporter::export_span(Span span) {
    bool full = false;
    {
        const std::lock_guard lock(state_->mutex);
        if (state_->queue.size() >= state_->settings.queue) {
            ++state_->dropped;
            return;
        }
        state_->queue.push_back(std::move(span));
        full = state_->queue.size() >= state_->settings.batch;
    }
    if (full) state_->changed.notify_one();
}

void Exporter::flush() {
    std::unique_lock lock(state_->mutex);
    state_->hurried = true;
    state_->changed.notify_all();
    state_->emptied.wait(lock, [this] { return !state_->hurried && state_->queue.empty() && !state_->sending; });
}

Totals Exporter::totals() const { return {.sent = state_->sent, .dropped = state_->dropped}; }

std::uint64_t new_span() { return random_number(); }

TraceContext new_trace(double sampled_share) {
    const auto low = random_number();
    // The trace id is random already, so its lower half serves as the dice.
    const bool sampled = static_cast<double>(low) < sampled_share * 0x1p64;
    return {.high = random_number(), .low = low, .span = random_number(), .sampled = sampled};
}

}  // namespace attune::traces
