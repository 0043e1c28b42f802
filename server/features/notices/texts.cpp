#include "features/notices/texts.hpp"

#include "core/enum_names.hpp"
#include "features/notices/embedded_texts.hpp"
#include "platform/http/routes.hpp"

namespace attune {

const Texts& texts_in(Language language) {
    static const auto all = [] {
        std::map<Language, Texts> read;
        for (const auto& [name, text] : embedded_texts()) {
            const auto known = named<Language>(name);
            check(known.has_value(), "a file of texts is named after a language");
            read[*known] = http::read_json<Texts>(text);
        }
        return read;
    }();
    const auto found = all.find(language);
    check(found != all.end(), "every language has its texts");
    return found->second;
}

}  // namespace attune
