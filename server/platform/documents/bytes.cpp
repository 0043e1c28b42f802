#include <fcntl.h>
#include <sys/mman.h>
#include <unistd.h>

#include <cerrno>
#include <format>
#include <system_error>

#include "platform/documents/documents.hpp"

namespace attune::documents {
namespace {

[[noreturn]] void cannot() { throw std::system_error(errno, std::generic_category(), "a file in memory"); }

void write_all(int descriptor, std::string_view bytes) {
    while (!bytes.empty()) {
        const auto count = ::write(descriptor, bytes.data(), bytes.size());
        if (count < 0 && errno == EINTR) continue;
        if (count < 0) cannot();
        bytes.remove_prefix(static_cast<std::size_t>(count));
    }
}

}  // namespace

// The sandbox takes a descriptor that is open for reading only; memory is opened for both, and then once more.
Bytes::Bytes(std::string_view bytes) : descriptor_(::memfd_create("document", MFD_CLOEXEC)) {
    if (descriptor_ < 0) cannot();
    const int written = descriptor_;
    write_all(written, bytes);
    descriptor_ = ::open(std::format("/proc/self/fd/{}", written).c_str(), O_RDONLY | O_CLOEXEC);
    ::close(written);
    if (descriptor_ < 0) cannot();
}

Bytes::~Bytes() { ::close(descriptor_); }

}  // namespace attune::documents
