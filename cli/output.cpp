#include "cli/output.hpp"

#include "cli/error.hpp"

#include <fmt/format.h>

#include <array>
#include <cerrno>
#include <cstdlib>
#include <fcntl.h>
#include <filesystem>
#include <limits>
#include <sys/stat.h>
#include <system_error>
#include <unistd.h>

namespace lintel {
namespace {

Error system_error(std::string_view what) {
    const std::string reason = std::system_category().message(errno);
    return Error{fmt::format("{}: {}", what, reason)};
}

/// An open file that is closed on every way out.
class Descriptor {
public:
    explicit Descriptor(int number) : number_(number) {}
    Descriptor(const Descriptor&) = delete;
    Descriptor& operator=(const Descriptor&) = delete;
    ~Descriptor() {
        if (number_ >= 0) ::close(number_);
    }
    int number() const { return number_; }

private:
    int number_;
};

void write_all(int descriptor, std::string_view text, std::string_view name) {
    while (!text.empty()) {
        const ssize_t written = ::write(descriptor, text.data(), text.size());
        if (written < 0 && errno == EINTR) continue;
        if (written < 0) throw system_error(name);
        text.remove_prefix(static_cast<std::size_t>(written));
    }
}

std::string read_all(int descriptor, std::string_view name) {
    std::string text;
    std::array<char, 65536> block;
    for (;;) {
        const ssize_t got = ::read(descriptor, block.data(), block.size());
        if (got < 0 && errno == EINTR) continue;
        if (got < 0) throw system_error(name);
        if (got == 0) return text;
        text.append(block.data(), static_cast<std::size_t>(got));
        if (text.size() >= std::numeric_limits<std::uint32_t>::max())
            throw Error(fmt::format("{}: 4 GiB or more", name));
    }
}

void write_in_place(const std::string& path, std::string_view text) {
    const Descriptor file(::open(path.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0666));
    if (file.number() < 0) throw system_error(path);
    write_all(file.number(), text, path);
}

/// mkstemp makes files that only their owner may read; a report should be as readable as any new
/// file.
mode_t usual_mode() {
    const mode_t mask = ::umask(0);
    ::umask(mask);
    return 0666 & ~mask;
}

void put_in_place(const std::string& path, std::string_view text, mode_t mode) {
    const SignalsHeld until_it_is_there;
    std::error_code unknown;
    // Through a symbolic link, so that the link stays.
    const std::string target =
        std::filesystem::exists(path, unknown) ? std::filesystem::canonical(path).string() : path;
    std::string temporary = target + ".XXXXXX";
    const Descriptor file(::mkstemp(temporary.data()));
    if (file.number() < 0) throw system_error(path);
    try {
        write_all(file.number(), text, path);
        ::fchmod(file.number(), mode);
        if (::rename(temporary.c_str(), target.c_str()) != 0) throw system_error(path);
    } catch (const Error&) {
        ::unlink(temporary.c_str());
        throw;
    }
}

} // namespace

SignalsHeld::SignalsHeld() {
    sigset_t deadly;
    sigemptyset(&deadly);
    for (const int signal : {SIGINT, SIGTERM, SIGHUP, SIGQUIT}) sigaddset(&deadly, signal);
    ::pthread_sigmask(SIG_BLOCK, &deadly, &before_);
}

SignalsHeld::~SignalsHeld() { ::pthread_sigmask(SIG_SETMASK, &before_, nullptr); }

void write_standard_output(std::string_view text) {
    write_all(STDOUT_FILENO, text, "standard output");
}

void write_file(const std::string& path, std::string_view text) {
    if (is_stream(path)) return write_in_place(path, text);
    put_in_place(path, text, usual_mode());
}

void rewrite_file(const std::string& path, std::string_view text) {
    struct stat file {};
    if (::stat(path.c_str(), &file) != 0) throw system_error(path);
    put_in_place(path, text, file.st_mode & 07777U);
}

std::string read_standard_input() { return read_all(STDIN_FILENO, "standard input"); }

std::string read_stream(const std::string& path) {
    const Descriptor file(::open(path.c_str(), O_RDONLY | O_CLOEXEC));
    if (file.number() < 0) throw system_error(path);
    return read_all(file.number(), path);
}

bool is_stream(const std::string& path) {
    std::error_code unknown;
    const auto status = std::filesystem::status(path, unknown);
    return std::filesystem::exists(status) && !std::filesystem::is_regular_file(status) &&
           !std::filesystem::is_directory(status);
}

void write_result(std::string_view text, const std::string& path) {
    if (path.empty())
        write_standard_output(text);
    else
        write_file(path, text);
}

} // namespace lintel
