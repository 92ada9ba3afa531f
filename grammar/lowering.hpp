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

    ast::Statement statement(Node node) const;

private:
    using K = SyntaxKind;
    using T = TokenKind;

    const SourceFile& file_;
    const Dialect& dialect_;

    // Names, literals and words (lower.cpp).
    std::string_view text(Span span) const { return file_.text(span); }
    std::string_view text(Node node) const { return file_.text(node.span()); }
    std::string_view text(const Token& token) const {
        return file_.text({file_.id(), token.begin, token.end});
    }
    std::string capitals(Node node) const;
    std::string capitals(const Token& token) const;
    ast::Identifier identifier(const Token& token, Span span) const;
    ast::Identifier identifier(Node node) const;
    std::optional<ast::Identifier> optional_identifier(Node node) const;
    std::vector<ast::Identifier> identifiers(Node node) const;
    ast::QualifiedName qualified_name(Node node) const;
    std::vector<ast::QualifiedName> table_names(Node list) const;
    std::string string_value(Node text_literal) const;
    ast::Spanned<std::string> spanned_string(Node text_literal) const;
    std::string name_or_string(Node node) const;
    std::optional<std::uint64_t> integer(Node node) const;
    std::uint64_t integer(const Token& token) const;
    ast::Account account(Node node) const;

    // Expressions (lower_expression.cpp).
    ast::Expression expression(Node node) const;
    ast::Expression boolean_primary(Node node) const;
    ast::Expression predicate(Node node) const;
    ast::Expression bit_expression(Node node) const;
    ast::Expression simple_expression(Node node) const;
    ast::Expression primary(Node node) const;
    ast::Expression literal(Node node) const;
    ast::Expression signed_literal(Node node) const;
    ast::Expression name_or_call(Node node) const;
    ast::Expression column(Node column_reference) const;
    ast::Expression call_of(Node node, ast::ExpressionKind kind) const;
    ast::Expression case_expression(Node node) const;
    ast::Expression cast(Node node) const;
    ast::Expression user_variable(const Token& token) const;
    ast::Expression system_variable(Node node) const;
    ast::Expression subquery(Node node, ast::ExpressionKind kind) const;
    ast::Expression of_kind(ast::ExpressionKind kind, Node node) const;
    std::vector<ast::Expression> expressions(Node list) const;
    void append_arguments(Node node, std::vector<ast::Expression>& operands) const;
    std::shared_ptr<const ast::WindowSpecification> over(Node node) const;
    ast::WindowSpecification window_specification(Node node) const;
    std::vector<ast::OrderElement> order(Node clause) const;

    // Queries (lower_query.cpp).
    ast::Query query(Node node) const;
    std::shared_ptr<const ast::Query> shared_query(Node node) const;
    void query_tail(Node node, ast::Query& query) const;
    ast::Query query_primary(Node node) const;
    ast::SelectBody select_body(Node node) const;
    ast::DataType json_column_type(Node column) const;
    ast::SelectItem select_item(Node node) const;
    std::vector<ast::CommonTableExpression> with(Node clause, bool& recursive) const;
    std::vector<ast::TableReference> table_references(Node list) const;
    ast::TableReference table_reference(Node node) const;
    ast::TableReference table_factor(Node node) const;

    // Tables (lower_table.cpp).
    ast::DataType data_type(Node node) const;
    ast::ColumnDefinition column_definition(Node name, Node field, Span span) const;
    void column_attribute(Node node, ast::ColumnDefinition& column, bool& after_unique) const;
    ast::Reference reference(Node node) const;
    ast::CheckConstraint check(Node node) const;
    std::vector<ast::KeyPart> key_parts(Node list) const;
    void index_option(Node node, ast::IndexOptions& options) const;
    ast::IndexType index_type(Node clause) const;
    void table_constraint(Node node, ast::CreateTable& table) const;
    void table_element(Node node, ast::CreateTable& table) const;
    ast::TableOption table_option(Node node) const;
    ast::PartitionScheme partition_scheme(Node method) const;
    std::vector<ast::PartitionDefinition> partition_definitions(Node node) const;
    ast::Partitioning partitioning(Node node) const;
    ast::CreateTable create_table(Node node) const;
    ast::CreateIndex create_index(Node node, ast::IndexKind kind, Span whole) const;
    void online_clause(Node node, ast::OnlineClauses& online) const;

    // ALTER TABLE (lower_alter.cpp).
    ast::AlterTable alter_table(Node node) const;
    void alter_action(Node node, std::vector<ast::AlterAction>& actions) const;
    void add_action(Node node, std::vector<ast::AlterAction>& actions) const;
    ast::AlterAction drop_action(Node node) const;
    ast::AlterAction alter_column_or_index(Node node) const;
    ast::AlterAction rename_action(Node node) const;
    ast::PartitionAction partition_action(Node node, ast::PartitionAction::Kind kind) const;
    ast::ColumnPosition column_position(Node node) const;

    // The other statements (lower_statement.cpp, lower_program.cpp).
    ast::StatementNode node_of(Node statement, Span whole) const;
    ast::StatementNode create(Node node, Span whole) const;
    ast::StatementNode alter(Node node) const;
    ast::StatementNode drop(Node node) const;
    ast::StatementNode rename(Node node) const;
    ast::TablespaceStatement tablespace(Node node) const;
    ast::StatementNode create_view(Node node, Node modifiers) const;
    ast::StatementNode insert(Node node, bool replace) const;
    ast::StatementNode update(Node node) const;
    ast::StatementNode delete_rows(Node node) const;
    ast::StatementNode with_statement(Node node) const;
    ast::StatementNode set(Node node) const;
    ast::StatementNode unmodelled(Node node) const;
    ast::Assignment assignment(Node node) const;
    std::optional<ast::Account> definer(Node node) const;
    ast::StatementNode trigger(Node node, Node modifiers) const;
    ast::StatementNode routine(Node node, Node modifiers, bool function) const;
    ast::StatementNode event(Node node, Node modifiers, bool alter) const;
    ast::Statement program_statement(Node node) const;
    std::shared_ptr<const ast::Statement> shared_program(Node node) const;
    std::vector<ast::Statement> statements(Node list) const;
    ast::Block block(Node node) const;
    ast::Declaration declaration(Node node) const;
    ast::ControlFlow control_flow(Node node, ast::ControlFlow::Kind kind) const;
};

} // namespace lintel
