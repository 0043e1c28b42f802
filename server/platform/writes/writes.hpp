#pragma once
// Makes changes safe to repeat and safe against each other: Idempotency-Key on a POST, If-Match on a PUT, PATCH or DELETE.

#include "platform/http/http.hpp"

namespace attune::writes {

// Runs the route's handler for a request that carries one of the two (http::Server::on_guarded_change).
//
// With Idempotency-Key the answer is kept in the effect's own transaction, for a day, under company, person, route and key. The
// same request again gets that answer, with `Idempotency-Replayed: true` and secrets as "already_shown"; another one under the
// same key is refused with 422, one whose first is still running with 409 and Retry-After. An unfinished one may be taken over
// after a minute. A refused request leaves nothing behind. Problem 400 for a key that is empty, longer than 255 or not ASCII.
//
// With If-Match the handler runs only if a GET of the same address would carry that ETag now; 412 otherwise. Changes of one
// address that carry If-Match wait for each other.
http::Reply guarded_change(http::Router& router, db::Database& database, const Clock& clock, Asker asker,
                           const http::Request& request, const http::Route& route);

// The two halves.
http::Reply answer_once(db::Database& database, const Clock& clock, const Asker& asker, const http::Request& request,
                        const http::Route& route);
http::Reply change_unchanged(http::Router& router, db::Database& database, const Clock& clock, const Asker& asker,
                             const http::Request& request, const http::Route& route);

}  // namespace attune::writes
