#include <stdlib.h>

#include <algorithm>
#include <format>

#include "platform/db/observer.hpp"

namespace attune {

using std::chrono::steady_clock;

db::Unavailable::Unavailable(std::string text, int unavailable_status, std::string unavailable_code)
    : Problem(problem(unavailable_status, std::move(unavailable_code))), log_text(std::move(text)) {
    if (unavailable_status == 503) retry_after_seconds = 1;
}

Session::Session(db::Database& database, const CompanyId& company, db::Mode mode)
    : database_(database), company_(company), mode_(mode) {}

Session::~Session() {
    if (connection_) connection_->rollback();
}

std::int64_t Session::run(const db::Statement& statement, std::size_t variant, std::span<const db::Value> values,
                          const db::RowSink& sink) {
    check(!failed_, "a transaction goes on only while all its statements succeed");
    check(mode_ == db::Mode::write || !statement.writes, statement.name);
    std::vector<db::Value> bound;
    if (statement.takes_company) {
        bound.reserve(values.size() + 1);
        bound.emplace_back(std::string_view(company_.value));
        bound.insert(bound.end(), values.begin(), values.end());
        values = bound;
    }
    failed_ = true;
    const auto begin = steady_clock::now();
    if (!connection_) connection_ = database_.begin(company_, mode_);
    const auto count = connection_->run(statement, variant, values, sink);
    db::observed(statement.name, steady_clock::now() - begin);
    failed_ = false;
    return count;
}

void Session::commit() {
    check(!failed_, "a transaction commits only when all its statements succeeded");
    if (!connection_) return;
    failed_ = true;
    connection_->commit();
    connection_.reset();
    failed_ = false;
}

void Session::close() noexcept {
    if (connection_) connection_->rollback();
    connection_.reset();
    failed_ = false;
}

db::Engine Session::engine() const { return database_.engine(); }

Work::Work(db::Database& database, Asker whose, db::Mode mode, Instant moment)
    : asker(std::move(whose)), now(moment), db(database, asker.company, mode), database_(database), mode_(mode) {}

Asker Work::system(CompanyId company) {
    Asker asker;
    asker.company = std::move(company);
    asker.role = Role::admin;
    asker.permissions = permissions_of(Role::admin);
    return asker;
}

std::string Work::new_id() const {
    std::array<std::uint8_t, 10> random{};
    arc4random_buf(random.data(), random.size());
    return uuid_v7(now, random);
}

void Work::commit() {
    db.commit();
    for (const auto& action : std::exchange(after_commit_, {})) action();
}

}  // namespace attune
