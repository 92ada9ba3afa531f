#pragma once

#include "analyzer/catalog/change.hpp"
#include "analyzer/engine/option.hpp"
#include "analyzer/graph/dependency_graph.hpp"
#include "analyzer/migration/migration.hpp"
#include "grammar/diagnostic.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <memory>
#include <set>
#include <span>
#include <string_view>
#include <tuple>
#include <type_traits>
#include <utility>
#include <variant>
#include <vector>

namespace lintel {

/// The groups of rules.md; they are folders under rules/ and can be selected by name.
enum class Category : std::uint8_t {
    correctness,
    destructive,
    locking,
    compatibility,
    design,
    types,
    naming,
    charset,
    indexes,
    foreign_keys,
    partitions,
    programs,
    queries,
    hygiene,
    security,
    vitess,
};

enum class Fixable : std::uint8_t { no, safe, unsafe };

/// Everything known about a rule without running it.
struct RuleInfo {
    std::string_view id;
    Category category = Category::correctness;
    Severity severity = Severity::warning;
    bool on_by_default = true;
    Fixable fixable = Fixable::no;
    /// The release of Lintel that first had it.
    std::string_view since = "0.1.0";
    /// One line: the pattern that is found.
    std::string_view summary;
    /// Markdown: why it matters in production, what to do instead, and examples. Its ```sql bad
    /// blocks must be reported and its ```sql good blocks must not; the tests hold it to that. A
    /// block may begin with statements, a line `-- then`, and the statements that are judged: what
    /// comes before is history. A line `-- statistics: t 5000000 rows, 900000000 bytes` gives a
    /// table's size, one such as `-- option: max = 3` an option of the rule.
    std::string_view explanation;
    /// Addresses of manual pages and the like.
    std::span<const std::string_view> sources{};
    std::span<const OptionInfo* const> options{};
    /// The server's errors that the rule tells of, which no other rule does then.
    std::span<const ErrorNumber> errors{};
    /// The broader rule that this one was cut out of: what users say of that one (its severity,
    /// `--select`, `--ignore`, an allowance) holds for this one too, unless they name this one.
    std::string_view part_of{};
};

class Engine;
class RuleContext;
class Statistics;
template <class Subject> using CheckFn = void (*)(const Subject&, RuleContext&);

/// The end of a chain: the schema that all statements left.
struct FinalSchema {
    const Catalog& catalog;
    const Catalog& start; ///< as the first judged statement met it
    const DependencyGraph& graph;
    /// The judged statements that make, alter or drop schema objects, as `FileEnd` has them.
    std::span<const Span> definitions;
    /// What the application's statements name; null where they are not known.
    const std::set<ObjectName>* queried = nullptr;
};

/// The end of a judged file, with the connection as it was on either side of it.
struct FileEnd {
    FileId file;
    const Session& start;
    const Session& end;
    /// What the file says to the connection, in order: SET, transactions, table locks.
    const std::vector<ast::Statement>& statements;
    /// Those that make, alter or drop schema objects other than temporary tables, in order.
    std::span<const Span> definitions;
};

/// A table of the final schema that a judged statement created or changed.
struct FinalTable {
    const Table& table;
};

namespace detail {
template <class... Variants> struct CheckOf;
template <class... A, class... B, class... C>
struct CheckOf<std::variant<A...>, std::variant<B...>, std::tuple<C...>> {
    using Type = std::variant<CheckFn<A>..., CheckFn<B>..., CheckFn<C>...>;
};
} // namespace detail

/// A check, keyed by what it looks at: one kind of change, one kind of statement, every step, the
/// error with which the server refuses one, the end of a file, every table the change set touched
/// as it stands at the end, or the whole schema at the end. Only judged steps are offered; an error
/// goes to the rule that has it in its `errors`, or to those that have none.
using Check =
    detail::CheckOf<Change, ast::StatementNode,
                    std::tuple<Step, ServerError, FileEnd, FinalTable, FinalSchema>>::Type;

struct Rule {
    RuleInfo info;
    std::vector<Check> checks;
};

/// Makes a rule of its description and its checks. The parameter type of a check says when it runs.
template <class... Subject> Rule rule(const RuleInfo& info, CheckFn<Subject>... checks) {
    return {info, {Check{checks}...}};
}

/// What a rule may ask and say while it looks at one thing.
class RuleContext {
public:
    RuleContext(const Dialect& target, const SourceSet& files, const DependencyGraph& dependencies)
        : dialect(target), sources(files), graph(dependencies) {}

    /// The server statements are judged for.
    const Dialect& dialect;
    const SourceSet& sources;
    /// Who needs whom in the schema before the statement looked at, or at the end.
    const DependencyGraph& graph;
    /// The statement looked at; null for checks of the final schema.
    const Step* step = nullptr;
    /// The sizes of tables; null when none are given.
    const Statistics* statistics = nullptr;

    /// Reports a finding at `span` under the rule's severity. The reference lasts until the next
    /// report.
    template <class... Args>
    Diagnostic& report(Span span, fmt::format_string<Args...> message, Args&&... args) {
        return add(span, Severity::error, fmt::format(message, std::forward<Args>(args)...));
    }
    /// The same as a note: where what is known does not carry more (an unseen table).
    template <class... Args>
    Diagnostic& report_as_note(Span span, fmt::format_string<Args...> message, Args&&... args) {
        return add(span, Severity::note, fmt::format(message, std::forward<Args>(args)...));
    }

    /// Whether this rule has a finding in the file already, for what is worth saying once.
    bool has_reported_in(FileId file) const;

    /// The user's value for one of the rule's options, or its fallback. It lasts as long as the
    /// engine.
    template <class T> const typename Option<T>::Stored& get(const Option<T>& option) const {
        auto found = options_->find(option.name);
        if (found == options_->end())
            found = options_->emplace(option.name, option.stored_fallback()).first;
        return std::get<typename Option<T>::Stored>(found->second);
    }

    /// What a rule works out of one of its options: `make()`, called when it is first asked for.
    /// It lasts as long as the engine.
    template <class Make>
    const std::invoke_result_t<Make>& once(const OptionInfo& option, const Make& make) const {
        using Made = std::invoke_result_t<Make>;
        std::shared_ptr<const void>& made = (*made_)[&option];
        if (!made) made = std::make_shared<const Made>(make());
        return *static_cast<const Made*>(made.get());
    }

    /// Whether the place lies in a file under judgement.
    bool judged(Span span) const {
        const auto file = static_cast<std::size_t>(span.file);
        return judged_files_ == nullptr || (file < judged_files_->size() && (*judged_files_)[file]);
    }

private:
    friend class Engine;

    /// The finding is filed under the rule's severity in the span's file, or `most` if that is
    /// less.
    Diagnostic& add(Span span, Severity most, std::string message);
    /// False where the finding is not worth reporting, by the table's size.
    bool weigh(Diagnostic& finding) const;

    Engine* engine_ = nullptr;
    std::size_t rule_ = 0;            ///< the engine's number for the rule that is running
    OptionValues* options_ = nullptr; ///< as set, and the fallbacks that were asked for
    std::map<const OptionInfo*, std::shared_ptr<const void>>* made_ = nullptr;
    const std::vector<bool>* judged_files_ = nullptr;
};

/// Every built-in rule, in the order of their ids; made from the files under rules/.
std::span<const Rule* const> built_in_rules();

/// Whether the error is one of those in the rule's description.
bool tells_of(const RuleInfo& rule, const ServerError& error);

std::string_view name_of(Category category);
std::string_view name_of(Severity severity);

} // namespace lintel
