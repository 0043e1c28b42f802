#include "features/companies/emotion_policy.hpp"

#include <catch2/catch_test_macros.hpp>

using namespace attune;
using namespace std::chrono_literals;

namespace {

Company company(EmotionPolicy policy, const char* time_zone = "UTC", std::optional<Day> ends = {}) {
    Company result{.company_id = {},
                   .name = "Acme",
                   .jurisdiction = "US",
                   .time_zone = time_zone,
                   .emotion_policy = policy,
                   .programme_purpose = {},
                   .programme_runner = {},
                   .programme_ends = {},
                   .created_at = {},
                   .updated_at = {}};
    if (ends) result.programme_ends = Date(*ends);
    return result;
}

}  // namespace

TEST_CASE("The policy says whether anything is analysed") {
    const auto now = *instant_from("2026-11-25T12:00:00Z");
    CHECK(allows_emotion_analysis(company(EmotionPolicy::individual), now));
    CHECK(allows_emotion_analysis(company(EmotionPolicy::aggregate), now));
    CHECK_FALSE(allows_emotion_analysis(company(EmotionPolicy::prohibited), now));
    auto nowhere = company(EmotionPolicy::individual);
    nowhere.jurisdiction.reset();
    CHECK_FALSE(allows_emotion_analysis(nowhere, now));
}

TEST_CASE("A safety programme lasts until the end of its last day, as the company's clocks show it") {
    struct Row {
        const char* time_zone;
        const char* now;
        bool over;
    };
    constexpr auto ends = 2026y / 11 / 25;
    for (const auto& [time_zone, now, over] : {Row{"UTC", "2026-11-25T23:59:59Z", false},
                                               {"UTC", "2026-11-26T00:00:00Z", true},
                                               {"America/New_York", "2026-11-26T04:59:59Z", false},
                                               {"America/New_York", "2026-11-26T05:00:00Z", true},
                                               {"Asia/Tokyo", "2026-11-25T14:59:59Z", false},
                                               {"Asia/Tokyo", "2026-11-25T15:00:00Z", true}}) {
        INFO(time_zone << " " << now);
        const auto programme = company(EmotionPolicy::safety_programme, time_zone, ends);
        CHECK(programme_is_over(programme, *instant_from(now)) == over);
        CHECK(allows_emotion_analysis(programme, *instant_from(now)) != over);
    }
    const auto now = *instant_from("2026-11-25T12:00:00Z");
    CHECK(programme_is_over(company(EmotionPolicy::safety_programme), now));
    CHECK_FALSE(programme_is_over(company(EmotionPolicy::individual, "UTC", 2020y / 1 / 1), now));
}
