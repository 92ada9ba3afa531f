#include "grammar/syntax_checks.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cctype>
#include <charconv>

namespace lintel {
namespace {

using K = SyntaxKind;
using T = TokenKind;

template <class... Kinds> bool among(T kind, Kinds... kinds) { return ((kind == kinds) || ...); }

bool same_word(std::string_view text, std::string_view word) {
    return std::ranges::equal(text, word,
                              [](unsigned char a, char b) { return std::toupper(a) == b; });
}

Refusal only_mariadb(SyntaxNode node, const Place& place, std::string_view what,
                     SyntaxFault fault = SyntaxFault::mariadb) {
    if (!node || place.dialect.is_mariadb()) return {};
    return refusal(node.span(), fmt::format("MySQL does not know {}", what), "only MariaDB does",
                   fault);
}

Refusal gone_in_8_0(SyntaxNode node, const Place& place, std::string_view what) {
    if (!node || !place.dialect.mysql_since(8, 0)) return {};
    return refusal(node.span(), fmt::format("{} does not know {}", describe(place.dialect), what),
                   "it went with MySQL 8.0", SyntaxFault::removed);
}

/// `.name`, and in definitions `table.column`, were read until MySQL 5.7.
Refusal old_qualification(SyntaxNode node, const Place& place) {
    if (!place.dialect.mysql_since(8, 0)) return {};
    if (place.kind(node.first_token()) == T::dot)
        return gone_in_8_0(node, place, "names that begin with a dot");
    const SyntaxNode parent = place.above();
    const bool definition = parent.is(K::columnDefinition) || parent.is(K::addAction) ||
                            parent.is(K::dropAction) || parent.is(K::alterAction) ||
                            parent.is(K::alterTableAction);
    if (node.is(K::columnReference) && definition && node.has(T::dot))
        return gone_in_8_0(node, place, "a table's name before a column's here");
    return {};
}

/// DEFAULT for a character set or collation, but in SET and CONVERT TO.
Refusal default_charset(SyntaxNode node, const Place& place) {
    if (!node.has(T::kw_default) || place.above().is(K::setItem) ||
        (place.above().is(K::alterTableAction) && node.is(K::charsetName)))
        return {};
    return gone_in_8_0(node, place, "`DEFAULT` as the name of a character set or collation");
}

/// A type takes one character set, with BINARY before or behind it; BYTE stands alone.
Refusal charset_attributes(SyntaxNode node) {
    std::size_t binary = 0;
    std::size_t others = 0;
    bool byte = false;
    for (SyntaxNode part : node.children()) {
        if (!part.is(K::charsetAttribute)) continue;
        const bool is_binary = !part.child(K::charsetName) && part.has(T::kw_binary);
        ++(is_binary ? binary : others);
        byte |= part.has(T::kw_byte);
        if (binary > 1 || others > 1 || (byte && binary + others > 1))
            return refusal(part.span(), "a type takes one character set");
    }
    return {};
}

Refusal data_type(SyntaxNode node, const Place& place) {
    if (Refusal found = charset_attributes(node)) return found;
    const T first = place.kind(node.first_token());
    if (const SyntaxNode precision = node.child(K::typePrecision);
        precision && among(first, T::kw_double, T::kw_real, T::kw_float8) &&
        !precision.has(T::comma))
        return refusal(precision.span(), "`DOUBLE` takes two numbers or none",
                       "write `DOUBLE`, or `FLOAT(p)`");
    const bool varying = among(first, T::kw_nvarchar) || node.has(T::kw_varying) ||
                         (among(first, T::kw_national, T::kw_nchar) &&
                          (node.has(T::kw_varchar) || node.has(T::kw_varcharacter)));
    if (varying && first != T::kw_long && !node.child(K::typeLength))
        return refusal(node.span(), "this type needs a length", "write it as `VARCHAR(n)`");
    return {};
}

/// type [COLLATE c] [GENERATED ALWAYS] AS (…) [VIRTUAL | STORED] attributes.
Refusal generated_column(SyntaxNode node, const Place& place) {
    if (place.dialect.is_mariadb()) return {};
    std::size_t position = 0;
    bool only_collation = true;
    bool after_expression = false;
    for (SyntaxNode part : node.children()) {
        if (!part.is(K::columnAttribute)) continue;
        const T first = place.kind(part.first_token());
        if (part.child(K::expression) && among(first, T::kw_generated, T::kw_as)) {
            if (position > 1 || !only_collation)
                return refusal(part.span(),
                               "the expression of a generated column follows its type directly",
                               "put the other attributes behind it");
            after_expression = true;
        } else {
            if (among(first, T::kw_virtual, T::kw_stored) && !after_expression)
                return refusal(part.span(),
                               "`VIRTUAL` and `STORED` follow a generated column's expression");
            only_collation &= first == T::kw_collate;
            after_expression = false;
        }
        ++position;
    }
    return {};
}

Refusal column_attribute(SyntaxNode node, const Place& place) {
    const T first = place.kind(node.first_token());
    if (first == T::kw_persistent) return only_mariadb(node, place, "`PERSISTENT`");
    if (first == T::kw_compressed) return only_mariadb(node, place, "`COMPRESSED` columns");
    if (among(first, T::kw_generated, T::kw_as) && node.has(T::kw_row))
        return only_mariadb(node, place, "system-versioned tables");
    return {};
}

Refusal default_value(SyntaxNode node, const Place& place) {
    if (node.is(K::alterDefault)) {
        if (node.child(K::currentTimestamp) && place.dialect.is_mysql())
            return refusal(node.span(),
                           "`SET DEFAULT` takes a literal or an expression in parentheses",
                           "write it in parentheses");
        return {};
    }
    const SyntaxNode name = node.child(K::identifier);
    if (!name || place.dialect.is_mariadb()) return {};
    return refusal(
        node.span(),
        "a default that is neither a literal nor CURRENT_TIMESTAMP must be in parentheses",
        fmt::format("write `DEFAULT ({})`", place.text(node.span())));
}

Refusal references(SyntaxNode node) {
    for (SyntaxNode part : node.child(K::keyPartList).children())
        if (part.child(K::typeLength) || part.child(K::expression) || part.token() != nullptr)
            return refusal(part.span(), "a foreign key refers to whole columns");
    return {};
}

/// FULLTEXT and SPATIAL indexes have no USING; only FULLTEXT has a parser.
Refusal index_options(SyntaxNode index, bool fulltext, bool spatial) {
    if (!fulltext && !spatial) {
        for (SyntaxNode option : index.children())
            if (option.is(K::indexOption) && option.has(T::kw_parser))
                return refusal(option.span(), "only a FULLTEXT index has a parser");
        return {};
    }
    for (SyntaxNode part : index.children()) {
        if (part.is(K::indexTypeClause) ||
            (part.is(K::indexOption) &&
             (part.child(K::indexTypeClause) || (part.has(T::kw_parser) && spatial))))
            return refusal(part.span(), fmt::format("a {} index does not take this",
                                                    fulltext ? "FULLTEXT" : "SPATIAL"));
    }
    return {};
}

Refusal create_index(SyntaxNode node) {
    const SyntaxNode index = node.child(K::createIndex);
    if (!index) return {};
    bool fulltext = false;
    bool spatial = false;
    for (SyntaxNode modifier : node.children()) {
        fulltext |= modifier.is(K::createModifier) && modifier.has(T::kw_fulltext);
        spatial |= modifier.is(K::createModifier) && modifier.has(T::kw_spatial);
    }
    return index_options(index, fulltext, spatial);
}

Refusal table_option(SyntaxNode node, const Place& place) {
    const T first = place.kind(node.first_token());
    if (among(first, T::kw_transactional, T::kw_page_checksum))
        return only_mariadb(node, place, "this table option");
    if (first == T::kw_row_format && node.has(T::identifier))
        return only_mariadb(node, place, "this row format");
    const SyntaxNode number = node.child(K::unsignedNumber);
    if (!number) return {};
    const std::string_view value = place.text(number.span());
    if (among(first, T::kw_pack_keys, T::kw_stats_auto_recalc, T::kw_stats_persistent) &&
        value != "0" && value != "1")
        return refusal(number.span(), "expected `0`, `1` or `DEFAULT`");
    std::uint32_t pages = 0;
    const auto [end, error] = std::from_chars(value.data(), value.data() + value.size(), pages);
    if (first == T::kw_stats_sample_pages && !value.starts_with("0x") &&
        (error != std::errc{} || pages == 0 || pages > 65535))
        return refusal(number.span(), "expected a number from 1 to 65535");
    return {};
}

Refusal partition_definition(SyntaxNode node) {
    for (SyntaxNode item : node.child(K::partitionValues).children())
        if (item.is(K::partitionListItem) && item.has(T::kw_maxvalue))
            return refusal(item.span(), "`MAXVALUE` cannot stand in VALUES IN");
    return {};
}

Refusal key_algorithm(SyntaxNode node, const Place& place) {
    const Token* number = node.token(T::integer);
    if (number == nullptr || place.text(*number) == "1" || place.text(*number) == "2") return {};
    return refusal(node.span_of(*number), "expected `1` or `2`");
}

Refusal alter_event(SyntaxNode node) {
    if (node.child_at(1) || node.has(T::kw_comment) || node.has(T::kw_on)) return {};
    return refusal(node.span(), "`ALTER EVENT` says nothing to change");
}

Refusal alter_instance(SyntaxNode node, const Place& place) {
    const SyntaxNode word = node.child_at(0);
    if (node.has(T::kw_rotate) && word && !same_word(place.text(word.span()), "INNODB") &&
        !same_word(place.text(word.span()), "BINLOG"))
        return refusal(word.span(), "expected `INNODB` or `BINLOG`");
    return {};
}

Refusal completion(SyntaxNode node) {
    const bool chain = node.has(T::kw_and) && node.has(T::kw_chain);
    std::size_t at = node.first_token();
    const auto& tokens = node.tree().tokens;
    const bool no_chain = chain && tokens[at + 1].kind == T::kw_no;
    const bool no_release =
        node.has(T::kw_release) && tokens[node.end_token() - 2].kind == T::kw_no;
    if (chain && !no_chain && node.has(T::kw_release) && !no_release)
        return refusal(node.span(), "`AND CHAIN` and `RELEASE` exclude each other");
    return {};
}

Refusal set_transaction(SyntaxNode node) {
    int levels = 0;
    int modes = 0;
    for (SyntaxNode part : node.children())
        if (part.is(K::setTransaction) && (part.has(T::kw_isolation) ? ++levels : ++modes) > 1)
            return refusal(part.span(), "this transaction characteristic is said twice");
    return {};
}

Refusal source_option(SyntaxNode node, const Place& place) {
    const SyntaxNode value = node.child(K::unsignedNumber);
    if (place.kind(node.first_token()) != T::kw_gtid_only || place.text(value.span()) == "0" ||
        place.text(value.span()) == "1")
        return {};
    return refusal(value.span(), "expected `0` or `1`");
}

/// An undo tablespace has a file and an engine, nothing else.
Refusal undo_tablespace(SyntaxNode node) {
    if (!node.child(K::createTablespace) || !node.child(K::createModifier).has(T::kw_undo))
        return {};
    const SyntaxNode tablespace = node.child(K::createTablespace);
    if (const Token* use = tablespace.token(T::kw_use))
        return refusal(tablespace.span_of(*use), "an undo tablespace has no log file group");
    for (SyntaxNode option : tablespace.children())
        if (option.is(K::tablespaceOption) && !option.has(T::kw_engine))
            return refusal(option.span(), "an undo tablespace takes only `ENGINE`");
    return {};
}

/// Privileges need ON, roles do not take it; columns go with tables only.
Refusal grant(SyntaxNode node) {
    const SyntaxNode object = node.child(K::grantObject);
    const SyntaxNode list = node.child(K::privilegeList);
    if (!list) return {};
    const bool revoke = node.is(K::revokeStatement);
    const bool routine = object.has(T::kw_function) || object.has(T::kw_procedure);
    if (!object && list.has(T::kw_all) && !(revoke && list.has(T::comma)))
        return refusal(list.span(), revoke ? "expected `, GRANT OPTION` or `ON` behind ALL"
                                           : "expected `ON` behind ALL");
    if (object && list.has(T::kw_all) && list.has(T::comma))
        return refusal(object.span(), "`ALL, GRANT OPTION` takes no `ON`");
    for (SyntaxNode privilege : list.children()) {
        if (!object && (privilege.child(K::privilegeWord) || privilege.child(K::columnNameList)))
            return refusal(privilege.span(), "a privilege needs `ON`, and this is not a role");
        if (routine && privilege.child(K::columnNameList))
            return refusal(privilege.span(), "columns belong to privileges on tables");
    }
    if (!revoke && object && node.has(T::kw_admin))
        return refusal(node.span_of(*node.token(T::kw_admin)), "`WITH ADMIN OPTION` is for roles");
    return {};
}

Refusal old_grant(SyntaxNode node, const Place& place) {
    if (Refusal found = grant(node)) return found;
    for (SyntaxNode part : node.children()) {
        if (part.is(K::grantee) && part.child(K::identification))
            return gone_in_8_0(part, place, "`IDENTIFIED` in GRANT");
        if (part.is(K::requireClause) || part.is(K::resourceOption))
            return gone_in_8_0(part, place, "account options in GRANT");
    }
    return {};
}

Refusal alter_user(SyntaxNode node) {
    if (!node.child(K::currentUserOrFunction)) return {};
    if (const SyntaxNode how = node.child(K::identification);
        how && how.token() != nullptr && how.token()->kind == T::kw_with)
        return refusal(how.span(), "`USER()` takes a new password only",
                       "name the account to change its plugin");
    return {};
}

Refusal if_exists(SyntaxNode node, const Place& place) {
    for (const K kind : {K::ifExists, K::ifNotExists})
        if (const SyntaxNode part = node.child(kind))
            return only_mariadb(part, place, "`IF [NOT] EXISTS` here", SyntaxFault::if_exists);
    return {};
}

Refusal alter_table(SyntaxNode node, const Place& place) {
    if (place.dialect.is_mariadb()) return {};
    for (const T word : {T::kw_ignore, T::kw_online})
        if (const Token* token = node.token(word))
            return refusal(node.span_of(*token),
                           fmt::format("MySQL does not know `ALTER {} TABLE`", place.text(*token)),
                           "only MariaDB does", SyntaxFault::mariadb);
    return if_exists(node, place);
}

Refusal old_words(SyntaxNode node, const Place& place, std::initializer_list<T> words,
                  std::string_view what) {
    if (!place.dialect.mysql_since(8, 0)) return {};
    for (const T word : words)
        if (const Token* token = node.token(word))
            return refusal(node.span_of(*token),
                           fmt::format("{} does not know {}", describe(place.dialect), what),
                           "it went with MySQL 8.0", SyntaxFault::removed);
    return {};
}

/// EXTENDED and PARTITIONS say what every EXPLAIN does since 5.7.
Refusal old_explain(SyntaxNode node, const Place& place) {
    Refusal found =
        old_words(node, place, {T::kw_extended, T::kw_partitions}, "this form of EXPLAIN");
    if (!found) return found;
    const Span word = found->span;
    const std::string_view text = place.file.text();
    const auto end =
        static_cast<std::uint32_t>(std::min(text.find_first_not_of(" \t", word.end), text.size()));
    found->fix =
        Fix{"leave the word out", {{{word.file, word.begin, end}, {}}}, Applicability::safe};
    return found;
}

Refusal load_index(SyntaxNode node) {
    std::size_t tables = 0;
    SyntaxNode selection;
    for (SyntaxNode part : node.children()) {
        if (!part.is(K::loadIndexTable) && !part.is(K::cacheTable)) continue;
        ++tables;
        if (part.child(K::partitionOrAll)) selection = part.child(K::partitionOrAll);
    }
    if (selection && tables > 1)
        return refusal(selection.span(), "partitions can be chosen only where one table is named");
    return {};
}

/// Adjacent literals are one only in expressions.
Refusal text_literal(SyntaxNode node, const Place& place) {
    if (node.end_token() == node.first_token() + 1) return {};
    const SyntaxNode parent = place.above();
    if (parent.is(K::literal) || parent.is(K::reservedCall) || parent.is(K::jsonTable) ||
        parent.is(K::jsonColumn))
        return {};
    return refusal(place.span(node.first_token() + 1),
                   "two strings in a row are one only in expressions");
}

Refusal purge(SyntaxNode node, const Place& place) {
    const SyntaxNode value = node.child(K::expression);
    for (std::uint32_t at = value ? value.first_token() : 0; value && at < value.end_token(); ++at)
        if (place.kind(at) == T::query_paren)
            return refusal(place.span(at), "`PURGE` takes no subquery");
    return {};
}

} // namespace

Refusal check_definition_part(SyntaxNode node, const Place& place) {
    switch (node.kind()) {
    case K::qualifiedName:
    case K::columnReference:
    case K::nameParts:
        return old_qualification(node, place);
    case K::charsetName:
    case K::collationName:
        return default_charset(node, place);
    case K::dataType:
        return data_type(node, place);
    case K::castType:
        return charset_attributes(node);
    case K::fieldDefinition:
        return generated_column(node, place);
    case K::columnAttribute:
        return column_attribute(node, place);
    case K::defaultValue:
    case K::alterDefault:
        return default_value(node, place);
    case K::referenceDefinition:
        return references(node);
    case K::tableConstraint:
        return index_options(node, node.has(T::kw_fulltext), node.has(T::kw_spatial));
    case K::createStatement: {
        if (Refusal found = undo_tablespace(node)) return found;
        return create_index(node);
    }
    case K::sourceOption:
        return source_option(node, place);
    case K::showStatement:
        if (node.has(T::kw_replica) && node.has(T::kw_hosts))
            return only_mariadb(node, place, "`SHOW REPLICA HOSTS`");
        return {};
    case K::tableOption:
        return table_option(node, place);
    case K::partitionDefinition:
        return partition_definition(node);
    case K::partitionKeyAlgorithm:
        return key_algorithm(node, place);
    case K::alterEvent:
        return alter_event(node);
    case K::alterInstance:
        return alter_instance(node, place);
    case K::chainClause:
        return completion(node);
    case K::setStatement:
    case K::setItem:
        return set_transaction(node);
    case K::grantStatement:
        return old_grant(node, place);
    case K::revokeStatement:
        return grant(node);
    case K::alterUser:
        return alter_user(node);
    case K::alterTable:
        return alter_table(node, place);
    case K::alterTableAction:
    case K::renameStatement:
        return if_exists(node, place);
    case K::alterDatabase:
        return old_words(node, place, {T::kw_upgrade}, "`UPGRADE DATA DIRECTORY NAME`");
    case K::explainStatement:
        return old_explain(node, place);
    case K::flushOption:
    case K::resetOption:
        return old_words(node, place, {T::kw_query, T::kw_des_key_file}, "the query cache");
    case K::setPasswordValue:
        return gone_in_8_0(node.child(K::identifier), place, "`PASSWORD()`");
    case K::functionParameter:
        for (const T word : {T::kw_in, T::kw_out, T::kw_inout})
            if (const Token* token = node.token(word); token != nullptr && place.dialect.is_mysql())
                return refusal(node.span_of(*token),
                               "a function's parameters are all IN, and do not say so");
        return {};
    case K::loadStatement:
    case K::cacheIndex:
        return load_index(node);
    case K::textLiteral:
        return text_literal(node, place);
    case K::purgeStatement:
        return purge(node, place);
    default:
        return {};
    }
}

} // namespace lintel
