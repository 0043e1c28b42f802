#pragma once
// The rows of an export, newest first, some at a time: a slow reader of the reply holds no transaction.

#include <optional>
#include <string>
#include <vector>

#include "features/audit/types.hpp"
#include "platform/db/db.hpp"
#include "platform/sheets/sheets.hpp"

namespace attune {

// Ids are UUIDv7 of the row's moment, so the index on them is one on time, too.
std::string first_id_since(Instant since);

class Entries {
public:
    Entries(Work& work, AuditExportQuery query);
    // Empty at the end.
    std::vector<AuditEntry> next();

private:
    db::Database& database_;
    Asker asker_;
    Instant now_;
    AuditExportQuery query_;
    std::string first_, before_;
    bool done_ = false;
};

Instant since(Instant now, const std::optional<Whole<1, 3650>>& days);

std::vector<std::string> entry_columns();
std::vector<sheets::Cell> cells_of(const AuditEntry& entry);

}  // namespace attune
