#include "analyzer/graph/mentions.hpp"

#include "analyzer/catalog/program_name.hpp"
#include "analyzer/resolve/resolve.hpp"
#include "grammar/lexer.hpp"

#include <algorithm>
#include <optional>
#include <tuple>
#include <variant>

namespace lintel {
namespace {

using Role = Mention::Role;

bool is_word(char c) {
    const auto byte = static_cast<unsigned char>(c);
    return byte >= 0x80 || c == '_' || c == '$' || (c >= '0' && c <= '9') ||
           (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
}

/// `a`, `t.a` or `t.*` at the start of a text.
struct WrittenName {
    std::vector<Span> parts;
    bool star = false;
};

class NameReader {
public:
    NameReader(Span span, std::string_view text) : span_(span), text_(text) {}

    WrittenName read() {
        WrittenName name;
        for (;;) {
            skip_blanks();
            if (at_ < text_.size() && text_[at_] == '*') {
                name.star = true;
                return name;
            }
            const auto part = identifier();
            if (!part) return name;
            name.parts.push_back(*part);
            skip_blanks();
            if (at_ >= text_.size() || text_[at_] != '.') return name;
            ++at_;
        }
    }

private:
    Span span_;
    std::string_view text_;
    std::size_t at_ = 0;

    void skip_blanks() {
        while (at_ < text_.size() && (text_[at_] == ' ' || text_[at_] == '\t' ||
                                      text_[at_] == '\r' || text_[at_] == '\n'))
            ++at_;
    }

    std::optional<Span> identifier() {
        if (at_ >= text_.size()) return std::nullopt;
        const std::size_t begin = at_;
        const char first = text_[at_];
        if (first == '`' || first == '"') {
            do {
                at_ = text_.find(first, at_ + 1);
                if (at_ == std::string_view::npos) return std::nullopt;
                ++at_;
            } while (at_ < text_.size() && text_[at_] == first);
        } else {
            while (at_ < text_.size() && is_word(text_[at_])) ++at_;
        }
        if (at_ == begin) return std::nullopt;
        return Span{span_.file, span_.begin + static_cast<std::uint32_t>(begin),
                    span_.begin + static_cast<std::uint32_t>(at_)};
    }
};

/// The names under which a query hands on its columns, where they stand in it.
std::vector<ast::Identifier> output_names(const ast::Query& query) {
    if (const auto* inner = std::get_if<std::shared_ptr<const ast::Query>>(&query.body))
        return *inner ? output_names(**inner) : std::vector<ast::Identifier>{};
    if (const auto* operation = std::get_if<ast::SetOperation>(&query.body))
        return output_names(*operation->left);
    std::vector<ast::Identifier> names;
    const auto* body = std::get_if<ast::SelectBody>(&query.body);
    if (body == nullptr) return names;
    for (const ast::SelectItem& item : body->items)
        if (item.alias)
            names.push_back(*item.alias);
        else if (item.expression.kind == ast::ExpressionKind::column)
            names.push_back(item.expression.name.back());
    return names;
}

/// Follows the names of one statement.
class Collector {
public:
    Collector(const Step& step, const SourceSet& sources) : step_(step), sources_(sources) {}

    Mentions collect() {
        std::visit([this](const auto& statement) { of(statement); }, step_.statement.node);
        const auto key = [](const Mention& mention) {
            return std::tie(mention.span, mention.node, mention.role);
        };
        std::ranges::sort(out_, {}, key);
        const auto again =
            std::unique(out_.begin(), out_.end(),
                        [&](const Mention& a, const Mention& b) { return key(a) == key(b); });
        out_.erase(again, out_.end());
        return {std::move(out_), complete_};
    }

private:
    const Step& step_;
    const SourceSet& sources_;
    std::vector<Mention> out_;
    bool complete_ = true;

    ObjectName resolved(const ast::QualifiedName& name) const {
        return {name.schema ? name.schema->text : step_.session.database, name.name.text};
    }

    void put(NodeKind kind, const ObjectName& object, std::string_view part, Span span, Role role) {
        if (!span.empty()) out_.push_back({{kind, object, std::string(part)}, span, role});
    }
    NodeKind table_or_view(const ObjectName& name) const {
        return step_.before.view(name) || step_.after.view(name) ? NodeKind::view : NodeKind::table;
    }
    void table(const ast::QualifiedName& name, Role role) {
        if (name.name.empty()) return;
        const ObjectName object = resolved(name);
        put(table_or_view(object), object, {}, name.name.span, role);
    }
    void column(const ObjectName& of, const ast::Identifier& name, Role role = Role::uses) {
        if (!name.empty()) put(NodeKind::column, of, name.text, name.span, role);
    }
    void part(NodeKind kind, const ObjectName& of, const ast::Identifier& name, Role role) {
        if (!name.empty()) put(kind, of, name.text, name.span, role);
    }

    // --- What was followed elsewhere

    std::string text(Span span) const { return unquote_identifier(sources_.text(span)); }

    void names(const Resolution& resolution) {
        for (const Reference& reference : resolution.references) put(reference);
        complete_ = complete_ && resolution.complete && resolution.problems.empty();
    }

    void put(const Reference& reference) {
        using Kind = Reference::Kind;
        if (reference.span.empty()) return;
        const WrittenName written =
            NameReader(reference.span, sources_.text(reference.span)).read();
        if (written.parts.empty()) return;
        const Span last = written.parts.back();
        const ObjectName& object = reference.object;
        switch (reference.kind) {
        case Kind::relation:
            if (!written.star && equal_names(text(last), object.name))
                put(table_or_view(object), object, {}, last, Role::uses);
            return;
        case Kind::column:
            if (!written.star && equal_names(text(last), reference.column))
                put(NodeKind::column, object, reference.column, last, Role::uses);
            if (written.parts.size() > (written.star ? 0U : 1U)) {
                const Span qualifier =
                    written.star ? last : written.parts[written.parts.size() - 2];
                if (text(qualifier) == object.name)
                    put(table_or_view(object), object, {}, qualifier, Role::uses);
            }
            return;
        case Kind::procedure:
        case Kind::function:
            put(reference.kind == Kind::procedure ? NodeKind::procedure : NodeKind::function,
                program_name(object), {}, last, Role::uses);
            return;
        }
    }

    void expression(const ast::Expression& expression, const ObjectName& of) {
        TablePtr known = step_.after.find_table(of);
        if (!known) known = step_.before.find_table(of);
        if (known) names(resolve(expression, known, step_.after));
    }

    // --- Parts of tables

    void definition(const ObjectName& of, const ast::ColumnDefinition& column_definition) {
        column(of, column_definition.name, Role::makes);
        if (column_definition.default_value) expression(column_definition.default_value->value, of);
        if (column_definition.generated) expression(column_definition.generated->expression, of);
        for (const ast::CheckConstraint& each : column_definition.checks) check(of, each);
        if (column_definition.references) reference(*column_definition.references);
    }
    void parts(const ObjectName& of, const std::vector<ast::KeyPart>& key_parts) {
        for (const ast::KeyPart& each : key_parts) {
            column(of, each.column);
            if (each.expression) expression(*each.expression, of);
        }
    }
    void index(const ObjectName& of, const ast::IndexDefinition& definition) {
        if (definition.constraint) part(NodeKind::index, of, *definition.constraint, Role::makes);
        if (definition.name) part(NodeKind::index, of, *definition.name, Role::makes);
        parts(of, definition.parts);
    }
    void reference(const ast::Reference& reference) {
        table(reference.table, Role::uses);
        parts(resolved(reference.table), reference.columns);
    }
    void foreign_key(const ObjectName& of, const ast::ForeignKeyDefinition& key) {
        if (key.constraint) part(NodeKind::foreign_key, of, *key.constraint, Role::makes);
        if (key.index_name) part(NodeKind::index, of, *key.index_name, Role::makes);
        parts(of, key.columns);
        reference(key.reference);
    }
    void check(const ObjectName& of, const ast::CheckConstraint& check) {
        if (check.name) part(NodeKind::check, of, *check.name, Role::makes);
        expression(check.expression, of);
    }
    void partitioning(const ObjectName& of, const ast::Partitioning& partitioning) {
        const auto scheme = [&](const ast::PartitionScheme& one) {
            if (one.expression) expression(*one.expression, of);
            for (const ast::Identifier& each : one.columns) column(of, each);
        };
        scheme(partitioning.scheme);
        if (partitioning.subpartitions) scheme(*partitioning.subpartitions);
    }

    // --- Statements

    void of(const ast::CreateTable& create) {
        const ObjectName name = resolved(create.table);
        table(create.table, Role::makes);
        for (const auto& each : create.columns) definition(name, each);
        for (const auto& each : create.indexes) index(name, each);
        for (const auto& each : create.foreign_keys) foreign_key(name, each);
        for (const auto& each : create.checks) check(name, each);
        if (create.partitioning) partitioning(name, *create.partitioning);
        if (create.query)
            for (const ast::Identifier& each : output_names(*create.query))
                column(name, each, Role::makes);
        rows();
    }

    void of(const ast::AlterTable& alter) {
        const ObjectName name = resolved(alter.table);
        table(alter.table, Role::uses);
        for (const ast::AlterAction& action : alter.actions)
            std::visit([&](const auto& one) { act(name, one); }, action);
    }
    void position(const ObjectName& of, const ast::ColumnPosition& position) {
        column(of, position.after);
    }
    void act(const ObjectName& of, const ast::AddColumn& add) {
        definition(of, add.column);
        position(of, add.position);
    }
    void act(const ObjectName& of, const ast::ChangeColumn& change) {
        if (!change.modify) column(of, change.name, Role::renames);
        definition(of, change.column);
        position(of, change.position);
    }
    void act(const ObjectName& of, const ast::DropColumn& drop) {
        column(of, drop.name, Role::removes);
    }
    void act(const ObjectName& of, const ast::RenameColumn& rename) {
        column(of, rename.from, Role::renames);
        column(of, rename.to, Role::makes);
    }
    void act(const ObjectName& of, const ast::AlterColumnDefault& set) {
        column(of, set.column);
        if (set.value) expression(set.value->value, of);
    }
    void act(const ObjectName& of, const ast::AlterColumnVisibility& set) {
        column(of, set.column);
    }
    void act(const ObjectName& of, const ast::AddIndex& add) { index(of, add.index); }
    void act(const ObjectName& of, const ast::AddForeignKey& add) {
        foreign_key(of, add.foreign_key);
    }
    void act(const ObjectName& of, const ast::AddCheck& add) { check(of, add.check); }
    void act(const ObjectName& of, const ast::DropIndexAction& drop) {
        part(NodeKind::index, of, drop.name, Role::removes);
    }
    void act(const ObjectName& of, const ast::DropForeignKey& drop) {
        part(NodeKind::foreign_key, of, drop.name, Role::removes);
    }
    void act(const ObjectName& of, const ast::DropConstraint& drop) {
        const Table* before = step_.before.find_table(of).get();
        NodeKind kind = NodeKind::check;
        if (drop.any && before != nullptr) {
            if (before->find_foreign_key(drop.name.text) != nullptr) kind = NodeKind::foreign_key;
            if (before->find_index(drop.name.text) != nullptr) kind = NodeKind::index;
        }
        part(kind, of, drop.name, Role::removes);
    }
    void act(const ObjectName& of, const ast::AlterCheck& alter) {
        part(NodeKind::check, of, alter.name, Role::uses);
    }
    void act(const ObjectName& of, const ast::AlterIndexVisibility& set) {
        part(NodeKind::index, of, set.index, Role::uses);
    }
    void act(const ObjectName& of, const ast::RenameIndex& rename) {
        part(NodeKind::index, of, rename.from, Role::renames);
        part(NodeKind::index, of, rename.to, Role::makes);
    }
    void act(const ObjectName&, const ast::RenameTableAction& rename) {
        table(rename.to, Role::makes);
    }
    void act(const ObjectName& of, const ast::OrderRows& order) {
        for (const ast::OrderElement& each : order.columns) expression(each.expression, of);
    }
    void act(const ObjectName& of, const ast::RepartitionTable& repartition) {
        partitioning(of, repartition.partitioning);
    }
    void act(const ObjectName&, const ast::PartitionAction& action) {
        table(action.exchange_with, Role::uses);
    }
    template <class Other> void act(const ObjectName&, const Other&) {}

    void of(const ast::DropTable& drop) {
        for (const auto& each : drop.tables) table(each, Role::removes);
    }
    void of(const ast::RenameTable& rename) {
        for (const auto& pair : rename.pairs) {
            table(pair.from, Role::renames);
            table(pair.to, Role::makes);
        }
    }
    void of(const ast::CreateIndex& create) {
        table(create.table, Role::uses);
        index(resolved(create.table), create.index);
    }
    void of(const ast::DropIndex& drop) {
        table(drop.table, Role::uses);
        part(NodeKind::index, resolved(drop.table), drop.name, Role::removes);
    }
    void of(const ast::CreateView& create) {
        const ObjectName name = resolved(create.view);
        put(NodeKind::view, name, {}, create.view.name.span, Role::makes);
        names(resolve(create, step_.session.database, step_.before).names);
        if (!create.columns.empty())
            for (const ast::Identifier& each : create.columns) column(name, each, Role::makes);
        else if (create.query)
            for (const ast::Identifier& each : output_names(*create.query))
                column(name, each, Role::makes);
    }
    void of(const ast::DropView& drop) {
        for (const auto& each : drop.views)
            put(NodeKind::view, resolved(each), {}, each.name.span, Role::removes);
    }
    void of(const ast::CreateTrigger& create) {
        const ObjectName name = resolved(create.trigger);
        put(NodeKind::trigger, name, {}, create.trigger.name.span, Role::makes);
        table(create.table, Role::uses);
        for (const auto& other : {create.follows, create.precedes})
            if (other)
                put(NodeKind::trigger, {name.schema, other->text}, {}, other->span, Role::uses);
        if (const auto trigger = step_.after.trigger(name)) names(resolve(*trigger, step_.after));
    }
    void of(const ast::CreateRoutine& create) {
        const ObjectName name = program_name(resolved(create.name));
        put(create.function ? NodeKind::function : NodeKind::procedure, name, {},
            create.name.name.span, Role::makes);
        const auto& map = create.function ? step_.after.functions : step_.after.procedures;
        if (const auto* found = map.find(name); found != nullptr && *found)
            names(resolve(**found, step_.after));
    }
    void of(const ast::AlterRoutine& alter) {
        put(alter.function ? NodeKind::function : NodeKind::procedure,
            program_name(resolved(alter.name)), {}, alter.name.name.span, Role::uses);
    }
    void of(const ast::CreateEvent& create) {
        const ObjectName name = program_name(resolved(create.event));
        put(NodeKind::event, name, {}, create.event.name.span,
            create.alter ? Role::uses : Role::makes);
        if (const auto* found = step_.after.events.find(name); found != nullptr && *found)
            names(resolve(**found, step_.after));
    }
    void of(const ast::DropObject& drop) {
        const ObjectName name = resolved(drop.name);
        const Span span = drop.name.name.span;
        switch (drop.kind) {
        case ast::ObjectKind::trigger:
            return put(NodeKind::trigger, name, {}, span, Role::removes);
        case ast::ObjectKind::procedure:
            return put(NodeKind::procedure, program_name(name), {}, span, Role::removes);
        case ast::ObjectKind::function:
            return put(NodeKind::function, program_name(name), {}, span, Role::removes);
        case ast::ObjectKind::event:
            return put(NodeKind::event, program_name(name), {}, span, Role::removes);
        }
    }
    void of(const ast::Unmodelled& other) {
        for (const auto& each : other.tables) table(each, Role::uses);
    }
    void of(const ast::Unparsed&) { complete_ = false; }
    template <class Other> void of(const Other&) { rows(); }

    /// What the statement reads and writes.
    void rows() { names(resolve(step_.statement, step_.session.database, step_.before)); }
};

} // namespace

Mentions mentions_in(const Step& step, const SourceSet& sources) {
    return Collector(step, sources).collect();
}

} // namespace lintel
