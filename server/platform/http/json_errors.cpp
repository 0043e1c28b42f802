// The sentences that people read about a body that does not fit, and where in it they belong.

#include <format>

#include "platform/http/json_document.hpp"

namespace attune::http::json {
namespace {

std::string escaped(std::string_view name) {
    std::string result;
    for (const char c : name) {
        if (c == '~')
            result += "~0";
        else if (c == '/')
            result += "~1";
        else
            result += c;
    }
    return result;
}

}  // namespace

void Faults::enter(std::string_view member) { path_.emplace_back(member); }
void Faults::enter(std::size_t index) { path_.push_back(std::to_string(index)); }
void Faults::leave() { path_.pop_back(); }

void Faults::add(std::string sentence) {
    if (errors_.size() >= most_named) return;
    std::string field;
    if (path_.empty()) {
        field = "body";
    } else if (path_.size() == 1) {
        field = path_.front();
    } else {
        for (const auto& part : path_) field += "/" + escaped(part);
    }
    errors_.push_back({std::move(field), std::move(sentence)});
}

void Faults::add_wrong_kind(std::string_view wanted) { add(std::format("This should be {}.", wanted)); }
void Faults::add_wrong_length(std::size_t wanted) { add(std::format("This should be a list of {}.", wanted)); }

void Faults::add_required(std::string_view member) {
    enter(member);
    add("This field is required.");
    leave();
}

void Faults::add_unknown(std::string_view member) {
    enter(member);
    add("There is no such field.");
    leave();
}

void Faults::add_repeated(std::string_view member) {
    enter(member);
    add("This field is given twice.");
    leave();
}

void Faults::throw_if_any() {
    if (!errors_.empty()) throw invalid(std::move(errors_));
}

}  // namespace attune::http::json
