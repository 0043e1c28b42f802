#include "features/emotion/magic_bytes.hpp"

#include <algorithm>
#include <array>

namespace attune {

bool looks_like_video(std::string_view head) {
    using namespace std::string_view_literals;
    const auto at = [&](std::size_t offset, std::string_view bytes) {
        return head.size() >= offset + bytes.size() && head.substr(offset, bytes.size()) == bytes;
    };
    // ISO 14496-12: a box's size, then its type; QuickTime files may begin with another box than ftyp.
    constexpr std::array boxes{"ftyp"sv, "moov"sv, "mdat"sv, "wide"sv, "free"sv, "skip"sv, "pnot"sv};
    if (std::ranges::any_of(boxes, [&](auto box) { return at(4, box); })) return true;
    if (at(0, "\x1a\x45\xdf\xa3"sv) || at(0, "OggS"sv) || at(0, "FLV\x01"sv) || at(0, "\x00\x00\x01\xba"sv))
        return true;
    if (at(0, "RIFF"sv) && at(8, "AVI "sv)) return true;
    return head.size() >= magic_bytes && head[0] == 'G' && head[188] == 'G' && head[376] == 'G';
}

}  // namespace attune
