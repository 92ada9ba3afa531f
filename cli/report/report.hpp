#pragma once

#include "analyzer/engine/rule.hpp"
#include "cli/git/revision.hpp"
#include "cli/terminal.hpp"
#include "grammar/diagnostic.hpp"
#include "grammar/source.hpp"

#include <chrono>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace lintel {

class Outcome;

/// What a run did beside finding things.
struct Summary {
    std::size_t files = 0;                 ///< under judgement
    std::size_t statements = 0;            ///< under judgement
    std::uint64_t bytes = 0;               ///< read, history included
    std::chrono::microseconds reading{0};  ///< splitting, parsing and simulating
    std::chrono::microseconds checking{0}; ///< rules
    std::size_t fixes = 0;                 ///< written to the files before this report
    std::size_t known = 0;                 ///< findings that the baseline holds
    std::size_t stale = 0;                 ///< entries of the baseline that nothing answers to
    /// Which tool keeps which folder, one line each.
    std::vector<std::string> layouts;
    std::vector<FileId> judged; ///< the files under judgement
    int exit_status = 0;
    /// Why some input could not be looked at, one line each.
    std::vector<std::string> failures;
};

/// A finding that is not reported: an allowance or the baseline holds it.
struct Suppressed {
    Diagnostic finding;
    bool in_source = true; ///< by an allowance
    std::string reason;
};

/// Rules that are not the program's own, and where they come from.
struct RulePack {
    std::string name;
    std::vector<const Rule*> rules;
};

/// One run, as every format gets it.
struct Report {
    std::span<const Diagnostic> findings; ///< in the order of reading
    const SourceSet& sources;
    std::span<const Rule* const> rules;
    const Summary& summary;
    /// The folder that paths in machine-readable reports are relative to: absolute, without a final
    /// slash.
    std::string source_root;
    Screen screen{};
    bool quiet = false;      ///< one line for each finding
    bool statistics = false; ///< findings by rule, sizes and times after them
    std::span<const RulePack> packs{};
    bool has_baseline = false;
    /// Whether those that are suppressed are asked for.
    bool show_suppressed = false;
    std::span<const Suppressed> suppressed{}; ///< in the order of reading
    std::optional<Revision> revision{};       ///< where it is to be told
    const Outcome* outcome = nullptr;         ///< for formats that want it
    /// What a format left out is said here, one line each.
    std::vector<std::string>* notices = nullptr;
};

/// What a format shows beside findings.
enum class Shows : std::uint8_t { findings, plan, schema };

struct Format {
    std::string_view name;
    std::string (*render)(const Report&);
    Shows shows = Shows::findings;
};

/// Every format `check` can write, the default first.
std::span<const Format> formats();

std::string render_text(const Report& report);
std::string render_sarif(const Report& report);
std::string render_json(const Report& report);
std::string render_github(const Report& report);
std::string render_gitlab(const Report& report);
std::string render_checkstyle(const Report& report);
std::string render_junit(const Report& report);
std::string render_rdjson(const Report& report);
std::string render_rdjsonl(const Report& report);
std::string render_markdown(const Report& report);
std::string render_html(const Report& report);
std::string render_azure(const Report& report);

/// `3 findings (1 error, 2 warnings) in 2 files; 9 statements in 3 files checked`, a line.
std::string summary_line(const Report& report);

/// How many findings a run has of a severity.
std::size_t count(std::span<const Diagnostic> findings, Severity severity);

/// `1 file`, `2 files`.
std::string counted(std::size_t number, std::string_view noun);

} // namespace lintel
