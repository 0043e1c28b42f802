#include "platform/documents/xml.hpp"

#include <expat.h>

#include <memory>
#include <new>
#include <type_traits>

#include "platform/sandbox/sandbox.hpp"

namespace attune::documents {
namespace {

using sandbox::Refused;

std::string_view local(std::string_view name) {
    const auto colon = name.rfind(':');
    return colon == name.npos ? name : name.substr(colon + 1);
}

struct Walking {
    const XmlWalk& walk;
    XML_Parser parser = nullptr;
    std::optional<Refused> refusal;  // exceptions do not pass through C

    template <class F>
    void guarded(F&& step) {
        if (refusal) return;
        try {
            step();
        } catch (const Refused& refused) {
            refuse(refused);
        }
    }
    void refuse(Refused refused) {
        refusal = std::move(refused);
        XML_StopParser(parser, XML_FALSE);
    }
};

Walking& of(void* opaque) { return *static_cast<Walking*>(opaque); }

void on_begin(void* opaque, const char* name, const char** attributes) {
    of(opaque).guarded([&] { of(opaque).walk.begin(local(name), Attributes(attributes)); });
}
void on_end(void* opaque, const char* name) {
    of(opaque).guarded([&] { of(opaque).walk.end(local(name)); });
}
void on_text(void* opaque, const char* text, int length) {
    of(opaque).guarded([&] { of(opaque).walk.text({text, static_cast<std::size_t>(length)}); });
}
void on_document_type(void* opaque, const char*, const char*, const char*, int) {
    of(opaque).refuse(Refused("This workbook declares a document type, which no workbook needs."));
}

}  // namespace

std::optional<std::string_view> Attributes::find(std::string_view name) const {
    for (auto** pair = pairs_; *pair != nullptr; pair += 2)
        if (local(pair[0]) == name) return pair[1];
    return {};
}

void walk_xml(const XmlWalk& walk, const std::function<void(const std::function<void(std::string_view)>&)>& feed) {
    const std::unique_ptr<std::remove_pointer_t<XML_Parser>, void (*)(XML_Parser)> parser(XML_ParserCreate(nullptr),
                                                                                          XML_ParserFree);
    if (!parser) throw std::bad_alloc();
    Walking walking{.walk = walk, .parser = parser.get(), .refusal = {}};
    XML_SetUserData(parser.get(), &walking);
    XML_SetElementHandler(parser.get(), on_begin, on_end);
    XML_SetCharacterDataHandler(parser.get(), on_text);
    XML_SetStartDoctypeDeclHandler(parser.get(), on_document_type);
    const auto parse = [&](std::string_view piece, bool last) {
        const auto status = XML_Parse(parser.get(), piece.data(), static_cast<int>(piece.size()), last);
        if (walking.refusal) throw *walking.refusal;
        if (status == XML_STATUS_ERROR && XML_GetErrorCode(parser.get()) == XML_ERROR_NO_MEMORY) throw std::bad_alloc();
        if (status == XML_STATUS_ERROR)
            throw Refused("This workbook is damaged. Open it in your spreadsheet program and save it anew.");
    };
    feed([&](std::string_view piece) { parse(piece, false); });
    parse({}, true);
}

}  // namespace attune::documents
