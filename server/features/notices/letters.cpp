#include "features/notices/letters.hpp"

#include <algorithm>
#include <array>
#include <format>

#include "core/enum_names.hpp"
#include "core/problem.hpp"
#include "core/text.hpp"
#include "features/notices/texts.hpp"

namespace attune {
namespace {

constexpr std::size_t longest_value = 100;  // code points; a company's name may have 255

constexpr std::string_view page_style = "margin:0;padding:32px 16px;background:#f5f5f4;color:#1c1917;font:16px/1.5 "
                                        "system-ui,-apple-system,'Segoe UI',sans-serif";
constexpr std::string_view sheet_style =
    "max-width:520px;margin:0 auto;padding:32px;background:#ffffff;border:1px solid #e7e5e4;border-radius:12px";
constexpr std::string_view title_style = "margin:0 0 16px;font-size:20px;line-height:1.3";
constexpr std::string_view paragraph_style = "margin:0 0 12px";
constexpr std::string_view button_style =
    "display:inline-block;margin:12px 0 20px;padding:10px 18px;background:#4f46e5;"
    "color:#ffffff;text-decoration:none;border-radius:8px";
constexpr std::string_view small_style = "margin:0 0 12px;color:#57534e;font-size:13px;overflow-wrap:anywhere";

std::string escaped(std::string_view text) {
    std::string result;
    for (const char c : text) {
        switch (c) {
            case '&': result += "&amp;"; break;
            case '<': result += "&lt;"; break;
            case '>': result += "&gt;"; break;
            case '"': result += "&quot;"; break;
            case '\'': result += "&#39;"; break;
            default: result += c;
        }
    }
    return result;
}

std::string as_it_is(std::string_view text) { return std::string(text); }
// A name of another direction does not turn the sentence around it.
std::string isolated(std::string_view text) { return "<bdi>" + escaped(text) + "</bdi>"; }

// Characters that order the text around them, U+202A–202E and U+2066–2069: a name could rewrite a sentence with them.
bool turns_text(std::string_view character) {
    if (!character.starts_with("\xE2\x80") && !character.starts_with("\xE2\x81")) return false;
    const auto last = static_cast<unsigned char>(character.back());
    return character[1] == '\x80' ? last >= 0xAA && last <= 0xAE : last >= 0xA6 && last <= 0xA9;
}

// People's words as one short line.
std::string one_line(std::string_view words) {
    const auto text = valid_utf8(words);
    std::string result;
    std::size_t length = 0;
    for (std::size_t begin = 0; begin < text.size();) {
        auto end = begin + 1;
        while (end < text.size() && (static_cast<unsigned char>(text[end]) & 0xC0) == 0x80) ++end;
        const auto character = std::string_view(text).substr(begin, end - begin);
        begin = end;
        if (turns_text(character)) continue;
        if (++length > longest_value) return trimmed(result) + "…";
        const auto first = static_cast<unsigned char>(character[0]);
        result += first < 0x20 || first == 0x7f ? " " : character;
    }
    return trimmed(result);
}

std::string shown_instant(const std::string& value) {
    const auto instant = instant_from(value);
    if (!instant) return value;
    return std::format("{:%Y-%m-%d %H:%M} UTC", std::chrono::floor<std::chrono::minutes>(*instant));
}

std::string shown_value(const Texts& texts, std::string_view name, const std::string& value) {
    if (name == "link") return value;
    if (name == "role") {
        const auto role = texts.roles.find(value);
        return role == texts.roles.end() ? one_line(value) : role->second;
    }
    return one_line(name == "expires" || name == "when" ? shown_instant(value) : value);
}

// Words of one kind in one language, ready to be filled.
struct Sheet {
    const Texts& texts;
    const Letter& letter;
    const NoticeValues& values;

    using Write = std::string (*)(std::string_view);
    std::string filled(std::string_view words, Write write_words, Write write_value) const {
        std::string result;
        while (true) {
            const auto open = std::min(words.find('{'), words.size());
            result += write_words(words.substr(0, open));
            if (open == words.size()) return result;
            const auto close = words.find('}', open);
            check(close != words.npos, "a placeholder ends");
            const std::string name(words.substr(open + 1, close - open - 1));
            const auto value = values.find(name);
            check(value != values.end(), "a placeholder has its value");
            result += write_value(shown_value(texts, name, value->second));
            words.remove_prefix(close + 1);
        }
    }
    std::string plain(std::string_view words) const { return filled(words, as_it_is, as_it_is); }
    std::string marked_up(std::string_view words) const { return filled(words, escaped, isolated); }
    const std::string& link() const { return values.at("link"); }
};

Sheet sheet_of(NoticeKind kind, Language language, const NoticeValues& values) {
    const auto& texts = texts_in(language);
    const auto letter = texts.letters.find(std::string(name_of(kind)));
    check(letter != texts.letters.end(), "every kind is written in every language");
    return {.texts = texts, .letter = letter->second, .values = values};
}

std::string text_of(const Sheet& sheet) {
    std::string text = sheet.plain(sheet.letter.title) + "\n\n";
    for (const auto& paragraph : sheet.letter.before) text += sheet.plain(paragraph) + "\n\n";
    if (sheet.letter.button) text += *sheet.letter.button + ":\n" + sheet.link() + "\n\n";
    for (const auto& paragraph : sheet.letter.after) text += sheet.plain(paragraph) + "\n\n";
    return text + "-- \n" + sheet.texts.footer + "\n";
}

std::string paragraph_of(std::string_view style, std::string_view words) {
    return std::format("<p style=\"{}\">{}</p>\n", style, words);
}

std::string html_of(const Sheet& sheet, Language language, std::string_view subject) {
    std::string body = std::format("<h1 style=\"{}\">{}</h1>\n", title_style, sheet.marked_up(sheet.letter.title));
    for (const auto& paragraph : sheet.letter.before) body += paragraph_of(paragraph_style, sheet.marked_up(paragraph));
    if (sheet.letter.button)
        body += std::format("<p style=\"margin:0\"><a href=\"{}\" style=\"{}\">{}</a></p>\n", escaped(sheet.link()),
                            button_style, escaped(*sheet.letter.button));
    for (const auto& paragraph : sheet.letter.after) body += paragraph_of(paragraph_style, sheet.marked_up(paragraph));
    if (sheet.letter.button)
        body +=
            paragraph_of(small_style, escaped(sheet.texts.link_hint) + "<br>" + std::string(isolated(sheet.link())));
    body += paragraph_of(small_style, escaped(sheet.texts.footer));
    return std::format("<!doctype html>\n<html lang=\"{}\" dir=\"{}\">\n<head>\n<meta charset=\"utf-8\">\n"
                       "<meta name=\"viewport\" content=\"width=device-width\">\n<title>{}</title>\n</head>\n"
                       "<body style=\"{}\">\n<div style=\"{}\">\n{}</div>\n</body>\n</html>\n",
                       name_of(language), sheet.texts.direction, escaped(subject), page_style, sheet_style, body);
}

}  // namespace

std::span<const std::string_view> value_names(NoticeKind kind) {
    static constexpr std::array<std::string_view, 5> invitation{"company", "expires", "inviter", "link", "role"};
    static constexpr std::array<std::string_view, 2> password_reset{"expires_minutes", "link"};
    static constexpr std::array<std::string_view, 3> password_changed{"address", "device", "when"};
    static constexpr std::array<std::string_view, 2> account_approved{"company", "link"};
    static constexpr std::array<std::string_view, 5> domain_proof{"company", "domain", "expires", "inviter", "link"};
    static constexpr std::array<std::string_view, 3> join_confirmation{"company", "expires", "link"};
    switch (kind) {
        case NoticeKind::invitation: return invitation;
        case NoticeKind::password_reset: return password_reset;
        case NoticeKind::password_changed: return password_changed;
        case NoticeKind::account_approved: return account_approved;
        case NoticeKind::domain_proof: return domain_proof;
        case NoticeKind::join_confirmation: return join_confirmation;
        case NoticeKind::mail_test: return {};
    }
    return {};
}

bool has_its_values(NoticeKind kind, const NoticeValues& values) {
    // Both are in alphabetical order.
    if (!std::ranges::equal(value_names(kind), values, {}, {}, &NoticeValues::value_type::first)) return false;
    const auto link = values.find("link");
    return link == values.end() || link->second.starts_with("https://") || link->second.starts_with("http://");
}

NoticeValues example_values(NoticeKind kind) {
    static const NoticeValues all = {{"address", "192.0.2.7"},
                                     {"company", "Example Ltd"},
                                     {"device", "Firefox on Linux"},
                                     {"domain", "example.com"},
                                     {"expires", "2027-01-31T12:00:00Z"},
                                     {"expires_minutes", "30"},
                                     {"inviter", "ann@example.com"},
                                     {"link", "https://attune.example/invitations/example"},
                                     {"role", "employee"},
                                     {"when", "2027-01-24T09:30:00Z"}};
    NoticeValues values;
    for (const auto name : value_names(kind)) values.emplace(name, all.at(std::string(name)));
    return values;
}

Language language_from(std::string_view tag) {
    auto language = std::string(tag.substr(0, tag.find('-')));
    std::ranges::transform(language, language.begin(),
                           [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; });
    return named<Language>(language).value_or(Language::en);
}

std::string subject_of(NoticeKind kind, Language language, const NoticeValues& values) {
    const auto sheet = sheet_of(kind, language, values);
    return sheet.plain(sheet.letter.subject);
}

Rendered rendered(NoticeKind kind, Language language, const NoticeValues& values) {
    const auto sheet = sheet_of(kind, language, values);
    const auto subject = sheet.plain(sheet.letter.subject);
    return {.subject = subject, .text = text_of(sheet), .html = html_of(sheet, language, subject)};
}

}  // namespace attune
