#include "features/access/cookies.hpp"

#include <format>

namespace attune {
namespace {

// Browsers take the __Host- prefix only with Secure, and Secure only over https or to a loopback host.
struct Names {
    std::string_view session, csrf, attributes;
};
constexpr Names secure_names{"__Host-attune", "__Host-csrf", "; Path=/; Secure; SameSite=Strict"};
constexpr Names plain_names{"attune", "attune-csrf", "; Path=/; SameSite=Strict"};

bool is_loopback_host(std::string_view host) {
    if (host.starts_with("[::1]")) return true;
    const auto name = host.substr(0, host.rfind(':'));
    return name == "localhost" || name == "127.0.0.1" || name.ends_with(".localhost");
}

const Names& names_for(const http::Request& request) { return request.secure ? secure_names : plain_names; }

}  // namespace

bool wants_cookies(const http::Request& request) {
    // A form on somebody else's page can send this too, and would sign the visitor in as whom it likes.
    const bool is_form = request.header("content-type").starts_with("application/x-www-form-urlencoded");
    return !is_form && request.query_value("session") == "cookie";
}

void refuse_unsafe_cookies(const http::Request& request, bool insecure_allowed) {
    if (!wants_cookies(request) || request.secure || insecure_allowed || is_loopback_host(request.header("host")))
        return;
    throw problem(400, "cookies_need_https");
}

void add_session_cookies(http::Reply& reply, const SessionTokens& tokens, const SessionId& session,
                         const http::Request& request, std::chrono::seconds lifetime) {
    const auto& names = names_for(request);
    reply.with("Set-Cookie", std::format("{}={}{}; HttpOnly; Max-Age={}", names.session, tokens.cookie(session),
                                         names.attributes, lifetime.count()));
    reply.with("Set-Cookie", std::format("{}={}{}; Max-Age={}", names.csrf, tokens.csrf(session), names.attributes,
                                         lifetime.count()));
}

void remove_session_cookies(http::Reply& reply, const http::Request& request) {
    const auto& names = names_for(request);
    reply.with("Set-Cookie", std::format("{}={}; HttpOnly; Max-Age=0", names.session, names.attributes));
    reply.with("Set-Cookie", std::format("{}={}; Max-Age=0", names.csrf, names.attributes));
}

std::string_view session_cookie(const http::Request& request) { return request.cookie(names_for(request).session); }

}  // namespace attune
