#include "cli/report/sarif_limits.hpp"

#include <array>
#include <zlib.h>

namespace lintel {

std::size_t SarifLimits::compressed_size(std::string_view log) {
    if (log.size() <= most_bytes) return log.size();
    z_stream stream{};
    constexpr int gzip_window = 15 + 16;
    if (deflateInit2(&stream, Z_DEFAULT_COMPRESSION, Z_DEFLATED, gzip_window, 8,
                     Z_DEFAULT_STRATEGY) != Z_OK)
        return log.size();
    std::array<unsigned char, 65536> block;
    std::size_t size = 0;
    int flush = Z_NO_FLUSH;
    while (flush != Z_FINISH || stream.avail_out == 0) {
        if (stream.avail_in == 0 && flush == Z_NO_FLUSH) {
            const std::string_view piece = log.substr(0, 1U << 20U);
            log.remove_prefix(piece.size());
            // The library reads its input and has no const for it.
            stream.next_in = reinterpret_cast<unsigned char*>(const_cast<char*>(piece.data()));
            stream.avail_in = static_cast<unsigned>(piece.size());
            if (log.empty()) flush = Z_FINISH;
        }
        stream.next_out = block.data();
        stream.avail_out = static_cast<unsigned>(block.size());
        deflate(&stream, flush);
        size += block.size() - stream.avail_out;
    }
    deflateEnd(&stream);
    return size;
}

} // namespace lintel
