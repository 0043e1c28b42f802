#pragma once
// The assistant: a question in plain words becomes a plan, the plan is carried out as the person who asks, and the answer is
// words, a table, often a chart. It reads and never changes anything but its own conversations and reports.
//
// Conversations and reports are of one person: nobody else reads them. The last 200 conversations are kept, and of each the
// last 200 messages.

#include <functional>
#include <memory>
#include <string>
#include <string_view>

#include "features/assistant/answering.hpp"
#include "features/assistant/facts.hpp"
#include "features/assistant/language_model.hpp"
#include "features/assistant/tools.hpp"
#include "features/assistant/types.hpp"
#include "features/assistant/understanding.hpp"
#include "features/attendance/attendance.hpp"
#include "features/audit/audit.hpp"
#include "platform/cache/cache.hpp"
#include "platform/db/db.hpp"
#include "platform/http/http.hpp"

namespace attune {

class Assistant {
public:
    // Messages are understood on the pool. Where there are examples or a language model, they help; they outlive the Assistant.
    Assistant(assistant::Rooms rooms, Audit& audit, wait::Pool& thinking, const assistant::Examples* examples = nullptr,
              assistant::LanguageModel* language_model = nullptr);
    void routes(http::Api& api);

    assistant::ChatAnswer ask(Work& work, assistant::NewMessage message);
    // Hears of each stage as it is reached, with JSON: understood, data, words (in pieces). No transaction of the Work is open yet.
    using Tell = std::function<void(std::string_view stage, const std::string& json)>;
    assistant::ChatAnswer ask(Work& work, const assistant::NewMessage& message, const Tell& tell);

    http::Page<assistant::Conversation> conversations(Work& work, http::Paging page);
    assistant::ConversationShown conversation(Work& work, ConversationId id);
    void remove_conversation(Work& work, ConversationId id);
    // All rows of an answer, read anew, as CSV.
    http::Reply csv(Work& work, ConversationId id, std::int64_t number, http::Query<assistant::CsvQuery> query);

    // 409 `report_name_taken`, `too_many_reports`.
    http::Created<assistant::Report> save_report(Work& work, assistant::NewReport report);
    http::Page<assistant::Report> reports(Work& work, http::Paging page);
    assistant::Report report(Work& work, ReportId id);
    // Asks it again: periods that were said in words, like "last month", are those of today.
    assistant::ChatAnswer run_report(Work& work, ReportId id, assistant::ReportRun run);
    void remove_report(Work& work, ReportId id);

    // Whether the company lets questions go to a language model. Not unless somebody said so.
    assistant::ModelChoice model_choice(Work& work);
    assistant::ModelChoice choose_model(Work& work, assistant::ModelWish wish);

    const assistant::Tools& tools() const { return tools_; }

private:
    struct Steps;
    Steps understood(assistant::Facts& facts, const assistant::NewMessage& message);
    std::shared_ptr<const assistant::Directory> directory(assistant::Facts& facts);
    std::optional<assistant::Plan> plan_before(Work& work, const std::optional<ConversationId>& conversation);
    assistant::ChatAnswer answered(assistant::Facts& facts, Steps steps, const Tell& tell);
    std::optional<assistant::ModelAnswer> asked_of_model(Work& work, const assistant::NewMessage& message);
    assistant::ChatAnswer answered(Work& work, const assistant::NewMessage& message, const Tell& tell);
    void keep(Work& work, const assistant::NewMessage& message, assistant::ChatAnswer& answer);
    assistant::Plan of_today(assistant::Facts& facts, assistant::Plan plan);
    assistant::Report shown(assistant::Facts& facts, const assistant::ReportRow& row);

    assistant::Rooms rooms_;
    Audit& audit_;
    wait::Pool& thinking_;
    const assistant::Examples* examples_;
    assistant::LanguageModel* language_model_;
    assistant::Tools tools_;
    cache::Cache<std::string, std::shared_ptr<const assistant::Directory>> directories_;
};

}  // namespace attune
