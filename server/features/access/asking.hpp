#pragma once
// Who asks, once a sign-in, a registration or a link has shown it: the asker of the Work in that company.

#include "platform/db/db.hpp"

namespace attune {

Asker known(Asker anyone, const UserId& user, const CompanyId& company, Role role);

}  // namespace attune
