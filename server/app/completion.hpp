#pragma once
// What a shell has to know so that Tab ends the words of `attune`: commands, their flags, and what these do.

#include <CLI/CLI.hpp>

#include <string>

namespace attune::app {

// `shell`: bash, zsh or fish. To be evaluated by that shell.
std::string completion_for(const CLI::App& app, const std::string& shell);

}  // namespace attune::app
