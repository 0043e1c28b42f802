#pragma once
// The canonical request that Amazon's SigV4 and Google's V4 signing share: one text of which both sides take the hash.

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "core/time.hpp"

namespace attune::files {

using Pairs = std::vector<std::pair<std::string, std::string>>;

struct CanonicalRequest {
    std::string method, path;  // percent-encoded
    Pairs query;               // not yet encoded
    Pairs headers;             // names in lower case; all of them are signed
    std::string payload_hash = "UNSIGNED-PAYLOAD";

    std::string text() const;
    std::string hash() const;                 // hexadecimal SHA-256 of the text
    std::string signed_header_names() const;  // "content-type;host"
};

std::string encoded_query(const Pairs& query);         // in the order given
std::string sorted_encoded_query(const Pairs& query);  // in the order of signing
std::string basic_time(Instant instant);               // "20261120T120000Z"

// "https://host:8443/base" as a Host header and a path without its slash at the end.
struct Endpoint {
    std::string scheme, host, path;
    std::string origin() const { return scheme + "://" + host; }
};
Endpoint endpoint_from(std::string_view url);

}  // namespace attune::files
