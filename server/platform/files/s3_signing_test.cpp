#include "platform/files/s3_signing.hpp"

#include <algorithm>
#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>
#include <set>

using namespace attune;
using namespace std::chrono_literals;

namespace {

const Instant now = *instant_from("2013-05-24T00:00:00Z");

files::S3Settings settings() {
    return {.endpoint = "https://s3.amazonaws.com",
            .region = "us-east-1",
            .bucket = "examplebucket",
            .access_key = "AKIAIOSFODNN7EXAMPLE",
            .secret_key = "wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY",
            .session_token = {},
            .path_style = false};
}

std::string header_of(const files::Pairs& headers, std::string_view name) {
    const auto found = std::ranges::find(headers, name, &files::Pairs::value_type::first);
    return found == headers.end() ? "" : found->second;
}

std::string signature_of(const std::string& url) {
    const auto at = url.find("X-Amz-Signature=") + 16;
    return url.substr(at, 64);
}

}  // namespace

// https://docs.aws.amazon.com/AmazonS3/latest/API/sig-v4-header-based-auth.html
TEST_CASE("Calls are signed as in Amazon's examples") {
    const auto place = files::s3_place(settings(), "test.txt");
    const auto get = files::s3_signed_headers(settings(), "GET", place, {}, {{"range", "bytes=0-9"}}, "", now);
    CHECK(header_of(get, "authorization") ==
          "AWS4-HMAC-SHA256 Credential=AKIAIOSFODNN7EXAMPLE/20130524/us-east-1/s3/aws4_request, "
          "SignedHeaders=host;range;x-amz-content-sha256;x-amz-date, "
          "Signature=f0e8bdb87c964420e857bd35b5d6ed310bd44f0170aba48dd91039c6036bdb41");

    const auto put = files::s3_signed_headers(
        settings(), "PUT", files::s3_place(settings(), "test$file.text"), {},
        {{"date", "Fri, 24 May 2013 00:00:00 GMT"}, {"x-amz-storage-class", "REDUCED_REDUNDANCY"}},
        "Welcome to Amazon S3.", now);
    CHECK(header_of(put, "authorization")
              .ends_with("Signature=98ad721746da40c64f1a55b78f14c238d841ea1380cd77a1b5971af0ece108bd"));

    const auto list = files::s3_signed_headers(settings(), "GET", files::s3_place(settings(), ""),
                                               {{"prefix", "J"}, {"max-keys", "2"}}, {}, "", now);
    CHECK(header_of(list, "authorization")
              .ends_with("Signature=34b48302e7b5fa45bde8084f4b7868a86f0a534bc59db6670ed5711ef69dc6f7"));
}

TEST_CASE("The bucket stands in the host or in the path") {
    CHECK(files::s3_place(settings(), "a/b").url() == "https://examplebucket.s3.amazonaws.com/a/b");
    auto own = settings();
    own.path_style = true;
    own.endpoint = "http://127.0.0.1:8080/base/";
    CHECK(files::s3_place(own, "a/b").url() == "http://127.0.0.1:8080/base/examplebucket/a/b");
    CHECK(files::s3_place(own, "").url() == "http://127.0.0.1:8080/base/examplebucket");
    own.endpoint = "https://store.example:443";
    CHECK(files::s3_place(own, "a").endpoint.host == "store.example");
}

TEST_CASE("A link says what the client must send, and carries no secret") {
    const auto link = files::s3_put_link(settings(), "a", "video/mp4", 7, now, 900s, true);
    CHECK(link.method == "PUT");
    CHECK(link.headers ==
          std::vector<std::pair<std::string, std::string>>{{"Content-Type", "video/mp4"}, {"If-None-Match", "*"}});
    CHECK(link.url.contains("X-Amz-SignedHeaders=content-length%3Bcontent-type%3Bhost%3Bif-none-match"));
    CHECK(link.expires_at == now + 900s);
    CHECK_FALSE(link.url.contains("wJalrXUtnFEMI"));
    CHECK_FALSE(files::s3_put_link(settings(), "a", "video/mp4", 7, now, 900s, false).url.contains("if-none-match"));
}

TEST_CASE("Everything that a link is bound to changes its signature") {
    const auto with = [](auto change) {
        auto changed = settings();
        change(changed);
        return signature_of(files::s3_put_link(changed, "a", "video/mp4", 7, now, 900s, true).url);
    };
    const auto original = settings();
    std::set<std::string> signatures = {
        with([](auto&) {}),
        with([](auto& changed) { changed.secret_key += "x"; }),
        with([](auto& changed) { changed.access_key += "x"; }),
        with([](auto& changed) { changed.region = "eu-west-1"; }),
        with([](auto& changed) { changed.bucket = "other"; }),
        with([](auto& changed) { changed.endpoint = "https://s3.example.com"; }),
        with([](auto& changed) { changed.session_token = "token"; }),
        signature_of(files::s3_put_link(original, "b", "video/mp4", 7, now, 900s, true).url),
        signature_of(files::s3_put_link(original, "a", "text/html", 7, now, 900s, true).url),
        signature_of(files::s3_put_link(original, "a", "video/mp4", 8, now, 900s, true).url),
        signature_of(files::s3_put_link(original, "a", "video/mp4", 7, now + 1s, 900s, true).url),
        signature_of(files::s3_put_link(original, "a", "video/mp4", 7, now, 901s, true).url),
        signature_of(files::s3_put_link(original, "a", "video/mp4", 7, now, 900s, false).url),
        signature_of(files::s3_get_link(original, "a", now, 900s, "").url),
        signature_of(files::s3_get_link(original, "a", now, 900s, "a.mp4").url),
    };
    CHECK(signatures.size() == 15);
}
