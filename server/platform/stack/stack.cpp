#include "platform/stack/stack.hpp"

#include <dlfcn.h>

#include <array>
#include <cstdlib>
#include <cstring>
#include <exception>
#include <format>
#include <mutex>
#include <stacktrace>
#include <typeinfo>

#include "core/problem.hpp"

namespace attune::stack {
namespace {

constexpr std::size_t most_frames = 32;

struct Thrown {
    const void* object = nullptr;
    std::stacktrace stack;
};

// Exceptions that may still be on their way. The memory of one that is gone is soon another's, which then takes its place.
std::mutex mutex;
std::array<Thrown, 64> thrown;
std::size_t next = 0;

// Not inlined, so that the frames to leave out are always two: this and __cxa_throw.
[[gnu::noinline]] void remember(void* object, const std::type_info& type) noexcept {
    void* as_problem = object;
    if (typeid(Problem).__do_catch(&type, &as_problem, 1)) return;
    auto stack = std::stacktrace::current(2, most_frames);
    const std::lock_guard lock(mutex);
    for (auto& one : thrown)
        if (one.object == object) one.object = nullptr;
    thrown[next] = {object, std::move(stack)};
    next = (next + 1) % thrown.size();
}

const void* object_of(const std::exception_ptr& exception) {
    const void* object = nullptr;
    static_assert(sizeof exception == sizeof object);
    std::memcpy(&object, &exception, sizeof object);
    return object;
}

}  // namespace

std::string of_current_exception() {
    const auto exception = std::current_exception();
    std::stacktrace stack;
    {
        const std::lock_guard lock(mutex);
        for (const auto& one : thrown)
            if (one.object != nullptr && one.object == object_of(exception)) stack = one.stack;
    }
    std::string text;
    for (const auto& frame : stack) {
        text += text.empty() ? "" : "\n";
        const auto name = frame.description();
        text += name.empty() ? std::format("{:#x}", frame.native_handle()) : name;
        if (frame.source_line() != 0) text += std::format(" ({}:{})", frame.source_file(), frame.source_line());
    }
    return text;
}

}  // namespace attune::stack

// The program's own definition goes before the library's, for the library's throws too. The compiler knows the type as void*.
extern "C" [[noreturn]] void __cxa_throw(void* object, void* type, void (*destroy)(void*)) {
    using Throw = void (*)(void*, void*, void (*)(void*));
    static const auto real = reinterpret_cast<Throw>(dlsym(RTLD_NEXT, "__cxa_throw"));
    attune::stack::remember(object, *static_cast<const std::type_info*>(type));
    real(object, type, destroy);
    std::abort();
}
