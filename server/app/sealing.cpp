#include "app/sealing.hpp"

#include <condition_variable>
#include <mutex>

#include "features/audit/sealing.hpp"
#include "platform/log/log.hpp"

namespace attune::app {
namespace {

using namespace std::chrono_literals;

Work work_in(House& house, const CompanyId& company, db::Mode mode) {
    return {*house.database, Work::system(company), mode, house.clock.now()};
}

bool seal_some(House& house, const CompanyId& company) {
    auto work = work_in(house, company, db::Mode::write);
    const bool more = seal(work, house.secrets);
    work.commit();
    return more;
}

void make_checkpoints(House& house, const std::stop_token& stop) {
    while (!stop.stop_requested()) {
        std::optional<CompanyId> company;
        {
            auto look = work_in(house, {}, db::Mode::read);
            company = next_checkpoint_due(look);
        }
        if (!company) return;
        auto work = work_in(house, *company, db::Mode::write);
        make_due_checkpoint(work, house.secrets);
        work.commit();
    }
}

}  // namespace

void seal_all(House& house, const std::stop_token& stop) {
    CompanyId after;
    while (!stop.stop_requested()) {
        std::optional<CompanyId> company;
        {
            auto look = work_in(house, {}, db::Mode::read);
            company = next_unsealed(look, after);
        }
        if (!company) return;
        try {
            while (!stop.stop_requested() && seal_some(house, *company)) {}
        } catch (const std::exception& failure) {
            log::warning("An audit log could not be sealed", {{"company", company->value}, {"error", failure.what()}});
        }
        after = *company;
    }
}

void Sealing::run(const std::stop_token& stop) {
    std::mutex mutex;
    std::condition_variable_any asleep;
    while (!stop.stop_requested()) {
        try {
            seal_all(house_, stop);
            make_checkpoints(house_, stop);
        } catch (const std::exception& failure) {
            log::warning("The audit logs could not be sealed", {{"error", failure.what()}});
        }
        std::unique_lock lock(mutex);
        asleep.wait_for(lock, stop, 1s, [] { return false; });
    }
}

}  // namespace attune::app
