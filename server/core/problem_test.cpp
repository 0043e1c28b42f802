#include "core/problem.hpp"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <regex>
#include <set>
#include <sstream>

#include <catch2/catch_test_macros.hpp>

using namespace attune;

TEST_CASE("each kind of problem has its status") {
    struct Row {
        Problem problem;
        int status;
        std::string_view code;
    };
    const Row rows[] = {
        {invalid("name", "This field is required."), 400, "invalid_request"},
        {unauthenticated(), 401, "not_signed_in"},
        {forbidden("consent_needed"), 403, "consent_needed"},
        {not_found("video"), 404, "video_not_found"},
        {conflict("email_taken"), 409, "email_taken"},
        {unavailable_for_legal_reasons("policy_prohibited"), 451, "policy_prohibited"},
        {too_many_requests("too_many_attempts", 30), 429, "too_many_attempts"},
        {unavailable("overloaded"), 503, "overloaded"},
        {problem(413, "body_too_large"), 413, "body_too_large"},
    };
    for (const auto& row : rows) {
        CAPTURE(row.code);
        CHECK(row.problem.status == row.status);
        CHECK(row.problem.code == row.code);
        CHECK(row.problem.detail == sentence_for(row.code));
        CHECK(std::string_view(row.problem.what()) == row.problem.detail);
    }
}

TEST_CASE("an invalid field is named with its sentence") {
    const auto problem = invalid("/items/2/name", "This field is required.");
    REQUIRE(problem.errors.size() == 1);
    CHECK(problem.errors[0].field == "/items/2/name");
    CHECK(problem.errors[0].message == "This field is required.");
}

TEST_CASE("a client that must wait is told how long") {
    CHECK(too_many_requests("too_many_requests", 30).retry_after_seconds == 30);
    CHECK(unavailable("overloaded").retry_after_seconds == 1);
    CHECK_FALSE(conflict("email_taken").retry_after_seconds);
}

TEST_CASE("a failed check is a bug that says where") {
    CHECK_NOTHROW(check(true, "one is one"));
    try {
        check(false, "one is two");
        FAIL("no bug was thrown");
    } catch (const Bug& bug) {
        CHECK(bug.text.starts_with("one is two ("));
        CHECK(bug.text.find("problem_test.cpp:") != std::string::npos);
    }
}

// Reads the sources, because a code is only a string where it is thrown.
TEST_CASE("every code that the server throws has a sentence") {
    const std::regex thrown(
        R"re((?:\b|::)(conflict|forbidden|unauthenticated|unavailable_for_legal_reasons|too_many_requests|unavailable|not_found|problem)\((?:\d+, *)?"([a-z_0-9]+)")re");
    std::set<std::string> without;
    const std::filesystem::path server(ATTUNE_SOURCES);
    REQUIRE(std::filesystem::exists(server / "core/problem.cpp"));
    for (const auto& entry : std::filesystem::recursive_directory_iterator(server)) {
        const auto name = entry.path().filename().string();
        if (entry.path().extension() != ".cpp" || name.ends_with("_test.cpp")) continue;
        std::stringstream text;
        text << std::ifstream(entry.path()).rdbuf();
        const auto source = text.str();
        for (std::sregex_iterator found(source.begin(), source.end(), thrown), end; found != end; ++found) {
            const auto code = (*found)[1] == "not_found" ? (*found)[2].str() + "_not_found" : (*found)[2].str();
            auto words = code;
            std::ranges::replace(words, '_', ' ');
            if (sentence_for(code) == words) without.insert(code + " in " + name);
        }
    }
    CAPTURE(without);
    CHECK(without.empty());
}
