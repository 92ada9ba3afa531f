#include "analyzer/catalog/apply_tablespace.hpp"

#include <algorithm>

namespace lintel {
namespace {

/// Whether a table or a partition of one is kept in the tablespace.
bool holds_tables(const Catalog& catalog, std::string_view space) {
    bool found = false;
    catalog.tables.for_each([&](const ObjectName&, const TablePtr& table) {
        if (!table) return;
        const auto named = [&](const std::vector<ast::TableOption>& options) {
            return std::ranges::any_of(options, [&](const ast::TableOption& option) {
                return option.name == "TABLESPACE" && option.value.value == space;
            });
        };
        const auto option = table->options.find("TABLESPACE");
        found = found || (option != table->options.end() && option->second == space);
        if (table->partitions)
            for (const ast::PartitionDefinition& one : table->partitions->definitions)
                found = found || named(one.options) ||
                        std::ranges::any_of(one.subpartitions,
                                            [&](const auto& sub) { return named(sub.options); });
    });
    return found;
}

std::string_view option(const ast::TablespaceStatement& statement, std::string_view name) {
    const auto found = std::ranges::find(statement.options, name, &ast::TableOption::name);
    return found == statement.options.end() ? std::string_view{}
                                            : std::string_view(found->value.value);
}

} // namespace

// MySQL 8.0 manual, 15.1.21 "CREATE TABLESPACE Statement", 15.1.10, 15.1.33.
void apply_tablespace(const ast::TablespaceStatement& statement, const DefinitionContext& context,
                      Effect& effect) {
    using Action = ast::TablespaceStatement::Action;
    const std::string& name = statement.name.text;
    const auto refuse = [&](ErrorNumber number, std::string message) {
        effect.errors.push_back({number, statement.name.span, std::move(message)});
    };
    const auto* found = effect.catalog.tablespaces.find(name);
    const bool known = found != nullptr && *found;
    const bool absent = found != nullptr ? !*found : effect.catalog.server_known;
    if (statement.undo || !context.dialect.is_mysql()) return;
    if (name.starts_with("innodb_"))
        return refuse(3119, fmt::format("`{}` is no name for a tablespace", name));
    switch (statement.action) {
    case Action::create: {
        if (known) return refuse(1813, fmt::format("tablespace `{}` exists already", name));
        if (statement.data_file && !statement.data_file->ends_with(".ibd"))
            return refuse(3121, "the data file's name must end in .ibd");
        const std::string size(option(statement, "FILE_BLOCK_SIZE"));
        effect.catalog.tablespaces.set(name, std::make_shared<const Tablespace>(Tablespace{
                                                 name, size.empty() ? 0 : bytes_of(size), false}));
        return;
    }
    case Action::alter:
        if (absent) return refuse(3510, fmt::format("tablespace `{}` does not exist", name));
        if (statement.rename_to) {
            Tablespace renamed = known ? **found : Tablespace{};
            renamed.name = statement.rename_to->text;
            effect.catalog.tablespaces.set(name, nullptr);
            effect.catalog.tablespaces.set(renamed.name,
                                           std::make_shared<const Tablespace>(renamed));
        }
        return;
    case Action::drop:
        if (absent) return refuse(3510, fmt::format("tablespace `{}` does not exist", name));
        if (holds_tables(effect.catalog, name))
            return refuse(3120, fmt::format("tablespace `{}` holds tables", name));
        effect.catalog.tablespaces.set(name, nullptr);
    }
}

} // namespace lintel
