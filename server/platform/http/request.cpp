#include <algorithm>
#include <array>

#include "platform/http/http.hpp"

namespace attune::http {

std::string_view name_of(Method method) {
    constexpr std::array<std::string_view, 7> names{"GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"};
    return names[static_cast<std::size_t>(method)];
}

std::string_view Request::header(std::string_view lower_case_name) const {
    const auto found = std::ranges::find(headers, lower_case_name, &Headers::value_type::first);
    return found == headers.end() ? std::string_view{} : std::string_view(found->second);
}

std::optional<std::string_view> Request::query_value(std::string_view name) const {
    const auto found = std::ranges::find(query, name, &Headers::value_type::first);
    if (found == query.end()) return {};
    return found->second;
}

std::string_view Request::cookie(std::string_view name) const {
    for (std::string_view rest = header("cookie"); !rest.empty();) {
        const auto end = std::min(rest.find(';'), rest.size());
        auto part = rest.substr(0, end);
        rest.remove_prefix(std::min(end + 1, rest.size()));
        while (part.starts_with(' ')) part.remove_prefix(1);
        if (part.starts_with(name) && part.size() > name.size() && part[name.size()] == '=')
            return part.substr(name.size() + 1);
    }
    return {};
}

Paging paging(std::optional<std::int64_t> page, std::optional<std::int64_t> page_size, std::optional<std::int64_t> skip,
              std::optional<std::int64_t> limit) {
    constexpr std::int64_t most = 200, last_page = 1'000'000'000;
    Paging result;
    result.page_size = std::clamp<std::int64_t>(limit ? *limit : page_size.value_or(result.page_size), 1, most);
    result.page = std::clamp<std::int64_t>(page.value_or(1), 1, last_page);
    result.first = (result.page - 1) * result.page_size;
    if (skip && !page) {
        result.first = std::clamp<std::int64_t>(*skip, 0, last_page);
        result.page = result.first / result.page_size + 1;
    }
    return result;
}

}  // namespace attune::http
