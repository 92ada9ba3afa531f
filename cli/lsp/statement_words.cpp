#include "cli/lsp/statement_words.hpp"

#include "grammar/keywords.hpp"
#include "grammar/parse.hpp"

namespace lintel::lsp {
namespace {

bool is_name(TokenKind kind) {
    return kind == TokenKind::identifier || kind == TokenKind::quoted_identifier;
}

/// What each token is by the rules that matched it.
class Reading {
public:
    Reading(const SyntaxTree& tree, const Dialect& dialect, bool whole)
        : tree_(tree), dialect_(dialect), whole_(whole), names_(tree.tokens.size(), false),
          types_(tree.tokens.size(), false), calls_(tree.tokens.size(), false) {
        if (!whole) return;
        for (std::uint32_t i = 0; i < tree.entries.size(); ++i) look_at(SyntaxNode(&tree, i));
    }

    void put(std::vector<Word>& out) const {
        for (std::size_t i = 0; i < tree_.tokens.size(); ++i) {
            const Token& token = tree_.tokens[i];
            const Span span{tree_.file, token.begin, token.end};
            const Keyword* keyword = find_keyword(token.kind);
            if (token.kind == TokenKind::user_variable)
                out.push_back({span, WordKind::variable});
            else if (calls_[i] || (keyword != nullptr && keyword->function))
                out.push_back({span, WordKind::function});
            else if (names_[i] || is_name(token.kind))
                out.push_back({span, WordKind::name});
            else if (keyword == nullptr)
                continue;
            else if (types_[i])
                out.push_back({span, WordKind::type});
            else if (whole_ || is_reserved(*keyword, dialect_))
                out.push_back({span, WordKind::keyword});
        }
    }

private:
    const SyntaxTree& tree_;
    const Dialect& dialect_;
    bool whole_;
    std::vector<bool> names_;
    std::vector<bool> types_;
    std::vector<bool> calls_;

    void look_at(SyntaxNode node) {
        if (node.kind() == SyntaxKind::identifier) {
            names_[node.first_token()] = true;
        } else if (node.kind() == SyntaxKind::dataType || node.kind() == SyntaxKind::castType) {
            for (std::uint32_t at = node.first_token(); at < node.end_token(); ++at)
                types_[at] = true;
        } else if (node.kind() == SyntaxKind::nameOrCall && node.child(SyntaxKind::callArguments)) {
            const SyntaxNode name = node.child(SyntaxKind::nameParts);
            if (name && name.end_token() > name.first_token()) calls_[name.end_token() - 1] = true;
        }
    }
};

} // namespace

std::vector<Word> words_of(const SourceFile& file, const Dialect& dialect) {
    std::vector<Word> words;
    Splitter splitter(file, dialect);
    Parser parser(dialect);
    SyntaxTree tree;
    while (const auto statement = splitter.next()) {
        const bool whole = !parser.parse(file, *statement, tree);
        tree.file = file.id();
        Reading(tree, dialect, whole).put(words);
    }
    return words;
}

} // namespace lintel::lsp
