#include "features/emotion/dashboard.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <format>
#include <unordered_map>

#include "features/emotion/emotion.sql.hpp"
#include "features/emotion/groups.hpp"
#include "features/emotion/histogram.hpp"
#include "features/emotion/labels.hpp"
#include "features/emotion/rollups.sql.hpp"
#include "platform/http/routes.hpp"
#include "platform/sheets/sheets.hpp"

namespace attune {
namespace {

// The days and people that a question is about.
struct Selection {
    Day from, to;
    std::optional<std::int64_t> department, team;
};

template <class Q>
Selection selection_of(Work& work, const Company& company, const Q& query, int days_back = 3650) {
    const auto to = query.to ? query.to->value : day_in_zone(work.now, company.time_zone);
    Selection selection{.from = query.from ? query.from->value : plus_days(to, -days_back),
                        .to = to,
                        .department = query.department,
                        .team = query.team};
    if (selection.to < selection.from) throw invalid("to", "The last day is before the first.");
    return selection;
}

std::int64_t people_in(Work& work, const Selection& selection) {
    return work.db(sql::people_in{
        .from = selection.from, .to = selection.to, .department = selection.department, .team = selection.team});
}

std::vector<GroupPart> departments_in(Work& work, const Selection& selection, std::optional<std::int64_t> team) {
    return work.db(sql::people_by_department{.from = selection.from, .to = selection.to, .team = team});
}
std::vector<GroupPart> teams_in(Work& work, const Selection& selection, std::optional<std::int64_t> department) {
    return work.db(sql::people_by_team{.from = selection.from, .to = selection.to, .department = department});
}

// A group is part of several wholes that can be asked for too: a department and a team of the company, their intersection of
// both, and a team of the one department that all its people are in (or the other way round).
Withholding withholding_of(Work& work, const Selection& selection, std::int64_t k) {
    const auto inside = people_in(work, selection);
    if (inside == 0) return Withholding::none;
    if (inside < k) return Withholding::group_too_small;
    auto strictest = Withholding::none;
    const auto beside = [&](const std::vector<GroupPart>& parts, std::int64_t part) {
        strictest = std::max(strictest, withholding(parts, part, k));
    };
    if (selection.department && selection.team) {
        beside(teams_in(work, selection, selection.department), *selection.team);
        beside(departments_in(work, selection, selection.team), *selection.department);
    } else if (selection.department) {
        beside(departments_in(work, selection, {}), *selection.department);
        const auto teams = teams_in(work, selection, selection.department);
        if (teams.size() == 1) beside(departments_in(work, selection, teams.front().part), *selection.department);
    } else if (selection.team) {
        beside(teams_in(work, selection, {}), *selection.team);
        const auto departments = departments_in(work, selection, selection.team);
        if (departments.size() == 1) beside(teams_in(work, selection, departments.front().part), *selection.team);
    }
    return strictest;
}

std::string explain(Withholding reason, std::int64_t k) {
    if (reason == Withholding::group_too_small) {
        return std::format("Fewer than {} people are in this group, so that results would tell of persons. Choose a "
                           "larger group or a longer period.",
                           k);
    }
    return std::format("Beside this group fewer than {} people are left in a larger one, so that the difference would "
                       "tell of persons. Choose the larger group.",
                       k);
}

// Whether only groups that are large enough are shown: by the company's policy, or since the asker may not see single people.
bool by_group(Work& work, const Company& company) {
    return company.emotion_policy == EmotionPolicy::aggregate || !work.may(Permission::emotion_results, Scope::company);
}

std::optional<std::string> withheld(Work& work, const Company& company, const Selection& selection) {
    if (!by_group(work, company)) return {};
    const auto reason = withholding_of(work, selection, company.group_minimum);
    return reason == Withholding::none ? std::nullopt : std::optional(explain(reason, company.group_minimum));
}

std::map<std::string, EmotionSum> sums_of(Work& work, const Selection& selection) {
    std::map<std::string, EmotionSum> sums;
    for (auto& sum : work.db(sql::sums{
             .from = selection.from, .to = selection.to, .department = selection.department, .team = selection.team}))
        sums[sum.emotion] = sum;
    return sums;
}

template <class T>
http::Reply json(const T& value) {
    return http::Reply::json(200, http::write_json(value));
}

double mean(const EmotionSum& sum) { return static_cast<double>(sum.total) / static_cast<double>(sum.n) / 1e6; }

std::optional<double>& member(TrendDay& day, std::string_view emotion) {
    const std::array members{&day.stress,  &day.anxiety, &day.fatigue, &day.happiness,
                             &day.neutral, &day.anger,   &day.surprise};
    const auto place = std::ranges::find(emotion_labels, emotion);
    check(place != emotion_labels.end(), "a rollup holds a known emotion");
    return *members[static_cast<std::size_t>(place - emotion_labels.begin())];
}

}  // namespace

void Dashboard::routes(http::Api& api) {
    using enum Permission;
    auto hr = api.group("/hr", *this, "dashboard");
    const auto admitted = [this](Work& work) { admit(work); };
    hr.get("/dashboard/emotion-distribution", &Dashboard::distribution, emotion_dashboard,
           "Sums of scores of the seven emotions")
        .gate(admitted)
        .answers<Distribution, Withheld>();
    hr.get("/dashboard/emotion-pie-distribution", &Dashboard::pie, emotion_dashboard, "Fractions of the seven emotions")
        .gate(admitted)
        .answers<Pie, Withheld>();
    hr.get("/dashboard/emotion-trend", &Dashboard::trend, emotion_dashboard,
           "Daily means; a day without data has nulls")
        .gate(admitted)
        .answers<Trend, Withheld>();
    hr.get("/dashboard/emotion-histogram-distribution", &Dashboard::histogram, emotion_dashboard,
           "How many videos scored how high in one emotion")
        .gate(admitted)
        .answers<Histogram, Withheld>();
    hr.get("/dashboard/Employee-department", &Dashboard::departments, emotion_dashboard, "Employees by department")
        .gate(admitted);
    hr.get("/dashboard/employee-department", &Dashboard::departments, emotion_dashboard, "Employees by department")
        .gate(admitted);
    hr.get("/dashboard/summary", &Dashboard::summary, emotion_dashboard, "Key figures").gate(admitted);
    hr.get("/dashboard/export", &Dashboard::exported, emotion_dashboard, "The dashboard's numbers as CSV or XLSX")
        .gate(admitted)
        .audited()
        .answers<Withheld>()
        .answers_as({"text/csv", sheets::xlsx_type});
    hr.get("/employees", &Dashboard::employees, emotion_results, "Employees with their last result").gate(admitted);
    hr.get("/employees/{employee_id}", &Dashboard::employee, emotion_results, "One employee and the history of results")
        .gate(admitted)
        .guard([this](Work& work, const std::string& id) { people_.reached(work, emotion_results, id); });
}

Company Dashboard::admit(Work& work) {
    auto company = companies_.require_emotion_analysis(work);
    if (company.emotion_policy == EmotionPolicy::safety_programme && company.programme_runner != work.eyes())
        throw forbidden("safety_programme_only");
    return company;
}

http::Reply Dashboard::distribution(Work& work, http::Query<DashboardQuery> query) {
    const auto company = admit(work);
    const auto selection = selection_of(work, company, *query);
    if (const auto reason = withheld(work, company, selection)) return json(Withheld{*reason});
    Distribution answer;
    for (const auto label : emotion_labels) answer.distribution[std::string(label)] = 0;
    std::int64_t total = 0;
    for (const auto& [emotion, sum] : sums_of(work, selection)) {
        answer.distribution[emotion] = static_cast<double>(sum.total) / 1e6;
        total += sum.total;
    }
    answer.total = static_cast<double>(total) / 1e6;
    return json(answer);
}

http::Reply Dashboard::pie(Work& work, http::Query<DashboardQuery> query) {
    const auto company = admit(work);
    const auto selection = selection_of(work, company, *query);
    if (const auto reason = withheld(work, company, selection)) return json(Withheld{*reason});
    Pie answer;
    for (const auto label : emotion_labels) answer.pie[std::string(label)] = 0;
    const auto sums = sums_of(work, selection);
    std::int64_t total = 0;
    for (const auto& [emotion, sum] : sums) total += sum.total;
    if (total > 0) {
        for (const auto& [emotion, sum] : sums)
            answer.pie[emotion] = static_cast<double>(sum.total) / static_cast<double>(total);
    }
    return json(answer);
}

http::Reply Dashboard::trend(Work& work, http::Query<TrendQuery> query) {
    const auto company = admit(work);
    const auto days = static_cast<int>(query->days ? query->days->value : 30);
    auto selection = selection_of(work, company, *query, days - 1);
    if (days_between(selection.from, selection.to) >= 366) throw invalid("from", "A trend covers at most a year.");
    if (const auto reason = withheld(work, company, selection)) return json(Withheld{*reason});
    std::map<Day, std::int64_t> people;
    const bool in_groups = by_group(work, company);
    if (in_groups) {
        for (const auto& day : work.db(sql::people_by_day{.from = selection.from,
                                                          .to = selection.to,
                                                          .department = selection.department,
                                                          .team = selection.team}))
            people[day.day.value] = day.people;
    }
    Trend answer;
    for (auto day = selection.from; day <= selection.to; day = plus_days(day, 1))
        answer.series.push_back({.date = day});
    for (const auto& sum : work.db(sql::sums_by_day{
             .from = selection.from, .to = selection.to, .department = selection.department, .team = selection.team})) {
        if (sum.n == 0 || (in_groups && people[sum.day.value] < company.group_minimum)) continue;
        auto& day = answer.series[static_cast<std::size_t>(days_between(selection.from, sum.day.value))];
        member(day, sum.emotion) = mean({.emotion = sum.emotion, .n = sum.n, .total = sum.total});
    }
    return json(answer);
}

http::Reply Dashboard::histogram(Work& work, http::Query<HistogramQuery> query) {
    const auto company = admit(work);
    const auto emotion = query->emotion.value_or("stress");
    if (std::ranges::find(emotion_labels, emotion) == emotion_labels.end()) {
        throw invalid("emotion", "Choose stress, anxiety, fatigue, happiness, neutral, anger or surprise.");
    }
    if (!attune::histogram({}, query->bins.value_or(10)))
        throw invalid("bins", "Choose 1, 2, 4, 5, 10, 20, 25, 50 or 100 bins.");
    const auto selection = selection_of(work, company, *query);
    if (const auto reason = withheld(work, company, selection)) return json(Withheld{*reason});
    const auto bins = work.db(sql::bins_of{.emotion = emotion,
                                           .from = selection.from,
                                           .to = selection.to,
                                           .department = selection.department,
                                           .team = selection.team});
    return json(Histogram{.emotion = emotion, .histogram = *attune::histogram(bins, query->bins.value_or(10))});
}

EmployeeDepartments Dashboard::departments(Work& work, http::Query<DashboardQuery> query) {
    admit(work);
    EmployeeDepartments answer;
    std::unordered_map<std::int64_t, std::int64_t> employees;
    std::int64_t without = 0;
    for (const auto& count : people_.by_department(work, query->team)) {
        if (query->department && count.department_id != query->department) continue;
        answer.total_employees += count.employees;
        if (count.department_id) {
            employees[*count.department_id] = count.employees;
        } else {
            without = count.employees;
        }
    }
    for (const auto& department : companies_.all_departments(work)) {
        if (query->department && department.id != *query->department) continue;
        answer.departments.push_back(
            {.department_id = department.id, .name = department.name, .employees = employees[department.id]});
    }
    if (without > 0) answer.departments.push_back({.department_id = {}, .name = "No department", .employees = without});
    return answer;
}

Summary Dashboard::summary(Work& work, http::Query<DashboardQuery> query) {
    const auto company = admit(work);
    const auto selection = selection_of(work, company, *query);
    EmployeeQuery of_selection;
    of_selection.department_id = query->department;
    of_selection.team_id = query->team;
    of_selection.is_active = true;
    Summary answer{.total_employees = people_.count_of(work, Permission::emotion_dashboard, of_selection)};
    answer.withheld = withheld(work, company, selection);
    if (answer.withheld) return answer;
    const auto counts = work.db(sql::counts{
        .from = selection.from, .to = selection.to, .department = selection.department, .team = selection.team});
    answer.total_videos = counts.uploaded;
    answer.processed_videos = counts.processed;
    answer.active_employees = counts.people;
    std::int64_t highest = 0;
    for (const auto& [emotion, sum] : sums_of(work, selection)) {
        if (emotion == "stress" && sum.n > 0) answer.avg_stress = mean(sum);
        if (sum.total > highest) {
            highest = sum.total;
            answer.top_emotion = emotion;
        }
    }
    return answer;
}

HrEmployees Dashboard::employees(Work& work, http::Query<HrEmployeeQuery> query, http::Paging page) {
    const auto company = admit(work);
    EmployeeQuery wanted;
    wanted.q = query->q;
    wanted.department_id = query->department;
    wanted.team_id = query->team;
    const auto sort = query->sort.value_or("name");
    const bool by_result =
        sort == "top_score" || sort == "-top_score" || sort == "last_prediction" || sort == "-last_prediction";
    if (!by_result) wanted.sort = sort;
    HrEmployees answer{.total = people_.count_of(work, Permission::emotion_results, wanted),
                       .page = page.page,
                       .page_size = page.page_size};

    const bool individuals = company.emotion_policy != EmotionPolicy::aggregate;
    if (!individuals) {
        answer.withheld = sentence_for("policy_hides_individuals");
        if (by_result)
            throw invalid("sort", "Results of single people are not shown here, so they cannot be sorted by.");
    }
    std::vector<Employee> people;
    std::unordered_map<EmployeeId, LatestVideo> latest;
    if (by_result) {
        // Whoever has a result comes first, in its order; the rest by name. One company's people fit in memory.
        for (auto& video : work.db(sql::all_latest{})) latest.emplace(video.employee_id, video);
        people = people_.page_of(work, Permission::emotion_results, wanted, answer.total, 0);
        const bool descending = sort.starts_with('-');
        const bool by_score = sort.ends_with("top_score");
        const auto key = [&](const Employee& employee) -> std::optional<double> {
            const auto found = latest.find(employee.employee_id);
            if (found == latest.end()) return {};
            if (by_score) return found->second.top_score;
            return static_cast<double>(found->second.upload_timestamp.value.time_since_epoch().count());
        };
        std::ranges::stable_sort(people, [&](const Employee& a, const Employee& b) {
            const auto left = key(a);
            const auto right = key(b);
            if (left.has_value() != right.has_value()) return left.has_value();
            return left && (descending ? *left > *right : *left < *right);
        });
        const auto begin = std::min(static_cast<std::size_t>(page.offset()), people.size());
        const auto end = std::min(begin + static_cast<std::size_t>(page.page_size), people.size());
        people = std::vector(people.begin() + static_cast<std::ptrdiff_t>(begin),
                             people.begin() + static_cast<std::ptrdiff_t>(end));
    } else {
        people = people_.page_of(work, Permission::emotion_results, wanted, page.page_size, page.offset());
        if (individuals && !people.empty()) {
            std::vector<EmployeeId> ids;
            ids.reserve(people.size());
            for (const auto& employee : people) ids.push_back(employee.employee_id);
            for (auto& video : work.db(sql::latest_among{.employees = http::write_json(ids)}))
                latest.emplace(video.employee_id, video);
        }
    }
    std::vector<std::string> looked_at;
    std::unordered_map<std::int64_t, std::string> names;
    for (const auto& department : companies_.all_departments(work)) names[department.id] = department.name;
    for (const auto& employee : people) {
        HrEmployee item{.user_id = employee.user_id,
                        .employee_id = employee.employee_id,
                        .name = employee.name,
                        .email = employee.email,
                        .role = employee.role};
        if (employee.department_id && names.contains(*employee.department_id))
            item.department = names[*employee.department_id];
        if (const auto found = latest.find(employee.employee_id); found != latest.end()) {
            item.last_video_id = found->second.video_id;
            item.last_prediction = found->second.upload_timestamp;
            item.top_emotion = found->second.top_emotion;
            item.top_score = found->second.top_score;
        }
        if (item.user_id && item.last_video_id && item.user_id != work.eyes()) looked_at.push_back(item.user_id->value);
        answer.items.push_back(std::move(item));
    }
    Audit::record_apart(work, "results_seen", "user", looked_at);
    return answer;
}

HrEmployeeDetail Dashboard::employee(Work& work, EmployeeId id, http::Query<HistoryQuery> query) {
    const auto company = admit(work);
    const auto found = people_.reached(work, Permission::emotion_results, std::to_string(id));
    HrEmployeeDetail detail{.user_id = found.user_id, .employee_id = id, .name = found.name, .email = found.email};
    if (company.emotion_policy == EmotionPolicy::aggregate) {
        detail.withheld = sentence_for("policy_hides_individuals");
        return detail;
    }
    std::unordered_map<std::string, std::vector<ScoreRow>> scores;
    const auto selection = selection_of(work, company, DashboardQuery{.from = query->from, .to = query->to});
    for (auto& score : work.db(sql::scores_of_employee{.employee = id, .from = selection.from, .to = selection.to}))
        scores[score.video_id.value].push_back(score);
    for (const auto& video : work.db(sql::history_of{.employee = id, .from = selection.from, .to = selection.to})) {
        if (video.status == VideoStatus::uploading) continue;
        detail.history.push_back({.video_id = video.video_id,
                                  .uploaded_at = video.upload_timestamp,
                                  .is_processed = video.is_processed,
                                  .status = video.status,
                                  .predictions = scores_by_name(scores[video.video_id.value]),
                                  .top_emotion = video.top_emotion,
                                  .top_score = video.top_score});
    }
    if (found.user_id) Audit::record_apart(work, "results_seen", "user", found.user_id->value);
    return detail;
}

http::Reply Dashboard::exported(Work& work, http::Query<ExportQuery> query) {
    const auto company = admit(work);
    const auto format = query->format.value_or("csv");
    if (format != "csv" && format != "xlsx") throw invalid("format", "Choose csv or xlsx.");
    const auto selection = selection_of(work, company, *query);
    Audit::record_apart(work, "results_exported", "company", company.company_id.value);
    if (const auto reason = withheld(work, company, selection)) return json(Withheld{*reason});
    sheets::Sheet sheet{.name = "Emotions by day", .columns = {"date", "emotion", "videos", "mean score"}, .rows = {}};
    std::map<Day, std::int64_t> people;
    const bool in_groups = by_group(work, company);
    if (in_groups) {
        for (const auto& day : work.db(sql::people_by_day{.from = selection.from,
                                                          .to = selection.to,
                                                          .department = selection.department,
                                                          .team = selection.team}))
            people[day.day.value] = day.people;
    }
    for (const auto& sum : work.db(sql::sums_by_day{
             .from = selection.from, .to = selection.to, .department = selection.department, .team = selection.team})) {
        if (sum.n == 0 || (in_groups && people[sum.day.value] < company.group_minimum)) continue;
        sheet.rows.push_back({to_text(sum.day.value), sum.emotion, static_cast<double>(sum.n),
                              mean({.emotion = sum.emotion, .n = sum.n, .total = sum.total})});
    }
    if (format == "csv") {
        return http::Reply::text(200, sheets::csv(sheet), "text/csv; charset=utf-8")
            .with("Content-Disposition", "attachment; filename=\"emotions.csv\"");
    }
    return http::Reply::text(200, sheets::xlsx(sheet), sheets::xlsx_type)
        .with("Content-Disposition", "attachment; filename=\"emotions.xlsx\"");
}

}  // namespace attune
