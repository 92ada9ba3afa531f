#pragma once

#include "grammar/diagnostic.hpp"
#include "grammar/dialect.hpp"
#include "grammar/source.hpp"
#include "grammar/split.hpp"
#include "grammar/syntax_tree.hpp"

#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace lintel {

/// What kind of mistake it is, where other servers read the statement.
enum class SyntaxFault : std::uint8_t {
    plain,
    reserved,  ///< a reserved word is used as a name
    newer,     ///< a later release of the target knows it
    removed,   ///< an earlier release did
    mariadb,   ///< only MariaDB knows it
    if_exists, ///< an IF [NOT] EXISTS that only MariaDB knows
};

/// Why a statement could not be read, in a person's words. The server's error number is 1064.
struct SyntaxProblem {
    Span span;
    std::string message;
    std::vector<std::string> notes;
    std::vector<std::string> helps;
    SyntaxFault fault = SyntaxFault::plain;
    std::optional<Fix> fix{};
};

/// Reads statements one at a time; one object serves a whole run.
class Parser {
public:
    explicit Parser(const Dialect& dialect);
    ~Parser();
    Parser(Parser&&) noexcept;
    Parser& operator=(Parser&&) noexcept;

    void set_sql_mode(const SqlMode& mode);
    const Dialect& dialect() const;

    /// Reads a statement into `tree`, which is emptied first. On failure the tree is to be ignored.
    /// A statement nested over the parser's limit, or with more tokens than memory is promised for,
    /// is a failure too.
    std::optional<SyntaxProblem> parse(const SourceFile& file, const RawStatement& statement,
                                       SyntaxTree& tree);

private:
    struct State;
    std::unique_ptr<State> state_;
};

} // namespace lintel
