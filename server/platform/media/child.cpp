#include <array>
#include <cstdlib>
#include <format>
#include <string>

#include "platform/media/container.hpp"
#include "platform/media/media.hpp"
#include "platform/media/pictures.hpp"
#include "platform/media/sound.hpp"
#include "platform/media/wire.hpp"

namespace attune::media {
namespace {

double number(const char* variable, double otherwise) {
    const char* text = std::getenv(variable);
    return text ? std::strtod(text, nullptr) : otherwise;
}

Wish wish_from_environment() {
    Wish wish;
    wish.content = static_cast<Content>(static_cast<int>(number(variable_content, 0)));
    wish.pictures_per_second = number(variable_rate, wish.pictures_per_second);
    wish.longest_side = static_cast<int>(number(variable_side, wish.longest_side));
    wish.longest_seconds = number(variable_longest, wish.longest_seconds);
    return wish;
}

void send_probe(const Probe& probe) {
    const ProbeHead head{probe.duration_seconds.value_or(-1), probe.width, probe.height, probe.rotation, 0};
    const std::string names = std::format("{}\n{}\n{}\n", probe.container, probe.video_codec, probe.audio_codec);
    const std::array parts{std::as_bytes(std::span(&head, 1)), std::as_bytes(std::span(names))};
    sandbox::send(kind_probe, parts);
}

void read_all(const Wish& wish) {
    Container container(wish);
    const Probe probe = container.probe();
    std::optional<Pictures> pictures;
    std::optional<Sound> sound;
    if (container.video()) pictures.emplace(container, probe, wish);
    if (container.sound()) sound.emplace(container);
    send_probe(probe);

    while (auto packet = container.next()) {
        if (container.reached_seconds() > wish.longest_seconds)
            throw sandbox::Refused(
                std::format("This file is longer than {:.0f} minutes, which is the longest that can be read.",
                            wish.longest_seconds / 60));
        if (container.video() && packet->stream_index == container.video()->index)
            pictures->take(std::move(packet));
        else if (container.sound() && packet->stream_index == container.sound()->index)
            sound->take(*packet);
    }
    if (pictures) pictures->finish();
    if (sound) sound->finish();
    container.check_complete();
    if (pictures && pictures->handed_over() == 0)
        throw sandbox::Refused("No picture of this video can be shown: it is damaged, or it ends before it begins.");
    const double seconds = container.reached_seconds();
    sandbox::send(kind_summary, std::as_bytes(std::span(&seconds, 1)));
}

}  // namespace

int media_child_main() {
    const Wish wish = wish_from_environment();
    return sandbox::child_main([&] { read_all(wish); });
}

}  // namespace attune::media
