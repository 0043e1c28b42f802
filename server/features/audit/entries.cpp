#include "features/audit/entries.hpp"

#include <array>

#include "features/audit/audit.sql.hpp"

namespace attune {
namespace {

constexpr std::int64_t piece = 500;
constexpr int usual_days = 90;

}  // namespace

Instant since(Instant now, const std::optional<Whole<1, 3650>>& days) {
    return now - std::chrono::days(days ? days->value : usual_days);
}

std::string first_id_since(Instant moment) { return uuid_v7(moment, std::array<std::uint8_t, 10>{}); }

Entries::Entries(Work& work, AuditExportQuery query)
    : database_(work.database()), asker_(work.asker), now_(work.now), query_(std::move(query)),
      first_(first_id_since(since(now_, query_.days))), before_("~") {}

std::vector<AuditEntry> Entries::next() {
    if (done_) return {};
    Work work(database_, asker_, db::Mode::read, now_);
    auto entries = work.db(sql::audit_before{.user = query_.user,
                                             .action = query_.action,
                                             .resource = query_.resource,
                                             .first = first_,
                                             .before = before_,
                                             .limit = piece});
    done_ = std::ssize(entries) < piece;
    if (!entries.empty()) before_ = entries.back().audit_id;
    return entries;
}

std::vector<std::string> entry_columns() {
    return {"audit_id",    "at",      "user_id",    "action",    "resource",
            "resource_id", "address", "request_id", "viewed_as", "times"};
}

std::vector<sheets::Cell> cells_of(const AuditEntry& entry) {
    return {entry.audit_id,
            to_text(entry.at.value),
            entry.user_id ? entry.user_id->value : "",
            entry.action,
            entry.resource,
            entry.resource_id.value_or(""),
            entry.address,
            entry.request_id,
            entry.viewed_as ? entry.viewed_as->value : "",
            std::to_string(entry.times.value_or(1))};
}

}  // namespace attune
