#include "features/audit/chain.hpp"

#include <catch2/catch_test_macros.hpp>
#include <functional>
#include <vector>

using namespace attune;

namespace {

const CompanyId company("019a0000-0000-7000-8000-00000000000c");
const Instant noon = std::chrono::sys_days{std::chrono::year{2026} / 11 / 23} + std::chrono::hours{12};

AuditRow founding() {
    return {.audit_id = "019a0000-0000-7000-8000-000000000001",
            .at = noon,
            .user_id = UserId("019a0000-0000-7000-8000-00000000000a"),
            .action = "company_founded",
            .resource = "company",
            .resource_id = {},
            .address = "192.0.2.7",
            .request_id = "r-1",
            .details = "{}"};
}

}  // namespace

// Computed with Python's hmac from what README.md says, not with this program.
TEST_CASE("The bytes that are sealed are those that the README describes") {
    const auto key = chain_key("a secret of tests", company, "1");
    CHECK(key.bytes == "c67009824e0b30a7e4cf116da7383773f4dba72476d3d09934b93dfc25961cc0");
    const auto digest = digest_of(key, founding());
    CHECK(digest == "d68c1f0969394b2cda9cdbec0296bae14e8b1484a1a78b974954c29e32f6e72f");
    const auto first = seal_mac(key, "", 1, founding().audit_id, digest);
    CHECK(first == "39abecea0550568cee89f4489cd74bac1c985894c0a6687e10578b289099914b");
    const auto second = seal_mac(key, first, 2, founding().audit_id, digest);
    CHECK(second == "3a33c223f8a6e0241c3de4b230dbec7708761e5789e939392460cef3bbc31e9b");
    const AuditCheckpoint checkpoint{.seq = 2, .mac = second, .key_id = "1", .at = noon, .signature = {}};
    CHECK(checkpoint_signature(key, checkpoint) == "172c35ab1417760cf13ca602f5781e462ef7ae12c7cef846ad2e489b24600fbe");
}

TEST_CASE("Every field of a row counts, and none can be taken for its neighbour") {
    const auto key = chain_key("a secret of tests", company, "1");
    const std::vector<std::function<void(AuditRow&)>> changes{
        [](AuditRow& row) { row.audit_id.back() = '2'; },
        [](AuditRow& row) { row.at += std::chrono::microseconds(1); },
        [](AuditRow& row) { row.user_id.reset(); },
        [](AuditRow& row) { row.action += "!"; },
        [](AuditRow& row) { row.resource += "!"; },
        [](AuditRow& row) { row.resource_id = ""; },
        [](AuditRow& row) { row.resource_id = "-"; },
        [](AuditRow& row) { row.address.clear(); },
        [](AuditRow& row) { row.request_id += "!"; },
        [](AuditRow& row) { row.details = "{ }"; },
        [](AuditRow& row) {
            row.action = "company";
            row.resource = "_foundedcompany";
        },
    };
    std::vector<std::string> seen{digest_of(key, founding())};
    for (const auto& change : changes) {
        auto row = founding();
        change(row);
        const auto digest = digest_of(key, row);
        CHECK(std::ranges::find(seen, digest) == seen.end());
        seen.push_back(digest);
    }
}

TEST_CASE("Another company and another secret have another key") {
    const auto key = chain_key("a secret of tests", company, "1");
    CHECK(chain_key("another secret", company, "1").bytes != key.bytes);
    CHECK(chain_key("a secret of tests", CompanyId("019a0000-0000-7000-8000-00000000000d"), "1").bytes != key.bytes);
}

TEST_CASE("A key is named by its secret, and the name is part of it") {
    const crypto::Secret secret("a secret of tests");
    const auto key = chain_key(secret, company);
    CHECK(key.id == secret.id);
    CHECK(key.bytes == chain_key(secret.text, company, secret.id).bytes);
    CHECK(key.bytes != chain_key(secret.text, company, crypto::first_key_id).bytes);
}

TEST_CASE("A checkpoint is read back from its word, and nothing else is taken for one") {
    const AuditCheckpoint checkpoint{.seq = 12, .mac = "ab", .key_id = "1", .at = noon, .signature = "cd"};
    const auto word = word_of(company, checkpoint);
    CHECK(word == "019a0000-0000-7000-8000-00000000000c/12/ab/1/2026-11-23T12:00:00.000000Z/cd");
    const auto read = checkpoint_from(word);
    REQUIRE(read);
    CHECK(read->company == company);
    CHECK(word_of(read->company, read->checkpoint) == word);
    for (const auto* wrong :
         {"", "12", "019a0000-0000-7000-8000-00000000000c/x/ab/1/2026-11-23T12:00:00.000000Z/cd",
          "019a0000-0000-7000-8000-00000000000c/12/ab/1/yesterday/cd", "acme/12/ab/1/2026-11-23T12:00:00.000000Z/cd",
          "019a0000-0000-7000-8000-00000000000c/12/ab/1/2026-11-23T12:00:00.000000Z/cd/ef"})
        CHECK_FALSE(checkpoint_from(wrong));
}
