#include "cli/lsp/hover.hpp"

#include "analyzer/catalog/program_name.hpp"
#include "analyzer/catalog/show_create.hpp"
#include "analyzer/diff/definition.hpp"
#include "analyzer/graph/mentions.hpp"
#include "cli/markdown.hpp"
#include "cli/plan/plan.hpp"
#include "grammar/split.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <optional>
#include <string>
#include <string_view>

namespace lintel::lsp {
namespace {

struct Text {
    std::string markdown;
    Span span;
};

std::string sql(std::string_view code) { return fmt::format("```sql\n{}\n```\n", code); }

// --- Rules

/// The word that the offset is in.
Span word_at(std::string_view text, Span within, std::uint32_t offset) {
    const auto is_part = [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-' || c == '/' || c == '_';
    };
    Span word{within.file, offset, offset};
    while (word.begin > within.begin && is_part(text[word.begin - 1])) --word.begin;
    while (word.end < within.end && is_part(text[word.end])) ++word.end;
    return word;
}

std::optional<Text> rule_text(const Place& place) {
    Splitter splitter(place.file, place.project.configuration().target);
    while (splitter.next()) {
    }
    for (const Marker& marker : splitter.markers()) {
        if (marker.kind != MarkerKind::lintel || place.offset < marker.span.begin ||
            place.offset > marker.span.end)
            continue;
        const Span word = word_at(place.file.text(), marker.span, place.offset);
        const std::string_view name = place.file.text(word);
        const auto& rules = place.project.configuration().rules;
        const auto rule =
            std::ranges::find(rules, name, [](const Rule* each) { return each->info.id; });
        if (rule == rules.end()) return std::nullopt;
        const RuleInfo& info = (*rule)->info;
        std::string text = fmt::format("**{}**: {}\n\n{}\n", info.id, info.summary,
                                       plain_markdown(info.explanation));
        for (const std::string_view source : info.sources)
            text += fmt::format("\n[{}]({})\n", source, source);
        return Text{std::move(text), word};
    }
    return std::nullopt;
}

// --- Names

std::string line_of(const Table& table, const Node& node, const Dialect& dialect) {
    const TableText text = table_text(table, dialect);
    const auto found = [&](const auto& parts, const std::vector<std::string>& lines) {
        const auto part = std::ranges::find_if(
            parts, [&](const auto& each) { return equal_names(each.name, node.part); });
        const auto at = static_cast<std::size_t>(part - parts.begin());
        return part != parts.end() && at < lines.size() ? lines[at] : std::string{};
    };
    switch (node.kind) {
    case NodeKind::column: {
        const Column* column = table.find_column(node.part);
        if (column == nullptr || !column->defined) return {};
        return found(table.columns, text.columns);
    }
    case NodeKind::index:
        return found(table.indexes, text.indexes);
    case NodeKind::foreign_key:
        return found(table.foreign_keys, text.foreign_keys);
    case NodeKind::check:
        return found(table.checks, text.checks);
    default:
        return {};
    }
}

std::string definition_in(const Catalog& catalog, const Node& node, const SourceSet& sources,
                          const Dialect& dialect) {
    const auto written = [&](const auto& found) {
        return found != nullptr && *found && (*found)->definition
                   ? sql(create_statement(**found, sources, false))
                   : std::string{};
    };
    switch (node.kind) {
    case NodeKind::trigger:
        return written(catalog.triggers.find(node.object));
    case NodeKind::procedure:
        return written(catalog.procedures.find(program_name(node.object)));
    case NodeKind::function:
        return written(catalog.functions.find(program_name(node.object)));
    case NodeKind::event:
        return written(catalog.events.find(program_name(node.object)));
    case NodeKind::view:
        return written(catalog.views.find(node.object));
    default:
        break;
    }
    const TablePtr table = catalog.find_table(node.object);
    if (node.kind == NodeKind::table) {
        if (!table) return {};
        if (table->complete) return sql(show_create(*table, dialect));
        return fmt::format("table `{}`, of which only what the statements say is known\n",
                           node.object.name);
    }
    if (!table) return {};
    const std::string line = line_of(*table, node, dialect);
    return line.empty()
               ? std::string{}
               : fmt::format("{} of `{}`\n\n{}", name_of(node.kind), node.object.name, sql(line));
}

std::string definition_at(const Step& step, const Node& node, const SourceSet& sources,
                          const Dialect& dialect) {
    std::string text = definition_in(step.after, node, sources, dialect);
    return !text.empty() ? text : definition_in(step.before, node, sources, dialect);
}

// --- Statements

/// As `lintel plan` has it; nothing for statements that do nothing to a table that is there.
std::string cost_of_statement(const Step& step, const Place& place) {
    if (std::holds_alternative<ast::CreateTable>(step.statement.node)) return {};
    const Configuration& configuration = place.project.configuration();
    const Statistics* statistics = configuration.settings.statistics.get();
    const PlanStep plan =
        plan_step(step, place.project.sources(), configuration.target, statistics);
    if (plan.work.refused.empty() && plan.work.algorithm.empty()) return {};
    return fmt::format("```\n{}\n```\n", fmt::join(plan_lines(plan, statistics), "\n"));
}

std::optional<Text> statement_text(const Place& place) {
    std::optional<Text> found;
    const SourceSet& sources = place.project.sources();
    const Dialect& dialect = place.project.configuration().target;
    place.project.replay(place.document.path, [&](const Step& step) {
        const Span span = step.statement.span;
        if (found || place.offset < span.begin || place.offset > span.end) return;
        Text text{{}, span};
        for (const Mention& mention : mentions_in(step, sources).all) {
            if (place.offset < mention.span.begin || place.offset > mention.span.end) continue;
            text = {definition_at(step, mention.node, sources, dialect), mention.span};
            break;
        }
        const std::string cost = cost_of_statement(step, place);
        if (!text.markdown.empty() && !cost.empty()) text.markdown += "\n---\n";
        text.markdown += cost;
        if (!text.markdown.empty()) found = std::move(text);
    });
    return found;
}

} // namespace

Answer hover(Workspace& workspace, const Json& parameters) {
    const auto place = workspace.place(parameters, parameters.at("position"));
    if (!place) return Json();
    std::optional<Text> text = rule_text(*place);
    if (!text) text = statement_text(*place);
    if (!text) return Json();
    Locations locations = workspace.locations(place->project);
    return Json{{"contents",
                 {{"kind", workspace.client.markdown ? "markdown" : "plaintext"},
                  {"value", text->markdown}}},
                {"range", locations.range(text->span)}};
}

} // namespace lintel::lsp
