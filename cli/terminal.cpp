#include "cli/terminal.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cstdlib>
#include <string_view>
#include <sys/ioctl.h>
#include <unistd.h>

namespace lintel {
namespace {

std::string_view variable(const char* name) {
    const char* const value = std::getenv(name);
    return value == nullptr ? std::string_view() : value;
}

bool is_dumb() { return variable("TERM").empty() || variable("TERM") == "dumb"; }

bool forces(const char* name) { return !variable(name).empty() && variable(name) != "0"; }

bool takes_color(bool terminal) {
    if (!variable("NO_COLOR").empty()) return false;
    if (forces("FORCE_COLOR") || forces("CLICOLOR_FORCE")) return true;
    return terminal && !is_dumb();
}

/// Those that are known to; others print the address, or worse.
bool takes_links(bool terminal) {
    if (const std::string_view forced = variable("FORCE_HYPERLINK"); !forced.empty())
        return forced != "0";
    if (!terminal || is_dumb()) return false;
    constexpr std::string_view programs[] = {"iTerm.app", "WezTerm", "vscode", "ghostty", "zed"};
    constexpr std::string_view kinds[] = {"xterm-kitty", "xterm-ghostty", "alacritty", "foot",
                                          "foot-extra"};
    constexpr int first_vte = 5001; // 0.50.0 crashed on them
    const std::string vte(variable("VTE_VERSION"));
    return std::ranges::find(programs, variable("TERM_PROGRAM")) != std::end(programs) ||
           std::ranges::find(kinds, variable("TERM")) != std::end(kinds) ||
           std::atoi(vte.c_str()) >= first_vte || !variable("KONSOLE_VERSION").empty() ||
           !variable("WT_SESSION").empty() || !variable("DOMTERM").empty();
}

int width_of_terminal() {
    constexpr int least = 40; // less would be words below each other
    winsize size{};
    int columns = ::ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0 ? size.ws_col : 0;
    if (columns == 0) columns = std::atoi(std::string(variable("COLUMNS")).c_str());
    return columns == 0 ? 0 : std::max(columns, least);
}

} // namespace

Screen screen_for(When color, const std::string& output) {
    const bool terminal = output.empty() && ::isatty(STDOUT_FILENO) == 1;
    Screen screen;
    screen.color = color == When::always ||
                   (color == When::when_terminal && output.empty() && takes_color(terminal));
    screen.links = output.empty() && takes_links(terminal);
    screen.width = terminal ? width_of_terminal() : 0;
    return screen;
}

std::string hyperlink(std::string_view text, std::string_view address) {
    return fmt::format("\x1b]8;;{}\x1b\\{}\x1b]8;;\x1b\\", address, text);
}

bool can_redraw_error_output() { return ::isatty(STDERR_FILENO) == 1 && !is_dumb(); }

} // namespace lintel
