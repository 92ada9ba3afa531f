#include "cli/setup/setup_files.hpp"

#include "cli/config_file.hpp"

#include <fmt/format.h>

namespace lintel {
namespace {

/// A string of TOML's basic kind.
std::string toml_string(std::string_view text) {
    std::string out = "\"";
    for (const char c : text) {
        if (c == '"' || c == '\\') out += '\\';
        out += c;
    }
    return out + '"';
}

std::string toml_list(const std::vector<std::string>& items) {
    std::string out = "[";
    for (const std::string& item : items) out += (out.size() > 1 ? ", " : "") + toml_string(item);
    return out + "]";
}

std::string target_lines(const Survey& survey) {
    if (survey.targets.empty())
        return fmt::format("target = \"{}\"  # nothing here says which server it is\n",
                           default_target);
    const TargetEvidence& found = survey.targets.front();
    return fmt::format("target = {}  # {}\n", toml_string(found.target), found.path);
}

std::string configuration(const Survey& survey) {
    std::string out = target_lines(survey);
    std::vector<std::string> paths;
    for (const MigrationFolder& folder : survey.migrations) {
        paths.push_back(folder.path);
        if (!folder.layout.empty())
            out += fmt::format("# {} is kept by {}\n", folder.path, folder.layout);
    }
    // Beside a chain of migrations a schema is what the chain leaves, and would be made twice.
    if (survey.migrations.empty())
        paths.insert(paths.end(), survey.schemas.begin(), survey.schemas.end());
    if (paths.empty()) paths = survey.others;
    out += fmt::format("paths = {}\n", toml_list(paths));
    if (!survey.queries.empty()) out += fmt::format("queries = {}\n", toml_list(survey.queries));
    return out;
}

constexpr std::string_view pre_commit = R"(repos:
  - repo: local
    hooks:
      - id: lintel
        name: lintel
        entry: lintel check
        language: system
        files: (\.sql|(^|/)lintel\.toml)$
        pass_filenames: false
        require_serial: true
)";

// The fetched history is what --base needs.
constexpr std::string_view github_job = R"(name: lintel
on:
  pull_request:
    paths: ["**.sql", lintel.toml]
permissions:
  contents: read
  security-events: write
jobs:
  lintel:
    runs-on: ubuntu-latest
    steps:
      - uses: actions/checkout@v4
        with:
          fetch-depth: 0
      # Put `lintel` on the PATH here.
      - env:
          BASE: origin/${{ github.base_ref }}
        run: lintel check --base "$BASE" --format github --output sarif=lintel.sarif
      - if: always()
        uses: github/codeql-action/upload-sarif@v3
        with:
          sarif_file: lintel.sarif
)";

constexpr std::string_view gitlab_job = R"(lintel:
  rules:
    - if: $CI_PIPELINE_SOURCE == "merge_request_event"
  variables:
    GIT_DEPTH: 0
  script:
    # Put `lintel` on the PATH before this.
    - lintel check --base "$CI_MERGE_REQUEST_DIFF_BASE_SHA" --output gitlab=gl-code-quality-report.json
  artifacts:
    when: always
    reports:
      codequality: gl-code-quality-report.json
)";

} // namespace

std::vector<SetupFile> setup_files(const Survey& survey) {
    std::vector<SetupFile> files{{"lintel.toml", configuration(survey)}};
    if (survey.in_git) files.push_back({".pre-commit-config.yaml", std::string(pre_commit)});
    if (survey.forge == Forge::github)
        files.push_back({".github/workflows/lintel.yml", std::string(github_job)});
    if (survey.forge == Forge::gitlab) files.push_back({".gitlab-ci.yml", std::string(gitlab_job)});
    return files;
}

} // namespace lintel
