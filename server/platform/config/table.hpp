#pragma once
// How a setting's text becomes its field: the part of the options table that stays inside this room.

#include "platform/config/config.hpp"

namespace attune::config {

inline constexpr std::size_t shortest_secret = 16;

struct Setting {
    Option option;
    std::function<void(Config&, const std::string&)> set;  // throws std::invalid_argument with what the value should be
};
const std::vector<Setting>& settings();

Storage storage_from(const Config& config);
Mail mail_from(const Config& config);

}  // namespace attune::config
