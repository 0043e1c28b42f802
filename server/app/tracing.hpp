#pragma once
// What becomes a span: requests, statements, calls to other servers and jobs, named by OpenTelemetry's semantic conventions.

#include <string_view>

#include "platform/http/http.hpp"
#include "platform/jobs/jobs.hpp"
#include "platform/outbound/outbound.hpp"
#include "platform/traces/traces.hpp"

namespace attune::app {

class Tracing {
public:
    Tracing(traces::Settings settings, double sampled_share);

    TraceContext begin() const;  // of a job
    void request(const http::Observation& seen);
    void statement(std::string_view name, std::chrono::nanoseconds took);
    void call(const outbound::Observation& seen);
    void job(const jobs::Observation& seen);
    traces::Totals totals() const { return exporter_.totals(); }

private:
    traces::Exporter exporter_;
    double sampled_share_;
};

}  // namespace attune::app
