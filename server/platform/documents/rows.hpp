#pragma once
// In the child: a row's cells, held to the limits, and rows on their way to the parent.

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace attune::documents {

class Rows {
public:
    Rows() = default;
    ~Rows() = default;
    Rows(const Rows&) = delete;
    Rows& operator=(const Rows&) = delete;

    // Throws sandbox::Refused for a cell that is too long or too far to the right.
    void put(std::int64_t row, std::size_t column, std::string_view text);
    // The row is whole; an empty one is forgotten. Throws sandbox::Refused for one too many.
    void end(std::int64_t row);
    void finish();  // what still waits leaves

private:
    void send();
    std::vector<std::string> cells_;
    std::string waiting_;
    std::int64_t count_ = 0;
};

// Where a cell stands, for people: "B7".
std::string place_of(std::int64_t row, std::size_t column);

}  // namespace attune::documents
