#pragma once
// How far imports are while they run. A run is one transaction, of which nobody sees anything before its end; so this stands beside the
// database, in the memory of each node, told by the one that works to the others. It is lost with the process, and nothing rests on it.

#include <cstdint>
#include <functional>
#include <map>
#include <mutex>
#include <optional>
#include <string>
#include <string_view>

#include "core/ids.hpp"

namespace attune {

class ImportProgress {
public:
    // What carries this node's words to the others; theirs, and an echo of the own ones, are heard.
    void on_told(std::function<void(const std::string& text)> outwards) { outwards_ = std::move(outwards); }
    void hear(std::string_view text);

    void tell(const ImportId& import, std::int64_t rows);
    // It runs no more: what was told of it stays for who still sees it running.
    void finished(const ImportId& import);
    void forget(const ImportId& import);  // it will run anew
    std::optional<std::int64_t> rows_done(const ImportId& import) const;

private:
    struct Told {
        std::int64_t rows = 0;
        bool here = false;  // it runs on this node, which knows best
    };
    void remember(const ImportId& import, Told told);  // under the lock; those that ran here or elsewhere make room

    mutable std::mutex mutex_;
    std::map<ImportId, Told> told_;
    std::function<void(const std::string&)> outwards_ = [](const std::string&) {};
};

// A run in which every row goes through so many steps: how many rows' worth is done.
class Steps {
public:
    Steps(std::int64_t steps, std::function<void(std::int64_t rows)> tell);
    void passed(std::size_t rows);  // one step

private:
    std::int64_t steps_, passed_ = 0;
    std::function<void(std::int64_t)> tell_;
};

}  // namespace attune
