#pragma once

#include "analyzer/catalog/catalog.hpp"
#include "analyzer/catalog/change.hpp"
#include "analyzer/catalog/table.hpp"
#include "grammar/ast/table.hpp"
#include "grammar/dialect.hpp"

#include <fmt/format.h>

#include <optional>
#include <string>
#include <string_view>
#include <unordered_set>
#include <vector>

namespace lintel {

/// What a definition is read under.
struct DefinitionContext {
    const Dialect& dialect;
    const Session& session;
    /// What it creates belongs to history rather than to the change set under judgement.
    bool preexisting = false;
    Span statement{};
};

/// Makes and changes a table piece by piece, as CREATE TABLE and ALTER TABLE both do, with the
/// names the server gives to what has none. What the server would refuse is added to `errors` and
/// left out.
class TableBuilder {
public:
    TableBuilder(Table start, const DefinitionContext& context, std::vector<ServerError>& errors)
        : table(std::move(start)), context_(context), errors_(errors) {}

    Table table;

    /// Adds a column at a position, without the keys and checks its definition may ask for.
    void add_column(const ast::ColumnDefinition& definition, const ast::ColumnPosition& position);
    Column make_column(const ast::ColumnDefinition& definition) const;
    /// The index that PRIMARY KEY, UNIQUE or KEY in a column's definition asks for; false when
    /// none.
    bool add_key_of(const ast::ColumnDefinition& definition);
    /// The foreign key that REFERENCES in a column's definition asks for, where the server heeds it
    /// (MySQL since 9.0, MariaDB); false when none.
    bool add_reference_of(const ast::ColumnDefinition& definition);
    void place(Column column, const ast::ColumnPosition& position);
    /// Enters a column of a table never seen, known by name only.
    Column& assume_column(std::string_view name, Span span);
    /// Key prefixes that are no shorter than the column's new type, or that it cannot have, are
    /// given up.
    void fit_prefixes(const Column& column);
    void convert_charset(const Charsets& to);

    /// Null when the server would refuse it. The pointer lasts until the next change.
    const Index* add_index(const ast::IndexDefinition& definition);
    const ForeignKey* add_foreign_key(const ast::ForeignKeyDefinition& definition);
    const CheckConstraint* add_check(const ast::CheckConstraint& definition,
                                     std::string_view column);
    /// Errors 1115, 1273 and 1253: a character set or collation that is not there, or that do not
    /// go together.
    void check_charset(const std::optional<ast::Identifier>& charset,
                       const std::optional<ast::Identifier>& collation) const;
    /// The checks in a column's definition, and the one that comes with its type.
    void add_checks_of(const ast::ColumnDefinition& definition);
    /// Engines without foreign keys read their clauses and forget them (MySQL 8.0 manual,
    /// 15.1.20.5 "FOREIGN KEY Constraints").
    void forget_foreign_keys();
    /// Puts the indexes in the order in which the server keeps them.
    void sort_indexes();
    void set_option(const ast::TableOption& option);
    /// All of a CREATE TABLE: a collation speaks for the character set whichever comes first.
    void set_options(const std::vector<ast::TableOption>& options);
    /// Without explicit_defaults_for_timestamp the first TIMESTAMP of a table, unless it says
    /// otherwise, is set to the time of each change, and the others to zero.
    void promote_timestamps(const std::vector<ast::ColumnDefinition>& written);

    template <class... Args>
    void refuse(ErrorNumber number, Span span, fmt::format_string<Args...> message,
                Args&&... args) const {
        errors_.push_back({number, span, fmt::format(message, std::forward<Args>(args)...)});
    }

private:
    const DefinitionContext& context_;
    std::vector<ServerError>& errors_;

    /// Names of foreign keys and checks in lower case, made when first asked for; and the numbers
    /// given out.
    std::optional<std::unordered_set<std::string>> constraint_names_;
    std::uint32_t foreign_key_number_ = 0;
    std::uint32_t check_number_ = 0;

    void check_written(const ast::ColumnDefinition& definition) const;
    bool take_constraint_name(const std::string& name);
    std::string free_index_name(std::string_view first_column) const;
    std::string free_foreign_key_name();
    std::string free_check_name();
    void index_for(const ForeignKey& key, std::string_view name);
    std::vector<KeyPart> make_parts(const std::vector<ast::KeyPart>& written) const;
};

/// Whether an index's first parts are the columns, whole and in order, so that a foreign key can
/// rest on it.
bool begins_with(const Index& index, const std::vector<std::string>& columns);

/// The name a statement means: its own schema, or the database in use.
ObjectName resolved_name(const ast::QualifiedName& name, const Session& session);

} // namespace lintel
