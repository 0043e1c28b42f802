#include "platform/drill/drill.hpp"

#include <signal.h>
#include <stdlib.h>
#include <unistd.h>

#include <string>

namespace attune::drill {

void point(std::string_view phase) {
    static const std::string chosen = [] {
        const char* name = ::getenv("ATTUNE_DRILL");
        return std::string(name == nullptr ? "" : name);
    }();
    if (!chosen.empty() && chosen == phase) ::kill(::getpid(), SIGKILL);
}

}  // namespace attune::drill
