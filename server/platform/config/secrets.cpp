#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cstdio>
#include <cstring>
#include <filesystem>
#include <format>
#include <fstream>

#include "core/text.hpp"
#include "platform/config/table.hpp"
#include "platform/crypto/crypto.hpp"

namespace attune::config {
namespace {

Wrong failed(const std::string& path) {
    return Wrong(std::format("The secret {} cannot be written: {}.", path, std::strerror(errno)));
}

// Written beside it, so that a crash leaves none or all of it.
std::string written_aside(const std::string& path, const std::vector<std::string>& secrets) {
    std::string text;
    for (const auto& secret : secrets) text += secret + "\n";
    auto aside = path + "." + crypto::random_token(6);
    const int file = open(aside.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0600);
    if (file < 0) throw failed(path);
    const bool written = write(file, text.data(), text.size()) == static_cast<ssize_t>(text.size()) && fsync(file) == 0;
    const auto reason = errno;
    close(file);
    errno = reason;
    if (!written) {
        unlink(aside.c_str());
        errno = reason;
        throw failed(path);
    }
    return aside;
}

void settle(const std::string& folder) {
    const int file = open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (file < 0) return;
    fsync(file);
    close(file);
}

// Linked into place: two processes that start at once end with one secret.
void make_secret(const std::string& path) {
    const auto aside = written_aside(path, {crypto::random_token(32)});
    const bool linked = link(aside.c_str(), path.c_str()) == 0 || errno == EEXIST;
    const auto reason = errno;
    unlink(aside.c_str());
    errno = reason;
    if (!linked) throw failed(path);
}

}  // namespace

std::string secret_file(const Config& config) { return (std::filesystem::path(config.data) / "secret.key").string(); }

std::vector<std::string> secrets_in_file(const Config& config) {
    std::vector<std::string> secrets;
    std::ifstream file(secret_file(config));
    for (std::string line; std::getline(file, line);)
        if (auto secret = trimmed(line); !secret.empty()) secrets.push_back(std::move(secret));
    return secrets;
}

void write_secrets(const Config& config, const std::vector<std::string>& secrets) {
    const auto path = secret_file(config);
    const auto aside = written_aside(path, secrets);
    if (rename(aside.c_str(), path.c_str()) != 0) {
        const auto reason = errno;
        unlink(aside.c_str());
        errno = reason;
        throw failed(path);
    }
    settle(config.data);
}

crypto::Secrets secrets_of(const Config& config) {
    std::vector<std::string> secrets;
    if (!config.secret_key.empty()) {
        secrets.push_back(config.secret_key);
    } else if (!config.database_url.empty()) {
        throw Wrong("secret_key is needed with PostgreSQL, because all nodes must sign with the same one: set "
                    "AUTH_SECRET_KEY.");
    } else {
        std::error_code ignored;
        std::filesystem::create_directories(config.data, ignored);
        const auto path = secret_file(config);
        if (!std::filesystem::exists(path)) make_secret(path);
        secrets = secrets_in_file(config);
        if (secrets.empty() ||
            std::ranges::any_of(secrets, [](const auto& text) { return text.size() < shortest_secret; }))
            throw Wrong(
                std::format("A secret in {} is unreadable or shorter than {} characters.", path, shortest_secret));
    }
    secrets.insert(secrets.end(), config.secret_key_previous.begin(), config.secret_key_previous.end());
    if (secrets.size() > crypto::Secrets::most)
        throw Wrong(std::format("There are {} secrets, and at most {} are read: take away the oldest.", secrets.size(),
                                crypto::Secrets::most));
    const std::vector earlier(secrets.begin() + 1, secrets.end());
    return crypto::Secrets(secrets.front(), earlier);
}

}  // namespace attune::config
