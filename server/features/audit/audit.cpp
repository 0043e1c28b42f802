#include "features/audit/audit.hpp"

#include <format>
#include <memory>

#include "features/audit/audit.sql.hpp"
#include "features/audit/entries.hpp"
#include "features/audit/verification.hpp"
#include "platform/http/routes.hpp"
#include "platform/log/log.hpp"
#include "platform/sheets/sheets.hpp"

namespace attune {
namespace {

constexpr std::int64_t most_counted = 10'000;
constexpr std::int64_t most_in_workbook = 50'000;
constexpr std::int64_t newest_verified = 100'000;

// Whom an admin viewed as, when this happened.
std::string details_of(const Asker& asker) {
    return asker.viewer ? std::format(R"({{"viewed_as": "{}"}})", asker.user.value) : "{}";
}

void insert(Work& work, std::string_view action, std::string_view resource, std::string_view resource_id,
            std::string details) {
    const auto& asker = work.asker;
    if (asker.hypothetical) return;
    const auto& eyes = work.eyes();
    const auto id = work.new_id();
    work.db(
        sql::insert_audit{.audit = id,
                          .at = work.now,
                          .user = eyes.empty() ? std::nullopt : std::optional(eyes),
                          .action = std::string(action),
                          .resource = std::string(resource),
                          .resource_id = resource_id.empty() ? std::nullopt : std::optional(std::string(resource_id)),
                          .address = asker.address,
                          .request = asker.request_id,
                          .details = std::move(details)});
    work.db(sql::await_seal{.audit = id});
}

void insert(Work& work, std::string_view action, std::string_view resource, std::string_view resource_id) {
    insert(work, action, resource, resource_id, details_of(work.asker));
}

http::Reply attachment(http::Reply reply, std::string_view extension) {
    return reply.with("Content-Disposition", std::format("attachment; filename=\"audit.{}\"", extension));
}

http::Reply streamed(std::string content_type, std::function<bool(std::string&)> stream) {
    auto reply = http::Reply::empty(200);
    reply.with("Content-Type", std::move(content_type));
    reply.stream = std::move(stream);
    return reply;
}

http::Reply as_csv(std::shared_ptr<Entries> entries) {
    return streamed("text/csv; charset=utf-8",
                    [entries = std::move(entries), begun = false](std::string& text) mutable {
                        if (!begun) {
                            const auto columns = entry_columns();
                            text += sheets::csv_line({columns.begin(), columns.end()});
                        }
                        begun = true;
                        const auto rows = entries->next();
                        for (const auto& row : rows) text += sheets::csv_line(cells_of(row));
                        return !rows.empty();
                    });
}

http::Reply as_json(std::shared_ptr<Entries> entries) {
    return streamed("application/json", [entries = std::move(entries), begun = false](std::string& text) mutable {
        const auto rows = entries->next();
        for (const auto& row : rows) {
            text += begun ? ",\n" : "[";
            begun = true;
            text += http::write_json(row);
        }
        if (rows.empty()) text += begun ? "]\n" : "[]\n";
        return !rows.empty();
    });
}

}  // namespace

void Audit::routes(http::Api& api) {
    auto at = api.group("/audit", *this, "audit");
    at.get("/logs", &Audit::list, Permission::audit_read,
           "Who did or saw what, newest first, of the last 90 days unless said");
    at.get("/logs/export", &Audit::exported, Permission::audit_read, "The same as CSV, JSON or XLSX")
        .audited()
        .answers<std::vector<AuditEntry>>()
        .answers_as({"text/csv", sheets::xlsx_type})
        .rate(http::RateClass::exports);
    at.get("/verify", &Audit::verify, Permission::audit_read,
           "Whether the log is what was recorded, and the first place where it is not");
}

void Audit::record(Work& work, std::string_view action, std::string_view resource, std::string_view resource_id) {
    insert(work, action, resource, resource_id);
}

void Audit::record_times(Work& work, std::int64_t times, std::string_view action, std::string_view resource,
                         std::string_view resource_id) {
    insert(work, action, resource, resource_id, times == 1 ? "{}" : std::format(R"({{"times": {}}})", times));
}

void Audit::record_apart(Work& work, std::string_view action, std::string_view resource, std::string_view resource_id) {
    const std::string id(resource_id);
    record_apart(work, action, resource, std::span(&id, 1));
}

void Audit::record_apart(Work& work, std::string_view action, std::string_view resource,
                         std::span<const std::string> resource_ids) {
    if (resource_ids.empty() || work.asker.hypothetical) return;
    // Never two connections at once, and never a second writer while the first waits.
    work.db.close();
    Work apart(work.database(), work.asker, db::Mode::write, work.now);
    for (const auto& id : resource_ids) insert(apart, action, resource, id);
    apart.commit();
}

http::Page<Look> Audit::looks(Work& work, std::string_view resource, std::string_view resource_id, http::Paging page) {
    const std::string kind(resource), id(resource_id);
    return {.items = work.db(
                sql::looks_at{.resource = kind, .resource_id = id, .limit = page.page_size, .offset = page.offset()}),
            .total = work.db(sql::count_looks_at{.resource = kind, .resource_id = id}),
            .paging = page};
}

http::Page<AuditEntry> Audit::list(Work& work, http::Query<AuditQuery> query, http::Paging page) {
    const auto first = first_id_since(since(work.now, query->days));
    return {.items = work.db(sql::list_audit{.user = query->user,
                                             .action = query->action,
                                             .resource = query->resource,
                                             .first = first,
                                             .limit = page.page_size,
                                             .offset = page.offset()}),
            .total = work.db(sql::count_audit{.user = query->user,
                                              .action = query->action,
                                              .resource = query->resource,
                                              .first = first,
                                              .most = most_counted}),
            .paging = page};
}

http::Reply Audit::exported(Work& work, http::Query<AuditExportQuery> query) {
    const auto format = query->format.value_or(AuditFormat::csv);
    if (format == AuditFormat::xlsx) return workbook(work, *query);
    record_apart(work, "audit_exported", "audit_log");
    auto entries = std::make_shared<Entries>(work, *query);
    return attachment(format == AuditFormat::csv ? as_csv(std::move(entries)) : as_json(std::move(entries)),
                      name_of(format));
}

http::Reply Audit::workbook(Work& work, const AuditExportQuery& query) {
    if (work.db(sql::count_audit{.user = query.user,
                                 .action = query.action,
                                 .resource = query.resource,
                                 .first = first_id_since(since(work.now, query.days)),
                                 .most = most_in_workbook + 1}) > most_in_workbook)
        throw invalid("days", "A workbook holds at most 50 000 lines: choose fewer days, or CSV.");
    record_apart(work, "audit_exported", "audit_log");
    Entries entries(work, query);
    sheets::Sheet sheet{.name = "Audit log", .columns = entry_columns(), .rows = {}};
    for (auto rows = entries.next(); !rows.empty() && std::ssize(sheet.rows) < most_in_workbook;
         rows = entries.next()) {
        for (const auto& row : rows) sheet.rows.push_back(cells_of(row));
    }
    auto bytes = work.offload(blocking_, [&] { return sheets::xlsx(sheet); });
    return attachment(http::Reply::text(200, std::move(bytes), sheets::xlsx_type), "xlsx");
}

AuditVerification Audit::verify(Work& work) {
    auto verification = attune::verify(work, secrets_, {.newest = newest_verified, .witness = {}});
    if (const auto& fault = verification.first_fault)
        log::error("The audit log is not what was recorded", {{"company", work.company().value},
                                                              {"kind", name_of(fault->kind)},
                                                              {"seq", fault->seq.value_or(0)},
                                                              {"audit_id", fault->audit_id.value_or("")}});
    return verification;
}

}  // namespace attune
