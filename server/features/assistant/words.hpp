#pragma once
// Every sentence that the assistant says, in English. Names from the database stand in them as plain text. Pure.

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "features/assistant/groups.hpp"
#include "features/assistant/plan.hpp"

namespace attune::assistant {
enum class Refusal;
struct Subject;
}  // namespace attune::assistant

namespace attune::assistant::words {

std::string list_of(std::span<const std::string> names, std::size_t most = 3);  // "A, B, C and 4 more"
std::string counted(std::int64_t n, std::string_view noun);                     // "1 day", "2 people"
std::string number(double value);                                               // "92.3", "90"
std::string date(Day day);                                                      // "Thursday 26 November 2026"
std::string span(Day from, Day to);                                             // "1–31 October 2026"
std::string period(const Period& period);                                       // "last month (1–31 October 2026)"
std::string opening(const Period& period);                                      // "Last month (1–31 October 2026)"
std::string amount(Measure measure, double value);                              // "92.3%", "3 days", "09:04"
std::string titled(std::string_view title,
                   std::string_view group);  // of people with a job title, in a group or anywhere
std::string noun(Grouping grouping);         // "teams"
std::string label(Measure measure, std::span<const AttendanceStatus> statuses);  // of a column: "Attendance rate"
std::string label(Grouping grouping);
std::string label(AttendanceStatus status);

// Of chips.
std::string intent(Intent intent);
std::string measure(Measure measure);
std::string order(Order order);
std::string threshold(const Threshold& threshold);

// A number over a period, as a sentence or some.
struct Compared {
    Period period;
    std::optional<double> value;
};
std::string figure(const Plan& plan, const Subject& subject, Day today, const Group& all,
                   const std::optional<Compared>& before);

// A number for each group. `of` counts the groups that there were before the threshold and the limit.
std::string figures(const Plan& plan, const Subject& subject, Day today, std::span<const Group> groups, std::int64_t of,
                    const Group& all);

std::string records(const Plan& plan, const Subject& subject, const Tally& tally, std::int64_t shown);

// People and on how many days of the period they have no record.
std::string missing(const Plan& plan, const Subject& subject, Day today, std::span<const std::string> names,
                    std::int64_t expected, const std::string& holiday, bool is_working_day);

// A group and what is the matter with it.
struct Issue {
    std::string label;
    std::optional<double> rate;
    double under = 0;  // points under the rate of the whole
    std::int64_t unexplained = 0;
};
inline constexpr double most_points_under = 5;
inline constexpr std::int64_t fewest_unexplained = 3;
bool is_issue(const Issue& issue);
// `whole` is the rate of the company, or of all whom the asker may see.
std::string issues(const Plan& plan, std::span<const Issue> issues, std::int64_t of, std::optional<double> whole,
                   bool limited);

std::string explained(const std::string& name, bool is_me, Day day, AttendanceStatus status,
                      std::span<const std::string> reasons);
std::string no_record(const std::string& name, bool is_me, const Period& period, bool is_expected,
                      const std::string& holiday);
std::string whose_day();

std::string people(const Plan& plan, const std::string& group, std::span<const std::string> names, std::int64_t n,
                   bool limited);

// One person's facts, those that are known.
struct PersonSaid {
    std::string name;
    bool is_me = false;
    std::string email, title, team, department, manager;
    bool manager_is_hidden = false;
    std::optional<Day> hired;
    bool is_active = true;
    std::vector<std::string> reports;
};
std::string person(const PersonSaid& person, std::optional<Fact> fact);

struct TeamSaid {
    std::string name, department, lead;
    bool lead_is_hidden = false;
    bool is_department = false;
    std::optional<std::int64_t> size;
};
std::string team(const TeamSaid& team, std::optional<Fact> fact);

std::string groups_list(std::string_view noun, std::span<const std::string> names);  // noun: "team", "department"
std::string holidays(const Plan& plan, std::span<const std::pair<Day, std::string>> days, std::int64_t total);
std::string computed_date(const Period& period);

std::string refusal(Refusal refusal, const Subject& subject);
std::string help(bool sees_others);
std::string greeting(const std::string& name);
std::string thanks();
std::string read_only(std::optional<Topic> topic);
std::string out_of_scope(std::optional<Topic> topic);
std::string which_one(std::string_view name);
std::string unknown_name(std::string_view name, bool has_nearest);
std::string unsure();
std::string too_much();
std::string rows_left_out(std::int64_t shown, std::int64_t total);
std::string found_rows(std::int64_t shown, std::int64_t total);

}  // namespace attune::assistant::words
