#include "platform/http/loop.hpp"

#include <algorithm>

#include "platform/http/connection.hpp"
#include "platform/wait/fiber.hpp"

namespace attune::http {
namespace {

constexpr int service_restart = 1012;
constexpr auto patience_with_fresh = std::chrono::seconds(1);

// Often enough to be a quarter late at most.
std::chrono::milliseconds tick_of(const Limits& limits) {
    using std::chrono::milliseconds;
    const auto shortest = std::min({limits.header_deadline, limits.idle_deadline, limits.body_grace});
    return std::clamp(shortest / 4, milliseconds(10), milliseconds(1000));
}

}  // namespace

// A connection counts from here until nothing of it is left, whether its fiber ran, was unwound, or found no room for a stack.
struct Loop::Adopted {
    Adopted(Loop& loop_, boost::asio::ip::tcp::socket socket_) : loop(loop_), socket(std::move(socket_)) {
        ++loop.adopted_;
    }
    ~Adopted() { --loop.adopted_; }
    Adopted(const Adopted&) = delete;
    Adopted& operator=(const Adopted&) = delete;
    Loop& loop;
    boost::asio::ip::tcp::socket socket;
};

Loop::Loop(Context& context, std::function<void()> on_end)
    : context_(context), on_end_(std::move(on_end)), tick_(tick_of(context.settings.limits)),
      sockets_(context, io_, on_end_) {}

Loop::~Loop() { stop(); }

void Loop::start() {
    sweep();
    thread_ = std::thread([this] { run(); });
}

void Loop::run() {
    const auto keep = boost::asio::make_work_guard(io_);
    while (!io_.stopped()) {
        try {
            io_.run();
        } catch (const std::bad_alloc&) {
            // No memory for one more fiber: that connection is gone, the others go on.
            continue;
        }
    }
}

void Loop::stop() {
    io_.stop();
    if (thread_.joinable()) thread_.join();
    sockets_.abandon_all();
    const std::lock_guard lock(mutex_);
    for (auto* wire : wires_) wire->cut();
}

void Loop::adopt(boost::asio::ip::tcp::socket socket) {
    // Held by pointer: a fiber's body must be copyable.
    auto adopted = std::make_shared<Adopted>(*this, std::move(socket));
    wait::start_fiber(io_.get_executor(), [this, adopted = std::move(adopted)](boost::asio::yield_context yield) {
        serve(*adopted, &yield);
    });
}

void Loop::serve_here(boost::asio::ip::tcp::socket socket) {
    Adopted adopted(*this, std::move(socket));
    serve(adopted, nullptr);
}

void Loop::serve(Adopted& adopted, boost::asio::yield_context* yield) {
    Wire wire(std::move(adopted.socket), yield);
    std::list<Wire*>::iterator place;
    {
        const std::lock_guard lock(mutex_);
        place = wires_.insert(wires_.end(), &wire);
    }
    const auto leave = [&] {
        const std::lock_guard lock(mutex_);
        wires_.erase(place);
    };
    try {
        serve_connection(context_, sockets_, wire);
    } catch (...) {
        leave();
        throw;
    }
    leave();
    on_end_();
}

void Loop::sweep() {
    sweeper_.expires_after(tick_);
    sweeper_.async_wait([this](boost::system::error_code error) {
        if (error) return;
        const auto now = std::chrono::steady_clock::now();
        {
            const std::lock_guard lock(mutex_);
            for (auto* wire : wires_) {
                if (wire->is_on_fiber()) wire->expire(now);
                if (context_.is_draining && may_go(*wire, now)) wire->stop_reading();
            }
        }
        sweep();
    });
}

void Loop::drain() {
    sockets_.close_all(service_restart, "restarting");
    const std::lock_guard lock(mutex_);
    draining_since_ = std::chrono::steady_clock::now();
    for (auto* wire : wires_) {
        if (may_go(*wire, draining_since_)) wire->stop_reading();
    }
}

// Who has just connected has a request on its way; it is answered, and told to close.
bool Loop::may_go(const Wire& wire, Moment now) const {
    return wire.rest() == Wire::Rest::idle ||
           (wire.rest() == Wire::Rest::fresh && now - draining_since_ > patience_with_fresh);
}

std::size_t Loop::connections() const { return adopted_ + sockets_.count(); }

}  // namespace attune::http
