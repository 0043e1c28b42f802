#pragma once
// What all connections of a server share.

#include <atomic>
#include <map>
#include <string>

#include "platform/http/buckets.hpp"
#include "platform/http/heading.hpp"
#include "platform/http/http.hpp"
#include "platform/http/proxies.hpp"
#include "platform/http/web_files.hpp"

namespace attune::http {

struct Context {
    Context(Settings wanted, Router& router_, db::Database& database_, const Clock& clock_, Authenticate authenticate_)
        : settings(std::move(wanted)), router(router_), database(database_), clock(clock_),
          authenticate(std::move(authenticate_)) {}

    const Settings settings;
    Router& router;
    db::Database& database;
    const Clock& clock;
    const Authenticate authenticate;
    const Heads heads{settings};
    const Proxies proxies{settings.trusted_proxies};
    const WebFiles web{settings.web_folder, settings.pages};

    Buckets buckets{settings};
    // Lists that leave as files are written here, so that neither loops nor readers of the database are all taken by them.
    wait::Pool exports{"exports", 2, 32};

    // Filled before start().
    std::map<std::string, AcceptSocket, std::less<>> sockets;
    GuardedChange guarded_change;
    Exported exported;
    std::function<void(const Observation&)> observer;
    std::string openapi;

    std::atomic<std::int64_t> active = 0;
    std::atomic<bool> is_draining = false;
};

}  // namespace attune::http
