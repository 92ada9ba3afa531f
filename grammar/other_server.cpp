#include "grammar/other_server.hpp"

#include "grammar/parse.hpp"

namespace lintel {

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
    Diagnostic found;
    found.severity = Severity::error;
    found.span = problem->span;
    found.message = std::move(problem->message);
    found.notes = std::move(problem->notes);
    found.helps = std::move(problem->helps);
    return found;
}

} // namespace lintel
