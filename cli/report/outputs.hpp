#pragma once

#include <string>
#include <vector>

namespace lintel {

/// One report of a run and where it goes.
struct ReportOutput {
    std::string format;
    std::string path; ///< empty: standard output
};

/// What `--format` and each `--output` ask for. `FORMAT=FILE` is a report beside the first one,
/// which goes to standard output unless a plain FILE is named. Without a format it is, printed,
/// `github` in GitHub Actions (GITHUB_ACTIONS is true), `azure` in Azure Pipelines (TF_BUILD is
/// True), and else `text`. Two plain files are an Error.
std::vector<ReportOutput> report_outputs(const std::string& format,
                                         const std::vector<std::string>& outputs);

} // namespace lintel
