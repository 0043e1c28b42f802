#pragma once
// A language model behind an OpenAI-compatible address, which widens how one may ask. It holds no authority: it fills a plan that the
// server checks and carries out, or looks things up with the assistant's own tools and says what they came to.
//
// Every look-up runs as the person who asks, and none has an effect. What comes back from the database goes to the model as
// data. Bounded in steps, time, words and bytes; whatever is slow, wrong or away is no answer, and the assistant then
// understands by itself. After three times in a row that the address failed it is left alone for half a minute.

#include <atomic>
#include <chrono>
#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/time.hpp"
#include "features/assistant/plan.hpp"
#include "features/assistant/tools.hpp"
#include "platform/wait/wait.hpp"

namespace attune::assistant {

// What the model is asked; all that it is told of the company beside what it looks up.
struct ModelQuestion {
    std::string message;
    Day today;
    std::optional<Plan> before;  // of the question before, for follow-ups
};

struct LookedUp {
    std::string tool;
    std::string answer;  // JSON
};

// One of the two.
struct ModelAnswer {
    std::vector<Plan> steps;        // to be carried out
    std::optional<LookedUp> found;  // the last look-up, whose rows stand beside the words
    std::string words;              // plain, and every number in them stands in a look-up; empty where one did not
};

class LanguageModel {
public:
    struct Settings {
        std::string url;                            // without /chat/completions
        std::string model;                          // as that address calls it
        std::string key;                            // empty: none is sent
        std::chrono::milliseconds timeout{20'000};  // of one question, all its steps together
    };
    static constexpr int most_steps = 6;
    static constexpr int most_tokens = 1'000;                    // of one answer
    static constexpr std::size_t most_result_bytes = 64 * 1024;  // of all look-ups together

    LanguageModel(Settings settings, wait::Pool& pool) : settings_(std::move(settings)), pool_(pool) {}

    const std::string& model() const { return settings_.model; }
    wait::Pool& pool() { return pool_; }

    using LookUp = std::function<std::string(std::string_view tool, std::string_view arguments)>;
    // Nothing where the assistant should understand by itself. Blocks: on its pool only.
    std::optional<ModelAnswer> answer(const ModelQuestion& question, const Tools& tools, const LookUp& look_up);

private:
    bool is_resting() const;
    void note_success() { failures_ = 0; }
    void note_failure(std::string_view why);

    const Settings settings_;
    wait::Pool& pool_;
    std::atomic<int> failures_ = 0;
    std::atomic<std::chrono::steady_clock::rep> rests_until_ = 0;
    std::atomic<bool> counts_completion_tokens_ = false;  // the endpoint's word for the limit is max_completion_tokens
};

}  // namespace attune::assistant
