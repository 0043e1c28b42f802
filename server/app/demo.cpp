#include "app/demo.hpp"

#include <algorithm>
#include <format>
#include <print>
#include <ranges>
#include <stdexcept>

#include "app/demo_days.hpp"
#include "app/demo_founding.hpp"
#include "app/demo_listing.hpp"
#include "app/demo_videos.hpp"
#include "platform/crypto/crypto.hpp"

namespace attune::app {
namespace {

constexpr std::size_t most_with_videos = 2000;  // people of a company; larger ones are there for their attendance

// The last day that is over in every company.
Day yesterday(const DemoWish& wish, Instant now) {
    return std::ranges::min(plans_for(wish) | std::views::transform([&](const auto& plan) {
                                return plus_days(day_in_zone(now, plan.time_zone), -1);
                            }));
}

DemoWish wish_of(const DemoOrder& order, Instant now) {
    const auto size = named<DemoSize>(order.size);
    if (!size) throw std::runtime_error("Choose the size small, medium or large.");
    DemoWish wish{.size = *size, .seed = order.seed, .until = {}, .people = {}};
    if (order.people != 0) wish.people = order.people;
    wish.until = yesterday(wish, now);
    if (order.until.empty()) return wish;
    const auto until = day_from(order.until);
    if (!until) throw std::runtime_error("Give the last day as 2026-10-13.");
    if (*until > wish.until)
        throw std::runtime_error(
            std::format("The last day can be {} at the latest, which is over everywhere.", to_text(wish.until)));
    wish.until = *until;
    return wish;
}

Names names_for(const config::Config& config) { return Names::read(config.models + "/names.txt"); }

void tell_sign_ins(const std::vector<Roster>& companies) {
    std::println("Sign in with the password {} as", demo_password);
    for (const auto& roster : companies) {
        for (const auto place : roster.sign_ins) {
            const auto& person = roster.people[place];
            std::println("  {:<28} {}, {} ({})", person.email, person.name(), person.title, name_of(person.access));
        }
    }
}

bool is_there(House& house, std::string_view company) {
    Work look(*house.database, {}, db::Mode::read, house.clock.now());
    return house.companies.named(look, company).has_value();
}

void make(House& house, const DemoWish& wish) {
    const auto companies = rosters(wish, names_for(house.config));
    const auto hash = crypto::hash_password(demo_password);
    for (const auto& roster : companies) {
        const auto founded = found(house, roster, hash);
        std::println("{}: {} people in {} teams", roster.company, roster.people.size(), roster.teams.size());
        std::fflush(stdout);
        write_years(house, wish, roster, founded);
        if (roster.people.size() <= most_with_videos) write_videos(house, wish, roster, founded);
    }
    tell_sign_ins(companies);
}

}  // namespace

int demo(const config::Config& config, const DemoOrder& order) {
    const auto wish = wish_of(order, SystemClock().now());
    if (order.only_list) {
        std::println("{}", listing_of(wish, rosters(wish, names_for(config))));
        return 0;
    }
    House house(config);
    if (house.database->engine() == db::Engine::sqlite) house.database->migrate();
    for (const auto& plan : plans_for(wish)) {
        if (!is_there(house, plan.name)) continue;
        std::println(stderr,
                     "attune: {} is here already, so nothing was made. Choose an empty database, or another size.",
                     plan.name);
        return 1;
    }
    make(house, wish);
    return 0;
}

void make_demo(House& house) {
    const auto wish = wish_of({}, house.clock.now());
    if (!is_there(house, plans_for(wish).front().name)) make(house, wish);
}

}  // namespace attune::app
