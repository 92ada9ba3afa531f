#include "cli/progress.hpp"

#include "cli/unicode.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <csignal>
#include <cstdio>
#include <string>
#include <string_view>
#include <sys/ioctl.h>
#include <unistd.h>

namespace lintel {
namespace {

using namespace std::chrono_literals;

constexpr auto long_run = 500ms;
constexpr auto between_drawings = 100ms;
constexpr std::string_view to_line_start = "\r\x1b[K";

void write_error_output(std::string_view text) {
    // Progress that cannot be shown is not worth an error.
    [[maybe_unused]] const auto written = ::write(STDERR_FILENO, text.data(), text.size());
}

/// Only what a signal handler may do. SA_RESETHAND makes the second one deadly.
extern "C" void clear_and_die(int signal) {
    write_error_output(to_line_start);
    ::raise(signal);
}

void clear_when_interrupted() {
    struct sigaction action {};
    action.sa_handler = clear_and_die;
    action.sa_flags = static_cast<int>(SA_RESETHAND | SA_NODEFER);
    for (const int signal : {SIGINT, SIGTERM, SIGHUP}) {
        struct sigaction now {};
        if (::sigaction(signal, nullptr, &now) == 0 && now.sa_handler == SIG_DFL)
            ::sigaction(signal, &action, nullptr);
    }
}

int columns() {
    winsize size{};
    constexpr int usual = 80;
    return ::ioctl(STDERR_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_col != 0 ? size.ws_col : usual;
}

} // namespace

Progress::Progress(When when)
    : on_(when == When::always || (when == When::when_terminal && can_redraw_error_output())),
      always_(when == When::always), next_(Clock::now() + long_run) {}

void Progress::expect(std::size_t files) {
    files_ = files;
    number_ = 0;
    file_.reset();
}

void Progress::at(const SourceFile& file, std::uint32_t offset) {
    if (!on_) return;
    const bool another = file_ != file.id();
    if (another) {
        file_ = file.id();
        ++number_;
    }
    const Clock::time_point now = Clock::now();
    if (now < next_ && !(always_ && another)) return;
    next_ = now + between_drawings;
    draw(file, offset);
}

void Progress::draw(const SourceFile& file, std::uint32_t offset) {
    if (!drawn_) clear_when_interrupted();
    drawn_ = true;
    std::string line = fmt::format("[{}/{}] ", number_, std::max(number_, files_));
    const std::size_t size = std::max<std::size_t>(1, file.text().size());
    const std::string part = fmt::format(" {}%", 100 * std::uint64_t{offset} / size);
    const std::string path = printable(file.path());
    std::size_t begin = 0; // the end of a path says more than its beginning
    const int room = columns() - 1 - display_width(line) - display_width(part);
    while (begin < path.size() && display_width(std::string_view(path).substr(begin)) > room)
        next_character(path, begin);
    line += path.substr(begin) + part;
    write_error_output(std::string(to_line_start) + line);
}

void Progress::clear() {
    if (drawn_) write_error_output(to_line_start);
    drawn_ = false;
}

} // namespace lintel
