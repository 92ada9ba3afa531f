#include "analyzer/catalog/partition_checks.hpp"

#include "analyzer/catalog/mariadb_definitions.hpp"
#include "analyzer/catalog/row_size.hpp"
#include "analyzer/catalog/temporal.hpp"

#include <algorithm>
#include <charconv>
#include <set>

namespace lintel {
namespace {

using ast::Expression;
using ast::ExpressionKind;
using ast::PartitionDefinition;
using ast::PartitionMethod;
using ast::PartitionScheme;
using Values = PartitionDefinition::Values;

template <class... Words> bool is_one_of(std::string_view name, const Words&... words) {
    return (equal_names(name, words) || ...);
}

/// A whole number, signed or not: a long double holds both kinds of 64 bits.
using Number = long double;

const Expression& bare(const Expression& value) {
    const Expression* at = &value;
    while (at->kind == ExpressionKind::parenthesized) at = at->operands.data();
    return *at;
}

/// The value of a whole constant: a literal, or one with arithmetic around.
std::optional<Number> whole(const Expression& written) {
    const Expression& value = bare(written);
    if (value.kind == ExpressionKind::integer_literal) {
        std::uint64_t number = 0;
        const char* end = value.text.data() + value.text.size();
        const auto [at, error] = std::from_chars(value.text.data(), end, number);
        if (error != std::errc{} || at != end) return std::nullopt;
        return static_cast<Number>(number);
    }
    if (value.kind == ExpressionKind::unary && value.operands.size() == 1) {
        const auto inner = whole(value.operands[0]);
        if (!inner || (value.text != "-" && value.text != "+")) return std::nullopt;
        return value.text == "-" ? -*inner : *inner;
    }
    if (value.kind == ExpressionKind::binary && value.operands.size() == 2) {
        const auto left = whole(value.operands[0]);
        const auto right = whole(value.operands[1]);
        if (!left || !right) return std::nullopt;
        if (value.text == "+") return *left + *right;
        if (value.text == "-") return *left - *right;
        if (value.text == "*") return *left * *right;
    }
    return std::nullopt;
}

bool is_maxvalue(const Expression& value) { return value.kind == ExpressionKind::raw; }

class PartitionChecks {
public:
    PartitionChecks(const Table& table, const DefinitionContext& context, Effect& effect)
        : table_(table), context_(context), effect_(effect), partitions_(*table.partitions) {}

    void run() {
        using Step = void (PartitionChecks::*)();
        for (const Step step :
             {&PartitionChecks::engine, &PartitionChecks::what_has_none, &PartitionChecks::kinds,
              &PartitionChecks::functions, &PartitionChecks::columns, &PartitionChecks::names,
              &PartitionChecks::values, &PartitionChecks::unique_keys,
              &PartitionChecks::directories}) {
            (this->*step)();
            if (!effect_.errors.empty()) return;
        }
    }

    /// Every unique key must hold all columns of the partitioning function (MySQL 8.0 manual,
    /// 26.6.1 "Partitioning Keys, Primary Keys, and Unique Keys").
    void unique_keys() {
        std::vector<std::string> names;
        const auto add = [&](const PartitionScheme& scheme) {
            for (const ast::Identifier& column : scheme.columns) names.push_back(column.text);
            // KEY () means the primary key (MySQL 8.0 manual, 26.2.5 "KEY Partitioning").
            const bool unnamed = scheme.method == PartitionMethod::key && scheme.columns.empty();
            for (const Index& index : table_.indexes)
                if (unnamed && index.kind == IndexKind::primary)
                    for (const KeyPart& part : index.parts)
                        if (!part.length) names.push_back(part.column);
            if (scheme.expression)
                ast::for_each_expression(*scheme.expression, [&](const Expression& part) {
                    if (part.kind == ExpressionKind::column) names.push_back(part.name.back().text);
                });
        };
        add(partitions_.scheme);
        if (partitions_.subpartitions) add(*partitions_.subpartitions);
        for (const Index& index : table_.indexes) {
            if (!index.is_unique() || is_long_unique(index, table_)) continue;
            for (const std::string& column : names) {
                if (std::ranges::any_of(index.parts, [&](const KeyPart& part) {
                        return equal_names(part.column, column) && !part.length;
                    }))
                    continue;
                return refuse(1503, index.declared_at,
                              "`{}` must hold `{}`, which the table is partitioned by", index.name,
                              column);
            }
        }
    }

private:
    const Table& table_;
    const DefinitionContext& context_;
    Effect& effect_;
    const Partitions& partitions_;

    template <class... Args>
    void refuse(ErrorNumber number, Span span, fmt::format_string<Args...> message,
                Args&&... args) {
        if (!effect_.errors.empty()) return;
        const bool here = !span.empty() && context_.statement.contains(span);
        effect_.errors.push_back({number, here ? span : context_.statement,
                                  fmt::format(message, std::forward<Args>(args)...)});
    }

    PartitionMethod method() const { return partitions_.scheme.method; }
    bool by_range() const {
        return method() == PartitionMethod::range || method() == PartitionMethod::range_columns;
    }
    bool by_list() const {
        return method() == PartitionMethod::list || method() == PartitionMethod::list_columns;
    }
    bool by_columns() const {
        return method() == PartitionMethod::range_columns ||
               method() == PartitionMethod::list_columns;
    }

    /// InnoDB and NDB alone partition tables since 8.0 (MySQL 8.0 manual, 26.6.2 "Partitioning
    /// Limitations Relating to Storage Engines").
    void engine() {
        if (context_.dialect.mysql_since(8, 0) &&
            is_one_of(table_.engine, "myisam", "memory", "heap", "csv", "archive", "blackhole",
                      "merge", "mrg_myisam", "federated"))
            refuse({1178, Refused::partitions}, Span{}, "the engine has no partitions");
    }

    /// Tables that cannot be partitioned for what else they hold (MySQL 8.0 manual, 26.6
    /// "Restrictions and Limitations on Partitioning").
    void what_has_none() {
        if (!context_.dialect.is_mysql()) return;
        if (table_.temporary) return refuse(1562, Span{}, "a temporary table has no partitions");
        if (table_.engine != "innodb") return;
        for (const Column& column : table_.columns)
            if (is_spatial(column.type.name))
                return refuse(1178, column.declared_at, "partitions hold no {}, and `{}` is one",
                              describe(column.type, context_.dialect), column.name);
        for (const Index& index : table_.indexes)
            if (index.kind == IndexKind::fulltext)
                return refuse(1214, index.declared_at,
                              "a partitioned table cannot have a full-text index");
        if (!table_.foreign_keys.empty())
            return refuse({1506, Refused::foreign_key}, Span{},
                          "a table with foreign keys cannot be partitioned");
        const bool nameless =
            partitions_.scheme.method == PartitionMethod::key && partitions_.scheme.columns.empty();
        if (nameless && std::ranges::none_of(table_.indexes, &Index::is_unique) && table_.complete)
            refuse(1488, partitions_.scheme.span, "KEY () needs a primary key");
    }

    /// Which values go with which method, and how many partitions there are.
    void kinds() {
        for (const PartitionDefinition& one : partitions_.definitions) {
            const bool less =
                one.values == Values::less_than || one.values == Values::less_than_maxvalue;
            if ((less && !by_range()) || (one.values == Values::in && !by_list()))
                return refuse(1480, one.span, "VALUES of partition `{}` do not go with the method",
                              one.name.text);
            if (one.values == Values::none && (by_range() || by_list()))
                return refuse(1479, one.span, "partition `{}` needs VALUES", one.name.text);
            if (one.values == Values::less_than && !by_columns() && one.tuples.at(0).size() > 1)
                return refuse(1657, one.span, "partition `{}` has more than one value",
                              one.name.text);
        }
        if ((by_range() || by_list()) && partitions_.definitions.empty())
            return refuse(1492, partitions_.scheme.span,
                          "each partition of RANGE and LIST must be defined");
        if (partitions_.scheme.count == 0U)
            return refuse(1504, partitions_.scheme.span, "there must be a partition");
        if (std::max<std::uint64_t>(partitions_.definitions.size(),
                                    partitions_.scheme.count.value_or(0)) *
                std::max<std::uint64_t>(1, partitions_.subpartitions
                                               ? partitions_.subpartitions->count.value_or(1)
                                               : 1) >
            8192)
            return refuse(1499, partitions_.scheme.span, "there are more than 8192 partitions");
        if (partitions_.subpartitions && !by_range() && !by_list())
            return refuse(1500, partitions_.subpartitions->span,
                          "only RANGE and LIST can have subpartitions");
    }

    // --- Functions ----------------------------------------------------------------------------

    void functions() {
        if (partitions_.subpartitions && partitions_.subpartitions->expression)
            function(*partitions_.subpartitions->expression, partitions_.subpartitions->span);
        if (partitions_.scheme.expression)
            function(*partitions_.scheme.expression, partitions_.scheme.span);
    }

    void function(const Expression& function, Span span) {
        bool names_column = false;
        bool timestamp = false;
        ast::for_each_expression(function, [&](const Expression& part) {
            if (part.kind == ExpressionKind::column) {
                names_column = true;
                const Column* found = table_.find_column(part.name.back().text);
                if (found == nullptr && table_.complete)
                    refuse(1054, span,
                           "the partitioning function names column `{}`, which is not there",
                           part.name.back().text);
                if (found != nullptr && found->generation && context_.dialect.is_mariadb())
                    generated(*found, span);
                if (found != nullptr && found->defined)
                    timestamp = timestamp || found->type.name == TypeName::timestamp_type;
            }
            operation(part, span);
        });
        if (!effect_.errors.empty()) return;
        if (!names_column) return refuse(1486, span, "the partitioning function is constant");
        const Expression& top = bare(function);
        if (top.kind == ExpressionKind::column) return whole_column(top, span);
        const bool stamped = top.kind == ExpressionKind::function &&
                             is_one_of(name_of(top), "unix_timestamp") && top.operands.size() == 1;
        if (timestamp && !stamped)
            refuse(1486, span, "the partitioning function depends on the time zone");
    }

    /// MariaDB asks of a generated column what it asks of the function, under another number.
    void generated(const Column& column, Span span) {
        Effect asked;
        PartitionChecks checks(table_, context_, asked);
        ast::for_each_expression(column.generation->expression,
                                 [&](const Expression& part) { checks.operation(part, span); });
        if (!asked.errors.empty())
            refuse(1486, span, "`{}` is generated by what no partitioning function may hold",
                   column.name);
    }

    void whole_column(const Expression& name, Span span) {
        const Column* column = table_.find_column(name.name.back().text);
        if (column == nullptr || !column->defined) return;
        const TypeName type = column->type.name;
        if (is_integer(type) || type == TypeName::year_type || type == TypeName::bit_type) return;
        if (is_blob_or_text(type) || type == TypeName::json_type || is_spatial(type))
            return refuse(1502, span, "`{}` is a {}, which no partitioning function takes",
                          column->name, describe(column->type, context_.dialect));
        // MariaDB lets RANGE and LIST compare a decimal.
        if (context_.dialect.is_mariadb() && type == TypeName::decimal_type &&
            (by_range() || by_list()))
            return;
        refuse(1659, span, "`{}` is a {}, and the partitioning function must be a whole number",
               column->name, describe(column->type, context_.dialect));
    }

    /// MySQL 8.0 manual, 26.6 "Restrictions and Limitations on Partitioning" ("Use of arithmetic
    /// and logical operators") and 26.6.3 "Partitioning Limitations Relating to Functions".
    void operation(const Expression& part, Span span) {
        using enum ExpressionKind;
        switch (part.kind) {
        case ExpressionKind::function:
        case aggregate:
        case extract:
            return call(part, span);
        case ExpressionKind::binary:
            if (!is_one_of(part.text, "+", "-", "*", "DIV", "%", "MOD"))
                refuse(1564, span, "`{}` is not allowed in a partitioning function", part.text);
            return;
        case unary:
            if (part.text != "-" && part.text != "+")
                refuse(1564, span, "`{}` is not allowed in a partitioning function", part.text);
            return;
        case cast:
        case case_when:
        case like:
        case between:
        case in_list:
        case is_test:
        case convert_charset:
        case subquery:
        case exists:
        case in_query:
        case user_variable:
        case system_variable:
            return refuse(1564, span,
                          "only arithmetic and some functions are allowed in a "
                          "partitioning function");
        default:
            return;
        }
    }

    static std::string name_of(const Expression& call) {
        if (call.kind == ExpressionKind::extract) return "extract";
        return call.name.empty() ? folded(call.text) : folded(call.name.back().text);
    }

    const Column* column_of(const Expression& argument) const {
        const Expression& inner = bare(argument);
        return inner.kind == ExpressionKind::column ? table_.find_column(inner.name.back().text)
                                                    : nullptr;
    }

    /// The column a function must be of, so that its value does not depend on anything else.
    enum class Wants : std::uint8_t { date, time, datetime, stamp, nothing };

    static Wants extracted(std::string_view unit) {
        if (is_one_of(unit, "YEAR", "YEAR_MONTH", "QUARTER", "MONTH", "DAY")) return Wants::date;
        if (unit.starts_with("DAY_")) return Wants::datetime;
        return is_one_of(unit, "WEEK") ? Wants::nothing : Wants::time;
    }

    void call(const Expression& call, Span span) {
        using enum TypeName;
        const std::string name = name_of(call);
        if (is_one_of(name, "abs", "ceiling", "ceil", "floor", "mod")) return;
        Wants wants{};
        if (is_one_of(name, "datediff", "day", "dayofmonth", "dayofweek", "dayofyear", "month",
                      "quarter", "to_days", "to_seconds", "weekday", "year", "yearweek"))
            wants = Wants::date;
        else if (is_one_of(name, "hour", "microsecond", "minute", "second", "time_to_sec"))
            wants = Wants::time;
        else if (name == "unix_timestamp")
            wants = Wants::stamp;
        else if (name == "extract")
            wants = extracted(call.text);
        else if (name == "from_days") // of a date it is no more than the date's text
            wants = Wants::nothing;
        else
            return refuse(1564, span, "`{}` is not allowed in a partitioning function", name);
        if (call.operands.empty()) return refuse(1486, span, "`{}` depends on the time", name);
        const Column* column = column_of(call.operands[0]);
        if (column == nullptr && bare(call.operands[0]).kind == ExpressionKind::column) return;
        if (column != nullptr && !column->defined) return;
        const TypeName type = column != nullptr ? column->type.name : int_type;
        const bool dated = type == date_type || type == datetime_type;
        const bool timed = type == time_type || type == datetime_type;
        const bool fits = wants == Wants::date       ? dated
                          : wants == Wants::time     ? timed
                          : wants == Wants::datetime ? type == datetime_type
                          : wants == Wants::stamp    ? type == timestamp_type
                          : name == "from_days"      ? !dated && !timed
                                                     : false;
        if (!fits)
            refuse(1486, span,
                   "`{}` of what is no column of the right type depends on the time zone or is not "
                   "allowed in a partitioning function",
                   name);
    }

    // --- Columns ------------------------------------------------------------------------------

    void columns() {
        columns(partitions_.scheme);
        if (partitions_.subpartitions) columns(*partitions_.subpartitions);
    }

    void columns(const PartitionScheme& scheme) {
        const bool key = scheme.method == PartitionMethod::key;
        std::uint64_t bytes = 0;
        for (std::size_t i = 0; i < scheme.columns.size(); ++i) {
            const ast::Identifier& name = scheme.columns[i];
            for (std::size_t j = 0; j < i; ++j)
                if (equal_names(scheme.columns[j].text, name.text))
                    return refuse(1652, name.span, "`{}` is there twice", name.text);
            const Column* column = table_.find_column(name.text);
            if (column == nullptr) {
                if (table_.complete)
                    refuse(1488, name.span, "partitioning column `{}` does not exist", name.text);
                return;
            }
            if (!column->defined) return;
            if (is_blob_or_text(column->type.name) || column->type.name == TypeName::json_type ||
                is_spatial(column->type.name))
                return refuse(1502, name.span, "`{}` is a {}, by which no table is partitioned",
                              name.text, describe(column->type, context_.dialect));
            if (!key && !orders(column->type.name))
                return refuse(1659, name.span, "`{}` is a {}, by which no table is partitioned",
                              name.text, describe(column->type, context_.dialect));
            bytes += row_bytes(column->type).value_or(0);
        }
        constexpr std::uint64_t most = 3072 + 4; // a key's bytes and two lengths
        if (!key && bytes > most)
            refuse(1660, scheme.span,
                   "the partitioning columns take {} bytes, and 3072 is the most", bytes);
    }

    /// The types of RANGE COLUMNS and LIST COLUMNS (MySQL 8.0 manual, 26.2.3 "COLUMNS
    /// Partitioning").
    static bool orders(TypeName type) {
        using enum TypeName;
        return is_integer(type) || type == date_type || type == datetime_type ||
               type == time_type || type == char_type || type == varchar_type ||
               type == binary_type || type == varbinary_type;
    }

    // --- Names and values ---------------------------------------------------------------------

    void names() {
        std::set<std::string> seen;
        const auto take = [&](const ast::Identifier& name) {
            if (!seen.insert(without_accents(name.text)).second)
                refuse(1517, name.span, "partition `{}` is there twice", name.text);
        };
        for (const PartitionDefinition& one : partitions_.definitions) {
            take(one.name);
            for (const ast::SubpartitionDefinition& sub : one.subpartitions) take(sub.name);
            comment(one.options);
            for (const ast::SubpartitionDefinition& sub : one.subpartitions) comment(sub.options);
        }
    }

    void comment(const std::vector<ast::TableOption>& options) {
        if (!context_.session.sql_mode.strict) return; // it is cut
        for (const ast::TableOption& option : options)
            if (option.name == "COMMENT" && std::ranges::count_if(option.value.value, [](char c) {
                                                return (c & 0xC0) != 0x80;
                                            }) > 1024)
                refuse(1793, option.span, "a partition's comment is longer than 1024 characters");
    }

    void values() {
        const auto& all = partitions_.definitions;
        for (std::size_t i = 0; i < all.size(); ++i) {
            const bool unbounded = all[i].values == Values::less_than_maxvalue ||
                                   (all[i].values == Values::less_than && !by_columns() &&
                                    is_maxvalue(all[i].tuples.at(0).at(0)));
            if (unbounded && i + 1 < all.size())
                return refuse(context_.statement.contains(all[i].span)
                                  ? ErrorNumber(1481)
                                  : ErrorNumber(1481, Refused::added_partition),
                              all[i].span, "MAXVALUE is for the last partition alone");
            for (const auto& tuple : all[i].tuples)
                for (const Expression& value : tuple) this->value(value, all[i]);
            if (!effect_.errors.empty()) return;
        }
        if (by_columns())
            column_values();
        else if (by_range())
            increasing();
        else if (by_list())
            distinct();
    }

    void value(const Expression& value, const PartitionDefinition& partition) {
        ast::for_each_expression(value, [&](const Expression& part) {
            if (part.kind == ExpressionKind::column)
                refuse(1054, value.span, "column `{}` in the values of partition `{}`",
                       part.name.back().text, partition.name.text);
        });
        const Expression& top = bare(value);
        if (by_columns()) return;
        if (top.kind == ExpressionKind::null_literal && by_range())
            return refuse(1566, value.span, "NULL cannot bound partition `{}`",
                          partition.name.text);
        if (top.kind == ExpressionKind::string_literal ||
            top.kind == ExpressionKind::decimal_literal ||
            top.kind == ExpressionKind::float_literal ||
            top.kind == ExpressionKind::temporal_literal)
            refuse(1697, value.span, "the values of partition `{}` must be whole numbers",
                   partition.name.text);
    }

    void increasing() {
        std::optional<Number> last;
        for (const PartitionDefinition& one : partitions_.definitions) {
            std::optional<Number> bound;
            if (one.values == Values::less_than) bound = whole(one.tuples.at(0).at(0));
            if (bound && last && *bound <= *last)
                return refuse(1493, one.span, "VALUES LESS THAN of partition `{}` does not rise",
                              one.name.text);
            last = bound;
        }
    }

    void distinct() {
        std::set<Number> seen;
        for (const PartitionDefinition& one : partitions_.definitions)
            for (const auto& tuple : one.tuples)
                for (const Expression& value : tuple)
                    if (const auto number = whole(value); number && !seen.insert(*number).second)
                        return refuse(1495, value.span, "partition `{}` repeats a value",
                                      one.name.text);
    }

    void column_values() {
        const auto& names = partitions_.scheme.columns;
        const std::vector<Expression>* last = nullptr;
        for (const PartitionDefinition& one : partitions_.definitions)
            for (const auto& written : one.tuples) {
                const std::vector<Expression>& tuple =
                    written.size() == 1 && bare(written[0]).kind == ExpressionKind::row
                        ? bare(written[0]).operands
                        : written;
                if (tuple.size() != names.size())
                    return refuse(1653, one.span,
                                  "partition `{}` gives {} values for {} partitioning columns",
                                  one.name.text, tuple.size(), names.size());
                for (std::size_t i = 0; i < tuple.size(); ++i)
                    if (const Column* column = table_.find_column(names[i].text))
                        typed(tuple[i], *column, one);
                if (!effect_.errors.empty()) return;
                if (by_range() && last != nullptr && !below(*last, tuple))
                    return refuse(1493, one.span,
                                  "VALUES LESS THAN of partition `{}` does not rise",
                                  one.name.text);
                last = &tuple;
            }
    }

    /// Error 1654: strings are for strings and dates, whole numbers for numbers.
    void typed(const Expression& written, const Column& column,
               const PartitionDefinition& partition) {
        const Expression& value = bare(written);
        const bool number = whole(value).has_value();
        const bool text = value.kind == ExpressionKind::string_literal;
        if (!column.defined || (!number && !text && value.kind != ExpressionKind::function)) return;
        using enum TypeName;
        const TypeName type = column.type.name;
        const bool days =
            value.kind == ExpressionKind::function &&
            is_one_of(name_of(value), "to_days", "to_seconds", "unix_timestamp", "year", "month");
        bool wrong = is_integer(type) ? text : number || days;
        if (text && (type == date_type || type == datetime_type))
            wrong = date_problem(value.text) != DateProblem::none;
        if (text && type == time_type) wrong = value.text.find(':') == std::string::npos;
        if (wrong)
            refuse(1654, written.span, "a value of partition `{}` does not fit `{}`, a {}",
                   partition.name.text, column.name, describe(column.type, context_.dialect));
    }

    /// Whether one bound is below another; so too when that is not known.
    static bool below(const std::vector<Expression>& left, const std::vector<Expression>& right) {
        for (std::size_t i = 0; i < left.size(); ++i) {
            const bool left_most = is_maxvalue(left[i]);
            const bool right_most = is_maxvalue(right[i]);
            if (left_most != right_most) return right_most;
            if (left_most) return false; // nothing behind it counts
            const auto a = whole(left[i]);
            const auto b = whole(right[i]);
            const Expression& x = bare(left[i]);
            const Expression& y = bare(right[i]);
            const bool same_text = x.kind == ExpressionKind::string_literal &&
                                   y.kind == ExpressionKind::string_literal && x.text == y.text;
            if (same_text) continue;
            if (!a || !b) return true;
            if (*a != *b) return *a < *b;
        }
        return false;
    }

    /// InnoDB puts files only where innodb_directories says.
    void directories() {
        if (!effect_.catalog.server_known || table_.engine != "innodb") return;
        const auto look = [&](const std::vector<ast::TableOption>& options) {
            for (const ast::TableOption& option : options)
                if (option.name == "DATA DIRECTORY")
                    refuse(3121, option.span, "InnoDB does not know the directory");
        };
        for (const PartitionDefinition& one : partitions_.definitions) {
            look(one.options);
            for (const ast::SubpartitionDefinition& sub : one.subpartitions) look(sub.options);
        }
    }
};

} // namespace

void check_partitions(const Table& table, const DefinitionContext& context, Effect& effect) {
    if (table.partitions && effect.errors.empty()) PartitionChecks(table, context, effect).run();
}

void check_partition_keys(const Table& table, const DefinitionContext& context, Effect& effect) {
    if (table.partitions && effect.errors.empty())
        PartitionChecks(table, context, effect).unique_keys();
}

// MySQL 8.0 manual, 26.3 "Partition Management"; the order of the questions is the server's.
std::optional<ServerError> refusal_of(const ast::PartitionAction& action, const Table& table,
                                      const Dialect& dialect) {
    using enum ast::PartitionAction::Kind;
    const auto refused = [&](ErrorNumber number, std::string message) {
        return ServerError{number, action.span, std::move(message)};
    };
    // MySQL answers these with a row that says so.
    const bool tells = dialect.is_mysql() && (action.kind == check || action.kind == repair);
    if (!table.partitions) {
        if (!table.complete || tells) return std::nullopt;
        return refused(1505, fmt::format("`{}` is not partitioned", table.name.name));
    }
    const PartitionMethod method = table.partitions->scheme.method;
    const bool hashed = method == PartitionMethod::hash || method == PartitionMethod::key;
    const bool bounded = method != PartitionMethod::system_time && !hashed;
    if (action.kind == add && bounded && action.definitions.empty())
        return refused(1492, "each partition must be defined, since it needs its values");
    if (action.kind == coalesce && bounded)
        return refused(1509, "only partitions by HASH or KEY can be coalesced");
    if (action.kind == drop && hashed)
        return refused(1512, "partitions by HASH or KEY cannot be dropped, only coalesced");
    if (action.kind == drop && bounded &&
        action.partitions.size() >= table.partitions->definitions.size())
        return refused(1508, "all partitions would be dropped");
    if (action.kind == reorganize && bounded && action.partitions.empty())
        return refused(1511, "partitions by values are reorganized by name");
    return std::nullopt;
}

} // namespace lintel
