#pragma once
// Backups: one file with every row, every object and the secret, from whichever engine and store, into whichever.
//
// docs/backup.md describes the file, so that others can read it too.

#include <string>

#include "platform/config/config.hpp"

namespace attune::app {

// While Attune runs: the rows are those of one moment. Throws std::runtime_error with a sentence.
int back_up(const config::Config& config, const std::string& file);
// Refuses a database or a store that is not empty, rows of a newer Attune, and a file of which any byte is wrong, before anything is
// written. When it is interrupted, `serve` refuses the folder until it is repeated.
int restore(const config::Config& config, const std::string& file);
// Reads all of it and compares every sum.
int verify_backup(const config::Config& config, const std::string& file);
// Prints the secrets that the rows were sealed with: a line for AUTH_SECRET_KEY, and one for each of AUTH_SECRET_KEY_PREVIOUS.
int show_secret(const config::Config& config, const std::string& file);
// All rows from one database into an empty one, and where stores are named, all objects. A place is sqlite:FILE or postgresql://….
struct CopyWish {
    std::string from, to;
    std::string objects_from, objects_to;  // as in STORAGE_URL; empty: objects stay where they are
};
int copy(const config::Config& config, const CopyWish& wish);

}  // namespace attune::app
