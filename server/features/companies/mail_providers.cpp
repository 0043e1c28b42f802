#include "features/companies/mail_providers.hpp"

#include <format>
#include <fstream>
#include <stdexcept>
#include <system_error>

namespace attune {
namespace {

constexpr std::uintmax_t most_bytes = 4 << 20;

}  // namespace

MailProviders MailProviders::read(const std::filesystem::path& file) {
    std::error_code unreadable;
    const auto size = std::filesystem::file_size(file, unreadable);
    std::unordered_set<std::string> domains;
    if (!unreadable && size <= most_bytes) {
        std::ifstream lines(file);
        for (std::string line; std::getline(lines, line);)
            if (!line.empty()) domains.insert(line);
    }
    if (domains.empty())
        throw std::runtime_error(
            std::format("The list of mail providers, {}, cannot be read. \"./dev build\" makes it.", file.string()));
    return MailProviders(std::move(domains));
}

bool MailProviders::have(std::string_view domain) const {
    while (true) {
        if (domains_.contains(std::string(domain))) return true;
        const auto dot = domain.find('.');
        if (dot == domain.npos) return false;
        domain.remove_prefix(dot + 1);
    }
}

}  // namespace attune
