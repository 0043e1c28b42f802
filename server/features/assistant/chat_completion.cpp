#include "features/assistant/chat_completion.hpp"

#include <algorithm>
#include <format>
#include <utility>

#include "core/text.hpp"
#include "platform/http/routes.hpp"

namespace attune::assistant {
namespace {

using http::json::Node;

std::optional<Node> member(Node object, std::string_view wanted) {
    std::optional<Node> found;
    if (object.is_object())
        object.each_member([&](std::string_view name, Node value) {
            if (name == wanted) found = value;
        });
    return found;
}

std::string_view text_of(Node object, std::string_view name) {
    const auto found = member(object, name);
    return found ? found->text().value_or("") : std::string_view{};
}

// Calls arrive in pieces that share an index; some endpoints give each whole, all under index 0, or none.
ToolCall& call_of(std::vector<ToolCall>& calls, Node delta) {
    const auto place = member(delta, "index");
    const auto index = place ? place->integer() : std::nullopt;
    const auto id = text_of(delta, "id");
    const auto known = std::ranges::find_if(calls.rbegin(), calls.rend(), [&](const ToolCall& call) {
        return index && call.index == index && (id.empty() || call.id.empty() || call.id == id);
    });
    if (known != calls.rend()) return *known;
    if (calls.size() >= CompletionReader::most_calls) throw Unusable("too many calls at once");
    auto& call = calls.emplace_back();
    call.index = index;
    return call;
}

}  // namespace

void CompletionReader::count(std::size_t bytes) {
    bytes_ += bytes;
    if (bytes_ > most_bytes) throw Unusable("the answer does not end");
}

void CompletionReader::add(std::string_view piece) {
    waiting_ += piece;
    if (!waiting_.starts_with('{')) {
        for (auto end = waiting_.find('\n'); end != std::string::npos; end = waiting_.find('\n')) {
            const auto line = waiting_.substr(0, end);
            waiting_.erase(0, end + 1);
            read_line(line);
        }
    }
    if (waiting_.size() > 4 * most_bytes) throw Unusable("the answer does not end");
}

void CompletionReader::read_line(std::string_view line) {
    if (line.ends_with('\r')) line.remove_suffix(1);
    if (line.empty()) {
        if (event_ == "[DONE]")
            is_done_ = true;
        else if (!event_.empty() && !is_done_)
            read_chunk(event_, "delta");
        event_.clear();
        return;
    }
    constexpr std::string_view data = "data:";
    if (!line.starts_with(data)) {
        if (line.starts_with(':') || line.starts_with("event:") || line.starts_with("id:") ||
            line.starts_with("retry:"))
            return;
        throw Unusable("the answer is neither JSON nor a stream of events");
    }
    line.remove_prefix(data.size());
    if (line.starts_with(' ')) line.remove_prefix(1);
    event_ += line;
    if (event_.size() > 4 * most_bytes) throw Unusable("the answer does not end");
}

void CompletionReader::read_chunk(std::string_view json, std::string_view content) try {
    const http::json::Document document(json);
    const auto choices = member(document.root(), "choices");
    if (!choices || !choices->is_array()) throw Unusable("an answer without choices");
    bool is_first = true;
    choices->each_item([&](Node choice) {
        if (!std::exchange(is_first, false)) return;
        if (const auto reason = text_of(choice, "finish_reason"); !reason.empty()) finish_ = reason;
        const auto delta = member(choice, content);
        if (!delta) return;
        const auto words = text_of(*delta, "content");
        count(words.size());
        completion_.text += words;
        const auto calls = member(*delta, "tool_calls");
        if (!calls || !calls->is_array()) return;
        calls->each_item([&](Node each) {
            auto& call = call_of(completion_.calls, each);
            if (call.id.empty()) call.id = text_of(each, "id");
            if (const auto extra = member(each, "extra_content"); extra && extra->is_object())
                call.extra = extra->written();
            if (const auto function = member(each, "function")) {
                const auto name = text_of(*function, "name"), arguments = text_of(*function, "arguments");
                count(name.size() + arguments.size());
                call.name += name;
                call.arguments += arguments;
            }
            count(call.extra.size());
        });
    });
} catch (const Problem&) {
    throw Unusable("an answer that is no JSON");
}

Completion CompletionReader::end() {
    if (waiting_.starts_with('{')) {
        read_chunk(waiting_, "message");
    } else {
        if (!waiting_.empty()) read_line(waiting_);
        read_line("");
    }
    if (finish_.empty() && !is_done_) throw Unusable("the answer broke off");
    if (finish_ != "stop" && finish_ != "tool_calls" && finish_ != "function_call" && !finish_.empty())
        throw Unusable(std::format("the model ended with \"{}\"", valid_utf8(finish_.substr(0, 40))));
    for (std::size_t i = 0; i < completion_.calls.size(); ++i) {
        auto& call = completion_.calls[i];
        if (call.id.empty()) call.id = std::format("call_{}", i + 1);
    }
    return std::move(completion_);
}

std::string calls_json(const std::vector<ToolCall>& calls) {
    std::string text;
    for (const auto& call : calls) {
        text += std::format(R"({}{{"id":{},"type":"function","function":{{"name":{},"arguments":{}}})",
                            text.empty() ? "" : ",", http::write_json(call.id), http::write_json(call.name),
                            http::write_json(call.arguments));
        if (!call.extra.empty()) text += R"(,"extra_content":)" + call.extra;
        text += '}';
    }
    return "[" + text + "]";
}

}  // namespace attune::assistant
