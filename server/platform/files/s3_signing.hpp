#pragma once
// Amazon's Signature Version 4, in the query of a link and in the headers of a call.
// https://docs.aws.amazon.com/AmazonS3/latest/API/sigv4-query-string-auth.html

#include "platform/files/canonical.hpp"
#include "platform/files/files.hpp"

namespace attune::files {

// Where an object (or, without a key, the bucket) is.
struct S3Place {
    Endpoint endpoint;  // with the bucket in the host unless path style
    std::string path;   // percent-encoded
    std::string url() const { return endpoint.origin() + path; }
};
S3Place s3_place(const S3Settings& settings, std::string_view key);

SignedUrl s3_put_link(const S3Settings& settings, std::string_view key, std::string_view content_type,
                      std::uint64_t size, Instant now, std::chrono::seconds lifetime, bool create_only);
SignedUrl s3_get_link(const S3Settings& settings, std::string_view key, Instant now, std::chrono::seconds lifetime,
                      std::string_view download_name);

// The headers to send, Authorization among them, for a call with these headers (names in lower case) and this body.
Pairs s3_signed_headers(const S3Settings& settings, std::string_view method, const S3Place& place, const Pairs& query,
                        Pairs headers, std::string_view body, Instant now);

}  // namespace attune::files
