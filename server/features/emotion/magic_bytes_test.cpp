#include "features/emotion/magic_bytes.hpp"

#include <catch2/catch_test_macros.hpp>
#include <string>

using namespace attune;
using namespace std::string_view_literals;

TEST_CASE("Containers of video are known by their first bytes") {
    std::string transport_stream(400, '\0');
    transport_stream[0] = transport_stream[188] = transport_stream[376] = 'G';
    for (const auto head :
         {"\0\0\0\x18"
          "ftypmp42"sv,
          "\0\0\0\x08"
          "wide\0\0"sv,
          "\x1a\x45\xdf\xa3\x01"sv, "RIFF\0\0\0\0AVI LIST"sv, "OggS\0"sv, std::string_view(transport_stream)}) {
        CHECK(looks_like_video(head));
    }
}

TEST_CASE("Other files are not taken for video") {
    for (const auto head :
         {""sv, "ftyp"sv, "hello, this is text"sv, "RIFF\0\0\0\0WAVEfmt "sv, "\x89PNG\r\n\x1a\n\0\0"sv,
          "#EXTM3U\n#EXTINF"sv, "GIF89a............"sv, "PK\x03\x04......"sv}) {
        CHECK_FALSE(looks_like_video(head));
    }
}
