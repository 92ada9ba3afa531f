#include "cli/lsp/workspace.hpp"

#include "cli/config_file.hpp"
#include "cli/lsp/diagnostics.hpp"
#include "cli/lsp/file_uri.hpp"

#include <algorithm>
#include <filesystem>
#include <string_view>
#include <utility>

namespace lintel::lsp {
namespace {

namespace fs = std::filesystem;

/// What an editor calls SQL, whatever the file's name.
bool is_sql(const Json& document, const std::string& path) {
    const auto language = document.find("languageId");
    if (language != document.end() && language->is_string() &&
        (*language == "sql" || *language == "mysql" || *language == "mariadb"))
        return true;
    return path.ends_with(".sql") || path.ends_with(".SQL");
}

std::string text_of(const Json& value) {
    return value.dump(-1, ' ', false, Json::error_handler_t::replace);
}

/// Tools that give each migration a folder call its file so.
bool is_in_own_folder(const fs::path& path) {
    const std::string name = path.filename().string();
    return name == "up.sql" || name == "down.sql" || name == "migration.sql";
}

} // namespace

Workspace::Workspace(const LspOptions& options, std::function<void(Json)> send)
    : options_(options), send_(std::move(send)) {
    tree_.read_copies();
}

void Workspace::notify(const std::string& method, Json parameters) {
    send_({{"jsonrpc", "2.0"}, {"method", method}, {"params", std::move(parameters)}});
}

// --- Documents

void Workspace::open(const Json& parameters) {
    const Json& item = parameters.at("textDocument");
    Document document{.uri = item.at("uri").get<std::string>(),
                      .path = path_of(item.at("uri").get<std::string>()),
                      .version = item.value("version", std::int64_t{0}),
                      .text = item.at("text").get<std::string>()};
    // The sides of a diff are not to be checked, and their names are taken for places in commits.
    if (!is_sql(item, document.path) || document.uri.starts_with("git:")) return;
    const std::string path = document.path;
    tree_.lay_over(path, document.text);
    Project& project = find_project(path);
    project_of_[path] = &project;
    project.open(path);
    const SourceFile* file = project.source(path);
    if (file != nullptr && file->text() != document.text)
        project.change(path, document.text, difference(file->text(), document.text));
    documents_.insert_or_assign(path, std::move(document));
    changed_.insert(path);
}

void Workspace::change(const Json& parameters) {
    const Json& item = parameters.at("textDocument");
    const auto found = documents_.find(path_of(item.at("uri").get<std::string>()));
    if (found == documents_.end()) return;
    Document& document = found->second;
    document.version = item.value("version", document.version);
    Project* project = project_of(document);
    for (const Json& event : parameters.at("contentChanges")) {
        const TextChange change = apply_change(document.text, event, client.encoding);
        if (project != nullptr) project->change(document.path, document.text, change);
    }
    tree_.lay_over(document.path, document.text);
    changed_.insert(document.path);
}

void Workspace::close(const Json& parameters) {
    const std::string path = path_of(parameters.at("textDocument").at("uri").get<std::string>());
    const auto found = documents_.find(path);
    if (found == documents_.end()) return;
    const Document document = std::move(found->second);
    documents_.erase(found);
    changed_.erase(path);
    pulled_.erase(path);
    tree_.uncover(path);
    Project* project = project_of_[path];
    project_of_.erase(path);
    project->close(path);
    const bool in_use = std::ranges::any_of(
        project_of_, [&](const auto& entry) { return entry.second == project; });
    if (!in_use) return leave(project);
    if (options_.open_files) publish(*project, document.uri, Json::array(), false);
    if (tree_.read_text(path) == document.text) return;
    publish(*project, document.uri, Json::array(), false);
    project->reload(); // what was typed and not saved is gone
}

void Workspace::leave(Project* project) {
    for (const std::string& uri : std::exchange(published_by_[project], {}))
        publish(*project, uri, Json::array(), false);
    published_by_.erase(project);
    told_.erase(project);
    std::erase_if(settled_, [&](const auto& entry) { return entry.first == project; });
    std::erase_if(projects_, [&](const auto& each) { return each.get() == project; });
}

void Workspace::saved(const Json& parameters) {
    read_anew(path_of(parameters.at("textDocument").at("uri").get<std::string>()));
}

void Workspace::watched_files_changed(const Json& parameters) {
    for (const Json& change : parameters.at("changes"))
        read_anew(path_of(change.at("uri").get<std::string>()));
}

/// An open document is what its client says, whatever is written.
void Workspace::read_anew(const std::string& path) {
    if (documents_.contains(path)) return;
    const bool is_configuration = fs::path(path).filename() == "lintel.toml";
    for (const auto& project : projects_) project->reload();
    if (!is_configuration) return;
    // Another project may be the one of a document now.
    for (auto& [open, project] : project_of_) {
        Project& now = find_project(open);
        if (&now == project) continue;
        project->close(open);
        project = &now;
        now.open(open);
        changed_.insert(open);
    }
    for (std::size_t i = projects_.size(); i-- > 0;)
        if (std::ranges::none_of(
                project_of_, [&](const auto& entry) { return entry.second == projects_[i].get(); }))
            leave(projects_[i].get());
}

// --- Projects

Project& Workspace::project(ProjectOrigin origin) {
    for (const auto& each : projects_)
        if (each->origin() == origin) return *each;
    return *projects_.emplace_back(
        std::make_unique<Project>(std::move(origin), options_.target, tree_));
}

/// The configuration's files where the document is one of them; where there is no configuration, or
/// it names no files, those of the document's folder; else the document alone.
Project& Workspace::find_project(const std::string& path) {
    const bool on_disk = path.starts_with('/');
    const std::string configuration = !options_.config.empty()
                                          ? options_.config
                                          : find_configuration(on_disk ? path : std::string("."));
    const auto try_project = [&](ProjectOrigin origin) -> Project* {
        const std::size_t known = projects_.size();
        Project& candidate = project(std::move(origin));
        if (candidate.reads(path)) return &candidate;
        if (projects_.size() == known) { // it may be a new file
            candidate.reload();
            if (candidate.reads(path)) return &candidate;
        } else if (candidate.problem() != nullptr) {
            return &candidate;
        } else {
            projects_.pop_back();
        }
        return nullptr;
    };
    if (!configuration.empty())
        if (Project* found = try_project({configuration, {}})) return *found;
    if (on_disk) {
        const fs::path folder = fs::path(path).parent_path();
        if (is_in_own_folder(path))
            if (Project* found =
                    try_project({configuration, {folder.parent_path().string()}, false}))
                return *found;
        if (Project* found = try_project({configuration, {folder.string()}, false})) return *found;
    }
    return project({configuration, {path}});
}

Project* Workspace::project_of(const Document& document) {
    const auto found = project_of_.find(document.path);
    return found == project_of_.end() ? nullptr : found->second;
}

std::vector<Project*> Workspace::projects() {
    std::vector<Project*> all;
    for (const auto& project : projects_) all.push_back(project.get());
    return all;
}

const Document* Workspace::document(const Json& parameters) const {
    const auto found =
        documents_.find(path_of(parameters.at("textDocument").at("uri").get<std::string>()));
    return found == documents_.end() ? nullptr : &found->second;
}

std::optional<Place> Workspace::place(const Json& parameters, const Json& position) {
    const Document* open = document(parameters);
    if (open == nullptr) return std::nullopt;
    Project* project = project_of(*open);
    if (project == nullptr) return std::nullopt;
    const SourceFile* file = project->source(open->path);
    if (file == nullptr) return std::nullopt;
    const std::uint32_t offset =
        position.is_null() ? 0 : Lines(open->text, client.encoding).offset_of(position);
    return Place{*open, *project, *file, offset};
}

// --- Findings

std::vector<Diagnostic> Workspace::findings(const Document& document) {
    Project* project = project_of(document);
    return project != nullptr ? project->findings(document.path) : std::vector<Diagnostic>{};
}

Json Workspace::pulled_diagnostics(const Document& document) {
    // The first answer is whole, even if it takes a moment.
    if (Project* project = project_of(document); project != nullptr && !project->was_settled())
        project->settle();
    Json found = diagnostics(document);
    pulled_[document.path] = text_of(found);
    return found;
}

Json Workspace::diagnostics(const Document& document) {
    Project* project = project_of(document);
    if (project == nullptr) return Json::array();
    const std::vector<Diagnostic> found = project->findings(document.path);
    if (found.empty()) return Json::array();
    Locations places = locations(*project);
    return diagnostics_of(found, project->configuration().rules, client, places);
}

void Workspace::publish(Project& project, const std::string& path, bool even_if_same) {
    const auto open = documents_.find(path);
    if (open == documents_.end() && options_.open_files) return;
    if (open != documents_.end()) {
        if (client.pulls_diagnostics) return;
        return publish(project, open->second.uri, diagnostics(open->second), even_if_same);
    }
    const std::vector<Diagnostic> found = project.findings(path);
    Json shown = Json::array();
    if (!found.empty()) {
        Locations places = locations(project);
        shown = diagnostics_of(found, project.configuration().rules, client, places);
    }
    publish(project, uri_of(path), std::move(shown), even_if_same);
}

void Workspace::publish(Project& project, const std::string& uri, Json diagnostics,
                        bool even_if_same) {
    std::string text = text_of(diagnostics);
    const auto known = published_.find(uri);
    const bool same = known != published_.end() ? known->second == text : diagnostics.empty();
    if (same && !even_if_same) return;
    if (diagnostics.empty()) {
        published_.erase(uri);
        published_by_[&project].erase(uri);
    } else {
        published_.insert_or_assign(uri, std::move(text));
        published_by_[&project].insert(uri);
    }
    Json parameters{{"uri", uri}, {"diagnostics", std::move(diagnostics)}};
    if (const auto open = documents_.find(path_of(uri)); open != documents_.end())
        parameters["version"] = open->second.version;
    notify("textDocument/publishDiagnostics", std::move(parameters));
}

bool Workspace::work() {
    if (!changed_.empty()) {
        const std::string path = *changed_.begin();
        changed_.erase(changed_.begin());
        Project& project = *project_of_.at(path);
        publish(project, path, true);
        return true;
    }
    for (const auto& project : projects_) {
        tell_problem(*project);
        if (project->work()) return true;
        take_settled(*project);
    }
    if (settled_.empty()) return false;
    const auto [project, path] = std::move(settled_.front());
    settled_.pop_front();
    publish(*project, path, false);
    return true;
}

/// Files that are no longer the project's have no findings of it.
void Workspace::take_settled(Project& project) {
    const std::optional<std::vector<std::string>> news = project.take_settled();
    if (!news) return;
    std::erase_if(settled_, [&](const auto& entry) { return entry.first == &project; });
    std::set<std::string> gone;
    for (const std::string& uri : published_by_[&project]) gone.insert(path_of(uri));
    gone.erase(project.origin().configuration);
    for (const std::string& path : *news) {
        gone.erase(path);
        settled_.emplace_back(&project, path);
    }
    for (const std::string& path : gone) settled_.emplace_back(&project, path);
    if (!client.pulls_diagnostics || !client.refreshes_diagnostics) return;
    const bool others = std::ranges::any_of(pulled_, [&](const auto& entry) {
        const auto open = documents_.find(entry.first);
        return open != documents_.end() && project_of(open->second) == &project &&
               entry.second != text_of(diagnostics(open->second));
    });
    if (others) request("workspace/diagnostic/refresh", Json());
}

void Workspace::request(const std::string& method, Json parameters) {
    Json message{
        {"jsonrpc", "2.0"}, {"id", "lintel-" + std::to_string(++requests_)}, {"method", method}};
    if (!parameters.is_null()) message["params"] = std::move(parameters);
    send_(std::move(message));
}

/// A configuration with mistakes is shown as such, and what it said before goes on to hold.
void Workspace::tell_problem(Project& project) {
    const std::shared_ptr<const Error> problem = project.problem();
    const std::shared_ptr<const Error> before = std::exchange(told_[&project], problem);
    if (before == problem) return;
    Json mistakes = Json::array();
    if (const auto* wrong = dynamic_cast<const ConfigurationError*>(problem.get())) {
        Locations places(*wrong->sources, documents_, client.encoding);
        mistakes = diagnostics_of(wrong->mistakes, {}, client, places);
    }
    const std::string& configuration = project.origin().configuration;
    if (!configuration.empty()) publish(project, uri_of(configuration), std::move(mistakes), false);
    const std::string text = problem ? problem->what() : "";
    if (!text.empty() && (!before || before->what() != text))
        notify("window/showMessage", {{"type", 1}, {"message", "lintel: " + text}});
}

} // namespace lintel::lsp
