#include "platform/http/http.hpp"

namespace attune::http {
std::string openapi(const Router&, std::string_view, std::string_view) { return "{}"; }
}
