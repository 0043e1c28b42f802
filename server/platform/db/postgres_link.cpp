#include "platform/db/postgres_link.hpp"

#include <libpq-fe.h>
#include <poll.h>

#include <algorithm>
#include <array>
#include <format>
#include <memory>
#include <utility>

#include "platform/db/postgres_errors.hpp"
#include "platform/db/postgres_rows.hpp"

namespace attune::db {
namespace {

using Result = std::unique_ptr<PGresult, decltype(&PQclear)>;

constexpr std::array<std::pair<const char*, const char*>, 6> own_statements{{
    {"begin", "begin"},
    // One snapshot for all queries of a work, as on SQLite.
    {"begin_read", "begin isolation level repeatable read read only"},
    {"company", "select set_config('attune.company', $1, true)"},
    {"commit", "commit"},
    {"rollback", "rollback"},
    {"fresh_plans", "discard plans"},
}};
constexpr int statements_of_a_long_transaction = 500;

std::string_view field_of(const PGresult* result, int field) {
    const char* text = PQresultErrorField(result, field);
    return text == nullptr ? std::string_view() : std::string_view(text);
}

bool is_refusal(const PGresult* result) {
    const auto status = PQresultStatus(result);
    return status == PGRES_FATAL_ERROR || status == PGRES_BAD_RESPONSE;
}

std::int64_t count_of(PGresult* result) {
    if (PQresultStatus(result) == PGRES_TUPLES_OK) return PQntuples(result);
    const std::string_view changed = PQcmdTuples(result);
    return changed.empty() ? 0 : std::stoll(std::string(changed));
}

void each_row(const PGresult* result, const RowSink& sink) {
    if (!sink || PQresultStatus(result) != PGRES_TUPLES_OK) return;
    for (int row = 0; row < PQntuples(result); ++row) sink(PostgresRow(result, row));
}

}  // namespace

PostgresLink::PostgresLink(const std::string& url, wait::Deadline deadline) {
    try {
        connect(url, deadline);
        enter_pipeline();
        for (const auto& [name, text] : own_statements)
            require(PQsendPrepare(connection_, name, text, 0, nullptr) == 1);
        finish("own statements", deadline, {});
        if (!make_idle(deadline)) lose("the connection did not become idle");
    } catch (const std::exception&) {
        PQfinish(connection_);
        throw;
    }
}

PostgresLink::~PostgresLink() { PQfinish(connection_); }

void PostgresLink::connect(const std::string& url, wait::Deadline deadline) {
    constexpr std::array names{"dbname", "client_encoding", "fallback_application_name",
                               static_cast<const char*>(nullptr)};
    const std::array values{url.c_str(), "UTF8", "attune", static_cast<const char*>(nullptr)};
    connection_ = PQconnectStartParams(names.data(), values.data(), 1);
    if (connection_ == nullptr) throw std::bad_alloc();
    auto progress = PGRES_POLLING_WRITING;
    while (PQstatus(connection_) != CONNECTION_BAD && progress != PGRES_POLLING_OK &&
           progress != PGRES_POLLING_FAILED) {
        const int descriptor = PQsocket(connection_);
        const bool ready = progress == PGRES_POLLING_READING ? wait::until_readable(descriptor, deadline)
                                                             : wait::until_writable(descriptor, deadline);
        if (!ready) lose("no connection in time");
        progress = PQconnectPoll(connection_);
    }
    if (PQstatus(connection_) != CONNECTION_OK) lose(PQerrorMessage(connection_));
    PQsetnonblocking(connection_, 1);
    PQsetNoticeProcessor(connection_, [](void*, const char*) {}, nullptr);
}

void PostgresLink::lose(std::string_view why) {
    dead_ = true;
    throw Unavailable(std::string(why));
}

void PostgresLink::require(bool sent) {
    if (!sent) lose(PQerrorMessage(connection_));
}

void PostgresLink::refuse(const pg_result* result, std::string_view doing) {
    const Refusal refusal{field_of(result, PG_DIAG_SQLSTATE), field_of(result, PG_DIAG_CONSTRAINT_NAME),
                          field_of(result, PG_DIAG_MESSAGE_PRIMARY)};
    if (ends_connection(refusal) || PQstatus(connection_) == CONNECTION_BAD) dead_ = true;
    // What libpq reports by itself has no SQLSTATE, and its text tells why the connection broke.
    if (refusal.sqlstate.empty()) throw Unavailable(PQresultErrorMessage(result));
    throw_postgres_error(refusal, doing);
}

void PostgresLink::end_batch() {
    require(PQpipelineSync(connection_) == 1);
    ++batches_;
}

void PostgresLink::flush(wait::Deadline deadline) {
    for (;;) {
        const int left = PQflush(connection_);
        if (left == 0) return;
        if (left < 0) lose(PQerrorMessage(connection_));
        if (!wait::until_writable(PQsocket(connection_), deadline)) lose("the server did not take the query in time");
        // The server may be waiting for us to read.
        if (PQconsumeInput(connection_) == 0) lose(PQerrorMessage(connection_));
    }
}

pg_result* PostgresLink::next_result(wait::Deadline deadline) {
    while (PQisBusy(connection_) != 0) {
        if (!wait::until_readable(PQsocket(connection_), deadline)) lose("no answer in time");
        if (PQconsumeInput(connection_) == 0) lose(PQerrorMessage(connection_));
    }
    return PQgetResult(connection_);
}

void PostgresLink::execute(const std::string& text, wait::Deadline deadline, const RowSink& sink) {
    require(PQsendQuery(connection_, text.c_str()) == 1);
    flush(deadline);
    Result refused{nullptr, &PQclear};
    for (;;) {
        Result result{next_result(deadline), &PQclear};
        if (!result) break;
        if (is_refusal(result.get()) && !refused) {
            refused = std::move(result);
        } else {
            each_row(result.get(), sink);
        }
    }
    if (refused) refuse(refused.get(), text.substr(0, 60));
}

void PostgresLink::enter_pipeline() {
    if (PQpipelineStatus(connection_) == PQ_PIPELINE_OFF) require(PQenterPipelineMode(connection_) == 1);
}

void PostgresLink::queue_prepared(const char* name, std::span<const char* const> values) {
    require(PQsendQueryPrepared(connection_, name, static_cast<int>(values.size()), values.data(), nullptr, nullptr,
                                0) == 1);
    ++commands_;
}

void PostgresLink::queue_begin(Mode mode, std::string_view company) {
    enter_pipeline();
    queue_prepared(mode == Mode::read ? "begin_read" : "begin", {});
    const std::string text(company);
    queue_prepared("company", std::array{text.c_str()});
    statements_ = 0;
    fresh_plans_after_ = statements_of_a_long_transaction;
}

// A plan that was made when a table was empty reads all of it, and until the transaction is over nothing tells PostgreSQL that it has
// grown: who brings in many rows, each with queries of its own, would wait longer and longer. Each time twice as many statements have run,
// plans are made again.
void PostgresLink::queue_fresh_plans() {
    if (++statements_ < fresh_plans_after_) return;
    fresh_plans_after_ *= 2;
    queue_prepared("fresh_plans", {});
}

void PostgresLink::queue(const Statement& statement, std::size_t variant, std::span<const Value> values) {
    check(values.size() == statement.types.size(), statement.name);
    queue_fresh_plans();
    const Key key{&statement, variant};
    auto found = prepared_.find(key);
    if (found == prepared_.end()) {
        std::vector<Oid> types;
        for (const auto type : statement.types) types.push_back(object_id(type));
        const std::string text(statement.postgres_texts[variant]);
        const auto name = std::format("s{}", prepared_.size());
        require(PQsendPrepare(connection_, name.c_str(), text.c_str(), static_cast<int>(types.size()), types.data()) ==
                1);
        found = prepared_.emplace(key, name).first;
        preparing_ = key;
        ++commands_;
    }
    texts_.clear();
    for (const auto& value : values) texts_.push_back(postgres_text_of(value));
    std::vector<const char*> pointers;
    pointers.reserve(values.size());
    for (std::size_t i = 0; i < values.size(); ++i)
        pointers.push_back(std::holds_alternative<std::monostate>(values[i]) ? nullptr : texts_[i].c_str());
    queue_prepared(found->second.c_str(), pointers);
}

std::int64_t PostgresLink::finish(std::string_view doing, wait::Deadline deadline, const RowSink& sink) {
    end_batch();
    flush(deadline);
    Result last{nullptr, &PQclear};
    Result refused{nullptr, &PQclear};
    int left = std::exchange(commands_, 0);
    const auto preparing = std::exchange(preparing_, {});
    for (;;) {
        Result result{next_result(deadline), &PQclear};
        if (!result) {
            // Between two commands; or for ever, where the connection is gone.
            if (PQstatus(connection_) == CONNECTION_BAD) lose(PQerrorMessage(connection_));
            continue;
        }
        if (PQresultStatus(result.get()) == PGRES_PIPELINE_SYNC) {
            if (--batches_ == 0) break;
            continue;
        }
        if (is_refusal(result.get())) {
            if (PQstatus(connection_) == CONNECTION_BAD) dead_ = true;
            if (!refused) refused = std::move(result);
            if (dead_) break;
        } else if (!refused) {
            --left;
            last = std::move(result);
        }
    }
    if (refused) {
        // Only when nothing but the last command was refused has the one before it been prepared.
        if (preparing && left > 1) prepared_.erase(*preparing);
        refuse(refused.get(), doing);
    }
    each_row(last.get(), sink);
    return count_of(last.get());
}

void PostgresLink::commit(wait::Deadline deadline) {
    queue_prepared("commit", {});
    finish("commit", deadline, {});
    if (PQtransactionStatus(connection_) != PQTRANS_IDLE) lose("the transaction did not end with its commit");
}

void PostgresLink::abandon() noexcept {
    try {
        queue_prepared("rollback", {});
        end_batch();
        commands_ = 0;
        preparing_.reset();
        // Three short messages; where not even they fit into the socket's buffer, the link is not worth waiting for.
        require(PQflush(connection_) == 0);
    } catch (const std::exception&) {
        dead_ = true;
    }
}

bool PostgresLink::make_idle(wait::Deadline deadline) {
    if (dead_) return false;
    try {
        while (batches_ > 0) {
            const Result result{next_result(deadline), &PQclear};
            if (PQstatus(connection_) == CONNECTION_BAD) lose(PQerrorMessage(connection_));
            if (result && PQresultStatus(result.get()) == PGRES_PIPELINE_SYNC) --batches_;
        }
        if (PQpipelineStatus(connection_) != PQ_PIPELINE_OFF) require(PQexitPipelineMode(connection_) == 1);
        // A backend that was ended says so and hangs up while nobody reads.
        pollfd entry{.fd = PQsocket(connection_), .events = POLLIN, .revents = 0};
        while (::poll(&entry, 1, 0) > 0) require(PQconsumeInput(connection_) == 1);
        dead_ = PQstatus(connection_) != CONNECTION_OK || PQtransactionStatus(connection_) != PQTRANS_IDLE;
    } catch (const std::exception&) {
        dead_ = true;
    }
    return !dead_;
}

void PostgresLink::verify(const Statement& statement, std::vector<std::string>& faults, wait::Deadline deadline) {
    for (std::size_t variant = 0; variant < statement.postgres_texts.size(); ++variant) {
        const auto fault = [&](std::string_view what) {
            faults.push_back(std::format("{} ({}) on PostgreSQL: {}", statement.name, variant, what));
        };
        std::vector<Oid> types;
        for (const auto type : statement.types) types.push_back(object_id(type));
        const std::string text(statement.postgres_texts[variant]);
        const auto ask = [&](bool sent) {
            require(sent);
            flush(deadline);
            Result answer{next_result(deadline), &PQclear};
            while (PGresult* rest = next_result(deadline)) PQclear(rest);
            return answer;
        };
        if (const auto answer =
                ask(PQsendPrepare(connection_, "", text.c_str(), static_cast<int>(types.size()), types.data()) == 1);
            is_refusal(answer.get())) {
            fault(field_of(answer.get(), PG_DIAG_MESSAGE_PRIMARY));
            continue;
        }
        const auto description = ask(PQsendDescribePrepared(connection_, "") == 1);
        std::vector<std::string> columns;
        columns.reserve(statement.columns.size());
        for (int i = 0; i < PQnfields(description.get()); ++i) columns.emplace_back(PQfname(description.get(), i));
        if (!std::ranges::equal(columns, statement.columns)) fault("its columns are not those of its signature");
    }
}

void PostgresLink::take_notifications(const std::function<void(int process, std::string_view payload)>& sink) {
    require(PQconsumeInput(connection_) == 1);
    while (const std::unique_ptr<PGnotify, decltype(&PQfreemem)> heard{PQnotifies(connection_), &PQfreemem})
        sink(heard->be_pid, heard->extra);
}

int PostgresLink::descriptor() const { return PQsocket(connection_); }

int PostgresLink::process() const { return PQbackendPID(connection_); }

std::string PostgresLink::user() const { return PQuser(connection_); }

}  // namespace attune::db
