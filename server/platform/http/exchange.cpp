#include "platform/http/exchange.hpp"

#include <boost/context/detail/exception.hpp>
#include <format>

#include "platform/db/replica.hpp"
#include "platform/http/accept.hpp"
#include "platform/http/export.hpp"
#include "platform/http/upload.hpp"
#include "platform/stack/stack.hpp"

namespace attune::http {
namespace {

void add_allowance(Outcome& outcome, const Allowance& allowance) {
    if (allowance.limit == 0) return;
    outcome.reply.with("RateLimit-Limit", std::to_string(allowance.limit));
    outcome.reply.with("RateLimit-Remaining", std::to_string(allowance.remaining));
    outcome.reply.with("RateLimit-Reset", std::to_string(allowance.reset_seconds));
}

void refuse_excess(Outcome& outcome, const Allowance& allowance) {
    add_allowance(outcome, allowance);
    if (!allowance.allowed) throw too_many_requests("too_many_requests", allowance.reset_seconds);
}

// The headers gathered so far stay on whatever the reply becomes.
void become(Outcome& outcome, Reply reply) {
    for (auto& [name, value] : outcome.reply.headers) reply.with(std::move(name), std::move(value));
    outcome.reply = std::move(reply);
}

// Who asks, checked against the route's permission and the limits. An open route has an asker without a name. Who has not chosen a
// language has the one that their client prefers.
Asker who_asks(Context& context, const Request& request, const Route& route, RateClass rate, Outcome& outcome) {
    Asker asker{.language = {}};
    if (route.permission == Permission::anyone || route.permission == Permission::signed_url) {
        if (route.permission == Permission::anyone) count_anonymous(context, request, rate, outcome);
    } else {
        const bool has_credentials = !request.header("authorization").empty() || !request.header("cookie").empty() ||
                                     !request.header("x-api-key").empty();
        auto& buckets = context.buckets;
        const auto left =
            has_credentials ? buckets.look_at_refusals(request.address) : buckets.look_as_address(request.address);
        if (!left.allowed) refuse_excess(outcome, left);
        std::optional<Asker> found;
        try {
            found = context.authenticate(request);
        } catch (const Problem& problem) {
            if (problem.status == 401) buckets.count_refusal(request.address);
            throw;
        }
        if (!found) {
            if (has_credentials)
                buckets.count_refusal(request.address);
            else
                count_anonymous(context, request, rate, outcome);
            throw unauthenticated();
        }
        asker = std::move(*found);
        const auto& eyes = asker.viewer ? *asker.viewer : asker.user;
        outcome.user = eyes.value;
        outcome.company = asker.company.value;
        admit(asker, route);
        refuse_excess(outcome, buckets.take_as_user(eyes, asker.company, rate));
    }
    asker.request_id = request.request_id;
    asker.address = request.address;
    if (asker.language.empty()) asker.language = preferred_language(request.header("accept-language"));
    return asker;
}

bool is_guarded(const Request& request, const Route& route) {
    return (takes_idempotency_key(route) && !request.header("idempotency-key").empty()) ||
           (takes_if_match(route) && !request.header("if-match").empty());
}

void run(Context& context, Request& request, Body& body, const Route& route, Outcome& outcome) {
    const auto format = take_format(request, route);
    auto asker = who_asks(context, request, route, format ? RateClass::exports : route.rate, outcome);
    if (route.receive) {
        if (!body.length()) throw problem(411, "length_required");
        body.limit_to(route.body_limit);
        BodyUpload upload(request, body);
        return become(outcome, route.receive(upload));
    }
    body.limit_to(route.body_limit);
    body.read_all(request.body);
    if (route.answer) return become(outcome, route.answer(request));
    if (format) return become(outcome, export_list(context, asker, request, route, format_named(*format)));

    if (context.guarded_change && !asker.company.empty() && is_guarded(request, route))
        return become(outcome, context.guarded_change(std::move(asker), request, route));

    const bool reads_only = request.method == Method::get || request.method == Method::head;
    auto& database = reads_only ? context.database : db::for_changes(context.database);
    Work work(database, std::move(asker), reads_only ? db::Mode::read : db::Mode::write, context.clock.now());
    auto reply = route.handle(work, request);
    work.commit();
    // Asking with If-None-Match spares the bytes; no browser keeps what is said of people.
    if (reads_only && route.has_etag && reply.status == 200)
        reply.with("ETag", etag_of(reply.body)).with("Cache-Control", "no-store");
    become(outcome, std::move(reply));
}

std::string allow_list(const std::vector<Method>& methods) {
    std::string text;
    for (const auto method : methods) {
        text += std::format("{}{}", text.empty() ? "" : ", ", name_of(method));
        if (method == Method::get) text += ", HEAD";
    }
    return text + (text.empty() ? "OPTIONS" : ", OPTIONS");
}

Reply options(const Context& context, const Request& request) {
    std::vector<Method> methods;
    for (const auto method : {Method::get, Method::post, Method::put, Method::patch, Method::del}) {
        if (context.router.find(method, request.path).route != nullptr) methods.push_back(method);
    }
    auto reply = Reply::empty(204);
    const auto allow = allow_list(methods);
    reply.with("Allow", allow);
    if (context.heads.allows_origin(request.header("origin")) &&
        !request.header("access-control-request-method").empty()) {
        reply.with("Access-Control-Allow-Methods", allow);
        reply.with("Access-Control-Allow-Headers",
                   "Authorization, Content-Type, X-API-Key, X-CSRF-Token, X-Request-ID, "
                   "Idempotency-Key, If-Match, If-None-Match, traceparent");
        reply.with("Access-Control-Max-Age", "600");
    }
    return reply;
}

Reply not_routed(Context& context, const Request& request, const std::vector<Method>& allowed) {
    const bool reads = request.method == Method::get || request.method == Method::head;
    if (!allowed.empty()) {
        auto reply = reply_of(problem(405, "method_not_allowed"), request.request_id);
        return std::move(reply.with("Allow", allow_list(allowed)));
    }
    if (reads && request.path == "/openapi.json") {
        auto reply = Reply::json(200, context.openapi);
        return std::move(reply.with("Cache-Control", "no-cache"));
    }
    if (reads && !request.under_api) {
        if (auto file = context.web.find(request.path, request)) return std::move(*file);
        if (!context.web.is_empty() && prefers_html(request.header("accept"))) return context.web.app(request, 404);
    }
    throw problem(404, "not_found");
}

// Swagger and Redoc write markup as text; what they may write, docs-pages/trusted.js says, as the default policy of these two only.
constexpr std::string_view documents_policy =
    "default-src 'self'; img-src 'self' data:; frame-ancestors 'none'; base-uri 'none'; form-action 'self'; "
    "object-src 'none'; require-trusted-types-for 'script'; trusted-types default dompurify";

Reply documents(Context& context, const Request& request) {
    auto page = context.web.find("/docs-assets" + request.path + ".html", request);
    if (!page) throw problem(404, "not_found");
    page->with("Content-Security-Policy", std::string(documents_policy)).with("X-Frame-Options", "DENY");
    return std::move(*page);
}

void dispatch(Context& context, Request& request, Body& body, Outcome& outcome) {
    if (request.method == Method::options) return become(outcome, options(context, request));
    const bool reads = request.method == Method::get || request.method == Method::head;
    if (reads && !request.under_api && !context.web.is_empty() && context.web.is_page(request.path)) {
        if (prefers_html(request.header("accept"))) return become(outcome, context.web.app(request, 200));
        outcome.reply.with("Vary", "Accept");
    }
    auto match = context.router.find(request.method, request.path);
    if (match.route != nullptr) {
        outcome.route = match.route;
        request.parameters = std::move(match.parameters);
        return run(context, request, body, *match.route, outcome);
    }
    if (reads && match.allowed.empty() && (request.path == "/docs" || request.path == "/redoc"))
        return become(outcome, documents(context, request));
    become(outcome, not_routed(context, request, match.allowed));
}

}  // namespace

void admit(const Asker& asker, const Route& route) {
    if (asker.viewer && route.viewing != Viewing::allowed) {
        if (asker.view_over) throw forbidden("view_over");
        if (route.method != Method::get || route.viewing == Viewing::refused) throw forbidden("viewing_only");
    }
    if (asker.pending && route.permission != Permission::signed_in) throw forbidden("approval_pending");
    if (!decide(asker.permissions, route.permission).allowed()) throw forbidden("not_allowed");
}

void count_anonymous(Context& context, const Request& request, RateClass rate, Outcome& outcome) {
    refuse_excess(outcome, context.buckets.take_as_address(request.address, rate));
}

Outcome outcome_of_failure(const Request& request) {
    Outcome outcome;
    try {
        throw;
    } catch (const Hangup&) {
        throw;
    } catch (const boost::context::detail::forced_unwind&) {
        throw;
    } catch (const db::Unavailable& problem) {
        outcome.failure = problem.log_text;
        outcome.reply = reply_of(problem, request.request_id);
    } catch (const Problem& problem) {
        outcome.reply = reply_of(problem, request.request_id);
    } catch (const std::exception& bug) {
        outcome.failure = bug.what();
        outcome.stack = stack::of_current_exception();
        outcome.reply = reply_of(problem(500, "internal_error"), request.request_id);
    } catch (...) {
        outcome.failure = "an exception of unknown type";
        outcome.reply = reply_of(problem(500, "internal_error"), request.request_id);
    }
    return outcome;
}

void answer(Context& context, Request& request, Body& body, Outcome& outcome) {
    try {
        dispatch(context, request, body, outcome);
    } catch (...) {
        auto failed = outcome_of_failure(request);
        become(outcome, std::move(failed.reply));
        outcome.failure = std::move(failed.failure);
        outcome.stack = std::move(failed.stack);
    }
}

}  // namespace attune::http
