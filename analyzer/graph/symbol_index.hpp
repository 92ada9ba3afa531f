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

    /// Who goes by which name after the steps so far.
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

    /// The next steps are of another chain, which begins with these names.
    void begin_group(const Names& names);
    /// The next steps take a migration back: what they make under a name that was there before the
    /// migration is what had it then.
    void begin_way_back(const Names& before_migration);
    void end_way_back(const Names& after_migration);

    /// In the order of the steps, those of one step in the order of the text.
    const std::vector<Occurrence>& occurrences() const { return occurrences_; }
    /// How many symbols there are; they are numbered as they were met.
    std::size_t size() const { return symbols_.size(); }
    /// What the symbol is, under its last name.
    const Node& node(std::uint32_t symbol) const { return symbols_[symbol].node; }
    /// In which chain it was met first: those before `begin_group` are 0.
    std::size_t group(std::uint32_t symbol) const { return symbols_[symbol].group; }

    /// The statements in which some name could not be followed.
    const std::vector<Span>& unfollowed() const { return unfollowed_; }
    /// How many statements the server refuses.
    std::size_t refused() const { return refused_; }

    /// The occurrence at an offset of a file. Where a name stands in two roles, the one that uses
    /// what was there before. Null when no name stands there.
    const Occurrence* at(FileId file, std::uint32_t offset) const;

private:
    using Key = Names::Key;

    struct Symbol {
        Node node;
        std::size_t group = 0;
    };

    Names names_;
    Names former_; ///< those that may come back
    std::size_t group_ = 0;
    std::vector<Symbol> symbols_;
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
