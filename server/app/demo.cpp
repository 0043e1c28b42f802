#include "app/demo.hpp"

#include <array>
#include <print>

namespace attune::app {
namespace {

constexpr std::string_view company_name = "Lumen Works";
constexpr std::string_view password = "attune-demo-2026";

struct DemoPerson {
    std::string_view email, first, last;
    Role role;
};
constexpr std::array people{
    DemoPerson{"hr@lumen.example", "Ines", "Ortega", Role::hr},
    DemoPerson{"amara@lumen.example", "Amara", "Okafor", Role::employee},
    DemoPerson{"kenji@lumen.example", "Kenji", "Watanabe", Role::employee},
    DemoPerson{"sofia@lumen.example", "Sofia", "Lindqvist", Role::employee},
};

}  // namespace

void make_demo(House& house) {
    const auto now = house.clock.now();
    {
        Work look(*house.database, {}, db::Mode::read, now);
        if (house.companies.named(look, company_name)) return;
    }
    Work founding(*house.database, {}, db::Mode::write, now);
    SignUp wish{.company_name = Text<1, 255>(std::string(company_name)),
                .email = Email("admin@lumen.example"),
                .password = std::string(password)};
    wish.jurisdiction = "US";
    wish.time_zone = "America/New_York";
    const auto company = house.access.create_company(founding, wish);
    for (const auto& person : people) {
        Work work(*house.database, Work::system(company.company_id), db::Mode::write, now);
        house.access.create_member(work, std::string(person.email), std::string(password), std::string(person.first),
                                   std::string(person.last), person.role);
    }
    std::println("A demo company is ready. Sign in as admin@lumen.example, hr@lumen.example or amara@lumen.example "
                 "with the password {}",
                 password);
}

}  // namespace attune::app
