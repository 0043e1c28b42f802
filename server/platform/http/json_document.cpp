#include "platform/http/json_document.hpp"

#include <yyjson.h>

#include <cmath>
#include <cstdlib>
#include <cstring>
#include <limits>

#include "core/text.hpp"

namespace attune::http::json {
namespace {

bool nests_too_deep(std::string_view text) {
    int depth = 0;
    bool quoted = false;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const char c = text[i];
        if (quoted) {
            if (c == '\\')
                ++i;
            else if (c == '"')
                quoted = false;
        } else if (c == '"') {
            quoted = true;
        } else if (c == '{' || c == '[') {
            if (++depth > Document::deepest) return true;
        } else if (c == '}' || c == ']') {
            --depth;
        }
    }
    return false;
}

// yyjson has decoded escapes already, so an escaped NUL is a byte in a text by now.
bool holds_nul(yyjson_val* value) {
    if (yyjson_is_str(value)) return std::memchr(yyjson_get_str(value), 0, yyjson_get_len(value)) != nullptr;
    if (yyjson_is_arr(value)) {
        std::size_t index = 0, count = 0;
        yyjson_val* item = nullptr;
        yyjson_arr_foreach(value, index, count, item) {
            if (holds_nul(item)) return true;
        }
    } else if (yyjson_is_obj(value)) {
        std::size_t index = 0, count = 0;
        yyjson_val *name = nullptr, *member = nullptr;
        yyjson_obj_foreach(value, index, count, name, member) {
            if (holds_nul(name) || holds_nul(member)) return true;
        }
    }
    return false;
}

}  // namespace

bool Node::is_null() const { return yyjson_is_null(value_); }
bool Node::is_array() const { return yyjson_is_arr(value_); }
bool Node::is_object() const { return yyjson_is_obj(value_); }
bool Node::is_number() const { return yyjson_is_num(value_); }
std::size_t Node::size() const { return yyjson_get_len(value_); }

std::optional<bool> Node::boolean() const {
    if (!yyjson_is_bool(value_)) return {};
    return yyjson_get_bool(value_);
}

std::optional<double> Node::number() const {
    if (!yyjson_is_num(value_)) return {};
    return yyjson_get_num(value_);
}

std::optional<std::string_view> Node::text() const {
    if (!yyjson_is_str(value_)) return {};
    return std::string_view(yyjson_get_str(value_), yyjson_get_len(value_));
}

std::optional<std::int64_t> Node::integer() const {
    if (yyjson_is_sint(value_)) return yyjson_get_sint(value_);
    if (yyjson_is_uint(value_)) {
        const auto value = yyjson_get_uint(value_);
        if (value > static_cast<std::uint64_t>(std::numeric_limits<std::int64_t>::max())) return {};
        return static_cast<std::int64_t>(value);
    }
    return {};
}

std::string Node::written() const {
    std::size_t length = 0;
    char* text = yyjson_val_write(value_, YYJSON_WRITE_NOFLAG, &length);
    check(text != nullptr, "a parsed value can be written");
    std::string result(text, length);
    std::free(text);
    return result;
}

void Node::each_item(const std::function<void(Node)>& visit) const {
    std::size_t index = 0, count = 0;
    yyjson_val* item = nullptr;
    yyjson_arr_foreach(value_, index, count, item) visit(Node(item));
}

void Node::each_member(const std::function<void(std::string_view, Node)>& visit) const {
    std::size_t index = 0, count = 0;
    yyjson_val *name = nullptr, *member = nullptr;
    yyjson_obj_foreach(value_, index, count, name, member) {
        visit(std::string_view(yyjson_get_str(name), yyjson_get_len(name)), Node(member));
    }
}

Document::Document(std::string_view text) : document_(nullptr) {
    if (!is_utf8(text)) throw invalid("body", "The body should be UTF-8 text.");
    if (nests_too_deep(text)) throw invalid("body", "The body is nested too deeply.");
    document_ = yyjson_read(text.data(), text.size(), YYJSON_READ_NOFLAG);
    if (document_ == nullptr) throw invalid("body", "The body should be JSON.");
    if (text.find('\\') != std::string_view::npos && holds_nul(yyjson_doc_get_root(document_))) {
        yyjson_doc_free(document_);
        throw invalid("body", "The body contains a character that cannot be stored (NUL).");
    }
}

Document::~Document() { yyjson_doc_free(document_); }

Node Document::root() const { return Node(yyjson_doc_get_root(document_)); }

}  // namespace attune::http::json
