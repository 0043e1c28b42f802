#pragma once
// In the child: the parts of a zipped document, in pieces, and never more of them than fits.

#include <zip.h>

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>

namespace attune::documents {

class Archive {
public:
    // Throws sandbox::Refused for what is no archive, or has too many parts.
    explicit Archive(std::string bytes);
    ~Archive();
    Archive(const Archive&) = delete;
    Archive& operator=(const Archive&) = delete;
    bool has(const std::string& name) const;
    // Unpacks a part and hands it on piece by piece. Throws sandbox::Refused when it is not there, is locked or damaged, or
    // when all parts together unpack to more than 512 MiB.
    void read(const std::string& name, const std::function<void(std::string_view piece)>& on_piece);

private:
    std::string bytes_;
    zip_t* archive_ = nullptr;
    std::uint64_t unpacked_ = 0;
};

}  // namespace attune::documents
