// Bodies: what can be read can be written, and reads as the same again; everything else is a Problem 400.

#include "platform/http/fixture.hpp"
#include "tests/fuzz/fuzz.hpp"

using namespace attune;

namespace {

struct Everything {
    Text<1, 20> title;
    std::optional<http::fixture::Colour> colour;
    std::vector<std::int64_t> numbers;
    std::map<std::string, double> weights;
    std::array<double, 3> point{};
    std::optional<Whole<1, 100>> whole;
    std::optional<Date> day;
    std::optional<Timestamp> moment;
    std::optional<Email> email;
    std::optional<UserId> user;
    std::vector<http::fixture::NewNote> notes;
    bool flag = false;
    http::Json any;
};

}  // namespace

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    try {
        const auto value = http::read_json<Everything>(std::string(fuzz::text_of(data, size)));
        const auto written = http::write_json(value);
        const auto again = http::write_json(http::read_json<Everything>(written));
        fuzz::require(written == again, "what was read and written reads the same");
    } catch (const Problem& problem) {
        fuzz::require(problem.status == 400, "a wrong body is a 400");
    }
    return 0;
}
