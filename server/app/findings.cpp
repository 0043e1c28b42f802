#include "app/findings.hpp"

#include <format>
#include <print>

#include "platform/db/db.hpp"
#include "platform/outbound/outbound.hpp"

namespace attune::app {

namespace {

// libpq speaks in several lines, some of them with a full stop.
std::string one_line(const std::string& text) {
    std::string line;
    for (const char c : text) {
        if (c == '\n' || c == '\t' || c == ' ') {
            if (!line.empty() && line.back() != ' ') line += ' ';
        } else {
            line += c;
        }
    }
    while (line.ends_with(' ') || line.ends_with('.')) line.pop_back();
    return line;
}

}  // namespace

void Findings::good(std::string_view what) { std::println("✓ {}", what); }

void Findings::fault(std::string_view what, std::string_view why, std::string_view mend) {
    any_fault_ = true;
    std::println("✗ {}: {}. {}.", what, why, mend);
}

void Findings::warning(std::string_view what, std::string_view why, std::string_view mend) {
    std::println("! {}: {}. {}.", what, why, mend);
}

bool Findings::look(std::string_view what, const std::function<void()>& at, std::string_view mend) {
    try {
        at();
    } catch (const std::exception& failure) {
        fault(what, reason_of(failure), mend);
        return false;
    }
    good(what);
    return true;
}

std::string reason_of(const std::exception& failure) {
    std::string reason = failure.what();
    if (const auto* database = dynamic_cast<const db::Unavailable*>(&failure)) reason = database->log_text;
    if (const auto* call = dynamic_cast<const outbound::Unreachable*>(&failure)) reason = call->log_text;
    return one_line(reason);
}

}  // namespace attune::app
