#include "analyzer/migration/migration.hpp"

#include "analyzer/catalog/table_builder.hpp"
#include "analyzer/online_ddl/failure.hpp"
#include "analyzer/online_ddl/innodb.hpp"
#include "grammar/lower.hpp"
#include "grammar/other_servers.hpp"
#include "grammar/parse.hpp"
#include "grammar/placeholder.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <optional>
#include <set>
#include <utility>

namespace lintel {

struct Readers {
    explicit Readers(const Dialect& dialect) : parser(dialect), others(dialect) {}

    Parser parser;
    OtherServers others;
};

namespace {

/// Syntax errors told of in full for one file; a template or another product's dump has no end of
/// them.
constexpr std::size_t told_errors = 20;
/// A NUL byte this near the start means the file is not text at all.
constexpr std::uint32_t binary_head = 8192;

/// The rule that tells of a statement that could not be read.
std::string_view rule_of(SyntaxFault fault) {
    switch (fault) {
    case SyntaxFault::newer:
        return "newer-syntax";
    case SyntaxFault::removed:
        return "removed-syntax";
    case SyntaxFault::mariadb:
        return "mariadb-syntax";
    case SyntaxFault::if_exists:
        return "unsupported-if-exists";
    case SyntaxFault::plain:
    case SyntaxFault::reserved:
        break;
    }
    return "syntax-error";
}

class FileRun {
public:
    FileRun(const ChainFile& entry, Simulation& simulation, Readers& readers, ReadResult& result,
            const std::function<void(const Step&)>& on_step)
        : entry_(entry), file_(*entry.file), simulation_(simulation), parser_(readers.parser),
          others_(readers.others), result_(result), on_step_(on_step), splitter_(file_, dialect()),
          passed_over_(entry.undo || entry.backwards) {
        parser_.set_sql_mode(simulation.session.sql_mode);
    }

    void run() {
        if (is_binary()) return;
        while (const auto statement = splitter_.next()) {
            ++result_.statements;
            if (entry_.judged) ++result_.judged_statements;
            one(*statement);
            told_splits_ = tell_split_problems(told_splits_);
        }
        told_splits_ = tell_split_problems(told_splits_);
        if (!has_code_ && told_splits_ == 0 && !entry_.undo && entry_.judged && !is_meant_empty())
            tell_empty();
        if (syntax_errors_ > told_errors && entry_.judged) {
            Diagnostic rest{.rule = "syntax-error",
                            .severity = Severity::error,
                            .span = last_error_,
                            .message = {}};
            rest.message = fmt::format("{} more statements of this file do not parse",
                                       syntax_errors_ - told_errors);
            rest.note("only the first {} are shown", told_errors);
            result_.problems.push_back(std::move(rest));
        }
        if (entry_.judged)
            for (const Marker& marker : splitter_.markers()) result_.markers.push_back(marker);
    }

private:
    const ChainFile& entry_;
    const SourceFile& file_;
    Simulation& simulation_;
    Parser& parser_;
    OtherServers& others_;
    ReadResult& result_;
    const std::function<void(const Step&)>& on_step_;
    Splitter splitter_;
    SyntaxTree tree_;
    std::size_t syntax_errors_ = 0;
    std::size_t told_splits_ = 0;
    bool told_unresolved_ = false;
    std::size_t seen_markers_ = 0;
    Span last_error_;
    std::set<std::string> said_; ///< errors of statements on data
    bool has_code_ = false;      ///< there is something to be run
    bool passed_over_;           ///< the section of the file is not the one to be run

    Dialect dialect() const {
        Dialect dialect = simulation_.dialect;
        dialect.sql_mode = simulation_.session.sql_mode;
        return dialect;
    }

    bool is_binary() {
        for (const SplitProblem& problem : splitter_.problems()) {
            if (problem.kind != SplitProblemKind::nul_byte || problem.span.begin >= binary_head)
                continue;
            told_splits_ = tell_split_problems(0);
            return true;
        }
        return false;
    }

    void follow_sections(std::uint32_t begin) {
        const auto& markers = splitter_.markers();
        for (; seen_markers_ < markers.size() && markers[seen_markers_].span.begin < begin;
             ++seen_markers_) {
            using enum MarkerKind;
            switch (markers[seen_markers_].kind) {
            case goose_down:
            case dbmate_down:
            case sql_migrate_down:
            case mybatis_undo:
                passed_over_ = !entry_.backwards;
                break;
            case goose_up:
            case dbmate_up:
            case sql_migrate_up:
                passed_over_ = entry_.backwards;
                break;
            default:
                break;
            }
        }
    }

    void one(const RawStatement& raw) {
        follow_sections(raw.span.begin);
        for (std::size_t i = told_splits_; i < splitter_.problems().size(); ++i) {
            const SplitProblemKind kind = splitter_.problems()[i].kind;
            // The open quote is reported; the fragment before it would only be reported again.
            if (kind == SplitProblemKind::unterminated_string ||
                kind == SplitProblemKind::unterminated_identifier)
                return;
        }
        Step step;
        step.judged = entry_.judged;
        if (auto problem = parser_.parse(file_, raw, tree_)) {
            has_code_ = true;
            if (const auto place = unresolved(raw, problem->span))
                tell_unresolved(*place, *place == raw.span);
            else
                tell(std::move(*problem), raw);
            step.statement.span = raw.span;
            step.before = step.after = simulation_.catalog;
            step.session = simulation_.session;
            return on_step_(step);
        }
        if (tree_.tokens.size() <= 1 || passed_over_) return;
        has_code_ = true;
        step.statement = lower(tree_, file_, parser_.dialect());
        step.tree = &tree_;
        if (auto* insert = std::get_if<ast::Insert>(&step.statement.node))
            insert->row_count += raw.bulk_row_count;
        Effect effect = apply(step.statement, simulation_.catalog, simulation_.session,
                              simulation_.dialect, entry_.judged);
        if (!effect.errors.empty() && effect.errors.front().by_mode) apply_laxly(step, effect);
        if (runs_other_statements(step.statement)) simulation_.uncertain = true;
        if (simulation_.uncertain ||
            (!effect.errors.empty() && is_filled_in(effect.errors.front().span)))
            effect.errors.clear();
        if (!effect.errors.empty() && said_before(step.statement, effect.errors.front()))
            effect.errors.clear();
        if (!effect.errors.empty()) forget_refused(step.statement, effect.catalog);
        step.before = std::exchange(simulation_.catalog, effect.catalog);
        step.after = std::move(effect.catalog);
        step.session = std::exchange(simulation_.session, std::move(effect.session));
        step.changes = std::move(effect.changes);
        step.errors = std::move(effect.errors);
        predict_algorithm(step);
        if (simulation_.session.sql_mode != step.session.sql_mode) {
            splitter_.set_sql_mode(simulation_.session.sql_mode);
            parser_.set_sql_mode(simulation_.session.sql_mode);
        }
        on_step_(step);
    }

    void note_alteration(Step& step) {
        const auto [entry, first] = simulation_.altered.try_emplace(step.prediction->before->name);
        Simulation::Alterations& before = entry->second;
        step.altered_before = !first;
        if (!step.prediction->rebuilds()) return;
        const Span here = step.statement.span;
        if (before.first_rebuild.file != here.file) before = {here, 0};
        if (++before.rebuilds == 2) step.rebuilt_before = before.first_rebuild;
    }

    /// The table that a statement alters as it was called before; null for other statements.
    static const ObjectName* altered_table(const Step& step) {
        if (step.changes.empty()) return nullptr;
        return std::visit(
            [](const auto& change) -> const ObjectName* {
                if constexpr (requires { change.before->name; })
                    return change.before ? &change.before->name : nullptr;
                else
                    return nullptr;
            },
            step.changes.front());
    }

    /// Error 1731: a table whose columns were added or dropped at once is exchanged with a
    /// partition (MySQL 8.0 manual, 26.3.3 "Exchanging Partitions and Subpartitions with Tables").
    std::optional<ServerError> refused_exchange(const Step& step) const {
        const auto* alter = std::get_if<ast::AlterTable>(&step.statement.node);
        if (alter == nullptr || simulation_.rows.empty()) return std::nullopt;
        for (const ast::AlterAction& action : alter->actions) {
            const auto* exchange = std::get_if<ast::PartitionAction>(&action);
            if (exchange == nullptr || exchange->kind != ast::PartitionAction::Kind::exchange)
                continue;
            const ObjectName other = resolved_name(exchange->exchange_with, step.session);
            if ((rows_of(other).versions > 0) != (step.row_versions > 0))
                return ServerError{1731, exchange->exchange_with.span(),
                                   fmt::format("columns of `{}` or `{}` were changed at once, and "
                                               "rows have another form there",
                                               alter->table.name.text, other.name)};
        }
        return std::nullopt;
    }

    Simulation::Rows rows_of(const ObjectName& table) const {
        const auto found = simulation_.rows.find(table);
        return found == simulation_.rows.end() ? Simulation::Rows{} : found->second;
    }

    /// A table built anew has one version of its rows again (MySQL 8.0 manual, 17.12.1 "Online DDL
    /// Operations": "Adding a Column"). A hidden FTS_DOC_ID stays in them until then, though the
    /// FULLTEXT index goes (17.6.2.4 "InnoDB Full-Text Indexes").
    void note_rows(const Step& step) {
        auto& rows = simulation_.rows;
        if (const auto* other = std::get_if<ast::Unmodelled>(&step.statement.node)) {
            if (rows.empty() || !other->words.starts_with("OPTIMIZE")) return;
            for (const ast::QualifiedName& table : other->tables)
                rows.erase(resolved_name(table, step.session));
            return;
        }
        if (step.prediction) {
            const ObjectName& table = step.prediction->before->name;
            Simulation::Rows now{step.row_versions,
                                 step.hidden_document_id ||
                                     has_hidden_document_id(*step.prediction->before)};
            if (step.prediction->storage != Storage::kept)
                now = {};
            else if (makes_row_version(*step.prediction, simulation_.dialect))
                ++now.versions;
            if (now.versions == 0 && !now.hidden_document_id)
                rows.erase(table);
            else
                rows[table] = now;
            if (step.prediction->after && step.prediction->after->name != table)
                move_rows(table, step.prediction->after->name);
            return;
        }
        if (rows.empty()) return;
        for (const Change& change : step.changes) {
            if (const auto* renamed = std::get_if<TableRenamed>(&change))
                move_rows(renamed->from, renamed->to);
            else if (const auto* dropped = std::get_if<TableDropped>(&change))
                rows.erase(dropped->name);
            else if (const auto* truncated = std::get_if<TableTruncated>(&change))
                rows.erase(truncated->name);
            else if (const auto* created = std::get_if<TableCreated>(&change))
                rows.erase(created->after->name);
        }
    }

    void move_rows(const ObjectName& from, const ObjectName& to) {
        auto entry = simulation_.rows.extract(from);
        if (entry.empty()) return;
        entry.key() = to;
        simulation_.rows.insert(std::move(entry));
    }

    /// The definitions may allow the statement, and the server not be able to carry it out in the
    /// way asked for.
    void predict_algorithm(Step& step) {
        const ObjectName* altered = altered_table(step);
        if (altered != nullptr) {
            const Simulation::Rows rows = rows_of(*altered);
            step.row_versions = rows.versions;
            step.hidden_document_id = rows.hidden_document_id;
        }
        Execution execution = execution_of(step, dialect());
        if (!execution.failure && step.errors.empty()) execution.failure = refused_exchange(step);
        step.prediction = std::move(execution.prediction);
        if (step.prediction && step.judged && !execution.failure) note_alteration(step);
        if (!execution.failure && step.errors.empty()) note_rows(step);
        if (!execution.failure || simulation_.uncertain) return;
        step.errors.push_back(std::move(*execution.failure));
        step.changes.clear();
        simulation_.catalog = step.after = step.before;
        simulation_.session = step.session;
    }

    /// Whoever runs a statement that the default SQL mode refuses has a lax one: the run goes on as
    /// on their server.
    void apply_laxly(const Step& step, Effect& effect) const {
        Session lax = simulation_.session;
        lax.sql_mode.strict = lax.sql_mode.no_zero_date = lax.sql_mode.no_zero_in_date = false;
        Effect again =
            apply(step.statement, simulation_.catalog, lax, simulation_.dialect, entry_.judged);
        again.session.sql_mode = effect.session.sql_mode;
        if (again.errors.empty()) again.errors.push_back(effect.errors.front());
        effect = std::move(again);
    }

    /// A hundred UPDATEs of a column that is not there have one cause.
    bool said_before(const ast::Statement& statement, const ServerError& error) {
        const bool is_data = std::holds_alternative<ast::Insert>(statement.node) ||
                             std::holds_alternative<ast::Update>(statement.node) ||
                             std::holds_alternative<ast::Delete>(statement.node) ||
                             std::holds_alternative<ast::Select>(statement.node);
        return is_data && !said_.insert(error.message).second;
    }

    static bool runs_other_statements(const ast::Statement& statement) {
        if (std::holds_alternative<ast::Call>(statement.node)) return true;
        const auto* other = std::get_if<ast::Unmodelled>(&statement.node);
        return other != nullptr && other->words.starts_with("EXECUTE");
    }

    /// What a refused CREATE TABLE would have made is not missed in an open catalog: it was said
    /// once that the statement fails.
    void forget_refused(const ast::Statement& statement, Catalog& catalog) const {
        const auto* create = std::get_if<ast::CreateTable>(&statement.node);
        if (create == nullptr || catalog.closed) return;
        const ObjectName name = resolved_name(create->table, simulation_.session);
        if (catalog.table(name).absent()) catalog.tables.erase(name);
    }

    bool is_filled_in(Span place) const {
        return place.file == file_.id() && has_placeholder(file_.text(place));
    }

    /// The placeholder that a statement cannot be read for, or the whole of it where a template's
    /// tags choose what it is.
    std::optional<Span> unresolved(const RawStatement& raw, Span problem) const {
        std::optional<Span> found;
        for (const Token& token : tree_.tokens) {
            const Span span{file_.id(), token.begin, token.end};
            if (token.kind == TokenKind::identifier && is_filled_in(span) &&
                (!found || span == problem))
                found = span;
        }
        if (!found && has_template_tags(file_.text())) found = raw.span;
        return found;
    }

    /// Its comments say so, as generators write for databases that have nothing to do.
    bool is_meant_empty() const {
        constexpr std::string_view words[] = {
            "blank",       "empty",      "no-op",      "noop",      "no change",  "nothing",
            "intentional", "on purpose", "not needed", "no longer", "placeholder"};
        const std::string text = folded(file_.text());
        return std::ranges::any_of(
            words, [&](std::string_view word) { return text.find(word) != std::string::npos; });
    }

    /// The place is the first line that is not blank.
    void tell_empty() {
        const std::string_view text = file_.text();
        const std::size_t start = text.starts_with("\xEF\xBB\xBF") ? 3 : 0;
        const std::size_t first = std::min(text.find_first_not_of(" \t\r\n", start), text.size());
        const std::size_t end = std::min(text.find_first_of("\r\n", first), text.size());
        Diagnostic finding{.rule = "empty-migration",
                           .severity = Severity::note,
                           .span = {file_.id(), static_cast<std::uint32_t>(first),
                                    static_cast<std::uint32_t>(end)},
                           .message = "file holds nothing to be run"};
        finding.helps.push_back("take the file out if nobody has run it, or say in it that it is "
                                "empty on purpose");
        result_.problems.push_back(std::move(finding));
    }

    /// What such a statement does is known to its tool alone, and with it what the next ones meet.
    void tell_unresolved(Span place, bool whole) {
        simulation_.uncertain = true;
        if (!entry_.judged || std::exchange(told_unresolved_, true)) return;
        Diagnostic finding{.rule = "unresolved-placeholder",
                           .severity = Severity::note,
                           .span = place,
                           .message = whole
                                          ? "tags choose what is SQL here"
                                          : fmt::format("`{}` must be filled in before this is SQL",
                                                        file_.text(place))};
        finding.notes.push_back("the statement is passed over, as are others of the file like it; "
                                "what fails behind it is not said");
        result_.problems.push_back(std::move(finding));
    }

    void tell(SyntaxProblem problem, const RawStatement& raw) {
        ++syntax_errors_;
        last_error_ = problem.span;
        if (!entry_.judged || syntax_errors_ > told_errors) return;
        if (problem.fault == SyntaxFault::plain)
            problem.fault = others_.fault_of(file_, raw, parser_.dialect().sql_mode);
        Diagnostic finding{.rule = std::string(rule_of(problem.fault)),
                           .severity = Severity::error,
                           .span = problem.span,
                           .message = std::move(problem.message)};
        finding.notes = std::move(problem.notes);
        finding.helps = std::move(problem.helps);
        finding.fix = std::move(problem.fix);
        result_.problems.push_back(std::move(finding));
    }

    std::size_t tell_split_problems(std::size_t told) {
        const auto& problems = splitter_.problems();
        for (; told < problems.size(); ++told) {
            if (!entry_.judged) continue;
            const SplitProblem& problem = problems[told];
            Diagnostic finding{.rule = "syntax-error",
                               .severity = Severity::error,
                               .span = problem.span,
                               .message = {}};
            switch (problem.kind) {
            case SplitProblemKind::unterminated_string:
                finding.message = "string is never closed";
                break;
            case SplitProblemKind::unterminated_identifier:
                finding.message = "quoted name is never closed";
                break;
            case SplitProblemKind::unterminated_comment:
                finding.message = "comment is never closed";
                break;
            case SplitProblemKind::nul_byte:
                finding.rule = "invalid-encoding";
                finding.severity = Severity::warning;
                finding.message = problem.span.begin < binary_head
                                      ? "file is not text: it holds a NUL byte"
                                      : "NUL byte in the text";
                break;
            case SplitProblemKind::invalid_utf8:
                finding.rule = "invalid-encoding";
                finding.severity = Severity::warning;
                finding.message = "file is not valid UTF-8 from here on";
                finding.help(
                    "save it as UTF-8, or state the connection's character set with `SET NAMES`");
                break;
            }
            if (problem.kind == SplitProblemKind::unterminated_comment)
                finding.note("everything up to the end of the file is inside it");
            else if (finding.rule == "syntax-error")
                finding.note("the statement is not looked at; reading goes on with the next line");
            result_.problems.push_back(std::move(finding));
        }
        return told;
    }
};

} // namespace

ReadResult run(const std::vector<ChainFile>& chain, Simulation& simulation,
               const std::function<void(const Step&)>& on_step) {
    Readers readers(simulation.dialect);
    return run(chain, simulation, readers, on_step);
}

std::shared_ptr<Readers> readers_for(const Dialect& dialect) {
    return std::make_shared<Readers>(dialect);
}

ReadResult run(const std::vector<ChainFile>& chain, Simulation& simulation, Readers& readers,
               const std::function<void(const Step&)>& on_step) {
    ReadResult result;
    for (const ChainFile& entry : chain) FileRun(entry, simulation, readers, result, on_step).run();
    return result;
}

} // namespace lintel
