#include "cli/git/library.hpp"

#include "cli/error.hpp"

#include <fmt/format.h>

namespace lintel {

Git::Git() : library_(open()) { libgit2_init(); }

boost::dll::shared_library Git::open() {
    try {
        return boost::dll::shared_library(LINTEL_LIBGIT2,
                                          boost::dll::load_mode::search_system_folders);
    } catch (const std::exception& error) {
        throw Error(fmt::format("--base, `git:` and the like need libgit2, and it cannot be "
                                "loaded: {}",
                                error.what()));
    }
}

std::string Git::last_reason() const {
    const git_error* error = error_last();
    return error == nullptr || error->message == nullptr ? "unknown reason" : error->message;
}

void Git::require(int result, std::string_view what) const {
    if (result != 0) throw Error(fmt::format("{}: {}", what, last_reason()));
}

Owned<git_repository> repository_of(const Git& git, const std::string& place,
                                    std::string_view who) {
    git_repository* repository = nullptr;
    const int result = git.repository_open(&repository, place.c_str(), 0, nullptr);
    if (result == GIT_ENOTFOUND)
        throw Error(fmt::format("{}: these files are in no git repository", who));
    git.require(result, who);
    return {repository, git.repository_free};
}

std::string_view advice(const Git& git, git_repository* repository) {
    return git.repository_is_shallow(repository) == 1
               ? "\nthis is a shallow clone: fetch the whole history (`git fetch --unshallow`, or "
                 "`fetch-depth: 0` for actions/checkout)"
               : "";
}

Owned<git_object> commit_of(const Git& git, git_repository* repository,
                            const std::string& reference, std::string_view who) {
    git_object* found = nullptr;
    for (const std::string& name : {reference, "origin/" + reference})
        if (git.revparse(&found, repository, (name + "^{commit}").c_str()) == 0)
            return {found, git.object_free};
    throw Error(
        fmt::format("{}: git knows no commit `{}`{}", who, reference, advice(git, repository)));
}

} // namespace lintel
