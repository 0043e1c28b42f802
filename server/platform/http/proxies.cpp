#include "platform/http/proxies.hpp"

#include <algorithm>
#include <boost/asio/ip/address.hpp>
#include <boost/asio/ip/network_v4.hpp>
#include <boost/asio/ip/network_v6.hpp>
#include <format>
#include <stdexcept>

#include "platform/http/accept.hpp"

namespace attune::http {
namespace {

namespace ip = boost::asio::ip;

bool holds(const ip::network_v4& network, const ip::address_v4& address) {
    return (address.to_uint() & network.netmask().to_uint()) == network.network().to_uint();
}

bool holds(const ip::network_v6& network, const ip::address_v6& address) {
    const auto bytes = address.to_bytes(), wanted = network.network().to_bytes();
    unsigned bits = network.prefix_length();
    for (std::size_t i = 0; i < bytes.size() && bits > 0; ++i) {
        const unsigned here = std::min(bits, 8U);
        const auto mask = static_cast<unsigned char>(0xff << (8 - here));
        if ((bytes[i] & mask) != (wanted[i] & mask)) return false;
        bits -= here;
    }
    return true;
}

std::string_view last_hop(std::string_view& list) {
    const auto comma = list.rfind(',');
    auto hop = comma == std::string_view::npos ? list : list.substr(comma + 1);
    list = comma == std::string_view::npos ? std::string_view{} : list.substr(0, comma);
    while (hop.starts_with(' ')) hop.remove_prefix(1);
    while (hop.ends_with(' ')) hop.remove_suffix(1);
    return hop;
}

}  // namespace

struct Proxies::Networks {
    std::vector<ip::network_v4> v4;
    std::vector<ip::network_v6> v6;
};

Proxies::Proxies(const std::vector<std::string>& trusted) : networks_(std::make_unique<Networks>()) {
    for (const auto& text : trusted) {
        boost::system::error_code error;
        const auto slash = text.contains('/');
        if (const auto v4 = ip::make_network_v4(slash ? text : text + "/32", error); !error) {
            networks_->v4.push_back(v4.canonical());
        } else if (const auto v6 = ip::make_network_v6(slash ? text : text + "/128", error); !error) {
            networks_->v6.push_back(v6.canonical());
        } else {
            throw std::invalid_argument(
                std::format("trusted_proxies holds \"{}\", which is no address and no network.", text));
        }
    }
}

Proxies::~Proxies() = default;

bool Proxies::trusts(std::string_view text) const {
    if (networks_->v4.empty() && networks_->v6.empty()) return false;
    boost::system::error_code error;
    const auto address = ip::make_address(text, error);
    if (error) return false;
    if (address.is_v4())
        return std::ranges::any_of(networks_->v4, [&](const auto& network) { return holds(network, address.to_v4()); });
    return std::ranges::any_of(networks_->v6, [&](const auto& network) { return holds(network, address.to_v6()); });
}

void Proxies::apply(std::string_view peer, Request& request) const {
    request.address = peer;
    if (!trusts(peer)) return;
    request.secure = equals_ignoring_case(request.header("x-forwarded-proto"), "https");
    // The nearest hop that is no proxy of ours; what stands before it, the client may have made up.
    for (auto hops = request.header("x-forwarded-for"); !hops.empty();) {
        const auto hop = last_hop(hops);
        boost::system::error_code error;
        ip::make_address(hop, error);
        if (error) return;
        request.address = hop;
        if (!trusts(hop)) return;
    }
}

}  // namespace attune::http
