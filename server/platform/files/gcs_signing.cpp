#include "platform/files/gcs_signing.hpp"

#include <format>
#include <span>

#include "platform/crypto/crypto.hpp"
#include "platform/files/names.hpp"

namespace attune::files {
namespace {

std::string path_of(const GcsSettings& settings, std::string_view key) {
    auto path = endpoint_from(settings.endpoint).path + "/" + settings.bucket;
    if (!key.empty()) path += "/" + path_encoded(key);
    return path;
}

Instant end_of(Instant now, std::chrono::seconds lifetime) {
    return std::chrono::floor<std::chrono::seconds>(now) + lifetime;
}

}  // namespace

std::string gcs_url(const GcsSettings& settings, std::string_view key) {
    return endpoint_from(settings.endpoint).origin() + path_of(settings, key);
}

std::string gcs_signed_url(const GcsSettings& settings, const GcsSigner& signer, std::string_view method,
                           std::string_view key, const Pairs& query, Pairs headers, Instant now,
                           std::chrono::seconds lifetime) {
    const auto time = basic_time(now);
    const auto scope = std::format("{}/auto/storage/goog4_request", time.substr(0, 8));
    headers.emplace_back("host", endpoint_from(settings.endpoint).host);
    CanonicalRequest request{
        .method = std::string(method), .path = path_of(settings, key), .query = {}, .headers = std::move(headers)};
    request.query = {{"X-Goog-Algorithm", "GOOG4-RSA-SHA256"},
                     {"X-Goog-Credential", signer.client_email + "/" + scope},
                     {"X-Goog-Date", time},
                     {"X-Goog-Expires", std::to_string(lifetime.count())},
                     {"X-Goog-SignedHeaders", request.signed_header_names()}};
    request.query.insert(request.query.end(), query.begin(), query.end());
    const auto signature = signer.sign(std::format("GOOG4-RSA-SHA256\n{}\n{}\n{}", time, scope, request.hash()));
    const std::span<const std::uint8_t> bytes(reinterpret_cast<const std::uint8_t*>(signature.data()),
                                              signature.size());
    request.query.emplace_back("X-Goog-Signature", crypto::hex(bytes));
    return gcs_url(settings, key) + "?" + encoded_query(request.query);
}

SignedUrl gcs_put_link(const GcsSettings& settings, const GcsSigner& signer, std::string_view key,
                       std::string_view content_type, std::uint64_t size, Instant now, std::chrono::seconds lifetime) {
    // Google bounds a length by its own header, and "generation 0" means that nothing is there yet.
    const Pairs bound = {{"x-goog-content-length-range", std::format("{},{}", size, size)},
                         {"x-goog-if-generation-match", "0"}};
    auto headers = bound;
    headers.emplace_back("content-type", content_type);
    SignedUrl link{.url = gcs_signed_url(settings, signer, "PUT", key, {}, std::move(headers), now, lifetime),
                   .method = "PUT",
                   .headers = {{"Content-Type", std::string(content_type)}},
                   .expires_at = end_of(now, lifetime)};
    link.headers.insert(link.headers.end(), bound.begin(), bound.end());
    return link;
}

SignedUrl gcs_get_link(const GcsSettings& settings, const GcsSigner& signer, std::string_view key, Instant now,
                       std::chrono::seconds lifetime, std::string_view download_name) {
    Pairs query;
    if (!download_name.empty()) query.emplace_back("response-content-disposition", attachment(download_name));
    return {.url = gcs_signed_url(settings, signer, "GET", key, query, {}, now, lifetime),
            .method = "GET",
            .headers = {},
            .expires_at = end_of(now, lifetime)};
}

}  // namespace attune::files
