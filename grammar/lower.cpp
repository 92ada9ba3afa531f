#include "grammar/lower.hpp"

#include "grammar/lexer.hpp"
#include "grammar/lowering.hpp"

#include <algorithm>
#include <cctype>
#include <charconv>

namespace lintel {

namespace {

std::string in_capitals(std::string_view text) {
    std::string result;
    result.reserve(text.size());
    for (const char c : text) {
        if (std::isspace(static_cast<unsigned char>(c)) != 0) {
            if (!result.empty() && result.back() != ' ') result += ' ';
        } else {
            result += static_cast<char>(std::toupper(static_cast<unsigned char>(c)));
        }
    }
    return result;
}

} // namespace

std::string Lowering::capitals(SyntaxNode node) const { return in_capitals(text(node)); }
std::string Lowering::capitals(const Token& token) const { return in_capitals(text(token)); }

ast::Identifier Lowering::identifier(const Token& token, Span span) const {
    const std::string_view written = text(span);
    // Names of cursors, conditions and labels have tokens of their own, quoted or not.
    const bool quoted =
        token.kind == T::quoted_identifier || token.kind == T::string || written.starts_with('`');
    if (token.kind == T::string) return {unquote_string(written, dialect_.sql_mode), span, true};
    return {quoted ? unquote_identifier(written) : std::string(written), span, quoted};
}

ast::Identifier Lowering::identifier(SyntaxNode node) const {
    const Token& token = node.tree().tokens[node.first_token()];
    if (SyntaxNode inner = node.child(K::textLiteral))
        return {string_value(inner), inner.span(), true};
    return identifier(token, {file_.id(), token.begin, token.end});
}

std::optional<ast::Identifier> Lowering::optional_identifier(SyntaxNode node) const {
    if (!node) return std::nullopt;
    return identifier(node);
}

std::vector<ast::Identifier> Lowering::identifiers(SyntaxNode node) const {
    std::vector<ast::Identifier> names;
    for (SyntaxNode child : node.children()) names.push_back(identifier(child));
    return names;
}

ast::QualifiedName Lowering::qualified_name(SyntaxNode node) const {
    if (SyntaxNode inner = node.child(K::qualifiedName)) return qualified_name(inner);
    ast::QualifiedName name;
    for (SyntaxNode part : node.children()) {
        if (!name.name.empty()) name.schema = std::move(name.name);
        name.name = identifier(part);
    }
    return name;
}

std::vector<ast::QualifiedName> Lowering::table_names(SyntaxNode list) const {
    std::vector<ast::QualifiedName> names;
    for (SyntaxNode child : list.children())
        if (child.is(K::tableName)) names.push_back(qualified_name(child));
    return names;
}

std::string Lowering::string_value(SyntaxNode text_literal) const {
    std::string value;
    if (!text_literal) return value;
    for (std::uint32_t at = text_literal.first_token(); at < text_literal.end_token(); ++at)
        value += unquote_string(text(text_literal.tree().tokens[at]), dialect_.sql_mode);
    return value;
}

ast::Spanned<std::string> Lowering::spanned_string(SyntaxNode text_literal) const {
    return {string_value(text_literal), text_literal.span()};
}

std::string Lowering::name_or_string(SyntaxNode node) const {
    if (SyntaxNode inner = node.child(K::textLiteral)) return string_value(inner);
    if (SyntaxNode inner = node.child(K::identifier)) return identifier(inner).text;
    return std::string(text(node));
}

std::uint64_t Lowering::integer(const Token& token) const {
    std::string_view digits = text(token);
    int base = 10;
    if (digits.size() > 2 && (digits[1] == 'x' || digits[1] == 'X') && digits[0] == '0') {
        digits.remove_prefix(2);
        base = 16;
    }
    std::uint64_t value = 0;
    const auto [end, error] =
        std::from_chars(digits.data(), digits.data() + digits.size(), value, base);
    return error == std::errc::result_out_of_range ? UINT64_MAX : value;
}

std::optional<std::uint64_t> Lowering::integer(SyntaxNode node) const {
    if (!node) return std::nullopt;
    for (std::uint32_t at = node.first_token(); at < node.end_token(); ++at)
        if (const Token& token = node.tree().tokens[at]; token.kind == T::integer ||
                                                         token.kind == T::decimal_number ||
                                                         token.kind == T::float_number)
            return integer(token);
    return std::nullopt;
}

ast::Account Lowering::account(SyntaxNode node) const {
    ast::Account account{.name = {}, .host = {}, .span = node.span()};
    if (SyntaxNode inner = node.child(K::accountName))
        node = inner;
    else if (node.child(K::currentUser))
        return account;
    account.name = name_or_string(node);
    if (const Token* host = node.token(T::user_variable)) {
        const std::string_view written = text(*host).substr(1);
        account.host = written.starts_with('`') ? unquote_identifier(written)
                                                : unquote_string(written, dialect_.sql_mode);
    }
    return account;
}

ast::Statement lower(const SyntaxTree& tree, const SourceFile& file, const Dialect& dialect) {
    const Lowering lowering(file, dialect);
    const SyntaxNode root = tree.root();
    SyntaxNode statement = root.child(SyntaxKind::statement);
    if (!statement) return {.span = root.span(), .node = ast::StartTransaction{}};
    return lowering.statement(statement);
}

} // namespace lintel
