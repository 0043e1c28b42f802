#include "features/audit/audit.hpp"

#include "features/audit/audit.sql.hpp"
#include "platform/http/routes.hpp"

namespace attune {
namespace {

void insert(Work& work, std::string_view action, std::string_view resource, std::string_view resource_id) {
    const auto& asker = work.asker;
    work.db(
        sql::insert_audit{.audit = work.new_id(),
                          .at = work.now,
                          .user = asker.user.empty() ? std::nullopt : std::optional(asker.user),
                          .action = std::string(action),
                          .resource = std::string(resource),
                          .resource_id = resource_id.empty() ? std::nullopt : std::optional(std::string(resource_id)),
                          .address = asker.address,
                          .request = asker.request_id});
}

}  // namespace

void Audit::routes(http::Api& api) {
    auto at = api.group("/audit", *this, "audit");
    at.get("/logs", &Audit::list, Permission::audit_read, "Who did or saw what, newest first");
}

void Audit::record(Work& work, std::string_view action, std::string_view resource, std::string_view resource_id) {
    insert(work, action, resource, resource_id);
}

void Audit::record_apart(Work& work, std::string_view action, std::string_view resource, std::string_view resource_id) {
    const std::string id(resource_id);
    record_apart(work, action, resource, std::span(&id, 1));
}

void Audit::record_apart(Work& work, std::string_view action, std::string_view resource,
                         std::span<const std::string> resource_ids) {
    if (resource_ids.empty()) return;
    // Never two connections at once, and never a second writer while the first waits.
    work.db.close();
    Work apart(work.database(), work.asker, db::Mode::write, work.now);
    for (const auto& id : resource_ids) insert(apart, action, resource, id);
    apart.commit();
}

std::vector<Look> Audit::looks(Work& work, std::string_view resource, std::string_view resource_id) {
    return work.db(sql::looks_at{.resource = std::string(resource), .resource_id = std::string(resource_id)});
}

http::Page<AuditEntry> Audit::list(Work& work, http::Query<AuditQuery> query) {
    const auto since = work.now - std::chrono::days(query->days.value_or(3650));
    const auto page = http::paging(query->page, query->page_size);
    return {.items = work.db(sql::list_audit{.user = query->user,
                                             .action = query->action,
                                             .resource = query->resource,
                                             .since = since,
                                             .limit = page.page_size,
                                             .offset = page.offset()}),
            .total = work.db(sql::count_audit{
                .user = query->user, .action = query->action, .resource = query->resource, .since = since}),
            .page = page.page,
            .page_size = page.page_size};
}

}  // namespace attune
