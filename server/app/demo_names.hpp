#pragma once
// First and last names of many cultures, as people of the demo have them.
//
// The list is a text file, one name a line behind its culture and "first" or "last", separated by tabs (tools/models makes it from
// the package that models/manifest.toml names).

#include <filesystem>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace attune::app {

struct NamesOfCulture {
    std::vector<std::string> first, last;
};

class Names {
public:
    // Throws std::runtime_error with a sentence when the file is not there, or is no such list.
    static Names read(const std::filesystem::path& file);

    // In the order of their names.
    const std::vector<std::string>& cultures() const { return cultures_; }
    // Throws std::out_of_range for a culture that is not among them.
    const NamesOfCulture& of(std::string_view culture) const { return names_.at(std::string(culture)); }

private:
    std::map<std::string, NamesOfCulture> names_;
    std::vector<std::string> cultures_;
};

}  // namespace attune::app
