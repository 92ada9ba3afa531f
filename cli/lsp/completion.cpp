#include "cli/lsp/completion.hpp"

#include "analyzer/catalog/catalog.hpp"
#include "cli/lsp/completion_context.hpp"
#include "cli/lsp/typed_statement.hpp"
#include "grammar/lexer.hpp"

#include <algorithm>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace lintel::lsp {
namespace {

// LSP 3.17, "CompletionItemKind".
constexpr int function_item = 3;
constexpr int field_item = 5;
constexpr int interface_item = 8;
constexpr int keyword_item = 14;
constexpr int reference_item = 18;
constexpr int struct_item = 22;
constexpr int type_item = 25;

/// What the statement meets.
struct Surroundings {
    Catalog catalog;
    std::string database;
};

Surroundings surroundings_of(const Place& place, std::uint32_t begin) {
    Surroundings found;
    bool beyond = false;
    place.project.replay(place.document.path, [&](const Step& step) {
        if (beyond || step.statement.span.file != place.file.id()) return;
        beyond = step.statement.span.end > begin;
        found.catalog = beyond ? step.before : step.after;
        found.database = step.session.database;
    });
    return found;
}

/// The items for one place.
class Items {
public:
    Items(const Place& place, const TypedStatement& typed, Json range)
        : place_(place), typed_(typed), range_(std::move(range)) {}

    void put_words(std::span<const std::string_view> words, int kind = keyword_item) {
        for (const std::string_view word : words)
            put(std::string(word), kind, {}, std::string(word));
    }

    void put_tables(const Surroundings& around, bool views) {
        around.catalog.tables.for_each([&](const ObjectName& name, const TablePtr& table) {
            if (table) put_object(name, around.database, struct_item, "table");
        });
        if (!views) return;
        around.catalog.views.for_each([&](const ObjectName& name, const auto& view) {
            if (view) put_object(name, around.database, interface_item, "view");
        });
    }
    template <class Program>
    void put_programs(const Catalog::Map<Program>& programs, const Surroundings& around,
                      std::string_view kind) {
        programs.for_each([&](const ObjectName&, const auto& program) {
            if (program) put_object(program->name, around.database, function_item, kind);
        });
    }

    void put_columns(const ObjectName& name, const Catalog& catalog) {
        if (const TablePtr table = catalog.find_table(name)) {
            for (const Column& column : table->columns)
                put(column.name, field_item, column.defined ? describe_type(column) : std::string{},
                    quoted(column.name));
        } else if (const auto view = catalog.view(name); view && view->yields) {
            for (const OutputColumn& column : view->yields->columns)
                put(column.name, field_item, {}, quoted(column.name));
        }
    }
    template <class Part> void put_parts(const std::vector<Part>& parts, std::string_view kind) {
        for (const Part& part : parts)
            if (part.name != "PRIMARY") put(part.name, reference_item, kind, quoted(part.name));
    }
    void put_plain(const std::string& name, int kind, std::string_view detail) {
        put(name, kind, detail, quoted(name));
    }

    Json take() { return std::move(items_); }

private:
    const Place& place_;
    const TypedStatement& typed_;
    Json range_;
    Json items_ = Json::array();
    std::set<std::pair<std::string, int>> met_;

    std::string describe_type(const Column& column) const {
        return describe(column.type, place_.project.configuration().target) +
               (column.nullable ? "" : " NOT NULL");
    }

    std::string quoted(const std::string& name) const {
        const std::string_view typed = place_.file.text(typed_.typed);
        if (!typed.starts_with('`'))
            return quote_identifier(name, place_.project.configuration().target);
        std::string out = "`";
        for (const char c : name) out += c == '`' ? "``" : std::string(1, c);
        return place_.file.text().substr(typed_.typed.end).starts_with('`') ? out : out + '`';
    }

    void put_object(const ObjectName& name, const std::string& database, int kind,
                    std::string_view detail) {
        const bool near = name.schema == database;
        put(near ? name.name : name.schema + "." + name.name, kind, detail,
            near ? quoted(name.name) : quoted(name.schema) + "." + quoted(name.name));
    }

    void put(std::string label, int kind, std::string_view detail, const std::string& text) {
        if (label.empty() || !met_.emplace(label, kind).second) return;
        Json item{{"label", std::move(label)},
                  {"kind", kind},
                  {"textEdit", {{"range", range_}, {"newText", text}}},
                  {"sortText", kind == keyword_item ? "1" : "0"}};
        // Clients compare what was typed, backtick and all, with this.
        if (text.starts_with('`')) item["filterText"] = text;
        if (!detail.empty()) item["detail"] = detail;
        items_.push_back(std::move(item));
    }
};

/// The rules' names behind `lintel: allow`; nothing on other lines.
std::optional<Json> rules_in_comment(Workspace& workspace, const Place& place) {
    const std::string_view text = place.file.text();
    const std::uint32_t begin = place.file.line_begin(place.file.locate(place.offset).line);
    const std::string_view line = text.substr(begin, place.offset - begin);
    const std::size_t mark = line.rfind("lintel:");
    if (mark == std::string_view::npos || line.find("allow", mark) == std::string_view::npos ||
        line.find('(', mark) != std::string_view::npos)
        return std::nullopt;
    const std::size_t word = line.find_last_of(" ,\t") + 1;
    Locations locations = workspace.locations(place.project);
    const Json range =
        locations.range({place.file.id(), begin + static_cast<std::uint32_t>(word), place.offset});
    Json items = Json::array();
    for (const Rule* rule : place.project.configuration().rules)
        items.push_back({{"label", rule->info.id},
                         {"kind", reference_item},
                         {"detail", rule->info.summary},
                         {"textEdit", {{"range", range}, {"newText", rule->info.id}}}});
    return items;
}

bool in_comment(const Place& place) {
    const std::uint32_t begin = place.file.line_begin(place.file.locate(place.offset).line);
    const std::string_view line = place.file.text().substr(begin, place.offset - begin);
    const std::size_t first = line.find_first_not_of(" \t");
    return first != std::string_view::npos &&
           (line.substr(first).starts_with("--") || line[first] == '#');
}

const Table* table_of(const std::optional<NamedTable>& named, const Surroundings& around,
                      TablePtr& kept) {
    if (!named) return nullptr;
    kept = around.catalog.find_table({named->schema.value_or(around.database), named->name});
    return kept.get();
}

void put(const CompletionContext& context, const TypedStatement& typed, const Surroundings& around,
         Items& items) {
    const auto resolved = [&](const NamedTable& table) {
        return ObjectName{table.schema.value_or(around.database), table.name};
    };
    if (context.tables) items.put_tables(around, context.views);
    if (context.procedures) items.put_programs(around.catalog.procedures, around, "procedure");
    if (context.functions) items.put_programs(around.catalog.functions, around, "function");
    if (context.columns_of) items.put_columns(resolved(*context.columns_of), around.catalog);
    if (context.columns_of_all)
        for (const NamedTable& table : typed.tables) {
            items.put_columns(resolved(table), around.catalog);
            items.put_plain(table.alias, struct_item, "table");
        }
    for (const std::string& column : context.typed_columns)
        items.put_plain(column, field_item, "column");
    TablePtr kept;
    if (const Table* table = table_of(context.parts_of, around, kept)) {
        using Part = CompletionContext::Part;
        if (context.part == Part::index) items.put_parts(table->indexes, "index");
        if (context.part == Part::foreign_key) items.put_parts(table->foreign_keys, "foreign key");
        if (context.part == Part::constraint) {
            items.put_parts(table->foreign_keys, "foreign key");
            items.put_parts(table->checks, "check");
        }
    }
    if (context.types) items.put_words(type_words(), type_item);
    items.put_words(context.words);
}

} // namespace

Answer completion(Workspace& workspace, const Json& parameters) {
    const auto place = workspace.place(parameters, parameters.at("position"));
    if (!place) return Json();
    if (auto rules = rules_in_comment(workspace, *place)) return std::move(*rules);
    if (in_comment(*place)) return Json::array();
    const TypedStatement typed =
        typed_statement(place->file, place->offset, place->project.configuration().target);
    if (typed.in_text) return Json::array();
    Locations locations = workspace.locations(place->project);
    Items items(*place, typed, locations.range(typed.typed));
    put(context_of(typed), typed, surroundings_of(*place, typed.begin), items);
    return items.take();
}

} // namespace lintel::lsp
