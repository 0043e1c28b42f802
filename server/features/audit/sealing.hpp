#pragma once
// Chains what was recorded, in order and once, and makes the hourly checkpoints. Called every second by whoever serves or works;
// several processes may do it at once.

#include <optional>
#include <vector>

#include "features/audit/types.hpp"
#include "platform/crypto/crypto.hpp"
#include "platform/db/db.hpp"

namespace attune {

// The first company after that one with rows to seal, with a chain; empty to begin. In a Work without a company.
std::optional<CompanyId> next_unsealed(Work& work, const CompanyId& after);
std::optional<CompanyId> next_chain(Work& work, const CompanyId& after);
std::optional<CompanyId> next_checkpoint_due(Work& work);

// Seals the oldest rows that wait, at most 200, in the Work's transaction; the caller commits. True when more may wait.
bool seal(Work& work, const crypto::Secrets& secrets);

// Signs where the chain ends, keeps it, and writes it to the log after the commit. Nothing where nothing is sealed.
std::optional<AuditCheckpoint> make_checkpoint(Work& work, const crypto::Secrets& secrets);
// The same once its time has come, by one process only. False when another one was faster.
bool make_due_checkpoint(Work& work, const crypto::Secrets& secrets);

// With which keys the company's rows were sealed and its checkpoints signed. Reads all of them.
std::vector<KeyUse> keys_used(Work& work);

}  // namespace attune
