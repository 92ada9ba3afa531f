#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace lintel {

/// When to do what only a terminal can show.
enum class When : std::uint8_t { when_terminal, always, never };

/// What that can do on which a report is shown; of a file or a pipe, nothing.
struct Screen {
    bool color = false;
    bool links = false; ///< it takes hyperlinks (OSC 8)
    int width = 0;      ///< in columns; 0 where lines may be as long as they are
};

/// Of what is written to the file `output`, or to standard output where that is empty. Colour as
/// told, else where a terminal takes it: NO_COLOR, FORCE_COLOR, CLICOLOR_FORCE and a dumb TERM are
/// heeded, in this order. Links where the terminal is known to take them, or as FORCE_HYPERLINK
/// says.
Screen screen_for(When color, const std::string& output);

/// The text as a link to an address, as terminals read it (Operating System Command 8).
std::string hyperlink(std::string_view text, std::string_view address);

/// Whether something can be drawn over on standard error.
bool can_redraw_error_output();

} // namespace lintel
