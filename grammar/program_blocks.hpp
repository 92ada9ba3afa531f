#pragma once

#include "grammar/dialect.hpp"

#include <algorithm>
#include <cctype>
#include <cstdint>
#include <string_view>
#include <vector>

namespace lintel {

/// Whether two words are the same but for case; the second is in capitals.
inline bool same_word(std::string_view text, std::string_view capitals) {
    return text.size() == capitals.size() &&
           std::equal(text.begin(), text.end(), capitals.begin(), [](char a, char b) {
               return std::toupper(static_cast<unsigned char>(a)) == b;
           });
}
template <class... Words> bool one_of(std::string_view text, Words... words) {
    return (same_word(text, words) || ...);
}

/// Follows the words of a statement to know whether it is a stored program and, in one, whether a
/// block is open: BEGIN, IF, CASE, LOOP, REPEAT, WHILE (MySQL 8.0 manual, 15.6 "Compound Statement
/// Syntax") and MariaDB's FOR. Most of these words are names or functions elsewhere, so they count
/// only where a statement may begin. The words given to it must outlive it.
class ProgramBlocks {
public:
    explicit ProgramBlocks(const Dialect& dialect) : dialect_(dialect) {}

    /// Takes the next word of a statement's beginning, until it is plain what the statement is.
    void head_word(std::string_view word) {
        constexpr int longest_head = 14;
        if (decided_) return;
        if (count_++ == 0) {
            anonymous_ = dialect_.is_mariadb() && same_word(word, "BEGIN");
            decided_ = !anonymous_ && !one_of(word, "CREATE", "ALTER");
            return;
        }
        if (anonymous_) return begin_not_atomic(word);
        if (one_of(word, "PROCEDURE", "FUNCTION", "TRIGGER", "EVENT"))
            decided_ = program_ = true;
        else if (one_of(word, "TABLE", "VIEW", "INDEX", "DATABASE", "SCHEMA", "USER", "ROLE",
                        "SERVER", "TABLESPACE") ||
                 count_ > longest_head)
            decided_ = true;
    }
    bool undecided() const { return !decided_; }
    bool is_program() const { return program_; }
    bool open() const { return !open_.empty(); }

    /// Takes a word of a program; in parentheses only CASE expressions count.
    void word(std::string_view word, bool in_parentheses) {
        const std::string_view before = previous_;
        const bool starts = at_start_ && !in_parentheses;
        at_start_ = false;
        previous_ = word;
        if (starts) begin_statement(word);
        if (after_end_) {
            after_end_ = false;
            if (one_of(word, "IF", "CASE", "LOOP", "REPEAT", "WHILE", "FOR")) return;
        }
        if (same_word(before, "XA")) return;
        if (same_word(word, "END"))
            end(before, starts);
        else if (same_word(word, "CASE"))
            open(starts ? Block::statements : Block::case_expression);
        else if (!in_parentheses)
            statement_word(word, before, starts);
    }

    void quoted(char quote) {
        const std::string_view before = previous_;
        previous_ = {};
        after_end_ = false;
        at_start_ = in_head_ && (quote == '`' ? names_end(before) : same_word(before, "COMMENT"));
    }

    void punctuation(char c, bool in_parentheses) {
        at_start_ = c == ';' || c == ':' || (c == ')' && in_head_ && !in_parentheses);
        after_end_ = false;
        previous_ = {};
        if (c != ';') return;
        in_head_ = declares_ = until_ = false;
        // No expression holds a semicolon: this CASE is a statement.
        if (open() && open_.back() == Block::case_expression) open_.back() = Block::statements;
    }

private:
    enum class Block : std::uint8_t { statements, case_expression };

    const Dialect& dialect_;
    std::vector<Block> open_;
    std::string_view previous_; ///< the word directly before, empty after anything else
    int count_ = 0;
    bool decided_ = false;
    bool program_ = false;
    bool anonymous_ = false; ///< MariaDB's BEGIN NOT ATOMIC, which is a program without a name
    bool in_head_ = true;    ///< before the body
    bool at_start_ = false;  ///< a statement may begin here
    bool after_end_ = false; ///< directly after END
    bool declares_ = false;  ///< in a DECLARE, whose handler may be a block
    bool until_ = false;     ///< after UNTIL, where END follows an expression

    void begin_not_atomic(std::string_view word) {
        if (same_word(word, "NOT")) return;
        decided_ = true;
        if (!same_word(word, "ATOMIC")) return;
        program_ = true;
        open(Block::statements);
        at_start_ = true;
    }

    void open(Block block) {
        open_.push_back(block);
        if (block == Block::statements) in_head_ = false;
    }

    void begin_statement(std::string_view word) {
        declares_ = same_word(word, "DECLARE");
        until_ = same_word(word, "UNTIL");
        if (one_of(word, "SELECT", "INSERT", "UPDATE", "DELETE", "REPLACE", "SET", "CALL", "WITH"))
            in_head_ = false;
    }

    /// A block's END stands where a statement could, or after the condition of UNTIL; a column may
    /// be named so too.
    void end(std::string_view before, bool starts) {
        if (!open()) return;
        const bool expression = open_.back() == Block::case_expression;
        const bool operand = one_of(before, "CASE", "WHEN", "THEN", "ELSE", "AND", "OR", "NOT");
        if (expression ? operand : !starts && !until_) return;
        open_.pop_back();
        if (!expression) until_ = false;
        after_end_ = true;
    }

    void statement_word(std::string_view word, std::string_view before, bool starts) {
        if (declares_ && one_of(before, "FOUND", "SQLEXCEPTION", "SQLWARNING")) starts = true;
        const bool block = (same_word(word, "BEGIN") && (starts || in_head_ || declares_)) ||
                           (starts && one_of(word, "IF", "LOOP", "WHILE", "REPEAT", "FOR"));
        if (block) open(Block::statements);
        if (same_word(word, "RETURN")) in_head_ = false;
        at_start_ = starts_statement(word, before, starts);
    }

    /// Whether a statement may follow the word.
    bool starts_statement(std::string_view word, std::string_view before, bool starts) const {
        if (one_of(word, "BEGIN", "LOOP", "REPEAT")) return true;
        // DO is also a statement of its own, which an expression follows.
        if (same_word(word, "DO")) return in_head_ || !starts;
        if (one_of(word, "THEN", "ELSE")) return !open() || open_.back() == Block::statements;
        if (!in_head_) return false;
        if (same_word(word, "ROW")) return same_word(before, "EACH");
        return one_of(word, "DETERMINISTIC", "SQL", "DATA", "INVOKER", "DEFINER", "UNSIGNED",
                      "ZEROFILL") ||
               names_end(before);
    }

    /// Whether the name after this word may be the last before a program's body.
    static bool names_end(std::string_view word) {
        return one_of(word, "FOLLOWS", "PRECEDES", "RETURNS", "CHARSET", "SET", "COLLATE",
                      "LANGUAGE");
    }
};

} // namespace lintel
