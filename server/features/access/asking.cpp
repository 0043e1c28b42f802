#include "features/access/asking.hpp"

namespace attune {

Asker known(Asker anyone, const UserId& user, const CompanyId& company, Role role) {
    anyone.user = user;
    anyone.company = company;
    anyone.role = role;
    anyone.permissions = permissions_of(role);
    return anyone;
}

}  // namespace attune
