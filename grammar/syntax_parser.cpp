#include "grammar/syntax_parser.hpp"

namespace lintel::generated {

class StatementTokens::TokenObject final : public antlr4::Token {
public:
    TokenObject(std::size_t kind, std::size_t index) : kind_(kind), index_(index) {}
    std::string getText() const override { return {}; }
    std::size_t getType() const override { return kind_; }
    std::size_t getLine() const override { return 0; }
    std::size_t getCharPositionInLine() const override { return 0; }
    std::size_t getChannel() const override { return DEFAULT_CHANNEL; }
    std::size_t getTokenIndex() const override { return index_; }
    std::size_t getStartIndex() const override { return index_; }
    std::size_t getStopIndex() const override { return index_; }
    antlr4::TokenSource* getTokenSource() const override { return nullptr; }
    antlr4::CharStream* getInputStream() const override { return nullptr; }
    std::string toString() const override { return {}; }

private:
    std::size_t kind_;
    std::size_t index_;
};

void StatementTokens::reset(const std::vector<Token>& tokens) {
    position_ = 0;
    objects_.clear();
    kinds_.clear();
    kinds_.reserve(tokens.size());
    for (const Token& token : tokens)
        kinds_.push_back(token.kind == TokenKind::end_of_statement
                             ? antlr4::Token::EOF
                             : static_cast<std::size_t>(token.kind));
}

antlr4::Token* StatementTokens::LT(ssize_t offset) { return get(index_of(offset)); }

antlr4::Token* StatementTokens::get(std::size_t index) const {
    const std::size_t kind = index < kinds_.size() ? kinds_[index] : antlr4::Token::EOF;
    objects_.push_back(std::make_unique<TokenObject>(kind, index));
    return objects_.back().get();
}

SyntaxParser::SyntaxParser(antlr4::TokenStream* tokens)
    : antlr4::Parser(tokens), _input(static_cast<StatementTokens*>(tokens)) {
    setBuildParseTree(false);
    removeErrorListeners();
}

void SyntaxParser::record_into(SyntaxTree& tree) {
    tree_ = &tree;
    tree.entries.clear();
    open_.clear();
    _tracker.clear();
    _ctx = nullptr;
    setState(0);
}

void SyntaxParser::enterRule(antlr4::ParserRuleContext* context, std::size_t state,
                             std::size_t rule) {
    // Before the rule counts as entered: exitRule is not called for it.
    if (open_.size() >= depth_limit) stop(true);
    setState(state);
    _ctx = context;
    open_.push_back(static_cast<std::uint32_t>(tree_->entries.size()));
    const auto at = static_cast<std::uint32_t>(_input->position());
    tree_->entries.push_back({static_cast<SyntaxKind>(rule), at, at, 0});
}

void SyntaxParser::exitRule() {
    auto* context = _ctx;
    setState(context->invokingState);
    _ctx = static_cast<antlr4::ParserRuleContext*>(context->parent);
    SyntaxTree::Entry& entry = tree_->entries[open_.back()];
    open_.pop_back();
    entry.end_token = static_cast<std::uint32_t>(_input->position());
    entry.next = static_cast<std::uint32_t>(tree_->entries.size());
    _tracker.release(context);
}

void SyntaxParser::stop(bool too_deep) {
    expected_.clear();
    antlr4::Parser::setState(state_);
    if (!too_deep)
        for (const ssize_t kind : getExpectedTokens().toList())
            expected_.push_back(kind < 0 ? TokenKind::end_of_statement
                                         : static_cast<TokenKind>(kind));
    throw SyntaxStop{_input->position(), too_deep};
}

std::vector<TokenKind> SyntaxParser::expected_kinds() { return expected_; }

} // namespace lintel::generated
