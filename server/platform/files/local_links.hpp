#pragma once
// Signed URLs of the local store: PUBLIC_URL/objects/KEY?expires=…&method=…[&type=…&size=…][&name=…]&signature=…
// The signature is an HMAC over all of it, so any change, addition or other order is refused.

#include "platform/files/files.hpp"

namespace attune::files {

struct Link {
    std::string method, key, content_type, download_name;
    std::uint64_t size = 0;    // of a PUT
    std::int64_t expires = 0;  // Unix seconds
};

std::string signed_query(const Link& link, const crypto::Secrets& signing_keys);
// Nothing for a query that none of these signed for this method and key.
std::optional<Link> read_query(std::string_view method, std::string_view key, std::string_view query,
                               const crypto::Secrets& signing_keys);

}  // namespace attune::files
