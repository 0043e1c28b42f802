#pragma once
// All objects of a store, one after another.

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>

#include "platform/config/config.hpp"
#include "platform/files/files.hpp"

namespace attune::app {

void for_each_object(files::Store& store, const std::function<void(const std::string& key)>& visit);

// An object on its way, in a file without a name, because a video need not fit into memory.
class Spool {
public:
    explicit Spool(const std::string& folder);
    ~Spool();
    Spool(const Spool&) = delete;
    Spool& operator=(const Spool&) = delete;

    void add(std::string_view bytes);
    std::string_view bytes();  // valid while it lives; nothing is added afterwards

private:
    int file_;
    void* mapped_ = nullptr;
    std::size_t size_ = 0;
};

// Between two stores, named as in STORAGE_URL; empty means that of the settings. An object that is there with the same bytes stays,
// so a copy that was interrupted goes on. Returns how many objects there are, after comparing each. Throws std::runtime_error.
std::int64_t copy_objects(const config::Config& config, const std::string& from, const std::string& to);

}  // namespace attune::app
