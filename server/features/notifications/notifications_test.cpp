#include "features/notifications/notifications.hpp"

#include <unistd.h>

#include <catch2/catch_test_macros.hpp>
#include <filesystem>
#include <format>

using namespace attune;

namespace {

UserId user(char digit) { return UserId("019a0000-0000-7000-8000-00000000000" + std::string(1, digit)); }
const CompanyId company("019a0000-0000-7000-8000-0000000000cc");
const Instant today = *instant_from("2026-11-26T10:00:00Z");

class Recorder final : public http::Socket {
public:
    void send(std::shared_ptr<const std::string> message) override { messages.push_back(*message); }
    void close(int, std::string) override {}
    std::vector<std::string> messages;
};

// A house with nothing but notifications, for one test.
struct House {
    std::filesystem::path folder =
        std::filesystem::temp_directory_path() / std::format("attune-notifications-{}", ::getpid());
    std::unique_ptr<db::Database> database;
    live::Hub hub;
    Notifications notifications{hub};

    House() {
        std::filesystem::create_directories(folder);
        database = db::open_sqlite({.path = (folder / "test.db").string()});
        database->migrate();
    }
    ~House() {
        database.reset();
        std::filesystem::remove_all(folder);
    }

    Work work(const UserId& asker, db::Mode mode, Instant now = today) {
        Asker person;
        person.user = asker;
        person.company = company;
        return {*database, person, mode, now};
    }
    http::Page<Notification> list(const UserId& asker, Instant now = today) {
        auto reading = work(asker, db::Mode::read, now);
        return notifications.list(reading, {}, {});
    }
    std::shared_ptr<Recorder> page_of(const UserId& person) {
        auto page = std::make_shared<Recorder>();
        Asker asker;
        asker.user = person;
        asker.company = company;
        hub.join(asker, page);
        return page;
    }
};

News role(const std::string& name) {
    return {.kind = NotificationKind::role_changed, .values = {{"role", name}}, .link = "/settings/roles"};
}

}  // namespace

TEST_CASE("A person keeps the newest five hundred") {
    House house;
    auto telling = house.work(user('1'), db::Mode::write);
    for (int i = 0; i < 510; ++i) house.notifications.tell(telling, user('2'), role(std::to_string(i)));
    house.notifications.tell(telling, user('3'), role("the only one"));
    telling.commit();

    const auto kept = house.list(user('2'));
    CHECK(kept.total == 500);
    CHECK(kept.items.front().values.at("role") == "509");
    CHECK(house.list(user('3')).total == 1);
}

TEST_CASE("What was told ninety days ago is shown to nobody, and goes with what is told next") {
    House house;
    const auto later = today + std::chrono::days(91);
    for (const auto now : {today, later}) {
        CHECK(house.list(user('2'), now).total == 0);
        auto telling = house.work(user('1'), db::Mode::write, now);
        house.notifications.tell(telling, user('2'), role("hr"));
        telling.commit();
    }
    // Whoever looks back sees that the older one is there no more.
    CHECK(house.list(user('2'), today).total == 1);
}

TEST_CASE("Open pages of those who are told hear it, once it is so") {
    House house;
    house.notifications.people_who_may(
        [](Work&, Permission permission, const std::vector<UserId>& near, std::int64_t limit) {
            CHECK(permission == Permission::attendance_approve);
            CHECK(limit == 100);
            return std::vector{near.front(), user('1'), near.front(), user('3')};
        });
    const auto asker = house.page_of(user('1')), manager = house.page_of(user('2')), hr = house.page_of(user('3')),
               peer = house.page_of(user('4'));
    const News asked{.kind = NotificationKind::correction_asked,
                     .values = {{"name", "Ann"}, {"day", "2026-11-25"}},
                     .link = "/attendance/corrections"};
    {
        auto rolled_back = house.work(user('1'), db::Mode::write);
        house.notifications.tell_who_may(rolled_back, Permission::attendance_approve, {user('2')}, asked);
    }
    CHECK(manager->messages.empty());
    auto telling = house.work(user('1'), db::Mode::write);
    house.notifications.tell_who_may(telling, Permission::attendance_approve, {user('2')}, asked);
    CHECK(manager->messages.empty());
    telling.commit();

    REQUIRE(manager->messages.size() == 1);
    const auto told = house.list(user('2')).items.at(0);
    CHECK(manager->messages[0].contains(R"("type":"notification")"));
    CHECK(manager->messages[0].contains(told.notification_id.value));
    CHECK(manager->messages[0].contains(R"("day":"2026-11-25")"));
    CHECK(hr->messages == manager->messages);
    CHECK(peer->messages.empty());
    CHECK(asker->messages.empty());

    auto reading = house.work(user('2'), db::Mode::write);
    house.notifications.change(reading, told.notification_id, {.read = true});
    reading.commit();
    REQUIRE(manager->messages.size() == 2);
    CHECK(manager->messages[1].contains(R"("type":"notification.read")"));
    CHECK(manager->messages[1].contains(R"("data":{"unread":0})"));
    CHECK(hr->messages.size() == 1);
}
