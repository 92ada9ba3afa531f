#pragma once

#include "grammar/source.hpp"

#include <cstdint>
#include <string>
#include <vector>

namespace lintel {

/// How much of a line is shown.
struct Room {
    int whole_line = 200; ///< longer lines are cut
    int cut_line = 140;
    std::uint32_t before_mark = 60; ///< characters kept before the mark in a cut line

    /// On a screen with so many columns for source text; 0 for no limit.
    static Room of(int columns);
};

/// A part of a line as it is shown: the bytes [begin, end) of the file, and whether more stands on
/// either side.
struct Window {
    std::uint32_t begin = 0;
    std::uint32_t end = 0;
    bool cut_before = false;
    bool cut_after = false;
};

/// Byte offsets of a line without its line end. Unlike SourceFile::line it says where the text is.
Window whole_line(const SourceFile& file, std::uint32_t number);

/// What of a line is shown, so that the byte at `mark` is.
Window window_around(const SourceFile& file, std::uint32_t line, std::uint32_t mark,
                     const Room& room);

/// Source text as a terminal can show it, with the column of every byte that was asked for.
class Row {
public:
    Row(const SourceFile& file, const Window& window);

    const std::string& text() const { return text_; }
    int column_of(std::uint32_t offset) const;

private:
    struct Place {
        std::uint32_t offset;
        int column;
    };

    void put(char32_t character);
    void tab();

    Window window_;
    std::string text_;
    std::vector<Place> columns_;
    int width_ = 0;
    int end_of_text_ = 0;
};

} // namespace lintel
