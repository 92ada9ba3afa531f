#include "cli/report/located.hpp"
#include "cli/report/report.hpp"
#include "cli/report/xml.hpp"

#include <map>

namespace lintel {

/// The form of Checkstyle's XMLLogger, which Jenkins and others read.
std::string render_checkstyle(const Report& report) {
    Located located(report);
    pugi::xml_document document;
    pugi::xml_node root = document.append_child("checkstyle");
    put(root, "version", "4.3");
    std::map<std::string, pugi::xml_node> files;
    for (const Diagnostic& finding : report.findings) {
        const std::string path = located.path(finding.span.file);
        pugi::xml_node& file = files[path];
        if (!file) put(file = root.append_child("file"), "name", path);
        const Place begin = located.begin(finding.span);
        pugi::xml_node error = file.append_child("error");
        put(error, "line", std::to_string(begin.line));
        put(error, "column", std::to_string(begin.character));
        put(error, "severity",
            finding.severity == Severity::note ? "info" : name_of(finding.severity));
        put(error, "message", whole_message(finding));
        put(error, "source", "lintel." + finding.rule);
    }
    return text_of(document);
}

} // namespace lintel
