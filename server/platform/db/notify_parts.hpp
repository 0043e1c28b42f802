#pragma once
// Messages of any length in notifications of PostgreSQL, whose payload has less than 8000 bytes.

#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace attune::db {

// The payloads of a message, in order. UTF-8 stays whole in each, because PostgreSQL refuses half a letter.
std::vector<std::string> notify_parts(std::string_view message, std::size_t most = 7900);

// Puts messages together again, which come from several connections at once and may stop in the middle.
class NotifiedParts {
public:
    // The message that this payload completes; empty while more is to come.
    std::string add(int connection, std::string_view payload);

private:
    std::unordered_map<int, std::string> begun_;
};

}  // namespace attune::db
