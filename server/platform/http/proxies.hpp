#pragma once
// Whose X-Forwarded-* is believed, and what it says then.

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "platform/http/http.hpp"

namespace attune::http {

class Proxies {
public:
    // Addresses or networks. Throws a sentence for one that is neither.
    explicit Proxies(const std::vector<std::string>& trusted);
    ~Proxies();
    bool trusts(std::string_view address) const;
    // Sets the request's address and `secure`: the peer's own, or what the nearest untrusted hop was.
    void apply(std::string_view peer, Request& request) const;

private:
    struct Networks;
    std::unique_ptr<Networks> networks_;
};

}  // namespace attune::http
