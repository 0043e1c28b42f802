// The machine and the data folder: what the operating system grants.

#include <fcntl.h>
#include <sched.h>
#include <stdlib.h>
#include <sys/resource.h>
#include <sys/statvfs.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>
#include <filesystem>
#include <format>
#include <stdexcept>

#include "app/findings.hpp"
#include "app/folder.hpp"

namespace attune::app {
namespace {

namespace fs = std::filesystem;

constexpr rlim_t fewest_descriptors = 1024;
constexpr std::uintmax_t least_space = std::uintmax_t{512} << 20;

// In a child, because a process does not come back out of its namespaces.
bool grants_namespaces() {
    const auto child = ::fork();
    if (child == 0) ::_exit(::unshare(CLONE_NEWUSER | CLONE_NEWNS | CLONE_NEWNET) == 0 ? 0 : 1);
    int status = 1;
    return child > 0 && ::waitpid(child, &status, 0) == child && WIFEXITED(status) && WEXITSTATUS(status) == 0;
}

void write_probe(const std::string& folder) {
    fs::create_directories(folder);
    auto path = folder + "/.doctor-XXXXXX";
    const int file = ::mkostemp(path.data(), O_CLOEXEC);
    if (file < 0) throw std::runtime_error(std::format("{} cannot be written ({})", folder, std::strerror(errno)));
    ::unlink(path.c_str());
    ::close(file);
}

}  // namespace

void look_at_machine(const config::Config& config, Findings& findings) {
    rlimit files{};
    ::getrlimit(RLIMIT_NOFILE, &files);
    if (files.rlim_cur < fewest_descriptors) {
        findings.fault("Enough files can be open at a time",
                       std::format("this process may open {}, and each connection needs one", files.rlim_cur),
                       "Raise the limit: `ulimit -n 65536`, or LimitNOFILE= in the systemd unit");
    } else {
        findings.good("Enough files can be open at a time");
    }
    if (grants_namespaces()) {
        findings.good("Videos are read behind both walls of the sandbox");
    } else {
        findings.warning("Videos are read behind both walls of the sandbox",
                         "user namespaces are not granted here, so only the system call filter and the limits hold",
                         "Allow them to this user (docs/deploy.md, \"The sandbox that reads strangers' videos\")");
    }
    if (config.database_url.empty() && config.workers == 0)
        findings.fault("Somebody works off the queue",
                       "ATTUNE_WORKERS is 0, and on SQLite no other process can take over",
                       "Set ATTUNE_WORKERS to 1 or more");
}

void look_at_folder(const config::Config& config, Findings& findings) {
    if (!findings.look(
            "The data folder can be written", [&] { write_probe(config.data); },
            "Make it writable for the user that Attune runs as, or choose another one with --data"))
        return;
    struct statvfs space{};
    if (::statvfs(config.data.c_str(), &space) == 0) {
        const auto left = std::uintmax_t{space.f_bavail} * space.f_frsize;
        if (left < least_space) {
            findings.fault("There is room on the disk", std::format("{} MB are left for {}", left >> 20, config.data),
                           "Free some, or move the data folder");
        } else {
            findings.good("There is room on the disk");
        }
    }
    look_at_secrets(config, findings);
    findings.look(
        "No restore stopped half way", [&] { refuse_half_restored(config); },
        "Until then nothing serves from this folder");
}

}  // namespace attune::app
