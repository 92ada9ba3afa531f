#include "analyzer/migration/down_migration.hpp"

#include "analyzer/catalog/table_builder.hpp"
#include "analyzer/diff/comparison.hpp"
#include "grammar/file_name.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <optional>
#include <span>
#include <string>
#include <utility>
#include <vector>

namespace lintel {
namespace {

/// Differences that are told of; the rest is counted.
constexpr std::size_t most_told = 4;

std::string called(const ObjectName& name) { return fmt::format("`{}`", name.name); }

/// What is other than before, one sentence part each, after `taking it back`.
class Remains {
public:
    explicit Remains(const Comparison& comparison) {
        for (const TableDifference& table : comparison.tables) add(table);
        for_each_object(comparison,
                        [&](std::string_view kind, const auto& one) { add(kind, one); });
    }
    const std::vector<std::string>& parts() const { return parts_; }

private:
    void add(const TableDifference& table) {
        if (!table.from || !table.to) return add_whole("table", table.name, table.from == nullptr);
        for (const PartDifference& part : table.parts) {
            if (part.kind == PartKind::column_order || is_replaced(part, table)) continue;
            const std::string what = fmt::format("{} of {}", label_of(part), called(table.name));
            if (part.from.empty())
                parts_.push_back(fmt::format("leaves {}", what));
            else if (part.to.empty())
                parts_.push_back(fmt::format("does not bring {} back", what));
            else {
                const auto [from, to] = texts_that_differ(part);
                parts_.push_back(fmt::format("leaves {} as {}, which was {}", what, to, from));
            }
        }
    }
    /// An index that the server made for a foreign key, and let go for one that is left (MySQL 8.0
    /// manual, 15.1.20.5 "FOREIGN KEY Constraints"): that one is told.
    static bool is_replaced(const PartDifference& part, const TableDifference& table) {
        if (part.kind != PartKind::index || !part.to.empty()) return false;
        const Index* lost = table.from->find_index(part.name);
        if (lost == nullptr || !lost->implicit) return false;
        std::vector<std::string> columns;
        for (const KeyPart& each : lost->parts) columns.push_back(each.column);
        return std::ranges::any_of(table.to->indexes,
                                   [&](const Index& index) { return begins_with(index, columns); });
    }
    template <class T> void add(std::string_view kind, const ObjectDifference<T>& object) {
        if (object.from && object.to)
            parts_.push_back(
                fmt::format("leaves {} {} other than it was", kind, called(object.name)));
        else
            add_whole(kind, object.name, object.from == nullptr);
    }
    void add_whole(std::string_view kind, const ObjectName& name, bool is_left) {
        parts_.push_back(is_left ? fmt::format("leaves {} {}", kind, called(name))
                                 : fmt::format("does not bring {} {} back", kind, called(name)));
    }

    std::vector<std::string> parts_;
};

/// What became of a schema that migrations were taken back from.
struct TakenBack {
    Catalog catalog;
    std::size_t statements = 0;
    bool certain = true;
    std::optional<std::pair<ServerError, Span>> refused; ///< the first, with its statement
};

class Judgement {
public:
    Judgement(const std::vector<DownMigration>& migrations, const SourceSet& sources,
              const Dialect& dialect)
        : migrations_(migrations), sources_(sources), dialect_(dialect) {}

    std::vector<Diagnostic> run() {
        for (std::size_t first = 0; first < migrations_.size();) {
            const std::size_t end = end_of_row(first);
            if (auto finding = judge(first, end - 1)) findings_.push_back(std::move(*finding));
            first = end;
        }
        return std::move(findings_);
    }

private:
    const std::vector<DownMigration>& migrations_;
    const SourceSet& sources_;
    const Dialect& dialect_;
    std::vector<Diagnostic> findings_;

    /// From the last to the first.
    TakenBack take_back(std::size_t first, std::size_t last) const {
        while (migrations_[last].passage == nullptr) --last;
        const Passages::Passage& end = *migrations_[last].passage;
        Simulation back;
        back.catalog = end.after;
        back.dialect = dialect_;
        back.session.sql_mode = end.session.sql_mode;
        back.session.database = end.session.database;
        TakenBack result;
        for (std::size_t at = last + 1; at-- > first;) {
            const DownMigration& migration = migrations_[at];
            if (migration.passage != nullptr)
                result.certain = result.certain && migration.passage->certain;
            if (migration.undo == nullptr) continue;
            lintel::run({{migration.undo, false, false, migration.section}}, back,
                        [&](const Step& step) {
                            ++result.statements;
                            if (std::holds_alternative<ast::Unparsed>(step.statement.node))
                                result.certain = false;
                            if (!step.errors.empty() && !result.refused)
                                result.refused.emplace(step.errors.front(), step.statement.span);
                        });
        }
        if (back.uncertain) result.certain = false;
        if (result.refused && result.refused->first.by_mode) result.refused.reset();
        result.catalog = std::move(back.catalog);
        return result;
    }

    std::vector<std::string> remains(std::size_t first, const TakenBack& back) const {
        const Comparison comparison = compare({migrations_[first].passage->before, sources_},
                                              {back.catalog, sources_}, dialect_);
        return Remains(comparison).parts();
    }

    /// What a migration's name says beside its version.
    std::string title(std::size_t at) const {
        const std::string_view name = file_name(migrations_[at].file->path());

        return std::string(
            name.substr(std::min(name.find_first_not_of("0123456789"), name.size())));
    }

    /// Behind the last of those that follow one another and differ in their versions alone.
    std::size_t end_of_row(std::size_t first) const {
        std::size_t end = first + 1;
        const std::string title_of_row = title(first);
        while (end < migrations_.size() && title(end) == title_of_row) ++end;
        return end;
    }

    std::optional<Diagnostic> judge(std::size_t first, std::size_t last) const {
        // What comes before the first statement has done nothing.
        while (first < last && migrations_[first].passage == nullptr) ++first;
        const auto has_undo = [](const DownMigration& one) { return one.undo != nullptr; };
        const auto row = std::span(migrations_).subspan(first, last - first + 1);
        if (migrations_[first].passage == nullptr || std::ranges::none_of(row, has_undo))
            return std::nullopt;
        const DownMigration& migration = *std::ranges::find_if(row, has_undo);
        const Span begin = migrations_[first].passage->first;
        const TakenBack back = take_back(first, last);
        const std::string_view name = file_name(sources_[begin.file].path());
        Diagnostic finding{.rule = "incomplete-down-migration",
                           .severity = Severity::warning,
                           .span = sources_[begin.file].first_line(begin),
                           .message = {}};
        finding.about("{}", name);
        if (last > first)
            finding.note("with the {} behind it that are named alike, from the last to the first",
                         last - first);
        if (back.statements == 0) {
            finding.rule = "missing-down-migration";
            finding.message = fmt::format("`{}` has no way back", name);
            finding.note("`{}` holds no statement{}", file_name(migration.undo->path()),
                         migration.section ? " in the section that takes it back" : "");
            return finding;
        }
        if (!back.certain) return std::nullopt;
        if (back.refused) {
            const auto& [error, statement] = *back.refused;
            finding.message = fmt::format("`{}` cannot be taken back: {} (error {})", name,
                                          error.message, error.number);
            finding.label(error.span.empty() ? statement : error.span, "the server refuses this");
            return finding;
        }
        const std::vector<std::string> parts = remains(first, back);
        if (parts.empty()) return std::nullopt;
        finding.message = fmt::format("taking `{}` back {}", name, parts.front());
        for (std::size_t i = 1; i < std::min(parts.size(), most_told); ++i)
            finding.note("it {}", parts[i]);
        if (parts.size() > most_told)
            finding.note("and {} more differences", parts.size() - most_told);
        finding.help("let `{}` undo all that the migration does, in the opposite order",
                     file_name(migration.undo->path()));
        return finding;
    }
};

} // namespace

void Passages::look_at(const Step& step, bool certain) {
    const FileId file = step.statement.span.file;
    if (!files_.contains(file)) return;
    const auto [entry, first] = passages_.try_emplace(file);
    Passage& passage = entry->second;
    if (first) {
        passage.before = step.before;
        passage.session = step.session;
        passage.first = step.statement.span;
    }
    passage.after = step.after;
    passage.certain = passage.certain && certain && step.errors.empty() &&
                      !std::holds_alternative<ast::Unparsed>(step.statement.node);
}

const Passages::Passage* Passages::of(FileId file) const {
    const auto found = passages_.find(file);
    return found == passages_.end() ? nullptr : &found->second;
}

std::vector<Diagnostic> judge_down_migrations(const std::vector<DownMigration>& migrations,
                                              const SourceSet& sources, const Dialect& dialect) {
    return Judgement(migrations, sources, dialect).run();
}

} // namespace lintel
