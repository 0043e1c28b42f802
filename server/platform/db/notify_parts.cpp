#include "platform/db/notify_parts.hpp"

#include <algorithm>

namespace attune::db {
namespace {

constexpr char whole = 'w', first = 'f', middle = 'm', last = 'l';
constexpr std::size_t most_connections = 256;
constexpr std::size_t most_bytes = 1 << 20;

std::size_t end_of_part(std::string_view text, std::size_t most) {
    if (text.size() <= most) return text.size();
    auto end = most;
    while (end > 1 && (static_cast<unsigned char>(text[end]) & 0xC0U) == 0x80U) --end;
    return end;
}

}  // namespace

std::vector<std::string> notify_parts(std::string_view message, std::size_t most) {
    std::vector<std::string> parts;
    do {
        const auto end = end_of_part(message, most);
        const bool begins = parts.empty(), ends = end == message.size();
        std::string part(1, begins ? (ends ? whole : first) : (ends ? last : middle));
        part += message.substr(0, end);
        parts.push_back(std::move(part));
        message.remove_prefix(end);
    } while (!message.empty());
    return parts;
}

std::string NotifiedParts::add(int connection, std::string_view payload) {
    if (payload.empty()) return {};
    const char kind = payload.front();
    payload.remove_prefix(1);
    if (kind == whole || kind == first) begun_.erase(connection);
    if (kind == whole) return std::string(payload);
    // Whoever stopped in the middle never comes back under the same number with the rest.
    if (kind == first && begun_.size() >= most_connections) begun_.clear();
    if (kind == first) begun_.emplace(connection, payload);
    const auto found = begun_.find(connection);
    if (found == begun_.end() || kind == first) return {};
    if (found->second.size() + payload.size() > most_bytes) {
        begun_.erase(found);
        return {};
    }
    found->second += payload;
    if (kind != last) return {};
    auto message = std::move(found->second);
    begun_.erase(found);
    return message;
}

}  // namespace attune::db
