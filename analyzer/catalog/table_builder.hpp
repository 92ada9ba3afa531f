#pragma once

#include "analyzer/catalog/catalog.hpp"
#include "analyzer/catalog/change.hpp"
#include "analyzer/catalog/table.hpp"
#include "grammar/ast/table.hpp"
#include "grammar/dialect.hpp"

#include <fmt/format.h>

#include <string>
#include <string_view>
#include <vector>

namespace lintel {

/// What a definition is read under.
struct DefinitionContext {
    const Dialect& dialect;
    const Session& session;
    /// What it creates belongs to history rather than to the change set under judgement.
    bool preexisting = false;
};

/// Makes and changes a table piece by piece, as CREATE TABLE and ALTER TABLE both do, with the names the server gives
/// to what has none. What the server would refuse is added to `errors` and left out.
class TableBuilder {
public:
    TableBuilder(Table start, const DefinitionContext& context, std::vector<ServerError>& errors)
        : table(std::move(start)), context_(context), errors_(errors) {}

    Table table;

    /// Adds a column at a position, with the key its definition may ask for.
    void add_column(const ast::ColumnDefinition& definition, const ast::ColumnPosition& position);
    Column make_column(const ast::ColumnDefinition& definition) const;
    /// The index that PRIMARY KEY, UNIQUE or KEY in a column's definition asks for; false when none.
    bool add_key_of(const ast::ColumnDefinition& definition);
    void place(Column column, const ast::ColumnPosition& position);

    /// Null when the server would refuse it. The pointer lasts until the next change.
    const Index* add_index(const ast::IndexDefinition& definition);
    const ForeignKey* add_foreign_key(const ast::ForeignKeyDefinition& definition);
    const CheckConstraint* add_check(const ast::CheckConstraint& definition, std::string_view column);
    void set_option(const ast::TableOption& option);

    template <class... Args> void refuse(std::uint16_t number, Span span, fmt::format_string<Args...> message, Args&&... args) {
        errors_.push_back({number, span, fmt::format(message, std::forward<Args>(args)...)});
    }

private:
    const DefinitionContext& context_;
    std::vector<ServerError>& errors_;

    std::string free_index_name(std::string_view first_column) const;
    std::string free_foreign_key_name() const;
    std::string free_check_name() const;
    void index_for(const ForeignKey& key, std::string_view name);
    std::vector<KeyPart> make_parts(const std::vector<ast::KeyPart>& written) const;
};

/// The name a statement means: its own schema, or the database in use.
ObjectName resolved_name(const ast::QualifiedName& name, const Session& session);

} // namespace lintel
