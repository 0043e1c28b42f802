#pragma once
// Draws for the demo that come out alike everywhere; the standard library's distributions may differ from one to the next.
//
// splitmix64 (Steele, Lea, Flood: Fast Splittable Pseudorandom Number Generators, 2014).

#include <cstddef>
#include <cstdint>
#include <initializer_list>
#include <span>

namespace attune::app {

class Draws {
public:
    // Each thing that draws has a stream of its own, so that more draws for one change nothing for another.
    explicit Draws(std::initializer_list<std::uint64_t> of) {
        for (const auto word : of) {
            state_ ^= word;
            state_ = next();
        }
    }

    std::uint64_t next() {
        state_ += 0x9e3779b97f4a7c15U;
        auto word = state_;
        word = (word ^ (word >> 30U)) * 0xbf58476d1ce4e5b9U;
        word = (word ^ (word >> 27U)) * 0x94d049bb133111ebU;
        return word ^ (word >> 31U);
    }

    // Both ends included.
    int between(int least, int most) {
        const auto many = static_cast<std::uint64_t>(most) - static_cast<std::uint64_t>(least) + 1;
        return least + static_cast<int>(((next() >> 32U) * many) >> 32U);
    }

    bool chance(int of_a_thousand) { return between(1, 1000) <= of_a_thousand; }

    template <class Item>
    const Item& pick(std::span<const Item> items) {
        return items[static_cast<std::size_t>(between(0, static_cast<int>(items.size()) - 1))];
    }

private:
    std::uint64_t state_ = 0;
};

}  // namespace attune::app
