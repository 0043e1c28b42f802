#pragma once
// The figures of /metrics that are read when somebody asks: the queue, sessions, pools, caches, spans.

#include "platform/metrics/metrics.hpp"

namespace attune::app {

class House;

// While the database is away its figures are missing rather than old.
void gauge(House& house, metrics::Metrics& into);

}  // namespace attune::app
