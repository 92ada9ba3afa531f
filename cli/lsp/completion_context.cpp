#include "cli/lsp/completion_context.hpp"

#include <algorithm>
#include <utility>

namespace lintel::lsp {
namespace {

using Words = std::span<const std::string_view>;

constexpr std::string_view statements[] = {"ALTER TABLE",
                                           "BEGIN",
                                           "CALL",
                                           "COMMIT",
                                           "CREATE EVENT",
                                           "CREATE FUNCTION",
                                           "CREATE INDEX",
                                           "CREATE PROCEDURE",
                                           "CREATE TABLE",
                                           "CREATE TRIGGER",
                                           "CREATE UNIQUE INDEX",
                                           "CREATE VIEW",
                                           "DELETE FROM",
                                           "DROP INDEX",
                                           "DROP PROCEDURE",
                                           "DROP TABLE",
                                           "DROP TRIGGER",
                                           "DROP VIEW",
                                           "INSERT INTO",
                                           "RENAME TABLE",
                                           "REPLACE INTO",
                                           "ROLLBACK",
                                           "SELECT",
                                           "SET",
                                           "START TRANSACTION",
                                           "TRUNCATE TABLE",
                                           "UPDATE",
                                           "USE",
                                           "WITH"};
constexpr std::string_view created[] = {
    "EVENT", "FULLTEXT INDEX",  "FUNCTION", "INDEX",        "OR REPLACE", "PROCEDURE",
    "TABLE", "TEMPORARY TABLE", "TRIGGER",  "UNIQUE INDEX", "VIEW"};
constexpr std::string_view dropped[] = {"EVENT", "FUNCTION",  "INDEX",   "PROCEDURE",
                                        "TABLE", "TEMPORARY", "TRIGGER", "VIEW"};
constexpr std::string_view actions[] = {
    "ADD COLUMN",      "ADD CONSTRAINT",   "ADD FOREIGN KEY", "ADD INDEX",
    "ADD PRIMARY KEY", "ADD UNIQUE INDEX", "ALGORITHM=",      "ALTER COLUMN",
    "ALTER INDEX",     "CHANGE COLUMN",    "COMMENT=",        "CONVERT TO CHARACTER SET",
    "DROP CHECK",      "DROP COLUMN",      "DROP CONSTRAINT", "DROP FOREIGN KEY",
    "DROP INDEX",      "DROP PRIMARY KEY", "ENGINE=",         "FORCE",
    "LOCK=",           "MODIFY COLUMN",    "RENAME COLUMN",   "RENAME INDEX",
    "RENAME TO"};
constexpr std::string_view added[] = {"COLUMN",         "CONSTRAINT",    "FOREIGN KEY",
                                      "FULLTEXT INDEX", "INDEX",         "PARTITION",
                                      "PRIMARY KEY",    "SPATIAL INDEX", "UNIQUE INDEX"};
constexpr std::string_view parts_dropped[] = {"CHECK",       "COLUMN", "CONSTRAINT",
                                              "FOREIGN KEY", "INDEX",  "PRIMARY KEY"};
constexpr std::string_view parts_renamed[] = {"COLUMN", "INDEX", "TO"};
constexpr std::string_view elements[] = {"CHECK", "CONSTRAINT",  "FOREIGN KEY",   "FULLTEXT INDEX",
                                         "INDEX", "PRIMARY KEY", "SPATIAL INDEX", "UNIQUE KEY"};
constexpr std::string_view attributes[] = {"AFTER",
                                           "AUTO_INCREMENT",
                                           "CHARACTER SET",
                                           "CHECK",
                                           "COLLATE",
                                           "COMMENT",
                                           "DEFAULT",
                                           "FIRST",
                                           "GENERATED ALWAYS AS",
                                           "INVISIBLE",
                                           "NOT NULL",
                                           "NULL",
                                           "ON UPDATE CURRENT_TIMESTAMP",
                                           "PRIMARY KEY",
                                           "REFERENCES",
                                           "STORED",
                                           "UNIQUE",
                                           "UNSIGNED",
                                           "VIRTUAL"};
constexpr std::string_view table_options[] = {"AUTO_INCREMENT=", "CHARACTER SET", "COLLATE",
                                              "COMMENT=",        "ENGINE=",       "PARTITION BY",
                                              "ROW_FORMAT="};
constexpr std::string_view clauses[] = {"AND",
                                        "AS",
                                        "ASC",
                                        "BETWEEN",
                                        "BY",
                                        "CASE",
                                        "CROSS JOIN",
                                        "DESC",
                                        "DISTINCT",
                                        "ELSE",
                                        "END",
                                        "EXISTS",
                                        "FALSE",
                                        "FOR UPDATE",
                                        "FROM",
                                        "GROUP BY",
                                        "HAVING",
                                        "IN",
                                        "INNER JOIN",
                                        "INTO",
                                        "IS NOT NULL",
                                        "IS NULL",
                                        "JOIN",
                                        "LEFT JOIN",
                                        "LIKE",
                                        "LIMIT",
                                        "NOT",
                                        "NULL",
                                        "OFFSET",
                                        "ON",
                                        "ON DUPLICATE KEY UPDATE",
                                        "OR",
                                        "ORDER BY",
                                        "PARTITION BY",
                                        "RIGHT JOIN",
                                        "SELECT",
                                        "SET",
                                        "THEN",
                                        "TRUE",
                                        "UNION",
                                        "UNION ALL",
                                        "USING",
                                        "VALUES",
                                        "WHEN",
                                        "WHERE"};
constexpr std::string_view types[] = {"BIGINT",     "BIGINT UNSIGNED",
                                      "BINARY",     "BIT",
                                      "BLOB",       "BOOLEAN",
                                      "CHAR",       "DATE",
                                      "DATETIME",   "DECIMAL",
                                      "DOUBLE",     "ENUM",
                                      "FLOAT",      "GEOMETRY",
                                      "INT",        "INT UNSIGNED",
                                      "JSON",       "LONGBLOB",
                                      "LONGTEXT",   "MEDIUMINT",
                                      "MEDIUMTEXT", "POINT",
                                      "SET",        "SMALLINT",
                                      "TEXT",       "TIME",
                                      "TIMESTAMP",  "TINYINT",
                                      "TINYTEXT",   "VARBINARY",
                                      "VARCHAR",    "YEAR"};

bool is_one_of(std::string_view word, std::initializer_list<std::string_view> words) {
    return std::ranges::find(words, word) != words.end();
}

/// Reads the tokens before the place from its side.
class Reader {
public:
    explicit Reader(const TypedStatement& typed) : typed_(typed), tokens_(typed.before) {}

    CompletionContext read() {
        if (tokens_.empty()) {
            context_.words = statements;
            return std::move(context_);
        }
        const bool told =
            qualified() || table_name() || object_word() || in_parentheses() || in_alteration();
        if (!told) in_rows();
        return std::move(context_);
    }

private:
    const TypedStatement& typed_;
    const std::vector<TypedToken>& tokens_;
    CompletionContext context_;

    /// The word `back` tokens before the place.
    std::string_view last(std::size_t back = 0) const {
        return back < tokens_.size() ? std::string_view(tokens_[tokens_.size() - 1 - back].word)
                                     : std::string_view();
    }
    std::string_view word(std::size_t at) const {
        return at < tokens_.size() ? std::string_view(tokens_[at].word) : std::string_view();
    }
    bool begins(std::initializer_list<std::string_view> words) const {
        std::size_t at = 0;
        return std::ranges::all_of(words,
                                   [&](std::string_view each) { return word(at++) == each; });
    }
    /// The table that the statement is about.
    std::optional<NamedTable> subject() const {
        return typed_.tables.empty() ? std::nullopt : std::optional(typed_.tables.front());
    }

    /// Behind `t.`: its columns, or the tables of a database.
    bool qualified() {
        if (last() != ".") return false;
        if (tokens_.size() < 2) return true;
        const std::string& qualifier = tokens_[tokens_.size() - 2].name;
        for (const NamedTable& table : typed_.tables)
            if (table.alias == qualifier || table.name == qualifier) context_.columns_of = table;
        return true;
    }

    bool table_name() {
        std::size_t back = 0;
        if (is_one_of(last(), {"EXISTS"}) && is_one_of(last(1), {"IF"})) back = 2;
        const std::string_view here = last(back);
        const bool in_create_index =
            here == "ON" && is_one_of(word(0), {"CREATE", "DROP"}) && !begins({"CREATE", "TABLE"});
        const bool in_list =
            here == "," && is_one_of(word(1), {"TABLE", "VIEW"}) && is_one_of(word(0), {"DROP"});
        const bool after_list = here == "," && in_from_list();
        if (!in_create_index && !in_list && !after_list &&
            !is_one_of(here, {"FROM", "JOIN", "INTO", "UPDATE", "TABLE", "REFERENCES", "VIEW",
                              "TRUNCATE", "DESCRIBE", "STRAIGHT_JOIN"}))
            return false;
        if (is_one_of(here, {"TABLE", "VIEW"}) && word(0) == "CREATE") return true; // a new name
        if (here == "UPDATE" && is_one_of(last(back + 1), {"ON", "FOR", "KEY"})) return false;
        context_.tables = true;
        context_.views = is_one_of(here, {"FROM", "JOIN", "VIEW", "STRAIGHT_JOIN", ","});
        return true;
    }

    /// Behind a comma between FROM and the next clause, outside of parentheses.
    bool in_from_list() const {
        for (std::size_t back = 1; back < tokens_.size(); ++back) {
            const std::string_view here = last(back);
            if (here == "FROM") return true;
            if (is_one_of(here, {"SELECT", "WHERE", "SET", "BY", "ON", "VALUES", "(", ")", "INTO"}))
                return false;
        }
        return false;
    }

    bool object_word() {
        if (last() == "CALL") {
            context_.procedures = true;
        } else if (last() == "CREATE") {
            context_.words = created;
        } else if (tokens_.size() == 1 && last() == "DROP") {
            context_.words = dropped;
        } else if (begins({"DROP", "INDEX"}) && tokens_.size() == 2) {
            return true;
        } else {
            return false;
        }
        return true;
    }

    /// The token that opens the innermost parenthesis around the place.
    std::optional<std::size_t> open_parenthesis() const {
        std::size_t closed = 0;
        for (std::size_t i = tokens_.size(); i-- > 0;) {
            if (word(i) == ")") ++closed;
            if (word(i) == "(" && closed-- == 0) return i;
        }
        return std::nullopt;
    }

    bool in_parentheses() {
        const auto open = open_parenthesis();
        if (!open || *open == 0) return false;
        if (begins({"CREATE", "TABLE"}) || begins({"CREATE", "TEMPORARY", "TABLE"}))
            if (is_body(*open)) return in_body(*open);
        if (last() != "(" && last() != ",") return false;
        return in_list_of_columns(*open);
    }

    /// The parenthesis behind a new table's name.
    bool is_body(std::size_t open) const {
        return std::none_of(tokens_.begin(), tokens_.begin() + static_cast<std::ptrdiff_t>(open),
                            [](const TypedToken& token) { return token.word == "("; });
    }

    /// Column names are listed behind a table or a key.
    bool in_list_of_columns(std::size_t open) {
        std::size_t at = open;
        while (at > 0 && !tokens_[at - 1].name.empty() &&
               !is_one_of(word(at - 1), {"KEY", "INDEX", "UNIQUE", "REFERENCES", "INTO", "ON"}))
            --at;
        if (at == 0) return false;
        const std::string_view before = word(at - 1);
        if (is_one_of(before, {"INTO", "ON"})) {
            context_.columns_of = subject();
            return context_.columns_of.has_value();
        }
        if (before == "REFERENCES") {
            const std::string& name = tokens_[open - 1].name;
            for (const NamedTable& table : typed_.tables)
                if (table.name == name) context_.columns_of = table;
            return true;
        }
        if (!is_one_of(before, {"KEY", "INDEX", "UNIQUE"})) return false;
        if (word(0) == "CREATE" && word(1) != "INDEX") {
            put_typed_columns();
            return true;
        }
        context_.columns_of = subject();
        return true;
    }

    /// Tokens since the last comma of the same level.
    std::size_t element_begin(std::size_t open) const {
        std::size_t depth = 0;
        std::size_t begin = open + 1;
        for (std::size_t i = open + 1; i < tokens_.size(); ++i) {
            if (word(i) == "(") ++depth;
            if (word(i) == ")") --depth;
            if (word(i) == "," && depth == 0) begin = i + 1;
        }
        return begin;
    }

    bool in_body(std::size_t open) {
        const std::size_t begin = element_begin(open);
        const std::size_t typed = tokens_.size() - begin;
        const bool is_element =
            is_one_of(word(begin), {"PRIMARY", "KEY", "INDEX", "UNIQUE", "CHECK", "CONSTRAINT",
                                    "FOREIGN", "FULLTEXT", "SPATIAL"});
        if (typed == 0)
            context_.words = elements;
        else if (is_element)
            context_.words = elements;
        else if (typed == 1)
            context_.types = true;
        else
            context_.words = attributes;
        return true;
    }

    /// The columns that the statement has declared so far.
    void put_typed_columns() {
        for (std::size_t i = 0; i + 1 < tokens_.size(); ++i) {
            const bool begins_element = word(i) == "(" || word(i) == ",";
            if (!begins_element || tokens_[i + 1].name.empty()) continue;
            const std::string_view type = word(i + 2);
            if (std::ranges::find(types, type) != std::end(types))
                context_.typed_columns.push_back(tokens_[i + 1].name);
        }
    }

    bool in_alteration() {
        if (!begins({"ALTER", "TABLE"})) {
            if (word(0) != "CREATE" || word(1) != "TABLE") return false;
            context_.words = table_options;
            return true;
        }
        const std::optional<NamedTable> table = subject();
        const std::string_view here = last();
        const std::string_view before = last(1);
        using Part = CompletionContext::Part;
        const auto columns = [&](Words words = {}) {
            context_.columns_of = table;
            context_.words = words;
            return true;
        };
        const auto parts = [&](Part part) {
            context_.parts_of = table;
            context_.part = part;
            return true;
        };
        if (tokens_.size() == 3 || here == ",") {
            context_.words = actions;
            return true;
        }
        if (here == "ADD") {
            context_.words = added;
            return true;
        }
        if (here == "DROP") return columns(parts_dropped);
        if (here == "RENAME") {
            context_.words = parts_renamed;
            return true;
        }
        if (is_one_of(here, {"INDEX", "KEY"}) && is_one_of(before, {"DROP", "RENAME", "ALTER"}))
            return parts(Part::index);
        if (here == "KEY" && before == "FOREIGN" && last(2) == "DROP")
            return parts(Part::foreign_key);
        if (is_one_of(here, {"CONSTRAINT", "CHECK"}) && before == "DROP")
            return parts(Part::constraint);
        if (is_one_of(here, {"MODIFY", "CHANGE", "AFTER"}) ||
            (here == "ALTER" && tokens_.size() > 2) ||
            (here == "COLUMN" &&
             is_one_of(before, {"DROP", "MODIFY", "CHANGE", "RENAME", "ALTER"})))
            return columns();
        return in_definition();
    }

    /// Behind `ADD [COLUMN] a`, `MODIFY [COLUMN] a` or `CHANGE [COLUMN] a b`.
    bool in_definition() {
        std::size_t at = tokens_.size();
        std::size_t depth = 0;
        while (at > 0) {
            const std::string_view here = word(at - 1);
            if (here == ")") ++depth;
            if (here == "(" && depth > 0) --depth;
            if (depth == 0 && is_one_of(here, {"ADD", "MODIFY", "CHANGE", ","})) break;
            --at;
        }
        if (at == 0 || word(at - 1) == ",") return false;
        std::size_t names = word(at - 1) == "CHANGE" ? 2 : 1;
        if (word(at) == "COLUMN") ++at;
        if (tokens_.size() < at + names) return true; // a new name
        if (tokens_.size() == at + names)
            context_.types = true;
        else
            context_.words = attributes;
        return true;
    }

    /// An expression, or the clauses around one.
    void in_rows() {
        context_.columns_of_all = true;
        context_.functions = true;
        context_.words = clauses;
    }
};

} // namespace

std::span<const std::string_view> type_words() { return types; }

CompletionContext context_of(const TypedStatement& typed) { return Reader(typed).read(); }

} // namespace lintel::lsp
