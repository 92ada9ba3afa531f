#pragma once

#include "grammar/parse.hpp"

#include <optional>

namespace lintel {

/// The parsers of other servers than the target, asked about statements that this one refuses. Each
/// is made when it is first needed.
class OtherServers {
public:
    explicit OtherServers(const Dialect& target) : target_(target) {}

    /// What a statement that nothing of a newer, older or other server was found in is all the
    /// same, by who can read it; `plain` when nobody can.
    SyntaxFault fault_of(const SourceFile& file, const RawStatement& statement,
                         const SqlMode& mode);

private:
    Dialect target_;
    std::optional<Parser> newest_;
    std::optional<Parser> oldest_;
    std::optional<Parser> mariadb_;

    Parser& parser_of(std::optional<Parser>& parser, Flavor flavor, Version version) const;
};

} // namespace lintel
