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
// Says what stands in the way of serving, with the sentence that mends it. 1 when anything does.
int doctor(const config::Config& config);
// Compares every statement with the database's own opinion. 1 when anything differs.
int verify_statements(const config::Config& config);
enum class Rollups { check, recompute };
int rollups(const config::Config& config, const std::string& company, Rollups wish);

}  // namespace attune::app
