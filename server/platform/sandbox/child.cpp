#include <sys/stat.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <cstdlib>
#include <new>
#include <optional>
#include <system_error>

#include "platform/sandbox/confine.hpp"
#include "platform/sandbox/sandbox.hpp"
#include "platform/sandbox/wire.hpp"

namespace attune::sandbox {
namespace {

std::uint64_t known_file_size = 0;

void write_all(std::span<const std::byte> bytes) {
    while (!bytes.empty()) {
        const auto written = write(result_descriptor, bytes.data(), bytes.size());
        if (written < 0 && errno == EINTR) continue;
        // The parent has closed its end: it wants no more, and nobody is left to tell.
        if (written < 0) _exit(exit_failed);
        bytes = bytes.subspan(static_cast<std::size_t>(written));
    }
}

[[noreturn]] void out_of_memory() { _exit(exit_out_of_memory); }

// fstat is not among the calls that stay allowed.
void learn_file_size() {
    struct stat about{};
    if (fstat(file_descriptor, &about) != 0) throw std::system_error(errno, std::generic_category(), "fstat");
    known_file_size = static_cast<std::uint64_t>(about.st_size);
}

std::uint64_t memory_allowed() {
    const char* text = std::getenv(memory_variable);
    return text ? std::strtoull(text, nullptr, 10) : Limits{}.memory_bytes;
}

}  // namespace

std::size_t read_at(std::uint64_t offset, std::span<std::byte> into) {
    std::size_t done = 0;
    while (done < into.size()) {
        const auto count =
            pread(file_descriptor, into.data() + done, into.size() - done, static_cast<off_t>(offset + done));
        if (count < 0 && errno == EINTR) continue;
        if (count < 0) throw std::system_error(errno, std::generic_category(), "reading the file");
        if (count == 0) break;
        done += static_cast<std::size_t>(count);
    }
    return done;
}

std::uint64_t file_size() { return known_file_size; }

void send(Kind kind, std::span<const std::span<const std::byte>> parts) {
    std::size_t length = 0;
    for (const auto part : parts) length += part.size();
    if (length > longest_message) throw std::length_error("a message of the sandbox is too long");
    const Header header{kind, static_cast<std::uint32_t>(length)};
    write_all(std::as_bytes(std::span(&header, 1)));
    for (const auto part : parts) write_all(part);
}

void send(Kind kind, std::span<const std::byte> body) {
    const std::array parts{body};
    send(kind, parts);
}

int child_main(const std::function<void()>& work) {
    try {
        std::set_new_handler(out_of_memory);
        learn_file_size();
        confine(memory_allowed());
    } catch (const std::exception&) {
        _exit(exit_not_started);
    }
    try {
        work();
        send(kind_finished, std::span<const std::byte>{});
        _exit(0);
    } catch (const Refused& refused) {
        send(kind_refused, std::as_bytes(std::span(refused.sentence)));
        _exit(exit_refused);
    } catch (const std::bad_alloc&) {
        out_of_memory();
    } catch (const std::exception&) {
        _exit(exit_failed);
    }
}

}  // namespace attune::sandbox
