#include <algorithm>
#include <charconv>
#include <cmath>
#include <format>

#include "core/text.hpp"
#include "platform/http/json.hpp"

namespace attune::http::json {
namespace {

char* place_of(void* object, const Member& member) { return static_cast<char*>(object) + member.offset; }
const char* place_of(const void* object, const Member& member) {
    return static_cast<const char*>(object) + member.offset;
}

std::string range_sentence(std::int64_t least, std::int64_t most) {
    if (least == std::numeric_limits<std::int64_t>::min() || most == std::numeric_limits<std::int64_t>::max())
        return "This number is too large.";
    return std::format("Give a number from {} to {}.", least, most);
}

}  // namespace

void read_object(std::span<const Member> members, void* into, Node node, Faults& faults) {
    if (!node.is_object()) return faults.add_wrong_kind("an object");
    std::array<bool, 256> seen{};
    check(members.size() <= seen.size(), "a wire struct has at most 256 members");
    node.each_member([&](std::string_view name, Node value) {
        for (std::size_t i = 0; i < members.size(); ++i) {
            if (members[i].name != name) continue;
            if (std::exchange(seen[i], true)) return faults.add_repeated(name);
            faults.enter(name);
            members[i].rule->read(place_of(into, members[i]), value, faults);
            return faults.leave();
        }
        faults.add_unknown(name);
    });
    for (std::size_t i = 0; i < members.size(); ++i) {
        if (!seen[i] && !members[i].rule->may_be_absent) faults.add_required(members[i].name);
    }
}

void write_object(std::span<const Member> members, const void* from, std::string& text) {
    char before = '{';
    for (const auto& member : members) {
        const void* value = place_of(from, member);
        if (member.rule->is_left_out != nullptr && member.rule->is_left_out(value)) continue;
        text += before;
        text += '"';
        text += member.name;
        text += "\":";
        member.rule->write(value, text);
        before = ',';
    }
    if (before == '{') text += '{';
    text += '}';
}

void describe_object(std::string_view type_name, std::span<const Member> members, Schema& schema, std::string& text) {
    const std::string name(type_name);
    if (schema.begin(name)) {
        std::string definition = R"({"type":"object","properties":{)";
        std::string required;
        bool first = true;
        for (const auto& member : members) {
            definition += std::format(R"({}"{}":)", first ? "" : ",", member.name);
            first = false;
            member.rule->describe(schema, definition);
            const bool always = schema.is_wish() ? !member.rule->may_be_absent : member.rule->is_left_out == nullptr;
            if (always) required += std::format(R"({}"{}")", required.empty() ? "" : ",", member.name);
        }
        definition += '}';
        if (!required.empty()) definition += std::format(R"(,"required":[{}])", required);
        if (schema.is_wish()) definition += R"(,"additionalProperties":false)";
        schema.define(name, definition + "}");
    }
    text += std::format(R"({{"$ref":"#/components/schemas/{}"}})", name);
}

void describe_enum(std::span<const std::string_view> names, std::string& text) {
    text += R"({"type":"string","enum":[)";
    for (std::size_t i = 0; i < names.size(); ++i) text += std::format(R"({}"{}")", i == 0 ? "" : ",", names[i]);
    text += "]}";
}

void write_text(std::string_view value, std::string& text) {
    bool is_plain = true, is_ascii = true;
    for (const char c : value) {
        const auto byte = static_cast<unsigned char>(c);
        if (byte < 0x20 || byte == '"' || byte == '\\') is_plain = false;
        if (byte >= 0x80) is_ascii = false;
    }
    std::string repaired;
    if (!is_ascii && !is_utf8(value)) {
        repaired = valid_utf8(value);
        value = repaired;
    }
    text += '"';
    if (is_plain) {
        text += value;
    } else {
        for (const char c : value) {
            const auto byte = static_cast<unsigned char>(c);
            switch (c) {
                case '"': text += "\\\""; break;
                case '\\': text += "\\\\"; break;
                case '\n': text += "\\n"; break;
                case '\r': text += "\\r"; break;
                case '\t': text += "\\t"; break;
                default:
                    if (byte < 0x20)
                        text += std::format("\\u{:04x}", byte);
                    else
                        text += c;
            }
        }
    }
    text += '"';
}

void write_integer(std::int64_t value, std::string& text) {
    std::array<char, 24> digits{};
    text.append(digits.data(), std::to_chars(digits.begin(), digits.end(), value).ptr);
}

void write_real(double value, std::string& text) {
    if (!std::isfinite(value)) {
        text += "null";
        return;
    }
    std::array<char, 32> digits{};
    text.append(digits.data(), std::to_chars(digits.begin(), digits.end(), value).ptr);
}

std::optional<std::int64_t> read_integer(Node node, Faults& faults, std::int64_t least, std::int64_t most) {
    if (const auto value = node.integer()) {
        if (*value >= least && *value <= most) return value;
        faults.add(range_sentence(least, most));
        return {};
    }
    const auto number = node.number();
    if (number && (std::abs(*number) >= 9.2e18))
        faults.add(range_sentence(least, most));
    else
        faults.add_wrong_kind("a whole number");
    return {};
}

std::string read_integer_word(std::string_view word, std::int64_t least, std::int64_t most, std::int64_t& into) {
    std::int64_t value = 0;
    const auto [end, error] = std::from_chars(word.data(), word.data() + word.size(), value);
    if (error == std::errc::result_out_of_range) return range_sentence(least, most);
    if (error != std::errc{} || end != word.data() + word.size()) return "This should be a whole number.";
    if (value < least || value > most) return range_sentence(least, most);
    into = value;
    return {};
}

std::string read_real_word(std::string_view word, double& into) {
    double value = 0;
    const auto [end, error] = std::from_chars(word.data(), word.data() + word.size(), value);
    if (error != std::errc{} || end != word.data() + word.size() || !std::isfinite(value))
        return "This should be a number.";
    into = value;
    return {};
}

std::string read_boolean_word(std::string_view word, bool& into) {
    if (word != "true" && word != "false" && word != "1" && word != "0") return "This should be true or false.";
    into = word == "true" || word == "1";
    return {};
}

std::string choices_sentence(std::span<const std::string_view> names) {
    std::string list;
    for (std::size_t i = 0; i < names.size(); ++i) {
        if (i > 0) list += i + 1 == names.size() ? " or " : ", ";
        list += names[i];
    }
    return std::format("This should be one of {}.", list);
}

std::vector<FieldError> read_query(std::span<const Member> members, void* into, const QueryPairs& query) {
    std::array<bool, 256> seen{};
    std::vector<FieldError> errors;
    for (const auto& [name, word] : query) {
        const auto found = std::ranges::find(members, name, &Member::name);
        if (found == members.end()) {
            errors.push_back({name, "There is no such parameter."});
            continue;
        }
        if (std::exchange(seen[static_cast<std::size_t>(found - members.begin())], true) && !found->rule->takes_many) {
            errors.push_back({name, "This parameter is given twice."});
            continue;
        }
        auto sentence = found->rule->read_word(place_of(into, *found), word);
        if (!sentence.empty()) errors.push_back({name, std::move(sentence)});
    }
    return errors;
}

}  // namespace attune::http::json
