#pragma once

#include "grammar/other_server.hpp"
#include "grammar/parse.hpp"

#include <optional>

namespace lintel {

/// Other servers than the target, asked about statements that this one refuses. Each is made when
/// it is first needed.
class OtherServers {
public:
    explicit OtherServers(const Dialect& target) : target_(target) {}

    /// What a statement that nothing of a newer, older or other server was found in is all the
    /// same, by who can read it; `plain` when nobody can.
    SyntaxFault fault_of(const SourceFile& file, const RawStatement& statement,
                         const SqlMode& mode);

private:
    Dialect target_;
    std::optional<OtherServer> newest_;
    std::optional<OtherServer> oldest_;
    std::optional<OtherServer> mariadb_;

    OtherServer& server(std::optional<OtherServer>& place, Flavor flavor, Version version) const;
};

} // namespace lintel
