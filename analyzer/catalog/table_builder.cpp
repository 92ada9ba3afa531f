#include "analyzer/catalog/table_builder.hpp"

#include "analyzer/catalog/mariadb_definitions.hpp"
#include "analyzer/catalog/row_size.hpp"
#include "grammar/placeholder.hpp"

#include <algorithm>
#include <charconv>
#include <span>

namespace lintel {
namespace {

/// Most defaults are NULL; all of them are one object, since where it was written is not asked of a
/// catalog.
std::shared_ptr<const ast::Expression> shared(const ast::Expression& expression) {
    static const auto null = std::make_shared<const ast::Expression>();
    if (expression.kind == ast::ExpressionKind::null_literal) return null;
    return std::make_shared<const ast::Expression>(expression);
}

/// N of a name `table<infix>N` that the server may have made; 0 for others.
std::uint32_t generated_number(std::string_view name, std::string_view table,
                               std::string_view infix) {
    if (!name.starts_with(table)) return 0;
    name.remove_prefix(table.size());
    if (!name.starts_with(infix)) return 0;
    name.remove_prefix(infix.size());
    std::uint32_t number = 0;
    const auto [end, error] = std::from_chars(name.data(), name.data() + name.size(), number);
    return error == std::errc{} && end == name.data() + name.size() ? number : 0;
}

/// A TEXT type that holds as many characters when each takes `to` bytes instead of `from`
/// (MySQL 8.0 manual, 15.1.9, "Changing the Character Set").
TypeName grown_text(TypeName type, std::uint32_t from, std::uint32_t to) {
    using enum TypeName;
    constexpr std::pair<TypeName, std::uint64_t> sizes[] = {{tinytext_type, 255},
                                                            {text_type, 65535},
                                                            {mediumtext_type, 16777215},
                                                            {longtext_type, UINT32_MAX}};
    const auto* at = std::ranges::find(sizes, type, &std::pair<TypeName, std::uint64_t>::first);
    if (at == std::end(sizes) || to <= from) return type;
    const std::uint64_t needed = at->second / from * to;
    while (at->second < needed && at->first != longtext_type) ++at;
    return at->first;
}

/// explicit_defaults_for_timestamp is off by default before MySQL 8.0.2 and MariaDB 10.10.
bool timestamps_are_special(const Dialect& dialect) {
    return dialect.is_mariadb() ? dialect.version < Version{10, 10, 0}
                                : !dialect.mysql_since(8, 0, 2);
}

std::shared_ptr<const ast::Expression> current_timestamp(std::optional<std::uint64_t> digits) {
    ast::Expression now;
    now.kind = ast::ExpressionKind::function;
    now.name.push_back({"CURRENT_TIMESTAMP", {}, false});
    if (digits) {
        ast::Expression argument;
        argument.kind = ast::ExpressionKind::integer_literal;
        argument.text = std::to_string(*digits);
        now.operands.push_back(std::move(argument));
    }
    return std::make_shared<const ast::Expression>(std::move(now));
}

} // namespace

bool begins_with(const Index& index, const std::vector<std::string>& columns) {
    if (index.kind == IndexKind::fulltext || index.kind == IndexKind::spatial ||
        index.parts.size() < columns.size())
        return false;
    for (std::size_t i = 0; i < columns.size(); ++i)
        if (index.parts[i].length || !equal_names(index.parts[i].column, columns[i])) return false;
    return true;
}

ObjectName resolved_name(const ast::QualifiedName& name, const Session& session) {
    return {name.schema ? name.schema->text : session.database, name.name.text};
}

namespace {

/// Collations that came with MySQL 8.0, and with MariaDB 11.4.5 besides, and those that are
/// MariaDB's alone (MySQL 8.0 manual, 12.10.1 "Unicode Character Sets"; MariaDB documentation,
/// "Supported Character Sets and Collations").
bool is_of_other_server(std::string_view collation, const Dialect& dialect) {
    const auto has = [&](std::string_view part) {
        return collation.find(part) != std::string_view::npos;
    };
    if (dialect.is_mariadb()) return dialect.version < Version{11, 4, 5} && has("_0900_");
    return has("_uca1400_") || has("_nopad_") || (has("_0900_") && !dialect.mysql_since(8, 0));
}

/// A VARCHAR or VARBINARY that is too long becomes, outside strict mode, the TEXT or BLOB that
/// holds it (MySQL 8.0 manual, 15.1.20.7 "Silent Column Specification Changes").
void widen(ColumnType& type) {
    using enum TypeName;
    if (type.name != varchar_type && type.name != varbinary_type) return;
    const bool text = type.name == varchar_type;
    const std::uint64_t bytes =
        type.length.value_or(0) * (text ? bytes_per_character(type.charset).value_or(1) : 1);
    if (bytes <= 65535) return;
    constexpr std::uint64_t medium = (1ULL << 24) - 1;
    type.length = std::nullopt;
    type.name = bytes <= medium ? (text ? mediumtext_type : mediumblob_type)
                                : (text ? longtext_type : longblob_type);
}

} // namespace

/// What is not to be seen of a column any more once it is made.
void TableBuilder::check_written(const ast::ColumnDefinition& definition) const {
    const ast::DataType& type = definition.type;
    const Span span = definition.name.span;
    if (context_.dialect.is_mysql() && type.name == TypeName::year_type && type.length &&
        *type.length != 4)
        refuse(1818, span, "`{}`: YEAR has four digits", definition.name.text);
    const bool sized = type.name == TypeName::text_type || type.name == TypeName::blob_type;
    if (sized && type.length && *type.length > UINT32_MAX)
        refuse(1439, span, "`{}` is longer than any type can be", definition.name.text);
    check_charset(type.charset, type.collation);
}

void TableBuilder::check_charset(const std::optional<ast::Identifier>& charset,
                                 const std::optional<ast::Identifier>& collation) const {
    // `filename` encodes names of files, and no column can have it.
    const auto unknown = [&](const ast::Identifier& name, std::string_view found) {
        return equal_names(name.text, "filename") ||
               (found.empty() && !equal_names(name.text, "default") && !has_placeholder(name.text));
    };
    if (charset && unknown(*charset, find_charset(charset->text)))
        refuse(1115, charset->span, "there is no character set `{}`", charset->text);
    if (collation && context_.dialect.is_mysql() &&
        unknown(*collation, find_collation(collation->text)))
        refuse(1273, collation->span, "there is no collation `{}`", collation->text);
    else if (collation && is_of_other_server(folded(collation->text), context_.dialect))
        refuse(1273, collation->span, "there is no collation `{}`", collation->text);
    if (!charset || !collation) return;
    const std::string_view of = charset_of_collation(find_collation(collation->text));
    const std::string_view set = find_charset(charset->text);
    if (!of.empty() && !set.empty() && of != set)
        refuse(1253, collation->span, "collation `{}` is for {}, not for {}", collation->text, of,
               set);
}

Column TableBuilder::make_column(const ast::ColumnDefinition& definition) const {
    check_written(definition);
    Column column;
    column.name = definition.name.text;
    column.type = resolve(definition.type, {table.charset, table.collation}, context_.dialect);
    if (!context_.session.sql_mode.strict) widen(column.type);
    column.nullable = !definition.nullable || definition.nullable->value;
    if (column.type.name == TypeName::timestamp_type && !definition.nullable &&
        timestamps_are_special(context_.dialect))
        column.nullable = false;
    if (definition.key == ast::ColumnKey::primary || definition.auto_increment)
        column.nullable = false;
    if (definition.default_value) column.default_value = shared(definition.default_value->value);
    // Outside strict mode an empty default of a BLOB or TEXT is dropped (error 1101 in it).
    if (column.default_value && is_blob_or_text(column.type.name) && context_.dialect.is_mysql() &&
        !context_.session.sql_mode.strict &&
        column.default_value->kind == ast::ExpressionKind::string_literal &&
        column.default_value->text.empty())
        column.default_value = nullptr;
    if (definition.on_update) column.on_update = shared(definition.on_update->value);
    if (definition.generated)
        column.generation = std::make_shared<const Generation>(
            Generation{definition.generated->expression, definition.generated->stored});
    column.auto_increment = definition.auto_increment.has_value();
    column.visible = !definition.visible || definition.visible->value;
    if (definition.comment) column.comment = definition.comment->value;
    RareAttributes rare;
    if (definition.srid) rare.srid = definition.srid->value;
    if (definition.column_format) rare.column_format = definition.column_format->value;
    if (definition.storage) rare.storage = definition.storage->value;
    if (definition.engine_attribute) rare.engine_attribute = definition.engine_attribute->value;
    if (definition.secondary_engine_attribute)
        rare.secondary_engine_attribute = definition.secondary_engine_attribute->value;
    rare.not_secondary = definition.not_secondary;
    if (rare.srid || !rare.column_format.empty() || !rare.storage.empty() ||
        !rare.engine_attribute.empty() || !rare.secondary_engine_attribute.empty() ||
        rare.not_secondary)
        column.rare = std::make_shared<const RareAttributes>(std::move(rare));
    column.preexisting = context_.preexisting;
    column.declared_at = definition.name.span;
    return column;
}

void TableBuilder::place(Column column, const ast::ColumnPosition& position) {
    auto where = table.columns.end();
    if (position.place == ast::ColumnPlace::first)
        where = table.columns.begin();
    else if (position.place == ast::ColumnPlace::after) {
        const auto found = std::ranges::find_if(table.columns, [&](const Column& one) {
            return equal_names(one.name, position.after.text);
        });
        if (found != table.columns.end())
            where = found + 1;
        else if (table.complete)
            refuse(1054, position.after.span, "column `{}` does not exist in `{}`",
                   position.after.text, table.name.name);
    }
    table.columns.insert(where, std::move(column));
}

void TableBuilder::add_column(const ast::ColumnDefinition& definition,
                              const ast::ColumnPosition& position) {
    if (table.columns.size() >= 4096)
        return refuse(1117, definition.name.span, "`{}` has too many columns", table.name.name);
    if (const Column* present = table.find_column(definition.name.text); present != nullptr) {
        if (present->defined)
            return refuse(1060, definition.name.span, "column `{}` exists already in `{}`",
                          definition.name.text, table.name.name);
        std::erase_if(table.columns, [&](const Column& one) {
            return equal_names(one.name, definition.name.text);
        });
    }
    place(make_column(definition), position);
}

Column& TableBuilder::assume_column(std::string_view name, Span span) {
    Column unseen;
    unseen.name = name;
    unseen.defined = false;
    unseen.preexisting = true;
    unseen.declared_at = span;
    return table.columns.emplace_back(std::move(unseen));
}

void TableBuilder::promote_timestamps(const std::vector<ast::ColumnDefinition>& written) {
    if (!timestamps_are_special(context_.dialect)) return;
    bool first = true;
    for (const ast::ColumnDefinition& definition : written) {
        const auto found = std::ranges::find_if(table.columns, [&](const Column& one) {
            return equal_names(one.name, definition.name.text);
        });
        if (found == table.columns.end() || found->type.name != TypeName::timestamp_type ||
            found->generation)
            continue;
        const bool leads = std::exchange(first, false);
        if (found->default_value || found->on_update || found->nullable) continue;
        if (leads)
            found->default_value = found->on_update = current_timestamp(found->type.length);
        else {
            ast::Expression zero;
            zero.kind = ast::ExpressionKind::string_literal;
            zero.text = "0000-00-00 00:00:00";
            if (found->type.length)
                zero.text += "." + std::string(std::min<std::size_t>(*found->type.length, 6), '0');
            found->default_value = std::make_shared<const ast::Expression>(std::move(zero));
        }
    }
}

void TableBuilder::set_options(const std::vector<ast::TableOption>& options) {
    std::optional<ast::Identifier> charset;
    for (const ast::TableOption& option : options) {
        if (equal_names(option.value.value, "default")) continue;
        if (option.name == "CHARACTER SET") charset = {option.value.value, option.span, false};
        if (option.name == "COLLATE" && charset)
            check_charset(charset, ast::Identifier{option.value.value, option.span, false});
    }
    for (const ast::TableOption& option : options)
        if (option.name != "COLLATE") set_option(option);
    for (const ast::TableOption& option : options)
        if (option.name == "COLLATE") set_option(option);
}

bool TableBuilder::take_constraint_name(const std::string& name) {
    if (!constraint_names_) {
        constraint_names_.emplace();
        for (const ForeignKey& key : table.foreign_keys)
            constraint_names_->insert("f " + folded(key.name));
        for (const CheckConstraint& check : table.checks)
            constraint_names_->insert("c " + folded(check.name));
    }
    return constraint_names_->insert(folded(name)).second;
}

void TableBuilder::fit_prefixes(const Column& column) {
    const bool can_have = (has_charset(column.type.name) && !column.type.members) ||
                          is_blob_or_text(column.type.name) ||
                          column.type.name == TypeName::binary_type ||
                          column.type.name == TypeName::varbinary_type;
    for (Index& index : table.indexes)
        for (KeyPart& part : index.parts)
            if (part.length && equal_names(part.column, column.name) &&
                (!can_have || (column.type.length && *column.type.length <= *part.length)))
                part.length.reset();
}

void TableBuilder::convert_charset(const Charsets& to) {
    table.charset = to.charset;
    table.collation = to.collation;
    table.charset_written = true;
    for (Column& column : table.columns) {
        ColumnType& type = column.type;
        if (!column.defined || !has_charset(type.name)) continue;
        const auto before = bytes_per_character(type.charset);
        const auto after = bytes_per_character(to.charset);
        if (before && after) type.name = grown_text(type.name, *before, *after);
        type.charset = to.charset;
        type.collation = to.collation;
        type.charset_written = false;
    }
}

bool TableBuilder::add_reference_of(const ast::ColumnDefinition& definition) {
    if (!definition.references ||
        !(context_.dialect.is_mariadb() || context_.dialect.mysql_since(9, 0)))
        return false;
    ast::ForeignKeyDefinition key{.span = definition.references->span,
                                  .constraint = {},
                                  .index_name = {},
                                  .columns = {},
                                  .reference = *definition.references};
    ast::KeyPart part;
    part.column = definition.name;
    part.span = definition.name.span;
    key.columns.push_back(std::move(part));
    return add_foreign_key(key) != nullptr;
}

bool TableBuilder::add_key_of(const ast::ColumnDefinition& definition) {
    if (definition.key == ast::ColumnKey::none) return false;
    ast::IndexDefinition index;
    index.span = definition.key_span;
    using enum IndexKind;
    index.kind = definition.key == ast::ColumnKey::primary  ? primary
                 : definition.key == ast::ColumnKey::unique ? unique
                                                            : plain;
    ast::KeyPart part;
    part.column = definition.name;
    part.span = definition.name.span;
    index.parts.push_back(std::move(part));
    const bool added = add_index(index) != nullptr;
    if (index.kind != primary || !definition.type.serial) return added;
    index.kind = unique; // SERIAL is UNIQUE whatever else is said
    return add_index(index) != nullptr && added;
}

namespace {

/// How long a column is as prefixes of it are counted: in bytes where it holds no characters.
std::optional<std::uint64_t> bytes_or_characters(const ColumnType& type) {
    const bool fixed = is_integer(type.name) || is_floating(type.name) || is_temporal(type.name) ||
                       type.name == TypeName::decimal_type || type.name == TypeName::bit_type ||
                       type.members;
    return fixed ? row_bytes(type) : type.length;
}

} // namespace

std::vector<KeyPart> TableBuilder::make_parts(const std::vector<ast::KeyPart>& written) const {
    std::vector<KeyPart> parts;
    parts.reserve(written.size());
    for (const ast::KeyPart& part : written) {
        KeyPart made{.column = part.column.text,
                     .length = part.length,
                     .expression = part.expression ? shared(*part.expression) : nullptr,
                     .order = part.order};
        // Before 8.0 DESC was parsed and ignored.
        if (context_.dialect.is_mysql() && !context_.dialect.mysql_since(8, 0))
            made.order = Order::ascending;
        if (const Column* column = table.find_column(made.column)) {
            made.column = column->name;
            // A prefix as long as the column is no prefix.
            if (made.length && bytes_or_characters(column->type) == made.length)
                made.length.reset();
        }
        parts.push_back(std::move(made));
    }
    return parts;
}

// An index without a name takes its first column's, then name_2, name_3 … (MySQL 8.0
// manual, 15.1.20 "CREATE TABLE Statement"); `functional_index` for an expression.
std::string TableBuilder::free_index_name(std::string_view first_column) const {
    std::string base = first_column.empty() ? "functional_index" : std::string(first_column);
    if (table.find_index(base) == nullptr && !equal_names(base, "PRIMARY")) return base;
    for (std::uint32_t number = 2;; ++number)
        if (std::string name = fmt::format("{}_{}", base, number);
            table.find_index(name) == nullptr)
            return name;
}

const Index* TableBuilder::add_index(const ast::IndexDefinition& definition) {
    Index index;
    index.kind = definition.kind;
    index.parts = make_parts(definition.parts);
    bool good = true;
    // 64 is the most; one more is let through, since manuals and servers differ on whether the
    // primary key counts.
    if (table.indexes.size() > 65) {
        refuse(1069, definition.span, "`{}` has too many indexes", table.name.name);
        return nullptr;
    }
    for (std::size_t i = 0; i < index.parts.size(); ++i) {
        const KeyPart& part = index.parts[i];
        if (part.column.empty() || table.find_column(part.column) != nullptr) continue;
        if (!table.complete) {
            assume_column(part.column, definition.parts[i].column.span);
            continue;
        }
        refuse(1072, definition.parts[i].span, "key column `{}` does not exist in `{}`",
               part.column, table.name.name);
        good = false;
    }
    if (index.kind == IndexKind::primary) {
        index.name = "PRIMARY";
        if (table.primary_key() != nullptr) {
            refuse(1068, definition.span, "`{}` has a primary key already", table.name.name);
            good = false;
        }
    } else if (definition.name)
        index.name = definition.name->text;
    else if (definition.constraint)
        index.name = definition.constraint->text;
    else
        index.name =
            free_index_name(index.parts.empty() ? std::string_view{} : index.parts.front().column);
    // The index made for a foreign key that this one serves gives it its name.
    if (context_.dialect.is_mariadb() && !definition.name && !definition.constraint &&
        index.kind != IndexKind::primary && !index.parts.empty())
        if (const Index* made = table.find_index(index.parts.front().column);
            made != nullptr && made->implicit && made->parts.size() <= index.parts.size())
            index.name = made->name;
    if (index.kind != IndexKind::primary) {
        const Index* present = table.find_index(index.name);
        if (present != nullptr && present->implicit)
            std::erase_if(table.indexes,
                          [&](const Index& one) { return equal_names(one.name, index.name); });
        else if (present != nullptr) {
            refuse(1061, definition.name ? definition.name->span : definition.span,
                   "index `{}` exists already on `{}`", index.name, table.name.name);
            good = false;
        }
    }
    if (!good) return nullptr;
    // A key of a geometry column alone is a spatial one, asked for or not.
    if (index.kind == IndexKind::plain && index.parts.size() == 1)
        if (const Column* column = table.find_column(index.parts[0].column);
            column != nullptr && column->defined && is_spatial(column->type.name) &&
            context_.dialect.mysql_since(8, 0))
            index.kind = IndexKind::spatial;
    // Error 3981: InnoDB has no use for the attribute.
    if (context_.dialect.is_mysql() && table.engine == "innodb" &&
        definition.options.engine_attribute && !definition.options.engine_attribute->empty())
        refuse(3981, definition.span, "InnoDB has no ENGINE_ATTRIBUTE, and `{}` is given one",
               index.name);
    index.type = definition.options.type;
    index.visible = !definition.options.visible || definition.options.visible->value;
    index.comment = definition.options.comment.value_or("");
    if (definition.options.parser) index.parser = definition.options.parser->text;
    index.key_block_size = definition.options.key_block_size;
    index.preexisting = context_.preexisting;
    index.declared_at = definition.span;
    if (!index.visible) index.hidden_at = definition.span;
    if (index.kind == IndexKind::primary)
        for (const KeyPart& part : index.parts)
            for (Column& column : table.columns) {
                if (!equal_names(column.name, part.column)) continue;
                // MariaDB drops the NULL that the key makes impossible.
                if (context_.dialect.is_mariadb() && column.nullable && column.default_value &&
                    column.default_value->kind == ast::ExpressionKind::null_literal)
                    column.default_value = nullptr;
                column.nullable = false;
            }
    // An index made for a foreign key goes when an explicit one can serve.
    std::vector<std::string> columns;
    for (const KeyPart& part : index.parts) columns.push_back(part.column);
    std::erase_if(table.indexes, [&](const Index& one) {
        if (!one.implicit || one.parts.size() > columns.size()) return false;
        std::vector<std::string> served;
        for (const KeyPart& part : one.parts) served.push_back(part.column);
        const bool falls = context_.dialect.is_mysql() &&
                           std::ranges::any_of(index.parts, [](const KeyPart& part) {
                               return part.order == Order::descending;
                           });
        return !falls && begins_with(index, served);
    });
    table.indexes.push_back(std::move(index));
    return &table.indexes.back();
}

// Primary key, unique keys without a nullable part, other unique keys, plain keys, full-text keys;
// else as they were (the server's sort_keys(), seen in what SHOW CREATE TABLE prints).
void TableBuilder::forget_foreign_keys() {
    constexpr std::string_view without[] = {"myisam", "memory", "archive", "csv"};
    if (std::ranges::find(without, table.engine) != std::end(without)) table.foreign_keys.clear();
}

void TableBuilder::sort_indexes() {
    const auto rank = [&](const Index& index) {
        const bool nullable = std::ranges::any_of(index.parts, [&](const KeyPart& part) {
            const Column* column = table.find_column(part.column);
            return column == nullptr || column->nullable;
        });
        const bool prefixed = std::ranges::any_of(
            index.parts, [](const KeyPart& part) { return part.length.has_value(); });
        switch (index.kind) {
        case IndexKind::primary:
            return 0;
        case IndexKind::unique:
            if (context_.dialect.is_mariadb() && is_long_unique(index, table)) return 5;
            return (nullable ? 3 : 1) + (prefixed ? 1 : 0);
        case IndexKind::fulltext:
            return 7;
        case IndexKind::plain:
        case IndexKind::spatial:
            return 6;
        }
        return 6;
    };
    std::ranges::stable_sort(table.indexes, {}, rank);
}

std::string TableBuilder::free_foreign_key_name() {
    if (foreign_key_number_ == 0)
        for (const ForeignKey& key : table.foreign_keys)
            foreign_key_number_ = std::max(foreign_key_number_,
                                           generated_number(key.name, table.name.name, "_ibfk_"));
    return fmt::format("{}_ibfk_{}", table.name.name, ++foreign_key_number_);
}

std::string TableBuilder::free_check_name() {
    if (context_.dialect.is_mariadb()) {
        for (std::uint32_t number = 1;; ++number)
            if (std::string name = fmt::format("CONSTRAINT_{}", number);
                table.find_check(name) == nullptr)
                return name;
    }
    if (check_number_ == 0)
        for (const CheckConstraint& check : table.checks)
            check_number_ =
                std::max(check_number_, generated_number(check.name, table.name.name, "_chk_"));
    return fmt::format("{}_chk_{}", table.name.name, ++check_number_);
}

const ForeignKey* TableBuilder::add_foreign_key(const ast::ForeignKeyDefinition& definition) {
    if (definition.index_name && too_long(definition.index_name->text)) {
        refuse(1059, definition.index_name->span, "name `{}` is longer than 64 characters",
               definition.index_name->text);
        return nullptr;
    }
    ForeignKey key;
    // MariaDB takes the index's name for the constraint's.
    key.name = definition.constraint ? definition.constraint->text
               : definition.index_name && context_.dialect.is_mariadb()
                   ? definition.index_name->text
                   : free_foreign_key_name();
    if (!take_constraint_name("f " + key.name)) {
        refuse(1826, definition.constraint ? definition.constraint->span : definition.span,
               "foreign key `{}` exists already", key.name);
        return nullptr;
    }
    bool good = true;
    for (const KeyPart& part : make_parts(definition.columns)) {
        key.columns.push_back(part.column);
        if (table.find_column(part.column) != nullptr) continue;
        if (!table.complete) {
            assume_column(part.column, definition.span);
            continue;
        }
        refuse({1072, Refused::foreign_key}, definition.span,
               "key column `{}` does not exist in `{}`", part.column, table.name.name);
        good = false;
    }
    if (!good) return nullptr;
    key.referenced_table = resolved_name(definition.reference.table, context_.session);
    if (!definition.reference.table.schema) key.referenced_table.schema = table.name.schema;
    for (const ast::KeyPart& part : definition.reference.columns) {
        const Column* own =
            key.referenced_table == table.name ? table.find_column(part.column.text) : nullptr;
        key.referenced_columns.push_back(own != nullptr ? own->name : part.column.text);
    }
    key.match = definition.reference.match;
    if (definition.reference.on_delete) key.on_delete = definition.reference.on_delete->value;
    if (definition.reference.on_update) key.on_update = definition.reference.on_update->value;
    key.preexisting = context_.preexisting;
    key.declared_at = definition.span;
    // Error 1905, whatever the engine (MariaDB documentation, "Generated Columns").
    if (context_.dialect.is_mariadb())
        for (const std::string& name : key.columns)
            if (const Column* column = table.find_column(name);
                column != nullptr && column->generation &&
                (key.on_update == ReferenceOption::cascade ||
                 key.on_update == ReferenceOption::set_null ||
                 key.on_delete == ReferenceOption::set_null)) {
                refuse(1905, key.declared_at, "foreign key `{}` would write generated column `{}`",
                       key.name, name);
                return nullptr;
            }
    index_for(key, definition.constraint   ? std::string_view(definition.constraint->text)
                   : definition.index_name ? std::string_view(definition.index_name->text)
                                           : std::string_view{});
    table.foreign_keys.push_back(std::move(key));
    return &table.foreign_keys.back();
}

/// The server makes an index for a foreign key's columns where none begins with them.
void TableBuilder::index_for(const ForeignKey& key, std::string_view name) {
    // In MariaDB the last foreign key names the index made for several.
    const bool renames = context_.dialect.is_mariadb() && !name.empty();
    if (std::ranges::any_of(table.indexes, [&](const Index& index) {
            return begins_with(index, key.columns) &&
                   !(renames && index.implicit && index.parts.size() == key.columns.size());
        }))
        return;
    // To MariaDB a full-text index does it too, though InnoDB then refuses the foreign key.
    if (context_.dialect.is_mariadb() &&
        std::ranges::any_of(table.indexes, [&](const Index& index) {
            return index.kind == IndexKind::fulltext &&
                   context_.statement.contains(index.declared_at) &&
                   equal_names(index.parts.front().column, key.columns.front());
        }))
        return;
    Index index;
    const Index* taken = name.empty() ? nullptr : table.find_index(name);
    if (taken != nullptr && !taken->implicit && context_.dialect.mysql_since(8, 0))
        return refuse(1061, key.declared_at, "index `{}` exists already on `{}`", name,
                      table.name.name);
    index.name = !name.empty() && taken == nullptr ? std::string(name)
                                                   : free_index_name(key.columns.front());
    for (const std::string& column : key.columns) index.parts.push_back({.column = column});
    index.implicit = true;
    index.preexisting = context_.preexisting;
    index.declared_at = key.declared_at;
    std::erase_if(table.indexes, [&](const Index& one) {
        return one.implicit &&
               std::ranges::equal(
                   one.parts,
                   std::span(key.columns).first(std::min(one.parts.size(), key.columns.size())),
                   [](const KeyPart& part, const std::string& column) {
                       return equal_names(part.column, column);
                   });
    });
    table.indexes.push_back(std::move(index));
}

const CheckConstraint* TableBuilder::add_check(const ast::CheckConstraint& definition,
                                               std::string_view column) {
    // CHECK was parsed and dropped before 8.0.16.
    if (context_.dialect.is_mysql() && !context_.dialect.mysql_since(8, 0, 16)) return nullptr;
    CheckConstraint check;
    check.name = definition.name                                    ? definition.name->text
                 : context_.dialect.is_mariadb() && !column.empty() ? std::string{}
                                                                    : free_check_name();
    if (!check.name.empty() && !take_constraint_name("c " + check.name)) {
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

void TableBuilder::add_checks_of(const ast::ColumnDefinition& definition) {
    for (const ast::CheckConstraint& check : definition.checks)
        add_check(check, definition.name.text);
    // MariaDB documentation, "JSON Data Type": an alias of LONGTEXT with this check.
    if (!context_.dialect.is_mariadb() || definition.type.name != TypeName::json_type ||
        !definition.checks.empty())
        return;
    ast::Expression column;
    column.kind = ast::ExpressionKind::column;
    column.name.push_back(definition.name);
    ast::CheckConstraint valid;
    valid.span = definition.type.span;
    valid.expression.kind = ast::ExpressionKind::function;
    valid.expression.name.push_back({"json_valid", {}, false});
    valid.expression.operands.push_back(std::move(column));
    add_check(valid, definition.name.text);
}

void TableBuilder::set_option(const ast::TableOption& option) {
    const std::string& value = option.value.value;
    if (option.name == "ENGINE") {
        table.engine = has_placeholder(value) ? "" : folded(value);
        table.engine_written = !table.engine.empty();
    } else if (option.name == "CHARACTER SET") {
        if (equal_names(value, "default")) return;
        check_charset(ast::Identifier{value, option.span, false}, std::nullopt);
        table.charset = find_charset(value);
        table.charset_written = true;
        if (!table.collation_written || charset_of_collation(table.collation) != table.charset)
            table.collation = default_collation(table.charset, context_.dialect);
    } else if (option.name == "COLLATE") {
        if (equal_names(value, "default")) return;
        check_charset(std::nullopt, ast::Identifier{value, option.span, false});
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
