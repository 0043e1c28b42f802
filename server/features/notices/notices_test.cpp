#include "features/notices/notices.hpp"

#include <algorithm>
#include <atomic>
#include <catch2/catch_test_macros.hpp>
#include <filesystem>
#include <fstream>
#include <sstream>

#include "platform/crypto/crypto.hpp"
#include "tests/fixtures/fake_smtp.hpp"

using namespace attune;
using namespace std::chrono_literals;
using attune::fixtures::FakeSmtp;

namespace {

constexpr std::string_view token = "the-token-that-opens-an-account";

class MovableClock : public Clock {
public:
    Instant now() const override { return *instant_from("2026-11-25T20:34:00Z") + ahead_.load(); }
    void move(std::chrono::hours by) { ahead_ = ahead_.load() + by; }

private:
    std::atomic<std::chrono::microseconds> ahead_{0us};
};

// A house with nothing but notices, for one test.
struct House {
    std::filesystem::path folder =
        std::filesystem::temp_directory_path() / ("attune-notices-" + crypto::random_token(8));
    std::unique_ptr<db::Database> database;
    MovableClock clock;
    wait::Pool blocking{"blocking", 1, 8};
    Audit audit{crypto::Secrets("the secret of this test"), blocking};
    std::unique_ptr<jobs::Queue> queue;
    std::unique_ptr<Notices> notices;

    explicit House(std::optional<std::string> smtp_url) {
        std::filesystem::create_directories(folder);
        database = db::open_sqlite({.path = (folder / "test.db").string()});
        database->migrate();
        std::optional<mail::Sender> sender;
        if (smtp_url) sender.emplace(mail::Server{.url = *smtp_url, .encryption = mail::Encryption::off});
        queue = std::make_unique<jobs::Queue>(*database, clock);
        notices = std::make_unique<Notices>(Notices::Settings{.secrets = crypto::Secrets("the secret of this test"),
                                                              .from = {.name = "", .address = "a@attune.example"},
                                                              .first_retry = 0s},
                                            std::move(sender), *queue, audit);
    }
    ~House() {
        queue.reset();
        database.reset();
        std::filesystem::remove_all(folder);
    }

    Work work(db::Mode mode) {
        return {*database, Work::system(CompanyId("019a0000-0000-7000-8000-00000000000c")), mode, clock.now()};
    }
    static Notice approval() {
        return {.kind = NoticeKind::account_approved,
                .to = "ann@acme.example",
                .values = {{"company", "Acme"}, {"link", "https://attune.example/" + std::string(token)}}};
    }
    void post() {
        auto writing = work(db::Mode::write);
        notices->post(writing, approval());
        writing.commit();
    }
    OutboxNotice only() {
        auto reading = work(db::Mode::read);
        const auto page = notices->outbox(reading, {}, {});
        REQUIRE(page.items.size() == 1);
        return page.items.front();
    }
    template <class Holds>
    OutboxNotice only_when(Holds holds) {
        const auto deadline = std::chrono::steady_clock::now() + 30s;
        auto notice = only();
        while (!holds(notice) && std::chrono::steady_clock::now() < deadline) {
            wait::sleep_for(5ms);
            notice = only();
        }
        return notice;
    }
    OutboxNotice only_in(NoticeState state) {
        return only_when([=](const OutboxNotice& notice) { return notice.state == state; });
    }
    // Every byte of the database, its log included.
    std::string bytes() const {
        std::ostringstream all;
        for (const auto& file : std::filesystem::directory_iterator(folder))
            if (std::ifstream bytes(file.path(), std::ios::binary); bytes.peek() != EOF) all << bytes.rdbuf();
        return all.str();
    }
};

std::string address_of_nobody() {
    const FakeSmtp closed;
    return closed.url();
}

}  // namespace

TEST_CASE("What a mail says is nowhere to be read while it waits") {
    House house(address_of_nobody());
    house.post();
    CHECK(house.only().state == NoticeState::queued);
    CHECK(house.bytes().contains("ann@acme.example"));
    CHECK_FALSE(house.bytes().contains(token));
}

TEST_CASE("A mail is sent once and cannot be sent again") {
    FakeSmtp server;
    House house(server.url());
    house.post();
    house.queue->start(1);
    const auto notice = house.only_in(NoticeState::sent);
    CHECK(notice.state == NoticeState::sent);
    CHECK(notice.attempts == 1);
    CHECK(notice.sent_at.has_value());
    CHECK(std::ranges::count(server.lines(), "RCPT TO:<ann@acme.example>") == 1);
    auto work = house.work(db::Mode::write);
    CHECK_THROWS_AS(house.notices->retry(work, notice.notice_id), Problem);
}

TEST_CASE("Nothing is mailed for what was rolled back") {
    House house(address_of_nobody());
    {
        auto work = house.work(db::Mode::write);
        house.notices->post(work, House::approval());
    }
    auto work = house.work(db::Mode::read);
    CHECK(house.notices->outbox(work, {}, {}).total == 0);
    CHECK(house.queue->count(work, {}) == 0);
}

TEST_CASE("Without a mail server nothing is ordered or kept") {
    House house({});
    house.post();
    CHECK(house.only().state == NoticeState::not_configured);
    CHECK_FALSE(house.only().can_retry);
    auto work = house.work(db::Mode::read);
    CHECK(house.queue->count(work, {}) == 0);
}

TEST_CASE("Mail to a server that stays away fails, can be sent again for a while, and is then forgotten") {
    House house(address_of_nobody());
    house.post();
    house.queue->start(1);
    auto notice = house.only_in(NoticeState::failed);
    CHECK(notice.state == NoticeState::failed);
    CHECK(notice.attempts == 8);
    CHECK(notice.last_error->starts_with("The mail server cannot be used: "));
    CHECK(notice.can_retry);
    {
        auto work = house.work(db::Mode::write);
        CHECK(house.notices->retry(work, notice.notice_id).body.state == NoticeState::queued);
        work.commit();
    }
    CHECK(house.only_in(NoticeState::failed).can_retry);
    house.clock.move(std::chrono::hours(24 * 7 + 1));
    notice = house.only_when([](const OutboxNotice& seen) { return !seen.can_retry; });
    CHECK_FALSE(notice.can_retry);
    auto work = house.work(db::Mode::write);
    CHECK_THROWS_AS(house.notices->retry(work, notice.notice_id), Problem);
}

TEST_CASE("A server that repeats the link does not bring it into the outbox") {
    const FakeSmtp server([](const std::string& line) {
        return line == "." ? "554 Bad link https://attune.example/" + std::string(token) + " in it"
                           : FakeSmtp::agrees(line);
    });
    House house(server.url());
    house.post();
    house.queue->start(1);
    const auto notice = house.only_in(NoticeState::failed);
    CHECK(notice.last_error == "The mail server answered: 554 Bad link … in it");
    CHECK_FALSE(house.bytes().contains(token));
}

TEST_CASE("Old notices go when new ones are written") {
    House house({});
    house.post();
    house.clock.move(std::chrono::hours(24 * 91));
    house.post();
    CHECK(house.only().created_at.value == house.clock.now());
}

TEST_CASE("A notice without its values is a bug") {
    House house({});
    auto work = house.work(db::Mode::write);
    auto notice = House::approval();
    notice.values.erase("link");
    CHECK_THROWS_AS(house.notices->post(work, notice), Bug);
    notice = House::approval();
    notice.to = "ann@acme.example, eve@else.example";
    CHECK_THROWS_AS(house.notices->post(work, notice), Bug);
}
