#include "analyzer/catalog/table_builder.hpp"

#include <algorithm>
#include <charconv>

namespace lintel {
namespace {

/// Most defaults are NULL; all of them are one object, since where it was written is not asked of a catalog.
std::shared_ptr<const ast::Expression> shared(const ast::Expression& expression) {
    static const auto null = std::make_shared<const ast::Expression>();
    if (expression.kind == ast::ExpressionKind::null_literal) return null;
    return std::make_shared<const ast::Expression>(expression);
}

/// N of a name `table<infix>N` that the server may have made; 0 for others.
std::uint32_t generated_number(std::string_view name, std::string_view table, std::string_view infix) {
    if (!name.starts_with(table)) return 0;
    name.remove_prefix(table.size());
    if (!name.starts_with(infix)) return 0;
    name.remove_prefix(infix.size());
    std::uint32_t number = 0;
    const auto [end, error] = std::from_chars(name.data(), name.data() + name.size(), number);
    return error == std::errc{} && end == name.data() + name.size() ? number : 0;
}

bool begins_with(const Index& index, const std::vector<std::string>& columns) {
    if (index.kind == IndexKind::fulltext || index.kind == IndexKind::spatial || index.parts.size() < columns.size()) return false;
    for (std::size_t i = 0; i < columns.size(); ++i)
        if (index.parts[i].length || !equal_names(index.parts[i].column, columns[i])) return false;
    return true;
}

} // namespace

ObjectName resolved_name(const ast::QualifiedName& name, const Session& session) {
    return {name.schema ? name.schema->text : session.database, name.name.text};
}

Column TableBuilder::make_column(const ast::ColumnDefinition& definition) const {
    Column column;
    column.name = definition.name.text;
    column.type = resolve(definition.type, {table.charset, table.collation}, context_.dialect);
    column.nullable = !definition.nullable || definition.nullable->value;
    // Without explicit_defaults_for_timestamp (off by default before 8.0.2) a TIMESTAMP is NOT NULL unless it says NULL.
    if (column.type.name == TypeName::timestamp_type && !definition.nullable && !context_.dialect.mysql_since(8, 0, 2)) column.nullable = false;
    if (definition.key == ast::ColumnKey::primary || definition.auto_increment) column.nullable = false;
    if (definition.default_value) column.default_value = shared(definition.default_value->value);
    if (definition.on_update) column.on_update = shared(definition.on_update->value);
    if (definition.generated) column.generation = std::make_shared<const Generation>(Generation{definition.generated->expression, definition.generated->stored});
    column.auto_increment = definition.auto_increment.has_value();
    column.visible = !definition.visible || definition.visible->value;
    if (definition.comment) column.comment = definition.comment->value;
    RareAttributes rare;
    if (definition.srid) rare.srid = definition.srid->value;
    if (definition.column_format) rare.column_format = definition.column_format->value;
    if (definition.storage) rare.storage = definition.storage->value;
    if (definition.engine_attribute) rare.engine_attribute = definition.engine_attribute->value;
    if (definition.secondary_engine_attribute) rare.secondary_engine_attribute = definition.secondary_engine_attribute->value;
    if (rare.srid || !rare.column_format.empty() || !rare.storage.empty() || !rare.engine_attribute.empty() || !rare.secondary_engine_attribute.empty())
        column.rare = std::make_shared<const RareAttributes>(std::move(rare));
    column.preexisting = context_.preexisting;
    column.declared_at = definition.name.span;
    return column;
}

void TableBuilder::place(Column column, const ast::ColumnPosition& position) {
    auto where = table.columns.end();
    if (position.place == ast::ColumnPlace::first) where = table.columns.begin();
    else if (position.place == ast::ColumnPlace::after) {
        const auto found = std::ranges::find_if(table.columns, [&](const Column& one) { return equal_names(one.name, position.after.text); });
        if (found != table.columns.end()) where = found + 1;
        else if (table.complete) refuse(1054, position.after.span, "column `{}` does not exist in `{}`", position.after.text, table.name.name);
    }
    table.columns.insert(where, std::move(column));
}

void TableBuilder::add_column(const ast::ColumnDefinition& definition, const ast::ColumnPosition& position) {
    if (const Column* present = table.find_column(definition.name.text); present != nullptr) {
        if (present->defined) return refuse(1060, definition.name.span, "column `{}` exists already in `{}`", definition.name.text, table.name.name);
        std::erase_if(table.columns, [&](const Column& one) { return equal_names(one.name, definition.name.text); });
    }
    place(make_column(definition), position);
    add_key_of(definition);
    for (const ast::CheckConstraint& check : definition.checks) add_check(check, definition.name.text);
}

bool TableBuilder::add_key_of(const ast::ColumnDefinition& definition) {
    if (definition.key == ast::ColumnKey::none) return false;
    ast::IndexDefinition index;
    index.span = definition.key_span;
    using enum IndexKind;
    index.kind = definition.key == ast::ColumnKey::primary ? primary : definition.key == ast::ColumnKey::unique ? unique : plain;
    ast::KeyPart part;
    part.column = definition.name;
    part.span = definition.name.span;
    index.parts.push_back(std::move(part));
    return add_index(index) != nullptr;
}

std::vector<KeyPart> TableBuilder::make_parts(const std::vector<ast::KeyPart>& written) const {
    std::vector<KeyPart> parts;
    parts.reserve(written.size());
    for (const ast::KeyPart& part : written) {
        KeyPart made{.column = part.column.text, .length = part.length, .expression = part.expression ? shared(*part.expression) : nullptr, .order = part.order};
        // Before 8.0 DESC was parsed and ignored.
        if (context_.dialect.is_mysql() && !context_.dialect.mysql_since(8, 0)) made.order = Order::ascending;
        if (const Column* column = table.find_column(made.column)) made.column = column->name;
        parts.push_back(std::move(made));
    }
    return parts;
}

// An index without a name takes its first column's, then name_2, name_3 … (MySQL 8.0 manual, 15.1.20 "CREATE TABLE
// Statement"); `functional_index` for an expression.
std::string TableBuilder::free_index_name(std::string_view first_column) const {
    std::string base = first_column.empty() ? "functional_index" : std::string(first_column);
    if (table.find_index(base) == nullptr && !equal_names(base, "PRIMARY")) return base;
    for (std::uint32_t number = 2;; ++number)
        if (std::string name = fmt::format("{}_{}", base, number); table.find_index(name) == nullptr) return name;
}

const Index* TableBuilder::add_index(const ast::IndexDefinition& definition) {
    Index index;
    index.kind = definition.kind;
    index.parts = make_parts(definition.parts);
    bool good = true;
    for (std::size_t i = 0; i < index.parts.size(); ++i) {
        const KeyPart& part = index.parts[i];
        if (part.column.empty() || table.find_column(part.column) != nullptr || !table.complete) continue;
        refuse(1072, definition.parts[i].span, "key column `{}` does not exist in `{}`", part.column, table.name.name);
        good = false;
    }
    if (index.kind == IndexKind::primary) {
        index.name = "PRIMARY";
        if (table.primary_key() != nullptr) {
            refuse(1068, definition.span, "`{}` has a primary key already", table.name.name);
            good = false;
        }
    } else if (definition.name) index.name = definition.name->text;
    else if (definition.constraint) index.name = definition.constraint->text;
    else index.name = free_index_name(index.parts.empty() ? std::string_view{} : index.parts.front().column);
    if (index.kind != IndexKind::primary) {
        const Index* present = table.find_index(index.name);
        if (present != nullptr && present->implicit) std::erase_if(table.indexes, [&](const Index& one) { return equal_names(one.name, index.name); });
        else if (present != nullptr) {
            refuse(1061, definition.name ? definition.name->span : definition.span, "index `{}` exists already on `{}`", index.name, table.name.name);
            good = false;
        }
    }
    if (!good) return nullptr;
    index.type = definition.options.type;
    index.visible = !definition.options.visible || definition.options.visible->value;
    index.comment = definition.options.comment.value_or("");
    if (definition.options.parser) index.parser = definition.options.parser->text;
    index.key_block_size = definition.options.key_block_size;
    index.preexisting = context_.preexisting;
    index.declared_at = definition.span;
    if (index.kind == IndexKind::primary)
        for (const KeyPart& part : index.parts)
            for (Column& column : table.columns)
                if (equal_names(column.name, part.column)) column.nullable = false;
    // An index made for a foreign key goes when an explicit one can serve.
    std::vector<std::string> columns;
    for (const KeyPart& part : index.parts) columns.push_back(part.column);
    std::erase_if(table.indexes, [&](const Index& one) {
        if (!one.implicit || one.parts.size() > columns.size()) return false;
        std::vector<std::string> served;
        for (const KeyPart& part : one.parts) served.push_back(part.column);
        return begins_with(index, served);
    });
    table.indexes.push_back(std::move(index));
    return &table.indexes.back();
}

std::string TableBuilder::free_foreign_key_name() const {
    std::uint32_t last = 0;
    for (const ForeignKey& key : table.foreign_keys) last = std::max(last, generated_number(key.name, table.name.name, "_ibfk_"));
    return fmt::format("{}_ibfk_{}", table.name.name, last + 1);
}

std::string TableBuilder::free_check_name() const {
    std::uint32_t number = 1;
    for (const CheckConstraint& check : table.checks) number = std::max(number, generated_number(check.name, table.name.name, "_chk_") + 1);
    return fmt::format("{}_chk_{}", table.name.name, number);
}

const ForeignKey* TableBuilder::add_foreign_key(const ast::ForeignKeyDefinition& definition) {
    ForeignKey key;
    key.name = definition.constraint ? definition.constraint->text : free_foreign_key_name();
    if (table.find_foreign_key(key.name) != nullptr) {
        refuse(1826, definition.constraint ? definition.constraint->span : definition.span, "foreign key `{}` exists already", key.name);
        return nullptr;
    }
    bool good = true;
    for (const KeyPart& part : make_parts(definition.columns)) {
        key.columns.push_back(part.column);
        if (table.find_column(part.column) != nullptr || !table.complete) continue;
        refuse(1072, definition.span, "key column `{}` does not exist in `{}`", part.column, table.name.name);
        good = false;
    }
    if (!good) return nullptr;
    key.referenced_table = resolved_name(definition.reference.table, context_.session);
    if (!definition.reference.table.schema) key.referenced_table.schema = table.name.schema;
    for (const ast::KeyPart& part : definition.reference.columns) key.referenced_columns.push_back(part.column.text);
    key.match = definition.reference.match;
    if (definition.reference.on_delete) key.on_delete = definition.reference.on_delete->value;
    if (definition.reference.on_update) key.on_update = definition.reference.on_update->value;
    key.preexisting = context_.preexisting;
    key.declared_at = definition.span;
    index_for(key, definition.constraint ? std::string_view(definition.constraint->text)
                   : definition.index_name ? std::string_view(definition.index_name->text) : std::string_view{});
    table.foreign_keys.push_back(std::move(key));
    return &table.foreign_keys.back();
}

/// The server makes an index for a foreign key's columns where none begins with them.
void TableBuilder::index_for(const ForeignKey& key, std::string_view name) {
    if (std::ranges::any_of(table.indexes, [&](const Index& index) { return begins_with(index, key.columns); })) return;
    Index index;
    index.name = !name.empty() && table.find_index(name) == nullptr ? std::string(name) : free_index_name(key.columns.front());
    for (const std::string& column : key.columns) index.parts.push_back({.column = column});
    index.implicit = true;
    index.preexisting = context_.preexisting;
    index.declared_at = key.declared_at;
    table.indexes.push_back(std::move(index));
}

const CheckConstraint* TableBuilder::add_check(const ast::CheckConstraint& definition, std::string_view column) {
    // CHECK was parsed and dropped before 8.0.16.
    if (context_.dialect.is_mysql() && !context_.dialect.mysql_since(8, 0, 16)) return nullptr;
    CheckConstraint check;
    check.name = definition.name ? definition.name->text : free_check_name();
    if (table.find_check(check.name) != nullptr) {
        refuse(3822, definition.span, "check constraint `{}` exists already", check.name);
        return nullptr;
    }
    check.expression = shared(definition.expression);
    check.enforced = definition.enforced;
    check.column = column;
    check.declared_at = definition.span;
    table.checks.push_back(std::move(check));
    return &table.checks.back();
}

void TableBuilder::set_option(const ast::TableOption& option) {
    const std::string& value = option.value.value;
    if (option.name == "ENGINE") {
        table.engine = folded(value);
        table.engine_written = true;
    } else if (option.name == "CHARACTER SET") {
        if (equal_names(value, "default")) return;
        table.charset = find_charset(value);
        table.charset_written = true;
        if (!table.collation_written || charset_of_collation(table.collation) != table.charset) table.collation = default_collation(table.charset, context_.dialect);
    } else if (option.name == "COLLATE") {
        if (equal_names(value, "default")) return;
        table.collation = find_collation(value);
        table.collation_written = true;
        table.charset = charset_of_collation(table.collation);
    } else if (option.name == "COMMENT") {
        table.comment = value;
    } else if (option.name == "ROW_FORMAT") {
        table.row_format = value;
    } else {
        table.options[option.name] = value;
    }
}

} // namespace lintel
