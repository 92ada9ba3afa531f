#include "grammar/syntax_checks.hpp"

#include <fmt/format.h>

#include <array>
#include <cstddef>

namespace lintel {
namespace {

using K = SyntaxKind;
using T = TokenKind;

/// Syntax of MySQL that MariaDB's parser does not take: a rule of the grammar, and the token in it.
struct MySqlOnly {
    K kind;
    T token;
    std::string_view name;
    std::string_view help;
};

// MariaDB documentation, "CREATE TABLE", "ALTER TABLE", "Invisible Columns", "Ignored Indexes" and
// "Incompatibilities and Feature Differences Between MariaDB and MySQL 8.0"; the answers of 10.11.
constexpr MySqlOnly mysql_only[] = {
    {K::columnAttribute, T::kw_srid, "SRID of a column", "write `REF_SYSTEM_ID=`"},
    {K::columnAttribute, T::kw_visible, "VISIBLE columns",
     "a column is visible unless INVISIBLE is said"},
    {K::columnAttribute, T::kw_column_format, "COLUMN_FORMAT", {}},
    {K::columnAttribute, T::kw_storage, "STORAGE of a column", {}},
    {K::indexOption, T::kw_invisible, "INVISIBLE indexes", "write IGNORED"},
    {K::tableOption, T::kw_autoextend_size, "AUTOEXTEND_SIZE", {}},
    {K::alterTableAction, T::kw_secondary_load, "SECONDARY_LOAD", {}},
    {K::alterTableAction, T::kw_secondary_unload, "SECONDARY_UNLOAD", {}},
    {K::dropAction, T::kw_check, "DROP CHECK", "write DROP CONSTRAINT"},
    {K::alterAction, T::kw_visible, "this place of VISIBLE",
     "write NOT IGNORED for an index, MODIFY for a column"},
    {K::alterAction, T::kw_invisible, "this place of INVISIBLE",
     "write IGNORED for an index, MODIFY for a column"},
};

/// Whether any is of a rule, so that the many nodes without one cost a look.
constexpr auto has_mysql_only = [] {
    std::array<bool, 1024> table{};
    for (const MySqlOnly& one : mysql_only) table[static_cast<std::size_t>(one.kind)] = true;
    return table;
}();

Refusal unknown(Span span, const Place& place, std::string_view what, std::string_view help = {}) {
    return refusal(span, fmt::format("{} does not know {}", describe(place.dialect), what),
                   std::string(help));
}

/// An index is on columns: neither an expression nor a multi-valued index (MDEV-6017).
Refusal key_part(SyntaxNode node, const Place& place) {
    if (!node.child(K::expression)) return {};
    return unknown(node.span(), place, "indexes on expressions",
                   "add a generated column and index that");
}

/// Behind a generated column's expression stand only UNIQUE, COMMENT, INVISIBLE and its like
/// (MariaDB documentation, "Generated Columns").
Refusal generated_column(SyntaxNode node) {
    bool generated = false;
    for (SyntaxNode part : node.children()) {
        if (!part.is(K::columnAttribute)) continue;
        if (part.has(T::kw_as) && part.child(K::expression)) generated = true;
        if (generated && part.has(T::kw_null))
            return refusal(part.span(), "MariaDB takes no `[NOT] NULL` on a generated column",
                           "leave it away: the expression tells");
    }
    return {};
}

Refusal table_option(SyntaxNode node, const Place& place) {
    const Token* first = node.token();
    if (first == nullptr) return {};
    if (first->kind == T::kw_start)
        return unknown(node.span(), place, "START TRANSACTION as a table option");
    if (first->kind == T::kw_tablespace && place.kind(node.first_token() + 1) == T::equal)
        return unknown(node.span(), place, "TABLESPACE=");
    if (first->kind == T::kw_secondary_engine && node.has(T::kw_null))
        return unknown(node.span(), place, "SECONDARY_ENGINE=NULL");
    return {};
}

bool on_partitions(SyntaxNode action) {
    return action.has(T::kw_partition) || action.child(K::addAction).has(T::kw_partition) ||
           action.child(K::dropAction).has(T::kw_partition);
}

/// Work on partitions and tablespaces is a statement of its own, without ALGORITHM= and LOCK=.
Refusal alter_table(SyntaxNode node) {
    SyntaxNode alone;
    SyntaxNode clause;
    for (SyntaxNode item : node.children()) {
        if (!item.is(K::alterItem)) continue;
        if (const SyntaxNode action = item.child(K::alterTableAction);
            action && (on_partitions(action) || action.has(T::tablespace_action)))
            alone = action;
        if (const SyntaxNode online = item.child(K::onlineClause)) clause = online;
    }
    if (!alone || !clause) return {};
    return refusal(clause.span(), "MariaDB takes no ALGORITHM= or LOCK= beside this action",
                   "leave the clause away");
}

/// MariaDB documentation, "Partitioning Overview": EXCHANGE PARTITION takes VALIDATION since 11.4.
Refusal partition_action(SyntaxNode node, const Place& place) {
    if (node.has(T::kw_partition) && (node.has(T::kw_discard) || node.has(T::kw_import)))
        return unknown(node.span(), place, "DISCARD and IMPORT of a partition's tablespace",
                       "EXCHANGE the partition with a table and discard that one's");
    if (!node.has(T::kw_validation)) return {};
    if (!node.has(T::kw_exchange)) return unknown(node.span(), place, "VALIDATION here");
    if (place.dialect.version < Version{11, 4, 0})
        return unknown(node.span(), place, "VALIDATION of EXCHANGE PARTITION",
                       "it validates always");
    return {};
}

} // namespace

Refusal check_mariadb_part(SyntaxNode node, const Place& place) {
    if (!place.dialect.is_mariadb()) return {};
    if (has_mysql_only[static_cast<std::size_t>(node.kind())])
        for (const MySqlOnly& one : mysql_only)
            if (one.kind == node.kind() && node.has(one.token))
                return unknown(node.span(), place, one.name, one.help);
    switch (node.kind()) {
    case K::keyPart:
        return key_part(node, place);
    case K::fieldDefinition:
        return generated_column(node);
    case K::tableOption:
        return table_option(node, place);
    case K::alterTable:
        return alter_table(node);
    case K::alterTableAction:
        return partition_action(node, place);
    case K::dropIndex:
        if (const SyntaxNode clause = node.child(K::onlineClause))
            return refusal(clause.span(), "MariaDB's DROP INDEX takes no ALGORITHM= or LOCK=",
                           "write ALTER TABLE … DROP INDEX");
        return {};
    default:
        return {};
    }
}

} // namespace lintel
