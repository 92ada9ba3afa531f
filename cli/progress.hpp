#pragma once

#include "cli/terminal.hpp"
#include "grammar/source.hpp"

#include <chrono>
#include <cstddef>
#include <optional>

namespace lintel {

/// How far a run is, as one line of standard error that is drawn over and gone at the end. On a
/// terminal it is shown only when the run takes long; an interrupted run leaves nothing of it.
class Progress {
public:
    explicit Progress(When when);
    ~Progress() { clear(); }
    Progress(const Progress&) = delete;
    Progress& operator=(const Progress&) = delete;

    /// To be called before the first of so many files.
    void expect(std::size_t files);
    /// The run is at this byte of the file.
    void at(const SourceFile& file, std::uint32_t offset);
    void clear();

private:
    using Clock = std::chrono::steady_clock;

    bool on_;
    bool always_;
    std::size_t files_ = 0;
    std::size_t number_ = 0; ///< of the file that is read, from 1
    std::optional<FileId> file_;
    Clock::time_point next_; ///< when to draw again
    bool drawn_ = false;

    void draw(const SourceFile& file, std::uint32_t offset);
};

} // namespace lintel
