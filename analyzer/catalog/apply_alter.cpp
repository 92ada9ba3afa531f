#include "analyzer/catalog/apply_table.hpp"

#include <algorithm>
#include <utility>
#include <variant>

namespace lintel {
namespace {

/// ALTER TABLE, one function an action. `before` of every change is the table before the statement; `after` is filled
/// in when all actions are done.
class Alteration {
public:
    Alteration(TablePtr before, const DefinitionContext& context, Effect& effect)
        : before_(std::move(before)), context_(context), effect_(effect), builder_(*before_, context, effect.errors) {}

    void run(const std::vector<ast::AlterAction>& actions) {
        for (const ast::AlterAction& action : actions) std::visit([&](const auto& one) { act(one); }, action);
    }

    /// Puts the table in the catalog, unless the server would refuse.
    void finish() {
        if (!effect_.errors.empty()) return;
        TablePtr after = std::make_shared<const Table>(std::move(builder_.table));
        effect_.catalog.tables.set(before_->name, after);
        if (rename_) {
            move_table(after, rename_->to, effect_);
            after = effect_.catalog.find_table(rename_->to);
        }
        for (Change& change : changes_) {
            std::visit(
                [&](auto& one) {
                    if constexpr (std::is_base_of_v<TableChange, std::decay_t<decltype(one)>>) one.after = after;
                },
                change);
            effect_.changes.push_back(std::move(change));
        }
    }

private:
    struct Rename {
        ObjectName to;
    };
    TablePtr before_;
    const DefinitionContext& context_;
    Effect& effect_;
    TableBuilder builder_;
    std::vector<Change> changes_;
    std::optional<Rename> rename_;

    Table& table() { return builder_.table; }
    TableChange at(Span span) const { return {span, before_, nullptr}; }

    Column* find(std::string_view name) {
        const auto found = std::ranges::find_if(table().columns, [&](const Column& one) { return equal_names(one.name, name); });
        return found == table().columns.end() ? nullptr : &*found;
    }

    /// The column by that name. One of a table never seen is taken to exist, known by name only; otherwise error
    /// 1054, or `number`.
    std::optional<Column> expect(const ast::Identifier& name, std::uint16_t number = 1054) {
        if (const Column* column = find(name.text)) return *column;
        if (table().complete) {
            builder_.refuse(number, name.span, "column `{}` does not exist in `{}`", name.text, table().name.name);
            return std::nullopt;
        }
        Column unseen;
        unseen.name = name.text;
        unseen.defined = false;
        unseen.preexisting = true;
        unseen.declared_at = name.span;
        return unseen;
    }

    void act(const ast::AddColumn& action) {
        if (action.if_not_exists && find(action.column.name.text)) return;
        const std::size_t errors = effect_.errors.size();
        builder_.add_column(action.column, action.position);
        if (effect_.errors.size() != errors) return;
        changes_.push_back(ColumnAdded{at(action.span), *find(action.column.name.text), action.position});
        added_key(action.column);
    }

    void added_key(const ast::ColumnDefinition& definition) {
        if (definition.key == ast::ColumnKey::none) return;
        for (const Index& index : table().indexes)
            if (index.declared_at == definition.key_span) changes_.push_back(IndexAdded{at(definition.key_span), index});
    }

    void act(const ast::ChangeColumn& action) {
        const auto old = expect(action.name);
        if (!old) return;
        Column changed = builder_.make_column(action.column);
        changed.preexisting = old->preexisting;
        // A primary key column stays NOT NULL whatever is written.
        if (const Index* primary = table().primary_key())
            for (const KeyPart& part : primary->parts)
                if (equal_names(part.column, old->name)) changed.nullable = false;
        if (!equal_names(changed.name, old->name)) {
            if (find(changed.name) != nullptr) return builder_.refuse(1060, action.column.name.span, "column `{}` exists already in `{}`", changed.name, table().name.name);
            carry_rename(old->name, changed.name);
            changes_.push_back(ColumnRenamed{at(action.span), *old, changed.name});
        }
        changes_.push_back(ColumnChanged{at(action.span), *old, changed, true, action.position, action.column.type.span});
        if (action.position.place == ast::ColumnPlace::unspecified) {
            if (Column* present = find(old->name)) *present = changed;
            else table().columns.push_back(changed);
        } else {
            std::erase_if(table().columns, [&](const Column& one) { return equal_names(one.name, old->name); });
            builder_.place(changed, action.position);
        }
        if (builder_.add_key_of(action.column)) added_key(action.column);
        for (const ast::CheckConstraint& check : action.column.checks) builder_.add_check(check, changed.name);
    }

    /// A new column name is carried into keys and foreign keys, on both sides.
    void carry_rename(const std::string& from, const std::string& to) {
        auto carry = [&](std::string& name) {
            if (equal_names(name, from)) name = to;
        };
        for (Index& index : table().indexes)
            for (KeyPart& part : index.parts) carry(part.column);
        for (ForeignKey& key : table().foreign_keys) {
            for (std::string& column : key.columns) carry(column);
            if (key.referenced_table == table().name)
                for (std::string& column : key.referenced_columns) carry(column);
        }
        for (CheckConstraint& check : table().checks) carry(check.column);
        std::vector<TablePtr> children;
        effect_.catalog.tables.for_each([&](const ObjectName& name, const TablePtr& child) {
            if (child && name != table().name && std::ranges::any_of(child->foreign_keys, [&](const ForeignKey& key) { return key.referenced_table == table().name; }))
                children.push_back(child);
        });
        for (const TablePtr& child : children) {
            Table changed = *child;
            for (ForeignKey& key : changed.foreign_keys)
                if (key.referenced_table == table().name)
                    for (std::string& column : key.referenced_columns) carry(column);
            const ObjectName name = changed.name; // read before the move
            effect_.catalog.tables.set(name, std::make_shared<const Table>(std::move(changed)));
        }
    }

    void act(const ast::DropColumn& action) {
        if (action.if_exists && table().complete && !find(action.name.text)) return;
        const auto column = expect(action.name, 1091);
        if (!column) return;
        std::erase_if(table().columns, [&](const Column& one) { return equal_names(one.name, column->name); });
        for (Index& index : table().indexes) std::erase_if(index.parts, [&](const KeyPart& part) { return equal_names(part.column, column->name); });
        std::erase_if(table().indexes, [](const Index& index) { return index.parts.empty(); });
        changes_.push_back(ColumnDropped{at(action.span), *column});
    }

    void act(const ast::RenameColumn& action) {
        const auto column = expect(action.from);
        if (!column) return;
        if (!equal_names(action.from.text, action.to.text) && find(action.to.text) != nullptr)
            return builder_.refuse(1060, action.to.span, "column `{}` exists already in `{}`", action.to.text, table().name.name);
        carry_rename(column->name, action.to.text);
        if (Column* present = find(column->name)) present->name = action.to.text;
        else {
            Column renamed = *column;
            renamed.name = action.to.text;
            table().columns.push_back(std::move(renamed));
        }
        changes_.push_back(ColumnRenamed{at(action.span), *column, action.to.text});
    }

    template <class Edit> void edit_column(const ast::Identifier& name, Span span, Edit edit) {
        const auto old = expect(name);
        if (!old) return;
        Column changed = *old;
        edit(changed);
        if (Column* present = find(old->name)) *present = changed;
        changes_.push_back(ColumnChanged{at(span), *old, changed, false, {}, {}});
    }

    void act(const ast::AlterColumnDefault& action) {
        edit_column(action.column, action.span, [&](Column& column) {
            column.default_value = action.value ? std::make_shared<const ast::Expression>(action.value->value) : nullptr;
        });
    }
    void act(const ast::AlterColumnVisibility& action) {
        edit_column(action.column, action.span, [&](Column& column) { column.visible = action.visible; });
    }

    void act(const ast::AddIndex& action) {
        if (action.index.if_not_exists && action.index.name && table().find_index(action.index.name->text)) return;
        if (const Index* index = builder_.add_index(action.index)) changes_.push_back(IndexAdded{at(action.span), *index});
    }
    void act(const ast::AddForeignKey& action) {
        if (const ForeignKey* key = builder_.add_foreign_key(action.foreign_key)) changes_.push_back(ForeignKeyAdded{at(action.span), *key});
    }
    void act(const ast::AddCheck& action) {
        if (const CheckConstraint* check = builder_.add_check(action.check, {})) changes_.push_back(CheckAdded{at(action.span), *check});
    }

    void drop_index(std::string_view name, Span span, Span name_span, bool if_exists) {
        const Index* present = table().find_index(name);
        if (present == nullptr && table().complete) {
            if (!if_exists) builder_.refuse(1091, name_span, "index `{}` does not exist on `{}`", name, table().name.name);
            return;
        }
        Index index;
        index.name = name;
        index.preexisting = true;
        if (present != nullptr) index = *present;
        std::erase_if(table().indexes, [&](const Index& one) { return equal_names(one.name, name); });
        changes_.push_back(IndexDropped{at(span), std::move(index)});
    }
    void act(const ast::DropPrimaryKey& action) { drop_index("PRIMARY", action.span, action.span, false); }
    void act(const ast::DropIndexAction& action) { drop_index(action.name.text, action.span, action.name.span, action.if_exists); }

    void drop_foreign_key(const ast::Identifier& name, Span span, bool if_exists) {
        if (table().find_foreign_key(name.text) == nullptr && table().complete) {
            if (!if_exists) builder_.refuse(1091, name.span, "foreign key `{}` does not exist on `{}`", name.text, table().name.name);
            return;
        }
        std::erase_if(table().foreign_keys, [&](const ForeignKey& one) { return equal_names(one.name, name.text); });
        changes_.push_back(ForeignKeyDropped{at(span), name.text});
    }
    void act(const ast::DropForeignKey& action) { drop_foreign_key(action.name, action.span, action.if_exists); }
    void act(const ast::DropConstraint& action) {
        if (action.any && table().find_foreign_key(action.name.text)) return drop_foreign_key(action.name, action.span, action.if_exists);
        if (action.any && table().find_index(action.name.text)) return drop_index(action.name.text, action.span, action.name.span, action.if_exists);
        if (table().find_check(action.name.text) == nullptr && table().complete) {
            // 3821: no such check; 3940: no such constraint of any kind.
            if (!action.if_exists) builder_.refuse(action.any ? 3940 : 3821, action.name.span, "constraint `{}` does not exist on `{}`", action.name.text, table().name.name);
            return;
        }
        std::erase_if(table().checks, [&](const CheckConstraint& one) { return equal_names(one.name, action.name.text); });
        changes_.push_back(CheckDropped{at(action.span), action.name.text});
    }
    void act(const ast::AlterCheck& action) {
        const auto found = std::ranges::find_if(table().checks, [&](const CheckConstraint& one) { return equal_names(one.name, action.name.text); });
        if (found != table().checks.end()) found->enforced = action.enforced;
        else if (table().complete) return builder_.refuse(action.any ? 3940 : 3821, action.name.span, "constraint `{}` does not exist on `{}`", action.name.text, table().name.name);
        changes_.push_back(CheckEnforcementChanged{at(action.span), action.name.text, action.enforced});
    }

    Index* find_index(const ast::Identifier& name) {
        const auto found = std::ranges::find_if(table().indexes, [&](const Index& one) { return equal_names(one.name, name.text); });
        if (found != table().indexes.end()) return &*found;
        if (table().complete) builder_.refuse(1176, name.span, "index `{}` does not exist on `{}`", name.text, table().name.name);
        return nullptr;
    }
    void act(const ast::AlterIndexVisibility& action) {
        if (Index* index = find_index(action.index)) index->visible = action.visible;
        changes_.push_back(IndexVisibilityChanged{at(action.span), action.index.text, action.visible});
    }
    void act(const ast::RenameIndex& action) {
        if (Index* index = find_index(action.from)) index->name = action.to.text;
        changes_.push_back(IndexRenamed{at(action.span), action.from.text, action.to.text});
    }
    void act(const ast::RenameTableAction& action) {
        ObjectName to = resolved_name(action.to, context_.session);
        if (!action.to.schema) to.schema = table().name.schema;
        if (to == table().name) return;
        if (effect_.catalog.find_table(to)) return builder_.refuse(1050, action.to.span(), "table `{}` exists already", to.name);
        rename_ = Rename{to};
        changes_.push_back(TableRenamed{at(action.span), table().name, to});
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
        if (action.option.name == "ENGINE" && equal_names(from, to)) changes_.push_back(TableRebuilt{at(action.span)});
        else changes_.push_back(TableOptionChanged{at(action.span), action.option.name, from, to});
    }
    void act(const ast::ConvertCharset& action) {
        Table& changed = table();
        if (action.charset) changed.charset = find_charset(action.charset->text);
        changed.collation = action.collation ? find_collation(action.collation->text) : default_collation(changed.charset, context_.dialect);
        changed.charset_written = true;
        for (Column& column : changed.columns) {
            if (!column.defined || !has_charset(column.type.name)) continue;
            column.type.charset = changed.charset;
            column.type.collation = changed.collation;
        }
        changes_.push_back(CharsetConverted{at(action.span), std::string(changed.charset), std::string(changed.collation)});
    }
    void act(const ast::ForceRebuild& action) { changes_.push_back(TableRebuilt{at(action.span)}); }
    void act(const ast::RepartitionTable& action) {
        table().partitions = std::make_shared<const Partitions>(Partitions{action.partitioning.scheme, action.partitioning.subpartitions, action.partitioning.definitions});
        changes_.push_back(TableRepartitioned{at(action.span)});
    }
    void act(const ast::RemovePartitioning& action) {
        table().partitions = nullptr;
        changes_.push_back(TableRepartitioned{at(action.span)});
    }
    void act(const ast::PartitionAction& action) {
        PartitionsChanged change{at(action.span), action.kind, {}};
        for (const ast::Identifier& name : action.partitions) change.partitions.push_back(name.text);
        if (table().partitions) {
            Partitions partitions = *table().partitions;
            using enum ast::PartitionAction::Kind;
            if (action.kind == add) std::ranges::copy(action.definitions, std::back_inserter(partitions.definitions));
            if (action.kind == drop || action.kind == reorganize) {
                std::erase_if(partitions.definitions, [&](const ast::PartitionDefinition& one) {
                    return std::ranges::any_of(change.partitions, [&](const std::string& name) { return equal_names(name, one.name.text); });
                });
                if (action.kind == reorganize) std::ranges::copy(action.definitions, std::back_inserter(partitions.definitions));
            }
            table().partitions = std::make_shared<const Partitions>(std::move(partitions));
        }
        changes_.push_back(std::move(change));
    }
    // These change rows' order, key maintenance or files, nothing the catalog holds.
    void act(const ast::OrderRows& action) { changes_.push_back(TableRebuilt{at(action.span)}); }
    void act(const ast::SetKeys&) {}
    void act(const ast::SetValidation&) {}
    void act(const ast::TablespaceAction&) {}
    void act(const ast::OtherTableAction&) {}
};

void alter(const ast::QualifiedName& name, const std::vector<ast::AlterAction>& actions, const DefinitionContext& context, Effect& effect) {
    const Catalog before = effect.catalog;
    if (const TablePtr table = table_to_change(name, context, effect)) {
        Alteration alteration(table, context, effect);
        alteration.run(actions);
        alteration.finish();
    }
    if (!effect.errors.empty()) effect.catalog = before;
}

} // namespace

void alter_table(const ast::AlterTable& statement, const DefinitionContext& context, Effect& effect) {
    const ObjectName name = resolved_name(statement.table, context.session);
    if (statement.if_exists && effect.catalog.table(name).absent()) return;
    alter(statement.table, statement.actions, context, effect);
}

// CREATE INDEX and DROP INDEX are mapped to ALTER TABLE, as the server does.
void create_index(const ast::CreateIndex& statement, const DefinitionContext& context, Effect& effect) {
    alter(statement.table, {ast::AddIndex{statement.index.span, statement.index}}, context, effect);
}

void drop_index(const ast::DropIndex& statement, Span span, const DefinitionContext& context, Effect& effect) {
    alter(statement.table, {ast::DropIndexAction{span, statement.name, statement.if_exists}}, context, effect);
}

} // namespace lintel
