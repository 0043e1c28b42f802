#include "app/resealing.hpp"

#include <algorithm>
#include <map>

#include "app/each_company.hpp"
#include "features/audit/sealing.hpp"

namespace attune::app {
namespace {

Work work_in(House& house, const CompanyId& company, crypto::Resealing::Wish wish) {
    const auto mode = wish == crypto::Resealing::Wish::write ? db::Mode::write : db::Mode::read;
    return {*house.database, Work::system(company), mode, house.clock.now()};
}

// A page in a transaction, until there is none.
template <class Id>
void page_by_page(House& house, const CompanyId& company, crypto::Resealing::Wish wish,
                  const std::function<std::optional<Id>(Work&, const Id&)>& visit) {
    for (std::optional<Id> after = Id{}; after;) {
        auto work = work_in(house, company, wish);
        after = visit(work, *after);
        work.commit();
    }
}

}  // namespace

Resealed reseal(House& house, crypto::Resealing::Wish wish) {
    crypto::Resealing factors(house.secrets, wish), mails(house.secrets, wish), resets(house.secrets, wish);
    in_each_company(house, "", [&](const CompanyId& company) {
        page_by_page<UserId>(house, company, wish, [&](Work& work, const UserId& after) {
            return house.access.reseal_second_factors(work, after, factors);
        });
        page_by_page<NoticeId>(house, company, wish, [&](Work& work, const NoticeId& after) {
            return house.notices.reseal(work, after, mails);
        });
    });
    house.access.reseal_resets(resets);
    Resealed found{
        .second_factors = factors.of_earlier, .mails = mails.of_earlier, .resets = resets.of_earlier, .lost = {}};
    for (auto* each : {&factors, &mails, &resets})
        found.lost.insert(found.lost.end(), each->lost.begin(), each->lost.end());
    return found;
}

Leanings leanings(House& house) {
    Leanings found;
    for (const auto& secret : house.secrets.earlier()) found.earlier.push_back({.secret = secret});
    const auto now = house.clock.now();
    // A session counts as one of before until rows were sealed with the current secret, and no more with an earlier one.
    auto first_of_current = now;
    Instant last_of_earlier{};
    in_each_company(house, "", [&](const CompanyId& company) {
        Work work(*house.database, Work::system(company), db::Mode::read, now);
        for (const auto& use : keys_used(work)) {
            if (use.key_id == house.secrets.current().id) {
                first_of_current = std::min(first_of_current, use.first_at);
                continue;
            }
            last_of_earlier = std::max(last_of_earlier, use.last_at);
            auto of = std::ranges::find(found.earlier, use.key_id, [](const Leaning& each) { return each.secret.id; });
            // What names no key is from before secrets could be exchanged.
            if (use.key_id == crypto::first_key_id && !found.earlier.empty()) of = std::prev(found.earlier.end());
            if (of != found.earlier.end()) {
                of->audit_rows += use.made - use.checkpoints;
                of->checkpoints += use.checkpoints;
            } else if (use.key_id != crypto::first_key_id && !std::ranges::contains(found.unknown_keys, use.key_id)) {
                found.unknown_keys.push_back(use.key_id);
            }
        }
        if (!found.earlier.empty()) found.earlier.back().recovery_codes += house.access.recovery_codes_of_secrets(work);
    });
    found.sessions = house.access.sessions_of_before(std::max(first_of_current, last_of_earlier));
    return found;
}

}  // namespace attune::app
