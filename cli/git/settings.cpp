#include "cli/git/settings.hpp"

#include "cli/git/library.hpp"

namespace lintel {

void write_git_settings(const std::string& place, const std::vector<GitSetting>& settings) {
    constexpr std::string_view who = "git's settings";
    const Git git;
    const Owned<git_repository> repository = repository_of(git, place, who);
    git_config* all = nullptr;
    git.require(git.repository_config(&all, repository.get()), who);
    const Owned<git_config> owned_all(all, git.config_free);
    git_config* local = nullptr;
    git.require(git.config_open_level(&local, all, GIT_CONFIG_LEVEL_LOCAL), who);
    const Owned<git_config> owned_local(local, git.config_free);
    for (const GitSetting& setting : settings)
        git.require(git.config_set_string(local, setting.name.c_str(), setting.value.c_str()), who);
}

} // namespace lintel
