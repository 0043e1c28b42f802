#include "platform/sandbox/confine.hpp"

#include <fcntl.h>
#include <sched.h>
#include <seccomp.h>
#include <signal.h>
#include <sys/mman.h>
#include <sys/mount.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <unistd.h>

#include <cerrno>
#include <initializer_list>
#include <stdexcept>
#include <system_error>

#include "platform/sandbox/wire.hpp"

namespace attune::sandbox {
namespace {

#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
constexpr bool has_sanitizer = true;  // it maps terabytes of shadow memory
#else
constexpr bool has_sanitizer = false;
#endif

[[noreturn]] void cannot(const char* what, int error = errno) {
    throw std::system_error(error, std::generic_category(), what);
}

void limit(__rlimit_resource resource, rlim_t most) {
    const rlimit both{most, most};
    if (setrlimit(resource, &both) != 0) cannot("setrlimit");
}

// An empty file system and no network, without bubblewrap's help: the same namespaces, entered by the process itself.
// Not granted in some containers; seccomp below does not depend on it.
void leave_for_empty_namespaces() {
    if (unshare(CLONE_NEWUSER | CLONE_NEWNS | CLONE_NEWNET | CLONE_NEWIPC | CLONE_NEWUTS) != 0) return;
    if (mount(nullptr, "/", nullptr, MS_REC | MS_PRIVATE, nullptr) != 0) return;
    if (mount("none", "/tmp", "tmpfs", MS_NOSUID | MS_NODEV | MS_NOEXEC | MS_RDONLY, "size=4k") != 0) return;
    if (chdir("/tmp") == 0 && chroot(".") == 0 && chdir("/") != 0) cannot("chdir into the empty root");
}

class Filter {
public:
    // Whatever is not allowed below fails as if it were forbidden; what only an attacker would try ends the process.
    Filter() : context_(seccomp_init(SCMP_ACT_ERRNO(EPERM))) {
        if (!context_) throw std::runtime_error("seccomp_init");
    }
    ~Filter() { seccomp_release(context_); }
    Filter(const Filter&) = delete;
    Filter& operator=(const Filter&) = delete;

    void allow(std::initializer_list<int> calls) {
        for (const int call : calls) add(SCMP_ACT_ALLOW, call, {});
    }
    void allow(int call, scmp_arg_cmp condition) { add(SCMP_ACT_ALLOW, call, {condition}); }
    void kill(std::initializer_list<int> calls) {
        for (const int call : calls) add(SCMP_ACT_KILL_PROCESS, call, {});
    }
    void load() {
        if (const int error = seccomp_load(context_); error != 0) cannot("seccomp_load", -error);
    }

private:
    void add(std::uint32_t action, int call, std::initializer_list<scmp_arg_cmp> conditions) {
        const int error = seccomp_rule_add_array(context_, action, call, static_cast<unsigned>(conditions.size()),
                                                 conditions.begin());
        if (error != 0) cannot("seccomp_rule_add", -error);
    }
    scmp_filter_ctx context_;
};

scmp_arg_cmp argument(unsigned index, scmp_compare comparison, scmp_datum_t value, scmp_datum_t second = 0) {
    return scmp_arg_cmp{index, comparison, value, second};
}

void forbid_system_calls() {
    Filter filter;
    filter.allow({SCMP_SYS(brk),
                  SCMP_SYS(munmap),
                  SCMP_SYS(mremap),
                  SCMP_SYS(madvise),
                  SCMP_SYS(futex),
                  SCMP_SYS(clock_gettime),
                  SCMP_SYS(clock_getres),
                  SCMP_SYS(gettimeofday),
                  SCMP_SYS(time),
                  SCMP_SYS(getrandom),
                  SCMP_SYS(exit),
                  SCMP_SYS(exit_group),
                  SCMP_SYS(rt_sigreturn),
                  SCMP_SYS(rt_sigprocmask),
                  SCMP_SYS(getpid),
                  SCMP_SYS(gettid),
                  SCMP_SYS(sched_yield),
                  SCMP_SYS(sched_getaffinity),
                  SCMP_SYS(restart_syscall),
                  SCMP_SYS(rseq)});
    filter.allow(SCMP_SYS(pread64), argument(0, SCMP_CMP_EQ, file_descriptor));
    filter.allow(SCMP_SYS(write), argument(0, SCMP_CMP_EQ, result_descriptor));
    // abort() raises a signal on its own thread.
    filter.allow(SCMP_SYS(tgkill), argument(0, SCMP_CMP_EQ, static_cast<scmp_datum_t>(getpid())));
    // Memory never becomes code.
    filter.allow(SCMP_SYS(mmap), argument(2, SCMP_CMP_MASKED_EQ, PROT_EXEC, 0));
    filter.allow(SCMP_SYS(mprotect), argument(2, SCMP_CMP_MASKED_EQ, PROT_EXEC, 0));
    filter.kill({SCMP_SYS(execve),
                 SCMP_SYS(execveat),
                 SCMP_SYS(fork),
                 SCMP_SYS(vfork),
                 SCMP_SYS(clone),
                 SCMP_SYS(clone3),
                 SCMP_SYS(socket),
                 SCMP_SYS(socketpair),
                 SCMP_SYS(connect),
                 SCMP_SYS(bind),
                 SCMP_SYS(ptrace),
                 SCMP_SYS(kill),
                 SCMP_SYS(process_vm_readv),
                 SCMP_SYS(process_vm_writev),
                 SCMP_SYS(io_uring_setup),
                 SCMP_SYS(bpf),
                 SCMP_SYS(keyctl),
                 SCMP_SYS(setns),
                 SCMP_SYS(unshare),
                 SCMP_SYS(mount),
                 SCMP_SYS(memfd_create)});
    if constexpr (has_sanitizer) filter.allow({SCMP_SYS(sigaltstack), SCMP_SYS(rt_sigaction), SCMP_SYS(prctl)});
    filter.load();
}

}  // namespace

void confine(std::uint64_t memory_bytes) {
    if (prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) != 0) cannot("no_new_privs");
    if (prctl(PR_SET_DUMPABLE, 0, 0, 0, 0) != 0) cannot("dumpable");
    leave_for_empty_namespaces();
    // Entering a user namespace changes credentials, and with them the kernel forgets this.
    if (prctl(PR_SET_PDEATHSIG, SIGKILL) != 0) cannot("death of the parent");
    if (!has_sanitizer) limit(RLIMIT_AS, memory_bytes);
    limit(RLIMIT_NOFILE, result_descriptor + 1);
    limit(RLIMIT_NPROC, 0);
    limit(RLIMIT_FSIZE, 0);
    limit(RLIMIT_CORE, 0);
    forbid_system_calls();
}

}  // namespace attune::sandbox
