#include "platform/db/postgres_url.hpp"

#include <libpq-fe.h>

#include <format>
#include <memory>
#include <string_view>

namespace attune::db {

PostgresParts parts_of(const std::string& url) {
    PostgresParts parts;
    const std::unique_ptr<PQconninfoOption, decltype(&PQconninfoFree)> options(PQconninfoParse(url.c_str(), nullptr),
                                                                               &PQconninfoFree);
    for (const auto* option = options.get(); option != nullptr && option->keyword != nullptr; ++option) {
        if (option->val == nullptr) continue;
        const std::string_view keyword = option->keyword;
        if (keyword == "user") parts.user = option->val;
        if (keyword == "host") parts.host = option->val;
        if (keyword == "port") parts.port = option->val;
        if (keyword == "dbname") parts.name = option->val;
    }
    return parts;
}

std::string place_of(const std::string& url) {
    const auto parts = parts_of(url);
    return std::format("{}:{}/{}", parts.host.empty() ? "localhost" : parts.host,
                       parts.port.empty() ? "5432" : parts.port, parts.name);
}

}  // namespace attune::db
