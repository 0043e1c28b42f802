#include "platform/db/postgres_errors.hpp"

#include <format>
#include <string>

#include "platform/db/db.hpp"

namespace attune::db {

// https://www.postgresql.org/docs/17/errcodes-appendix.html
bool ends_connection(const Refusal& refusal) {
    const auto sqlstate = refusal.sqlstate;
    return sqlstate.starts_with("08")      // connection exceptions
           || sqlstate.starts_with("57P")  // shutdown, crash, dropped database
           || sqlstate == "25P03"          // idle in a transaction for too long
           || sqlstate == "26000"          // a prepared statement is gone: somebody pools between us and the server
           || refusal.message == "cached plan must not change result type";  // a migration ran
}

void throw_postgres_error(const Refusal& refusal, std::string_view doing) {
    const auto text = std::format("{}: {} ({})", doing, refusal.message, refusal.sqlstate);
    const auto code = refusal.sqlstate;
    if (code == "23505") throw conflict(std::string(refusal.constraint));
    if (code == "23503") throw conflict("reference_broken");
    if (code == "23514") throw problem(400, "invalid_request");
    if (code == "53100") throw Unavailable(text, 507, "storage_full");
    // Also: serialization failures and deadlocks, resources, operators' interventions, I/O errors, locks not available.
    if (code.empty() || ends_connection(refusal) || code.starts_with("40") || code.starts_with("53") ||
        code.starts_with("57") || code.starts_with("58") || code == "55P03")
        throw Unavailable(text);
    throw Bug(text);
}

}  // namespace attune::db
