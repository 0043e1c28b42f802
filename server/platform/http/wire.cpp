#include "platform/http/wire.hpp"

#include <poll.h>
#include <sys/sendfile.h>
#include <sys/socket.h>
#include <sys/uio.h>

#include <algorithm>
#include <boost/asio/buffer.hpp>
#include <cerrno>

#include "platform/wait/fiber.hpp"
#include "platform/wait/wait.hpp"

namespace attune::http {
namespace {

bool would_block() { return errno == EAGAIN || errno == EWOULDBLOCK || errno == EINTR; }

}  // namespace

Wire::Wire(boost::asio::ip::tcp::socket socket, boost::asio::yield_context* yield)
    : socket_(std::move(socket)), yield_(yield), descriptor_(socket_.native_handle()) {
    boost::system::error_code ignored;
    socket_.native_non_blocking(true, ignored);
    socket_.set_option(boost::asio::ip::tcp::no_delay(true), ignored);
}

std::size_t Wire::receive(std::span<char> into, Moment deadline) {
    // A peer that never pauses never waits, so the sweep alone would not end it.
    if (std::chrono::steady_clock::now() >= deadline) throw Hangup(true);
    if (yield_ == nullptr) {
        for (;;) {
            const auto count = ::recv(descriptor_, into.data(), into.size(), 0);
            if (count >= 0) return static_cast<std::size_t>(count);
            if (!would_block()) throw Hangup(false);
            if (!wait::until_readable(descriptor_, deadline)) throw Hangup(true);
        }
    }
    boost::system::error_code error;
    expired_ = false;
    deadline_ = deadline;
    const auto count = wait::on_fiber(*yield_, [&](auto yield) {
        return socket_.async_read_some(boost::asio::buffer(into.data(), into.size()), yield[error]);
    });
    deadline_ = Moment::max();
    if (error && expired_) throw Hangup(true);
    if (error == boost::asio::error::eof) return 0;
    if (error) throw Hangup(false);
    return count;
}

void Wire::wait_writable(Moment deadline) {
    if (yield_ == nullptr) {
        if (!wait::until_writable(descriptor_, deadline)) throw Hangup(true);
        return;
    }
    boost::system::error_code error;
    expired_ = false;
    deadline_ = deadline;
    wait::on_fiber(*yield_,
                   [&](auto yield) { socket_.async_wait(boost::asio::ip::tcp::socket::wait_write, yield[error]); });
    deadline_ = Moment::max();
    if (error && expired_) throw Hangup(true);
    if (error) throw Hangup(false);
}

Moment Wire::due(Moment start, std::uint64_t sent, Pace pace) {
    return start + pace.grace + std::chrono::milliseconds(sent * 1000 / std::max<std::size_t>(1, pace.rate));
}

void Wire::send(std::string_view first, std::string_view second, Pace pace) {
    Moment start{};
    std::uint64_t sent = 0;
    while (!first.empty() || !second.empty()) {
        std::array<iovec, 2> parts{
            {{const_cast<char*>(first.data()), first.size()}, {const_cast<char*>(second.data()), second.size()}}};
        msghdr message{};
        message.msg_iov = parts.data();
        message.msg_iovlen = parts.size();
        const auto count = ::sendmsg(descriptor_, &message, MSG_NOSIGNAL);
        if (count < 0) {
            if (!would_block()) throw Hangup(false);
            if (start == Moment{}) start = std::chrono::steady_clock::now();
            wait_writable(due(start, sent, pace));
            continue;
        }
        sent += static_cast<std::uint64_t>(count);
        const auto of_first = std::min(first.size(), static_cast<std::size_t>(count));
        first.remove_prefix(of_first);
        second.remove_prefix(static_cast<std::size_t>(count) - of_first);
    }
}

void Wire::send_file(int descriptor, std::uint64_t offset, std::uint64_t count, Pace pace) {
    constexpr std::uint64_t piece = 256 * 1024;
    const auto start = std::chrono::steady_clock::now();
    std::uint64_t sent = 0;
    auto position = static_cast<off_t>(offset);
    while (sent < count) {
        const auto moved = ::sendfile(descriptor_, descriptor, &position, std::min(piece, count - sent));
        if (moved == 0) throw Hangup(false);  // the file became shorter: the length was promised already
        if (moved < 0) {
            if (!would_block()) throw Hangup(false);
            wait_writable(due(start, sent, pace));
            continue;
        }
        sent += static_cast<std::uint64_t>(moved);
    }
}

void Wire::finish(Moment deadline) {
    ::shutdown(descriptor_, SHUT_WR);
    std::array<char, 4096> dropped{};
    try {
        while (receive(dropped, deadline) > 0) {}
    } catch (const Hangup&) {
        return;
    }
}

void Wire::expire(Moment now) {
    if (now < deadline_) return;
    expired_ = true;
    deadline_ = Moment::max();
    boost::system::error_code ignored;
    socket_.cancel(ignored);
}

void Wire::stop_reading() { ::shutdown(descriptor_, SHUT_RD); }
void Wire::cut() { ::shutdown(descriptor_, SHUT_RDWR); }

}  // namespace attune::http
