#include "cli/shell/man_page.hpp"

#include <fmt/format.h>

#include <iterator>
#include <string_view>
#include <utility>

namespace lintel {
namespace {

/// Text that roff takes as it is: backslashes and hyphens escaped, no line that begins with a
/// control character. Code in backquotes is set bold.
std::string roff(std::string_view text) {
    std::string out;
    bool code = false;
    for (const char c : text) {
        if (c == '`') {
            out += code ? "\\fR" : "\\fB";
            code = !code;
        } else if (c == '\\')
            out += "\\e";
        else if (c == '-')
            out += "\\-";
        else
            out += c;
    }
    if (out.starts_with('.') || out.starts_with('\'')) out.insert(0, "\\&");
    return out;
}

std::string bold(std::string_view text) { return fmt::format("\\fB{}\\fR", roff(text)); }

void put(std::string& page, const OptionDescription& option) {
    std::string names;
    for (const std::string& name : option.names) names += (names.empty() ? "" : ", ") + bold(name);
    if (!option.value.empty() && !option.is_argument())
        names += fmt::format(" \\fI{}\\fR", roff(option.value));
    fmt::format_to(std::back_inserter(page), ".TP\n{}\n{}\n", names, roff(option.text));
}

constexpr std::pair<std::string_view, std::string_view> environment[] = {
    {"NO_COLOR", "No colours, whatever the terminal."},
    {"FORCE_COLOR, CLICOLOR_FORCE", "Colours, also where standard output is no terminal."},
    {"FORCE_HYPERLINK", "Whether to write hyperlinks, where the terminal is not known: 1 or 0."},
    {"COLUMNS", "The width of a terminal that does not tell it."},
    {"GITHUB_ACTIONS, TF_BUILD",
     "Set by GitHub Actions and Azure Pipelines, where `check` prints what they make annotations "
     "of when no `--format` is given."},
};

} // namespace

std::string man_page(const std::vector<CommandDescription>& commands) {
    std::string page = ".TH LINTEL 1 \"\" \"lintel " LINTEL_VERSION "\" \"User Commands\"\n"
                       ".SH NAME\nlintel \\- linter and static analyzer for MySQL schemas and "
                       "migrations\n.SH SYNOPSIS\n";
    for (const CommandDescription& command : commands)
        page += fmt::format(".B lintel {}\n[\\fIOPTION\\fR...]\n.br\n", command.name);
    page += ".SH DESCRIPTION\nSays, before any test or server runs, what a schema change will do: "
            "which statement will fail, which will lock or rebuild a table, which will break a "
            "view, a trigger, a foreign key or the code already deployed.\n";
    page += ".SH COMMANDS\n";
    for (const CommandDescription& command : commands) {
        page += fmt::format(".SS lintel {}\n{}.\n", command.name, roff(command.text));
        for (const OptionDescription& option : command.options) put(page, option);
        if (!command.footer.empty()) page += fmt::format(".PP\n{}\n", roff(command.footer));
    }
    page += ".SH FILES\n.TP\n\\fIlintel.toml\\fR\nSettings, looked for in the folder and those "
            "above it.\n";
    page += ".SH ENVIRONMENT\n";
    for (const auto& [names, text] : environment)
        page += fmt::format(".TP\n{}\n{}\n", bold(names), roff(text));
    return page;
}

} // namespace lintel
