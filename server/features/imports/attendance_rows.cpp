#include "features/imports/attendance_rows.hpp"

#include <charconv>
#include <format>
#include <map>
#include <unordered_map>
#include <unordered_set>

#include "core/text.hpp"
#include "features/imports/dates.hpp"
#include "platform/http/routes.hpp"

namespace attune {
namespace {

using enum ImportField;

using PersonAndDay = std::pair<EmployeeId, Day>;

struct PlannedDay {
    std::int64_t row = 0;
    std::optional<RefusedRow> refused;
    std::string email_key;
    EmployeeId number = 0;
    NewRecord said;
    DayWish day;
    std::optional<RecordRow> before;

    PersonAndDay key() const { return {day.employee_id, day.day.value}; }
    bool stays() const {
        return before && before->status == day.status && before->check_in_time == day.check_in_time &&
               before->check_out_time == day.check_out_time && (!day.notes || day.notes == before->notes) &&
               (!day.place || day.place == before->place);
    }
};

std::optional<AttendanceStatus> status_said(std::string_view said) {
    using enum AttendanceStatus;
    static const std::map<std::string, AttendanceStatus, std::less<>> words{
        {"present", Present}, {"office", Present},  {"late", Late},  {"wfh", WFH},          {"work from home", WFH},
        {"home", WFH},        {"home office", WFH}, {"remote", WFH}, {"leave", Leave},      {"on leave", Leave},
        {"vacation", Leave},  {"holiday", Leave},   {"sick", Leave}, {"sick leave", Leave}, {"absent", Absent}};
    const auto found = words.find(folded(trimmed(said)));
    return found == words.end() ? std::nullopt : std::optional(found->second);
}

std::optional<TimeOfDay> time_in(const Cells& cells, ImportField field) {
    const auto text = cells.at(field);
    if (text.empty()) return {};
    const auto time = time_said(text);
    if (!time) throw RefusedRow{field, std::format("\"{}\" is no time like 08:30.", text)};
    return time;
}

template <std::size_t Most>
std::optional<Text<0, Most>> words_in(const Cells& cells, ImportField field) {
    std::string words(cells.at(field));
    if (words.empty()) return {};
    if (length_in_code_points(words) > Most)
        throw RefusedRow{field, std::format("This may have at most {} characters.", Most)};
    std::erase_if(words, [](unsigned char c) { return (c < 0x20 && c != '\n' && c != '\t') || c == 0x7f; });
    return Text<0, Most>(words);
}

class AttendanceImport {
public:
    AttendanceImport(Work& work, People& people, Attendance& attendance, const std::string& time_zone,
                     const ImportWish& wish)
        : work_(work), people_(people), attendance_(attendance), time_zone_(time_zone), wish_(wish) {}

    Taken run(const EachRow& each_row) {
        each_row([&](std::int64_t row, const Cells& cells) {
            auto& plan = plans_.emplace_back();
            plan.row = row;
            plan.refused = refusal_of([&] { read(plan, cells); });
        });
        find_people();
        for (auto& plan : plans_)
            if (!plan.refused) plan.refused = refusal_of([&] { find_day(plan); });
        find_records();
        const bool any_refused = std::ranges::any_of(plans_, [](const auto& plan) { return plan.refused.has_value(); });
        Taken taken{.rows = {}, .written = may_be_written(wish_, any_refused)};
        if (taken.written) write();
        for (const auto& plan : plans_) taken.rows.push_back(report(plan));
        return taken;
    }

private:
    void read(PlannedDay& plan, const Cells& cells) {
        if (wish_.choices.key == ImportKey::employee_id) {
            const auto text = cells.at(employee_id);
            const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), plan.number);
            if (error != std::errc{} || end != text.data() + text.size())
                throw RefusedRow{employee_id, std::format("\"{}\" is no number of an employee.", text)};
        } else {
            plan.email_key = folded(trimmed(cells.at(email)));
            if (plan.email_key.empty())
                throw RefusedRow{email, "Whose day it is is told by the e-mail address, which is missing."};
        }
        const auto text = cells.at(attendance_date);
        const auto day = day_said(text, wish_.date_order);
        if (!day) throw RefusedRow{attendance_date, std::format("\"{}\" is no day as this file writes days.", text)};
        plan.said.attendance_date = Date(*day);
        plan.said.check_in_time = time_in(cells, check_in_time);
        plan.said.check_out_time = time_in(cells, check_out_time);
        const auto said = cells.at(status);
        const auto known =
            said.empty() && plan.said.check_in_time ? std::optional(AttendanceStatus::Present) : status_said(said);
        if (!known)
            throw RefusedRow{status, std::format("\"{}\" is none of Present, Late, WFH, Leave and Absent.", said)};
        plan.said.status = *known;
        plan.said.notes = words_in<1000>(cells, notes);
        plan.said.place = words_in<60>(cells, place);
    }

    void find_people() {
        std::vector<std::string> keys;
        std::vector<EmployeeId> ids;
        for (const auto& plan : plans_) {
            if (plan.refused) continue;
            if (!plan.email_key.empty() && fresh_keys_.insert(plan.email_key).second) keys.push_back(plan.email_key);
            if (plan.number != 0 && fresh_ids_.insert(plan.number).second) ids.push_back(plan.number);
        }
        const auto know = [&](const std::vector<Employee>& some) {
            for (const auto& one : some) {
                by_email_.insert_or_assign(folded(one.email), one);
                by_id_.insert_or_assign(one.employee_id, one);
            }
        };
        in_stretches(keys, [&](auto some) { know(people_.with_emails(work_, {some.begin(), some.end()})); });
        in_stretches(ids, [&](auto some) { know(people_.with_ids(work_, {some.begin(), some.end()})); });
    }

    void find_day(PlannedDay& plan) {
        const Employee* whose = nullptr;
        if (wish_.choices.key == ImportKey::employee_id) {
            const auto found = by_id_.find(plan.number);
            if (found == by_id_.end())
                throw RefusedRow{employee_id, std::format("There is no employee with the number {}.", plan.number)};
            whose = &found->second;
        } else {
            const auto found = by_email_.find(plan.email_key);
            if (found == by_email_.end())
                throw RefusedRow{email, std::format("There is no employee with the address {}.", plan.email_key)};
            whose = &found->second;
        }
        plan.day = Attendance::day_by_hand(work_, *whose, plan.said, time_zone_);
        const auto [first, fresh] = rows_by_day_.emplace(plan.key(), plan.row);
        if (!fresh)
            throw RefusedRow{attendance_date,
                             std::format("Row {} is about the same day of the same person.", first->second)};
    }

    void find_records() {
        std::vector<DayWish> days;
        std::map<PersonAndDay, PlannedDay*> by_day;
        for (auto& plan : plans_) {
            if (plan.refused) continue;
            days.push_back(plan.day);
            by_day[plan.key()] = &plan;
        }
        in_stretches(days, [&](auto some) {
            for (auto& record : attendance_.days_at(work_, some)) {
                auto& plan = *by_day.at({record.employee_id, record.attendance_date.value});
                plan.day.record_id = record.record_id;
                plan.before = std::move(record);
            }
        });
    }

    void write() {
        std::vector<DayWish> days;
        std::vector<RecordRow> replaced;
        std::map<PersonAndDay, PlannedDay*> fresh;
        for (auto& plan : plans_) {
            if (plan.refused || plan.stays()) continue;
            days.push_back(plan.day);
            if (plan.before)
                replaced.push_back(*plan.before);
            else
                fresh[plan.key()] = &plan;
        }
        in_stretches(days, [&](auto some) {
            for (const auto& added : attendance_.put_days(work_, some, replaced))
                fresh.at({added.employee_id, added.attendance_date.value})->day.record_id = added.record_id;
            wish_.passed(some.size());
        });
        for (auto& [key, plan] : fresh)
            if (!plan->day.record_id)
                plan->refused = RefusedRow{attendance_date, "Somebody recorded this day in the meantime."};
    }

    static RowReport report(const PlannedDay& plan) {
        if (plan.refused) return report_of(plan.row, *plan.refused);
        const auto outcome = !plan.before   ? RowOutcome::created
                             : plan.stays() ? RowOutcome::unchanged
                                            : RowOutcome::changed;
        RowReport result{.row = plan.row,
                         .outcome = outcome,
                         .field = {},
                         .message = {},
                         .subject = plan.day.record_id,
                         .before = {},
                         .after = {}};
        if (outcome == RowOutcome::changed) result.before.text = http::write_json(day_of(*plan.before));
        if (outcome != RowOutcome::unchanged) result.after.text = http::write_json(plan.day);
        return result;
    }

    Work& work_;
    People& people_;
    Attendance& attendance_;
    const std::string& time_zone_;
    const ImportWish& wish_;
    std::vector<PlannedDay> plans_;
    std::unordered_set<std::string> fresh_keys_;
    std::unordered_set<EmployeeId> fresh_ids_;
    std::unordered_map<std::string, Employee> by_email_;
    std::unordered_map<EmployeeId, Employee> by_id_;
    std::map<PersonAndDay, std::int64_t> rows_by_day_;
};

}  // namespace

Taken take_attendance(Work& work, People& people, Attendance& attendance, const std::string& time_zone,
                      const ImportWish& wish, const EachRow& each_row) {
    return AttendanceImport(work, people, attendance, time_zone, wish).run(each_row);
}

std::vector<std::int64_t> undo_attendance(Work& work, Attendance& attendance, const std::vector<RowReportRow>& rows,
                                          Instant written, const std::function<void(std::size_t)>& passed) {
    std::vector<DayWish> before;
    std::vector<std::int64_t> added, undone;
    for (const auto& row : rows) {
        if (row.outcome == RowOutcome::created)
            added.push_back(row.subject.value_or(0));
        else
            before.push_back(http::read_json<DayWish>(row.before.value_or("{}")));
    }
    const auto note = [&](const std::vector<std::int64_t>& ids) {
        undone.insert(undone.end(), ids.begin(), ids.end());
    };
    in_stretches(before, [&](auto some) {
        note(attendance.restore_days(work, some, written));
        passed(some.size());
    });
    in_stretches(added, [&](auto some) {
        note(attendance.forget_days(work, some, written));
        passed(some.size());
    });
    return undone;
}

}  // namespace attune
