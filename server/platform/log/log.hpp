#pragma once
// Log lines with named fields, one a line on stderr: JSON for machines, plain text for a person at a terminal.
//
//   log::info("request finished", {{"request_id", id}, {"company", company}, {"status", 200}});
//
// Fields are written in the order given; empty texts are left out, so request_id, company, user and job can always be passed.
// Nothing is remembered between calls: a fiber may continue on a thread that served somebody else. Never log a secret.

#include <chrono>
#include <concepts>
#include <cstdint>
#include <initializer_list>
#include <span>
#include <string>
#include <string_view>
#include <variant>

#include "core/time.hpp"

namespace attune::log {

enum class Level { debug, info, warning, error };
enum class Format { json, text };

using Value = std::variant<std::string_view, std::int64_t, double, bool>;

struct Field {
    std::string_view name;
    Value value;

    Field(std::string_view name, const char* text) : name(name), value(std::string_view(text)) {}
    Field(std::string_view name, std::string_view text) : name(name), value(text) {}
    Field(std::string_view name, const std::string& text) : name(name), value(std::string_view(text)) {}
    template <std::integral Number>
        requires(!std::same_as<Number, bool>)
    Field(std::string_view name, Number number) : name(name), value(static_cast<std::int64_t>(number)) {}
    Field(std::string_view name, double number) : name(name), value(number) {}
    Field(std::string_view name, std::same_as<bool> auto flag) : name(name), value(flag) {}
};
using Fields = std::initializer_list<Field>;

// Before set_up: text from info on. `format` is "json", "text" or "auto" (text when stderr is a terminal).
void set_up(Level least, std::string_view format);
Level level_named(std::string_view name);  // throws std::invalid_argument for a name that is none
bool writes(Level level);                  // to avoid the cost of making fields for nothing

void write(Level level, std::string_view message, Fields fields = {});
inline void debug(std::string_view message, Fields fields = {}) { write(Level::debug, message, fields); }
inline void info(std::string_view message, Fields fields = {}) { write(Level::info, message, fields); }
inline void warning(std::string_view message, Fields fields = {}) { write(Level::warning, message, fields); }
inline void error(std::string_view message, Fields fields = {}) { write(Level::error, message, fields); }

// One line without its end, as write() sends it.
std::string line(Format format, Instant at, Level level, std::string_view message, std::span<const Field> fields);

}  // namespace attune::log
