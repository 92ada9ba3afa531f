#pragma once

#include <boost/dll/shared_library.hpp>

#include <git2.h>
#include <memory>
#include <string>
#include <string_view>

namespace lintel {

/// libgit2, loaded when it is asked for: with all that it needs it takes longer to start than most
/// runs of Lintel take, and few ask for it.
class Git {
public:
    /// Throws Error when it cannot be loaded.
    Git();
    ~Git() { libgit2_shutdown(); }
    Git(const Git&) = delete;
    Git& operator=(const Git&) = delete;

private:
    boost::dll::shared_library library_;

    static boost::dll::shared_library open();
    template <class Function> Function* find(const char* name) const {
        return &library_.get<Function>(name);
    }

    using Function = int();
    Function* libgit2_init = find<decltype(git_libgit2_init)>("git_libgit2_init");
    Function* libgit2_shutdown = find<decltype(git_libgit2_shutdown)>("git_libgit2_shutdown");

public:
    decltype(&git_error_last) error_last = find<decltype(git_error_last)>("git_error_last");
    decltype(&git_repository_open_ext) repository_open =
        find<decltype(git_repository_open_ext)>("git_repository_open_ext");
    decltype(&git_repository_free) repository_free =
        find<decltype(git_repository_free)>("git_repository_free");
    decltype(&git_repository_is_shallow) repository_is_shallow =
        find<decltype(git_repository_is_shallow)>("git_repository_is_shallow");
    decltype(&git_repository_workdir) repository_workdir =
        find<decltype(git_repository_workdir)>("git_repository_workdir");
    decltype(&git_revparse_single) revparse =
        find<decltype(git_revparse_single)>("git_revparse_single");
    decltype(&git_object_id) object_id = find<decltype(git_object_id)>("git_object_id");
    decltype(&git_object_free) object_free = find<decltype(git_object_free)>("git_object_free");
    decltype(&git_reference_name_to_id) reference_name_to_id =
        find<decltype(git_reference_name_to_id)>("git_reference_name_to_id");
    decltype(&git_merge_base) merge_base = find<decltype(git_merge_base)>("git_merge_base");
    decltype(&git_commit_lookup) commit_lookup =
        find<decltype(git_commit_lookup)>("git_commit_lookup");
    decltype(&git_commit_tree) commit_tree = find<decltype(git_commit_tree)>("git_commit_tree");
    decltype(&git_commit_free) commit_free = find<decltype(git_commit_free)>("git_commit_free");
    decltype(&git_oid_tostr) oid_tostr = find<decltype(git_oid_tostr)>("git_oid_tostr");
    decltype(&git_tree_lookup) tree_lookup = find<decltype(git_tree_lookup)>("git_tree_lookup");
    decltype(&git_tree_entrycount) tree_entrycount =
        find<decltype(git_tree_entrycount)>("git_tree_entrycount");
    decltype(&git_tree_entry_byindex) tree_entry_byindex =
        find<decltype(git_tree_entry_byindex)>("git_tree_entry_byindex");
    decltype(&git_tree_entry_byname) tree_entry_byname =
        find<decltype(git_tree_entry_byname)>("git_tree_entry_byname");
    decltype(&git_tree_entry_bypath) tree_entry_bypath =
        find<decltype(git_tree_entry_bypath)>("git_tree_entry_bypath");
    decltype(&git_tree_entry_free) tree_entry_free =
        find<decltype(git_tree_entry_free)>("git_tree_entry_free");
    decltype(&git_tree_entry_id) tree_entry_id =
        find<decltype(git_tree_entry_id)>("git_tree_entry_id");
    decltype(&git_tree_entry_name) tree_entry_name =
        find<decltype(git_tree_entry_name)>("git_tree_entry_name");
    decltype(&git_tree_entry_filemode) tree_entry_filemode =
        find<decltype(git_tree_entry_filemode)>("git_tree_entry_filemode");
    decltype(&git_blob_lookup) blob_lookup = find<decltype(git_blob_lookup)>("git_blob_lookup");
    decltype(&git_blob_free) blob_free = find<decltype(git_blob_free)>("git_blob_free");
    decltype(&git_blob_rawcontent) blob_rawcontent =
        find<decltype(git_blob_rawcontent)>("git_blob_rawcontent");
    decltype(&git_blob_rawsize) blob_rawsize = find<decltype(git_blob_rawsize)>("git_blob_rawsize");
    decltype(&git_repository_config) repository_config =
        find<decltype(git_repository_config)>("git_repository_config");
    decltype(&git_config_open_level) config_open_level =
        find<decltype(git_config_open_level)>("git_config_open_level");
    decltype(&git_config_set_string) config_set_string =
        find<decltype(git_config_set_string)>("git_config_set_string");
    decltype(&git_config_free) config_free = find<decltype(git_config_free)>("git_config_free");
    decltype(&git_repository_head) repository_head =
        find<decltype(git_repository_head)>("git_repository_head");
    decltype(&git_reference_free) reference_free =
        find<decltype(git_reference_free)>("git_reference_free");
    decltype(&git_reference_target) reference_target =
        find<decltype(git_reference_target)>("git_reference_target");
    decltype(&git_reference_is_branch) reference_is_branch =
        find<decltype(git_reference_is_branch)>("git_reference_is_branch");
    decltype(&git_reference_shorthand) reference_shorthand =
        find<decltype(git_reference_shorthand)>("git_reference_shorthand");
    decltype(&git_remote_list) remote_list = find<decltype(git_remote_list)>("git_remote_list");
    decltype(&git_remote_lookup) remote_lookup =
        find<decltype(git_remote_lookup)>("git_remote_lookup");
    decltype(&git_remote_url) remote_url = find<decltype(git_remote_url)>("git_remote_url");
    decltype(&git_remote_free) remote_free = find<decltype(git_remote_free)>("git_remote_free");
    decltype(&git_strarray_dispose) strarray_dispose =
        find<decltype(git_strarray_dispose)>("git_strarray_dispose");
    decltype(&git_tree_free) tree_free = find<decltype(git_tree_free)>("git_tree_free");
    decltype(&git_diff_tree_to_workdir_with_index) diff_tree_to_workdir =
        find<decltype(git_diff_tree_to_workdir_with_index)>("git_diff_tree_to_workdir_with_index");
    decltype(&git_diff_find_similar) diff_find_similar =
        find<decltype(git_diff_find_similar)>("git_diff_find_similar");
    decltype(&git_diff_foreach) diff_foreach = find<decltype(git_diff_foreach)>("git_diff_foreach");
    decltype(&git_diff_free) diff_free = find<decltype(git_diff_free)>("git_diff_free");

    /// What libgit2 says of the call that failed last.
    std::string last_reason() const;
    /// Throws Error, with `what` before the reason, when the result says that a call failed.
    void require(int result, std::string_view what) const;
};

template <class Object> using Owned = std::unique_ptr<Object, void (*)(Object*)>;

/// The repository that holds `place`. Throws Error, which begins with `who`, where there is none or
/// git refuses to open it.
Owned<git_repository> repository_of(const Git& git, const std::string& place, std::string_view who);

/// What to do about missing history, on a line of its own; empty unless the clone is shallow.
std::string_view advice(const Git& git, git_repository* repository);

/// The commit of that name, or of that name at `origin`, as a branch is known that was only
/// fetched. Throws Error, which begins with `who`, where there is none.
Owned<git_object> commit_of(const Git& git, git_repository* repository,
                            const std::string& reference, std::string_view who);

} // namespace lintel
