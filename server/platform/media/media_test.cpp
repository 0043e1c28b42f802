#include "platform/media/media.hpp"

#include <cmath>
#include <numeric>
#include <vector>

#include <catch2/catch_approx.hpp>
#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>
#include <catch2/matchers/catch_matchers_string.hpp>

#include "platform/media/test_files.hpp"

using namespace attune;
using namespace attune::media::test;
using Catch::Approx;

namespace {

// From "stsd" to the two 16-bit numbers of the first sample description that say how large its pictures are.
constexpr std::size_t sample_size_in_stsd = 44;

struct Colour {
    double red, green, blue;
};

struct Seen : media::Sink {
    std::optional<media::Probe> probe;
    std::vector<double> moments;
    std::vector<std::pair<int, int>> sizes;
    std::vector<Colour> top_left;  // mean of the upper left quarter
    std::size_t samples = 0;
    double loudest = 0;
    double sound_begins = -1;
    media::Summary summary;

    void on_probe(const media::Probe& found) override { probe = found; }
    void on_picture(const media::Picture& picture) override {
        moments.push_back(picture.seconds);
        sizes.emplace_back(picture.width, picture.height);
        Colour sum{};
        for (int y = 0; y < picture.height / 2; ++y)
            for (int x = 0; x < picture.width / 2; ++x) {
                const auto* pixel = &picture.rgb[static_cast<std::size_t>(y * picture.width + x) * 3];
                sum.red += pixel[0], sum.green += pixel[1], sum.blue += pixel[2];
            }
        const double count = std::max(1, (picture.height / 2) * (picture.width / 2));
        top_left.push_back({sum.red / count, sum.green / count, sum.blue / count});
    }
    void on_sound(double seconds, std::span<const std::int16_t> heard) override {
        if (sound_begins < 0) sound_begins = seconds;
        samples += heard.size();
        for (const auto sample : heard) loudest = std::max(loudest, std::abs(sample / 32768.0));
    }
};

media::Wish test_wish() {
    media::Wish wish;
    wish.child = {.program = MEDIA_CHILD, .arguments = {}, .environment = {}};
    return wish;
}

Seen read(const std::filesystem::path& path, media::Wish wish = test_wish()) {
    const ReadOnly file(path);
    Seen seen;
    seen.summary = media::read(file.descriptor(), wish, seen);
    return seen;
}

std::string refusal_of(const std::filesystem::path& path, media::Wish wish = test_wish()) {
    try {
        read(path, wish);
    } catch (const media::Unreadable& unreadable) {
        return unreadable.sentence;
    }
    return "it was read";
}

}  // namespace

TEST_CASE("a video gives its description, two pictures a second and its sound") {
    const Folder folder;
    const auto clip =
        folder.ffmpeg("-f lavfi -i testsrc=size=1280x720:rate=30:duration=3 -f lavfi -i sine=frequency=440:duration=3 "
                      "-pix_fmt yuv420p -c:v libx264 -preset ultrafast -bf 2 -c:a aac clip.mp4");
    const auto seen = read(clip);
    REQUIRE(seen.probe);
    CHECK(seen.probe->width == 1280);
    CHECK(seen.probe->height == 720);
    CHECK(seen.probe->video_codec == "h264");
    CHECK(seen.probe->audio_codec == "aac");
    CHECK(seen.probe->duration_seconds.value() == Approx(3).margin(0.1));
    REQUIRE(seen.moments.size() == 6);
    for (std::size_t i = 0; i < 6; ++i) CHECK(seen.moments[i] == Approx(0.5 * static_cast<double>(i)).margin(0.04));
    CHECK(seen.sizes[0] == std::pair(640, 360));
    CHECK(static_cast<double>(seen.samples) == Approx(48'000).margin(2000));
    CHECK(seen.loudest == Approx(0.125).margin(0.03));
    CHECK(seen.summary.pictures == 6);
    CHECK(seen.summary.duration_seconds == Approx(3).margin(0.1));
}

TEST_CASE("every usual container and codec is read") {
    const auto arguments =
        GENERATE(as<std::string>{}, "-c:v libx265 -x265-params log-level=none clip.mov",
                 "-c:v libvpx -deadline realtime clip.webm", "-c:v libvpx-vp9 -deadline realtime -cpu-used 8 clip.webm",
                 "-c:v mpeg4 clip.avi", "-c:v libx264 clip.ts", "-c:v libx264 clip.mkv", "-ar 44100 -c:v flv clip.flv",
                 "-c:v mjpeg clip.mov");
    CAPTURE(arguments);
    const Folder folder;
    const auto seen = read(folder.ffmpeg("-f lavfi -i testsrc=size=320x240:rate=25:duration=2 -f lavfi -i "
                                         "sine=duration=2 -ar 48000 -pix_fmt yuvj420p -g 12 " +
                                         arguments));
    CHECK(seen.moments.size() >= 4);
    CHECK(seen.moments.size() <= 5);
    CHECK(seen.samples > 28'000);
    CHECK(seen.sizes[0] == std::pair(320, 240));
}

TEST_CASE("each half second gives a picture, which is that of its moment, whatever the distance of key frames") {
    const auto distance = GENERATE(1, 10, 15, 20, 50, 250);
    // HEVC in which nothing refers to the frames between others, and in which something does.
    const auto codec =
        GENERATE(as<std::string>{}, "libx264 -bf 3", "libx265 -bf 3 -x265-params b-pyramid=0:log-level=none",
                 "libx265 -bf 4 -x265-params b-pyramid=1:log-level=none");
    CAPTURE(distance, codec);
    const Folder folder;
    // Brightness grows with time: the picture itself tells when it is from.
    const auto seen = read(folder.ffmpeg(
        std::format("-f lavfi -i color=black:size=64x64:rate=30:duration=4,geq=lum='20+T*50':cb=128:cr=128 "
                    "-c:v {} -pix_fmt yuv420p -g {} clip.mp4",
                    codec, distance)));
    REQUIRE(seen.moments.size() == 8);
    for (std::size_t i = 0; i < seen.moments.size(); ++i) {
        CAPTURE(i);
        CHECK(std::floor(seen.moments[i] * 2 + 0.01) == static_cast<double>(i));
        const double luma = 20 + seen.moments[i] * 50;
        CHECK(seen.top_left[i].green == Approx((luma - 16) * 255 / 219).margin(6));
    }
}

TEST_CASE("a phone's rotated video comes upright") {
    const auto degrees = GENERATE(0, 90, 180, 270);
    CAPTURE(degrees);
    const Folder folder;
    // Red above left, blue elsewhere, then said to be turned.
    folder.ffmpeg("-f lavfi -i color=blue:size=160x80:rate=10:duration=1,drawbox=w=80:h=40:color=red:t=fill -c:v "
                  "libx264 -pix_fmt yuv420p flat.mp4");
    const auto seen =
        read(folder.ffmpeg(std::format("-display_rotation {} -i flat.mp4 -c copy turned.mp4", (360 - degrees) % 360)));
    CHECK(seen.probe->rotation == degrees);
    CHECK(seen.sizes[0] == (degrees % 180 == 0 ? std::pair(160, 80) : std::pair(80, 160)));
    CHECK((seen.top_left[0].red > 180) == (degrees == 0));
}

TEST_CASE("a film without sound, and one that shows a picture a second") {
    const Folder folder;
    const auto silent =
        read(folder.ffmpeg("-f lavfi -i testsrc=size=64x64:rate=25:duration=1 -pix_fmt yuv420p silent.mp4"));
    CHECK_FALSE(silent.probe->has_audio());
    CHECK(silent.samples == 0);
    const auto slow = read(folder.ffmpeg("-f lavfi -i testsrc=size=64x64:rate=1:duration=3600 -c:v libx264 -preset "
                                         "ultrafast -pix_fmt yuv420p hour.mp4"));
    CHECK(slow.moments.size() == 3600);
    CHECK(slow.summary.duration_seconds == Approx(3600).margin(2));
}

TEST_CASE("a recording of a browser does not say how long it is") {
    const Folder folder;
    folder.ffmpeg("-f lavfi -i testsrc=size=64x64:rate=25:duration=2 -c:v libvpx -deadline realtime -f webm - | cat > "
                  "live.webm; true x");
    const auto seen = read(folder.path() / "live.webm");
    CHECK_FALSE(seen.probe->duration_seconds.has_value());
    CHECK(seen.summary.duration_seconds == Approx(2).margin(0.1));
    CHECK(seen.moments.size() == 4);
}

TEST_CASE("sound alone is read where it is wanted, and refused where a video is") {
    const Folder folder;
    const auto sound = folder.ffmpeg("-f lavfi -i sine=duration=2:sample_rate=44100 -ac 2 sound.flac");
    CHECK_THAT(refusal_of(sound), Catch::Matchers::ContainsSubstring("no video in this file"));
    auto wish = test_wish();
    wish.content = media::Content::sound;
    const auto seen = read(sound, wish);
    CHECK(static_cast<double>(seen.samples) == Approx(32'000).margin(200));
    CHECK(seen.moments.empty());
    CHECK(seen.probe->width == 0);
}

TEST_CASE("what is no video is refused with a reason") {
    const Folder folder;
    CHECK_THAT(refusal_of(folder.file("empty.mp4", "")), Catch::Matchers::ContainsSubstring("empty"));
    CHECK_THAT(refusal_of(folder.file("text.mp4", "Dear reader,\nthis is a letter and no video.\n")),
               Catch::Matchers::ContainsSubstring("not a video"));
    CHECK_THAT(refusal_of(folder.file("noise.mp4", std::string(100'000, '\x5a'))),
               Catch::Matchers::ContainsSubstring("not a video"));
    CHECK_THAT(refusal_of(folder.ffmpeg("-f lavfi -i testsrc=size=64x64:duration=1 -frames:v 1 picture.png")),
               !Catch::Matchers::ContainsSubstring("it was read"));
}

TEST_CASE("lists that point elsewhere are refused") {
    const Folder folder;
    folder.ffmpeg("-f lavfi -i testsrc=size=64x64:rate=10:duration=2 -c:v libx264 -pix_fmt yuv420p real.ts");
    const auto target = (folder.path() / "real.ts").string();
    const auto hls = folder.file(
        "hls.mp4",
        std::format("#EXTM3U\n#EXT-X-VERSION:3\n#EXT-X-TARGETDURATION:2\n#EXTINF:2.0,\nfile://{}\n#EXT-X-ENDLIST\n",
                    target));
    CHECK_THAT(refusal_of(hls), Catch::Matchers::ContainsSubstring("not"));
    const auto concat = folder.file("concat.mp4", std::format("ffconcat version 1.0\nfile '{}'\n", target));
    CHECK_THAT(refusal_of(concat), Catch::Matchers::ContainsSubstring("not"));
    const auto dash = folder.file("dash.mp4", "<?xml version=\"1.0\"?><MPD xmlns=\"urn:mpeg:dash:schema:mpd:2011\" "
                                              "profiles=\"urn:mpeg:dash:profile:isoff-main:2011\">"
                                              "<Period><BaseURL>http://127.0.0.1:1/</BaseURL></Period></MPD>");
    CHECK_THAT(refusal_of(dash), Catch::Matchers::ContainsSubstring("not"));
}

TEST_CASE("a file that was cut off says so") {
    const Folder folder;
    const auto whole = bytes_of(
        folder.ffmpeg("-f lavfi -i testsrc2=size=320x240:rate=25:duration=20 -c:v libx264 -pix_fmt yuv420p whole.mp4"));
    const auto early = bytes_of(folder.ffmpeg("-i whole.mp4 -c copy -movflags +faststart early.mp4"));
    CHECK_THAT(refusal_of(folder.file("index.mp4", whole.substr(0, whole.size() / 2))),
               Catch::Matchers::ContainsSubstring("incomplete"));
    CHECK_THAT(refusal_of(folder.file("half.mp4", early.substr(0, early.size() / 2))),
               Catch::Matchers::ContainsSubstring("incomplete"));
    CHECK_THAT(refusal_of(folder.file("head.mp4", early.substr(0, 600))),
               !Catch::Matchers::ContainsSubstring("it was read"));
}

TEST_CASE("an index of no bytes, or with wild lengths, is refused") {
    const Folder folder;
    const std::string kind("\0\0\0\x18"
                           "ftypisom\0\0\2\0isommp41",
                           24);
    const std::string nothing("\0\0\0\x08moov", 8);
    const std::string endless("\0\0\0\0moov", 8);
    const std::string huge("\xff\xff\xff\xffmoov\0\0\0\x10mvhd\xff\xff\xff\xff", 20);
    for (const auto& index : {nothing, endless, huge})
        CHECK_THAT(refusal_of(folder.file("index.mp4", kind + index)),
                   !Catch::Matchers::ContainsSubstring("it was read"));
}

TEST_CASE("huge pictures are refused before they are decoded") {
    const Folder folder;
    auto bytes = bytes_of(
        folder.ffmpeg("-f lavfi -i testsrc=size=64x64:rate=1:duration=1 -c:v libx264 -pix_fmt yuv420p small.mp4"));
    bytes.replace(bytes.find("stsd") + sample_size_in_stsd, 4, std::string("\x40\0\x40\0", 4));
    CHECK_THAT(refusal_of(folder.file("huge.mp4", bytes)),
               Catch::Matchers::ContainsSubstring("too large: 16384 × 16384"));
}

TEST_CASE("pictures larger than their container says are not decoded either") {
    const Folder folder;
    auto bytes = bytes_of(folder.ffmpeg(
        "-f lavfi -i color=black:size=12000x6000:rate=1:duration=1 -frames:v 1 -c:v mjpeg -pix_fmt yuvj420p huge.mov"));
    const auto size = bytes.find("stsd") + sample_size_in_stsd;
    REQUIRE(bytes.substr(size, 4) == "\x2e\xe0\x17\x70");
    bytes.replace(size, 4, std::string("\0\x40\0\x40", 4));
    CHECK_THAT(refusal_of(folder.file("liar.mov", bytes)), Catch::Matchers::ContainsSubstring("No picture"));
}

TEST_CASE("ten thousand streams are refused") {
    const Folder folder;
    const auto one = bytes_of(
        folder.ffmpeg("-f lavfi -i testsrc=size=32x32:rate=1:duration=1 -c:v libx264 -pix_fmt yuv420p one.mp4"));
    // The same track, ten thousand times, in a longer index.
    const auto track = one.find("trak") - 4;
    const auto index = one.find("moov") - 4;
    const auto number = [&](std::size_t at) {
        return (std::uint32_t{static_cast<std::uint8_t>(one[at])} << 24) |
               (std::uint32_t{static_cast<std::uint8_t>(one[at + 1])} << 16) |
               (std::uint32_t{static_cast<std::uint8_t>(one[at + 2])} << 8) | static_cast<std::uint8_t>(one[at + 3]);
    };
    const std::string copy = one.substr(track, number(track));
    std::string many = one.substr(0, track + copy.size());
    for (int i = 1; i < 10'000; ++i) many += copy;
    const auto length = static_cast<std::uint32_t>(number(index) + copy.size() * 9'999);
    for (std::size_t i = 0; i < 4; ++i) many[index + i] = static_cast<char>(length >> (24 - 8 * i));
    many += one.substr(track + copy.size());
    CHECK_THAT(refusal_of(folder.file("many.mp4", many)), Catch::Matchers::ContainsSubstring("more than 64 streams"));
}

TEST_CASE("damage in the middle costs a few pictures, not the file") {
    const Folder folder;
    auto bytes = bytes_of(folder.ffmpeg(
        "-f lavfi -i testsrc2=size=320x240:rate=25:duration=10 -c:v libx264 -g 25 -pix_fmt yuv420p damaged.mp4"));
    const auto data = bytes.find("mdat");
    for (std::size_t at = data + (bytes.size() - data) / 3; at < data + (bytes.size() - data) / 2; at += 7)
        bytes[at] = static_cast<char>(bytes[at] ^ 0x55);
    const auto seen = read(folder.file("damaged.mp4", bytes));
    CHECK(seen.moments.size() >= 12);
}

TEST_CASE("every prefix and every bent byte ends in a result or a sentence") {
    const Folder folder;
    const auto whole =
        bytes_of(folder.ffmpeg("-f lavfi -i testsrc2=size=64x64:rate=10:duration=1 -f lavfi -i sine=duration=1 -c:v "
                               "libx264 -pix_fmt yuv420p -movflags +faststart seed.mp4"));
    for (std::size_t step = 0; step < 24; ++step) {
        CAPTURE(step);
        std::string bent = whole;
        if (step % 2 == 0) bent.resize(whole.size() * (step + 1) / 26);
        for (std::size_t i = 0; i < 20; ++i)
            bent[(step * 7919 + i * 104729) % bent.size()] = static_cast<char>(step * 31 + i * 17);
        const auto outcome = refusal_of(folder.file("bent.mp4", bent));
        CHECK_FALSE(outcome.empty());
    }
}

TEST_CASE("longer than allowed is refused at once") {
    const Folder folder;
    const auto clip = folder.ffmpeg(
        "-f lavfi -i testsrc=size=64x64:rate=5:duration=130 -c:v libx264 -preset ultrafast -pix_fmt yuv420p long.mp4");
    auto wish = test_wish();
    wish.longest_seconds = 120;
    CHECK_THAT(refusal_of(clip, wish), Catch::Matchers::ContainsSubstring("longer than 2 minutes"));
}

TEST_CASE("reading stops when it is asked to") {
    const Folder folder;
    const ReadOnly file(
        folder.ffmpeg("-f lavfi -i testsrc=size=64x64:rate=10:duration=5 -c:v libx264 -pix_fmt yuv420p clip.mp4"));
    std::stop_source source;
    source.request_stop();
    Seen seen;
    CHECK_THROWS_AS(media::read(file.descriptor(), test_wish(), seen, source.get_token()), media::Stopped);
}
