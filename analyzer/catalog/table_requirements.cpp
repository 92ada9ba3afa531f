#include "analyzer/catalog/table_requirements.hpp"

#include "analyzer/catalog/definition_check.hpp"
#include "analyzer/catalog/dependents.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace lintel {
namespace {

std::optional<std::uint64_t> srid_of(const Column& column) {
    return column.rare ? column.rare->srid : std::nullopt;
}

bool has_visible_column(const Table& table) {
    return std::ranges::any_of(table.columns, &Column::visible);
}

bool has_index_on(const Table& table, IndexKind kind, std::string_view column) {
    return std::ranges::any_of(table.indexes, [&](const Index& index) {
        return index.kind == kind && holds_column(index, column);
    });
}

class Requirements : DefinitionCheck {
public:
    using DefinitionCheck::DefinitionCheck;

    void run() {
        if (after_.complete) {
            primary_key();
            visible_column();
        }
        spatial_reference_systems();
        engine_attribute();
        document_id_index();
        engine_of_foreign_keys();
        null_of_foreign_keys();
        if (context_.dialect.mysql_since(8, 4) && context_.session.restricts_foreign_keys)
            for (const ForeignKey& key : after_.foreign_keys)
                if (is_new(key.declared_at)) parent(key);
    }

private:
    /// Error 3750 (MySQL 8.0 manual, 7.1.8 "Server System Variables", sql_require_primary_key).
    void primary_key() {
        if (!context_.session.requires_primary_key || !context_.dialect.mysql_since(8, 0, 13) ||
            after_.temporary || after_.primary_key() != nullptr)
            return;
        if (before_ == nullptr || before_->primary_key() != nullptr)
            refuse(3750, {}, "`{}` has no primary key, and sql_require_primary_key asks for one",
                   after_.name.name);
    }

    /// Error 4028 (MySQL 8.0 manual, 15.1.20.10 "Invisible Columns").
    void visible_column() {
        if (!context_.dialect.mysql_since(8, 0, 23) || has_visible_column(after_)) return;
        if (before_ == nullptr || has_visible_column(*before_))
            refuse(4028, {}, "`{}` has no visible column", after_.name.name);
    }

    /// Error 3644 (MySQL 8.0 manual, 13.4.1 "Spatial Data Types").
    void spatial_reference_systems() {
        if (before_ == nullptr || !context_.dialect.mysql_since(8, 0)) return;
        for (const Column& column : after_.columns) {
            const Column* old = before_->find_column(column.name);
            if (old == nullptr || !old->defined || !column.defined ||
                srid_of(*old) == srid_of(column))
                continue;
            if (has_index_on(*before_, IndexKind::spatial, column.name) &&
                has_index_on(after_, IndexKind::spatial, column.name))
                refuse(3644, column.declared_at,
                       "the SRID of `{}` cannot change under a SPATIAL index", column.name);
        }
    }

    bool is_innodb() const { return after_.engine == "innodb"; }

    /// Error 3981: InnoDB has no use for the attribute.
    void engine_attribute() {
        const auto attribute = [](const Table& table) {
            const auto found = table.options.find("ENGINE_ATTRIBUTE");
            return found == table.options.end() ? std::string{} : found->second;
        };
        if (!is_innodb()) return;
        for (const Column& column : after_.columns)
            if (is_new(column.declared_at) && column.rare && !column.rare->engine_attribute.empty())
                return refuse(3981, column.declared_at,
                              "InnoDB has no ENGINE_ATTRIBUTE, and `{}` is given one", column.name);
        const std::string text = attribute(after_);
        if (!text.empty() && (before_ == nullptr || attribute(*before_) != text))
            refuse(3981, {}, "InnoDB has no ENGINE_ATTRIBUTE, and `{}` is given one",
                   after_.name.name);
    }

    /// Error 1798, where a FULLTEXT index is built: the index on FTS_DOC_ID is InnoDB's (MySQL 8.0
    /// manual, 17.6.2.4 "InnoDB Full-Text Indexes").
    void document_id_index() {
        const auto is_built = [&](const Index& index) {
            return index.kind == IndexKind::fulltext && is_new(index.declared_at);
        };
        if (!is_innodb() || std::ranges::none_of(after_.indexes, is_built)) return;
        for (const Index& index : after_.indexes) {
            if (!equal_names(index.name, "FTS_DOC_ID_INDEX")) continue;
            const bool fits = index.name == "FTS_DOC_ID_INDEX" && index.is_unique() &&
                              index.parts.size() == 1 && index.parts[0].column == "FTS_DOC_ID";
            if (!fits)
                refuse(1798, index.declared_at,
                       "`{}` is kept for full-text indexes: a unique key on FTS_DOC_ID",
                       index.name);
        }
    }

    /// Error 3776: foreign keys stay with InnoDB (MySQL 8.0 manual, 15.1.20.5 "FOREIGN KEY
    /// Constraints").
    void engine_of_foreign_keys() {
        if (before_ == nullptr || !context_.dialect.mysql_since(8, 0) ||
            !context_.session.foreign_key_checks || before_->engine != "innodb" || is_innodb())
            return;
        const bool is_child = std::ranges::any_of(after_.foreign_keys, [&](const ForeignKey& key) {
            return before_->find_foreign_key(key.name) != nullptr;
        });
        if (is_child || !tables_referencing(effect_.catalog, before_->name).empty())
            refuse(3776, {}, "`{}` has foreign keys, which its new engine has not",
                   after_.name.name);
    }

    /// Error 1830, which 5.7 has too (MySQL 5.7 error reference, ER_FK_COLUMN_NOT_NULL); later
    /// servers are asked where their keys are compared.
    void null_of_foreign_keys() {
        if (before_ == nullptr || !is_innodb() || context_.dialect.mysql_since(8, 0)) return;
        for (const ForeignKey& key : after_.foreign_keys) {
            if (key.on_delete != ReferenceOption::set_null &&
                key.on_update != ReferenceOption::set_null)
                continue;
            for (const std::string& name : key.columns) {
                const Column* column = after_.find_column(name);
                const Column* old = before_->find_column(name);
                if (column != nullptr && column->defined && !column->nullable && old != nullptr &&
                    old->nullable)
                    refuse(1830, column->declared_at,
                           "foreign key `{}` would set `{}` to NULL, which it cannot be", key.name,
                           name);
            }
        }
    }

    /// Error 6125 (MySQL 8.4 manual, 7.1.8 "Server System Variables",
    /// restrict_fk_on_non_standard_key).
    void parent(const ForeignKey& key) {
        const TablePtr found = effect_.catalog.find_table(key.referenced_table);
        const Table* parent = key.referenced_table == after_.name ? &after_ : found.get();
        if (!is_innodb() || after_.temporary || parent == nullptr || !parent->complete) return;
        if (std::ranges::none_of(parent->indexes, [&](const Index& index) {
                return is_key_of(index, key.referenced_columns);
            }))
            refuse(6125, key.declared_at,
                   "`{}` has no unique key of the columns that `{}` references", parent->name.name,
                   key.name);
    }
};

} // namespace

bool is_key_of(const Index& index, const std::vector<std::string>& columns) {
    return index.is_unique() && index.parts.size() == columns.size() &&
           std::ranges::all_of(index.parts, [&](const KeyPart& part) {
               return !part.length && std::ranges::any_of(columns, [&](const std::string& column) {
                   return equal_names(column, part.column);
               });
           });
}

void check_requirements(const Table& after, const Table* before, const DefinitionContext& context,
                        Effect& effect) {
    if (context.dialect.is_mysql() && effect.errors.empty())
        Requirements(after, before, context, effect).run();
}

void complete_references(Table& table, const Catalog& catalog, const Dialect& dialect) {
    if (!dialect.mysql_since(9, 0)) return;
    for (ForeignKey& key : table.foreign_keys) {
        if (!key.referenced_columns.empty()) continue;
        const TablePtr found = catalog.find_table(key.referenced_table);
        const Table* parent = key.referenced_table == table.name ? &table : found.get();
        const Index* primary = parent == nullptr ? nullptr : parent->primary_key();
        if (primary == nullptr) continue;
        for (const KeyPart& part : primary->parts) key.referenced_columns.push_back(part.column);
    }
}

} // namespace lintel
