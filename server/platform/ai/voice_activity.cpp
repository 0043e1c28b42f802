// Silero VAD v6 gives a probability of speech every 32 ms; this cuts stretches out of it. The rules are Silero's own
// (threshold with hysteresis, least lengths, padding), with a longest length so that a transcript's net can take each.

#include <algorithm>
#include <cmath>
#include <deque>

#include "platform/ai/nets.hpp"

namespace attune::ai {
namespace {

constexpr std::size_t window = 512;
constexpr std::size_t context = 64;  // v6 must see the end of the window before; without it it hears nothing
constexpr double begins_at = 0.5;
constexpr double goes_on_at = 0.35;
constexpr std::size_t windows_a_second = sound_rate / window;
// A transcript is better for hearing a whole sentence, so short silences stay inside until the stretch is long.
constexpr std::size_t long_silence = windows_a_second * 2;
constexpr std::size_t short_silence = windows_a_second / 2;
constexpr std::size_t long_stretch = windows_a_second * 20;
constexpr std::size_t least_speech = windows_a_second / 5;
constexpr std::size_t least_pause = windows_a_second / 4;  // shorter gaps belong to words
constexpr std::size_t padding = windows_a_second * 2 / 5;  // before and after
constexpr std::size_t longest = windows_a_second * 24;
// A stretch that reaches its longest length is cut where the voice was weakest in its last part.
constexpr std::size_t cut_searched = windows_a_second * 8;

}  // namespace

struct VoiceActivity::State {
    explicit State(Net& net) : net(net) {}

    double probability(std::span<const float> samples) {
        std::copy(samples.begin(), samples.end(), input.begin() + context);
        std::int64_t rate = sound_rate;
        std::array inputs{tensor(std::span<float>(input), {1, context + window}),
                          tensor(std::span<float>(memory), {2, 1, 128}), tensor(std::span(&rate, 1), {})};
        const auto heard = net.run({"input", "state", "sr"}, inputs, {"output", "stateN"});
        std::ranges::copy(numbers(heard[1], memory.size()), memory.begin());
        std::copy(input.end() - context, input.end(), input.begin());
        return numbers(heard[0], 1)[0];
    }

    // One window of sound; a stretch that has ended goes into `ended`.
    void step(std::span<const float> samples, std::vector<Speech>& ended) {
        const double p = probability(samples);
        kept.insert(kept.end(), samples.begin(), samples.end());
        probabilities.push_back(p);
        if (!speaking && p >= begins_at) speaking = true;
        if (!speaking) {
            while (probabilities.size() > padding) drop(1);
            return;
        }
        silence = p < goes_on_at ? silence + 1 : 0;
        const std::size_t enough = probabilities.size() - silence >= long_stretch ? short_silence : long_silence;
        if (silence >= enough)
            close(probabilities.size() - silence + std::min(padding, silence), ended);
        else if (probabilities.size() >= longest)
            close(weakest(), ended);
    }

    void close(std::size_t windows, std::vector<Speech>& ended) {
        const auto end = probabilities.begin() + static_cast<std::ptrdiff_t>(windows);
        const auto spoken = static_cast<std::size_t>(
            std::count_if(probabilities.begin(), end, [](double p) { return p >= begins_at; }));
        if (spoken >= least_speech)
            ended.push_back({.begin = first_sample,
                             .samples = std::vector<float>(
                                 kept.begin(), kept.begin() + static_cast<std::ptrdiff_t>(windows * window)),
                             .paused_seconds = paused_until(end)});
        const bool was_cut = silence < short_silence;
        drop(windows);
        if (was_cut) return;
        speaking = false;
        silence = 0;
        while (probabilities.size() > padding) drop(1);
    }

    // Silences between two voices: the ones before the first and after the last do not count.
    double paused_until(std::deque<double>::const_iterator end) const {
        std::size_t paused = 0, silent = 0;
        bool heard_voice = false;
        for (auto p = probabilities.begin(); p != end; ++p) {
            if (*p < goes_on_at) {
                ++silent;
                continue;
            }
            if (heard_voice && silent >= least_pause) paused += silent;
            heard_voice = true;
            silent = 0;
        }
        return static_cast<double>(paused * window) / sound_rate;
    }

    std::size_t weakest() const {
        const auto from = probabilities.end() - static_cast<std::ptrdiff_t>(cut_searched);
        return static_cast<std::size_t>(std::min_element(from, probabilities.end()) - probabilities.begin()) + 1;
    }

    void drop(std::size_t windows) {
        probabilities.erase(probabilities.begin(), probabilities.begin() + static_cast<std::ptrdiff_t>(windows));
        kept.erase(kept.begin(), kept.begin() + static_cast<std::ptrdiff_t>(windows * window));
        first_sample += windows * window;
    }

    Net& net;
    std::array<float, context + window> input{};
    std::array<float, 2 * 128> memory{};
    std::vector<float> unheard;  // less than a window
    std::deque<float> kept;      // what may become a stretch, beginning at first_sample
    std::deque<double> probabilities;
    std::uint64_t first_sample = 0;
    std::size_t silence = 0;  // windows, at the end
    bool speaking = false;
};

VoiceActivity::VoiceActivity(Models& models) : state_(std::make_unique<State>(models.nets_->net("voice_activity"))) {}
VoiceActivity::~VoiceActivity() = default;

std::vector<Speech> VoiceActivity::hear(std::span<const float> samples) {
    std::vector<Speech> ended;
    auto& unheard = state_->unheard;
    unheard.insert(unheard.end(), samples.begin(), samples.end());
    std::size_t done = 0;
    for (; done + window <= unheard.size(); done += window)
        state_->step(std::span(unheard).subspan(done, window), ended);
    unheard.erase(unheard.begin(), unheard.begin() + static_cast<std::ptrdiff_t>(done));
    return ended;
}

std::vector<Speech> VoiceActivity::finish() {
    std::vector<Speech> ended;
    if (!state_->unheard.empty()) {
        state_->unheard.resize(window);
        state_->step(state_->unheard, ended);
        state_->unheard.clear();
    }
    if (state_->speaking) state_->close(state_->probabilities.size(), ended);
    return ended;
}

}  // namespace attune::ai
