#pragma once

#include "analyzer/engine/rule.hpp"

#include <fmt/ranges.h>

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

namespace lintel::rules {

/// A character set or collation, as tables and columns have it.
struct NamedAttribute {
    std::string_view what; ///< `collation`
    std::string_view Table::*of_table;
    bool Table::*written;
    std::string_view ColumnType::*of_type;
};

/// Reports the first place of a table whose attribute is known and not among the allowed names.
inline void report_disallowed(const Table& table, const NamedAttribute& attribute,
                              const std::vector<std::string>& names, RuleContext& ctx) {
    const auto is_allowed = [&](std::string_view name) {
        return name.empty() || std::ranges::any_of(names, [&](const std::string& each) {
                   return equal_names(each, name);
               });
    };
    if (table.temporary) return;
    if (ctx.judged(table.declared_at) && table.*attribute.written &&
        !is_allowed(table.*attribute.of_table)) {
        ctx.report(table.declared_at, "`{}` has {} `{}`", table.name.name, attribute.what,
                   table.*attribute.of_table)
            .about("{}", table.name.name)
            .help("use {}", fmt::join(names, " or "));
        return;
    }
    for (const Column& column : table.columns) {
        if (!column.defined || !has_charset(column.type.name) || !ctx.judged(column.declared_at) ||
            is_allowed(column.type.*attribute.of_type))
            continue;
        ctx.report(column.declared_at, "`{}` of `{}` has {} `{}`", column.name, table.name.name,
                   attribute.what, column.type.*attribute.of_type)
            .about("{}.{}", table.name.name, column.name)
            .help("use {}", fmt::join(names, " or "));
        return;
    }
}

} // namespace lintel::rules
