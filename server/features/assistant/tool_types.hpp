#pragma once
// Arguments and answers of the tools. Lists have at most 200 items and say how many there are.

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "core/ids.hpp"
#include "core/text.hpp"
#include "core/time.hpp"
#include "features/attendance/attendance.hpp"

namespace attune::assistant::tool {

struct Nothing {};

struct OneEmployee {
    EmployeeId employee_id = 0;
};
struct EmployeeSearch {
    std::optional<Text<0, 200>> name;   // a part of it
    std::optional<Text<0, 200>> email;  // a part of it
    std::optional<TeamId> team_id;
    std::optional<Text<0, 255>> role;  // the job title
};
struct OneTeam {
    TeamId team_id = 0;
};
struct TeamSearch {
    std::optional<Text<0, 255>> name;
};

enum class Timeframe {
    today,
    yesterday,
    this_week,
    last_week,
    this_month,
    last_month,
    last_7_days,
    last_30_days,
    this_year
};
struct OfTimeframe {
    Timeframe timeframe = Timeframe::today;
};
struct DateRange {
    Date start;
    Date end;
    std::optional<EmployeeId> employee_id;
    std::optional<AttendanceStatus> status;
};
// The last 30 days unless said.
struct EmployeeRecords {
    EmployeeId employee_id = 0;
    std::optional<Date> start;
    std::optional<Date> end;
};
struct TeamRecords {
    TeamId team_id = 0;
    std::optional<Date> start;
    std::optional<Date> end;
};
struct EmployeeStats {
    EmployeeId employee_id = 0;
    Date start;
    Date end;
};
struct TeamStats {
    TeamId team_id = 0;
    Date start;
    Date end;
};
struct OfStatus {
    AttendanceStatus status = AttendanceStatus::Present;
    std::optional<Date> start;
    std::optional<Date> end;
    std::optional<TeamId> team_id;
};
struct WithoutAttendance {
    Date date;
    std::optional<TeamId> team_id;
};
struct OneRecord {
    std::int64_t record_id = 0;
};

enum class DateOperation { add, subtract };
struct DateSum {
    Date date;
    std::optional<Whole<0, 36600>> days;
    std::optional<Whole<0, 5200>> weeks;
    DateOperation operation = DateOperation::add;
};

struct Person {
    EmployeeId employee_id = 0;
    std::string name;
    std::string email;
    std::optional<std::string> role;  // the job title
    std::optional<TeamId> team_id;
    std::optional<std::string> team_name;
    std::optional<std::string> department;
    std::optional<EmployeeId> manager_id;
    std::optional<Date> hire_date;
    bool is_active = true;
};
struct PersonList {
    std::int64_t total = 0;
    std::vector<Person> employees;
};
struct TeamEntry {
    TeamId team_id = 0;
    std::string team_name;
    std::optional<std::string> department;
    std::optional<EmployeeId> lead_id;
};
struct TeamList {
    std::int64_t total = 0;
    std::vector<TeamEntry> teams;
};
struct RecordEntry {
    std::int64_t record_id = 0;
    EmployeeId employee_id = 0;
    std::string employee_name;
    Date attendance_date;
    AttendanceStatus status = AttendanceStatus::Present;
    std::optional<TimeOfDay> check_in_time;
    std::optional<TimeOfDay> check_out_time;
    std::optional<std::int64_t> minutes_worked;
    std::optional<std::string> notes;
};
struct RecordList {
    Date start;
    Date end;
    std::int64_t total = 0;
    std::vector<RecordEntry> records;
};
struct Stats {
    Date start;
    Date end;
    std::optional<EmployeeId> employee_id;
    std::optional<TeamId> team_id;
    std::string name;
    bool is_partly_seen = false;  // of those of the team whom the asker may see
    std::int64_t present = 0, late = 0, wfh = 0, leave = 0, absent = 0;
    std::optional<double> attendance_rate;  // percent: (present + late + wfh) ÷ (those + absent); null when all are 0
};
struct MissingList {
    Date date;
    std::int64_t total = 0;
    std::vector<Person> employees;
};
struct OneDate {
    Date date;
    std::string weekday;
};

struct ErrorField {
    std::string field;
    std::string message;
};
struct Error {
    std::string code;
    std::string message;
    std::vector<ErrorField> fields;
};
struct Failed {
    Error error;
};

}  // namespace attune::assistant::tool
