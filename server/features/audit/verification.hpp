#pragma once
// Reads the chain again and names the first place where the log is not what was sealed. Reads a page at a time, in one snapshot.

#include <cstdint>
#include <optional>

#include "features/audit/types.hpp"
#include "platform/crypto/crypto.hpp"
#include "platform/db/db.hpp"

namespace attune {

struct Verifying {
    std::optional<std::int64_t> newest;      // so many seals and rows only; all of them unless said
    std::optional<AuditCheckpoint> witness;  // a checkpoint that was kept outside of the database
};

AuditVerification verify(Work& work, const crypto::Secrets& secrets, const Verifying& wish = {});

}  // namespace attune
