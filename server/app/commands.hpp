#pragma once
// The commands that do one thing and end.

#include <string>

#include "platform/config/config.hpp"

namespace attune::app {

int migrate(const config::Config& config);
int print_openapi(const config::Config& config);
// Makes a company with its first admin; the password is read from the environment variable ATTUNE_ADMIN_PASSWORD or standard input.
int create_admin(const config::Config& config, const std::string& company, const std::string& email);
// Takes people over from another system, with the hashes of their passwords: a JSON object a line, {"email", "password_hash",
// "role", "username", "first_name", "last_name"}. All of the file or nothing.
int import_people(const config::Config& config, const std::string& company, const std::string& file);
// Compares every statement with the database's own opinion. 1 when anything differs.
int verify_statements(const config::Config& config);
// Walks the whole audit log of one company, or of all where none is named, and names the first fault of each. 1 when there is one.
// A witness is a checkpoint's word from the log or from make_checkpoints: what it saw must still be there.
int verify_audit(const config::Config& config, const std::string& company, const std::string& witness);
// Seals what waits and prints a checkpoint of each company, to be kept where the database's owner cannot reach.
int make_checkpoints(const config::Config& config, const std::string& company);
enum class Rollups { check, recompute };
int rollups(const config::Config& config, const std::string& company, Rollups wish);

}  // namespace attune::app
