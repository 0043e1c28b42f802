#include "app/folder.hpp"

#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

#include <filesystem>
#include <format>
#include <stdexcept>

namespace attune::app {

FolderHold::~FolderHold() {
    if (descriptor_ >= 0) ::close(descriptor_);
}

std::string sqlite_file(const config::Config& config) { return config.data + "/attune.db"; }

FolderHold hold_folder(const config::Config& config) {
    if (!config.database_url.empty()) return {};
    std::filesystem::create_directories(config.data);
    const int descriptor = ::open((config.data + "/attune.lock").c_str(), O_CREAT | O_RDWR | O_CLOEXEC, 0600);
    FolderHold hold(descriptor);
    if (descriptor < 0)
        throw std::runtime_error(
            std::format("The folder {} cannot be written. Make it writable for this user, or choose "
                        "another one with --data.",
                        config.data));
    if (::flock(descriptor, LOCK_EX | LOCK_NB) != 0)
        throw std::runtime_error(std::format("Another \"attune serve\" uses the folder {}. Stop it, choose another "
                                             "folder with --data, or move to PostgreSQL (DATABASE_URL).",
                                             config.data));
    return hold;
}

bool is_held(const config::Config& config) {
    if (!config.database_url.empty()) return false;
    const FolderHold lock(::open((config.data + "/attune.lock").c_str(), O_RDWR | O_CLOEXEC));
    return lock.descriptor() >= 0 && ::flock(lock.descriptor(), LOCK_EX | LOCK_NB) != 0;
}

std::string restoring_mark(const config::Config& config) { return config.data + "/restoring"; }

void refuse_half_restored(const config::Config& config) {
    if (std::filesystem::exists(restoring_mark(config)))
        throw std::runtime_error(
            std::format("A restore into the folder {} did not end. Run \"attune restore\" again, or "
                        "empty the folder.",
                        config.data));
}

}  // namespace attune::app
