#pragma once
// Tables that people bring: employees and attendance out of CSV and XLSX, tried first, written in one transaction, taken back.

#include <string>

#include "features/attendance/attendance.hpp"
#include "features/audit/audit.hpp"
#include "features/companies/companies.hpp"
#include "features/imports/progress.hpp"
#include "features/imports/rows.hpp"
#include "features/imports/types.hpp"
#include "features/notifications/notifications.hpp"
#include "features/people/people.hpp"
#include "platform/db/db.hpp"
#include "platform/http/http.hpp"
#include "platform/jobs/jobs.hpp"

namespace attune {

class Imports {
public:
    struct Rooms {
        Audit& audit;
        Companies& companies;
        People& people;
        Attendance& attendance;
        Notifications& notifications;
        jobs::Queue& queue;
    };
    // Takes the orders that it gives.
    explicit Imports(const Rooms& rooms);
    void routes(http::Api& api);

    // The body is the file. Its rows are kept, the file is not.
    http::Created<Import> begin_employees(Work& work, http::Query<NewImportQuery> query, const http::Request& request);
    http::Created<Import> begin_attendance(Work& work, http::Query<NewImportQuery> query, const http::Request& request);
    http::Page<ImportSummary> list(Work& work, http::Paging page);
    Import find(Work& work, ImportId id);
    Import change(Work& work, ImportId id, ImportChange wish);
    // Orders the run. 400 where the days could be read in two ways, or what tells whom a row is about is missing.
    http::Accepted<Import> run(Work& work, ImportId id, ImportRun wish);
    http::Page<RowReport> rows(Work& work, ImportId id, http::Query<RowsQuery> query, http::Paging page);
    http::Accepted<Import> undo(Work& work, ImportId id);
    void remove(Work& work, ImportId id);  // the file's rows and the report, not what was imported

    ImportProgress& progress() { return progress_; }

private:
    http::Created<Import> begin(Work& work, ImportKind kind, const NewImportQuery& query, const http::Request& request);
    // 404 for what is not there, 403 for a kind that the asker may not write. `to_change`: held until the end of the transaction.
    enum class For : std::uint8_t { reading, changing };
    ImportTableRow existing(Work& work, const ImportId& id, For purpose);
    void order(Work& work, const ImportTableRow& import, bool dry_run, ImportState state);
    void carry_out(jobs::Run& run);
    void take_back(jobs::Run& run);
    // Whoever brought it; of a dry run only that it failed.
    void tell_end(Work& work, const ImportTableRow& import, NotificationKind kind, const ImportCounts& counts);
    Taken take(Work& work, const ImportTableRow& import, const ImportWish& wish);

    // A row that is being worked on says in the database how far it was before.
    template <class Shown>
    void add_progress(Shown& import) const {
        if (import.state == ImportState::running || import.state == ImportState::undoing)
            import.rows_done = progress_.rows_done(import.import_id).value_or(import.rows_done);
    }

    Rooms rooms_;
    ImportProgress progress_;
    wait::Pool reading_{"imports", 2, 16};  // each holds a child of the sandbox
};

}  // namespace attune
