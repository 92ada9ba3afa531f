#include "grammar/other_server.hpp"

#include "grammar/keywords.hpp"
#include "grammar/parse.hpp"
#include "grammar/version_gates.hpp"

#include <algorithm>
#include <string_view>

namespace lintel {
namespace {

bool reads_alike(const Keyword& keyword, const Dialect& a, const Dialect& b) {
    return is_known(keyword, a) == is_known(keyword, b) &&
           is_reserved(keyword, a) == is_reserved(keyword, b);
}

/// Whether both servers surely read the same tokens, so that what the parser makes of them is the
/// same too.
bool reads_alike(std::string_view text, const SyntaxTree& tree, const SourceFile& file,
                 const Dialect& a, const Dialect& b) {
    if (text.find("/*!") != std::string_view::npos || text.find("/*M!") != std::string_view::npos)
        return false;
    return std::ranges::all_of(tree.tokens, [&](const Token& token) {
        const std::string_view word = file.text({file.id(), token.begin, token.end});
        if (word.starts_with('`')) return true;
        if (word.starts_with('$') || word.starts_with('\\')) return false; // $$…$$ and \N
        const Keyword* keyword = find_keyword(token.kind);
        if (keyword == nullptr) keyword = find_keyword(word); // it may have become something else
        return keyword == nullptr || reads_alike(*keyword, a, b);
    });
}

Diagnostic refused(SyntaxProblem problem) {
    Diagnostic found;
    found.severity = Severity::error;
    found.span = problem.span;
    found.message = std::move(problem.message);
    found.notes = std::move(problem.notes);
    found.helps = std::move(problem.helps);
    return found;
}

} // namespace

struct OtherServer::State {
    Parser parser;
    SyntaxTree tree{};
};

OtherServer::OtherServer(const Dialect& dialect)
    : state_(std::make_unique<State>(State{Parser(dialect)})) {}
OtherServer::~OtherServer() = default;
OtherServer::OtherServer(OtherServer&&) noexcept = default;
OtherServer& OtherServer::operator=(OtherServer&&) noexcept = default;

const Dialect& OtherServer::dialect() const { return state_->parser.dialect(); }

std::optional<Diagnostic> OtherServer::refusal(const SourceFile& file, Span statement,
                                               const SqlMode& mode) const {
    state_->parser.set_sql_mode(mode);
    auto problem = state_->parser.parse(
        file, {.span = statement, .delimiter = {}, .bulk_rows = {}, .bulk_row_count = 0},
        state_->tree);
    if (!problem) return std::nullopt;
    return refused(std::move(*problem));
}

std::optional<Diagnostic> OtherServer::refusal(const SourceFile& file, Span statement,
                                               const SyntaxTree& tree,
                                               const Dialect& written_for) const {
    if (!reads_alike(file.text(statement), tree, file, written_for, dialect()))
        return refusal(file, statement, written_for.sql_mode);
    state_->parser.set_sql_mode(written_for.sql_mode);
    auto problem = check_gates(file, tree, dialect());
    if (!problem) return std::nullopt;
    return refused(std::move(*problem));
}

} // namespace lintel
