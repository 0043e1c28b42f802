#include "features/imports/imports.hpp"

#include <algorithm>
#include <map>
#include <utility>

#include "features/imports/brought.hpp"
#include "features/imports/dates.hpp"
#include "features/imports/headings.hpp"
#include "features/imports/imports.sql.hpp"
#include "platform/http/routes.hpp"
#include "platform/sheets/sheets.hpp"

namespace attune {
namespace {

constexpr std::size_t largest_body = 32 << 20;

Permission needed_for(ImportKind kind) {
    return kind == ImportKind::employees ? Permission::employees_write : Permission::attendance_write;
}

std::vector<DatesSeen> dates_of(const std::vector<ImportHeading>& headings,
                                const std::vector<std::optional<ImportField>>& fields) {
    std::vector<DatesSeen> dates;
    for (std::size_t i = 0; i < headings.size(); ++i)
        if (fields[i] && is_day(*fields[i])) dates.push_back(headings[i].dates);
    return dates;
}

ImportColumn column_of(const ImportHeading& heading, const std::optional<ImportField>& field) {
    ImportColumn column{.heading = heading.heading, .field = field, .examples = heading.examples, .dates = {}};
    if (!field || !is_day(*field)) return column;
    const auto as_date = [](const std::optional<Day>& day) { return day ? std::optional(Date(*day)) : std::nullopt; };
    for (const auto& text : heading.dates.examples)
        column.dates.push_back({.text = text,
                                .day_first = as_date(day_said(text, DateOrder::day_first)),
                                .month_first = as_date(day_said(text, DateOrder::month_first))});
    return column;
}

Import shown(const ImportTableRow& row) {
    const auto headings = http::read_json<std::vector<ImportHeading>>(row.columns);
    const auto choices = http::read_json<ImportChoices>(row.choices);
    const auto dates = dates_of(headings, choices.fields);
    Import import{.import_id = row.import_id,
                  .kind = row.kind,
                  .filename = row.filename,
                  .format = row.format,
                  .state = row.state,
                  .rows = row.row_count,
                  .rows_done = row.rows_done,
                  .columns = {},
                  .date_order = choices.date_order ? choices.date_order : order_of(dates),
                  .date_order_needed = !choices.date_order && order_is_open(dates),
                  .key = choices.key,
                  .on_error = choices.on_error,
                  .create_missing = choices.create_missing,
                  .result = {},
                  .error = row.error,
                  .created_by = row.created_by,
                  .created_at = row.created_at,
                  .ran_at = row.ran_at};
    for (std::size_t i = 0; i < headings.size(); ++i)
        import.columns.push_back(column_of(headings[i], choices.fields[i]));
    if (row.result) import.result = http::read_json<ImportResult>(*row.result);
    return import;
}

bool has_field(const ImportChoices& choices, ImportField field) {
    return std::ranges::contains(choices.fields, std::optional(field));
}

void refuse_unready(const Import& import, const ImportChoices& choices) {
    if (import.date_order_needed)
        throw invalid(
            "date_order",
            "Some days of this file could be read in two ways. Say whether the day or the month comes first.");
    const auto key = choices.key == ImportKey::email ? ImportField::email : ImportField::employee_id;
    if (!has_field(choices, key))
        throw invalid("columns",
                      "No column says whom a row is about: choose the one with the " +
                          std::string(choices.key == ImportKey::email ? "e-mail address." : "employee's number."));
    if (import.kind == ImportKind::attendance && !has_field(choices, ImportField::attendance_date))
        throw invalid("columns", "No column says which day a row is about.");
}

}  // namespace

void Imports::routes(http::Api& api) {
    using enum Permission;
    auto at = api.group("/imports", *this, "imports");
    const std::vector<std::string> tables{"text/csv", sheets::xlsx_type, "application/octet-stream"};
    at.post("/employees", &Imports::begin_employees, imports_run,
            "Bring employees: a CSV or XLSX file as the body, read and not yet imported")
        .takes(tables)
        .body_limit(largest_body)
        .rate(http::RateClass::upload);
    at.post("/attendance", &Imports::begin_attendance, imports_run,
            "Bring attendance: a CSV or XLSX file as the body, read and not yet imported")
        .takes(tables)
        .body_limit(largest_body)
        .rate(http::RateClass::upload);
    at.get("", &Imports::list, imports_run, "What was brought, newest first");
    at.get("/{import_id}", &Imports::find, imports_run,
           "One import: its columns, how they are understood, how far it is, what came of it");
    at.put("/{import_id}", &Imports::change, imports_run,
           "Say what its columns mean, how days are written, whom a row is about");
    at.post("/{import_id}/run", &Imports::run, imports_run,
            "Carry it out, all at once; unless dry_run is false only to see what would happen");
    at.get("/{import_id}/rows", &Imports::rows, imports_run,
           "What became of each row, or would: outcome, field and reason, before and after");
    at.post("/{import_id}/undo", &Imports::undo, imports_run,
            "Take it back, as far as nobody has changed since what it wrote");
    at.del("/{import_id}", &Imports::remove, imports_run, "Forget its rows and its report; what it wrote stays");
}

http::Created<Import> Imports::begin_employees(Work& work, http::Query<NewImportQuery> query,
                                               const http::Request& request) {
    return begin(work, ImportKind::employees, *query, request);
}

http::Created<Import> Imports::begin_attendance(Work& work, http::Query<NewImportQuery> query,
                                                const http::Request& request) {
    return begin(work, ImportKind::attendance, *query, request);
}

http::Created<Import> Imports::begin(Work& work, ImportKind kind, const NewImportQuery& query,
                                     const http::Request& request) {
    if (!work.may(needed_for(kind), Scope::company)) throw forbidden("not_allowed");
    const auto brought = work.offload(reading_, [&] { return read_brought(request.body); });
    std::map<std::string, std::optional<ImportField>> before;
    for (auto& heading : work.db(sql::headings{.kind = kind})) before[heading.heading_key] = heading.field;
    std::vector<std::string> texts;
    texts.reserve(brought.headings.size());
    for (const auto& heading : brought.headings) texts.push_back(heading.heading);
    ImportChoices choices{.fields = proposed_fields(kind, texts, before)};
    if (!has_field(choices, ImportField::email) && has_field(choices, ImportField::employee_id))
        choices.key = ImportKey::employee_id;
    const ImportId id(work.new_id());
    work.db(sql::insert_import{.import = id,
                               .kind = kind,
                               .filename = query.filename ? std::optional(query.filename->value) : std::nullopt,
                               .format = brought.format,
                               .rows = std::ssize(brought.rows),
                               .columns = http::write_json(brought.headings),
                               .choices = http::write_json(choices),
                               .by = work.user(),
                               .now = work.now});
    in_stretches(brought.rows, [&](auto some) {
        const std::vector<NewBroughtRow> rows(some.begin(), some.end());
        work.db(sql::insert_rows{.import = id, .rows = http::write_json(rows)});
    });
    rooms_.audit.record(work, "import_begun", "import", id.value);
    return {.location = "/imports/" + id.value, .body = shown(existing(work, id, For::reading))};
}

ImportTableRow Imports::existing(Work& work, const ImportId& id, For purpose) {
    auto found = purpose == For::changing ? work.db(sql::import_to_change{.import = id})
                                          : work.db(sql::find_import{.import = id});
    if (!found) throw not_found("import");
    if (!work.may(needed_for(found->kind), Scope::company)) throw forbidden("not_allowed");
    return *std::move(found);
}

http::Page<ImportSummary> Imports::list(Work& work, http::Paging page) {
    auto items = work.db(sql::list_imports{.limit = page.page_size, .offset = page.offset()});
    for (auto& item : items) add_progress(item);
    return {.items = std::move(items), .total = work.db(sql::count_imports{}), .paging = page};
}

Import Imports::find(Work& work, ImportId id) {
    auto import = shown(existing(work, id, For::reading));
    add_progress(import);
    return import;
}

Import Imports::change(Work& work, ImportId id, ImportChange wish) {
    const auto import = existing(work, id, For::changing);
    if (import.state != ImportState::ready && import.state != ImportState::failed) throw conflict("import_not_ready");
    const auto headings = http::read_json<std::vector<ImportHeading>>(import.columns);
    auto choices = http::read_json<ImportChoices>(import.choices);
    for (const auto& [heading, field] : wish.columns.value_or(std::vector<ColumnChoice>{})) {
        const auto column = std::ranges::find(headings, heading.value, &ImportHeading::heading) - headings.begin();
        if (column == std::ssize(headings))
            throw invalid("columns", "The file has no column \"" + heading.value + "\".");
        if (field && !std::ranges::contains(fields_of(import.kind), *field))
            throw invalid("columns", "A column cannot mean " + std::string(name_of(*field)) + " in an import of " +
                                         std::string(name_of(import.kind)) + ".");
        if (field) std::ranges::replace(choices.fields, field, std::optional<ImportField>());
        choices.fields[static_cast<std::size_t>(column)] = field;
    }
    if (wish.date_order.present) choices.date_order = wish.date_order.value;
    if (wish.key) choices.key = *wish.key;
    if (wish.on_error) choices.on_error = *wish.on_error;
    if (wish.create_missing) choices.create_missing = *wish.create_missing;
    if (choices.create_missing && !work.may(Permission::departments_write, Scope::company))
        throw forbidden("not_allowed");
    work.db(sql::put_choices{.import = id, .choices = http::write_json(choices), .now = work.now});
    rooms_.audit.record(work, "import_changed", "import", id.value);
    return shown(existing(work, id, For::reading));
}

http::Page<RowReport> Imports::rows(Work& work, ImportId id, http::Query<RowsQuery> query, http::Paging page) {
    existing(work, id, For::reading);
    http::Page<RowReport> reports{
        .items = {}, .total = work.db(sql::count_rows{.import = id, .outcome = query->outcome}), .paging = page};
    for (auto& row : work.db(
             sql::list_rows{.import = id, .outcome = query->outcome, .limit = page.page_size, .offset = page.offset()}))
        reports.items.push_back({.row = row.row_number,
                                 .outcome = row.outcome,
                                 .field = std::move(row.field),
                                 .message = std::move(row.message),
                                 .subject = row.subject,
                                 .before = {row.before.value_or("")},
                                 .after = {row.after.value_or("")}});
    return reports;
}

http::Accepted<Import> Imports::run(Work& work, ImportId id, ImportRun wish) {
    const auto import = existing(work, id, For::changing);
    if (import.state != ImportState::ready && import.state != ImportState::failed) throw conflict("import_not_ready");
    const auto choices = http::read_json<ImportChoices>(import.choices);
    refuse_unready(shown(import), choices);
    if (choices.create_missing && !work.may(Permission::departments_write, Scope::company))
        throw forbidden("not_allowed");
    const bool dry_run = wish.dry_run.value_or(true);
    order(work, import, dry_run, ImportState::running);
    rooms_.audit.record(work, dry_run ? "import_tried" : "import_run", "import", id.value);
    return {.body = shown(existing(work, id, For::reading))};
}

http::Accepted<Import> Imports::undo(Work& work, ImportId id) {
    const auto import = existing(work, id, For::changing);
    if (import.state != ImportState::done) throw conflict("import_not_done");
    order(work, import, false, ImportState::undoing);
    rooms_.audit.record(work, "import_undone", "import", id.value);
    return {.body = shown(existing(work, id, For::reading))};
}

void Imports::remove(Work& work, ImportId id) {
    const auto import = existing(work, id, For::changing);
    if (import.state == ImportState::running || import.state == ImportState::undoing)
        throw conflict("import_not_ready");
    work.db(sql::delete_rows{.import = id});
    work.db(sql::delete_import{.import = id});
    rooms_.audit.record(work, "import_deleted", "import", id.value);
}

}  // namespace attune
