#pragma once
// A tool's schema as language models' servers take it: one object with everything in its place, because some of them know no
// references and refuse "additionalProperties".

#include <string>
#include <string_view>

namespace attune::assistant {

std::string inlined(std::string_view schema);

}  // namespace attune::assistant
