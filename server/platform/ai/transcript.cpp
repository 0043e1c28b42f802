// Moonshine, decoded by beam search. Source: Jeffries et al., "Moonshine: Speech Recognition for Live Transcription and Voice
// Commands", 2024.

#include <algorithm>
#include <charconv>
#include <cmath>
#include <format>
#include <map>
#include <numeric>
#include <optional>

#include "core/text.hpp"
#include "platform/ai/nets.hpp"

namespace attune::ai {
namespace {

constexpr std::int64_t first_token = 1;
constexpr std::int64_t last_token = 2;
constexpr double tokens_a_second = 6;     // nobody speaks faster: beyond it the net repeats itself
constexpr std::size_t fewest_tokens = 2;  // the first and the last: no text
constexpr std::size_t beams = 4;          // texts that are followed at once
constexpr std::size_t fewest_samples = sound_rate / 10;
constexpr std::string_view past_prefix = "past_key_values";

// "▁" stands for a space, "<0x41>" for a byte, the first three tokens for no text.
std::string text_of(std::span<const std::int64_t> tokens, const std::vector<std::string>& vocabulary) {
    constexpr std::string_view space = "\u2581";
    std::string text;
    for (const std::int64_t token : tokens) {
        if (token < 3 || static_cast<std::size_t>(token) >= vocabulary.size()) continue;
        std::string_view piece = vocabulary[static_cast<std::size_t>(token)];
        if (piece.size() == 6 && piece.starts_with("<0x") && piece.ends_with('>')) {
            unsigned byte = 0;
            std::from_chars(piece.data() + 3, piece.data() + 5, byte, 16);
            text += static_cast<char>(byte);
            continue;
        }
        while (!piece.empty()) {
            const auto at = piece.find(space);
            text += piece.substr(0, at);
            if (at == piece.npos) break;
            text += ' ';
            piece.remove_prefix(at + space.size());
        }
    }
    return trimmed(valid_utf8(text));
}

std::vector<std::string> names_of(const Ort::Session& session, std::size_t count,
                                  Ort::AllocatedStringPtr (Ort::Session::*name)(std::size_t, OrtAllocator*) const) {
    const Ort::AllocatorWithDefaultOptions allocator;
    std::vector<std::string> names;
    names.reserve(count);
    for (std::size_t i = 0; i < count; ++i) names.emplace_back((session.*name)(i, allocator).get());
    return names;
}

// The decoder with its memory of what it has written (keys and values of each layer), for several beginnings of the text at once.
class Decoder {
public:
    Decoder(Net& net, Ort::Value heard) : session_(net.session()), heard_(std::move(heard)) {
        inputs_ = names_of(*session_, session_->GetInputCount(), &Ort::Session::GetInputNameAllocated);
        outputs_ = names_of(*session_, session_->GetOutputCount(), &Ort::Session::GetOutputNameAllocated);
        for (const auto& name : inputs_) input_pointers_.push_back(name.c_str());
        for (const auto& name : outputs_) output_pointers_.push_back(name.c_str());
        for (std::size_t i = 0; i < inputs_.size(); ++i)
            if (inputs_[i].starts_with(past_prefix)) pasts_.emplace(inputs_[i], no_past(i));
    }

    // The last token of each beginning, and which beginning of the step before each of them goes on from. Returns the logits,
    // one row a beginning, valid until the next step.
    std::span<const float> after(std::span<std::int64_t> tokens, std::span<const std::size_t> goes_on_from) {
        const auto rows = static_cast<std::int64_t>(tokens.size());
        if (remembers_) rearrange(goes_on_from);
        std::vector<Ort::Value> values;
        for (const auto& name : inputs_) {
            if (name == "input_ids")
                values.push_back(tensor(tokens, {rows, 1}));
            else if (name == "encoder_hidden_states")
                values.push_back(same(heard_));
            else if (name == "use_cache_branch")
                values.push_back(tensor(std::span(&remembers_, 1), {1}));
            else
                values.push_back(same(pasts_.at(name)));
        }
        auto results = session_->Run(Ort::RunOptions{nullptr}, input_pointers_.data(), values.data(), values.size(),
                                     output_pointers_.data(), output_pointers_.size());
        for (std::size_t i = 0; i < outputs_.size(); ++i) {
            if (outputs_[i] == "logits") logits_ = std::move(results[i]);
            // What was heard does not change: its keys and values are those of the first step.
            else if (!remembers_ || !is_heard(outputs_[i]))
                pasts_.insert_or_assign(std::string(past_prefix) + outputs_[i].substr(outputs_[i].find('.')),
                                        std::move(results[i]));
        }
        remembers_ = true;
        rows_ = tokens.size();
        return numbers(logits_);
    }

private:
    static bool is_heard(std::string_view name) { return name.contains(".encoder."); }

    // A tensor over the same numbers: values cannot be copied, and Run wants its own.
    static Ort::Value same(Ort::Value& value) {
        const auto shape = value.GetTensorTypeAndShapeInfo().GetShape();
        const auto count = value.GetTensorTypeAndShapeInfo().GetElementCount();
        return Ort::Value::CreateTensor<float>(value.GetTensorMemoryInfo(), value.GetTensorMutableData<float>(), count,
                                               shape.data(), shape.size());
    }

    static Ort::Value rows_of(const Ort::Value& value, std::span<const std::size_t> chosen) {
        auto shape = value.GetTensorTypeAndShapeInfo().GetShape();
        const auto row = numbers(value).size() / static_cast<std::size_t>(shape[0]);
        shape[0] = static_cast<std::int64_t>(chosen.size());
        auto made = Ort::Value::CreateTensor<float>(Ort::AllocatorWithDefaultOptions(), shape.data(), shape.size());
        float* into = made.GetTensorMutableData<float>();
        for (const auto index : chosen) into = std::ranges::copy(numbers(value).subspan(index * row, row), into).out;
        return made;
    }

    void rearrange(std::span<const std::size_t> goes_on_from) {
        const bool as_they_are = goes_on_from.size() == rows_ && std::ranges::is_sorted(goes_on_from) &&
                                 std::ranges::adjacent_find(goes_on_from) == goes_on_from.end();
        if (as_they_are) return;
        for (auto& [name, past] : pasts_)
            if (!is_heard(name) || goes_on_from.size() != rows_) past = rows_of(past, goes_on_from);
        if (goes_on_from.size() != rows_) {
            const std::vector<std::size_t> first(goes_on_from.size(), 0);
            heard_ = rows_of(heard_, first);
        }
    }

    Ort::Value no_past(std::size_t input) const {
        const auto type = session_->GetInputTypeInfo(input);
        auto shape = type.GetTensorTypeAndShapeInfo().GetShape();
        shape.at(0) = 0;
        shape.at(2) = 1;
        return Ort::Value::CreateTensor<float>(Ort::AllocatorWithDefaultOptions(), shape.data(), shape.size());
    }

    std::shared_ptr<Ort::Session> session_;
    Ort::Value heard_;
    Ort::Value logits_{nullptr};
    std::vector<std::string> inputs_, outputs_;
    std::vector<const char*> input_pointers_, output_pointers_;
    std::map<std::string, Ort::Value> pasts_;
    std::size_t rows_ = 0;
    bool remembers_ = false;
};

// A beginning of the text, how likely it is, and from which beginning of the step before it came.
struct Beginning {
    std::vector<std::int64_t> tokens;
    double log_probability = 0;
    std::size_t from = 0;
    // Longer texts are less likely by their length alone. Source of the exponent: Wu et al., "Google's Neural Machine
    // Translation System", 2016.
    double score() const { return log_probability / std::pow(static_cast<double>(tokens.size()), 0.6); }
};

// Of one more token than texts are followed, because one of them may be the end.
std::vector<std::size_t> largest_of(std::span<const float> logits) {
    std::vector<std::size_t> best;
    for (std::size_t token = 0; token < logits.size(); ++token) {
        if (best.size() > beams && logits[token] <= logits[best.back()]) continue;
        if (best.size() > beams) best.pop_back();
        best.insert(std::ranges::upper_bound(best, logits[token], std::greater{},
                                             [&](std::size_t other) { return logits[other]; }),
                    token);
    }
    return best;
}

// The likeliest ways in which each beginning goes on.
std::vector<Beginning> continuations(std::span<const Beginning> beginnings, std::span<const float> logits) {
    const std::size_t vocabulary = logits.size() / beginnings.size();
    std::vector<Beginning> all;
    for (std::size_t row = 0; row < beginnings.size(); ++row) {
        const auto own = logits.subspan(row * vocabulary, vocabulary);
        const double largest = std::ranges::max(own);
        const float all_of_them = std::accumulate(own.begin(), own.end(), 0.0f, [&](float sum, float logit) {
            return sum + std::exp(logit - static_cast<float>(largest));
        });
        for (const std::size_t token : largest_of(own)) {
            auto next = beginnings[row];
            next.tokens.push_back(static_cast<std::int64_t>(token));
            next.log_probability += own[token] - largest - std::log(all_of_them);
            next.from = row;
            all.push_back(std::move(next));
        }
    }
    std::ranges::stable_sort(all, std::greater{}, &Beginning::log_probability);
    return all;
}

std::vector<std::int64_t> likeliest_text(Decoder& decoder, std::size_t most_tokens) {
    std::vector<Beginning> beginnings{{.tokens = {first_token}}};
    std::optional<Beginning> finished;
    while (!beginnings.empty() && beginnings.front().tokens.size() < most_tokens) {
        std::vector<std::int64_t> tokens;
        std::vector<std::size_t> from;
        for (const auto& beginning : beginnings) {
            tokens.push_back(beginning.tokens.back());
            from.push_back(beginning.from);
        }
        auto all = continuations(beginnings, decoder.after(tokens, from));
        beginnings.clear();
        for (auto& next : all) {
            if (beginnings.size() == beams) break;
            if (next.tokens.back() != last_token)
                beginnings.push_back(std::move(next));
            else if (next.tokens.size() <= fewest_tokens)
                continue;  // somebody spoke, so something was said
            else if (!finished || next.score() > finished->score())
                finished = std::move(next);
        }
        // Going on only makes a text less likely; its score can still rise a little, but hardly ever by this much.
        if (finished && beginnings.front().score() < finished->score()) break;
    }
    if (!finished) return beginnings.empty() ? std::vector<std::int64_t>{} : beginnings.front().tokens;
    return finished->tokens;
}

}  // namespace

std::string Models::transcribe(std::span<const float> samples) try {
    if (samples.size() < fewest_samples) return {};
    std::vector<float> sound(samples.begin(), samples.end());
    std::array inputs{tensor(std::span(sound), {1, static_cast<std::int64_t>(sound.size())})};
    auto heard = nets_->net("speech_encoder").run({"input_values"}, inputs, {"last_hidden_state"});
    Decoder decoder(nets_->net("speech_decoder"), std::move(heard[0]));

    const auto most = static_cast<std::size_t>(static_cast<double>(samples.size()) / sound_rate * tokens_a_second) + 2;
    const auto tokens = likeliest_text(decoder, most);
    return text_of(tokens, nets_->vocabulary());
} catch (const Ort::Exception& error) {
    throw ModelUnavailable(std::format("The transcript's net did not run: {}", error.what()));
}

}  // namespace attune::ai
