#include "cli/layout/delimiter_fix.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <re2/re2.h>
#include <string>

namespace lintel {
namespace {

std::uint32_t line_begin(std::string_view text, std::uint32_t at) {
    const std::size_t newline = text.substr(0, at).find_last_of('\n');
    return newline == std::string_view::npos ? 0 : static_cast<std::uint32_t>(newline) + 1;
}

/// Behind the end of the line that holds `at`.
std::uint32_t line_end(std::string_view text, std::uint32_t at) {
    const std::size_t newline = text.find('\n', at);
    return static_cast<std::uint32_t>(newline == std::string_view::npos ? text.size()
                                                                        : newline + 1);
}

bool is_blank(std::string_view text) {
    return text.find_first_not_of(" \t\r\n") == std::string_view::npos;
}

/// A DELIMITER command and what it sets.
struct Command {
    Span word;
    std::string_view delimiter;
};

std::vector<Command> commands_of(const SourceFile& file, std::span<const Span> statements) {
    static const re2::RE2 command(R"((?im)^[ \t]*(DELIMITER)[ \t]+(\S+))");
    const std::string_view text = file.text();
    re2::StringPiece rest(text.data(), text.size());
    re2::StringPiece word;
    re2::StringPiece delimiter;
    std::vector<Command> commands;
    while (re2::RE2::FindAndConsume(&rest, command, &word, &delimiter)) {
        const auto at = static_cast<std::uint32_t>(word.data() - text.data());
        const bool inside = std::ranges::any_of(statements, [&](Span statement) {
            return statement.begin <= at && at < statement.end;
        });
        if (inside) continue;
        commands.push_back({{file.id(), at, at + static_cast<std::uint32_t>(word.size())},
                            {delimiter.data(), delimiter.size()}});
    }
    return commands;
}

/// Two insertions, before the first line of a statement and behind its last; `end` is where its
/// delimiter ends.
bool mark(Fix& fix, const SourceFile& file, Span statement, std::uint32_t end,
          std::string_view annotation) {
    const std::string_view text = file.text();
    const std::uint32_t begin = line_begin(text, statement.begin);
    const std::uint32_t next = line_end(text, end);
    if (!is_blank(text.substr(begin, statement.begin - begin)) ||
        !is_blank(text.substr(end, next - end)))
        return false;
    fix.edits.push_back(
        {{file.id(), begin, begin}, fmt::format("-- +{} StatementBegin\n", annotation)});
    fix.edits.push_back({{file.id(), end, end}, fmt::format("\n-- +{} StatementEnd", annotation)});
    return true;
}

} // namespace

std::vector<Span> delimiter_commands(const SourceFile& file, std::span<const Span> statements) {
    std::vector<Span> words;
    for (const Command& command : commands_of(file, statements)) words.push_back(command.word);
    return words;
}

std::optional<Fix> without_delimiters(const SourceFile& file, std::span<const Span> statements,
                                      std::string_view annotation) {
    const std::string_view text = file.text();
    const std::vector<Command> commands = commands_of(file, statements);
    Fix fix{"end statements with `;` and leave DELIMITER out", {}, Applicability::safe};
    for (const Command& command : commands)
        fix.edits.push_back(
            {{file.id(), line_begin(text, command.word.begin), line_end(text, command.word.end)},
             {}});
    for (const Span statement : statements) {
        const auto next = std::ranges::find_if(
            commands, [&](const Command& command) { return command.word.begin > statement.begin; });
        if (next == commands.begin() || std::prev(next)->delimiter == ";") continue;
        const std::string_view delimiter = std::prev(next)->delimiter;
        std::size_t at = text.find_first_not_of(" \t\r\n", statement.end);
        if (at != std::string_view::npos && text[at] == ';' &&
            !text.substr(at).starts_with(delimiter)) {
            // It ends with `;` for the server, and the delimiter may follow.
            at = text.find_first_not_of(" \t\r\n", at + 1);
            if (at == std::string_view::npos || !text.substr(at).starts_with(delimiter)) continue;
        }
        if (at == std::string_view::npos || !text.substr(at).starts_with(delimiter))
            return std::nullopt;
        const auto end = static_cast<std::uint32_t>(at + delimiter.size());
        if (annotation.empty()) {
            fix.edits.push_back({{file.id(), statement.end, end}, ";"});
            continue;
        }
        Fix marks;
        if (!mark(marks, file, statement, end, annotation)) return std::nullopt;
        fix.edits.push_back(marks.edits.front());
        fix.edits.push_back({{file.id(), statement.end, end}, ";" + marks.edits.back().text});
    }
    return fix;
}

std::optional<Fix> marked_whole(const SourceFile& file, Span statement,
                                std::string_view annotation) {
    const std::string_view text = file.text();
    const std::size_t at = text.find_first_not_of(" \t\r\n", statement.end);
    const bool ended = at != std::string_view::npos && text[at] == ';';
    Fix fix{"mark the statement as one", {}, Applicability::safe};
    if (!mark(fix, file, statement, ended ? static_cast<std::uint32_t>(at + 1) : statement.end,
              annotation))
        return std::nullopt;
    return fix;
}

} // namespace lintel
