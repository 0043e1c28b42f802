#include <format>

#include "platform/writes/writes.hpp"
#include "platform/writes/writes.sql.hpp"

namespace attune::writes {
namespace {

// The answer that a GET of the same address gives now, read in the transaction of the change.
http::Reply as_it_is(http::Router& router, Work& work, const http::Request& request) {
    auto found = router.find(http::Method::get, request.path);
    if (found.route == nullptr || !found.route->has_etag || !work.may(found.route->permission))
        throw problem(412, "precondition_failed");
    http::Request look{.method = http::Method::get, .target = request.path, .path = request.path};
    look.under_api = request.under_api;
    look.headers = request.headers;
    look.parameters = std::move(found.parameters);
    return found.route->handle(work, look);
}

}  // namespace

http::Reply change_unchanged(http::Router& router, db::Database& database, const Clock& clock, const Asker& asker,
                             const http::Request& request, const http::Route& route) {
    Work work(database, asker, db::Mode::write, clock.now());
    work.db(sql::wait_for_changes_of{.address = request.path});
    const auto reply = as_it_is(router, work, request);
    if (!http::matches_etag(request.header("if-match"), http::etag_of(reply.body)))
        throw problem(412, "precondition_failed");
    auto changed = route.handle(work, request);
    work.commit();
    return changed;
}

}  // namespace attune::writes
