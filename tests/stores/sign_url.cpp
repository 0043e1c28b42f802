// Signs links like the stores do, for comparison with the signers of others: one case a line on stdin, fields between tabs,
// the URL on stdout.
//
//   s3   endpoint region bucket path|host access_key secret_key session_token  METHOD key type size now lifetime name
//   gcs  endpoint bucket client_email key_file                                 METHOD key type size now lifetime name

#include <fstream>
#include <iostream>
#include <iterator>
#include <string>
#include <vector>

#include "platform/crypto/crypto.hpp"
#include "platform/files/gcs_signing.hpp"
#include "platform/files/s3_signing.hpp"

using namespace attune;

namespace {

std::vector<std::string> fields_of(const std::string& line) {
    std::vector<std::string> fields(1);
    for (const char c : line) {
        if (c == '\t') {
            fields.emplace_back();
        } else {
            fields.back() += c;
        }
    }
    return fields;
}

struct Object {
    std::string method, key, type;
    std::uint64_t size;
    Instant now;
    std::chrono::seconds lifetime;
    std::string name;
};

Object object_from(const std::vector<std::string>& fields, std::size_t first) {
    return {.method = fields.at(first),
            .key = fields.at(first + 1),
            .type = fields.at(first + 2),
            .size = std::stoull("0" + fields.at(first + 3)),
            .now = Instant(std::chrono::seconds(std::stoll(fields.at(first + 4)))),
            .lifetime = std::chrono::seconds(std::stoll(fields.at(first + 5))),
            .name = fields.at(first + 6)};
}

std::string s3_url(const std::vector<std::string>& fields) {
    const files::S3Settings settings{.endpoint = fields.at(1),
                                     .region = fields.at(2),
                                     .bucket = fields.at(3),
                                     .access_key = fields.at(5),
                                     .secret_key = fields.at(6),
                                     .session_token = fields.at(7),
                                     .path_style = fields.at(4) == "path"};
    const auto object = object_from(fields, 8);
    if (object.method == "PUT")
        return files::s3_put_link(settings, object.key, object.type, object.size, object.now, object.lifetime, true)
            .url;
    return files::s3_get_link(settings, object.key, object.now, object.lifetime, object.name).url;
}

std::string gcs_url(const std::vector<std::string>& fields) {
    files::GcsSettings settings{
        .bucket = fields.at(2), .client_email = fields.at(3), .private_key_pem = {}, .endpoint = fields.at(1)};
    std::ifstream key(fields.at(4));
    settings.private_key_pem.assign(std::istreambuf_iterator<char>(key), {});
    const files::GcsSigner signer{settings.client_email, [&](std::string_view bytes) {
                                      return crypto::sign_rsa_sha256(settings.private_key_pem, bytes);
                                  }};
    const auto object = object_from(fields, 5);
    if (object.method == "PUT")
        return files::gcs_put_link(settings, signer, object.key, object.type, object.size, object.now, object.lifetime)
            .url;
    return files::gcs_get_link(settings, signer, object.key, object.now, object.lifetime, object.name).url;
}

}  // namespace

int main() {
    for (std::string line; std::getline(std::cin, line);) {
        const auto fields = fields_of(line);
        std::cout << (fields.at(0) == "s3" ? s3_url(fields) : gcs_url(fields)) << '\n';
    }
}
