#include "app/doctor.hpp"

#include "app/findings.hpp"

namespace attune::app {

int doctor(const config::Config& config) {
    Findings findings;
    findings.good("The settings can be read");
    look_at_machine(config, findings);
    look_at_folder(config, findings);
    look_at_addresses(config, findings);
    look_at_database(config, findings);
    look_at_store(config, findings);
    look_at_models(config, findings);
    look_at_neighbours(config, findings);
    return findings.any_fault() ? 1 : 0;
}

}  // namespace attune::app
