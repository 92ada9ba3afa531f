#include "analyzer/catalog/dependents.hpp"

#include <algorithm>

namespace lintel {
namespace {

bool holds(const std::vector<std::string>& names, std::string_view name) {
    return std::ranges::any_of(names,
                               [&](const std::string& one) { return equal_names(one, name); });
}

class Needs {
public:
    Needs(const Altered& altered, const DefinitionContext& context, Effect& effect)
        : altered_(altered), context_(context), effect_(effect) {}

    void look() {
        for (const ColumnUse& use : altered_.dropped) {
            needed_by_keys(use);
            // MariaDB takes other ways with checks and generated columns.
            if (context_.dialect.is_mysql()) needed_by_expressions(use);
        }
        if (context_.dialect.is_mysql())
            for (const ColumnUse& use : altered_.renamed) needed_by_expressions(use);
        const bool lost_an_index =
            altered_.before.indexes.size() != altered_.after.indexes.size() ||
            !altered_.dropped.empty() ||
            !std::ranges::equal(altered_.before.indexes, altered_.after.indexes, {}, &Index::name,
                                &Index::name);
        if (altered_.after.complete && lost_an_index) indexes_of_keys();
        if (altered_.after.complete && altered_.after.columns.empty() && !altered_.dropped.empty())
            refuse(1090, altered_.dropped.front().span,
                   fmt::format("`{}` would have no column left", altered_.before.name.name));
    }

private:
    const Altered& altered_;
    const DefinitionContext& context_;
    Effect& effect_;

    void refuse(ErrorNumber number, Span span, std::string message) {
        effect_.errors.push_back({number, span, std::move(message)});
    }

    void needed_by_keys(const ColumnUse& use) {
        for (const ForeignKey& key : altered_.after.foreign_keys)
            if (holds(key.columns, use.name))
                return refuse(
                    1828, use.span,
                    fmt::format("column `{}` is needed by foreign key `{}`", use.name, key.name));
        for (const TablePtr& child : tables_referencing(effect_.catalog, altered_.before.name)) {
            const auto& keys = child->name == altered_.before.name ? altered_.after.foreign_keys
                                                                   : child->foreign_keys;
            for (const ForeignKey& key : keys)
                if (key.referenced_table == altered_.before.name &&
                    holds(key.referenced_columns, use.name))
                    return refuse(1829, use.span,
                                  fmt::format("column `{}` is needed by foreign key `{}` of `{}`",
                                              use.name, key.name, child->name.name));
        }
    }

    /// Whether a column had this before the statement, under whatever name.
    template <class Member> bool was_there(Member Column::*member, const Column& now) const {
        return std::ranges::any_of(altered_.before.columns,
                                   [&](const Column& old) { return old.*member == now.*member; });
    }

    void needed_by_expressions(const ColumnUse& use) {
        const std::string_view what = use.to.empty() ? "dropped" : "renamed";
        for (const CheckConstraint& check : altered_.after.checks)
            if (altered_.before.find_check(check.name) != nullptr &&
                names_column(*check.expression, use.name))
                return refuse(
                    3959, use.span,
                    fmt::format("column `{}` cannot be {}: check constraint `{}` needs it",
                                use.name, what, check.name));
        for (const Column& column : altered_.after.columns) {
            if (column.generation && was_there(&Column::generation, column) &&
                names_column(column.generation->expression, use.name))
                return refuse(
                    3108, use.span,
                    fmt::format("column `{}` cannot be {}: generated column `{}` needs it",
                                use.name, what, column.name));
        }
        for (const Column& column : altered_.after.columns) {
            if (column.default_value && was_there(&Column::default_value, column) &&
                names_column(*column.default_value, use.name))
                return refuse(3766, use.span,
                              fmt::format("column `{}` cannot be {}: the default of `{}` needs it",
                                          use.name, what, column.name));
        }
        for (const Index& index : altered_.after.indexes) {
            const Index* old = altered_.before.find_index(index.name);
            for (const KeyPart& part : index.parts)
                if (part.expression && old != nullptr && old->declared_at == index.declared_at &&
                    names_column(*part.expression, use.name))
                    return refuse(
                        3837, use.span,
                        fmt::format("column `{}` cannot be {}: functional index `{}` needs it",
                                    use.name, what, index.name));
        }
    }

    static bool served(const Table& table, const std::vector<std::string>& columns) {
        return std::ranges::any_of(table.indexes,
                                   [&](const Index& index) { return begins_with(index, columns); });
    }
    static bool all_there(const Table& table, const std::vector<std::string>& columns) {
        return std::ranges::all_of(columns, [&](const std::string& column) {
            return table.find_column(column) != nullptr;
        });
    }
    std::vector<std::string> names_before(std::vector<std::string> columns) const {
        for (std::string& column : columns) {
            const auto found = std::ranges::find_if(altered_.renamed, [&](const ColumnUse& use) {
                return equal_names(use.to, column);
            });
            if (found != altered_.renamed.end()) column = found->name;
        }
        return columns;
    }

    /// An index foreign keys rest on cannot go while none other serves (error 1553): a child's
    /// never, a parent's before 8.0 with foreign_key_checks off.
    void indexes_of_keys() {
        if (context_.dialect.is_mariadb() && !context_.session.foreign_key_checks) return;
        for (const ForeignKey& key : altered_.after.foreign_keys)
            if (altered_.before.find_foreign_key(key.name) != nullptr)
                index_of_key(key, key.columns);
        if (!context_.session.foreign_key_checks && !context_.dialect.mysql_since(8, 0)) return;
        for (const TablePtr& child : tables_referencing(effect_.catalog, altered_.before.name))
            for (const ForeignKey& key : child->name == altered_.before.name
                                             ? altered_.after.foreign_keys
                                             : child->foreign_keys)
                if (key.referenced_table == altered_.before.name)
                    index_of_key(key, key.referenced_columns);
    }
    void index_of_key(const ForeignKey& key, const std::vector<std::string>& columns) {
        if (columns.empty() || !all_there(altered_.after, columns) ||
            served(altered_.after, columns))
            return;
        const std::vector<std::string> before = names_before(columns);
        for (const Index& index : altered_.before.indexes)
            if (begins_with(index, before))
                return refuse(
                    1553, span_of_drop(index),
                    fmt::format("index `{}` is needed by foreign key `{}`", index.name, key.name));
    }
    Span span_of_drop(const Index& index) const {
        return altered_.dropped.empty() ? context_.statement
               : std::ranges::any_of(index.parts,
                                     [&](const KeyPart& part) {
                                         return equal_names(part.column,
                                                            altered_.dropped.front().name);
                                     })
                   ? altered_.dropped.front().span
                   : context_.statement;
    }
};

} // namespace

bool names_only(const ast::Expression& expression, std::string_view column) {
    bool only = true;
    ast::for_each_expression(expression, [&](const ast::Expression& part) {
        if (part.kind == ast::ExpressionKind::column && !part.name.empty() &&
            !equal_names(part.name.back().text, column))
            only = false;
    });
    return only;
}

bool names_column(const ast::Expression& expression, std::string_view column) {
    bool named = false;
    ast::for_each_expression(expression, [&](const ast::Expression& part) {
        if (part.kind == ast::ExpressionKind::column && !part.name.empty() &&
            equal_names(part.name.back().text, column))
            named = true;
    });
    return named;
}

bool holds_column(const Index& index, std::string_view column) {
    return std::ranges::any_of(
        index.parts, [&](const KeyPart& part) { return equal_names(part.column, column); });
}

std::vector<TablePtr> tables_referencing(const Catalog& catalog, const ObjectName& parent) {
    std::vector<TablePtr> found;
    catalog.referencing.for_each_from(Link{parent, {}}, [&](const Link& link, bool) {
        if (link.to != parent) return false;
        if (TablePtr table = catalog.find_table(link.from)) found.push_back(std::move(table));
        return true;
    });
    return found;
}

std::vector<ObjectName> triggers_of(const Catalog& catalog, const ObjectName& table) {
    std::vector<ObjectName> names;
    catalog.triggers_of.for_each_from(Link{table, {}}, [&](const Link& link, bool) {
        if (link.to != table) return false;
        names.push_back(link.from);
        return true;
    });
    return names;
}

void refuse_what_is_needed(const Altered& altered, const DefinitionContext& context,
                           Effect& effect) {
    Needs(altered, context, effect).look();
}

} // namespace lintel
