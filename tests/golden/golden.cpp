#include "tests/golden/golden.hpp"

#include "analyzer/engine/fix.hpp"
#include "cli/config_file.hpp"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <map>
#include <optional>
#include <stdexcept>
#include <tuple>
#include <unistd.h>

namespace lintel::golden {
namespace {

std::vector<std::string> lines_of(std::string_view text) {
    std::vector<std::string> lines;
    while (!text.empty()) {
        const std::size_t end = std::min(text.find('\n'), text.size());
        lines.emplace_back(text.substr(0, end));
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return lines;
}

std::vector<std::string> words_of(std::string_view text) {
    std::vector<std::string> words;
    std::string word;
    for (const char c : std::string(text) + " ") {
        if (c != ' ' && c != ',')
            word += c;
        else if (!word.empty())
            words.push_back(std::exchange(word, {}));
    }
    return words;
}

/// A run of lines [begin, end), counted from 0.
struct Range {
    std::size_t begin = 0;
    std::size_t end = 0;
};

struct Case {
    Range lines;
    Range schema;
    bool open = false;
    std::vector<std::string> targets;
    std::vector<std::string> rules;
    std::string config;
};

/// The directives of a file.
class Reader {
public:
    explicit Reader(const std::vector<std::string>& lines) : lines_(lines) {
        for (std::size_t i = 0; i < lines.size(); ++i) {
            if (lines[i].starts_with("-- @"))
                read_directive(i);
            else if (in_config_ && lines[i].starts_with("-- "))
                target().config += lines[i].substr(3) + "\n";
            else
                in_config_ = false;
            if (state_ == State::before && !lines[i].empty() && !lines[i].starts_with("--"))
                begin_case(i, true);
        }
        close(lines.size());
        for (Case& each : cases_) fill_in(each);
    }

    std::vector<Case> cases_;

private:
    enum class State { before, schema, judged };

    const std::vector<std::string>& lines_;
    State state_ = State::before;
    Case defaults_;
    Range schema_;
    bool has_schema_ = false;
    bool in_config_ = false;

    Case& target() { return state_ == State::judged ? cases_.back() : defaults_; }

    void close(std::size_t line) {
        if (state_ == State::judged)
            cases_.back().lines.end = line;
        else if (state_ == State::schema)
            schema_.end = line;
    }
    void begin_case(std::size_t line, bool open) {
        close(line);
        cases_.push_back({.lines = {line, line},
                          .schema = open ? Range{} : schema_,
                          .open = open,
                          .targets = {},
                          .rules = {},
                          .config = {}});
        state_ = State::judged;
    }
    void read_directive(std::size_t line) {
        const std::vector<std::string> words = words_of(std::string_view(lines_[line]).substr(4));
        const std::vector<std::string> rest(words.empty() ? words.end() : words.begin() + 1,
                                            words.end());
        const std::string name = words.empty() ? "" : words.front();
        in_config_ = name == "config";
        if (name == "schema") {
            close(line);
            state_ = State::schema;
            schema_ = {line, line};
        } else if (name == "migration" || name == "case")
            begin_case(line, false);
        else if (name == "open")
            begin_case(line, true);
        else if (name == "mysql")
            target().targets = rest;
        else if (name == "rules")
            target().rules = rest;
        else if (name != "config")
            throw std::runtime_error("unknown directive: " + lines_[line]);
    }
    void fill_in(Case& each) const {
        if (each.targets.empty()) each.targets = defaults_.targets;
        if (each.targets.empty()) each.targets = {"8.4"};
        if (each.rules.empty()) each.rules = defaults_.rules;
        if (each.config.empty()) each.config = defaults_.config;
    }
};

/// The lines in the range; all others are blanked out, so that places are those of the whole file.
std::string only(const std::vector<std::string>& lines, Range range) {
    std::string text;
    for (std::size_t i = 0; i < lines.size(); ++i) {
        text += range.begin <= i && i < range.end ? lines[i] : std::string(lines[i].size(), ' ');
        text += '\n';
    }
    return text;
}

Settings settings_of(const Case& each, std::string_view rule) {
    Settings settings;
    if (!each.config.empty()) settings = settings_from(each.config);
    if (each.rules == std::vector<std::string>{"all"}) return settings;
    settings.select = each.rules.empty() ? std::vector<std::string>{std::string(rule)} : each.rules;
    settings.select.emplace_back("syntax-error"); // a test that does not parse tests nothing
    return settings;
}

Severity usual_severity(std::string_view rule) {
    for (const Rule* each : built_in_rules())
        if (each->info.id == rule) return each->info.severity;
    return Severity::error;
}

/// Whether the file is a test of refusals, which are findings there.
bool tells_of_refusals(std::string_view rule) {
    for (const Rule* each : built_in_rules())
        if (each->info.id == rule)
            return rule == "would-fail" || each->info.part_of == "would-fail";
    return false;
}

/// Renders findings as comment lines below the text they are about.
class Annotator {
public:
    /// `text` is the file without findings; `final_line` gives the line number, from 1, that one of
    /// its lines has in the annotated file.
    Annotator(const SourceFile& text, const std::vector<std::size_t>& final_line)
        : text_(text), final_line_(final_line) {}

    std::vector<std::string> render(const Diagnostic& finding, const std::string& targets) const {
        const LineColumn begin = text_.locate(finding.span.begin);
        const LineColumn end = text_.locate(finding.span.end);
        const std::string line(text_.line(begin.line));
        const std::size_t last = end.line > begin.line ? line.size() + 1 : end.column;
        std::string head = underline(line, begin.column, last);
        head += fmt::format(" {}{}", targets, finding.rule);
        if (finding.severity != usual_severity(finding.rule))
            head += fmt::format(" ({})", name_of(finding.severity));
        head += ": " + finding.message;

        std::vector<std::string> lines{head};
        const std::string indent = padding(line, begin.column) + "  ";
        if (end.line > begin.line)
            lines.push_back(
                fmt::format("{}… to {}:{}", indent, final_line_[end.line - 1], end.column));
        for (const Label& label : finding.labels) {
            const LineColumn at = text_.locate(label.span.begin);
            lines.push_back(
                fmt::format("{}{}:{} {}", indent, final_line_[at.line - 1], at.column, label.text));
        }
        for (const std::string& note : finding.notes) lines.push_back(indent + "note: " + note);
        for (const std::string& help : finding.helps) lines.push_back(indent + "help: " + help);
        if (finding.fix) show_fix(finding, indent, lines);
        return lines;
    }

private:
    const SourceFile& text_;
    const std::vector<std::size_t>& final_line_;

    /// The title, and the lines that the fix touches as it leaves them.
    void show_fix(const Diagnostic& finding, const std::string& indent,
                  std::vector<std::string>& lines) const {
        const Fix& fix = *finding.fix;
        const bool safe = fix.applicability == Applicability::safe;
        lines.push_back(fmt::format("{}{}: {}", indent, safe ? "fix" : "unsafe fix", fix.title));
        std::vector<Edit> edits = fix.edits;
        std::ranges::sort(edits, {}, &Edit::span);
        std::uint32_t from = text_.line_begin(text_.locate(edits.front().span.begin).line);
        const std::uint32_t last_line = text_.locate(edits.back().span.end).line;
        std::string after;
        for (const Edit& edit : edits) {
            after += text_.text().substr(from, edit.span.begin - from);
            after += edit.text;
            from = edit.span.end;
        }
        const auto rest =
            static_cast<std::uint32_t>(text_.line_begin(last_line) + text_.line(last_line).size());
        if (rest > from) after += text_.text().substr(from, rest - from);
        for (const std::string& line : lines_of(after)) lines.push_back("#   + " + line);
    }

    /// `#`, then blanks and tabs up to the column.
    static std::string padding(const std::string& line, std::size_t column) {
        std::string result = "#";
        for (std::size_t i = 1; i + 1 < column && i < line.size(); ++i) {
            if (line[i] == '\t')
                result += '\t';
            else if ((static_cast<unsigned char>(line[i]) & 0xC0U) != 0x80U)
                result += ' ';
        }
        return result;
    }
    static std::string underline(const std::string& line, std::size_t column, std::size_t end) {
        std::size_t width = 0;
        for (std::size_t i = column; i < end && i <= line.size(); ++i)
            if ((static_cast<unsigned char>(line[i - 1]) & 0xC0U) != 0x80U) ++width;
        if (column > 1) return padding(line, column) + (width == 0 ? "^" : std::string(width, '~'));
        if (width <= 1) return "#^"; // the `#` itself stands in the first column
        return "#<" + std::string(width - 2, '~');
    }
};

/// A finding, and for which of a case's targets it was made.
struct Finding {
    Diagnostic diagnostic;
    std::vector<std::string> targets;
    std::size_t of_targets = 0;

    std::string prefix() const {
        if (targets.size() == of_targets) return {};
        std::string text;
        for (const std::string& target : targets) text += (text.empty() ? "[" : " ") + target;
        return text + "] ";
    }
};

bool equal(const Diagnostic& a, const Diagnostic& b) {
    return std::tie(a.rule, a.severity, a.span, a.message, a.notes, a.helps) ==
           std::tie(b.rule, b.severity, b.span, b.message, b.notes, b.helps);
}

/// What is wrong with the fixes of a judgement: applied until none is left, they must parse, must
/// not be refused, and must come to an end. The findings that come of it, as a test shows them.
void try_fixes(Change change, const Settings& settings, const Dialect& dialect,
               Judgement& judgement) {
    const auto wrong = [&](std::string message) {
        Diagnostic& finding = judgement.findings.emplace_back();
        finding.rule = "broken-fix";
        finding.severity = Severity::error;
        finding.message = std::move(message);
    };
    const std::size_t refused = judgement.refused.size();
    Judgement now = judgement;
    for (int round = 0; round < 10; ++round) {
        SourceSet sources;
        sources.add("history.sql", change.history);
        sources.add("change.sql", change.judged);
        const auto fixed = apply_fixes(now.findings, sources, true);
        if (fixed.empty()) return;
        if (!fixed.contains(FileId{1})) return wrong("the fix changes the history");
        change.judged = fixed.at(FileId{1}).text;
        now = judge(change, settings, dialect);
        for (std::size_t i = refused; i < now.refused.size(); ++i)
            wrong(fmt::format("after the fix: {}", now.refused[i].message));
        if (now.refused.size() > refused) return;
    }
    wrong("the fixes find no end");
}

void run_case(const Case& each, const std::vector<std::string>& lines, std::string_view rule,
              std::vector<Finding>& findings, Golden& golden) {
    const Change change{only(lines, each.schema), only(lines, each.lines), !each.open};
    const Settings settings = settings_of(each, rule);
    std::vector<Finding> here;
    for (const std::string& target : each.targets) {
        const auto dialect = parse_target(target);
        if (!dialect) throw std::runtime_error("unknown target: " + target);
        Judgement judgement = judge(change, settings, *dialect);
        try_fixes(change, settings, *dialect, judgement);
        if (!tells_of_refusals(rule))
            std::move(judgement.refused.begin(), judgement.refused.end(),
                      std::back_inserter(judgement.findings));
        for (Diagnostic& found : judgement.findings) {
            found.span.file = FileId{}; // both files have the places of the one that was read
            if (found.fix)
                for (Edit& edit : found.fix->edits) edit.span.file = FileId{};
            const auto known = std::find_if(here.begin(), here.end(), [&](const Finding& other) {
                return equal(other.diagnostic, found);
            });
            if (known == here.end())
                here.push_back({std::move(found), {target}, each.targets.size()});
            else
                known->targets.push_back(target);
        }
    }
    const bool fired = std::any_of(here.begin(), here.end(), [&](const Finding& finding) {
        return finding.diagnostic.rule == rule;
    });
    (fired ? golden.fires : golden.is_silent) = true;
    std::move(here.begin(), here.end(), std::back_inserter(findings));
}

using Blocks =
    std::map<std::size_t, std::vector<std::string>>; ///< by the line, from 0, they stand below

Blocks render(const std::vector<Finding>& findings, const SourceFile& text,
              const std::vector<std::size_t>& final_line) {
    Blocks blocks;
    std::map<std::size_t, std::vector<std::vector<std::string>>>
        said; // what cases share is said once
    const Annotator annotator(text, final_line);
    for (const Finding& finding : findings) {
        const std::size_t line = text.locate(finding.diagnostic.span.begin).line - 1;
        std::vector<std::string> block = annotator.render(finding.diagnostic, finding.prefix());
        auto& others = said[line];
        if (std::find(others.begin(), others.end(), block) != others.end()) continue;
        blocks[line].insert(blocks[line].end(), block.begin(), block.end());
        others.push_back(std::move(block));
    }
    return blocks;
}

} // namespace

Settings settings_from(std::string_view text) {
    const auto path =
        std::filesystem::temp_directory_path() / fmt::format("lintel-golden-{}.toml", ::getpid());
    std::ofstream(path) << text;
    Configuration configuration = read_configuration(path.string(), built_in_rules());
    Settings settings = std::move(configuration.settings);
    if (configuration.has_statistics)
        settings.statistics = std::make_shared<const Statistics>(configuration.statistics);
    settings.folder.clear();
    std::filesystem::remove(path);
    return settings;
}

Golden regenerate(std::string_view text, std::string_view rule) {
    std::vector<std::string> lines = lines_of(text);
    std::erase_if(lines, [](const std::string& line) { return line.starts_with('#'); });

    Golden golden;
    std::vector<Finding> findings;
    const Reader reader(lines);
    for (const Case& each : reader.cases_) run_case(each, lines, rule, findings, golden);
    std::stable_sort(findings.begin(), findings.end(), [](const Finding& a, const Finding& b) {
        return std::tie(a.diagnostic.span.begin, a.diagnostic.rule) <
               std::tie(b.diagnostic.span.begin, b.diagnostic.rule);
    });

    // The lines findings add move what follows, and findings name lines: once to count, once to
    // write.
    const SourceFile stripped(FileId{}, "golden", only(lines, {0, lines.size()}));
    std::vector<std::size_t> final_line(lines.size() + 1);
    const Blocks counted = render(findings, stripped, final_line);
    std::size_t shift = 1;
    for (std::size_t i = 0; i <= lines.size(); ++i) {
        final_line[i] = i + shift;
        if (const auto block = counted.find(i); block != counted.end())
            shift += block->second.size();
    }
    const Blocks blocks = render(findings, stripped, final_line);
    for (std::size_t i = 0; i < lines.size(); ++i) {
        golden.text += lines[i] + "\n";
        if (const auto block = blocks.find(i); block != blocks.end())
            for (const std::string& line : block->second) golden.text += line + "\n";
    }
    return golden;
}

std::string unified_diff(std::string_view expected, std::string_view actual) {
    const std::vector<std::string> a = lines_of(expected);
    const std::vector<std::string> b = lines_of(actual);
    // common[i][j]: length of the longest common subsequence of a[i..] and b[j..].
    std::vector<std::vector<std::size_t>> common(a.size() + 1,
                                                 std::vector<std::size_t>(b.size() + 1));
    for (std::size_t i = a.size(); i-- > 0;)
        for (std::size_t j = b.size(); j-- > 0;)
            common[i][j] = a[i] == b[j] ? common[i + 1][j + 1] + 1
                                        : std::max(common[i + 1][j], common[i][j + 1]);

    std::vector<std::pair<char, std::string>> script;
    std::size_t i = 0;
    std::size_t j = 0;
    while (i < a.size() || j < b.size()) {
        if (i < a.size() && j < b.size() && a[i] == b[j])
            script.emplace_back(' ', a[i++]), ++j;
        else if (j == b.size() || (i < a.size() && common[i + 1][j] >= common[i][j + 1]))
            script.emplace_back('-', a[i++]);
        else
            script.emplace_back('+', b[j++]);
    }
    constexpr std::size_t context = 2;
    std::string diff;
    std::size_t shown = 0;
    for (std::size_t at = 0; at < script.size(); ++at) {
        if (script[at].first == ' ') continue;
        const std::size_t from = std::max(shown, at >= context ? at - context : 0);
        if (from > shown) diff += "...\n";
        const std::size_t to = std::min(at + context + 1, script.size());
        for (std::size_t k = from; k < to; ++k) diff += script[k].first + script[k].second + "\n";
        shown = std::max(shown, to);
    }
    return diff;
}

} // namespace lintel::golden
