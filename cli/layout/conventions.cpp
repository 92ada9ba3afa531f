#include "cli/layout/conventions.hpp"

#include "cli/layout/delimiter_fix.hpp"
#include "cli/layout/migration_name.hpp"
#include "grammar/file_name.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <optional>

namespace lintel {
namespace {

/// What messages call a migration: its folder where each has one.
std::string called(const Layout& layout, const KeptFile& file) {
    const std::string& path = file.input->path;
    const std::string_view name = file_name(path);
    if (layout.id != "diesel" && layout.id != "prisma") return std::string(name);
    const std::string_view folder = std::string_view(path).substr(0, path.size() - name.size() - 1);
    return fmt::format("{}/{}", file_name(folder), name);
}

Span first_line(const SourceFile& file) {
    return {file.id(), 0, static_cast<std::uint32_t>(file.line(1).size())};
}

class Conventions {
public:
    Conventions(const Layout& layout, const std::vector<KeptFile>& files,
                const std::vector<Marker>& markers)
        : layout_(layout), files_(files), markers_(markers) {}

    std::vector<Diagnostic> run() {
        for (const KeptFile& file : files_) {
            if (!file.judged) continue;
            if (file.input->passed_over) {
                passed_over(file);
                continue;
            }
            sections(file);
            delimiters(file);
            joined_statements(file);
            way_back(file);
        }
        versions();
        return std::move(findings_);
    }

private:
    const Layout& layout_;
    const std::vector<KeptFile>& files_;
    const std::vector<Marker>& markers_;
    std::vector<Diagnostic> findings_;

    template <class... Args>
    Diagnostic& report(std::string_view rule, Severity severity, Span span,
                       fmt::format_string<Args...> message, Args&&... args) {
        findings_.push_back({.rule = std::string(rule),
                             .severity = severity,
                             .span = span,
                             .message = fmt::format(message, std::forward<Args>(args)...)});
        return findings_.back();
    }

    void passed_over(const KeptFile& file) {
        report("ignored-migration-file", Severity::warning, first_line(*file.source),
               "{} does not run `{}`", layout_.title, file_name(file.input->path))
            .about("{}", file_name(file.input->path))
            .note("{}", NamePatternOf(layout_.names).read(file_name(file.input->path))
                            ? "the project has chosen other names for its migrations"
                            : fmt::format("it takes names such as `{}`, and this is none",
                                          layout_.example))
            .help("rename it, or move it out of the folder if it is no migration");
    }

    bool has_marker(FileId file, std::initializer_list<MarkerKind> kinds) const {
        return std::ranges::any_of(markers_, [&](const Marker& marker) {
            return marker.span.file == file && std::ranges::find(kinds, marker.kind) != kinds.end();
        });
    }

    /// Tools that read sections refuse a file that begins none (goose, sql-migrate and dbmate,
    /// their sources).
    void sections(const KeptFile& file) {
        using enum MarkerKind;
        std::string_view begin;
        if (layout_.id == "goose" && !has_marker(file.source->id(), {goose_up}))
            begin = "-- +goose Up";
        if (layout_.id == "sql-migrate" && !has_marker(file.source->id(), {sql_migrate_up}))
            begin = "-- +migrate Up";
        if (layout_.id == "dbmate" && !has_marker(file.source->id(), {dbmate_up}))
            begin = "-- migrate:up";
        if (begin.empty()) return;
        report("ignored-migration-file", Severity::warning, first_line(*file.source),
               "`{}` has no `{}`, and {} cannot run it", file_name(file.input->path), begin,
               layout_.title)
            .about("{}", file_name(file.input->path))
            .help("put `{}` on a line of its own before the first statement", begin);
    }

    void delimiters(const KeptFile& file) {
        if (layout_.sending != Sending::client && layout_.sending != Sending::own)
            client_commands(file);
        if (layout_.sending == Sending::lines) cut_statements(file);
    }

    /// What goose and sql-migrate call themselves in their annotations; empty for others.
    std::string_view annotation() const {
        if (layout_.id == "goose") return "goose";
        if (layout_.id == "sql-migrate") return "migrate";
        return {};
    }

    void client_commands(const KeptFile& file) {
        const std::vector<Span> commands = delimiter_commands(*file.source, file.statements);
        if (commands.empty()) return;
        Diagnostic& finding =
            report("delimiter-mismatch", Severity::error, commands.front(),
                   "{} sends this file to the server, which does not know DELIMITER", layout_.title)
                .about("{}", file_name(file.input->path))
                .note("it is a command of the `mysql` client, and a syntax error here");
        if (annotation().empty())
            finding.help("leave it out, and end the program with `;`: the server finds the end "
                         "of its body");
        else
            finding.help("put the program between `-- +{0} StatementBegin` and `-- +{0} "
                         "StatementEnd` instead",
                         annotation());
        if (auto fix = without_delimiters(*file.source, file.statements, annotation()))
            finding.suggest(*std::move(fix));
    }

    bool is_marked_whole(Span statement) const {
        using enum MarkerKind;
        bool whole = false;
        for (const Marker& marker : markers_) {
            if (marker.span.file != statement.file) continue;
            if (marker.span.begin > statement.begin) break;
            if (marker.kind == goose_statement_begin || marker.kind == sql_migrate_statement_begin)
                whole = true;
            if (marker.kind == goose_statement_end || marker.kind == sql_migrate_statement_end)
                whole = false;
        }
        return whole;
    }

    /// goose and sql-migrate end a statement at a line that ends with `;`, whatever stands around
    /// it (their sources, sqlparse).
    void cut_statements(const KeptFile& file) {
        const std::string_view text = file.source->text();
        for (const Span statement : file.statements) {
            const std::string_view whole = text.substr(statement.begin, statement.size());
            std::size_t cut = whole.find(";\n");
            if (cut == std::string_view::npos) cut = whole.find(";\r\n");
            if (cut == std::string_view::npos || is_marked_whole(statement)) continue;
            const auto at = statement.begin + static_cast<std::uint32_t>(cut);
            Diagnostic& finding =
                report("delimiter-mismatch", Severity::error, {file.source->id(), at, at + 1},
                       "{} ends the statement here, in its middle", layout_.title)
                    .about("{}", file_name(file.input->path))
                    .note("it cuts a file behind each line that ends with `;`")
                    .help("put `-- +{0} StatementBegin` before the statement and `-- +{0} "
                          "StatementEnd` behind it",
                          annotation());
            if (auto fix = marked_whole(*file.source, statement, annotation()))
                finding.suggest(*std::move(fix));
        }
    }

    /// Where drivers send one statement at a time, the server refuses the second of two in one
    /// packet with error 1064 (MySQL C API, "Multiple Statement Execution Support").
    void joined_statements(const KeptFile& file) {
        constexpr std::string_view breakpoint = "--> statement-breakpoint";
        const bool breaks = layout_.sending == Sending::breakpoints;
        if (!breaks && layout_.sending != Sending::lines) return;
        const std::string_view text = file.source->text();
        for (std::size_t i = 1; i < file.statements.size(); ++i) {
            const Span before = file.statements[i - 1];
            const Span span = file.statements[i];
            const std::string_view between = text.substr(before.end, span.begin - before.end);
            if (between.find(breaks ? breakpoint : "\n") != std::string_view::npos) continue;
            Diagnostic& finding =
                report("several-statements-at-once", Severity::warning,
                       file.source->first_line(span),
                       "{} sends this statement together with the one before it", layout_.title)
                    .about("{}", file_name(file.input->path));
            if (breaks)
                finding.note("mysql2 takes one at a time unless `multipleStatements` is set")
                    .help("put `{}` between them", breakpoint);
            else
                finding
                    .note("Go's MySQL driver takes one at a time unless the DSN has "
                          "`multiStatements=true`")
                    .help("begin it on a line of its own");
            finding.suggest(
                {"let them be sent one by one",
                 {{blanks_before(span, text), breaks ? fmt::format("{}\n", breakpoint) : "\n"}},
                 Applicability::safe});
        }
    }

    static Span blanks_before(Span span, std::string_view text) {
        std::uint32_t begin = span.begin;
        while (begin > 0 && (text[begin - 1] == ' ' || text[begin - 1] == '\t')) --begin;
        return {span.file, begin, span.begin};
    }

    void way_back(const KeptFile& file) {
        if (layout_.undo != UndoPlace::file || !file.input->way_back.empty()) return;
        report("missing-down-migration", Severity::warning, first_line(*file.source),
               "`{}` has no way back", called(layout_, file))
            .about("{}", called(layout_, file))
            .note("{} looks for it in a file beside it, and there is none", layout_.title);
    }

    void versions() {
        const KeptFile* before = nullptr;
        bool told_widths = false;
        for (const KeptFile& file : files_) {
            if (file.input->version.empty() || file.input->passed_over) continue;
            if (before != nullptr) {
                const bool same =
                    layout_.order == VersionOrder::numeric
                        ? compare_versions(before->input->version, file.input->version) == 0
                        : before->input->version == file.input->version;
                if (same && layout_.unique_versions) duplicate(*before, file);
                if (layout_.order == VersionOrder::text && !told_widths &&
                    compare_versions(before->input->version, file.input->version) > 0)
                    told_widths = mixed_widths(*before, file);
            }
            before = &file;
        }
    }

    void duplicate(const KeptFile& first, const KeptFile& second) {
        const KeptFile& judged = second.judged ? second : first;
        const KeptFile& other = second.judged ? first : second;
        if (!judged.judged) return;
        report("duplicate-migration-version", Severity::error, first_line(*judged.source),
               "`{}` has the version of `{}`", called(layout_, judged), called(layout_, other))
            .about("{}", called(layout_, judged))
            .label(first_line(*other.source), "this is version {} too", other.input->version)
            .note("{} runs one of the two, or refuses both", layout_.title)
            .help("give the newer one a version of its own");
    }

    bool mixed_widths(const KeptFile& first, const KeptFile& second) {
        const KeptFile& judged = second.judged ? second : first;
        if (!judged.judged) return false;
        report("mixed-width-versions", Severity::warning, first_line(*judged.source),
               "{} runs `{}` before `{}`", layout_.title, called(layout_, first),
               called(layout_, second))
            .about("{}", called(layout_, judged))
            .note("it sorts names as text, and {} comes before {} there", first.input->version,
                  second.input->version)
            .help("write all versions with as many digits");
        return true;
    }
};

} // namespace

std::vector<Diagnostic> findings_of_layout(const Layout& layout, const std::vector<KeptFile>& files,
                                           const std::vector<Marker>& markers) {
    return Conventions(layout, files, markers).run();
}

} // namespace lintel
