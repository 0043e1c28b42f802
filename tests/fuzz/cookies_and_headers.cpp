// What single headers say: cookies, Accept-…, Range, ETags, traceparent, X-Forwarded-For.

#include "core/trace.hpp"
#include "platform/http/accept.hpp"
#include "platform/http/http.hpp"
#include "platform/http/proxies.hpp"
#include "tests/fuzz/fuzz.hpp"

using namespace attune;

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    static const http::Proxies proxies({"10.0.0.0/8", "::1"});
    const auto text = fuzz::text_of(data, size);
    http::Request request;
    request.headers = {{"cookie", std::string(text)}, {"x-forwarded-for", std::string(text)}, {"x-forwarded-proto", std::string(text)}};
    const auto cookie = request.cookie("__Host-attune");
    fuzz::require(cookie.empty() || text.contains("__Host-attune="), "a cookie has its name");
    fuzz::require(!cookie.contains(';'), "a cookie ends at a semicolon");
    proxies.apply("10.1.2.3", request);
    fuzz::require(!request.address.empty(), "there is always an address");
    proxies.apply("192.0.2.1", request);
    fuzz::require(request.address == "192.0.2.1", "who is no proxy speaks for itself");
    http::prefers_html(text);
    fuzz::require(!http::preferred_language(text).empty(), "there is always a language");
    http::preferred_encoding(text);
    http::matches_etag(text, "\"tag\"");
    const auto wish = http::range_from(text, 1000);
    if (wish.kind == http::RangeKind::part)
        fuzz::require(wish.range.first <= wish.range.last && wish.range.last < 1000, "a range lies within");
    if (const auto trace = trace_from(text)) trace_id_of(*trace);
    return 0;
}
