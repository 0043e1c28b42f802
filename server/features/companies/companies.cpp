#include "features/companies/companies.hpp"

#include "features/companies/companies.sql.hpp"
#include "features/companies/jurisdictions.hpp"
#include "platform/http/routes.hpp"

namespace attune {
namespace {

constexpr auto default_policy = EmotionPolicy::individual;

void refuse_bad_place(const std::optional<std::string>& jurisdiction, const std::string& time_zone) {
    if (jurisdiction && !is_jurisdiction(*jurisdiction)) {
        throw invalid(
            "jurisdiction",
            "Give a country as its two-letter code, like US or DE, with a region like US-IL where it matters.");
    }
    if (!is_time_zone(time_zone)) throw invalid("time_zone", "Give a time zone like Europe/Berlin.");
}

constexpr std::int64_t most_departments = 5000;  // that one list names at once

// The law of the place wins over the company's wish.
EmotionPolicy lawful(EmotionPolicy wish, const std::optional<std::string>& jurisdiction) {
    return jurisdiction && prohibits_emotion_inference(*jurisdiction) ? EmotionPolicy::prohibited : wish;
}

template <class T>
std::optional<std::string> text_of(const std::optional<T>& text) {
    return text ? std::optional(text->value) : std::nullopt;
}

}  // namespace

void Companies::routes(http::Api& api) {
    auto companies = api.group("/companies", *this, "companies");
    companies.get("/current", &Companies::current, Permission::member, "The company of the person who asks");
    companies.put("/current", &Companies::change, Permission::company_manage,
                  "Change the company's name, place and policies");

    auto departments = api.group("/departments", *this, "companies");
    departments.get("", &Companies::departments, Permission::member, "All departments, by name");
    departments.get("/{id}", &Companies::department, Permission::member, "One department");
    departments.post("", &Companies::add_department, Permission::departments_write, "Add a department");
    departments.put("/{id}", &Companies::change_department, Permission::departments_write, "Change a department");
    departments.del("/{id}", &Companies::remove_department, Permission::departments_write, "Remove a department");

    domains_.routes(api);
}

Company Companies::found(Work& work, const std::string& name, const std::optional<std::string>& jurisdiction,
                         const std::string& time_zone) {
    refuse_bad_place(jurisdiction, time_zone);
    work.db(sql::insert_company_name{.name_key = folded(name)});
    work.db(sql::insert_company{.name = name,
                                .jurisdiction = jurisdiction,
                                .time_zone = time_zone,
                                .policy = lawful(default_policy, jurisdiction),
                                .now = work.now});
    return current(work);
}

Company Companies::found_personal(Work& work) {
    work.db(sql::insert_company{
        .name = "Personal", .jurisdiction = {}, .time_zone = "UTC", .policy = default_policy, .now = work.now});
    return current(work);
}

std::optional<CompanyId> Companies::named(Work& work, std::string_view name) {
    const auto found = work.db(sql::company_named{.name_key = folded(trimmed(name))});
    return found ? std::optional(found->company_id) : std::nullopt;
}

Company Companies::current(Work& work) {
    const auto look_up = [&] {
        auto company = work.db(sql::current_company{});
        if (!company) throw not_found("company");
        return *std::move(company);
    };
    return work.reads_only() ? work.once<Company>(look_up) : look_up();
}

Company Companies::require_emotion_analysis(Work& work) {
    auto company = current(work);
    if (!company.jurisdiction) throw conflict("jurisdiction_needed");
    if (!allows_emotion_analysis(company, work.now)) {
        Audit::record_apart(work, "emotion_analysis_refused", "company", company.company_id.value);
        throw unavailable_for_legal_reasons("policy_prohibited");
    }
    return company;
}

std::optional<UserId> Companies::programme_runner(Work& work, const Company& company) {
    if (company.emotion_policy != EmotionPolicy::safety_programme || programme_is_over(company, work.now)) return {};
    if (!company.programme_runner || !may_run_programme_(work, *company.programme_runner)) return {};
    return company.programme_runner;
}

void Companies::refuse_bad_programme(Work& work, const Company& before, const Company& after) {
    // What stands already may be past or gone by now, and must not keep the admin from changing something else.
    const bool begins = before.emotion_policy != EmotionPolicy::safety_programme;
    const bool runner_is_new = begins || before.programme_runner != after.programme_runner;
    const bool end_is_new = begins || before.programme_ends != after.programme_ends;
    std::vector<FieldError> errors;
    if (!after.programme_purpose) errors.push_back({"programme_purpose", "Name the purpose of the safety programme."});
    if (!after.programme_runner) {
        errors.push_back({"programme_runner", "Name the person who runs the safety programme."});
    } else if (runner_is_new && !may_run_programme_(work, *after.programme_runner)) {
        errors.push_back({"programme_runner", "Choose an admin or HR of the company, because others see no results."});
    }
    if (!after.programme_ends) {
        errors.push_back({"programme_ends", "Say when the safety programme ends."});
    } else if (end_is_new && programme_is_over(after, work.now)) {
        errors.push_back({"programme_ends", "This day is past. Choose today or a later day."});
    }
    if (!errors.empty()) throw invalid(std::move(errors));
}

Company Companies::change(Work& work, CompanyChange wish) {
    const auto before = current(work);
    auto after = before;
    if (wish.name) after.name = wish.name->value;
    if (wish.jurisdiction.present) after.jurisdiction = wish.jurisdiction.value;
    if (wish.time_zone) after.time_zone = *wish.time_zone;
    if (wish.emotion_policy) after.emotion_policy = *wish.emotion_policy;
    if (wish.group_minimum) after.group_minimum = wish.group_minimum->value;
    if (wish.programme_purpose.present) after.programme_purpose = text_of(wish.programme_purpose.value);
    if (wish.programme_runner.present) after.programme_runner = wish.programme_runner.value;
    if (wish.programme_ends.present) after.programme_ends = wish.programme_ends.value;
    refuse_bad_place(after.jurisdiction, after.time_zone);
    if (wish.programme_runner.present) require_member(work, after.programme_runner, "programme_runner");
    // Moving out of a place that forbids does not allow by itself: somebody has to choose a policy.
    after.emotion_policy = lawful(after.emotion_policy, after.jurisdiction);
    if (wish.emotion_policy && after.emotion_policy != *wish.emotion_policy) {
        throw invalid("emotion_policy", "The law where the company is allows only \"prohibited\".");
    }
    if (after.emotion_policy == EmotionPolicy::safety_programme) refuse_bad_programme(work, before, after);
    if (folded(after.name) != folded(before.name)) work.db(sql::rename_company{.name_key = folded(after.name)});
    work.db(
        sql::update_company{.name = after.name,
                            .jurisdiction = after.jurisdiction,
                            .time_zone = after.time_zone,
                            .policy = after.emotion_policy,
                            .group_minimum = after.group_minimum,
                            .purpose = after.programme_purpose,
                            .runner = after.programme_runner,
                            .ends = after.programme_ends ? std::optional(after.programme_ends->value) : std::nullopt,
                            .now = work.now});
    audit_.record(work, "company_changed", "company", after.company_id.value);
    const auto changed = current(work);
    if (!allows_emotion_analysis(changed, work.now)) {
        for (const auto& listener : listeners_) listener(work, changed);
    }
    return changed;
}

http::Page<Department> Companies::departments(Work& work, http::Paging page) {
    return {.items = work.db(sql::list_departments{.limit = page.page_size, .offset = page.offset()}),
            .total = work.db(sql::count_departments{}),
            .paging = page};
}

std::vector<Department> Companies::all_departments(Work& work) {
    return work.db(sql::list_departments{.limit = most_departments, .offset = 0});
}

Department Companies::department(Work& work, DepartmentId id) {
    auto found = work.db(sql::find_department{.id = id});
    if (!found) throw not_found("department");
    return *std::move(found);
}

bool Companies::has_department(Work& work, DepartmentId id) {
    return work.db(sql::find_department{.id = id}).has_value();
}

void Companies::require_member(Work& work, const std::optional<UserId>& user, const char* field) {
    if (user && !is_member_(work, *user)) throw invalid(field, "There is no such user.");
}

http::Created<Department> Companies::add_department(Work& work, NewDepartment wish) {
    if (wish.budget && *wish.budget < 0) throw invalid("budget", "A budget is zero or more.");
    require_member(work, wish.manager_id, "manager_id");
    auto added = work.db(sql::insert_department{.name = wish.name.value,
                                                .name_key = folded(wish.name.value),
                                                .description = text_of(wish.description),
                                                .budget = wish.budget,
                                                .manager = wish.manager_id,
                                                .now = work.now});
    audit_.record(work, "department_added", "department", std::to_string(added.id));
    return {.location = "/departments/" + std::to_string(added.id), .body = std::move(added)};
}

Department Companies::change_department(Work& work, DepartmentId id, DepartmentChange wish) {
    auto after = department(work, id);
    if (wish.name) after.name = wish.name->value;
    if (wish.description.present) after.description = text_of(wish.description.value);
    if (wish.budget.present) after.budget = wish.budget.value;
    if (wish.manager_id.present) after.manager_id = wish.manager_id.value;
    if (wish.is_active) after.is_active = *wish.is_active;
    if (after.budget && *after.budget < 0) throw invalid("budget", "A budget is zero or more.");
    if (wish.manager_id.present) require_member(work, after.manager_id, "manager_id");
    auto changed = work.db(sql::update_department{.id = id,
                                                  .name = after.name,
                                                  .name_key = folded(after.name),
                                                  .description = after.description,
                                                  .budget = after.budget,
                                                  .manager = after.manager_id,
                                                  .active = after.is_active,
                                                  .now = work.now});
    if (!changed) throw not_found("department");
    audit_.record(work, "department_changed", "department", std::to_string(id));
    return *std::move(changed);
}

void Companies::remove_department(Work& work, DepartmentId id) {
    if (work.db(sql::delete_department{.id = id}) == 0) throw not_found("department");
    audit_.record(work, "department_removed", "department", std::to_string(id));
}

}  // namespace attune
