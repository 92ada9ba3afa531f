#include "analyzer/catalog/partition_text.hpp"

#include "analyzer/catalog/canonical.hpp"
#include "analyzer/catalog/default_text.hpp"
#include "analyzer/catalog/show_create.hpp"
#include "analyzer/catalog/temporal.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cstdio>

namespace lintel {
namespace {

using ast::Expression;
using ast::ExpressionKind;

/// Days since year 0 as the server counts them (its calc_daynr, of which to_days() tells).
std::int64_t day_number(int year, int month, int day) {
    if (year == 0 && month == 0) return 0;
    std::int64_t days = 365LL * year + 31LL * (month - 1) + day;
    if (month <= 2)
        --year;
    else
        days -= (month * 4 + 23) / 10;
    return days + year / 4 - (year / 100 + 1) * 3 / 4;
}

/// The value of to_days('YYYY-MM-DD') and to_seconds('YYYY-MM-DD hh:mm:ss'), with which partitions
/// by date are bounded (MySQL 8.0 manual, 14.7 "Date and Time Functions").
std::optional<std::int64_t> days_of(const Expression& value) {
    if (value.kind != ExpressionKind::function || value.operands.size() != 1 ||
        value.operands[0].kind != ExpressionKind::string_literal)
        return std::nullopt;
    const std::string_view name = value.name.empty() ? value.text : value.name.back().text;
    const std::string& text = value.operands[0].text;
    int year = 0;
    int month = 0;
    int day = 0;
    int hour = 0;
    int minute = 0;
    int second = 0;
    const int read = std::sscanf(text.c_str(), "%d-%d-%d %d:%d:%d", &year, &month, &day, &hour,
                                 &minute, &second);
    if (read < 3 || date_problem(text) != DateProblem::none) return std::nullopt;
    if (equal_names(name, "to_days")) return day_number(year, month, day);
    if (equal_names(name, "to_seconds"))
        return day_number(year, month, day) * 86400 + hour * 3600LL + minute * 60LL + second;
    return std::nullopt;
}

class PartitionPrinter {
public:
    PartitionPrinter(const Table& table, const Dialect& dialect)
        : table_(table), dialect_(dialect) {}

    std::string print() {
        partitions(*table_.partitions);
        return std::move(text_);
    }

private:
    const Table& table_;
    const Dialect& dialect_;
    std::string text_;

    static bool is_plain_name(std::string_view name) {
        return !name.empty() && std::ranges::all_of(name, [](char c) {
            return std::isalnum(static_cast<unsigned char>(c)) || c == '_' || c == '$' ||
                   (c & 0x80);
        }) && !std::ranges::all_of(name, [](char c) { return c >= '0' && c <= '9'; });
    }
    /// MySQL quotes the names here only where it must, MariaDB all.
    std::string plain(const std::string& name) const {
        return is_plain_name(name) && dialect_.is_mysql() ? name : quoted_name(name);
    }

    std::string scheme(const ast::PartitionScheme& scheme) const {
        using enum ast::PartitionMethod;
        std::string text = scheme.linear ? "LINEAR " : "";
        const auto columns = [&] {
            std::string list;
            for (const ast::Identifier& column : scheme.columns)
                list += (list.empty() ? "" : ",") + plain(column.text);
            return list;
        };
        switch (scheme.method) {
        case hash:
            return text + fmt::format("HASH ({})", canonical(*scheme.expression, dialect_));
        case key:
            if (scheme.key_algorithm == 1U)
                return text +
                       (dialect_.is_mariadb() ? "KEY ALGORITHM = 1"
                                              : "KEY */ /*!50611 ALGORITHM = 1 */ /*!50100") +
                       " (" + columns() + ")";
            return text + fmt::format("KEY ({})", columns());
        case range:
            return text + fmt::format("RANGE ({})", canonical(*scheme.expression, dialect_));
        case list:
            return text + fmt::format("LIST ({})", canonical(*scheme.expression, dialect_));
        case range_columns:
            return text + fmt::format("RANGE  COLUMNS({})", columns());
        case list_columns:
            return text + fmt::format("LIST  COLUMNS({})", columns());
        case system_time:
            return "SYSTEM_TIME";
        }
        return text;
    }

    std::string value(const Expression& value) const {
        if (value.kind == ExpressionKind::raw) return "MAXVALUE";
        if (value.kind == ExpressionKind::string_literal) return quoted_text(value.text);
        if (const auto days = days_of(value)) return std::to_string(*days);
        if (const auto literal = literal_of(value)) return literal->text;
        return canonical(value, dialect_);
    }

    std::string tuple(const std::vector<Expression>& values) const {
        std::string text;
        for (const Expression& one : values) text += (text.empty() ? "" : ",") + value(one);
        return text;
    }

    void partition_options(const std::vector<ast::TableOption>& options) {
        const auto find = [&](std::string_view name) -> const ast::TableOption* {
            const auto found = std::ranges::find(options, name, &ast::TableOption::name);
            return found == options.end() ? nullptr : &*found;
        };
        if (const auto* found = find("TABLESPACE"))
            text_ += fmt::format(" TABLESPACE = {}", quoted_name(found->value.value));
        if (const auto* found = find("NODEGROUP"))
            text_ += fmt::format(" NODEGROUP = {}", found->value.value);
        if (const auto* found = find("MAX_ROWS"))
            text_ += fmt::format(" MAX_ROWS = {}", found->value.value);
        if (const auto* found = find("MIN_ROWS"))
            text_ += fmt::format(" MIN_ROWS = {}", found->value.value);
        if (const auto* found = find("COMMENT"))
            text_ += fmt::format(" COMMENT = {}", quoted_text(three_bytes(found->value.value)));
        text_ += " ENGINE = " + engine_name(table_.engine);
    }

    void partitions(const Partitions& partitions) {
        using enum ast::PartitionMethod;
        const bool by_columns =
            partitions.scheme.method == range_columns || partitions.scheme.method == list_columns;
        if (dialect_.is_mariadb())
            text_ += "\n PARTITION BY ";
        else
            text_ += fmt::format("\n/*!{} PARTITION BY ",
                                 by_columns || counts_seconds(partitions.scheme) ? 50500 : 50100);
        text_ += scheme(partitions.scheme);
        if (partitions.definitions.empty() && partitions.scheme.count)
            text_ += fmt::format("\nPARTITIONS {}", *partitions.scheme.count);
        if (partitions.subpartitions) {
            text_ += "\nSUBPARTITION BY " + scheme(*partitions.subpartitions);
            const bool named = std::ranges::any_of(
                partitions.definitions, [](const auto& one) { return !one.subpartitions.empty(); });
            if (partitions.subpartitions->count && !named)
                text_ += fmt::format("\nSUBPARTITIONS {}", *partitions.subpartitions->count);
        }
        for (std::size_t i = 0; i < partitions.definitions.size(); ++i) {
            const ast::PartitionDefinition& one = partitions.definitions[i];
            text_ += fmt::format("{}PARTITION {}", i == 0 ? "\n(" : ",\n ", plain(one.name.text));
            using Values = ast::PartitionDefinition::Values;
            const bool unbounded = one.values == Values::less_than && !by_columns &&
                                   one.tuples.at(0).at(0).kind == ExpressionKind::raw;
            if (unbounded || one.values == Values::less_than_maxvalue)
                text_ += " VALUES LESS THAN MAXVALUE";
            else if (one.values == Values::less_than)
                text_ += fmt::format(" VALUES LESS THAN ({})", tuple(one.tuples.at(0)));
            else if (one.values == Values::in)
                values_in(one, partitions.scheme.columns.size() > 1);
            if (one.subpartitions.empty())
                partition_options(one.options);
            else
                for (std::size_t sub = 0; sub < one.subpartitions.size(); ++sub) {
                    text_ += fmt::format("{}SUBPARTITION {}", sub == 0 ? "\n (" : ",\n  ",
                                         plain(one.subpartitions[sub].name.text));
                    // What it does not say itself it has from its partition.
                    std::vector<ast::TableOption> options = one.subpartitions[sub].options;
                    options.insert(options.end(), one.options.begin(), one.options.end());
                    partition_options(options);
                    if (sub + 1 == one.subpartitions.size()) text_ += ')';
                }
            if (i + 1 == partitions.definitions.size()) text_ += ')';
        }
        if (dialect_.is_mysql()) text_ += " */";
    }

    /// to_seconds() came with 5.5, as COLUMNS did.
    static bool counts_seconds(const ast::PartitionScheme& scheme) {
        bool found = false;
        if (scheme.expression)
            ast::for_each_expression(*scheme.expression, [&](const Expression& part) {
                found = found || (part.kind == ExpressionKind::function && !part.name.empty() &&
                                  equal_names(part.name.back().text, "to_seconds"));
            });
        return found;
    }

    void values_in(const ast::PartitionDefinition& partition, bool tuples) {
        // LIST keeps NULL apart and prints it first; LIST COLUMNS keeps it in its place.
        const bool by_columns =
            table_.partitions->scheme.method == ast::PartitionMethod::list_columns;
        std::vector<std::string> values;
        for (const auto& one : partition.tuples) {
            const Expression* row = one.data();
            while (row->kind == ExpressionKind::parenthesized) row = row->operands.data();
            const bool is_row = one.size() == 1 && row->kind == ExpressionKind::row;
            const std::string list = tuple(is_row ? row->operands : one);
            const std::string text = tuples ? "(" + list + ")" : list;
            if (text == "NULL" && !by_columns)
                values.insert(values.begin(), text);
            else
                values.push_back(text);
        }
        text_ += fmt::format(" VALUES IN ({})", fmt::join(values, ","));
    }
};

} // namespace

std::string partition_text(const Table& table, const Dialect& dialect) {
    return PartitionPrinter(table, dialect).print();
}

} // namespace lintel
