#include "cli/baseline.hpp"

#include "cli/error.hpp"
#include "cli/report/fingerprint.hpp"
#include "cli/report/uri.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>
#include <set>
#include <sstream>

namespace lintel {
namespace {

constexpr std::size_t fingerprint_size = 16;

std::string one_line(std::string text) {
    std::ranges::replace_if(
        text, [](char c) { return static_cast<unsigned char>(c) < ' '; }, ' ');
    return text;
}

bool is_fingerprint(const std::string& word) {
    return word.size() == fingerprint_size &&
           word.find_first_not_of("0123456789abcdef") == std::string::npos;
}

} // namespace

std::set<std::string> read_baseline(const std::string& text, const std::string& path) {
    std::set<std::string> entries;
    std::istringstream lines(text);
    std::string line;
    for (std::size_t number = 1; std::getline(lines, line); ++number) {
        if (line.find_first_not_of(" \t\r") == std::string::npos || line.starts_with('#')) continue;
        std::string word = line.substr(0, line.find_first_of(" \t\r"));
        if (!is_fingerprint(word))
            throw Error(fmt::format(
                "{}:{}: a line of a baseline begins with 16 hexadecimal digits; write the file "
                "with --write-baseline",
                path, number));
        entries.insert(std::move(word));
    }
    return entries;
}

std::string write_baseline(const std::vector<Diagnostic>& findings, const SourceSet& sources,
                           const std::string& source_root) {
    std::string out =
        "# Findings that lintel does not report again; made by lintel check --write-baseline.\n";
    Fingerprints fingerprints;
    for (const Diagnostic& finding : findings) {
        const std::string path = uri_of(sources[finding.span.file].path(), source_root);
        fmt::format_to(std::back_inserter(out), "{} {} {} {}\n", fingerprints.next(finding, path),
                       finding.rule, path, one_line(finding.message));
    }
    return out;
}

BaselineEffect apply_baseline(const std::set<std::string>& baseline,
                              std::vector<Diagnostic>& findings, const SourceSet& sources,
                              const std::string& source_root) {
    std::set<std::string> unmet = baseline;
    BaselineEffect effect;
    Fingerprints fingerprints;
    std::erase_if(findings, [&](const Diagnostic& finding) {
        const std::string file = uri_of(sources[finding.span.file].path(), source_root);
        if (unmet.erase(fingerprints.next(finding, file)) == 0) return false;
        effect.known.push_back(finding);
        return true;
    });
    effect.stale = unmet.size();
    return effect;
}

} // namespace lintel
