#pragma once

#include "cli/report/columns.hpp"
#include "grammar/diagnostic.hpp"
#include "grammar/source.hpp"

#include <string>
#include <string_view>

namespace lintel {

/// The escape sequences of a coloured report; all empty in a plain one.
struct Palette {
    std::string_view strong;
    std::string_view error;
    std::string_view warning;
    std::string_view note;
    std::string_view aside; ///< line numbers, labels, `= note:`
    std::string_view reset;

    static Palette plain() { return {}; }
    static Palette terminal();

    std::string_view of(Severity severity) const;
};

/// Writes findings as people read them. Nothing of a source reaches a terminal uninspected.
class FindingWriter {
public:
    FindingWriter(const SourceSet& sources, const Palette& palette, std::string& out)
        : sources_(sources), palette_(palette), out_(out) {}

    /// `path:line:column: severity: message [rule]`, the column in characters.
    void write_headline(const Diagnostic& finding);
    /// The headline, the source lines with the spans underlined, labels beside their own, notes and
    /// helps.
    void write(const Diagnostic& finding);

private:
    std::string place_of(Span span);

    const SourceSet& sources_;
    Palette palette_;
    std::string& out_;
    Columns columns_;
};

} // namespace lintel
