#include "platform/archive/archive.hpp"

#include <unistd.h>

#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>
#include <filesystem>
#include <fstream>
#include <map>

#include "platform/crypto/crypto.hpp"

namespace attune {
namespace {

namespace fs = std::filesystem;

struct Folder {
    fs::path path = fs::temp_directory_path() / ("archive_test_" + crypto::random_token(9));
    Folder() { fs::create_directories(path); }
    ~Folder() { fs::remove_all(path); }
    std::string file(const std::string& name) const { return path / name; }
};

std::string bytes_of(const std::string& file) {
    std::ifstream stream(file, std::ios::binary);
    return {std::istreambuf_iterator<char>(stream), {}};
}

std::map<std::string, std::string> all_of(const std::string& file, const std::string& password) {
    std::map<std::string, std::string> found;
    archive::Reader reader(file, password);
    while (const auto entry = reader.next()) {
        auto& text = found[entry->name];
        const auto sha256 = reader.read([&](std::string_view piece) { text += piece; });
        CHECK(sha256 == crypto::hex(crypto::sha256(text)));
        CHECK(text.size() == entry->size);
    }
    return found;
}

// Not compressible, and longer than several frames.
std::string noise() {
    std::string bytes;
    while (bytes.size() < 300'000) bytes += crypto::random_token(3000);
    return bytes;
}

void make(const std::string& file, const std::string& password, const std::map<std::string, std::string>& entries) {
    archive::Writer writer(file, password);
    for (const auto& [name, text] : entries) CHECK(writer.add(name, text) == crypto::hex(crypto::sha256(text)));
    writer.finish();
}

}  // namespace

TEST_CASE("what goes in comes out, in the clear and encrypted") {
    const Folder folder;
    const std::string password = GENERATE(std::string(), std::string("a password"));
    const std::map<std::string, std::string> entries{{"a/empty", ""}, {"a/noise", noise()}, {"b", "text"}};
    const auto file = folder.file("made");
    make(file, password, entries);
    CHECK(all_of(file, password) == entries);
    CHECK((fs::status(file).permissions() & fs::perms::others_all) == fs::perms::none);
    CHECK(bytes_of(file).contains("text") == false);
}

TEST_CASE("a file that is not finished leaves nothing, and one that is there is kept") {
    const Folder folder;
    const auto file = folder.file("made");
    { archive::Writer(file, "").add("a", "text"); }
    CHECK(fs::is_empty(folder.path));
    make(file, "", {{"a", "first"}});
    CHECK_THROWS_AS(archive::Writer(file, ""), archive::Broken);
    CHECK(all_of(file, "").at("a") == "first");
}

TEST_CASE("an encrypted archive opens with its password only, and misses any byte") {
    const Folder folder;
    const auto file = folder.file("made");
    make(file, "a password", {{"noise", noise()}});
    CHECK_THROWS_AS(all_of(file, "another"), archive::Broken);
    CHECK_THROWS_AS(all_of(file, ""), archive::Broken);
    const auto whole = bytes_of(file);
    for (const std::size_t cut : {std::size_t{1}, std::size_t{70'000}, whole.size() - 10}) {
        std::ofstream(file, std::ios::binary | std::ios::trunc) << whole.substr(0, whole.size() - cut);
        CHECK_THROWS_AS(all_of(file, "a password"), archive::Broken);
    }
    auto altered = whole;
    altered[altered.size() / 2] = static_cast<char>(altered[altered.size() / 2] ^ 1);
    std::ofstream(file, std::ios::binary | std::ios::trunc) << altered;
    CHECK_THROWS_AS(all_of(file, "a password"), archive::Broken);
}

TEST_CASE("what is no archive is refused with a sentence") {
    const Folder folder;
    std::ofstream(folder.file("text")) << "just text, and more of it than a mark is long, so that it is looked at\n";
    CHECK_THROWS_AS(all_of(folder.file("text"), ""), archive::Broken);
    CHECK_THROWS_AS(all_of(folder.file("absent"), ""), archive::Broken);
}

}  // namespace attune
