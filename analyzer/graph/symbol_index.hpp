#pragma once

#include "analyzer/catalog/persistent_map.hpp"
#include "analyzer/graph/mentions.hpp"

#include <compare>
#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

namespace lintel {

/// One place that names a symbol of an index.
struct Occurrence {
    Span span;
    std::uint32_t symbol = 0;
    Mention::Role role = Mention::Role::uses;
};

/// Which places of a chain name the same thing, through renamings: `a`, and `b` behind
/// `RENAME TABLE a TO b`, are one symbol; a table made anew under the name of one that was dropped
/// is another.
class SymbolIndex {
public:
    /// To be given every step of a chain, in order.
    void follow(const Step& step, const SourceSet& sources);

    /// Who goes by which name after the steps so far: a value, to be put back where another chain,
    /// or what takes a migration back, begins at the same schema.
    class Names {
        friend class SymbolIndex;

        struct Key {
            ObjectName object;
            NodeKind kind = NodeKind::table;
            std::string part; ///< folded

            friend auto operator<=>(const Key&, const Key&) = default;
        };
        PersistentMap<Key, std::uint32_t> symbols;
    };
    const Names& names() const { return names_; }
    void put_back(const Names& names) { names_ = names; }

    /// In the order of the steps, those of one step in the order of the text.
    const std::vector<Occurrence>& occurrences() const { return occurrences_; }
    /// How many symbols there are; they are numbered as they were met.
    std::size_t size() const { return nodes_.size(); }
    /// What the symbol is, under its last name.
    const Node& node(std::uint32_t symbol) const { return nodes_[symbol]; }

    /// The statements in which some name could not be followed.
    const std::vector<Span>& unfollowed() const { return unfollowed_; }
    /// How many statements the server refuses.
    std::size_t refused() const { return refused_; }

    /// The occurrence at an offset of a file. Where a name stands in two roles, the one that uses
    /// what was there before. Null when no name stands there.
    const Occurrence* at(FileId file, std::uint32_t offset) const;

private:
    using Key = Names::Key;

    Names names_;
    std::vector<Node> nodes_;
    std::vector<Occurrence> occurrences_;
    std::vector<Span> unfollowed_;
    std::size_t refused_ = 0;

    static Key key_of(const Node& node);
    std::uint32_t symbol_of(const Node& node);
    void apply(const Change& change);
    void forget(const ObjectName& object);
    void move_object(const ObjectName& from, const ObjectName& to);
    void move_part(NodeKind kind, const TableChange& change, const std::string& from,
                   const std::string& to);
    void forget_part(NodeKind kind, const TableChange& change, const std::string& part);
};

} // namespace lintel
