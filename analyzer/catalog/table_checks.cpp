#include "analyzer/catalog/table_checks.hpp"

#include "analyzer/catalog/column_checks.hpp"
#include "analyzer/catalog/dependents.hpp"
#include "analyzer/catalog/mariadb_definitions.hpp"
#include "analyzer/catalog/partition_checks.hpp"
#include "analyzer/catalog/query_tables.hpp"
#include "analyzer/catalog/row_size.hpp"
#include "analyzer/catalog/table_requirements.hpp"
#include "analyzer/catalog/temporal.hpp"

#include <algorithm>
#include <array>
#include <cmath>
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

/// A refusal of a foreign key: MySQL has a number for each reason since 8.0, before that one for
/// all, and MariaDB another one for all.
struct KeyRefusal {
    ErrorNumber mysql;
    ErrorNumber before_8_0;
    ErrorNumber mariadb;
};
constexpr KeyRefusal missing_parent{1824, {1215, Refused::parent}, {1005, Refused::parent}};
constexpr KeyRefusal missing_parent_column{
    3734, {1215, Refused::parent_column}, {1005, Refused::parent_column}};
constexpr KeyRefusal other_type{3780, {1215, Refused::type}, {1005, Refused::type}};
constexpr KeyRefusal other_collation{
    {3780, Refused::collation}, {1215, Refused::collation}, {1005, Refused::collation}};
constexpr KeyRefusal missing_parent_index{
    1822, {1215, Refused::parent_index}, {1005, Refused::parent_index}};
constexpr KeyRefusal sets_null_not_null{1830, {1215, Refused::set_null}, {1005, Refused::set_null}};
constexpr KeyRefusal on_virtual_column{
    3733, {1215, Refused::generated}, {1005, Refused::generated}};
constexpr KeyRefusal writes_generated_column{
    3104, {1215, Refused::generated}, {1005, Refused::generated}};

class Checks {
public:
    Checks(const Table& after, const Table* before, const DefinitionContext& context,
           Effect& effect, bool moves = false)
        : after_(after), before_(before), context_(context), effect_(effect), moves_(moves) {}

    void run() {
        if (before_ == nullptr || options_changed()) {
            engine();
            tablespaces();
            options();
            table_comment();
        }
        for (const Column& one : after_.columns) {
            if (is_new(one)) {
                columns_changed_ = true;
                column(one);
            } else if (const Column* old = old_of(one)) {
                if (old->type != one.type) length(one); // converted to another character set
                if (old->default_value != one.default_value) default_value(one);
            }
        }
        if (columns_changed_) row_size();
        if (columns_changed_ || before_ == nullptr ||
            before_->indexes.size() != after_.indexes.size())
            document_id();
        auto_increment();
        // The server prepares all keys for the table's new form (sql_table.cc,
        // mysql_prepare_create_table).
        const bool stored_differently =
            before_ != nullptr && context_.dialect.is_mysql() &&
            (before_->engine != after_.engine || before_->row_format != after_.row_format);
        for (const Index& one : after_.indexes)
            if (is_new(one.declared_at) || stored_differently || rests_on_changed(one)) index(one);
        for (const CheckConstraint& one : after_.checks)
            if (is_new(one.declared_at)) check(one);
        for (const ForeignKey& one : after_.foreign_keys) {
            if (is_new(one.declared_at))
                foreign_key(one);
            else if (before_ != nullptr)
                kept_foreign_key(one);
        }
        if (before_ != nullptr) children();
        if (context_.dialect.is_mariadb()) check_for_mariadb(after_, before_, context_, effect_);
        const bool repartitioned = before_ == nullptr || before_->engine != after_.engine ||
                                   before_->partitions != after_.partitions;
        const bool retyped =
            after_.partitions &&
            std::ranges::any_of(after_.partitions->scheme.columns, [&](const ast::Identifier& one) {
                const Column* column = after_.find_column(one.text);
                return column != nullptr && is_new(*column);
            });
        if (after_.partitions && (repartitioned || retyped))
            check_partitions(after_, context_, effect_);
        else if (after_.partitions && std::ranges::any_of(after_.indexes, [&](const Index& one) {
                     return is_new(one.declared_at);
                 }))
            check_partition_keys(after_, context_, effect_);
        if (after_.partitions && repartitioned && before_ != nullptr) partitioned_with_keys();
    }

    void auto_increment() {
        if (!after_.complete) return;
        const Column* counted = nullptr;
        for (const Column& column : after_.columns) {
            if (!column.auto_increment) continue;
            if (counted != nullptr)
                return refuse(1075, is_new(column) ? column.declared_at : context_.statement,
                              "`{}` has two AUTO_INCREMENT columns", after_.name.name);
            counted = &column;
        }
        if (counted != nullptr) counter_key(*counted);
    }

    /// The table's foreign keys to one that did not exist before.
    void adopt(const Table& parent) {
        for (const ForeignKey& key : after_.foreign_keys) {
            if (key.referenced_table != parent.name || !effect_.errors.empty()) continue;
            if (parent.partitions)
                return refuse({1506, Refused::foreign_key}, context_.statement,
                              "`{}` references the table, which cannot be partitioned",
                              after_.name.name);
            if (!parent.complete) continue;
            compare(key, parent);
            if (!effect_.errors.empty()) effect_.errors.back().span = context_.statement;
        }
    }

private:
    const Table& after_;
    const Table* before_;
    const DefinitionContext& context_;
    Effect& effect_;
    bool columns_changed_ = false;
    bool moves_ = false; ///< to another name, with the names of its constraints

    template <class... Args>
    void refuse(ErrorNumber number, Span span, fmt::format_string<Args...> message,
                Args&&... args) {
        const Span where = span.empty() ? context_.statement : span;
        effect_.errors.push_back(
            {number, where, fmt::format(message, std::forward<Args>(args)...)});
    }

    /// Refused only because of the SQL mode.
    template <class... Args>
    void refuse_by_mode(ErrorNumber number, Span span, fmt::format_string<Args...> message,
                        Args&&... args) {
        refuse(number, span, message, std::forward<Args>(args)...);
        effect_.errors.back().by_mode = true;
    }

    bool is_new(Span declared_at) const {
        return before_ == nullptr || context_.statement.contains(declared_at);
    }
    bool is_new(const Column& column) const { return column.defined && is_new(column.declared_at); }
    /// An index that an earlier statement made is refused for what this one does.
    Span place_of(const Index& index) const {
        return is_new(index.declared_at) ? index.declared_at : context_.statement;
    }
    const Column* old_of(const Column& column) const {
        const Column* old = before_ == nullptr ? nullptr : before_->find_column(column.name);
        return old != nullptr && old->defined ? old : nullptr;
    }
    /// Whether the type of a column that the index holds is another now.
    bool rests_on_changed(const Index& index) const {
        return std::ranges::any_of(index.parts, [&](const KeyPart& part) {
            const Column* column = after_.find_column(part.column);
            if (column == nullptr || !column->defined) return false;
            if (is_new(*column)) return true;
            const Column* old = old_of(*column);
            return old != nullptr && old->type != column->type;
        });
    }
    bool modern() const { return context_.dialect.mysql_since(8, 0); }
    bool strict() const { return context_.session.sql_mode.strict; }

    void name_length(std::string_view name, Span span) {
        if (too_long(name)) refuse(1059, span, "name `{}` is longer than 64 characters", name);
    }

    bool options_changed() const {
        return before_->engine != after_.engine || before_->options != after_.options ||
               before_->row_format != after_.row_format || before_->comment != after_.comment ||
               before_->partitions != after_.partitions;
    }
    std::string_view option(std::string_view name) const {
        const auto found = after_.options.find(name);
        return found == after_.options.end() ? std::string_view{} : std::string_view(found->second);
    }
    bool option_is_new(std::string_view name) const {
        if (before_ == nullptr) return true;
        const auto found = before_->options.find(name);
        return found == before_->options.end() || found->second != option(name);
    }

    void engine() {
        if (!context_.dialect.is_mysql() || !after_.engine_written ||
            (before_ != nullptr && before_->engine == after_.engine))
            return;
        if (after_.engine == "performance_schema")
            return refuse(1683, context_.statement, "the engine is for the server's own tables");
        if (!context_.session.sql_mode.no_engine_substitution) return;
        // Engines of plugins have names of their own; these two were the servers' and are gone.
        const bool gone = is_one_of(after_.engine, "bdb", "berkeleydb", "isam");
        // What a server has that was set up with nothing added (MySQL 8.0 manual, 18 "Alternative
        // Storage Engines"); FEDERATED is there and off.
        const bool missing =
            effect_.catalog.server_known &&
            !is_one_of(after_.engine, "innodb", "myisam", "memory", "heap", "csv", "archive",
                       "blackhole", "merge", "mrg_myisam", "example", "mock");
        if (gone || missing)
            refuse(1286, context_.statement, "storage engine `{}` does not exist", after_.engine);
    }

    /// General tablespaces a table or partition is put into (MySQL 8.0 manual, 17.6.3.3 "General
    /// Tablespaces"). Other engines only keep the name.
    void tablespaces() {
        if (!is_innodb() || !context_.dialect.is_mysql()) return;
        std::vector<std::pair<std::string_view, Span>> named;
        if (!option("TABLESPACE").empty() && option_is_new("TABLESPACE"))
            named.emplace_back(option("TABLESPACE"), Span{});
        if (after_.partitions && (before_ == nullptr || before_->partitions != after_.partitions))
            for (const ast::PartitionDefinition& one : after_.partitions->definitions) {
                for (const ast::TableOption& option : one.options)
                    if (option.name == "TABLESPACE")
                        named.emplace_back(option.value.value, option.span);
                for (const ast::SubpartitionDefinition& sub : one.subpartitions)
                    for (const ast::TableOption& option : sub.options)
                        if (option.name == "TABLESPACE")
                            named.emplace_back(option.value.value, option.span);
            }
        const bool own_reserved =
            std::ranges::any_of(named, [](const auto& one) { return one.first == "mysql"; });
        for (const auto& [name, span] : named) {
            if (is_one_of(name, "mysql", "innodb_file_per_table", "innodb_system",
                          "innodb_temporary"))
                continue;
            if (name.starts_with("innodb_"))
                return refuse(3119, span, "`{}` is no name for a tablespace", name);
            const auto* found = effect_.catalog.tablespaces.find(name);
            if (found != nullptr ? !*found : effect_.catalog.server_known)
                return refuse(3510, span, "tablespace `{}` does not exist", name);
        }
        if (own_reserved && after_.name.schema != "mysql")
            return refuse(3723, Span{}, "tablespace `mysql` is for the server's own tables");
        if (after_.partitions && (option("TABLESPACE") == "innodb_system"))
            refuse(1478, Span{}, "partitions cannot be put into a shared tablespace");
    }

    /// Options that InnoDB refuses with innodb_strict_mode on, its default (MySQL 8.0 manual,
    /// 17.9.1.7 "SQL Compression Syntax Warnings and Errors").
    void options() {
        if (!context_.dialect.is_mysql()) return;
        const bool encrypted = is_one_of(option("ENCRYPTION"), "y");
        if (encrypted && option_is_new("ENCRYPTION") && modern()) {
            if (is_one_of(after_.engine, "heap", "memory", "myisam", "csv", "archive"))
                return refuse(1178, Span{}, "the engine has no encryption");
            if (is_innodb() && effect_.catalog.server_known && effect_.errors.empty())
                return refuse(3185, Span{}, "no key ring holds a master key");
        }
        sizes();
        if (!is_innodb() || !effect_.errors.empty()) return;
        const std::string_view block = option("KEY_BLOCK_SIZE");
        const bool blocks = !block.empty() && block != "0";
        const bool compressed = equal_names(after_.row_format, "compressed");
        if (blocks && !is_one_of(block, "1", "2", "4", "8", "16"))
            return refuse(1031, Span{}, "InnoDB has no pages of {} KiB", block);
        if (blocks && after_.temporary)
            return refuse(3500, Span{}, "a temporary table cannot be compressed");
        if (blocks && !after_.row_format.empty() && !compressed &&
            !equal_names(after_.row_format, "default"))
            return refuse(before_ == nullptr ? ErrorNumber(1031) : ErrorNumber(1478), Span{},
                          "KEY_BLOCK_SIZE is for ROW_FORMAT=COMPRESSED alone");
        if (equal_names(after_.row_format, "fixed"))
            return refuse(1031, Span{}, "InnoDB has no ROW_FORMAT=FIXED");
        if (compressed && after_.temporary)
            return refuse(3500, Span{}, "a temporary table cannot be compressed");
        const std::string_view pages = option("COMPRESSION");
        if (pages.empty()) return;
        if (!is_one_of(pages, "zlib", "lz4", "none"))
            return refuse(1031, Span{}, "`{}` is no page compression", pages);
        if (!is_one_of(pages, "none") && (compressed || blocks))
            refuse(1031, Span{}, "page compression is not for compressed tables");
    }

    /// Outside strict mode it is cut, as all comments are (MySQL 8.0 manual, 15.1.20 "CREATE TABLE
    /// Statement").
    void table_comment() {
        if (strict() && characters(after_.comment) > 2048 &&
            (before_ == nullptr || before_->comment != after_.comment))
            refuse(1628, Span{}, "the comment of `{}` is longer than 2048 characters",
                   after_.name.name);
    }

    /// AUTOEXTEND_SIZE is a multiple of 4 MiB and at most 4 GiB (MySQL 8.0 manual, 17.6.3.9
    /// "Tablespace AUTOEXTEND_SIZE Configuration").
    void sizes() {
        const std::string size(option("AUTOEXTEND_SIZE"));
        if (size.empty() || !option_is_new("AUTOEXTEND_SIZE") || !effect_.errors.empty()) return;
        const std::uint64_t bytes = bytes_of(size);
        constexpr std::uint64_t step = 4ULL << 20;
        if (bytes % step != 0 || bytes > (4ULL << 30))
            refuse(4025, Span{}, "AUTOEXTEND_SIZE must be a multiple of 4M and at most 4G");
    }

    /// Whether the table says its character set, or the database it is in has said it.
    bool charset_known() const {
        if (effect_.catalog.server_known || after_.charset_written || after_.collation_written)
            return true;
        const auto* database = effect_.catalog.databases.find(after_.name.schema);
        return database != nullptr && *database && !(*database)->charset.empty();
    }
    /// The table as it would be in a database of single-byte characters.
    Table with_narrow_characters() const {
        Table narrow = after_;
        for (Column& column : narrow.columns)
            if (!column.type.charset_written) column.type.charset = "latin1";
        return narrow;
    }

    bool is_converted(const Column& column) const {
        const Column* old = old_of(column);
        return old != nullptr && has_charset(old->type.name) &&
               old->type.charset != column.type.charset;
    }
    ErrorNumber row_too_large() const {
        const bool converted = std::ranges::any_of(
            after_.columns, [&](const Column& column) { return is_converted(column); });
        return converted ? ErrorNumber(1118, Refused::conversion) : ErrorNumber(1118);
    }
    ErrorNumber key_too_long(const Index& index) const {
        const bool converted = !is_new(index.declared_at) &&
                               std::ranges::any_of(index.parts, [&](const KeyPart& part) {
                                   const Column* column = after_.find_column(part.column);
                                   return column != nullptr && is_converted(*column);
                               });
        return converted ? ErrorNumber(1071, Refused::conversion) : ErrorNumber(1071);
    }

    void row_size() {
        if (!context_.dialect.is_mysql() || !after_.complete || !effect_.errors.empty()) return;
        auto bytes = row_bytes(after_);
        if (bytes && *bytes > 65535 && !charset_known())
            bytes = row_bytes(with_narrow_characters());
        if (bytes && *bytes > 65535)
            return refuse(row_too_large(), Span{},
                          "a row of `{}` takes {} bytes, and 65535 is the most", after_.name.name,
                          *bytes);
        if (!is_innodb() || equal_names(after_.row_format, "compressed") ||
            !option("KEY_BLOCK_SIZE").empty())
            return;
        if (!charset_known()) return;
        constexpr std::uint64_t half_page = 8126;
        const auto in_page = page_row_bytes(after_);
        if (in_page && *in_page >= half_page)
            refuse(row_too_large(), Span{},
                   "a row of `{}` takes {} bytes of its page, and {} is the most", after_.name.name,
                   *in_page, half_page);
    }

    // --- Columns ------------------------------------------------------------------------------

    void column(const Column& column) {
        using enum TypeName;
        const ColumnType& type = column.type;
        name_length(column.name, column.declared_at);
        const std::uint64_t length = type.length.value_or(0);
        if (is_innodb() && is_one_of(column.name, "db_row_id", "db_trx_id", "db_roll_ptr"))
            return refuse(1166, column.declared_at, "InnoDB keeps the name `{}` for itself",
                          column.name);
        if (column.generation && modern())
            ast::for_each_expression(column.generation->expression, [&](const Expression& part) {
                if (part.kind == ExpressionKind::column && after_.complete &&
                    effect_.errors.empty() && after_.find_column(part.name.back().text) == nullptr)
                    refuse(1054, column.declared_at,
                           "`{}` is worked out from column `{}`, which is not there", column.name,
                           part.name.back().text);
            });
        if (strict() && characters(column.comment) > 1024)
            refuse(1629, column.declared_at, "the comment of `{}` is longer than 1024 characters",
                   column.name);
        if (context_.dialect.is_mysql()) by_engine(column);
        if (length > UINT32_MAX && !is_integer(type.name) && type.name != year_type)
            return refuse(1439, column.declared_at, "`{}` is longer than any type can be",
                          column.name);
        this->length(column);
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

    void length(const Column& column) {
        using enum TypeName;
        const ColumnType& type = column.type;
        const std::uint64_t length = type.length.value_or(0);
        const Span span = is_new(column) ? column.declared_at : context_.statement;
        if ((type.name == char_type || type.name == binary_type) && length > 255)
            refuse(1074, span, "`{}` is longer than 255; use {}", column.name,
                   type.name == char_type ? "VARCHAR or TEXT" : "VARBINARY or BLOB");
        if (type.name != varchar_type && type.name != varbinary_type) return;
        const auto width =
            type.name == varbinary_type ? 1U : bytes_per_character(type.charset).value_or(1);
        if (length * width > 65535)
            refuse_by_mode({1074, Refused::varchar}, span,
                           "`{}` holds more than 65535 bytes; use TEXT or BLOB", column.name);
    }

    static std::size_t characters(std::string_view text) {
        return static_cast<std::size_t>(
            std::ranges::count_if(text, [](char c) { return (c & 0xC0) != 0x80; }));
    }

    /// What only some engines have: CSV no NULL, others than InnoDB no spatial reference systems.
    void by_engine(const Column& column) {
        if (is_one_of(after_.engine, "memory", "heap")) {
            if (column.generation)
                return refuse(3106, column.declared_at, "MEMORY has no generated columns: `{}`",
                              column.name);
            if (is_blob_or_text(column.type.name) || column.type.name == TypeName::json_type)
                return refuse(1163, column.declared_at, "MEMORY has no BLOB and TEXT: `{}`",
                              column.name);
            if (column.default_value && column.default_value->kind == ExpressionKind::parenthesized)
                return refuse(3774, column.declared_at,
                              "MEMORY has no defaults that are expressions: `{}`", column.name);
        }
        if (after_.engine == "csv" && column.nullable && !column.generation)
            refuse(1178, column.declared_at, "CSV has no NULL, and `{}` allows it", column.name);
        if (!column.rare || !column.rare->srid) return;
        if (!is_innodb() && *column.rare->srid != 0)
            refuse(1178, column.declared_at, "the engine has no SRID, and `{}` is given one",
                   column.name);
        // Those of the EPSG data set end below.
        constexpr std::uint64_t last_known = 100'000'000;
        if (effect_.catalog.server_known && *column.rare->srid > last_known)
            refuse(3548, column.declared_at, "there is no spatial reference system {}",
                   *column.rare->srid);
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
        if (value.kind == ExpressionKind::temporal_literal && context_.dialect.is_mysql())
            return refuse(1067, column.declared_at,
                          "`{}` defaults to a literal with a type's name; write its text alone",
                          column.name);
        if (column.auto_increment && literal && is_new(column))
            return refuse(1067, column.declared_at, "`{}` counts by itself and takes no default",
                          column.name);
        if (!literal) return;
        if (context_.dialect.is_mysql() &&
            (is_blob_or_text(type) || type == json_type || is_spatial(type)) &&
            (strict() || !value.text.empty() || is_spatial(type)))
            return refuse_by_mode(1101, column.declared_at,
                                  "`{}` is a {} and cannot have a literal default", column.name,
                                  describe(column.type, context_.dialect));
        const bool text = value.kind == ExpressionKind::string_literal;
        if (text && (type == time_type || type == year_type) &&
            value.text.find_first_of("0123456789") == std::string::npos && !value.text.empty())
            refuse(1067, column.declared_at, "`{}` defaults to '{}', which is no {}", column.name,
                   value.text, type == time_type ? "time" : "year");
        if (text && (is_integer(type) || type == decimal_type || is_floating(type))) {
            char* end = nullptr;
            std::strtod(value.text.c_str(), &end);
            while (*end == ' ') ++end;
            if (value.text.empty() || *end != '\0')
                refuse(1067, column.declared_at, "`{}` defaults to '{}', which is no number",
                       column.name, value.text);
        }
        const bool folds = column.type.collation.ends_with("_ci");
        if (text && type == enum_type && column.type.members && !column.type.collation.empty() &&
            std::ranges::none_of(value.text, [](char c) { return (c & 0x80) != 0; })) {
            const std::string_view trimmed =
                std::string_view(value.text).substr(0, value.text.find_last_not_of(' ') + 1);
            if (std::ranges::none_of(*column.type.members, [&](const std::string& member) {
                    return folds ? equal_names(member, trimmed) : member == trimmed;
                }))
                refuse(1067, column.declared_at, "`{}` defaults to '{}', which is not a member",
                       column.name, value.text);
        }
        date_default(column, value);
        if (!text) number_default(column, value);
        if (text && type == bit_type && value.text.size() * 8 > column.type.length.value_or(1) + 7)
            refuse(1067, column.declared_at, "`{}` defaults to '{}', which its bits cannot hold",
                   column.name, value.text);
        if (text && type == set_type && column.type.members && !value.text.empty())
            set_default(column, value);
    }

    /// Error 1067 for words that are no members of the SET.
    void set_default(const Column& column, const Expression& value) {
        const bool folds = column.type.collation.ends_with("_ci");
        for (std::size_t begin = 0; begin <= value.text.size();) {
            const std::size_t end = std::min(value.text.find(',', begin), value.text.size());
            const std::string_view word = std::string_view(value.text).substr(begin, end - begin);
            if (std::ranges::none_of(*column.type.members, [&](const std::string& member) {
                    return folds ? equal_names(member, word) : member == word;
                }))
                return refuse(1067, column.declared_at,
                              "`{}` defaults to '{}', which is not a member", column.name, word);
            begin = end + 1;
        }
    }

    /// Error 1067 for a number that is out of the type's range.
    void number_default(const Column& column, const Expression& value) {
        const ColumnType& type = column.type;
        const double number = std::strtod(value.text.c_str(), nullptr);
        bool fits = true;
        if (is_integer(type.name))
            fits =
                value.text.size() >= 19 ||
                number <
                    static_cast<double>(integer_range(type.name, type.is_unsigned).greatest) + 0.5;
        else if (type.name == TypeName::decimal_type)
            fits = number < std::pow(10.0, static_cast<double>(type.length.value_or(10)) -
                                               static_cast<double>(type.decimals.value_or(0)));
        if (!fits)
            refuse(1067, column.declared_at, "`{}` defaults to {}, which its type cannot hold",
                   column.name, value.text);
    }

    void date_default(const Column& column, const Expression& value) {
        using enum TypeName;
        const TypeName type = column.type.name;
        if (type != date_type && type != datetime_type && type != timestamp_type) return;
        const SqlMode& mode = context_.session.sql_mode;
        const bool text = value.kind == ExpressionKind::string_literal;
        DateProblem problem = DateProblem::none;
        if (text) problem = date_problem(value.text);
        if (value.kind == ExpressionKind::integer_literal && value.text == "0")
            problem = DateProblem::zero;
        constexpr double first_date = 101; // 1 January 2000, as YYMMDD
        if (value.kind == ExpressionKind::integer_literal && value.text != "0" &&
            std::strtod(value.text.c_str(), nullptr) < first_date)
            problem = DateProblem::invalid;
        if (problem == DateProblem::zero && strict() && mode.no_zero_date)
            refuse_by_mode(1067, column.declared_at,
                           "`{}` defaults to the zero date, which the SQL mode refuses",
                           column.name);
        if (problem == DateProblem::zero_part && strict() && mode.no_zero_in_date)
            refuse_by_mode(1067, column.declared_at,
                           "`{}` defaults to '{}', whose month or day is zero", column.name,
                           value.text);
        if (problem == DateProblem::invalid && strict())
            refuse_by_mode(1067, column.declared_at, "`{}` defaults to '{}', which is no date",
                           column.name, value.text);
    }

    /// The column FTS_DOC_ID is InnoDB's where there is a full-text index, written just so and a
    /// BIGINT UNSIGNED NOT NULL (MySQL 8.0 manual, 17.6.2.4 "InnoDB Full-Text Indexes").
    void document_id() {
        if (!is_innodb() || !context_.dialect.is_mysql()) return;
        const Column* column = after_.find_column("FTS_DOC_ID");
        if (column == nullptr || !column->defined) return;
        const bool searched = std::ranges::any_of(
            after_.indexes, [](const Index& index) { return index.kind == IndexKind::fulltext; });
        const bool fits = column->type.name == TypeName::bigint_type && column->type.is_unsigned &&
                          !column->nullable && !column->is_virtual();
        if (searched && (column->name != "FTS_DOC_ID" || !fits))
            refuse(1797, is_new(*column) ? column->declared_at : context_.statement,
                   "`{}` is kept for full-text indexes: FTS_DOC_ID BIGINT UNSIGNED NOT NULL",
                   column->name);
    }

    void counter_key(const Column& counted) {
        // MyISAM and Aria count within the columns before it (MySQL 8.0 manual, 5.6.9 "Using
        // AUTO_INCREMENT").
        const bool anywhere = is_one_of(after_.engine, "myisam", "aria");
        if (!is_innodb() && !anywhere && !is_one_of(after_.engine, "memory", "heap")) return;
        const bool keyed = std::ranges::any_of(after_.indexes, [&](const Index& index) {
            if (index.parts.empty() || index.kind == IndexKind::fulltext) return false;
            return std::ranges::any_of(
                index.parts.begin(), anywhere ? index.parts.end() : index.parts.begin() + 1,
                [&](const KeyPart& part) { return equal_names(part.column, counted.name); });
        });
        const bool counted_before =
            before_ != nullptr && std::ranges::any_of(before_->columns, &Column::auto_increment);
        if (!keyed)
            refuse(counted_before ? ErrorNumber(1075, Refused::dropped_key) : ErrorNumber(1075),
                   is_new(counted) ? counted.declared_at : context_.statement,
                   "AUTO_INCREMENT column `{}` is not the first of any key", counted.name);
    }

    // --- Keys ---------------------------------------------------------------------------------

    bool is_innodb() const { return after_.engine == "innodb"; }

    void index(const Index& index) {
        name_length(index.name, place_of(index));
        if (index.parts.size() > 16)
            return refuse(1070, place_of(index), "index `{}` has more than 16 parts", index.name);
        for (std::size_t i = 0; i < index.parts.size(); ++i)
            for (std::size_t j = 0; j < i; ++j)
                if (!index.parts[i].column.empty() &&
                    equal_names(index.parts[i].column, index.parts[j].column))
                    return refuse({1060, Refused::key_part}, place_of(index),
                                  "column `{}` is twice in index `{}`", index.parts[i].column,
                                  index.name);
        const bool other = !after_.engine.empty() && !is_innodb() && modern();
        for (const KeyPart& part : index.parts) {
            if (part.expression && modern()) functional(index, *part.expression);
            if (!other || !effect_.errors.empty()) continue;
            if (part.expression)
                return refuse(1478, place_of(index), "the engine has no indexes on expressions");
            if (part.order == Order::descending && index.kind != IndexKind::fulltext)
                return refuse(1178, place_of(index), "the engine has no descending indexes");
        }
        if (!effect_.errors.empty()) return;
        if (strict() && characters(index.comment) > 1024)
            return refuse(1688, place_of(index),
                          "the comment of index `{}` is longer than 1024 characters", index.name);
        if (index.kind == IndexKind::primary &&
            std::ranges::any_of(index.parts, [](const auto& p) { return p.expression != nullptr; }))
            return refuse(3756, place_of(index), "a primary key cannot rest on an expression");
        if (index.is_unique() && context_.dialect.mysql_since(8, 0))
            for (const KeyPart& part : index.parts)
                if (const Column* column = after_.find_column(part.column);
                    column != nullptr && column->defined && is_spatial(column->type.name))
                    return refuse(part.length ? ErrorNumber(1089) : ErrorNumber(3728),
                                  place_of(index), "`{}` is a {}, which no unique key can hold",
                                  part.column, describe(column->type, context_.dialect));
        if (index.kind == IndexKind::fulltext || index.kind == IndexKind::spatial)
            for (const KeyPart& part : index.parts)
                if (const Column* column = after_.find_column(part.column);
                    column != nullptr && column->is_virtual() && is_innodb())
                    return refuse(
                        index.kind == IndexKind::fulltext ? ErrorNumber(3106, Refused::fulltext)
                                                          : ErrorNumber(3106),
                        place_of(index), "virtual column `{}` cannot have a {} index", part.column,
                        index.kind == IndexKind::fulltext ? "full-text" : "spatial");
        if (index.kind == IndexKind::fulltext) {
            full_text(index);
            if (after_.partitions && is_innodb() && context_.dialect.is_mysql())
                refuse(1214, place_of(index), "a partitioned table cannot have a full-text index");
            return;
        }
        if (index.kind == IndexKind::spatial) return spatial(index);
        if (context_.dialect.is_mariadb() && is_long_unique(index, after_)) return;
        std::uint64_t bytes = 0;
        for (const KeyPart& part : index.parts) {
            const Column* column = after_.find_column(part.column);
            if (column == nullptr || !column->defined) return;
            using enum TypeName;
            const ColumnType& type = column->type;
            if (is_blob_or_text(type.name) && !part.length)
                return refuse(1170, place_of(index),
                              "`{}` in index `{}` needs a length: it is a {}", part.column,
                              index.name, describe(type, context_.dialect));
            if (type.name == json_type && context_.dialect.is_mysql())
                return refuse(3152, place_of(index), "JSON column `{}` cannot be indexed",
                              part.column);
            const bool characters = has_charset(type.name) && !type.members;
            const bool stringy = characters || type.name == binary_type ||
                                 type.name == varbinary_type || is_blob_or_text(type.name);
            if (is_spatial(type.name) && context_.dialect.is_mariadb()) continue;
            if (part.length && (!stringy || (type.length && *part.length > *type.length)))
                return refuse(1089, place_of(index), "`{}` cannot have a key prefix of {}",
                              part.column, *part.length);
            if (!stringy) continue;
            const bool tiny = type.name == tinyblob_type || type.name == tinytext_type;
            if (tiny && part.length && *part.length > 255 && strict())
                return refuse(1071, place_of(index),
                              "`{}` holds 255 bytes, and index `{}` takes {} of it", part.column,
                              index.name, *part.length);
            const std::uint64_t width =
                characters ? bytes_per_character(type.charset).value_or(1) : 1;
            const std::uint64_t size = part.length.value_or(type.length.value_or(0)) * width;
            const bool small = is_one_of(after_.row_format, "compact", "redundant");
            const std::uint64_t most = small ? 767 : 3072;
            if (is_innodb() && size > most && (strict() || index.is_unique()))
                return refuse(small && context_.dialect.is_mariadb() ? ErrorNumber(1709)
                                                                     : key_too_long(index),
                              place_of(index),
                              "`{}` takes {} bytes of index `{}`, and {} is the most", part.column,
                              size, index.name, most);
            bytes += size;
        }
        // A plain one is cut to what fits.
        if (after_.engine == "myisam" && bytes > 1000 && context_.dialect.is_mysql() &&
            index.is_unique() && charset_known())
            refuse(key_too_long(index), place_of(index),
                   "index `{}` takes {} bytes, and 1000 is the most", index.name, bytes);
        if (is_innodb() && bytes > 3072)
            refuse(key_too_long(index), place_of(index),
                   "index `{}` takes {} bytes, and 3072 is the most", index.name, bytes);
    }

    /// MySQL 8.0 manual, 14.9 "Full-Text Search Functions" and 14.9.5 "Full-Text Restrictions":
    /// words of CHAR, VARCHAR and TEXT, of no character set of 16 or 32 bits.
    void full_text(const Index& index) {
        if (after_.temporary && is_innodb())
            return refuse(1796, place_of(index),
                          "a temporary InnoDB table cannot have a full-text index");
        if (is_one_of(after_.engine, "memory", "heap", "csv", "archive"))
            return refuse(1214, place_of(index), "the engine has no full-text indexes");
        for (const KeyPart& part : index.parts) {
            const Column* column = after_.find_column(part.column);
            if (column == nullptr || !column->defined) continue;
            const ColumnType& type = column->type;
            const bool text = has_charset(type.name) && !type.members;
            if (!text || type.charset == "ucs2" || type.charset.starts_with("utf16") ||
                type.charset == "utf32")
                return refuse(1283, place_of(index),
                              "`{}` is {}, which a full-text index cannot hold", part.column,
                              in_full(type));
        }
    }

    /// MySQL 8.0 manual, 15.1.15 "CREATE INDEX Statement", "Functional Key Parts".
    void functional(const Index& index, const Expression& written) {
        const Expression* top = &written;
        while (top->kind == ExpressionKind::parenthesized) top = top->operands.data();
        const Span span = place_of(index);
        if (!effect_.errors.empty() || index.kind == IndexKind::primary) return;
        if (top->kind == ExpressionKind::column)
            return refuse(3762, span,
                          "index `{}` takes column `{}` for an expression; drop the "
                          "parentheses",
                          index.name, top->name.back().text);
        if (top->kind == ExpressionKind::row)
            return refuse(3800, span, "a row cannot be part of index `{}`", index.name);
        if (top->kind == ExpressionKind::null_literal)
            return refuse(3761, span, "index `{}` holds nothing", index.name);
        ast::for_each_expression(written, [&](const Expression& part) {
            if (!effect_.errors.empty()) return;
            if (part.query || part.kind == ExpressionKind::user_variable ||
                part.kind == ExpressionKind::system_variable ||
                (part.kind == ExpressionKind::function && is_nondeterministic(function_name(part))))
                return refuse(3758, span, "the expression of index `{}` is not allowed",
                              index.name);
            if (part.kind == ExpressionKind::column && after_.complete &&
                after_.find_column(part.name.back().text) == nullptr)
                refuse(1054, span, "index `{}` names column `{}`, which is not there", index.name,
                       part.name.back().text);
        });
        if (!effect_.errors.empty() || top->kind != ExpressionKind::function) return;
        const std::string name = function_name(*top);
        if (is_geometry(name))
            return refuse(3760, span, "index `{}` would be a spatial one on an expression",
                          index.name);
        if (is_one_of(name, "st_asbinary", "st_aswkb", "st_astext", "st_aswkt", "st_asgeojson"))
            return refuse(3757, span, "`{}` in index `{}` yields a BLOB or TEXT; cast it", name,
                          index.name);
        if (is_one_of(name, "concat") && std::ranges::all_of(top->operands, [](const auto& one) {
                return one.kind == ExpressionKind::string_literal && one.text.empty();
            }))
            refuse(3761, span, "index `{}` holds nothing", index.name);
    }

    /// Functions that yield a geometry.
    static bool is_geometry(std::string_view name) {
        return (name.starts_with("st_") && name.find("from") != name.npos &&
                name != "st_latfromgeohash" && name != "st_longfromgeohash") ||
               is_one_of(name, "st_centroid", "st_buffer", "st_envelope", "st_convexhull",
                         "st_union", "st_intersection", "st_difference", "st_symdifference",
                         "st_startpoint", "st_endpoint", "st_pointn", "st_geometryn",
                         "st_exteriorring", "st_interiorringn", "st_simplify", "st_transform",
                         "st_swapxy", "st_makeenvelope", "st_validate", "point", "linestring",
                         "polygon", "multipoint", "multilinestring", "multipolygon",
                         "geometrycollection", "geomcollection");
    }

    void spatial(const Index& index) {
        if (index.parts.size() > 1)
            return refuse(1070, place_of(index), "a spatial index has one part");
        for (const KeyPart& part : index.parts) {
            const Column* column = after_.find_column(part.column);
            if (column == nullptr || !column->defined) return;
            if (!is_spatial(column->type.name))
                return refuse(1687, place_of(index),
                              "a spatial index needs a geometry column, and `{}` is a {}",
                              part.column, describe(column->type, context_.dialect));
            if (column->nullable)
                return refuse(1252, place_of(index),
                              "all columns of a spatial index must be NOT NULL, and `{}` is not",
                              part.column);
        }
    }

    // --- Checks -------------------------------------------------------------------------------

    void check(const CheckConstraint& check) {
        if (!modern()) return;
        name_length(check.name, check.declared_at);
        taken("c ", check.name, 3822, check.declared_at);
        if (!effect_.errors.empty()) return;
        for (const ForeignKey& key : after_.foreign_keys)
            if (writes(key))
                for (const std::string& name : key.columns) in_check(key, name);
        const std::size_t before = effect_.errors.size();
        ast::for_each_expression(*check.expression, [&](const Expression& part) {
            if (effect_.errors.size() == before) check_part(check, part);
        });
        if (effect_.errors.size() == before) boolean(check);
    }

    /// A constraint's name is unique in its database.
    void taken(std::string_view kind, std::string_view name, ErrorNumber number, Span span) {
        if (!context_.dialect.mysql_since(8, 0) || after_.temporary || moves_) return;
        const std::string* owner = effect_.catalog.constraints.find(
            ObjectName{after_.name.schema, std::string(kind) + folded(name)});
        if (owner != nullptr && *owner != after_.name.name)
            refuse(number, span, "constraint `{}` exists already, on `{}`", name, *owner);
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
        if (part.kind == function && part.name.size() == 1 && is_stored(part.name[0].text))
            return refuse(3814, check.declared_at, "check `{}` calls stored function `{}`",
                          check.name, part.name[0].text);
        if (part.kind != ExpressionKind::column) return;
        const std::string& name = part.name.back().text;
        if (!check.column.empty() && !equal_names(check.column, name))
            return refuse(3813, check.declared_at,
                          "check `{}` belongs to column `{}` and names column `{}`", check.name,
                          check.column, name);
        const Column* found = after_.find_column(name);
        if (found == nullptr) {
            if (after_.complete)
                refuse(before_ != nullptr && before_->find_column(name) != nullptr
                           ? ErrorNumber(1054)
                           : ErrorNumber(3820),
                       check.declared_at, "check `{}` names column `{}`, which is not there",
                       check.name, name);
            return;
        }
        if (found->auto_increment)
            return refuse(3818, check.declared_at, "check `{}` uses AUTO_INCREMENT column `{}`",
                          check.name, name);
    }

    bool is_stored(std::string_view function) const {
        const auto* found = effect_.catalog.functions.find(
            ObjectName{after_.name.schema, without_accents(function)});
        return found != nullptr && *found;
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

    /// Whether a column's type or whether it takes NULL is not what it was.
    bool changed(std::string_view name) const {
        const Column* now = after_.find_column(name);
        if (now == nullptr || before_ == nullptr || !now->defined) return false;
        const Column* old = before_->find_column(name);
        if (old == nullptr || !old->defined) return is_new(*now) && before_->complete;
        return old->type != now->type || old->nullable != now->nullable ||
               old->is_virtual() != now->is_virtual();
    }

    /// A foreign key that was there keeps resting on columns that fit it (MySQL 8.0 manual,
    /// 15.1.20.5 "FOREIGN KEY Constraints").
    void kept_foreign_key(const ForeignKey& key) {
        if (!is_innodb() || after_.temporary || !keeps_types() || !effect_.errors.empty()) return;
        const bool sets_null = key.on_delete == ReferenceOption::set_null ||
                               key.on_update == ReferenceOption::set_null;
        const bool self = key.referenced_table == after_.name;
        const TablePtr found = self ? nullptr : effect_.catalog.find_table(key.referenced_table);
        const Table* parent = self ? &after_ : found.get();
        for (std::size_t i = 0; i < key.columns.size(); ++i) {
            const Column* column = after_.find_column(key.columns[i]);
            if (column == nullptr || !column->defined) continue;
            if (self && i < key.referenced_columns.size() && changed(key.referenced_columns[i]) &&
                !changed(key.columns[i]))
                if (const Column* referenced = after_.find_column(key.referenced_columns[i]))
                    keep_compatible(key, *column, *referenced, *referenced);
            if (!changed(key.columns[i])) continue;
            if (column->is_virtual() && modern())
                return refuse(3733, column->declared_at,
                              "foreign key `{}` rests on `{}`, which cannot be virtual", key.name,
                              column->name);
            if (sets_null && !column->nullable && modern())
                return refuse(1830, column->declared_at,
                              "foreign key `{}` would set `{}` to NULL, which it cannot be",
                              key.name, column->name);
            if (parent == nullptr || !parent->complete || i >= key.referenced_columns.size())
                continue;
            if (const Column* referenced = parent->find_column(key.referenced_columns[i]))
                keep_compatible(key, *column, *referenced, *column);
        }
    }

    bool keeps_types() const { return modern() || context_.dialect.is_mariadb(); }

    /// What foreign keys of other tables reference still fits them.
    void children() {
        if (!is_innodb() || !keeps_types() || !effect_.errors.empty()) return;
        if (std::ranges::none_of(after_.columns,
                                 [&](const Column& one) { return changed(one.name); }))
            return;
        for (const TablePtr& child : tables_referencing(effect_.catalog, after_.name)) {
            if (child->name == after_.name || !child->complete) continue;
            for (const ForeignKey& key : child->foreign_keys) {
                if (key.referenced_table != after_.name) continue;
                for (std::size_t i = 0; i < key.columns.size(); ++i) {
                    const Column* column = child->find_column(key.columns[i]);
                    const Column* referenced = after_.find_column(key.referenced_columns.at(i));
                    if (column == nullptr || referenced == nullptr || !changed(referenced->name))
                        continue;
                    keep_compatible(key, *column, *referenced, *referenced);
                }
            }
        }
    }

    /// Errors 3780, and 1832 and 1833 for a type that fits and is another all the same. With
    /// foreign_key_checks off character sets may differ for a while, but not in MariaDB (10.11.19).
    void keep_compatible(const ForeignKey& key, const Column& column, const Column& referenced,
                         const Column& altered) {
        if (!column.defined || !referenced.defined || !effect_.errors.empty()) return;
        const bool lax = !context_.session.foreign_key_checks && has_charset(column.type.name) &&
                         has_charset(referenced.type.name);
        const Span span = is_new(altered) ? altered.declared_at : context_.statement;
        // MariaDB asks only whether the type is another.
        if (!lax && modern() && !compatible(column.type, referenced.type))
            return refuse({3780, Refused::changed_column}, span,
                          "`{}` is {} and the referenced `{}` is {} (foreign key `{}`)",
                          column.name, in_full(column.type), referenced.name,
                          in_full(referenced.type), key.name);
        const Column* old = before_->find_column(altered.name);
        const bool looks = context_.session.foreign_key_checks || context_.dialect.is_mariadb();
        if (old == nullptr || !old->defined || !looks || old->type == altered.type ||
            grows_in_place(old->type, altered.type))
            return;
        refuse(&altered == &column ? ErrorNumber(1832) : ErrorNumber(1833), span,
               "the type of `{}` cannot change while foreign key `{}` needs it", altered.name,
               key.name);
    }

    /// A VARCHAR that grows and whose length is kept in as many bytes.
    static bool grows_in_place(const ColumnType& from, const ColumnType& to) {
        if (from.name != to.name || from.collation != to.collation) return false;
        if (from.members) return to.members && from.members->size() <= to.members->size();
        if (from.name != TypeName::varchar_type && from.name != TypeName::varbinary_type)
            return is_integer(from.name) && from.is_unsigned == to.is_unsigned;
        const auto a = row_bytes(from);
        const auto b = row_bytes(to);
        return a && b && *a <= *b && ((*a > 256) == (*b > 256));
    }

    /// Error 1506: partitions and foreign keys, on either side, do not go together.
    void partitioned_with_keys() {
        if (!is_innodb() || !effect_.errors.empty()) return;
        const auto parents = tables_referencing(effect_.catalog, after_.name);
        if (!after_.foreign_keys.empty() || std::ranges::any_of(parents, [&](const TablePtr& one) {
                return one->name != after_.name;
            }))
            refuse({1506, Refused::foreign_key}, context_.statement,
                   "a table with foreign keys cannot be partitioned");
    }

    void foreign_key(const ForeignKey& key) {
        if (!is_innodb() || after_.temporary) return;
        name_length(key.name, key.declared_at);
        referenced_names(key);
        if (!effect_.errors.empty()) return;
        const bool mariadb = context_.dialect.is_mariadb();
        if (key.referenced_columns.size() != key.columns.size())
            return refuse(1239, key.declared_at,
                          "foreign key `{}` has {} columns and references {}", key.name,
                          key.columns.size(), key.referenced_columns.size());
        if (after_.partitions)
            return refuse({1506, Refused::foreign_key}, key.declared_at,
                          "a partitioned table cannot have foreign keys");
        const bool sets_null = key.on_delete == ReferenceOption::set_null ||
                               key.on_update == ReferenceOption::set_null;
        const bool self = key.referenced_table == after_.name;
        if (self && modern() &&
            std::ranges::equal(key.columns, key.referenced_columns, equal_names))
            return refuse(1822, key.declared_at,
                          "the columns of foreign key `{}` reference "
                          "themselves",
                          key.name);
        if (before_ != nullptr && before_->find_foreign_key(key.name) != nullptr && modern())
            return refuse(1826, key.declared_at,
                          "foreign key `{}` is there until the statement ends; give the new one "
                          "another name",
                          key.name);
        const TablePtr found = self ? nullptr : base_table(key.referenced_table);
        const Table* parent = self ? &after_ : found.get();
        for (const std::string& name : key.columns) {
            const Column* column = after_.find_column(name);
            if (column == nullptr || !column->defined) continue;
            if (is_spatial(column->type.name) && modern())
                return refuse(1821, key.declared_at,
                              "foreign key `{}` rests on `{}`, whose index can only be spatial",
                              key.name, name);
            if (column->generation && mariadb) continue;
            if (column->is_virtual())
                return refuse(number(on_virtual_column), key.declared_at,
                              "foreign key `{}` rests on virtual column `{}`", key.name, name);
            if (sets_null && !column->nullable)
                return refuse(number(sets_null_not_null), key.declared_at,
                              "foreign key `{}` would set `{}` to NULL, which it cannot be",
                              key.name, name);
            const bool writes = sets_null || key.on_update == ReferenceOption::cascade ||
                                key.on_delete == ReferenceOption::set_default ||
                                key.on_update == ReferenceOption::set_default;
            if (column->generation && writes)
                return refuse(number(writes_generated_column), key.declared_at,
                              "foreign key `{}` would write generated column `{}`", key.name, name);
            if (writes || (context_.dialect.is_mysql() && key.on_delete &&
                           *key.on_delete == ReferenceOption::set_null))
                in_check(key, name);
        }
        if (mariadb && std::ranges::none_of(after_.indexes, [&](const Index& index) {
                return begins_with(index, key.columns);
            }))
            return refuse(1005, key.declared_at, "no index serves foreign key `{}`", key.name);
        if (parent == nullptr && is_no_parent(key.referenced_table)) return no_parent(key);
        if (parent == nullptr) {
            if (effect_.catalog.table(key.referenced_table).absent() &&
                context_.session.foreign_key_checks)
                refuse(number(missing_parent), key.declared_at,
                       "referenced table `{}` does not exist", key.referenced_table.name);
            return;
        }
        if (mariadb && !parent->engine.empty() && parent->engine != "innodb") {
            if (context_.session.foreign_key_checks)
                refuse(1005, key.declared_at, "`{}` is not an InnoDB table", parent->name.name);
            return;
        }
        if (parent->partitions && !mariadb)
            return refuse({1506, Refused::foreign_key}, key.declared_at,
                          "a partitioned table cannot be referenced");
        const bool writes = sets_null || key.on_update == ReferenceOption::cascade;
        for (const std::string& name : key.columns)
            if (writes && !mariadb && feeds_stored_column(name))
                return refuse({1215, Refused::generated}, key.declared_at,
                              "foreign key `{}` would write `{}`, from which a stored column is "
                              "worked out",
                              key.name, name);
        if (!parent->complete) return;
        taken("f ", key.name, 1826, key.declared_at);
        if (!effect_.errors.empty()) return;
        compare(key, *parent);
        // Parsed, and refused by InnoDB (MySQL 8.0 manual, 15.1.20.5 "FOREIGN KEY Constraints").
        const bool sets_default = key.on_delete == ReferenceOption::set_default ||
                                  key.on_update == ReferenceOption::set_default;
        if (sets_default && !mariadb && is_innodb() && effect_.errors.empty())
            refuse({1215, Refused::set_default}, key.declared_at,
                   "InnoDB has no SET DEFAULT for foreign keys");
    }

    /// The table that other connections see by the name; a temporary one hides it from this one.
    TablePtr base_table(const ObjectName& name) const {
        const TablePtr found = effect_.catalog.find_table(name);
        if (!found || !found->temporary) return found;
        const TablePtr* hidden = effect_.catalog.hidden.find(name);
        return hidden != nullptr ? *hidden : nullptr;
    }
    /// A view or a temporary table, which foreign keys do not find (MySQL 8.0 manual, 15.1.20.5
    /// "FOREIGN KEY Constraints").
    bool is_no_parent(const ObjectName& name) const {
        return effect_.catalog.view(name).known() ||
               (effect_.catalog.closed && effect_.catalog.table(name).known());
    }
    void no_parent(const ForeignKey& key) {
        constexpr KeyRefusal parent_of_other_kind{
            {1824, Refused::view}, {1215, Refused::view}, {1005, Refused::view}};
        if (context_.session.foreign_key_checks)
            refuse(number(parent_of_other_kind), key.declared_at,
                   "`{}` is a {}, which no foreign key can reference", key.referenced_table.name,
                   effect_.catalog.view(key.referenced_table).known() ? "view" : "temporary table");
    }

    /// Names that no table or column can have are refused before the table is looked for.
    void referenced_names(const ForeignKey& key) {
        if (!modern()) return;
        const auto no_name = [](std::string_view name) {
            return name.empty() || name.ends_with(' ') || too_long(name);
        };
        if (too_long(key.referenced_table.schema))
            return refuse(1059, key.declared_at, "name `{}` is longer than 64 characters",
                          key.referenced_table.schema);
        if (no_name(key.referenced_table.name))
            return refuse(1103, key.declared_at, "`{}` is no name for a table",
                          key.referenced_table.name);
        for (const std::string& column : key.referenced_columns)
            if (no_name(column))
                return refuse(1166, key.declared_at, "`{}` is no name for a column", column);
    }

    /// Whether an action of the key writes the columns it rests on.
    static bool writes(const ForeignKey& key) {
        const auto one_that_writes = [](const std::optional<ReferenceOption>& option) {
            return option == ReferenceOption::set_null || option == ReferenceOption::set_default;
        };
        return one_that_writes(key.on_delete) || one_that_writes(key.on_update) ||
               key.on_update == ReferenceOption::cascade;
    }

    /// A column that a stored generated column is worked out from cannot be written by an action
    /// (MySQL 8.0 manual, 15.1.20.5 "FOREIGN KEY Constraints").
    bool feeds_stored_column(std::string_view name) const {
        return std::ranges::any_of(after_.columns, [&](const Column& column) {
            return column.generation && column.generation->stored &&
                   names_column(column.generation->expression, name);
        });
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

    ErrorNumber number(const KeyRefusal& refusal) const {
        return context_.dialect.is_mariadb() ? refusal.mariadb
               : modern()                    ? refusal.mysql
                                             : refusal.before_8_0;
    }

    void compare(const ForeignKey& key, const Table& parent) {
        for (std::size_t i = 0; i < key.columns.size(); ++i) {
            const Column* column = after_.find_column(key.columns[i]);
            const Column* referenced = parent.find_column(key.referenced_columns[i]);
            if (referenced == nullptr)
                return refuse(number(missing_parent_column), key.declared_at,
                              "referenced column `{}` does not exist in `{}`",
                              key.referenced_columns[i], parent.name.name);
            if (referenced->is_virtual() && context_.dialect.is_mysql())
                return refuse(number(on_virtual_column), key.declared_at,
                              "foreign key `{}` references virtual column `{}`", key.name,
                              key.referenced_columns[i]);
            if (column == nullptr || !column->defined || !referenced->defined) return;
            if (!compatible(column->type, referenced->type)) {
                refuse(number(alike_but_for_collation(column->type, referenced->type)
                                  ? other_collation
                                  : other_type),
                       key.declared_at, "`{}` is {} and the referenced `{}`.`{}` is {}",
                       column->name, in_full(column->type), parent.name.name, referenced->name,
                       in_full(referenced->type));
                effect_.errors.back().declared_at = referenced->declared_at;
                return;
            }
        }
        // MariaDB looks for a table's own index in what was there before the ALTER.
        const bool own = context_.dialect.is_mariadb() && before_ != nullptr && &parent == &after_;
        const bool indexed = serves_as_parent(own ? *before_ : parent, key.referenced_columns);
        // MySQL 5.7 does not look with foreign_key_checks off.
        const bool looks =
            context_.session.foreign_key_checks || modern() || context_.dialect.is_mariadb();
        if (!indexed && looks)
            refuse(number(missing_parent_index), key.declared_at,
                   "no index of `{}` begins with the referenced columns", parent.name.name);
    }

    /// InnoDB keeps the primary key at the end of every other one, where it serves too.
    bool serves_as_parent(const Table& parent, const std::vector<std::string>& columns) const {
        const Index* primary = parent.primary_key();
        return std::ranges::any_of(parent.indexes, [&](const Index& index) {
            if (begins_with(index, columns)) return true;
            if (primary == nullptr || &index == primary || parent.engine != "innodb") return false;
            Index extended = index;
            extended.parts.insert(extended.parts.end(), primary->parts.begin(),
                                  primary->parts.end());
            return index.parts.size() < columns.size() && begins_with(extended, columns);
        });
    }

    std::string in_full(const ColumnType& type) const {
        std::string text = describe(type, context_.dialect);
        if (!type.collation.empty()) text += fmt::format(" ({})", type.collation);
        return text;
    }

    /// How InnoDB keeps a type, as far as foreign keys compare it: whole numbers by size and sign
    /// (ENUM, SET, YEAR and DATE are such), strings of bytes alike, strings of characters by
    /// collation (MySQL 8.0 manual, 15.1.20.5 "FOREIGN KEY Constraints"; which types go together
    /// seen in the server's answers).
    enum class Kept : std::uint8_t { number, bytes, text, other };
    static Kept kept(const ColumnType& type) {
        using enum TypeName;
        if (is_integer(type.name) || type.members || type.name == date_type ||
            type.name == year_type)
            return Kept::number;
        if (type.name == binary_type || type.name == varbinary_type || type.name == bit_type ||
            type.name == decimal_type || is_temporal(type.name))
            return Kept::bytes;
        return type.name == char_type || type.name == varchar_type ? Kept::text : Kept::other;
    }

    static bool alike_but_for_collation(const ColumnType& a, const ColumnType& b) {
        return kept(a) == Kept::text && kept(b) == Kept::text;
    }

    static bool compatible(const ColumnType& a, const ColumnType& b) {
        if (kept(a) != kept(b)) return false;
        switch (kept(a)) {
        case Kept::number: {
            const auto is_signed = [](const ColumnType& type) {
                return is_integer(type.name) && !type.is_unsigned;
            };
            return row_bytes(a) == row_bytes(b) && is_signed(a) == is_signed(b);
        }
        case Kept::text:
            return a.collation.empty() || b.collation.empty() || a.collation == b.collation;
        case Kept::bytes:
            return true;
        case Kept::other:
            return a.name == b.name;
        }
        return true;
    }
};

} // namespace

void check_adopted(const Table& parent, const DefinitionContext& context, Effect& effect) {
    if (!effect.errors.empty() || parent.temporary || !context.dialect.mysql_since(8, 0)) return;
    for (const TablePtr& child : tables_referencing(effect.catalog, parent.name))
        if (child->name != parent.name && child->complete)
            Checks(*child, nullptr, context, effect).adopt(parent);
}

void check_table(const Table& after, const Table* before, const DefinitionContext& context,
                 Effect& effect, bool moves) {
    if (effect.errors.empty()) Checks(after, before, context, effect, moves).run();
    check_columns(after, before, context, effect);
    check_requirements(after, before, context, effect);
}

void check_auto_increment(const Table& after, const Table& before, const DefinitionContext& context,
                          Effect& effect) {
    if (effect.errors.empty()) Checks(after, &before, context, effect).auto_increment();
}

void check_database(const ast::QualifiedName& name, const DefinitionContext& context,
                    Effect& effect) {
    const std::string& database = name.schema ? name.schema->text : context.session.database;
    // INFORMATION_SCHEMA can only be read (MySQL 8.0 manual, 28.1).
    if (equal_names(database, "information_schema")) {
        effect.errors.push_back({1044, name.span(), "INFORMATION_SCHEMA can only be read"});
        return;
    }
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
