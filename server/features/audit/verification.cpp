#include "features/audit/verification.hpp"

#include <algorithm>
#include <array>
#include <limits>
#include <vector>

#include "features/audit/audit.sql.hpp"
#include "features/audit/chain.hpp"

namespace attune {
namespace {

constexpr std::int64_t page = 500;
constexpr std::string_view after_all_ids = "~";

AuditRow row_of(const SealedRow& sealed) {
    return {.audit_id = sealed.audit_id,
            .at = *sealed.at,
            .user_id = sealed.user_id,
            .action = sealed.action.value_or(""),
            .resource = sealed.resource.value_or(""),
            .resource_id = sealed.resource_id,
            .address = sealed.address.value_or(""),
            .request_id = sealed.request_id.value_or(""),
            .details = sealed.details.value_or("")};
}

class Walk {
public:
    Walk(Work& work, const crypto::Secrets& secrets, const Verifying& wish) : work_(work), wish_(wish) {
        for (const auto& secret : secrets.all()) {
            keys_.push_back(chain_key(secret, work.company()));
            first_keys_.push_back(chain_key(secret.text, work.company(), crypto::first_key_id));
        }
    }

    AuditVerification result() {
        const auto end = work_.db(sql::last_seal{}).value_or(SealEnd{});
        result_.sealed = end.seq;
        result_.unsealed = work_.db(sql::count_unsealed{});
        result_.last_checkpoint = work_.db(sql::last_checkpoint{});
        if (wish_.newest && end.seq > *wish_.newest) {
            result_.complete = false;
            result_.first_seq = end.seq - *wish_.newest + 1;
        }
        if (start()) chain();
        if (result_.valid) lost_end();
        if (result_.valid) lost_rows();
        if (result_.valid) strange_rows();
        return std::move(result_);
    }

private:
    void fault(AuditFaultKind kind, std::optional<std::int64_t> seq, std::optional<std::string> audit_id = {}) {
        result_.valid = false;
        result_.first_fault = AuditFault{.seq = seq, .audit_id = std::move(audit_id), .kind = kind, .key_id = {}};
    }

    void unknown_key(const std::string& key_id, std::int64_t seq, std::optional<std::string> audit_id = {}) {
        fault(AuditFaultKind::unknown_key, seq, std::move(audit_id));
        result_.first_fault->key_id = key_id;
    }

    // The MAC before the first seal is taken as it stands: if it were not genuine, the first seal would not follow from it.
    bool start() {
        reached_ = {.seq = result_.first_seq - 1, .mac = {}};
        if (reached_.seq == 0) return true;
        const auto before = work_.db(sql::seal_at{.seq = reached_.seq});
        if (before)
            reached_ = *before;
        else
            fault(AuditFaultKind::missing, reached_.seq);
        return before.has_value();
    }

    void chain() {
        checkpointed_ = reached_.seq;
        while (result_.valid) {
            const auto rows = work_.db(sql::seals_after{.after = reached_.seq, .limit = page});
            for (std::size_t i = 0; i < rows.size() && result_.valid; ++i) link(rows, i);
            if (std::ssize(rows) < page) return;
        }
    }

    void link(const std::vector<SealedRow>& rows, std::size_t i) {
        const auto& seal = rows[i];
        const auto seq = reached_.seq + 1;
        if (seal.seq != seq) return fault(AuditFaultKind::missing, seq);
        key_ = key_of(rows, i);
        if (key_ == nullptr) return unknown_key(seal.key_id, seq, seal.audit_id);
        if (mac(seal.audit_id, seal.digest) != seal.mac)
            return fault(is_of_another_place(rows, i) ? AuditFaultKind::reordered : AuditFaultKind::forged, seq,
                         seal.audit_id);
        if (!seal.at) return fault(AuditFaultKind::missing, seq, seal.audit_id);
        if (digest_of(*key_, row_of(seal)) != seal.digest)
            return fault(holds_row_of_another(rows, i) ? AuditFaultKind::reordered : AuditFaultKind::altered, seq,
                         seal.audit_id);
        reached_ = {.seq = seq, .mac = seal.mac};
        ++result_.checked;
        compare_checkpoints();
    }

    const ChainKey* key_of(const std::vector<SealedRow>& rows, std::size_t here) {
        if (rows[here].key_id == crypto::first_key_id) return first_key(rows, here);
        const auto found = std::ranges::find(keys_, rows[here].key_id, &ChainKey::id);
        return found == keys_.end() ? nullptr : &*found;
    }

    // From before keys were named: of the secret that made this seal, else of one that made any of those read with it.
    const ChainKey* first_key(const std::vector<SealedRow>& rows, std::size_t here) {
        const auto& seal = rows[here];
        auto found = std::ranges::find_if(first_keys_, [&](const ChainKey& key) {
            return seal_mac(key, reached_.mac, seal.seq, seal.audit_id, seal.digest) == seal.mac;
        });
        if (found == first_keys_.end())
            found = std::ranges::find_if(first_keys_, [&](const ChainKey& key) {
                return std::ranges::any_of(rows, [&](const SealedRow& row) {
                    return row.key_id == key.id && row.at && digest_of(key, row_of(row)) == row.digest;
                });
            });
        if (found == first_keys_.end()) return nullptr;
        first_key_is_known_ = true;
        std::rotate(first_keys_.begin(), found, found + 1);  // the next seal's too, most likely
        return &first_keys_.front();
    }

    std::string mac(std::string_view audit_id, std::string_view digest) const {
        return seal_mac(*key_, reached_.mac, reached_.seq + 1, audit_id, digest);
    }

    // A seal that does not fit here, while what fits is found further on, and the row is one that we sealed.
    bool is_of_another_place(const std::vector<SealedRow>& rows, std::size_t here) const {
        const auto& seal = rows[here];
        for (std::size_t j = here + 1; j < rows.size(); ++j) {
            const std::array both{&seal, &rows[j]};
            const bool genuine = seal.at && std::ranges::any_of(both, [&](const SealedRow* other) {
                                     return digest_of(*key_, row_of(seal)) == other->digest;
                                 });
            if (!genuine) continue;
            for (const auto* id : both) {
                for (const auto* digest : both) {
                    const auto fitting = mac(id->audit_id, digest->digest);
                    if (fitting == seal.mac || fitting == rows[j].mac) return true;
                }
            }
        }
        return false;
    }

    // The contents of two rows were exchanged: those of another row are what was sealed under this row's id.
    bool holds_row_of_another(const std::vector<SealedRow>& rows, std::size_t here) const {
        return std::ranges::any_of(rows.begin() + static_cast<std::ptrdiff_t>(here) + 1, rows.end(),
                                   [&](const SealedRow& other) {
                                       if (!other.at) return false;
                                       auto moved = row_of(other);
                                       moved.audit_id = rows[here].audit_id;
                                       return digest_of(*key_, moved) == rows[here].digest;
                                   });
    }

    // The chain is itself sound up to here, so a genuine checkpoint that saw another MAC saw another end: the chain was cut
    // before it, and has grown anew.
    void compare_checkpoints() {
        if (wish_.witness && wish_.witness->seq == reached_.seq) compare(*wish_.witness);
        if (result_.valid && (checkpoints_.empty() || checkpoints_.back().seq < reached_.seq)) read_checkpoints();
        for (; result_.valid && next_ < checkpoints_.size() && checkpoints_[next_].seq <= reached_.seq; ++next_)
            compare(checkpoints_[next_]);
    }

    void read_checkpoints() {
        if (no_more_checkpoints_) return;
        checkpoints_ = work_.db(sql::checkpoints_after{.after = checkpointed_, .limit = page});
        next_ = 0;
        no_more_checkpoints_ = std::ssize(checkpoints_) < page;
        if (!checkpoints_.empty()) checkpointed_ = checkpoints_.back().seq;
    }

    void compare(const AuditCheckpoint& checkpoint) {
        if (!is_genuine(checkpoint)) return not_genuine(checkpoint, checkpoint.seq);
        if (checkpoint.mac != reached_.mac) fault(AuditFaultKind::truncated, checkpoint.seq);
    }

    bool is_genuine(const AuditCheckpoint& checkpoint) const {
        const auto made_it = [&](const ChainKey& key) {
            return checkpoint.key_id == key.id && checkpoint_signature(key, checkpoint) == checkpoint.signature;
        };
        return std::ranges::any_of(keys_, made_it) || std::ranges::any_of(first_keys_, made_it);
    }

    void not_genuine(const AuditCheckpoint& checkpoint, std::int64_t seq) {
        const bool known = checkpoint.key_id == crypto::first_key_id
                               ? first_key_is_known_
                               : std::ranges::contains(keys_, checkpoint.key_id, &ChainKey::id);
        known ? fault(AuditFaultKind::forged, seq) : unknown_key(checkpoint.key_id, seq);
    }

    void lost_end() {
        for (const auto& checkpoint : {result_.last_checkpoint, wish_.witness}) {
            if (!checkpoint || !result_.valid || checkpoint->seq <= reached_.seq) continue;
            if (is_genuine(*checkpoint))
                fault(AuditFaultKind::truncated, reached_.seq + 1);
            else
                not_genuine(*checkpoint, reached_.seq + 1);
        }
    }

    void lost_rows() {
        if (const auto gone = work_.db(sql::unsealed_and_gone{})) fault(AuditFaultKind::missing, {}, gone->audit_id);
    }

    void strange_rows() {
        std::string before(after_all_ids);
        auto left = wish_.newest.value_or(std::numeric_limits<std::int64_t>::max());
        while (left > 0) {
            const auto rows = work_.db(sql::known_rows{.before = before, .limit = std::min(left, page)});
            for (const auto& row : rows) {
                if (!row.known) return fault(AuditFaultKind::forged, {}, row.audit_id);
            }
            if (rows.empty()) return;
            before = rows.back().audit_id;
            left -= std::ssize(rows);
        }
    }

    Work& work_;
    const Verifying& wish_;
    std::vector<ChainKey> keys_;        // of each secret
    std::vector<ChainKey> first_keys_;  // the same, as it was before keys were named
    bool first_key_is_known_ = false;   // it has made something here
    const ChainKey* key_ = nullptr;     // of the seal that is looked at
    AuditVerification result_;
    SealEnd reached_;  // the last seal that is sound
    std::vector<AuditCheckpoint> checkpoints_;
    std::size_t next_ = 0;
    std::int64_t checkpointed_ = 0;
    bool no_more_checkpoints_ = false;
};

}  // namespace

AuditVerification verify(Work& work, const crypto::Secrets& secrets, const Verifying& wish) {
    return Walk(work, secrets, wish).result();
}

}  // namespace attune
