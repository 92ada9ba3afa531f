#include "analyzer/catalog/canonical.hpp"
#include "analyzer/catalog/dependents.hpp"
#include "analyzer/catalog/table_builder.hpp"
#include "analyzer/online_ddl/column_change.hpp"
#include "analyzer/online_ddl/key_comparison.hpp"
#include "analyzer/online_ddl/operation.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <variant>

namespace lintel {
namespace {

using enum Operation;

/// A column as the server counts them: behind the table's own stand the hidden virtual columns of
/// functional key parts.
struct Field {
    const Column* column = nullptr;              ///< null for a hidden one
    std::string key;                             ///< the hidden one's index and part
    const ast::Expression* expression = nullptr; ///< the hidden one's
    std::string index;
    bool stored = true;
};

std::vector<Field> fields_of(const Table& table) {
    std::vector<Field> fields;
    for (const Column& column : table.columns)
        fields.push_back({&column, {}, nullptr, {}, !column.is_virtual()});
    for (const Index& index : table.indexes)
        for (std::size_t i = 0; i < index.parts.size(); ++i)
            if (index.parts[i].expression)
                fields.push_back({nullptr,
                                  fmt::format("{}\n{}\n{}", index.name, i,
                                              canonical(*index.parts[i].expression)),
                                  index.parts[i].expression.get(), index.name, false});
    return fields;
}

bool uses_default_of(const ast::Expression& expression, std::string_view column) {
    bool uses = false;
    ast::for_each_expression(expression, [&](const ast::Expression& part) {
        if (part.kind == ast::ExpressionKind::default_value && !part.operands.empty() &&
            !part.operands[0].name.empty() &&
            equal_names(part.operands[0].name.back().text, column))
            uses = true;
    });
    return uses;
}

bool is_one_of(std::string_view name, std::initializer_list<std::string_view> names) {
    return std::ranges::any_of(names, [&](std::string_view one) { return equal_names(one, name); });
}

/// A default that is worked out for each row. For MySQL every one in parentheses is (8.0 manual,
/// 13.6 "Data Type Default Values"); MariaDB looks whether it can differ from row to row.
bool is_expression_default(const Column& column, const Dialect& dialect) {
    if (!column.default_value) return false;
    if (dialect.is_mysql()) return column.default_value->kind == ast::ExpressionKind::parenthesized;
    bool differs = false;
    ast::for_each_expression(*column.default_value, [&](const ast::Expression& part) {
        if (part.kind == ast::ExpressionKind::column) differs = true;
        if (part.kind == ast::ExpressionKind::function && !part.name.empty() &&
            is_one_of(part.name.back().text,
                      {"uuid", "uuid_short", "sys_guid", "rand", "random_bytes", "nextval", "sleep",
                       "benchmark", "last_insert_id"}))
            differs = true;
    });
    return differs;
}

class Comparison {
public:
    Comparison(Alteration& alteration, const Dialect& dialect)
        : result_(alteration), dialect_(dialect), before_(*alteration.before),
          after_(*alteration.after) {}

    void run() {
        read_changes();
        if (result_.actions != nullptr)
            for (const ast::AlterAction& action : *result_.actions)
                std::visit([&](const auto& one) { clause(one); }, action);
        if (before_.complete) {
            compare_columns();
            compare_keys();
        } else {
            trust_changes();
        }
    }

private:
    Alteration& result_;
    const Dialect& dialect_;
    const Table& before_;
    const Table& after_;
    std::vector<const ColumnRenamed*> renamed_;
    std::vector<const ColumnDropped*> dropped_;
    std::vector<const ColumnAdded*> added_;
    std::vector<const ColumnChanged*> changed_;
    std::vector<const IndexRenamed*> renamed_keys_;
    Span converted_; ///< CONVERT TO CHARACTER SET
    /// Columns whose default may be another now, and those renamed or dropped, by their old names.
    std::vector<std::string> maybe_new_default_;
    std::vector<std::string> renamed_or_dropped_;
    /// Generated columns of `before_`, hidden ones too, whose expressions stay.
    struct Unchanged {
        const ast::Expression* expression;
        bool is_virtual;
        std::string name;
    };
    std::vector<Unchanged> unchanged_expressions_;

    Span statement_span() const { return result_.step.statement.span; }
    void found(Operation operation, Span span, std::string subject, std::string detail = {}) {
        result_.found.push_back({operation, span.empty() ? statement_span() : span,
                                 std::move(subject), std::move(detail)});
    }

    void read_changes() {
        for (const Change& change : result_.step.changes) {
            if (const auto* one = std::get_if<ColumnRenamed>(&change)) renamed_.push_back(one);
            if (const auto* one = std::get_if<ColumnDropped>(&change)) dropped_.push_back(one);
            if (const auto* one = std::get_if<ColumnAdded>(&change)) added_.push_back(one);
            if (const auto* one = std::get_if<ColumnChanged>(&change)) changed_.push_back(one);
            if (const auto* one = std::get_if<IndexRenamed>(&change)) renamed_keys_.push_back(one);
            if (const auto* one = std::get_if<CharsetConverted>(&change)) converted_ = one->span;
            if (const auto* one = std::get_if<ForeignKeyAdded>(&change))
                found(add_foreign_key, one->span, one->foreign_key.name);
            if (const auto* one = std::get_if<ForeignKeyDropped>(&change))
                found(drop_foreign_key, one->span, one->name);
            if (const auto* one = std::get_if<CheckDropped>(&change))
                found(drop_check, one->span, one->name);
        }
    }

    // What clauses say beyond the definitions
    // -------------------------------------------------------------------------------------------

    template <class Other> void clause(const Other&) {}

    void checks_of(const ast::ColumnDefinition& column) {
        if (dialect_.is_mariadb()) return; // a column's own check is not run over the rows
        for (const ast::CheckConstraint& check : column.checks)
            clause(ast::AddCheck{check.span, check});
    }
    void clause(const ast::AddColumn& action) { checks_of(action.column); }
    void clause(const ast::ChangeColumn& action) {
        found(change_default, action.span, action.column.name.text);
        maybe_new_default_.push_back(action.name.text);
        checks_of(action.column);
    }
    void clause(const ast::AlterColumnDefault& action) {
        found(change_default, action.span, action.column.text);
        maybe_new_default_.push_back(action.column.text);
    }
    void clause(const ast::AlterColumnVisibility& action) {
        found(change_column_visibility, action.span, action.column.text);
    }
    void clause(const ast::AddCheck& action) {
        found(action.check.enforced ? add_check : add_check_not_enforced, action.span,
              action.check.name ? action.check.name->text : std::string{});
    }
    void clause(const ast::AlterCheck& action) {
        const CheckConstraint* old = before_.find_check(action.name.text);
        if (!action.enforced)
            found(suspend_check, action.span, action.name.text);
        else if (old == nullptr || !old->enforced)
            found(enforce_check, action.span, action.name.text);
    }
    void clause(const ast::AlterIndexVisibility& action) {
        found(change_index_visibility, action.span, action.index.text);
    }
    void clause(const ast::RenameTableAction& action) {
        found(rename_table, action.span, action.to.name.text);
    }
    void clause(const ast::SetTableOption& action) {
        const std::string& name = action.option.name;
        if (name == "ENGINE") {
            found(equal_names(before_.engine, after_.engine) ? rebuild_table : change_engine,
                  action.span, {});
        } else if (name == "ROW_FORMAT" || name == "KEY_BLOCK_SIZE" || name == "TABLESPACE") {
            found(change_row_storage, action.span, name);
        } else if (name == "ENCRYPTION") {
            const auto is_on = [](const Table& table) {
                const auto set = table.options.find("ENCRYPTION");
                return set != table.options.end() && equal_names(set->second, "Y");
            };
            found(is_on(before_) != is_on(after_) ? change_encryption : change_table_option,
                  action.span, name);
        } else {
            found(change_table_option, action.span, name);
        }
    }
    void clause(const ast::ConvertCharset& action) {
        found(change_table_option, action.span, "CHARACTER SET");
    }
    void clause(const ast::OrderRows& action) { found(order_rows, action.span, {}); }
    void clause(const ast::SetKeys& action) { found(switch_keys, action.span, {}); }
    void clause(const ast::ForceRebuild& action) { found(rebuild_table, action.span, {}); }
    void clause(const ast::SetValidation& action) {
        if (action.with) found(validate_virtual_column, action.span, {});
    }
    void clause(const ast::TablespaceAction& action) {
        found(discard_or_import_tablespace, action.span, {});
    }
    void clause(const ast::RepartitionTable& action) { found(repartition, action.span, {}); }
    void clause(const ast::RemovePartitioning& action) { found(repartition, action.span, {}); }
    void clause(const ast::PartitionAction& action) {
        using enum ast::PartitionAction::Kind;
        found(
            [&] {
                switch (action.kind) {
                case ast::PartitionAction::Kind::add:
                    return is_hashed() ? redistribute_partitions : add_partition;
                case ast::PartitionAction::Kind::drop:
                    return drop_partition;
                case coalesce:
                    return redistribute_partitions;
                case reorganize:
                case rebuild:
                case convert:
                    return reorganize_partition;
                case truncate:
                    return truncate_partition;
                case exchange:
                    return exchange_partition;
                case optimize:
                    return optimize_partition;
                case discard:
                case import:
                    return discard_or_import_partition;
                case analyze:
                case check:
                case repair:
                    break;
                }
                return check_partition;
            }(),
            action.span, {});
    }
    bool is_hashed() const {
        return before_.partitions &&
               (before_.partitions->scheme.method == ast::PartitionMethod::hash ||
                before_.partitions->scheme.method == ast::PartitionMethod::key);
    }

    // Columns
    // -------------------------------------------------------------------------------------------

    std::string name_after(const std::string& name) const {
        for (const ColumnRenamed* one : renamed_)
            if (equal_names(one->from.name, name)) return one->to;
        return name;
    }
    /// An expression's text, with the names its columns will have: MariaDB renames in expressions,
    /// where MySQL refuses the rename.
    std::string text_after(const ast::Expression& expression) const {
        if (!dialect_.is_mariadb() || renamed_.empty()) return canonical(expression);
        ast::Expression carried = expression;
        rename_in(carried);
        return canonical(carried);
    }
    void rename_in(ast::Expression& expression) const {
        if (expression.kind == ast::ExpressionKind::column && !expression.name.empty())
            expression.name.back().text = name_after(expression.name.back().text);
        for (ast::Expression& operand : expression.operands) rename_in(operand);
    }
    bool is_dropped(const std::string& name) const {
        return std::ranges::any_of(dropped_, [&](const ColumnDropped* one) {
            return equal_names(one->column.name, name);
        });
    }
    /// An index that is dropped goes with its hidden columns, though another takes its name.
    bool is_dropped_index(const std::string& name) const {
        return std::ranges::any_of(result_.step.changes, [&](const Change& change) {
            const auto* one = std::get_if<IndexDropped>(&change);
            return one != nullptr && equal_names(one->index.name, name);
        });
    }
    bool is_added(const std::string& name) const {
        return std::ranges::any_of(
            added_, [&](const ColumnAdded* one) { return equal_names(one->column.name, name); });
    }
    /// The clause that names the column.
    Span clause_of(const std::string& name) const {
        for (const ColumnChanged* one : changed_)
            if (equal_names(one->from.name, name)) return one->span;
        for (const ColumnRenamed* one : renamed_)
            if (equal_names(one->from.name, name)) return one->span;
        return converted_;
    }

    /// Where a field of `before_` is in the new definition; nothing when it goes.
    std::optional<std::size_t> place_of(const Field& field, const std::vector<Field>& now) const {
        if (field.column == nullptr && is_dropped_index(field.index)) return std::nullopt;
        for (std::size_t i = 0; i < now.size(); ++i) {
            if (field.column == nullptr) {
                if (now[i].key == field.key) return i;
                continue;
            }
            if (now[i].column == nullptr || is_dropped(field.column->name)) continue;
            const std::string& name = now[i].column->name;
            if (equal_names(name, name_after(field.column->name)) && !is_added(name)) return i;
        }
        return std::nullopt;
    }

    void compare_columns() {
        const std::vector<Field> old = fields_of(before_);
        const std::vector<Field> now = fields_of(after_);
        std::vector<bool> kept(now.size(), false);
        std::size_t stored_rank = 0;
        bool reordered = false;
        bool reordered_virtual = false;
        for (std::size_t i = 0; i < old.size(); ++i) {
            const auto place = place_of(old[i], now);
            if (!place) {
                gone(old[i]);
            } else {
                kept[*place] = true;
                if (old[i].column != nullptr)
                    compare(*old[i].column, *now[*place].column);
                else
                    unchanged_expressions_.push_back({old[i].expression, true, old[i].index});
                const auto rank = static_cast<std::size_t>(
                    std::count_if(now.begin(), now.begin() + static_cast<std::ptrdiff_t>(*place),
                                  [](const Field& one) { return one.stored; }));
                if (old[i].stored && rank != stored_rank) reordered = true;
                if (!old[i].stored && *place != i) reordered_virtual = true;
            }
            if (old[i].stored) ++stored_rank;
        }
        if (reordered) moved(reorder_columns);
        if (reordered_virtual) moved(reorder_virtual_columns);
        for (std::size_t i = 0; i < now.size(); ++i)
            if (!kept[i]) came(now[i]);
        recompute_generated();
        checks_with_new_defaults();
    }

    void checks_with_new_defaults() {
        for (const CheckConstraint& check : after_.checks)
            for (const std::string& name : maybe_new_default_)
                if (check.enforced && uses_default_of(*check.expression, name))
                    found(change_default_in_check, clause_of(name), name);
    }

    /// Columns stand in another order because of a clause that says so, or of columns that came or
    /// went before them.
    void moved(Operation operation) {
        for (const ColumnChanged* one : changed_)
            if (one->position.place != ast::ColumnPlace::unspecified)
                return found(operation, one->span, {});
        found(operation, {}, {});
        result_.found.back().implied = true;
    }

    void gone(const Field& field) {
        if (field.column == nullptr) return found(drop_virtual_column, {}, {});
        renamed_or_dropped_.push_back(field.column->name);
        Span span;
        for (const ColumnDropped* one : dropped_)
            if (equal_names(one->column.name, field.column->name)) span = one->span;
        found(field.stored ? drop_column : drop_virtual_column, span, field.column->name);
    }

    void came(const Field& field) {
        if (field.column == nullptr) return found(add_virtual_column, {}, {});
        const Column& column = *field.column;
        Span span;
        for (const ColumnAdded* one : added_)
            if (equal_names(one->column.name, column.name)) span = one->span;
        came(column, span);
    }
    void came(const Column& column, Span span) {
        found(column.is_virtual()                       ? add_virtual_column
              : column.generation                       ? add_stored_generated_column
              : is_expression_default(column, dialect_) ? add_column_with_expression_default
                                                        : add_column,
              span, column.name);
    }

    void compare(const Column& old, const Column& now) {
        const Span span = clause_of(old.name);
        compare_type(old, now, span);
        if (old.generation && now.generation) {
            // 5.7 cannot compare expressions: one that is written again counts as changed.
            const bool same =
                text_after(old.generation->expression) == canonical(now.generation->expression) &&
                (!old.generation->stored || dialect_.mysql_since(8, 0) || dialect_.is_mariadb() ||
                 old.generation == now.generation);
            if (same)
                unchanged_expressions_.push_back(
                    {&old.generation->expression, old.is_virtual(), old.name});
            else
                found(old.is_virtual() ? change_virtual_expression : change_stored_expression, span,
                      old.name);
        } else if (old.generation || now.generation) {
            found(change_type, span, old.name, "it becomes or stops being generated");
        }
        // InnoDB's names of columns have case.
        if (old.name != now.name) {
            renamed_or_dropped_.push_back(old.name);
            found(rename_column, span, old.name);
        }
        if (old.nullable != now.nullable)
            found(now.nullable ? make_nullable : make_not_null, span, old.name);
        if (storage_attributes(old) != storage_attributes(now))
            found(change_column_storage, span, old.name);
        if (old.visible != now.visible && dialect_.is_mariadb())
            found(change_column_visibility, span, old.name);
        const auto srid = [](const Column& column) {
            return column.rare ? column.rare->srid : std::nullopt;
        };
        if (srid(now) && srid(old) != srid(now)) found(change_srid, span, old.name);
    }

    static std::string storage_attributes(const Column& column) {
        return column.rare ? column.rare->column_format + "/" + column.rare->storage
                           : std::string("/");
    }

    void compare_type(const Column& old, const Column& now, Span span) {
        TypeComparison types = compare_types(old, now, before_, dialect_);
        if (types.match == TypeMatch::same) return;
        if (types.match == TypeMatch::unknown) {
            result_.unknown.push_back(fmt::format("`{}`: {}", old.name, types.reason));
            return;
        }
        if (types.match == TypeMatch::compatible && old.type.collation != now.type.collation &&
            is_indexed_or_partitioned_by(old, now)) {
            if (dialect_.is_mariadb()) {
                found(extend_column, span, old.name, types.reason);
                return found(rebuild_index, span, old.name);
            }
            types = {TypeMatch::different, "its collation changes and an index holds it"};
        }
        if (types.match == TypeMatch::compatible)
            found(extend_column, span, old.name, types.reason);
        else
            found(old.is_virtual() ? change_virtual_type : change_type, span, old.name,
                  types.reason);
    }

    bool is_indexed_or_partitioned_by(const Column& old, const Column& now) const {
        for (const Index& index : after_.indexes)
            for (const KeyPart& part : index.parts) {
                if (equal_names(part.column, now.name)) return true;
                if (part.expression && names_column(*part.expression, now.name)) return true;
            }
        if (!before_.partitions) return false;
        const auto named = [&](const ast::PartitionScheme& scheme) {
            return (scheme.expression && names_column(*scheme.expression, old.name)) ||
                   std::ranges::any_of(scheme.columns, [&](const ast::Identifier& one) {
                       return equal_names(one.text, old.name);
                   });
        };
        return named(before_.partitions->scheme) ||
               (before_.partitions->subpartitions && named(*before_.partitions->subpartitions));
    }

    /// A generated column whose expression stays and whose base does not has to be worked out anew.
    void recompute_generated() {
        if (dialect_.is_mariadb()) return; // expressions follow a column that is renamed
        for (const Unchanged& column : unchanged_expressions_) {
            const bool anew =
                std::ranges::any_of(maybe_new_default_,
                                    [&](const std::string& name) {
                                        return uses_default_of(*column.expression, name);
                                    }) ||
                std::ranges::any_of(renamed_or_dropped_, [&](const std::string& name) {
                    return names_column(*column.expression, name);
                });
            if (anew)
                found(column.is_virtual ? recompute_virtual_column : recompute_stored_column, {},
                      column.name);
        }
    }

    // Keys
    // -------------------------------------------------------------------------------------------

    /// The statement has no clauses but MODIFY and CHANGE.
    bool only_changes_columns() const {
        return result_.actions != nullptr &&
               std::ranges::all_of(*result_.actions, [](const ast::AlterAction& action) {
                   return std::holds_alternative<ast::ChangeColumn>(action);
               });
    }

    void compare_keys() {
        const KeyComparison keys(
            before_, after_, dialect_, only_changes_columns(),
            [&](const std::string& old) {
                return is_dropped(old) ? std::string{} : name_after(old);
            },
            [&](const std::string& now) { return is_added(now); });
        for (const IndexRenamed* one : renamed_keys_) found(rename_index, one->span, one->from);
        for (const KeyChange& change : keys.changes(renamed_keys_))
            found(change.operation, clause_of_key(change), change.index);
    }

    Span clause_of_key(const KeyChange& change) const {
        for (const Change& one : result_.step.changes) {
            if (const auto* added = std::get_if<IndexAdded>(&one);
                added != nullptr && equal_names(added->index.name, change.index) && !change.drops)
                return added->span;
            if (const auto* dropped = std::get_if<IndexDropped>(&one);
                dropped != nullptr && equal_names(dropped->index.name, change.index) &&
                change.drops)
                return dropped->span;
        }
        return {};
    }

    // A table never seen
    // -------------------------------------------------------------------------------------------

    /// Nothing can be compared: the clauses are taken at their word.
    void trust_changes() {
        for (const Change& change : result_.step.changes)
            std::visit([&](const auto& one) { trust(one); }, change);
    }
    template <class Other> void trust(const Other&) {}
    void trust(const ColumnAdded& one) {
        came(one.column, one.span);
        if (one.position.place == ast::ColumnPlace::first) found(reorder_columns, one.span, {});
        if (one.position.place == ast::ColumnPlace::after && dialect_.is_mysql() &&
            !dialect_.mysql_since(8, 0, 29))
            result_.unknown.push_back(
                fmt::format("whether `{}` is the last column", one.position.after.text));
    }
    void trust(const ColumnDropped& one) {
        const bool computed = one.column.defined && one.column.is_virtual();
        found(computed ? drop_virtual_column : drop_column, one.span, one.column.name);
    }
    void trust(const ColumnRenamed& one) { found(rename_column, one.span, one.from.name); }
    void trust(const IndexAdded& one) {
        found(KeyComparison::operation_of_new(one.index, false), one.span, one.index.name);
    }
    void trust(const IndexDropped& one) {
        found(one.index.name == "PRIMARY" ? drop_primary_key
              : one.index.is_unique()     ? drop_unique_index
                                          : drop_index,
              one.span, one.index.name);
    }
    void trust(const IndexRenamed& one) { found(rename_index, one.span, one.from); }
    void trust(const CharsetConverted&) {
        result_.unknown.emplace_back("the character sets and indexes of the table's columns");
    }
    void trust(const ColumnChanged& change) {
        if (change.position.place != ast::ColumnPlace::unspecified)
            result_.unknown.push_back(
                fmt::format("where `{}` stands in the table", change.from.name));
        if (!change.redefined) return;
        if (change.from.defined) return compare(change.from, change.to);
        result_.unknown.push_back(
            fmt::format("the present type and NULL-ability of `{}`", change.from.name));
    }
};

struct OfAlteration {
    const ast::QualifiedName* table = nullptr;
    const ast::OnlineClauses* online = nullptr;
    const std::vector<ast::AlterAction>* actions = nullptr;
};

OfAlteration parts_of(const ast::Statement& statement) {
    if (const auto* alter = std::get_if<ast::AlterTable>(&statement.node))
        return {&alter->table, &alter->online, &alter->actions};
    if (const auto* create = std::get_if<ast::CreateIndex>(&statement.node))
        return {&create->table, &create->online, nullptr};
    if (const auto* drop = std::get_if<ast::DropIndex>(&statement.node))
        return {&drop->table, &drop->online, nullptr};
    return {};
}

} // namespace

bool Alteration::has(Operation operation) const { return first(operation) != nullptr; }

const Found* Alteration::first(Operation operation) const {
    const auto at = std::ranges::find(found, operation, &Found::operation);
    return at == found.end() ? nullptr : &*at;
}

const ast::OnlineClauses* online_clauses(const ast::Statement& statement) {
    return parts_of(statement).online;
}

std::optional<Alteration> alteration_of(const Step& step, const Dialect& dialect) {
    const OfAlteration parts = parts_of(step.statement);
    if (parts.table == nullptr || !step.errors.empty()) return std::nullopt;
    Alteration alteration{step, nullptr, nullptr, parts.online, parts.actions, {}, {}};
    for (const Change& change : step.changes)
        std::visit(
            [&](const auto& one) {
                if constexpr (std::is_base_of_v<TableChange, std::decay_t<decltype(one)>>) {
                    alteration.before = one.before;
                    alteration.after = one.after;
                }
            },
            change);
    // Clauses that change nothing the catalog holds leave no change.
    const ObjectName name = resolved_name(*parts.table, step.session);
    if (!alteration.before) alteration.before = step.before.find_table(name);
    if (!alteration.after) alteration.after = step.after.find_table(name);
    if (!alteration.before || !alteration.after) return std::nullopt;
    Comparison(alteration, dialect).run();
    return alteration;
}

} // namespace lintel
