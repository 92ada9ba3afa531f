#pragma once

#include <optional>
#include <string>

namespace lintel {

/// What of a repository was looked at.
struct Revision {
    std::string repository; ///< its address, without the name of a user or a password
    std::string commit;
    std::string branch; ///< empty where none is checked out
};

/// What is checked out of the repository that holds `place`, at the address of `origin` or else of
/// the first remote. Nothing where there is no commit yet or no remote; throws Error where there is
/// no repository.
std::optional<Revision> revision_of(const std::string& place);

/// A remote's address as a URI (RFC 3986): `user:password@` goes, and `git@host:path` is spelt out.
/// Empty for one that is a path on the disk.
std::string public_address(const std::string& remote);

} // namespace lintel
