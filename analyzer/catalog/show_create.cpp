#include "analyzer/catalog/show_create.hpp"

#include "analyzer/catalog/canonical.hpp"
#include "analyzer/catalog/default_text.hpp"
#include "analyzer/catalog/partition_text.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cstdlib>
#include <utility>

namespace lintel {
namespace {

using ast::Expression;
using ast::ExpressionKind;

std::string comma_list(const std::vector<std::string>& names) {
    std::string text;
    for (const std::string& name : names) text += (text.empty() ? "" : ", ") + quoted_name(name);
    return text;
}

class Printer {
public:
    Printer(const Table& table, const Dialect& dialect,
            CharsetText charsets = CharsetText::as_shown)
        : table_(table), dialect_(dialect), every_charset_(charsets == CharsetText::all) {}

    std::string print() {
        text_ = fmt::format("CREATE {}TABLE {} (\n", table_.temporary ? "TEMPORARY " : "",
                            quoted_name(table_.name.name));
        bool first = true;
        const auto line = [&] {
            if (!first) text_ += ",\n";
            first = false;
            text_ += "  ";
        };
        for (const Column& one : table_.columns) line(), any_column(one);
        for (const Index& one : table_.indexes) line(), index(one);
        for (const ForeignKey* one : sorted(table_.foreign_keys)) line(), foreign_key(*one);
        if (dialect_.is_mariadb()) {
            for (const CheckConstraint& one : table_.checks)
                if (one.column.empty()) line(), check(one);
        } else
            for (const CheckConstraint* one : sorted(table_.checks)) line(), check(*one);
        text_ += "\n)";
        any_options();
        if (table_.partitions) text_ += partition_text(table_, dialect_);
        return std::move(text_);
    }

    TableText pieces() {
        TableText text;
        for (const Column& one : table_.columns) any_column(one), text.columns.push_back(taken());
        for (const Index& one : table_.indexes) index(one), text.indexes.push_back(taken());
        for (const ForeignKey& one : table_.foreign_keys)
            foreign_key(one), text.foreign_keys.push_back(taken());
        for (const CheckConstraint& one : table_.checks) check(one), text.checks.push_back(taken());
        any_options();
        text.options = taken();
        return text;
    }

private:
    const Table& table_;
    const Dialect& dialect_;
    bool every_charset_;
    std::string text_;

    template <class Named> static std::vector<const Named*> sorted(const std::vector<Named>& all) {
        std::vector<const Named*> by_name;
        for (const Named& one : all) by_name.push_back(&one);
        std::ranges::stable_sort(by_name, {}, [](const Named* one) { return folded(one->name); });
        return by_name;
    }

    void add(std::string_view text) { text_ += text; }
    std::string taken() { return std::exchange(text_, {}); }

    void any_column(const Column& one) {
        dialect_.is_mariadb() ? mariadb_column(one) : column(one);
    }
    void any_options() { dialect_.is_mariadb() ? mariadb_options() : options(); }

    void column(const Column& column) {
        text_ += fmt::format("{} {}", quoted_name(column.name), describe(column.type, dialect_));
        charset_of(column);
        if (column.generation)
            text_ += fmt::format(" GENERATED ALWAYS AS ({}) {}",
                                 canonical(column.generation->expression, dialect_),
                                 column.generation->stored ? "STORED" : "VIRTUAL");
        if (!column.nullable)
            text_ += " NOT NULL";
        else if (column.type.name == TypeName::timestamp_type)
            text_ += " NULL";
        if (column.rare && column.rare->not_secondary) text_ += " NOT SECONDARY";
        if (column.rare) {
            const RareAttributes& rare = *column.rare;
            if (rare.srid) text_ += fmt::format(" /*!80003 SRID {} */", *rare.srid);
            if (rare.storage == "DISK" || rare.storage == "MEMORY")
                text_ += fmt::format(" /*!50606 STORAGE {} */", rare.storage);
            if (rare.column_format == "FIXED" || rare.column_format == "DYNAMIC")
                text_ += fmt::format(" /*!50606 COLUMN_FORMAT {} */", rare.column_format);
        }
        if (const std::string value = describe_default(column, dialect_); !value.empty())
            text_ += " DEFAULT " + value;
        if (column.on_update) text_ += " ON UPDATE " + now_text(*column.on_update, dialect_);
        if (column.auto_increment) text_ += " AUTO_INCREMENT";
        if (!column.comment.empty())
            text_ += " COMMENT " + quoted_text(three_bytes(column.comment));
        if (!column.visible) text_ += " /*!80023 INVISIBLE */";
        if (column.rare) {
            if (!column.rare->engine_attribute.empty())
                text_ += fmt::format(" /*!80021 ENGINE_ATTRIBUTE {} */",
                                     quoted_text(column.rare->engine_attribute));
            if (!column.rare->secondary_engine_attribute.empty())
                text_ += fmt::format(" /*!80021 SECONDARY_ENGINE_ATTRIBUTE {} */",
                                     quoted_text(column.rare->secondary_engine_attribute));
        }
    }

    /// MariaDB documentation, "SHOW CREATE TABLE"; the order is that of its answers.
    void mariadb_column(const Column& column) {
        text_ += fmt::format("{} {}", quoted_name(column.name), describe(column.type, dialect_));
        if (has_charset(column.type.name) && !column.type.charset.empty() &&
            (every_charset_ || column.type.charset != table_.charset ||
             column.type.collation != table_.collation))
            text_ += fmt::format(" CHARACTER SET {}{}", column.type.charset,
                                 column.type.charset == "binary"
                                     ? ""
                                     : fmt::format(" COLLATE {}", column.type.collation));
        if (column.generation)
            text_ += fmt::format(" GENERATED ALWAYS AS ({}) {}",
                                 canonical(column.generation->expression, dialect_),
                                 column.generation->stored ? "STORED" : "VIRTUAL");
        else if (!column.nullable)
            text_ += " NOT NULL";
        else if (column.type.name == TypeName::timestamp_type)
            text_ += " NULL";
        if (!column.visible) text_ += " INVISIBLE";
        if (const std::string value = describe_default(column, dialect_); !value.empty())
            text_ += " DEFAULT " + value;
        if (column.on_update) text_ += " ON UPDATE " + now_text(*column.on_update, dialect_);
        if (column.auto_increment) text_ += " AUTO_INCREMENT";
        if (!column.comment.empty())
            text_ += " COMMENT " + quoted_text(three_bytes(column.comment));
        for (const CheckConstraint& check : table_.checks)
            if (equal_names(check.column, column.name))
                text_ += fmt::format(" CHECK ({})", canonical(*check.expression, dialect_));
    }

    void charset_of(const Column& column) {
        if (!has_charset(column.type.name) || column.type.charset.empty()) return;
        const bool differs = every_charset_ || column.type.charset != table_.charset ||
                             column.type.collation != table_.collation ||
                             column.type.charset_written;
        if (differs) text_ += fmt::format(" CHARACTER SET {}", column.type.charset);
        const bool by_default =
            column.type.collation == default_collation(column.type.charset, dialect_);
        const bool always = differs && dialect_.mysql_since(8, 0) &&
                            (every_charset_ || !column.type.collation_implied);
        if (always || !by_default) text_ += fmt::format(" COLLATE {}", column.type.collation);
    }

    void index(const Index& index) {
        switch (index.kind) {
        case IndexKind::primary:
            add("PRIMARY KEY ");
            break;
        case IndexKind::unique:
            add("UNIQUE KEY ");
            break;
        case IndexKind::fulltext:
            add("FULLTEXT KEY ");
            break;
        case IndexKind::spatial:
            add("SPATIAL KEY ");
            break;
        case IndexKind::plain:
            add("KEY ");
        }
        if (index.kind != IndexKind::primary) add(quoted_name(index.name) + " ");
        text_ += '(';
        for (std::size_t i = 0; i < index.parts.size(); ++i) {
            const KeyPart& part = index.parts[i];
            if (i > 0) text_ += ',';
            if (part.expression)
                text_ += fmt::format("({})", canonical(with_own_names(*part.expression), dialect_));
            else
                text_ += quoted_name(part.column);
            if (part.length && index.kind != IndexKind::fulltext &&
                index.kind != IndexKind::spatial)
                text_ += fmt::format("({})", *part.length);
            if (part.order == Order::descending) text_ += " DESC";
        }
        text_ += ')';
        if (index.type == IndexType::btree) text_ += " USING BTREE";
        if (index.type == IndexType::hash) text_ += " USING HASH";
        if (index.key_block_size && *index.key_block_size != 0)
            text_ += fmt::format(" KEY_BLOCK_SIZE={}", *index.key_block_size);
        if (!index.comment.empty()) text_ += " COMMENT " + quoted_text(three_bytes(index.comment));
        if (!index.parser.empty())
            text_ += fmt::format(" /*!50100 WITH PARSER {} */ ", quoted_name(index.parser));
        if (!index.visible) text_ += dialect_.is_mysql() ? " /*!80000 INVISIBLE */" : " IGNORED";
    }

    /// The expression with its columns' names as the table spells them.
    Expression with_own_names(Expression expression) const {
        if (expression.kind == ExpressionKind::column && !expression.name.empty())
            if (const Column* column = table_.find_column(expression.name.back().text))
                expression.name.back().text = column->name;
        for (Expression& operand : expression.operands)
            operand = with_own_names(std::move(operand));
        return expression;
    }

    void foreign_key(const ForeignKey& key) {
        text_ += fmt::format("CONSTRAINT {} FOREIGN KEY ({}) REFERENCES ", quoted_name(key.name),
                             comma_list(key.columns));
        if (key.referenced_table.schema != table_.name.schema)
            text_ += quoted_name(key.referenced_table.schema) + ".";
        text_ += fmt::format("{} ({})", quoted_name(key.referenced_table.name),
                             comma_list(key.referenced_columns));
        if (key.on_delete) text_ += reference("DELETE", *key.on_delete);
        if (key.on_update) text_ += reference("UPDATE", *key.on_update);
    }

    std::string reference(std::string_view event, ReferenceOption option) const {
        switch (option) {
        case ReferenceOption::restrict: // to MariaDB it is the default
            return dialect_.is_mariadb() ? "" : fmt::format(" ON {} RESTRICT", event);
        case ReferenceOption::cascade:
            return fmt::format(" ON {} CASCADE", event);
        case ReferenceOption::set_null:
            return fmt::format(" ON {} SET NULL", event);
        case ReferenceOption::set_default:
            return fmt::format(" ON {} SET DEFAULT", event);
        case ReferenceOption::no_action: // to MySQL it is
            return dialect_.is_mariadb() ? fmt::format(" ON {} NO ACTION", event) : "";
        }
        return {};
    }

    void check(const CheckConstraint& check) {
        text_ += fmt::format("CONSTRAINT {} CHECK ({})", quoted_name(check.name),
                             canonical(*check.expression, dialect_));
        if (!check.enforced) text_ += " /*!80016 NOT ENFORCED */";
    }

    std::string option(std::string_view name) const {
        const auto found = table_.options.find(name);
        return found == table_.options.end() ? std::string{} : found->second;
    }

    /// `NAME=value` where the option is set to something other than its default.
    void number_option(std::string_view name) {
        const std::string value = option(name);
        if (!value.empty() && value != "0" && !equal_names(value, "default"))
            text_ += fmt::format(" {}={}", name, value);
    }
    void switch_option(std::string_view name) {
        const std::string value = option(name);
        if (!value.empty() && !equal_names(value, "default"))
            text_ += fmt::format(" {}={}", name, value);
    }

    void engine_and_counter() {
        if (!table_.engine.empty()) text_ += " ENGINE=" + engine_name(table_.engine);
        const std::string first = option("AUTO_INCREMENT");
        if (std::strtoull(first.c_str(), nullptr, 10) > 1 &&
            std::ranges::any_of(table_.columns, &Column::auto_increment))
            text_ += " AUTO_INCREMENT=" + first;
    }

    void statistics_options() {
        number_option("MIN_ROWS");
        number_option("MAX_ROWS");
        number_option("AVG_ROW_LENGTH");
        switch_option("PACK_KEYS");
        switch_option("STATS_PERSISTENT");
        switch_option("STATS_AUTO_RECALC");
        number_option("STATS_SAMPLE_PAGES");
        if (option("CHECKSUM") == "1") text_ += " CHECKSUM=1";
    }

    void row_format() {
        if (table_.row_format.empty() || equal_names(table_.row_format, "default")) return;
        std::string format = folded(table_.row_format);
        std::ranges::transform(format, format.begin(), [](char c) {
            return c >= 'a' && c <= 'z' ? static_cast<char>(c - 32) : c;
        });
        text_ += " ROW_FORMAT=" + format;
    }

    void mariadb_options() {
        engine_and_counter();
        if (!table_.charset.empty())
            text_ +=
                fmt::format(" DEFAULT CHARSET={} COLLATE={}", table_.charset, table_.collation);
        statistics_options();
        switch_option("PAGE_CHECKSUM");
        if (option("DELAY_KEY_WRITE") == "1") text_ += " DELAY_KEY_WRITE=1";
        row_format();
        switch_option("TRANSACTIONAL");
        number_option("KEY_BLOCK_SIZE");
        if (option("INSERT_METHOD") == "FIRST" || option("INSERT_METHOD") == "LAST")
            text_ += " INSERT_METHOD=" + option("INSERT_METHOD");
        if (!table_.comment.empty())
            text_ += " COMMENT=" + quoted_text(three_bytes(table_.comment));
        if (const std::string value = option("CONNECTION"); !value.empty())
            text_ += " CONNECTION=" + quoted_text(value);
    }

    void options() {
        const std::string space = option("TABLESPACE");
        const std::string medium = option("STORAGE");
        if (!space.empty())
            text_ += fmt::format(" /*!50100 TABLESPACE {}{} */", quoted_name(space),
                                 medium.empty() ? "" : " STORAGE " + medium);
        if (const std::string size = option("AUTOEXTEND_SIZE"); !size.empty())
            if (const std::uint64_t bytes = bytes_of(size); bytes != 0)
                text_ += fmt::format(" /*!80023 AUTOEXTEND_SIZE={} */", bytes);
        if (space.empty() && !medium.empty())
            text_ += fmt::format(" /*!50100 STORAGE {} */", medium);
        engine_and_counter();
        if (!table_.charset.empty()) {
            text_ += fmt::format(" DEFAULT CHARSET={}", table_.charset);
            const bool by_default = table_.collation == default_collation(table_.charset, dialect_);
            if (!by_default || table_.collation == "utf8mb4_0900_ai_ci")
                text_ += fmt::format(" COLLATE={}", table_.collation);
        }
        statistics_options();
        if (option("DELAY_KEY_WRITE") == "1") text_ += " DELAY_KEY_WRITE=1";
        row_format();
        number_option("KEY_BLOCK_SIZE");
        if (const std::string value = option("COMPRESSION"); !value.empty())
            text_ += " COMPRESSION=" + quoted_text(value);
        if (const std::string value = option("ENCRYPTION");
            !value.empty() && !equal_names(value, "n"))
            text_ += fmt::format(" /*!80016 ENCRYPTION='{}' */", value);
        if (option("INSERT_METHOD") == "FIRST" || option("INSERT_METHOD") == "LAST")
            text_ += " INSERT_METHOD=" + option("INSERT_METHOD");
        if (!table_.comment.empty())
            text_ += " COMMENT=" + quoted_text(three_bytes(table_.comment));
        if (const std::string value = option("CONNECTION"); !value.empty())
            text_ += " CONNECTION=" + quoted_text(value);
        if (const std::string value = option("SECONDARY_ENGINE");
            !value.empty() && !equal_names(value, "null"))
            text_ += " SECONDARY_ENGINE=" + value;
    }
};

} // namespace

std::string engine_name(const std::string& engine) {
    constexpr std::string_view names[] = {"InnoDB",     "MyISAM",    "MEMORY",    "CSV",
                                          "ARCHIVE",    "BLACKHOLE", "FEDERATED", "MRG_MyISAM",
                                          "ndbcluster", "Aria"};
    if (engine == "heap") return "MEMORY";
    if (engine == "merge") return "MRG_MyISAM";
    for (const std::string_view name : names)
        if (equal_names(name, engine)) return std::string(name);
    return engine;
}

std::string three_bytes(std::string_view comment) {
    std::string text;
    for (std::size_t i = 0; i < comment.size(); ++i) {
        const bool four = (static_cast<unsigned char>(comment[i]) & 0xF8) == 0xF0;
        text += four ? '?' : comment[i];
        if (four) i += 3;
    }
    return text;
}

std::string show_create(const Table& table, const Dialect& dialect) {
    return Printer(table, dialect).print();
}

TableText table_text(const Table& table, const Dialect& dialect, CharsetText charsets) {
    return Printer(table, dialect, charsets).pieces();
}

} // namespace lintel
