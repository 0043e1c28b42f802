// The leaky bucket as a meter (GCRA), as platform/http keeps it, on the server and by its clock.

#include <charconv>

#include "platform/redis/redis.hpp"

namespace attune::redis {
namespace {

// A key holds the moment, in microseconds, at which its bucket is full again; it goes when that has come.
constexpr const char* take_script = R"(
local time = redis.call('TIME')
local now = time[1] * 1000000 + time[2]
local window = tonumber(ARGV[1])
local full_at, refused = {}, 0
for i, key in ipairs(KEYS) do
    local each = math.max(1, math.floor(window / ARGV[i + 1]))
    full_at[i] = math.max(now, tonumber(redis.call('GET', key) or 0))
    if full_at[i] + each - now > each * ARGV[i + 1] then refused = i end
end
local levels = {}
for i, key in ipairs(KEYS) do
    local limit = tonumber(ARGV[i + 1])
    local each = math.max(1, math.floor(window / limit))
    local over = full_at[i] + each - now - each * limit
    if refused == 0 then
        full_at[i] = full_at[i] + each
        redis.call('SET', key, string.format('%.0f', full_at[i]), 'PX', math.ceil((full_at[i] - now) / 1000))
    end
    levels[#levels + 1] = over > 0 and 0 or 1
    levels[#levels + 1] = math.max(0, limit - math.ceil((full_at[i] - now) / each))
    levels[#levels + 1] = math.ceil((over > 0 and over or full_at[i] - now) / 1000000)
end
return levels
)";

constexpr std::size_t words_a_level = 3;

}  // namespace

std::vector<Level> take(Link& link, std::span<const Share> shares, std::chrono::seconds window,
                        std::chrono::milliseconds patience) {
    std::vector<std::string> command{"EVAL", take_script, std::to_string(shares.size())};
    for (const auto& share : shares) command.push_back("attune:rate:" + share.key);
    command.push_back(std::to_string(std::chrono::microseconds(window).count()));
    for (const auto& share : shares) command.push_back(std::to_string(share.limit));
    const auto answer = link.ask(std::move(command), patience);
    if (!answer || answer->size() != shares.size() * words_a_level) return {};
    const auto number = [&](std::size_t index) {
        const auto& text = (*answer)[index];
        int read = 0;
        std::from_chars(text.data(), text.data() + text.size(), read);
        return read;
    };
    std::vector<Level> levels;
    for (std::size_t i = 0; i < answer->size(); i += words_a_level)
        levels.push_back({.allowed = number(i) == 1, .remaining = number(i + 1), .reset_seconds = number(i + 2)});
    return levels;
}

}  // namespace attune::redis
