#include "cli/lsp/code_actions.hpp"

#include "analyzer/engine/fix.hpp"
#include "cli/lsp/diagnostics.hpp"
#include "grammar/split.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cctype>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace lintel::lsp {
namespace {

constexpr std::string_view quick_fix = "quickfix";
constexpr std::string_view fix_all = "source.fixAll.lintel";
/// Fixes make room for other fixes, as `lintel check --fix` has it.
constexpr int most_rounds = 20;

/// Whether the client wants actions of a kind: `source` stands for all below it.
bool wants(const Json& context, std::string_view kind, bool by_default) {
    const auto only = context.find("only");
    if (only == context.end() || !only->is_array()) return by_default;
    return std::ranges::any_of(*only, [&](const Json& each) {
        if (!each.is_string()) return false;
        const auto& wanted = each.get_ref<const std::string&>();
        return wanted.empty() || kind == wanted || kind.starts_with(wanted + ".");
    });
}

std::string capitalized(std::string text) {
    if (!text.empty())
        text.front() = static_cast<char>(std::toupper(static_cast<unsigned char>(text.front())));
    return text;
}

/// Where the comment that allows a finding goes.
struct Insertion {
    std::uint32_t offset = 0;
    std::string before; ///< the comment
    std::string after;
};

/// The actions for one document.
class Actions {
public:
    Actions(Workspace& workspace, const Place& place)
        : workspace_(workspace), place_(place), locations_(workspace.locations(place.project)),
          text_(place.file.text()) {
        Splitter splitter(place.file, place.project.configuration().target);
        while (const auto statement = splitter.next()) statements_.push_back(statement->span);
        markers_ = splitter.markers();
    }

    void add_for(const Diagnostic& finding) {
        const Json shown = diagnostic_of(finding, place_.project.configuration().rules,
                                         workspace_.client, locations_);
        if (finding.fix) add_fix(finding, *finding.fix, shown);
        if (const auto rule = known_rule(finding.rule); !rule.empty()) {
            add_insertion(fmt::format("Disable {} for this statement", rule),
                          above_statement(finding, rule), shown);
            add_insertion(fmt::format("Disable {} for this file", rule), at_top(rule), shown);
        }
    }

    void add_fix_all() {
        const std::string fixed = with_all_fixes();
        if (fixed == text_) return;
        const TextChange change = difference(text_, fixed);
        Json replaced{
            {"range", Lines(text_, workspace_.client.encoding).range_of(change.begin, change.end)},
            {"newText", fixed.substr(change.begin, change.size)}};
        actions_.push_back({{"title", "Fix all that lintel can fix safely"},
                            {"kind", fix_all},
                            {"edit", edit(Json::array({std::move(replaced)}))}});
    }

    Json take() { return std::move(actions_); }

private:
    Workspace& workspace_;
    const Place& place_;
    Locations locations_;
    std::string_view text_;
    std::vector<Span> statements_;
    std::vector<Marker> markers_;
    Json actions_ = Json::array();

    std::string known_rule(const std::string& id) const {
        const auto& rules = place_.project.configuration().rules;
        const bool known =
            std::ranges::any_of(rules, [&](const Rule* rule) { return rule->info.id == id; });
        return known ? id : std::string{};
    }

    Json text_edit(Span span, const std::string& text) {
        return {{"range", locations_.range(span)}, {"newText", text}};
    }

    Json edit(Json edits) const {
        if (!workspace_.client.document_changes)
            return {{"changes", {{place_.document.uri, std::move(edits)}}}};
        return {{"documentChanges",
                 {{{"textDocument",
                    {{"uri", place_.document.uri}, {"version", place_.document.version}}},
                   {"edits", std::move(edits)}}}}};
    }

    /// What reaches into another file is left to people.
    void add_fix(const Diagnostic& finding, const Fix& fix, const Json& shown) {
        Json edits = Json::array();
        for (const Edit& each : fix.edits) {
            if (each.span.file != place_.file.id()) return;
            edits.push_back(text_edit(each.span, each.text));
        }
        const bool safe = fix.applicability == Applicability::safe;
        actions_.push_back({{"title", fmt::format("{} ({}){}", capitalized(fix.title), finding.rule,
                                                  safe ? "" : ", unsafe: may change what is done")},
                            {"kind", quick_fix},
                            {"diagnostics", {shown}},
                            {"isPreferred", safe},
                            {"edit", edit(std::move(edits))}});
    }

    void add_insertion(std::string title, const Insertion& insertion, const Json& shown) {
        Json change = text_edit({place_.file.id(), insertion.offset, insertion.offset}, {});
        if (workspace_.client.edit_snippets && workspace_.client.document_changes) {
            change.erase("newText");
            change["snippet"] = {{"kind", "snippet"},
                                 {"value", insertion.before + "(${1:why})" + insertion.after}};
        } else {
            change["newText"] = insertion.before + "(why)" + insertion.after;
        }
        actions_.push_back({{"title", std::move(title)},
                            {"kind", quick_fix},
                            {"diagnostics", {shown}},
                            {"edit", edit(Json::array({std::move(change)}))}});
    }

    std::string_view line_end() const {
        return text_.find("\r\n") != std::string_view::npos ? "\r\n" : "\n";
    }

    std::uint32_t line_begin(std::uint32_t offset) const {
        return place_.file.line_begin(place_.file.locate(offset).line);
    }

    /// On a line of its own above the statement; where that shares its line with another, or there
    /// is none, at the end of the finding's line.
    Insertion above_statement(const Diagnostic& finding, const std::string& rule) const {
        const auto statement = std::ranges::find_if(statements_, [&](Span each) {
            return each.begin <= finding.span.begin && finding.span.begin <= each.end;
        });
        const std::string comment = fmt::format("-- lintel: allow {} ", rule);
        if (statement != statements_.end()) {
            const std::uint32_t begin = line_begin(statement->begin);
            const std::string_view indent = text_.substr(begin, statement->begin - begin);
            if (indent.find_first_not_of(" \t") == std::string_view::npos)
                return {begin, std::string(indent) + comment, std::string(line_end())};
        }
        const std::uint32_t line = place_.file.locate(finding.span.begin).line;
        const auto end = place_.file.line_begin(line) +
                         static_cast<std::uint32_t>(place_.file.line(line).size());
        return {end, " " + comment, {}};
    }

    /// Some tools want their own mark on the first line.
    Insertion at_top(const std::string& rule) const {
        std::uint32_t offset = 0;
        if (!markers_.empty() && markers_.front().kind != MarkerKind::lintel &&
            place_.file.locate(markers_.front().span.begin).line == 1)
            offset = place_.file.line_begin(2);
        else if (text_.starts_with("\xEF\xBB\xBF"))
            offset = 3;
        return {offset, fmt::format("-- lintel: allow-file {} ", rule), std::string(line_end())};
    }

    /// Tried on the project itself, and taken back; what was kept of the file's text is moved then.
    std::string with_all_fixes() {
        Project& project = place_.project;
        const std::string& path = place_.document.path;
        std::string text(text_);
        for (int round = 0; round < most_rounds; ++round) {
            std::vector<Diagnostic> findings = project.findings(path);
            const auto fixed = apply_fixes(findings, project.sources(), false);
            const auto here = fixed.find(place_.file.id());
            if (here == fixed.end()) break;
            const TextChange change = difference(text, here->second.text);
            text = here->second.text;
            project.change(path, text, change);
        }
        const TextChange back = difference(text, place_.document.text);
        if (text != place_.document.text) project.change(path, place_.document.text, back);
        text_ = place_.file.text();
        return text;
    }
};

} // namespace

Answer code_actions(Workspace& workspace, const Json& parameters) {
    const Json& range = parameters.at("range");
    const auto begin = workspace.place(parameters, range.at("start"));
    const auto end = workspace.place(parameters, range.at("end"));
    if (!begin || !end) return Json();
    const Json context = parameters.value("context", Json::object());
    Actions actions(workspace, *begin);
    if (wants(context, quick_fix, true))
        for (const Diagnostic& finding : workspace.findings(begin->document))
            if (finding.span.begin <= end->offset && begin->offset <= finding.span.end)
                actions.add_for(finding);
    if (wants(context, fix_all, false)) actions.add_fix_all();
    return actions.take();
}

} // namespace lintel::lsp
