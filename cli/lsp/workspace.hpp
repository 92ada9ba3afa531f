#pragma once

#include "cli/file_tree.hpp"
#include "cli/lsp/client.hpp"
#include "cli/lsp/document.hpp"
#include "cli/lsp/locations.hpp"
#include "cli/lsp/project.hpp"
#include "cli/options.hpp"

#include <cstdint>
#include <deque>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <vector>

namespace lintel::lsp {

/// A place that a client asks about.
struct Place {
    const Document& document;
    Project& project;
    const SourceFile& file;
    std::uint32_t offset = 0;
};

/// The open documents, the projects they are of, and what the client was told of them.
class Workspace {
public:
    /// `send` takes what goes to the client.
    Workspace(const LspOptions& options, std::function<void(Json)> send);

    Client client;

    // Notifications (LSP 3.17, "Text Document Synchronization").
    void open(const Json& parameters);
    void change(const Json& parameters);
    void close(const Json& parameters);
    /// Of a file that may say how others are to be read: what is kept of the disk is read anew.
    void saved(const Json& parameters);
    void watched_files_changed(const Json& parameters);

    /// Does a piece of what is to be done when nothing else is. False when nothing is left.
    bool work();

    /// Null for a document that is not open, or is not SQL.
    const Document* document(const Json& parameters) const;
    /// Nothing where `document` is null, or its text cannot be read by any project.
    std::optional<Place> place(const Json& parameters, const Json& position);
    Project* project_of(const Document& document);
    Locations locations(const Project& project) const {
        return {project.sources(), documents_, client.encoding};
    }
    const Documents& documents() const { return documents_; }
    const FileTree& tree() const { return tree_; }
    const LspOptions& options() const { return options_; }
    /// The projects that open documents are of.
    std::vector<Project*> projects();

    /// The findings of an open document, and as the client has them.
    std::vector<Diagnostic> findings(const Document& document);
    Json diagnostics(const Document& document);
    /// The same for a client that asks, which is told when they are others.
    Json pulled_diagnostics(const Document& document);

    /// Asks the client, whatever it answers.
    void request(const std::string& method, Json parameters);

private:
    LspOptions options_;
    std::function<void(Json)> send_;
    FileTree tree_;
    Documents documents_;
    std::vector<std::unique_ptr<Project>> projects_;
    std::map<std::string, Project*> project_of_; ///< by the paths of open documents
    std::set<std::string> changed_;              ///< open documents not yet looked at
    std::deque<std::pair<Project*, std::string>> settled_;
    std::map<std::string, std::string> published_; ///< by URI, as sent
    std::map<Project*, std::set<std::string>> published_by_;
    std::map<std::string, std::string> pulled_;             ///< by path, as answered
    std::map<Project*, std::shared_ptr<const Error>> told_; ///< why they could not be read
    std::size_t requests_ = 0;

    void notify(const std::string& method, Json parameters);
    Project& find_project(const std::string& path);
    Project& project(ProjectOrigin origin);
    void leave(Project* project);
    void publish(Project& project, const std::string& path, bool even_if_same);
    void publish(Project& project, const std::string& uri, Json diagnostics, bool even_if_same);
    void take_settled(Project& project);
    void tell_problem(Project& project);
    void read_anew(const std::string& path);
};

} // namespace lintel::lsp
