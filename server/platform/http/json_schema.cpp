#include "platform/http/json_schema.hpp"

#include <format>

namespace attune::http::json {

std::string Schema::with_definitions(std::string text) const {
    if (definitions_.empty()) return text;
    text.pop_back();
    text += R"(,"$defs":{)";
    bool first = true;
    for (const auto& [name, definition] : definitions_) {
        text += std::format(R"({}"{}":{})", first ? "" : ",", name, definition);
        first = false;
    }
    return text + "}}";
}

std::string component_name(std::string_view cpp_name) {
    for (constexpr std::string_view ours = "attune::"; cpp_name.starts_with(ours);) cpp_name.remove_prefix(ours.size());
    std::string name;
    for (const char c : cpp_name) {
        const bool plain = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
        if (plain)
            name += c;
        else if (!name.empty() && name.back() != '_')
            name += '_';
    }
    while (name.ends_with('_')) name.pop_back();
    return name;
}

void describe_nullable(void (*describe)(Schema&, std::string&), Schema& schema, std::string& text) {
    text += R"({"anyOf":[)";
    describe(schema, text);
    text += R"(,{"type":"null"}]})";
}

void describe_wrapped(const TimeOfDay*, std::string& text) {
    text += R"({"type":"string","pattern":"^([01][0-9]|2[0-3]):[0-5][0-9](:[0-5][0-9])?$","examples":["09:00:00"]})";
}

void describe_string(std::string& text, std::string_view format) {
    text += std::format(R"({{"type":"string","format":"{}"}})", format);
}

void describe_length(std::string& text, std::size_t least, std::size_t most) {
    text += std::format(R"({{"type":"string","minLength":{},"maxLength":{}}})", least, most);
}

void describe_range(std::string& text, long long least, long long most) {
    text += std::format(R"({{"type":"integer","format":"int64","minimum":{},"maximum":{}}})", least, most);
}

}  // namespace attune::http::json
