#pragma once
// JSON Schema 2020-12 of wire types, as text: names, definitions, and what the types of core say about themselves.

#include <map>
#include <string>
#include <string_view>

#include "core/ids.hpp"
#include "core/text.hpp"
#include "core/time.hpp"

namespace attune::http::json {

class Schema {
public:
    explicit Schema(bool is_wish) : is_wish_(is_wish) {}
    bool is_wish() const { return is_wish_; }
    // True the first time a name is seen: the caller then defines it.
    bool begin(const std::string& name) { return definitions_.try_emplace(name).second; }
    void define(const std::string& name, std::string text) { definitions_[name] = std::move(text); }
    std::string with_definitions(std::string text) const;

private:
    bool is_wish_;
    std::map<std::string, std::string> definitions_;
};

// "attune::people::NewEmployee" → "people_NewEmployee": what a component is called.
std::string component_name(std::string_view cpp_name);

template <class T>
std::string type_name() {
    constexpr std::string_view text = __PRETTY_FUNCTION__;
    constexpr auto begin = text.find("T = ") + 4;
    return component_name(text.substr(begin, text.find_first_of(";", begin) - begin));
}

void describe_nullable(void (*describe)(Schema&, std::string&), Schema& schema, std::string& text);
void describe_string(std::string& text, std::string_view format);
void describe_length(std::string& text, std::size_t least, std::size_t most);
void describe_range(std::string& text, long long least, long long most);

template <class Tag>
void describe_wrapped(const Id<Tag>*, std::string& text) {
    describe_string(text, "uuid");
}
template <std::size_t Min, std::size_t Max>
void describe_wrapped(const Text<Min, Max>*, std::string& text) {
    describe_length(text, Min, Max);
}
template <long long Min, long long Max>
void describe_wrapped(const Whole<Min, Max>*, std::string& text) {
    describe_range(text, Min, Max);
}
inline void describe_wrapped(const Email*, std::string& text) { describe_string(text, "email"); }
inline void describe_wrapped(const Timestamp*, std::string& text) { describe_string(text, "date-time"); }
inline void describe_wrapped(const Date*, std::string& text) { describe_string(text, "date"); }
void describe_wrapped(const TimeOfDay*, std::string& text);

}  // namespace attune::http::json
