#include "analyzer/catalog/apply_table.hpp"
#include "analyzer/catalog/dependents.hpp"
#include "analyzer/catalog/invisible_primary_key.hpp"
#include "analyzer/catalog/known_rows.hpp"
#include "analyzer/catalog/mariadb_definitions.hpp"
#include "analyzer/catalog/partition_checks.hpp"
#include "analyzer/catalog/table_checks.hpp"
#include "analyzer/catalog/table_requirements.hpp"

#include <algorithm>
#include <utility>
#include <variant>

namespace lintel {
namespace {

/// When an action is carried out, whatever its place in the statement: the server reads names of
/// columns and keys as they were before it, so what goes makes room for what comes, and two columns
/// can swap names (MySQL 8.0 manual, 15.1.9 "ALTER TABLE Statement", "Renaming, Redefining, and
/// Reordering Columns").
enum class Phase : std::uint8_t { drops, renames, edits, columns, defaults, keys, rest };

struct PhaseOf {
    Phase operator()(const ast::DropColumn&) const { return Phase::drops; }
    Phase operator()(const ast::DropPrimaryKey&) const { return Phase::drops; }
    Phase operator()(const ast::DropIndexAction&) const { return Phase::drops; }
    Phase operator()(const ast::DropForeignKey&) const { return Phase::drops; }
    Phase operator()(const ast::DropConstraint&) const { return Phase::drops; }
    Phase operator()(const ast::RenameColumn&) const { return Phase::renames; }
    Phase operator()(const ast::RenameIndex&) const { return Phase::renames; }
    Phase operator()(const ast::AlterColumnDefault&) const { return Phase::edits; }
    Phase operator()(const ast::AlterColumnVisibility&) const { return Phase::edits; }
    Phase operator()(const ast::AlterCheck&) const { return Phase::edits; }
    Phase operator()(const ast::AddColumn&) const { return Phase::columns; }
    Phase operator()(const ast::ChangeColumn&) const { return Phase::columns; }
    Phase operator()(const ast::AddIndex&) const { return Phase::keys; }
    Phase operator()(const ast::AddForeignKey&) const { return Phase::keys; }
    Phase operator()(const ast::AddCheck&) const { return Phase::keys; }
    template <class Other> Phase operator()(const Other&) const { return Phase::rest; }
};

/// ALTER TABLE, one function an action. `before` of every change is the table before the statement;
/// `after` is filled in when all actions are done.
class Alteration {
public:
    Alteration(TablePtr before, const DefinitionContext& context, Effect& effect)
        : before_(std::move(before)), context_(context), effect_(effect),
          builder_(*before_, context, effect.errors) {}

    void run(const std::vector<ast::AlterAction>& actions) {
        using enum Phase;
        refuse_discarded(actions);
        refuse_changed_invisible_key(*before_, actions, context_, effect_);
        refuse_validation(actions);
        refuse_second_changes(actions);
        refuse_partition_actions(actions);
        refuse_two_charsets(actions);
        if (!effect_.errors.empty()) return;
        forget_collation(actions);
        for (const Phase phase : {drops, renames, edits, columns, defaults, keys, rest}) {
            for (clause_ = 0; clause_ < actions.size(); ++clause_) {
                if (phase_of(actions[clause_]) == phase)
                    std::visit([&](const auto& one) { act(one); }, actions[clause_]);
                if (phase == renames) plan_change(actions[clause_]);
                if (phase == keys) add_inline_keys(actions[clause_]);
            }
            if (phase == drops)
                std::erase_if(table().indexes,
                              [](const Index& index) { return index.parts.empty(); });
            if (phase == renames) {
                rename_indexes();
                rename_columns();
            }
            if (!effect_.errors.empty()) return;
        }
        check_auto_increment(table(), *before_, context_, effect_);
        refuse_partition_columns();
        if (!effect_.errors.empty()) return;
        refuse_what_is_needed({*before_, table(), dropped_, renamed_}, context_, effect_);
    }

    /// Puts the table in the catalog, unless the server would refuse.
    void finish() {
        if (context_.dialect.is_mariadb())
            settle_for_mariadb(builder_.table, before_.get(), effect_.catalog);
        complete_references(builder_.table, effect_.catalog, context_.dialect);
        check_table(builder_.table, before_.get(), context_, effect_, rename_.has_value());
        if (!effect_.errors.empty()) return;
        builder_.sort_indexes();
        if (rename_) {
            refuse_taken_names(builder_.table, *rename_, context_.statement, context_.dialect,
                               effect_);
            Table renamed = builder_.table;
            renamed.name = *rename_;
            check_adopted(renamed, context_, effect_);
        }
        if (!effect_.errors.empty()) return;
        builder_.forget_foreign_keys();
        TablePtr after = std::make_shared<const Table>(std::move(builder_.table));
        effect_.catalog.put_table(before_->name, after);
        if (rename_) {
            move_table(after, *rename_, effect_);
            after = effect_.catalog.find_table(*rename_);
        }
        std::ranges::stable_sort(changes_, {}, &Made::clause);
        for (Made& made : changes_) {
            std::visit(
                [&](auto& one) {
                    if constexpr (std::is_base_of_v<TableChange, std::decay_t<decltype(one)>>)
                        one.after = after;
                },
                made.change);
            effect_.changes.push_back(std::move(made.change));
        }
    }

private:
    /// A change and the clause that made it, by its place in the statement.
    struct Made {
        std::size_t clause;
        Change change;
    };
    TablePtr before_;
    const DefinitionContext& context_;
    Effect& effect_;
    TableBuilder builder_;
    std::size_t clause_ = 0;
    std::vector<Made> changes_;
    std::vector<ColumnUse> dropped_;
    std::vector<ColumnUse> renamed_;
    /// Positions of indexes after the drops, and their new names.
    std::vector<std::pair<std::ptrdiff_t, ast::Identifier>> renamed_indexes_;
    std::optional<ObjectName> rename_;

    /// MariaDB gives defaults to columns that the same statement adds or moves, too.
    Phase phase_of(const ast::AlterAction& action) const {
        return context_.dialect.is_mariadb() &&
                       std::holds_alternative<ast::AlterColumnDefault>(action)
                   ? Phase::defaults
                   : std::visit(PhaseOf{}, action);
    }

    static bool adds_primary_key(const ast::AlterAction& action) {
        const auto* add = std::get_if<ast::AddIndex>(&action);
        return add != nullptr && add->index.kind == IndexKind::primary;
    }

    /// Error 1814: of a table whose rows were discarded only the dictionary's entry can change.
    void refuse_discarded(const std::vector<ast::AlterAction>& actions) {
        if (!before_->discarded) return;
        for (const ast::AlterAction& action : actions)
            if (adds_primary_key(action) ||
                (!std::holds_alternative<ast::TablespaceAction>(action) &&
                 !std::holds_alternative<ast::RenameTableAction>(action) &&
                 !std::holds_alternative<ast::AddIndex>(action) &&
                 !std::holds_alternative<ast::DropIndexAction>(action) &&
                 !std::holds_alternative<ast::AlterColumnDefault>(action) &&
                 !std::holds_alternative<ast::RenameColumn>(action)))
                return builder_.refuse(1814, context_.statement, "the rows of `{}` were discarded",
                                       before_->name.name);
    }

    /// Error 1221: there is nothing to validate where no generated column is made or changed.
    void refuse_validation(const std::vector<ast::AlterAction>& actions) {
        if (!context_.dialect.is_mysql()) return;
        const auto makes_generated = [](const ast::AlterAction& action) {
            const auto* added = std::get_if<ast::AddColumn>(&action);
            const auto* changed = std::get_if<ast::ChangeColumn>(&action);
            return (added != nullptr && added->column.generated) ||
                   (changed != nullptr && changed->column.generated);
        };
        if (std::ranges::any_of(actions, makes_generated)) return;
        for (const ast::AlterAction& action : actions)
            if (const auto* validation = std::get_if<ast::SetValidation>(&action))
                return builder_.refuse(1221, validation->span,
                                       "no generated column is added or changed, so there is "
                                       "nothing to validate");
    }

    /// A new default character set comes with its own collation, even where it is the old set.
    void forget_collation(const std::vector<ast::AlterAction>& actions) {
        const auto sets = [&](std::string_view option) {
            return std::ranges::any_of(actions, [&](const ast::AlterAction& action) {
                const auto* set = std::get_if<ast::SetTableOption>(&action);
                return set != nullptr && set->option.name == option;
            });
        };
        if (sets("CHARACTER SET") && !sets("COLLATE")) table().collation_written = false;
    }

    /// Error 1302: a default character set, and conversion to another.
    void refuse_two_charsets(const std::vector<ast::AlterAction>& actions) {
        const ast::TableOption* set = nullptr;
        const ast::ConvertCharset* converted = nullptr;
        for (const ast::AlterAction& action : actions) {
            if (const auto* option = std::get_if<ast::SetTableOption>(&action);
                option != nullptr && option->option.name == "CHARACTER SET")
                set = &option->option;
            if (const auto* convert = std::get_if<ast::ConvertCharset>(&action);
                convert != nullptr && convert->charset)
                converted = convert;
        }
        if (set != nullptr && converted != nullptr &&
            find_charset(set->value.value) != find_charset(converted->charset->text))
            builder_.refuse(1302, converted->span, "the statement names two character sets");
    }

    /// Error 1506 in MariaDB, whatever else is asked: a foreign key of a partitioned table.
    void refuse_partition_actions(const std::vector<ast::AlterAction>& actions) {
        if (!before_->complete || !effect_.errors.empty()) return;
        for (const ast::AlterAction& action : actions) {
            if (context_.dialect.is_mariadb() && before_->partitions &&
                (std::holds_alternative<ast::AddForeignKey>(action) ||
                 std::holds_alternative<ast::DropForeignKey>(action)))
                return builder_.refuse({1506, Refused::foreign_key}, context_.statement,
                                       "a partitioned table cannot have foreign keys");
        }
    }

    /// Whether a unique key holds the column and others.
    bool in_wider_key(std::string_view column) const {
        return std::ranges::any_of(before_->indexes, [&](const Index& index) {
            return index.is_unique() && index.parts.size() > 1 && holds_column(index, column);
        });
    }

    /// Error 3855: the partitioning function names the column (MariaDB: 1054).
    void refuse_partition_columns() {
        if (!before_->partitions || !effect_.errors.empty()) return;
        const auto names = [&](const ast::PartitionScheme& scheme, const std::string& column) {
            return std::ranges::any_of(
                       scheme.columns,
                       [&](const ast::Identifier& one) { return equal_names(one.text, column); }) ||
                   (scheme.expression && names_column(*scheme.expression, column));
        };
        const auto needed = [&](const ColumnUse& use) {
            const Partitions& partitions = *before_->partitions;
            return names(partitions.scheme, use.name) ||
                   (partitions.subpartitions && names(*partitions.subpartitions, use.name));
        };
        if (table().partitions != before_->partitions) return;
        for (const ColumnUse& use : dropped_)
            if (needed(use))
                return builder_.refuse(
                    context_.dialect.is_mysql() ? ErrorNumber(3855)
                    : in_wider_key(use.name)    ? ErrorNumber(1072, Refused::needed_column)
                                                : ErrorNumber(1054, Refused::needed_column),
                    use.span, "`{}` is partitioned by column `{}`", before_->name.name, use.name);
        const auto generates = [&](const ColumnUse& use) { // told first, as 3108
            return std::ranges::any_of(before_->columns, [&](const Column& column) {
                return column.generation && names_column(column.generation->expression, use.name);
            });
        };
        if (context_.dialect.mysql_since(8, 0))
            for (const ColumnUse& use : renamed_)
                if (needed(use) && !generates(use))
                    return builder_.refuse(3855, use.span, "`{}` is partitioned by column `{}`",
                                           before_->name.name, use.name);
    }

    /// Error 1054: each column is changed by one clause. What is left over finds no column (the
    /// server's mysql_prepare_alter_table takes each definition once).
    void refuse_second_changes(const std::vector<ast::AlterAction>& actions) {
        std::vector<std::string> changed;
        std::vector<std::string> placed; // FIRST or AFTER: read last, with ALTER COLUMN
        for (const ast::AlterAction& action : actions) {
            const ast::Identifier* name = nullptr;
            if (const auto* change = std::get_if<ast::ChangeColumn>(&action))
                name = &change->name;
            else if (const auto* rename = std::get_if<ast::RenameColumn>(&action))
                name = &rename->from;
            if (name == nullptr) continue;
            const std::string folded_name = folded(name->text);
            if (std::ranges::find(changed, folded_name) != changed.end() && find(name->text))
                return builder_.refuse(1054, name->span, "column `{}` is changed twice",
                                       name->text);
            changed.push_back(folded_name);
            if (const auto* moved = std::get_if<ast::ChangeColumn>(&action);
                moved != nullptr && moved->position.place != ast::ColumnPlace::unspecified)
                placed.push_back(folded_name);
        }
        std::erase_if(changed, [&](const std::string& name) {
            return std::ranges::find(placed, name) != placed.end();
        });
        for (const ast::AlterAction& action : actions) {
            const auto* change = std::get_if<ast::AlterColumnDefault>(&action);
            if (change == nullptr) continue;
            const std::string folded_name = folded(change->column.text);
            if (std::ranges::find(changed, folded_name) != changed.end() &&
                find(change->column.text))
                return builder_.refuse(1054, change->column.span, "column `{}` is changed twice",
                                       change->column.text);
            changed.push_back(folded_name);
        }
    }

    Table& table() { return builder_.table; }
    TableChange at(Span span) const { return {span, before_, nullptr}; }
    void changed(Change change) { changes_.push_back({clause_, std::move(change)}); }

    Column* find(std::string_view name) {
        const auto found = std::ranges::find_if(
            table().columns, [&](const Column& one) { return equal_names(one.name, name); });
        return found == table().columns.end() ? nullptr : &*found;
    }

    /// The column by that name. One of a table never seen is taken to exist, known by name only;
    /// otherwise error 1054, or `number`.
    Column* expect(const ast::Identifier& name, ErrorNumber number = 1054) {
        if (Column* column = find(name.text)) return column;
        if (table().complete) {
            builder_.refuse(number, name.span, "column `{}` does not exist in `{}`", name.text,
                            table().name.name);
            return nullptr;
        }
        return &builder_.assume_column(name.text, name.span);
    }

    // Drops
    // -----------------------------------------------------------------------------------------------------

    void act(const ast::DropColumn& action) {
        if (action.if_exists && table().complete && !find(action.name.text)) return;
        const Column* present = expect(action.name, 1091);
        if (present == nullptr) return;
        const Column column = *present;
        std::erase_if(table().columns,
                      [&](const Column& one) { return equal_names(one.name, column.name); });
        for (Index& index : table().indexes)
            std::erase_if(index.parts, [&](const KeyPart& part) {
                return equal_names(part.column, column.name);
            });
        // A check of this column alone goes with it, and its name is free; MariaDB's are part of
        // the column they are declared with, whatever they name.
        std::erase_if(table().checks, [&](const CheckConstraint& check) {
            if (context_.dialect.is_mariadb() && equal_names(check.column, column.name))
                return true;
            const bool own = context_.dialect.is_mysql() || check.column.empty() ||
                             equal_names(check.column, column.name);
            return own && names_column(*check.expression, column.name) &&
                   names_only(*check.expression, column.name);
        });
        dropped_.push_back({column.name, {}, action.name.span});
        changed(ColumnDropped{at(action.span), column});
    }

    void drop_index(std::string_view name, Span span, Span name_span, bool if_exists) {
        const Index* present = before_->find_index(name);
        if (table().find_index(name) == nullptr && table().complete) {
            if (!if_exists)
                builder_.refuse({1091, Refused::index}, name_span,
                                "index `{}` does not exist on `{}`", name, table().name.name);
            return;
        }
        Index index;
        index.name = name;
        index.preexisting = true;
        if (present != nullptr) index = *present;
        std::erase_if(table().indexes,
                      [&](const Index& one) { return equal_names(one.name, name); });
        changed(IndexDropped{at(span), std::move(index)});
    }
    void act(const ast::DropPrimaryKey& action) {
        drop_index("PRIMARY", action.span, action.span, false);
    }
    void act(const ast::DropIndexAction& action) {
        drop_index(action.name.text, action.span, action.name.span, action.if_exists);
    }

    void drop_foreign_key(const ast::Identifier& name, Span span, bool if_exists) {
        if (table().find_foreign_key(name.text) == nullptr && table().complete) {
            if (!if_exists)
                builder_.refuse({1091, Refused::foreign_key}, name.span,
                                "foreign key `{}` does not exist on `{}`", name.text,
                                table().name.name);
            return;
        }
        std::erase_if(table().foreign_keys,
                      [&](const ForeignKey& one) { return equal_names(one.name, name.text); });
        changed(ForeignKeyDropped{at(span), name.text});
    }
    void act(const ast::DropForeignKey& action) {
        drop_foreign_key(action.name, action.span, action.if_exists);
    }

    void act(const ast::DropConstraint& action) {
        if (action.any && table().find_foreign_key(action.name.text))
            return drop_foreign_key(action.name, action.span, action.if_exists);
        if (action.any && table().find_index(action.name.text))
            return drop_index(action.name.text, action.span, action.name.span, action.if_exists);
        const Table& searched = context_.dialect.is_mariadb() ? table() : *before_;
        if (searched.find_check(action.name.text) == nullptr && table().complete) {
            // 3821: no such check; 3940: no such constraint of any kind.
            if (!action.if_exists)
                builder_.refuse(context_.dialect.is_mariadb() ? ErrorNumber(1091, Refused::check)
                                : action.any                  ? ErrorNumber(3940)
                                                              : ErrorNumber(3821),
                                action.name.span, "constraint `{}` does not exist on `{}`",
                                action.name.text, table().name.name);
            return;
        }
        std::erase_if(table().checks, [&](const CheckConstraint& one) {
            return equal_names(one.name, action.name.text);
        });
        changed(CheckDropped{at(action.span), action.name.text});
    }

    // Columns
    // ---------------------------------------------------------------------------------------------------

    void act(const ast::RenameColumn& action) {
        const Column* column = expect(action.from);
        if (column == nullptr || equal_names(column->name, action.to.text)) return;
        changed(ColumnRenamed{at(action.span), *column, action.to.text});
        renamed_.push_back({column->name, action.to.text, action.to.span});
    }

    /// CHANGE takes part in the renames before its definition is read.
    void plan_change(const ast::AlterAction& action) {
        const auto* change = std::get_if<ast::ChangeColumn>(&action);
        if (change == nullptr ||
            (change->if_exists && table().complete && !find(change->name.text)))
            return;
        const Column* column = expect(change->name);
        if (column == nullptr || equal_names(column->name, change->column.name.text)) return;
        changed(ColumnRenamed{at(change->span), *column, change->column.name.text});
        renamed_.push_back({column->name, change->column.name.text, change->column.name.span});
    }

    /// All renames at once, so that names can be swapped; carried into keys and foreign keys, on
    /// both sides.
    void rename_columns() {
        if (renamed_.empty()) return;
        for (Column& column : table().columns) carry(column.name);
        for (std::size_t i = 0; i < renamed_.size(); ++i) {
            const auto taken = std::ranges::count_if(table().columns, [&](const Column& one) {
                return equal_names(one.name, renamed_[i].to);
            });
            if (taken > 1)
                return builder_.refuse(1060, renamed_[i].span, "column `{}` exists already in `{}`",
                                       renamed_[i].to, table().name.name);
        }
        for (Index& index : table().indexes)
            for (KeyPart& part : index.parts) carry(part.column);
        for (CheckConstraint& check : table().checks) carry(check.column);
        // MariaDB renames in expressions too, where MySQL refuses the rename.
        if (context_.dialect.is_mariadb()) {
            for (CheckConstraint& check : table().checks) carry_into(check.expression);
            for (Column& column : table().columns) {
                carry_into(column.default_value);
                if (!column.generation) continue;
                Generation generation = *column.generation;
                carry_names(generation.expression);
                column.generation = std::make_shared<const Generation>(std::move(generation));
            }
            if (table().partitions) {
                Partitions partitions = *table().partitions;
                carry_into_scheme(partitions.scheme);
                if (partitions.subpartitions) carry_into_scheme(*partitions.subpartitions);
                table().partitions = std::make_shared<const Partitions>(std::move(partitions));
            }
        }
        for (ForeignKey& key : table().foreign_keys) {
            for (std::string& column : key.columns) carry(column);
            if (key.referenced_table == table().name)
                std::ranges::for_each(key.referenced_columns,
                                      [&](std::string& column) { carry(column); });
        }
        for (const TablePtr& child : tables_referencing(effect_.catalog, table().name)) {
            if (child->name == table().name) continue;
            Table changed_child = *child;
            for (ForeignKey& key : changed_child.foreign_keys)
                if (key.referenced_table == table().name)
                    std::ranges::for_each(key.referenced_columns,
                                          [&](std::string& column) { carry(column); });
            effect_.catalog.put_table(child->name,
                                      std::make_shared<const Table>(std::move(changed_child)));
        }
    }

    void carry(std::string& name) const {
        const auto found = std::ranges::find_if(
            renamed_, [&](const ColumnUse& one) { return equal_names(one.name, name); });
        if (found != renamed_.end()) name = found->to;
    }
    void carry_names(ast::Expression& expression) const {
        if (expression.kind == ast::ExpressionKind::column && !expression.name.empty())
            carry(expression.name.back().text);
        for (ast::Expression& operand : expression.operands) carry_names(operand);
    }
    void carry_into(std::shared_ptr<const ast::Expression>& expression) const {
        if (!expression) return;
        ast::Expression carried = *expression;
        carry_names(carried);
        expression = std::make_shared<const ast::Expression>(std::move(carried));
    }
    void carry_into_scheme(ast::PartitionScheme& scheme) const {
        for (ast::Identifier& column : scheme.columns) carry(column.text);
        if (scheme.expression) carry_names(*scheme.expression);
    }
    std::string name_now(std::string name) const {
        carry(name);
        return name;
    }

    /// Error 1674: what a new column's default would be differs from replica to replica (MySQL 8.0
    /// manual, 19.2.1.3 "Determination of Safe and Unsafe Statements in Binary Logging").
    void refuse_unsafe_default(const ast::ColumnDefinition& column) {
        constexpr std::string_view unsafe[] = {
            "uuid",         "uuid_short",   "rand",         "sysdate",   "user",
            "session_user", "system_user",  "found_rows",   "row_count", "get_lock",
            "is_free_lock", "is_used_lock", "release_lock", "load_file", "sleep"};
        if (!column.default_value || !context_.dialect.mysql_since(8, 0, 13)) return;
        ast::for_each_expression(column.default_value->value, [&](const ast::Expression& part) {
            if (part.kind != ast::ExpressionKind::function || part.name.empty()) return;
            if (std::ranges::find(unsafe, folded(part.name.back().text)) != std::end(unsafe))
                builder_.refuse(1674, column.name.span,
                                "the default of new column `{}` calls {}(), which gives each "
                                "replica another value",
                                column.name.text, part.name.back().text);
        });
    }
    void act(const ast::AddColumn& action) {
        if (action.if_not_exists && find(action.column.name.text)) return;
        refuse_unsafe_default(action.column);
        const std::size_t errors = effect_.errors.size();
        builder_.add_column(action.column, action.position);
        if (effect_.errors.size() != errors) return;
        if (auto error = refusal_by_rows(*before_, *find(action.column.name.text), context_))
            return effect_.errors.push_back(*std::move(error));
        changed(ColumnAdded{at(action.span), *find(action.column.name.text), action.position});
    }

    void act(const ast::ChangeColumn& action) {
        Column* present = find(action.column.name.text);
        if (present == nullptr) return; // IF EXISTS
        const Column* known = before_->find_column(action.name.text);
        Column old = known != nullptr ? *known : *present;
        old.name = known != nullptr ? known->name : action.name.text;
        const bool stored = !present->is_virtual();
        Column redefined = builder_.make_column(action.column);
        if (present->defined && stored == redefined.is_virtual())
            builder_.refuse(
                context_.dialect.is_mariadb() ? ErrorNumber(1907)
                                              : ErrorNumber(3106, Refused::stored_or_virtual),
                action.column.name.span, "`{}` cannot become {}; drop it and add it anew",
                action.column.name.text, stored ? "virtual" : "stored");
        const auto plain = [](const ColumnType& type) {
            return type.name <= TypeName::bit_type || is_temporal(type.name);
        };
        if (present->defined && context_.dialect.is_mariadb() && context_.session.sql_mode.strict &&
            ((is_spatial(present->type.name) && plain(redefined.type)) ||
             (is_spatial(redefined.type.name) && plain(present->type))))
            builder_.refuse(4078, action.column.name.span, "`{}` is a {} and cannot become a {}",
                            action.column.name.text, describe(present->type, context_.dialect),
                            describe(redefined.type, context_.dialect));
        if (auto error = refusal_by_rows(old, redefined, context_))
            return effect_.errors.push_back(*std::move(error));
        redefined.preexisting = old.preexisting;
        for (Index& index : table().indexes) // the name as it is spelled now
            for (KeyPart& part : index.parts)
                if (equal_names(part.column, redefined.name)) part.column = redefined.name;
        // A primary key column stays NOT NULL whatever is written.
        if (const Index* primary = table().primary_key())
            for (const KeyPart& part : primary->parts)
                if (equal_names(part.column, redefined.name)) {
                    if (context_.dialect.is_mariadb() && redefined.nullable &&
                        redefined.default_value &&
                        redefined.default_value->kind == ast::ExpressionKind::null_literal)
                        redefined.default_value = nullptr;
                    if (context_.dialect.is_mysql() && redefined.nullable && action.column.nullable)
                        builder_.refuse(1171, action.column.name.span,
                                        "`{}` is part of the primary key and cannot be NULL",
                                        redefined.name);
                    redefined.nullable = false;
                }
        changed(ColumnChanged{at(action.span), std::move(old), redefined, true, action.position,
                              action.column.type.span});
        builder_.fit_prefixes(redefined);
        if (action.position.place == ast::ColumnPlace::unspecified) {
            *present = std::move(redefined);
            return;
        }
        std::erase_if(table().columns,
                      [&](const Column& one) { return equal_names(one.name, redefined.name); });
        builder_.place(std::move(redefined), action.position);
    }

    // Keys and checks
    // -------------------------------------------------------------------------------------------

    void add_inline_keys(const ast::AlterAction& action) {
        const ast::ColumnDefinition* column = nullptr;
        if (const auto* added = std::get_if<ast::AddColumn>(&action))
            column = &added->column;
        else if (const auto* change = std::get_if<ast::ChangeColumn>(&action))
            column = &change->column;
        if (column == nullptr || find(column->name.text) == nullptr) return;
        if (const auto* added = std::get_if<ast::AddColumn>(&action);
            added != nullptr && added->if_not_exists &&
            before_->find_column(column->name.text) != nullptr)
            return;
        if (builder_.add_key_of(*column))
            changed(IndexAdded{at(column->key_span), table().indexes.back()});
        // A column's own checks are part of its definition in MariaDB, and written anew with it.
        if (context_.dialect.is_mariadb())
            std::erase_if(table().checks, [&](const CheckConstraint& one) {
                return equal_names(one.column, column->name.text);
            });
        builder_.add_checks_of(*column);
        if (builder_.add_reference_of(*column))
            changed(ForeignKeyAdded{at(column->references->span), table().foreign_keys.back()});
    }

    void act(const ast::AddIndex& action) {
        if (action.index.if_not_exists && action.index.name &&
            table().find_index(action.index.name->text))
            return;
        if (const Index* index = builder_.add_index(action.index))
            changed(IndexAdded{at(action.span), *index});
    }
    /// MariaDB adds a foreign key in place while foreign_key_checks is off, and InnoDB then calls
    /// it as its index is called, and keeps RESTRICT as NO ACTION, which means the same to it.
    void settle_in_place(const ForeignKey* added, const std::optional<ast::Identifier>& index) {
        if (added == nullptr || !context_.dialect.is_mariadb() ||
            context_.session.foreign_key_checks)
            return;
        const auto found = std::ranges::find(table().foreign_keys, added->name, &ForeignKey::name);
        if (index) found->name = index->text;
        for (std::optional<ReferenceOption>* option : {&found->on_delete, &found->on_update})
            if (*option == ReferenceOption::restrict) *option = ReferenceOption::no_action;
    }
    void act(const ast::AddForeignKey& action) {
        const ForeignKey* key = builder_.add_foreign_key(action.foreign_key);
        settle_in_place(key, action.foreign_key.index_name);
        if (key != nullptr) changed(ForeignKeyAdded{at(action.span), *key});
    }
    void act(const ast::AddCheck& action) {
        if (const CheckConstraint* check = builder_.add_check(action.check, {}))
            changed(CheckAdded{at(action.span), *check});
    }

    template <class Edit> void edit_column(const ast::Identifier& name, Span span, Edit edit) {
        ast::Identifier now = name;
        now.text = name_now(name.text);
        Column* column = expect(now);
        if (column == nullptr) return;
        Column old = *column;
        edit(*column);
        changed(ColumnChanged{at(span), std::move(old), *column, false, {}, {}});
    }

    void act(const ast::AlterColumnDefault& action) {
        if (const Column* column = find(action.column.text);
            column != nullptr && column->generation && action.value) {
            if (context_.dialect.is_mariadb()) return; // accepts it, and keeps nothing
            return builder_.refuse(1221, action.span, "`{}` is generated, and has no default",
                                   column->name);
        }
        edit_column(action.column, action.span, [&](Column& column) {
            column.default_value =
                action.value ? std::make_shared<const ast::Expression>(action.value->value)
                             : nullptr;
        });
    }
    void act(const ast::AlterColumnVisibility& action) {
        edit_column(action.column, action.span,
                    [&](Column& column) { column.visible = action.visible; });
    }

    void act(const ast::AlterCheck& action) {
        const auto found = std::ranges::find_if(table().checks, [&](const CheckConstraint& one) {
            return equal_names(one.name, action.name.text);
        });
        if (found != table().checks.end())
            found->enforced = action.enforced;
        else if (table().complete)
            return builder_.refuse(action.any ? ErrorNumber(3940) : ErrorNumber(3821),
                                   action.name.span, "constraint `{}` does not exist on `{}`",
                                   action.name.text, table().name.name);
        changed(CheckEnforcementChanged{at(action.span), action.name.text, action.enforced});
    }

    Index* find_index(const ast::Identifier& name) {
        const auto found = std::ranges::find_if(
            table().indexes, [&](const Index& one) { return equal_names(one.name, name.text); });
        if (found != table().indexes.end()) return &*found;
        if (table().complete)
            builder_.refuse(1176, name.span, "index `{}` does not exist on `{}`", name.text,
                            table().name.name);
        return nullptr;
    }
    void act(const ast::AlterIndexVisibility& action) {
        if (Index* index = find_index(action.index)) {
            if (index->visible != action.visible)
                index->hidden_at = action.visible ? Span{} : action.span;
            index->visible = action.visible;
        }
        changed(IndexVisibilityChanged{at(action.span), action.index.text, action.visible});
    }
    void act(const ast::RenameIndex& action) {
        if (equal_names(action.from.text, "PRIMARY") || equal_names(action.to.text, "PRIMARY"))
            return builder_.refuse(1280, action.span, "the primary key has no other name");
        if (const Index* index = find_index(action.from)) {
            const std::ptrdiff_t position = index - table().indexes.data();
            for (const auto& [renamed, to] : renamed_indexes_)
                if (renamed == position)
                    return builder_.refuse(1176, action.from.span, "index `{}` is renamed twice",
                                           action.from.text);
            renamed_indexes_.emplace_back(position, action.to);
        } else if (table().complete)
            return;
        changed(IndexRenamed{at(action.span), action.from.text, action.to.text});
    }
    /// All at once, so that two can change names. Error 1061: the name is taken.
    void rename_indexes() {
        for (const auto& [position, name] : renamed_indexes_) {
            Index& index = table().indexes[static_cast<std::size_t>(position)];
            index.name = name.text;
            // One with a name of its own is no longer the foreign key's to take away.
            if (context_.dialect.is_mariadb()) index.implicit = false;
        }
        for (const auto& [position, name] : renamed_indexes_)
            if (std::ranges::count_if(table().indexes, [&](const Index& one) {
                    return equal_names(one.name, name.text);
                }) > 1)
                return builder_.refuse(1061, name.span, "`{}` has an index `{}` already",
                                       table().name.name, name.text);
    }

    void act(const ast::RenameTableAction& action) {
        const ObjectName to = resolved_name(action.to, context_.session);
        if (to == table().name) return;
        if (effect_.catalog.find_table(to) || effect_.catalog.view(to).known())
            return builder_.refuse(1050, action.to.span(), "table `{}` exists already", to.name);
        rename_ = to;
        changed(TableRenamed{at(action.span), table().name, to});
    }

    std::string option_value(const std::string& name) {
        if (name == "ENGINE") return table().engine;
        if (name == "CHARACTER SET") return std::string(table().charset);
        if (name == "COLLATE") return std::string(table().collation);
        if (name == "COMMENT") return table().comment;
        if (name == "ROW_FORMAT") return table().row_format;
        const auto found = table().options.find(name);
        return found == table().options.end() ? std::string{} : found->second;
    }
    void act(const ast::SetTableOption& action) {
        const std::string from = option_value(action.option.name);
        builder_.set_option(action.option);
        const std::string to = option_value(action.option.name);
        if (action.option.name == "ENGINE" && equal_names(from, to))
            changed(TableRebuilt{at(action.span)});
        else
            changed(TableOptionChanged{at(action.span), action.option.name, from, to});
    }
    void act(const ast::ConvertCharset& action) {
        builder_.check_charset(action.charset, action.collation);
        Charsets to{table().charset, {}};
        if (action.charset) to.charset = find_charset(action.charset->text);
        if (action.collation) to.collation = find_collation(action.collation->text);
        if (action.collation && !action.charset) to.charset = charset_of_collation(to.collation);
        if (!action.collation) to.collation = default_collation(to.charset, context_.dialect);
        builder_.convert_charset(to);
        changed(
            CharsetConverted{at(action.span), std::string(to.charset), std::string(to.collation)});
    }
    void act(const ast::ForceRebuild& action) { changed(TableRebuilt{at(action.span)}); }
    void act(const ast::RepartitionTable& action) {
        table().partitions = std::make_shared<const Partitions>(
            Partitions{action.partitioning.scheme, action.partitioning.subpartitions,
                       action.partitioning.definitions});
        changed(TableRepartitioned{at(action.span)});
    }
    void act(const ast::RemovePartitioning& action) {
        if (!table().partitions && table().complete)
            return builder_.refuse(1505, action.span, "`{}` is not partitioned", table().name.name);
        table().partitions = nullptr;
        changed(TableRepartitioned{at(action.span)});
    }
    /// MySQL 8.0 manual, 26.3 "Partition Management".
    void refuse_partitions(const ast::PartitionAction& action) {
        using enum ast::PartitionAction::Kind;
        if (!table().complete || !table().partitions || !context_.dialect.is_mysql()) return;
        const auto& definitions = table().partitions->definitions;
        if (definitions.empty()) return; // named p0, p1 … by the server
        for (const ast::Identifier& name : action.partitions) {
            const bool known = std::ranges::any_of(definitions, [&](const auto& one) {
                return equal_names(one.name.text, name.text) ||
                       std::ranges::any_of(one.subpartitions, [&](const auto& sub) {
                           return equal_names(sub.name.text, name.text);
                       });
            });
            if (known) continue;
            const bool by_name = action.kind == truncate || action.kind == exchange ||
                                 action.kind == discard || action.kind == import;
            builder_.refuse(by_name ? ErrorNumber(1735) : ErrorNumber(1507), name.span,
                            "`{}` has no partition `{}`", table().name.name, name.text);
            return;
        }
    }
    /// MySQL 8.0 manual, 26.3.3 "Exchanging Partitions and Subpartitions with Tables".
    void refuse_exchange(const ast::PartitionAction& action) {
        const TablePtr other =
            effect_.catalog.find_table(resolved_name(action.exchange_with, context_.session));
        if (!other || !other->complete || !effect_.errors.empty()) return;
        const Span place = action.exchange_with.span();
        const std::string& name = other->name.name;
        if (other->partitions) return builder_.refuse(1732, place, "`{}` is partitioned", name);
        if (other->temporary) return builder_.refuse(1733, place, "`{}` is temporary", name);
        if (!other->foreign_keys.empty())
            return builder_.refuse(1740, place, "`{}` has foreign keys", name);
        const bool alike = std::ranges::equal(
            table().columns, other->columns, [](const Column& a, const Column& b) {
                return equal_names(a.name, b.name) && a.type == b.type && a.nullable == b.nullable;
            });
        if (!alike || table().indexes.size() != other->indexes.size())
            builder_.refuse(1736, place, "`{}` and `{}` have different definitions",
                            table().name.name, name);
    }
    void act(const ast::PartitionAction& action) {
        if (auto error = refusal_of(action, table(), context_.dialect))
            return effect_.errors.push_back(*std::move(error));
        PartitionsChanged change{at(action.span), action.kind, {}};
        for (const ast::Identifier& name : action.partitions)
            change.partitions.push_back(name.text);
        refuse_partitions(action);
        if (action.kind == ast::PartitionAction::Kind::exchange && context_.dialect.is_mysql())
            refuse_exchange(action);
        if (table().partitions) {
            Partitions partitions = *table().partitions;
            using enum ast::PartitionAction::Kind;
            if (action.kind == drop || action.kind == truncate || action.kind == exchange)
                table().has_rows = false;
            if (action.kind == add)
                std::ranges::copy(action.definitions, std::back_inserter(partitions.definitions));
            if (action.kind == drop || action.kind == reorganize) {
                auto& definitions = partitions.definitions;
                const auto named = [&](const ast::PartitionDefinition& one) {
                    return std::ranges::any_of(change.partitions, [&](const std::string& name) {
                        return equal_names(name, one.name.text);
                    });
                };
                // What replaces reorganized partitions takes their place: bounds have to rise.
                const auto place = std::ranges::find_if(definitions, named) - definitions.begin();
                std::erase_if(definitions, named);
                if (action.kind == reorganize)
                    definitions.insert(
                        definitions.begin() +
                            std::min(place, static_cast<std::ptrdiff_t>(definitions.size())),
                        action.definitions.begin(), action.definitions.end());
            }
            table().partitions = std::make_shared<const Partitions>(std::move(partitions));
        }
        changed(std::move(change));
    }
    // These change rows' order, key maintenance or files, nothing the catalog holds.
    void act(const ast::OrderRows& action) { changed(TableRebuilt{at(action.span)}); }
    void act(const ast::SetKeys&) {}
    void act(const ast::SetValidation&) {}
    /// MySQL 8.0 manual, 17.6.1.3 "Importing InnoDB Tables".
    void act(const ast::TablespaceAction& action) {
        if (action.discard) {
            table().discarded = true;
            table().has_rows = false;
            return;
        }
        if (!table().discarded) {
            if (table().complete && table().engine == "innodb")
                builder_.refuse(1813, action.span, "`{}` has its rows; discard them first",
                                table().name.name);
            return;
        }
        // Whether its file was put in place no statement shows.
        if (effect_.catalog.server_known)
            builder_.refuse(1812, action.span, "`{}` has no file to import", table().name.name);
        table().discarded = false;
    }
    void act(const ast::OtherTableAction&) {}
};

/// Errors 1800 and 1801, of the parser.
void refuse_unknown(const ast::OnlineClauses& online, Effect& effect) {
    if (online.unknown_algorithm)
        effect.errors.push_back({1800, online.unknown_algorithm->span,
                                 fmt::format("there is no ALGORITHM `{}`; it is INSTANT, INPLACE, "
                                             "COPY or DEFAULT",
                                             online.unknown_algorithm->text)});
    else if (online.unknown_lock)
        effect.errors.push_back(
            {1801, online.unknown_lock->span,
             fmt::format("there is no LOCK `{}`; it is NONE, SHARED, EXCLUSIVE or DEFAULT",
                         online.unknown_lock->text)});
}

/// Error 1846 where the statement asks not to copy: what only a copy would meet is never met.
void refuse_copy_first(const ast::OnlineClauses& online, Effect& effect) {
    using enum ast::AlgorithmClause;
    if (effect.errors.empty() || !online.algorithm || online.algorithm->value == copy) return;
    ServerError& error = effect.errors.front();
    if (error.number == 1832 || error.number == 1833 || error.number == 1117) error.number = 1846;
}

void alter(const ast::QualifiedName& name, const std::vector<ast::AlterAction>& actions,
           const ast::OnlineClauses& online, const DefinitionContext& context, Effect& effect) {
    refuse_unknown(online, effect);
    if (!effect.errors.empty()) return;
    const Catalog before = effect.catalog;
    if (const TablePtr table = table_to_change(name, context, effect)) {
        Alteration alteration(table, context, effect);
        alteration.run(actions);
        alteration.finish();
    }
    refuse_copy_first(online, effect);
    if (!effect.errors.empty()) effect.catalog = before;
}

} // namespace

void alter_table(const ast::AlterTable& statement, const DefinitionContext& context,
                 Effect& effect) {
    const ObjectName name = resolved_name(statement.table, context.session);
    if (statement.if_exists && effect.catalog.table(name).absent()) return;
    alter(statement.table, statement.actions, statement.online, context, effect);
}

// CREATE INDEX and DROP INDEX are mapped to ALTER TABLE, as the server does.
void create_index(const ast::CreateIndex& statement, const DefinitionContext& context,
                  Effect& effect) {
    alter(statement.table, {ast::AddIndex{statement.index.span, statement.index}}, statement.online,
          context, effect);
}

void drop_index(const ast::DropIndex& statement, Span span, const DefinitionContext& context,
                Effect& effect) {
    alter(statement.table, {ast::DropIndexAction{span, statement.name, statement.if_exists}},
          statement.online, context, effect);
}

} // namespace lintel
