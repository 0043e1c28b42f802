// The settings file and values from the environment: a setting is right, or named in a sentence.

#include <sys/mman.h>
#include <unistd.h>

#include <format>

#include "platform/config/config.hpp"
#include "tests/fuzz/fuzz.hpp"

using namespace attune;

namespace {

// A file that is nowhere on the disk.
class Written {
public:
    explicit Written(std::string_view text) : descriptor_(::memfd_create("attune.toml", 0)) {
        fuzz::require(descriptor_ >= 0 && ::write(descriptor_, text.data(), text.size()) == static_cast<ssize_t>(text.size()),
                      "the file is written");
    }
    ~Written() { ::close(descriptor_); }
    Written(const Written&) = delete;
    Written& operator=(const Written&) = delete;
    std::string path() const { return std::format("/proc/self/fd/{}", descriptor_); }

private:
    int descriptor_;
};

void load(const std::map<std::string, std::string>& flags, const config::Environment& environment) {
    try {
        config::load(flags, environment);
    } catch (const config::Wrong& wrong) {
        fuzz::require(*wrong.what() != '\0', "what is wrong is said");
    }
}

}  // namespace

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const auto text = fuzz::text_of(data, size);
    const Written file(text);
    load({{"config", file.path()}}, [](const std::string&) { return std::optional<std::string>(); });
    // "NAME\nvalue": one variable of the environment, or one flag.
    const auto [name, value] = fuzz::halves_of(text);
    if (value.contains('\0')) return 0;
    load({}, [&](const std::string& asked) {
        return asked == name ? std::optional(std::string(value)) : std::nullopt;
    });
    for (const auto& option : config::options())
        if (option.name == name && name != "config") load({{std::string(name), std::string(value)}}, [](const std::string&) {
            return std::optional<std::string>();
        });
    return 0;
}
