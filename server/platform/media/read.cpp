#include <algorithm>
#include <array>
#include <cmath>
#include <cstring>
#include <format>
#include <utility>
#include <vector>

#include "core/text.hpp"
#include "platform/media/media.hpp"
#include "platform/media/wire.hpp"

namespace attune::media {
namespace {

// Every word of the child is checked here as if the file itself had sent it.
class Listener {
public:
    Listener(const Wish& wish, Sink& sink) : wish_(wish), sink_(sink) {}

    void hear(const sandbox::Message& message) {
        require(message.kind == kind_probe || probed_);
        switch (message.kind) {
            case kind_probe: return probe(message.body);
            case kind_picture: return picture(message.body);
            case kind_sound: return sound(message.body);
            case kind_summary: return summarise(message.body);
            default: require(false);
        }
    }
    Summary summary() const { return summary_; }

private:
    static void require(bool holds) {
        if (!holds) throw Unreadable("This file is damaged in a way that confused the reader.");
    }

    template <class Head>
    static Head head_of(std::span<const std::byte>& body) {
        require(body.size() >= sizeof(Head));
        Head head{};
        std::memcpy(&head, body.data(), sizeof(Head));
        body = body.subspan(sizeof(Head));
        return head;
    }

    double moment(double seconds) const {
        require(std::isfinite(seconds) && seconds >= 0 && seconds <= wish_.longest_seconds + 60);
        return seconds;
    }

    void probe(std::span<const std::byte> body) {
        require(!std::exchange(probed_, true));
        const auto head = head_of<ProbeHead>(body);
        require(head.width >= 0 && head.height >= 0 && head.rotation >= 0 && head.rotation < 360);
        std::array<std::string, 3> names;
        std::string_view text(reinterpret_cast<const char*>(body.data()), std::min<std::size_t>(body.size(), 300));
        for (auto& name : names) {
            const auto end = text.find('\n');
            require(end != text.npos);
            name = valid_utf8(text.substr(0, end));
            text.remove_prefix(end + 1);
        }
        Probe probe{.container = names[0],
                    .duration_seconds = std::nullopt,
                    .width = head.width,
                    .height = head.height,
                    .rotation = head.rotation,
                    .video_codec = names[1],
                    .audio_codec = names[2]};
        if (head.duration_seconds >= 0) probe.duration_seconds = moment(head.duration_seconds);
        sink_.on_probe(probe);
    }

    void picture(std::span<const std::byte> body) {
        const auto head = head_of<PictureHead>(body);
        require(head.width > 0 && head.height > 0 && head.width <= wish_.longest_side &&
                head.height <= wish_.longest_side);
        require(body.size() == static_cast<std::size_t>(head.width) * static_cast<std::size_t>(head.height) * 3);
        ++summary_.pictures;
        sink_.on_picture({moment(head.seconds),
                          head.width,
                          head.height,
                          {reinterpret_cast<const std::uint8_t*>(body.data()), body.size()}});
    }

    void sound(std::span<const std::byte> body) {
        const double seconds = moment(head_of<double>(body));
        require(body.size() % sizeof(std::int16_t) == 0);
        samples_.resize(body.size() / sizeof(std::int16_t));
        std::memcpy(samples_.data(), body.data(), body.size());
        sink_.on_sound(seconds, samples_);
    }

    void summarise(std::span<const std::byte> body) {
        summary_.duration_seconds = moment(std::max(0.0, head_of<double>(body)));
    }

    const Wish& wish_;
    Sink& sink_;
    bool probed_ = false;
    Summary summary_;
    std::vector<std::int16_t> samples_;
};

sandbox::Command command_for(const Wish& wish) {
    sandbox::Command command = wish.child;
    command.environment.push_back(std::format("{}={}", variable_content, static_cast<int>(wish.content)));
    command.environment.push_back(std::format("{}={}", variable_rate, wish.pictures_per_second));
    command.environment.push_back(std::format("{}={}", variable_side, wish.longest_side));
    command.environment.push_back(std::format("{}={}", variable_longest, wish.longest_seconds));
    return command;
}

}  // namespace

Summary read(int file, const Wish& wish, Sink& sink, std::stop_token stop) {
    Listener listener(wish, sink);
    try {
        sandbox::run(
            command_for(wish), file, wish.limits, [&](const sandbox::Message& message) { listener.hear(message); },
            std::move(stop));
    } catch (const sandbox::Failure& failure) {
        if (failure.ending == sandbox::Ending::stopped) throw Stopped();
        throw Unreadable(failure.sentence);
    }
    return listener.summary();
}

}  // namespace attune::media
