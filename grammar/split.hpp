#pragma once

#include "grammar/dialect.hpp"
#include "grammar/source.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace lintel {

/// A comment that a migration tool or Lintel itself gives a meaning to.
enum class MarkerKind : std::uint8_t {
    lintel,                ///< `-- lintel: …`; `text` is what follows the colon
    goose_up,              ///< `-- +goose Up`
    goose_down,            ///< `-- +goose Down`
    goose_statement_begin, ///< `-- +goose StatementBegin`: no splitting until its end
    goose_statement_end,
    goose_no_transaction,
    goose_other, ///< any other `+goose` word (ENVSUB …)
    dbmate_up,   ///< `-- migrate:up [options]`
    dbmate_down,
    sql_migrate_up, ///< `-- +migrate Up [notransaction]`
    sql_migrate_down,
    sql_migrate_statement_begin,
    sql_migrate_statement_end,
    mybatis_undo,        ///< `-- //@UNDO`: what follows takes the migration back
    delimiter_change,    ///< `-- atlas:delimiter X`, `-- @DELIMITER X`; `text` is the delimiter
    liquibase_header,    ///< `--liquibase formatted sql`
    liquibase_changeset, ///< `--changeset author:id …`
    liquibase_rollback,  ///< `--rollback …`
    liquibase_other,     ///< `--preconditions`, `--comment` …
};

struct Marker {
    MarkerKind kind;
    Span span;             ///< the whole comment
    std::string_view text; ///< its arguments, trimmed
    /// Only blanks stand between the start of the line and the comment.
    bool alone_on_line = false;
};

/// One statement as it stands in the file, before it is read.
struct RawStatement {
    /// From the first to the last byte of code: neither its delimiter nor comments around it.
    Span span;
    /// The delimiter that ended it; empty at the end of the file.
    Span delimiter;
    /// Rows of a bulk INSERT/REPLACE … VALUES beyond the first few: scanned for balanced
    /// parentheses and quotes, not to be parsed. Empty when there are none. It begins at the comma
    /// after a row and ends after the last row's parenthesis.
    Span bulk_rows;
    /// How many rows `bulk_rows` holds.
    std::uint32_t bulk_row_count = 0;
};

/// What the splitter met that is not a statement.
enum class SplitProblemKind : std::uint8_t {
    unterminated_string, ///< a quote that is never closed; its statement is given up at the end of
                         ///< its line
    unterminated_identifier, ///< a backtick that is never closed
    unterminated_comment,
    nul_byte, ///< the file is not text
    invalid_utf8,
};

struct SplitProblem {
    SplitProblemKind kind;
    Span span; ///< where it begins; for quotes, the opening quote
};

/// Cuts a file into statements as the mysql client does (MySQL 8.0 manual, 6.5.1.2 "mysql Client
/// Commands", 11.7 "Comments"), one at a time, so that a file of any size needs no memory of its
/// own.
///
/// A statement ends at the delimiter outside of quotes and comments. Stored programs whose file
/// changes no delimiter are kept whole where BEGIN…END, IF, CASE, LOOP, REPEAT and WHILE make the
/// end plain.
class Splitter {
public:
    Splitter(const SourceFile& file, const Dialect& dialect);

    /// The next statement, or nothing at the end of the file.
    std::optional<RawStatement> next();

    /// Quotes and backslashes are read under this mode from here on (`SET sql_mode` in the file).
    void set_sql_mode(const SqlMode& mode) { dialect_.sql_mode = mode; }

    /// What has been met up to here, in file order.
    const std::vector<Marker>& markers() const { return markers_; }
    const std::vector<SplitProblem>& problems() const { return problems_; }

private:
    class Scan;

    const SourceFile& file_;
    Dialect dialect_;
    std::uint32_t at_ = 0;
    std::string delimiter_ = ";";
    bool whole_ = false; ///< between StatementBegin and StatementEnd
    /// Stored programs whose blocks did not close; after a few the file is not trusted to close
    /// any.
    int unbalanced_programs_ = 0;
    /// Quotes that were not closed, each looked for to the end of the file; likewise.
    int open_quotes_ = 0;
    /// `$tag$` without a second one, likewise.
    int open_dollars_ = 0;
    std::vector<Marker> markers_;
    std::vector<SplitProblem> problems_;
};

} // namespace lintel
