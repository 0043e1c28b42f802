#pragma once
// The passwords that attackers try first, as lists of leaked ones name them: nobody may choose one.
//
// The list is a text file, one password a line, in lower case (tools/models makes it from the package that models/manifest.toml
// names). It is read once and kept: about 1,600 entries, because the list leaves out what is too short to be chosen anyway.

#include <filesystem>
#include <string>
#include <string_view>
#include <unordered_set>

namespace attune {

class CommonPasswords {
public:
    CommonPasswords() = default;
    explicit CommonPasswords(std::unordered_set<std::string> passwords) : passwords_(std::move(passwords)) {}
    // Throws std::runtime_error with a sentence when the file is not there, or is no such list: empty, or beyond 4 MB.
    static CommonPasswords read(const std::filesystem::path& file);

    bool has(std::string_view password) const;  // in any spelling of its case

private:
    std::unordered_set<std::string> passwords_;
};

}  // namespace attune
