#pragma once
// The child as a process: started with two descriptors and nothing else, and gone when this object is.

#include <sys/types.h>

#include "platform/sandbox/sandbox.hpp"

namespace attune::sandbox {

class Process {
public:
    Process(const Command& command, int file, const Limits& limits);
    ~Process();
    Process(const Process&) = delete;
    Process& operator=(const Process&) = delete;

    int results() const { return results_; }  // the reading end of its pipe
    void kill();
    int wait();  // the wait status; once

private:
    pid_t pid_ = -1;
    int results_ = -1;
};

}  // namespace attune::sandbox
