#include "cli/lsp/rename.hpp"

#include "analyzer/catalog/object_name.hpp"
#include "cli/error.hpp"
#include "cli/git/changes.hpp"
#include "cli/lsp/navigation.hpp"
#include "grammar/file_name.hpp"
#include "grammar/lexer.hpp"
#include "grammar/split.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <tuple>
#include <vector>

namespace lintel::lsp {
namespace {

using Role = Mention::Role;
/// The new texts of spans, by file.
using Edits = std::map<FileId, std::map<Span, std::string>>;

bool can_be_renamed(const Node& node) {
    return node.kind == NodeKind::table || node.kind == NodeKind::view ||
           node.kind == NodeKind::column;
}

std::string name_at(const SourceSet& sources, Span span) {
    return unquote_identifier(sources.text(span));
}

std::string place_of(const SourceFile& file, std::uint32_t offset) {
    return fmt::format("{}:{}", file_name(file.path()), file.locate(offset).line);
}

/// What the repository has on its main branch, or at least committed. Nothing outside of one.
std::optional<Changes> changes_since_base(const std::string& path) {
    for (const char* base : {"origin/HEAD", "main", "master", "HEAD"}) {
        try {
            return changes_since(path, base);
        } catch (const Error&) {
            continue; // there is no such branch
        }
    }
    return std::nullopt;
}

/// Every occurrence as far as it does not depend on names.
std::vector<std::tuple<std::string, std::uint32_t, Role>> shape_of(const SymbolIndex& index,
                                                                   const SourceSet& sources) {
    std::vector<std::tuple<std::string, std::uint32_t, Role>> shape;
    for (const Occurrence& each : index.occurrences())
        shape.emplace_back(sources[each.span.file].path(), each.symbol, each.role);
    std::ranges::sort(shape);
    return shape;
}

class Renaming {
public:
    Renaming(Workspace& workspace, const Place& place, Occurrence here, std::string name)
        : workspace_(workspace), project_(place.project), index_(place.project.index()),
          sources_(place.project.sources()), here_(here), new_name_(std::move(name)),
          old_name_(name_at(sources_, here.span)) {}

    Answer perform() {
        const Node& node = index_.node(here_.symbol);
        if (!can_be_renamed(node)) return refused("only tables, views and columns can be renamed");
        if (new_name_.empty() || new_name_.back() == ' ' ||
            new_name_.find('\0') != std::string::npos)
            return refused("a name is not empty and does not end with a blank");
        if (too_long(new_name_)) return refused("a name has at most 64 characters");
        if (new_name_ == old_name_) return Json{{"changes", Json::object()}};
        if (auto unknown = unfollowed()) return refused(*unknown);
        collect();
        if (auto problem = tried()) return refused(*problem);
        return answer();
    }

private:
    Workspace& workspace_;
    Project& project_;
    const SymbolIndex& index_;
    const SourceSet& sources_;
    Occurrence here_;
    std::string new_name_;
    std::string old_name_;
    Edits edits_;

    static ResponseError refused(std::string why) {
        return {ErrorCode::request_failed, std::move(why)};
    }

    bool is_old(std::string_view name) const { return equal_names(name, old_name_); }

    /// Where the old name stands in something whose names are not known.
    std::optional<std::string> unfollowed() {
        for (const Span span : index_.unfollowed())
            if (auto place = old_name_in(sources_[span.file], span))
                return fmt::format("{} has `{}` in a statement in which not every name can be "
                                   "followed",
                                   *place, old_name_);
        for (const SourceFile* file : project_.unfollowed_files())
            if (auto place = old_name_in(
                    *file, {file->id(), 0, static_cast<std::uint32_t>(file->text().size())}))
                return fmt::format("{} has `{}`, and it is not known which migration it takes back",
                                   *place, old_name_);
        return std::nullopt;
    }

    /// The place of the first token that is the old name.
    std::optional<std::string> old_name_in(const SourceFile& file, Span span) const {
        const Dialect& dialect = project_.configuration().target;
        Splitter splitter(file, dialect);
        std::vector<Token> tokens;
        while (const auto statement = splitter.next()) {
            if (statement->span.end <= span.begin || statement->span.begin >= span.end) continue;
            lex(file, *statement, dialect, tokens);
            for (const Token& token : tokens) {
                if (token.end <= span.begin || token.begin >= span.end) continue;
                const Span name{file.id(), token.begin, token.end};
                if (is_old(unquote_identifier(file.text(name)))) return place_of(file, token.begin);
            }
        }
        return std::nullopt;
    }

    std::string written(std::string_view as_before) const {
        if (!as_before.starts_with('`') && !as_before.starts_with('"'))
            return quote_identifier(new_name_, project_.configuration().target);
        std::string quoted(1, as_before.front());
        for (const char c : new_name_)
            quoted += c == as_before.front() ? std::string(2, c) : std::string(1, c);
        return quoted + as_before.front();
    }

    void collect() {
        const std::vector<std::uint32_t> symbols = same_symbols(index_, here_.symbol);
        std::map<Span, const Occurrence*> others; // what a query hands on under the same name
        const auto is_renamed = [&](const Occurrence& each) {
            return std::ranges::find(symbols, each.symbol) != symbols.end();
        };
        for (const Occurrence& each : index_.occurrences())
            if (!is_renamed(each)) others.try_emplace(each.span, &each);
        for (const Occurrence& each : index_.occurrences()) {
            if (!is_renamed(each) || !is_old(name_at(sources_, each.span))) continue;
            const std::string before(sources_.text(each.span));
            std::string after = written(before);
            if (const auto other = others.find(each.span); other != others.end()) {
                if (each.role == Role::makes)
                    after = fmt::format("{} AS {}", before, after);
                else if (other->second->role == Role::makes)
                    after = fmt::format("{} AS {}", after, before);
            }
            edits_[each.span.file].insert_or_assign(each.span, std::move(after));
        }
    }

    std::string edited(const SourceFile& file, const std::map<Span, std::string>& edits) const {
        std::string text(file.text());
        for (auto edit = edits.rbegin(); edit != edits.rend(); ++edit)
            text.replace(edit->first.begin, edit->first.size(), edit->second);
        return text;
    }

    /// Reads the whole project with the new name: the same names must mean the same things.
    std::optional<std::string> tried() {
        FileTree tree = workspace_.tree();
        for (const auto& [file, edits] : edits_)
            tree.lay_over(sources_[file].path(), edited(sources_[file], edits));
        Project trial(project_.origin(), workspace_.options().target, tree);
        const SymbolIndex& after = trial.index();
        if (!trial.loaded()) return "the project cannot be read any more";
        if (after.refused() > index_.refused())
            return fmt::format("with the name `{}` the server would refuse a statement", new_name_);
        if (shape_of(after, trial.sources()) != shape_of(index_, sources_))
            return fmt::format("with the name `{}` some statement would mean something else",
                               new_name_);
        return std::nullopt;
    }

    Answer answer() {
        const std::string first = sources_[edits_.begin()->first].path();
        const std::optional<Changes> changes = changes_since_base(first);
        const auto is_run = [&](const std::string& path) {
            if (!changes || !project_.is_history(path)) return false;
            const auto change = changes->find(canonical_path(path));
            return change == changes->end() || !change->second.is_new;
        };
        Locations locations = workspace_.locations(project_);
        Json documents = Json::array();
        Json plain = Json::object();
        bool any_run = false;
        for (const auto& [file, edits] : edits_) {
            const std::string& path = sources_[file].path();
            const bool run = is_run(path);
            if (run && !workspace_.client.change_annotations) return refused(already_run(path));
            any_run = any_run || run;
            Json list = Json::array();
            for (const auto& [span, text] : edits) {
                Json edit{{"range", locations.range(span)}, {"newText", text}};
                if (workspace_.client.change_annotations)
                    edit["annotationId"] = run ? "run" : "new";
                list.push_back(std::move(edit));
            }
            const auto open = workspace_.documents().find(path);
            const Json version =
                open != workspace_.documents().end() ? Json(open->second.version) : Json();
            plain[locations.uri(file)] = list;
            documents.push_back(
                {{"textDocument", {{"uri", locations.uri(file)}, {"version", version}}},
                 {"edits", std::move(list)}});
        }
        if (!workspace_.client.document_changes) return Json{{"changes", std::move(plain)}};
        Json edit{{"documentChanges", std::move(documents)}};
        if (workspace_.client.change_annotations) edit["changeAnnotations"] = annotations(any_run);
        return edit;
    }

    std::string already_run(const std::string& path) const {
        const Node& node = index_.node(here_.symbol);
        const std::string what =
            node.kind == NodeKind::column ? fmt::format("COLUMN {} ", node.part) : std::string{};
        return fmt::format(
            "`{}` is on the base branch already, and servers that have run it keep the name: write "
            "a new migration with `ALTER TABLE {} RENAME {}TO {}`",
            file_name(path), node.object.name, what, new_name_);
    }

    static Json annotations(bool any_run) {
        Json all{{"new", {{"label", "what the base branch does not have"}}}};
        if (any_run)
            all["run"] = {{"label", "migrations that the base branch has"},
                          {"description", "servers that have run them keep the old name"},
                          {"needsConfirmation", true}};
        return all;
    }
};

} // namespace

Answer prepare_rename(Workspace& workspace, const Json& parameters) {
    const auto place = workspace.place(parameters, parameters.at("position"));
    if (!place) return Json();
    const SymbolIndex& index = place->project.index();
    const Occurrence* here = index.at(place->file.id(), place->offset);
    if (here == nullptr || !can_be_renamed(index.node(here->symbol))) return Json();
    Locations locations = workspace.locations(place->project);
    return Json{{"range", locations.range(here->span)},
                {"placeholder", name_at(place->project.sources(), here->span)}};
}

Answer rename(Workspace& workspace, const Json& parameters) {
    const auto place = workspace.place(parameters, parameters.at("position"));
    const Occurrence* here =
        place ? place->project.index().at(place->file.id(), place->offset) : nullptr;
    if (here == nullptr)
        return ResponseError{ErrorCode::request_failed, "no name is known at this place"};
    return Renaming(workspace, *place, *here, parameters.at("newName").get<std::string>())
        .perform();
}

} // namespace lintel::lsp
