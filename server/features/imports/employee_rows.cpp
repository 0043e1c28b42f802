#include "features/imports/employee_rows.hpp"

#include <charconv>
#include <format>
#include <map>
#include <set>
#include <unordered_map>
#include <unordered_set>

#include "core/text.hpp"
#include "features/imports/dates.hpp"
#include "platform/http/routes.hpp"

namespace attune {
namespace {

using enum ImportField;

constexpr std::size_t longest_name = 255;
constexpr int highest_chain = 1'000;  // of managers over one another

struct PlannedEmployee {
    std::int64_t row = 0;
    std::optional<RefusedRow> refused;
    Employee after;
    std::optional<Employee> before;
    std::string team, department;             // to be made first
    std::string manager;                      // still to be found
    std::optional<std::size_t> manager_plan;  // somebody whom this file adds
    std::string email;                        // as the file says
    std::optional<EmployeeId> number;

    std::string key() const { return folded(email); }
    bool stays() const {
        return before && !manager_plan && team.empty() && department.empty() && !stands_elsewhere(after, *before) &&
               after.name == before->name && after.hire_date == before->hire_date &&
               after.is_active == before->is_active;
    }
};

std::int64_t number_said(std::string_view text, ImportField field) {
    std::int64_t number = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (error != std::errc{} || end != text.data() + text.size())
        throw RefusedRow{field, std::format("\"{}\" is no whole number.", text)};
    return number;
}

std::string words_said(std::string_view text, ImportField field) {
    if (length_in_code_points(text) > longest_name) throw RefusedRow{field, "This may have at most 255 characters."};
    if (std::ranges::any_of(text, [](unsigned char c) { return c < 0x20 || c == 0x7f; }))
        throw RefusedRow{field, "This contains characters that cannot be shown."};
    return std::string(text);
}

std::string name_said(const Cells& cells) {
    if (const auto whole = cells.at(name); !whole.empty()) return words_said(whole, name);
    return words_said(trimmed(std::format("{} {}", cells.at(first_name), cells.at(last_name))), first_name);
}

Day day_in(const Cells& cells, ImportField field, std::optional<DateOrder> order) {
    const auto text = cells.at(field);
    const auto day = day_said(text, order);
    if (!day) throw RefusedRow{field, std::format("\"{}\" is no day as this file writes days.", text)};
    return *day;
}

// Names of teams or departments, and their ids.
class Named {
public:
    void add(std::string_view name, std::int64_t id) {
        ids_.emplace(folded(trimmed(name)), id);
        known_.insert(id);
    }
    std::optional<std::int64_t> find(std::string_view name) const {
        const auto found = ids_.find(folded(trimmed(name)));
        return found == ids_.end() ? std::nullopt : std::optional(found->second);
    }
    bool has(std::int64_t id) const { return known_.contains(id); }

private:
    std::unordered_map<std::string, std::int64_t> ids_;
    std::unordered_set<std::int64_t> known_;
};

class EmployeeImport {
public:
    EmployeeImport(Work& work, People& people, Companies& companies, const ImportWish& wish)
        : work_(work), people_(people), companies_(companies), wish_(wish) {
        for (const auto& one : companies_.all_departments(work_)) departments_.add(one.name, one.id);
        constexpr std::int64_t page = 1'000;
        for (std::int64_t first = 0;; first += page) {
            const auto some = people_.teams(work_, {.page = first / page + 1, .page_size = page, .first = first}).items;
            for (const auto& one : some) teams_.add(one.team_name, one.team_id);
            if (std::ssize(some) < page) break;
        }
    }

    Taken run(const EachRow& each_row) {
        each_row([&](std::int64_t row, const Cells& cells) { read(row, cells); });
        find_present();
        apply_rows();
        find_managers();
        refuse_circles();
        refuse_what_rests_on_refused();
        const bool any_refused = std::ranges::any_of(plans_, [](const auto& plan) { return plan.refused.has_value(); });
        Taken taken{.rows = {}, .written = may_be_written(wish_, any_refused)};
        if (taken.written) write();
        for (const auto& plan : plans_) taken.rows.push_back(report(plan));
        return taken;
    }

private:
    // What the file alone tells of a row.
    void read(std::int64_t row, const Cells& cells) {
        auto& plan = plans_.emplace_back();
        plan.row = row;
        sayings_.emplace_back();
        remember(cells);
        plan.refused = refusal_of([&] {
            if (const auto text = cells.at(employee_id); !text.empty() && wish_.choices.key == ImportKey::employee_id)
                plan.number = number_said(text, employee_id);
            plan.email = trimmed(cells.at(email));
            if (!plan.email.empty() && !is_email(plan.email))
                throw RefusedRow{email, std::format("\"{}\" is no e-mail address.", plan.email)};
            if (wish_.choices.key == ImportKey::email && plan.email.empty())
                throw RefusedRow{email, "Whom the row is about is told by the e-mail address, which is missing."};
            refuse_twice(plan);
        });
    }

    // Only what is said is kept: most cells are not needed any more.
    void remember(const Cells& cells) {
        auto& saying = sayings_.back();
        for (const auto field : {name, first_name, last_name, role, team, team_id, department, department_id, manager,
                                 manager_id, hire_date, is_active})
            if (const auto text = cells.at(field); !text.empty()) saying.emplace_back(field, text);
    }

    void refuse_twice(const PlannedEmployee& plan) {
        const auto key = plan.number ? std::format("#{}", *plan.number) : plan.key();
        if (key.empty()) return;
        const auto [found, fresh] = rows_by_key_.emplace(key, plan.row);
        if (!fresh)
            throw RefusedRow{plan.number ? employee_id : email,
                             std::format("Row {} is about the same person.", found->second)};
    }

    void find_present() {
        std::vector<std::string> keys;
        std::vector<EmployeeId> ids;
        for (const auto& plan : plans_) {
            if (plan.number) ids.push_back(*plan.number);
            if (!plan.email.empty()) keys.push_back(plan.key());
        }
        in_stretches(keys, [&](auto some) { know(people_.with_emails(work_, {some.begin(), some.end()})); });
        in_stretches(ids, [&](auto some) { know(people_.with_ids(work_, {some.begin(), some.end()})); });
    }

    void know(const std::vector<Employee>& employees) {
        for (const auto& employee : employees) {
            by_email_.insert_or_assign(folded(employee.email), employee);
            by_id_.insert_or_assign(employee.employee_id, employee);
        }
    }

    void apply_rows() {
        for (std::size_t i = 0; i < plans_.size(); ++i) {
            auto& plan = plans_[i];
            if (plan.refused) continue;
            const std::vector<std::string> texts = texts_of(sayings_[i]);
            const auto fields = fields_of(sayings_[i]);
            plan.refused = refusal_of([&] {
                find_self(plan);
                apply(plan, Cells(fields, texts));
            });
        }
        sayings_.clear();
    }

    using Sayings = std::vector<std::pair<ImportField, std::string>>;
    static std::vector<std::string> texts_of(const Sayings& sayings) {
        std::vector<std::string> texts;
        for (const auto& [field, text] : sayings) texts.push_back(text);
        return texts;
    }
    static std::vector<std::optional<ImportField>> fields_of(const Sayings& sayings) {
        std::vector<std::optional<ImportField>> fields;
        for (const auto& [field, text] : sayings) fields.emplace_back(field);
        return fields;
    }

    void find_self(PlannedEmployee& plan) {
        const auto by_email = by_email_.find(plan.key());
        if (!plan.number) {
            if (by_email == by_email_.end()) return;
            if (wish_.choices.key == ImportKey::employee_id)
                throw RefusedRow{
                    email, "There is an employee with this e-mail address already. Give their number to change them."};
            plan.before = by_email->second;
        } else {
            const auto found = by_id_.find(*plan.number);
            if (found == by_id_.end())
                throw RefusedRow{employee_id, std::format("There is no employee with the number {}.", *plan.number)};
            if (!plan.email.empty() && plan.key() != folded(found->second.email))
                throw RefusedRow{email,
                                 std::format("This person's e-mail address is {}, and an import does not change it.",
                                             found->second.email)};
            plan.before = found->second;
        }
        plan.after = *plan.before;
    }

    void apply(PlannedEmployee& plan, const Cells& cells) {
        auto& after = plan.after;
        if (!plan.before && plan.email.empty()) throw RefusedRow{email, "Somebody new needs an e-mail address."};
        if (!plan.before) after.email = Email(plan.email).value;
        if (auto said = name_said(cells); !said.empty()) after.name = std::move(said);
        if (after.name.empty()) throw RefusedRow{name, "Somebody new needs a name."};
        if (const auto text = cells.at(role); !text.empty()) after.role = words_said(text, role);
        if (!cells.at(hire_date).empty()) after.hire_date = Date(day_in(cells, hire_date, wish_.date_order));
        if (const auto text = cells.at(is_active); !text.empty()) {
            const auto active = yes_or_no(text);
            if (!active) throw RefusedRow{is_active, std::format("\"{}\" is neither yes nor no.", text)};
            after.is_active = *active;
        }
        belong(cells, team, team_id, teams_, after.team_id, plan.team);
        belong(cells, department, department_id, departments_, after.department_id, plan.department);
        if (const auto text = cells.at(manager_id); !text.empty()) {
            after.manager_id = number_said(text, manager_id);
            wanted_managers_.push_back(*after.manager_id);
        } else {
            plan.manager = std::string(cells.at(manager));
        }
    }

    void belong(const Cells& cells, ImportField by_name, ImportField by_id, const Named& named,
                std::optional<std::int64_t>& into, std::string& to_make) {
        if (const auto text = cells.at(by_id); !text.empty()) {
            const auto id = number_said(text, by_id);
            if (!named.has(id)) throw RefusedRow{by_id, std::format("There is none with the number {}.", id)};
            into = id;
        } else if (const auto words = cells.at(by_name); !words.empty()) {
            const auto found = named.find(words);
            if (found)
                into = found;
            else if (wish_.choices.create_missing)
                to_make = words_said(words, by_name);
            else
                throw RefusedRow{
                    by_name, std::format("There is no {} called \"{}\". Correct the name, or let missing ones be made.",
                                         name_of(by_name), words)};
        }
    }

    // ---- managers ----

    void find_managers() {
        std::vector<std::string> names, emails;
        for (const auto& plan : plans_) {
            if (plan.refused || plan.manager.empty()) continue;
            (plan.manager.contains('@') ? emails : names).push_back(folded(trimmed(plan.manager)));
        }
        in_stretches(emails, [&](auto some) { know(people_.with_emails(work_, {some.begin(), some.end()})); });
        in_stretches(wanted_managers_, [&](auto some) { know(people_.with_ids(work_, {some.begin(), some.end()})); });
        in_stretches(names, [&](auto some) {
            const std::set<std::string> once(some.begin(), some.end());
            for (const auto& one : people_.with_names(work_, {once.begin(), once.end()})) {
                by_id_.insert_or_assign(one.employee_id, one);
                people_named_[folded(one.name)].insert(one.employee_id);
            }
        });
        for (std::size_t i = 0; i < plans_.size(); ++i) {
            if (plans_[i].refused || plans_[i].before) continue;
            added_by_email_.emplace(plans_[i].key(), i);
            added_named_[folded(plans_[i].after.name)].push_back(i);
        }
        for (auto& plan : plans_) {
            if (!plan.refused) plan.refused = refusal_of([&] { find_manager(plan); });
        }
    }

    void find_manager(PlannedEmployee& plan) {
        const auto& after = plan.after;
        const bool moved = after.manager_id && (!plan.before || plan.before->manager_id != after.manager_id);
        if (moved && !by_id_.contains(*after.manager_id))
            throw RefusedRow{manager_id, std::format("There is no employee with the number {}.", *after.manager_id)};
        if (plan.manager.empty()) return;
        const auto key = folded(trimmed(plan.manager));
        if (plan.manager.contains('@')) {
            const auto present = by_email_.find(key);
            const auto added = added_by_email_.find(key);
            if (present != by_email_.end())
                plan.after.manager_id = present->second.employee_id;
            else if (added != added_by_email_.end())
                plan.manager_plan = added->second;
            else
                throw RefusedRow{manager, std::format("There is nobody with the address {}.", plan.manager)};
            return;
        }
        const auto present = people_named_.find(key);
        const auto added = added_named_.find(key);
        const auto found = (present == people_named_.end() ? 0 : present->second.size()) +
                           (added == added_named_.end() ? 0 : added->second.size());
        if (found == 0) throw RefusedRow{manager, std::format("There is nobody called \"{}\".", plan.manager)};
        if (found > 1)
            throw RefusedRow{manager, std::format("{} people are called \"{}\". Give the manager's e-mail address.",
                                                  found, plan.manager)};
        if (present != people_named_.end())
            plan.after.manager_id = *present->second.begin();
        else
            plan.manager_plan = added->second.front();
    }

    // Somebody who is there already is their number, somebody whom the file adds one below zero.
    static std::int64_t node_of(const PlannedEmployee& plan, std::size_t i) {
        return plan.before ? plan.before->employee_id : -1 - static_cast<std::int64_t>(i);
    }

    void refuse_circles() {
        std::unordered_map<std::int64_t, std::int64_t> above;
        for (const auto& [employee, superior] : people_.reporting(work_)) above[employee] = superior;
        for (std::size_t i = 0; i < plans_.size(); ++i) {
            const auto& plan = plans_[i];
            if (plan.refused) continue;
            if (plan.manager_plan)
                above[node_of(plan, i)] = node_of(plans_[*plan.manager_plan], *plan.manager_plan);
            else if (plan.after.manager_id)
                above[node_of(plan, i)] = *plan.after.manager_id;
        }
        for (std::size_t i = 0; i < plans_.size(); ++i) {
            auto& plan = plans_[i];
            const bool moved =
                plan.manager_plan ||
                (plan.after.manager_id && (!plan.before || plan.before->manager_id != plan.after.manager_id));
            if (plan.refused || !moved) continue;
            const auto self = node_of(plan, i);
            auto one = above.find(self);
            for (int steps = 0; one != above.end() && steps < highest_chain; ++steps) {
                if (one->second == self) {
                    plan.refused =
                        RefusedRow{manager, "This person would report to themselves, over however many others."};
                    break;
                }
                one = above.find(one->second);
            }
        }
    }

    void refuse_what_rests_on_refused() {
        for (bool changed = true; changed;) {
            changed = false;
            for (auto& plan : plans_) {
                if (plan.refused || !plan.manager_plan || !plans_[*plan.manager_plan].refused) continue;
                plan.refused = RefusedRow{
                    manager, std::format("The manager's own row {} is refused.", plans_[*plan.manager_plan].row)};
                changed = true;
            }
        }
    }

    // ---- writing ----

    void write() {
        make_missing();
        add_new();
        std::vector<EmployeeId> present;
        for (const auto& plan : plans_)
            if (is_moved(plan)) present.push_back(plan.before->employee_id);
        in_stretches(present, [&](auto some) {
            for (const auto& position : people_.newest_positions(work_, {some.begin(), some.end()}))
                positions_[position.employee_id] = position.valid_from;
        });
        std::vector<Moved> moved;
        for (auto& plan : plans_) {
            if (!is_moved(plan)) continue;
            if (plan.manager_plan) plan.after.manager_id = plans_[*plan.manager_plan].after.employee_id;
            moved.push_back({.after = plan.after, .before = *plan.before, .position_since = since(plan)});
        }
        in_stretches(moved, [&](auto some) {
            people_.change_many(work_, some);
            wish_.passed(some.size());
        });
    }

    static bool is_moved(const PlannedEmployee& plan) { return !plan.refused && plan.before && !plan.stays(); }

    // Managers before those who report to them, so that everybody has theirs from the first day on.
    void add_new() {
        std::vector<std::size_t> waiting;
        for (std::size_t i = 0; i < plans_.size(); ++i)
            if (!plans_[i].refused && !plans_[i].before) waiting.push_back(i);
        while (!waiting.empty()) {
            std::vector<std::size_t> later;
            std::vector<Employee> fresh;
            for (const auto i : waiting) {
                auto& plan = plans_[i];
                const auto* superior = plan.manager_plan ? &plans_[*plan.manager_plan] : nullptr;
                if (superior != nullptr && superior->after.employee_id == 0) {
                    later.push_back(i);
                    continue;
                }
                if (superior != nullptr) plan.after.manager_id = superior->after.employee_id;
                fresh.push_back(plan.after);
            }
            check(!fresh.empty(), "nobody is their own manager, over however many others");
            in_stretches(fresh, [&](auto some) {
                for (const auto& added : people_.add_many(work_, some))
                    plans_[added_by_email_.at(folded(added.email))].after.employee_id = added.employee_id;
                wish_.passed(some.size());
            });
            waiting = std::move(later);
        }
    }

    std::optional<Date> since(const PlannedEmployee& plan) const {
        const auto found = positions_.find(plan.before->employee_id);
        return found == positions_.end() ? std::nullopt : std::optional(found->second);
    }

    void make_missing() {
        for (auto& plan : plans_) {
            if (plan.refused) continue;
            if (!plan.department.empty() && !departments_.find(plan.department))
                departments_.add(plan.department,
                                 companies_.add_department(work_, {.name = Text<1, 255>(plan.department)}).body.id);
            if (!plan.team.empty() && !teams_.find(plan.team))
                teams_.add(
                    plan.team,
                    people_.add_team(work_, {.team_name = Text<1, 255>(plan.team), .department_id = {}, .lead_id = {}})
                        .body.team_id);
            if (!plan.department.empty()) plan.after.department_id = departments_.find(plan.department);
            if (!plan.team.empty()) plan.after.team_id = teams_.find(plan.team);
        }
    }

    RowReport report(const PlannedEmployee& plan) const {
        if (plan.refused) return report_of(plan.row, *plan.refused);
        const auto outcome = !plan.before   ? RowOutcome::created
                             : plan.stays() ? RowOutcome::unchanged
                                            : RowOutcome::changed;
        RowReport result{
            .row = plan.row, .outcome = outcome, .field = {}, .message = {}, .subject = {}, .before = {}, .after = {}};
        if (plan.after.employee_id != 0) result.subject = plan.after.employee_id;
        if (outcome == RowOutcome::changed) result.before.text = http::write_json(before_of(plan));
        if (outcome != RowOutcome::unchanged) result.after.text = http::write_json(plan.after);
        return result;
    }

    EmployeeBefore before_of(const PlannedEmployee& plan) const {
        const auto& before = *plan.before;
        return {.name = before.name,
                .email = before.email,
                .team_id = before.team_id,
                .role = before.role,
                .department_id = before.department_id,
                .manager_id = before.manager_id,
                .hire_date = before.hire_date,
                .is_active = before.is_active,
                .position_since = since(plan)};
    }

    Work& work_;
    People& people_;
    Companies& companies_;
    const ImportWish& wish_;
    Named teams_, departments_;
    std::vector<PlannedEmployee> plans_;
    std::vector<Sayings> sayings_;
    std::unordered_map<std::string, std::int64_t> rows_by_key_;
    std::unordered_map<std::string, Employee> by_email_;
    std::unordered_map<EmployeeId, Employee> by_id_;
    std::vector<EmployeeId> wanted_managers_;
    std::unordered_map<std::string, std::set<EmployeeId>> people_named_;
    std::unordered_map<std::string, std::size_t> added_by_email_;
    std::unordered_map<std::string, std::vector<std::size_t>> added_named_;
    std::unordered_map<EmployeeId, Date> positions_;
};

}  // namespace

Taken take_employees(Work& work, People& people, Companies& companies, const ImportWish& wish,
                     const EachRow& each_row) {
    return EmployeeImport(work, people, companies, wish).run(each_row);
}

std::vector<EmployeeId> undo_employees(Work& work, People& people, const std::vector<RowReportRow>& rows,
                                       Instant written, const WhoIsReferredTo& referred_to,
                                       const std::function<void(std::size_t)>& passed) {
    std::vector<Moved> moved;
    std::vector<EmployeeId> added;
    for (const auto& row : rows) {
        if (row.outcome == RowOutcome::created) {
            added.push_back(row.subject.value_or(0));
            continue;
        }
        const auto before = http::read_json<EmployeeBefore>(row.before.value_or("{}"));
        Moved one{.after = http::read_json<Employee>(row.after.value_or("{}")),
                  .before = {},
                  .position_since = before.position_since};
        one.before = {.employee_id = one.after.employee_id,
                      .name = before.name,
                      .email = before.email,
                      .team_id = before.team_id,
                      .role = before.role,
                      .department_id = before.department_id,
                      .manager_id = before.manager_id,
                      .user_id = one.after.user_id,
                      .hire_date = before.hire_date,
                      .is_active = before.is_active};
        moved.push_back(std::move(one));
    }
    std::vector<EmployeeId> undone;
    in_stretches(moved, [&](auto some) {
        for (const auto id : people.restore_many(work, some, written)) undone.push_back(id);
        passed(some.size());
    });
    std::unordered_set<EmployeeId> needed;
    in_stretches(added, [&](auto some) {
        for (const auto id : referred_to({some.begin(), some.end()})) needed.insert(id);
        passed(some.size());
    });
    std::erase_if(added, [&](EmployeeId id) { return needed.contains(id); });
    for (const auto id : people.forget_many(work, added, written)) undone.push_back(id);
    return undone;
}

}  // namespace attune
