#include "grammar/split.hpp"

#include "grammar/lexer.hpp"
#include "grammar/marker.hpp"
#include "grammar/program_blocks.hpp"

#include <algorithm>
#include <array>
#include <bit>
#include <cctype>
#include <cstring>

#ifdef __SSE2__
#include <emmintrin.h>
#endif

namespace lintel {
namespace {

bool is_blank(char c) { return c == ' ' || (c >= 9 && c <= 13); }
bool is_word_byte(char c) {
    const auto u = static_cast<unsigned char>(c);
    return std::isalnum(u) != 0 || c == '_' || c == '$' || u >= 0x80;
}

/// How often something that is opened and never closed is looked for to the end of the file; a file
/// with more of it is hardly SQL, and must not cost the square of its size.
constexpr int most_lost_searches = 8;

/// Bytes that may end a statement, open a quote or comment, or count: everything else is run over.
constexpr auto is_plain = [] {
    std::array<bool, 256> table{};
    table.fill(true);
    for (const char c : {'\'', '"', '`', '#', '-', '/', '*', '\\', '(', ')', ';'})
        table[static_cast<unsigned char>(c)] = false;
    return table;
}();

/// What Drizzle cuts its files at.
constexpr std::string_view breakpoint = "--> statement-breakpoint";

/// The offset of the first of two bytes at or after `from`, or the text's size.
std::uint32_t find_either(std::string_view text, std::uint32_t from, char one, char other) {
    const auto size = static_cast<std::uint32_t>(text.size());
#ifdef __SSE2__
    const __m128i ones = _mm_set1_epi8(one);
    const __m128i others = _mm_set1_epi8(other);
    for (; size - from >= 16; from += 16) {
        const __m128i bytes = _mm_loadu_si128(reinterpret_cast<const __m128i*>(text.data() + from));
        const int found = _mm_movemask_epi8(
            _mm_or_si128(_mm_cmpeq_epi8(bytes, ones), _mm_cmpeq_epi8(bytes, others)));
        if (found != 0)
            return from +
                   static_cast<std::uint32_t>(std::countr_zero(static_cast<unsigned>(found)));
    }
#endif
    while (from < size && text[from] != one && text[from] != other) ++from;
    return from;
}

/// The offset of the first byte that is not UTF-8, or npos.
std::size_t first_invalid_utf8(std::string_view text) {
    const auto* bytes = reinterpret_cast<const unsigned char*>(text.data());
    const std::size_t size = text.size();
    std::size_t i = 0;
    auto continues = [&](std::size_t at) { return at < size && (bytes[at] & 0xC0U) == 0x80U; };
    while (i < size) {
        if (i + 8 <= size) {
            std::uint64_t eight = 0;
            std::memcpy(&eight, bytes + i, 8);
            if ((eight & 0x8080808080808080ULL) == 0) {
                i += 8;
                continue;
            }
        }
        const unsigned char lead = bytes[i];
        std::size_t length = 1;
        if (lead >= 0x80) {
            if (lead >= 0xC2 && lead <= 0xDF)
                length = 2;
            else if (lead >= 0xE0 && lead <= 0xEF)
                length = 3;
            else if (lead >= 0xF0 && lead <= 0xF4)
                length = 4;
            else
                return i;
            for (std::size_t k = 1; k < length; ++k)
                if (!continues(i + k)) return i;
            if (lead == 0xE0 && bytes[i + 1] < 0xA0) return i; // overlong
            if (lead == 0xED && bytes[i + 1] > 0x9F) return i; // surrogates
            if (lead == 0xF0 && bytes[i + 1] < 0x90) return i;
            if (lead == 0xF4 && bytes[i + 1] > 0x8F) return i;
        }
        i += length;
    }
    return std::string_view::npos;
}

/// Finds the rows of INSERT … VALUES while the statement is scanned.
class BulkRows {
public:
    void head_word(std::string_view word) {
        if (words_++ == 0)
            insert_ = one_of(word, "INSERT", "REPLACE");
        else if (insert_ && state_ == State::before && one_of(word, "VALUES", "VALUE"))
            state_ = State::rows;
        else if (state_ == State::rows)
            state_ = State::done;
    }
    bool looking() const { return words_ == 0 || (insert_ && state_ != State::done); }
    /// What stands outside of parentheses and is no word: only single commas may, between rows.
    /// Anything else is for the grammar to find wrong.
    void between(char c) {
        if (state_ != State::rows) return;
        const bool odd = c == '(' ? rows_ > 0 && !comma_ : c != ',' || comma_ || rows_ == 0;
        comma_ = c == ',';
        if (odd) give_up();
    }
    void closed(std::uint32_t depth, std::uint32_t end) {
        if (state_ != State::rows || depth != 0) return;
        if (++rows_ == kept_rows) first_end_ = end;
        last_end_ = end;
    }
    void store(RawStatement& statement) const {
        if (rows_ <= kept_rows || last_end_ - first_end_ < worth_it) return;
        statement.bulk_rows = {statement.span.file, first_end_, last_end_};
        statement.bulk_row_count = rows_ - kept_rows;
    }

private:
    static constexpr std::uint32_t kept_rows = 8;
    static constexpr std::uint32_t worth_it = 4096;
    enum class State : std::uint8_t { before, rows, done } state_ = State::before;
    bool insert_ = false;
    bool comma_ = false; ///< since the last row
    int words_ = 0;
    std::uint32_t rows_ = 0;
    std::uint32_t first_end_ = 0;
    std::uint32_t last_end_ = 0;

    void give_up() {
        state_ = State::done;
        rows_ = 0;
    }
};

} // namespace

/// The reading of one statement.
class Splitter::Scan {
public:
    explicit Scan(Splitter& owner)
        : owner_(owner), text_(owner.file_.text()), at_(owner.at_), blocks_(owner.dialect_) {
        end_ = static_cast<std::uint32_t>(text_.size());
    }

    std::optional<RawStatement> run() {
        while (at_ < end_ && !finished_) step();
        if (!finished_ && blocks_.open() && first_delimiter_ != 0) finish_at_first_delimiter();
        owner_.at_ = at_;
        if (!started_) return std::nullopt;
        RawStatement statement{.span = {owner_.file_.id(), begin_, code_end_},
                               .delimiter = delimiter_,
                               .bulk_rows = {}};
        bulk_.store(statement);
        return statement;
    }

private:
    Splitter& owner_;
    std::string_view text_;
    std::uint32_t at_;
    std::uint32_t end_;
    std::uint32_t begin_ = 0;
    std::uint32_t code_end_ = 0;
    std::uint32_t depth_ = 0;
    /// Where a block first kept the statement open, and what was known there, should the block
    /// never close.
    std::uint32_t first_delimiter_ = 0;
    std::uint32_t code_before_delimiter_ = 0;
    std::size_t markers_before_delimiter_ = 0;
    std::size_t problems_before_delimiter_ = 0;
    Span delimiter_;
    bool started_ = false;
    bool finished_ = false;
    bool in_version_comment_ = false;
    ProgramBlocks blocks_;
    BulkRows bulk_;

    char peek(std::uint32_t ahead) const { return at_ + ahead < end_ ? text_[at_ + ahead] : '\0'; }

    void code(std::uint32_t to) {
        if (!started_) {
            started_ = true;
            begin_ = at_;
        }
        at_ = code_end_ = to;
    }

    void finish(std::uint32_t delimiter_size) {
        delimiter_ = {owner_.file_.id(), at_, at_ + delimiter_size};
        at_ += delimiter_size;
        if (started_)
            finished_ = true;
        else
            delimiter_ = {};
    }

    void step() {
        const char c = text_[at_];
        if (is_blank(c)) {
            ++at_;
            return;
        }
        if (at_delimiter()) return;
        switch (c) {
        case '\'':
        case '"':
        case '`':
            return quoted(c);
        case '#':
            return line_comment();
        case '-':
            if (peek(1) == '-' && (at_ + 2 >= end_ || static_cast<unsigned char>(peek(2)) <= ' '))
                return line_comment();
            if (liquibase_comment()) return line_comment();
            if (text_.substr(at_).starts_with(breakpoint))
                return finish(static_cast<std::uint32_t>(breakpoint.size()));
            break;
        case '/':
            if (peek(1) == '*') return block_comment();
            break;
        case '*':
            if (in_version_comment_ && peek(1) == '/') {
                in_version_comment_ = false;
                return code(at_ + 2);
            }
            break;
        case '\\':
            if ((peek(1) == 'g' || peek(1) == 'G') && !owner_.whole_) return finish(2);
            if (client_escape()) return;
            break;
        case '(':
            return parenthesis(c, 1);
        case ')':
            return parenthesis(c, depth_ > 0 ? -1 : 0);
        default:
            break;
        }
        if (is_word_byte(c)) return word();
        if (blocks_.is_program()) blocks_.punctuation(c, depth_ > 0);
        if (depth_ == 0) bulk_.between(c);
        code(at_ + 1);
        if (depth_ > 0 && !blocks_.is_program() && !blocks_.undecided()) run_over_plain();
    }

    void parenthesis(char c, int change) {
        if (depth_ == 0) bulk_.between(c);
        depth_ += static_cast<std::uint32_t>(change);
        code(at_ + 1);
        if (c == ')') bulk_.closed(depth_, at_);
        if (blocks_.is_program()) blocks_.punctuation(c, depth_ > 0);
    }

    /// Inside parentheses nothing but quotes, comments, parentheses and the delimiter matters.
    void run_over_plain() {
        if (owner_.delimiter_ != ";") return;
        std::uint32_t at = at_;
        while (at < end_ && is_plain[static_cast<unsigned char>(text_[at])]) ++at;
        if (at > at_) code(at);
    }

    bool at_delimiter() {
        if (owner_.whole_) return false;
        const std::string& delimiter = owner_.delimiter_;
        // What stands between two delimiters of another kind is sent whole, and the server takes it
        // apart at `;`.
        if (text_[at_] == ';' && delimiter != ";" && depth_ == 0 && !blocks_.is_program()) {
            finish(1);
            return true;
        }
        if (text_[at_] != delimiter[0] || !text_.substr(at_).starts_with(delimiter)) return false;
        if (blocks_.is_program() && blocks_.open() && delimiter == ";") {
            if (first_delimiter_ == 0) remember_delimiter();
            blocks_.punctuation(';', depth_ > 0);
            code(at_ + 1);
            if (program_ends_here()) finish_at_first_delimiter();
            return true;
        }
        finish(static_cast<std::uint32_t>(delimiter.size()));
        return true;
    }

    void remember_delimiter() {
        first_delimiter_ = at_;
        code_before_delimiter_ = code_end_;
        markers_before_delimiter_ = owner_.markers_.size();
        problems_before_delimiter_ = owner_.problems_.size();
    }

    /// A line that begins another program or changes the delimiter shows that the block was never
    /// closed.
    bool program_ends_here() const {
        std::uint32_t at = at_;
        while (at < end_ && is_blank(text_[at])) ++at;
        if (at == 0 || text_[at - 1] != '\n') return false;
        const std::string_view rest = text_.substr(at, 60);
        auto begins = [&](std::string_view word) {
            return rest.size() > word.size() && same_word(rest.substr(0, word.size()), word);
        };
        return begins("DELIMITER ") || begins("CREATE PROCEDURE ") || begins("CREATE FUNCTION ") ||
               begins("CREATE TRIGGER ") || begins("CREATE EVENT ") || begins("CREATE DEFINER");
    }

    /// Gives up on the program's block: what follows its first delimiter is read again, as
    /// statements of their own.
    void finish_at_first_delimiter() {
        at_ = first_delimiter_;
        code_end_ = code_before_delimiter_;
        owner_.markers_.resize(markers_before_delimiter_);
        owner_.problems_.resize(problems_before_delimiter_);
        owner_.whole_ = false;
        ++owner_.unbalanced_programs_;
        finish(1);
    }

    void word() {
        std::uint32_t to = at_ + 1;
        while (to < end_ && is_word_byte(text_[to])) ++to;
        // `END$$`: a delimiter may begin inside what looks like a word.
        if (owner_.delimiter_ != ";" && !owner_.whole_)
            if (const std::size_t cut = text_.substr(at_, to - at_).find(owner_.delimiter_);
                cut != std::string_view::npos && cut != 0)
                to = at_ + static_cast<std::uint32_t>(cut);
        const std::string_view spelled = text_.substr(at_, to - at_);
        if (!started_ && client_command(spelled, to)) return;
        if (text_[at_] == '$' && dollar_quoted()) return;
        const bool after_dot = at_ > 0 && text_[at_ - 1] == '.';
        const bool before_dot = to < end_ && text_[to] == '.';
        code(to);
        if (depth_ == 0 && bulk_.looking()) bulk_.head_word(spelled);
        if (after_dot || before_dot) return;
        if (owner_.whole_ || owner_.unbalanced_programs_ >= most_lost_searches) return;
        if (blocks_.undecided())
            blocks_.head_word(spelled);
        else if (blocks_.is_program() && owner_.delimiter_ == ";")
            blocks_.word(spelled, depth_ > 0);
    }

    /// The body of a routine in another language may hold any delimiter (since MySQL 9.0).
    bool dollar_quoted() {
        if (!started_ || !owner_.dialect_.mysql_since(9, 0) ||
            owner_.open_dollars_ >= most_lost_searches)
            return false;
        if (owner_.delimiter_.find('$') != std::string::npos) return false;
        bool looked = false;
        const std::size_t size = dollar_quoted_size(text_.substr(at_), looked);
        if (size == 0) {
            if (looked) ++owner_.open_dollars_;
            return false;
        }
        code(at_ + static_cast<std::uint32_t>(size));
        return true;
    }

    /// Passes over a command to the mysql client, which takes its whole line; SOURCE, which brings
    /// in what is not seen here, becomes a statement of its own (MySQL 8.0 manual, 6.5.1.2 "mysql
    /// Client Commands").
    bool client_command(std::string_view word, std::uint32_t to) {
        const bool has_argument = to < end_ && is_blank(text_[to]);
        // MySQL's client knows this one behind another statement, too.
        if (has_argument && same_word(word, "DELIMITER")) {
            delimiter_command(to);
            return true;
        }
        if (owner_.whole_ || !alone_on_line(at_)) return false;
        if (has_argument && same_word(word, "SOURCE")) {
            line_statement();
            return true;
        }
        const bool alone =
            trimmed_line_end(at_) <= to || text_.substr(to, trimmed_line_end(at_) - to) == ";";
        if (alone ? !one_of(word, "NOTEE", "NOPAGER", "WARNINGS", "NOWARNING", "REHASH", "STATUS",
                            "EXIT", "QUIT")
                  : !has_argument ||
                        !one_of(word, "SYSTEM", "TEE", "PAGER", "PROMPT", "CONNECT", "CHARSET"))
            return false;
        at_ = line_end(at_);
        return true;
    }

    /// The same for the commands of one letter, such as `\! ls`.
    bool client_escape() {
        if (started_ || owner_.whole_ || !alone_on_line(at_)) return false;
        switch (peek(1)) {
        case '.':
            line_statement();
            return true;
        case 'd':
            delimiter_command(at_ + 2);
            return true;
        case '!':
        case 'C':
        case 'P':
        case 'R':
        case 'T':
        case 'W':
        case 'n':
        case 'q':
        case 'r':
        case 's':
        case 't':
        case 'w':
            at_ = line_end(at_);
            return true;
        default:
            return false;
        }
    }

    std::uint32_t line_end(std::uint32_t from) const {
        const void* newline = std::memchr(text_.data() + from, '\n', end_ - from);
        return newline == nullptr
                   ? end_
                   : static_cast<std::uint32_t>(static_cast<const char*>(newline) - text_.data());
    }
    std::uint32_t trimmed_line_end(std::uint32_t from) const {
        std::uint32_t to = line_end(from);
        while (to > from && is_blank(text_[to - 1])) --to;
        return to;
    }

    void line_statement() {
        std::uint32_t to = trimmed_line_end(at_);
        const std::uint32_t delimiter_end = to;
        if (text_[to - 1] == ';') --to;
        code(to);
        finish(delimiter_end - to);
    }

    /// DELIMITER takes the first word on the rest of its line, quoted or not.
    void delimiter_command(std::uint32_t from) {
        while (from < end_ && is_blank(text_[from]) && text_[from] != '\n') ++from;
        std::uint32_t to = from;
        while (to < end_ && !is_blank(text_[to])) ++to;
        const std::string_view word = text_.substr(from, to - from);
        const bool quoted = word.size() > 2 && word.front() == word.back() &&
                            (word.front() == '\'' || word.front() == '"' || word.front() == '`');
        if (!word.empty())
            owner_.delimiter_ = std::string(quoted ? word.substr(1, word.size() - 2) : word);
        at_ = std::min(line_end(to) + 1, end_);
    }

    void quoted(char quote) {
        const SqlMode& mode = owner_.dialect_.sql_mode;
        const bool escapes =
            quote != '`' && !mode.no_backslash_escapes && !(quote == '"' && mode.ansi_quotes);
        std::uint32_t to = at_ + 1;
        while ((to = find_either(text_, to, quote, escapes ? '\\' : quote)) < end_) {
            const bool escaped = text_[to] != quote || (to + 1 < end_ && text_[to + 1] == quote);
            if (!escaped) break;
            to = std::min(to + 2, end_);
        }
        if (to >= end_) {
            owner_.problems_.push_back({quote == '`' ? SplitProblemKind::unterminated_identifier
                                                     : SplitProblemKind::unterminated_string,
                                        {owner_.file_.id(), at_, at_ + 1}});
            // No such quote follows, so the statement is given up with its line and the rest of the
            // file is read, unless so many were open that this is hardly SQL.
            code(++owner_.open_quotes_ < most_lost_searches ? line_end(at_) : end_);
            finished_ = true;
            return;
        }
        if (blocks_.is_program()) blocks_.quoted(quote);
        if (depth_ == 0) bulk_.between(quote);
        code(to + 1);
    }

    bool alone_on_line(std::uint32_t begin) const {
        while (begin > 0 && (text_[begin - 1] == ' ' || text_[begin - 1] == '\t')) --begin;
        return begin == 0 || text_[begin - 1] == '\n';
    }

    /// `--changeset`, `--rollback` …: no blank behind the dashes, and nothing but a comment to
    /// Liquibase.
    bool liquibase_comment() const {
        if (peek(1) != '-' || started_ || !alone_on_line(at_)) return false;
        const std::string_view rest = text_.substr(at_ + 2, 24);
        return rest.starts_with("changeset") || rest.starts_with("liquibase") ||
               rest.starts_with("rollback") || rest.starts_with("precondition") ||
               rest.starts_with("comment");
    }

    void line_comment() {
        const std::uint32_t next = line_end(at_);
        std::uint32_t to = next;
        while (to > at_ && text_[to - 1] == '\r') --to;
        if (marker(to)) at_ = next;
    }

    void block_comment() {
        if (peek(2) == '!' || (peek(2) == 'M' && peek(3) == '!')) {
            const VersionComment head = version_comment(
                text_.substr(at_, std::min<std::size_t>(end_ - at_, 12)), owner_.dialect_);
            if (head.executed) {
                in_version_comment_ = true;
                return code(at_ + head.size);
            }
        }
        const std::size_t size = skipped_comment_size(text_.substr(at_), owner_.dialect_);
        if (size == std::string_view::npos) {
            owner_.problems_.push_back(
                {SplitProblemKind::unterminated_comment, {owner_.file_.id(), at_, at_ + 2}});
            at_ = end_;
            return;
        }
        const std::uint32_t to = at_ + static_cast<std::uint32_t>(size);
        if (marker(to)) at_ = to;
    }

    void change_delimiter(std::string_view delimiter) {
        owner_.delimiter_ = delimiter;
        if (owner_.delimiter_.starts_with('\\')) owner_.delimiter_ = ";"; // blank lines, in escapes
    }

    /// Attributes of a changeset hold for it alone: `endDelimiter:$$`, `splitStatements:false`
    /// (Liquibase documentation, "SQL changelog example").
    void changeset(std::string_view attributes) {
        const auto value_of = [&](std::string_view name) {
            const std::size_t at = attributes.find(name);
            if (at == std::string_view::npos) return std::string_view();
            const std::string_view rest = attributes.substr(at + name.size());
            return rest.substr(0, rest.find_first_of(" \t"));
        };
        const std::string_view delimiter = value_of(" endDelimiter:");
        owner_.delimiter_ = delimiter.empty() || delimiter[0] == '\\' ? ";" : delimiter;
        owner_.whole_ = value_of(" splitStatements:") == "false";
    }

    /// False when the comment ends the statement and is to be met again by the next.
    bool marker(std::uint32_t to) {
        const Span span{owner_.file_.id(), at_, to};
        const auto found = read_marker(text_.substr(at_, to - at_), span, alone_on_line(at_));
        if (!found) return true;
        using enum MarkerKind;
        const bool statement_end =
            found->kind == goose_statement_end || found->kind == sql_migrate_statement_end;
        const bool section = found->kind == goose_up || found->kind == goose_down ||
                             found->kind == sql_migrate_up || found->kind == sql_migrate_down ||
                             found->kind == dbmate_up || found->kind == dbmate_down ||
                             found->kind == mybatis_undo || found->kind == delimiter_change ||
                             found->kind == liquibase_changeset;
        if (section && blocks_.open() && first_delimiter_ != 0) {
            finish_at_first_delimiter();
            return false;
        }
        if ((statement_end || section) && started_) {
            // The statement has no delimiter of its own.
            finished_ = true;
            if (!statement_end) return false;
        }
        owner_.markers_.push_back(*found);
        if (found->kind == goose_statement_begin || found->kind == sql_migrate_statement_begin)
            owner_.whole_ = true;
        if (found->kind == delimiter_change) change_delimiter(found->text);
        if (found->kind == liquibase_changeset) changeset(found->text);
        if (statement_end) {
            owner_.whole_ = false;
            while (code_end_ > begin_ &&
                   (text_[code_end_ - 1] == ';' || is_blank(text_[code_end_ - 1])))
                --code_end_;
        }
        return true;
    }
};

Splitter::Splitter(const SourceFile& file, const Dialect& dialect)
    : file_(file), dialect_(dialect) {
    const std::string_view text = file.text();
    if (text.starts_with("\xEF\xBB\xBF")) at_ = 3;
    const std::size_t nul = text.substr(0, 65536).find('\0');
    if (nul != std::string_view::npos) {
        const auto at = static_cast<std::uint32_t>(nul);
        problems_.push_back({SplitProblemKind::nul_byte, {file.id(), at, at + 1}});
    } else if (const std::size_t bad = first_invalid_utf8(text); bad != std::string_view::npos) {
        const auto at = static_cast<std::uint32_t>(bad);
        problems_.push_back({SplitProblemKind::invalid_utf8, {file.id(), at, at + 1}});
    }
}

std::optional<RawStatement> Splitter::next() {
    while (at_ < file_.text().size()) {
        const std::uint32_t before = at_;
        if (auto statement = Scan(*this).run(); statement && !statement->span.empty())
            return statement;
        if (at_ == before) break;
    }
    return std::nullopt;
}

} // namespace lintel
