#pragma once
// The folder of a local store, with what must survive a crash: an object appears whole or not at all.
//
//   objects/KEY               the bytes
//   objects/.facts/KEY        content type and sha256; without an object it means nothing
//   objects/.incoming/RANDOM  uploads under way, each locked by its process
//   objects/.locks/00…3f      held while an object and its facts change together

#include <filesystem>
#include <string>
#include <string_view>

#include "platform/files/files.hpp"

namespace attune::files {

enum class IfThere { refuse, replace };

// A descriptor that closes itself.
class Descriptor {
public:
    explicit Descriptor(int number = -1) : number_(number) {}
    ~Descriptor();
    Descriptor(Descriptor&& other) noexcept : number_(std::exchange(other.number_, -1)) {}
    Descriptor& operator=(Descriptor&& other) noexcept {
        std::swap(number_, other.number_);
        return *this;
    }
    int number() const { return number_; }
    int release() { return std::exchange(number_, -1); }

private:
    int number_;
};

class LocalFolder {
public:
    explicit LocalFolder(std::filesystem::path folder);

    std::filesystem::path object(std::string_view key) const { return root_ / key; }
    std::filesystem::path facts(std::string_view key) const { return root_ / ".facts" / key; }
    const std::filesystem::path& root() const { return root_; }

    struct Incoming {
        std::filesystem::path path;
        Descriptor file;  // holds an exclusive lock while its process lives
    };
    Incoming new_incoming() const;
    void write_all(int file, std::string_view bytes) const;

    // Makes the incoming file the object, with these facts. Throws Problem 409 `object_exists`.
    void install(const Incoming& incoming, std::string_view key, std::string_view facts, IfThere if_there) const;
    void remove(std::string_view key) const;
    void move(std::string_view from, std::string_view to) const;
    std::size_t sweep() const;

    // Logs the cause and throws Problem 503 `storage_unavailable`.
    [[noreturn]] void fail(std::string_view what, std::string_view name) const;

private:
    Descriptor lock(std::string_view key) const;
    void make_folders(const std::filesystem::path& folder) const;
    void sync_folder(const std::filesystem::path& folder) const;

    std::filesystem::path root_;
};

}  // namespace attune::files
