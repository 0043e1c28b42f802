#include <algorithm>
#include <cctype>
#include <cstdio>
#include <fstream>
#include <map>
#include <numeric>
#include <sstream>
#include <string>
#include <utility>

#include "bench/media/bench.hpp"

namespace attune::bench {
namespace {

constexpr double most_errors = 0.10;
constexpr double least_speed = 8;

// "neighbourhood" and "neighborhood" are one word.
std::string american(std::string word) {
    for (const std::string_view stem :
         {"neighbour", "colour", "honour", "labour", "favour", "humour", "harbour", "behaviour", "parlour"})
        if (word.starts_with(stem)) word.erase(stem.size() - 2, 1);
    return word;
}

// The transcripts spell titles and numbers out and have no punctuation.
std::vector<std::string> words_of(const std::string& text) {
    static const std::map<std::string, std::string> spelled{
        {"mr", "mister"}, {"mrs", "missus"}, {"dr", "doctor"}, {"st", "saint"}, {"1", "one"},   {"2", "two"},
        {"3", "three"},   {"4", "four"},     {"5", "five"},    {"6", "six"},    {"7", "seven"}, {"8", "eight"},
        {"9", "nine"},    {"10", "ten"},     {"11", "eleven"}, {"12", "twelve"}};
    std::string plain;
    for (const char c : text) {
        const auto letter = static_cast<unsigned char>(c);
        if (std::isalnum(letter) || c == '\'')
            plain += static_cast<char>(std::tolower(letter));
        else if (letter < 0x80)
            plain += ' ';
    }
    std::vector<std::string> words;
    std::istringstream stream(plain);
    for (std::string word; stream >> word;) {
        const auto found = spelled.find(word);
        words.push_back(found == spelled.end() ? american(word) : found->second);
    }
    return words;
}

// Insertions, deletions and substitutions that lead from one to the other.
std::size_t errors_between(const std::vector<std::string>& said, const std::vector<std::string>& written) {
    std::vector<std::size_t> row(written.size() + 1);
    std::iota(row.begin(), row.end(), std::size_t{0});
    for (std::size_t i = 1; i <= said.size(); ++i) {
        std::size_t diagonal = std::exchange(row[0], i);
        for (std::size_t k = 1; k <= written.size(); ++k) {
            const auto above = row[k];
            row[k] = std::min({above + 1, row[k - 1] + 1, diagonal + (said[i - 1] != written[k - 1])});
            diagonal = above;
        }
    }
    return row.back();
}

class Scribe : public media::Sink {
public:
    explicit Scribe(ai::Models& models) : models_(models), voice_(models) {}
    void on_probe(const media::Probe&) override {}
    void on_picture(const media::Picture&) override {}
    void on_sound(double, std::span<const std::int16_t> samples) override {
        std::vector<float> sound(samples.size());
        std::ranges::transform(samples, sound.begin(),
                               [](std::int16_t sample) { return static_cast<float>(sample) / 32768.0f; });
        write(voice_.hear(sound));
    }
    const std::string& finish() {
        write(voice_.finish());
        return text_;
    }

private:
    void write(const std::vector<ai::Speech>& stretches) {
        for (const auto& stretch : stretches) text_ += models_.transcribe(stretch.samples) + ' ';
    }
    ai::Models& models_;
    ai::VoiceActivity voice_;
    std::string text_;
};

}  // namespace

bool measure_speech(ai::Models& models, const std::filesystem::path& folder) {
    std::ifstream transcripts(folder / "transcripts.tsv");
    if (!transcripts) {
        std::printf("Speech: skipped, there is no %s\n", (folder / "transcripts.tsv").c_str());
        return true;
    }
    std::size_t errors = 0, words = 0, files = 0;
    double seconds = 0;
    const double before = processor_seconds();
    for (std::string line; std::getline(transcripts, line); ++files) {
        const auto tab = line.find('\t');
        const ReadOnly file(folder / line.substr(0, tab));
        media::Wish wish;
        wish.content = media::Content::sound;
        Scribe scribe(models);
        seconds += media::read(file.descriptor(), wish, scribe).duration_seconds;
        const auto said = words_of(line.substr(tab + 1)), written = words_of(scribe.finish());
        const auto wrong = errors_between(said, written);
        if (wrong * 4 > said.size())
            std::printf("  %zu of %zu wrong: %s\n    said: %s\n", wrong, said.size(), scribe.finish().c_str(),
                        line.substr(tab + 1).c_str());
        errors += wrong;
        words += said.size();
    }
    const double processor = processor_seconds() - before;
    const double rate = static_cast<double>(errors) / static_cast<double>(std::max<std::size_t>(1, words));
    std::printf("Speech: %zu recordings, %.0f s, %zu words: word error rate %.1f %% (expected: at most %.0f %%), %.1fx "
                "real time a core (expected: at least %.0fx)\n",
                files, seconds, words, rate * 100, most_errors * 100, seconds / processor, least_speed);
    return rate <= most_errors && seconds / processor >= least_speed;
}

}  // namespace attune::bench
