#include "app/verification.hpp"

#include <filesystem>
#include <format>
#include <map>
#include <print>
#include <stdexcept>

#include "app/each_company.hpp"
#include "app/folder.hpp"
#include "app/house.hpp"
#include "app/objects.hpp"
#include "app/resealing.hpp"
#include "features/attendance/rollups.hpp"
#include "features/audit/sealing.hpp"
#include "features/audit/verification.hpp"
#include "features/emotion/known_objects.hpp"
#include "features/emotion/rollups.hpp"
#include "platform/db/contents.hpp"

namespace attune::app {
namespace {

constexpr std::size_t faults_shown = 20;
constexpr std::string_view out_of_reach = "quarantine/";

// One line for what was checked, and one for each fault, the first few of them.
bool reported(const std::string& what, const std::vector<std::string>& faults) {
    std::println("{} {}", faults.empty() ? "✓" : "✗", what);
    for (std::size_t i = 0; i < std::min(faults.size(), faults_shown); ++i) std::println("    {}", faults[i]);
    if (faults.size() > faults_shown) std::println("    and {} more", faults.size() - faults_shown);
    return faults.empty();
}

std::vector<std::string> faults_of_rows(House& house) {
    if (house.database->engine() == db::Engine::sqlite)
        return db::faults_in(db::SqliteSettings{.path = sqlite_file(house.config)});
    try {
        house.database->verify_walls();
    } catch (const std::runtime_error& open) {
        return {open.what()};
    }
    return {};
}

std::vector<std::string> faults_of_audit_logs(House& house) {
    std::vector<std::string> faults;
    in_each_company(house, "", [&](const CompanyId& company) {
        Work work(*house.database, Work::system(company), db::Mode::read, house.clock.now());
        const auto verified = verify(work, house.secrets);
        if (!verified.valid) faults.push_back(std::format("{}: {}", company.value, sentence_of(verified)));
    });
    return faults;
}

std::vector<std::string> lost_seals(House& house) {
    auto lost = reseal(house, crypto::Resealing::Wish::look).lost;
    if (!lost.empty()) lost.push_back("name the secret of then in AUTH_SECRET_KEY_PREVIOUS");
    return lost;
}

std::vector<std::string> faults_of_rollups(House& house) {
    std::vector<std::string> faults;
    in_each_company(house, "", [&](const CompanyId& company) {
        Work work(*house.database, Work::system(company), db::Mode::write, house.clock.now());
        if (!attendance_holds(work) || !rollups_hold(work))
            faults.push_back(std::format("{0}: run \"attune rollups recompute {0}\"", company.value));
    });
    return faults;
}

// Key → whether its object must be there.
std::map<std::string, bool> known_keys(House& house) {
    std::map<std::string, bool> keys;
    in_each_company(house, "", [&](const CompanyId& company) {
        Work work(*house.database, Work::system(company), db::Mode::read, house.clock.now());
        VideoId after;
        for (auto page = known_objects(work, after); !page.empty(); page = known_objects(work, after)) {
            for (const auto& object : page) keys[object.object_key] = object.verified;
            after = page.back().video_id;
        }
    });
    return keys;
}

struct StoreFaults {
    std::vector<std::string> strangers, missing;
};

// Whatever comes or goes between the two looks is asked for again before it counts as a fault.
StoreFaults faults_of_store(House& house) {
    StoreFaults faults;
    std::vector<std::string> unknown;
    auto known = known_keys(house);
    for_each_object(*house.store, [&](const std::string& key) {
        const auto plain = key.starts_with(out_of_reach) ? key.substr(out_of_reach.size()) : key;
        if (const auto found = known.find(plain); found == known.end()) {
            unknown.push_back(key);
        } else if (plain == key) {
            found->second = false;  // it is there
        }
    });
    const auto again = known_keys(house);
    for (const auto& key : unknown) {
        const auto plain = key.starts_with(out_of_reach) ? key.substr(out_of_reach.size()) : key;
        if (!again.contains(plain) && !house.queue.mentions(plain)) faults.strangers.push_back(key);
    }
    for (const auto& [key, must_be_there] : known) {
        if (!must_be_there) continue;
        const auto still = again.find(key);
        if (still != again.end() && still->second && !house.store->facts(key)) faults.missing.push_back(key);
    }
    return faults;
}

}  // namespace

int verify_house(const config::Config& config) {
    if (config.database_url.empty() && !std::filesystem::exists(sqlite_file(config)))
        throw std::runtime_error(std::format("There is no database at {}.", sqlite_file(config)));
    House house(config);
    bool good = reported("The database's own checks", faults_of_rows(house));
    good = reported("Every audit log is whole", faults_of_audit_logs(house)) && good;
    good = reported("All that is sealed can be opened", lost_seals(house)) && good;
    good = reported("Dashboard figures equal their recomputation", faults_of_rollups(house)) && good;
    good = reported("No job is in an impossible state", house.queue.impossible()) && good;
    const auto store = faults_of_store(house);
    good = reported("Every uploaded video has its object", store.missing) && good;
    good = reported("Every object belongs to a video", store.strangers) && good;
    return good ? 0 : 1;
}

}  // namespace attune::app
