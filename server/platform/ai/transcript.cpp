// Moonshine, decoded greedily. Source: Jeffries et al., "Moonshine: Speech Recognition for Live Transcription and Voice
// Commands", 2024.

#include <algorithm>
#include <charconv>
#include <format>
#include <map>

#include "core/text.hpp"
#include "platform/ai/nets.hpp"

namespace attune::ai {
namespace {

constexpr std::int64_t first_token = 1;
constexpr std::int64_t last_token = 2;
constexpr double tokens_a_second = 6;  // nobody speaks faster: beyond it the net repeats itself
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
    for (std::size_t i = 0; i < count; ++i) names.emplace_back((session.*name)(i, allocator).get());
    return names;
}

// The decoder with its memory of what it has written (keys and values of each layer).
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

    std::int64_t after(std::int64_t token) {
        std::vector<Ort::Value> values;
        for (const auto& name : inputs_) {
            if (name == "input_ids")
                values.push_back(tensor(std::span(&token, 1), {1, 1}));
            else if (name == "encoder_hidden_states")
                values.push_back(same(heard_));
            else if (name == "use_cache_branch")
                values.push_back(tensor(std::span(&remembers_, 1), {1}));
            else
                values.push_back(same(pasts_.at(name)));
        }
        auto results = session_->Run(Ort::RunOptions{nullptr}, input_pointers_.data(), values.data(), values.size(),
                                     output_pointers_.data(), output_pointers_.size());
        std::int64_t best = last_token;
        for (std::size_t i = 0; i < outputs_.size(); ++i) {
            if (outputs_[i] == "logits") {
                const auto all = numbers(results[i]);
                best = std::ranges::max_element(all) - all.begin();
            } else if (!remembers_ || !outputs_[i].contains(".encoder.")) {
                // What was heard does not change: its keys and values are those of the first step.
                pasts_.insert_or_assign(std::string(past_prefix) + outputs_[i].substr(outputs_[i].find('.')),
                                        std::move(results[i]));
            }
        }
        remembers_ = true;
        return best;
    }

private:
    // A tensor over the same numbers: values cannot be copied, and Run wants its own.
    static Ort::Value same(Ort::Value& value) {
        const auto shape = value.GetTensorTypeAndShapeInfo().GetShape();
        const auto count = value.GetTensorTypeAndShapeInfo().GetElementCount();
        return Ort::Value::CreateTensor<float>(value.GetTensorMemoryInfo(), value.GetTensorMutableData<float>(), count,
                                               shape.data(), shape.size());
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
    std::vector<std::string> inputs_, outputs_;
    std::vector<const char*> input_pointers_, output_pointers_;
    std::map<std::string, Ort::Value> pasts_;
    bool remembers_ = false;
};

}  // namespace

std::string Models::transcribe(std::span<const float> samples) try {
    if (samples.size() < fewest_samples) return {};
    std::vector<float> sound(samples.begin(), samples.end());
    std::array inputs{tensor(std::span(sound), {1, static_cast<std::int64_t>(sound.size())})};
    auto heard = nets_->net("speech_encoder").run({"input_values"}, inputs, {"last_hidden_state"});
    Decoder decoder(nets_->net("speech_decoder"), std::move(heard[0]));

    const auto most = static_cast<std::size_t>(static_cast<double>(samples.size()) / sound_rate * tokens_a_second) + 2;
    std::vector<std::int64_t> tokens{first_token};
    while (tokens.size() < most) {
        const auto next = decoder.after(tokens.back());
        if (next == last_token) break;
        tokens.push_back(next);
    }
    return text_of(tokens, nets_->vocabulary());
} catch (const Ort::Exception& error) {
    throw ModelUnavailable(std::format("The transcript's net did not run: {}", error.what()));
}

}  // namespace attune::ai
