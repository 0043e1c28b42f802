#include "platform/redis/address.hpp"

#include <charconv>
#include <stdexcept>

#include "core/percent.hpp"

namespace attune::redis {
namespace {

template <class Number>
Number number(std::string_view text) {
    Number read{};
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), read);
    if (error != std::errc{} || end != text.data() + text.size())
        throw std::invalid_argument("an address like redis://:password@host:6379/0");
    return read;
}

}  // namespace

Address address_from(std::string_view url) {
    constexpr std::string_view scheme = "redis://";
    if (!url.starts_with(scheme)) throw std::invalid_argument("an address that begins with redis://");
    url.remove_prefix(scheme.size());
    Address address;
    if (const auto at = url.rfind('@'); at != url.npos) {
        const auto who = url.substr(0, at);
        const auto colon = who.find(':');
        address.user = percent_decoded(who.substr(0, colon));
        if (colon != who.npos) address.password = percent_decoded(who.substr(colon + 1));
        url.remove_prefix(at + 1);
    }
    if (const auto slash = url.find('/'); slash != url.npos) {
        if (slash + 1 < url.size()) address.database = number<int>(url.substr(slash + 1));
        url = url.substr(0, slash);
    }
    const auto bracket = url.starts_with('[') ? url.find(']') : url.npos;
    const auto colon = url.find(':', bracket == url.npos ? 0 : bracket);
    if (colon != url.npos) address.port = number<std::uint16_t>(url.substr(colon + 1));
    address.host = bracket == url.npos ? url.substr(0, colon) : url.substr(1, bracket - 1);
    if (address.host.empty()) throw std::invalid_argument("an address with a host, like redis://host:6379/0");
    return address;
}

}  // namespace attune::redis
