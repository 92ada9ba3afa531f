#include "analyzer/catalog/table_checks.hpp"

#include <algorithm>
#include <array>
#include <cstdlib>

namespace lintel {
namespace {

using ast::Expression;
using ast::ExpressionKind;

template <class... Words> bool is_one_of(std::string_view name, const Words&... words) {
    return (equal_names(name, words) || ...);
}

std::string function_name(const Expression& call) {
    return call.name.empty() ? folded(call.text) : folded(call.name.back().text);
}

/// Functions whose result depends on more than their arguments: not allowed in checks (MySQL 8.0
/// manual, 15.1.20.6 "CHECK Constraints").
bool is_nondeterministic(std::string_view name) {
    static constexpr auto names = std::to_array<std::string_view>(
        {"benchmark",    "connection_id",  "curdate",           "current_date",
         "current_role", "current_time",   "current_timestamp", "current_user",
         "curtime",      "database",       "found_rows",        "get_lock",
         "is_free_lock", "is_used_lock",   "last_insert_id",    "load_file",
         "localtime",    "localtimestamp", "master_pos_wait",   "name_const",
         "now",          "rand",           "random_bytes",      "release_all_locks",
         "release_lock", "roles_graphml",  "row_count",         "schema",
         "session_user", "sleep",          "statement_digest",  "statement_digest_text",
         "sysdate",      "system_user",    "unix_timestamp",    "user",
         "utc_date",     "utc_time",       "utc_timestamp",     "uuid",
         "uuid_short",   "values",         "version",           "extractvalue",
         "updatexml"});
    return std::ranges::find(names, name) != names.end();
}

class Checks {
public:
    Checks(const Table& after, const Table* before, const DefinitionContext& context,
           Effect& effect)
        : after_(after), before_(before), context_(context), effect_(effect) {}

    void run() {
        engine();
        for (const Column& one : after_.columns)
            if (is_new(one)) column(one);
        auto_increment();
        for (const Index& one : after_.indexes)
            if (is_new(one.declared_at)) index(one);
        for (const CheckConstraint& one : after_.checks)
            if (is_new(one.declared_at)) check(one);
        for (const ForeignKey& one : after_.foreign_keys)
            if (is_new(one.declared_at)) foreign_key(one);
        if (after_.partitions && (before_ == nullptr || before_->partitions != after_.partitions))
            partitions(*after_.partitions);
    }

private:
    const Table& after_;
    const Table* before_;
    const DefinitionContext& context_;
    Effect& effect_;

    template <class... Args>
    void refuse(std::uint16_t number, Span span, fmt::format_string<Args...> message,
                Args&&... args) {
        const Span where = span.empty() ? context_.statement : span;
        effect_.errors.push_back(
            {number, where, fmt::format(message, std::forward<Args>(args)...)});
    }

    /// Refused only because of the SQL mode.
    template <class... Args>
    void refuse_by_mode(std::uint16_t number, Span span, fmt::format_string<Args...> message,
                        Args&&... args) {
        refuse(number, span, message, std::forward<Args>(args)...);
        effect_.errors.back().by_mode = true;
    }

    bool is_new(Span declared_at) const {
        return before_ == nullptr || (declared_at.file == context_.statement.file &&
                                      declared_at.begin >= context_.statement.begin &&
                                      declared_at.end <= context_.statement.end);
    }
    bool is_new(const Column& column) const { return column.defined && is_new(column.declared_at); }
    bool modern() const { return context_.dialect.mysql_since(8, 0); }
    bool strict() const { return context_.session.sql_mode.strict; }

    void name_length(std::string_view name, Span span) {
        const auto characters = std::ranges::count_if(
            name, [](char c) { return (static_cast<unsigned char>(c) & 0xC0) != 0x80; });
        if (characters > 64) refuse(1059, span, "name `{}` is longer than 64 characters", name);
    }

    void engine() {
        if (before_ != nullptr || !context_.dialect.is_mysql() ||
            !context_.session.sql_mode.no_engine_substitution || !after_.engine_written)
            return;
        // Engines of plugins have names of their own; these two were the servers' and are gone.
        if (is_one_of(after_.engine, "bdb", "berkeleydb", "isam"))
            refuse(1286, context_.statement, "storage engine `{}` does not exist", after_.engine);
    }

    // --- Columns ------------------------------------------------------------------------------

    void column(const Column& column) {
        using enum TypeName;
        const ColumnType& type = column.type;
        name_length(column.name, column.declared_at);
        const std::uint64_t length = type.length.value_or(0);
        if ((type.name == char_type || type.name == binary_type) && length > 255)
            refuse(1074, column.declared_at, "`{}` is longer than 255; use {}", column.name,
                   type.name == char_type ? "VARCHAR or TEXT" : "VARBINARY or BLOB");
        if (type.name == varchar_type || type.name == varbinary_type) {
            const auto width =
                type.name == varbinary_type ? 1U : bytes_per_character(type.charset).value_or(1);
            if (length * width > 65535)
                refuse_by_mode(1074, column.declared_at,
                               "`{}` holds more than 65535 bytes; use TEXT or BLOB", column.name);
        }
        if (type.name == bit_type && length > 64)
            refuse(1439, column.declared_at, "`{}` has more than 64 bits", column.name);
        if (type.name == decimal_type && length > 65)
            refuse(1426, column.declared_at, "`{}` has more than 65 digits", column.name);
        if (type.name == decimal_type && type.decimals.value_or(0) > 30)
            refuse(1425, column.declared_at, "`{}` has more than 30 digits after the point",
                   column.name);
        if ((type.name == decimal_type || is_floating(type.name)) && type.decimals &&
            *type.decimals > length)
            refuse(1427, column.declared_at,
                   "`{}` has more digits after the point than digits in all", column.name);
        if (is_temporal(type.name) && type.name != year_type && length > 6)
            refuse(1426, column.declared_at, "`{}` has more than 6 digits of a second",
                   column.name);
        default_value(column);
    }

    void default_value(const Column& column) {
        using enum TypeName;
        if (!column.default_value) return;
        const Expression& value = *column.default_value;
        const TypeName type = column.type.name;
        if (value.kind == ExpressionKind::null_literal) {
            if (!column.nullable)
                refuse(1067, column.declared_at, "`{}` is NOT NULL and cannot default to NULL",
                       column.name);
            return;
        }
        const bool literal = value.kind == ExpressionKind::string_literal ||
                             value.kind == ExpressionKind::integer_literal ||
                             value.kind == ExpressionKind::decimal_literal ||
                             value.kind == ExpressionKind::float_literal;
        if (column.auto_increment && literal)
            return refuse(1067, column.declared_at, "`{}` counts by itself and takes no default",
                          column.name);
        if (!literal) return;
        if (context_.dialect.is_mysql() &&
            (is_blob_or_text(type) || type == json_type || is_spatial(type)) &&
            (strict() || !value.text.empty()))
            return refuse_by_mode(1101, column.declared_at,
                                  "`{}` is a {} and cannot have a literal default", column.name,
                                  describe(column.type, context_.dialect));
        const bool text = value.kind == ExpressionKind::string_literal;
        if (text && (is_integer(type) || type == decimal_type || is_floating(type))) {
            char* end = nullptr;
            std::strtod(value.text.c_str(), &end);
            while (*end == ' ') ++end;
            if (value.text.empty() || *end != '\0')
                refuse(1067, column.declared_at, "`{}` defaults to '{}', which is no number",
                       column.name, value.text);
        }
        if (text && type == enum_type && column.type.members &&
            column.type.collation.ends_with("_ci") &&
            std::ranges::none_of(value.text, [](char c) { return (c & 0x80) != 0; })) {
            const std::string_view trimmed =
                std::string_view(value.text).substr(0, value.text.find_last_not_of(' ') + 1);
            if (std::ranges::none_of(*column.type.members, [&](const std::string& member) {
                    return equal_names(member, trimmed);
                }))
                refuse(1067, column.declared_at, "`{}` defaults to '{}', which is not a member",
                       column.name, value.text);
        }
        const bool dated = type == date_type || type == datetime_type || type == timestamp_type;
        const bool zero = text ? value.text.starts_with("0000-00-00")
                               : value.kind == ExpressionKind::integer_literal && value.text == "0";
        if (dated && zero && strict() && context_.session.sql_mode.no_zero_date)
            refuse_by_mode(1067, column.declared_at,
                           "`{}` defaults to the zero date, which the SQL mode refuses",
                           column.name);
        if (value.kind == ExpressionKind::integer_literal && is_integer(type)) {
            const IntegerRange range = integer_range(type, column.type.is_unsigned);
            if (value.text.size() < 19 &&
                std::strtoull(value.text.c_str(), nullptr, 10) > range.greatest)
                refuse(1067, column.declared_at, "`{}` defaults to {}, which its type cannot hold",
                       column.name, value.text);
        }
    }

    void auto_increment() {
        if (!after_.complete) return;
        const Column* counted = nullptr;
        for (const Column& column : after_.columns) {
            if (!column.auto_increment) continue;
            if (counted != nullptr)
                return refuse(1075, column.declared_at, "`{}` has two AUTO_INCREMENT columns",
                              after_.name.name);
            counted = &column;
        }
        if (counted == nullptr || !is_innodb()) return;
        const bool keyed = std::ranges::any_of(after_.indexes, [&](const Index& index) {
            return !index.parts.empty() && equal_names(index.parts[0].column, counted->name) &&
                   index.kind != IndexKind::fulltext;
        });
        if (!keyed)
            refuse(1075, is_new(*counted) ? counted->declared_at : context_.statement,
                   "AUTO_INCREMENT column `{}` is not the first of any key", counted->name);
    }

    // --- Keys ---------------------------------------------------------------------------------

    bool is_innodb() const { return after_.engine == "innodb"; }

    void index(const Index& index) {
        name_length(index.name, index.declared_at);
        if (index.parts.size() > 16)
            return refuse(1070, index.declared_at, "index `{}` has more than 16 parts", index.name);
        for (std::size_t i = 0; i < index.parts.size(); ++i)
            for (std::size_t j = 0; j < i; ++j)
                if (!index.parts[i].column.empty() &&
                    equal_names(index.parts[i].column, index.parts[j].column))
                    return refuse(1060, index.declared_at, "column `{}` is twice in index `{}`",
                                  index.parts[i].column, index.name);
        if (index.kind == IndexKind::primary &&
            std::ranges::any_of(index.parts, [](const auto& p) { return p.expression != nullptr; }))
            return refuse(3756, index.declared_at, "a primary key cannot rest on an expression");
        if (index.kind == IndexKind::fulltext || index.kind == IndexKind::spatial)
            for (const KeyPart& part : index.parts)
                if (const Column* column = after_.find_column(part.column);
                    column != nullptr && column->is_virtual() && is_innodb())
                    return refuse(3106, index.declared_at,
                                  "virtual column `{}` cannot have a {} index", part.column,
                                  index.kind == IndexKind::fulltext ? "full-text" : "spatial");
        if (index.kind == IndexKind::fulltext) {
            if (after_.partitions && is_innodb())
                refuse(1214, index.declared_at,
                       "a partitioned table cannot have a full-text index");
            return;
        }
        if (index.kind == IndexKind::spatial) return spatial(index);
        std::uint64_t bytes = 0;
        for (const KeyPart& part : index.parts) {
            const Column* column = after_.find_column(part.column);
            if (column == nullptr || !column->defined) return;
            using enum TypeName;
            const ColumnType& type = column->type;
            if (is_blob_or_text(type.name) && !part.length)
                return refuse(1170, index.declared_at,
                              "`{}` in index `{}` needs a length: it is a {}", part.column,
                              index.name, describe(type, context_.dialect));
            if (type.name == json_type && context_.dialect.is_mysql())
                return refuse(3152, index.declared_at, "JSON column `{}` cannot be indexed",
                              part.column);
            const bool characters = has_charset(type.name) && !type.members;
            const bool stringy = characters || type.name == binary_type ||
                                 type.name == varbinary_type || is_blob_or_text(type.name);
            if (part.length && (!stringy || (type.length && *part.length > *type.length)))
                return refuse(1089, index.declared_at, "`{}` cannot have a key prefix of {}",
                              part.column, *part.length);
            if (!stringy) continue;
            const std::uint64_t width =
                characters ? bytes_per_character(type.charset).value_or(1) : 1;
            const std::uint64_t size = part.length.value_or(type.length.value_or(0)) * width;
            const bool small = is_one_of(after_.row_format, "compact", "redundant");
            const std::uint64_t most = small ? 767 : 3072;
            if (is_innodb() && size > most && (strict() || index.is_unique()))
                return refuse(1071, index.declared_at,
                              "`{}` takes {} bytes of index `{}`, and {} is the most", part.column,
                              size, index.name, most);
            bytes += size;
        }
        if (is_innodb() && bytes > 3072)
            refuse(1071, index.declared_at, "index `{}` takes {} bytes, and 3072 is the most",
                   index.name, bytes);
    }

    void spatial(const Index& index) {
        if (index.parts.size() > 1)
            return refuse(1070, index.declared_at, "a spatial index has one part");
        for (const KeyPart& part : index.parts) {
            const Column* column = after_.find_column(part.column);
            if (column == nullptr || !column->defined) return;
            if (!is_spatial(column->type.name))
                return refuse(1687, index.declared_at,
                              "a spatial index needs a geometry column, and `{}` is a {}",
                              part.column, describe(column->type, context_.dialect));
            if (column->nullable)
                return refuse(1252, index.declared_at,
                              "all columns of a spatial index must be NOT NULL, and `{}` is not",
                              part.column);
        }
    }

    // --- Checks -------------------------------------------------------------------------------

    void check(const CheckConstraint& check) {
        if (!modern()) return;
        name_length(check.name, check.declared_at);
        const std::size_t before = effect_.errors.size();
        ast::for_each_expression(*check.expression, [&](const Expression& part) {
            if (effect_.errors.size() == before) check_part(check, part);
        });
        if (effect_.errors.size() == before) boolean(check);
    }

    void check_part(const CheckConstraint& check, const Expression& part) {
        using enum ExpressionKind;
        if (part.kind == user_variable || part.kind == system_variable)
            return refuse(3816, check.declared_at, "check `{}` uses a variable", check.name);
        if (part.kind == subquery || part.kind == exists || part.kind == in_query ||
            part.kind == quantified)
            return refuse(3815, check.declared_at, "check `{}` uses a subquery", check.name);
        if (part.kind == function && is_nondeterministic(function_name(part)))
            return refuse(3814, check.declared_at,
                          "check `{}` uses `{}`, which is not allowed there", check.name,
                          function_name(part));
        if (part.kind != ExpressionKind::column) return;
        const std::string& name = part.name.back().text;
        if (!check.column.empty() && !equal_names(check.column, name))
            return refuse(3813, check.declared_at,
                          "check `{}` belongs to column `{}` and names column `{}`", check.name,
                          check.column, name);
        const Column* found = after_.find_column(name);
        if (found == nullptr) {
            if (after_.complete)
                refuse(3820, check.declared_at, "check `{}` names column `{}`, which is not there",
                       check.name, name);
            return;
        }
        if (found->auto_increment)
            return refuse(3818, check.declared_at, "check `{}` uses AUTO_INCREMENT column `{}`",
                          check.name, name);
    }

    /// The top of a check must be a comparison, a test or a logical operator.
    void boolean(const CheckConstraint& check) {
        using enum ExpressionKind;
        const Expression* top = check.expression.get();
        while (top->kind == parenthesized) top = top->operands.data();
        const bool arithmetic =
            top->kind == ExpressionKind::binary &&
            is_one_of(top->text, "+", "-", "*", "/", "DIV", "%", "MOD", "&", "|", "^", "<<", ">>");
        if (arithmetic || top->kind == ExpressionKind::column)
            refuse(3812, check.declared_at, "check `{}` is not a condition", check.name);
    }

    // --- Foreign keys -------------------------------------------------------------------------

    void foreign_key(const ForeignKey& key) {
        if (!is_innodb() || after_.temporary) return;
        name_length(key.name, key.declared_at);
        const bool mariadb = context_.dialect.is_mariadb();
        const auto number = [&](std::uint16_t modern_number) -> std::uint16_t {
            return mariadb ? 1005 : modern() ? modern_number : 1215;
        };
        if (key.referenced_columns.size() != key.columns.size())
            return refuse(1239, key.declared_at,
                          "foreign key `{}` has {} columns and references {}", key.name,
                          key.columns.size(), key.referenced_columns.size());
        if (after_.partitions)
            return refuse(1506, key.declared_at, "a partitioned table cannot have foreign keys");
        const bool sets_null = key.on_delete == ReferenceOption::set_null ||
                               key.on_update == ReferenceOption::set_null;
        const bool self = key.referenced_table == after_.name;
        const TablePtr found = self ? nullptr : effect_.catalog.find_table(key.referenced_table);
        const Table* parent = self ? &after_ : found.get();
        for (const std::string& name : key.columns) {
            const Column* column = after_.find_column(name);
            if (column == nullptr || !column->defined) continue;
            if (column->is_virtual())
                return refuse(number(3733), key.declared_at,
                              "foreign key `{}` rests on virtual column `{}`", key.name, name);
            if (sets_null && !column->nullable)
                return refuse(number(1830), key.declared_at,
                              "foreign key `{}` would set `{}` to NULL, which it cannot be",
                              key.name, name);
            const bool writes = sets_null || key.on_update == ReferenceOption::cascade ||
                                key.on_delete == ReferenceOption::set_default ||
                                key.on_update == ReferenceOption::set_default;
            if (column->generation && writes)
                return refuse(number(3104), key.declared_at,
                              "foreign key `{}` would write generated column `{}`", key.name, name);
            if (writes) in_check(key, name);
        }
        if (parent == nullptr) {
            if (effect_.catalog.table(key.referenced_table).absent() &&
                context_.session.foreign_key_checks)
                refuse(number(1824), key.declared_at, "referenced table `{}` does not exist",
                       key.referenced_table.name);
            return;
        }
        if (!parent->complete) return;
        compare(key, *parent, number(3734), number(3780), number(1822));
    }

    /// A column that a foreign key's action writes cannot be in a check.
    void in_check(const ForeignKey& key, std::string_view name) {
        if (!modern()) return;
        for (const CheckConstraint& check : after_.checks)
            ast::for_each_expression(*check.expression, [&](const Expression& part) {
                if (part.kind == ExpressionKind::column &&
                    equal_names(part.name.back().text, name) && effect_.errors.empty())
                    refuse(3823, key.declared_at,
                           "`{}` is written by an action of foreign key `{}` and cannot be in "
                           "check `{}`",
                           name, key.name, check.name);
            });
    }

    void compare(const ForeignKey& key, const Table& parent, std::uint16_t missing,
                 std::uint16_t differs, std::uint16_t unindexed) {
        for (std::size_t i = 0; i < key.columns.size(); ++i) {
            const Column* column = after_.find_column(key.columns[i]);
            const Column* referenced = parent.find_column(key.referenced_columns[i]);
            if (referenced == nullptr)
                return refuse(missing, key.declared_at,
                              "referenced column `{}` does not exist in `{}`",
                              key.referenced_columns[i], parent.name.name);
            if (referenced->is_virtual())
                return refuse(modern() ? 3733 : missing, key.declared_at,
                              "foreign key `{}` references virtual column `{}`", key.name,
                              key.referenced_columns[i]);
            if (column == nullptr || !column->defined || !referenced->defined) return;
            if (!compatible(column->type, referenced->type)) {
                refuse(differs, key.declared_at, "`{}` is {} and the referenced `{}`.`{}` is {}",
                       column->name, in_full(column->type), parent.name.name, referenced->name,
                       in_full(referenced->type));
                effect_.errors.back().declared_at = referenced->declared_at;
                return;
            }
        }
        const bool indexed = std::ranges::any_of(parent.indexes, [&](const Index& index) {
            return begins_with(index, key.referenced_columns);
        });
        if (!indexed && context_.session.foreign_key_checks)
            refuse(unindexed, key.declared_at,
                   "no index of `{}` begins with the referenced columns", parent.name.name);
    }

    std::string in_full(const ColumnType& type) const {
        std::string text = describe(type, context_.dialect);
        if (!type.collation.empty()) text += fmt::format(" ({})", type.collation);
        return text;
    }

    /// MySQL 8.0 manual, 15.1.20.5 "FOREIGN KEY Constraints": size and sign of fixed types must be
    /// the same, lengths of strings need not be, character set and collation must.
    static bool compatible(const ColumnType& a, const ColumnType& b) {
        using enum TypeName;
        const auto family = [](const ColumnType& type) {
            switch (type.name) {
            case varchar_type:
                return char_type;
            case varbinary_type:
                return binary_type;
            default:
                return type.name;
            }
        };
        if (family(a) != family(b)) {
            // ENUM and SET are kept as integers and strings alike; only the server knows.
            return a.members || b.members;
        }
        if (is_integer(a.name)) return a.is_unsigned == b.is_unsigned;
        if (has_charset(a.name) && !a.members && !a.collation.empty() && !b.collation.empty())
            return a.collation == b.collation;
        return true;
    }

    // --- Partitions ---------------------------------------------------------------------------

    void partitions(const Partitions& partitions) {
        if (!context_.dialect.is_mysql()) return;
        for (const ast::PartitionScheme* scheme :
             {&partitions.scheme,
              partitions.subpartitions ? &*partitions.subpartitions : nullptr}) {
            if (scheme == nullptr) continue;
            if (scheme->expression) partition_function(*scheme->expression, scheme->span);
            if (!effect_.errors.empty()) return;
        }
        duplicates(partitions);
        increasing(partitions);
        if (effect_.errors.empty()) unique_keys(partitions);
    }

    void partition_function(const Expression& function, Span span) {
        bool names_column = false;
        const std::size_t before = effect_.errors.size();
        ast::for_each_expression(function, [&](const Expression& part) {
            if (effect_.errors.size() != before) return;
            if (part.kind == ExpressionKind::column) {
                names_column = true;
                const Column* found = after_.find_column(part.name.back().text);
                if (found == nullptr && after_.complete)
                    refuse(1054, span,
                           "the partitioning function names column `{}`, which is not "
                           "there",
                           part.name.back().text);
            }
            if (part.kind == ExpressionKind::function || part.kind == ExpressionKind::aggregate ||
                part.kind == ExpressionKind::extract)
                partition_call(part, span);
        });
        if (effect_.errors.size() == before && !names_column)
            refuse(1486, span, "the partitioning function is constant");
    }

    /// MySQL 8.0 manual, 26.6.3 "Partitioning Limitations Relating to Functions".
    void partition_call(const Expression& call, Span span) {
        using enum TypeName;
        const bool extracts = call.kind == ExpressionKind::extract;
        const std::string name = extracts ? "extract" : function_name(call);
        if (is_one_of(name, "abs", "ceiling", "ceil", "floor", "mod")) return;
        const bool of_date =
            is_one_of(name, "datediff", "day", "dayofmonth", "dayofweek", "dayofyear", "month",
                      "quarter", "to_days", "to_seconds", "weekday", "year", "yearweek");
        const bool of_time =
            is_one_of(name, "hour", "microsecond", "minute", "second", "time_to_sec");
        const bool of_stamp = name == "unix_timestamp";
        if (!of_date && !of_time && !of_stamp && !extracts)
            return refuse(1564, span, "`{}` is not allowed in a partitioning function", name);
        for (const Expression& argument : call.operands) {
            if (argument.kind != ExpressionKind::column) continue;
            const Column* column = after_.find_column(argument.name.back().text);
            if (column == nullptr || !column->defined) continue;
            const TypeName type = column->type.name;
            const bool fits = of_stamp  ? type == timestamp_type
                              : of_date ? type == date_type || type == datetime_type
                              : of_time
                                  ? type == time_type || type == datetime_type
                                  : type == date_type || type == datetime_type || type == time_type;
            if (!fits)
                return refuse(1486, span,
                              "`{}` of `{}`, a {}, depends on the time zone or is not "
                              "allowed in a partitioning function",
                              name, column->name, describe(column->type, context_.dialect));
        }
        if (call.operands.empty()) refuse(1486, span, "`{}` depends on the time", name);
    }

    void duplicates(const Partitions& partitions) {
        std::vector<std::string> seen;
        for (const ast::PartitionDefinition& one : partitions.definitions) {
            std::string name = folded(one.name.text);
            if (std::ranges::find(seen, name) != seen.end())
                return refuse(1517, one.name.span, "partition `{}` is there twice", one.name.text);
            seen.push_back(std::move(name));
        }
    }

    void increasing(const Partitions& partitions) {
        if (partitions.scheme.method != ast::PartitionMethod::range) return;
        long long last = 0;
        bool bounded = false;
        for (const ast::PartitionDefinition& one : partitions.definitions) {
            const bool counts = one.values == ast::PartitionDefinition::Values::less_than &&
                                !one.tuples.empty() && !one.tuples[0].empty() &&
                                one.tuples[0][0].kind == ExpressionKind::integer_literal;
            if (counts) {
                const long long value = std::strtoll(one.tuples[0][0].text.c_str(), nullptr, 10);
                if (bounded && value <= last)
                    return refuse(1493, one.span,
                                  "VALUES LESS THAN of partition `{}` does not rise",
                                  one.name.text);
                last = value;
            }
            bounded = counts;
        }
    }

    /// Every unique key must hold all columns of the partitioning function (MySQL 8.0
    /// manual, 26.6.1 "Partitioning Keys, Primary Keys, and Unique Keys").
    void unique_keys(const Partitions& partitions) {
        std::vector<std::string> columns;
        for (const ast::Identifier& column : partitions.scheme.columns)
            columns.push_back(column.text);
        if (partitions.scheme.expression)
            ast::for_each_expression(*partitions.scheme.expression, [&](const Expression& part) {
                if (part.kind == ExpressionKind::column) columns.push_back(part.name.back().text);
            });
        for (const Index& index : after_.indexes) {
            if (!index.is_unique()) continue;
            for (const std::string& column : columns) {
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
};

} // namespace

void check_table(const Table& after, const Table* before, const DefinitionContext& context,
                 Effect& effect) {
    if (effect.errors.empty()) Checks(after, before, context, effect).run();
}

void check_database(const ast::QualifiedName& name, const DefinitionContext& context,
                    Effect& effect) {
    if (!name.schema) {
        if (context.session.database_dropped)
            effect.errors.push_back(
                {1046, name.span(), "no database is in use: the one in use was dropped"});
        return;
    }
    if (effect.catalog.database_absent(name.schema->text))
        effect.errors.push_back({1049, name.schema->span,
                                 fmt::format("database `{}` does not exist", name.schema->text)});
}

} // namespace lintel
