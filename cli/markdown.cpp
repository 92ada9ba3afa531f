#include "cli/markdown.hpp"

#include "cli/fill.hpp"
#include "cli/lines.hpp"
#include "cli/unicode.hpp"

#include <fmt/format.h>

#include <string>
#include <vector>

namespace lintel {
namespace {

std::vector<std::string_view> lines_of(std::string_view text) {
    std::vector<std::string_view> lines;
    while (!text.empty()) {
        const std::size_t end = text.find('\n');
        lines.push_back(text.substr(0, end));
        text.remove_prefix(end == std::string_view::npos ? text.size() : end + 1);
    }
    return lines;
}

/// What a fence says of the code in it; nothing for a plain one.
std::string_view title_of(std::string_view fence) {
    if (fence.find(" bad") != std::string_view::npos) return "Reported:";
    if (fence.find(" good") != std::string_view::npos) return "Not reported:";
    return {};
}

/// In an example, what comes before the line `-- then` is history: the tests read it, people are
/// told.
std::string_view example_line(std::string_view line) {
    return trimmed(line) == "-- then" ? "-- later, in a migration:" : line;
}

/// `[text](address)` as `text (address)`, emphasis marks off.
std::string without_marks(std::string_view text) {
    std::string out;
    for (std::size_t at = 0; at < text.size();) {
        if (text.substr(at).starts_with("**")) {
            at += 2;
            continue;
        }
        if (text[at] == '[') {
            const std::size_t middle = text.find("](", at);
            const std::size_t end =
                middle == std::string_view::npos ? middle : text.find(')', middle);
            if (end != std::string_view::npos) {
                out += text.substr(at + 1, middle - at - 1);
                out += " (";
                out += text.substr(middle + 2, end - middle - 1);
                at = end + 1;
                continue;
            }
        }
        out += text[at++];
    }
    return out;
}

bool begins_item(std::string_view line) { return line.starts_with("- ") || line.starts_with("* "); }

/// Reads Markdown line by line and keeps what belongs to one paragraph until it ends.
class PlainText {
public:
    explicit PlainText(int width) : width_(width) {}

    std::string render(std::string_view markdown) {
        for (const std::string_view raw : lines_of(markdown)) {
            const std::string_view line = trimmed(raw);
            if (line.starts_with("```"))
                fence(line);
            else if (in_code_)
                code(raw);
            else if (line.empty())
                blank();
            else if (line.starts_with("#"))
                heading(line);
            else if (begins_item(line))
                item(line.substr(2));
            else
                add(line);
        }
        end_paragraph();
        while (out_.ends_with("\n\n")) out_.pop_back();
        return std::move(out_);
    }

private:
    void fence(std::string_view line) {
        end_paragraph();
        in_code_ = !in_code_;
        if (!in_code_) return;
        separate();
        if (const std::string_view title = title_of(line); !title.empty())
            out_ += std::string(title) + "\n\n";
    }
    void code(std::string_view line) {
        if (!line.empty()) out_ += "    " + std::string(example_line(line));
        out_ += '\n';
    }
    void blank() {
        end_paragraph();
        separate();
    }
    void heading(std::string_view line) {
        blank();
        out_ += trimmed(line.substr(line.find_first_not_of('#')));
        out_ += "\n\n";
    }
    void item(std::string_view text) {
        end_paragraph();
        is_item_ = true;
        add(text);
    }
    void add(std::string_view text) {
        if (!paragraph_.empty())
            paragraph_ += ' ';
        else if (!is_item_)
            separate();
        paragraph_ += text;
    }
    void end_paragraph() {
        if (!paragraph_.empty()) {
            const std::string_view mark = is_item_ ? "  - " : "";
            const std::string_view indent = is_item_ ? "    " : "";
            out_ += mark;
            out_ += fill(without_marks(paragraph_), width_, display_width(mark), indent);
            out_ += '\n';
        }
        paragraph_.clear();
        is_item_ = false;
    }
    void separate() {
        if (!out_.empty() && !out_.ends_with("\n\n")) out_ += '\n';
    }

    int width_;
    std::string out_;
    std::string paragraph_;
    bool in_code_ = false;
    bool is_item_ = false;
};

} // namespace

std::string plain_text(std::string_view explanation, int width) {
    return PlainText(width).render(explanation);
}

std::string plain_markdown(std::string_view explanation) {
    std::string out;
    for (const std::string_view line : lines_of(explanation)) {
        const std::string_view title =
            line.starts_with("```sql") ? title_of(line) : std::string_view{};
        if (out.empty() && trimmed(line).empty()) continue;
        if (title.empty())
            out += example_line(line);
        else
            out += std::string(title) + "\n\n```sql";
        out += '\n';
    }
    return out;
}

std::string first_paragraph(std::string_view explanation) {
    std::string out;
    for (const std::string_view raw : lines_of(explanation)) {
        const std::string_view line = trimmed(raw);
        if (line.empty() || line.starts_with("```")) {
            if (out.empty()) continue;
            break;
        }
        if (!out.empty()) out += ' ';
        out += without_marks(line);
    }
    return out;
}

std::string table_cell(std::string_view text) {
    std::string out;
    for (const char c : text) {
        if (c == '|') out += '\\';
        out += c == '\n' ? ' ' : c;
    }
    return out;
}

std::string code_span(std::string_view text) {
    const bool quoted = text.find('`') != std::string_view::npos;
    return quoted ? fmt::format("`` {} ``", text) : fmt::format("`{}`", text);
}

} // namespace lintel
