#include "platform/files/s3_signing.hpp"

#include <format>

#include "platform/crypto/crypto.hpp"
#include "platform/files/names.hpp"

namespace attune::files {
namespace {

std::string_view text_of(const crypto::Digest& digest) {
    return {reinterpret_cast<const char*>(digest.data()), digest.size()};
}

std::string scope(const S3Settings& settings, Instant now) {
    return std::format("{}/{}/s3/aws4_request", basic_time(now).substr(0, 8), settings.region);
}

std::string signature(const S3Settings& settings, const CanonicalRequest& request, Instant now) {
    const auto time = basic_time(now);
    const auto to_sign = std::format("AWS4-HMAC-SHA256\n{}\n{}\n{}", time, scope(settings, now), request.hash());
    auto key = crypto::hmac_sha256("AWS4" + settings.secret_key, time.substr(0, 8));
    for (const std::string_view part :
         {std::string_view(settings.region), std::string_view("s3"), std::string_view("aws4_request")})
        key = crypto::hmac_sha256(text_of(key), part);
    return crypto::hex(crypto::hmac_sha256(text_of(key), to_sign));
}

SignedUrl link(const S3Settings& settings, std::string_view method, std::string_view key, Pairs query, Pairs headers,
               Instant now, std::chrono::seconds lifetime) {
    const auto place = s3_place(settings, key);
    CanonicalRequest request{
        .method = std::string(method), .path = place.path, .query = std::move(query), .headers = std::move(headers)};
    request.headers.emplace_back("host", place.endpoint.host);
    request.query.emplace_back("X-Amz-Algorithm", "AWS4-HMAC-SHA256");
    request.query.emplace_back("X-Amz-Content-Sha256", request.payload_hash);
    request.query.emplace_back("X-Amz-Credential", settings.access_key + "/" + scope(settings, now));
    request.query.emplace_back("X-Amz-Date", basic_time(now));
    request.query.emplace_back("X-Amz-Expires", std::to_string(lifetime.count()));
    if (!settings.session_token.empty()) request.query.emplace_back("X-Amz-Security-Token", settings.session_token);
    request.query.emplace_back("X-Amz-SignedHeaders", request.signed_header_names());
    const auto signed_by = signature(settings, request, now);
    request.query.emplace_back("X-Amz-Signature", signed_by);
    return {.url = place.url() + "?" + sorted_encoded_query(request.query),
            .method = std::string(method),
            .headers = {},
            .expires_at = std::chrono::floor<std::chrono::seconds>(now) + lifetime};
}

}  // namespace

S3Place s3_place(const S3Settings& settings, std::string_view key) {
    S3Place place{.endpoint = endpoint_from(settings.endpoint), .path = {}};
    place.path = place.endpoint.path;
    if (settings.path_style) {
        place.path += "/" + settings.bucket;
        if (!key.empty()) place.path += "/" + path_encoded(key);
    } else {
        place.endpoint.host = settings.bucket + "." + place.endpoint.host;
        place.path += "/" + path_encoded(key);
    }
    return place;
}

SignedUrl s3_put_link(const S3Settings& settings, std::string_view key, std::string_view content_type,
                      std::uint64_t size, Instant now, std::chrono::seconds lifetime, bool create_only) {
    Pairs headers = {{"content-length", std::to_string(size)}, {"content-type", std::string(content_type)}};
    if (create_only) headers.emplace_back("if-none-match", "*");
    auto result = link(settings, "PUT", key, {}, std::move(headers), now, lifetime);
    // Content-Length is what every client sends by itself, and what a browser lets nobody set.
    result.headers.emplace_back("Content-Type", content_type);
    if (create_only) result.headers.emplace_back("If-None-Match", "*");
    return result;
}

SignedUrl s3_get_link(const S3Settings& settings, std::string_view key, Instant now, std::chrono::seconds lifetime,
                      std::string_view download_name) {
    Pairs query;
    if (!download_name.empty()) query.emplace_back("response-content-disposition", attachment(download_name));
    return link(settings, "GET", key, std::move(query), {}, now, lifetime);
}

Pairs s3_signed_headers(const S3Settings& settings, std::string_view method, const S3Place& place, const Pairs& query,
                        Pairs headers, std::string_view body, Instant now) {
    const auto body_hash = crypto::hex(crypto::sha256(body));
    headers.emplace_back("x-amz-content-sha256", body_hash);
    headers.emplace_back("x-amz-date", basic_time(now));
    if (!settings.session_token.empty()) headers.emplace_back("x-amz-security-token", settings.session_token);
    CanonicalRequest request{.method = std::string(method),
                             .path = place.path,
                             .query = query,
                             .headers = headers,
                             .payload_hash = body_hash};
    request.headers.emplace_back("host", place.endpoint.host);
    headers.emplace_back(
        "authorization",
        std::format("AWS4-HMAC-SHA256 Credential={}/{}, SignedHeaders={}, Signature={}", settings.access_key,
                    scope(settings, now), request.signed_header_names(), signature(settings, request, now)));
    return headers;
}

}  // namespace attune::files
