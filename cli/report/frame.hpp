#pragma once

#include "cli/report/columns.hpp"
#include "cli/report/report.hpp"
#include "grammar/diagnostic.hpp"
#include "grammar/source.hpp"

#include <span>
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

/// How findings are written.
struct Style {
    Palette palette{};
    int width = 0;                        ///< of the screen, in columns; 0 for no limit
    bool links = false;                   ///< places and names of rules are hyperlinks
    std::span<const Rule* const> rules{}; ///< as far as their names are links
};

/// Writes findings as people read them. Nothing of a source reaches a terminal uninspected.
class FindingWriter {
public:
    FindingWriter(const SourceSet& sources, const Style& style, std::string& out)
        : sources_(sources), style_(style), out_(out) {}

    /// `path:line:column: severity: message [rule]`, the column in characters.
    void write_headline(const Diagnostic& finding);
    /// The same with why it is not reported instead of its severity.
    void write_suppressed(const Suppressed& suppressed);
    /// The headline, the source lines with the spans underlined, labels beside their own, notes and
    /// helps.
    void write(const Diagnostic& finding);

private:
    std::string place_of(Span span) const;
    void write_headline(const Diagnostic& finding, std::string_view color, std::string_view word);
    /// The text as a link to an address, where links are written and there is one.
    std::string linked(std::string text, std::string_view address) const;
    std::string linked_place(Span span) const;
    std::string_view address_of(std::string_view rule) const;

    const SourceSet& sources_;
    Style style_;
    std::string& out_;
    mutable Columns columns_;
};

} // namespace lintel
