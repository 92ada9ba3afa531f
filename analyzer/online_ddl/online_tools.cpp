#include "analyzer/online_ddl/online_tools.hpp"

#include "analyzer/catalog/canonical.hpp"
#include "analyzer/catalog/dependents.hpp"
#include "analyzer/online_ddl/operation.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace lintel {
namespace {

using enum Operation;
using enum ToolConcern;

/// What the tools ask about a table and a change, each worked out once.
struct TableUnderChange {
    const Alteration& alteration;
    bool is_child = false;  ///< it has foreign keys, before or after
    bool is_parent = false; ///< others reference it
    bool references_self = false;
    bool adds_foreign_key = false;
    bool has_triggers = false;
    bool renames_table = false;
    bool renames_key_column = false;
    bool has_shared_key = false;   ///< a unique key of columns that are NOT NULL, before and after
    bool has_nullable_key = false; ///< one with NULLs
    bool drops_and_adds_column = false;
    std::string reordered_enum; ///< a column whose members do not keep their numbers
    std::string required;       ///< a new column NOT NULL without DEFAULT

    bool has(Operation operation) const { return alteration.has(operation); }
};

const Column* same_column(const Table& after, const Column& column) {
    return after.find_column(column.name);
}

/// Rows are matched by a unique key whose columns are the same before and after.
void look_at_keys(const Table& before, const Table& after, TableUnderChange& change) {
    for (const Index& index : before.indexes) {
        const Index* kept = after.find_index(index.name);
        if (!index.is_unique() || kept == nullptr || !kept->is_unique() ||
            kept->parts.size() != index.parts.size())
            continue;
        bool usable = true;
        bool nullable = false;
        for (std::size_t i = 0; i < index.parts.size(); ++i) {
            const Column* column = before.find_column(index.parts[i].column);
            usable &= column != nullptr && !index.parts[i].length &&
                      equal_names(index.parts[i].column, kept->parts[i].column);
            nullable |= column != nullptr && column->nullable;
        }
        if (!usable) continue;
        (nullable ? change.has_nullable_key : change.has_shared_key) = true;
    }
}

/// Members may only be added behind the others: rows are copied by their number.
bool keeps_numbers(const std::vector<std::string>& before, const std::vector<std::string>& after) {
    return before.size() <= after.size() && std::equal(before.begin(), before.end(), after.begin());
}

void look_at_columns(const Table& before, const Table& after, TableUnderChange& change) {
    for (const Column& column : before.columns)
        if (const Column* now = same_column(after, column);
            now != nullptr && column.type.members && now->type.members &&
            !keeps_numbers(*column.type.members, *now->type.members))
            change.reordered_enum = column.name;
    for (const Column& column : after.columns)
        if (same_column(before, column) == nullptr && !column.nullable && !column.default_value &&
            !column.generation && !column.auto_increment && !change.has(rename_column))
            change.required = column.name;
}

void look_at_actions(const std::vector<ast::AlterAction>& actions, const Table& before,
                     TableUnderChange& change) {
    const Index* key = before.primary_key();
    std::vector<std::string> dropped;
    for (const ast::AlterAction& action : actions) {
        if (const auto* drop = std::get_if<ast::DropColumn>(&action))
            dropped.push_back(drop->name.text);
        std::string renamed;
        if (const auto* rename = std::get_if<ast::RenameColumn>(&action))
            renamed = rename->from.text;
        if (const auto* rewritten = std::get_if<ast::ChangeColumn>(&action);
            rewritten != nullptr && !rewritten->modify &&
            !equal_names(rewritten->name.text, rewritten->column.name.text))
            renamed = rewritten->name.text;
        if (!renamed.empty() && key != nullptr &&
            std::ranges::any_of(
                key->parts, [&](const KeyPart& part) { return equal_names(part.column, renamed); }))
            change.renames_key_column = true;
    }
    for (const ast::AlterAction& action : actions)
        if (const auto* add = std::get_if<ast::AddColumn>(&action))
            change.drops_and_adds_column |= std::ranges::any_of(dropped, [&](const auto& name) {
                return equal_names(name, add->column.name.text);
            });
}

TableUnderChange change_of(const Alteration& alteration) {
    const Table& before = *alteration.before;
    const Table& after = *alteration.after;
    TableUnderChange change{alteration};
    change.is_child = !before.foreign_keys.empty() || !after.foreign_keys.empty();
    for (const TablePtr& child : tables_referencing(alteration.step.before, before.name))
        (child->name == before.name ? change.references_self : change.is_parent) = true;
    change.adds_foreign_key = alteration.has(add_foreign_key);
    change.has_triggers = !triggers_of(alteration.step.before, before.name).empty();
    change.renames_table = alteration.has(rename_table);
    look_at_keys(before, after, change);
    look_at_columns(before, after, change);
    if (alteration.actions != nullptr) look_at_actions(*alteration.actions, before, change);
    return change;
}

/// In single quotes, as a POSIX shell reads it.
std::string shell_quoted(std::string_view text) {
    std::string out = "'";
    for (const char c : text) out += c == '\'' ? std::string("'\\''") : std::string(1, c);
    return out + "'";
}

std::string database_of(const Table& table) {
    return table.name.schema.empty() ? std::string("DATABASE") : table.name.schema;
}

void refuse(ToolAdvice& advice, ToolConcern concern, std::string text) {
    advice.remarks.push_back({concern, true, std::move(text)});
}

void caution(ToolAdvice& advice, ToolConcern concern, std::string text) {
    advice.remarks.push_back({concern, false, std::move(text)});
}

ToolAdvice gh_ost(const TableUnderChange& change, const std::string& clauses) {
    const Table& table = *change.alteration.before;
    ToolAdvice advice{OnlineTool::gh_ost, {}, {}};
    std::string flags;
    if (change.renames_table) refuse(advice, rename, "it does not rename tables");
    if (change.is_child) refuse(advice, foreign_key, "the table has foreign keys");
    if (change.is_parent || change.references_self)
        refuse(advice, foreign_key, "foreign keys reference the table");
    if (change.has_triggers) {
        flags += " --include-triggers";
        caution(advice, trigger,
                "triggers are carried over since gh-ost 1.1.7 only, which refuses them before");
    }
    if (!change.has_shared_key && change.has_nullable_key) {
        flags += " --allow-nullable-unique-key";
        caution(advice, unique_key, "rows with NULL in the unique key are lost");
    } else if (!change.has_shared_key) {
        refuse(advice, unique_key, "no unique key is the same before and after");
    }
    if (change.has(rename_column)) flags += " --approve-renamed-columns";
    if (change.has(add_unique_index))
        caution(advice, added_unique,
                "rows that the new unique key excludes are left out silently");
    if (!change.reordered_enum.empty())
        caution(advice, other,
                fmt::format("values of `{}` change while rows are copied", change.reordered_enum));
    advice.command =
        fmt::format("gh-ost --host=REPLICA --database={} --table={} --alter={}{} --execute",
                    shell_quoted(database_of(table)), shell_quoted(table.name.name),
                    shell_quoted(clauses), flags);
    return advice;
}

ToolAdvice spirit(const TableUnderChange& change, const std::string& clauses,
                  const Dialect& target) {
    const Table& table = *change.alteration.before;
    ToolAdvice advice{OnlineTool::spirit, {}, {}};
    if (!target.mysql_since(8, 0)) refuse(advice, other, "it needs MySQL 8.0 or later");
    if (change.renames_table) refuse(advice, rename, "it does not rename tables");
    if (change.is_child || change.adds_foreign_key)
        refuse(advice, foreign_key, "the table has foreign keys");
    if (change.is_parent || change.references_self)
        refuse(advice, foreign_key, "foreign keys reference the table");
    if (change.has_triggers) refuse(advice, trigger, "the table has triggers");
    if (table.primary_key() == nullptr) refuse(advice, unique_key, "the table has no primary key");
    if (change.has(drop_primary_key)) refuse(advice, unique_key, "the primary key is dropped");
    if (change.renames_key_column) refuse(advice, rename, "a column of the primary key is renamed");
    if (change.drops_and_adds_column)
        refuse(advice, rename, "a column is dropped and added under its name");
    if (!change.reordered_enum.empty())
        refuse(advice, other,
               fmt::format("the members of `{}` are renumbered", change.reordered_enum));
    advice.command = fmt::format("spirit migrate --host=HOST --database={} --table={} --alter={}",
                                 shell_quoted(database_of(table)), shell_quoted(table.name.name),
                                 shell_quoted(clauses));
    return advice;
}

ToolAdvice pt_osc(const TableUnderChange& change, const std::string& clauses) {
    const Table& table = *change.alteration.before;
    ToolAdvice advice{OnlineTool::pt_online_schema_change, {}, {}};
    std::string flags;
    bool checks = true;
    if (change.renames_table) refuse(advice, rename, "it does not rename tables");
    if (change.references_self) refuse(advice, foreign_key, "the table references itself");
    if (!change.has_shared_key && !change.has_nullable_key)
        refuse(advice, unique_key, "no unique key is the same before and after");
    if (!change.required.empty())
        refuse(advice, other, fmt::format("`{}` is NOT NULL and has no default", change.required));
    if (change.has_triggers) flags += " --preserve-triggers";
    if (change.is_parent) flags += " --alter-foreign-keys-method=auto";
    if (change.is_child)
        caution(advice, foreign_key, "its foreign keys get another name, with `_` in front");
    if (change.has(drop_primary_key) || change.has(rename_column)) checks = false;
    if (change.has(rename_column))
        caution(advice, rename,
                "try it with --dry-run first: a column that is dropped and "
                "added, not renamed, loses its values");
    if (!checks) flags += " --no-check-alter";
    if (change.has(add_unique_index)) {
        flags += " --no-check-unique-key-change";
        caution(advice, added_unique,
                "rows that the new unique key excludes are left out silently");
    }
    advice.command = fmt::format("pt-online-schema-change --alter {}{} --execute D={},t={}",
                                 shell_quoted(clauses), flags, shell_quoted(database_of(table)),
                                 shell_quoted(table.name.name));
    return advice;
}

std::string added_index(const ast::IndexDefinition& index, const SourceSet& sources) {
    std::string kind;
    if (index.kind == ast::IndexKind::unique) kind = "UNIQUE ";
    if (index.kind == ast::IndexKind::fulltext) kind = "FULLTEXT ";
    if (index.kind == ast::IndexKind::spatial) kind = "SPATIAL ";
    std::string parts;
    for (const ast::KeyPart& part : index.parts) {
        parts += parts.empty() ? "" : ", ";
        parts += sources[part.span.file].text(part.span);
    }
    std::string text = fmt::format("ADD {}INDEX {} ({})", kind,
                                   index.name ? quoted_name(index.name->text) : "", parts);
    if (index.options.type == ast::IndexType::hash) text += " USING HASH";
    if (index.options.parser)
        text += fmt::format(" WITH PARSER {}", quoted_name(index.options.parser->text));
    if (index.options.comment)
        text += fmt::format(" COMMENT {}", quoted_text(*index.options.comment));
    if (index.options.visible && !index.options.visible->value) text += " INVISIBLE";
    return text;
}

} // namespace

std::string_view name_of(OnlineTool tool) {
    constexpr std::string_view names[] = {"gh-ost", "spirit", "pt-online-schema-change"};
    return names[static_cast<std::size_t>(tool)];
}

bool ToolAdvice::fits() const { return std::ranges::none_of(remarks, &ToolRemark::refuses); }

const ToolAdvice* best_of(const std::vector<ToolAdvice>& advice) {
    const auto found = std::ranges::find_if(advice, &ToolAdvice::fits);
    return found == advice.end() ? nullptr : &*found;
}

std::string alter_clauses(const ast::Statement& statement, const SourceSet& sources) {
    if (const auto* create = std::get_if<ast::CreateIndex>(&statement.node))
        return added_index(create->index, sources);
    if (const auto* drop = std::get_if<ast::DropIndex>(&statement.node))
        return fmt::format("DROP INDEX {}", quoted_name(drop->name.text));
    const auto* alter = std::get_if<ast::AlterTable>(&statement.node);
    std::string clauses;
    if (alter == nullptr) return clauses;
    for (const ast::AlterAction& action : alter->actions) {
        const Span span = std::visit([](const auto& each) { return each.span; }, action);
        clauses += clauses.empty() ? "" : ", ";
        clauses += sources[span.file].text(span);
    }
    return clauses;
}

std::vector<ToolAdvice> advise(const Step& step, const SourceSet& sources, const Dialect& target) {
    const auto alteration = alteration_of(step, target);
    if (!alteration || !alteration->before || !alteration->after || !alteration->before->complete)
        return {};
    const TableUnderChange change = change_of(*alteration);
    const std::string clauses = alter_clauses(step.statement, sources);
    return {gh_ost(change, clauses), spirit(change, clauses, target), pt_osc(change, clauses)};
}

} // namespace lintel
