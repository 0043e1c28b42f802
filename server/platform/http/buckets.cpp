#include "platform/http/buckets.hpp"

#include <format>
#include <utility>
#include <vector>

#include "core/enum_names.hpp"

namespace attune::http {
namespace {

template <std::size_t... I>
std::array<RateLimiter, sizeof...(I)> limiters(const RateLimits& limits, std::index_sequence<I...>) {
    return {RateLimiter(limits.class_requests[I], limits.window)...};
}

// Of two buckets, the one that a client should know about: the empty one, else the one with less. No limit is no bucket.
const Allowance& tighter(const Allowance& one, const Allowance& other) {
    if (one.limit == 0 || other.limit == 0) return one.limit == 0 ? other : one;
    if (one.allowed != other.allowed) return one.allowed ? other : one;
    return other.remaining < one.remaining ? other : one;
}

}  // namespace

Buckets::Buckets(const Settings& settings)
    : limits_(settings.rate_limits), shared_(settings.shared_buckets),
      by_address_(limits_.anonymous_requests, limits_.window), by_refusal_(limits_.anonymous_requests, limits_.window),
      by_user_(limits_.user_requests, limits_.window), by_company_(limits_.company_requests, limits_.window),
      by_class_(limiters(limits_, std::make_index_sequence<rate_classes>{})) {}

Allowance Buckets::take_as_address(std::string_view address, RateClass rate) {
    const auto key = rate_key(address);
    std::array wanted{
        Wanted{by_address_, {"address:" + key, limits_.anonymous_requests}},
        Wanted{of_class(rate), {std::format("{}:address:{}", attune::name_of(rate), key), limits_.of(rate)}}};
    return take(wanted);
}

Allowance Buckets::take_as_user(const UserId& user, const CompanyId& company, RateClass rate) {
    std::array wanted{
        Wanted{by_user_, {"user:" + user.value, limits_.user_requests}},
        Wanted{by_company_, {"company:" + company.value, limits_.company_requests}},
        Wanted{of_class(rate), {std::format("{}:user:{}", attune::name_of(rate), user.value), limits_.of(rate)}}};
    return take(wanted);
}

Allowance Buckets::take(std::span<Wanted> wanted) {
    const auto now = std::chrono::steady_clock::now();
    for (const auto& [own, bucket] : wanted) {
        if (bucket.limit == 0) continue;
        if (const auto level = own.look(bucket.key, now); !level.allowed) return level;
    }
    Allowance least;
    std::vector<Bucket> limited;
    for (auto& [own, bucket] : wanted) {
        if (bucket.limit == 0) continue;
        least = tighter(least, own.take(bucket.key, now));
        limited.push_back(std::move(bucket));
    }
    if (!shared_ || limited.empty()) return least;
    for (const auto& level : shared_(limited, limits_.window)) least = tighter(least, level);
    return least;
}

Allowance Buckets::look_as_address(std::string_view address) {
    return by_address_.look("address:" + rate_key(address), std::chrono::steady_clock::now());
}

Allowance Buckets::look_at_refusals(std::string_view address) {
    return by_refusal_.look(rate_key(address), std::chrono::steady_clock::now());
}

void Buckets::count_refusal(std::string_view address) {
    by_refusal_.take(rate_key(address), std::chrono::steady_clock::now());
}

}  // namespace attune::http
