#pragma once

#include "grammar/syntax_tree.hpp"

#include <antlr4-runtime.h>

#include <cstddef>
#include <cstdint>
#include <exception>
#include <memory>
#include <new>
#include <utility>
#include <vector>

namespace lintel::generated {

/// Thrown by the generated parser at the first token it cannot take; caught in parse.cpp, never
/// beyond.
struct SyntaxStop {
    std::size_t token;
    bool too_deep;
};

/// A statement's tokens as ANTLR reads them: kinds by index, and token objects only where ANTLR
/// insists.
class StatementTokens final : public antlr4::TokenStream {
public:
    void reset(const std::vector<Token>& tokens);
    std::size_t position() const { return position_; }
    void advance() { ++position_; }
    std::size_t kind(std::size_t index) const { return kinds_[index]; }

    std::size_t LA(ssize_t offset) override {
        const std::size_t at = index_of(offset);
        return at < kinds_.size() ? kinds_[at] : antlr4::Token::EOF;
    }
    antlr4::Token* LT(ssize_t offset) override;
    antlr4::Token* get(std::size_t index) const override;
    void consume() override { ++position_; }
    ssize_t mark() override { return 0; }
    void release(ssize_t) override {}
    std::size_t index() override { return position_; }
    void seek(std::size_t index) override { position_ = index; }
    std::size_t size() override { return kinds_.size(); }
    antlr4::TokenSource* getTokenSource() const override { return nullptr; }
    std::string getSourceName() const override { return "statement"; }
    std::string getText(const antlr4::misc::Interval&) override { return {}; }
    std::string getText() override { return {}; }
    std::string getText(antlr4::RuleContext*) override { return {}; }
    std::string getText(antlr4::Token*, antlr4::Token*) override { return {}; }

private:
    class TokenObject;
    std::vector<std::size_t> kinds_; ///< ANTLR's numbers, the end as EOF
    std::size_t position_ = 0;

    std::size_t index_of(ssize_t offset) const {
        return offset > 0 ? position_ + static_cast<std::size_t>(offset) - 1
                          : position_ - static_cast<std::size_t>(-offset);
    }
    mutable std::vector<std::unique_ptr<antlr4::Token>> objects_; ///< made for error reports only
};

/// Stands in for ANTLR's tracker of contexts, which would keep every context until the parse is
/// over: a context lives on this stack and goes when its rule is left.
class ContextStack {
public:
    template <class Context>
    Context* createInstance(antlr4::ParserRuleContext* parent, std::size_t state) {
        static_assert(sizeof(Context) <= slot_size);
        return new (allocate()) Context(parent, state);
    }
    void release(antlr4::ParserRuleContext* context) {
        context->~ParserRuleContext();
        --used_;
    }
    /// Forgets what an error left: contexts own nothing while no tree is built.
    void clear() { used_ = 0; }

private:
    static constexpr std::size_t slot_size = 192;
    struct Slot {
        alignas(std::max_align_t) std::byte bytes[slot_size];
    };
    static constexpr std::size_t block_slots = 256;
    std::vector<std::unique_ptr<Slot[]>> blocks_;
    std::size_t used_ = 0;

    void* allocate() {
        if (used_ == blocks_.size() * block_slots)
            blocks_.push_back(std::make_unique_for_overwrite<Slot[]>(block_slots));
        Slot* slot = &blocks_[used_ / block_slots][used_ % block_slots];
        ++used_;
        return slot->bytes;
    }
};

/// What the generated parser derives from: it records the rules as they are entered and left, which
/// is the whole syntax tree, and stops at the first error. Its members hide those of antlr4::Parser
/// of the same name, so the generated code calls these without a virtual call.
class SyntaxParser : public antlr4::Parser {
public:
    explicit SyntaxParser(antlr4::TokenStream* tokens);

    /// Where rules are recorded from here on.
    void record_into(SyntaxTree& tree);
    /// What could stand at the token the parser stopped at, by kind. Valid until the next parse.
    std::vector<TokenKind> expected_kinds();

protected:
    /// Rule invocations that may be open at once: about 400 parentheses, and safe on an 8 MB stack.
    static constexpr std::size_t depth_limit = 3000;

    /// Leaves at once: no recovery, no message, no look at the tables between tokens.
    struct StopAtFirstError {
        void sync(SyntaxParser*) {}
        void reportMatch(SyntaxParser*) {}
        antlr4::Token* recoverInline(SyntaxParser* parser) { parser->stop(false); }
        void recover(SyntaxParser* parser, const std::exception_ptr&) { parser->stop(false); }
        void reportError(SyntaxParser* parser, const antlr4::RecognitionException&) {
            parser->stop(false);
        }
    };

    /// Stands in for ANTLR's, which goes through a std::function at each rule.
    template <class OnExit> class Finally {
    public:
        explicit Finally(OnExit on_exit) : on_exit_(on_exit) {}
        Finally(const Finally&) = delete;
        Finally& operator=(const Finally&) = delete;
        ~Finally() { on_exit_(); }

    private:
        OnExit on_exit_;
    };
    template <class OnExit> static Finally<OnExit> finally(OnExit on_exit) {
        return Finally<OnExit>(on_exit);
    }

    // NOLINTBEGIN: they hide antlr4::Parser's of these names
    ContextStack _tracker;
    StatementTokens* _input;
    StopAtFirstError* _errHandler = &stop_at_first_error_;
    // NOLINTEND

    void setState(std::size_t state) { state_ = state; }
    std::size_t getState() const { return state_; }
    void enterRule(antlr4::ParserRuleContext* context, std::size_t state, std::size_t rule);
    void exitRule();
    void enterOuterAlt(antlr4::ParserRuleContext*, std::size_t) {}
    antlr4::Token* match(std::size_t kind) {
        if (_input->kind(_input->position()) != kind) stop(false);
        if (kind != antlr4::Token::EOF) _input->advance();
        return nullptr;
    }
    antlr4::Token* consume() {
        _input->advance();
        return nullptr;
    }

private:
    StopAtFirstError stop_at_first_error_;
    std::size_t state_ = 0; ///< where in ANTLR's tables the parser is
    SyntaxTree* tree_ = nullptr;
    std::vector<std::uint32_t> open_; ///< entries of the rules that are open
    std::vector<TokenKind> expected_;

    [[noreturn]] void stop(bool too_deep);
};

} // namespace lintel::generated
