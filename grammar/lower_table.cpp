#include "grammar/lowering.hpp"

#include <algorithm>
#include <utility>

namespace lintel {

using ast::ColumnDefinition;
using ast::DataType;
using ast::TypeName;

namespace {

TypeName type_name(TokenKind first, TokenKind second, TokenKind third) {
    using enum TokenKind;
    using enum TypeName;
    switch (first) {
    case kw_tinyint:
    case kw_int1:
    case kw_bool:
    case kw_boolean:
        return tinyint_type;
    case kw_smallint:
    case kw_int2:
        return smallint_type;
    case kw_mediumint:
    case kw_int3:
    case kw_middleint:
        return mediumint_type;
    case kw_bigint:
    case kw_int8:
    case kw_serial:
    case kw_signed:
    case kw_unsigned:
        return bigint_type;
    case kw_decimal:
    case kw_dec:
    case kw_numeric:
    case kw_fixed:
        return decimal_type;
    case kw_float:
    case kw_float4:
        return float_type;
    case kw_double:
    case kw_float8:
    case kw_real:
        return double_type;
    case kw_bit:
        return bit_type;
    case kw_date:
        return date_type;
    case kw_time:
        return time_type;
    case kw_datetime:
        return datetime_type;
    case kw_timestamp:
        return timestamp_type;
    case kw_year:
        return year_type;
    case kw_char:
    case kw_character:
    case kw_nchar:
        return second == kw_varying || second == kw_varchar ? varchar_type : char_type;
    case kw_national:
        return second == kw_varchar || third == kw_varying ? varchar_type : char_type;
    case kw_varchar:
    case kw_varcharacter:
    case kw_nvarchar:
        return varchar_type;
    case kw_binary:
        return binary_type;
    case kw_varbinary:
        return varbinary_type;
    case kw_tinyblob:
        return tinyblob_type;
    case kw_blob:
        return blob_type;
    case kw_mediumblob:
        return mediumblob_type;
    case kw_longblob:
        return longblob_type;
    case kw_tinytext:
        return tinytext_type;
    case kw_text:
        return text_type;
    case kw_mediumtext:
        return mediumtext_type;
    case kw_longtext:
        return longtext_type;
    case kw_long:
        return second == kw_varbinary ? mediumblob_type : mediumtext_type;
    case kw_enum:
        return enum_type;
    case kw_set:
        return set_type;
    case kw_json:
        return json_type;
    case kw_geometry:
        return geometry_type;
    case kw_point:
        return point_type;
    case kw_linestring:
        return linestring_type;
    case kw_polygon:
        return polygon_type;
    case kw_multipoint:
        return multipoint_type;
    case kw_multilinestring:
        return multilinestring_type;
    case kw_multipolygon:
        return multipolygon_type;
    case kw_geometrycollection:
    case kw_geomcollection:
        return geometrycollection_type;
    case kw_vector:
        return vector_type;
    case kw_uuid:
        return uuid_type;
    case kw_inet4:
        return inet4_type;
    case kw_inet6:
        return inet6_type;
    default:
        return int_type;
    }
}

std::string_view first_word(std::string_view text) { return text.substr(0, text.find(' ')); }

} // namespace

/// A dataType or castType.
DataType Lowering::data_type(SyntaxNode node) const {
    DataType type;
    type.span = node.span();
    const auto& tokens = node.tree().tokens;
    const std::uint32_t first = node.first_token();
    auto kind = [&](std::uint32_t ahead) {
        return first + ahead < node.end_token() ? tokens[first + ahead].kind : T::end_of_statement;
    };
    type.name = type_name(kind(0), kind(1), kind(2));
    node.for_each_part(
        [&](const Token& token) {
            if (token.kind == T::left_paren || token.kind == T::right_paren ||
                token.kind == T::comma)
                return;
            if (!type.written.empty()) type.written += ' ';
            type.written += capitals(token);
        },
        [&](SyntaxNode part) {
            switch (part.kind()) {
            case K::spatialType:
                type.written = capitals(part);
                type.name = type_name(part.token()->kind, {}, {});
                break;
            case K::typeLength:
                type.length = integer(part);
                break;
            case K::typePrecision: {
                std::vector<std::uint64_t> numbers;
                part.for_each_part(
                    [&](const Token& token) {
                        if (token.kind == T::integer) numbers.push_back(integer(token));
                    },
                    [](SyntaxNode) {});
                if (!numbers.empty()) type.length = numbers[0];
                if (numbers.size() > 1)
                    type.decimals =
                        static_cast<std::uint32_t>(std::min<std::uint64_t>(numbers[1], UINT32_MAX));
                break;
            }
            case K::numberAttribute:
                type.is_unsigned |= part.has(T::kw_unsigned);
                type.zerofill |= part.has(T::kw_zerofill);
                break;
            case K::charsetAttribute:
                if (SyntaxNode name = part.child(K::charsetName))
                    type.charset = ast::Identifier{name_or_string(name), part.span(), false};
                else if (part.has(T::kw_binary))
                    type.binary_collation = true;
                else if (part.has(T::kw_ascii))
                    type.charset = ast::Identifier{"latin1", part.span(), false};
                else if (part.has(T::kw_unicode))
                    type.charset = ast::Identifier{"ucs2", part.span(), false};
                else
                    type.charset = ast::Identifier{"binary", part.span(), false};
                break;
            case K::typeMember:
                type.members.push_back({part.child(K::textLiteral)
                                            ? string_value(part.child(K::textLiteral))
                                            : std::string(text(part)),
                                        part.span()});
                break;
            default:
                break;
            }
        });
    type.serial = kind(0) == T::kw_serial;
    type.is_unsigned |= type.serial || kind(0) == T::kw_unsigned || type.zerofill;
    type.national =
        kind(0) == T::kw_national || kind(0) == T::kw_nchar || kind(0) == T::kw_nvarchar;
    // The BINARY of CHAR(10) BINARY in the national forms is a token of the type itself.
    type.binary_collation |=
        node.has(T::kw_binary) && kind(0) != T::kw_binary && type.name != TypeName::binary_type;
    return type;
}

ast::Reference Lowering::reference(SyntaxNode node) const {
    ast::Reference reference;
    reference.span = node.span();
    reference.table = qualified_name(node.child(K::tableName));
    if (SyntaxNode parts = node.child(K::keyPartList)) reference.columns = key_parts(parts);
    if (node.has(T::kw_full))
        reference.match = ast::ReferenceMatch::full;
    else if (node.has(T::kw_partial))
        reference.match = ast::ReferenceMatch::partial;
    else if (node.has(T::kw_simple))
        reference.match = ast::ReferenceMatch::simple;
    for (SyntaxNode action : node.children()) {
        if (!action.is(K::referenceAction)) continue;
        const SyntaxNode option = action.child(K::referenceOption);
        using enum ast::ReferenceOption;
        ast::Spanned<ast::ReferenceOption> lowered{no_action, action.span()};
        if (option.has(T::kw_restrict))
            lowered.value = restrict;
        else if (option.has(T::kw_cascade))
            lowered.value = cascade;
        else if (option.has(T::kw_null))
            lowered.value = set_null;
        else if (option.has(T::kw_default))
            lowered.value = set_default;
        (action.has(T::kw_delete) ? reference.on_delete : reference.on_update) = lowered;
    }
    return reference;
}

ast::CheckConstraint Lowering::check(SyntaxNode node) const {
    ast::CheckConstraint check{
        .span = node.span(), .name = {}, .expression = expression(node.child(K::expression))};
    if (SyntaxNode enforcement = node.child(K::enforcement))
        check.enforced = !enforcement.has(T::not_enforced);
    return check;
}

std::vector<ast::KeyPart> Lowering::key_parts(SyntaxNode list) const {
    std::vector<ast::KeyPart> parts;
    for (SyntaxNode node : list.children()) {
        ast::KeyPart part;
        part.span = node.span();
        if (SyntaxNode name = node.child(K::identifier)) part.column = identifier(name);
        if (SyntaxNode length = node.child(K::typeLength)) part.length = integer(length);
        if (SyntaxNode value = node.child(K::expression)) part.expression = expression(value);
        part.order = node.has(T::kw_desc) ? ast::Order::descending : ast::Order::ascending;
        part.order_written = node.has(T::kw_desc) || node.has(T::kw_asc);
        parts.push_back(std::move(part));
    }
    return parts;
}

ast::IndexType Lowering::index_type(SyntaxNode clause) const {
    if (clause.has(T::kw_btree)) return ast::IndexType::btree;
    return clause.has(T::kw_hash) ? ast::IndexType::hash : ast::IndexType::rtree;
}

void Lowering::index_option(SyntaxNode node, ast::IndexOptions& options) const {
    if (SyntaxNode clause = node.child(K::indexTypeClause)) {
        options.type = index_type(clause);
        options.type_span = clause.span();
    } else if (node.has(T::kw_key_block_size))
        options.key_block_size = integer(node);
    else if (node.has(T::kw_comment))
        options.comment = string_value(node.child(K::textLiteral));
    else if (node.has(T::kw_parser))
        options.parser = identifier(node.child(K::identifier));
    else if (node.has(T::kw_visible) || node.has(T::not_ignored))
        options.visible = {true, node.span()};
    else if (node.has(T::kw_invisible) || node.has(T::kw_ignored))
        options.visible = {false, node.span()};
    else if (node.has(T::kw_engine_attribute))
        options.engine_attribute = string_value(node.child(K::textLiteral));
    else if (node.has(T::kw_secondary_engine_attribute))
        options.secondary_engine_attribute = string_value(node.child(K::textLiteral));
}

void Lowering::column_attribute(SyntaxNode node, ColumnDefinition& column,
                                bool& after_unique) const {
    const Token* first = node.token();
    const bool was_unique = std::exchange(after_unique, false);
    if (first == nullptr) {
        if (SyntaxNode references = node.child(K::referenceDefinition))
            column.references = reference(references);
        else if (SyntaxNode constraint = node.child(K::checkConstraint))
            column.checks.push_back(check(constraint));
        return;
    }
    switch (first->kind) {
    case T::kw_not:
        column.nullable = {false, node.span()};
        break;
    case T::kw_null:
        column.nullable = {true, node.span()};
        break;
    case T::kw_default: {
        const SyntaxNode value = node.child(K::defaultValue);
        ast::Expression lowered;
        if (SyntaxNode literal = value.child(K::signedLiteral))
            lowered = signed_literal(literal);
        else if (SyntaxNode now = value.child(K::currentTimestamp))
            lowered = call_of(now, ast::ExpressionKind::function);
        else if (SyntaxNode inner = value.child(K::expression)) {
            lowered = of_kind(ast::ExpressionKind::parenthesized, value);
            lowered.operands.push_back(expression(inner));
        } else {
            lowered = of_kind(ast::ExpressionKind::function, value);
            for (SyntaxNode part : value.children())
                if (part.is(K::identifier)) lowered.name.push_back(identifier(part));
            if (SyntaxNode arguments = value.child(K::callArguments))
                append_arguments(arguments, lowered.operands);
        }
        column.default_value = {std::move(lowered), node.span()};
        break;
    }
    case T::kw_on:
        column.on_update = {call_of(node.child(K::currentTimestamp), ast::ExpressionKind::function),
                            node.span()};
        break;
    case T::kw_auto_increment:
        column.auto_increment = node.span();
        break;
    case T::kw_serial: // SERIAL DEFAULT VALUE: NOT NULL AUTO_INCREMENT UNIQUE
        column.auto_increment = node.span();
        column.nullable = {false, node.span()};
        column.key = ast::ColumnKey::unique;
        column.key_span = node.span();
        break;
    case T::kw_primary:
        column.key = ast::ColumnKey::primary;
        column.key_span = node.span();
        break;
    case T::kw_unique:
        after_unique = true;
        column.key = ast::ColumnKey::unique;
        column.key_span = node.span();
        break;
    case T::kw_key:
        if (was_unique) break;
        column.key = ast::ColumnKey::primary;
        column.key_span = node.span();
        break;
    case T::kw_comment:
        column.comment = spanned_string(node.child(K::textLiteral));
        break;
    case T::kw_collate:
        column.type.collation =
            ast::Identifier{name_or_string(node.child(K::collationName)), node.span(), false};
        break;
    case T::kw_column_format:
        column.column_format = {capitals(node.tree().tokens[node.end_token() - 1]), node.span()};
        break;
    case T::kw_storage:
        column.storage = {capitals(node.tree().tokens[node.end_token() - 1]), node.span()};
        break;
    case T::kw_engine_attribute:
        column.engine_attribute = spanned_string(node.child(K::textLiteral));
        break;
    case T::kw_secondary_engine_attribute:
        column.secondary_engine_attribute = spanned_string(node.child(K::textLiteral));
        break;
    case T::not_secondary:
        column.not_secondary = true;
        break;
    case T::kw_srid:
        column.srid = {*integer(node), node.span()};
        break;
    case T::kw_visible:
        column.visible = {true, node.span()};
        break;
    case T::kw_invisible:
        column.visible = {false, node.span()};
        break;
    case T::kw_generated:
    case T::kw_as:
        if (SyntaxNode value = node.child(K::expression))
            column.generated = {
                .expression = expression(value), .stored = false, .span = node.span()};
        break;
    case T::kw_virtual:
        break;
    case T::kw_stored:
    case T::kw_persistent:
        if (column.generated) column.generated->stored = true;
        break;
    case T::kw_constraint: {
        ast::CheckConstraint constraint = check(node.child(K::checkConstraint));
        if (SyntaxNode name = node.child(K::constraintName))
            constraint.name = identifier(name.child_at(0));
        constraint.span = node.span();
        column.checks.push_back(std::move(constraint));
        break;
    }
    default:
        column.other_attributes.push_back(node.span());
    }
}

ColumnDefinition Lowering::column_definition(SyntaxNode name, SyntaxNode field, Span span) const {
    ColumnDefinition column;
    column.span = span;
    SyntaxNode last = name.child_at(0);
    for (SyntaxNode part : name.children()) last = part;
    column.name = identifier(last);
    bool after_unique = false;
    for (SyntaxNode part : field.children()) {
        if (part.is(K::dataType))
            column.type = data_type(part);
        else
            column_attribute(part, column, after_unique);
    }
    if (column.type.serial) {
        if (!column.auto_increment) column.auto_increment = column.type.span;
        if (!column.nullable) column.nullable = {false, column.type.span};
        if (column.key == ast::ColumnKey::none) column.key = ast::ColumnKey::unique;
    }
    return column;
}

void Lowering::table_constraint(SyntaxNode node, ast::CreateTable& table) const {
    std::optional<ast::Identifier> constraint;
    if (SyntaxNode name = node.child(K::constraintName)) constraint = identifier(name.child_at(0));
    if (SyntaxNode inner = node.child(K::checkConstraint)) {
        ast::CheckConstraint lowered = check(inner);
        lowered.name = constraint;
        lowered.span = node.span();
        table.order.emplace_back('k', static_cast<std::uint32_t>(table.checks.size()));
        table.checks.push_back(std::move(lowered));
        return;
    }
    std::optional<ast::Identifier> index_name;
    if (SyntaxNode name = node.child(K::indexName)) index_name = identifier(name.child_at(0));
    if (SyntaxNode references = node.child(K::referenceDefinition)) {
        table.order.emplace_back('f', static_cast<std::uint32_t>(table.foreign_keys.size()));
        table.foreign_keys.push_back(
            {.span = node.span(),
             .constraint = constraint,
             .index_name = index_name,
             .columns = key_parts(node.child(K::keyPartList)),
             .reference = reference(references),
             .if_not_exists = static_cast<bool>(node.child(K::ifNotExists))});
        return;
    }
    ast::IndexDefinition index;
    index.span = node.span();
    using enum ast::IndexKind;
    index.kind = node.has(T::kw_primary)    ? primary
                 : node.has(T::kw_unique)   ? unique
                 : node.has(T::kw_fulltext) ? fulltext
                 : node.has(T::kw_spatial)  ? spatial
                                            : plain;
    index.constraint = std::move(constraint);
    index.constraint_keyword = node.has(T::kw_constraint);
    index.name = std::move(index_name);
    index.parts = key_parts(node.child(K::keyPartList));
    index.if_not_exists = static_cast<bool>(node.child(K::ifNotExists));
    for (SyntaxNode part : node.children()) {
        if (part.is(K::indexTypeClause)) {
            index.options.type = index_type(part);
            index.options.type_span = part.span();
        } else if (part.is(K::indexOption))
            index_option(part, index.options);
    }
    table.order.emplace_back('i', static_cast<std::uint32_t>(table.indexes.size()));
    table.indexes.push_back(std::move(index));
}

void Lowering::table_element(SyntaxNode node, ast::CreateTable& table) const {
    const SyntaxNode inner = node.child_at(0);
    if (inner.is(K::columnDefinition)) {
        table.order.emplace_back('c', static_cast<std::uint32_t>(table.columns.size()));
        table.columns.push_back(column_definition(inner.child(K::columnReference),
                                                  inner.child(K::fieldDefinition), inner.span()));
    } else if (inner.is(K::tableConstraint)) {
        table_constraint(inner, table);
    }
}

ast::TableOption Lowering::table_option(SyntaxNode node) const {
    ast::TableOption option;
    option.span = node.span();
    option.default_keyword =
        node.has(T::kw_default) && (node.child(K::charsetName) || node.child(K::collationName));
    std::string words;
    node.for_each_part(
        [&](const Token& token) {
            if (token.kind == T::equal || token.kind == T::left_paren ||
                token.kind == T::right_paren)
                return;
            if (token.kind == T::kw_default && words.empty()) return;
            words += words.empty() ? "" : " ";
            words += capitals(token);
            option.value.span = node.span_of(token);
        },
        [&](SyntaxNode part) {
            option.value.span = part.span();
            if (part.is(K::textLiteral))
                option.value.value = string_value(part);
            else if (part.is(K::tableNameList))
                option.tables = table_names(part);
            else if (part.is(K::identifier))
                option.value.value = identifier(part).text;
            else
                option.value.value = name_or_string(part);
        });
    if (node.child(K::charsetName))
        option.name = "CHARACTER SET";
    else if (node.child(K::collationName))
        option.name = "COLLATE";
    else if (node.has(T::kw_type) || (node.has(T::kw_engine) && !node.has(T::kw_storage)))
        option.name = "ENGINE";
    else if (node.has(T::kw_directory) || node.has(T::kw_versioning) || node.has(T::kw_transaction))
        option.name = words;
    else
        option.name = first_word(words);
    if (option.value.value.empty() && words.size() > option.name.size() && option.tables.empty())
        option.value.value = words.substr(option.name.size() + 1);
    if (node.has(T::kw_storage) && node.has(T::kw_engine)) option.name = "ENGINE";
    return option;
}

ast::PartitionScheme Lowering::partition_scheme(SyntaxNode method) const {
    ast::PartitionScheme scheme;
    scheme.span = method.span();
    scheme.linear = method.has(T::kw_linear);
    const bool columns = method.has(T::kw_columns);
    using enum ast::PartitionMethod;
    scheme.method = method.has(T::kw_hash)    ? hash
                    : method.has(T::kw_key)   ? key
                    : method.has(T::kw_range) ? (columns ? range_columns : range)
                    : method.has(T::kw_list)  ? (columns ? list_columns : list)
                                              : system_time;
    if (SyntaxNode algorithm = method.child(K::partitionKeyAlgorithm))
        scheme.key_algorithm = integer(algorithm);
    if (SyntaxNode value = method.child(K::bitExpression))
        scheme.expression = bit_expression(value);
    for (SyntaxNode part : method.children())
        if (part.is(K::columnName)) scheme.columns.push_back(identifier(part.child_at(0)));
    return scheme;
}

std::vector<ast::PartitionDefinition> Lowering::partition_definitions(SyntaxNode node) const {
    std::vector<ast::PartitionDefinition> definitions;
    auto value = [&](SyntaxNode item) {
        if (SyntaxNode inner = item.child(K::bitExpression)) return bit_expression(inner);
        ast::Expression maximum = of_kind(ast::ExpressionKind::raw, item);
        maximum.text = "MAXVALUE";
        return maximum;
    };
    for (SyntaxNode part : node.children()) {
        ast::PartitionDefinition definition;
        definition.span = part.span();
        for (SyntaxNode inner : part.children()) {
            if (inner.is(K::partitionName))
                definition.name = identifier(inner.child_at(0));
            else if (inner.is(K::partitionOption))
                definition.options.push_back(table_option(inner));
            else if (inner.is(K::subpartitionDefinition)) {
                ast::SubpartitionDefinition sub{
                    .span = inner.span(),
                    .name = identifier(inner.child(K::textOrIdentifier).child_at(0)),
                    .options = {}};
                for (SyntaxNode option : inner.children())
                    if (option.is(K::partitionOption)) sub.options.push_back(table_option(option));
                definition.subpartitions.push_back(std::move(sub));
            } else if (inner.is(K::partitionValues)) {
                using enum ast::PartitionDefinition::Values;
                definition.values = inner.has(T::kw_in)         ? in
                                    : inner.has(T::kw_maxvalue) ? less_than_maxvalue
                                    : inner.has(T::kw_less)     ? less_than
                                                                : none;
                for (SyntaxNode item : inner.children()) {
                    auto& tuple = definition.tuples.emplace_back();
                    if (item.is(K::partitionTuple))
                        for (SyntaxNode element : item.children()) tuple.push_back(value(element));
                    else
                        tuple.push_back(value(item));
                }
            }
        }
        definitions.push_back(std::move(definition));
    }
    return definitions;
}

ast::Partitioning Lowering::partitioning(SyntaxNode node) const {
    ast::Partitioning result;
    result.span = node.span();
    bool sub = false;
    node.for_each_part(
        [&](const Token& token) {
            if (token.kind == T::kw_subpartition) sub = true;
            if (token.kind != T::integer) return;
            if (sub && result.subpartitions)
                result.subpartitions->count = integer(token);
            else
                result.scheme.count = integer(token);
        },
        [&](SyntaxNode part) {
            if (part.is(K::partitionMethod))
                result.scheme = partition_scheme(part);
            else if (part.is(K::subpartitionMethod))
                result.subpartitions = partition_scheme(part);
            else if (part.is(K::partitionDefinitions))
                result.definitions = partition_definitions(part);
        });
    return result;
}

ast::CreateTable Lowering::create_table(SyntaxNode node) const {
    ast::CreateTable table;
    table.if_not_exists = static_cast<bool>(node.child(K::ifNotExists));
    table.table = qualified_name(node.child(K::newTableName));
    if (SyntaxNode like = node.child(K::tableName)) table.like = qualified_name(like);
    for (SyntaxNode part : node.children()) {
        if (part.is(K::tableElement)) table_element(part, table);
        if (!part.is(K::createTableTail)) continue;
        for (SyntaxNode tail : part.children()) {
            if (tail.is(K::tableOption)) {
                ast::TableOption option = table_option(tail);
                if (option.name == "START TRANSACTION")
                    table.start_transaction = true;
                else
                    table.options.push_back(std::move(option));
            } else if (tail.is(K::partitionClause))
                table.partitioning = partitioning(tail);
            else if (tail.is(K::queryExpression))
                table.query = shared_query(tail);
        }
    }
    return table;
}

void Lowering::online_clause(SyntaxNode node, ast::OnlineClauses& online) const {
    const std::string word = capitals(node.tree().tokens[node.end_token() - 1]);
    if (node.has(T::kw_algorithm)) {
        using enum ast::AlgorithmClause;
        if (word == "INSTANT")
            online.algorithm = {instant, node.span()};
        else if (word == "INPLACE")
            online.algorithm = {inplace, node.span()};
        else if (word == "COPY")
            online.algorithm = {copy, node.span()};
        else if (word == "NOCOPY")
            online.algorithm = {nocopy, node.span()};
        else if (word != "DEFAULT")
            online.unknown_algorithm = {word, node.span(), false};
    } else {
        using enum ast::LockClause;
        if (word == "NONE")
            online.lock = {none, node.span()};
        else if (word == "SHARED")
            online.lock = {shared, node.span()};
        else if (word == "EXCLUSIVE")
            online.lock = {exclusive, node.span()};
        else if (word != "DEFAULT")
            online.unknown_lock = {word, node.span(), false};
    }
}

ast::CreateIndex Lowering::create_index(SyntaxNode node, ast::IndexKind kind, Span whole) const {
    ast::CreateIndex create;
    create.table = qualified_name(node.child(K::tableName));
    create.index.span = whole;
    create.index.kind = kind;
    create.index.name = identifier(node.child(K::indexName).child_at(0));
    create.index.parts = key_parts(node.child(K::keyPartList));
    create.index.if_not_exists = static_cast<bool>(node.child(K::ifNotExists));
    for (SyntaxNode part : node.children()) {
        if (part.is(K::indexTypeClause))
            create.index.options.type = index_type(part);
        else if (part.is(K::indexOption))
            index_option(part, create.index.options);
        else if (part.is(K::onlineClause))
            online_clause(part, create.online);
    }
    return create;
}

} // namespace lintel
