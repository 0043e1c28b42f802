#include "features/access/common_passwords.hpp"

#include <format>
#include <fstream>
#include <stdexcept>
#include <system_error>

#include "core/text.hpp"

namespace attune {
namespace {

constexpr std::uintmax_t most_bytes = 4 << 20;

}  // namespace

CommonPasswords CommonPasswords::read(const std::filesystem::path& file) {
    std::error_code unreadable;
    const auto size = std::filesystem::file_size(file, unreadable);
    std::unordered_set<std::string> passwords;
    if (!unreadable && size <= most_bytes) {
        std::ifstream lines(file);
        for (std::string line; std::getline(lines, line);)
            if (!line.empty()) passwords.insert(line);
    }
    if (passwords.empty())
        throw std::runtime_error(
            std::format("The list of common passwords, {}, cannot be read. \"./dev build\" makes it.", file.string()));
    return CommonPasswords(std::move(passwords));
}

bool CommonPasswords::has(std::string_view password) const { return passwords_.contains(folded(password)); }

}  // namespace attune
