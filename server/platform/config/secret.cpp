#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cstring>
#include <filesystem>
#include <format>
#include <fstream>

#include "core/text.hpp"
#include "platform/config/config.hpp"
#include "platform/crypto/crypto.hpp"

namespace attune::config {
namespace {

Wrong failed(const std::string& path) {
    return Wrong(std::format("The secret {} cannot be written: {}.", path, std::strerror(errno)));
}

// Written aside and linked into place: two processes that start at once end with one secret, and a crash leaves none or all of it.
void make_secret(const std::string& path) {
    const auto secret = crypto::random_token(32) + "\n";
    const auto aside = path + "." + crypto::random_token(6);
    const int file = open(aside.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0600);
    if (file < 0) throw failed(path);
    const bool written =
        write(file, secret.data(), secret.size()) == static_cast<ssize_t>(secret.size()) && fsync(file) == 0;
    close(file);
    const bool linked = written && (link(aside.c_str(), path.c_str()) == 0 || errno == EEXIST);
    const auto reason = errno;
    unlink(aside.c_str());
    errno = reason;
    if (!linked) throw failed(path);
}

}  // namespace

std::string secret_of(const Config& config) {
    if (!config.secret_key.empty()) return config.secret_key;
    if (!config.database_url.empty())
        throw Wrong("secret_key is needed with PostgreSQL, because all nodes must sign with the same one: set "
                    "AUTH_SECRET_KEY.");
    std::error_code ignored;
    std::filesystem::create_directories(config.data, ignored);
    const auto path = (std::filesystem::path(config.data) / "secret.key").string();
    if (!std::filesystem::exists(path)) make_secret(path);
    std::string secret;
    std::getline(std::ifstream(path), secret);
    secret = trimmed(secret);
    if (secret.size() < 16)
        throw Wrong(std::format("The secret in {} is unreadable or shorter than 16 characters.", path));
    return secret;
}

}  // namespace attune::config
