#include "features/notices/letters.hpp"

#include <algorithm>
#include <catch2/catch_test_macros.hpp>
#include <set>

#include "core/enum_names.hpp"
#include "core/permissions.hpp"
#include "core/problem.hpp"
#include "features/notices/texts.hpp"

using namespace attune;

namespace {

template <class E>
std::vector<E> all() {
    std::vector<E> values;
    for (int i = 0; !name_of(static_cast<E>(i)).empty(); ++i) values.push_back(static_cast<E>(i));
    return values;
}

void add_placeholders(const std::string& words, std::set<std::string>& names) {
    for (auto open = words.find('{'); open != words.npos; open = words.find('{', open + 1))
        names.insert(words.substr(open + 1, words.find('}', open) - open - 1));
}

std::set<std::string> placeholders(const Letter& letter) {
    std::set<std::string> names;
    add_placeholders(letter.subject, names);
    add_placeholders(letter.title, names);
    for (const auto& paragraph : letter.before) add_placeholders(paragraph, names);
    for (const auto& paragraph : letter.after) add_placeholders(paragraph, names);
    if (letter.button) names.insert("link");
    return names;
}

NoticeValues invitation(const std::string& company) {
    auto values = example_values(NoticeKind::invitation);
    values["company"] = company;
    return values;
}

}  // namespace

TEST_CASE("Every kind is written in every language, with all of its values and no other") {
    REQUIRE(all<Language>().size() == 8);
    for (const auto language : all<Language>()) {
        const auto& texts = texts_in(language);
        CAPTURE(name_of(language));
        CHECK(texts.direction == (language == Language::ar ? "rtl" : "ltr"));
        CHECK_FALSE(texts.link_hint.empty());
        CHECK_FALSE(texts.footer.empty());
        CHECK(texts.letters.size() == all<NoticeKind>().size());
        for (const auto kind : all<NoticeKind>()) {
            CAPTURE(name_of(kind));
            const auto& letter = texts.letters.at(std::string(name_of(kind)));
            const auto names = value_names(kind);
            CHECK(placeholders(letter) == std::set<std::string>(names.begin(), names.end()));
            CHECK_FALSE(letter.subject.empty());
            CHECK_FALSE(letter.subject.contains("{link}"));  // the outbox shows subjects
            CHECK_FALSE(letter.title.empty());
            CHECK_FALSE(letter.before.empty());
        }
        // A company's own role has its own name in every language.
        for (const auto role : all<Role>())
            CHECK((role == Role::custom || texts.roles.contains(std::string(name_of(role)))));
    }
}

TEST_CASE("No language repeats the English words") {
    const auto& english = texts_in(Language::en);
    for (const auto language : all<Language>()) {
        if (language == Language::en) continue;
        CAPTURE(name_of(language));
        const auto& texts = texts_in(language);
        CHECK(texts.footer != english.footer);
        CHECK(texts.link_hint != english.link_hint);
        for (const auto& [kind, letter] : texts.letters) {
            CAPTURE(kind);
            const auto& same = english.letters.at(kind);
            CHECK(letter.subject != same.subject);
            CHECK(letter.before.size() == same.before.size());
            CHECK(letter.after.size() == same.after.size());
            for (const auto& paragraph : letter.before) CHECK_FALSE(std::ranges::contains(same.before, paragraph));
            for (const auto& paragraph : letter.after) CHECK_FALSE(std::ranges::contains(same.after, paragraph));
        }
    }
}

TEST_CASE("A letter says its values, as text and as HTML") {
    const auto letter = rendered(NoticeKind::invitation, Language::en,
                                 {{"link", "https://attune.example/invitations/abc?a=1&b=2"},
                                  {"company", "Acme"},
                                  {"inviter", "ann@acme.example"},
                                  {"role", "hr"},
                                  {"expires", "2026-12-02T20:34:59.000000Z"}});
    CHECK(letter.subject == "ann@acme.example invites you to Acme");
    CHECK(letter.text.contains("Accept the invitation:\nhttps://attune.example/invitations/abc?a=1&b=2\n"));
    CHECK(letter.text.contains("Your role there: HR."));
    CHECK(letter.text.contains("ends on 2026-12-02 20:34 UTC."));
    CHECK(letter.html.contains("<html lang=\"en\" dir=\"ltr\">"));
    CHECK(letter.html.contains("href=\"https://attune.example/invitations/abc?a=1&amp;b=2\""));
    CHECK(letter.html.contains("<bdi>Acme</bdi>"));
}

TEST_CASE("Arabic is written from right to left") {
    const auto letter = rendered(NoticeKind::mail_test, Language::ar, example_values(NoticeKind::mail_test));
    CHECK(letter.html.contains("<html lang=\"ar\" dir=\"rtl\">"));
}

TEST_CASE("People's words are no markup, in any language") {
    for (const auto language : all<Language>()) {
        const auto letter =
            rendered(NoticeKind::invitation, language, invitation("<script>alert('\"1\"')</script> & {link}"));
        CHECK_FALSE(letter.html.contains("<script"));
        CHECK(letter.html.contains("&lt;script&gt;alert(&#39;&quot;1&quot;&#39;)&lt;/script&gt; &amp; {link}"));
        CHECK(letter.subject.contains("<script>alert('\"1\"')</script> & {link}"));
    }
}

TEST_CASE("People's words stay on one short line and turn nothing around") {
    const auto subject = [](const std::string& company) {
        return subject_of(NoticeKind::invitation, Language::en, invitation(company));
    };
    CHECK(subject("Acme\r\nBcc: eve@else.example") == "ann@example.com invites you to Acme  Bcc: eve@else.example");
    CHECK(subject("Acme\tGmbH ") == "ann@example.com invites you to Acme GmbH");
    CHECK(subject("A\u202Ecme\u2066") == "ann@example.com invites you to Acme");
    CHECK(subject("Müller – 株式会社") == "ann@example.com invites you to Müller – 株式会社");
    std::string long_name;
    for (int i = 0; i < 255; ++i) long_name += "é";
    CHECK(subject(long_name).ends_with("é…"));
    CHECK(subject(long_name).size() < 300);
}

TEST_CASE("A notice has the values of its kind") {
    for (const auto kind : all<NoticeKind>()) {
        auto values = example_values(kind);
        CHECK(has_its_values(kind, values));
        values["more"] = "";
        CHECK_FALSE(has_its_values(kind, values));
    }
    CHECK_FALSE(has_its_values(NoticeKind::account_approved, {{"company", "Acme"}}));
    CHECK_FALSE(has_its_values(NoticeKind::account_approved, {{"company", "Acme"}, {"link", "javascript:alert(1)"}}));
}

TEST_CASE("A language tag finds its language") {
    CHECK(language_from("pt-BR") == Language::pt);
    CHECK(language_from("DE") == Language::de);
    CHECK(language_from("sv") == Language::en);
    CHECK(language_from("") == Language::en);
}
