#pragma once
// Where a Redis server is, from its URL. For this room's .cpp files.

#include <cstdint>
#include <string>
#include <string_view>

namespace attune::redis {

struct Address {
    std::string host;
    std::uint16_t port = 6379;
    std::string user, password;
    int database = 0;
};

// Throws std::invalid_argument.
Address address_from(std::string_view url);

}  // namespace attune::redis
