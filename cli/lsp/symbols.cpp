#include "cli/lsp/symbols.hpp"

#include "analyzer/catalog/object_name.hpp"
#include "analyzer/graph/mentions.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <string>
#include <type_traits>
#include <variant>
#include <vector>

namespace lintel::lsp {
namespace {

using Role = Mention::Role;

/// More would be of no use to whoever types a name.
constexpr std::size_t most_symbols = 500;

/// LSP 3.17, "SymbolKind".
int kind_of(NodeKind kind) {
    switch (kind) {
    case NodeKind::table:
        return 23; // Struct
    case NodeKind::view:
        return 11; // Interface
    case NodeKind::column:
        return 8; // Field
    case NodeKind::index:
    case NodeKind::foreign_key:
    case NodeKind::check:
        return 20; // Key
    case NodeKind::trigger:
    case NodeKind::event:
        return 24; // Event
    case NodeKind::procedure:
    case NodeKind::function:
        return 12; // Function
    }
    return 13; // Variable
}

bool is_whole(const Node& node) { return node.part.empty(); }

/// Whether a statement defines something rather than reads or writes rows.
bool defines(const ast::StatementNode& node) {
    return std::visit(
        []<class Kind>(const Kind&) {
            return std::is_same_v<Kind, ast::CreateTable> ||
                   std::is_same_v<Kind, ast::AlterTable> || std::is_same_v<Kind, ast::DropTable> ||
                   std::is_same_v<Kind, ast::RenameTable> ||
                   std::is_same_v<Kind, ast::CreateIndex> || std::is_same_v<Kind, ast::DropIndex> ||
                   std::is_same_v<Kind, ast::CreateView> || std::is_same_v<Kind, ast::DropView> ||
                   std::is_same_v<Kind, ast::CreateTrigger> ||
                   std::is_same_v<Kind, ast::CreateRoutine> ||
                   std::is_same_v<Kind, ast::AlterRoutine> ||
                   std::is_same_v<Kind, ast::CreateEvent> || std::is_same_v<Kind, ast::DropObject>;
        },
        node);
}

/// What a statement is about: the whole object that it makes, removes or alters.
const Mention* subject_of(const Step& step, const std::vector<Mention>& mentions) {
    const auto whole = [&](bool made) {
        const auto found = std::ranges::find_if(mentions, [&](const Mention& mention) {
            return is_whole(mention.node) && (!made || mention.role == Role::makes);
        });
        return found == mentions.end() ? nullptr : &*found;
    };
    if (!defines(step.statement.node)) return nullptr;
    if (const Mention* made = whole(true)) return made;
    return whole(false);
}

std::string verb_of(Role role, bool whole) {
    switch (role) {
    case Role::makes:
        return whole ? "create" : "";
    case Role::removes:
        return "drop";
    case Role::renames:
        return "rename";
    case Role::uses:
        return whole ? "alter" : "";
    }
    return {};
}

Json symbol_of(const Mention& mention, Span range, Locations& locations) {
    const bool whole = is_whole(mention.node);
    const std::string verb = verb_of(mention.role, whole);
    return {{"name", whole ? mention.node.object.name : mention.node.part},
            {"detail",
             fmt::format("{}{}{}", verb, verb.empty() ? "" : " ", name_of(mention.node.kind))},
            {"kind", kind_of(mention.node.kind)},
            {"range", locations.range(range)},
            {"selectionRange", locations.range(mention.span)}};
}

Json flattened(const Json& symbols, const std::string& uri) {
    Json flat = Json::array();
    for (const Json& symbol : symbols) {
        const auto add = [&](const Json& each, const std::string& container) {
            Json one{{"name", each.at("name")},
                     {"kind", each.at("kind")},
                     {"location", {{"uri", uri}, {"range", each.at("range")}}}};
            if (!container.empty()) one["containerName"] = container;
            flat.push_back(std::move(one));
        };
        add(symbol, {});
        for (const Json& child : symbol.value("children", Json::array()))
            add(child, symbol.at("name").get<std::string>());
    }
    return flat;
}

} // namespace

Answer document_symbols(Workspace& workspace, const Json& parameters) {
    const auto place = workspace.place(parameters, Json());
    if (!place) return Json();
    Locations locations = workspace.locations(place->project);
    Json symbols = Json::array();
    place->project.replay(place->document.path, [&](const Step& step) {
        const std::vector<Mention> mentions = mentions_in(step, place->project.sources()).all;
        const Mention* subject = subject_of(step, mentions);
        if (subject == nullptr) return;
        Json symbol = symbol_of(*subject, step.statement.span, locations);
        Json children = Json::array();
        for (const Mention& mention : mentions)
            if (!is_whole(mention.node) && mention.role != Role::uses &&
                mention.node.object == subject->node.object)
                children.push_back(symbol_of(mention, mention.span, locations));
        if (!children.empty()) symbol["children"] = std::move(children);
        symbols.push_back(std::move(symbol));
    });
    return workspace.client.nested_symbols ? symbols : flattened(symbols, place->document.uri);
}

Answer workspace_symbols(Workspace& workspace, const Json& parameters) {
    const std::string query = folded(parameters.value("query", std::string{}));
    Json symbols = Json::array();
    for (Project* project : workspace.projects()) {
        const SymbolIndex& index = project->index();
        if (!project->loaded()) continue;
        std::map<std::uint32_t, Span> made;
        for (const Occurrence& each : index.occurrences())
            if (each.role == Role::makes) made[each.symbol] = each.span;
        Locations locations = workspace.locations(*project);
        for (const auto& [symbol, span] : made) {
            const Node& node = index.node(symbol);
            const std::string& name = is_whole(node) ? node.object.name : node.part;
            if (folded(name).find(query) == std::string::npos) continue;
            if (symbols.size() == most_symbols) return symbols;
            Json one{{"name", name},
                     {"kind", kind_of(node.kind)},
                     {"location", locations.location(span)}};
            if (!is_whole(node)) one["containerName"] = node.object.name;
            symbols.push_back(std::move(one));
        }
    }
    return symbols;
}

} // namespace lintel::lsp
