// Raw bytes on a connection: heads, bodies, chunks, pipelining.

#include "platform/http/fixture.hpp"
#include "tests/fuzz/fuzz.hpp"

using namespace attune;

namespace {

http::Settings settings() {
    auto wanted = http::fixture::settings();
    wanted.loops = 1;
    wanted.threads = 4;
    wanted.trusted_proxies = {"127.0.0.0/8"};
    wanted.allowed_origins = {"https://app.example"};
    return wanted;
}

}  // namespace

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    static const http::fixture::Served served(settings());
    auto client = served.client(fuzz::next_source());
    const auto replies = client.send(fuzz::text_of(data, size)).finish().rest();
    fuzz::require(replies.empty() || replies.starts_with("HTTP/1.1 "), "what comes back is a reply");
    fuzz::require(!replies.starts_with("HTTP/1.1 500") || replies.contains("internal_error"), "a 500 is a problem");
    return 0;
}
