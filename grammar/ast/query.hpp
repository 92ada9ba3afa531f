#pragma once

#include "grammar/ast/expression.hpp"

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace lintel::ast {

struct Query;

/// `USE|FORCE|IGNORE INDEX [FOR …] (names)`; PRIMARY is the name `PRIMARY`.
struct IndexHint {
    enum class Kind : std::uint8_t { use, force, ignore } kind = Kind::use;
    std::vector<Identifier> indexes;
    Span span;
};

struct JoinedTable;

/// One table factor of a FROM clause.
struct TableReference {
    enum class Kind : std::uint8_t {
        table,      ///< `name`
        derived,    ///< (query) alias (columns); `lateral`
        join,       ///< `join`
        nested,     ///< (a, b JOIN c …): `tables`
        json_table, ///< JSON_TABLE(…): `expression` is its document, `columns` what it yields
        function,   ///< any other table function, by name
        dual,
    } kind = Kind::table;
    Span span;
    QualifiedName name;
    std::optional<Identifier> alias;
    std::vector<Identifier> columns;
    std::vector<DataType> column_types; ///< of JSON_TABLE, beside `columns`
    std::vector<Identifier> partitions;
    std::vector<IndexHint> hints;
    std::shared_ptr<const Query> query;
    bool lateral = false;
    std::shared_ptr<const JoinedTable> join;
    std::vector<TableReference> tables;
    std::optional<Expression> expression;
};

enum class JoinKind : std::uint8_t { inner, cross, straight, left, right, full };

struct JoinedTable {
    JoinKind kind = JoinKind::inner;
    bool natural = false;
    TableReference left;
    TableReference right;
    std::optional<Expression> on;
    std::vector<Identifier> using_columns;
    Span span;
};

struct SelectItem {
    Expression expression; ///< a star, or anything
    std::optional<Identifier> alias;
    /// What names an expression without an alias: its text as written, a string its value.
    std::string text;
    Span span;
};

/// FOR UPDATE | FOR SHARE | LOCK IN SHARE MODE.
struct LockingClause {
    bool exclusive = false;
    std::vector<QualifiedName> of;
    Span span;
};

struct Window {
    Identifier name;
    WindowSpecification specification;
};

/// SELECT … without set operations.
struct SelectBody {
    bool distinct = false;
    std::vector<SelectItem> items;
    std::vector<TableReference> from;
    std::optional<Expression> where;
    std::vector<OrderElement> group_by;
    bool with_rollup = false;
    std::optional<Expression> having;
    std::vector<Window> windows;
    std::optional<Expression> qualify;
    Span span;
};

/// VALUES ROW(…), ROW(…).
struct ValuesBody {
    std::vector<std::vector<Expression>> rows;
};

/// TABLE t.
struct TableBody {
    QualifiedName table;
};

/// left UNION|INTERSECT|EXCEPT [ALL|DISTINCT] right.
struct SetOperation {
    enum class Kind : std::uint8_t { union_, intersect, except } kind = Kind::union_;
    bool all = false;
    std::shared_ptr<const Query> left;
    std::shared_ptr<const Query> right;
};

struct CommonTableExpression {
    Identifier name;
    std::vector<Identifier> columns;
    std::shared_ptr<const Query> query;
    Span span;
};

/// A query expression with all that may stand around its body.
struct Query {
    std::vector<CommonTableExpression> with;
    bool recursive = false;
    std::variant<SelectBody, ValuesBody, TableBody, SetOperation, std::shared_ptr<const Query>>
        body;
    std::vector<OrderElement> order_by;
    std::optional<Expression> limit;
    std::optional<Expression> offset;
    std::vector<LockingClause> locking;
    /// INTO OUTFILE/DUMPFILE/variables, as written; empty when absent.
    Span into;
    Span span;
};

} // namespace lintel::ast
