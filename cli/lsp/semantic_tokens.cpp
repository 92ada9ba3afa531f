#include "cli/lsp/semantic_tokens.hpp"

#include "analyzer/graph/mentions.hpp"
#include "cli/lsp/statement_words.hpp"

#include <algorithm>
#include <map>
#include <optional>

namespace lintel::lsp {
namespace {

/// The places of the types in the legend.
enum class TokenType : std::uint8_t {
    keyword,
    type,
    function,
    variable,
    table,
    view,
    column,
    event
};

constexpr unsigned declaration = 1; ///< the only modifier of the legend

std::optional<TokenType> type_of(NodeKind kind) {
    switch (kind) {
    case NodeKind::table:
        return TokenType::table;
    case NodeKind::view:
        return TokenType::view;
    case NodeKind::column:
        return TokenType::column;
    case NodeKind::procedure:
    case NodeKind::function:
        return TokenType::function;
    case NodeKind::trigger:
    case NodeKind::event:
        return TokenType::event;
    default:
        return std::nullopt;
    }
}

struct Painted {
    TokenType type;
    unsigned modifiers = 0;
};

std::map<std::uint32_t, Painted> names_of(const Place& place) {
    std::map<std::uint32_t, Painted> names;
    place.project.replay(place.document.path, [&](const Step& step) {
        for (const Mention& mention : mentions_in(step, place.project.sources()).all)
            if (const auto type = type_of(mention.node.kind);
                type && mention.span.file == place.file.id())
                names.try_emplace(
                    mention.span.begin,
                    Painted{*type, mention.role == Mention::Role::makes ? declaration : 0U});
    });
    return names;
}

std::optional<TokenType> type_of(WordKind kind) {
    switch (kind) {
    case WordKind::keyword:
        return TokenType::keyword;
    case WordKind::type:
        return TokenType::type;
    case WordKind::function:
        return TokenType::function;
    case WordKind::variable:
        return TokenType::variable;
    case WordKind::name:
        return std::nullopt;
    }
    return std::nullopt;
}

} // namespace

Json semantic_token_legend() {
    return {
        {"tokenTypes",
         {"keyword", "type", "function", "variable", "class", "interface", "property", "event"}},
        {"tokenModifiers", {"declaration"}}};
}

Answer semantic_tokens(Workspace& workspace, const Json& parameters) {
    const auto place = workspace.place(parameters, Json());
    if (!place) return Json();
    const Lines lines(place->file.text(), workspace.client.encoding);
    std::uint32_t begin = 0;
    auto end = static_cast<std::uint32_t>(place->file.text().size());
    if (const auto range = parameters.find("range"); range != parameters.end()) {
        begin = lines.offset_of(range->at("start"));
        end = lines.offset_of(range->at("end"));
    }
    const auto names = names_of(*place);
    Json data = Json::array();
    Position last;
    for (const Word& word : words_of(place->file, place->project.configuration().target)) {
        if (word.span.end <= begin || word.span.begin >= end) continue;
        const auto name = names.find(word.span.begin);
        const auto type =
            name != names.end() ? std::optional(name->second.type) : type_of(word.kind);
        const Position at = lines.position_of(word.span.begin);
        const Position behind = lines.position_of(word.span.end);
        if (!type || behind.line != at.line) continue;
        const std::uint32_t line = at.line - last.line;
        data.push_back(line);
        data.push_back(line == 0 ? at.character - last.character : at.character);
        data.push_back(behind.character - at.character);
        data.push_back(static_cast<int>(*type));
        data.push_back(name != names.end() ? name->second.modifiers : 0U);
        last = at;
    }
    return Json{{"data", std::move(data)}};
}

} // namespace lintel::lsp
