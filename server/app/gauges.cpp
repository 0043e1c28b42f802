#include "app/gauges.hpp"

#include <array>
#include <map>
#include <utility>

#include "app/house.hpp"
#include "platform/log/log.hpp"

namespace attune::app {
namespace {

double number(auto count) { return static_cast<double>(count); }

void gauge_database(House& house, metrics::Metrics& into) try {
    for (const auto* name : {"jobs", "jobs_by_kind", "attune_active_sessions"}) into.clear(name);
    // The states that an autoscaler asks for are always there.
    std::map<std::string, std::int64_t> states{{"queued", 0}, {"running", 0}, {"dead", 0}};
    for (const auto& count : house.queue.counts()) {
        states[count.state] += count.jobs;
        into.set("jobs_by_kind", "Jobs by kind and state.", {{"kind", count.kind}, {"state", count.state}},
                 number(count.jobs));
    }
    for (const auto& [state, jobs] : states) into.set("jobs", "Jobs by state.", {{"state", state}}, number(jobs));
    into.set("attune_active_sessions", "Sign-ins that could be used now.", {}, number(house.access.active_sessions()));
} catch (const std::exception& failure) {
    log::warning("The database's figures are missing in /metrics", {{"error", failure.what()}});
}

void gauge_pools(House& house, metrics::Metrics& into) {
    for (const auto& use : house.database_of_requests().pools()) {
        const std::string pool(use.pool);
        into.set("db_pool_connections", "Connections by pool and state.", {{"pool", pool}, {"state", "busy"}},
                 number(use.busy));
        into.set("db_pool_connections", "Connections by pool and state.", {{"pool", pool}, {"state", "free"}},
                 number(use.all - use.busy));
        into.set("db_pool_waiting", "Who waits for a connection.", {{"pool", pool}}, number(use.waiting));
    }
    const auto* model_calls = house.model_calls ? &*house.model_calls : nullptr;
    for (const auto* pool : std::array<const wait::Pool*, 5>{&house.passwords, &house.blocking, &house.questions,
                                                             &house.thinking, model_calls}) {
        if (pool == nullptr) continue;
        into.set("thread_pool_threads", "Threads of a pool.", {{"pool", pool->name()}}, number(pool->threads()));
        into.set("thread_pool_busy", "Threads at work.", {{"pool", pool->name()}}, number(pool->busy()));
        into.set("thread_pool_queued", "Tasks that wait for a thread.", {{"pool", pool->name()}},
                 number(pool->queued()));
    }
}

void gauge_cache(House& house, metrics::Metrics& into) {
    for (const auto& [name, use] :
         {std::pair{"sessions", house.access.session_cache()}, std::pair{"api_keys", house.access.key_cache()}}) {
        into.total("cache_hits_total", "Found in the cache.", {{"cache", name}}, number(use.hits));
        into.total("cache_misses_total", "Not found in the cache.", {{"cache", name}}, number(use.misses));
        into.total("cache_forgotten_total", "Forgotten because it was no longer true.", {{"cache", name}},
                   number(use.forgotten));
        into.set("cache_entries", "Entries of a cache.", {{"cache", name}}, number(use.entries));
    }
}

void gauge_nodes(House& house, metrics::Metrics& into) {
    const auto carrier = house.nodes.carrier();
    for (const std::string_view name : {"redis", "postgres", "none"})
        into.set("nodes_carrier", "What carries messages between the nodes now.", {{"carrier", std::string(name)}},
                 name == carrier);
    if (const auto* redis = house.nodes.redis()) into.set("redis_up", "Whether Valkey answers.", {}, redis->is_up());
}

void gauge_traces(House& house, metrics::Metrics& into) {
    if (!house.tracing) return;
    const auto spans = house.tracing->totals();
    into.total("traces_spans_total", "Spans by what became of them.", {{"outcome", "sent"}}, number(spans.sent));
    into.total("traces_spans_total", "Spans by what became of them.", {{"outcome", "dropped"}}, number(spans.dropped));
}

}  // namespace

void gauge(House& house, metrics::Metrics& into) {
    into.set("attune_info", "The version that runs.", {{"version", std::string(version)}}, 1);
    into.set("attune_sockets", "Open WebSockets.", {}, number(house.hub.listeners()));
    gauge_database(house, into);
    gauge_pools(house, into);
    gauge_cache(house, into);
    gauge_nodes(house, into);
    gauge_traces(house, into);
}

}  // namespace attune::app
