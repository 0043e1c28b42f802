#include "app/demo_clip.hpp"

#include <algorithm>
#include <array>
#include <bit>
#include <cstddef>
#include <initializer_list>
#include <string_view>

namespace attune::app {
namespace {

using namespace std::string_view_literals;

constexpr std::size_t block = 16;  // pixels of a macroblock's side
constexpr std::size_t width = 64, height = 48;
constexpr std::uint32_t frames = 3, a_second = 1000;  // a frame a second

// ---- H.264 ----

class Bits {
public:
    void bit(bool one) {
        if (free_ == 0) {
            bytes_ += '\0';
            free_ = 8;
        }
        --free_;
        if (one) bytes_.back() = static_cast<char>(static_cast<std::uint8_t>(bytes_.back()) | (1U << free_));
    }
    void fixed(std::uint32_t value, int bits) {
        for (int i = bits - 1; i >= 0; --i) bit(((value >> static_cast<unsigned>(i)) & 1U) != 0);
    }
    // Exp-Golomb (9.1): as many zeros as the number has bits behind its first.
    void golomb(std::uint32_t value) {
        const int length = static_cast<int>(std::bit_width(value + 1));
        fixed(0, length - 1);
        fixed(value + 1, length);
    }
    void align() { free_ = 0; }
    void raw(std::size_t times, std::uint8_t value) { bytes_.append(times, static_cast<char>(value)); }
    std::string ended() {
        bit(true);
        return bytes_;
    }

private:
    std::string bytes_;
    int free_ = 0;
};

// With its header, and with 03 between two zeros and what would look like a start (7.4.1).
std::string unit(std::uint8_t header, std::string_view payload) {
    std::string bytes(1, static_cast<char>(header));
    int zeros = 0;
    for (const char c : payload) {
        if (zeros == 2 && static_cast<std::uint8_t>(c) <= 3) {
            bytes += '\3';
            zeros = 0;
        }
        zeros = c == 0 ? zeros + 1 : 0;
        bytes += c;
    }
    return bytes;
}

std::string sequence_parameters() {
    Bits bits;
    bits.fixed(66, 8);    // Baseline
    bits.fixed(0xc0, 8);  // constraint_set0 and 1
    bits.fixed(10, 8);    // level 1
    for (const std::uint32_t value : {0U, 0U, 2U, 0U})
        bits.golomb(value);  // id, frame_num of 4 bits, order type 2, no references
    bits.bit(false);
    bits.golomb(width / block - 1);
    bits.golomb(height / block - 1);
    for (const bool flag : {true, true, false, false}) bits.bit(flag);  // frames only, direct 8×8, no cropping, no VUI
    return unit(0x67, bits.ended());
}

std::string picture_parameters() {
    Bits bits;
    bits.golomb(0);
    bits.golomb(0);
    bits.fixed(0, 2);  // CAVLC
    for (int i = 0; i < 3; ++i) bits.golomb(0);
    bits.fixed(0, 3);
    for (int i = 0; i < 3; ++i) bits.golomb(0);
    bits.fixed(0b100, 3);  // each slice says whether it is deblocked
    return unit(0x68, bits.ended());
}

std::string picture(std::uint32_t number, std::uint8_t shade) {
    Bits bits;
    for (const std::uint32_t value : {0U, 7U, 0U}) bits.golomb(value);  // first macroblock, all of it I, parameters
    bits.fixed(0, 4);
    bits.golomb(number % 2);  // two of these in a row differ
    bits.fixed(0, 2);
    bits.golomb(0);
    bits.golomb(1);  // not deblocked
    constexpr std::size_t columns = width / block, rows = height / block;
    for (std::size_t place = 0; place < columns * rows; ++place) {
        const auto lighter = static_cast<std::uint8_t>(8 * (place % columns + place / columns + number));
        bits.golomb(25);  // I_PCM
        bits.align();
        bits.raw(block * block, static_cast<std::uint8_t>(std::clamp(64 + shade % 96 + lighter, 16, 235)));
        bits.raw(block * block / 4, static_cast<std::uint8_t>(112 + shade % 32));
        bits.raw(block * block / 4, static_cast<std::uint8_t>(144 - shade % 32));
    }
    return unit(0x65, bits.ended());
}

// ---- MP4 ----

std::string number(std::uint32_t value, int bytes = 4) {
    std::string text;
    for (int i = bytes - 1; i >= 0; --i) text += static_cast<char>((value >> (8U * static_cast<unsigned>(i))) & 0xffU);
    return text;
}
std::string zeros(std::size_t bytes) { return std::string(bytes, '\0'); }

std::string box(std::string_view type, std::initializer_list<std::string> parts) {
    std::string content;
    for (const auto& part : parts) content += part;
    return number(static_cast<std::uint32_t>(content.size()) + 8) + std::string(type) + content;
}

// The unit matrix of 16.16 and 2.30 fixed points.
std::string unturned() { return number(0x10000) + zeros(12) + number(0x10000) + zeros(12) + number(0x40000000); }

std::string sample_entry() {
    const auto sequence = sequence_parameters(), picture_set = picture_parameters();
    const auto configuration =
        box("avcC", {number(1, 1), sequence.substr(1, 3), number(0xff, 1), number(0xe1, 1),
                     number(static_cast<std::uint32_t>(sequence.size()), 2), sequence, number(1, 1),
                     number(static_cast<std::uint32_t>(picture_set.size()), 2), picture_set});
    return box("avc1",
               {zeros(6), number(1, 2), zeros(16), number(width, 2), number(height, 2), number(0x480000),
                number(0x480000), zeros(4), number(1, 2), zeros(32), number(24, 2), number(0xffff, 2), configuration});
}

// `sizes`: of the pictures, as the box has them.
std::string movie(const std::string& sizes, std::uint32_t data_begins) {
    const auto length = number(frames * a_second);
    const auto table = box("stbl", {box("stsd", {zeros(4), number(1), sample_entry()}),
                                    box("stts", {zeros(4), number(1), number(frames), number(a_second)}),
                                    box("stsc", {zeros(4), number(1), number(1), number(frames), number(1)}),
                                    box("stsz", {zeros(8), number(frames), sizes}),
                                    box("stco", {zeros(4), number(1), number(data_begins)})});
    const auto media = box(
        "mdia", {box("mdhd", {zeros(12), number(a_second), length, number(0x55c4, 2), zeros(2)}),
                 box("hdlr", {zeros(8), "vide", zeros(12), std::string("demo\0"sv)}),
                 box("minf", {box("vmhd", {number(1), zeros(8)}),
                              box("dinf", {box("dref", {zeros(4), number(1), box("url ", {number(1)})})}), table})});
    const auto track = box("trak", {box("tkhd", {number(3), zeros(8), number(1), zeros(4), length, zeros(16),
                                                 unturned(), number(width << 16U), number(height << 16U)}),
                                    media});
    const auto header = box("mvhd", {zeros(12), number(a_second), length, number(0x10000), number(0x100, 2), zeros(10),
                                     unturned(), zeros(24), number(2)});
    return box("moov", {header, track});
}

}  // namespace

std::string clip(std::uint8_t shade) {
    std::string data, sizes;
    for (std::uint32_t i = 0; i < frames; ++i) {
        const auto coded = picture(i, shade);
        const auto size = static_cast<std::uint32_t>(coded.size());
        data += number(size) + coded;
        sizes += number(size + 4);
    }
    const auto begin = box("ftyp", {"isom", number(0x200), "isomavc1mp41"});
    const auto head = static_cast<std::uint32_t>(begin.size() + movie(sizes, 0).size());
    return begin + movie(sizes, head + 8) + box("mdat", {data});
}

}  // namespace attune::app
