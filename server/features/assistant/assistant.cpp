#include "features/assistant/assistant.hpp"

#include <algorithm>
#include <chrono>
#include <cmath>
#include <format>

#include "features/assistant/assistant.sql.hpp"
#include "features/assistant/chips.hpp"
#include "features/assistant/circle.hpp"
#include "features/assistant/found_rows.hpp"
#include "features/assistant/words.hpp"
#include "platform/http/routes.hpp"
#include "platform/log/log.hpp"

namespace attune {

using namespace assistant;

namespace {

constexpr std::int64_t kept_conversations = 200, kept_messages = 200, most_reports = 100;
constexpr std::size_t kept_rows = 50;  // of a table in a conversation; all of them are read anew
constexpr std::size_t kept_directories = 32;
constexpr auto directory_lifetime = std::chrono::minutes(10);
constexpr std::size_t title_length = 80;

bool is_talk(Intent intent) {
    return intent == Intent::help || intent == Intent::greeting || intent == Intent::thanks ||
           intent == Intent::read_only || intent == Intent::out_of_scope || intent == Intent::clarify;
}

// The first code points of a message, on one line.
std::string title_of(std::string_view message) {
    std::string title;
    for (std::size_t i = 0, points = 0; i < message.size(); ++i) {
        const bool begins_point = (static_cast<unsigned char>(message[i]) & 0xC0) != 0x80;
        if (begins_point && ++points > title_length) return title + "…";
        title += message[i] == '\n' || message[i] == '\t' ? ' ' : message[i];
    }
    return title;
}

std::string text_of(const std::optional<std::int64_t>& id) { return id ? std::to_string(*id) : "-"; }
std::string text_of(const std::optional<Timestamp>& moment) { return moment ? to_text(moment->value) : "-"; }

// Whom one knows of depends on the reach alone, and changes when people, teams or departments do.
std::string directory_key(Facts& facts) {
    const auto& reach = facts.colleagues();
    const auto stamp = facts.rooms.people.stamp(facts.work);
    std::optional<Timestamp> newest;
    for (const auto& department : facts.departments()) newest = std::max(newest, std::optional(department.updated_at));
    return std::format("{} {} {} {} {} {} {} {} {} {} {} {}", facts.work.company().value, reach.everybody,
                       text_of(reach.me), text_of(reach.lead), text_of(reach.own_team), text_of(reach.own_department),
                       stamp.employees, text_of(stamp.employee_changed), stamp.teams, text_of(stamp.team_changed),
                       facts.departments().size(), text_of(newest));
}

void cut_rows(ChatAnswer& answer) {
    const auto cut = [](auto& rows) {
        if (rows.size() > kept_rows) rows.resize(kept_rows);
    };
    cut(answer.rows);
    for (auto& part : answer.parts) cut(part.rows);
}

// What stands at the top of an answer is the first part with rows.
void lift(ChatAnswer& answer) {
    const auto found = std::ranges::find_if(answer.parts, [](const Part& part) { return !part.rows.empty(); });
    const auto& part = found == answer.parts.end() ? answer.parts.front() : *found;
    answer.intent = part.intent;
    answer.outcome = part.outcome;
    answer.columns = part.columns;
    answer.rows = part.rows;
    answer.total = part.total;
    answer.chart = part.chart;
    answer.links = part.links;
}

// Words in pieces of some length, cut at spaces.
void tell_words(const std::string& words, const Assistant::Tell& tell) {
    constexpr std::size_t piece = 24;
    for (std::size_t at = 0; at < words.size();) {
        auto end = words.find(' ', std::min(at + piece, words.size()));
        end = end == std::string::npos ? words.size() : end + 1;
        tell("words", std::format(R"({{"text":{}}})", http::write_json(words.substr(at, end - at))));
        at = end;
    }
}

struct Understanding {
    ShownPlan plan;
    std::string understood;
};

struct Counted {
    Intent intent = Intent::clarify;
    std::vector<Column> columns;
    std::int64_t total = 0;
};

}  // namespace

struct Assistant::Steps {
    std::vector<Plan> plans;
    std::vector<Option> options;
    std::string understood;  // in words
    std::string asked_back;  // what is said of a step that was not understood
};

Assistant::Assistant(Rooms rooms, Audit& audit, wait::Pool& thinking, const Examples* examples,
                     LanguageModel* language_model)
    : rooms_(rooms), audit_(audit), thinking_(thinking), examples_(examples), language_model_(language_model),
      tools_(rooms), directories_(kept_directories, directory_lifetime) {}

void Assistant::routes(http::Api& api) {
    const auto use = Permission::assistant_use;
    auto chat = api.group("/chat", *this, "assistant");
    using Ask = ChatAnswer (Assistant::*)(Work&, NewMessage);
    chat.post("", static_cast<Ask>(&Assistant::ask), use,
              "Ask a question in plain words, or send a plan; the answer says how it was understood")
        .body_limit(64 << 10)
        .rate(http::RateClass::questions);
    chat.get("/language-model", &Assistant::model_choice, use,
             "Whether the company lets questions go to a language model");
    chat.put("/language-model", &Assistant::choose_model, Permission::company_manage,
             "Let questions of the company go to a language model, or stop it");
    chat.get("/conversations", &Assistant::conversations, use, "One's own conversations, the latest first")
        .viewing(http::Viewing::refused);
    chat.get("/conversations/{conversation_id}", &Assistant::conversation, use,
             "A conversation of one's own, with the first rows of its answers")
        .viewing(http::Viewing::refused);
    chat.del("/conversations/{conversation_id}", &Assistant::remove_conversation, use, "Delete a conversation");
    chat.get("/conversations/{conversation_id}/messages/{number}/csv", &Assistant::csv, use,
             "All rows of an answer, read anew")
        .answers_as({"text/csv"})
        .rate(http::RateClass::exports)
        .audited()
        .viewing(http::Viewing::refused);
    chat.get("/reports", &Assistant::reports, use, "One's own reports, by name").viewing(http::Viewing::refused);
    chat.post("/reports", &Assistant::save_report, use, "Save a plan as a report");
    chat.get("/reports/{report_id}", &Assistant::report, use, "A report of one's own").viewing(http::Viewing::refused);
    chat.post("/reports/{report_id}/run", &Assistant::run_report, use,
              "Ask a report again; periods said in words, like last month, are those of today")
        .rate(http::RateClass::questions);
    chat.del("/reports/{report_id}", &Assistant::remove_report, use, "Delete a report");
}

// ---- understanding ----

std::shared_ptr<const Directory> Assistant::directory(Facts& facts) {
    const auto key = directory_key(facts);
    const auto now = facts.work.now;
    const auto reading = directories_.reading();
    if (auto known = directories_.find(key, now)) return *known;
    std::vector<KnownPerson> people;
    for (auto& person : rooms_.people.chosen(facts.work, facts.colleagues(), {}, most_people))
        people.push_back({.id = person.employee_id,
                          .name = std::move(person.name),
                          .hire_date = person.hire_date ? std::optional(person.hire_date->value) : std::nullopt,
                          .team = person.team_id,
                          .department = person.department_id,
                          .title = std::move(person.role)});
    std::vector<KnownTeam> teams;
    for (const auto& team : facts.teams())
        teams.push_back({.id = team.team_id, .name = team.team_name, .department = team.department_id});
    std::vector<KnownDepartment> departments;
    for (const auto& department : facts.departments())
        departments.push_back({.id = department.id, .name = department.name});
    auto made = std::make_shared<const Directory>(std::move(people), std::move(teams), std::move(departments));
    directories_.put(key, made, {.tags = {}, .reading = reading}, now);
    return made;
}

std::optional<Plan> Assistant::plan_before(Work& work, const std::optional<ConversationId>& conversation) {
    if (!conversation) return {};
    for (const auto& text : work.db(sql::recent_plans{.conversation = *conversation})) {
        const auto plans = http::read_json<std::vector<Plan>>(text);
        const auto found =
            std::ranges::find_if(plans.rbegin(), plans.rend(), [](const Plan& plan) { return !is_talk(plan.intent); });
        if (found != plans.rend()) return *found;
    }
    return {};
}

Assistant::Steps Assistant::understood(Facts& facts, const NewMessage& message) {
    if (message.plan) return {.plans = message.plan->steps};
    const auto known = directory(facts);
    const Asking asking{.today = facts.today,
                        .month_first = facts.company.jurisdiction.value_or("").starts_with("US"),
                        .me = facts.me ? std::optional(facts.me->employee_id) : std::nullopt,
                        .directory = *known,
                        .before = plan_before(facts.work, message.conversation_id),
                        .examples = examples_};
    facts.work.db.close();
    auto found = facts.work.offload(thinking_, [&] { return understand(message.message->value, asking); });
    Steps steps{.plans = std::move(found.plans), .options = {}, .understood = std::move(found.understood)};
    for (std::size_t i = 0; i < found.nearest.size(); ++i) {
        const bool is_named = found.doubt == Doubt::which_one || found.doubt == Doubt::unknown_name;
        steps.options.push_back(
            {.label = is_named && i < found.meant.size() ? found.meant[i].name : in_words(found.nearest[i], *known),
             .plan = found.nearest[i]});
    }
    steps.asked_back = found.doubt == Doubt::which_one      ? words::which_one(found.name)
                       : found.doubt == Doubt::unknown_name ? words::unknown_name(found.name, !steps.options.empty())
                                                            : words::unsure();
    return steps;
}

// ---- answering ----

ChatAnswer Assistant::answered(Facts& facts, Steps steps, const Tell& tell) {
    ChatAnswer answer;
    for (auto& plan : steps.plans) plan = with_period(std::move(plan), facts.today);
    answer.plan.chips = chips_of(facts, steps.plans);
    answer.plan.steps = std::move(steps.plans);
    answer.options = std::move(steps.options);
    tell("understood", http::write_json(Understanding{.plan = answer.plan, .understood = steps.understood}));
    for (const auto& plan : answer.plan.steps) {
        auto found = assistant::answered(facts, plan);
        if (plan.intent == Intent::clarify && !steps.asked_back.empty()) found.words = steps.asked_back;
        answer.parts.push_back({.intent = plan.intent,
                                .outcome = found.outcome,
                                .response = found.words,
                                .columns = std::move(found.table.columns),
                                .rows = json_of(found.table.rows),
                                .total = found.table.total,
                                .chart = std::move(found.chart),
                                .links = std::move(found.links)});
        const auto& part = answer.parts.back();
        tell("data", http::write_json(Counted{.intent = part.intent, .columns = part.columns, .total = part.total}));
        answer.response += (answer.response.empty() ? "" : "\n") + part.response;
    }
    lift(answer);
    tell_words(answer.response, tell);
    return answer;
}

void Assistant::keep(Work& work, const NewMessage& message, ChatAnswer& answer) {
    const auto text = message.message ? message.message->value : words::intent(answer.plan.steps.front().intent);
    if (!message.conversation_id) {
        answer.conversation_id = ConversationId(work.new_id());
        work.db(sql::open_conversation{
            .conversation = answer.conversation_id, .user = work.user(), .title = title_of(text), .now = work.now});
    } else {
        answer.conversation_id = *message.conversation_id;
    }
    const auto number =
        work.db(sql::count_question{.conversation = answer.conversation_id, .user = work.user(), .now = work.now});
    if (!number) throw not_found("conversation");
    answer.number = *number;
    auto kept = answer;
    cut_rows(kept);
    work.db(sql::insert_message{.conversation = answer.conversation_id,
                                .number = *number,
                                .message = text,
                                .plan = http::write_json(answer.plan.steps),
                                .answer = http::write_json(kept),
                                .now = work.now});
    if (*number > kept_messages)
        work.db(sql::forget_messages{.conversation = answer.conversation_id, .up_to = *number - kept_messages});
    if (!message.conversation_id) {
        for (const auto& old : work.db(sql::conversations_beyond{.user = work.user(), .kept = kept_conversations})) {
            work.db(sql::delete_messages{.conversation = old});
            work.db(sql::delete_conversation{.conversation = old, .user = work.user()});
        }
    }
    audit_.record(work, "question_asked", "conversation", answer.conversation_id.value);
}

// A language model fills a plan or says what it looked up. Nothing of the database is held while it is waited for, and each
// look-up is a Work of its own that only reads, as the person who asks. Whatever goes wrong is no answer.
std::optional<ModelAnswer> Assistant::asked_of_model(Work& work, const NewMessage& message) try {
    if (language_model_ == nullptr || message.plan) return {};
    ModelQuestion question{.message = message.message->value, .today = {}, .before = {}};
    {
        Work look(work.database(), work.asker, db::Mode::read, work.now);
        const auto choice = look.db(sql::model_choice{});
        if (!choice || !choice->language_model) return {};
        question.today = Facts(look, rooms_).today;
        question.before = plan_before(look, message.conversation_id);
    }
    const auto look_up = [&](std::string_view tool, std::string_view arguments) {
        Work look(work.database(), work.asker, db::Mode::read, work.now);
        return tools_.call(look, tool, arguments);
    };
    return work.offload(language_model_->pool(), [&] { return language_model_->answer(question, tools_, look_up); });
} catch (const Problem& problem) {
    log::warning("The assistant did without a language model", {{"code", problem.code}});
    return {};
}

ChatAnswer Assistant::answered(Work& work, const NewMessage& message, const Tell& tell) {
    {
        Work look(work.database(), work.asker, db::Mode::read, work.now);
        if (message.conversation_id &&
            !look.db(sql::find_conversation{.conversation = *message.conversation_id, .user = look.user()}))
            throw not_found("conversation");
    }
    auto found = asked_of_model(work, message);
    // Nobody waits for the writer while a question is answered.
    Work look(work.database(), work.asker, db::Mode::read, work.now);
    Facts facts(look, rooms_);
    if (!found) return answered(facts, understood(facts, message), tell);
    ChatAnswer answer;
    if (!found->steps.empty()) {
        answer = answered(facts, {.plans = std::move(found->steps)}, tell);
    } else {
        answer.parts.push_back(part_of(*found->found, std::move(found->words)));
        const auto& part = answer.parts.back();
        answer.response = part.response;
        lift(answer);
        tell("data", http::write_json(Counted{.intent = part.intent, .columns = part.columns, .total = part.total}));
        tell_words(answer.response, tell);
    }
    answer.answered_by = AnsweredBy::language_model;
    return answer;
}

ChatAnswer Assistant::ask(Work& work, const NewMessage& message, const Tell& tell) {
    if (!message.message && !message.plan) throw invalid("message", "Ask something, or send a plan.");
    if (message.plan) refuse_bad_steps(message.plan->steps);
    const auto began = std::chrono::steady_clock::now();
    auto answer = answered(work, message, tell);
    const std::chrono::duration<double, std::milli> took = std::chrono::steady_clock::now() - began;
    answer.took_ms = static_cast<double>(std::llround(took.count() * 10)) / 10;
    keep(work, message, answer);
    return answer;
}

ChatAnswer Assistant::ask(Work& work, NewMessage message) {
    return ask(work, message, [](std::string_view, const std::string&) {});
}

// ---- the company's word ----

ModelChoice Assistant::model_choice(Work& work) {
    const auto chosen = work.db(sql::model_choice{});
    return {.is_offered = language_model_ != nullptr,
            .is_allowed = chosen && chosen->language_model,
            .model = language_model_ != nullptr ? std::optional(language_model_->model()) : std::nullopt,
            .changed_at = chosen ? std::optional(chosen->updated_at) : std::nullopt};
}

ModelChoice Assistant::choose_model(Work& work, ModelWish wish) {
    work.db(sql::choose_model{.allowed = wish.is_allowed, .now = work.now});
    if (wish.is_allowed) {
        audit_.record(work, "language_model_allowed", "company", work.company().value);
    } else {
        audit_.record(work, "language_model_stopped", "company", work.company().value);
    }
    return model_choice(work);
}

// ---- conversations ----

http::Page<Conversation> Assistant::conversations(Work& work, http::Paging page) {
    return {.items =
                work.db(sql::list_conversations{.user = work.user(), .limit = page.page_size, .offset = page.offset()}),
            .total = work.db(sql::count_conversations{.user = work.user()}),
            .paging = page};
}

ConversationShown Assistant::conversation(Work& work, ConversationId id) {
    const auto found = work.db(sql::find_conversation{.conversation = id, .user = work.user()});
    if (!found) throw not_found("conversation");
    ConversationShown shown{.conversation_id = found->conversation_id,
                            .title = found->title,
                            .created_at = found->created_at,
                            .updated_at = found->updated_at,
                            .messages = {}};
    for (const auto& row : work.db(sql::messages_of{.conversation = id}))
        shown.messages.push_back({.number = row.number,
                                  .message = row.message,
                                  .answer = http::read_json<ChatAnswer>(row.answer),
                                  .asked_at = row.asked_at});
    return shown;
}

void Assistant::remove_conversation(Work& work, ConversationId id) {
    if (work.db(sql::delete_conversation{.conversation = id, .user = work.user()}) == 0)
        throw not_found("conversation");
    work.db(sql::delete_messages{.conversation = id});
    audit_.record(work, "conversation_deleted", "conversation", id.value);
}

http::Reply Assistant::csv(Work& work, ConversationId id, std::int64_t number, http::Query<CsvQuery> query) {
    if (!work.db(sql::find_conversation{.conversation = id, .user = work.user()})) throw not_found("conversation");
    const auto row = work.db(sql::message_of{.conversation = id, .number = number});
    if (!row) throw not_found("answer");
    Facts facts(work, rooms_);
    const auto steps = http::read_json<std::vector<Plan>>(row->plan);
    if (steps.empty()) throw not_found("answer");  // a language model's look-ups are not read anew
    if (query->step && query->step->value >= std::ssize(steps)) throw not_found("answer");
    Table table;
    for (std::size_t i = 0; i < steps.size() && table.rows.empty(); ++i) {
        if (!query->step || query->step->value == static_cast<std::int64_t>(i))
            table = assistant::answered(facts, steps[i]).table;
    }
    Audit::record_apart(work, "answer_exported", "conversation", id.value);
    return http::Reply::text(200, csv_of(table), "text/csv; charset=utf-8")
        .with("Content-Disposition", std::format("attachment; filename=\"answer-{}.csv\"", number));
}

// ---- reports ----

Report Assistant::shown(Facts& facts, const ReportRow& row) {
    auto steps = http::read_json<std::vector<Plan>>(row.plan);
    auto chips = chips_of(facts, steps);
    return {.report_id = row.report_id,
            .name = row.name,
            .plan = {.steps = std::move(steps), .chips = std::move(chips)},
            .created_at = row.created_at};
}

http::Created<Report> Assistant::save_report(Work& work, NewReport wish) {
    refuse_bad_steps(wish.plan.steps);
    if (work.db(sql::count_reports{.user = work.user()}) >= most_reports) throw conflict("too_many_reports");
    const auto row = work.db(sql::insert_report{.report = ReportId(work.new_id()),
                                                .user = work.user(),
                                                .name = wish.name.value,
                                                .name_key = folded(wish.name.value),
                                                .plan = http::write_json(wish.plan.steps),
                                                .now = work.now});
    audit_.record(work, "report_saved", "report", row.report_id.value);
    Facts facts(work, rooms_);
    return {.location = "/chat/reports/" + row.report_id.value, .body = shown(facts, row)};
}

http::Page<Report> Assistant::reports(Work& work, http::Paging page) {
    Facts facts(work, rooms_);
    http::Page<Report> result{.items = {}, .total = work.db(sql::count_reports{.user = work.user()}), .paging = page};
    for (const auto& row :
         work.db(sql::list_reports{.user = work.user(), .limit = page.page_size, .offset = page.offset()}))
        result.items.push_back(shown(facts, row));
    return result;
}

Report Assistant::report(Work& work, ReportId id) {
    const auto row = work.db(sql::find_report{.report = id, .user = work.user()});
    if (!row) throw not_found("report");
    Facts facts(work, rooms_);
    return shown(facts, *row);
}

// A period that was said in words is said again today.
Plan Assistant::of_today(Facts& facts, Plan plan) {
    static const Directory nobody;
    const auto again = [&](const Period& period) -> std::optional<Period> {
        if (period.words.empty()) return {};
        const Asking asking{.today = facts.today,
                            .month_first = facts.company.jurisdiction.value_or("").starts_with("US"),
                            .me = {},
                            .directory = nobody,
                            .before = {}};
        const auto found = understand("attendance rate " + period.words, asking);
        const auto& said = found.plans.front().period;
        return said && folded(said->words) == folded(period.words) ? said : std::nullopt;
    };
    if (plan.period) plan.period = again(*plan.period).value_or(*plan.period);
    if (plan.compare_with) plan.compare_with = again(*plan.compare_with).value_or(*plan.compare_with);
    return plan;
}

ChatAnswer Assistant::run_report(Work& work, ReportId id, ReportRun run) {
    NewMessage message{.message = {}, .plan = SentPlan{}, .conversation_id = run.conversation_id};
    {
        Work look(work.database(), work.asker, db::Mode::read, work.now);
        const auto row = look.db(sql::find_report{.report = id, .user = look.user()});
        if (!row) throw not_found("report");
        Facts facts(look, rooms_);
        message.message = row->name;
        for (auto& plan : http::read_json<std::vector<Plan>>(row->plan))
            message.plan->steps.push_back(of_today(facts, std::move(plan)));
    }
    auto answer = ask(work, std::move(message));
    audit_.record(work, "report_run", "report", id.value);
    return answer;
}

void Assistant::remove_report(Work& work, ReportId id) {
    if (work.db(sql::delete_report{.report = id, .user = work.user()}) == 0) throw not_found("report");
    audit_.record(work, "report_deleted", "report", id.value);
}

}  // namespace attune
