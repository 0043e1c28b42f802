#pragma once
// What the documents child tells its parent, message by message, and what it is asked for.

#include "platform/sandbox/sandbox.hpp"

namespace attune::documents {

constexpr sandbox::Kind kind_table = 1;     // format, encoding, separator and sheet, each ended by NUL
constexpr sandbox::Kind kind_rows = 2;      // rows: u32 number, u32 cells, then each cell as u32 length and its bytes
constexpr sandbox::Kind kind_day = 3;       // ten bytes of a day, then the event's name
constexpr sandbox::Kind kind_left_out = 4;  // u32 timed, u32 outside

// The wish travels in the child's environment.
constexpr const char* variable_content = "ATTUNE_DOCUMENTS_CONTENT";  // "table" or "calendar"
constexpr const char* variable_from = "ATTUNE_DOCUMENTS_FROM";
constexpr const char* variable_to = "ATTUNE_DOCUMENTS_TO";

}  // namespace attune::documents
