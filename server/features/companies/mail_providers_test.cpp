#include "features/companies/mail_providers.hpp"

#include <catch2/catch_test_macros.hpp>
#include <filesystem>
#include <fstream>

using namespace attune;

TEST_CASE("A provider has its domain and all below it, and no other") {
    const MailProviders providers({"mail.example", "post.co.example"});
    CHECK(providers.have("mail.example"));
    CHECK(providers.have("eu.mail.example"));
    CHECK(providers.have("post.co.example"));
    CHECK_FALSE(providers.have("example"));
    CHECK_FALSE(providers.have("co.example"));
    CHECK_FALSE(providers.have("hotmail.example"));
}

TEST_CASE("A list of providers is read, and a missing or empty one is refused") {
    const auto file = std::filesystem::temp_directory_path() / "attune-mail-providers-test.txt";
    std::ofstream(file) << "mail.example\npost.example\n";
    CHECK(MailProviders::read(file).have("post.example"));
    std::ofstream(file) << "";
    CHECK_THROWS_AS(MailProviders::read(file), std::runtime_error);
    std::filesystem::remove(file);
    CHECK_THROWS_AS(MailProviders::read(file), std::runtime_error);
}
