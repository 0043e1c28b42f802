#include <array>
#include <cmath>
#include <format>

#include "core/text.hpp"
#include "platform/log/log.hpp"

namespace attune::log {
namespace {

constexpr std::array<std::string_view, 4> level_names = {"debug", "info", "warning", "error"};

void append_json_text(std::string& line, std::string_view text) {
    line += '"';
    for (const char c : text) {
        switch (c) {
            case '"': line += "\\\""; break;
            case '\\': line += "\\\\"; break;
            case '\n': line += "\\n"; break;
            case '\r': line += "\\r"; break;
            case '\t': line += "\\t"; break;
            default:
                if (static_cast<unsigned char>(c) < 0x20 || c == 0x7f) {
                    line += std::format("\\u{:04x}", static_cast<unsigned char>(c));
                } else {
                    line += c;
                }
        }
    }
    line += '"';
}

void append_json(std::string& line, std::string_view name, const Value& value) {
    append_json_text(line, name);
    line += ':';
    if (const auto* text = std::get_if<std::string_view>(&value)) {
        append_json_text(line, is_utf8(*text) ? std::string(*text) : valid_utf8(*text));
    } else if (const auto* number = std::get_if<double>(&value)) {
        line += std::isfinite(*number) ? std::format("{}", *number) : "null";
    } else if (const auto* whole = std::get_if<std::int64_t>(&value)) {
        line += std::to_string(*whole);
    } else {
        line += std::get<bool>(value) ? "true" : "false";
    }
}

bool is_empty(const Value& value) {
    const auto* text = std::get_if<std::string_view>(&value);
    return text && text->empty();
}

std::string json_line(Instant at, Level level, std::string_view message, std::span<const Field> fields) {
    std::string line = "{";
    append_json(line, "at", std::string_view(to_text(at)));
    line += ',';
    append_json(line, "level", level_names[static_cast<std::size_t>(level)]);
    line += ',';
    append_json(line, "message", message);
    for (const auto& field : fields) {
        if (is_empty(field.value)) continue;
        line += ',';
        append_json(line, field.name, field.value);
    }
    return line + "}";
}

std::string text_line(Instant at, Level level, std::string_view message, std::span<const Field> fields) {
    // Quoted as in JSON where needed, so that a stranger's text can neither begin a new line nor send escape codes to the terminal.
    const auto quoted = [](std::string_view text) {
        std::string result;
        append_json_text(result, valid_utf8(text));
        return result;
    };
    const auto words = quoted(message);
    std::string line =
        std::format("{} {:7} {}", to_text(at).substr(11, 12), level_names[static_cast<std::size_t>(level)],
                    words.size() == message.size() + 2 ? std::string(message) : words);
    for (const auto& field : fields) {
        if (is_empty(field.value)) continue;
        line += std::format("  {}=", field.name);
        if (const auto* text = std::get_if<std::string_view>(&field.value)) {
            const auto escaped = quoted(*text);
            const bool plain = escaped.size() == text->size() + 2 && !text->contains(' ') && !text->contains('=');
            line += plain ? std::string(*text) : escaped;
        } else if (const auto* number = std::get_if<double>(&field.value)) {
            line += std::format("{:.6g}", *number);
        } else if (const auto* whole = std::get_if<std::int64_t>(&field.value)) {
            line += std::to_string(*whole);
        } else {
            line += std::get<bool>(field.value) ? "yes" : "no";
        }
    }
    return line;
}

}  // namespace

std::string line(Format format, Instant at, Level level, std::string_view message, std::span<const Field> fields) {
    return format == Format::json ? json_line(at, level, message, fields) : text_line(at, level, message, fields);
}

Level level_named(std::string_view name) {
    for (std::size_t i = 0; i < level_names.size(); ++i)
        if (level_names[i] == name) return static_cast<Level>(i);
    throw std::invalid_argument("A log level is debug, info, warning or error.");
}

}  // namespace attune::log
