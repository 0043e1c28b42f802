#pragma once
// Files for the media tests: made by ffmpeg or byte by byte in a temporary folder that goes with the test.

#include <fcntl.h>
#include <unistd.h>

#include <cstdlib>
#include <filesystem>
#include <format>
#include <fstream>
#include <string>
#include <string_view>

#include <catch2/catch_test_macros.hpp>

namespace attune::media::test {

class Folder {
public:
    Folder() {
        std::string name = (std::filesystem::temp_directory_path() / "attune-media-XXXXXX").string();
        REQUIRE(mkdtemp(name.data()) != nullptr);
        path_ = name;
    }
    ~Folder() { std::filesystem::remove_all(path_); }
    Folder(const Folder&) = delete;
    Folder& operator=(const Folder&) = delete;
    const std::filesystem::path& path() const { return path_; }

    std::filesystem::path file(std::string_view name, std::string_view content) const {
        std::ofstream(path_ / name, std::ios::binary) << content;
        return path_ / name;
    }
    // ffmpeg ARGUMENTS, run in the folder; the last word is the file's name.
    std::filesystem::path ffmpeg(std::string_view arguments) const {
        const auto command =
            std::format("cd '{}' && ffmpeg -nostdin -v error -y {} >log 2>&1", path_.string(), arguments);
        CAPTURE(command);
        REQUIRE(std::system(command.c_str()) == 0);
        return path_ / arguments.substr(arguments.rfind(' ') + 1);
    }

private:
    std::filesystem::path path_;
};

class ReadOnly {
public:
    explicit ReadOnly(const std::filesystem::path& path) : descriptor_(open(path.c_str(), O_RDONLY | O_CLOEXEC)) {
        REQUIRE(descriptor_ >= 0);
    }
    ~ReadOnly() { close(descriptor_); }
    ReadOnly(const ReadOnly&) = delete;
    ReadOnly& operator=(const ReadOnly&) = delete;
    int descriptor() const { return descriptor_; }

private:
    int descriptor_;
};

inline std::string bytes_of(const std::filesystem::path& path) {
    std::ifstream stream(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(stream), {}};
}

}  // namespace attune::media::test
