#include "features/access/own_proof.hpp"

#include "features/access/passwords.sql.hpp"
#include "features/access/sign_in_attempts.hpp"

namespace attune {

void OwnPassword::require(Work& work, const std::string& password, std::string_view field) {
    const auto who = attempting(work.user().value, work.asker.address);
    std::optional<std::string> hash;
    {
        Work look(database_, work.asker, db::Mode::read, work.now);
        refuse_blocked(look, who);
        hash = look.db(sql::password_of{.user = work.user()});
    }
    if (passwords_.check(work, hash, password).right) return;
    Work count(database_, work.asker, db::Mode::write, work.now);
    count_failure(count, who);
    count.commit();
    throw invalid(std::string(field), "This is not your password.");
}

}  // namespace attune
