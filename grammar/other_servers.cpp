#include "grammar/other_servers.hpp"

namespace lintel {
namespace {

constexpr Version oldest_mysql{5, 7, 99};
constexpr Version newest{99, 99, 99};
/// A larger one is no slip of versions, and reading it again and again takes long.
constexpr std::uint32_t largest = 64 << 10;

} // namespace

OtherServer& OtherServers::server(std::optional<OtherServer>& place, Flavor flavor,
                                  Version version) const {
    if (place) return *place;
    Dialect dialect = target_;
    dialect.flavor = flavor;
    dialect.version = version;
    return place.emplace(dialect);
}

SyntaxFault OtherServers::fault_of(const SourceFile& file, const RawStatement& statement,
                                   const SqlMode& mode) {
    if (statement.span.size() > largest) return SyntaxFault::plain;
    const auto read_by = [&](const OtherServer& other) {
        return !other.refusal(file, statement.span, mode);
    };
    if (read_by(server(newest_, target_.flavor, newest))) return SyntaxFault::newer;
    if (target_.is_mariadb()) return SyntaxFault::plain;
    if (read_by(server(oldest_, Flavor::mysql, oldest_mysql))) return SyntaxFault::removed;
    if (read_by(server(mariadb_, Flavor::mariadb, newest))) return SyntaxFault::mariadb;
    return SyntaxFault::plain;
}

} // namespace lintel
