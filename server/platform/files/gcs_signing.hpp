#pragma once
// Google Cloud Storage's V4 signing with an RSA key (GOOG4-RSA-SHA256), in the query of a link.
// https://cloud.google.com/storage/docs/authentication/canonical-requests

#include <functional>

#include "platform/files/canonical.hpp"
#include "platform/files/files.hpp"

namespace attune::files {

// Who signs: a service account and its RSA signature over bytes, from a key file or made by the IAM API.
struct GcsSigner {
    std::string client_email;
    std::function<std::string(std::string_view bytes)> sign;
};

std::string gcs_url(const GcsSettings& settings, std::string_view key);  // without a key: the bucket
std::string gcs_signed_url(const GcsSettings& settings, const GcsSigner& signer, std::string_view method,
                           std::string_view key, const Pairs& query, Pairs headers, Instant now,
                           std::chrono::seconds lifetime);

SignedUrl gcs_put_link(const GcsSettings& settings, const GcsSigner& signer, std::string_view key,
                       std::string_view content_type, std::uint64_t size, Instant now, std::chrono::seconds lifetime);
SignedUrl gcs_get_link(const GcsSettings& settings, const GcsSigner& signer, std::string_view key, Instant now,
                       std::chrono::seconds lifetime, std::string_view download_name);

}  // namespace attune::files
