#include "features/companies/jurisdictions.hpp"

#include <catch2/catch_test_macros.hpp>

using namespace attune;

TEST_CASE("A jurisdiction is a country, with a region where it matters") {
    for (const auto code : {"DE", "US", "US-IL", "GB", "ZW", "AD", "CA-QC", "CN-31"}) CHECK(is_jurisdiction(code));
    for (const auto code : {"", "D", "de", "XX", "EU", "DEU", "US-", "US-il", "US_IL", "D ", " A", "E A", "US-ILLIN"})
        CHECK_FALSE(is_jurisdiction(code));
}

TEST_CASE("The EU and the EEA prohibit inferring emotions at work") {
    for (const auto code : {"DE", "FR", "IS", "LI", "NO", "HR", "RE", "AX", "DE-BY"})
        CHECK(prohibits_emotion_inference(code));
    for (const auto code : {"US", "US-IL", "GB", "CH", "UA", "IN", "TR"})
        CHECK_FALSE(prohibits_emotion_inference(code));
}
