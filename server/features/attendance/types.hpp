#pragma once
// A person's days at work, and the rules of the company by which they are judged.

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "core/ids.hpp"
#include "core/text.hpp"
#include "core/time.hpp"
#include "platform/http/http.hpp"

namespace attune {

// On the wire as other systems know them. Present, Late and WFH (works from home) count as attended; Leave counts as neither.
enum class AttendanceStatus { Present, Late, WFH, Leave, Absent };

enum class Weekday { monday, tuesday, wednesday, thursday, friday, saturday, sunday };

// One record a person and day. Times are those of wall clocks in the company's time zone; a `check_out_time` before the
// `check_in_time` is of the next day.
struct AttendanceRecord {
    std::int64_t record_id = 0;
    EmployeeId employee_id = 0;
    Date attendance_date;
    AttendanceStatus status = AttendanceStatus::Present;
    std::optional<TimeOfDay> check_in_time;
    std::optional<TimeOfDay> check_out_time;
    std::optional<std::string> notes;
    std::optional<std::string> place;            // where somebody worked: office, home, or as they call it
    std::optional<std::int64_t> minutes_worked;  // real ones, also over a change of the clocks
};

// With what only the feature itself needs.
struct RecordRow : AttendanceRecord {
    bool by_hand = false;           // somebody wrote it: what readers and closings say does not change it any more
    std::optional<TeamId> team_id;  // of the day itself
    std::optional<Timestamp> check_in_at;
    std::optional<Timestamp> check_out_at;
};

struct NewRecord {
    EmployeeId employee_id = 0;
    Date attendance_date;
    AttendanceStatus status = AttendanceStatus::Present;
    std::optional<TimeOfDay> check_in_time;
    std::optional<TimeOfDay> check_out_time;
    std::optional<Text<0, 1000>> notes;
    std::optional<Text<0, 60>> place;
};

struct RecordChange {
    std::optional<AttendanceStatus> status;
    http::Change<TimeOfDay> check_in_time;
    http::Change<TimeOfDay> check_out_time;
    http::Change<Text<0, 1000>> notes;
    http::Change<Text<0, 60>> place;
};

struct RecordQuery {
    std::optional<Date> from;
    std::optional<Date> to;
    std::optional<AttendanceStatus> status;
    std::optional<EmployeeId> employee_id;
    std::optional<TeamId> team_id;
    std::optional<std::string> sort;  // -attendance_date, attendance_date
};

// Of the records of one person or team, which the path names.
struct OwnRecordQuery {
    std::optional<Date> from;
    std::optional<Date> to;
    std::optional<AttendanceStatus> status;
    std::optional<std::string> sort;
};

struct CheckIn {
    std::optional<bool> from_home;  // not unless said
    std::optional<Text<0, 1000>> notes;
};

struct CheckOut {
    std::optional<Text<0, 1000>> notes;
};

// When people of a company, or of one of its teams, are expected.
struct AttendanceRules {
    std::optional<TeamId> team_id;  // nothing: of everybody whose team has no rules of its own
    std::vector<Weekday> working_days;
    TimeOfDay starts_at;
    std::int64_t grace_minutes = 0;        // after the start that are not late yet
    std::int64_t longest_shift_hours = 0;  // a later check-out is refused: the earlier one was forgotten
    bool records_absences = false;  // of the company: who has no record of a working day was absent, once it is over
};

struct RulesChange {
    std::optional<std::vector<Weekday>> working_days;
    std::optional<TimeOfDay> starts_at;
    std::optional<Whole<0, 240>> grace_minutes;
    std::optional<Whole<1, 24>> longest_shift_hours;
    std::optional<bool> records_absences;
};

struct RulesRow {
    TeamId team_id = 0;        // 0: the company's
    std::string working_days;  // "1111100", from Monday on
    TimeOfDay starts_at;
    std::int64_t grace_minutes = 0;
    std::int64_t longest_shift_hours = 0;
    bool records_absences = false;
};

struct Holiday {
    Date day;
    std::string name;
};

struct NewHoliday {
    Date day;
    Text<1, 255> name;
};

struct HolidayQuery {
    std::optional<Date> from;
    std::optional<Date> to;
};

// What became of the days of a calendar.
struct HolidayImport {
    std::vector<Holiday> added;
    std::int64_t kept = 0;     // days that are holidays already, or stand twice in the calendar
    std::int64_t timed = 0;    // events that do not last whole days
    std::int64_t outside = 0;  // days before this year, or after the next two
};

// One person's day, to be written with many others.
struct DayWish {
    EmployeeId employee_id = 0;
    std::optional<TeamId> team_id;
    Date day;
    AttendanceStatus status = AttendanceStatus::Present;
    std::optional<TimeOfDay> check_in_time;
    std::optional<TimeOfDay> check_out_time;
    std::optional<Timestamp> check_in_at;
    std::optional<Timestamp> check_out_at;
    std::optional<std::int64_t> minutes_worked;
    std::optional<std::string> notes;       // nothing: those of the record that it replaces stay
    std::optional<std::string> place;       // the same
    std::optional<std::int64_t> record_id;  // of the record that it replaces
    bool by_hand = false;
};

enum class PunchKind { in, out };

// What a reader said: who (one of the two), when, and which way.
struct NewPunch {
    std::optional<EmployeeId> employee_id;
    std::optional<Email> email;
    Timestamp at;
    PunchKind kind = PunchKind::in;
};
struct PunchBatch {
    std::vector<NewPunch> punches;  // at most 10,000
};
enum class PunchFate { accepted, duplicate, refused };
struct PunchAnswer {
    PunchFate fate = PunchFate::accepted;
    std::optional<std::int64_t>
        record_id;  // of the day; nothing while only its end is known, or where somebody wrote it by hand
    std::optional<std::string> reason;  // why it was refused
};
struct PunchBatchAnswer {
    std::int64_t accepted = 0, duplicates = 0, refused = 0;
    std::vector<PunchAnswer> items;  // in the order of the punches
};
// A punch as it is kept.
struct Punch {
    EmployeeId employee_id = 0;
    Timestamp at;
    PunchKind kind = PunchKind::in;
    auto operator<=>(const Punch&) const = default;
};
struct PunchingEmployee {
    EmployeeId employee_id = 0;
    std::string email_key;
    std::optional<TeamId> team_id;
};

enum class CorrectionState { open, approved, rejected, withdrawn };

// What somebody asks to be recorded of a day of theirs.
struct Correction {
    CorrectionId correction_id;
    EmployeeId employee_id = 0;
    Date attendance_date;
    AttendanceStatus status = AttendanceStatus::Present;
    std::optional<TimeOfDay> check_in_time;
    std::optional<TimeOfDay> check_out_time;
    std::string reason;
    CorrectionState state = CorrectionState::open;
    std::optional<UserId> decided_by;
    std::optional<Timestamp> decided_at;
    std::optional<std::string> decision_note;
    Timestamp created_at;
};
struct NewCorrection {
    Date attendance_date;
    AttendanceStatus status = AttendanceStatus::Present;
    std::optional<TimeOfDay> check_in_time;
    std::optional<TimeOfDay> check_out_time;
    Text<1, 1000> reason;
};
struct CorrectionQuery {
    std::optional<CorrectionState> state;
    std::optional<EmployeeId> employee_id;
};
struct CorrectionDecision {
    std::optional<Text<0, 1000>> note;
};
// A day of a company that ends next.
struct Closing {
    CompanyId company_id;
    Date day;
};

// How often a status was recorded on a day.
struct DayCount {
    Date day;
    AttendanceStatus status = AttendanceStatus::Present;
    std::int64_t n = 0;
};

// Rows of the statements in rollups.sql.
struct CountableRecord {
    std::int64_t record_id = 0;
    EmployeeId employee_id = 0;
    Date attendance_date;
    AttendanceStatus status = AttendanceStatus::Present;
    std::optional<TeamId> team_id;
};
struct CountLine {
    TeamId team_id = 0;  // 0: the whole company
    Date month;          // its first day
    std::string counts;  // as in count_line.hpp
};
struct MonthRow {
    Date month;  // its first day
    EmployeeId employee_id = 0;
    std::string days;
};

// Rows of the statements in figures.sql. Minutes of arrivals count from midnight, by the clocks of the company.
struct DayTimes {
    Date day;
    std::int64_t minutes = 0, shifts = 0;  // worked, and on how many days
    std::int64_t arrival_minutes = 0, arrivals = 0;
};
struct EmployeeTimes {
    EmployeeId employee_id = 0;
    std::int64_t minutes = 0, shifts = 0;
    std::int64_t arrival_minutes = 0, arrivals = 0;
};
struct EmployeeCount {
    EmployeeId employee_id = 0;
    std::int64_t n = 0;
};
struct StatusCount {
    AttendanceStatus status = AttendanceStatus::Present;
    std::int64_t n = 0;
};

// A page of a month's sheet, in the order of names.
struct SheetRow {
    EmployeeId employee_id = 0;
    std::string name;
    std::string name_key;
    std::string days;
};

struct SheetQuery {
    std::optional<Text<7, 7>> month;  // 2026-10; the present one unless said
    std::optional<TeamId> team_id;
};

// People × days: each person's month is a line of marks, a day each.
struct SheetPerson {
    EmployeeId employee_id = 0;
    std::string name;
    std::string days;
};
struct MonthSheet {
    std::string month;
    std::int64_t days = 0;
    std::vector<SheetPerson> people;
};

enum class TrendGroup { team, employee, status };
// A period's steps: days, weeks that begin on Monday, or months. The first and the last end where the period does.
enum class TrendStep { day, week, month };

struct TrendsQuery {
    std::optional<Date> start_date;
    std::optional<Date> end_date;
    std::optional<TrendGroup> group_by;
    std::optional<TrendStep> step;
};

// Whole days, both ends included.
struct CountedPeriod {
    Date starts;
    Date ends;
};

// How often a group had a status in a step of the period, or in all of it: a team, a person, or the whole company.
struct TrendRow {
    std::optional<TeamId> team_id;
    std::optional<std::string> team_name;
    std::optional<EmployeeId> employee_id;
    std::optional<std::string> employee_name;
    Date period_start;
    Date period_end;
    AttendanceStatus status = AttendanceStatus::Present;
    std::int64_t count = 0;
    double percentage = 0;  // 0…100, of the group's records in these days
    Date earliest_date;
    Date latest_date;
};

// The same as the statements answer it.
struct GroupCount {
    std::int64_t group_id = 0;
    Date starts;
    Date ends;
    AttendanceStatus status = AttendanceStatus::Present;
    std::int64_t n = 0;
    Date earliest;
    Date latest;
};

struct DayNumbers {
    std::optional<Date> day;
    std::int64_t present = 0, late = 0, wfh = 0, leave = 0, absent = 0;
    std::optional<double> attendance_rate;  // 0…1: (present + late + wfh) ÷ (those + absent); nothing when all are 0
};

struct WeekNumbers {
    Date from, to;
    std::int64_t present = 0, late = 0, wfh = 0, leave = 0, absent = 0;
    std::optional<double> attendance_rate;
    std::optional<Weekday> best_day;  // with the highest rate; the first of equals
};

struct AttendanceSummary {
    std::string yesterday_summary;
    std::string last_week_summary;
    DayNumbers yesterday;
    WeekNumbers last_week;
};

// Why a record has its status, in the order in which the rules are asked.
struct RuleAsked {
    std::string rule;
    bool holds = false;
    std::string text;
    std::optional<std::string> holiday;  // its name
    std::optional<TimeOfDay> starts_at;  // the day, in the company's zone
    std::optional<TimeOfDay> came_at;
    std::optional<std::int64_t> grace_minutes;
};

struct DayExplained {
    std::int64_t record_id = 0;
    AttendanceStatus status = AttendanceStatus::Present;
    std::vector<RuleAsked> rules;
};

}  // namespace attune
