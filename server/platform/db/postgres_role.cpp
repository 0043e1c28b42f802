#include "platform/db/postgres_role.hpp"

#include <format>
#include <stdexcept>
#include <string>

#include "platform/db/postgres_url.hpp"

namespace attune::db {
namespace {

constexpr std::string_view what_the_role_may =
    "select rolname, rolsuper or rolbypassrls, exists(select 1 from pg_class c join pg_namespace n on n.oid = "
    "c.relnamespace"
    " where c.relowner = r.oid and c.relkind in ('r', 'p') and n.nspname = any (current_schemas(false)))"
    " from pg_roles r where rolname = current_user";

// Of the tables that it finds, those that are guarded as migrations.cpp does it: forced, by one policy, which names the company.
constexpr std::string_view which_are_guarded =
    "select c.relname, c.relrowsecurity and c.relforcerowsecurity"
    " and (select count(*) = 1 and bool_and(p.polcmd = '*' and pg_get_expr(p.polqual, c.oid) = "
    "pg_get_expr(p.polwithcheck, c.oid)"
    " and pg_get_expr(p.polqual, c.oid) like '(company_id = NULLIF(current_setting(''attune.company''%')"
    " from pg_policy p where p.polrelid = c.oid)"
    " from pg_class c join pg_namespace n on n.oid = c.relnamespace"
    " where c.relkind in ('r', 'p') and n.nspname = any (current_schemas(false))";

std::string literal(std::string_view text) {
    std::string result = "'";
    for (const char c : text) result += c == '\'' ? std::string("''") : std::string(1, c);
    return result + "'";
}

}  // namespace

void restrict_role(PostgresLink& link, std::chrono::milliseconds statement_timeout, wait::Deadline deadline) {
    link.execute(std::format("set timezone = 'UTC'; set datestyle = 'ISO'; set statement_timeout = {};"
                             " set idle_in_transaction_session_timeout = 60000",
                             statement_timeout.count()),
                 deadline);
    bool is_member = false;
    link.execute(std::format("select pg_has_role(oid, 'member') from pg_roles where rolname = '{}'", application_role),
                 deadline, [&](const Row& row) { is_member = row.boolean(0); });
    if (is_member) link.execute(std::format("set role {}", application_role), deadline);

    std::string role;
    bool passes = true;
    bool owns = true;
    link.execute(std::string(what_the_role_may), deadline, [&](const Row& row) {
        role = row.text(0);
        passes = row.boolean(1);
        owns = row.boolean(2);
    });
    if (passes || owns)
        throw std::runtime_error(std::format(
            "The database role \"{}\" {} and could pass the wall between companies. Run `attune migrate` first, which "
            "makes the"
            " role {} and lets this login put it on.",
            role, passes ? "is a superuser or bypasses row-level security" : "owns tables", application_role));
}

void verify_walls(PostgresLink& link, const TenantTables& tables, wait::Deadline deadline) {
    std::string open;
    link.execute(std::string(which_are_guarded), deadline, [&](const Row& row) {
        if (tables.contains(row.text(0)) && !row.boolean(1))
            open += (open.empty() ? "" : ", ") + std::string(row.text(0));
    });
    if (!open.empty())
        throw std::runtime_error(std::format("Row-level security does not keep companies apart in: {}. Somebody has "
                                             "altered these tables since they were made. "
                                             "Their owner puts it back: enable and force row level security, with the "
                                             "one policy that names the company.",
                                             open));
}

void make_role(PostgresLink& owner, const std::string& url, wait::Deadline deadline) {
    const auto login = parts_of(url).user.empty() ? owner.user() : parts_of(url).user;
    // Other databases of the same server may do the same at the same moment.
    owner.execute(
        std::format("do $$ begin"
                    " if not exists (select from pg_roles where rolname = '{0}') then create role {0} nologin; end if;"
                    " exception when duplicate_object or unique_violation then null; end $$",
                    application_role),
        deadline);
    owner.execute(
        std::format(
            "do $$ declare login text := {1}; begin"
            " if exists (select from pg_roles where rolname = login) and not pg_has_role(login, '{0}', 'set') then"
            " execute format('grant {0} to %I', login); end if;"
            " execute format('grant usage on schema %I to {0}', current_schema());"
            " exception when internal_error then null; end $$",
            application_role, literal(login)),
        deadline);
}

}  // namespace attune::db
