// Signed addresses of the local store: what was signed reads as it was, and nothing else does.

#include <algorithm>

#include "platform/crypto/crypto.hpp"
#include "platform/files/local_links.hpp"
#include "platform/http/target.hpp"
#include "tests/fuzz/fuzz.hpp"

using namespace attune;

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    static const crypto::Secrets key("a signing key");
    static const std::string wanted = "company/videos/name";
    const auto [first, rest] = fuzz::halves_of(fuzz::text_of(data, size));
    fuzz::require(!files::read_query("GET", wanted, first, key), "nobody guesses a signature");

    const auto type = first.substr(0, 100);  // as long as announced ones may be
    const files::Link link{.method = "PUT",
                           .key = wanted,
                           .content_type = std::string(type),
                           .download_name = {},
                           .size = size,
                           .expires = 1'800'000'000};
    const auto query = files::signed_query(link, key);
    if (std::ranges::all_of(type, [](char c) { return c > ' ' && c <= '~'; }) && !type.empty()) {
        const auto read = files::read_query("PUT", wanted, query, key);
        fuzz::require(read && read->content_type == type && read->size == size, "a signed address reads as it was");
    }
    fuzz::require(!files::read_query("GET", wanted, query, key), "another method is refused");
    fuzz::require(!files::read_query("PUT", "other/videos/name", query, key), "another key is refused");
    if (!rest.empty()) {
        auto changed = query;
        changed.insert(static_cast<unsigned char>(rest.front()) % changed.size(), rest.substr(1));
        fuzz::require(changed == query || !files::read_query("PUT", wanted, changed, key), "an altered one is refused");
    }
    return 0;
}
