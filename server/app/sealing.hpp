#pragma once
// Seals the audit log of every company within a second of what happens, and makes its checkpoints, for as long as it lives.

#include <thread>

#include "app/house.hpp"

namespace attune::app {

class Sealing {
public:
    explicit Sealing(House& house) : house_(house), thread_([this](std::stop_token stop) { run(stop); }) {}

private:
    void run(const std::stop_token& stop);

    House& house_;
    std::jthread thread_;
};

// Seals all that waits now, in every company. For commands too.
void seal_all(House& house, const std::stop_token& stop = {});

}  // namespace attune::app
