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

std::size_t StatementTokens::LA(ssize_t offset) {
    const std::size_t at = offset > 0 ? position_ + static_cast<std::size_t>(offset) - 1
                                      : position_ - static_cast<std::size_t>(-offset);
    return at < kinds_.size() ? kinds_[at] : antlr4::Token::EOF;
}

antlr4::Token* StatementTokens::LT(ssize_t offset) {
    return get(offset > 0 ? position_ + static_cast<std::size_t>(offset) - 1
                          : position_ - static_cast<std::size_t>(-offset));
}

antlr4::Token* StatementTokens::get(std::size_t index) const {
    const std::size_t kind = index < kinds_.size() ? kinds_[index] : antlr4::Token::EOF;
    objects_.push_back(std::make_unique<TokenObject>(kind, index));
    return objects_.back().get();
}

/// Leaves at once: no recovery, no message, no look at the tables between tokens.
class StopAtFirstError final : public antlr4::ANTLRErrorStrategy {
public:
    void reset(antlr4::Parser*) override {}
    antlr4::Token* recoverInline(antlr4::Parser* parser) override { stop(parser); }
    void recover(antlr4::Parser* parser, std::exception_ptr) override { stop(parser); }
    void sync(antlr4::Parser*) override {}
    bool inErrorRecoveryMode(antlr4::Parser*) override { return false; }
    void reportError(antlr4::Parser* parser, const antlr4::RecognitionException&) override {
        stop(parser);
    }
    void reportMatch(antlr4::Parser*) override {}

private:
    [[noreturn]] static void stop(antlr4::Parser* parser) {
        static_cast<SyntaxParser*>(parser)->stop(false);
    }
};

SyntaxParser::SyntaxParser(antlr4::TokenStream* tokens)
    : antlr4::Parser(tokens), tokens_(static_cast<StatementTokens&>(*tokens)) {
    setBuildParseTree(false);
    removeErrorListeners();
    setErrorHandler(std::make_shared<StopAtFirstError>());
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
    const auto at = static_cast<std::uint32_t>(tokens_.position());
    tree_->entries.push_back({static_cast<SyntaxKind>(rule), at, at, 0});
}

void SyntaxParser::exitRule() {
    auto* context = _ctx;
    setState(context->invokingState);
    _ctx = static_cast<antlr4::ParserRuleContext*>(context->parent);
    SyntaxTree::Entry& entry = tree_->entries[open_.back()];
    open_.pop_back();
    entry.end_token = static_cast<std::uint32_t>(tokens_.position());
    entry.next = static_cast<std::uint32_t>(tree_->entries.size());
    _tracker.release(context);
}

antlr4::Token* SyntaxParser::match(std::size_t kind) {
    if (tokens_.kind(tokens_.position()) != kind) stop(false);
    if (kind != antlr4::Token::EOF) tokens_.advance();
    return nullptr;
}

antlr4::Token* SyntaxParser::consume() {
    tokens_.advance();
    return nullptr;
}

void SyntaxParser::stop(bool too_deep) {
    expected_.clear();
    if (!too_deep)
        for (const ssize_t kind : getExpectedTokens().toList())
            expected_.push_back(kind < 0 ? TokenKind::end_of_statement
                                         : static_cast<TokenKind>(kind));
    throw SyntaxStop{tokens_.position(), too_deep};
}

std::vector<TokenKind> SyntaxParser::expected_kinds() { return expected_; }

} // namespace lintel::generated
