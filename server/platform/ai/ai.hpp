#pragma once
// The nets that see and hear: faces, 468 points on each, seven basic expressions, speech, what was said, and what texts mean.
//
// All of it runs on the calling thread, one core a call; many threads may call at once and share each net. A net is loaded
// when it is first needed and let go when nobody needed it for a while. What the nets are stands in the models folder's
// manifest.toml; a file whose sha256 differs from it is refused.

#include <array>
#include <chrono>
#include <cstdint>
#include <exception>
#include <filesystem>
#include <functional>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace attune::ai {

// A picture that somebody else holds: width × height × 3 bytes, rows without gaps.
struct Image {
    int width;
    int height;
    std::span<const std::uint8_t> rgb;
};

// In pixels of the image, from its upper left corner.
struct Point {
    double x = 0;
    double y = 0;
};

struct Face {
    double left = 0, top = 0, width = 0, height = 0;
    double score = 0;                  // 0…1
    std::array<Point, 6> keypoints{};  // the person's right eye, left eye, nose, mouth, right ear, left ear
    double area() const { return width * height; }
    Point centre() const { return {left + width / 2, top + height / 2}; }
};

struct Landmarks {
    std::array<Point, 468> points;  // numbered as in MediaPipe's face mesh
    double presence = 0;            // 0…1: is there a face at all
};

enum class Expression { angry, disgust, fear, happy, sad, surprise, neutral };
constexpr std::size_t expression_count = 7;

struct Expressions {
    std::array<double, expression_count> probability{};  // sums to 1
    double of(Expression expression) const { return probability[static_cast<std::size_t>(expression)]; }
    // Below this the nets are guessing: leaving such faces out keeps about 90 % of them and adds 4 points of accuracy.
    static constexpr double certain_from = 0.4;
    bool certain() const;
};

constexpr int sound_rate = 16'000;

// A stretch of speech, at most 24 s, with a little of what surrounds it.
struct Speech {
    std::uint64_t begin;         // sample number since the first that was heard
    std::vector<float> samples;  // −1…1
    double paused_seconds;       // silences within, of a quarter of a second or more
};

// One entry of GET /models.
struct Card {
    std::string name;
    std::string version;
    std::string purpose;
    std::string licence;
    std::string text;  // Markdown
    bool loaded = false;
};

// A model's file is missing, differs from its manifest, or does not run. For operators.
struct ModelUnavailable : std::exception {
    std::string sentence;
    explicit ModelUnavailable(std::string sentence) : sentence(std::move(sentence)) {}
    const char* what() const noexcept override { return sentence.c_str(); }
};

// What the metrics room wants to know: called after each run of a net, on the thread that ran it. Set before any net runs.
using Observer = std::function<void(std::string_view model, std::chrono::nanoseconds took)>;
void observe(Observer observer);

class Models {
public:
    using Moment = std::chrono::steady_clock::time_point;

    // Reads the manifest only. Throws ModelUnavailable when the folder has none.
    explicit Models(const std::filesystem::path& folder);
    ~Models();
    Models(const Models&) = delete;
    Models& operator=(const Models&) = delete;

    std::vector<Card> cards() const;
    // Files that the manifest names and that are not there or hold nothing. Their sha256 is compared when they are loaded.
    std::vector<std::string> missing_files() const;

    // The largest face first.
    std::vector<Face> detect_faces(const Image& image);
    std::vector<Landmarks> landmarks(const Image& image, std::span<const Face> faces);
    std::vector<Expressions> expressions(const Image& image, std::span<const Face> faces);
    // English, with punctuation as the net gives it. Valid UTF-8; empty when nothing was understood.
    std::string transcribe(std::span<const float> samples);
    // A direction of 384 numbers and length 1 for each text: the nearer two are, the more alike is what the texts mean. English;
    // what comes after some 250 words is not read.
    std::vector<std::vector<float>> embed(std::span<const std::string> texts);

    // Lets go of nets that were not used for five minutes before `now`.
    void unload_idle(Moment now = std::chrono::steady_clock::now());

private:
    friend class VoiceActivity;
    struct Nets;
    std::unique_ptr<Nets> nets_;
};

// Listens to a sound of any length and cuts out the speech. One for each sound; holds at most half a minute.
class VoiceActivity {
public:
    explicit VoiceActivity(Models& models);
    ~VoiceActivity();
    VoiceActivity(const VoiceActivity&) = delete;
    VoiceActivity& operator=(const VoiceActivity&) = delete;

    // Returns the stretches that have ended.
    std::vector<Speech> hear(std::span<const float> samples);
    std::vector<Speech> finish();

private:
    struct State;
    std::unique_ptr<State> state_;
};

}  // namespace attune::ai
