#pragma once

#include "analyzer/migration/migration.hpp"
#include "grammar/lexer.hpp"
#include "grammar/lower.hpp"
#include "grammar/parse.hpp"
#include "grammar/split.hpp"

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

// What tests of the layers below the command line have in common: SQL text in, what was read of it
// out.
namespace lintel::tests {

inline Dialect server(std::string_view target) { return parse_target(target).value(); }

inline RawStatement whole(const SourceFile& file) {
    return {.span = {file.id(), 0, static_cast<std::uint32_t>(file.text().size())},
            .delimiter = {},
            .bulk_rows = {}};
}

/// The text of each token, with its kind's number before it where `kinds` asks.
inline std::vector<std::string> token_texts(const std::string& sql, const Dialect& dialect = {}) {
    const SourceFile file(FileId{0}, "test.sql", sql);
    std::vector<Token> tokens;
    lex(file, whole(file), dialect, tokens);
    std::vector<std::string> texts;
    for (const Token& token : tokens)
        if (token.kind != TokenKind::end_of_statement)
            texts.emplace_back(file.text({file.id(), token.begin, token.end}));
    return texts;
}

inline std::vector<TokenKind> token_kinds(const std::string& sql, const Dialect& dialect = {}) {
    const SourceFile file(FileId{0}, "test.sql", sql);
    std::vector<Token> tokens;
    lex(file, whole(file), dialect, tokens);
    std::vector<TokenKind> kinds;
    for (const Token& token : tokens) kinds.push_back(token.kind);
    kinds.pop_back();
    return kinds;
}

inline std::vector<std::string> statement_texts(const std::string& sql,
                                                const Dialect& dialect = {}) {
    const SourceFile file(FileId{0}, "test.sql", sql);
    Splitter splitter(file, dialect);
    std::vector<std::string> texts;
    while (const auto statement = splitter.next()) texts.emplace_back(file.text(statement->span));
    return texts;
}

inline std::optional<SyntaxProblem> refusal(const std::string& sql, const Dialect& dialect = {}) {
    const SourceFile file(FileId{0}, "test.sql", sql);
    SyntaxTree tree;
    return Parser(dialect).parse(file, whole(file), tree);
}

/// The typed statement; the text must be good.
inline ast::Statement read(const std::string& sql, const Dialect& dialect = {}) {
    const SourceFile file(FileId{0}, "test.sql", sql);
    SyntaxTree tree;
    if (const auto problem = Parser(dialect).parse(file, whole(file), tree))
        throw std::runtime_error(sql + ": " + problem->message);
    return lower(tree, file, dialect);
}

/// A script run from nothing (or from `start`), with what each statement did.
struct Script {
    Simulation simulation;
    std::vector<Step> steps;
    ReadResult result;

    explicit Script(const std::string& sql, bool closed = true, bool judged = true,
                    Simulation start = {})
        : simulation(std::move(start)) {
        simulation.catalog.closed = closed;
        const SourceFile file(FileId{0}, "test.sql", sql);
        result =
            run({{&file, judged}}, simulation, [&](const Step& step) { steps.push_back(step); });
    }

    const Table& table(std::string_view name) const {
        const TablePtr found = simulation.catalog.find_table({"", std::string(name)});
        if (!found) throw std::runtime_error("no table " + std::string(name));
        return *found;
    }
    bool has(std::string_view name) const {
        return simulation.catalog.find_table({"", std::string(name)}) != nullptr;
    }
    /// The error number of a statement, 0 when it went well.
    int error(std::size_t statement) const {
        return steps.at(statement).errors.empty() ? 0 : steps.at(statement).errors.front().number;
    }
};

} // namespace lintel::tests
