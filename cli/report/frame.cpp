#include "cli/report/frame.hpp"

#include "analyzer/engine/rule.hpp"
#include "cli/file_tree.hpp"
#include "cli/fill.hpp"
#include "cli/report/located.hpp"
#include "cli/report/source_row.hpp"
#include "cli/report/uri.hpp"
#include "cli/unicode.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cstdint>
#include <filesystem>
#include <iterator>
#include <vector>

namespace lintel {
namespace {

constexpr std::uint32_t near_lines = 6; ///< further apart, two places get a picture each
constexpr int least_label_width = 24;   ///< a label with less room stands further left

/// A place to underline, on the line where it begins.
struct Mark {
    Span span;
    std::uint32_t line = 0;
    std::string_view text;
    bool primary = false;
};

/// One picture: marks of one file on lines near each other.
struct Picture {
    const SourceFile* file = nullptr;
    std::vector<Mark> marks; ///< by line, then by place
};

bool belongs(const Picture& picture, const SourceFile& file, const Mark& mark, const Room& room) {
    if (picture.file != &file) return false;
    return std::ranges::any_of(picture.marks, [&](const Mark& other) {
        if (other.line == mark.line) {
            const Window window = window_around(file, other.line, other.span.begin, room);
            return window.begin <= mark.span.begin && mark.span.begin <= window.end;
        }
        const std::uint32_t apart =
            other.line < mark.line ? mark.line - other.line : other.line - mark.line;
        return apart <= near_lines;
    });
}

std::vector<Picture> pictures_of(const Diagnostic& finding, const SourceSet& sources,
                                 const Room& room) {
    std::vector<Picture> pictures;
    const auto add = [&](Span span, std::string_view text, bool primary) {
        const SourceFile& file = sources[span.file];
        const Mark mark{span, file.locate(span.begin).line, text, primary};
        const auto home = std::ranges::find_if(
            pictures, [&](const Picture& one) { return belongs(one, file, mark, room); });
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
    FrameWriter(const Style& style, Severity severity, std::size_t gutter, std::string& out)
        : palette_(style.palette), severity_(severity), gutter_(gutter), width_(style.width),
          room_(room_for(style, gutter)), out_(out) {}

    static Room room_for(const Style& style, std::size_t gutter) {
        return Room::of(style.width == 0 ? 0 : style.width - static_cast<int>(gutter) - 3);
    }

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
        // Columns of text are wrapped by nobody.
        const std::size_t indent = gutter_ + kind.size() + 5;
        out_ +=
            text.find('\n') == text.npos
                ? fill(printable(text), width_, static_cast<int>(indent), std::string(indent, ' '))
                : indented(text, indent);
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
        source_row(line, Row(file, window_around(file, line, file.line_begin(line), room_)));
    }

    void source_row(std::uint32_t line, const Row& row) {
        append(fmt::format("{:>{}} |", line, gutter_), palette_.aside,
               row.text().empty() ? "" : " ");
        out_ += row.text();
        out_ += '\n';
    }

    void marked_line(const SourceFile& file, std::span<const Mark> marks) {
        const Row row(file,
                      window_around(file, marks.front().line, marks.front().span.begin, room_));
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
            if (closed) put_label(printable(mark.text), from, width, under);
            under += palette_.reset;
        }
        flush(under);
    }

    /// Behind the mark that ends at column `to`, or below it where the screen ends before the text.
    void put_label(const std::string& text, int from, int to, std::string& under) {
        const int room = width_ - static_cast<int>(gutter_) - 3;
        if (width_ == 0 || to + 1 + display_width(text) <= room) {
            under += ' ' + text;
            return;
        }
        const int left = std::max(0, std::min(from, room - least_label_width));
        const std::string lines = fill(text, room - left, 0, {});
        for (std::size_t at = 0; at != lines.npos;) {
            const std::size_t end = lines.find('\n', at);
            under += fmt::format("\n{:{}} | {:{}}{}", "", gutter_, "", left,
                                 lines.substr(at, end == lines.npos ? end : end - at));
            at = end == lines.npos ? end : end + 1;
        }
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
    int width_;
    Room room_;
    std::string& out_;
};

std::size_t gutter_width(const Diagnostic& finding, const SourceSet& sources) {
    std::uint32_t last = sources[finding.span.file].locate(finding.span.begin).line;
    for (const Label& label : finding.labels)
        last = std::max(last, sources[label.span.file].locate(label.span.begin).line);
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

std::string FindingWriter::place_of(Span span) const {
    const SourceFile& file = sources_[span.file];
    const Place place = columns_.locate(file, span.begin);
    return printable(fmt::format("{}:{}:{}", file.path(), place.line, place.character));
}

std::string FindingWriter::linked(std::string text, std::string_view address) const {
    return style_.links && !address.empty() ? hyperlink(text, address) : text;
}

std::string FindingWriter::linked_place(Span span) const {
    const std::string path(sources_[span.file].path());
    std::error_code failed;
    const bool is_there = style_.links && std::filesystem::exists(on_disk(path), failed);
    return linked(place_of(span), is_there ? absolute_uri(path) : std::string());
}

std::string_view FindingWriter::address_of(std::string_view rule) const {
    const auto known =
        std::ranges::find(style_.rules, rule, [](const Rule* each) { return each->info.id; });
    if (known == style_.rules.end() || (*known)->info.sources.empty()) return {};
    return (*known)->info.sources.front();
}

void FindingWriter::write_headline(const Diagnostic& finding, std::string_view color,
                                   std::string_view word) {
    const Palette& palette = style_.palette;
    const std::string place = place_of(finding.span);
    const int before = display_width(place) + display_width(word) + 4;
    const std::string rule = fmt::format("[{}]", finding.rule);
    std::string message =
        fill(printable(finding.message) + ' ' + rule, style_.width, before, "    ");
    message.resize(message.size() - rule.size());
    const char gap = message.back();
    message.pop_back();
    fmt::format_to(std::back_inserter(out_), "{0}{1}:{2} {3}{4}:{2} {0}{5}{2}{6}{7}\n",
                   palette.strong, linked_place(finding.span), palette.reset, color, word, message,
                   gap, linked(rule, address_of(finding.rule)));
}

void FindingWriter::write_headline(const Diagnostic& finding) {
    write_headline(finding, style_.palette.of(finding.severity), name_of(finding.severity));
}

void FindingWriter::write_suppressed(const Suppressed& suppressed) {
    write_headline(suppressed.finding, style_.palette.aside, printable(how_suppressed(suppressed)));
}

void FindingWriter::write(const Diagnostic& finding) {
    write_headline(finding);
    const std::size_t gutter = gutter_width(finding, sources_);
    const std::vector<Picture> pictures =
        pictures_of(finding, sources_, FrameWriter::room_for(style_, gutter));
    FrameWriter frame(style_, finding.severity, gutter, out_);
    for (const Picture& picture : pictures) {
        if (&picture != pictures.data()) frame.place(linked_place(picture.marks.front().span));
        frame.write(picture);
    }
    for (const std::string& note : finding.notes) frame.remark("note", note);
    for (const std::string& help : finding.helps) frame.remark("help", help);
    if (finding.fix)
        frame.remark(finding.fix->applicability == Applicability::safe ? "fix" : "unsafe fix",
                     finding.fix->title);
}

} // namespace lintel
