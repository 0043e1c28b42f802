#include "platform/http/connection.hpp"

#include <array>
#include <boost/context/detail/exception.hpp>
#include <random>

#include "platform/http/accept.hpp"
#include "platform/http/deliver.hpp"
#include "platform/http/exchange.hpp"
#include "platform/http/socket.hpp"
#include "platform/http/target.hpp"

namespace attune::http {
namespace {

constexpr int client_closed_request = 499;            // never sent, only noted
constexpr auto last_words = std::chrono::seconds(1);  // for the peer to read a reply that closes the connection

bool is_sane_id(std::string_view text) {
    constexpr std::size_t longest = 128;
    const auto fits = [](char c) {
        return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '-' || c == '_' ||
               c == '.' || c == ':';
    };
    return !text.empty() && text.size() <= longest && std::ranges::all_of(text, fits);
}

// For request ids and traces: they are read in logs and guard nothing.
std::uint64_t random_number() {
    thread_local std::mt19937_64 random{std::random_device{}()};
    return random();
}

// Like a UUID.
std::string new_request_id() {
    constexpr std::string_view digits = "0123456789abcdef";
    std::string text(36, '-');
    std::uint64_t bits = 0;
    int left = 0;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (i == 8 || i == 13 || i == 18 || i == 23) continue;
        if (left == 0) {
            bits = random_number();
            left = 16;
        }
        text[i] = digits[bits & 15];
        bits >>= 4;
        --left;
    }
    return text;
}

void join_trace(Request& request, double sampled_share) {
    const auto span = random_number() | 1;  // zero would be no span
    if (const auto parent = trace_from(request.header("traceparent"))) {
        request.trace = parent->under(span);
        request.parent_span = parent->span;
        return;
    }
    const auto low = random_number() | 1;
    request.trace = {.high = random_number(),
                     .low = low,
                     .span = span,
                     .sampled = static_cast<double>(low) < sampled_share * 0x1p64};
}

class Counted {
public:
    explicit Counted(std::atomic<std::int64_t>& counter) : counter_(counter) { ++counter_; }
    ~Counted() { --counter_; }
    Counted(const Counted&) = delete;
    Counted& operator=(const Counted&) = delete;

private:
    std::atomic<std::int64_t>& counter_;
};

class Connection {
public:
    Connection(Context& context, Sockets& sockets, Wire& wire)
        : context_(context), sockets_(sockets), wire_(wire), input_(wire, context.settings.limits) {
        boost::system::error_code error;
        const auto peer = wire.socket().remote_endpoint(error);
        if (!error) {
            auto address = peer.address();
            if (address.is_v6() && address.to_v6().is_v4_mapped())
                address = boost::asio::ip::make_address_v4(boost::asio::ip::v4_mapped, address.to_v6());
            peer_ = address.to_string();
        }
    }

    void run() {
        while (serve_one()) {}
    }

private:
    // True when another request may follow.
    bool serve_one() {
        Request request;
        request.address = peer_;
        HeadParser head(request);
        std::optional<Outcome> refused;
        try {
            const auto bytes = input_.next_head();
            if (!bytes) return false;
            head.read_head(*bytes, context_.settings.limits.header_bytes);
            input_.consume(bytes->size());
        } catch (const Problem&) {
            request.request_id = new_request_id();
            refused = outcome_of_failure(request);
        }
        const Counted counted(context_.active);
        const auto start = std::chrono::steady_clock::now();
        if (refused) return close_with(request, *refused, start);

        const auto wanted_id = request.header("x-request-id");
        request.request_id = is_sane_id(wanted_id) ? std::string(wanted_id) : new_request_id();
        context_.proxies.apply(peer_, request);
        join_trace(request, context_.settings.traces_sampled);
        const wait::Traced traced(request.trace);
        if (!take_target(request)) {
            refused = Outcome{.reply = reply_of(problem(400, "malformed_request"), request.request_id)};
            return close_with(request, *refused, start);
        }
        if (head.upgrade() && equals_ignoring_case(request.header("upgrade"), "websocket") &&
            context_.sockets.contains(request.path))
            return upgrade(request, start);

        Body body(input_, wire_, head, context_.settings.limits);
        Outcome outcome;
        try {
            answer(context_, request, body, outcome);
            const bool is_read = body.discard_rest();
            const bool reusable = is_read && head.keep_alive() && !context_.is_draining;
            const bool goes_on = deliver(context_, wire_, request, outcome.reply, reusable, head.is_http_1_1());
            note(request, outcome, start);
            // Closing with bytes unread would reset the connection, and the reply might be lost.
            if (!goes_on && (!is_read || !input_.buffered().empty()))
                wire_.finish(std::chrono::steady_clock::now() + last_words);
            return goes_on;
        } catch (const Hangup& hangup) {
            outcome.reply.status = client_closed_request;
            outcome.failure = hangup.what();
        } catch (
            const std::exception& failure) {  // of a streamed reply: its head is out already, so it ends unfinished
            outcome.failure = failure.what();
        }
        note(request, outcome, start);
        return false;
    }

    static bool take_target(Request& request) {
        if (request.method == Method::options && request.target == "*") {
            request.path = "*";
            return true;
        }
        auto target = target_from(request.target);
        if (!target) return false;
        request.path = std::move(target->path);
        request.under_api = target->under_api;
        request.query = std::move(target->query);
        return true;
    }

    bool close_with(const Request& request, Outcome& outcome, Moment start) {
        deliver(context_, wire_, request, outcome.reply, false, true);
        note(request, outcome, start);
        wire_.finish(std::chrono::steady_clock::now() + last_words);
        return false;
    }

    bool upgrade(Request& request, Moment start) {
        Outcome outcome;
        try {
            count_anonymous(context_, request, RateClass::read, outcome);
            sockets_.admit(request, wire_, input_.buffered());
            outcome.reply.status = 101;
            note(request, outcome, start);
            return false;
        } catch (const Problem&) {
            outcome = outcome_of_failure(request);
        } catch (const std::exception&) {
            outcome = outcome_of_failure(request);
        }
        return close_with(request, outcome, start);
    }

    void note(const Request& request, const Outcome& outcome, Moment start) const {
        if (!context_.observer) return;
        context_.observer(
            {.method = request.method,
             .route = outcome.route == nullptr ? std::string_view{} : std::string_view(outcome.route->path),
             .status = outcome.reply.status,
             .took = std::chrono::steady_clock::now() - start,
             .request = &request,
             .user = outcome.user,
             .company = outcome.company,
             .failure = outcome.failure,
             .stack = outcome.stack});
    }

    Context& context_;
    Sockets& sockets_;
    Wire& wire_;
    Input input_;
    std::string peer_;
};

}  // namespace

void serve_connection(Context& context, Sockets& sockets, Wire& wire) {
    try {
        Connection(context, sockets, wire).run();
    } catch (const boost::context::detail::forced_unwind&) {
        throw;
    } catch (const Hangup&) {
        return;
    } catch (const std::exception&) {
        return;
    }
}

}  // namespace attune::http
