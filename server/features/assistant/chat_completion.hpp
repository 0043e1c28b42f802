#pragma once
// One answer of an OpenAI-compatible endpoint (POST …/chat/completions), read as it arrives: server-sent events of
// "chat.completion.chunk", or one "chat.completion" where the endpoint does not stream.
//
// Source: https://platform.openai.com/docs/api-reference/chat. What is not known there is passed over; `extra_content` of a call
// is Gemini's, which wants it back.

#include <cstdint>
#include <optional>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

namespace attune::assistant {

// The endpoint said what cannot be used; the sentence is for the log.
struct Unusable : std::runtime_error {
    using std::runtime_error::runtime_error;
};

struct ToolCall {
    std::string id;
    std::string name;
    std::string arguments;  // JSON, if the model keeps to it
    std::string extra;      // JSON that goes back unread; empty for none
    std::optional<std::int64_t> index;
};

struct Completion {
    std::string text;
    std::vector<ToolCall> calls;
};

class CompletionReader {
public:
    static constexpr std::size_t most_bytes = 32 * 1024;  // of words, names and arguments together
    static constexpr std::size_t most_calls = 8;

    // Throws Unusable.
    void add(std::string_view piece);
    // Throws Unusable where the answer is not whole, or ended before its end.
    Completion end();

private:
    void read_line(std::string_view line);
    void read_chunk(std::string_view json, std::string_view member);
    void count(std::size_t bytes);

    std::string waiting_;  // the beginning of a line, or of one whole answer
    std::string event_;    // the data of an event whose end has not come
    Completion completion_;
    std::string finish_;
    std::size_t bytes_ = 0;
    bool is_done_ = false;
};

// The calls as they go back to the endpoint: a JSON array.
std::string calls_json(const std::vector<ToolCall>& calls);

}  // namespace attune::assistant
