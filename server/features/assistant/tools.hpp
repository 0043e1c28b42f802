#pragma once
// What the assistant can look up, as a table of typed tools: names, descriptions, JSON Schemas of their arguments, and the
// functions. They read and never write, and each sees what the person who asks may see. A language model can be given
// exactly this table.

#include <functional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "features/assistant/facts.hpp"

namespace attune::assistant {

struct Tool {
    std::string_view name;
    std::string_view description;
    std::string parameters;  // JSON Schema 2020-12 of an object; what it refers to stands under its "$defs"
    std::function<std::string(Facts& facts, std::string_view arguments)> run;  // JSON to JSON
};

class Tools {
public:
    explicit Tools(Rooms rooms);

    std::span<const Tool> all() const { return tools_; }
    // The tool's answer, or {"error": {"code", "message", "fields": [{"field", "message"}]}} for an unknown tool, for arguments
    // that do not fit and for what the asker may not see. The Work only has to read. Throws when the database is away.
    std::string call(Work& work, std::string_view tool, std::string_view arguments) const;

private:
    Rooms rooms_;
    std::vector<Tool> tools_;
};

}  // namespace attune::assistant
