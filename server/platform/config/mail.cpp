#include <algorithm>
#include <charconv>
#include <format>

#include "core/percent.hpp"
#include "core/text.hpp"
#include "platform/config/table.hpp"

namespace attune::config {
namespace {

constexpr auto wanted_url = "an address like smtp://user:password@host:587 or smtps://host:465";
constexpr auto wanted_sender = "an address like attune@example.com, or Attune <attune@example.com>";

bool is_this_machine(std::string_view host) {
    return host == "localhost" || host == "[::1]" || host.starts_with("127.");
}

bool is_host(std::string_view host) {
    return !host.empty() && std::ranges::all_of(host, [](unsigned char c) { return c > 0x20 && c < 0x7f; }) &&
           host.find_first_of("/\\@%?#\"") == host.npos;
}

bool is_port(std::string_view text) {
    unsigned port = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), port);
    return error == std::errc{} && end == text.data() + text.size() && port > 0 && port < 65536;
}

void read_url(Mail& mail, std::string_view url) {
    const bool encrypted = url.starts_with("smtps://");
    if (!encrypted && !url.starts_with("smtp://")) throw std::invalid_argument(wanted_url);
    url.remove_prefix(encrypted ? 8 : 7);
    auto tls = std::string_view();
    if (const auto question = url.find('?'); question != url.npos) {
        tls = url.substr(question + 1);
        url = url.substr(0, question);
        if (tls != "tls=off" && tls != "tls=required")
            throw std::invalid_argument("a mail address with tls=off or tls=required only");
    }
    if (url.ends_with('/')) url.remove_suffix(1);
    if (const auto at = url.rfind('@'); at != url.npos) {
        const auto who = url.substr(0, at);
        const auto colon = who.find(':');
        mail.user = percent_decoded(who.substr(0, colon));
        if (colon != who.npos) mail.password = percent_decoded(who.substr(colon + 1));
        url.remove_prefix(at + 1);
    }
    const auto bracket = url.rfind(']');
    const auto colon = url.find(':', bracket == url.npos ? 0 : bracket);
    const auto host = url.substr(0, colon);
    const auto port = colon == url.npos ? (encrypted ? "465" : "587") : url.substr(colon + 1);
    if (!is_host(host) || !is_port(port)) throw std::invalid_argument(wanted_url);
    mail.url = std::format("{}://{}:{}", encrypted ? "smtps" : "smtp", host, port);
    mail.needs_starttls = tls.empty() ? !is_this_machine(host) : tls == "tls=required";
}

void read_sender(Mail& mail, const std::string& text) {
    const auto open = text.rfind('<');
    if (open == text.npos) {
        mail.from_address = trimmed(text);
    } else {
        if (!text.ends_with('>')) throw std::invalid_argument(wanted_sender);
        mail.from_name = trimmed(text.substr(0, open));
        mail.from_address = text.substr(open + 1, text.size() - open - 2);
    }
    const bool is_name = is_utf8(mail.from_name) &&
                         std::ranges::none_of(mail.from_name, [](unsigned char c) { return c < 0x20 || c == 0x7f; });
    if (!is_email(mail.from_address) || !is_name) throw std::invalid_argument(wanted_sender);
}

}  // namespace

Mail mail_from(const Config& config) {
    Mail mail;
    if (!config.smtp_url.empty()) read_url(mail, config.smtp_url);
    if (mail.user.empty()) {
        mail.user = config.smtp_user;
        mail.password = config.smtp_password;
    }
    if (!config.mail_from.empty()) {
        read_sender(mail, config.mail_from);
    } else if (is_email(mail.user)) {
        mail.from_address = mail.user;
    }
    if (mail.from_name.empty()) mail.from_name = "Attune";
    return mail;
}

}  // namespace attune::config
