#pragma once
// What an address of PostgreSQL says, in either of libpq's forms; passwords are left out.

#include <string>

namespace attune::db {

struct PostgresParts {
    std::string user;
    std::string host;
    std::string port;
    std::string name;
};

PostgresParts parts_of(const std::string& url);

// "127.0.0.1:5432/attune", for logs.
std::string place_of(const std::string& url);

}  // namespace attune::db
