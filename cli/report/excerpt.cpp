#include "cli/report/excerpt.hpp"

#include <algorithm>

namespace lintel {

Excerpt excerpt(const SourceFile& file, Span span, std::uint32_t around, std::uint32_t most) {
    const std::uint32_t begin = file.locate(span.begin).line;
    const std::uint32_t end = std::min(file.locate(span.end).line, begin + most - 1);
    const std::uint32_t all = file.locate(static_cast<std::uint32_t>(file.text().size())).line;
    Excerpt out;
    out.first = begin > around ? begin - around : 1;
    for (std::uint32_t line = out.first; line <= std::min(end + around, all); ++line)
        out.lines.push_back(file.line(line));
    if (out.first == 1 && out.lines.front().starts_with("\xEF\xBB\xBF"))
        out.lines.front().remove_prefix(3);
    return out;
}

} // namespace lintel
