#pragma once

#include "rules/queries/expressions.hpp"

#include <algorithm>
#include <cstdint>
#include <string_view>

namespace lintel::rules {

/// How a query touches the files of the server.
enum class FileUse : std::uint8_t {
    load_function, ///< LOAD_FILE()
    out_file,      ///< INTO OUTFILE, INTO DUMPFILE
};

namespace detail {

template <class Visit> struct FileUseWalk {
    const SourceSet& files;
    const Visit& visit;

    void operator()(const ast::Expression& expression) const {
        if (expression.kind == ast::ExpressionKind::function && !expression.name.empty() &&
            equal_names(expression.name.back().text, "load_file"))
            visit(expression.span, FileUse::load_function);
    }
    void operator()(const ast::Query& query) const {
        if (query.into.empty()) return;
        const std::string_view into = files[query.into.file].text(query.into);
        const std::size_t target = into.find_first_not_of(" \t\r\n", 4);
        const std::string_view word = into.substr(std::min(target, into.size()), 8);
        if (equal_names(word.substr(0, 7), "OUTFILE") || equal_names(word, "DUMPFILE"))
            visit(query.into, FileUse::out_file);
    }
};

} // namespace detail

/// Calls `visit(Span, FileUse)` for the places of a statement where its queries do.
template <class Visit>
void for_each_file_use(const ast::Statement& statement, const SourceSet& files,
                       const Visit& visit) {
    for_each_expression_in(statement, detail::FileUseWalk<Visit>{files, visit});
}

} // namespace lintel::rules
