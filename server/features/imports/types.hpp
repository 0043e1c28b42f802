#pragma once
// A table that somebody brings: its columns, what they are taken for, and what became of each of its rows.

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "core/ids.hpp"
#include "core/text.hpp"
#include "core/time.hpp"
#include "platform/http/http.hpp"

namespace attune {

enum class ImportKind : std::uint8_t { employees, attendance };

// ready → running → ready (a dry run, or refused rows that stop it) or done → undoing → undone. Failed: a fault of ours; it can
// be run again.
enum class ImportState : std::uint8_t { ready, running, done, undoing, undone, failed };

// What a column says. The one with the same name in exports means the same.
enum class ImportField : std::uint8_t {
    employee_id,
    name,
    first_name,
    last_name,
    email,
    role,
    team,
    team_id,
    department,
    department_id,
    manager,
    manager_id,
    hire_date,
    is_active,
    attendance_date,
    status,
    check_in_time,
    check_out_time,
    notes,
    place,
};

enum class DateOrder : std::uint8_t { day_first, month_first };
enum class ImportKey : std::uint8_t { email, employee_id };
enum class OnError : std::uint8_t { stop, skip };

// How the days of a column could be read: those that could only be one, and those that could be either.
struct DatesSeen {
    std::int64_t day_first = 0, month_first = 0, either = 0;
    std::vector<std::string> examples;  // at most five, of the last kind before others
};

// As the file has it.
struct ImportHeading {
    std::string heading;
    std::vector<std::string> examples;  // the first three that are not empty
    DatesSeen dates;
};

// What a day of the file would be.
struct DatePreview {
    std::string text;
    std::optional<Date> day_first;
    std::optional<Date> month_first;
};

struct ImportColumn {
    std::string heading;
    std::optional<ImportField> field;
    std::vector<std::string> examples;
    std::vector<DatePreview> dates;  // where the field is a day
};

struct ImportChoices {
    std::vector<std::optional<ImportField>> fields;  // one a column
    std::optional<DateOrder> date_order;
    ImportKey key = ImportKey::email;
    OnError on_error = OnError::stop;
    bool create_missing = false;
};

struct ImportCounts {
    std::int64_t created = 0, changed = 0, unchanged = 0, refused = 0;
    std::int64_t undone = 0, kept = 0;  // of an import that was taken back
};

struct ImportResult {
    bool dry_run = true;
    bool written = false;
    ImportCounts counts;
};

struct Import {
    ImportId import_id;
    ImportKind kind = ImportKind::employees;
    std::optional<std::string> filename;
    std::string format;  // "CSV, Windows-1252, separated by ;" or "XLSX, sheet People"
    ImportState state = ImportState::ready;
    std::int64_t rows = 0, rows_done = 0;
    std::vector<ImportColumn> columns;
    std::optional<DateOrder>
        date_order;  // chosen, or the only one that fits; nothing: no day can be read in two ways, or it is to be chosen
    bool date_order_needed = false;
    ImportKey key = ImportKey::email;
    OnError on_error = OnError::stop;
    bool create_missing = false;
    std::optional<ImportResult> result;  // of the last run
    std::optional<std::string> error;
    UserId created_by;
    Timestamp created_at;
    std::optional<Timestamp> ran_at;
};

struct ImportSummary {
    ImportId import_id;
    ImportKind kind = ImportKind::employees;
    std::optional<std::string> filename;
    ImportState state = ImportState::ready;
    std::int64_t rows = 0, rows_done = 0;
    UserId created_by;
    Timestamp created_at;
    std::optional<Timestamp> ran_at;
};

struct ImportTableRow {
    ImportId import_id;
    ImportKind kind = ImportKind::employees;
    std::optional<std::string> filename;
    std::string format;
    ImportState state = ImportState::ready;
    std::int64_t row_count = 0, rows_done = 0;
    std::string columns, choices;
    std::optional<std::string> result, error;
    UserId created_by;
    Timestamp created_at;
    std::optional<Timestamp> ran_at;
};

struct NewImportQuery {
    std::optional<Text<1, 255>> filename;
};

struct ColumnChoice {
    Text<0, 1000> heading;
    std::optional<ImportField> field;  // nothing: the column is left out
};

struct ImportChange {
    std::optional<std::vector<ColumnChoice>> columns;  // those that change
    http::Change<DateOrder> date_order;
    std::optional<ImportKey> key;
    std::optional<OnError> on_error;
    std::optional<bool> create_missing;
};

struct ImportRun {
    std::optional<bool> dry_run;  // true unless said
};

// What happened, or would happen, to a row; and after the import was taken back, whether that row could be.
enum class RowOutcome : std::uint8_t { created, changed, unchanged, refused, undone, kept };

struct RowsQuery {
    std::optional<RowOutcome> outcome;
};

struct RowReport {
    std::int64_t row = 0;  // as a spreadsheet counts
    std::optional<RowOutcome> outcome;
    std::optional<std::string> field;     // at fault
    std::optional<std::string> message;   // why
    std::optional<std::int64_t> subject;  // the employee or the record
    http::Json before, after;
};

// The same as the statements answer it.
struct RowReportRow {
    std::int64_t row_number = 0;
    std::optional<RowOutcome> outcome;
    std::optional<std::string> field, message;
    std::optional<std::int64_t> subject;
    std::optional<std::string> before, after;
};
// Of a row that was to be taken back.
struct RowFate {
    std::int64_t row = 0;
    RowOutcome outcome = RowOutcome::undone;
    std::optional<std::string> message;
};
struct BroughtRow {
    std::int64_t row_number = 0;
    std::string cells;
};
struct NewBroughtRow {
    std::int64_t row_number = 0;
    std::vector<std::string> cells;
};
struct HeadingField {
    std::string heading_key;
    std::optional<ImportField> field;
};
}  // namespace attune
