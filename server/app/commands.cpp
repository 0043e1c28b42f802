#include "app/commands.hpp"

#include <stdlib.h>

#include <filesystem>
#include <format>
#include <fstream>
#include <iostream>
#include <print>
#include <stdexcept>

#include "app/each_company.hpp"
#include "app/house.hpp"
#include "app/sealing.hpp"
#include "features/attendance/rollups.hpp"
#include "features/audit/chain.hpp"
#include "features/audit/sealing.hpp"
#include "features/audit/verification.hpp"
#include "features/emotion/rollups.hpp"
#include "platform/http/routes.hpp"

namespace attune::app {
namespace {

// Commands need neither a public address nor a server.
House& with_routes(House& house) {
    declare_routes(house, [] { return 0; }, [] { return false; });
    return house;
}

void report(bool good, std::string_view what, std::string_view mend) {
    std::println("{} {}{}", good ? "✓" : "✗", what, good ? "" : std::string(": ") + std::string(mend));
}

}  // namespace

int migrate(const config::Config& config) {
    const auto database = open_database(config);
    const auto applied = database->migrate();
    std::println("{} migrations applied to {}.", applied, database->describe());
    return 0;
}

int print_openapi(const config::Config& config) {
    House house(config);
    with_routes(house);
    std::println("{}", http::openapi(house.router, version, config.public_url));
    return 0;
}

int create_admin(const config::Config& config, const std::string& company, const std::string& email) {
    std::string password;
    if (const char* given = ::getenv("ATTUNE_ADMIN_PASSWORD")) {
        password = given;
    } else {
        std::print(stderr, "Password for {}: ", email);
        std::getline(std::cin, password);
    }
    House house(config);
    if (house.database->engine() == db::Engine::sqlite) house.database->migrate();
    Work work(*house.database, {}, db::Mode::write, house.clock.now());
    SignUp wish{.company_name = Text<1, 255>(company), .email = Email(email), .password = password};
    const auto made = house.access.create_company(work, wish);
    std::println("Made the company \"{}\" with its admin {}.", company, made.email);
    return 0;
}

int import_people(const config::Config& config, const std::string& company, const std::string& file) {
    std::ifstream lines(file);
    if (!lines) throw std::runtime_error(std::format("{} cannot be read.", file));
    House house(config);
    std::optional<CompanyId> id;
    {
        Work look(*house.database, {}, db::Mode::read, house.clock.now());
        id = house.companies.named(look, company);
    }
    if (!id) throw not_found("company");
    Work work(*house.database, Work::system(*id), db::Mode::write, house.clock.now());
    int number = 0;
    for (std::string line; std::getline(lines, line);) {
        ++number;
        try {
            house.access.import_person(work, http::read_json<ImportedPerson>(line));
        } catch (const Problem& problem) {
            std::println(stderr, "Line {}: nobody was imported.", number);
            throw;
        }
    }
    work.commit();
    std::println("{} people joined {}.", number, company);
    return 0;
}

int verify_statements(const config::Config& config) {
    House house(config);
    const auto faults = house.database->verify_statements();
    for (const auto& fault : faults) std::println("{}", fault);
    std::println("{} statements, {} faults.", db::all_statements().size(), faults.size());
    return faults.empty() ? 0 : 1;
}

int verify_audit(const config::Config& config, const std::string& company, const std::string& witness) {
    House house(config);
    Verifying wish;
    auto only = company;
    if (!witness.empty()) {
        const auto word = checkpoint_from(witness);
        if (!word || (!only.empty() && only != word->company.value)) {
            std::println(stderr, "attune: This is no checkpoint of that company's audit log.");
            return 1;
        }
        only = word->company.value;
        wish.witness = word->checkpoint;
    }
    bool valid = true;
    in_each_company(house, only, [&](const CompanyId& each) {
        Work work(*house.database, Work::system(each), db::Mode::read, house.clock.now());
        const auto verified = verify(work, house.secrets, wish);
        report(verified.valid, each.value, sentence_of(verified));
        if (verified.valid) std::println("  {}", sentence_of(verified));
        valid = valid && verified.valid;
    });
    return valid ? 0 : 1;
}

int make_checkpoints(const config::Config& config, const std::string& company) {
    House house(config);
    seal_all(house);
    in_each_company(house, company, [&](const CompanyId& each) {
        Work work(*house.database, Work::system(each), db::Mode::write, house.clock.now());
        const auto checkpoint = make_checkpoint(work, house.secrets);
        work.commit();
        if (checkpoint) std::println("{}", word_of(each, *checkpoint));
    });
    return 0;
}

int rollups(const config::Config& config, const std::string& company, Rollups wish) {
    House house(config);
    Work work(*house.database, Work::system(CompanyId(company)), db::Mode::write, house.clock.now());
    if (wish == Rollups::check) {
        const bool hold = attendance_holds(work) && rollups_hold(work);
        std::println("{}", hold ? "The rollups equal their recomputation."
                                : "The rollups differ from their recomputation: run `attune rollups recompute`.");
        return hold ? 0 : 1;
    }
    recompute_rollups(work);
    recompute_attendance(work);
    work.commit();
    std::println("The rollups are computed anew.");
    return 0;
}

}  // namespace attune::app
