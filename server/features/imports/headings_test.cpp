#include "features/imports/headings.hpp"

#include <catch2/catch_test_macros.hpp>

using namespace attune;
using enum ImportField;

namespace {

using Fields = std::vector<std::optional<ImportField>>;

}  // namespace

TEST_CASE("headings are understood whatever their case, accents and signs") {
    const std::vector<std::string> headings{"E-Mail Address", "Prénom",    "LAST_NAME", "Team",
                                            "team_id",        "hire date", "Shoe size"};
    CHECK(proposed_fields(ImportKind::employees, headings, {}) ==
          Fields{email, first_name, last_name, team, team_id, hire_date, {}});
}

TEST_CASE("each field is proposed once, and only one of the kind") {
    const std::vector<std::string> headings{"Mail", "E-mail", "Date", "Hire date"};
    CHECK(proposed_fields(ImportKind::attendance, headings, {}) == Fields{email, {}, attendance_date, {}});
}

TEST_CASE("what was chosen before comes first, also that a column means nothing") {
    const std::vector<std::string> headings{"Name", "Who", "Team"};
    CHECK(proposed_fields(ImportKind::employees, headings, {{"who", name}, {"team", {}}}) == Fields{{}, name, {}});
}
