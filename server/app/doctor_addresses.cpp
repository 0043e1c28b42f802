// Where Attune listens, and under which address people reach it.

#include <netdb.h>
#include <sys/socket.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>
#include <format>
#include <memory>
#include <stdexcept>

#include "app/findings.hpp"
#include "app/folder.hpp"
#include "platform/outbound/outbound.hpp"

namespace attune::app {
namespace {

using namespace std::chrono_literals;

// 0, or errno of what stands in the way.
int try_port(const std::string& host, std::uint16_t port) {
    addrinfo hints{};
    hints.ai_flags = AI_PASSIVE;
    hints.ai_socktype = SOCK_STREAM;
    addrinfo* found = nullptr;
    if (::getaddrinfo(host.c_str(), std::to_string(port).c_str(), &hints, &found) != 0) return EADDRNOTAVAIL;
    const std::unique_ptr<addrinfo, decltype(&::freeaddrinfo)> keep(found, &::freeaddrinfo);
    const int socket = ::socket(found->ai_family, found->ai_socktype | SOCK_CLOEXEC, 0);
    const int on = 1;
    ::setsockopt(socket, SOL_SOCKET, SO_REUSEADDR, &on, sizeof on);
    const int failure = ::bind(socket, found->ai_addr, found->ai_addrlen) == 0 ? 0 : errno;
    ::close(socket);
    return failure;
}

enum class Answer { none, attune, other };

Answer answer_at(const std::string& url) {
    try {
        const auto said = outbound::fetch(
            {.url = url + "/livez", .headers = {}, .body = {}, .connect_timeout = 2'000ms, .timeout = 4'000ms});
        return said.status == 200 && said.body == "ok\n" ? Answer::attune : Answer::other;
    } catch (const std::exception&) {
        return Answer::none;
    }
}

std::string host_of(const std::string& url) {
    const auto begin = url.find("://") + 3;
    return url.substr(begin, url.find_first_of(":/", begin) - begin);
}

bool is_this_machine(const std::string& host) {
    return host == "localhost" || host.starts_with("127.") || host == "[::1]";
}

void look_at_port(const config::Config& config, Findings& findings) {
    const auto what = std::format("Port {} is free", config.port);
    const auto failure = try_port(config.host, config.port);
    const auto here = std::format("http://{}:{}", config.host == "0.0.0.0" ? "127.0.0.1" : config.host, config.port);
    if (failure == EADDRINUSE && answer_at(here) == Answer::attune) {
        findings.good(std::format("Attune answers on port {} now", config.port));
    } else if (failure == EADDRINUSE) {
        findings.fault(what, "another program listens there", "Stop it, or choose another port with --port");
    } else if (failure == EADDRNOTAVAIL) {
        findings.fault(what, std::format("{} is no address of this machine", config.host),
                       "Correct --host; 0.0.0.0 listens on all");
    } else if (failure != 0) {
        findings.fault(what, std::strerror(failure), "Choose a port above 1023, or grant CAP_NET_BIND_SERVICE");
    } else if (is_held(config)) {
        findings.fault("The data folder is nobody else's",
                       std::format("another process serves from {}, or restores into it", config.data),
                       "Stop it, or choose another folder with --data");
    } else {
        findings.good(what);
    }
}

void look_at_public_url(const config::Config& config, Findings& findings) {
    const auto& url = config.public_url;
    const bool encrypted = url.starts_with("https://");
    if (!encrypted && !is_this_machine(host_of(url)) && !config.insecure_cookies)
        return findings.fault(
            "People can stay signed in",
            std::format("ATTUNE_PUBLIC_URL is {}, and browsers keep the session's cookie over https only", url),
            "Put a TLS proxy in front (docs/deploy.md) and set ATTUNE_PUBLIC_URL to its https address");
    if (encrypted && config.insecure_cookies)
        return findings.fault("People can stay signed in",
                              "ATTUNE_INSECURE_COOKIES lets cookies leave without encryption",
                              "Remove it: with https it does nothing good");
    if (encrypted && config.trusted_proxies.empty())
        return findings.fault(
            "The TLS proxy is believed",
            "ATTUNE_TRUSTED_PROXIES is empty, so everybody shares the proxy's address and its rate limit",
            "Set it to the address from which the proxy speaks");
    if (answer_at(url) == Answer::other)
        return findings.fault("The public address leads here", std::format("something else answers at {}", url),
                              "Correct ATTUNE_PUBLIC_URL, or what the proxy passes on");
    findings.good("The public address fits");
}

}  // namespace

void look_at_addresses(const config::Config& config, Findings& findings) {
    if (config.port != 0) look_at_port(config, findings);
    if (!config.public_url.empty()) look_at_public_url(config, findings);
}

}  // namespace attune::app
