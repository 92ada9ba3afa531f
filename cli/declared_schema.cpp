#include "cli/declared_schema.hpp"

#include "analyzer/graph/dependency_graph.hpp"
#include "cli/file_tree.hpp"
#include "cli/output.hpp"

#include <algorithm>
#include <filesystem>
#include <map>
#include <set>

namespace lintel {
namespace {

namespace fs = std::filesystem;

/// What declares a single object is short; a larger file is a dump.
constexpr std::size_t most_bytes = 1U << 20U;

struct Declarations {
    InputFile file;
    std::set<ObjectName> makes;
    std::set<ObjectName> needs;
};

bool declares(const ast::StatementNode& node) {
    if (const auto* table = std::get_if<ast::CreateTable>(&node))
        return !table->temporary && !table->query && !table->if_not_exists;
    return std::holds_alternative<ast::CreateView>(node) ||
           std::holds_alternative<ast::CreateTrigger>(node) ||
           std::holds_alternative<ast::CreateRoutine>(node) ||
           std::holds_alternative<ast::CreateEvent>(node) || std::holds_alternative<ast::Set>(node);
}

/// Nothing when the file does more than declare, or cannot be read.
std::optional<Declarations> read_declarations(const InputFile& input, const Dialect& dialect,
                                              const FileTree& tree) {
    if (input.path == "-" || is_stream(input.path)) return std::nullopt;
    SourceSet sources;
    std::string reason;
    const SourceFile* file = tree.open_source(sources, input.path, {}, reason);
    if (file == nullptr || file->text().size() > most_bytes) return std::nullopt;
    Declarations found{.file = input};
    bool only_declares = true;
    Simulation simulation;
    simulation.dialect = dialect;
    simulation.session.sql_mode = dialect.sql_mode;
    DependencyGraph graph;
    run({{file, false}}, simulation, [&](const Step& step) {
        only_declares = only_declares && declares(step.statement.node) && step.errors.empty();
        graph.follow(step);
    });
    if (!only_declares) return std::nullopt;
    simulation.catalog.tables.for_each([&](const ObjectName& name, const TablePtr& table) {
        if (table && !table->declared_at.empty()) found.makes.insert(name);
    });
    simulation.catalog.views.for_each([&](const ObjectName& name, const auto& view) {
        if (view) found.makes.insert(name);
    });
    for (const Dependency& dependency : graph.dependencies())
        if (!found.makes.contains(dependency.to.object)) found.needs.insert(dependency.to.object);
    return found;
}

/// Each file after those that declare what it needs; a ring is entered at its first file.
class FileOrder {
public:
    explicit FileOrder(const std::vector<Declarations>& files) : files_(files), met_(files.size()) {
        for (std::size_t i = 0; i < files.size(); ++i)
            for (const ObjectName& name : files[i].makes)
                if (!maker_.emplace(name, i).second) unique_ = false;
    }

    bool unique() const { return unique_; }
    InputChain chain() {
        for (std::size_t i = 0; i < files_.size(); ++i) visit(i);
        return std::move(chain_);
    }

private:
    const std::vector<Declarations>& files_;
    std::vector<bool> met_;
    std::map<ObjectName, std::size_t> maker_;
    InputChain chain_;
    bool unique_ = true;

    /// Depth first, with the way kept here rather than on the stack: a folder can be large.
    void visit(std::size_t start) {
        std::vector<std::pair<std::size_t, std::set<ObjectName>::const_iterator>> open;
        const auto enter = [&](std::size_t at) {
            if (met_[at]) return;
            met_[at] = true;
            open.emplace_back(at, files_[at].needs.begin());
        };
        enter(start);
        while (!open.empty()) {
            auto& [at, next] = open.back();
            if (next == files_[at].needs.end()) {
                chain_.files.push_back(files_[at].file);
                open.pop_back();
                continue;
            }
            const auto maker = maker_.find(*next++);
            if (maker != maker_.end()) enter(maker->second);
        }
    }
};

/// Whether the folder keeps one object a file, most of them called after it: two files that make
/// the same one are then a mistake, and not dumps that lie side by side.
bool are_named_for_objects(const std::vector<Declarations>& files) {
    std::size_t named = 0;
    for (const Declarations& one : files) {
        if (one.makes.size() > 1) return false;
        const std::string stem = fs::path(one.file.path).stem().string();
        if (!one.makes.empty() && equal_names(one.makes.begin()->name, stem)) ++named;
    }
    return named > files.size() / 2;
}

bool stands_alone(const InputChain& chain) {
    if (chain.layout != nullptr || chain.files.size() != 1 || chain.files.front().undo)
        return false;
    const std::string name = fs::path(chain.files.front().path).filename().string();
    return read_file_name(name).kind == NameKind::plain;
}

} // namespace

std::vector<InputChain> join_declared_files(std::vector<InputChain> chains, const Dialect& dialect,
                                            const FileTree& tree) {
    std::map<std::string, std::vector<std::size_t>> folders;
    for (std::size_t i = 0; i < chains.size(); ++i)
        if (stands_alone(chains[i]))
            folders[fs::path(chains[i].files.front().path).parent_path().string()].push_back(i);
    for (const auto& [folder, members] : folders) {
        if (members.size() < 2) continue;
        std::vector<Declarations> files;
        for (const std::size_t member : members)
            if (auto file = read_declarations(chains[member].files.front(), dialect, tree))
                files.push_back(std::move(*file));
            else
                break;
        if (files.size() != members.size()) continue;
        FileOrder order(files);
        if (!order.unique() && !are_named_for_objects(files)) continue;
        chains[members.front()] = order.chain();
        for (std::size_t i = 1; i < members.size(); ++i) chains[members[i]].files.clear();
    }
    std::erase_if(chains, [](const InputChain& chain) { return chain.files.empty(); });
    return chains;
}

std::string declarations_of(const InputFile& file, const Dialect& dialect, const FileTree& tree) {
    const auto found = read_declarations(file, dialect, tree);
    std::string text;
    if (!found) return text;
    for (const std::set<ObjectName>* names : {&found->makes, &found->needs}) {
        for (const ObjectName& name : *names) text += name.schema + '\0' + name.name + '\n';
        text += '\n';
    }
    return text;
}

} // namespace lintel
