#pragma once
// The audit log: every write and every look at sensitive data leaves a row, in the transaction that caused it.

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "features/audit/types.hpp"
#include "platform/crypto/crypto.hpp"
#include "platform/db/db.hpp"
#include "platform/http/http.hpp"

namespace attune {

class Audit {
public:
    // The chain's keys are derived from the secrets; what takes long to write goes to the pool.
    Audit(crypto::Secrets secrets, wait::Pool& blocking) : secrets_(std::move(secrets)), blocking_(blocking) {}
    void routes(http::Api& api);

    // In the caller's transaction.
    void record(Work& work, std::string_view action, std::string_view resource, std::string_view resource_id = {});
    // One row for something that happened so many times.
    void record_times(Work& work, std::int64_t times, std::string_view action, std::string_view resource,
                      std::string_view resource_id);
    // For reads and refusals, whose own transaction writes nothing: a short transaction of its own, committed on
    // return. What the Work itself has not committed is given up.
    static void record_apart(Work& work, std::string_view action, std::string_view resource,
                             std::string_view resource_id = {});
    // The same for a list that shows several people's: a row for each; nothing for an empty list.
    static void record_apart(Work& work, std::string_view action, std::string_view resource,
                             std::span<const std::string> resource_ids);
    // Who looked at a resource, newest first, at most 100.
    http::Page<Look> looks(Work& work, std::string_view resource, std::string_view resource_id, http::Paging page);

    // Counts to 10 000 and no further.
    http::Page<AuditEntry> list(Work& work, http::Query<AuditQuery> query, http::Paging page);
    // CSV and JSON leave in pieces, each read in a Work of its own; a workbook has its size limited.
    http::Reply exported(Work& work, http::Query<AuditExportQuery> query);
    // The newest 100 000 rows; `attune audit verify` looks at all.
    AuditVerification verify(Work& work);

private:
    http::Reply workbook(Work& work, const AuditExportQuery& query);

    crypto::Secrets secrets_;
    wait::Pool& blocking_;
};

}  // namespace attune
