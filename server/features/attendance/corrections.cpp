#include "features/attendance/corrections.hpp"

#include "features/attendance/corrections.sql.hpp"
#include "features/attendance/times.hpp"
#include "platform/http/routes.hpp"

namespace attune {
namespace {

constexpr std::string_view corrections_page = "/attendance/corrections";  // of the web app

}  // namespace

void Corrections::routes(http::Api& api) {
    using enum Permission;
    const auto seen = [this](Work& work, const std::string& id) { reached(work, CorrectionId(id)); };
    auto at = api.group("/corrections", *this, "attendance");
    at.get("", &Corrections::list, attendance_read,
           "One's own corrections and those of whom one may see, newest first");
    at.post("", &Corrections::ask, attendance_own, "Ask for a day of one's own to be recorded otherwise");
    at.get("/{correction_id}", &Corrections::find, attendance_read, "One correction").guard(seen);
    at.post("/{correction_id}/approve", &Corrections::approve, attendance_approve, "Record the day as it was asked for")
        .guard([this](Work& work, const std::string& id) { decidable(work, CorrectionId(id)); });
    at.post("/{correction_id}/reject", &Corrections::reject, attendance_approve, "Leave the day as it is")
        .guard([this](Work& work, const std::string& id) { decidable(work, CorrectionId(id)); });
    at.del("/{correction_id}", &Corrections::withdraw, attendance_own, "Withdraw a correction of one's own")
        .guard(seen);
}

http::Page<Correction> Corrections::list(Work& work, http::Query<CorrectionQuery> query, http::Paging page) {
    const auto reach = people_.reach_of(work, Permission::attendance_read);
    return {.items = work.db(sql::list_corrections{.state = query->state,
                                                   .employee = query->employee_id,
                                                   .limited = !reach.everybody,
                                                   .me = reach.me,
                                                   .lead = reach.lead,
                                                   .own_team = reach.own_team,
                                                   .own_department = reach.own_department,
                                                   .limit = page.page_size,
                                                   .offset = page.offset()}),
            .total = work.db(sql::count_corrections{.state = query->state,
                                                    .employee = query->employee_id,
                                                    .limited = !reach.everybody,
                                                    .me = reach.me,
                                                    .lead = reach.lead,
                                                    .own_team = reach.own_team,
                                                    .own_department = reach.own_department}),
            .paging = page};
}

http::Created<Correction> Corrections::ask(Work& work, NewCorrection wish) {
    const auto me = people_.of_user(work, work.user());
    if (!me) throw not_found("employee");
    refuse_bad_times(wish.status, wish.check_in_time, wish.check_out_time);
    if (wish.attendance_date.value > day_in_zone(work.now, companies_.current(work).time_zone))
        throw invalid("attendance_date", "This day is still to come.");
    auto asked = work.db(sql::insert_correction{.id = CorrectionId(work.new_id()),
                                                .employee = me->employee_id,
                                                .day = wish.attendance_date.value,
                                                .status = wish.status,
                                                .check_in = clock_text(wish.check_in_time),
                                                .check_out = clock_text(wish.check_out_time),
                                                .reason = wish.reason.value,
                                                .now = work.now});
    audit_.record(work, "correction_asked", "attendance_correction", asked.correction_id.value);
    tell_deciders(work, *me, asked);
    return {.location = "/corrections/" + asked.correction_id.value, .body = std::move(asked)};
}

// Their manager, who leads their team, and whoever decides for everybody.
void Corrections::tell_deciders(Work& work, const Employee& whose, const Correction& asked) {
    std::vector<UserId> near;
    const auto add = [&](const std::optional<EmployeeId>& id) {
        const auto employee = id ? people_.by_id(work, *id) : std::nullopt;
        if (employee && employee->user_id) near.push_back(*employee->user_id);
    };
    add(whose.manager_id);
    if (whose.team_id) add(people_.team(work, *whose.team_id).lead_id);
    notifications_.tell_who_may(work, Permission::attendance_approve, near,
                                {.kind = NotificationKind::correction_asked,
                                 .values = {{"name", whose.name}, {"day", to_text(asked.attendance_date.value)}},
                                 .link = std::string(corrections_page)});
}

void Corrections::tell_decision(Work& work, const Employee& whose, const Correction& decided) {
    if (!whose.user_id) return;
    const auto decider = people_.of_user(work, work.user());
    const bool is_approved = decided.state == CorrectionState::approved;
    notifications_.tell(
        work, *whose.user_id,
        {.kind = is_approved ? NotificationKind::correction_approved : NotificationKind::correction_rejected,
         .values = {{"name", decider ? decider->name : work.asker.email},
                    {"day", to_text(decided.attendance_date.value)}},
         .link = std::string(corrections_page)});
}

Corrections::Found Corrections::reached(Work& work, const CorrectionId& id) {
    auto correction = work.db(sql::find_correction{.id = id});
    auto whose = correction ? people_.by_id(work, correction->employee_id) : std::nullopt;
    if (!whose || !work.may(Permission::attendance_read, people_.relation_to(work, *whose)))
        throw not_found("correction");
    return {.correction = *std::move(correction), .whose = *std::move(whose)};
}

Corrections::Found Corrections::decidable(Work& work, const CorrectionId& id) {
    auto found = reached(work, id);
    const auto relation = people_.relation_to(work, found.whose);
    if (relation == Scope::self) throw forbidden("not_oneself");
    if (!work.may(Permission::attendance_approve, relation)) throw not_found("correction");
    return found;
}

Correction Corrections::find(Work& work, CorrectionId id) { return reached(work, id).correction; }

Correction Corrections::decide(Work& work, const Correction& correction, CorrectionState state,
                               const CorrectionDecision& decision) {
    auto decided = work.db(sql::decide_correction{.id = correction.correction_id,
                                                  .state = state,
                                                  .by = work.user(),
                                                  .note = words_of(decision.note),
                                                  .now = work.now});
    if (!decided) throw conflict("correction_decided");
    return *std::move(decided);
}

Correction Corrections::approve(Work& work, CorrectionId id, CorrectionDecision decision) {
    const auto found = decidable(work, id);
    auto decided = decide(work, found.correction, CorrectionState::approved, decision);
    NewRecord day;
    day.employee_id = found.whose.employee_id;
    day.attendance_date = decided.attendance_date;
    day.status = decided.status;
    day.check_in_time = decided.check_in_time;
    day.check_out_time = decided.check_out_time;
    day.notes = Text<0, 1000>(decided.reason);
    attendance_.put_day(work, found.whose, day);
    audit_.record(work, "correction_approved", "attendance_correction", id.value);
    tell_decision(work, found.whose, decided);
    return decided;
}

Correction Corrections::reject(Work& work, CorrectionId id, CorrectionDecision decision) {
    const auto found = decidable(work, id);
    auto decided = decide(work, found.correction, CorrectionState::rejected, decision);
    audit_.record(work, "correction_rejected", "attendance_correction", id.value);
    tell_decision(work, found.whose, decided);
    return decided;
}

void Corrections::withdraw(Work& work, CorrectionId id) {
    const auto found = reached(work, id);
    if (found.whose.user_id != work.user()) throw not_found("correction");
    decide(work, found.correction, CorrectionState::withdrawn, {});
    audit_.record(work, "correction_withdrawn", "attendance_correction", id.value);
}

}  // namespace attune
