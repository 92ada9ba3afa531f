#pragma once

#include "grammar/ast/statement.hpp"
#include "grammar/dialect.hpp"
#include "grammar/source.hpp"
#include "grammar/syntax_tree.hpp"

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace lintel {

/// The walk from a syntax tree to typed statements: one function a rule of the grammar, spread over
/// the lower_*.cpp files by subject. Known to those files only.
class Lowering {
public:
    Lowering(const SourceFile& file, const Dialect& dialect) : file_(file), dialect_(dialect) {}

    ast::Statement statement(SyntaxNode node) const;

private:
    using K = SyntaxKind;
    using T = TokenKind;

    const SourceFile& file_;
    const Dialect& dialect_;

    // Names, literals and words (lower.cpp).
    std::string_view text(Span span) const { return file_.text(span); }
    std::string_view text(SyntaxNode node) const { return file_.text(node.span()); }
    std::string_view text(const Token& token) const {
        return file_.text({file_.id(), token.begin, token.end});
    }
    std::string capitals(SyntaxNode node) const;
    std::string capitals(const Token& token) const;
    ast::Identifier identifier(const Token& token, Span span) const;
    ast::Identifier identifier(SyntaxNode node) const;
    std::optional<ast::Identifier> optional_identifier(SyntaxNode node) const;
    std::vector<ast::Identifier> identifiers(SyntaxNode node) const;
    ast::QualifiedName qualified_name(SyntaxNode node) const;
    std::vector<ast::QualifiedName> table_names(SyntaxNode list) const;
    std::string string_value(SyntaxNode text_literal) const;
    ast::Spanned<std::string> spanned_string(SyntaxNode text_literal) const;
    std::string name_or_string(SyntaxNode node) const;
    std::optional<std::uint64_t> integer(SyntaxNode node) const;
    std::uint64_t integer(const Token& token) const;
    ast::Account account(SyntaxNode node) const;

    // Expressions (lower_expression.cpp).
    ast::Expression expression(SyntaxNode node) const;
    ast::Expression boolean_primary(SyntaxNode node) const;
    ast::Expression predicate(SyntaxNode node) const;
    ast::Expression bit_expression(SyntaxNode node) const;
    ast::Expression simple_expression(SyntaxNode node) const;
    ast::Expression primary(SyntaxNode node) const;
    ast::Expression literal(SyntaxNode node) const;
    ast::Expression signed_literal(SyntaxNode node) const;
    ast::Expression name_or_call(SyntaxNode node) const;
    ast::Expression column(SyntaxNode column_reference) const;
    ast::Expression call_of(SyntaxNode node, ast::ExpressionKind kind) const;
    ast::Expression case_expression(SyntaxNode node) const;
    ast::Expression cast(SyntaxNode node) const;
    ast::Expression user_variable(const Token& token) const;
    ast::Expression system_variable(SyntaxNode node) const;
    ast::Expression subquery(SyntaxNode node, ast::ExpressionKind kind) const;
    ast::Expression of_kind(ast::ExpressionKind kind, SyntaxNode node) const;
    std::vector<ast::Expression> expressions(SyntaxNode list) const;
    void append_arguments(SyntaxNode node, std::vector<ast::Expression>& operands) const;
    std::shared_ptr<const ast::WindowSpecification> over(SyntaxNode node) const;
    ast::WindowSpecification window_specification(SyntaxNode node) const;
    std::vector<ast::OrderElement> order(SyntaxNode clause) const;

    // Queries (lower_query.cpp).
    ast::Query query(SyntaxNode node) const;
    std::shared_ptr<const ast::Query> shared_query(SyntaxNode node) const;
    void query_tail(SyntaxNode node, ast::Query& query) const;
    ast::Query query_primary(SyntaxNode node) const;
    ast::SelectBody select_body(SyntaxNode node) const;
    ast::DataType json_column_type(SyntaxNode column) const;
    ast::SelectItem select_item(SyntaxNode node) const;
    std::vector<ast::CommonTableExpression> with(SyntaxNode clause, bool& recursive) const;
    std::vector<ast::TableReference> table_references(SyntaxNode list) const;
    ast::TableReference table_reference(SyntaxNode node) const;
    ast::TableReference table_factor(SyntaxNode node) const;

    // Tables (lower_table.cpp).
    ast::DataType data_type(SyntaxNode node) const;
    ast::ColumnDefinition column_definition(SyntaxNode name, SyntaxNode field, Span span) const;
    void column_attribute(SyntaxNode node, ast::ColumnDefinition& column, bool& after_unique) const;
    ast::Reference reference(SyntaxNode node) const;
    ast::CheckConstraint check(SyntaxNode node) const;
    std::vector<ast::KeyPart> key_parts(SyntaxNode list) const;
    void index_option(SyntaxNode node, ast::IndexOptions& options) const;
    ast::IndexType index_type(SyntaxNode clause) const;
    void table_constraint(SyntaxNode node, ast::CreateTable& table) const;
    void table_element(SyntaxNode node, ast::CreateTable& table) const;
    ast::TableOption table_option(SyntaxNode node) const;
    ast::PartitionScheme partition_scheme(SyntaxNode method) const;
    std::vector<ast::PartitionDefinition> partition_definitions(SyntaxNode node) const;
    ast::Partitioning partitioning(SyntaxNode node) const;
    ast::CreateTable create_table(SyntaxNode node) const;
    ast::CreateIndex create_index(SyntaxNode node, ast::IndexKind kind, Span whole) const;
    void online_clause(SyntaxNode node, ast::OnlineClauses& online) const;

    // ALTER TABLE (lower_alter.cpp).
    ast::AlterTable alter_table(SyntaxNode node) const;
    void alter_action(SyntaxNode node, std::vector<ast::AlterAction>& actions) const;
    void add_action(SyntaxNode node, std::vector<ast::AlterAction>& actions) const;
    ast::AlterAction drop_action(SyntaxNode node) const;
    ast::AlterAction alter_column_or_index(SyntaxNode node) const;
    ast::AlterAction rename_action(SyntaxNode node) const;
    ast::PartitionAction partition_action(SyntaxNode node, ast::PartitionAction::Kind kind) const;
    ast::ColumnPosition column_position(SyntaxNode node) const;

    // The other statements (lower_statement.cpp, lower_program.cpp).
    ast::StatementNode node_of(SyntaxNode statement, Span whole) const;
    ast::StatementNode create(SyntaxNode node, Span whole) const;
    ast::StatementNode alter(SyntaxNode node) const;
    ast::StatementNode drop(SyntaxNode node) const;
    ast::StatementNode rename(SyntaxNode node) const;
    ast::TablespaceStatement tablespace(SyntaxNode node) const;
    ast::StatementNode create_view(SyntaxNode node, SyntaxNode modifiers) const;
    ast::StatementNode insert(SyntaxNode node, bool replace) const;
    ast::StatementNode update(SyntaxNode node) const;
    ast::StatementNode delete_rows(SyntaxNode node) const;
    ast::StatementNode with_statement(SyntaxNode node) const;
    ast::StatementNode set(SyntaxNode node) const;
    ast::StatementNode unmodelled(SyntaxNode node) const;
    ast::Assignment assignment(SyntaxNode node) const;
    std::optional<ast::Account> definer(SyntaxNode node) const;
    ast::StatementNode trigger(SyntaxNode node, SyntaxNode modifiers) const;
    ast::StatementNode routine(SyntaxNode node, SyntaxNode modifiers, bool function) const;
    ast::StatementNode event(SyntaxNode node, SyntaxNode modifiers, bool alter) const;
    ast::Statement program_statement(SyntaxNode node) const;
    std::shared_ptr<const ast::Statement> shared_program(SyntaxNode node) const;
    std::vector<ast::Statement> statements(SyntaxNode list) const;
    ast::Block block(SyntaxNode node) const;
    ast::Declaration declaration(SyntaxNode node) const;
    ast::ControlFlow control_flow(SyntaxNode node, ast::ControlFlow::Kind kind) const;
};

} // namespace lintel
