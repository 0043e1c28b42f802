#include "features/audit/chain.hpp"

#include <charconv>
#include <format>
#include <ranges>
#include <vector>

namespace attune {
namespace {

// Fields as netstrings (D. J. Bernstein, 1997), "-," for an absent one: no two lists of fields give the same bytes.
class Bytes {
public:
    explicit Bytes(std::string_view purpose) { add(purpose); }
    Bytes& add(std::string_view field) {
        text_ += std::format("{}:{},", field.size(), field);
        return *this;
    }
    Bytes& add(std::int64_t number) { return add(std::to_string(number)); }
    Bytes& add(Instant instant) { return add(instant.time_since_epoch().count()); }
    template <class T>
    Bytes& add(const std::optional<T>& field) {
        if (field) return add(*field);
        text_ += "-,";
        return *this;
    }
    Bytes& add(const UserId& id) { return add(std::string_view(id.value)); }
    Bytes& add(const std::string& field) { return add(std::string_view(field)); }

    std::string mac(std::string_view key) const { return crypto::hex(crypto::hmac_sha256(key, text_)); }

private:
    std::string text_;
};

}  // namespace

ChainKey chain_key(const crypto::Secret& secret, const CompanyId& company) {
    return chain_key(secret.text, company, secret.id);
}

ChainKey chain_key(std::string_view secret, const CompanyId& company, std::string_view key_id) {
    return {.company = company,
            .id = std::string(key_id),
            .bytes = Bytes("attune audit chain").add(key_id).add(std::string_view(company.value)).mac(secret)};
}

std::string digest_of(const ChainKey& key, const AuditRow& row) {
    return Bytes("row")
        .add(key.company.value)
        .add(row.audit_id)
        .add(row.at)
        .add(row.user_id)
        .add(row.action)
        .add(row.resource)
        .add(row.resource_id)
        .add(row.address)
        .add(row.request_id)
        .add(row.details)
        .mac(key.bytes);
}

std::string seal_mac(const ChainKey& key, std::string_view previous, std::int64_t seq, std::string_view audit_id,
                     std::string_view digest) {
    return Bytes("seal").add(previous).add(seq).add(audit_id).add(digest).mac(key.bytes);
}

std::string checkpoint_signature(const ChainKey& key, const AuditCheckpoint& checkpoint) {
    return Bytes("checkpoint")
        .add(key.company.value)
        .add(checkpoint.seq)
        .add(checkpoint.mac)
        .add(checkpoint.at.value)
        .mac(key.bytes);
}

std::string word_of(const CompanyId& company, const AuditCheckpoint& checkpoint) {
    return std::format("{}/{}/{}/{}/{}/{}", company.value, checkpoint.seq, checkpoint.mac, checkpoint.key_id,
                       to_text(checkpoint.at.value), checkpoint.signature);
}

std::optional<CheckpointWord> checkpoint_from(std::string_view word) {
    std::vector<std::string> parts;
    for (const auto part : std::views::split(word, '/')) parts.emplace_back(std::string_view(part));
    if (parts.size() != 6 || !is_uuid(parts[0])) return {};
    CheckpointWord result{.company = CompanyId(parts[0]),
                          .checkpoint = {.mac = parts[2], .key_id = parts[3], .at = {}, .signature = parts[5]}};
    const auto& seq = parts[1];
    const auto [end, error] = std::from_chars(seq.data(), seq.data() + seq.size(), result.checkpoint.seq);
    const auto at = instant_from(parts[4]);
    if (error != std::errc{} || end != seq.data() + seq.size() || !at) return {};
    result.checkpoint.at = *at;
    return result;
}

}  // namespace attune
