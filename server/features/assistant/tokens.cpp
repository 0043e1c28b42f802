#include "features/assistant/tokens.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "core/text.hpp"

namespace attune::assistant {
namespace {

using Pair = std::pair<std::string_view, std::string_view>;

constexpr auto typographic = std::to_array<Pair>({
    {"\u2018", "'"},  {"\u2019", "'"},   {"\u02bc", "'"},  {"\u00b4", "'"},  {"`", "'"},
    {"\u201c", "\""}, {"\u201d", "\""},  {"\u2010", "-"},  {"\u2011", "-"},  {"\u2013", "-"},
    {"\u2014", "-"},  {"\u2212", "-"},   {"\u00a0", " "},  {"\u202f", " "},  {"\u2009", " "},
    {"\u200b", ""},   {"\u2026", "..."}, {"\u2264", "<="}, {"\u2265", ">="},
});

// What people write for what they mean, in order; several words come apart.
constexpr auto spelled_out = std::to_array<Pair>({
    {"adn", "and"},
    {"ahve", "have"},
    {"aint", "is not"},
    {"alst", "last"},
    {"arent", "are not"},
    {"avg", "average"},
    {"cannot", "can not"},
    {"cant", "can not"},
    {"ceo", "chief executive officer"},
    {"cfo", "chief financial officer"},
    {"coo", "chief operating officer"},
    {"couldnt", "could not"},
    {"cto", "chief technology officer"},
    {"dep", "department"},
    {"deps", "departments"},
    {"dept", "department"},
    {"depts", "departments"},
    {"didnt", "did not"},
    {"doesnt", "does not"},
    {"doj", "joining date"},
    {"dont", "do not"},
    {"emp", "employee"},
    {"emps", "employees"},
    {"fo", "of"},
    {"gimme", "give me"},
    {"gonna", "going to"},
    {"hadnt", "had not"},
    {"hasnt", "has not"},
    {"havent", "have not"},
    {"heres", "here is"},
    {"hows", "how is"},
    {"hrs", "hours"},
    {"hte", "the"},
    {"hwo", "who"},
    {"im", "i am"},
    {"isnt", "is not"},
    {"ive", "i have"},
    {"lats", "last"},
    {"lemme", "let me"},
    {"lets", "let us"},
    {"lsat", "last"},
    {"mgr", "manager"},
    {"mins", "minutes"},
    {"mth", "month"},
    {"mths", "months"},
    {"no1", "nobody"},
    {"noone", "nobody"},
    {"ops", "operations"},
    {"ot", "to"},
    {"pct", "percent"},
    {"perc", "percent"},
    {"pls", "please"},
    {"plz", "please"},
    {"ppl", "people"},
    {"qtr", "quarter"},
    {"r", "are"},
    {"shes", "she is"},
    {"shouldnt", "should not"},
    {"si", "is"},
    {"taht", "that"},
    {"teh", "the"},
    {"thats", "that is"},
    {"theres", "there is"},
    {"theyre", "they are"},
    {"thru", "through"},
    {"thsi", "this"},
    {"thx", "thanks"},
    {"tmrw", "tomorrow"},
    {"u", "you"},
    {"ur", "your"},
    {"waht", "what"},
    {"wanna", "want to"},
    {"wasnt", "was not"},
    {"wdays", "weekdays"},
    {"werent", "were not"},
    {"whats", "what is"},
    {"whens", "when is"},
    {"wheres", "where is"},
    {"whos", "who is"},
    {"whove", "who have"},
    {"whow", "who"},
    {"whta", "what"},
    {"whys", "why is"},
    {"wich", "which"},
    {"wk", "week"},
    {"wks", "weeks"},
    {"woh", "who"},
    {"wont", "will not"},
    {"wouldnt", "would not"},
    {"wsa", "was"},
    {"yday", "yesterday"},
    {"yr", "year"},
    {"yrs", "years"},
    {"ystrday", "yesterday"},
});

static_assert(std::ranges::is_sorted(spelled_out, {}, &Pair::first));

// After these, 's stands for "is" or "has".
constexpr auto asks = std::to_array<std::string_view>(
    {"anybody", "anyone", "everybody", "everyone", "he",   "here", "how",   "it",    "nobody", "she", "somebody",
     "someone", "that",   "there",     "today",    "what", "when", "where", "which", "who",    "why"});

constexpr auto units = std::to_array<std::string_view>(
    {"zero", "one",    "two",    "three",    "four",     "five",    "six",     "seven",     "eight",    "nine",
     "ten",  "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen"});
constexpr auto tens =
    std::to_array<std::string_view>({"twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"});
constexpr auto ordinals = std::to_array<std::string_view>(
    {"zeroth",     "first",     "second",    "third",       "fourth",     "fifth",      "sixth",
     "seventh",    "eighth",    "ninth",     "tenth",       "eleventh",   "twelfth",    "thirteenth",
     "fourteenth", "fifteenth", "sixteenth", "seventeenth", "eighteenth", "nineteenth", "twentieth"});

bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c & 0x80) != 0; }
bool is_capital(std::string_view text) {
    if (text[0] >= 'A' && text[0] <= 'Z') return true;
    // The capitals of U+00C0…U+00DE; those of Latin Extended-A are rare enough at the beginning of a word.
    return text.size() > 1 && text[0] == '\xc3' && static_cast<unsigned char>(text[1]) <= 0x9e;
}

std::string plain_text(std::string_view message) {
    auto valid = valid_utf8(message);
    std::size_t bytes = 0;
    for (std::size_t points = 0; bytes < valid.size(); ++bytes)
        if ((valid[bytes] & 0xc0) != 0x80 && points++ == longest_message) break;
    valid.resize(bytes);
    std::string plain;
    plain.reserve(valid.size());
    for (std::string_view rest = valid; !rest.empty();) {
        const auto found = std::ranges::find_if(typographic, [&](const Pair& p) { return rest.starts_with(p.first); });
        if (found != typographic.end()) {
            plain += found->second;
            rest.remove_prefix(found->first.size());
            continue;
        }
        plain += static_cast<unsigned char>(rest[0]) < 0x20 && rest[0] != '\n' ? ' ' : rest[0];
        rest.remove_prefix(1);
    }
    return plain;
}

class Cutter {
public:
    explicit Cutter(std::string plain) { tokens_.plain = std::move(plain); }

    Tokens cut() {
        const std::string_view text = tokens_.plain;
        for (std::size_t at = 0; at < text.size();) {
            if (text[at] == ' ')
                ++at;
            else if (is_digit(text[at]))
                at = number(at);
            else if (is_letter(text[at]))
                at = word(at);
            else
                at = sign(at);
        }
        read_number_words();
        return std::move(tokens_);
    }

private:
    Token& add(std::string word, std::size_t begin, std::size_t end) {
        tokens_.list.push_back({.word = std::move(word), .begin = begin, .end = end});
        return tokens_.list.back();
    }

    std::size_t digits_from(std::size_t at) const {
        while (at < tokens_.plain.size() && is_digit(tokens_.plain[at])) ++at;
        return at;
    }

    std::size_t number(std::size_t begin) {
        const std::string_view text = tokens_.plain;
        auto end = digits_from(begin);
        std::string digits(text.substr(begin, end - begin));
        const auto follows = [&](char c) { return end + 1 < text.size() && text[end] == c && is_digit(text[end + 1]); };
        const bool after_dot = begin > 0 && text[begin - 1] == '.';
        if (follows(',') && digits_from(end + 1) == end + 4 && digits.size() <= 3) {
            digits += text.substr(end + 1, 3);
            end += 4;
        } else if (follows('.') && !after_dot) {
            const auto next = digits_from(end + 1);
            const bool is_date =
                next < text.size() && text[next] == '.' && next + 1 < text.size() && is_digit(text[next + 1]);
            if (!is_date && next - end <= 3) {
                digits += text.substr(end, next - end);
                end = next;
            }
        }
        auto& token = add(digits, begin, end);
        token.digits = true;
        token.number = digits.size() <= 12 ? std::stod(digits) : 1e12;
        const auto tail = folded(text.substr(end, 2));
        const bool alone = end + 2 >= text.size() || !is_letter(text[end + 2]);
        if (alone && (tail == "st" || tail == "nd" || tail == "rd" || tail == "th")) {
            token.ordinal = true;
            token.end = end + 2;
        }
        return token.end;
    }

    std::size_t word(std::size_t begin) {
        const std::string_view text = tokens_.plain;
        auto end = begin;
        while (end < text.size() && (is_letter(text[end]) || is_digit(text[end]) ||
                                     (text[end] == '\'' && end + 1 < text.size() && is_letter(text[end + 1]))))
            ++end;
        auto written = folded(text.substr(begin, end - begin));
        const bool capital = is_capital(text.substr(begin));
        const auto quote = written.rfind('\'');
        bool possessive = end < text.size() && text[end] == '\'' && written.ends_with('s') && closes_nothing(begin);
        std::string after;
        if (quote != std::string::npos) {
            const auto tail = written.substr(quote + 1);
            const auto stem = written.substr(0, quote);
            if (tail == "t" && stem.ends_with('n')) {
                after = "not";
                written = stem == "can"   ? "can"
                          : stem == "won" ? "will"
                          : stem == "ain" ? "is"
                                          : stem.substr(0, stem.size() - 1);
            } else if (tail == "s") {
                written = stem;
                if (stem == "let")
                    after = "us";
                else if (std::ranges::binary_search(asks, std::string_view(stem)))
                    after = "is";
                else
                    possessive = true;
            } else if (tail == "re" || tail == "ve" || tail == "ll" || tail == "m" || tail == "d") {
                written = stem;
                after = tail == "re"   ? "are"
                        : tail == "ve" ? "have"
                        : tail == "ll" ? "will"
                        : tail == "m"  ? "am"
                                       : "would";
            } else {
                std::erase(written, '\'');
            }
        }
        std::erase(written, '\'');
        if (written.empty()) return end;
        std::string_view meant = written;
        const auto found = std::ranges::lower_bound(spelled_out, meant, {}, &Pair::first);
        if (found != spelled_out.end() && found->first == meant && !possessive) meant = found->second;
        while (!meant.empty()) {
            const auto space = std::min(meant.find(' '), meant.size());
            add(std::string(meant.substr(0, space)), begin, end).capital = capital;
            meant.remove_prefix(std::min(space + 1, meant.size()));
        }
        tokens_.list.back().possessive = possessive;
        if (!after.empty()) add(after, begin, end);
        return end;
    }

    // An apostrophe after an s is a genitive unless a quote was opened before.
    bool closes_nothing(std::size_t begin) const {
        return tokens_.plain.substr(0, begin).find('\'') == std::string::npos;
    }

    std::size_t sign(std::size_t at) {
        const std::string_view text = tokens_.plain;
        const bool joins =
            text[at] == '-' && at > 0 && is_letter(text[at - 1]) && at + 1 < text.size() && is_letter(text[at + 1]);
        if (text[at] != '\'' && !joins) add(std::string(1, text[at]), at, at + 1).sign = true;
        return at + 1;
    }

    void read_number_words() {
        auto& list = tokens_.list;
        for (std::size_t at = 0; at < list.size(); ++at) {
            auto& token = list[at];
            if (token.number || token.sign) continue;
            if (const auto unit = std::ranges::find(units, token.word); unit != units.end())
                token.number = static_cast<double>(unit - units.begin());
            else if (const auto ten = std::ranges::find(tens, token.word); ten != tens.end())
                token.number = static_cast<double>(20 + 10 * (ten - tens.begin()));
            else if (const auto nth = std::ranges::find(ordinals, token.word); nth != ordinals.end()) {
                token.number = static_cast<double>(nth - ordinals.begin());
                token.ordinal = true;
            } else if (token.word == "thirtieth") {
                token.number = 30;
                token.ordinal = true;
            } else if (token.word == "hundred") {
                token.number = 100;
            } else if (token.word == "dozen") {
                token.number = 12;
            }
            // "twenty-one", "twenty first", "a hundred"
            if (at > 0 && token.number && *token.number > 0 && *token.number < 10 &&
                std::ranges::find(tens, list[at - 1].word) != tens.end()) {
                list[at - 1].number = *list[at - 1].number + *token.number;
                list[at - 1].ordinal = token.ordinal;
                list[at - 1].end = token.end;
                list.erase(list.begin() + static_cast<std::ptrdiff_t>(at--));
            }
        }
    }

    Tokens tokens_;
};

}  // namespace

const std::string& Tokens::word(std::size_t at) const {
    static const std::string none;
    return at < list.size() ? list[at].word : none;
}

void Tokens::use(std::size_t at, std::size_t count) {
    for (auto i = at; i < at + count && i < list.size(); ++i) list[i].used = true;
}

std::string_view Tokens::text(std::size_t at, std::size_t count) const {
    if (at >= list.size() || count == 0) return {};
    const auto last = std::min(at + count, list.size()) - 1;
    return std::string_view(plain).substr(list[at].begin, list[last].end - list[at].begin);
}

bool Tokens::touch(std::size_t left, std::size_t right) const {
    return right < list.size() && list[left].end == list[right].begin;
}

Tokens tokens_of(std::string_view message) { return Cutter(plain_text(message)).cut(); }

std::vector<std::string> words_of_name(std::string_view name) {
    std::vector<std::string> words;
    std::string word;
    for (const char c : folded(plain_text(name)) + " ") {
        if (is_letter(c) || is_digit(c))
            word += c;
        else if (c != '\'' && !word.empty())
            words.push_back(std::exchange(word, {}));
    }
    return words;
}

}  // namespace attune::assistant
