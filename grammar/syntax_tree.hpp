#pragma once

#include "grammar/syntax_kind.hpp" // generated: one enumerator of SyntaxKind per rule of MySqlParser.g4
#include "grammar/token.hpp"

#include <cstdint>
#include <iterator>
#include <optional>
#include <string_view>
#include <vector>

namespace lintel {

class SyntaxNode;

/// The syntax tree of one statement: its tokens, and the grammar rules that matched them in
/// preorder. The generated parser reports each rule as it enters and leaves it, so the tree costs
/// 16 bytes a rule and no allocation of its own.
class SyntaxTree {
public:
    struct Entry {
        SyntaxKind kind;
        std::uint32_t first_token; ///< index of the first token of the rule
        std::uint32_t end_token;   ///< index after its last token
        std::uint32_t next;        ///< index of the first entry after the rule's subtree
    };

    std::vector<Token> tokens;
    std::vector<Entry> entries;
    FileId file{};

    SyntaxNode root() const;
};

/// A rule of the grammar as it matched: a cheap reference into a SyntaxTree, or "no such node"
/// (false). Asking a missing node for children gives missing nodes, so optional parts need no test
/// before each step.
class SyntaxNode {
public:
    SyntaxNode() = default;
    SyntaxNode(const SyntaxTree* tree, std::uint32_t index) : tree_(tree), index_(index) {}

    explicit operator bool() const { return tree_ != nullptr; }
    SyntaxKind kind() const { return entry().kind; }
    bool is(SyntaxKind kind) const { return tree_ != nullptr && entry().kind == kind; }

    /// The bytes the rule matched; empty at the next token for a rule that matched nothing.
    Span span() const;

    std::uint32_t first_token() const { return entry().first_token; }
    std::uint32_t end_token() const { return entry().end_token; }

    /// The first child of that kind.
    SyntaxNode child(SyntaxKind kind) const;
    /// The child at that position among children of any kind.
    SyntaxNode child_at(std::size_t position) const;

    /// The first token of that kind that is the rule's own (not inside a child).
    const Token* token(TokenKind kind) const;
    /// The first own token whatever its kind.
    const Token* token() const;
    bool has(TokenKind kind) const { return token(kind) != nullptr; }

    const SyntaxTree& tree() const { return *tree_; }
    Span span_of(const Token& token) const { return {tree_->file, token.begin, token.end}; }

    class Children;
    /// The children that are rules, in order.
    Children children() const;
    /// Calls `on_token(const Token&)` or `on_node(SyntaxNode)` for every direct part of the rule in
    /// order.
    template <class OnToken, class OnNode>
    void for_each_part(OnToken on_token, OnNode on_node) const;

    friend bool operator==(SyntaxNode, SyntaxNode) = default;

private:
    const SyntaxTree* tree_ = nullptr;
    std::uint32_t index_ = 0;

    const SyntaxTree::Entry& entry() const { return tree_->entries[index_]; }
};

class SyntaxNode::Children {
public:
    class Iterator {
    public:
        using value_type = SyntaxNode;
        using difference_type = std::ptrdiff_t;

        Iterator() = default;
        Iterator(const SyntaxTree* tree, std::uint32_t index) : tree_(tree), index_(index) {}
        SyntaxNode operator*() const { return {tree_, index_}; }
        Iterator& operator++() {
            index_ = tree_->entries[index_].next;
            return *this;
        }
        Iterator operator++(int) {
            Iterator before = *this;
            ++*this;
            return before;
        }
        friend bool operator==(const Iterator&, const Iterator&) = default;

    private:
        const SyntaxTree* tree_ = nullptr;
        std::uint32_t index_ = 0;
    };

    Children() = default;
    Children(Iterator begin, Iterator end) : begin_(begin), end_(end) {}
    Iterator begin() const { return begin_; }
    Iterator end() const { return end_; }

private:
    Iterator begin_;
    Iterator end_;
};

inline SyntaxNode SyntaxTree::root() const {
    return entries.empty() ? SyntaxNode{} : SyntaxNode{this, 0};
}

inline SyntaxNode::Children SyntaxNode::children() const {
    if (tree_ == nullptr) return {};
    return {{tree_, index_ + 1}, {tree_, entry().next}};
}

template <class OnToken, class OnNode>
void SyntaxNode::for_each_part(OnToken on_token, OnNode on_node) const {
    if (tree_ == nullptr) return;
    std::uint32_t at = entry().first_token;
    for (SyntaxNode child : children()) {
        for (; at < child.first_token(); ++at) on_token(tree_->tokens[at]);
        on_node(child);
        at = child.end_token();
    }
    for (; at < entry().end_token; ++at) on_token(tree_->tokens[at]);
}

inline Span SyntaxNode::span() const {
    if (tree_ == nullptr) return {};
    const auto& [kind, first, end, next] = entry();
    const std::uint32_t begin = tree_->tokens[first].begin;
    return {tree_->file, begin, first == end ? begin : tree_->tokens[end - 1].end};
}

inline SyntaxNode SyntaxNode::child(SyntaxKind kind) const {
    for (SyntaxNode child : children())
        if (child.kind() == kind) return child;
    return {};
}

inline SyntaxNode SyntaxNode::child_at(std::size_t position) const {
    for (SyntaxNode child : children())
        if (position-- == 0) return child;
    return {};
}

inline const Token* SyntaxNode::token(TokenKind kind) const {
    if (tree_ == nullptr) return nullptr;
    std::uint32_t at = entry().first_token;
    for (SyntaxNode child : children()) {
        for (; at < child.first_token(); ++at)
            if (tree_->tokens[at].kind == kind) return &tree_->tokens[at];
        at = child.end_token();
    }
    for (; at < entry().end_token; ++at)
        if (tree_->tokens[at].kind == kind) return &tree_->tokens[at];
    return nullptr;
}

inline const Token* SyntaxNode::token() const {
    if (tree_ == nullptr) return nullptr;
    std::uint32_t at = entry().first_token;
    for (SyntaxNode child : children()) {
        if (at < child.first_token()) return &tree_->tokens[at];
        at = child.end_token();
    }
    return at < entry().end_token ? &tree_->tokens[at] : nullptr;
}

} // namespace lintel
