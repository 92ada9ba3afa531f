#include "analyzer/catalog/mariadb_definitions.hpp"

#include "analyzer/catalog/definition_check.hpp"
#include "analyzer/catalog/dependents.hpp"
#include "analyzer/catalog/row_size.hpp"

#include <algorithm>

namespace lintel {
namespace {

using ast::Expression;
using ast::ExpressionKind;

/// Bytes of a POINT as it is stored: its SRID, and its well-known binary.
constexpr std::uint64_t point_bytes = 25;
/// What the server writes for the prefix of other spatial values in a unique key.
constexpr std::uint64_t pointer_bytes = 8;

/// Bytes a key takes at most: one part of it, and all together.
std::uint64_t most_key_bytes(const Table& table) {
    if (table.engine == "myisam") return 1000;
    if (table.engine == "aria") return 2300;
    return 3072;
}

bool is_stringy(const ColumnType& type) {
    return is_blob_or_text(type.name) || type.name == TypeName::char_type ||
           type.name == TypeName::varchar_type || type.name == TypeName::binary_type ||
           type.name == TypeName::varbinary_type;
}

/// Characters a value of the type holds at most, as far as keys care.
std::uint64_t largest(TypeName type) {
    return type == TypeName::tinyblob_type || type == TypeName::tinytext_type ? 255 : 65535;
}

std::uint64_t width_of(const ColumnType& type) {
    return has_charset(type.name) ? bytes_per_character(type.charset).value_or(1) : 1;
}

/// Bytes of a key part; nothing for a BLOB or TEXT without a length, which has no bound.
std::optional<std::uint64_t> part_bytes(const KeyPart& part, const Column& column) {
    if (is_spatial(column.type.name)) {
        if (column.type.name == TypeName::point_type) return point_bytes;
        return part.length;
    }
    if (!is_stringy(column.type)) return 0;
    if (part.length) return *part.length * width_of(column.type);
    if (is_blob_or_text(column.type.name)) return std::nullopt;
    return column.type.length.value_or(0) * width_of(column.type);
}

/// Whether a part, or the whole of the key, is over what the engine's trees hold.
bool is_too_long(const Index& index, const Table& table) {
    const std::uint64_t most = most_key_bytes(table);
    std::uint64_t sum = 0;
    for (const KeyPart& part : index.parts) {
        const Column* column = table.find_column(part.column);
        if (column == nullptr || !column->defined) return false;
        const auto bytes = part_bytes(part, *column);
        if (!bytes || *bytes > most) return true;
        sum += *bytes;
    }
    return sum > most;
}

bool holds_shapes(const Index& index, const Table& table) {
    return std::ranges::any_of(index.parts, [&](const KeyPart& part) {
        const Column* column = table.find_column(part.column);
        return column != nullptr && column->defined && is_spatial(column->type.name);
    });
}

/// The prefix that the server gives a spatial column in an index that is no spatial one.
void fit_shape(KeyPart& part, const Column& column, IndexKind kind, std::uint64_t most) {
    if (kind == IndexKind::spatial) return;
    if (column.type.name == TypeName::point_type)
        part.length = point_bytes;
    else if (kind == IndexKind::unique)
        part.length = part.length.value_or(pointer_bytes);
    else
        part.length = std::min(part.length.value_or(most), most);
}

class Checks : DefinitionCheck {
public:
    using DefinitionCheck::DefinitionCheck;

    void run() {
        using Step = void (Checks::*)();
        for (const Step step : {&Checks::engine, &Checks::columns, &Checks::expressions,
                                &Checks::keys, &Checks::written_and_checked, &Checks::temporary}) {
            if (!effect_.errors.empty()) return;
            (this->*step)();
        }
    }

private:
    bool was_nullable(std::string_view name) const {
        const Column* column = before_ == nullptr ? nullptr : before_->find_column(name);
        return column != nullptr && column->nullable;
    }

    /// MariaDB documentation, "MEMORY Storage Engine"; options of MySQL's that it does not have.
    void engine() {
        for (const char* option : {"COMPRESSION", "ENCRYPTION", "ENGINE_ATTRIBUTE",
                                   "SECONDARY_ENGINE", "SECONDARY_ENGINE_ATTRIBUTE"})
            if (after_.options.contains(option) &&
                (before_ == nullptr || !before_->options.contains(option)))
                return refuse(1911, Span{}, "MariaDB has no table option `{}`", option);
        for (const Index& index : after_.indexes)
            if (is_new(index.declared_at) &&
                (equal_names(index.parser, "ngram") || equal_names(index.parser, "mecab")))
                return refuse(1128, index.declared_at, "MariaDB has no parser `{}`", index.parser);
        if (before_ != nullptr && before_->engine == "innodb" && after_.engine != "innodb" &&
            !tables_referencing(effect_.catalog, before_->name).empty())
            return refuse(1217, Span{}, "foreign keys reference `{}`, and need InnoDB",
                          after_.name.name);
        if (after_.engine != "memory" && after_.engine != "heap") return;
        for (const Column& column : after_.columns) {
            if (is_spatial(column.type.name))
                return refuse(1178, column.declared_at, "MEMORY has no {}, and `{}` is one",
                              describe(column.type, context_.dialect), column.name);
            if (is_blob_or_text(column.type.name))
                return refuse(1163, column.declared_at, "MEMORY has no BLOB and TEXT: `{}`",
                              column.name);
        }
        for (const Column& column : after_.columns)
            if (column.generation)
                return refuse(1910, column.declared_at, "MEMORY has no generated columns: `{}`",
                              column.name);
        for (const Index& index : after_.indexes)
            if (is_long_unique(index, after_))
                return refuse(1910, index.declared_at,
                              "`{}` is too long for MEMORY, which keeps no hash of it", index.name);
    }

    void columns() {
        if (after_.partitions && !after_.foreign_keys.empty())
            return refuse({1506, Refused::foreign_key}, Span{},
                          "a partitioned table cannot have foreign keys");
        if (std::ranges::none_of(after_.columns, &Column::visible) && after_.complete)
            return refuse(1113, Span{}, "`{}` has no column that is to be seen", after_.name.name);
        if (after_.partitions)
            for (const Column& column : after_.columns)
                if (is_spatial(column.type.name))
                    return refuse(1178, column.declared_at,
                                  "partitions have no {}, and `{}` is one",
                                  describe(column.type, context_.dialect), column.name);
        for (const Column& column : after_.columns)
            if (!column.visible && !column.nullable && !column.default_value &&
                !column.auto_increment && !column.generation && !column.on_update &&
                (is_new(column.declared_at) || was_nullable(column.name)))
                return refuse({4108, Refused::invisible_column}, column.declared_at,
                              "`{}` is invisible and NOT NULL, and has no default", column.name);
    }

    /// Columns that an expression names are there, and where its value is kept none of them counts
    /// by itself: else `counted`.
    void expression(const Expression& root, std::string_view what, Span span, bool kept,
                    ErrorNumber counted, int depth = 0) {
        ast::for_each_expression(root, [&](const Expression& part) {
            if (part.kind != ExpressionKind::column || !effect_.errors.empty()) return;
            const std::string& name = part.name.back().text;
            const Column* column = after_.find_column(name);
            if (column == nullptr && after_.complete)
                return refuse(1054, is_new(span) ? span : context_.statement,
                              "{} names column `{}`, which is not there", what, name);
            constexpr int deepest = 64;
            if (kept && column != nullptr && column->generation && depth < deepest)
                expression(column->generation->expression, what, span, kept, counted, depth + 1);
            if (kept && column != nullptr && column->auto_increment)
                return refuse(counted, is_new(span) ? span : context_.statement,
                              "{} uses AUTO_INCREMENT column `{}`", what, name);
        });
    }
    void expressions() {
        for (const Column& column : after_.columns) {
            if (column.generation)
                expression(column.generation->expression,
                           fmt::format("generated column `{}`", column.name), column.declared_at,
                           column.generation->stored || is_indexed(column.name), 1901);
        }
        for (const CheckConstraint& check : after_.checks)
            expression(*check.expression,
                       check.name.empty() ? fmt::format("the check of `{}`", check.column)
                                          : fmt::format("check `{}`", check.name),
                       check.declared_at, true, {1901, Refused::check});
    }
    bool is_indexed(std::string_view column) const {
        return std::ranges::any_of(after_.indexes,
                                   [&](const Index& index) { return holds_column(index, column); });
    }

    void size_of(const Index& index) {
        if (index.kind == IndexKind::fulltext || index.kind == IndexKind::spatial ||
            is_long_unique(index, after_))
            return;
        std::uint64_t bytes = 0;
        for (const KeyPart& part : index.parts)
            if (const Column* column = after_.find_column(part.column))
                bytes += is_stringy(column->type) ? part_bytes(part, *column).value_or(0)
                                                  : row_bytes(column->type).value_or(0);
        if (bytes > most_key_bytes(after_))
            refuse(1071, index.declared_at, "index `{}` takes {} bytes, and {} is the most",
                   index.name, bytes, most_key_bytes(after_));
    }

    void keys() {
        for (const Index& index : after_.indexes) {
            if (before_ != nullptr) shortened(index);
            size_of(index);
            if (is_long_unique(index, after_)) counts_in(index);
            for (const KeyPart& part : index.parts) {
                const Column* column = after_.find_column(part.column);
                if (column == nullptr || !column->defined) continue;
                if (part.length && is_long_unique(index, after_) && !is_stringy(column->type) &&
                    *part.length > row_bytes(column->type).value_or(*part.length))
                    return refuse(1089, index.declared_at, "`{}` cannot have a key prefix of {}",
                                  part.column, *part.length);
                if (index.kind == IndexKind::primary && column->generation)
                    return refuse(1903, index.declared_at, "the primary key holds generated `{}`",
                                  column->name);
                const bool small = equal_names(after_.row_format, "compact") ||
                                   equal_names(after_.row_format, "redundant");
                const std::uint64_t bytes = part_bytes(part, *column).value_or(0);
                const bool reformatted =
                    before_ != nullptr && !equal_names(before_->row_format, after_.row_format);
                if ((is_new(index.declared_at) || reformatted) && after_.engine == "innodb" &&
                    small && bytes > 767 && index.kind != IndexKind::fulltext &&
                    !is_long_unique(index, after_))
                    return refuse(1709, index.declared_at,
                                  "`{}` takes {} bytes of index `{}`, and 767 is the most",
                                  part.column, bytes, index.name);
            }
        }
    }

    void counts_in(const Index& index) {
        for (const KeyPart& part : index.parts)
            if (const Column* column = after_.find_column(part.column);
                column != nullptr && column->auto_increment)
                refuse(4169, index.declared_at,
                       "AUTO_INCREMENT column `{}` cannot be in `{}`, which is kept as a hash",
                       column->name, index.name);
    }

    /// A unique key does not lose one of its columns.
    void shortened(const Index& index) {
        const auto old = std::ranges::find_if(before_->indexes, [&](const Index& one) {
            return one.declared_at == index.declared_at && one.kind == index.kind;
        });
        if (old != before_->indexes.end() && index.is_unique() &&
            index.parts.size() < old->parts.size())
            refuse({1072, Refused::needed_column}, context_.statement,
                   "index `{}` needs the columns it has", index.name);
    }

    /// A column that a foreign key writes cannot be in a check.
    void written_and_checked() {
        for (const ForeignKey& key : after_.foreign_keys) {
            if (key.on_delete != ReferenceOption::set_null &&
                key.on_update != ReferenceOption::set_null &&
                key.on_update != ReferenceOption::cascade)
                continue;
            for (const CheckConstraint& check : after_.checks)
                for (const std::string& column : key.columns)
                    if (names_column(*check.expression, column))
                        return refuse({1901, Refused::check}, key.declared_at,
                                      "`{}` is written by foreign key `{}` and cannot be in check "
                                      "`{}`",
                                      column, key.name, check.name);
        }
    }

    void temporary() {
        if (after_.temporary && after_.partitions)
            return refuse(1506, Span{}, "a temporary table cannot be partitioned");
        if (!after_.temporary || after_.engine != "innodb") return;
        for (const ForeignKey& key : after_.foreign_keys)
            return refuse(1005, key.declared_at, "a temporary table cannot have foreign keys");
    }
};

} // namespace

bool is_long_unique(const Index& index, const Table& table) {
    return index.kind == IndexKind::unique && index.type == IndexType::hash &&
           (is_too_long(index, table) || holds_shapes(index, table));
}

void settle_for_mariadb(Table& table, const Table* before, const Catalog& catalog) {
    if (!table.engine.empty() && table.engine != "innodb" && !table.partitions)
        table.foreign_keys.clear();
    for (ForeignKey& key : table.foreign_keys)
        if (const TablePtr parent = catalog.find_table(key.referenced_table))
            for (std::string& name : key.referenced_columns)
                if (const Column* column = parent->find_column(name)) name = column->name;
    const std::uint64_t most = most_key_bytes(table);
    for (Index& index : table.indexes) {
        const bool too_long = is_too_long(index, table);
        const Index* old = before == nullptr ? nullptr : before->find_index(index.name);
        if (index.kind == IndexKind::unique && too_long)
            index.type = IndexType::hash;
        else if (old != nullptr && old->declared_at == index.declared_at &&
                 is_long_unique(*old, *before))
            index.type = IndexType::unspecified;
        const bool no_order = table.engine == "memory" || table.engine == "heap" ||
                              index.kind == IndexKind::fulltext || index.type == IndexType::hash;
        for (KeyPart& part : index.parts) {
            if (no_order) part.order = Order::ascending;
            const Column* column = table.find_column(part.column);
            if (column == nullptr || !column->defined) continue;
            if (is_spatial(column->type.name)) fit_shape(part, *column, index.kind, most);
            if (index.kind != IndexKind::plain) continue;
            const auto bytes = part_bytes(part, *column);
            if (!bytes || *bytes > most)
                part.length = std::min(most / width_of(column->type), largest(column->type.name));
        }
    }
}

void check_for_mariadb(const Table& after, const Table* before, const DefinitionContext& context,
                       Effect& effect) {
    Checks(after, before, context, effect).run();
}

} // namespace lintel
