#include "cli/report/fingerprint.hpp"

#include "analyzer/engine/rule.hpp"
#include "cli/unicode.hpp"

#include <fmt/format.h>

#include <array>
#include <unordered_map>

namespace lintel {
namespace {

/// Unsigned arithmetic wraps around as the published algorithm wants it.
class LineHasher {
public:
    explicit LineHasher(const std::set<std::uint32_t>& lines) : lines_(lines) {
        for (std::size_t i = 0; i < window; ++i) first_factor_ *= base;
    }

    void add_unit(char16_t unit) {
        if (unit == u' ' || unit == u'\t' || (after_carriage_return_ && unit == u'\n')) {
            after_carriage_return_ = false;
            return;
        }
        after_carriage_return_ = unit == u'\r';
        if (unit == u'\r') unit = u'\n';
        settle();
        if (at_line_start_) line_at_[index_] = ++line_;
        at_line_start_ = unit == u'\n';
        roll(unit);
    }

    std::map<std::uint32_t, std::string> finish() {
        add_unit(end_of_file);
        for (std::size_t i = 0; i < window; ++i) {
            settle();
            roll(0);
        }
        return std::move(found_);
    }

private:
    static constexpr std::size_t window = 100;
    static constexpr std::uint64_t base = 37;
    static constexpr char16_t end_of_file = 0xFFFF;

    /// The window now begins where a line does: its hash is complete.
    void settle() {
        const std::uint32_t line = line_at_[index_];
        if (line == 0) return;
        line_at_[index_] = 0;
        const std::uint32_t occurrence = ++occurrences_[hash_];
        if (lines_.contains(line)) found_[line] = fmt::format("{:x}:{}", hash_, occurrence);
    }

    void roll(char16_t unit) {
        hash_ = base * hash_ + unit - first_factor_ * units_[index_];
        units_[index_] = unit;
        index_ = (index_ + 1) % window;
    }

    const std::set<std::uint32_t>& lines_;
    std::array<std::uint64_t, window> units_{};
    std::array<std::uint32_t, window> line_at_{}; ///< the line that begins there; 0 when none does
    std::uint64_t hash_ = 0;
    std::uint64_t first_factor_ = 1;
    std::size_t index_ = 0;
    std::uint32_t line_ = 0;
    bool at_line_start_ = true;
    bool after_carriage_return_ = false;
    std::unordered_map<std::uint64_t, std::uint32_t> occurrences_;
    std::map<std::uint32_t, std::string> found_;
};

/// A rule that was cut out of a broader one keeps that one's name here: its findings are in
/// baselines written before.
std::string_view lasting_name(std::string_view rule) {
    for (const Rule* each : built_in_rules())
        if (each->info.id == rule && !each->info.part_of.empty()) return each->info.part_of;
    return rule;
}

} // namespace

std::map<std::uint32_t, std::string> line_hashes(std::string_view text,
                                                 const std::set<std::uint32_t>& lines) {
    LineHasher hasher(lines);
    for (std::size_t at = 0; at < text.size();) {
        const char32_t character = next_character(text, at);
        if (character < 0x10000) {
            hasher.add_unit(static_cast<char16_t>(character));
        } else {
            const char32_t bits = character - 0x10000;
            hasher.add_unit(static_cast<char16_t>(0xD800 + (bits >> 10U)));
            hasher.add_unit(static_cast<char16_t>(0xDC00 + (bits & 0x3FFU)));
        }
    }
    return hasher.finish();
}

std::string stable_hash(std::string_view text) {
    std::uint64_t hash = 14695981039346656037U;
    for (const char byte : text) {
        hash ^= static_cast<unsigned char>(byte);
        hash *= 1099511628211U;
    }
    return fmt::format("{:016x}", hash);
}

std::string Fingerprints::next(const Diagnostic& finding, std::string_view path) {
    const std::string_view about =
        finding.subject.empty() ? std::string_view(finding.message) : finding.subject;
    std::string key = fmt::format("{}\n{}\n{}", lasting_name(finding.rule), path, about);
    const std::size_t ordinal = ++seen_[key];
    return stable_hash(fmt::format("{}\n{}", key, ordinal));
}

} // namespace lintel
