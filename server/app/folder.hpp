#pragma once
// The data folder belongs to one process at a time, and not to `serve` while a restore into it has not ended.

#include <string>
#include <utility>

#include "platform/config/config.hpp"

namespace attune::app {

// Goes with the process, however it ends.
class FolderHold {
public:
    FolderHold() = default;
    explicit FolderHold(int descriptor) : descriptor_(descriptor) {}
    FolderHold(FolderHold&& other) noexcept : descriptor_(std::exchange(other.descriptor_, -1)) {}
    FolderHold& operator=(FolderHold&&) = delete;
    ~FolderHold();
    int descriptor() const { return descriptor_; }

private:
    int descriptor_ = -1;
};

std::string sqlite_file(const config::Config& config);
// Holds the folder where SQLite lives in it. Throws std::runtime_error with a sentence where another process does.
FolderHold hold_folder(const config::Config& config);

// Whether another process holds it now.
bool is_held(const config::Config& config);

// Stands in the folder from the first byte of a restore to its end.
std::string restoring_mark(const config::Config& config);
// Throws std::runtime_error with a sentence where a restore did not end.
void refuse_half_restored(const config::Config& config);

}  // namespace attune::app
