#include "platform/sandbox/sandbox.hpp"

#include <fcntl.h>
#include <sys/mman.h>
#include <unistd.h>

#include <cstdlib>
#include <string>
#include <thread>
#include <vector>

#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>

#include "core/problem.hpp"
#include "core/text.hpp"

using namespace attune;
using namespace std::chrono_literals;
using sandbox::Ending;

namespace {

// A file in memory, opened for reading only.
class File {
public:
    explicit File(std::string_view content) {
        const int writable = memfd_create("test", MFD_CLOEXEC);
        REQUIRE(write(writable, content.data(), content.size()) == static_cast<ssize_t>(content.size()));
        descriptor_ = open(("/proc/self/fd/" + std::to_string(writable)).c_str(), O_RDONLY | O_CLOEXEC);
        close(writable);
        REQUIRE(descriptor_ >= 0);
    }
    ~File() { close(descriptor_); }
    File(const File&) = delete;
    File& operator=(const File&) = delete;
    int descriptor() const { return descriptor_; }

private:
    int descriptor_ = -1;
};

std::string run(const std::string& attempt, sandbox::Limits limits = {}, std::stop_token stop = {},
                std::string_view content = "content") {
    const File file(content);
    std::string heard;
    sandbox::run(
        {.program = SANDBOX_CHILD, .arguments = {attempt}}, file.descriptor(), limits,
        [&](const sandbox::Message& message) {
            if (message.kind == 1)
                heard.append(reinterpret_cast<const char*>(message.body.data()), message.body.size());
        },
        stop);
    return heard;
}

sandbox::Failure failure_of(const std::string& attempt, sandbox::Limits limits = {}, std::stop_token stop = {}) {
    try {
        run(attempt, limits, stop);
    } catch (const sandbox::Failure& failure) {
        return failure;
    }
    FAIL("the child finished");
    throw std::logic_error("unreachable");
}

}  // namespace

TEST_CASE("the child reads its file and answers") {
    CHECK(run("echo") == "content");
    CHECK(run("echo", {}, {}, "") == "");
    const std::string large(3'000'000, 'x');
    CHECK(run("echo", {}, {}, large) == large);
}

TEST_CASE("a refusal carries the child's sentence, made safe") {
    const auto refused = failure_of("refuse");
    CHECK(refused.ending == Ending::refused);
    CHECK(refused.sentence == "This is no file of ours.");
    const auto bad = failure_of("refuse_badly");
    CHECK(is_utf8(bad.sentence));
    CHECK(length_in_code_points(bad.sentence) <= 400);
}

TEST_CASE("a crash is told from a refusal") {
    const auto attempt = GENERATE("crash", "segfault", "throw", "leave_silently");
    CAPTURE(attempt);
    CHECK(failure_of(attempt).ending == Ending::crashed);
}

TEST_CASE("what only an attacker would try ends the child") {
    const auto attempt = GENERATE("socket", "fork", "exec", "trace_parent", "kill_parent");
    CAPTURE(attempt);
    CHECK(failure_of(attempt).ending == Ending::crashed);
}

TEST_CASE("other doors are shut") {
    const auto attempt = GENERATE("open", "write_file", "read_pipe", "make_code");
    CAPTURE(attempt);
    CHECK(run(attempt) == "Operation not permitted");
}

TEST_CASE("the child sees none of the parent's environment") {
    setenv("ATTUNE_TEST_SECRET", "secret", 1);
    CHECK(run("environment") == "empty");
}

#if !defined(__SANITIZE_ADDRESS__) && !defined(__SANITIZE_THREAD__)
TEST_CASE("too much memory is named as such") {
    CHECK(failure_of("eat_memory", {.memory_bytes = 256u << 20}).ending == Ending::out_of_memory);
}
#endif

TEST_CASE("a child that says nothing is given up") {
    CHECK(failure_of("spin", {.silence = 100ms}).ending == Ending::timed_out);
    CHECK(failure_of("spin", {.total = 100ms}).ending == Ending::timed_out);
}

TEST_CASE("processor time has its own limit") {
    CHECK(failure_of("spin", {.processor = 1s, .silence = 30s}).ending == Ending::timed_out);
}

TEST_CASE("the time that the parent takes is not the child's") {
    const File file("content");
    int messages = 0;
    sandbox::run({.program = SANDBOX_CHILD, .arguments = {"flood"}}, file.descriptor(), {.silence = 2s},
                 [&](const sandbox::Message& message) {
                     ++messages;
                     CHECK(message.body.size() == 1 << 20);
                 });
    CHECK(messages == 200);
}

TEST_CASE("an error of the parent ends the child and comes through") {
    const File file("content");
    CHECK_THROWS_AS(sandbox::run({.program = SANDBOX_CHILD, .arguments = {"flood"}}, file.descriptor(), {},
                                 [](const sandbox::Message&) { throw std::domain_error("enough"); }),
                    std::domain_error);
}

TEST_CASE("stopping ends the child at once") {
    std::stop_source source;
    source.request_stop();
    CHECK(failure_of("spin", {}, source.get_token()).ending == Ending::stopped);
}

TEST_CASE("a file that could be written is a bug of ours") {
    const int writable = memfd_create("test", MFD_CLOEXEC);
    CHECK_THROWS_AS(sandbox::run({.program = SANDBOX_CHILD, .arguments = {"echo"}}, writable, {}, [](const auto&) {}),
                    Bug);
    close(writable);
}
