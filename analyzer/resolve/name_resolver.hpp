#pragma once

#include "analyzer/resolve/relation.hpp"
#include "analyzer/resolve/resolution.hpp"
#include "analyzer/types/value_type.hpp"
#include "grammar/ast/statement.hpp"
#include "grammar/dialect.hpp"

#include <fmt/format.h>

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace lintel {

/// What the columns of one query block may mean: its FROM clause, then those of the blocks around
/// it.
struct Scope {
    const Scope* outer = nullptr;
    std::vector<Relation> relations;
    /// Where the comma-separated part of FROM begins that is being read: ON sees no further back.
    std::size_t first = 0;
    /// Columns that USING or NATURAL made one of two, in lower case.
    std::vector<std::string> coalesced;
    /// The select list, whose aliases GROUP BY, HAVING and ORDER BY see too.
    const std::vector<OutputColumn>* select_list = nullptr;
    /// Something here is not known, so that no name is said to be missing.
    bool open = false;
};

/// What a stored program adds to the names a query sees.
struct ProgramNames {
    /// Parameters and local variables in sight; each hides a column of its name.
    std::vector<std::string> variables;
    bool in_trigger = false;
    bool after_row = false; ///< an AFTER trigger, whose NEW is settled
    /// A trigger's NEW and OLD, where its event has them.
    std::optional<Relation> new_row;
    std::optional<Relation> old_row;
    /// Tables the program makes itself, of which nothing is known.
    std::vector<ObjectName> own_tables;
};

/// What the types of expressions depend on beside their columns.
struct TypeSettings {
    const Dialect& dialect;
    Charsets connection; ///< `character_set_connection`
};

TypeSettings type_settings(const Dialect& dialect, const Session& session);

/// Follows the names of queries and expressions to columns, as the server looks them up
/// (MySQL 8.0 manual, 11.2.1 "Identifier Qualifiers", 15.2.13.2 "JOIN Clause",
/// B.3.4.4 "Problems with Column Aliases", 15.6.4.2 "Local Variable Scope and Resolution").
class NameResolver {
public:
    /// `database` is where unqualified names of tables are looked up. With `types` what queries
    /// yield has its types. All must outlive it.
    NameResolver(const Catalog& catalog, std::string_view database, Resolution& out,
                 const ProgramNames* program = nullptr, const TypeSettings* types = nullptr)
        : catalog_(catalog), database_(database), out_(&out), program_(program), types_(types) {}

    QueryColumns query(const ast::Query& query, const Scope* outer = nullptr);
    void expression(const ast::Expression& expression, const Scope& scope, Use use = Use::reads);
    void insert(const ast::Insert& statement);
    void update(const ast::Update& statement);
    void remove(const ast::Delete& statement);
    void load(const ast::LoadData& statement);
    void call(const ast::Call& statement);

    /// A table named outside any query (LOCK TABLES, DDL in a program).
    Relation relation(const ast::QualifiedName& name, const ast::Identifier* alias, Use use);
    /// What the names in one table's own definition see: its columns.
    static Scope scope_of(const TablePtr& table);

private:
    const Catalog& catalog_;
    std::string_view database_;
    Resolution* out_;
    const ProgramNames* program_;
    const TypeSettings* types_;
    /// Common table expressions in sight, the innermost last.
    std::vector<std::pair<std::string, std::shared_ptr<const QueryColumns>>> common_;

    void with(const std::vector<ast::CommonTableExpression>& expressions, bool recursive,
              const Scope* outer);
    QueryColumns body(const ast::Query& query, const Scope* outer);
    QueryColumns select(const ast::SelectBody& body, const ast::Query& query, const Scope* outer);
    QueryColumns set_operation(const ast::SetOperation& operation, const Scope* outer);
    void from(const std::vector<ast::TableReference>& references, Scope& scope, Use use);
    void from(const ast::TableReference& reference, Scope& scope, Use use);
    void join(const ast::JoinedTable& join, Scope& scope, Use use);
    void add(Relation relation, Scope& scope);
    QueryColumns star(const std::vector<ast::TableReference>& from, const Scope& scope) const;
    QueryColumns star(const ast::TableReference& from, const Scope& scope, std::size_t& next) const;
    OutputColumn item(const ast::SelectItem& item, const Scope& scope);
    std::optional<ValueType> type(const ast::Expression& expression, const Scope& scope);
    void give_type(OutputColumn& column, const ast::Expression& expression, const Scope& scope);
    QueryColumns values(const ast::ValuesBody& body, const Scope& scope);
    std::shared_ptr<const QueryColumns> json_columns(const ast::TableReference& reference) const;
    void star_item(const ast::SelectItem& item, const ast::SelectBody& body, const Scope& scope,
                   QueryColumns& result);
    std::optional<OutputColumn> column(const ast::Expression& name, const Scope& scope, Use use);
    std::optional<OutputColumn> unqualified(const ast::Identifier& name, const Scope& scope,
                                            Use use);
    std::optional<OutputColumn> qualified(const ast::Expression& name, const Scope& scope, Use use);
    std::optional<OutputColumn> row_column(const ast::Expression& name, Use use);
    void function(const ast::Expression& call);
    void missing_column(const ast::Expression& name, const Scope& scope);
    void note_use(const OutputColumn& column, Use use, Span span);
    void elements(const std::vector<ast::OrderElement>& order, const Scope& scope);
    void window(const ast::WindowSpecification& window, const Scope& scope);
    bool claims_absence(const ObjectName& name) const;
    bool is_variable(std::string_view name) const;
    ObjectName resolved(const ast::QualifiedName& name) const;
    template <class... Args>
    void problem(ErrorNumber number, Span span, fmt::format_string<Args...> message,
                 Args&&... args) {
        out_->problems.push_back({number, span, fmt::format(message, std::forward<Args>(args)...)});
    }
};

} // namespace lintel
