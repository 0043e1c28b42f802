#include "platform/documents/facts.hpp"

#include <format>
#include <span>

#include "platform/documents/wire.hpp"

namespace attune::documents {

void send_facts(const TableFacts& facts) {
    const auto text =
        std::format("{}{:c}{}{:c}{}{:c}{}{:c}", facts.format, 0, facts.encoding, 0, facts.separator, 0, facts.sheet, 0);
    sandbox::send(kind_table, std::as_bytes(std::span(text)));
}

}  // namespace attune::documents
