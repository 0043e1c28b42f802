#pragma once
// Who Attune is at Google: a service account with a key file, or the one of the machine, which signs through the IAM API.

#include <mutex>
#include <string>

#include "platform/files/gcs_signing.hpp"

namespace attune::files {

class GcsIdentity {
public:
    explicit GcsIdentity(const GcsSettings& settings) : settings_(settings) {}

    bool has_key() const { return !settings_.private_key_pem.empty(); }
    GcsSigner signer();          // may ask the metadata server; throws outbound::Unreachable
    std::string access_token();  // of the machine's account, kept until a minute before it ends

private:
    std::string machine_email();
    std::string sign_remotely(const std::string& email, std::string_view bytes);
    std::string ask_metadata(std::string_view path) const;

    const GcsSettings& settings_;
    std::mutex mutex_;  // of all below
    std::string email_, token_;
    std::chrono::steady_clock::time_point token_ends_{};
};

}  // namespace attune::files
