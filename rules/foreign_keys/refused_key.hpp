#pragma once

#include "analyzer/catalog/table_builder.hpp"
#include "rules/column_definitions.hpp"
#include "rules/correctness/refusal.hpp"

#include <cctype>
#include <string>
#include <string_view>
#include <variant>

namespace lintel::rules {

/// The foreign key that a statement is refused for, as the statement writes it; null where it is
/// not one of its own.
inline const ast::ForeignKeyDefinition* refused_key(const ServerError& error, const Step& step) {
    if (const auto* create = std::get_if<ast::CreateTable>(&step.statement.node))
        for (const ast::ForeignKeyDefinition& key : create->foreign_keys)
            if (key.span == error.span) return &key;
    if (const auto* alter = std::get_if<ast::AlterTable>(&step.statement.node))
        for (const ast::AlterAction& action : alter->actions)
            if (const auto* add = std::get_if<ast::AddForeignKey>(&action);
                add != nullptr && add->foreign_key.span == error.span)
                return &add->foreign_key;
    return nullptr;
}

/// The table it references, as it stood before the statement; null when that made it itself.
inline TablePtr parent_of(const ast::ForeignKeyDefinition& key, const Step& step) {
    return step.before.find_table(resolved_name(key.reference.table, step.session));
}

/// A column of a foreign key that does not fit, as the statement defines it, and the one it should
/// fit. Null pointers where the statement does not define it.
struct Misfits {
    const ast::ColumnDefinition* column = nullptr;
    TablePtr parent; ///< keeps the other one alive
    const Column* referenced = nullptr;
};

inline Misfits misfits_of(const ServerError& error, const Step& step) {
    const ast::ForeignKeyDefinition* key = refused_key(error, step);
    if (key == nullptr) return {};
    Misfits found;
    found.parent = parent_of(*key, step);
    if (!found.parent) return {};
    for (std::size_t i = 0; i < key->columns.size(); ++i) {
        const Column* referenced =
            found.parent->find_column(key->reference.columns.at(i).column.text);
        if (referenced == nullptr || referenced->declared_at != error.declared_at) continue;
        found.referenced = referenced;
        for_each_definition(step.statement, [&](const ast::ColumnDefinition& definition) {
            if (equal_names(definition.name.text, key->columns[i].column.text))
                found.column = &definition;
        });
    }
    return found;
}

/// The text in capitals, unless what it replaces was written otherwise.
inline std::string written_like(std::string_view pattern, std::string text) {
    const auto is_small = [](unsigned char c) { return std::islower(c) != 0; };
    if (std::ranges::none_of(pattern, is_small))
        std::ranges::transform(text, text.begin(),
                               [](unsigned char c) { return static_cast<char>(std::toupper(c)); });
    return text;
}

} // namespace lintel::rules
