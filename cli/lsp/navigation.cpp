#include "cli/lsp/navigation.hpp"

#include "analyzer/catalog/object_name.hpp"

#include <algorithm>
#include <map>
#include <set>

namespace lintel::lsp {
namespace {

using Role = Mention::Role;

bool same_name(const Node& a, const Node& b) {
    const auto kind = [](const Node& node) {
        return node.kind == NodeKind::view ? NodeKind::table : node.kind;
    };
    return kind(a) == kind(b) && a.object == b.object && equal_names(a.part, b.part);
}

bool is_one_of(const std::vector<std::uint32_t>& symbols, std::uint32_t symbol) {
    return std::ranges::find(symbols, symbol) != symbols.end();
}

struct Named {
    Place place;
    Occurrence here;
};

/// Nothing where no name stands.
std::optional<Named> name_at(Workspace& workspace, const Json& parameters) {
    const auto place = workspace.place(parameters, parameters.at("position"));
    if (!place) return std::nullopt;
    const Occurrence* found = place->project.index().at(place->file.id(), place->offset);
    if (found == nullptr) return std::nullopt;
    return Named{*place, *found};
}

} // namespace

std::vector<std::uint32_t> same_symbols(const SymbolIndex& index, std::uint32_t symbol) {
    std::map<std::size_t, std::uint32_t> last; // of that name, by group
    for (std::uint32_t i = 0; i < index.size(); ++i)
        if (i == symbol || same_name(index.node(i), index.node(symbol))) last[index.group(i)] = i;
    std::vector<std::uint32_t> same{symbol};
    if (last[index.group(symbol)] != symbol) return same; // its name is another's now
    for (const auto& [group, each] : last)
        if (each != symbol) same.push_back(each);
    return same;
}

Answer definition(Workspace& workspace, const Json& parameters) {
    const auto named = name_at(workspace, parameters);
    if (!named) return Json();
    const Occurrence& here = named->here;
    Project& project = named->place.project;
    const SymbolIndex& index = project.index();
    const Occurrence* found = nullptr;
    const Occurrence* itself = nullptr;
    for (const Occurrence& each : index.occurrences()) {
        if (each.symbol != here.symbol) continue;
        if (each.span == here.span) {
            if (each.role == Role::makes) itself = &each;
            break;
        }
        if (each.role == Role::makes) found = &each;
    }
    if (found == nullptr) found = itself;
    // Another chain, or what is declared, may make what this one only uses.
    if (found == nullptr) {
        const auto same = same_symbols(index, here.symbol);
        for (const Occurrence& each : index.occurrences())
            if (each.role == Role::makes && is_one_of(same, each.symbol)) found = &each;
    }
    if (found == nullptr) return Json();
    Locations locations = workspace.locations(project);
    return locations.location(found->span);
}

Answer references(Workspace& workspace, const Json& parameters) {
    const auto named = name_at(workspace, parameters);
    if (!named) return Json();
    Project& project = named->place.project;
    const Json context = parameters.value("context", Json::object());
    const bool with_declarations = context.value("includeDeclaration", true);
    const SymbolIndex& index = project.index();
    const auto same = same_symbols(index, named->here.symbol);
    Locations locations = workspace.locations(project);
    Json found = Json::array();
    std::set<Span> met;
    for (const Occurrence& each : index.occurrences()) {
        if (!is_one_of(same, each.symbol) || !met.insert(each.span).second) continue;
        if (each.role == Role::makes && !with_declarations) continue;
        found.push_back(locations.location(each.span));
    }
    return found;
}

Answer document_highlight(Workspace& workspace, const Json& parameters) {
    const auto place = workspace.place(parameters, parameters.at("position"));
    if (!place) return Json();
    // Asked for at each move of the cursor, so that only this file is read.
    SymbolIndex index;
    place->project.replay(place->document.path,
                          [&](const Step& step) { index.follow(step, place->project.sources()); });
    const Occurrence* here = index.at(place->file.id(), place->offset);
    if (here == nullptr) return Json();
    Locations locations = workspace.locations(place->project);
    Json found = Json::array();
    for (const Occurrence& each : index.occurrences()) {
        if (each.symbol != here->symbol || each.span.file != place->file.id()) continue;
        constexpr int read = 2; // LSP 3.17, "DocumentHighlightKind"
        constexpr int write = 3;
        found.push_back({{"range", locations.range(each.span)},
                         {"kind", each.role == Role::uses ? read : write}});
    }
    return found;
}

} // namespace lintel::lsp
