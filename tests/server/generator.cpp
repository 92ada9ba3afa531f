#include "tests/server/generator.hpp"

#include "grammar/ast/data_type.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace lintel::live {

Generator::Family Generator::family_of(TypeName type) {
    using enum TypeName;
    switch (type) {
    case varchar_type:
        return Family::text;
    case char_type:
    case enum_type:
    case set_type:
        return Family::fixed_text;
    case tinytext_type:
    case text_type:
    case mediumtext_type:
    case longtext_type:
        return Family::large_text;
    case binary_type:
    case varbinary_type:
        return Family::bytes;
    case tinyblob_type:
    case blob_type:
    case mediumblob_type:
    case longblob_type:
        return Family::large_bytes;
    case date_type:
    case time_type:
    case datetime_type:
    case timestamp_type:
    case year_type:
        return Family::time;
    default:
        return type <= TypeName::bit_type ? Family::number : Family::other;
    }
}

Generator::Family Generator::written_family(std::string_view type) {
    const auto has = [&](std::string_view word) { return type.find(word) != type.npos; };
    if (has("TEXT")) return Family::large_text;
    if (has("BLOB")) return Family::large_bytes;
    if (has("BINARY")) return Family::bytes;
    if (has("VARCHAR")) return Family::text;
    if (has("CHAR") || has("ENUM") || has("SET(")) return Family::fixed_text;
    if (has("JSON")) return Family::json;
    if (has("POINT") || has("GEOMETRY")) return Family::other;
    if (has("DATE") || has("TIME") || has("YEAR")) return Family::time;
    return Family::number;
}

std::string Generator::one_of(std::initializer_list<std::string_view> choices) {
    return std::string(choices.begin()[below(choices.size())]);
}

// --- Names -----------------------------------------------------------------------------------

std::string Generator::new_name(std::string_view prefix, unsigned count) {
    return fmt::format("{}{}", prefix, below(count));
}

TablePtr Generator::table() { return tables_.empty() ? nullptr : any(tables_); }

std::string Generator::table_name() {
    if (!tables_.empty() && (!careless_ || chance(80))) return any(tables_)->name.name;
    return new_name("t", 8);
}

std::string Generator::column_name(const Table* table) {
    if (table != nullptr && !table->columns.empty() && (!careless_ || chance(80)))
        return any(table->columns).name;
    return new_name("c", 12);
}

std::string Generator::index_name(const Table* table) {
    if (table != nullptr && !table->indexes.empty() && (!careless_ || chance(80))) {
        const std::string& name = any(table->indexes).name;
        return name == "PRIMARY" ? "`PRIMARY`" : name;
    }
    return new_name("k", 6);
}

Generator::Fields Generator::fields_of(const Table* table) {
    Fields fields;
    if (table != nullptr)
        for (const Column& column : table->columns)
            fields.push_back({column.name,
                              column.auto_increment ? Family::counter : family_of(column.type.name),
                              describe(column.type, Dialect{Flavor::mariadb, {}, {}})});
    if (fields.empty() || (careless_ && chance(20)))
        fields.push_back({new_name("c", 12), Family::number, "INT"});
    return fields;
}

const Generator::Field& Generator::of_family(const Fields& fields,
                                             std::initializer_list<Family> families) {
    if (!careless_ || chance(50))
        for (int i = 0; i < 8; ++i) {
            const Field& one = any(fields);
            if (std::ranges::find(families, one.family) != families.end()) return one;
        }
    return any(fields);
}

// --- Types and values ------------------------------------------------------------------------

std::string Generator::charset() {
    return one_of({" CHARACTER SET latin1", " CHARACTER SET utf8mb4", " CHARACTER SET utf8mb3",
                   " CHARACTER SET ascii", " COLLATE utf8mb4_bin", " COLLATE latin1_bin",
                   " CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci", " CHARACTER SET ucs2",
                   " CHARACTER SET binary", " COLLATE utf8mb4_general_ci"});
}

std::string Generator::text_type() {
    std::string text;
    switch (below(8)) {
    case 0:
        text = fmt::format("CHAR({})", below(260));
        break;
    case 1:
        text = one_of({"TEXT", "TINYTEXT", "MEDIUMTEXT", "LONGTEXT"});
        break;
    case 2:
        text = one_of({"ENUM('a','b','c')", "ENUM('x')", "SET('a','b')", "ENUM('A','b ')"});
        break;
    default:
        text = fmt::format("VARCHAR({})", chance(90) ? std::to_string(1 + below(255))
                                                     : one_of({"300", "800", "4000", "20000"}));
    }
    if (chance(20)) text += charset();
    return text;
}

std::string Generator::type() {
    switch (below(16)) {
    case 0:
    case 1:
    case 2:
        return one_of({"INT", "INT", "BIGINT", "SMALLINT", "TINYINT(1)", "MEDIUMINT", "INT(5)",
                       "TINYINT", "BOOLEAN", "INTEGER"}) +
               (chance(25) ? " UNSIGNED" : "") + (chance(4) ? " ZEROFILL" : "");
    case 3:
        return one_of({"INT", "INT UNSIGNED", "BIGINT", "BIGINT UNSIGNED"});
    case 4:
        return fmt::format("DECIMAL({},{})", 8 + below(20), below(8));
    case 5:
        return one_of({"FLOAT", "DOUBLE", "DECIMAL", "DECIMAL(10)", "FLOAT(7,3)", "DOUBLE(10,2)",
                       "REAL", "NUMERIC(8,2) UNSIGNED", "DOUBLE PRECISION", "FLOAT(30)"});
    case 6:
        return one_of(
            {"DATE", "DATETIME", "TIME", "YEAR", "DATETIME(3)", "TIME(6)", "DATETIME(6)"});
    case 7:
        return one_of({"TIMESTAMP", "TIMESTAMP NULL", "TIMESTAMP(6)", "TIMESTAMP NOT NULL"});
    case 8:
        return one_of({"BLOB", "TINYBLOB", "MEDIUMBLOB", "VARBINARY(16)", "BINARY(16)", "BINARY",
                       "VARBINARY(300)", "LONGBLOB", "BLOB(100)"});
    case 9:
        return one_of({"JSON", "BIT(1)", "BIT(8)", "BIT", "JSON", "POINT", "GEOMETRY"});
    default:
        return text_type();
    }
}

std::string Generator::literal_for(const Field& field) {
    const auto is = [&](std::string_view word) { return field.type.starts_with(word); };
    if (careless_ && chance(30) && field.family != Family::time)
        return one_of({"'nonsense'", "-1", "''", "1e3", "'2020-01-01'"});
    if (is("TIMESTAMP") || is("DATETIME"))
        return one_of({"CURRENT_TIMESTAMP", "NOW()", "'2020-01-01 00:00:00'", "'2021-02-03'",
                       "'2001-02-03 04:05:06.789'"});
    if (is("YEAR")) return one_of({"2020", "'1999'", "70", "'00'"});
    if (is("DATE")) return one_of({"'2020-01-01'", "'1999-12-31'", "(CURDATE())"});
    if (is("TIME")) return one_of({"'10:11:12'", "'00:00:00'", "'100:01:02.5'"});
    if (is("ENUM('A'")) return "'A'";
    if (is("ENUM('x'")) return "'x'";
    if (is("ENUM") || is("SET")) return one_of({"'a'", "'b'", "'A'"});
    if (is("CHAR(0)")) return "''";
    if (is("CHAR(1)") || is("VARCHAR(1)")) return "'x'";
    if (is("CHAR(2)") || is("VARCHAR(2)")) return "'xy'";
    if (is("CHAR") || is("VARCHAR"))
        return one_of(
            {"''", "'x'", "'a'", "'a b'", "'q''s'", "0", "12", "'\\\\b'", "(LOWER('X'))"});
    if (is("BIT(8)")) return one_of({"b'0'", "b'101'", "5"});
    if (is("BIT")) return one_of({"b'0'", "b'1'", "0", "1"});
    if (is("VARBINARY") || is("BINARY(16)")) return one_of({"''", "'ab'", "0x6162", "x'00'"});
    if (is("BINARY")) return one_of({"''", "'a'", "0x61"});
    if (field.family == Family::large_text)
        return one_of({"''", "'x'", "('x')", "'it''s'", "(UUID())"});
    if (field.family == Family::large_bytes) return one_of({"''", "'x'"});
    if (is("JSON")) return one_of({"'{}'", "('[]')", "(JSON_OBJECT())"});
    if (is("FLOAT") || is("DOUBLE") || is("REAL"))
        return one_of({"0", "1.5", "'2.25'", "0.1", "100", "1e1", "3.14159"});
    if (is("NUM")) return one_of({"0", "1.5", "99", "'2.25'"});
    if (is("DECIMAL")) return one_of({"0", "1"});
    return one_of({"0", "1", "'5'", "10", "'0'", "(1 + 2)", "TRUE", "007", "1.4"});
}

// --- Expressions -----------------------------------------------------------------------------

std::string Generator::scalar(const Fields& fields) {
    const Field& one = of_family(fields, {Family::number, Family::text});
    const std::string& a = one.name;
    const std::string& b = of_family(fields, {one.family}).name;
    if (one.family == Family::text) switch (below(6)) {
        case 0:
            return fmt::format("CONCAT({}, '-', {})", a, b);
        case 1:
            return fmt::format("LOWER({})", a);
        case 2:
            return fmt::format("LEFT({}, 3)", a);
        case 3:
            return fmt::format("LENGTH({})", a);
        case 4:
            return fmt::format("COALESCE({}, 'none')", a);
        default:
            return a;
        }
    switch (below(11)) {
    case 0:
        return fmt::format("{} + {}", a, b);
    case 1:
        return fmt::format("{} * 2 - {}", a, b);
    case 2:
        return fmt::format("({} + 1) * {}", a, b);
    case 3:
        return fmt::format("COALESCE({}, 0)", a);
    case 4:
        return fmt::format("IF({} > 1, {}, NULL)", a, b);
    case 5:
        return fmt::format("CASE WHEN {} IS NULL THEN 0 ELSE {} END", a, b);
    case 6:
        return fmt::format("{} DIV 2", a);
    case 7:
        return fmt::format("-{}", a);
    case 8:
        return fmt::format("ABS({}) % 10", a);
    case 9:
        return fmt::format("IFNULL({}, {})", a, b);
    default:
        return a;
    }
}

std::string Generator::condition(const Fields& fields) {
    const Field& one = of_family(fields, {Family::number, Family::text});
    const std::string& a = one.name;
    const std::string& b = of_family(fields, {one.family}).name;
    if (one.family != Family::number && one.family != Family::text && !careless_)
        return fmt::format("{} IS NOT NULL", a);
    if (one.family == Family::text) switch (below(7)) {
        case 0:
            return fmt::format("{} <> ''", a);
        case 1:
            return fmt::format("{} LIKE 'a%'", a);
        case 2:
            return fmt::format("CHAR_LENGTH({}) >= 3", a);
        case 3:
            return fmt::format("{} NOT IN ('a', 'b')", a);
        case 4:
            return fmt::format("{} IS NOT NULL OR {} = 'x'", a, a);
        case 5:
            return fmt::format("NOT ({0} = 'y' AND {0} <> 'z')", a);
        default:
            return fmt::format("{} NOT LIKE '%\\_'", a);
        }
    switch (below(10)) {
    case 0:
        return fmt::format("{} > 0", a);
    case 1:
        return fmt::format("{} > 0 AND {} < 100", a, b);
    case 2:
        return fmt::format("{} IN (1, 2, 3)", a);
    case 3:
        return fmt::format("{} BETWEEN 1 AND 10", a);
    case 4:
        return fmt::format("{} IS NOT NULL OR {} = 7", a, b);
    case 5:
        return fmt::format("NOT ({} = {})", a, b);
    case 6:
        return fmt::format("({} + {}) <> 3", a, b);
    case 7:
        return fmt::format("{} <= {} OR ({} > 5 AND {} > 6)", a, b, a, b);
    case 8:
        return fmt::format("NOT {}", a);
    default:
        return fmt::format("({} OR {} > 1) AND {} < 5", a, b, a);
    }
}

// --- Definitions -----------------------------------------------------------------------------

std::string Generator::column_definition(Field& field, const Fields& others) {
    field.type = type();
    field.family = written_family(field.type);
    std::string text = field.type;
    const bool has_null = text.find("NULL") != text.npos;
    const Field* source =
        others.empty() ? nullptr : &of_family(others, {Family::number, Family::text});
    const bool usable =
        source != nullptr && (source->family == Family::number || source->family == Family::text);
    if (usable && !has_null && chance(8)) {
        // Of its own family, so that no value depends on the connection's character set.
        field.type = text = source->family == Family::number ? "BIGINT" : "VARCHAR(100)";
        field.family = source->family;
        text += fmt::format(" AS ({})", scalar({*source}));
        text += one_of({"", " VIRTUAL", " STORED", " PERSISTENT"});
        if (chance(10)) text += " COMMENT 'derived'";
        return text;
    }
    const bool required = chance(25);
    if (!has_null) text += required ? " NOT NULL" : chance(10) ? " NULL" : "";
    if (field.family != Family::other && chance(30))
        text += " DEFAULT " + literal_for(field);
    else if (!required && !has_null && chance(10))
        text += " DEFAULT NULL";
    const bool whole = text.starts_with("TIMESTAMP") || text.starts_with("DATETIME");
    if (whole && text.find('(') == text.npos && chance(30)) text += " ON UPDATE CURRENT_TIMESTAMP";
    if (field.family == Family::number && chance(4)) text += " UNIQUE";
    if (careless_ && chance(10)) text += " PRIMARY KEY";
    if (chance(10)) text += " COMMENT 'it''s a column'";
    if (chance(3)) text += " INVISIBLE";
    if (!others.empty() && chance(3)) text += fmt::format(" CHECK ({})", condition(others));
    return text;
}

std::string Generator::key_parts(const Fields& fields, bool whole) {
    std::string text;
    std::vector<std::string> used;
    const std::uint64_t count = chance(60) ? 1 : 1 + below(3);
    for (std::uint64_t i = 0; i < count; ++i) {
        const Field& one =
            whole ? of_family(fields, {Family::number, Family::counter, Family::time})
                  : of_family(fields,
                              {Family::number, Family::text, Family::fixed_text, Family::counter,
                               Family::time, Family::large_text, Family::bytes});
        if (one.family == Family::other && !careless_) continue;
        if (!careless_ && std::ranges::find(used, one.name) != used.end()) continue;
        used.push_back(one.name);
        if (!text.empty()) text += ", ";
        text += one.name;
        const bool large = one.family == Family::large_text || one.family == Family::large_bytes ||
                           one.family == Family::json;
        const bool cuts = folded(one.type).starts_with("varchar(2");
        if (careless_ ? chance(20) : large || (cuts && chance(30)))
            text += fmt::format("({})", 1 + below(20));
        if (chance(8)) text += one_of({" DESC", " ASC"});
    }
    return text.empty() ? fields.front().name : text;
}

std::string Generator::key(const Fields& fields, bool has_primary) {
    const std::string name = chance(50) ? new_name("k", careless_ ? 6 : 200) + " " : "";
    switch (below(10)) {
    case 0:
        if (!has_primary || careless_)
            return fmt::format("PRIMARY KEY ({})", key_parts(fields, true));
        [[fallthrough]];
    case 1:
    case 2:
        return fmt::format("UNIQUE KEY {}({})", name, key_parts(fields));
    case 3: {
        const Field& one = of_family(fields, {Family::text, Family::large_text});
        if (careless_ || one.family == Family::text || one.family == Family::large_text)
            return fmt::format("FULLTEXT KEY {}({})", name, one.name);
        [[fallthrough]];
    }
    case 4:
        return fmt::format("CONSTRAINT {} UNIQUE ({})", new_name("u", careless_ ? 4 : 200),
                           key_parts(fields));
    default:
        return fmt::format("{} {}({}){}", one_of({"KEY", "INDEX"}), name, key_parts(fields),
                           chance(10) ? one_of({" USING BTREE", " USING HASH", " COMMENT 'k'"})
                                      : "");
    }
}

std::string Generator::foreign_key(const Fields& fields) {
    TablePtr parent = table();
    std::string child = any(fields).name;
    std::string referenced = column_name(parent.get());
    // A pair whose types agree, where there is one.
    if (!careless_ || chance(50))
        for (int i = 0; i < 12; ++i) {
            const TablePtr candidate = table();
            if (!candidate || candidate->primary_key() == nullptr) continue;
            const Field& one = any(fields);
            const std::string& key = candidate->primary_key()->parts[0].column;
            const std::string type =
                describe(candidate->find_column(key)->type, Dialect{Flavor::mariadb, {}, {}});
            if (folded(one.type).substr(0, 4) != type.substr(0, 4)) continue;
            parent = candidate;
            child = one.name;
            referenced = key;
            break;
        }
    // A column does not reference itself.
    if (parent && child == referenced && !careless_) referenced = column_name(parent.get());
    std::string text;
    if (chance(50)) text += fmt::format("CONSTRAINT {} ", new_name("fk", careless_ ? 8 : 200));
    text += fmt::format("FOREIGN KEY {}({}) REFERENCES {} ({})",
                        chance(15) ? new_name("k", 200) + " " : "", child,
                        parent ? parent->name.name : new_name("t", 8), referenced);
    if (chance(40))
        text += " ON DELETE " + one_of({"CASCADE", "SET NULL", "RESTRICT", "NO ACTION", "CASCADE"});
    if (chance(20))
        text += " ON UPDATE " + one_of({"CASCADE", "SET NULL", "RESTRICT", "NO ACTION"});
    return text;
}

std::string Generator::check(const Fields& fields) {
    return fmt::format(
        "{}CHECK ({})",
        chance(50) ? fmt::format("CONSTRAINT {} ", new_name("ck", careless_ ? 6 : 200)) : "",
        condition(fields));
}

std::string Generator::table_options() {
    std::string text;
    if (chance(30)) text += " ENGINE=" + one_of({"InnoDB", "InnoDB", "MyISAM", "MEMORY"});
    if (chance(30))
        text += " DEFAULT CHARSET=" + one_of({"utf8mb4", "latin1", "utf8", "utf8mb3", "ascii"});
    if (chance(6))
        text += " COLLATE=" + one_of({"utf8mb4_bin", "latin1_bin", "utf8mb4_unicode_ci"});
    if (chance(10)) text += " COMMENT='a table'";
    if (chance(8)) text += " ROW_FORMAT=" + one_of({"DYNAMIC", "COMPACT", "DYNAMIC", "REDUNDANT"});
    if (chance(5)) text += " AUTO_INCREMENT=100";
    if (chance(3)) text += " STATS_PERSISTENT=1";
    return text;
}

std::string Generator::partitioning(const Fields& fields) {
    const std::string& column = of_family(fields, {Family::number}).name;
    switch (below(6)) {
    case 0:
        return fmt::format(" PARTITION BY HASH ({}) PARTITIONS {}", column, 1 + below(4));
    case 1:
        return fmt::format(" PARTITION BY KEY ({}) PARTITIONS 2", column);
    case 2:
        return fmt::format(" PARTITION BY RANGE COLUMNS ({}) (PARTITION p0 VALUES LESS THAN (10), "
                           "PARTITION p1 VALUES LESS THAN (MAXVALUE))",
                           column);
    case 3:
        return fmt::format(" PARTITION BY LIST ({}) (PARTITION p0 VALUES IN (1, 2), PARTITION p1 "
                           "VALUES IN (3))",
                           column);
    default:
        return fmt::format(" PARTITION BY RANGE ({}) (PARTITION p0 VALUES LESS THAN (10), "
                           "PARTITION p1 VALUES LESS THAN {})",
                           column, one_of({"(20)", "MAXVALUE", "(MAXVALUE)", "(5)"}));
    }
}

// --- Statements ------------------------------------------------------------------------------

std::string Generator::create_table() {
    const bool temporary = chance(3);
    // A name of its own, so that it hides none.
    const std::string name = new_name(temporary ? "temporary" : "t", 8);
    const bool replaces = !temporary && chance(4);
    const std::string start =
        fmt::format("CREATE {}TABLE {}{}",
                    replaces    ? "OR REPLACE "
                    : temporary ? "TEMPORARY "
                                : "",
                    chance(10) && (!replaces || careless_) ? "IF NOT EXISTS " : "", name);
    if (chance(6) && !tables_.empty()) return fmt::format("{} LIKE {}", start, table_name());
    Fields fields;
    std::string body;
    const auto line = [&](const std::string& text) { body += (body.empty() ? "" : ", ") + text; };
    const bool has_id = chance(75);
    if (has_id) {
        const std::string type =
            one_of({"INT NOT NULL AUTO_INCREMENT PRIMARY KEY", "INT NOT NULL PRIMARY KEY",
                    "INT UNSIGNED NOT NULL AUTO_INCREMENT PRIMARY KEY",
                    "BIGINT UNSIGNED AUTO_INCREMENT PRIMARY KEY", "BIGINT PRIMARY KEY",
                    "VARCHAR(36) NOT NULL PRIMARY KEY", "SERIAL"});
        line("id " + type);
        // AUTO_INCREMENT columns are for no expression.
        fields.push_back({"id",
                          type.find("AUTO_INCREMENT") != type.npos || type == "SERIAL"
                              ? Family::counter
                              : written_family(type),
                          type});
    }
    const std::uint64_t count = 1 + below(6);
    for (std::uint64_t i = 0; i < count; ++i) {
        Field field{careless_ ? new_name("c", 8) : fmt::format("c{}", i), {}, {}};
        line(field.name + " " + column_definition(field, fields));
        fields.push_back(std::move(field));
    }
    for (std::uint64_t i = below(3); i > 0; --i) line(key(fields, has_id));
    const bool divided = chance(6);
    if (chance(25) && (!divided || careless_)) line(foreign_key(fields));
    if (chance(12)) line(check(fields));
    return fmt::format("{} ({}){}{}", start, body, table_options(),
                       divided ? partitioning(fields) : "");
}

std::string Generator::alter_action(const Table* table, bool alone) {
    const Fields fields = fields_of(table);
    Field field{new_name("c", careless_ ? 12 : 300), {}, {}};
    const std::string present = column_name(table);
    const std::string if_exists = chance(8) ? "IF EXISTS " : "";
    const std::string if_not_exists = chance(8) ? "IF NOT EXISTS " : "";
    const auto position = [&] {
        return chance(20) ? (chance(50) ? " FIRST" : " AFTER " + column_name(table)) : "";
    };
    switch (below(alone ? 30 : 27)) {
    case 0:
    case 1:
    case 2:
    case 3:
    case 4:
        return fmt::format("ADD COLUMN {}{} {}{}", if_not_exists, field.name,
                           column_definition(field, fields), position());
    case 5:
    case 6:
        return fmt::format("DROP COLUMN {}{}", if_exists, column_name(table));
    case 7:
    case 8:
    case 9:
        return fmt::format("MODIFY COLUMN {}{} {}{}", if_exists, present,
                           column_definition(field, {}), position());
    case 10:
    case 11:
        return fmt::format("CHANGE COLUMN {} {} {}{}", present, field.name,
                           column_definition(field, {}), position());
    case 12:
        return fmt::format("RENAME COLUMN {} TO {}", present, field.name);
    case 13:
    case 14:
    case 15:
        return "ADD " + key(fields, table != nullptr && table->primary_key() != nullptr);
    case 16:
    case 17:
        return fmt::format("DROP INDEX {}{}", if_exists, index_name(table));
    case 18:
        return fmt::format("RENAME INDEX {} TO {}", index_name(table),
                           new_name("k", careless_ ? 6 : 200));
    case 19:
        return "DROP PRIMARY KEY";
    case 20:
    case 21:
        return "ADD " + foreign_key(fields);
    case 22: {
        const bool has = table != nullptr && !table->foreign_keys.empty();
        return fmt::format("DROP FOREIGN KEY {}{}", if_exists,
                           has ? any(table->foreign_keys).name : new_name("fk", 8));
    }
    case 23:
        return "ADD " + check(fields);
    case 24: {
        const bool has = table != nullptr && !table->checks.empty();
        return fmt::format("DROP CONSTRAINT {}{}", if_exists,
                           has ? any(table->checks).name : new_name("ck", 6));
    }
    case 25: {
        const Field& one = of_family(fields, {Family::number});
        const bool fits = one.family == Family::number || careless_;
        return fmt::format("ALTER COLUMN {} {}", one.name,
                           fits ? one_of({"SET DEFAULT 1", "DROP DEFAULT", "SET DEFAULT 0",
                                          careless_ ? "SET DEFAULT 'x'" : "DROP DEFAULT"})
                                : "DROP DEFAULT");
    }
    case 26:
        return fmt::format("ADD COLUMN ({} {}, {} {})", field.name, type(),
                           new_name("c", careless_ ? 12 : 300), type());
    case 27:
        return "CONVERT TO" + one_of({" CHARACTER SET utf8mb4", " CHARACTER SET latin1",
                                      " CHARACTER SET utf8mb4 COLLATE utf8mb4_bin"});
    case 28:
        return one_of({"ENGINE=InnoDB", "COMMENT='new'", "DEFAULT CHARSET=utf8mb4",
                       "ROW_FORMAT=COMPACT", "AUTO_INCREMENT=50", "ENGINE=MyISAM", "FORCE"});
    default:
        return "RENAME TO " + new_name("t", careless_ ? 8 : 16);
    }
}

std::string Generator::alter_table() {
    const TablePtr chosen = table();
    const std::string name =
        chosen && (!careless_ || chance(90)) ? chosen->name.name : new_name("t", 8);
    std::string text = fmt::format("ALTER TABLE {} ", name);
    const bool alone = chance(70);
    for (std::uint64_t i = alone ? 1 : 2 + below(3); i > 0; --i) {
        text += alter_action(chosen.get(), alone);
        if (i > 1) text += ", ";
    }
    return text;
}

std::string Generator::create_index() {
    const TablePtr chosen = table();
    return fmt::format("CREATE {}INDEX {} ON {} ({})", chance(25) ? "UNIQUE " : "",
                       new_name("k", careless_ ? 6 : 200), chosen ? chosen->name.name : "t0",
                       key_parts(fields_of(chosen.get())));
}

std::string Generator::drop() {
    const std::string if_exists = chance(30) ? "IF EXISTS " : "";
    switch (below(8)) {
    case 0:
        return fmt::format("DROP VIEW {}{}", if_exists,
                           views_.empty() ? new_name("v", 4) : any(views_));
    case 1:
        return fmt::format("DROP TRIGGER {}{}", if_exists,
                           triggers_.empty() ? new_name("tr", 4) : any(triggers_));
    case 2:
        return tables_.empty() ? "DROP TABLE t0"
                               : fmt::format("DROP TABLE {}{}, {}", if_exists,
                                             any(tables_)->name.name, any(tables_)->name.name);
    case 3: {
        const TablePtr chosen = table();
        return fmt::format("DROP INDEX {}{} ON {}", if_exists, index_name(chosen.get()),
                           chosen ? chosen->name.name : "t0");
    }
    case 4:
        return fmt::format("TRUNCATE TABLE {}", table_name());
    case 5:
        return fmt::format("DROP {} {}{}", one_of({"PROCEDURE", "FUNCTION", "EVENT"}), if_exists,
                           new_name("p", 3));
    default:
        return fmt::format("DROP TABLE {}{}", if_exists, table_name());
    }
}

std::string Generator::rename_table() {
    if (chance(30))
        return fmt::format("RENAME TABLE {0} TO t_old, {1} TO {0}", table_name(), table_name());
    return fmt::format("RENAME TABLE {} TO {}", table_name(), new_name("t", 8));
}

std::string Generator::query() {
    const TablePtr a = table();
    if (!a) return "SELECT 1 AS one";
    const TablePtr b = table();
    const Fields of_a = fields_of(a.get());
    switch (below(6)) {
    case 0:
        return fmt::format("SELECT * FROM {}", a->name.name);
    case 1:
        return fmt::format("SELECT x.{}, y.{} AS other FROM {} x JOIN {} y ON x.{} = y.{}",
                           any(of_a).name, column_name(b.get()), a->name.name, b->name.name,
                           any(of_a).name, column_name(b.get()));
    case 2:
        return fmt::format("SELECT {}, COUNT(*) AS n FROM {} GROUP BY {}", any(of_a).name,
                           a->name.name, any(of_a).name);
    case 3:
        return fmt::format("SELECT {} AS v FROM {} WHERE {}", scalar(of_a), a->name.name,
                           condition(of_a));
    case 4:
        if (!views_.empty()) return fmt::format("SELECT * FROM {}", any(views_));
        [[fallthrough]];
    default:
        return fmt::format("SELECT {} FROM {} WHERE {} ORDER BY {}", any(of_a).name, a->name.name,
                           condition(of_a), any(of_a).name);
    }
}

std::string Generator::create_view() {
    return fmt::format("CREATE {}VIEW {}{} AS {}", chance(40) ? "OR REPLACE " : "",
                       new_name("v", 4), chance(10) ? " (one, two)" : "", query());
}

std::string Generator::create_trigger() {
    const TablePtr chosen = table();
    const TablePtr other = table();
    const std::string event = one_of({"INSERT", "UPDATE", "DELETE"});
    const std::string time = one_of({"BEFORE", "AFTER"});
    const std::string row =
        chance(90) ? (event == "DELETE" ? "OLD" : "NEW") : one_of({"OLD", "NEW"});
    const std::string name = chosen ? chosen->name.name : "t0";
    const std::string head = fmt::format("CREATE TRIGGER {} {} {} ON {} FOR EACH ROW ",
                                         new_name("tr", 4), time, event, name);
    switch (below(4)) {
    case 0:
        return head + fmt::format("SET @last = {}.{}", row, column_name(chosen.get()));
    case 1:
        return head + fmt::format("SET {}.{} = 1", row, column_name(chosen.get()));
    case 2:
        return head + fmt::format("INSERT INTO {} ({}) VALUES ({}.{})",
                                  other ? other->name.name : "t1", column_name(other.get()), row,
                                  column_name(chosen.get()));
    default:
        return head + fmt::format("BEGIN DECLARE x INT; SET x = {}.{}; END", row,
                                  column_name(chosen.get()));
    }
}

std::string Generator::create_program() {
    switch (below(3)) {
    case 0:
        return fmt::format("CREATE PROCEDURE {}(IN a INT) BEGIN {}; END", new_name("p", 3),
                           query());
    case 1:
        return fmt::format("CREATE FUNCTION {}(a INT) RETURNS INT DETERMINISTIC RETURN a + 1",
                           new_name("p", 3));
    default:
        return fmt::format("CREATE EVENT {} ON SCHEDULE EVERY 1 DAY DISABLE DO DELETE FROM {}",
                           new_name("p", 3), table_name());
    }
}

std::string Generator::write() {
    const TablePtr chosen = table();
    const std::string name =
        chosen && (!careless_ || chance(90)) ? chosen->name.name : new_name("t", 8);
    const std::string column = column_name(chosen.get());
    switch (below(4)) {
    case 0:
        return fmt::format("UPDATE {} SET {} = NULL WHERE {} = 1", name, column,
                           column_name(chosen.get()));
    case 1:
        return fmt::format("DELETE FROM {} WHERE {} = 1", name, column);
    case 2:
        return fmt::format("INSERT INTO {} ({}, {}) VALUES (1, 2)", name, column,
                           column_name(chosen.get()));
    default:
        return query();
    }
}

std::string Generator::setting() {
    return one_of({"SET foreign_key_checks = 0", "SET foreign_key_checks = 1",
                   "SET foreign_key_checks = 1", "SET sql_mode = ''", "SET sql_mode = DEFAULT",
                   "SET sql_mode = 'STRICT_TRANS_TABLES,NO_ENGINE_SUBSTITUTION'"});
}

std::string Generator::statement(const Catalog& catalog) {
    tables_.clear();
    views_.clear();
    triggers_.clear();
    catalog.tables.for_each([&](const ObjectName& name, const TablePtr& one) {
        // A temporary table that is renamed hides others, which is not followed.
        if (one && name.schema == "test" && !one->temporary) tables_.push_back(one);
    });
    catalog.views.for_each([&](const ObjectName& name, const auto& one) {
        if (one && name.schema == "test") views_.push_back(name.name);
    });
    catalog.triggers.for_each([&](const ObjectName& name, const auto& one) {
        if (one && name.schema == "test") triggers_.push_back(name.name);
    });
    careless_ = chance(15);
    const std::uint64_t choice = below(100);
    if (tables_.size() < 2 || choice < 22) return create_table();
    if (choice < 64) return alter_table();
    if (choice < 69) return create_index();
    if (choice < 75) return drop();
    if (choice < 78) return rename_table();
    if (choice < 83) return create_view();
    if (choice < 87) return create_trigger();
    if (choice < 90) return create_program();
    if (choice < 97) return write();
    return setting();
}

} // namespace lintel::live
