#pragma once
// Who was at work when: records, checking in and out, the company's rules and holidays, and what many records come to.

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "features/attendance/figures.hpp"
#include "features/attendance/types.hpp"
#include "features/audit/audit.hpp"
#include "features/companies/companies.hpp"
#include "features/people/people.hpp"
#include "platform/db/db.hpp"
#include "platform/http/http.hpp"

namespace attune {

// What a record says, as it would be written again.
DayWish day_of(const RecordRow& record);

class Attendance {
public:
    Attendance(Companies& companies, People& people, Audit& audit, Clock& clock)
        : companies_(companies), people_(people), audit_(audit), clock_(clock) {}
    void routes(http::Api& api);

    http::Page<AttendanceRecord> list(Work& work, http::Query<RecordQuery> query, http::Paging page);
    http::Page<AttendanceRecord> of_employee(Work& work, std::string employee, http::Query<OwnRecordQuery> query,
                                             http::Paging page);
    http::Page<AttendanceRecord> of_team(Work& work, TeamId team, http::Query<OwnRecordQuery> query, http::Paging page);
    AttendanceRecord find(Work& work, std::int64_t record);
    // Anybody their own day, those who may write others' too. 409 `attendance_already_recorded`.
    http::Created<AttendanceRecord> add(Work& work, NewRecord wish);
    AttendanceRecord change(Work& work, std::int64_t record, RecordChange wish);
    void remove(Work& work, std::int64_t record);
    DayExplained explain(Work& work, std::int64_t record);

    // Now, in the company's time zone.
    http::Created<AttendanceRecord> check_in(Work& work, CheckIn wish);
    // Ends the shift that is open, of today or of the evening before. 409 `not_checked_in`.
    AttendanceRecord check_out(Work& work, CheckOut wish);

    // At most 10,000 punches, each answered for itself; whatever came before is a duplicate.
    PunchBatchAnswer batch(Work& work, PunchBatch batch);

    // The company's rules first, then those of its teams.
    std::vector<AttendanceRules> rules(Work& work);
    AttendanceRules change_rules(Work& work, RulesChange wish);
    AttendanceRules change_rules_of_team(Work& work, TeamId team, RulesChange wish);
    void drop_rules_of_team(Work& work, TeamId team);

    http::Page<Holiday> holidays(Work& work, http::Query<HolidayQuery> query, http::Paging page);
    http::Created<Holiday> add_holiday(Work& work, NewHoliday wish);
    void remove_holiday(Work& work, Date day);
    // The body is a calendar (ICS): its whole days of this year and the next two, those that repeat on each of them.
    HolidayImport import_holidays(Work& work, const http::Request& request);
    http::Reply calendar(Work& work);  // the same as ICS, of last year and what comes

    AttendanceSummary summary(Work& work);
    // Grouped by team, person or status; a page has so many groups, each with a row for each of its statuses.
    http::Page<TrendRow> trends(Work& work, http::Query<TrendsQuery> query, http::Paging page);
    // Leaves in pieces, each read in a Work of its own.
    http::Reply sheet(Work& work, http::Query<SheetQuery> query);

    // Ends the days that are over, in every company that wants it: who was expected and has no record was absent. Safe to
    // interrupt, and to run on several nodes at once.
    void end_days(db::Database& database);

    // Writes somebody's day, whether it has a record or not: for who has been allowed to. 400 for what contradicts itself.
    AttendanceRecord put_day(Work& work, const Employee& whose, const NewRecord& day);

    // ---- many days at once, for who takes in a whole list: at most 10,000 a call (bulk.cpp) ----

    // The records of these people's days, as far as there are any.
    std::vector<RecordRow> days_at(Work& work, std::span<const DayWish> days);
    // Somebody's day as HR writes it, whether it has a record or not. 400 for what contradicts itself.
    static DayWish day_by_hand(Work& work, const Employee& whose, const NewRecord& wish, const std::string& time_zone);
    // Answers the new records; those that are replaced are given.
    std::vector<RecordRow> put_days(Work& work, std::span<const DayWish> days, std::span<const RecordRow> replaced);
    // Takes back what was written in that moment and not changed since: replaced records, and new ones. Answers which.
    std::vector<std::int64_t> restore_days(Work& work, std::span<const DayWish> before, Instant since);
    std::vector<std::int64_t> forget_days(Work& work, std::span<const std::int64_t> records, Instant since);
    // Of these people, those of whom there are records, punches or corrections.
    std::vector<EmployeeId> recorded(Work& work, const std::vector<EmployeeId>& employees);

private:
    // Records some of a day's absences, of those behind that person in the order of their ids: the last one that was looked
    // at, or nobody when all were.
    std::optional<EmployeeId> record_absences(Work& work, Day day, EmployeeId after);
    AttendanceRules rules_for(Work& work, const std::optional<TeamId>& team);
    AttendanceRules put_rules(Work& work, std::optional<TeamId> team, const RulesChange& wish);
    AttendanceRecord insert_day(Work& work, const DayWish& day);
    static std::optional<RecordRow> update_day(Work& work, const DayWish& day);
    AttendanceRecord change_day(Work& work, std::int64_t record, const RecordChange& wish);
    http::Page<AttendanceRecord> page_of(Work& work, const RecordQuery& query, const http::Paging& page);
    // Of those whom somebody reaches who does not reach everybody: the few are looked up first, then their days.
    http::Page<AttendanceRecord> page_reached(Work& work, const RecordQuery& query, const http::Paging& page,
                                              const People::Reach& reach);
    // The record of a path, where the permission reaches whose it is; 404 otherwise.
    RecordRow reached(Work& work, Permission permission, std::int64_t record);

    Companies& companies_;
    People& people_;
    Audit& audit_;
    Clock& clock_;
    wait::Pool reading_{"calendars", 1, 8};  // holds a child of the sandbox
};

}  // namespace attune
