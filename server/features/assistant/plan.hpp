#pragma once
// What a message asks, as plain typed data: shown as chips, sent back edited, and carried out with the asker's permissions.
//
// A member that does not apply is left out; a list that is there is not empty. Enumerators are the words on the wire.

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "core/ids.hpp"
#include "core/time.hpp"
#include "features/attendance/attendance.hpp"

namespace attune::assistant {

enum class Intent {
    attendance_figure,  // a number over a period, or one a group: `measure` × `group_by`
    attendance_list,    // the records themselves
    missing,            // who has no record on a day, or on working days of a period
    attendance_issues,  // groups (`group_by`: department, team, employee) far under the company's rate, or with absences
    explain_day,        // why somebody's day has its status
    people_list,        // with a period: those hired in it
    people_count,
    person,  // facts of one person
    teams,
    departments,
    team,      // facts of one team, or of one department
    holidays,  // in a period; with `limit` 1: the next one
    date,      // a date computed: the period is the answer
    help,
    greeting,
    thanks,
    read_only,     // asked to change, send or delete something
    out_of_scope,  // nothing that the assistant knows about
    clarify,       // asks back
};

enum class Measure {
    rate,     // attended ÷ (attended + Absent), in percent
    days,     // person-days with one of `statuses`; without: attended ones
    people,   // distinct people with at least one such day
    hours,    // worked
    arrival,  // mean time of the check-in
};

enum class Grouping { employee, team, department, status, day, week, month, weekday };
enum class Order { highest, lowest };
enum class Comparison { below, above, at_least, at_most };
enum class Unit { percent, days, people, hours, minutes };

// Which of a person's or a team's facts is wanted; nothing: all of them.
enum class Fact { name, email, team, department, manager, title, hire_date, lead, size, reports };

// What a message is about that only other pages can do, or nobody here.
enum class Topic { attendance, people, teams, holidays, emotions, pay, messages, settings, instructions };

// Whole days, both ends included.
struct Period {
    Date from;
    Date to;
    std::string words;  // "last month"
    bool operator==(const Period&) const = default;
};

// Whose records or rows. Nothing set: everybody whom the asker may see. Several members narrow each other (the developers of
// a team), several ids of one member add up.
struct Who {
    std::optional<bool> me;
    std::optional<std::vector<EmployeeId>> employees;
    std::optional<std::vector<TeamId>> teams;
    std::optional<std::vector<DepartmentId>> departments;
    std::optional<std::string> title;  // as the directory spells it
    std::optional<bool> my_team;       // the asker's own team, or those whom they lead
    bool operator==(const Who&) const = default;
};

// Of a figure. Percent is of the rate (0…100); minutes of an arrival count from midnight: 570 is 9:30.
struct Threshold {
    Comparison is = Comparison::below;
    double value = 0;
    Unit unit = Unit::percent;
    bool operator==(const Threshold&) const = default;
};

struct Plan {
    Intent intent = Intent::clarify;
    std::optional<Measure> measure;
    std::optional<std::vector<AttendanceStatus>> statuses;
    std::optional<Who> who;
    std::optional<Period> period;
    std::optional<Period> compare_with;
    std::optional<Grouping> group_by;
    std::optional<Order> order;         // of the groups
    std::optional<std::int64_t> limit;  // of the groups or rows
    std::optional<Threshold>
        threshold;  // "at most 0 days" of a status asks for those who had none, so everybody counts
    std::optional<Fact> fact;
    std::optional<Topic> topic;  // of read_only and out_of_scope
    bool operator==(const Plan&) const = default;
};

}  // namespace attune::assistant
