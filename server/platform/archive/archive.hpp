#pragma once
// One file that holds many, written and read front to back: a tar, compressed with zstd, and encrypted where a password is given.
//
// A file that is being written carries another name until finish(), so that what stands under its own name is whole. Blocks.

#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <span>
#include <stdexcept>
#include <string>
#include <string_view>

namespace attune::archive {

// The file cannot be written or read; the sentence is for the operator.
struct Broken : std::runtime_error {
    using std::runtime_error::runtime_error;
};

class Writer {
public:
    // Throws Broken where `path` is there already.
    Writer(const std::string& path, const std::string& password);
    ~Writer();  // without finish() nothing stays
    Writer(const Writer&) = delete;
    Writer& operator=(const Writer&) = delete;

    // These return the sha256, hexadecimal.
    std::string add(const std::string& name, std::string_view bytes);
    std::string add(const std::string& name, int descriptor, std::uint64_t size);
    void finish();

private:
    struct State;
    std::unique_ptr<State> state_;
};

struct Entry {
    std::string name;
    std::uint64_t size = 0;
};

class Reader {
public:
    // Throws Broken where the file is not there, is no archive, or wants another password.
    Reader(const std::string& path, const std::string& password);
    ~Reader();
    Reader(const Reader&) = delete;
    Reader& operator=(const Reader&) = delete;

    // What is left of the entry before is skipped.
    std::optional<Entry> next();
    // The bytes of the entry, piece by piece; returns their sha256.
    std::string read(const std::function<void(std::string_view)>& sink);

private:
    struct State;
    std::unique_ptr<State> state_;
};

}  // namespace attune::archive
