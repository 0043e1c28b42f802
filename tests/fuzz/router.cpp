// The address of a request: decoding, the prefix, the query, and finding a route.

#include "platform/http/http.hpp"
#include "platform/http/target.hpp"
#include "tests/fuzz/fuzz.hpp"

using namespace attune;

namespace {

std::unique_ptr<http::Router> some_routes() {
    auto router = std::make_unique<http::Router>();
    for (const auto* path : {"/", "/videos", "/videos/{video_id}", "/videos/{video_id}/view-url", "/hr/dashboard/summary",
                             "/hr/employees/{employee_id}", "/objects/{company}/{folder}/{name}"})
        router->add({.method = http::Method::get, .path = path});
    return router;
}

}  // namespace

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    static const auto router = some_routes();
    const auto text = fuzz::text_of(data, size);
    const auto found = http::target_from(text);
    if (!found) return 0;
    fuzz::require(found->path.starts_with('/'), "a path begins with a slash");
    fuzz::require(found->path == "/" || !found->path.ends_with('/'), "a path does not end with one");
    for (const auto& [name, value] : found->query) {
        fuzz::require(http::percent_decoded(http::percent_encoded(value), true) == value, "a value survives encoding");
    }
    const auto match = router->find(http::Method::get, found->path);
    if (match.route != nullptr) {
        for (const auto& [name, value] : match.parameters) fuzz::require(!name.empty(), "a parameter has a name");
    }
    return 0;
}
