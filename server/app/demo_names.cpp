#include "app/demo_names.hpp"

#include <format>
#include <fstream>
#include <stdexcept>

namespace attune::app {

Names Names::read(const std::filesystem::path& file) {
    const auto unreadable = [&] {
        return std::runtime_error(
            std::format("The list of names, {}, cannot be read. \"./dev build\" makes it.", file.string()));
    };
    Names names;
    std::ifstream lines(file);
    for (std::string line; std::getline(lines, line);) {
        const auto kind = line.find('\t');
        const auto name = line.find('\t', kind + 1);
        if (kind == std::string::npos || name == std::string::npos) throw unreadable();
        auto& culture = names.names_[line.substr(0, kind)];
        (line.substr(kind + 1, name - kind - 1) == "first" ? culture.first : culture.last)
            .push_back(line.substr(name + 1));
    }
    for (const auto& [culture, its] : names.names_) {
        if (its.first.empty() || its.last.empty()) throw unreadable();
        names.cultures_.push_back(culture);
    }
    if (names.cultures_.empty()) throw unreadable();
    return names;
}

}  // namespace attune::app
