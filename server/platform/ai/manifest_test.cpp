#include "platform/ai/manifest.hpp"

#include <catch2/catch_test_macros.hpp>
#include <catch2/matchers/catch_matchers_string.hpp>
#include <cstdlib>
#include <fstream>

#include "platform/ai/net.hpp"

using namespace attune::ai;
using Catch::Matchers::ContainsSubstring;

namespace {

class Folder {
public:
    Folder() {
        std::string name = (std::filesystem::temp_directory_path() / "attune-ai-XXXXXX").string();
        REQUIRE(mkdtemp(name.data()) != nullptr);
        path_ = name;
        write("cards/a.md", "# A\n");
    }
    ~Folder() { std::filesystem::remove_all(path_); }
    Folder(const Folder&) = delete;
    Folder& operator=(const Folder&) = delete;
    void write(const std::string& name, const std::string& text) const {
        std::filesystem::create_directories((path_ / name).parent_path());
        std::ofstream(path_ / name, std::ios::binary) << text;
    }
    const std::filesystem::path& path() const { return path_; }

private:
    std::filesystem::path path_;
};

const std::string model = R"(
[[model]]
name = "a"
version = "1"
purpose = "tests"
licence = "MIT"
card = "a.md"
)";
const std::string net = R"(
[[model.file]]
role = "face_detector"
output = "a.onnx"
output_sha256 = "0000"
)";
const std::string expression_net = R"(
[[model.file]]
role = "expression"
output = "e.onnx"
output_sha256 = "0000"
picture = { size = 64, colours = "grey", mean = [127.5], scale = 127.5 }
labels = ["neutral", "happy", "sad", "angry", "fear", "disgust", "surprise"]
weight = 0.5
bias = { happy = 0.25 }
)";

std::string refusal_of(const std::string& manifest) {
    const Folder folder;
    folder.write("manifest.toml", manifest);
    try {
        read_manifest(folder.path());
    } catch (const ModelUnavailable& unavailable) {
        return unavailable.sentence;
    }
    return "it was read";
}

std::string replaced(std::string text, const std::string& what, const std::string& with) {
    const auto at = text.find(what);
    REQUIRE(at != text.npos);
    return text.replace(at, what.size(), with);
}

}  // namespace

TEST_CASE("the manifest gives models, files and how expressions are read") {
    const Folder folder;
    folder.write("manifest.toml", model + net + expression_net);
    const auto entries = read_manifest(folder.path());
    REQUIRE(entries.size() == 1);
    CHECK(entries[0].card.name == "a");
    CHECK(entries[0].card.text == "# A\n");
    REQUIRE(entries[0].files.size() == 2);
    CHECK(entries[0].files[0].path == folder.path() / "a.onnx");
    const auto& form = entries[0].files[1].expression.value();
    CHECK(form.size == 64);
    CHECK(form.colours == Colours::grey);
    CHECK(form.labels[0] == Expression::neutral);
    CHECK(form.labels[3] == Expression::angry);
    CHECK(form.bias[static_cast<std::size_t>(Expression::happy)] == 0.25);
    CHECK(form.bias[static_cast<std::size_t>(Expression::sad)] == 0);
}

TEST_CASE("a wrong manifest is refused with what is wrong") {
    CHECK_THAT(refusal_of("not toml ="), ContainsSubstring("line 1"));
    CHECK_THAT(refusal_of("a = 1"), ContainsSubstring("no models"));
    CHECK_THAT(refusal_of(replaced(model, "licence", "license")), ContainsSubstring("licence"));
    CHECK_THAT(refusal_of(replaced(model, "a.md", "b.md")), ContainsSubstring("b.md is missing"));
    CHECK_THAT(refusal_of(model + replaced(expression_net, "\"sad\"", "\"gloomy\"")), ContainsSubstring("gloomy"));
    CHECK_THAT(refusal_of(model + replaced(expression_net, "\"sad\"", "\"happy\"")), ContainsSubstring("twice"));
    CHECK_THAT(refusal_of(model + replaced(expression_net, "\"sad\", ", "")), ContainsSubstring("seven"));
    CHECK_THAT(refusal_of(model + replaced(expression_net, "[127.5]", "[1.0, 2.0]")), ContainsSubstring("mean"));
    CHECK_THAT(refusal_of(model + replaced(expression_net, "weight = 0.5", "")), ContainsSubstring("weight"));
}

TEST_CASE("a folder without a manifest says how to fill it") {
    const Folder folder;
    try {
        const Models models(folder.path());
        FAIL("it was opened");
    } catch (const ModelUnavailable& unavailable) {
        CHECK_THAT(unavailable.sentence, ContainsSubstring("tools/models/fetch.py"));
    }
}

TEST_CASE("a file with another sha256 is not used") {
    const Folder folder;
    folder.write("manifest.toml", model + net);
    Models models(folder.path());
    const std::vector<std::uint8_t> rgb(12);
    CHECK_THROWS_AS(models.detect_faces({2, 2, rgb}), ModelUnavailable);
    folder.write("a.onnx", "something else");
    try {
        models.detect_faces({2, 2, rgb});
        FAIL("it was used");
    } catch (const ModelUnavailable& unavailable) {
        CHECK_THAT(unavailable.sentence, ContainsSubstring("sha256 differs"));
    }
    const std::string hello = "hello";
    CHECK(sha256_of(std::as_bytes(std::span(hello))) ==
          "2cf24dba5fb0a30e26e83b2ac5b9e29e1b161e5c1fa7425e73043362938b9824");
}

TEST_CASE("what no manifest names is said to be missing") {
    const Folder folder;
    folder.write("manifest.toml", model);
    Models models(folder.path());
    CHECK(models.cards().size() == 1);
    const std::vector<float> silence(16000);
    CHECK_THROWS_AS(models.transcribe(silence), ModelUnavailable);
    CHECK_THROWS_AS(VoiceActivity(models), ModelUnavailable);
}
