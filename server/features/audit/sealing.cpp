#include "features/audit/sealing.hpp"

#include "features/audit/audit.sql.hpp"
#include "features/audit/chain.hpp"
#include "platform/http/routes.hpp"
#include "platform/log/log.hpp"

namespace attune {
namespace {

// Small, because others wait for SQLite's one writer meanwhile.
constexpr std::int64_t batch = 200;
constexpr auto between_checkpoints = std::chrono::hours(1);

}  // namespace

std::optional<CompanyId> next_unsealed(Work& work, const CompanyId& after) {
    return work.db(sql::next_unsealed{.after = after.value});
}

std::optional<CompanyId> next_chain(Work& work, const CompanyId& after) {
    return work.db(sql::next_chain{.after = after.value});
}

std::optional<CompanyId> next_checkpoint_due(Work& work) { return work.db(sql::next_checkpoint_due{.now = work.now}); }

bool seal(Work& work, const crypto::Secrets& secrets) {
    // Held until the commit: a second process waits here, and then sees what this one has sealed.
    work.db(sql::hold_chain{.due = work.now + between_checkpoints});
    const auto rows = work.db(sql::unsealed_rows{.limit = batch});
    if (rows.empty()) return false;
    const auto key = chain_key(secrets.current(), work.company());
    auto end = work.db(sql::last_seal{}).value_or(SealEnd{});
    const auto before = end.seq;
    std::vector<Seal> seals;
    for (const auto& row : rows) {
        const auto digest = digest_of(key, row);
        end = {.seq = end.seq + 1, .mac = seal_mac(key, end.mac, end.seq + 1, row.audit_id, digest)};
        seals.push_back({.seq = end.seq, .audit_id = row.audit_id, .digest = digest, .mac = end.mac});
    }
    work.db(sql::insert_seals{.seals = http::write_json(seals), .key = key.id, .now = work.now});
    // Exactly those, never all between: a row with a lower id may have been committed since.
    work.db(sql::forget_sealed{.first = rows.front().audit_id, .last = rows.back().audit_id, .after = before});
    return std::ssize(rows) == batch;
}

std::optional<AuditCheckpoint> make_checkpoint(Work& work, const crypto::Secrets& secrets) {
    const auto end = work.db(sql::last_seal{});
    if (!end) return {};
    const auto key = chain_key(secrets.current(), work.company());
    AuditCheckpoint checkpoint{.seq = end->seq, .mac = end->mac, .key_id = key.id, .at = work.now, .signature = {}};
    checkpoint.signature = checkpoint_signature(key, checkpoint);
    work.db(sql::insert_checkpoint{.seq = checkpoint.seq,
                                   .mac = checkpoint.mac,
                                   .key = checkpoint.key_id,
                                   .at = checkpoint.at.value,
                                   .signature = checkpoint.signature});
    // The log is a second place: whoever can change the database cannot change what was written there.
    work.after_commit([word = word_of(work.company(), checkpoint)] {
        log::info("A checkpoint of the audit log", {{"checkpoint", word}});
    });
    return checkpoint;
}

bool make_due_checkpoint(Work& work, const crypto::Secrets& secrets) {
    if (work.db(sql::end_wait_for_checkpoint{.now = work.now}) == 0) return false;
    make_checkpoint(work, secrets);
    return true;
}

std::vector<KeyUse> keys_used(Work& work) { return work.db(sql::keys_used{}); }

}  // namespace attune
