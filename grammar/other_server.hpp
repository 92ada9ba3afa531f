#pragma once

#include "grammar/diagnostic.hpp"
#include "grammar/dialect.hpp"
#include "grammar/source.hpp"

#include <memory>
#include <optional>

namespace lintel {

class SyntaxTree;

/// Reads statements as a server would that they were not written for.
class OtherServer {
public:
    explicit OtherServer(const Dialect& dialect);
    ~OtherServer();
    OtherServer(OtherServer&&) noexcept;
    OtherServer& operator=(OtherServer&&) noexcept;

    const Dialect& dialect() const;

    /// Why the server does not take the statement, with its place, as an error without a rule;
    /// nothing when it does.
    std::optional<Diagnostic> refusal(const SourceFile& file, Span statement,
                                      const SqlMode& mode) const;
    /// The same of a statement that was read as `tree` for `written_for`, which is not read again
    /// where both servers read the same.
    std::optional<Diagnostic> refusal(const SourceFile& file, Span statement,
                                      const SyntaxTree& tree, const Dialect& written_for) const;

private:
    struct State;
    std::unique_ptr<State> state_;
};

} // namespace lintel
