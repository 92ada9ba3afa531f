#include "cli/report/located.hpp"
#include "cli/report/report.hpp"
#include "cli/report/xml.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <vector>

namespace lintel {
namespace {

/// A finding as a test that failed, or as one that was skipped where it is a note.
void put_case(pugi::xml_node suite, const Diagnostic& finding, const std::string& path,
              const Place& begin) {
    pugi::xml_node test = suite.append_child("testcase");
    put(test, "name", fmt::format("{} ({}:{})", finding.rule, begin.line, begin.character));
    put(test, "classname", path);
    put(test, "file", path);
    put(test, "line", std::to_string(begin.line));
    const bool note = finding.severity == Severity::note;
    pugi::xml_node outcome = test.append_child(note ? "skipped" : "failure");
    put(outcome, "message", finding.message);
    if (note) return;
    put(outcome, "type", name_of(finding.severity));
    put_text(outcome, fmt::format("{}:{}:{}: {}", path, begin.line, begin.character,
                                  whole_message(finding)));
}

} // namespace

/// The form that Jenkins, GitLab and others read (testmoapp/junitxml describes it): a suite for
/// each file, and a test that passed for one without findings.
std::string render_junit(const Report& report) {
    Located located(report);
    std::map<std::string, std::vector<const Diagnostic*>> files;
    for (const FileId file : report.summary.judged) files[located.path(file)];
    for (const Diagnostic& finding : report.findings)
        files[located.path(finding.span.file)].push_back(&finding);
    pugi::xml_document document;
    pugi::xml_node root = document.append_child("testsuites");
    std::size_t tests = 0;
    std::size_t failures = 0;
    std::size_t skipped = 0;
    for (const auto& [path, findings] : files) {
        pugi::xml_node suite = root.append_child("testsuite");
        const auto notes = static_cast<std::size_t>(std::ranges::count(
            findings, Severity::note, [](const Diagnostic* finding) { return finding->severity; }));
        const std::size_t cases = std::max<std::size_t>(1, findings.size());
        put(suite, "name", path);
        put(suite, "tests", std::to_string(cases));
        put(suite, "failures", std::to_string(findings.size() - notes));
        put(suite, "errors", "0");
        put(suite, "skipped", std::to_string(notes));
        for (const Diagnostic* finding : findings)
            put_case(suite, *finding, path, located.begin(finding->span));
        if (findings.empty()) {
            pugi::xml_node clean = suite.append_child("testcase");
            put(clean, "name", "no findings");
            put(clean, "classname", path);
        }
        tests += cases;
        failures += findings.size() - notes;
        skipped += notes;
    }
    put(root, "name", "lintel");
    put(root, "tests", std::to_string(tests));
    put(root, "failures", std::to_string(failures));
    put(root, "errors", "0");
    put(root, "skipped", std::to_string(skipped));
    return text_of(document);
}

} // namespace lintel
