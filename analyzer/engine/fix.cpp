#include "analyzer/engine/fix.hpp"

#include <algorithm>
#include <tuple>

namespace lintel {
namespace {

/// Two insertions at one place overlap too: nobody knows which goes first.
bool overlap(Span a, Span b) {
    if (a.begin == b.begin) return true;
    return a.begin < b.end && b.begin < a.end;
}

bool is_applicable(const Diagnostic& finding, bool unsafe_too) {
    if (!finding.fix || finding.fix->edits.empty()) return false;
    if (finding.fix->applicability == Applicability::unsafe && !unsafe_too) return false;
    return std::ranges::all_of(
        finding.fix->edits, [&](const Edit& edit) { return edit.span.file == finding.span.file; });
}

/// The edits of one file that go together.
struct Chosen {
    std::vector<const Edit*> edits;
    std::size_t fixes = 0;

    void take(const Fix& fix) {
        for (const Edit& edit : fix.edits)
            for (const Edit* other : edits)
                if (overlap(edit.span, other->span)) return;
        for (const Edit& edit : fix.edits) edits.push_back(&edit);
        ++fixes;
    }

    std::string apply(std::string_view text) {
        std::ranges::sort(edits, {}, [](const Edit* edit) { return edit->span; });
        std::string out;
        std::uint32_t from = 0;
        for (const Edit* edit : edits) {
            out += text.substr(from, edit->span.begin - from);
            out += edit->text;
            from = edit->span.end;
        }
        return out += text.substr(from);
    }
};

} // namespace

std::map<FileId, FixedText> apply_fixes(const std::vector<Diagnostic>& findings,
                                        const SourceSet& sources, bool unsafe_too) {
    std::vector<const Diagnostic*> in_order;
    for (const Diagnostic& finding : findings)
        if (is_applicable(finding, unsafe_too)) in_order.push_back(&finding);
    std::ranges::stable_sort(in_order, [](const Diagnostic* a, const Diagnostic* b) {
        return std::tie(a->span, a->rule) < std::tie(b->span, b->rule);
    });
    std::map<FileId, Chosen> chosen;
    for (const Diagnostic* finding : in_order) chosen[finding->span.file].take(*finding->fix);

    std::map<FileId, FixedText> fixed;
    for (auto& [file, choice] : chosen) {
        const std::string_view before = sources[file].text();
        std::string after = choice.apply(before);
        if (after != before) fixed[file] = {std::move(after), choice.fixes};
    }
    return fixed;
}

} // namespace lintel
