#include "platform/files/gcs_identity.hpp"

#include <yyjson.h>

#include <format>
#include <fstream>
#include <iterator>
#include <memory>
#include <stdexcept>

#include "core/problem.hpp"
#include "core/text.hpp"
#include "platform/crypto/crypto.hpp"
#include "platform/outbound/outbound.hpp"

namespace attune::files {
namespace {

using namespace std::chrono_literals;

struct Free {
    void operator()(yyjson_doc* document) const { yyjson_doc_free(document); }
};

class Json {
public:
    explicit Json(const std::string& text) : document_(yyjson_read(text.data(), text.size(), 0)) {}
    std::string text(const char* name) const {
        const char* value = yyjson_get_str(yyjson_obj_get(yyjson_doc_get_root(document_.get()), name));
        return value ? value : "";
    }
    std::int64_t number(const char* name) const {
        return yyjson_get_sint(yyjson_obj_get(yyjson_doc_get_root(document_.get()), name));
    }

private:
    std::unique_ptr<yyjson_doc, Free> document_;
};

}  // namespace

void read_key_file(GcsSettings& settings, const std::string& path) {
    std::ifstream in(path);
    if (!in) throw std::runtime_error(std::format("The Google key file {} cannot be read.", path));
    const Json json(std::string(std::istreambuf_iterator<char>(in), {}));
    settings.client_email = json.text("client_email");
    settings.private_key_pem = json.text("private_key");
    if (settings.client_email.empty() || settings.private_key_pem.empty())
        throw std::runtime_error(
            std::format("The Google key file {} holds no client_email and private_key of a service account.", path));
    try {
        crypto::sign_rsa_sha256(settings.private_key_pem, "");
    } catch (const Bug&) {
        throw std::runtime_error(
            std::format("The private key in the Google key file {} is not an RSA key in PEM form.", path));
    }
}

std::string GcsIdentity::ask_metadata(std::string_view path) const {
    // Link-local: never through a proxy.
    const auto response =
        outbound::fetch({.url = settings_.metadata_endpoint + "/computeMetadata/v1/instance/service-accounts/default/" +
                                std::string(path),
                         .headers = {{"Metadata-Flavor", "Google"}},
                         .connect_timeout = 2s,
                         .timeout = 5s,
                         .proxy = outbound::Proxy::none});
    if (response.status != 200)
        throw outbound::Unreachable(std::format("the metadata server answered {} for {}", response.status, path));
    return response.body;
}

std::string GcsIdentity::machine_email() {
    const std::lock_guard lock(mutex_);
    if (email_.empty()) email_ = trimmed(ask_metadata("email"));
    return email_;
}

std::string GcsIdentity::access_token() {
    const std::lock_guard lock(mutex_);
    if (std::chrono::steady_clock::now() >= token_ends_) {
        const Json json(ask_metadata("token"));
        token_ = json.text("access_token");
        if (token_.empty()) throw outbound::Unreachable("the metadata server answered without a token");
        token_ends_ = std::chrono::steady_clock::now() + std::chrono::seconds(json.number("expires_in")) - 60s;
    }
    return token_;
}

std::string GcsIdentity::sign_remotely(const std::string& email, std::string_view bytes) {
    const auto body = std::format(R"({{"payload":"{}"}})", crypto::base64(bytes));
    const auto response = outbound::fetch(
        {.method = "POST",
         .url = std::format("{}/v1/projects/-/serviceAccounts/{}:signBlob", settings_.iam_endpoint, email),
         .headers = {{"Authorization", "Bearer " + access_token()}, {"Content-Type", "application/json"}},
         .body = body,
         .timeout = 10s});
    if (response.status != 200)
        throw outbound::Unreachable(
            std::format("IAM answered {} to signBlob: {}", response.status, response.body.substr(0, 300)));
    auto signature = crypto::base64_decoded(Json(response.body).text("signedBlob"));
    if (!signature || signature->empty()) throw outbound::Unreachable("IAM answered signBlob without a signature");
    return *std::move(signature);
}

GcsSigner GcsIdentity::signer() {
    if (has_key())
        return {settings_.client_email,
                [this](std::string_view bytes) { return crypto::sign_rsa_sha256(settings_.private_key_pem, bytes); }};
    const auto email = machine_email();
    return {email, [this, email](std::string_view bytes) { return sign_remotely(email, bytes); }};
}

}  // namespace attune::files
