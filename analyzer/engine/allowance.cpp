#include "analyzer/engine/allowance.hpp"

#include "grammar/edit_distance.hpp"

#include <algorithm>
#include <optional>

namespace lintel {
namespace {

bool is_blank(char c) { return c == ' ' || c == '\t' || c == '\r' || c == '\n'; }

std::string_view trimmed(std::string_view text) {
    while (!text.empty() && is_blank(text.front())) text.remove_prefix(1);
    while (!text.empty() && is_blank(text.back())) text.remove_suffix(1);
    return text;
}

/// The words of an allowance, taken from the front one by one.
class Words {
public:
    Words(Span comment, std::string_view comment_text, std::string_view arguments)
        : comment_(comment), comment_text_(comment_text), rest_(trimmed(arguments)) {}

    std::string_view rest() const { return rest_; }

    /// Up to the next blank, comma or parenthesis.
    std::string_view next() {
        const std::string_view word = rest_.substr(0, rest_.find_first_of(" \t\r\n,()"));
        rest_ = trimmed(rest_.substr(word.size()));
        return word;
    }
    bool skip(char c) {
        if (rest_.empty() || rest_.front() != c) return false;
        rest_ = trimmed(rest_.substr(1));
        return true;
    }
    /// What stands in parentheses, up to the last one; nothing when it is not closed.
    std::optional<std::string_view> parenthesized() {
        if (rest_.empty() || rest_.front() != '(' || rest_.back() != ')') return std::nullopt;
        const std::string_view inside = trimmed(rest_.substr(1, rest_.size() - 2));
        rest_ = {};
        return inside;
    }
    /// Where a piece of the arguments stands in the file; the whole comment for an empty one.
    Span place(std::string_view piece) const {
        if (piece.empty() || piece.data() < comment_text_.data()) return comment_;
        const auto offset = static_cast<std::size_t>(piece.data() - comment_text_.data());
        if (offset + piece.size() > comment_text_.size()) return comment_;
        const auto begin = comment_.begin + static_cast<std::uint32_t>(offset);
        return {comment_.file, begin, begin + static_cast<std::uint32_t>(piece.size())};
    }

private:
    Span comment_;
    std::string_view comment_text_;
    std::string_view rest_;
};

Diagnostic& report_unknown(std::vector<Diagnostic>& problems, Span span, std::string message) {
    Diagnostic& problem = problems.emplace_back();
    problem.rule = "unknown-suppression";
    problem.severity = Severity::warning;
    problem.span = span;
    problem.message = std::move(message);
    return problem;
}

bool holds_only_comment(std::string_view line) {
    line = trimmed(line);
    return line.empty() || line.front() == '#' || line.starts_with("--");
}

Span line_of(const SourceFile& file, std::uint32_t number) {
    const std::uint32_t begin = file.line_begin(number);
    return {file.id(), begin, begin + static_cast<std::uint32_t>(file.line(number).size())};
}

/// The next line with code after the comment; the comment itself when the file ends first.
Span next_code_line(const SourceFile& file, Span comment, Span statement) {
    for (std::uint32_t number = file.locate(comment.end).line + 1;; ++number) {
        const Span line = line_of(file, number);
        if (line.begin >= statement.end || line.begin <= comment.begin) return comment;
        if (!holds_only_comment(file.line(number))) return line;
    }
}

Span covered_by(const SourceFile& file, const Marker& marker, const std::vector<Span>& statements) {
    if (!marker.alone_on_line) return line_of(file, file.locate(marker.span.begin).line);
    const auto next = std::find_if(statements.begin(), statements.end(), [&](Span statement) {
        return statement.end > marker.span.begin;
    });
    if (next == statements.end()) return marker.span;
    return next->begin < marker.span.begin ? next_code_line(file, marker.span, *next) : *next;
}

/// The rules that a comment can name.
class Known {
public:
    explicit Known(std::span<const Rule* const> rules) : rules_(rules) {}

    bool has(std::string_view name) const {
        return std::ranges::any_of(rules_, [&](const Rule* rule) { return rule->info.id == name; });
    }
    std::vector<std::string_view> names() const {
        std::vector<std::string_view> names;
        for (const Rule* rule : rules_) names.push_back(rule->info.id);
        return names;
    }
    std::vector<std::string_view> parts_of(std::string_view name) const {
        std::vector<std::string_view> parts;
        for (const Rule* rule : rules_)
            if (rule->info.part_of == name) parts.push_back(rule->info.id);
        return parts;
    }

private:
    std::span<const Rule* const> rules_;
};

void read_rules(Words& words, Allowance& allowance, const Known& known,
                std::vector<Diagnostic>& problems) {
    do {
        const std::string_view name = words.next();
        if (name.empty()) break;
        if (known.has(name)) {
            allowance.rules.push_back({std::string(name), words.place(name), known.parts_of(name)});
            continue;
        }
        Diagnostic& problem =
            report_unknown(problems, words.place(name), fmt::format("no rule is named `{}`", name));
        if (const std::string_view near = nearest_name(name, known.names()); !near.empty())
            problem.help("write `{}`", near);
        else
            problem.help("look the name up in `lintel rules`");
    } while (words.skip(','));
}

std::optional<Allowance> read_one(const SourceFile& file, const Marker& marker,
                                  const std::vector<Span>& statements, const Known& known,
                                  std::vector<Diagnostic>& problems) {
    Words words(marker.span, file.text(marker.span), marker.text);
    const std::string_view verb = words.next();
    // For `lintel diff` (rename_hints.hpp), and nothing to allow.
    if (verb == "renamed" && words.next() == "from" && !words.rest().empty()) return std::nullopt;
    if (verb != "allow" && verb != "allow-file") {
        Diagnostic& problem = report_unknown(
            problems, words.place(verb),
            verb.empty()
                ? std::string("the comment says `lintel:` and nothing more")
                : fmt::format("`{}` is not something a `lintel:` comment can ask for", verb));
        if (const std::string_view near = nearest_name(verb, {"allow", "allow-file"});
            !near.empty())
            problem.help("write `{}`", near);
        else
            problem.help("write `-- lintel: allow RULE (reason)`");
        return std::nullopt;
    }
    Allowance allowance;
    allowance.span = marker.span;
    allowance.covers = verb == "allow"
                           ? covered_by(file, marker, statements)
                           : Span{file.id(), 0, static_cast<std::uint32_t>(file.text().size())};
    const std::size_t problems_before = problems.size();
    read_rules(words, allowance, known, problems);
    if (allowance.rules.empty() && problems.size() == problems_before)
        report_unknown(problems, marker.span, fmt::format("`{}` names no rule", verb))
            .help("write `-- lintel: {} RULE (reason)`", verb);
    if (const auto reason = words.parenthesized()) allowance.reason = *reason;
    if (!words.rest().empty())
        report_unknown(problems, words.place(words.rest()),
                       "this part of the comment says nothing to lintel")
            .help("separate rules with commas and put the reason in parentheses");
    return allowance;
}

bool covers(Span covered, Span finding) {
    if (covered.file != finding.file) return false;
    if (finding.empty()) return covered.begin <= finding.begin && finding.begin <= covered.end;
    return finding.begin < covered.end && covered.begin < finding.end;
}

Diagnostic about_allowance(std::string_view rule, Span span, std::string message) {
    Diagnostic finding;
    finding.rule = rule;
    finding.severity = Severity::note;
    finding.span = span;
    finding.message = std::move(message);
    return finding;
}

/// Takes an unused name out: with its comma, or with the whole comment when it names no other rule.
/// A comment alone on its line goes with the line.
Fix without_name(const SourceFile& file, const Allowance& allowance, std::size_t index) {
    const std::string_view text = file.text();
    Span gone = allowance.span;
    if (allowance.rules.size() > 1) {
        const bool last = index + 1 == allowance.rules.size();
        gone = last ? Span{gone.file, allowance.rules[index - 1].span.end,
                           allowance.rules[index].span.end}
                    : Span{gone.file, allowance.rules[index].span.begin,
                           allowance.rules[index + 1].span.begin};
    } else {
        while (gone.begin > 0 && (text[gone.begin - 1] == ' ' || text[gone.begin - 1] == '\t'))
            --gone.begin;
        while (gone.end > gone.begin && (text[gone.end - 1] == '\n' || text[gone.end - 1] == '\r'))
            --gone.end;
        const bool alone = gone.begin == 0 || text[gone.begin - 1] == '\n';
        if (alone && gone.end < text.size() && text[gone.end] == '\r') ++gone.end;
        if (alone && gone.end < text.size() && text[gone.end] == '\n') ++gone.end;
    }
    return {"remove it", {{gone, ""}}, Applicability::safe};
}

/// Gives a finding about an allowance to the engine unless another allowance covers it.
void give(std::vector<Allowance>& allowances, Engine& engine, Diagnostic finding) {
    std::vector<Diagnostic> one{std::move(finding)};
    apply_allowances(allowances, one);
    if (!one.empty()) engine.take(std::move(one.front()));
}

} // namespace

bool Allowance::Item::allows(std::string_view name) const {
    return rule == name || std::ranges::find(parts, name) != parts.end();
}

std::vector<Allowance> read_allowances(const SourceFile& file, const std::vector<Marker>& markers,
                                       const std::vector<Span>& statements,
                                       std::span<const Rule* const> rules,
                                       std::vector<Diagnostic>& problems) {
    const Known known(rules);
    std::vector<Allowance> allowances;
    for (const Marker& marker : markers) {
        if (marker.kind != MarkerKind::lintel || marker.span.file != file.id()) continue;
        if (auto allowance = read_one(file, marker, statements, known, problems))
            allowances.push_back(std::move(*allowance));
    }
    return allowances;
}

std::vector<AllowedFinding> apply_allowances(std::vector<Allowance>& allowances,
                                             std::vector<Diagnostic>& findings) {
    std::vector<AllowedFinding> allowed;
    std::erase_if(findings, [&](const Diagnostic& finding) {
        const Allowance* by = nullptr;
        for (Allowance& allowance : allowances) {
            if (!covers(allowance.covers, finding.span)) continue;
            for (Allowance::Item& item : allowance.rules) {
                if (!item.allows(finding.rule)) continue;
                item.used = true;
                by = &allowance;
            }
        }
        if (by != nullptr) allowed.push_back({finding, by->reason});
        return by != nullptr;
    });
    return allowed;
}

void report_allowances(std::vector<Allowance>& allowances, Engine& engine) {
    for (std::size_t i = 0; i < allowances.size(); ++i) {
        const Allowance& allowance = allowances[i];
        if (!allowance.reason.empty() || allowance.rules.empty()) continue;
        Diagnostic finding = about_allowance("suppression-without-reason", allowance.span,
                                             "the suppression does not say why");
        finding.help("add the reason in parentheses at the end");
        give(allowances, engine, std::move(finding));
    }
    // What allows `unused-suppression` itself is judged last: until then it may still be used.
    for (const bool of_itself : {false, true}) {
        for (std::size_t i = 0; i < allowances.size(); ++i) {
            for (std::size_t j = 0; j < allowances[i].rules.size(); ++j) {
                const Allowance::Item item = allowances[i].rules[j];
                if (item.used || (item.rule == "unused-suppression") != of_itself) continue;
                if (!engine.runs(item.rule, item.span.file)) continue;
                Diagnostic finding = about_allowance(
                    "unused-suppression", item.span,
                    fmt::format("nothing is found here that `{}` would allow", item.rule));
                finding.help("remove the suppression")
                    .suggest(without_name(engine.source(item.span.file), allowances[i], j));
                if (of_itself)
                    engine.take(std::move(finding)); // it would allow the finding about itself
                else
                    give(allowances, engine, std::move(finding));
            }
        }
    }
}

std::string_view nearest_name(std::string_view name,
                              const std::vector<std::string_view>& candidates) {
    if (name.empty() || name.size() > 64) return {};
    std::string_view nearest;
    std::size_t least = std::max<std::size_t>(2, name.size() / 3) + 1;
    for (const std::string_view candidate : candidates) {
        if (candidate.size() > name.size() + least || name.size() > candidate.size() + least)
            continue;
        if (const std::size_t distance = edit_distance(name, candidate); distance < least) {
            least = distance;
            nearest = candidate;
        }
    }
    return nearest;
}

} // namespace lintel
