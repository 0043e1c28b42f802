#pragma once
// One parsed JSON text and a walk over it; and the list of what did not fit, each named by its JSON pointer.

#include <cstddef>
#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/problem.hpp"

struct yyjson_doc;
struct yyjson_val;

namespace attune::http::json {

// A value inside a Document, which outlives it.
class Node {
public:
    explicit Node(yyjson_val* value) : value_(value) {}
    bool is_null() const;
    bool is_array() const;
    bool is_object() const;
    std::size_t size() const;
    std::optional<bool> boolean() const;
    std::optional<double> number() const;
    std::optional<std::string_view> text() const;
    // A whole number within int64; `is_number` tells "too large" from "not a number".
    std::optional<std::int64_t> integer() const;
    bool is_number() const;
    std::string written() const;  // this value as JSON text
    void each_item(const std::function<void(Node)>& visit) const;
    void each_member(const std::function<void(std::string_view, Node)>& visit) const;

private:
    yyjson_val* value_;
};

class Document {
public:
    static constexpr int deepest = 32;
    // Throws Problem 400: not JSON, not UTF-8, nested deeper than `deepest`, or with NUL in a text.
    explicit Document(std::string_view text);
    ~Document();
    Document(const Document&) = delete;
    Document& operator=(const Document&) = delete;
    Node root() const;

private:
    yyjson_doc* document_;
};

class Faults {
public:
    void enter(std::string_view member);
    void enter(std::size_t index);
    void leave();
    void add(std::string sentence);                // about the current place
    void add_wrong_kind(std::string_view wanted);  // "This should be text."
    void add_wrong_length(std::size_t wanted);
    void add_required(std::string_view member);
    void add_unknown(std::string_view member);
    void add_repeated(std::string_view member);
    std::size_t count() const { return errors_.size(); }
    void throw_if_any();

private:
    static constexpr std::size_t most_named = 50;
    std::vector<std::string> path_;
    std::vector<FieldError> errors_;
};

}  // namespace attune::http::json
