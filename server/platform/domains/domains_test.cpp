#include "platform/domains/domains.hpp"

#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>

using namespace attune;

TEST_CASE("A domain has one spelling, however it is typed") {
    const auto [typed, name] = GENERATE(table<std::string, std::string>({
        {"acme.example", "acme.example"},
        {" ACME.Example ", "acme.example"},
        {"acme.example.", "acme.example"},
        {"Bücher.example", "xn--bcher-kva.example"},
        {"BU\u0308CHER.example", "xn--bcher-kva.example"},
        {"XN--BCHER-KVA.example", "xn--bcher-kva.example"},
        {"straße.example", "xn--strae-oqa.example"},
        {"例え.テスト", "xn--r8jz45g.xn--zckzah"},
        {"acme。example", "acme.example"},
        {"mail.acme-2.example", "mail.acme-2.example"},
    }));
    CAPTURE(typed);
    CHECK(domains::ascii_name(typed) == name);
}

TEST_CASE("What is no domain has no name") {
    const auto typed =
        GENERATE(as<std::string>{}, "", ".", "localhost", "acme", "192.0.2.7", "[192.0.2.7]", "2001:db8::1",
                 "a..example", ".acme.example", "acme.example..", "-acme.example", "acme-.example", "ac_me.example",
                 "ac me.example", "ann@acme.example", "https://acme.example", "acme.example/", "acme.example:25",
                 "*.acme.example", "xn--zzzzzzzzz-.example", "\xff.example", "acme\u202e.example");
    CAPTURE(typed);
    CHECK_FALSE(domains::ascii_name(typed));
}

TEST_CASE("A name and its labels have a length") {
    const std::string label(63, 'a');
    CHECK(domains::ascii_name(label + ".example"));
    CHECK_FALSE(domains::ascii_name(label + "a.example"));
    CHECK(domains::ascii_name(label + "." + label + "." + label + "." + std::string(61, 'a')));
    CHECK_FALSE(domains::ascii_name(label + "." + label + "." + label + "." + std::string(62, 'a')));
}

TEST_CASE("Nobody owns a public suffix alone") {
    const auto shared = GENERATE(as<std::string>{}, "uk", "co.uk", "com.br", "github.io", "xn--fiqs8s");
    CAPTURE(shared);
    CHECK(domains::is_public_suffix(shared));
    CHECK_FALSE(domains::is_public_suffix("acme." + shared));
}
