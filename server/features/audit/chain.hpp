#pragma once
// How the audit log is chained: which bytes of a row count, and the MACs that bind it to its place. Pure; all MACs are
// HMAC-SHA256 in hexadecimal. README.md describes the bytes, so that others can verify them too.

#include <optional>
#include <string>
#include <string_view>

#include "features/audit/types.hpp"
#include "platform/crypto/crypto.hpp"

namespace attune {

// One company's key under one of the server's secrets. Seals and checkpoints name the id of the key they were made with: the
// secret's, or first_key_id where it is from before secrets could be exchanged.
struct ChainKey {
    CompanyId company;
    std::string id;
    std::string bytes;
};

ChainKey chain_key(const crypto::Secret& secret, const CompanyId& company);
ChainKey chain_key(std::string_view secret, const CompanyId& company, std::string_view key_id);

std::string digest_of(const ChainKey& key, const AuditRow& row);
// `previous` is the MAC of the seal before, empty for the first.
std::string seal_mac(const ChainKey& key, std::string_view previous, std::int64_t seq, std::string_view audit_id,
                     std::string_view digest);
std::string checkpoint_signature(const ChainKey& key, const AuditCheckpoint& checkpoint);

// A checkpoint as one word, for the log and for whoever keeps it outside of the database: COMPANY/SEQ/MAC/KEY/AT/SIGNATURE.
std::string word_of(const CompanyId& company, const AuditCheckpoint& checkpoint);
struct CheckpointWord {
    CompanyId company;
    AuditCheckpoint checkpoint;
};
std::optional<CheckpointWord> checkpoint_from(std::string_view word);

}  // namespace attune
