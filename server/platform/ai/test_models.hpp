#pragma once
// The models folder of this machine and things to show it, for tests that run the nets. Skips where there are none.

#include <algorithm>
#include <catch2/catch_test_macros.hpp>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <filesystem>
#include <string>
#include <vector>

#include "platform/ai/ai.hpp"

namespace attune::ai::test {

inline std::filesystem::path models_folder() {
    if (const char* folder = std::getenv("ATTUNE_MODELS")) return folder;
    const char* cache = std::getenv("XDG_CACHE_HOME");
    const char* home = std::getenv("HOME");
    return (cache ? std::filesystem::path(cache) : std::filesystem::path(home ? home : "/root") / ".cache") / "attune" /
           "models";
}

inline std::filesystem::path require_models() {
    const auto folder = models_folder();
    if (!std::filesystem::exists(folder / "manifest.toml"))
        SKIP("no models in " + folder.string() + ": run tools/models/fetch.py");
    return folder;
}

inline std::vector<char> output_of(const std::string& command) {
    std::FILE* pipe = popen(command.c_str(), "r");
    REQUIRE(pipe != nullptr);
    std::vector<char> bytes, part(1 << 16);
    while (const auto count = std::fread(part.data(), 1, part.size(), pipe))
        bytes.insert(bytes.end(), part.begin(), part.begin() + static_cast<std::ptrdiff_t>(count));
    CAPTURE(command);
    REQUIRE(pclose(pipe) == 0);
    return bytes;
}

struct Picture {
    std::vector<char> bytes;
    int width = 0, height = 0;
    Image image() const { return {width, height, {reinterpret_cast<const std::uint8_t*>(bytes.data()), bytes.size()}}; }
};

// A photo of the models folder, 640 × 480.
inline Picture photo(const std::string& name, const std::string& filter = "null") {
    return {output_of("ffmpeg -nostdin -v error -i '" + (models_folder() / "photos" / name).string() +
                      "' -vf 'scale=640:480," + filter + "' -pix_fmt rgb24 -f rawvideo -"),
            640, 480};
}

// Spoken by flite, 16 kHz.
inline std::vector<float> spoken(const std::string& text) {
    const auto bytes = output_of("ffmpeg -nostdin -v error -f lavfi -i \"flite=text='" + text +
                                 "':voice=slt\" -ar 16000 -ac 1 -f f32le -");
    std::vector<float> samples(bytes.size() / sizeof(float));
    std::memcpy(samples.data(), bytes.data(), samples.size() * sizeof(float));
    return samples;
}

}  // namespace attune::ai::test
