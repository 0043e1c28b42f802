#include "features/emotion/tracking.hpp"

#include <algorithm>
#include <cmath>

namespace attune {
namespace {

// A face moves at most its own width and half between two pictures, and may be hidden for three seconds.
constexpr double farthest = 1.5;
constexpr double longest_absence = 3;
constexpr double most_growth = 2;

struct Open {
    Track track;
    FaceReading last;
    double last_seconds;
    std::size_t last_picture;
    bool stayed = false;  // from one picture to the next at least once
};

// How well a face continues a track: 0 perfect, nothing if not at all.
std::optional<double> distance(const Open& open, const FaceReading& face, double seconds) {
    if (seconds - open.last_seconds > longest_absence) return std::nullopt;
    const double width = (open.last.width + face.width) / 2;
    const double growth = std::max(open.last.width, face.width) / std::max(1e-6, std::min(open.last.width, face.width));
    const double moved = std::hypot(face.x - open.last.x, face.y - open.last.y) / std::max(1e-6, width);
    if (moved > farthest || growth > most_growth) return std::nullopt;
    return moved + (growth - 1) / 2;
}

struct Pair {
    double distance;
    std::size_t track, face;
};

}  // namespace

std::vector<Track> tracks_of(std::span<const PictureReading> pictures) {
    std::vector<Open> open;
    for (std::size_t picture = 0; picture < pictures.size(); ++picture) {
        const auto& [seconds, count, faces] = pictures[picture];
        std::vector<Pair> pairs;
        for (std::size_t track = 0; track < open.size(); ++track)
            for (std::size_t face = 0; face < faces.size(); ++face)
                if (const auto d = distance(open[track], faces[face], seconds)) pairs.push_back({*d, track, face});
        std::ranges::sort(pairs, {}, &Pair::distance);
        std::vector<bool> continued(open.size()), placed(faces.size());
        const auto place = [&](std::size_t track, std::size_t face) {
            auto& [made, last, last_seconds, last_picture, stayed] = open[track];
            made.seen[picture] = face;
            ++made.pictures;
            made.presence += faces[face].width;
            stayed = stayed || last_picture + 1 == picture;
            last = faces[face];
            last_seconds = seconds;
            last_picture = picture;
        };
        for (const auto& [d, track, face] : pairs) {
            if (continued[track] || placed[face]) continue;
            continued[track] = placed[face] = true;
            place(track, face);
        }
        for (std::size_t face = 0; face < faces.size(); ++face) {
            if (placed[face]) continue;
            open.push_back(
                {Track{.seen = std::vector<std::optional<std::size_t>>(pictures.size())}, {}, seconds, picture});
            place(open.size() - 1, face);
        }
    }
    std::vector<Track> tracks;
    for (auto& each : open)
        if (each.stayed || pictures.size() == 1) tracks.push_back(std::move(each.track));
    std::ranges::stable_sort(tracks, std::greater{}, &Track::presence);
    return tracks;
}

}  // namespace attune
