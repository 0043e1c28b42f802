#include "features/assistant/tool_schema.hpp"

#include <format>
#include <map>
#include <optional>
#include <vector>

#include "platform/http/routes.hpp"

namespace attune::assistant {
namespace {

using http::json::Node;
using Definitions = std::map<std::string, Node, std::less<>>;

// What may be absent is left out; nobody has to say null.
std::optional<Node> unless_null(Node choices) {
    std::vector<Node> others;
    choices.each_item([&](Node choice) {
        if (choice.written() != R"({"type":"null"})") others.push_back(choice);
    });
    return others.size() == 1 ? std::optional(others.front()) : std::nullopt;
}

std::string written(Node node, const Definitions& definitions) {
    std::string text;
    if (node.is_array()) {
        node.each_item([&](Node item) { text += (text.empty() ? "" : ",") + written(item, definitions); });
        return "[" + text + "]";
    }
    if (!node.is_object()) return node.written();
    std::string instead;
    node.each_member([&](std::string_view name, Node value) {
        if (name == "$ref") {
            const auto address = value.text().value_or("");
            const auto found = definitions.find(address.substr(address.rfind('/') + 1));
            check(found != definitions.end(), "a tool's schema refers to what stands beside it");
            instead = written(found->second, definitions);
        } else if (const auto only = name == "anyOf" ? unless_null(value) : std::nullopt) {
            instead = written(*only, definitions);
        } else if (name != "$defs" && name != "additionalProperties" && name != "examples") {
            text += std::format("{}{}:{}", text.empty() ? "" : ",", http::write_json(std::string(name)),
                                written(value, definitions));
        }
    });
    return instead.empty() ? "{" + text + "}" : instead;
}

}  // namespace

std::string inlined(std::string_view schema) {
    const http::json::Document document(schema);
    Definitions definitions;
    document.root().each_member([&](std::string_view name, Node value) {
        if (name == "$defs")
            value.each_member([&](std::string_view known, Node definition) { definitions.emplace(known, definition); });
    });
    return written(document.root(), definitions);
}

}  // namespace attune::assistant
