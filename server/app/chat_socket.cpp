#include "app/chat_socket.hpp"

#include <atomic>
#include <format>

#include "platform/http/routes.hpp"
#include "platform/log/log.hpp"

namespace attune::app {
namespace {

constexpr int signed_out = 4401;

std::string problem_json(const Problem& problem) {
    std::string fields;
    for (const auto& error : problem.errors)
        fields += std::format(R"({}{{"field":{},"message":{}}})", fields.empty() ? "" : ",",
                              http::write_json(error.field), http::write_json(error.message));
    const auto wait =
        problem.retry_after_seconds.transform([](int seconds) { return std::format(R"(,"retry_after":{})", seconds); });
    return std::format(R"({{"status":{},"code":{},"detail":{},"errors":[{}]{}}})", problem.status,
                       http::write_json(problem.code), http::write_json(problem.detail), fields, wait.value_or(""));
}

// One socket's talk. Its questions run on a pool, because a socket's own loop must not wait.
class Talk : public std::enable_shared_from_this<Talk> {
public:
    Talk(House& house, std::function<void(const Asker&)> count, Asker asker, std::shared_ptr<http::Socket> socket)
        : house_(house), count_(std::move(count)), asker_(std::move(asker)), socket_(std::move(socket)) {}

    void hear(std::string_view text) {
        if (is_busy_.exchange(true)) return tell("problem", problem_json(conflict("answer_pending")));
        try {
            house_.questions.post([self = shared_from_this(), text = std::string(text)] { self->answer(text); });
        } catch (const Problem& problem) {
            is_busy_ = false;
            tell("problem", problem_json(problem));
        }
    }

private:
    void answer(const std::string& text) {
        if (!house_.access.is_still(asker_)) return socket_->close(signed_out, "signed out");
        std::string type = "done", json;
        try {
            count_(asker_);
            Work work(*house_.database, asker_, db::Mode::write, house_.clock.now());
            const auto answer =
                house_.assistant.ask(work, http::read_json<assistant::NewMessage>(text),
                                     [&](std::string_view stage, const std::string& data) { tell(stage, data); });
            work.commit();
            json = http::write_json(answer);
        } catch (const Problem& problem) {
            type = "problem";
            json = problem_json(problem);
        } catch (const std::exception& bug) {
            log::error("A question over a WebSocket failed", {{"what", bug.what()}});
            type = "problem";
            json = problem_json(problem(500, "internal_error"));
        }
        is_busy_ = false;
        tell(type, json);
    }

    void tell(std::string_view type, const std::string& json) {
        socket_->send(std::make_shared<const std::string>(std::format(R"({{"type":"{}","data":{}}})", type, json)));
    }

    House& house_;
    const std::function<void(const Asker&)> count_;
    const Asker asker_;
    const std::shared_ptr<http::Socket> socket_;
    std::atomic<bool> is_busy_ = false;
};

}  // namespace

http::SocketHandlers chat_over(House& house, const std::function<void(const Asker&)>& count,
                               const http::Request& request, std::shared_ptr<http::Socket> socket) {
    auto asker = house.access.redeem(request);
    if (asker.pending) throw forbidden("approval_pending");
    if (!decide(asker.permissions, Permission::assistant_use).allowed()) throw forbidden("not_allowed");
    asker.address = request.address;
    asker.request_id = request.request_id;
    const auto talk = std::make_shared<Talk>(house, count, std::move(asker), std::move(socket));
    return {.on_message = [talk](std::string_view message) { talk->hear(message); }, .on_close = {}};
}

}  // namespace attune::app
