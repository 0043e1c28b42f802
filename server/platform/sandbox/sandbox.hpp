#pragma once
// One child process for one stranger's file: it can read that file, send messages back, and nothing else.
//
// The parent calls run(); the child program calls child_main(). Between them flow framed messages over one pipe, which also
// slows the child down when the parent is busy. The child has no network, opens no file, starts no process, and is killed
// as a whole when it breaks a limit. What it says is a stranger's word: check every message before using it.

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <exception>
#include <filesystem>
#include <functional>
#include <span>
#include <stop_token>
#include <string>
#include <string_view>
#include <vector>

namespace attune::sandbox {

struct Limits {
    std::uint64_t memory_bytes = std::uint64_t{1} << 30;  // address space, and so memory
    std::chrono::seconds processor{3600};                 // CPU time
    std::chrono::milliseconds silence{60'000};            // longest wait for the child's next message
    std::chrono::milliseconds total{7'200'000};           // longest life of the child, by the clock on the wall
};

// What to start. An empty program means this executable itself.
struct Command {
    std::filesystem::path program;
    std::vector<std::string> arguments;
    std::vector<std::string> environment;  // "NAME=value"; nothing of the parent's own is passed on
};

using Kind = std::uint32_t;  // what a message is about; the rooms that use the sandbox number theirs from 1

struct Message {
    Kind kind;
    std::span<const std::byte> body;  // valid during the call only
};

enum class Ending { refused, crashed, timed_out, out_of_memory, stopped };

// The child did not finish its work. The sentence is for people; for `refused` it is the child's own, made valid UTF-8.
struct Failure : std::exception {
    Ending ending;
    std::string sentence;
    Failure(Ending ending, std::string sentence) : ending(ending), sentence(std::move(sentence)) {}
    const char* what() const noexcept override { return sentence.c_str(); }
};

// Runs the command with `file` (open for reading only) until it has finished; blocks, so call it on a worker's thread.
// Throws Failure, and whatever on_message throws, after the child is gone. The time that on_message takes is not the child's.
void run(const Command& command, int file, const Limits& limits, const std::function<void(const Message&)>& on_message,
         std::stop_token stop = {});

// ---- inside the child ----

// Thrown by the child's work: ends it with Ending::refused and this sentence.
struct Refused : std::exception {
    std::string sentence;
    explicit Refused(std::string sentence) : sentence(std::move(sentence)) {}
    const char* what() const noexcept override { return sentence.c_str(); }
};

// The one file. Reading past the end gives fewer bytes.
std::size_t read_at(std::uint64_t offset, std::span<std::byte> into);
std::uint64_t file_size();
// Waits while the parent is busy. At most 64 MiB a message; the parts are sent as one body.
void send(Kind kind, std::span<const std::span<const std::byte>> parts);
void send(Kind kind, std::span<const std::byte> body);

// Closes every door, does the work and returns the exit status for main. Call it first thing, on the only thread.
int child_main(const std::function<void()>& work);

}  // namespace attune::sandbox
