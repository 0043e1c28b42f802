#include "platform/http/compress.hpp"

#include <brotli/encode.h>
#include <zlib.h>

#include "core/problem.hpp"

namespace attune::http {

std::string gzipped(std::string_view text, int level) {
    constexpr int with_gzip_header = 16 + MAX_WBITS, usual_memory = 8;
    z_stream stream{};
    check(deflateInit2(&stream, level, Z_DEFLATED, with_gzip_header, usual_memory, Z_DEFAULT_STRATEGY) == Z_OK,
          "zlib starts");
    std::string result(deflateBound(&stream, text.size()), '\0');
    stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(text.data()));
    stream.avail_in = static_cast<uInt>(text.size());
    stream.next_out = reinterpret_cast<Bytef*>(result.data());
    stream.avail_out = static_cast<uInt>(result.size());
    const int outcome = deflate(&stream, Z_FINISH);
    result.resize(stream.total_out);
    deflateEnd(&stream);
    check(outcome == Z_STREAM_END, "a whole text is compressed at once");
    return result;
}

std::string brotlied(std::string_view text, int quality) {
    constexpr int window = 18;  // 256 KiB; the usual 4 MiB hardly help and are memory
    std::size_t size = BrotliEncoderMaxCompressedSize(text.size());
    std::string result(size, '\0');
    const auto done = BrotliEncoderCompress(quality, window, BROTLI_MODE_TEXT, text.size(),
                                            reinterpret_cast<const uint8_t*>(text.data()), &size,
                                            reinterpret_cast<uint8_t*>(result.data()));
    check(done == BROTLI_TRUE, "a whole text is compressed at once");
    result.resize(size);
    return result;
}

bool is_compressible(std::string_view type) {
    return type.starts_with("text/") || type.starts_with("application/json") ||
           type.starts_with("application/problem+json") || type.starts_with("application/javascript") ||
           type.starts_with("image/svg+xml") || type.starts_with("application/manifest+json") ||
           type.starts_with("application/wasm");
}

}  // namespace attune::http
