#include "platform/mail/mail.hpp"

#include <algorithm>
#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>

#include "core/problem.hpp"
#include "platform/mail/headers.hpp"
#include "tests/fixtures/fake_smtp.hpp"

using namespace attune;
using attune::fixtures::FakeSmtp;
using Kind = mail::Failure::Kind;

namespace {

mail::Message message() {
    return {.from = {.name = "Attune", .address = "no-reply@attune.example"},
            .to = "ann@acme.example",
            .subject = "Welcome",
            .text = "Good day,\n.\nyours",
            .html = "<p>Grüße</p>",
            .id = "019a",
            .date = *instant_from("2026-11-25T20:34:00Z")};
}

mail::Sender sender(const std::string& url, mail::Encryption encryption = mail::Encryption::off) {
    return mail::Sender({.url = url, .encryption = encryption});
}

// Refuses the first line that begins so.
FakeSmtp::Answer refusing(std::string command, std::string answer) {
    return [=](const std::string& line) {
        return !line.empty() && line.starts_with(command) ? answer : FakeSmtp::agrees(line);
    };
}

bool has(const std::vector<std::string>& lines, std::string_view line) { return std::ranges::contains(lines, line); }

std::string failed(const FakeSmtp& server, Kind kind) {
    const auto sent = sender(server.url()).send(message());
    REQUIRE_FALSE(sent);
    CHECK(sent.error().kind == kind);
    return sent.error().reason;
}

}  // namespace

TEST_CASE("A message arrives with its headers and both of its forms") {
    FakeSmtp server;
    REQUIRE(sender(server.url()).send(message()));
    const auto lines = server.lines();
    CHECK(has(lines, "MAIL FROM:<no-reply@attune.example>"));
    CHECK(has(lines, "RCPT TO:<ann@acme.example>"));
    CHECK(has(lines, "From: \"Attune\" <no-reply@attune.example>"));
    CHECK(has(lines, "To: ann@acme.example"));
    CHECK(has(lines, "Subject: Welcome"));
    CHECK(has(lines, "Date: Wed, 25 Nov 2026 20:34:00 +0000"));
    CHECK(has(lines, "Message-ID: <019a@attune.example>"));
    CHECK(std::ranges::count_if(lines, [](const auto& line) {
              return line.starts_with("Content-Type: multipart/alternative; boundary=");
          }) == 1);
    CHECK(has(lines, "Content-Type: text/plain; charset=utf-8"));
    CHECK(has(lines, "Content-Type: text/html; charset=utf-8"));
    CHECK(has(lines, ".."));  // a dot of the text does not end the message
    CHECK(has(lines, "<p>Gr=C3=BC=C3=9Fe</p>"));
}

TEST_CASE("What the server says decides whether a later try makes sense") {
    const FakeSmtp unknown(refusing("RCPT", "550-5.1.1 No such\r\n550 5.1.1 person"));
    CHECK(failed(unknown, Kind::permanent) == "The mail server answered: 550-5.1.1 No such 5.1.1 person");
    const FakeSmtp unwanted(refusing(".", "554 This looks like spam"));
    CHECK(failed(unwanted, Kind::permanent) == "The mail server answered: 554 This looks like spam");
    const FakeSmtp stranger(refusing("MAIL", "530 Sign in first"));
    CHECK(failed(stranger, Kind::permanent) == "The mail server answered: 530 Sign in first");
    const FakeSmtp grey(refusing("RCPT", "451 Come back later"));
    CHECK(failed(grey, Kind::temporary) == "The mail server answered: 451 Come back later");
    const FakeSmtp full(refusing(".", "452 The disk is full"));
    CHECK(failed(full, Kind::temporary) == "The mail server answered: 452 The disk is full");
}

TEST_CASE("A server that is away, silent or hangs up may be there later") {
    std::string url;
    {
        const FakeSmtp closed;
        url = closed.url();
    }
    const auto sent = sender(url).send(message());
    REQUIRE_FALSE(sent);
    CHECK(sent.error().kind == Kind::temporary);
    CHECK(sent.error().reason.starts_with("The mail server cannot be used: "));
    CHECK(failed(FakeSmtp(refusing("DATA", "")), Kind::temporary).starts_with("The mail server cannot be used: "));
    const FakeSmtp busy([](const std::string&) { return "421 Too many connections"; });
    CHECK(failed(busy, Kind::temporary) == "The mail server answered: 421 Too many connections");
}

TEST_CASE("A refused sign-in may be mended, and the password stays out of the reason") {
    const FakeSmtp server([](const std::string& line) -> std::string {
        if (line.starts_with("EHLO")) return "250-here\r\n250 AUTH PLAIN";
        return line.starts_with("AUTH") ? "535 Wrong" : FakeSmtp::agrees(line);
    });
    const mail::Sender sender(
        {.url = server.url(), .user = "attune", .password = "hunter2", .encryption = mail::Encryption::off});
    const auto sent = sender.send(message());
    REQUIRE_FALSE(sent);
    CHECK(sent.error().kind == Kind::temporary);
    CHECK(sent.error().reason.contains("535"));
    CHECK_FALSE(sent.error().reason.contains("hunter2"));
}

TEST_CASE("Without STARTTLS nothing is said where encryption is required") {
    FakeSmtp server;
    const auto sent = sender(server.url(), mail::Encryption::required).send(message());
    REQUIRE_FALSE(sent);
    CHECK(sent.error().kind == Kind::temporary);
    CHECK(std::ranges::none_of(server.lines(), [](const auto& line) { return line.starts_with("MAIL"); }));
}

TEST_CASE("Nobody adds a header or a recipient") {
    FakeSmtp server;
    const auto more =
        GENERATE(as<std::string>{}, "\r\nBcc: eve@else.example", "\nBcc: eve@else.example", std::string("\0", 1));
    auto subject = message(), name = message(), to = message(), from = message(), id = message();
    subject.subject += more;
    name.from.name += more;
    to.to += more;
    from.from.address += more;
    id.id += more;
    for (const auto& bad : {subject, name, to, from, id}) CHECK_THROWS_AS(sender(server.url()).send(bad), Bug);
    auto two = message();
    two.to = "ann@acme.example>,<eve@else.example";
    CHECK_THROWS_AS(sender(server.url()).send(two), Bug);
    CHECK(server.lines().empty());
}

TEST_CASE("Only mail servers are spoken to") {
    CHECK_THROWS_AS(sender("http://127.0.0.1/"), Bug);
    CHECK_THROWS_AS(sender("file:///etc/passwd"), Bug);
}

TEST_CASE("Every language fits into a header") {
    CHECK(mail::unstructured("Plain words, 1 + 1 = 2") == "Plain words, 1 + 1 = 2");
    CHECK(mail::unstructured("Grüße") == "=?UTF-8?B?R3LDvMOfZQ==?=");
    CHECK(mail::unstructured("=?UTF-8?Q?no?=") == "=?UTF-8?B?PT9VVEYtOD9RP25vPz0=?=");
    const auto folded_text = mail::unstructured("招待状が届いています。会社に参加して、アカウントを作成してください。");
    std::size_t begin = 0;
    while (begin < folded_text.size()) {
        const auto end = std::min(folded_text.find("\r\n ", begin), folded_text.size());
        const auto word = folded_text.substr(begin, end - begin);
        CHECK(word.size() <= 66);
        CHECK(word.starts_with("=?UTF-8?B?"));
        begin = end + 3;
    }
    CHECK(mail::mailbox({.name = "", .address = "a@b.example"}) == "a@b.example");
    CHECK(mail::mailbox({.name = R"(O"Neill\)", .address = "a@b.example"}) == R"("O\"Neill\\" <a@b.example>)");
    CHECK(mail::mailbox({.name = "株式会社", .address = "a@b.example"}) ==
          "=?UTF-8?B?5qCq5byP5Lya56S+?= <a@b.example>");
}
