#include "cli/git/revision.hpp"

#include "cli/git/library.hpp"

namespace lintel {
namespace {

constexpr std::string_view who = "--sarif-provenance";

std::string remote_address(const Git& git, git_repository* repository) {
    git_strarray names{};
    git.require(git.remote_list(&names, repository), who);
    std::string name;
    for (std::size_t i = 0; i < names.count; ++i)
        if (i == 0 || std::string_view(names.strings[i]) == "origin") name = names.strings[i];
    git.strarray_dispose(&names);
    if (name.empty()) return {};
    git_remote* remote = nullptr;
    git.require(git.remote_lookup(&remote, repository, name.c_str()), who);
    const Owned<git_remote> owned(remote, git.remote_free);
    const char* const address = git.remote_url(remote);
    return address == nullptr ? std::string() : public_address(address);
}

} // namespace

std::string public_address(const std::string& remote) {
    const std::size_t scheme = remote.find("://");
    if (scheme == remote.npos) {
        const std::size_t colon = remote.find(':');
        if (colon == remote.npos || remote.find('/') < colon) return {};
        const std::size_t at = remote.find('@');
        const std::size_t host = at < colon ? at + 1 : 0;
        return "ssh://" + remote.substr(host, colon - host) + '/' + remote.substr(colon + 1);
    }
    if (remote.starts_with("file:")) return {};
    const std::size_t authority = scheme + 3;
    const std::size_t path = remote.find('/', authority);
    const std::size_t at = remote.rfind('@', path);
    if (at == remote.npos || at < authority) return remote;
    return remote.substr(0, authority) + remote.substr(at + 1);
}

std::optional<Revision> revision_of(const std::string& place) {
    const Git git;
    const Owned<git_repository> repository = repository_of(git, place, who);
    Revision revision;
    revision.repository = remote_address(git, repository.get());
    git_reference* head = nullptr;
    if (revision.repository.empty() || git.repository_head(&head, repository.get()) != 0)
        return std::nullopt;
    const Owned<git_reference> owned(head, git.reference_free);
    char name[GIT_OID_HEXSZ + 1];
    revision.commit = git.oid_tostr(name, sizeof name, git.reference_target(head));
    if (git.reference_is_branch(head) == 1) revision.branch = git.reference_shorthand(head);
    return revision;
}

} // namespace lintel
