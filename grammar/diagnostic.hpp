#pragma once

#include "grammar/source.hpp"

#include <fmt/format.h>

#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace lintel {

enum class Severity : std::uint8_t { note, warning, error };

/// Whether a fix keeps the statement's meaning (`safe`) or may change what the server does
/// (`unsafe`).
enum class Applicability : std::uint8_t { safe, unsafe };

/// A second place that explains a finding, with the words that go beside it.
struct Label {
    Span span;
    std::string text;
};

/// Replaces the text at `span`: an empty span inserts, an empty text deletes.
struct Edit {
    Span span;
    std::string text;
};

struct Fix {
    std::string title;
    std::vector<Edit> edits;
    Applicability applicability = Applicability::unsafe;
};

/// One finding: what was seen (message), where (span, labels), why it matters (notes) and what to
/// do about it (helps, fix). Messages begin in lower case, have no full stop, and put code in
/// backticks.
struct Diagnostic {
    std::string rule;
    Severity severity = Severity::warning;
    Span span;
    std::string message;
    std::vector<Label> labels;
    std::vector<std::string> notes;
    std::vector<std::string> helps;
    std::optional<Fix> fix;
    /// Where several places follow from each other, the way from the first to the last: from what
    /// is dropped to each object that can then no longer run.
    std::vector<std::vector<Label>> paths;
    /// What the finding is about, for fingerprints that outlive edits: `table`, `table.column`.
    std::string subject;

    template <class... Args>
    Diagnostic& label(Span where, fmt::format_string<Args...> text, Args&&... args) {
        labels.push_back({where, fmt::format(text, std::forward<Args>(args)...)});
        return *this;
    }
    template <class... Args> Diagnostic& note(fmt::format_string<Args...> text, Args&&... args) {
        notes.push_back(fmt::format(text, std::forward<Args>(args)...));
        return *this;
    }
    template <class... Args> Diagnostic& help(fmt::format_string<Args...> text, Args&&... args) {
        helps.push_back(fmt::format(text, std::forward<Args>(args)...));
        return *this;
    }
    template <class... Args> Diagnostic& about(fmt::format_string<Args...> text, Args&&... args) {
        subject = fmt::format(text, std::forward<Args>(args)...);
        return *this;
    }
    Diagnostic& suggest(Fix suggested) {
        fix = std::move(suggested);
        return *this;
    }
};

} // namespace lintel
