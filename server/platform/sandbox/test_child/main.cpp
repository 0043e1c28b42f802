// What a stranger's file might talk its reader into, one word an attempt: the sandbox's tests start this as the child.

#include <fcntl.h>
#include <sys/mman.h>
#include <sys/ptrace.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cerrno>
#include <csignal>
#include <cstdlib>
#include <cstring>
#include <map>
#include <string>
#include <vector>

#include "platform/sandbox/sandbox.hpp"

namespace {

using namespace attune;

void say(const std::string& text) { sandbox::send(1, std::as_bytes(std::span(text))); }
void say_outcome(long result) { say(result < 0 ? std::strerror(errno) : "done"); }

void echo() {
    std::vector<std::byte> bytes(sandbox::file_size());
    bytes.resize(sandbox::read_at(0, bytes));
    sandbox::send(1, bytes);
}

void eat_memory() {
    std::vector<std::vector<char>> eaten;
    for (;;) eaten.emplace_back(1 << 20, 'x');
}

void spin() {
    static volatile unsigned long turns = 0;
    while (turns + 1 != 0) turns = turns + 1;
}

void flood() {
    const std::vector<std::byte> body(1 << 20);
    for (int i = 0; i < 200; ++i) sandbox::send(2, body);
}

const std::map<std::string, void (*)()> attempts{
    {"echo", echo},
    {"refuse", [] { throw sandbox::Refused("This is no file of ours."); }},
    {"refuse_badly", [] { throw sandbox::Refused(std::string(100'000, '\xff')); }},
    {"crash", [] { std::abort(); }},
    {"segfault", [] { std::raise(SIGSEGV); }},
    {"throw", [] { throw std::runtime_error("inside"); }},
    {"eat_memory", eat_memory},
    {"spin", spin},
    {"flood", flood},
    {"open", [] { say_outcome(open("/etc/passwd", O_RDONLY)); }},
    {"write_file", [] { say_outcome(write(3, "x", 1)); }},
    {"read_pipe",
     [] {
         char c = 0;
         say_outcome(read(4, &c, 1));
     }},
    {"make_code",
     [] {
         say_outcome(mmap(nullptr, 4096, PROT_READ | PROT_WRITE | PROT_EXEC, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0) ==
                             MAP_FAILED
                         ? -1
                         : 0);
     }},
    {"socket", [] { say_outcome(socket(AF_INET, SOCK_STREAM, 0)); }},
    {"fork", [] { say_outcome(fork()); }},
    {"exec",
     [] {
         char* none = nullptr;
         say_outcome(execve("/bin/true", &none, &none));
     }},
    {"trace_parent", [] { say_outcome(ptrace(PTRACE_ATTACH, getppid(), nullptr, nullptr)); }},
    {"kill_parent", [] { say_outcome(kill(getppid(), SIGKILL)); }},
    {"environment", [] { say(std::getenv("ATTUNE_TEST_SECRET") ? "seen" : "empty"); }},
    {"leave_silently", [] { _exit(0); }},
};

}  // namespace

int main(int count, char** words) {
    const auto attempt = attempts.find(count > 1 ? words[1] : "");
    if (attempt == attempts.end()) return 1;
    return sandbox::child_main(attempt->second);
}
