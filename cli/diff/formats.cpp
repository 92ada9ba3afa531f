#include "cli/diff/formats.hpp"

#include "analyzer/engine/rule.hpp"
#include "cli/json.hpp"
#include "cli/markdown.hpp"
#include "cli/unicode.hpp"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <algorithm>

namespace lintel {
namespace {

using Json = nlohmann::ordered_json;

/// The form of `--format json`; raised when a field changes its meaning.
constexpr int json_version = 1;
/// Columns of a side, where both are shown beside each other.
constexpr int widest_side = 60;

std::string full_name(const ObjectName& name) {
    if (name.name.empty()) return name.schema;
    return name.schema.empty() ? name.name : name.schema + "." + name.name;
}

std::string_view change_of(bool was, bool is) {
    return !was ? "added" : !is ? "removed" : "changed";
}

/// `users.name=users.full_name`, as --rename takes it.
std::string option_text(const Rename& rename) {
    const std::string table = full_name(rename.table);
    if (rename.from.empty()) {
        const ObjectName to{rename.table.schema, rename.to};
        return fmt::format("{}={}", table, full_name(to));
    }
    return fmt::format("{}.{}={}.{}", table, rename.from, table, rename.to);
}

std::string question(const Rename& rename) {
    return fmt::format("{} looks renamed: `--rename {}` keeps what is in it",
                       rename.from.empty()
                           ? fmt::format("table `{}`", rename.table.name)
                           : fmt::format("column `{}`.`{}`", rename.table.name, rename.from),
                       option_text(rename));
}

std::string unwritten_text(const Unwritten& one) {
    return fmt::format("`{}` stays as it is: {}", full_name(one.object), one.reason);
}
std::string unknown_text(const ObjectName& table) {
    return fmt::format("`{}` is not compared: not all of it is known", full_name(table));
}

std::string finding_text(const Diagnostic& finding) {
    return fmt::format("{}[{}]: {}", name_of(finding.severity), finding.rule, finding.message);
}

void add_left_out(std::size_t count, const std::string& side, std::vector<std::string>& all) {
    if (count != 0)
        all.push_back(fmt::format("{} statement{} of {} left out, and what {} would do is missing: "
                                  "`lintel check` says why",
                                  count, count == 1 ? "" : "s", side, count == 1 ? "it" : "they"));
}

/// Everything that is said beside the differences and the statements.
std::vector<std::string> remarks(const DiffReport& report) {
    std::vector<std::string> all;
    add_left_out(report.left_out_from, report.from, all);
    add_left_out(report.left_out_to, report.to, all);
    for (const Rename& rename : report.candidates) all.push_back(question(rename));
    for (const Unwritten& one : report.unwritten) all.push_back(unwritten_text(one));
    for (const ObjectName& table : report.unknown) all.push_back(unknown_text(table));
    return all;
}

bool says_nothing(const DiffReport& report) {
    return report.differences.empty() && remarks(report).empty();
}

/// What is said of one statement, a line each.
std::vector<std::string> lines_of(const JudgedStatement& statement) {
    std::vector<std::string> lines;
    const StatementWork& work = statement.work;
    if (!work.refused.empty()) lines.push_back("refused, " + work.refused);
    if (!work.algorithm.empty()) lines.push_back(describe(work));
    for (const std::string& unknown : work.depends_on)
        lines.push_back("at best: it depends on " + unknown);
    for (const Diagnostic& finding : statement.findings) lines.push_back(finding_text(finding));
    return lines;
}

std::string title(const WordedDifference& one) {
    return fmt::format("{} `{}`", one.object, full_name(one.name));
}
std::string what(const WordedDifference& one) {
    if (one.part.empty()) return std::string(one.change);
    return one.part_name.empty() ? std::string(one.part)
                                 : fmt::format("{} `{}`", one.part, one.part_name);
}

/// A comment must not end early, nor go on to the next line.
std::string commented(std::string_view text) {
    std::string out;
    for (const char c : text) out += c == '\n' || c == '\r' ? ' ' : c;
    return out;
}

class SideBySide {
public:
    SideBySide(const DiffReport& report, bool color) : report_(report), color_(color) {}

    std::string print() {
        int width = display_width(report_.from);
        for (const WordedDifference& one : report_.differences)
            for (const std::string& line : lines(one.from))
                width = std::max(width, display_width(line));
        width_ = std::min(width, widest_side);
        row(report_.from, report_.to, "1", "1");
        std::string last;
        for (const WordedDifference& one : report_.differences) {
            if (title(one) != last) out_ += paint(title(one), "1") + '\n';
            last = title(one);
            if (!one.part.empty() || one.change == "renamed")
                out_ += fmt::format("  {} {}\n", what(one), paint(one.change, "2"));
            show(one);
        }
        for (const std::string& remark : remarks(report_)) out_ += fmt::format("\n? {}\n", remark);
        statements();
        return std::move(out_);
    }

private:
    const DiffReport& report_;
    bool color_;
    int width_ = 0;
    std::string out_;

    std::string paint(std::string_view text, std::string_view how) const {
        if (!color_ || text.empty()) return std::string(text);
        return fmt::format("\x1b[{}m{}\x1b[0m", how, text);
    }

    static std::vector<std::string> lines(std::string_view text) {
        std::vector<std::string> all;
        while (!text.empty()) {
            const std::size_t end = std::min(text.find('\n'), text.size());
            all.push_back(printable(text.substr(0, end)));
            text.remove_prefix(std::min(end + 1, text.size()));
        }
        return all;
    }

    void row(std::string_view left, std::string_view right, std::string_view left_color,
             std::string_view right_color) {
        const int wide = display_width(left);
        if (wide > width_ && !right.empty()) {
            row(left, "", left_color, right_color);
            return row("", right, left_color, right_color);
        }
        const std::string pad(static_cast<std::size_t>(std::max(0, width_ - wide)), ' ');
        out_ += fmt::format("    {}{} │{}{}\n", paint(left, left_color), pad,
                            right.empty() ? "" : " ", paint(right, right_color));
    }

    void show(const WordedDifference& one) {
        const std::vector<std::string> left = lines(one.from);
        const std::vector<std::string> right = lines(one.to);
        for (std::size_t i = 0; i < std::max(left.size(), right.size()); ++i)
            row(i < left.size() ? left[i] : "", i < right.size() ? right[i] : "", "31", "32");
    }

    void statements() {
        if (report_.statements.empty()) return;
        out_ += fmt::format("\n{}\n", paint("statements", "1"));
        std::size_t number = 0;
        for (const JudgedStatement& one : report_.statements) {
            const std::vector<std::string> sql = lines(one.statement.sql);
            for (std::size_t i = 0; i < sql.size(); ++i)
                out_ += i == 0 ? fmt::format("{}. {}\n", ++number, sql[i])
                               : fmt::format("   {}\n", sql[i]);
            for (const std::string& line : lines_of(one))
                out_ += fmt::format("   {}\n", paint("-- " + printable(line), "2"));
        }
    }
};

} // namespace

std::vector<WordedDifference> worded(const Comparison& comparison) {
    std::vector<WordedDifference> all;
    for (const DatabaseDifference& one : comparison.databases) {
        const auto text = [](const std::shared_ptr<const Database>& database) {
            return database ? fmt::format("{} {}", database->charset, database->collation)
                            : std::string{};
        };
        all.push_back({"database",
                       {one.name, {}},
                       {},
                       {},
                       change_of(one.from != nullptr, one.to != nullptr),
                       text(one.from),
                       text(one.to)});
    }
    for (const TableDifference& table : comparison.tables) {
        if (!table.from || !table.to)
            all.push_back({"table",
                           table.name,
                           {},
                           {},
                           change_of(table.from != nullptr, table.to != nullptr),
                           table.from_text,
                           table.to_text});
        for (const PartDifference& part : table.parts)
            all.push_back({"table", table.name, name_of(part.kind), part.name,
                           change_of(!part.from.empty(), !part.to.empty()), part.from, part.to});
    }
    for_each_object(comparison, [&](std::string_view kind, const auto& one) {
        all.push_back({kind,
                       one.to ? one.to->name : one.from->name,
                       {},
                       {},
                       change_of(one.from != nullptr, one.to != nullptr),
                       one.from_text,
                       one.to_text});
    });
    return all;
}

std::string diff_sql(const DiffReport& report) {
    if (says_nothing(report)) return {};
    std::string out = fmt::format("-- From {} to {}, for {}.\n", commented(report.from),
                                  commented(report.to), report.target);
    for (const std::string& remark : remarks(report))
        out += fmt::format("-- {}\n", commented(remark));
    for (const JudgedStatement& one : report.statements) {
        out += '\n';
        for (const std::string& line : lines_of(one))
            out += fmt::format("-- {}\n", commented(line));
        out += delimited(one.statement);
    }
    return out;
}

std::string diff_json(const DiffReport& report) {
    Json json{{"version", json_version},
              {"from", report.from},
              {"to", report.to},
              {"target", report.target},
              {"differences", Json::array()},
              {"rename_candidates", Json::array()},
              {"statements", Json::array()},
              {"left_out", {{"from", report.left_out_from}, {"to", report.left_out_to}}},
              {"unwritten", Json::array()},
              {"not_compared", Json::array()}};
    for (const WordedDifference& one : report.differences) {
        Json item{{"object", one.object}, {"database", one.name.schema}, {"name", one.name.name}};
        if (!one.part.empty()) item["part"] = one.part;
        if (!one.part_name.empty()) item["part_name"] = one.part_name;
        item["change"] = one.change;
        item["from"] = one.from.empty() ? Json(nullptr) : Json(one.from);
        item["to"] = one.to.empty() ? Json(nullptr) : Json(one.to);
        json["differences"].push_back(std::move(item));
    }
    for (const Rename& rename : report.candidates)
        json["rename_candidates"].push_back(option_text(rename));
    for (const JudgedStatement& one : report.statements) {
        Json item{{"statement", one.statement.sql}};
        put_work(one.work, item);
        item["findings"] = Json::array();
        for (const Diagnostic& finding : one.findings)
            item["findings"].push_back({{"rule", finding.rule},
                                        {"severity", name_of(finding.severity)},
                                        {"message", finding.message},
                                        {"help", finding.helps}});
        json["statements"].push_back(std::move(item));
    }
    for (const Unwritten& one : report.unwritten)
        json["unwritten"].push_back(
            {{"database", one.object.schema}, {"name", one.object.name}, {"reason", one.reason}});
    for (const ObjectName& table : report.unknown)
        json["not_compared"].push_back({{"database", table.schema}, {"name", table.name}});
    return json_text(json);
}

std::string diff_markdown(const DiffReport& report) {
    if (says_nothing(report)) return "No difference.\n";
    const auto code = [](std::string_view text) {
        return text.empty() ? std::string("-") : code_span(table_cell(text));
    };
    std::string out = fmt::format("| object | what | {} | {} |\n|---|---|---|---|\n",
                                  table_cell(report.from), table_cell(report.to));
    for (const WordedDifference& one : report.differences) {
        // A whole definition is in the statements.
        const bool whole = one.part.empty() && one.change != "renamed";
        out +=
            fmt::format("| {} | {}{} | {} | {} |\n", table_cell(title(one)), table_cell(what(one)),
                        one.part.empty() ? "" : fmt::format(", {}", one.change),
                        whole ? (one.from.empty() ? "-" : "there") : code(one.from),
                        whole ? (one.to.empty() ? "-" : "there") : code(one.to));
    }
    for (const std::string& remark : remarks(report)) out += fmt::format("\n- {}\n", remark);
    for (const JudgedStatement& one : report.statements) {
        out += fmt::format("\n````sql\n{}````\n", delimited(one.statement));
        for (const std::string& line : lines_of(one))
            out += fmt::format("- {}\n", table_cell(line));
    }
    return out;
}

std::string diff_text(const DiffReport& report, bool color) {
    if (says_nothing(report)) return "No difference.\n";
    return SideBySide(report, color).print();
}

} // namespace lintel
