#include "cli/shell/completions.hpp"

#include "analyzer/engine/rule.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>

namespace lintel {
namespace {

std::string rule_names() {
    std::string names;
    for (const Rule* rule : built_in_rules())
        names += (names.empty() ? "" : " ") + std::string(rule->info.id);
    return names;
}

bool takes_rules(const CommandDescription& command, const OptionDescription& option) {
    const auto is = [&](std::string_view name) {
        return std::ranges::find(option.names, name) != option.names.end();
    };
    return is("--select") || is("--ignore") || (command.name == "explain" && is("RULE"));
}

/// The words an option takes, parted by blanks; empty where it takes files or anything.
std::string words_for(const CommandDescription& command, const OptionDescription& option) {
    if (takes_rules(command, option)) return rule_names();
    return fmt::format("{}", fmt::join(option.choices, " "));
}

/// Inside single quotes of any of the shells, where each understands it.
std::string quoted(std::string_view text, std::string_view quote) {
    std::string out;
    for (const char c : text) {
        if (c == '\'')
            out += quote;
        else
            out += c;
    }
    return out;
}

std::string bash(const std::vector<CommandDescription>& commands) {
    std::string names;
    for (const CommandDescription& command : commands)
        names += (names.empty() ? "" : " ") + command.name;
    std::string out = "# bash completion for lintel\n_lintel() {\n"
                      "    local cur=${COMP_WORDS[COMP_CWORD]} prev=${COMP_WORDS[COMP_CWORD-1]}\n"
                      "    COMPREPLY=()\n    if [ \"$COMP_CWORD\" -eq 1 ]; then\n";
    out += fmt::format("        COMPREPLY=($(compgen -W '{} --help --version' -- \"$cur\"))\n"
                       "        return\n    fi\n    case ${{COMP_WORDS[1]}} in\n",
                       names);
    for (const CommandDescription& command : commands) {
        std::string flags;
        std::string words;
        out += fmt::format("    {})\n        case $prev in\n", command.name);
        for (const OptionDescription& option : command.options) {
            const std::string values = words_for(command, option);
            if (option.is_argument()) {
                words = values;
                continue;
            }
            flags += fmt::format("{}{}", flags.empty() ? "" : " ", fmt::join(option.names, " "));
            if (option.value.empty()) continue;
            fmt::format_to(std::back_inserter(out), "        {})\n", fmt::join(option.names, "|"));
            if (values.empty())
                out += "            COMPREPLY=($(compgen -f -- \"$cur\"))\n";
            else
                out +=
                    fmt::format("            COMPREPLY=($(compgen -W '{}' -- \"$cur\"))\n", values);
            out += "            return ;;\n";
        }
        out += "        esac\n        case $cur in\n";
        out += fmt::format("        -*) COMPREPLY=($(compgen -W '{}' -- \"$cur\")) ;;\n", flags);
        if (words.empty())
            out += "        *) COMPREPLY=($(compgen -f -- \"$cur\")) ;;\n";
        else
            out += fmt::format("        *) COMPREPLY=($(compgen -W '{}' -- \"$cur\")) ;;\n", words);
        out += "        esac ;;\n";
    }
    return out + "    esac\n}\ncomplete -o filenames -F _lintel lintel\n";
}

/// Within `[…]` of a specification for _arguments.
std::string zsh_text(std::string_view text) {
    std::string out;
    for (const char c : quoted(text, "'\\''")) {
        if (c == '[' || c == ']' || c == ':') out += '\\';
        out += c;
    }
    return out;
}

std::string zsh(const std::vector<CommandDescription>& commands) {
    std::string out = "#compdef lintel\n_lintel() {\n    local -a commands\n    commands=(\n";
    for (const CommandDescription& command : commands)
        out += fmt::format("        '{}:{}'\n", command.name, zsh_text(command.text));
    out += "    )\n    if (( CURRENT == 2 )); then\n        _describe command commands\n"
           "        return\n    fi\n    local command=$words[2]\n    shift words\n"
           "    (( CURRENT-- ))\n    case $command in\n";
    for (const CommandDescription& command : commands) {
        out += fmt::format("    {})\n        _arguments", command.name);
        for (const OptionDescription& option : command.options) {
            const std::string values = words_for(command, option);
            const std::string action = values.empty() ? "_files" : fmt::format("({})", values);
            if (option.is_argument()) {
                out += fmt::format(" \\\n            '*:{}:{}'", option.names.front(), action);
                continue;
            }
            for (const std::string& name : option.names) {
                out += fmt::format(" \\\n            '*{}[{}]", name, zsh_text(option.text));
                if (!option.value.empty()) out += fmt::format(":value:{}", action);
                out += '\'';
            }
        }
        out += " ;;\n";
    }
    return out + "    esac\n}\n_lintel \"$@\"\n";
}

std::string fish(const std::vector<CommandDescription>& commands) {
    std::string out = "# fish completion for lintel\n";
    for (const CommandDescription& command : commands) {
        out += fmt::format("complete -c lintel -n __fish_use_subcommand -f -a {} -d '{}'\n",
                           command.name, quoted(command.text, "\\'"));
        for (const OptionDescription& option : command.options) {
            const std::string values = words_for(command, option);
            std::string line =
                fmt::format("complete -c lintel -n '__fish_seen_subcommand_from {}'", command.name);
            if (option.is_argument()) {
                if (!values.empty()) out += fmt::format("{} -f -a '{}'\n", line, values);
                continue;
            }
            for (const std::string& name : option.names)
                line += name.starts_with("--") ? fmt::format(" -l {}", name.substr(2))
                                               : fmt::format(" -s {}", name.substr(1));
            if (!values.empty())
                line += fmt::format(" -x -a '{}'", values);
            else if (!option.value.empty())
                line += " -r -F";
            out += fmt::format("{} -d '{}'\n", line, quoted(option.text, "\\'"));
        }
    }
    return out;
}

} // namespace

std::string completions(std::string_view shell, const std::vector<CommandDescription>& commands) {
    if (shell == "zsh") return zsh(commands);
    return shell == "fish" ? fish(commands) : bash(commands);
}

} // namespace lintel
