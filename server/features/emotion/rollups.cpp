#include "features/emotion/rollups.hpp"

#include <algorithm>
#include <map>
#include <tuple>

#include "features/emotion/rollups.sql.hpp"

namespace attune {
namespace {

constexpr std::int64_t nobody = 0;  // a person without a department or team
constexpr std::int64_t page = 500;

std::int64_t place(const std::optional<std::int64_t>& id) { return id.value_or(nobody); }

const Day& first_day() {
    static const Day day{std::chrono::year{2000}, std::chrono::month{1}, std::chrono::day{1}};
    return day;
}
const Day& last_day() {
    static const Day day{std::chrono::year{9999}, std::chrono::month{12}, std::chrono::day{31}};
    return day;
}

// All numbers of the company in one comparable value; rows that came down to zero do not count.
auto picture(Work& work) {
    std::map<std::tuple<std::string, std::string>, std::pair<std::int64_t, std::int64_t>> sums;
    for (const auto& sum :
         work.db(sql::sums_by_day{.from = first_day(), .to = last_day(), .department = {}, .team = {}})) {
        if (sum.n != 0) sums[{to_text(sum.day.value), sum.emotion}] = {sum.n, sum.total};
    }
    std::map<std::string, std::int64_t> people;
    for (const auto& day :
         work.db(sql::people_by_day{.from = first_day(), .to = last_day(), .department = {}, .team = {}}))
        people[to_text(day.day.value)] = day.people;
    std::map<std::tuple<std::string, std::int64_t>, std::int64_t> bins;
    for (const auto& [key, sum] : sums) {
        for (const auto& bin : work.db(sql::bins_of{
                 .emotion = std::get<1>(key), .from = first_day(), .to = last_day(), .department = {}, .team = {}})) {
            if (bin.n != 0) bins[{std::get<1>(key), bin.bin}] = bin.n;
        }
    }
    const auto counts = work.db(sql::counts{.from = first_day(), .to = last_day(), .department = {}, .team = {}});
    return std::tuple(sums, people, bins, counts.uploaded, counts.processed);
}

}  // namespace

void count_upload(Work& work, const CountableVideo& video, Counted direction) {
    work.db(sql::add_count{.day = video.day.value,
                           .department = place(video.department_id),
                           .team = place(video.team_id),
                           .uploaded = direction == Counted::in ? 1 : -1,
                           .processed = 0});
}

void count_results(Work& work, const CountableVideo& video, const std::vector<ScoreRow>& scores, Counted direction) {
    const std::int64_t one = direction == Counted::in ? 1 : -1;
    const auto department = place(video.department_id);
    const auto team = place(video.team_id);
    const auto day = video.day.value;
    work.db(sql::add_count{.day = day, .department = department, .team = team, .uploaded = 0, .processed = one});
    if (scores.empty()) return;
    for (const auto& score : scores) {
        work.db(sql::add_rollup{.day = day,
                                .department = department,
                                .team = team,
                                .emotion = score.emotion,
                                .n = one,
                                .total = one * score.score});
        work.db(sql::add_bin{.emotion = score.emotion,
                             .day = day,
                             .department = department,
                             .team = team,
                             .bin = std::min<std::int64_t>(score.score / 10'000, 99),
                             .n = one});
    }
    work.db(sql::add_presence{.day = day, .department = department, .team = team, .user = video.user_id, .n = one});
}

void recompute_rollups(Work& work) {
    work.db(sql::clear_rollups{});
    work.db(sql::clear_bins{});
    work.db(sql::clear_presence{});
    work.db(sql::clear_counts{});
    for (std::string after;;) {
        const auto videos = work.db(sql::countable_videos{.after = after, .limit = page});
        if (videos.empty()) return;
        const auto& last = videos.back().video_id.value;
        std::map<std::string, std::vector<ScoreRow>> scores;
        for (auto& score : work.db(sql::countable_scores{.after = after, .last = last}))
            scores[score.video_id.value].push_back(score);
        for (const auto& video : videos) {
            count_upload(work, video, Counted::in);
            if (video.is_processed) count_results(work, video, scores[video.video_id.value], Counted::in);
        }
        after = last;
    }
}

bool rollups_hold(Work& work) {
    const auto kept = picture(work);
    recompute_rollups(work);
    return kept == picture(work);
}

}  // namespace attune
