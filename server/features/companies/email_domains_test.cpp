#include "features/companies/email_domains.hpp"

#include <catch2/catch_test_macros.hpp>
#include <filesystem>

#include "features/companies/companies.hpp"
#include "features/companies/email_domains.sql.hpp"
#include "platform/crypto/crypto.hpp"

using namespace attune;
using namespace std::chrono_literals;

namespace {

const CompanyId acme("019a0000-0000-7000-8000-00000000000c");
const Instant morning = *instant_from("2026-11-26T08:00:00Z");

struct AtMorning : Clock {
    Instant now() const override { return morning; }
};

// A company with a mail server that nobody asks, for one test.
struct House {
    std::filesystem::path folder =
        std::filesystem::temp_directory_path() / ("attune-domains-" + crypto::random_token(8));
    std::unique_ptr<db::Database> database = open();
    AtMorning clock;
    wait::Pool blocking{"blocking", 1, 8};
    Audit audit{crypto::Secrets("the secret of this test"), blocking};
    jobs::Queue queue{*database, clock};
    Notices notices{
        {.secrets = crypto::Secrets("the secret of this test"), .from = {.name = "", .address = "a@attune.example"}},
        mail::Sender({.url = "smtp://127.0.0.1:9", .encryption = mail::Encryption::off}),
        queue,
        audit};
    EmailDomains domains{"https://attune.example", MailProviders({"mail.example"}), *database, notices, audit};

    House() {
        Companies companies({.public_url = "https://attune.example", .providers = {}}, *database, notices, audit);
        auto founding = work(morning);
        companies.found(founding, "Acme", {}, "UTC");
        founding.commit();
    }
    ~House() { std::filesystem::remove_all(folder); }

    std::unique_ptr<db::Database> open() const {
        std::filesystem::create_directories(folder);
        auto opened = db::open_sqlite({.path = (folder / "test.db").string()});
        opened->migrate();
        return opened;
    }
    Work work(Instant now) { return {*database, Work::system(acme), db::Mode::write, now}; }

    EmailDomain add(const std::string& domain) {
        auto adding = work(morning);
        auto added = domains.add(adding, {.domain = domain, .mailbox = {}}).body;
        adding.commit();
        return added;
    }
    // A link whose token is known, made in the morning.
    void link(const EmailDomain& domain, const std::string& token) {
        auto making = work(morning);
        making.db(sql::insert_domain_proof{.hash = crypto::hex(crypto::sha256(token)),
                                           .id = domain.domain_id,
                                           .domain = domain.domain,
                                           .now = morning,
                                           .expires = domain.proof_expires_at.value});
        making.commit();
    }
    std::string verified(const std::string& token, Instant now) {
        Work anyone(*database, {}, db::Mode::write, now);
        try {
            return domains.verify(anyone, {.token = token}).domain;
        } catch (const Problem& problem) {
            return problem.code;
        }
    }
};

}  // namespace

TEST_CASE("A link that proves a domain is good for a day") {
    House house;
    const auto domain = house.add("ACME.example");
    CHECK(domain.domain == "acme.example");
    CHECK(domain.proof_expires_at.value == morning + 24h);
    house.link(domain, "the link");
    CHECK(house.verified("the link", morning + 24h) == "domain_proof_not_found");
    CHECK(house.verified("the link", morning + 24h - 1s) == "acme.example");
    CHECK(house.verified("the link", morning + 24h - 1s) == "domain_proof_not_found");
}

TEST_CASE("Addresses of a domain are let in while it is verified and open, and no others") {
    House house;
    const auto domain = house.add("acme.example");
    house.link(domain, "the link");
    const auto let_in = [&](std::string_view email) {
        auto looking = house.work(morning);
        return house.domains.let_in(looking, email);
    };
    CHECK_FALSE(let_in("ann@acme.example"));
    house.verified("the link", morning);
    CHECK_FALSE(let_in("ann@acme.example"));
    {
        auto opening = house.work(morning);
        house.domains.change(opening, domain.domain_id, {.sign_up_open = true});
        opening.commit();
    }
    CHECK(let_in("ann@acme.example"));
    CHECK_FALSE(let_in("ann@mail.acme.example"));
    CHECK_FALSE(let_in("acme.example@else.example"));
    {
        auto removing = house.work(morning);
        house.domains.remove(removing, domain.domain_id);
        removing.commit();
    }
    CHECK_FALSE(let_in("ann@acme.example"));
}

TEST_CASE("Links of the past are forgotten") {
    House house;
    const auto domain = house.add("acme.example");
    house.link(domain, "the link");
    const auto known = [&](Instant now) {
        Work tidying(*house.database, {}, db::Mode::write, now);
        house.domains.tidy(tidying);
        return tidying.db(sql::domain_proof_of{.hash = crypto::hex(crypto::sha256("the link"))}).has_value();
    };
    CHECK(known(morning + 24h));
    CHECK_FALSE(known(morning + 49h));
}
