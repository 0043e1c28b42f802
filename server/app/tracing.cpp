#include "app/tracing.hpp"

#include <format>

#include "platform/wait/wait.hpp"

namespace attune::app {
namespace {

using std::chrono::system_clock;

std::string host_of(std::string_view url) {
    const auto scheme_end = url.find("://");
    if (scheme_end != std::string_view::npos) url.remove_prefix(scheme_end + 3);
    return std::string(url.substr(0, url.find_first_of("/?#")));
}

}  // namespace

Tracing::Tracing(traces::Settings settings, double sampled_share)
    : exporter_(std::move(settings)), sampled_share_(sampled_share) {}

TraceContext Tracing::begin() const { return traces::new_trace(sampled_share_); }

void Tracing::request(const http::Observation& seen) {
    const auto& request = *seen.request;
    if (!request.trace.sampled) return;
    const std::string method(http::name_of(seen.method)), route(seen.route);
    exporter_.export_span({.context = request.trace,
                           .parent = request.parent_span,
                           .name = route.empty() ? method : std::format("{} {}", method, route),
                           .kind = traces::Kind::server,
                           .end = system_clock::now(),
                           .took = seen.took,
                           .texts = {{"http.request.method", method},
                                     {"http.route", route},
                                     {"attune.request_id", request.request_id},
                                     {"attune.company", std::string(seen.company)},
                                     {"error.type", seen.status >= 500 ? std::to_string(seen.status) : ""}},
                           .numbers = {{"http.response.status_code", seen.status}},
                           .failed = seen.status >= 500});
}

void Tracing::statement(std::string_view name, std::chrono::nanoseconds took) {
    const auto& trace = wait::current_trace();
    if (!trace.sampled) return;
    exporter_.export_span({.context = trace.under(traces::new_span()),
                           .parent = trace.span,
                           .name = std::string(name),
                           .kind = traces::Kind::client,
                           .end = system_clock::now(),
                           .took = took,
                           .texts = {{"db.query.summary", std::string(name)}},
                           .numbers = {},
                           .failed = false});
}

void Tracing::call(const outbound::Observation& seen) {
    if (!seen.trace.sampled) return;
    exporter_.export_span(
        {.context = seen.trace,
         .parent = seen.parent,
         .name = seen.call->method,
         .kind = traces::Kind::client,
         .end = system_clock::now(),
         .took = seen.took,
         .texts = {{"http.request.method", seen.call->method}, {"server.address", host_of(seen.call->url)}},
         .numbers = {{"http.response.status_code", seen.status}},
         .failed = seen.status == 0 || seen.status >= 400});
}

void Tracing::job(const jobs::Observation& seen) {
    if (!seen.trace.sampled) return;
    exporter_.export_span({.context = seen.trace,
                           .parent = 0,
                           .name = seen.job->kind,
                           .kind = traces::Kind::consumer,
                           .end = system_clock::now(),
                           .took = seen.took,
                           .texts = {{"attune.job_id", seen.job->job_id.value},
                                     {"attune.company", seen.job->company_id.value},
                                     {"error.message", std::string(seen.failure)}},
                           .numbers = {{"attune.attempt", seen.job->attempts}},
                           .failed = !seen.failure.empty()});
}

}  // namespace attune::app
