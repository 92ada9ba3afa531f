#include "analyzer/catalog/column_checks.hpp"

#include "analyzer/catalog/definition_check.hpp"
#include "analyzer/catalog/dependents.hpp"

#include <algorithm>
#include <array>

namespace lintel {
namespace {

using ast::Expression;
using ast::ExpressionKind;

/// Functions whose result depends on more than their arguments (MySQL 8.0 manual, 15.1.20.8
/// "CREATE TABLE and Generated Columns").
bool is_disallowed(const Expression& part) {
    static constexpr auto names = std::to_array<std::string_view>({"benchmark",
                                                                   "connection_id",
                                                                   "curdate",
                                                                   "current_date",
                                                                   "current_role",
                                                                   "current_time",
                                                                   "current_timestamp",
                                                                   "current_user",
                                                                   "curtime",
                                                                   "database",
                                                                   "found_rows",
                                                                   "get_lock",
                                                                   "is_free_lock",
                                                                   "is_used_lock",
                                                                   "last_insert_id",
                                                                   "load_file",
                                                                   "localtime",
                                                                   "localtimestamp",
                                                                   "now",
                                                                   "rand",
                                                                   "random_bytes",
                                                                   "release_all_locks",
                                                                   "release_lock",
                                                                   "row_count",
                                                                   "schema",
                                                                   "session_user",
                                                                   "sleep",
                                                                   "sysdate",
                                                                   "system_user",
                                                                   "user",
                                                                   "utc_date",
                                                                   "utc_time",
                                                                   "utc_timestamp",
                                                                   "uuid",
                                                                   "uuid_short",
                                                                   "version"});
    if (part.kind != ExpressionKind::function || part.name.size() != 1) return false;
    const std::string name = folded(part.name.front().text);
    return std::ranges::find(names, name) != names.end();
}

class ColumnChecks : DefinitionCheck {
public:
    using DefinitionCheck::DefinitionCheck;

    void run() {
        for (std::size_t at = 0; at < after_.columns.size(); ++at)
            if (const Column& one = after_.columns[at]; one.defined && is_new(one.declared_at)) {
                members(one);
                on_update(one);
                generated(at);
            }
        if (before_ == nullptr || before_->columns.size() < after_.columns.size()) count();
        for (const Index& one : after_.indexes) {
            if (is_new(one.declared_at)) fulltext(one);
            visible(one);
        }
    }

private:
    /// In strict mode ENUM and SET hold each member once, as the collation compares them: letters
    /// alike in upper and lower case unless it is binary or case sensitive.
    void members(const Column& column) {
        if (!column.type.members || !context_.session.sql_mode.strict) return;
        const std::string_view collation = column.type.collation;
        if (collation.empty()) return;
        const bool folds = collation.find("_ci") != std::string_view::npos;
        std::vector<std::string> seen;
        for (std::string member : *column.type.members) {
            member.erase(member.find_last_not_of(' ') + 1);
            if (folds)
                std::ranges::transform(member, member.begin(), [](char c) {
                    return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
                });
            seen.push_back(std::move(member));
        }
        std::ranges::sort(seen);
        const auto twice = std::ranges::adjacent_find(seen);
        if (twice == seen.end()) return;
        refuse(1291, column.declared_at, "`{}` has member '{}' twice", column.name, *twice);
        if (!effect_.errors.empty()) effect_.errors.back().by_mode = true;
    }

    /// MySQL 8.0 manual, 13.2.5 "Automatic Initialization and Updating for TIMESTAMP and DATETIME":
    /// with as many digits of a second as the column has.
    void on_update(const Column& column) {
        if (!column.on_update || !context_.dialect.is_mysql()) return;
        const bool takes = column.type.name == TypeName::datetime_type ||
                           column.type.name == TypeName::timestamp_type;
        const auto& operands = column.on_update->operands;
        const std::uint64_t digits =
            operands.empty() || operands.front().text.empty()
                ? 0
                : static_cast<std::uint64_t>(operands.front().text.front() - '0');
        if (!takes || digits != column.type.length.value_or(0))
            refuse(1294, column.declared_at, "ON UPDATE of `{}` {}", column.name,
                   takes ? "must have as many digits of a second as its type"
                         : "needs a DATETIME or TIMESTAMP");
    }

    /// A column is generated from columns that hold a value by then, and from nothing that changes
    /// by itself (MySQL 8.0 manual, 15.1.20.8).
    void generated(std::size_t at) {
        const Column& column = after_.columns[at];
        if (!column.generation) return;
        if (context_.dialect.is_mariadb()) return generated_before(at);
        const bool names_them = context_.dialect.mysql_since(8, 0, 13);
        ast::for_each_expression(column.generation->expression, [&](const Expression& part) {
            if (part.query)
                refuse(3102, column.declared_at, "`{}` cannot be generated by a query",
                       column.name);
            else if (is_disallowed(part))
                refuse(names_them ? ErrorNumber(3763) : ErrorNumber(3102), column.declared_at,
                       "`{}` cannot be generated by `{}`", column.name, part.name.front().text);
            else if (part.kind == ExpressionKind::column)
                generated_from(at, part.name.back().text);
        });
    }
    /// MariaDB's 4029: the value that it is computed from is not there yet.
    void generated_before(std::size_t at) {
        const Column& column = after_.columns[at];
        for (std::size_t i = at; i < after_.columns.size(); ++i) {
            const Column& other = after_.columns[i];
            if (other.generation && names_column(column.generation->expression, other.name))
                refuse(4029, column.declared_at,
                       "`{}` can be generated only from generated columns before it, and `{}` is "
                       "not",
                       column.name, other.name);
        }
    }
    void generated_from(std::size_t at, const std::string& name) {
        const Column& column = after_.columns[at];
        for (std::size_t i = 0; i < after_.columns.size(); ++i) {
            const Column& other = after_.columns[i];
            if (!equal_names(other.name, name) || !other.defined) continue;
            if (other.auto_increment)
                refuse(3109, column.declared_at,
                       "`{}` cannot be generated from AUTO_INCREMENT column `{}`", column.name,
                       name);
            else if (other.generation && i >= at)
                refuse(
                    3107, column.declared_at,
                    "`{}` can be generated only from generated columns before it, and `{}` is not",
                    column.name, name);
        }
    }

    /// MySQL 8.0 manual, 17.22 "InnoDB Limits".
    void count() {
        constexpr std::ptrdiff_t most = 1017;
        if (after_.engine != "innodb" || !context_.dialect.is_mysql()) return;
        const auto stored = std::ranges::count_if(
            after_.columns, [](const Column& column) { return !column.is_virtual(); });
        if (stored > most) refuse(1117, Span{}, "InnoDB keeps at most {} columns", most);
    }

    /// Words are compared by one collation (MySQL 8.0 manual, 14.9.5 "Full-Text Restrictions").
    void fulltext(const Index& index) {
        if (index.kind != IndexKind::fulltext || !context_.dialect.is_mysql()) return;
        std::string_view first;
        for (const KeyPart& part : index.parts) {
            const Column* column = after_.find_column(part.column);
            if (column == nullptr || column->type.collation.empty()) continue;
            if (first.empty()) first = column->type.collation;
            if (first != column->type.collation)
                refuse(1283, index.declared_at,
                       "columns of full-text index `{}` have several collations", index.name);
        }
    }

    /// The primary key, and the unique key that takes its place, are always visible (MySQL 8.0
    /// manual, 10.3.12 "Invisible Indexes").
    void visible(const Index& index) {
        if (index.visible || !context_.dialect.is_mysql()) return;
        const Index* primary = after_.primary_key();
        if (primary == &index || (primary == nullptr && after_.complete && takes_its_place(index)))
            refuse(3522, is_new(index.declared_at) ? index.declared_at : Span{},
                   "`{}` is the table's primary key and cannot be invisible", index.name);
    }
    bool takes_its_place(const Index& index) const {
        const auto fits = [&](const Index& one) {
            return one.kind == IndexKind::unique &&
                   std::ranges::all_of(one.parts, [&](const KeyPart& part) {
                       const Column* column = after_.find_column(part.column);
                       return column != nullptr && !part.length && !column->nullable;
                   });
        };
        const auto first = std::ranges::find_if(after_.indexes, fits);
        return first != after_.indexes.end() && &*first == &index;
    }
};

} // namespace

void check_columns(const Table& after, const Table* before, const DefinitionContext& context,
                   Effect& effect) {
    if (effect.errors.empty()) ColumnChecks(after, before, context, effect).run();
}

} // namespace lintel
