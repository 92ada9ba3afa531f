#include "grammar/syntax_checks.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <vector>

namespace lintel {
namespace {

using K = SyntaxKind;
using T = TokenKind;

template <class... Kinds> bool among(T kind, Kinds... kinds) { return ((kind == kinds) || ...); }

bool one_token(SyntaxNode node) { return node && node.end_token() == node.first_token() + 1; }
bool same_extent(SyntaxNode a, SyntaxNode b) {
    return a && b && a.first_token() == b.first_token() && a.end_token() == b.end_token();
}

std::size_t count_children(SyntaxNode node, K kind) {
    std::size_t count = 0;
    for (SyntaxNode child : node.children()) count += child.is(kind) ? 1U : 0U;
    return count;
}

/// Functions whose names are words of the grammar, with how many arguments they take.
struct KeywordFunction {
    T word;
    std::size_t least;
    std::size_t most;
};

constexpr std::size_t any_number = SIZE_MAX;

/// MySQL 8.0 manual, chapter 14 "Functions and Operators". Other words of the grammar are not
/// function names unless qualified or quoted: for these the server answers 1064, for functions it
/// only looks up it answers 1582.
constexpr KeywordFunction keyword_functions[] = {
    {T::kw_ascii, 1, 1},
    {T::kw_charset, 1, 1},
    {T::kw_coalesce, 1, any_number},
    {T::kw_collation, 1, 1},
    {T::kw_database, 0, 0},
    {T::kw_date, 1, 1},
    {T::kw_day, 1, 1},
    {T::kw_format, 2, 3},
    {T::kw_geometrycollection, 0, any_number},
    {T::kw_geomcollection, 0, any_number},
    {T::kw_grouping, 1, any_number},
    {T::kw_hour, 1, 1},
    {T::kw_if, 3, 3},
    {T::kw_insert, 4, 4},
    {T::kw_left, 2, 2},
    {T::kw_linestring, 1, any_number},
    {T::kw_log, 1, 2},
    {T::kw_microsecond, 1, 1},
    {T::kw_minute, 1, 1},
    {T::kw_mod, 2, 2},
    {T::kw_month, 1, 1},
    {T::kw_multilinestring, 1, any_number},
    {T::kw_multipoint, 1, any_number},
    {T::kw_multipolygon, 1, any_number},
    {T::kw_point, 2, 2},
    {T::kw_polygon, 1, any_number},
    {T::kw_quarter, 1, 1},
    {T::kw_repeat, 2, 2},
    {T::kw_replace, 3, 3},
    {T::kw_reverse, 1, 1},
    {T::kw_right, 2, 2},
    {T::kw_row_count, 0, 0},
    {T::kw_schema, 0, 0},
    {T::kw_second, 1, 1},
    {T::kw_time, 1, 1},
    {T::kw_timestamp, 1, 2},
    {T::kw_truncate, 2, 2},
    {T::kw_user, 0, 0},
    {T::kw_week, 1, 2},
    {T::kw_year, 1, 1},
};

const KeywordFunction* keyword_function(T word) {
    const auto* found = std::ranges::find(keyword_functions, word, &KeywordFunction::word);
    return found == std::end(keyword_functions) ? nullptr : found;
}

Refusal argument_count(SyntaxNode call, const Place& place, const KeywordFunction& function) {
    const std::size_t given = count_children(call.child(K::callArguments), K::callArgument);
    if (given >= function.least && given <= function.most) return {};
    const std::string wanted =
        function.most == any_number       ? fmt::format("at least {}", function.least)
        : function.least == function.most ? fmt::format("{}", function.least)
                                          : fmt::format("{} to {}", function.least, function.most);
    return refusal(call.span(), fmt::format("`{}` takes {} argument{}, not {}",
                                            place.text(place.span(call.first_token())), wanted,
                                            function.most == 1 ? "" : "s", given));
}

Refusal call_by_name(SyntaxNode node, const Place& place) {
    if (!node.child(K::callArguments)) return {};
    if (place.dialect.is_mysql() && node.child(K::overClause))
        return refusal(node.child(K::overClause).span(),
                       "`OVER` follows only window functions and aggregates");
    const SyntaxNode parts = node.child(K::nameParts);
    if (parts.has(T::star)) return refusal(parts.span(), "a function name was expected");
    const T word = place.kind(parts.first_token());
    if (!one_token(parts) || among(word, T::identifier, T::quoted_identifier) ||
        place.dialect.is_mariadb())
        return {};
    if (const KeywordFunction* function = keyword_function(word))
        return argument_count(node, place, *function);
    const bool of_old =
        among(word, T::kw_password, T::kw_contains) && !place.dialect.mysql_since(8, 0);
    if (of_old) return {};
    return refusal(parts.span(), fmt::format("`{}` is not a function", place.text(parts.span())),
                   "a function of that name must be qualified or in backticks");
}

/// `*` is the first item of a SELECT, or what COUNT counts.
Refusal star(SyntaxNode primary, const Place& place) {
    if (!primary.has(T::star)) return {};
    for (std::size_t level = 0; level < place.path.size(); ++level) {
        const SyntaxNode above = place.above(level);
        if (above.is(K::aggregateCall)) {
            if (above.has(T::kw_count) && above.end_token() >= above.first_token() + 4 &&
                primary.first_token() == above.first_token() + 2 &&
                place.kind(primary.end_token()) == T::right_paren)
                return {};
            break;
        }
        if (above.is(K::selectItem)) {
            if (same_extent(above, primary) && place.kind_before(above) != T::comma) return {};
            break;
        }
    }
    return refusal(primary.span(), "`*` cannot stand here",
                   "all columns are `table.*`, or `*` as the first item");
}

/// `t.*` is an item of its own, without alias, or a table to delete from.
Refusal star_of_table(SyntaxNode parts, const Place& place) {
    if (!parts.has(T::star)) return {};
    const bool last =
        place.kind(parts.end_token() - 1) == T::star && count_children(parts, K::identifier) <= 2;
    if (last && place.above().is(K::deleteTarget)) return {};
    for (std::size_t level = 0; last && level < place.path.size(); ++level)
        if (const SyntaxNode above = place.above(level); above.is(K::selectItem)) {
            if (same_extent(above, parts)) return {};
            break;
        }
    return refusal(
        parts.span(),
        fmt::format("`{}` stands for columns, not for a value", place.text(parts.span())),
        "it takes no alias and no operator");
}

/// DEFAULT alone is the whole of an inserted or assigned value.
Refusal bare_default(SyntaxNode primary, const Place& place) {
    if (!primary.has(T::kw_default) || primary.has(T::left_paren)) return {};
    for (std::size_t level = 0; level < place.path.size(); ++level) {
        const SyntaxNode above = place.above(level);
        if ((above.is(K::valueOrDefault) || above.is(K::setValue)) && one_token(above)) return {};
        if (above.is(K::assignment) && one_token(above.child(K::expression))) return {};
        if (above.is(K::querySpecification)) break;
    }
    return refusal(primary.span(), "`DEFAULT` cannot stand here",
                   "write `DEFAULT(column)` for a column's default within an expression");
}

Refusal primary(SyntaxNode node, const Place& place) {
    if (Refusal found = star(node, place)) return found;
    if (Refusal found = bare_default(node, place)) return found;
    if (node.has(T::kw_row) && count_children(node.child(K::expressionList), K::expression) < 2)
        return refusal(node.span(), "`ROW` needs at least two values");
    return {};
}

/// INTERVAL n unit is added to or taken from something, or the second argument of DATE_ADD and its
/// like.
Refusal interval(SyntaxNode node, const Place& place) {
    if (!node.child(K::intervalUnit)) {
        if (count_children(node.child(K::expressionList), K::expression) < 2)
            return refusal(node.span(), "`INTERVAL()` takes at least 2 arguments");
        return {};
    }
    if (among(place.kind_before(node), T::plus, T::minus) ||
        place.kind(node.end_token()) == T::plus)
        return {};
    for (std::size_t level = 0; level < place.path.size(); ++level) {
        const SyntaxNode above = place.above(level);
        if (same_extent(above, node)) continue;
        const bool date_function =
            above.is(K::reservedCall) && among(place.kind(above.first_token()), T::kw_adddate,
                                               T::kw_subdate, T::kw_date_add, T::kw_date_sub);
        if (date_function && place.kind_before(node) == T::comma) return {};
        break;
    }
    return refusal(node.span(), "an interval is not a value of its own",
                   "add it to a date, or take it from one");
}

Refusal logical_operator(SyntaxNode node, const Place& place) {
    if (!node.has(T::assign) || place.kind_before(node) == T::user_variable) return {};
    return refusal(node.span(), "`:=` assigns to user variables only", "compare with `=`");
}

Refusal comparison(SyntaxNode node, const Place& place) {
    if (const SyntaxNode op = node.child(K::comparisonOperator)) {
        if (op.has(T::null_safe_equal) && node.child(K::quantifiedSubquery))
            return refusal(op.span(), "`<=>` cannot be used with ALL or ANY");
        return {};
    }
    const bool truth = node.has(T::kw_true) || node.has(T::kw_false) || node.has(T::kw_unknown);
    if (truth && node.end_token() != place.above().end_token())
        return refusal(node.span(), "a test like this ends a comparison", "put it in parentheses");
    return {};
}

/// Every LEFT and RIGHT JOIN has a condition, a NATURAL JOIN none; a condition belongs to the last
/// join that lacks one.
Refusal joins(SyntaxNode node, const Place& place) {
    std::vector<SyntaxNode> open;
    for (SyntaxNode part : node.children()) {
        if (part.is(K::joinOperator)) {
            if (!part.has(T::kw_natural)) open.push_back(part);
        } else if (part.is(K::joinCondition)) {
            if (open.empty())
                return refusal(part.span(), "there is no join left for this condition",
                               "tables that a comma separates take theirs in WHERE");
            open.pop_back();
        }
    }
    for (const SyntaxNode join : open)
        if (join.has(T::kw_left) || join.has(T::kw_right))
            return refusal(join.span(), "an outer join needs `ON` or `USING`");
    // The server reads the ON of ON DUPLICATE KEY as the join's.
    if (!open.empty() && place.kind(node.end_token()) == T::on_duplicate)
        return refusal(place.span(node.end_token()),
                       "`ON DUPLICATE KEY` right after a join is read as the join's condition",
                       "give the join its condition, or the query a WHERE");
    return {};
}

Refusal table_factor(SyntaxNode node, const Place& place) {
    if (node.has(T::kw_dual) && (!one_token(place.above()) || !one_token(place.above(1)) ||
                                 !place.above(2).is(K::fromClause)))
        return refusal(node.span(), "`DUAL` stands alone in FROM");
    if (!node.has(T::left_paren) || !place.dialect.mysql_since(8, 0)) return {};
    const SyntaxNode list = node.child(K::tableReferenceList);
    const SyntaxNode only = list.child(K::tableReference).child(K::tableFactor);
    if (same_extent(list, only) && (only.child(K::subquery) || only.child(K::jsonTable)))
        return refusal(node.span(), "a derived table cannot stand in parentheses of its own",
                       "take the outer parentheses away");
    return {};
}

/// Whether what follows a query is at the end of a whole statement, and not of a subquery, a view
/// or an INSERT.
bool ends_statement(const Place& place) {
    for (std::size_t level = 0; level < place.path.size(); ++level) {
        const SyntaxNode above = place.above(level);
        if (above.is(K::selectStatement) || above.is(K::withStatement) || above.is(K::declaration))
            return true;
        const bool alone =
            above.is(K::queryNoWith) && (level == 0 || count_children(above, K::queryPrimary) == 1);
        if (!alone && !above.is(K::queryExpression) && !above.is(K::queryPrimary)) return false;
    }
    return false;
}

/// ORDER BY, LIMIT, then INTO and locking clauses, each INTO once.
Refusal query_tail(SyntaxNode node, const Place& place) {
    int reached = 0;
    bool into = false;
    for (SyntaxNode part : node.children()) {
        const int rank = part.is(K::orderClause)        ? 1
                         : part.is(K::limitClause)      ? 2
                         : part.is(K::procedureAnalyse) ? 3
                                                        : 4;
        if (rank < reached || (rank == reached && rank < 4) || (part.is(K::intoClause) && into))
            return refusal(part.span(), "this clause is out of its order",
                           "the order is ORDER BY, LIMIT, FOR UPDATE or FOR SHARE, INTO");
        reached = rank;
        into |= part.is(K::intoClause);
    }
    if (!into) return {};
    if (!ends_statement(place))
        return refusal(node.child(K::intoClause).span(),
                       "`INTO` belongs at the end of the whole statement");
    return {};
}

/// Takes the directions out of GROUP BY, and has an ORDER BY behind the query say the same. Nothing
/// where the query is one of a UNION, or has an ORDER BY, which decided before too.
std::optional<Fix> ordered_by_groups(SyntaxNode group, const Place& place) {
    const SyntaxNode query = place.above();
    const T before = place.kind_before(query);
    const T behind = place.kind(query.end_token());
    const bool alone = before == T::end_of_statement || before == T::query_paren;
    if (!alone || among(behind, T::kw_order, T::kw_union, T::kw_except, T::kw_intersect) ||
        group.has(T::kw_rollup))
        return std::nullopt;
    Fix fix{"sort with ORDER BY", {}, Applicability::unsafe};
    std::string order;
    for (SyntaxNode element : group.children()) {
        if (!element.is(K::orderElement)) continue;
        order += (order.empty() ? " ORDER BY " : ", ") + std::string(place.text(element.span()));
        const Span value = element.child(K::expression).span();
        if (value.end != element.span().end)
            fix.edits.push_back({{value.file, value.end, element.span().end}, {}});
    }
    const Span end = query.span();
    fix.edits.push_back({{end.file, end.end, end.end}, std::move(order)});
    return fix;
}

Refusal group_clause(SyntaxNode node, const Place& place) {
    if (!place.dialect.mysql_since(8, 0, 13)) return {};
    for (SyntaxNode element : node.children())
        if (element.is(K::orderElement) && (element.has(T::kw_asc) || element.has(T::kw_desc))) {
            Refusal found = refusal(element.span(), "`GROUP BY` takes neither ASC nor DESC",
                                    "sort with ORDER BY", SyntaxFault::removed);
            found->notes.emplace_back("it did until MySQL 8.0.12");
            found->fix = ordered_by_groups(node, place);
            return found;
        }
    return {};
}

Refusal aggregate(SyntaxNode node, const Place& place) {
    if (!node.has(T::kw_distinct) || !place.dialect.is_mysql()) return {};
    const T word = place.kind(node.first_token());
    if (among(word, T::avg_call, T::kw_sum, T::kw_min, T::kw_max, T::kw_count, T::kw_group_concat,
              T::kw_st_collect))
        return {};
    return refusal(
        node.span_of(*node.token(T::kw_distinct)),
        fmt::format("`{}` does not take DISTINCT", place.text(place.span(node.first_token()))));
}

bool compound_unit(T unit) {
    return among(unit, T::kw_second_microsecond, T::kw_minute_microsecond, T::kw_minute_second,
                 T::kw_hour_microsecond, T::kw_hour_second, T::kw_hour_minute,
                 T::kw_day_microsecond, T::kw_day_second, T::kw_day_minute, T::kw_day_hour,
                 T::kw_year_month);
}

Refusal reserved_call(SyntaxNode node, const Place& place) {
    const T word = place.kind(node.first_token());
    if (node.child(K::callArguments)) {
        const KeywordFunction* function = keyword_function(word);
        return function == nullptr ? Refusal{} : argument_count(node, place, *function);
    }
    if (const SyntaxNode unit = node.child(K::timestampUnit);
        unit && compound_unit(place.kind(unit.first_token())))
        return refusal(unit.span(), fmt::format("`{}` is not a unit here", place.text(unit.span())),
                       "this function takes a single unit, such as `HOUR`");
    if (word == T::weight_string_call) {
        const SyntaxNode length = node.child(K::typeLength);
        if (length && place.text(length.span()) == "(0)")
            return refusal(length.span(), "the length must be at least 1");
        if (node.has(T::kw_level) && place.dialect.mysql_since(8, 0))
            return refusal(node.span_of(*node.token(T::kw_level)), "`LEVEL` went with MySQL 8.0",
                           {}, SyntaxFault::removed);
    }
    return {};
}

/// ON EMPTY before ON ERROR, each once; a JSON_TABLE column takes them in either order.
Refusal json_handling(SyntaxNode node, const Place&) {
    bool empty = false;
    bool error = false;
    for (SyntaxNode part : node.children()) {
        if (!part.is(K::jsonOnEmptyError)) continue;
        bool& seen = part.has(T::kw_empty) ? empty : error;
        if (seen || (part.has(T::kw_empty) && error && !node.is(K::jsonColumn)))
            return refusal(part.span(), "`ON EMPTY` goes before `ON ERROR`, each once");
        seen = true;
        if (const SyntaxNode value = part.child(K::jsonDefault); value && value.has(T::kw_null))
            return refusal(value.span(), "write `NULL ON …` without DEFAULT");
        const SyntaxNode literal =
            part.child(K::jsonDefault).child(K::signedLiteral).child(K::literal);
        if (literal && literal.has(T::kw_null))
            return refusal(literal.span(), "`DEFAULT NULL` cannot stand here",
                           "write `NULL ON EMPTY` or `NULL ON ERROR`");
    }
    return {};
}

Refusal update_or_delete(SyntaxNode node, const Place& place) {
    const SyntaxNode limit = node.child(K::limitClause);
    if (limit && count_children(limit, K::limitValue) > 1)
        return refusal(limit.span(), "`LIMIT` takes one number here: how many rows");
    if (!node.is(K::deleteStatement)) return {};
    const bool several = static_cast<bool>(node.child(K::tableReferenceList));
    if (several && place.dialect.is_mysql())
        for (const K kind : {K::orderClause, K::limitClause})
            if (const SyntaxNode part = node.child(kind))
                return refusal(part.span(),
                               "a DELETE of several tables takes neither ORDER BY nor LIMIT");
    if (several) {
        for (const K kind : {K::partitionSelection, K::tableAlias})
            if (const SyntaxNode part = node.child(kind))
                return refusal(part.span(), "this belongs to the table after USING");
        return {};
    }
    for (SyntaxNode target : node.children())
        if (target.is(K::deleteTarget) &&
            (target.child(K::nameParts).has(T::star) || place.kind(target.end_token()) == T::comma))
            return refusal(target.span(), "a DELETE of several tables needs `USING`");
    return {};
}

Refusal index_hint(SyntaxNode node, const Place&) {
    if (node.has(T::kw_use) || node.child(K::indexHintName)) return {};
    return refusal(node.span(), "an index name was expected", "only `USE INDEX ()` may be empty");
}

Refusal cast_type(SyntaxNode node, const Place& place) {
    if (!place.dialect.is_mysql()) return {};
    const T word = place.kind(node.first_token());
    const bool of_mariadb =
        among(word, T::kw_int, T::kw_integer, T::kw_bigint, T::kw_varchar, T::kw_varbinary,
              T::kw_timestamp, T::kw_numeric, T::kw_fixed, T::kw_vector) ||
        (among(word, T::kw_char, T::kw_character) && node.has(T::kw_varying));
    if (of_mariadb)
        return refusal(node.span(),
                       fmt::format("`{}` is not a type to cast to",
                                   place.text(place.span(node.first_token()))),
                       among(word, T::kw_int, T::kw_integer, T::kw_bigint)
                           ? "write `SIGNED` or `UNSIGNED`"
                       : among(word, T::kw_varchar, T::kw_char) ? "write `CHAR`"
                                                                : "");
    return {};
}

} // namespace

Refusal check_query_part(SyntaxNode node, const Place& place) {
    switch (node.kind()) {
    case K::primary:
        return primary(node, place);
    case K::nameOrCall:
        return call_by_name(node, place);
    case K::nameParts:
        return star_of_table(node, place);
    case K::intervalExpression:
        return interval(node, place);
    case K::logicalOperator:
        return logical_operator(node, place);
    case K::comparison:
        return comparison(node, place);
    case K::tableReference:
        return joins(node, place);
    case K::tableFactor:
        return table_factor(node, place);
    case K::queryTail:
        return query_tail(node, place);
    case K::groupClause:
        return group_clause(node, place);
    case K::aggregateCall:
        return aggregate(node, place);
    case K::reservedCall: {
        if (Refusal found = reserved_call(node, place)) return found;
        return json_handling(node, place);
    }
    case K::jsonColumn:
        return json_handling(node, place);
    case K::updateStatement:
    case K::deleteStatement:
        return update_or_delete(node, place);
    case K::indexHint:
        return index_hint(node, place);
    case K::castType:
        return cast_type(node, place);
    default:
        return {};
    }
}

} // namespace lintel
