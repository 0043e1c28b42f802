#pragma once
// Closes the doors of the child process. What stays open: reading descriptor 3, writing descriptor 4, memory, clocks, exit.

#include <cstdint>

namespace attune::sandbox {

// Throws std::runtime_error when a door that must close does not. Namespaces are a second wall where the kernel grants them.
void confine(std::uint64_t memory_bytes);

}  // namespace attune::sandbox
