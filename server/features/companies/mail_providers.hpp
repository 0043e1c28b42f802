#pragma once
// Domains at which anybody gets an address (gmail.com): no company can have them as its own.
//
// The list is a text file, one domain a line (tools/models makes it from the package that models/manifest.toml names), read once.

#include <filesystem>
#include <string>
#include <string_view>
#include <unordered_set>

namespace attune {

class MailProviders {
public:
    MailProviders() = default;
    explicit MailProviders(std::unordered_set<std::string> domains) : domains_(std::move(domains)) {}
    // Throws std::runtime_error with a sentence when the file is not there, or is no such list: empty, or beyond 4 MB.
    static MailProviders read(const std::filesystem::path& file);

    // The domain itself, or one above it: eu.gmail.com as well.
    bool have(std::string_view domain) const;

private:
    std::unordered_set<std::string> domains_;
};

}  // namespace attune
