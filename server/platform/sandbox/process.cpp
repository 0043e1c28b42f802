#include "platform/sandbox/process.hpp"

#include <fcntl.h>
#include <signal.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <format>
#include <system_error>
#include <utility>

#include "core/problem.hpp"
#include "platform/sandbox/wire.hpp"

namespace attune::sandbox {
namespace {

[[noreturn]] void cannot(const char* what) { throw std::system_error(errno, std::generic_category(), what); }

std::vector<char*> pointers_to(std::vector<std::string>& words) {
    std::vector<char*> pointers;
    pointers.reserve(words.size() + 1);
    for (auto& word : words) pointers.push_back(word.data());
    pointers.push_back(nullptr);
    return pointers;
}

// Between fork and exec of a program with threads only async-signal-safe calls are allowed: no memory, no locks.
[[noreturn]] void become(const char* program, char* const* arguments, char* const* environment, int file, int results,
                         pid_t parent, rlim_t processor_seconds) {
    // Up and out of the way first: the wanted numbers may be taken by one another.
    const int file_copy = fcntl(file, F_DUPFD, 16);
    const int results_copy = fcntl(results, F_DUPFD, 16);
    const int nothing = open("/dev/null", O_RDWR);
    if (file_copy < 0 || results_copy < 0 || nothing < 0) _exit(exit_not_started);
    for (const int standard : {0, 1, 2})
        if (dup2(nothing, standard) < 0) _exit(exit_not_started);
    if (dup2(file_copy, file_descriptor) < 0 || dup2(results_copy, result_descriptor) < 0) _exit(exit_not_started);
    if (close_range(result_descriptor + 1, ~0u, 0) != 0) _exit(exit_not_started);

    setsid();
    prctl(PR_SET_PDEATHSIG, SIGKILL);
    if (getppid() != parent) _exit(exit_not_started);
    const rlimit processor{processor_seconds, processor_seconds + 1};
    setrlimit(RLIMIT_CPU, &processor);
    sigset_t none;
    sigemptyset(&none);
    sigprocmask(SIG_SETMASK, &none, nullptr);
    signal(SIGPIPE, SIG_DFL);
    execve(program, arguments, environment);
    _exit(exit_not_started);
}

}  // namespace

Process::Process(const Command& command, int file, const Limits& limits) {
    check((fcntl(file, F_GETFL) & O_ACCMODE) == O_RDONLY, "a stranger's file is open for reading only");
    const std::string program = command.program.empty() ? "/proc/self/exe" : command.program.string();
    std::vector<std::string> words{program};
    words.insert(words.end(), command.arguments.begin(), command.arguments.end());
    auto arguments = pointers_to(words);
    // A fresh environment: the parent's holds secrets.
    std::vector<std::string> settings = command.environment;
    settings.push_back(std::format("{}={}", memory_variable, limits.memory_bytes));
    auto environment = pointers_to(settings);

    std::array<int, 2> ends{};
    if (pipe2(ends.data(), O_CLOEXEC) != 0) cannot("pipe");
    const auto parent = getpid();
    pid_ = fork();
    if (pid_ == 0)
        become(program.c_str(), arguments.data(), environment.data(), file, ends[1], parent,
               static_cast<rlim_t>(limits.processor.count()));
    close(ends[1]);
    results_ = ends[0];
    if (pid_ < 0) {
        close(results_);
        cannot("fork");
    }
}

Process::~Process() {
    if (pid_ > 0) {
        kill();
        wait();
    }
    close(results_);
}

// Its own session is its own process group, so the whole of it goes.
void Process::kill() {
    if (pid_ > 0 && ::kill(-pid_, SIGKILL) != 0) ::kill(pid_, SIGKILL);
}

int Process::wait() {
    const auto pid = std::exchange(pid_, -1);
    int status = 0;
    while (waitpid(pid, &status, 0) < 0)
        if (errno != EINTR) cannot("waitpid");
    return status;
}

}  // namespace attune::sandbox
