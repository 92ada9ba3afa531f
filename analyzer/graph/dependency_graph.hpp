#pragma once

#include "analyzer/migration/migration.hpp"

#include <compare>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace lintel {

/// What can be needed, or need something.
enum class NodeKind : std::uint8_t {
    table,
    view,
    column,
    index,
    foreign_key,
    check,
    trigger,
    procedure,
    function,
    event,
};

/// A schema object, or a part of a table or view. Tables and views share their names, so that what
/// a name is can change; for comparison both are a `table`.
struct Node {
    NodeKind kind = NodeKind::table;
    ObjectName object; ///< for a part, the table or view it is in
    std::string part;  ///< the column, index or constraint; empty otherwise

    friend auto operator<=>(const Node&, const Node&) = default;
};

/// `view`, `foreign key` …
std::string_view name_of(NodeKind kind);
NodeKind kind_of(ObjectType type);
/// "view `v`", "column `t.a`", as messages say it.
std::string describe(const Node& node);

/// How one object needs another.
enum class Need : std::uint8_t {
    reads,
    inserts,
    updates,
    deletes,
    locks, ///< or truncates, or alters
    calls,
    references,     ///< a foreign key, its parent
    fires_on,       ///< a trigger, its table
    generated_from, ///< a generated column, another
    derived_from,   ///< a view's column, the column it hands on
    checks,
    indexes,
    partitions_by,
};
std::string_view name_of(Need need);
bool is_write(Need need);

struct Dependency {
    Node from; ///< needs
    Node to;   ///< is needed
    Need need = Need::reads;
    Span span; ///< where `from` names it; empty when nothing was read
};

/// An object that needs another, directly or through others. The first step of the path leads to
/// what was asked about, each further one to the object before it.
struct Dependent {
    Node node;
    std::vector<Dependency> path;
};

/// What a statement took away.
struct Removal {
    Node what;
    Span span;
    bool judged = true;
    std::string renamed_to; ///< empty for a drop
};

/// Which schema objects need which others, down to columns. It follows a chain step by step; only
/// what changed is looked at again. A value: copies are independent.
class DependencyGraph {
public:
    DependencyGraph();
    ~DependencyGraph();
    DependencyGraph(const DependencyGraph& other);
    DependencyGraph(DependencyGraph&& other) noexcept;
    DependencyGraph& operator=(DependencyGraph other) noexcept;

    /// Brings the graph from the schema before the step to that after it.
    void follow(const Step& step);

    /// Every object, and table part that needs something, in order.
    std::vector<Node> nodes() const;
    std::vector<Dependency> dependencies() const;
    /// What the object needs itself, and who needs it.
    std::vector<Dependency> needs_of(const Node& node) const;
    std::vector<Dependency> needed_by(const Node& node) const;
    /// Everything that stops working without the node, nearest first, each by its shortest path.
    std::vector<Dependent> dependents_of(const Node& node) const;
    /// Columns of views whose values come from the column unchanged, nearest first.
    std::vector<Dependent> derived_from(const Node& column) const;

    /// What was dropped or renamed and has not come back, in the order it went.
    std::vector<Removal> removals() const;

    /// Groups of tables whose foreign keys lead in a ring; one that references only itself is none.
    std::vector<std::vector<ObjectName>> foreign_key_cycles() const;

private:
    struct Impl;
    std::unique_ptr<Impl> impl_;
};

} // namespace lintel
