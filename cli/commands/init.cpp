#include "cli/commands/init.hpp"

#include "cli/error.hpp"
#include "cli/file_tree.hpp"
#include "cli/git/settings.hpp"
#include "cli/output.hpp"
#include "cli/setup/setup_files.hpp"

#include <fmt/format.h>

#include <filesystem>

namespace lintel {
namespace {

namespace fs = std::filesystem;

std::string found(const Survey& survey) {
    std::string out;
    for (const MigrationFolder& folder : survey.migrations)
        out += fmt::format("found {}: migrations, {} of them{}\n", folder.path, folder.files,
                           folder.layout.empty() ? "" : ", kept by " + folder.layout);
    for (const std::string& path : survey.schemas) out += fmt::format("found {}: a schema\n", path);
    for (const std::string& path : survey.queries)
        out += fmt::format("found {}: queries of the application\n", path);
    for (const std::string& path : survey.others) out += fmt::format("found {}: SQL\n", path);
    for (const std::string& path : survey.passed_over)
        out += fmt::format("passed over {}: for tests\n", path);
    if (survey.targets.empty()) out += "found no server's version: the newest LTS is taken\n";
    for (const TargetEvidence& evidence : survey.targets)
        out += fmt::format("found {} in {}: {}\n", evidence.target, evidence.path, evidence.text);
    return out;
}

std::string indented(std::string_view text) {
    std::string out;
    while (!text.empty()) {
        const std::size_t end = text.find('\n');
        out += fmt::format("    {}\n", text.substr(0, end));
        text.remove_prefix(end == std::string_view::npos ? text.size() : end + 1);
    }
    return out;
}

int write_files(const Survey& survey, bool dry_run) {
    std::string out = found(survey);
    const FileTree files;
    for (const SetupFile& file : setup_files(survey)) {
        const fs::path path = fs::path(survey.root) / file.path;
        if (files.read_text(path.string()) == file.text) {
            out += fmt::format("left {} as it is: nothing is new\n", file.path);
        } else if (files.kind_of(path.string()) != PlaceKind::missing) {
            out += fmt::format("left {} as it is; this would go into it:\n{}", file.path,
                               indented(file.text));
        } else if (dry_run) {
            out += fmt::format("would write {}:\n{}", file.path, indented(file.text));
        } else {
            fs::create_directories(path.parent_path());
            write_file(path.string(), file.text);
            out += fmt::format("wrote {}\n", file.path);
        }
    }
    if (survey.forge != Forge::none)
        out += "the CI job needs `lintel` on the runner's PATH: README.md of Lintel says how to "
               "build it\n";
    write_standard_output(out);
    return 0;
}

/// Written the way .gitattributes takes patterns: one with a blank in it stands in quotes.
std::string attribute_line(const std::string& path) {
    const std::string pattern = "/" + path;
    return fmt::format("{} merge=lintel\n", pattern.find_first_of(" \"") == std::string::npos
                                                ? pattern
                                                : fmt::format("\"{}\"", pattern));
}

/// Of the schema files, those it does not have yet.
std::string missing_attributes(const Survey& survey, const std::string& there) {
    const FileTree files;
    std::string lines;
    for (const std::string& path : survey.schemas) {
        const bool folder =
            files.kind_of((fs::path(survey.root) / path).string()) == PlaceKind::folder;
        const std::string line = attribute_line(folder ? path + "/*.sql" : path);
        if (("\n" + there).find("\n" + line) == std::string::npos) lines += line;
    }
    return lines;
}

int set_up_merge_driver(const Survey& survey, bool dry_run) {
    if (!survey.in_git) throw Error("--merge-driver: these files are in no git repository");
    if (survey.schemas.empty())
        throw Error("--merge-driver: no schema file is here that could be merged, such as "
                    "schema.sql or a dump");
    const std::vector<GitSetting> settings{
        {"merge.lintel.name", "three-way merge of MySQL schemas"},
        {"merge.lintel.driver", "lintel merge %O %A %B --output %A"}};
    const std::string path = (fs::path(survey.root) / ".gitattributes").string();
    const FileTree files;
    std::string there;
    if (files.kind_of(path) != PlaceKind::missing) {
        const auto text = files.read_text(path);
        if (!text) throw Error(".gitattributes cannot be read");
        there = *text;
        if (!there.empty() && !there.ends_with('\n')) there += '\n';
    }
    const std::string lines = missing_attributes(survey, there);
    std::string out;
    for (const GitSetting& setting : settings)
        out +=
            fmt::format("{} {} = {}\n", dry_run ? "would set" : "set", setting.name, setting.value);
    if (lines.empty())
        out += "left .gitattributes as it is: it has the lines already\n";
    else
        out += fmt::format("{} .gitattributes:\n{}", dry_run ? "would add to" : "added to",
                           indented(lines));
    if (!dry_run) {
        write_git_settings(survey.root, settings);
        if (!lines.empty()) write_file(path, there + lines);
    }
    out += "git config holds for this clone only: every clone runs `lintel init --merge-driver` "
           "once\n";
    write_standard_output(out);
    return 0;
}

} // namespace

int init(const InitOptions& options) {
    const Survey survey = survey_repository();
    if (options.merge_driver) return set_up_merge_driver(survey, options.dry_run);
    if (survey.migrations.empty() && survey.schemas.empty() && survey.others.empty())
        throw Error(fmt::format("no .sql files in {} to set up Lintel for", survey.root));
    return write_files(survey, options.dry_run);
}

} // namespace lintel
