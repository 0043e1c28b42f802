#include "app/demo_videos.hpp"

#include <algorithm>
#include <array>
#include <cstdio>
#include <format>
#include <map>
#include <print>

#include "app/demo_clip.hpp"
#include "app/demo_draws.hpp"
#include "app/demo_year.hpp"
#include "features/emotion/analysed.hpp"

namespace attune::app {
namespace {

using namespace std::chrono;

constexpr std::uint64_t videos = 2;  // the stream of this file's draws
constexpr int weeks_told = 8;
constexpr int most_people = 150;  // of a company, who upload any
constexpr int of_a_week = 350;    // of a thousand weeks somebody uploads one
constexpr auto emotions =
    std::to_array<std::string_view>({"stress", "anxiety", "fatigue", "happiness", "neutral", "anger", "surprise"});
// Where a score lies of a thousand, and how far around that it reaches.
constexpr std::array<int, 7> usual{220, 160, 240, 380, 450, 70, 90};
constexpr int around = 110;

using Scores = std::map<std::string, double>;

class Uploading {
public:
    Uploading(House& house, const DemoWish& wish, const Roster& roster, const Founded& founded, Work& work)
        : house_(house), wish_(wish), roster_(roster), founded_(founded), work_(work),
          days_(days_of_work(wish, roster)) {}

    // Puts the films into the store, which no transaction waits for; then come the rows.
    std::size_t everybody() {
        const auto may =
            static_cast<int>(std::ranges::count_if(founded_.users, [](const auto& user) { return user.has_value(); }));
        const int share = std::min(850, 1000 * most_people / std::max(1, may));
        for (std::size_t person = 0; person < roster_.people.size(); ++person) {
            Draws draws({wish_.seed, roster_.stream, videos, static_cast<std::uint64_t>(person)});
            if (founded_.users[person] && draws.chance(share)) somebody(person, draws);
        }
        for (const auto& user : agreeing_)
            note_consent(work_, user, instant_in_zone(begin_, TimeOfDay(8h), roster_.time_zone));
        for (const auto& video : videos_) keep_analysed(work_, video);
        return videos_.size();
    }

private:
    void somebody(std::size_t person, Draws& draws) {
        agreeing_.push_back(*founded_.users[person]);
        std::array<int, emotions.size()> mood{};
        for (auto& each : mood) each = draws.between(-60, 60);
        for (const auto& day : year_of(wish_, roster_, days_, person)) {
            if (day.day < begin_ || !day.from || !draws.chance(of_a_week / 5)) continue;
            upload(person, day, mood, draws);
        }
    }

    void upload(std::size_t person, const DayAtWork& day, const std::array<int, emotions.size()>& mood, Draws& draws) {
        const auto& its = roster_.people[person];
        // Some hours into the day's work.
        const auto at = instant_in_zone(day.day, TimeOfDay(12h), roster_.time_zone) - 12h +
                        minutes(*day.from + draws.between(20, 110));
        const auto film = clip(static_cast<std::uint8_t>(draws.between(0, 255)));
        AnalysedVideo video{.video_id = VideoId(work_.new_id()),
                            .user_id = *founded_.users[person],
                            .employee_id = founded_.people[person],
                            .department_id = {},
                            .team_id = {},
                            .filename = std::format("{}.mp4", to_text(day.day)),
                            .content_type = "video/mp4",
                            .size = static_cast<std::int64_t>(film.size()),
                            .uploaded_at = at,
                            .day = day.day,
                            .duration_seconds = clip_seconds,
                            .faces = 1,
                            .predictions = scores(its, mood, draws),
                            .timeline = {},
                            .status_text = "Made for the demo: nobody is in this film, and nothing was measured.",
                            .model = {.name = "demo", .version = "1"}};
        if (its.department) video.department_id = founded_.departments[*its.department];
        if (its.team) video.team_id = founded_.teams[*its.team];
        for (int half = 0; half < static_cast<int>(2 * clip_seconds); ++half)
            video.timeline.push_back({.t = half / 2.0, .faces = 1, .scores = scores(its, mood, draws)});
        house_.store->put(object_key_of(work_, video.video_id), video.content_type, film);
        videos_.push_back(std::move(video));
    }

    Scores scores(const RosterPerson& person, const std::array<int, emotions.size()>& mood, Draws& draws) const {
        const bool strained = person.team && roster_.teams[*person.team].troubled;
        Scores scores;
        for (std::size_t i = 0; i < emotions.size(); ++i) {
            auto score = usual[i] + mood[i] + draws.between(-around, around);
            if (strained && i < 3) score += 180;
            if (strained && i == 3) score -= 140;
            scores[std::string(emotions[i])] = std::clamp(score, 5, 980) / 1000.0;
        }
        return scores;
    }

    House& house_;
    const DemoWish& wish_;
    const Roster& roster_;
    const Founded& founded_;
    Work& work_;
    std::vector<Day> days_;
    Day begin_ = plus_days(wish_.until, 1 - 7 * weeks_told);
    std::vector<UserId> agreeing_;
    std::vector<AnalysedVideo> videos_;
};

}  // namespace

void write_videos(House& house, const DemoWish& wish, const Roster& roster, const Founded& founded) {
    const auto now = house.clock.now();
    {
        Work look(*house.database, Work::system(founded.company), db::Mode::read, now);
        if (!allows_emotion_analysis(house.companies.current(look), now)) return;
    }
    Work work(*house.database, Work::system(founded.company), db::Mode::write, now);
    const auto written = Uploading(house, wish, roster, founded, work).everybody();
    work.commit();
    std::println("{}: {} videos", roster.company, written);
    std::fflush(stdout);
}

}  // namespace attune::app
