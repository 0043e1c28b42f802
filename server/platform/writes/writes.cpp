#include "platform/writes/writes.hpp"

namespace attune::writes {

http::Reply guarded_change(http::Router& router, db::Database& database, const Clock& clock, Asker asker,
                           const http::Request& request, const http::Route& route) {
    if (route.method == http::Method::post) return answer_once(database, clock, asker, request, route);
    return change_unchanged(router, database, clock, asker, request, route);
}

}  // namespace attune::writes
