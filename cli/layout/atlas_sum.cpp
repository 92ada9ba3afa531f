#include "cli/layout/atlas_sum.hpp"

#include "cli/lines.hpp"
#include "grammar/file_name.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <nettle/base64.h>
#include <nettle/sha2.h>
#include <string>
#include <utility>

namespace lintel {
namespace {

constexpr std::string_view version = "h1:";

/// A file and what is noted of it.
struct Entry {
    std::string_view name;
    std::string_view sum;
};

/// The lines behind the first, which is the sum of the others.
std::vector<Entry> entries_of(std::string_view text) {
    std::vector<Entry> entries;
    bool first = true;
    for_each_line(text, [&](std::string_view line) {
        if (std::exchange(first, false) || line.empty()) return;
        const std::size_t blank = line.rfind(' ');
        if (blank == line.npos || !line.substr(blank + 1).starts_with(version)) return;
        entries.push_back({line.substr(0, blank), line.substr(blank + 1 + version.size())});
    });
    return entries;
}

/// The sum of all that was added so far, in base 64.
class RunningSum {
public:
    RunningSum() { sha256_init(&state_); }

    void add(std::string_view text) {
        sha256_update(&state_, text.size(), reinterpret_cast<const std::uint8_t*>(text.data()));
    }
    std::string text() const {
        sha256_ctx copy = state_;
        std::array<std::uint8_t, SHA256_DIGEST_SIZE> digest{};
        sha256_digest(&copy, digest.size(), digest.data());
        std::string text(BASE64_ENCODE_RAW_LENGTH(digest.size()), '\0');
        base64_encode_raw(text.data(), digest.size(), digest.data());
        return text;
    }

private:
    sha256_ctx state_{};
};

/// `-- atlas:sum ignore` among the comments at the top.
bool is_left_out(std::string_view text) {
    bool ignored = false;
    bool at_top = true;
    for_each_line(text.substr(0, 1024), [&](std::string_view line) {
        at_top = at_top && line.starts_with("--");
        if (at_top && line.find("atlas:sum ignore") != line.npos) ignored = true;
    });
    return ignored;
}

Diagnostic finding_at(const SourceFile& file, std::string message) {
    Diagnostic finding{.rule = "stale-checksum-file",
                       .severity = Severity::error,
                       .span = {file.id(), 0, static_cast<std::uint32_t>(file.line(1).size())},
                       .message = std::move(message)};
    finding.about("{}", file_name(file.path()))
        .note("Atlas runs no migration while one differs: it stops with `checksum mismatch`")
        .help("run `atlas migrate hash` when the files are as they should be");
    return finding;
}

} // namespace

std::optional<Diagnostic> stale_checksum(const std::vector<KeptFile>& files, const FileTree& tree) {
    if (files.empty() || files.front().input->passed_over) return std::nullopt;
    const std::string& path = files.front().input->path;
    const std::string_view folder(path.data(), path.size() - file_name(path).size());
    const auto text = tree.read_text(fmt::format("{}atlas.sum", folder));
    if (!text || !text->starts_with(version)) return std::nullopt;
    const std::vector<Entry> entries = entries_of(*text);
    auto entry = entries.begin();
    RunningSum sum;
    const auto at = [](const KeptFile& file, std::string message) -> std::optional<Diagnostic> {
        if (!file.judged) return std::nullopt;
        return finding_at(*file.source, std::move(message));
    };
    for (const KeptFile& file : files) {
        const std::string_view name = file_name(file.input->path);
        sum.add(name);
        if (is_left_out(file.source->text())) continue;
        sum.add(file.source->text());
        if (entry == entries.end() || name < entry->name)
            return at(file, fmt::format("`atlas.sum` has no checksum of `{}`", name));
        if (name > entry->name)
            return at(file, fmt::format("`atlas.sum` names `{}`, which is not there", entry->name));
        if (sum.text() != entry->sum)
            return at(file, fmt::format("`{}` is not what `atlas.sum` has the checksum of", name));
        ++entry;
    }
    if (entry == entries.end()) return std::nullopt;
    return at(files.back(), fmt::format("`atlas.sum` names `{}`, which is not there", entry->name));
}

} // namespace lintel
