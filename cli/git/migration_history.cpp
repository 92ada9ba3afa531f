#include "cli/git/migration_history.hpp"

#include "cli/input.hpp"
#include "grammar/file_name.hpp"

#include <algorithm>

namespace lintel {
namespace {

std::string_view name_of(const SourceFile& file) { return file_name(file.path()); }

bool is_versioned(const SourceFile& file) {
    return read_file_name(name_of(file)).kind == NameKind::versioned;
}

const FileChange* change_of(const SourceFile& file, const Changes& changes) {
    const auto found = changes.find(canonical_path(file.path()));
    return found == changes.end() ? nullptr : &found->second;
}

/// The text of a line; where it is empty, the place.
Span line_of(const SourceFile& file, std::uint32_t line) {
    const std::uint32_t begin = file.line_begin(line);
    return {file.id(), begin, begin + static_cast<std::uint32_t>(file.line(line).size())};
}

Diagnostic modified(const SourceFile& file, const FileChange& change) {
    // What was only taken out leaves no line.
    const std::uint32_t line = change.lines.empty() ? 1 : change.lines.front().first;
    Diagnostic finding{.rule = "modified-migration",
                       .severity = Severity::warning,
                       .span = line_of(file, line),
                       .message = fmt::format("`{}` is changed, which the base branch has already",
                                              name_of(file))};
    finding.about("{}", name_of(file))
        .note("servers that have run it keep what it did, and tools with checksums refuse it")
        .help("leave it as it was, and put the change into a new migration");
    return finding;
}

Diagnostic out_of_order(const SourceFile& file, const SourceFile& later) {
    Diagnostic finding{.rule = "out-of-order-migration",
                       .severity = Severity::warning,
                       .span = line_of(file, 1),
                       .message = fmt::format("`{}` comes before `{}`, which the base branch has "
                                              "already",
                                              name_of(file), name_of(later))};
    finding.about("{}", name_of(file))
        .note("a server that is past `{}` runs it afterwards, or not at all", name_of(later))
        .help("give it a version behind the last one of the base branch");
    return finding;
}

} // namespace

std::vector<Diagnostic> findings_of_history(const std::vector<ChainFile>& chain,
                                            const Changes& changes) {
    std::vector<Diagnostic> findings;
    const SourceFile* last_of_base = nullptr;
    for (auto entry = chain.rbegin(); entry != chain.rend(); ++entry) {
        const SourceFile& file = *entry->file;
        if (!is_versioned(file)) continue;
        const FileChange* change = change_of(file, changes);
        if (change == nullptr || !change->is_new) {
            if (change != nullptr) findings.push_back(modified(file, *change));
            if (last_of_base == nullptr) last_of_base = &file;
        } else if (last_of_base != nullptr) {
            findings.push_back(out_of_order(file, *last_of_base));
        }
    }
    return findings;
}

} // namespace lintel
