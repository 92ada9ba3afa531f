#include "cli/unified_diff.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cstddef>
#include <iterator>
#include <vector>

namespace lintel {
namespace {

using Lines = std::vector<std::string_view>;

/// Lines with their ends, so that a missing last one shows.
Lines lines_of(std::string_view text) {
    Lines lines;
    while (!text.empty()) {
        const std::size_t end = text.find('\n');
        const std::size_t size = end == std::string_view::npos ? text.size() : end + 1;
        lines.push_back(text.substr(0, size));
        text.remove_prefix(size);
    }
    return lines;
}

struct Line {
    char mark; ///< as it begins in a diff: ` `, `-` or `+`
    std::string_view text;
};

/// The shortest edit script, by E. Myers, "An O(ND) Difference Algorithm and Its Variations",
/// Algorithmica 1 (1986): the furthest place reached on each diagonal, for one more edit each time.
class Comparison {
public:
    Comparison(const Lines& before, const Lines& after)
        : before_(before), after_(after), size_(std::ssize(before) + std::ssize(after)) {}

    std::vector<Line> script() {
        std::vector<std::vector<std::ptrdiff_t>> history;
        std::vector<std::ptrdiff_t> furthest(static_cast<std::size_t>(2 * size_ + 3), 0);
        for (std::ptrdiff_t edits = 0; edits <= size_; ++edits) {
            history.push_back(furthest);
            for (std::ptrdiff_t diagonal = -edits; diagonal <= edits; diagonal += 2) {
                std::ptrdiff_t x = start(furthest, diagonal, edits);
                while (same(x, x - diagonal)) ++x;
                at(furthest, diagonal) = x;
                if (x >= std::ssize(before_) && x - diagonal >= std::ssize(after_))
                    return walk_back(history);
            }
        }
        return {};
    }

private:
    std::ptrdiff_t& at(std::vector<std::ptrdiff_t>& row, std::ptrdiff_t diagonal) const {
        return row[static_cast<std::size_t>(diagonal + size_ + 1)];
    }
    bool same(std::ptrdiff_t x, std::ptrdiff_t y) const {
        return x < std::ssize(before_) && y < std::ssize(after_) &&
               before_[static_cast<std::size_t>(x)] == after_[static_cast<std::size_t>(y)];
    }
    bool comes_from_above(std::vector<std::ptrdiff_t>& row, std::ptrdiff_t diagonal,
                          std::ptrdiff_t edits) const {
        return diagonal == -edits ||
               (diagonal != edits && at(row, diagonal - 1) < at(row, diagonal + 1));
    }
    std::ptrdiff_t start(std::vector<std::ptrdiff_t>& row, std::ptrdiff_t diagonal,
                         std::ptrdiff_t edits) const {
        return comes_from_above(row, diagonal, edits) ? at(row, diagonal + 1)
                                                      : at(row, diagonal - 1) + 1;
    }

    std::vector<Line> walk_back(std::vector<std::vector<std::ptrdiff_t>>& history) const {
        std::vector<Line> script;
        std::ptrdiff_t x = std::ssize(before_);
        std::ptrdiff_t y = std::ssize(after_);
        for (std::ptrdiff_t edits = std::ssize(history) - 1; edits >= 0; --edits) {
            std::vector<std::ptrdiff_t>& row = history[static_cast<std::size_t>(edits)];
            const bool added = comes_from_above(row, x - y, edits);
            const std::ptrdiff_t from = edits == 0 ? 0 : start(row, x - y, edits);
            while (x > from && y > 0) {
                script.push_back({' ', before_[static_cast<std::size_t>(--x)]});
                --y;
            }
            if (edits == 0) break;
            if (added)
                script.push_back({'+', after_[static_cast<std::size_t>(--y)]});
            else
                script.push_back({'-', before_[static_cast<std::size_t>(--x)]});
        }
        std::ranges::reverse(script);
        return script;
    }

    const Lines& before_;
    const Lines& after_;
    std::ptrdiff_t size_;
};

constexpr std::size_t context = 3;

/// Where the hunk that begins at `begin` ends: after the last change that has no more than twice
/// the context between it and the one before.
std::size_t hunk_end(const std::vector<Line>& script, std::size_t begin) {
    std::size_t last = begin;
    for (std::size_t i = begin; i < script.size() && i <= last + 2 * context + 1; ++i)
        if (script[i].mark != ' ') last = i;
    return std::min(last + context + 1, script.size());
}

/// A range as a hunk's head writes it: an empty one lies after the line before it.
std::string range(std::size_t lines_before, std::size_t count) {
    if (count == 1) return fmt::format("{}", lines_before + 1);
    return fmt::format("{},{}", lines_before + (count == 0 ? 0 : 1), count);
}

} // namespace

std::string unified_diff(std::string_view path, std::string_view before, std::string_view after) {
    if (before == after) return {};
    Lines old_lines = lines_of(before);
    Lines new_lines = lines_of(after);
    // What both begin and end with needs no search.
    std::size_t head = 0;
    while (head < std::min(old_lines.size(), new_lines.size()) &&
           old_lines[head] == new_lines[head])
        ++head;
    std::size_t tail = 0;
    while (tail < std::min(old_lines.size(), new_lines.size()) - head &&
           old_lines.rbegin()[static_cast<std::ptrdiff_t>(tail)] ==
               new_lines.rbegin()[static_cast<std::ptrdiff_t>(tail)])
        ++tail;
    const auto middle = [&](const Lines& lines) {
        return Lines(lines.begin() + static_cast<std::ptrdiff_t>(head),
                     lines.end() - static_cast<std::ptrdiff_t>(tail));
    };
    const Lines old_middle = middle(old_lines);
    const Lines new_middle = middle(new_lines);

    std::vector<Line> script;
    for (std::size_t i = 0; i < head; ++i) script.push_back({' ', old_lines[i]});
    std::ranges::copy(Comparison(old_middle, new_middle).script(), std::back_inserter(script));
    for (std::size_t i = old_lines.size() - tail; i < old_lines.size(); ++i)
        script.push_back({' ', old_lines[i]});

    std::string out = fmt::format("--- a/{}\n+++ b/{}\n", path, path);
    std::size_t old_count = 0;
    std::size_t new_count = 0;
    std::size_t shown = 0;
    const auto advance = [&](std::size_t to) {
        for (; shown < to; ++shown) {
            old_count += script[shown].mark != '+';
            new_count += script[shown].mark != '-';
        }
    };
    for (std::size_t i = 0; i < script.size(); ++i) {
        if (i < shown || script[i].mark == ' ') continue;
        const std::size_t begin = i > shown + context ? i - context : shown;
        const std::size_t end = hunk_end(script, i);
        advance(begin);
        const std::size_t old_before = old_count;
        const std::size_t new_before = new_count;
        advance(end);
        fmt::format_to(std::back_inserter(out), "@@ -{} +{} @@\n",
                       range(old_before, old_count - old_before),
                       range(new_before, new_count - new_before));
        for (std::size_t j = begin; j < end; ++j) {
            out += script[j].mark;
            out += script[j].text;
            if (!script[j].text.ends_with('\n')) out += "\n\\ No newline at end of file\n";
        }
    }
    return out;
}

} // namespace lintel
