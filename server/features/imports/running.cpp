// The orders of imports: carrying one out, and taking one back, each in one transaction.

#include <unordered_set>
#include <utility>

#include "features/imports/attendance_rows.hpp"
#include "features/imports/dates.hpp"
#include "features/imports/employee_rows.hpp"
#include "features/imports/headings.hpp"
#include "features/imports/imports.hpp"
#include "features/imports/imports.sql.hpp"
#include "platform/drill/drill.hpp"
#include "platform/http/routes.hpp"

namespace attune {
namespace {

constexpr auto run_import = "run_import", undo_import = "undo_import";

constexpr auto kept_sentence = "This has been changed since, or something else refers to it: it stays as it is.";

struct ImportOrder {
    ImportId import_id;
    bool dry_run = true;
};

ImportCounts counts_of(const std::vector<RowReport>& rows) {
    ImportCounts counts;
    for (const auto& row : rows) {
        using enum RowOutcome;
        switch (row.outcome.value_or(unchanged)) {
            case created: ++counts.created; break;
            case changed: ++counts.changed; break;
            case refused: ++counts.refused; break;
            default: ++counts.unchanged;
        }
    }
    return counts;
}

std::vector<DatesSeen> dates_of(const ImportTableRow& import, const ImportChoices& choices) {
    std::vector<DatesSeen> dates;
    const auto headings = http::read_json<std::vector<ImportHeading>>(import.columns);
    for (std::size_t i = 0; i < headings.size(); ++i)
        if (choices.fields[i] && is_day(*choices.fields[i])) dates.push_back(headings[i].dates);
    return dates;
}

// What was chosen for this file is proposed for the next one.
void remember_headings(Work& work, const ImportTableRow& import, const ImportChoices& choices) {
    std::map<std::string, std::optional<ImportField>> by_key;
    const auto headings = http::read_json<std::vector<ImportHeading>>(import.columns);
    for (std::size_t i = 0; i < headings.size(); ++i)
        by_key.emplace(heading_key(headings[i].heading), choices.fields[i]);
    std::vector<HeadingField> rows;
    for (const auto& [key, field] : by_key)
        if (!key.empty()) rows.push_back({.heading_key = key, .field = field});
    if (!rows.empty()) work.db(sql::put_headings{.kind = import.kind, .rows = http::write_json(rows)});
}

void each_brought_row(Work& work, const ImportTableRow& import, const ImportWish& wish,
                      const std::function<void(std::int64_t, const Cells&)>& on_row) {
    for (std::int64_t after = 0;;) {
        const auto some =
            work.db(sql::brought_rows{.import = import.import_id, .after = after, .limit = std::int64_t{rows_at_once}});
        if (some.empty()) return;
        for (const auto& row : some) {
            const auto cells = http::read_json<std::vector<std::string>>(row.cells);
            on_row(row.row_number, Cells(wish.choices.fields, cells));
        }
        wish.passed(some.size());
        after = some.back().row_number;
    }
}

}  // namespace

Imports::Imports(const Rooms& rooms) : rooms_(rooms) {
    const auto given_up = [this](Work& work, const jobs::Leased& job, const std::string&) {
        const auto id = http::read_json<ImportOrder>(job.payload).import_id;
        work.db(sql::put_failure{.import = id,
                                 .error = "Something went wrong on our side, and nothing was written. Run it again.",
                                 .now = work.now});
        if (const auto import = work.db(sql::find_import{.import = id}))
            tell_end(work, *import, NotificationKind::import_failed, {});
    };
    rooms_.queue.handle(run_import, [this](jobs::Run& run) { carry_out(run); }, given_up);
    rooms_.queue.handle(undo_import, [this](jobs::Run& run) { take_back(run); }, given_up);
}

void Imports::order(Work& work, const ImportTableRow& import, bool dry_run, ImportState state) {
    work.db(sql::put_state{.import = import.import_id, .state = state, .now = work.now});
    progress_.forget(import.import_id);
    const ImportOrder order{.import_id = import.import_id, .dry_run = dry_run};
    rooms_.queue.order(work, state == ImportState::undoing ? undo_import : run_import, http::write_json(order),
                       "import/" + import.import_id.value);
}

Taken Imports::take(Work& work, const ImportTableRow& import, const ImportWish& wish) {
    const EachRow each_row = [&](const auto& on_row) { each_brought_row(work, import, wish, on_row); };
    if (import.kind == ImportKind::employees)
        return take_employees(work, rooms_.people, rooms_.companies, wish, each_row);
    const auto zone = rooms_.companies.current(work).time_zone;
    return take_attendance(work, rooms_.people, rooms_.attendance, zone, wish, each_row);
}

void Imports::carry_out(jobs::Run& run) {
    const auto order = http::read_json<ImportOrder>(run.job().payload);
    const auto work = run.work(db::Mode::write);
    const auto import = work->db(sql::import_to_change{.import = order.import_id});
    if (!import || import->state != ImportState::running) return run.finish(*work);
    ImportWish wish{
        .choices = http::read_json<ImportChoices>(import->choices), .date_order = {}, .dry_run = order.dry_run};
    wish.date_order = wish.choices.date_order ? wish.choices.date_order : order_of(dates_of(*import, wish.choices));
    // Looked at, written, reported.
    Steps steps(order.dry_run ? 2 : 3, [&](std::int64_t rows) { progress_.tell(order.import_id, rows); });
    wish.passed = [&](std::size_t rows) { steps.passed(rows); };
    auto taken = take(*work, *import, wish);
    if (taken.written) drill::point("importing");
    in_stretches(taken.rows, [&](auto some) {
        const std::vector<RowReport> rows(some.begin(), some.end());
        work->db(sql::put_reports{.import = order.import_id, .rows = http::write_json(rows)});
        steps.passed(rows.size());
    });
    const ImportResult result{.dry_run = order.dry_run, .written = taken.written, .counts = counts_of(taken.rows)};
    work->db(sql::put_result{.import = order.import_id,
                             .state = taken.written ? ImportState::done : ImportState::ready,
                             .result = http::write_json(result),
                             .now = work->now});
    if (taken.written) {
        remember_headings(*work, *import, wish.choices);
        work->after_commit([] { drill::point("imported"); });
    }
    if (!order.dry_run)
        tell_end(*work, *import, taken.written ? NotificationKind::import_finished : NotificationKind::import_stopped,
                 result.counts);
    run.finish(*work);
    progress_.finished(order.import_id);
}

void Imports::tell_end(Work& work, const ImportTableRow& import, NotificationKind kind, const ImportCounts& counts) {
    NotificationValues values{{"filename", import.filename.value_or("")},
                              {"subject", std::string(name_of(import.kind))}};
    if (kind != NotificationKind::import_failed) {
        values["created"] = std::to_string(counts.created);
        values["changed"] = std::to_string(counts.changed);
        values["unchanged"] = std::to_string(counts.unchanged);
        values["refused"] = std::to_string(counts.refused);
    }
    rooms_.notifications.tell(
        work, import.created_by,
        {.kind = kind, .values = std::move(values), .link = "/imports/" + import.import_id.value});
}

void Imports::take_back(jobs::Run& run) {
    const auto order = http::read_json<ImportOrder>(run.job().payload);
    const auto work = run.work(db::Mode::write);
    const auto import = work->db(sql::import_to_change{.import = order.import_id});
    if (!import || import->state != ImportState::undoing || !import->ran_at) return run.finish(*work);
    std::vector<RowReportRow> rows;
    for (std::int64_t after = 0;;) {
        auto some =
            work->db(sql::written_rows{.import = order.import_id, .after = after, .limit = std::int64_t{rows_at_once}});
        if (some.empty()) break;
        after = some.back().row_number;
        std::ranges::move(some, std::back_inserter(rows));
    }
    const auto written = import->ran_at->value;
    // Taken back, reported.
    Steps steps(2, [&](std::int64_t done) { progress_.tell(order.import_id, done); });
    const auto passed = [&](std::size_t some) { steps.passed(some); };
    const auto recorded = [&](const auto& ids) { return rooms_.attendance.recorded(*work, ids); };
    const auto undone = import->kind == ImportKind::employees
                            ? undo_employees(*work, rooms_.people, rows, written, recorded, passed)
                            : undo_attendance(*work, rooms_.attendance, rows, written, passed);
    const std::unordered_set<std::int64_t> taken_back(undone.begin(), undone.end());
    std::vector<RowFate> fates;
    for (const auto& row : rows) {
        const bool back = taken_back.contains(row.subject.value_or(0));
        fates.push_back({.row = row.row_number,
                         .outcome = back ? RowOutcome::undone : RowOutcome::kept,
                         .message = back ? std::nullopt : std::optional<std::string>(kept_sentence)});
    }
    in_stretches(fates, [&](auto some) {
        const std::vector<RowFate> all(some.begin(), some.end());
        work->db(sql::put_fates{.import = order.import_id, .rows = http::write_json(all)});
        steps.passed(all.size());
    });
    auto result = http::read_json<ImportResult>(import->result.value_or("{}"));
    result.counts.undone = std::ssize(undone);
    result.counts.kept = std::ssize(rows) - std::ssize(undone);
    work->db(sql::put_undone{.import = order.import_id, .result = http::write_json(result), .now = work->now});
    run.finish(*work);
    progress_.finished(order.import_id);
}

}  // namespace attune
