#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <sys/eventfd.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <optional>
#include <system_error>

#include "core/text.hpp"
#include "platform/sandbox/process.hpp"
#include "platform/sandbox/sandbox.hpp"
#include "platform/sandbox/wire.hpp"

namespace attune::sandbox {
namespace {

using SteadyClock = std::chrono::steady_clock;

constexpr std::size_t longest_sentence = 400;

Failure failure(Ending ending) {
    switch (ending) {
        case Ending::timed_out: return {ending, "Reading this file took too long, so it was given up."};
        case Ending::out_of_memory: return {ending, "Reading this file needs more memory than a file may use."};
        case Ending::stopped: return {ending, "Reading this file was stopped."};
        case Ending::refused: return {ending, "This file cannot be read."};
        case Ending::crashed: break;
    }
    return {Ending::crashed, "This file is damaged in a way that stopped the reader."};
}

// Wakes a poll when somebody asks to stop.
class StopSignal {
public:
    explicit StopSignal(std::stop_token stop)
        : descriptor_(eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK)), on_stop_(std::move(stop), Wake{descriptor_}) {}
    ~StopSignal() { close(descriptor_); }
    StopSignal(const StopSignal&) = delete;
    StopSignal& operator=(const StopSignal&) = delete;
    int descriptor() const { return descriptor_; }

private:
    struct Wake {
        int descriptor;
        void operator()() const { eventfd_write(descriptor, 1); }
    };
    int descriptor_;
    std::stop_callback<Wake> on_stop_;
};

class Reader {
public:
    Reader(int pipe, const Limits& limits, std::stop_token stop)
        : pipe_(pipe), limits_(limits), stop_(std::move(stop)), end_(SteadyClock::now() + limits.total) {}

    // False at the end of the pipe, which is only in order between two messages.
    bool fill(std::span<std::byte> into, SteadyClock::time_point silent_until) {
        std::size_t done = 0;
        while (done < into.size()) {
            wait(std::min(silent_until, end_));
            const auto count = read(pipe_, into.data() + done, into.size() - done);
            if (count < 0 && (errno == EINTR || errno == EAGAIN)) continue;
            if (count <= 0) return false;
            done += static_cast<std::size_t>(count);
        }
        return true;
    }

    // One message, or nothing when the child has closed its pipe.
    std::optional<Message> next() {
        const auto silent_until = SteadyClock::now() + limits_.silence;
        Header header{};
        if (!fill(std::as_writable_bytes(std::span(&header, 1)), silent_until)) return std::nullopt;
        if (header.length > longest_message) throw failure(Ending::crashed);
        body_.resize(header.length);
        if (!fill(body_, silent_until)) return std::nullopt;
        return Message{header.kind, body_};
    }

private:
    void wait(SteadyClock::time_point until) {
        std::array<pollfd, 2> watched{pollfd{pipe_, POLLIN, 0}, pollfd{stop_.descriptor(), POLLIN, 0}};
        const auto left = std::chrono::ceil<std::chrono::milliseconds>(until - SteadyClock::now());
        const int ready = poll(watched.data(), watched.size(),
                               static_cast<int>(std::clamp<std::int64_t>(left.count(), 0, 1'000'000'000)));
        if (ready < 0 && errno != EINTR) throw std::system_error(errno, std::generic_category(), "poll");
        if (watched[1].revents != 0) throw failure(Ending::stopped);
        if (ready == 0) throw failure(Ending::timed_out);
    }

    int pipe_;
    const Limits& limits_;
    StopSignal stop_;
    SteadyClock::time_point end_;
    std::vector<std::byte> body_;
};

Ending ending_of(int status) {
    if (WIFEXITED(status)) {
        if (WEXITSTATUS(status) == exit_out_of_memory) return Ending::out_of_memory;
        return Ending::crashed;
    }
    // We have not killed it at this point: SIGKILL is the kernel's, for want of memory.
    if (WTERMSIG(status) == SIGKILL) return Ending::out_of_memory;
    if (WTERMSIG(status) == SIGXCPU) return Ending::timed_out;
    return Ending::crashed;
}

std::string sentence_from(std::span<const std::byte> body) {
    const std::string_view text(reinterpret_cast<const char*>(body.data()), std::min(body.size(), longest_sentence));
    return valid_utf8(text);
}

}  // namespace

void run(const Command& command, int file, const Limits& limits, const std::function<void(const Message&)>& on_message,
         std::stop_token stop) {
    Process process(command, file, limits);
    Reader reader(process.results(), limits, std::move(stop));
    while (const auto message = reader.next()) {
        if (message->kind == kind_finished) return;
        if (message->kind == kind_refused) throw Failure(Ending::refused, sentence_from(message->body));
        on_message(*message);
    }
    const int status = process.wait();
    if (WIFEXITED(status) && WEXITSTATUS(status) == exit_not_started)
        throw std::runtime_error("the sandbox could not be set up: is seccomp available here?");
    throw failure(ending_of(status));
}

}  // namespace attune::sandbox
