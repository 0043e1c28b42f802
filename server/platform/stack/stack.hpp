#pragma once
// Where the exception that is being handled was thrown, for the log of a bug.
//
// The stack is taken at the throw (the program's __cxa_throw is this room's) and stays with the exception while it travels:
// through a fiber that parks, and from a pool's thread to the fiber that waits for it. A Problem is an answer and no bug: no
// stack is taken of one, so that refusing a request stays cheap.

#include <string>

namespace attune::stack {

// In a catch block: one frame a line, innermost first, at most 32. Empty for a Problem, and where too many exceptions were
// thrown since. The first time it reads the program's symbols: 0.2 s on a busy machine.
std::string of_current_exception();

}  // namespace attune::stack
