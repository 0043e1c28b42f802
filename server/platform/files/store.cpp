#include "platform/files/files.hpp"
#include "platform/files/names.hpp"

namespace attune::files {

void Store::remove_for_good(std::string_view key) {
    remove(key);
    remove(quarantined(key));
}

}  // namespace attune::files
