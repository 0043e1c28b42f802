#include "features/assistant/edits.hpp"

#include <algorithm>
#include <array>
#include <cstdlib>
#include <utility>

namespace attune::assistant {

int edits(std::string_view left, std::string_view right, int limit) {
    constexpr std::size_t longest = 32;
    const auto difference = std::abs(static_cast<int>(left.size()) - static_cast<int>(right.size()));
    if (difference > limit || left.size() > longest || right.size() > longest) return limit + 1;
    std::array<std::array<int, longest + 1>, 3> rows{};
    for (std::size_t j = 0; j <= right.size(); ++j) rows[0][j] = static_cast<int>(j);
    for (std::size_t i = 1; i <= left.size(); ++i) {
        auto& row = rows[i % 3];
        const auto& above = rows[(i + 2) % 3];
        const auto& higher = rows[(i + 1) % 3];
        row[0] = static_cast<int>(i);
        int least = row[0];
        for (std::size_t j = 1; j <= right.size(); ++j) {
            const bool same = left[i - 1] == right[j - 1];
            row[j] = std::min({above[j] + 1, row[j - 1] + 1, above[j - 1] + (same ? 0 : 1)});
            if (i > 1 && j > 1 && left[i - 1] == right[j - 2] && left[i - 2] == right[j - 1])
                row[j] = std::min(row[j], higher[j - 2] + 1);
            least = std::min(least, row[j]);
        }
        if (least > limit) return limit + 1;
    }
    return std::min(rows[left.size() % 3][right.size()], limit + 1);
}

int edits_allowed(std::size_t length) { return length < 3 ? 0 : length < 8 ? 1 : 2; }

bool may_be_typo(std::string_view written, std::string_view meant, int found) {
    if (found == 0) return true;
    const bool swapped_start =
        written.size() > 1 && meant.size() > 1 && written[0] == meant[1] && written[1] == meant[0];
    if (written.size() == 3) {
        if (meant.size() != 3) return false;
        const bool swapped_end = written[0] == meant[0] && written[1] == meant[2] && written[2] == meant[1];
        return swapped_end || (swapped_start && written[2] == meant[2]);
    }
    return written.size() >= 6 || written[0] == meant[0] || swapped_start;
}

std::uint32_t letters_of(std::string_view word) {
    std::uint32_t letters = 0;
    for (const char c : word)
        if (c >= 'a' && c <= 'z') letters |= 1U << (c - 'a');
    return letters;
}

}  // namespace attune::assistant
