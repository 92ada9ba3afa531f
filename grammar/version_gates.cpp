#include "grammar/version_gates.hpp"

#include "grammar/syntax_checks.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cctype>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace lintel {
namespace {

using K = SyntaxKind;
using T = TokenKind;

/// Syntax that only some servers know: a rule of the grammar, or a token of its own in it.
struct Gate {
    K kind;
    T token;             ///< end_of_statement: the rule as such
    std::uint32_t since; ///< first MySQL version, 0 for all, `never` for none
    std::uint32_t until; ///< first MySQL version without it, 0 for none
    bool mariadb;        ///< MariaDB has it
    std::string_view name;
};

constexpr std::uint32_t never = UINT32_MAX;
constexpr T whole = T::end_of_statement;

// Release notes and "What Is New" chapters of the MySQL 8.0, 8.4 and 9.x manuals; MariaDB
// documentation.
constexpr Gate gates[] = {
    {K::withClause, whole, 80001, 0, true, "WITH (common table expressions)"},
    {K::overClause, whole, 80002, 0, true, "window functions"},
    {K::windowClause, whole, 80002, 0, true, "WINDOW"},
    {K::indexOption, T::kw_invisible, 80000, 0, false, "invisible indexes"},
    {K::columnAttribute, T::kw_invisible, 80023, 0, true, "invisible columns"},
    {K::keyPart, T::left_paren, 80013, 0, false, "key parts that are expressions"},
    {K::defaultValue, T::left_paren, 80013, 0, true, "DEFAULT with an expression"},
    {K::jsonTable, whole, 80004, 0, true, "JSON_TABLE"},
    {K::enforcement, whole, 80016, 0, false, "[NOT] ENFORCED"},
    {K::rowAlias, whole, 80019, 0, false, "a row alias in INSERT"},
    {K::dualityWords, whole, 90400, 0, false, "JSON duality views"},
    {K::setOperator, T::kw_intersect, 80031, 0, true, "INTERSECT"},
    {K::setOperator, T::kw_except, 80031, 0, true, "EXCEPT"},
    {K::insertQueryPrimary, T::kw_table, 80019, 0, false, "TABLE as a query"},
    {K::queryPrimary, T::kw_table, 80019, 0, false, "TABLE as a query"},
    {K::queryPrimary, T::kw_values, 80019, 0, true, "VALUES as a query"},
    {K::tableFactor, T::kw_lateral, 80014, 0, false, "LATERAL"},
    {K::tableSample, whole, 80400, 0, false, "TABLESAMPLE"},
    {K::qualifyClause, whole, 80400, 0, false, "QUALIFY"},
    {K::renameAction, T::kw_column, 80003, 0, true, "RENAME COLUMN"},
    {K::procedureAnalyse, whole, 0, 80003, true, "PROCEDURE ANALYSE"},
    {K::returningClause, whole, never, 0, true, "RETURNING"},
    {K::systemTimeClause, whole, never, 0, true, "FOR SYSTEM_TIME"},
    {K::periodDefinition, whole, never, 0, true, "PERIOD"},
    {K::createSequence, whole, never, 0, true, "CREATE SEQUENCE"},
    {K::createLibrary, whole, 90200, 0, false, "CREATE LIBRARY"},
    {K::startReplication, T::kw_slave, 0, 80400, true, "START SLAVE"},
    {K::startReplication, T::kw_replica, 80022, 0, true, "START REPLICA"},
    {K::changeStatement, T::kw_master, 0, 80400, true, "CHANGE MASTER TO"},
    {K::dropIndex, T::kw_if, never, 0, true, "IF EXISTS here"},
    {K::createTablespace, whole, 0, 0, false, "CREATE TABLESPACE"},
};

/// Whether any gate is on a rule, so that the many nodes without one cost a look.
constexpr auto gated = [] {
    std::array<bool, 1024> table{};
    for (const Gate& gate : gates) table[static_cast<std::size_t>(gate.kind)] = true;
    return table;
}();

class Check {
public:
    Check(const SourceFile& file, const SyntaxTree& tree, const Dialect& dialect)
        : file_(file), tree_(tree), dialect_(dialect) {}

    std::optional<SyntaxProblem> run() {
        std::vector<std::uint32_t> path;
        for (std::uint32_t at = 0; at < tree_.entries.size() && !problem_; ++at) {
            while (!path.empty() && tree_.entries[path.back()].next <= at) path.pop_back();
            const SyntaxNode node(&tree_, at);
            if (gated[static_cast<std::size_t>(node.kind())]) gate(node);
            if (!problem_) shape(node);
            if (problem_) break;
            const Place place{file_, tree_, dialect_, path};
            if (Refusal found = check_query_part(node, place)) return found;
            if (Refusal found = check_definition_part(node, place)) return found;
            if (Refusal found = check_mariadb_part(node, place)) return found;
            path.push_back(at);
        }
        return std::move(problem_);
    }

private:
    const SourceFile& file_;
    const SyntaxTree& tree_;
    const Dialect& dialect_;
    std::optional<SyntaxProblem> problem_;

    std::string_view text(Span span) const { return file_.text(span); }
    std::string_view text(const Token& token) const {
        return file_.text({file_.id(), token.begin, token.end});
    }

    void refuse(Span span, std::string message, std::string help = {},
                SyntaxFault fault = SyntaxFault::plain) {
        problem_ = refusal(span, std::move(message), std::move(help), fault);
    }

    void not_here(Span span, std::string_view what, SyntaxFault fault = SyntaxFault::plain) {
        refuse(span, fmt::format("{} does not know {}", describe(dialect_), what), {}, fault);
    }

    void if_exists(SyntaxNode node, std::string_view what) {
        if (node && dialect_.is_mysql())
            refuse(node.span(), fmt::format("MySQL does not know {}", what), "only MariaDB does",
                   SyntaxFault::if_exists);
    }

    void gate(SyntaxNode node) {
        for (const Gate& gate : gates) {
            if (gate.kind != node.kind() || (gate.token != whole && !node.has(gate.token)))
                continue;
            if (dialect_.is_mariadb()) {
                if (!gate.mariadb) not_here(node.span(), gate.name);
                continue;
            }
            if (gate.since == never)
                return refuse(node.span(), fmt::format("MySQL does not know {}", gate.name),
                              "only MariaDB does",
                              gate.kind == K::dropIndex ? SyntaxFault::if_exists
                                                        : SyntaxFault::mariadb);
            if (dialect_.version.number < gate.since) {
                refuse(node.span(),
                       fmt::format("{} does not know {}", describe(dialect_), gate.name), {},
                       SyntaxFault::newer);
                problem_->notes.push_back(fmt::format("it came with MySQL {}.{}.{}",
                                                      gate.since / 10000, gate.since / 100 % 100,
                                                      gate.since % 100));
            } else if (gate.until != 0 && dialect_.version.number >= gate.until) {
                refuse(node.span(),
                       fmt::format("{} no longer knows {}", describe(dialect_), gate.name), {},
                       SyntaxFault::removed);
                problem_->notes.push_back(fmt::format("it went with MySQL {}.{}",
                                                      gate.until / 10000, gate.until / 100 % 100));
            }
        }
    }

    /// What a context-free rule cannot see.
    void shape(SyntaxNode node) {
        switch (node.kind()) {
        case K::createStatement:
            return create_modifiers(node);
        case K::alterStatement:
            return alter_modifiers(node);
        case K::alterTable:
            return standalone_actions(node);
        case K::addAction:
        case K::dropAction:
            return if_exists(node.child(node.is(K::addAction) ? K::ifNotExists : K::ifExists),
                             "`IF [NOT] EXISTS` in ALTER TABLE");
        case K::createIndex:
            return if_exists(node.child(K::ifNotExists), "`CREATE INDEX IF NOT EXISTS`");
        case K::dropIndex:
            return if_exists(node.child(K::ifExists), "`DROP INDEX IF EXISTS`");
        case K::tableConstraint:
            return if_exists(node.child(K::ifNotExists), "`IF NOT EXISTS` here");
        case K::createView:
            return new_in(node.child(K::ifNotExists), Version{9, 1, 0},
                          "`CREATE VIEW IF NOT EXISTS`");
        case K::createTrigger:
        case K::createProcedure:
        case K::createFunction:
            return new_in(node.child(K::ifNotExists), Version{8, 0, 29}, "`IF NOT EXISTS` here");
        case K::referenceDefinition:
            return twice(node);
        case K::startStatement:
            return access_modes(node);
        case K::setVariableName:
            return scope_with_dot(node);
        case K::systemVariable:
            return bare_scope(node);
        case K::simpleExpression:
            return path_of_column(node);
        case K::tableOption:
            return option_values(node);
        case K::identification:
            if (dialect_.mysql_since(8, 0) && node.has(T::kw_password) && !node.has(T::kw_random) &&
                node.token(T::kw_by) && node.child_at(0).is(K::textLiteral) &&
                node.tree().tokens[node.first_token() + 1].kind == T::kw_password)
                not_here(node.span(), "IDENTIFIED BY PASSWORD", SyntaxFault::removed);
            return;
        case K::createUser:
            return new_account(node);
        case K::partitionClause:
            return partitions(node);
        case K::partitionMethod:
        case K::subpartitionMethod:
            return partition_expression(node);
        case K::declaration:
            if (const Token* action = node.token(T::declare_handler);
                action != nullptr && text(*action).size() == 4 &&
                (text(*action)[0] == 'u' || text(*action)[0] == 'U'))
                refuse(node.span_of(*action), "UNDO handlers are not supported");
            return;
        case K::grantStatement:
            return dynamic_privileges(node);
        case K::revokeStatement:
            return dynamic_privileges(node);
        default:
            return;
        }
    }

    void new_in(SyntaxNode node, Version since, std::string_view what) {
        if (node && dialect_.is_mysql() && dialect_.version < since)
            not_here(node.span(), what, SyntaxFault::newer);
    }

    void create_modifiers(SyntaxNode node) {
        SyntaxNode object;
        for (SyntaxNode part : node.children())
            if (!part.is(K::createModifier)) object = part;
        if (node.has(T::kw_replace) && dialect_.is_mysql() && !object.is(K::createView) &&
            !object.is(K::createSpatialReferenceSystem))
            return refuse(node.span_of(*node.token(T::kw_replace)),
                          "MySQL knows `OR REPLACE` only for views and spatial reference systems",
                          "drop the object first", SyntaxFault::mariadb);
        const bool program = object.is(K::createTrigger) || object.is(K::createProcedure) ||
                             object.is(K::createFunction) || object.is(K::createEvent);
        for (SyntaxNode modifier : node.children()) {
            if (!modifier.is(K::createModifier)) continue;
            bool fits = false;
            switch (modifier.token()->kind) {
            case T::kw_temporary:
                fits = object.is(K::createTable);
                break;
            case T::kw_definer:
                fits = program || object.is(K::createView);
                break;
            case T::kw_algorithm:
            case T::kw_sql:
                fits = object.is(K::createView);
                break;
            case T::kw_unique:
            case T::kw_fulltext:
                fits = object.is(K::createIndex);
                break;
            case T::kw_spatial:
                fits = object.is(K::createIndex) || object.is(K::createSpatialReferenceSystem);
                break;
            case T::kw_aggregate:
                fits = object.is(K::createFunction);
                break;
            case T::kw_undo:
                fits = object.is(K::createTablespace);
                break;
            default:
                fits = dialect_.is_mariadb();
            }
            if (!fits)
                return refuse(modifier.span(), fmt::format("`{}` does not fit what is created here",
                                                           text(modifier.span())));
        }
        if (object.is(K::createSpatialReferenceSystem) && !node.child(K::createModifier))
            refuse(object.span(), "`CREATE REFERENCE` is not a statement");
    }

    void alter_modifiers(SyntaxNode node) {
        for (SyntaxNode modifier : node.children()) {
            if (!modifier.is(K::alterModifier)) continue;
            const bool fits = node.child(K::alterView) ||
                              (modifier.has(T::kw_definer) && node.child(K::alterEvent));
            if (!fits)
                return refuse(modifier.span(), fmt::format("`{}` does not fit what is altered here",
                                                           text(modifier.span())));
        }
    }

    /// Work on partitions and tablespaces cannot be mixed with other actions (MySQL 8.0
    /// manual, 15.1.9).
    void standalone_actions(SyntaxNode node) {
        SyntaxNode standalone;
        std::size_t others = 0;
        for (SyntaxNode item : node.children()) {
            if (!item.is(K::alterItem)) continue;
            const SyntaxNode action = item.child(K::alterTableAction);
            if (!action) {
                others += item.child(K::tableOption) ? 1U : 0U;
                continue;
            }
            const bool partition =
                action.has(T::kw_partition) || action.has(T::tablespace_action) ||
                action.has(T::kw_secondary_load) || action.has(T::kw_secondary_unload) ||
                action.child(K::addAction).has(T::kw_partition) ||
                action.child(K::dropAction).has(T::kw_partition);
            if (partition)
                standalone = action;
            else if (!action.has(T::kw_validation))
                ++others;
        }
        if (standalone && others > 0)
            refuse(standalone.span(),
                   "this cannot be combined with other actions in one ALTER TABLE",
                   "give it a statement of its own");
    }

    void twice(SyntaxNode node) {
        bool on_delete = false;
        bool on_update = false;
        for (SyntaxNode action : node.children()) {
            if (!action.is(K::referenceAction)) continue;
            bool& seen = action.has(T::kw_delete) ? on_delete : on_update;
            if (std::exchange(seen, true))
                return refuse(action.span(),
                              fmt::format("`{}` is said twice",
                                          action.has(T::kw_delete) ? "ON DELETE" : "ON UPDATE"));
        }
    }

    void access_modes(SyntaxNode node) {
        int modes = 0;
        for (SyntaxNode part : node.children())
            if (part.is(K::transactionCharacteristic) && part.has(T::kw_read) && ++modes > 1)
                return refuse(part.span(), "the access mode is said twice");
    }

    /// SET GLOBAL x = 1 and SET @@global.x = 1 are good; SET global.x = 1 is not.
    void scope_with_dot(SyntaxNode node) {
        const std::string_view name = text(node.span());
        const std::string_view scope = name.substr(0, name.find('.'));
        if (scope.size() == name.size()) return;
        for (const std::string_view word :
             {"global", "session", "local", "persist", "persist_only"}) {
            const bool same = std::ranges::equal(
                scope, word, [](unsigned char a, char b) { return std::tolower(a) == b; });
            if (same)
                return refuse(node.span(), fmt::format("`{}` is not a variable", name),
                              fmt::format("write `@@{}`", name));
        }
    }

    /// `@@global x`: a scope must be followed by a dot.
    void bare_scope(SyntaxNode node) {
        const SyntaxNode word = node.child(K::variableWord);
        if (node.has(T::dot)) return;
        const Token& token = tree_.tokens[word.first_token()];
        if (token.kind == T::kw_global || token.kind == T::kw_local ||
            token.kind == T::kw_session || token.kind == T::kw_persist)
            refuse(word.span(), fmt::format("expected `.` after `@@{}`", text(word.span())));
    }

    /// -> and ->> take a column on their left, nothing else.
    void path_of_column(SyntaxNode node) {
        bool path = false;
        for (SyntaxNode tail : node.children())
            path |= tail.is(K::primaryTail) && (tail.has(T::arrow) || tail.has(T::double_arrow));
        if (!path) return;
        if (dialect_.is_mariadb())
            return refuse(node.span(), "MariaDB does not know `->`", "use JSON_EXTRACT()");
        const SyntaxNode name = node.child(K::primary).child(K::nameOrCall);
        if (!name || name.child(K::callArguments))
            refuse(node.span(), "`->` needs a column on its left",
                   "use JSON_EXTRACT() on other values");
    }

    void option_values(SyntaxNode node) {
        if (node.token() != nullptr && node.token()->kind == T::identifier && dialect_.is_mysql())
            return refuse(node.span(),
                          fmt::format("`{}` is not a table option", text(*node.token())));
    }

    void new_account(SyntaxNode node) {
        for (SyntaxNode specification : node.children()) {
            if (!specification.is(K::userSpecification)) continue;
            for (SyntaxNode part : specification.children()) {
                const bool changes =
                    part.is(K::discardOld) || (part.is(K::identification) &&
                                               (part.has(T::kw_replace) || part.has(T::kw_retain)));
                if (changes) return refuse(part.span(), "this clause belongs to ALTER USER");
            }
        }
    }

    /// A privilege with a host is a role, and roles are not granted on objects.
    void dynamic_privileges(SyntaxNode node) {
        const SyntaxNode object = node.child(K::grantObject);
        if (!object) return;
        for (SyntaxNode privilege : node.child(K::privilegeList).children())
            if (const Token* host = privilege.token(T::user_variable))
                return refuse(node.span_of(*host), "a role cannot be granted on an object");
    }

    /// Functions whose value depends on more than their arguments (MySQL 8.0 manual, 26.6.3
    /// "Partitioning Limitations Relating to Functions").
    static constexpr std::string_view uncertain_functions[] = {
        "rand",           "now",           "curtime",      "curdate",      "sysdate",
        "uuid",           "uuid_short",    "sleep",        "benchmark",    "user",
        "database",       "schema",        "version",      "row_count",    "found_rows",
        "last_insert_id", "connection_id", "get_lock",     "session_user", "system_user",
        "release_lock",   "is_free_lock",  "is_used_lock", "load_file",    "random_bytes"};

    static bool among_now(T kind) {
        using enum TokenKind;
        for (const T word :
             {kw_current_date, kw_current_time, kw_current_timestamp, kw_current_user, kw_localtime,
              kw_localtimestamp, kw_utc_date, kw_utc_time, kw_utc_timestamp})
            if (kind == word) return true;
        return false;
    }

    void partition_expression(SyntaxNode node) {
        const SyntaxNode value = node.child(K::bitExpression);
        if (!value) return;
        for (std::uint32_t at = value.first_token(); at < value.end_token(); ++at) {
            const Token& token = tree_.tokens[at];
            if (token.kind == T::query_paren)
                return refuse(node.span_of(token),
                              "a partitioning expression cannot hold a subquery");
            std::string word(text(token));
            std::ranges::transform(word, word.begin(), [](unsigned char c) {
                return static_cast<char>(std::tolower(c));
            });
            const bool call =
                at + 1 < value.end_token() && tree_.tokens[at + 1].kind == T::left_paren;
            const bool known = call && std::ranges::find(uncertain_functions, word) !=
                                           std::end(uncertain_functions);
            if (known || token.kind == T::user_variable || token.kind == T::at_at ||
                among_now(token.kind))
                return refuse(
                    node.span_of(token),
                    fmt::format("a partitioning expression cannot depend on `{}`", text(token)));
        }
    }

    /// `(4)`, which the server reads as a row.
    static bool parenthesized(SyntaxNode item) {
        const SyntaxNode primary =
            item.child(K::bitExpression).child(K::simpleExpression).child(K::primary);
        return primary && primary.first_token() == item.first_token() &&
               primary.end_token() == item.end_token() && primary.child(K::expressionList);
    }

    void partitions(SyntaxNode node) {
        const SyntaxNode list = node.child(K::partitionDefinitions);
        const SyntaxNode method = node.child(K::partitionMethod);
        std::size_t columns = 0;
        for (SyntaxNode part : method.children()) columns += part.is(K::columnName) ? 1U : 0U;
        const bool range = method.has(T::kw_range);
        const bool in_list = method.has(T::kw_list);
        if (!list) return;
        std::size_t count = 0;
        std::size_t subpartitions = 0;
        for (SyntaxNode definition : list.children()) {
            ++count;
            const SyntaxNode values = definition.child(K::partitionValues);
            // VALUES of the wrong kind are error 1480, which is not the parser's.
            if (values && !(range && values.has(T::kw_less)) && !(in_list && values.has(T::kw_in)))
                return;
            if ((range || in_list) && !values)
                return refuse(definition.span(), "the partition needs its VALUES");
            for (SyntaxNode item : values.children())
                if (in_list && columns < 2 && parenthesized(item))
                    return refuse(item.span(),
                                  "a row of values needs LIST COLUMNS over several columns");
            if (const SyntaxNode tuple = values.child(K::partitionTuple); tuple && columns > 1) {
                if (!tuple.child_at(1))
                    return refuse(
                        tuple.span(),
                        fmt::format("expected {} values, one for each partitioning column",
                                    columns));
            }
            std::size_t subs = 0;
            for (SyntaxNode sub : definition.children())
                subs += sub.is(K::subpartitionDefinition) ? 1U : 0U;
            if (count > 1 && subs != subpartitions)
                return refuse(definition.span(),
                              "every partition must have as many subpartitions as the first");
            subpartitions = subs;
        }
        // PARTITIONS n and SUBPARTITIONS n must agree with what is listed.
        bool sub = false;
        node.for_each_part(
            [&](const Token& token) {
                if (token.kind == T::kw_subpartition) sub = true;
                if (token.kind != T::integer || problem_) return;
                const std::size_t listed = sub ? subpartitions : count;
                if (listed != 0 && text(token) != std::to_string(listed))
                    refuse(node.span_of(token), fmt::format("{} are listed", listed));
            },
            [](SyntaxNode) {});
    }
};

} // namespace

std::optional<SyntaxProblem> check_gates(const SourceFile& file, const SyntaxTree& tree,
                                         const Dialect& dialect) {
    return Check(file, tree, dialect).run();
}

} // namespace lintel
