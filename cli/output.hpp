#pragma once

#include <csignal>
#include <string>
#include <string_view>

namespace lintel {

/// Writes to standard output; throws an Error when not all of it could be written.
void write_standard_output(std::string_view text);

/// While one lives, the signals that end a program (Ctrl-C, a closed terminal) wait: what is begun
/// is finished.
class SignalsHeld {
public:
    SignalsHeld();
    ~SignalsHeld();
    SignalsHeld(const SignalsHeld&) = delete;
    SignalsHeld& operator=(const SignalsHeld&) = delete;

private:
    sigset_t before_{};
};

/// Puts a file in place whole or not at all: readers never see half of it, and what was there stays
/// when writing fails. Signals wait until it is there. What is not a regular file (a pipe, a
/// device) is written to. Throws an Error.
void write_file(const std::string& path, std::string_view text);

/// The same for a file that is there already, which keeps its permissions.
void rewrite_file(const std::string& path, std::string_view text);

/// All of standard input, or of a pipe or device; throws an Error when it cannot be read or is 4
/// GiB or more.
std::string read_standard_input();
std::string read_stream(const std::string& path);

/// Whether the path names a pipe, a device or a socket, which can be read once and not mapped.
bool is_stream(const std::string& path);

/// Writes to the file, or to standard output where none is named.
void write_result(std::string_view text, const std::string& path);

} // namespace lintel
