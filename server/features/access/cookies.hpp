#pragma once
// The cookies of a browser's session: one only the browser reads, one the page reads to prove that a request is its own.

#include "features/access/tokens.hpp"
#include "platform/http/http.hpp"

namespace attune {

// Whether a sign-in asks for cookies instead of tokens: `?session=cookie`, not with a form.
bool wants_cookies(const http::Request& request);
// Refuses, with a sentence, plain http to a host other than loopback, where browsers keep no such cookies. Before anything is
// written.
void refuse_unsafe_cookies(const http::Request& request, bool insecure_allowed);
void add_session_cookies(http::Reply& reply, const SessionTokens& tokens, const SessionId& session,
                         const http::Request& request, std::chrono::seconds lifetime);
void remove_session_cookies(http::Reply& reply, const http::Request& request);
std::string_view session_cookie(const http::Request& request);

}  // namespace attune
