#pragma once
// What a backup says about itself, in its last entry: without it the file is not whole.

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "core/time.hpp"

namespace attune::app {

inline constexpr std::int64_t manifest_format = 1;

struct ManifestColumn {
    std::string name;
    std::string type;  // of db::Type
};

struct ManifestTable {
    std::string name;
    std::vector<ManifestColumn> columns;
    std::int64_t rows = 0;
    std::optional<std::int64_t> last_number;
};

struct ManifestEntry {
    std::string name;
    std::int64_t size = 0;
    std::string sha256;
    std::optional<std::string> content_type;  // of objects
};

struct Manifest {
    std::int64_t format = manifest_format;
    std::string program;
    std::string engine;
    Timestamp made_at;
    std::int64_t schema_version = 0;
    std::vector<ManifestTable> tables;
    std::vector<ManifestEntry> entries;
};

}  // namespace attune::app
