#pragma once
// A question to the assistant and its answer, as they stand on the wire and in the conversations that are kept.

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "core/ids.hpp"
#include "core/text.hpp"
#include "core/time.hpp"
#include "features/assistant/plan.hpp"
#include "platform/http/http.hpp"

namespace attune::assistant {

// A part of a plan that people can read and change: `step` counts from 0, `field` is the plan's member.
struct Chip {
    std::int64_t step = 0;
    std::string field;
    std::string label;
    std::string value;
};

struct ShownPlan {
    std::vector<Plan> steps;
    std::vector<Chip> chips;
};

// A plan that comes back, changed or not. The chips are for looking at: what they say is not read.
struct SentPlan {
    std::vector<Plan> steps;  // at least one, at most five
    std::optional<std::vector<Chip>> chips;
};

// One of the two, or both: then the plan is carried out and the message stands in the conversation.
struct NewMessage {
    std::optional<Text<1, 2000>> message;
    std::optional<SentPlan> plan;
    std::optional<ConversationId> conversation_id;  // a new one unless said
};

enum class ColumnKind { text, number, percent, hours, day, time };

struct Column {
    std::string key;
    std::string label;
    ColumnKind kind = ColumnKind::text;
};

enum class ChartKind { bar, line, pie };

// Drawn over the rows: names of columns.
struct Chart {
    ChartKind kind = ChartKind::bar;
    std::string x;
    std::vector<std::string> series;  // the first is `y`; a second is what it is compared with
    std::string y;
};

// To the same numbers elsewhere in the API or the web app.
struct Link {
    std::string label;
    std::string href;
};

enum class Outcome {
    answered,
    nothing,     // there is none
    refused,     // the asker may not see this
    asked_back,  // not understood yet
};

// What one plan came to. `total` counts the rows that there are, of which at most 1,000 are given.
struct Part {
    Intent intent = Intent::clarify;
    Outcome outcome = Outcome::answered;
    std::string response;
    std::vector<Column> columns;
    std::vector<std::vector<http::Json>> rows;  // texts, numbers and nulls, in the order of the columns
    std::int64_t total = 0;
    std::optional<Chart> chart;
    std::vector<Link> links;
};

// What an asked-back question could have meant.
struct Option {
    std::string label;
    Plan plan;
};

enum class AnsweredBy { built_in, language_model };

// Intent, columns, rows and so on are those of the first part that has rows, or else of the first.
struct ChatAnswer {
    std::string response;  // of all parts
    ConversationId conversation_id;
    std::int64_t number = 0;  // of the message in its conversation, from 1
    Intent intent = Intent::clarify;
    Outcome outcome = Outcome::answered;
    ShownPlan plan;
    std::vector<Column> columns;
    std::vector<std::vector<http::Json>> rows;
    std::int64_t total = 0;
    std::optional<Chart> chart;
    std::vector<Link> links;
    std::vector<Part> parts;  // one for each step of the plan
    std::vector<Option> options;
    AnsweredBy answered_by =
        AnsweredBy::built_in;  // who understood the question; what is read and shown is decided by neither
    double took_ms = 0;
};

// Whether questions may go to a language model, with the names that stand in them and in what is looked up.
struct ModelChoice {
    bool is_offered = false;  // the server names one
    bool is_allowed = false;  // by the company; not unless said
    std::optional<std::string> model;
    std::optional<Timestamp> changed_at;
};

struct ModelWish {
    bool is_allowed = false;
};

struct Conversation {
    ConversationId conversation_id;
    std::string title;          // how its first message begins
    std::int64_t messages = 0;  // ever asked in it; the last 200 are kept
    Timestamp created_at;
    Timestamp updated_at;
};

// An answer as it is kept: with the first rows of its tables only.
struct Message {
    std::int64_t number = 0;
    std::string message;
    ChatAnswer answer;
    Timestamp asked_at;
};

struct ConversationShown {
    ConversationId conversation_id;
    std::string title;
    Timestamp created_at;
    Timestamp updated_at;
    std::vector<Message> messages;  // oldest first
};

struct NewReport {
    Text<1, 200> name;
    SentPlan plan;
};

struct Report {
    ReportId report_id;
    std::string name;
    ShownPlan plan;
    Timestamp created_at;
};

struct ReportRun {
    std::optional<ConversationId> conversation_id;  // a new one unless said
};

struct CsvQuery {
    std::optional<Whole<0, 4>> step;  // the part of the answer; the first that has rows unless said
};

// Rows of the statements in assistant.sql.
struct MessageRow {
    std::int64_t number = 0;
    std::string message;
    std::string plan;    // steps
    std::string answer;  // a ChatAnswer
    Timestamp asked_at;
};
struct ModelChoiceRow {
    bool language_model = false;
    Timestamp updated_at;
};
struct ReportRow {
    ReportId report_id;
    std::string name;
    std::string plan;
    Timestamp created_at;
};

}  // namespace attune::assistant
