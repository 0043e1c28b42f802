#include "platform/domains/domains.hpp"

#include <idn2.h>
#include <libpsl.h>

#include <algorithm>
#include <memory>

#include "core/problem.hpp"
#include "core/text.hpp"

namespace attune::domains {
namespace {

constexpr std::size_t longest_name = 253, longest_label = 63;  // RFC 1035, 2.3.4

bool is_digit(char c) { return c >= '0' && c <= '9'; }

bool is_label(std::string_view label) {
    return !label.empty() && label.size() <= longest_label && !label.starts_with('-') && !label.ends_with('-') &&
           std::ranges::all_of(label, [](char c) { return (c >= 'a' && c <= 'z') || is_digit(c) || c == '-'; });
}

bool is_host_name(std::string_view name) {
    if (name.size() > longest_name || !name.contains('.')) return false;
    std::string_view label;
    for (bool more = true; more;) {
        const auto dot = name.find('.');
        label = name.substr(0, dot);
        if (!is_label(label)) return false;
        more = dot != name.npos;
        if (more) name.remove_prefix(dot + 1);
    }
    return !std::ranges::all_of(label, is_digit);  // 192.0.2.7
}

}  // namespace

std::optional<std::string> ascii_name(std::string_view typed) {
    auto name = trimmed(typed);
    if (name.ends_with('.')) name.pop_back();
    if (name.empty() || name.contains('\0') || !is_utf8(name)) return {};
    char* spelled = nullptr;
    if (idn2_to_ascii_8z(name.c_str(), &spelled, IDN2_NFC_INPUT | IDN2_NONTRANSITIONAL) != IDN2_OK) return {};
    const std::unique_ptr<char, decltype(&idn2_free)> owned(spelled, idn2_free);
    std::string ascii(spelled);
    std::ranges::transform(ascii, ascii.begin(),
                           [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
    if (!is_host_name(ascii)) return {};
    return ascii;
}

bool is_public_suffix(const std::string& name) {
    const auto* list = psl_builtin();
    check(list != nullptr, "libpsl has its list built in");
    return psl_is_public_suffix2(list, name.c_str(), PSL_TYPE_ANY) != 0;
}

}  // namespace attune::domains
