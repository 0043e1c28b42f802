#include <catch2/catch_test_macros.hpp>
#include <thread>

#include "platform/live/live.hpp"

using namespace attune;
using namespace attune::live;

namespace {

UserId user(char digit) { return UserId("00000000-0000-7000-8000-00000000000" + std::string(1, digit)); }
CompanyId company(char digit) { return CompanyId("00000000-0000-7000-8000-0000000000c" + std::string(1, digit)); }

class Recorder final : public http::Socket {
public:
    void send(std::shared_ptr<const std::string> message) override { messages.push_back(*message); }
    void close(int code, std::string) override { closed_with = code; }
    std::vector<std::string> messages;
    int closed_with = 0;
};

class FixedClock final : public Clock {
public:
    Instant now() const override { return *instant_from("2026-11-20T12:00:00Z"); }
};

Asker asker(char user_digit, char company_digit, Role role) {
    return {
        .user = user(user_digit), .company = company(company_digit), .role = role, .permissions = permissions_of(role)};
}

}  // namespace

TEST_CASE("an event reaches the people it names and those who hold its permission, in its company only") {
    const FixedClock clock;
    Hub hub(clock);
    const auto owner = std::make_shared<Recorder>(), colleague = std::make_shared<Recorder>(),
               hr = std::make_shared<Recorder>(), stranger = std::make_shared<Recorder>();
    hub.join(asker('1', '1', Role::employee), owner);
    hub.join(asker('2', '1', Role::employee), colleague);
    hub.join(asker('3', '1', Role::hr), hr);
    hub.join(asker('4', '2', Role::hr), stranger);

    hub.publish(company('1'), {.users = {user('1')}, .permission = Permission::emotion_dashboard}, "video.progress",
                R"({"progress":0.5})");

    const std::vector<std::string> expected{
        R"({"type":"video.progress","at":"2026-11-20T12:00:00.000000Z","data":{"progress":0.5}})"};
    CHECK(owner->messages == expected);
    CHECK(hr->messages == expected);
    CHECK(colleague->messages.empty());
    CHECK(stranger->messages.empty());

    hub.publish(company('1'), {.users = {user('2')}, .permission = {}}, "video.failed", "{}");
    CHECK(colleague->messages.size() == 1);
    CHECK(hr->messages.size() == 1);
}

TEST_CASE("a socket that has closed hears nothing more, and may close after its hub") {
    http::SocketHandlers handlers;
    const auto socket = std::make_shared<Recorder>();
    {
        Hub hub;
        handlers = hub.join(asker('1', '1', Role::employee), socket);
        CHECK(hub.listeners() == 1);
        const auto second = hub.join(asker('1', '1', Role::employee), std::make_shared<Recorder>());
        second.on_close();
        CHECK(hub.listeners() == 1);
    }
    handlers.on_close();
    CHECK(socket->messages.empty());
}

TEST_CASE("the end of a session closes its sockets and no others") {
    Hub hub;
    const auto socket = std::make_shared<Recorder>(), other = std::make_shared<Recorder>();
    auto first = asker('1', '1', Role::employee), second = first;
    first.session = SessionId("00000000-0000-7000-8000-0000000000a1");
    second.session = SessionId("00000000-0000-7000-8000-0000000000a2");
    hub.join(first, socket);
    hub.join(second, other);
    hub.end_session(first.session);
    CHECK(socket->closed_with == 4401);
    CHECK(other->closed_with == 0);
    hub.end_user(second.user);
    CHECK(other->closed_with == 4401);
}

TEST_CASE("what is published is relayed once, and what comes from another node is not relayed back") {
    Hub here, there;
    int relayed = 0;
    here.relay([&](const Event& event) {
        ++relayed;
        there.deliver(event);
    });
    there.relay([&](const Event&) { ++relayed; });
    const auto socket = std::make_shared<Recorder>();
    there.join(asker('1', '1', Role::employee), socket);
    here.publish(company('1'), {.users = {user('1')}, .permission = {}}, "x", "{}");
    CHECK(socket->messages.size() == 1);
    CHECK(relayed == 1);
}

TEST_CASE("a ticket is good for thirty seconds, on every node that has the secret") {
    const auto now = *instant_from("2026-11-20T12:00:00Z");
    const Tickets here(crypto::Secrets("a secret of many nodes")), there(crypto::Secrets("a secret of many nodes")),
        elsewhere(crypto::Secrets("another secret"));
    auto who = asker('1', '1', Role::hr);
    who.session = SessionId("00000000-0000-7000-8000-0000000000a1");
    const auto ticket = here.issue(who, now);
    CHECK(here.issue(who, now) != ticket);
    const auto read = there.read(ticket, now + std::chrono::seconds(29));
    REQUIRE(read);
    CHECK(read->asker.user == who.user);
    CHECK(read->asker.company == who.company);
    CHECK(read->asker.session == who.session);
    CHECK(read->asker.permissions == Permissions{});
    CHECK(read->expires_at == now + std::chrono::seconds(30));
    CHECK_FALSE(there.read(ticket, now + std::chrono::seconds(30)));
    CHECK_FALSE(elsewhere.read(ticket, now));
    CHECK_FALSE(here.read(ticket.substr(1), now));
    CHECK_FALSE(here.read(ticket + "A", now));
    for (const auto* wrong : {"", ".", "something else", "a.b"}) CHECK_FALSE(here.read(wrong, now));
}

TEST_CASE("a ticket of an earlier secret is good while that secret is known") {
    const auto now = *instant_from("2026-11-20T12:00:00Z");
    const auto ticket = Tickets(crypto::Secrets("the old secret")).issue(asker('1', '1', Role::hr), now);
    CHECK(Tickets(crypto::Secrets("the new secret", {"the old secret"})).read(ticket, now));
    CHECK_FALSE(Tickets(crypto::Secrets("the new secret")).read(ticket, now));
}

TEST_CASE("the ticket of an API key carries what the key may") {
    const auto now = *instant_from("2026-11-20T12:00:00Z");
    const Tickets tickets(crypto::Secrets("a secret of many nodes"));
    auto who = asker('1', '1', Role::user);
    who.permissions = Permissions::of(Scope::company, Permission::member, Permission::emotion_dashboard);
    CHECK(tickets.read(tickets.issue(who, now), now)->asker.permissions == who.permissions);
    who.permissions = {};
    CHECK(tickets.read(tickets.issue(who, now), now)->asker.permissions == who.permissions);
}

TEST_CASE("people may come and go while events are published") {
    Hub hub;
    std::jthread publisher([&](std::stop_token stop) {
        while (!stop.stop_requested())
            hub.publish(company('1'), {.users = {}, .permission = Permission::member}, "x", "{}");
    });
    for (int i = 0; i < 2000; ++i) hub.join(asker('1', '1', Role::employee), std::make_shared<Recorder>()).on_close();
    publisher.request_stop();
    publisher.join();
    CHECK(hub.listeners() == 0);
}

TEST_CASE("An event comes whole to another node, and not back to its own") {
    const live::Event event{
        .company = company('1'),
        .audience = {.users = {user('1'), user('2')}, .permission = Permission::emotion_dashboard},
        .message = std::make_shared<const std::string>("{\"type\":\"video.processed\",\n\"data\":{}}")};
    const auto text = live::relayed(event, "node-a");
    CHECK_FALSE(live::event_of_another(text, "node-a"));
    const auto heard = live::event_of_another(text, "node-b");
    REQUIRE(heard);
    CHECK(heard->company == event.company);
    CHECK(heard->audience.users == event.audience.users);
    CHECK(heard->audience.permission == event.audience.permission);
    CHECK(*heard->message == *event.message);
    const live::Event plain{.company = company('1'), .audience = {}, .message = event.message};
    CHECK_FALSE(live::event_of_another(live::relayed(plain, "node-a"), "node-b")->audience.permission);
    CHECK_FALSE(live::event_of_another("node-a\n" + company('1').value + "\n4000\n\n{}", "node-b"));
    CHECK_FALSE(live::event_of_another("node-a\nno company\n\n\n{}", "node-b"));
    CHECK_FALSE(live::event_of_another("node-a\n" + company('1').value + "\n\nnobody\n{}", "node-b"));
    CHECK_FALSE(live::event_of_another("", "node-b"));
}
