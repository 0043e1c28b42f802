#include "app/completion.hpp"

#include <algorithm>
#include <format>
#include <vector>

namespace attune::app {
namespace {

struct Flag {
    std::string name;  // with its hyphens
    std::string help;
    bool takes_value;
};

struct Command {
    std::string name;
    std::string help;
    std::vector<Flag> flags;
};

std::vector<Command> commands_of(const CLI::App& app) {
    std::vector<Command> commands;
    for (const auto* sub : app.get_subcommands([](const CLI::App*) { return true; })) {
        Command command{.name = sub->get_name(), .help = sub->get_description(), .flags = {}};
        for (const auto* option : sub->get_options()) {
            for (const auto& name : option->get_lnames())
                command.flags.push_back({.name = "--" + name,
                                         .help = option->get_description(),
                                         .takes_value = option->get_expected_max() > 0});
        }
        commands.push_back(std::move(command));
    }
    return commands;
}

// Inside single quotes of a POSIX shell; fish takes the same.
std::string in_quotes(std::string_view text) {
    std::string result = "'";
    for (const char c : text) result += c == '\'' ? std::string("'\\''") : std::string(1, c);
    return result + "'";
}

// What zsh would read as the end of an explanation.
std::string escaped(std::string_view text) {
    std::string result;
    for (const char c : text) result += std::string_view("[]:\\").contains(c) ? std::string{'\\', c} : std::string{c};
    return result;
}

std::string names_of(const Command& command) {
    std::string names;
    for (const auto& flag : command.flags) names += (names.empty() ? "" : " ") + flag.name;
    return names;
}

std::string bash_text(const std::vector<Command>& commands) {
    std::string names, cases;
    for (const auto& command : commands) {
        names += (names.empty() ? "" : " ") + command.name;
        cases += std::format("        {}) words={} ;;\n", command.name, in_quotes(names_of(command)));
    }
    return std::format("_attune() {{\n"
                       "    local words word=${{COMP_WORDS[COMP_CWORD]}}\n"
                       "    COMPREPLY=()\n"
                       "    if [ \"$COMP_CWORD\" = 1 ]; then\n"
                       "        mapfile -t COMPREPLY < <(compgen -W {} -- \"$word\")\n"
                       "        return\n"
                       "    fi\n"
                       "    case ${{COMP_WORDS[1]}} in\n{}        *) words= ;;\n"
                       "    esac\n"
                       "    case $word in -*) mapfile -t COMPREPLY < <(compgen -W \"$words\" -- \"$word\") ;; esac\n"
                       "}}\n"
                       "complete -o bashdefault -o default -F _attune attune\n",
                       in_quotes(names), cases);
}

std::string zsh_text(const std::vector<Command>& commands) {
    std::string names, cases;
    for (const auto& command : commands) {
        names += std::format("        {}\n", in_quotes(command.name + ":" + command.help));
        cases += std::format("        {}) _arguments '*:file:_files'", command.name);
        for (const auto& flag : command.flags)
            cases += " \\\n            " + in_quotes(std::format("{}[{}]{}", flag.name, escaped(flag.help),
                                                                 flag.takes_value ? ":value:_files" : ""));
        cases += " ;;\n";
    }
    return std::format("#compdef attune\n"
                       "_attune() {{\n"
                       "    local -a commands\n"
                       "    commands=(\n{}    )\n"
                       "    if (( CURRENT == 2 )); then\n"
                       "        _describe command commands\n"
                       "        return\n"
                       "    fi\n"
                       "    shift words\n"
                       "    (( CURRENT-- ))\n"
                       "    case $words[1] in\n{}    esac\n"
                       "}}\n"
                       "compdef _attune attune\n",
                       names, cases);
}

std::string fish_text(const std::vector<Command>& commands) {
    std::string text;
    for (const auto& command : commands) {
        text += std::format("complete -c attune -n __fish_use_subcommand -f -a {} -d {}\n", command.name,
                            in_quotes(command.help));
        for (const auto& flag : command.flags)
            text += std::format("complete -c attune -n '__fish_seen_subcommand_from {}' -l {}{} -d {}\n", command.name,
                                flag.name.substr(2), flag.takes_value ? " -r" : "", in_quotes(flag.help));
    }
    return text;
}

}  // namespace

std::string completion_for(const CLI::App& app, const std::string& shell) {
    const auto commands = commands_of(app);
    if (shell == "bash") return bash_text(commands);
    return shell == "zsh" ? zsh_text(commands) : fish_text(commands);
}

}  // namespace attune::app
