#pragma once
// In the child: an XML text walked from its beginning to its end, without keeping it; names without their prefixes.

#include <functional>
#include <optional>
#include <string>
#include <string_view>

namespace attune::documents {

// The attributes of an element, valid during the call.
class Attributes {
public:
    explicit Attributes(const char** pairs) : pairs_(pairs) {}
    std::optional<std::string_view> find(std::string_view name) const;

private:
    const char** pairs_;
};

struct XmlWalk {
    std::function<void(std::string_view name, const Attributes& attributes)> begin;
    std::function<void(std::string_view name)> end;
    std::function<void(std::string_view text)> text;  // in pieces
};

// `feed` calls its argument with piece after piece. Throws sandbox::Refused for what is not well-formed, and for a document type:
// no workbook has one, and entities that grow are declared in one.
void walk_xml(const XmlWalk& walk, const std::function<void(const std::function<void(std::string_view)>&)>& feed);

}  // namespace attune::documents
