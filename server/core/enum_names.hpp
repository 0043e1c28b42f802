#pragma once
// The name of an enumerator as text and back, so that an enum is one word in C++, in JSON and in a table.
// Covers enumerators 0…63 of a scoped enum; `count_` ends the list where present.

#include <array>
#include <optional>
#include <string_view>
#include <type_traits>
#include <utility>

namespace attune {
namespace enum_names_detail {

template <auto Value>
constexpr std::string_view spelled() {
    // "… [with auto Value = attune::Role::admin; …]"; a value without a name reads "(attune::Role)63".
    constexpr std::string_view text = __PRETTY_FUNCTION__;
    constexpr auto begin = text.find("Value = ") + 8;
    constexpr auto end = text.find_first_of(";]", begin);
    constexpr auto whole = text.substr(begin, end - begin);
    if constexpr (whole.starts_with('(')) return {};
    constexpr auto colon = whole.rfind(':');
    return whole.substr(colon + 1);
}

template <class E, std::size_t... I>
constexpr auto table(std::index_sequence<I...>) {
    return std::array{spelled<static_cast<E>(I)>()...};
}

template <class E>
inline constexpr auto names = table<E>(std::make_index_sequence<64>{});

}  // namespace enum_names_detail

template <class E>
    requires std::is_enum_v<E>
constexpr std::string_view name_of(E value) {
    return enum_names_detail::names<E>[static_cast<std::size_t>(value)];
}

template <class E>
    requires std::is_enum_v<E>
constexpr std::optional<E> named(std::string_view name) {
    for (std::size_t i = 0; i < enum_names_detail::names<E>.size(); ++i) {
        if (!name.empty() && enum_names_detail::names<E>[i] == name) return static_cast<E>(i);
    }
    return {};
}

}  // namespace attune
