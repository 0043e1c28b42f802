#pragma once
// One line of the audit log: who did or saw what, when, from where; and the seals that chain the lines.

#include <cstdint>
#include <optional>
#include <string>

#include "core/ids.hpp"
#include "core/text.hpp"
#include "core/time.hpp"

namespace attune {

struct AuditEntry {
    std::string audit_id;
    Timestamp at;
    std::optional<UserId> user_id;
    std::optional<UserId> viewed_as;    // as whom that person, an admin, looked at the product then
    std::optional<std::int64_t> times;  // where one row stands for several
    std::string action;                 // past tense: "signed_in", "video_deleted", "results_seen"
    std::string resource;               // "video", "user", …
    std::optional<std::string> resource_id;
    std::string address;
    std::string request_id;
};

struct AuditQuery {
    std::optional<UserId> user;
    std::optional<std::string> action;
    std::optional<std::string> resource;
    std::optional<Whole<1, 3650>> days;  // back from now, 90 unless said
};

enum class AuditFormat : std::uint8_t { csv, json, xlsx };

struct AuditExportQuery {
    std::optional<UserId> user;
    std::optional<std::string> action;
    std::optional<std::string> resource;
    std::optional<Whole<1, 3650>> days;
    std::optional<AuditFormat> format;  // csv unless said
};

// A look at somebody's results, as the person concerned sees it.
struct Look {
    Timestamp at;
    std::optional<UserId> user_id;
    std::string action;
};

// ---- the chain ----

// A row as it stands in the table: all that its digest covers.
struct AuditRow {
    std::string audit_id;
    Instant at;
    std::optional<UserId> user_id;
    std::string action, resource;
    std::optional<std::string> resource_id;
    std::string address, request_id, details;
};

struct Seal {
    std::int64_t seq = 0;
    std::string audit_id, digest, mac;
};

struct SealEnd {
    std::int64_t seq = 0;
    std::string mac;
};

// A seal and the row it names; `at` is absent where the row is gone.
struct SealedRow {
    std::int64_t seq = 0;
    std::string audit_id, digest, mac, key_id;
    std::optional<Instant> at;
    std::optional<UserId> user_id;
    std::optional<std::string> action, resource, resource_id, address, request_id, details;
};

struct GoneRow {
    std::string audit_id;
};

struct KnownRow {
    std::string audit_id;
    bool known = false;  // sealed, or waiting for it
};

// Where the chain ended at a moment, signed.
struct AuditCheckpoint {
    std::int64_t seq = 0;
    std::string mac;
    std::string key_id;
    Timestamp at;
    std::string signature;
};

// What was made with one key, and between when.
struct KeyUse {
    std::string key_id;
    std::int64_t made = 0, checkpoints = 0;  // seals and checkpoints; the latter of them
    Instant first_at, last_at;
};

// altered: the row is not what was sealed. missing: a row or its seal is gone. reordered: it stands in another's place.
// forged: it was never sealed by us. truncated: the end of the chain that a checkpoint saw is gone. unknown_key: it names a key, or is
// from before keys were named, that none of the server's secrets gives; so nobody can tell.
enum class AuditFaultKind : std::uint8_t { altered, missing, reordered, forged, truncated, unknown_key };

struct AuditFault {
    std::optional<std::int64_t> seq;
    std::optional<std::string> audit_id;
    AuditFaultKind kind = AuditFaultKind::altered;
    std::optional<std::string> key_id;  // of an unknown key
};

struct AuditVerification {
    bool valid = true;
    bool complete = true;  // false: only the newest part, from `first_seq` on
    std::int64_t first_seq = 1;
    std::int64_t checked = 0;   // seals and their rows, up to the first fault
    std::int64_t sealed = 0;    // the last seal's number
    std::int64_t unsealed = 0;  // rows that wait for their seal
    std::optional<AuditFault> first_fault;
    std::optional<AuditCheckpoint> last_checkpoint;
};

}  // namespace attune
