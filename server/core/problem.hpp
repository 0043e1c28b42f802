#pragma once
// A request that cannot be carried out, as a fact with a code. Thrown anywhere, mapped to RFC 9457 problem+json in one place.

#include <exception>
#include <optional>
#include <source_location>
#include <string>
#include <string_view>
#include <vector>

namespace attune {

struct FieldError {
    std::string
        field;  // JSON pointer without the leading slash for one level ("name"), with it for more ("/items/2/name")
    std::string message;  // a sentence for the person who filled the form
};

struct Problem : std::exception {
    int status;          // HTTP status
    std::string code;    // stable, snake_case: "video_not_found"
    std::string detail;  // a sentence for people
    std::vector<FieldError> errors;
    std::optional<int> retry_after_seconds;

    Problem(int status, std::string code, std::string detail, std::vector<FieldError> errors = {});
    const char* what() const noexcept override { return detail.c_str(); }
};

Problem invalid(std::string field, std::string message);               // 400 invalid_request with one field
Problem invalid(std::vector<FieldError> errors);                       // 400 with several
Problem unauthenticated(std::string code = "not_signed_in");           // 401
Problem forbidden(std::string code);                                   // 403
Problem not_found(std::string_view noun);                              // 404 <noun>_not_found
Problem conflict(std::string code);                                    // 409
Problem unavailable_for_legal_reasons(std::string code);               // 451
Problem too_many_requests(std::string code, int retry_after_seconds);  // 429
Problem unavailable(std::string code, int retry_after_seconds = 1);    // 503
Problem problem(int status, std::string code);                         // any other, sentence from the table

// The sentence that belongs to a code; the code itself with spaces when the table has none (a test forbids that).
std::string sentence_for(std::string_view code);

// A bug, not a request: 500, counted, logged with where it happened.
struct Bug : std::exception {
    std::string text;
    explicit Bug(std::string text) : text(std::move(text)) {}
    const char* what() const noexcept override { return text.c_str(); }
};

void check(bool holds, std::string_view claim, std::source_location where = std::source_location::current());

}  // namespace attune
