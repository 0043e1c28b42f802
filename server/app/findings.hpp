#pragma once
// What `attune doctor` finds, a line each: good, worth knowing, or a fault with what mends it.

#include <functional>
#include <string>
#include <string_view>

#include "platform/config/config.hpp"

namespace attune::app {

class Findings {
public:
    void good(std::string_view what);
    void fault(std::string_view what, std::string_view why, std::string_view mend);
    // Attune runs all the same, with less.
    void warning(std::string_view what, std::string_view why, std::string_view mend);
    // Good unless it throws; why is what it throws. True when good.
    bool look(std::string_view what, const std::function<void()>& at, std::string_view mend);

    bool any_fault() const { return any_fault_; }

private:
    bool any_fault_ = false;
};

// What went wrong, in words for an operator: what a server said rather than what a client of the API would hear.
std::string reason_of(const std::exception& failure);

void look_at_machine(const config::Config& config, Findings& findings);
void look_at_folder(const config::Config& config, Findings& findings);
void look_at_secrets(const config::Config& config, Findings& findings);
void look_at_earlier_secrets(const config::Config& config, Findings& findings);  // reads every company
void look_at_addresses(const config::Config& config, Findings& findings);
void look_at_database(const config::Config& config, Findings& findings);
void look_at_store(const config::Config& config, Findings& findings);
void look_at_models(const config::Config& config, Findings& findings);
void look_at_neighbours(const config::Config& config, Findings& findings);  // mail, Valkey, collector, emotion model

}  // namespace attune::app
