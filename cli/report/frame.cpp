#include "cli/report/frame.hpp"

#include "analyzer/engine/rule.hpp"
#include "cli/unicode.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cstdint>
#include <iterator>
#include <vector>

namespace lintel {
namespace {

constexpr std::uint32_t near_lines = 6; ///< further apart, two places get a picture each
constexpr int whole_line_width = 200;   ///< longer lines are cut
constexpr int cut_line_width = 140;
constexpr std::uint32_t before_mark = 60; ///< characters kept before the mark in a cut line
constexpr int tab_width = 4;

/// A place to underline, on the line where it begins.
struct Mark {
    Span span;
    std::uint32_t line = 0;
    std::string_view text;
    bool primary = false;
};

/// A part of a line as it is shown: the bytes [begin, end) of the file, and whether more stands on
/// either side.
struct Window {
    std::uint32_t begin = 0;
    std::uint32_t end = 0;
    bool cut_before = false;
    bool cut_after = false;
};

std::size_t previous_character(std::string_view text, std::size_t at) {
    std::size_t back = at - 1;
    while (back > 0 && at - back < 4 && (static_cast<unsigned char>(text[back]) & 0xC0U) == 0x80U)
        --back;
    return back;
}

/// Byte offsets of a line without its line end. Unlike SourceFile::line it says where the text is.
Window whole_line(const SourceFile& file, std::uint32_t number) {
    const std::uint32_t begin = file.line_begin(number);
    return {begin, begin + static_cast<std::uint32_t>(file.line(number).size()), false, false};
}

Window window_around(const SourceFile& file, const Mark& mark) {
    Window window = whole_line(file, mark.line);
    const std::string_view text = file.text();
    if (mark.line == 1 && text.starts_with("\xEF\xBB\xBF"))
        window.begin = std::min(window.begin + 3, window.end);
    const std::string_view line = text.substr(window.begin, window.end - window.begin);
    if (line.size() <= 4 * static_cast<std::size_t>(whole_line_width) &&
        display_width(line) <= whole_line_width)
        return window;
    std::size_t first = std::clamp(mark.span.begin, window.begin, window.end);
    for (std::uint32_t i = 0; i < before_mark && first > window.begin; ++i)
        first = std::max<std::size_t>(previous_character(text, first), window.begin);
    if (first - window.begin <= 3) first = window.begin;
    std::size_t last = first;
    for (int width = 0; last < window.end && width < cut_line_width;)
        width += display_width(next_character(text, last));
    if (window.end - last <= 3) last = window.end;
    return {static_cast<std::uint32_t>(first), static_cast<std::uint32_t>(last),
            first > window.begin, last < window.end};
}

/// Source text as a terminal can show it, with the column of every byte that was asked for.
class Row {
public:
    Row(const SourceFile& file, const Window& window) : window_(window) {
        if (window.cut_before) put(U'…');
        const std::string_view text = file.text();
        for (std::size_t at = window.begin; at < window.end;) {
            columns_.push_back({static_cast<std::uint32_t>(at), width_});
            const char32_t character = next_character(text, at);
            if (character == '\t')
                tab();
            else
                put(is_disruptive(character) ? replacement_character : character);
        }
        end_of_text_ = width_;
        if (window.cut_after) put(U'…');
    }

    const std::string& text() const { return text_; }

    int column_of(std::uint32_t offset) const {
        if (offset >= window_.end) return end_of_text_;
        const auto after = std::ranges::upper_bound(columns_, offset, {}, &Place::offset);
        return after == columns_.begin() ? 0 : std::prev(after)->column;
    }

private:
    struct Place {
        std::uint32_t offset;
        int column;
    };

    void put(char32_t character) {
        append_utf8(text_, character);
        width_ += display_width(character);
    }
    void tab() {
        const int blanks = tab_width - width_ % tab_width;
        text_.append(static_cast<std::size_t>(blanks), ' ');
        width_ += blanks;
    }

    Window window_;
    std::string text_;
    std::vector<Place> columns_;
    int width_ = 0;
    int end_of_text_ = 0;
};

/// One picture: marks of one file on lines near each other.
struct Picture {
    const SourceFile* file = nullptr;
    std::vector<Mark> marks; ///< by line, then by place
};

bool belongs(const Picture& picture, const SourceFile& file, const Mark& mark) {
    if (picture.file != &file) return false;
    return std::ranges::any_of(picture.marks, [&](const Mark& other) {
        if (other.line == mark.line) {
            const Window window = window_around(file, other);
            return window.begin <= mark.span.begin && mark.span.begin <= window.end;
        }
        const std::uint32_t apart =
            other.line < mark.line ? mark.line - other.line : other.line - mark.line;
        return apart <= near_lines;
    });
}

std::vector<Picture> pictures_of(const Diagnostic& finding, const SourceSet& sources) {
    std::vector<Picture> pictures;
    const auto add = [&](Span span, std::string_view text, bool primary) {
        const SourceFile& file = sources[span.file];
        const Mark mark{span, file.locate(span.begin).line, text, primary};
        const auto home = std::ranges::find_if(
            pictures, [&](const Picture& one) { return belongs(one, file, mark); });
        if (home == pictures.end())
            pictures.push_back({&file, {mark}});
        else
            home->marks.push_back(mark);
    };
    add(finding.span, {}, true);
    for (const Label& label : finding.labels) add(label.span, label.text, false);
    for (Picture& picture : pictures)
        std::ranges::stable_sort(picture.marks, {}, [](const Mark& mark) {
            return std::pair(mark.line, mark.span.begin);
        });
    return pictures;
}

class FrameWriter {
public:
    FrameWriter(const Palette& palette, Severity severity, std::size_t gutter, std::string& out)
        : palette_(palette), severity_(severity), gutter_(gutter), out_(out) {}

    void write(const Picture& picture) {
        bar();
        std::uint32_t shown = 0;
        for (auto mark = picture.marks.begin(); mark != picture.marks.end();) {
            const auto next = std::find_if(mark, picture.marks.end(),
                                           [&](const Mark& m) { return m.line != mark->line; });
            if (shown != 0 && mark->line == shown + 2)
                source(*picture.file, shown + 1);
            else if (shown != 0 && mark->line > shown + 1)
                elision();
            marked_line(*picture.file, {mark, next});
            shown = mark->line;
            mark = next;
        }
    }

    void bar() { append(fmt::format("{:{}} |", "", gutter_), palette_.aside, "\n"); }

    void place(std::string_view where) {
        append(fmt::format("{:{}}--> {}", "", gutter_, where), palette_.aside, "\n");
    }

    void remark(std::string_view kind, std::string_view text) {
        append(fmt::format("{:{}} =", "", gutter_), palette_.aside,
               fmt::format(" {}{}:{} ", palette_.strong, kind, palette_.reset));
        out_ += indented(text, gutter_ + kind.size() + 5);
        out_ += '\n';
    }

private:
    void append(std::string_view text, std::string_view color, std::string_view after) {
        out_ += color;
        out_ += text;
        out_ += palette_.reset;
        out_ += after;
    }

    void elision() { append("...", palette_.aside, "\n"); }

    void source(const SourceFile& file, std::uint32_t line) {
        source_row(
            line,
            Row(file,
                window_around(
                    file,
                    {{file.id(), file.line_begin(line), file.line_begin(line)}, line, {}, false})));
    }

    void source_row(std::uint32_t line, const Row& row) {
        append(fmt::format("{:>{}} |", line, gutter_), palette_.aside,
               row.text().empty() ? "" : " ");
        out_ += row.text();
        out_ += '\n';
    }

    void marked_line(const SourceFile& file, std::span<const Mark> marks) {
        const Row row(file, window_around(file, marks.front()));
        source_row(marks.front().line, row);
        std::string under;
        int width = 0;
        bool closed = true; // a label's text ends its row
        for (const Mark& mark : marks) {
            const int from = row.column_of(mark.span.begin);
            if (closed || from < width + 1) {
                flush(under);
                width = 0;
            }
            const Span line_end{file.id(), 0, whole_line(file, mark.line).end};
            const bool goes_on = mark.span.end > line_end.end + 2;
            const int to = std::max(from + 1, row.column_of(std::min(mark.span.end, line_end.end)));
            under.append(static_cast<std::size_t>(from - width), ' ');
            under += mark.primary ? palette_.of(severity_) : palette_.aside;
            under.append(static_cast<std::size_t>(to - from), mark.primary ? '^' : '-');
            if (goes_on) under += "…";
            width = to + (goes_on ? 1 : 0);
            closed = !mark.text.empty();
            if (closed) {
                under += ' ';
                under += printable(mark.text);
            }
            under += palette_.reset;
        }
        flush(under);
    }

    void flush(std::string& under) {
        if (!under.empty())
            append(fmt::format("{:{}} |", "", gutter_), palette_.aside, " " + under + "\n");
        under.clear();
    }

    /// Lines after the first stand under it.
    static std::string indented(std::string_view text, std::size_t width) {
        std::string out;
        for (std::size_t at = 0;;) {
            const std::size_t end = text.find('\n', at);
            out += printable(text.substr(at, end - at));
            if (end == std::string_view::npos) return out;
            out += '\n';
            out.append(width, ' ');
            at = end + 1;
        }
    }

    const Palette& palette_;
    Severity severity_;
    std::size_t gutter_;
    std::string& out_;
};

std::size_t gutter_width(const std::vector<Picture>& pictures) {
    std::uint32_t last = 1;
    for (const Picture& picture : pictures)
        for (const Mark& mark : picture.marks) last = std::max(last, mark.line);
    return fmt::formatted_size("{}", last) + 1;
}

} // namespace

Palette Palette::terminal() {
    return {.strong = "\x1b[1m",
            .error = "\x1b[1;31m",
            .warning = "\x1b[1;33m",
            .note = "\x1b[1;36m",
            .aside = "\x1b[34m",
            .reset = "\x1b[0m"};
}

std::string_view Palette::of(Severity severity) const {
    switch (severity) {
    case Severity::error:
        return error;
    case Severity::warning:
        return warning;
    case Severity::note:
        return note;
    }
    return note;
}

std::string FindingWriter::place_of(Span span) {
    const SourceFile& file = sources_[span.file];
    const Place place = columns_.locate(file, span.begin);
    return printable(fmt::format("{}:{}:{}", file.path(), place.line, place.character));
}

void FindingWriter::write_headline(const Diagnostic& finding) {
    fmt::format_to(std::back_inserter(out_), "{0}{1}:{2} {3}{4}:{2} {0}{5}{2} [{6}]\n",
                   palette_.strong, place_of(finding.span), palette_.reset,
                   palette_.of(finding.severity), name_of(finding.severity),
                   printable(finding.message), finding.rule);
}

void FindingWriter::write(const Diagnostic& finding) {
    write_headline(finding);
    const std::vector<Picture> pictures = pictures_of(finding, sources_);
    FrameWriter frame(palette_, finding.severity, gutter_width(pictures), out_);
    for (const Picture& picture : pictures) {
        if (&picture != pictures.data()) frame.place(place_of(picture.marks.front().span));
        frame.write(picture);
    }
    for (const std::string& note : finding.notes) frame.remark("note", note);
    for (const std::string& help : finding.helps) frame.remark("help", help);
    if (finding.fix)
        frame.remark(finding.fix->applicability == Applicability::safe ? "fix" : "unsafe fix",
                     finding.fix->title);
}

} // namespace lintel
