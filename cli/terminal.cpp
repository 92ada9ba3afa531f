#include "cli/terminal.hpp"

#include <cstdlib>
#include <string_view>
#include <unistd.h>

namespace lintel {

bool wants_color(Color color, const std::string& output) {
    if (color != Color::when_terminal) return color == Color::always;
    const auto is_set = [](const char* value) { return value != nullptr && *value != '\0'; };
    const char* const terminal = std::getenv("TERM");
    return output.empty() && !is_set(std::getenv("NO_COLOR")) && ::isatty(STDOUT_FILENO) == 1 &&
           terminal != nullptr && std::string_view(terminal) != "dumb";
}

} // namespace lintel
