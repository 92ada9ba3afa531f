#include "analyzer/engine/engine.hpp"

#include <catch2/catch.hpp>

using namespace lintel;

namespace {

constexpr Option<std::int64_t> most{"most", 3, "most columns"};
constexpr RuleInfo changes_info{
    .id = "on-change", .category = Category::destructive, .summary = "x", .explanation = ""};
constexpr RuleInfo statements_info{
    .id = "on-statement", .category = Category::foreign_keys, .summary = "x", .explanation = ""};
constexpr RuleInfo tables_info{.id = "on-table",
                               .category = Category::design,
                               .on_by_default = false,
                               .summary = "x",
                               .explanation = ""};
constexpr RuleInfo silent_info{
    .id = "elsewhere", .category = Category::hygiene, .summary = "x", .explanation = ""};

void on_drop(const ColumnDropped& drop, RuleContext& ctx) {
    ctx.report(drop.span, "dropped {}", drop.column.name).about("{}", drop.column.name);
}
void on_rename(const TableRenamed& rename, RuleContext& ctx) {
    ctx.report_as_note(rename.span, "renamed");
}
void on_truncate(const ast::TruncateTable&, RuleContext& ctx) {
    ctx.report(ctx.step->statement.span, "most is {}", ctx.get(most));
}
void on_table(const FinalTable& final, RuleContext& ctx) {
    ctx.report(final.table.declared_at, "ends as {}", final.table.name.name);
}

const Rule changes = rule(changes_info, on_drop, on_rename);
const Rule statements = rule(statements_info, on_truncate);
const Rule tables = rule(tables_info, on_table);
const Rule silent = rule(silent_info);
const Rule* const all[] = {&changes, &statements, &tables, &silent};

/// Two files and a table to make steps of.
struct World {
    SourceSet sources;
    Dialect dialect;
    Settings settings;
    Span here;
    Span there;
    TablePtr table;

    World() {
        here = {sources.add("db/1.sql", "ALTER TABLE t DROP COLUMN c;").id(), 0, 5};
        there = {sources.add("legacy/1.sql", "ALTER TABLE t DROP COLUMN c;").id(), 0, 5};
        Table made;
        made.name = {"", "t"};
        made.declared_at = here;
        table = std::make_shared<const Table>(made);
    }
    Engine engine() { return {all, settings, dialect, sources}; }

    Step drop_in(Span place) const {
        Step step;
        step.statement.span = place;
        ColumnDropped drop;
        drop.span = place;
        drop.before = drop.after = table;
        drop.column.name = "c";
        step.changes.emplace_back(drop);
        return step;
    }
    Step truncate() const {
        Step step;
        step.statement.span = here;
        step.statement.node = ast::TruncateTable{};
        return step;
    }
};

} // namespace

TEST_CASE("a change goes to the checks that ask for its type") {
    World world;
    Engine engine = world.engine();
    engine.look_at(world.drop_in(world.here));
    REQUIRE(engine.findings().size() == 1);
    const Diagnostic& finding = engine.findings().front();
    CHECK(finding.rule == "on-change");
    CHECK(finding.message == "dropped c");
    CHECK(finding.subject == "c");
    CHECK(finding.severity == Severity::warning);
    CHECK(finding.span == world.here);
}

TEST_CASE("steps that are not judged are not offered") {
    World world;
    Engine engine = world.engine();
    Step step = world.drop_in(world.here);
    step.judged = false;
    engine.look_at(step);
    CHECK(engine.findings().empty());
}

TEST_CASE("a note stays a note whatever severity the rule is given") {
    World world;
    world.settings.rules["on-change"].severity = Severity::error;
    Engine engine = world.engine();
    Step step = world.drop_in(world.here);
    TableRenamed rename;
    rename.span = world.here;
    rename.before = rename.after = world.table;
    step.changes.emplace_back(rename);
    engine.look_at(step);
    REQUIRE(engine.findings().size() == 2);
    CHECK(engine.findings()[0].severity == Severity::error);
    CHECK(engine.findings()[1].severity == Severity::note);
}

TEST_CASE("options have the user's value or their fallback, by path") {
    World world;
    Engine plain = world.engine();
    plain.look_at(world.truncate());
    CHECK(plain.findings().at(0).message == "most is 3");

    world.settings.overrides.push_back(
        {{"db"},
         {{"on-statement", {.on = {}, .severity = {}, .options = {{"most", std::int64_t{9}}}}}}});
    Engine set = world.engine();
    set.look_at(world.truncate());
    CHECK(set.findings().at(0).message == "most is 9");
}

TEST_CASE("what a rule makes of an option is made once for each set of options") {
    World world;
    const auto check = [](const ast::TruncateTable&, RuleContext& ctx) {
        const std::string& made =
            ctx.once(most, [&] { return fmt::format("made of {}", ctx.get(most)); });
        ctx.report(ctx.step->statement.span, "{} at {}", made, static_cast<const void*>(&made));
    };
    const Rule making = rule<ast::TruncateTable>(statements_info, check);
    const Rule* const only[] = {&making};
    world.settings.overrides.push_back(
        {{"db"},
         {{"on-statement", {.on = {}, .severity = {}, .options = {{"most", std::int64_t{9}}}}}}});
    Engine engine(only, world.settings, world.dialect, world.sources);
    Step elsewhere = world.truncate();
    elsewhere.statement.span = world.there;
    for (const Step& step : {world.truncate(), world.truncate(), elsewhere}) engine.look_at(step);
    REQUIRE(engine.findings().size() == 3);
    CHECK(engine.findings()[0].message == engine.findings()[1].message);
    CHECK(engine.findings()[0].message.starts_with("made of 9"));
    CHECK(engine.findings()[2].message.starts_with("made of 3"));
}

TEST_CASE("the end of a file tells what it did to the schema, and the end of all what all did") {
    World world;
    const auto at_file = [](const FileEnd& end, RuleContext& ctx) {
        for (const Span span : end.definitions) ctx.report(span, "of the file");
    };
    const auto at_end = [](const FinalSchema& schema, RuleContext& ctx) {
        for (const Span span : schema.definitions) ctx.report(span, "of all");
        if (schema.queried != nullptr) ctx.report({}, "{} queried", schema.queried->size());
    };
    const Rule telling = rule<FileEnd, FinalSchema>(changes_info, at_file, at_end);
    const Rule* const only[] = {&telling};
    Engine engine(only, world.settings, world.dialect, world.sources);
    Step there = world.truncate();
    there.statement.span = world.there;
    Step query = world.truncate();
    query.statement.node = ast::Select{};
    for (const Step& step : {world.truncate(), query, there}) engine.look_at(step);
    engine.know_queried({{"", "t"}, {"", "u"}});
    engine.finish(Catalog{});
    REQUIRE(engine.findings().size() == 5);
    CHECK(engine.findings()[0].message == "of the file");
    CHECK(engine.findings()[0].span == world.truncate().statement.span);
    CHECK(engine.findings()[1].span == world.there);
    CHECK(engine.findings()[2].message == "of all");
    CHECK(engine.findings()[4].message == "2 queried");
}

TEST_CASE("tables that the change set touched are shown as they end") {
    World world;
    world.settings.rules["on-table"].on = true;
    Engine engine = world.engine();
    engine.look_at(world.drop_in(world.here));
    engine.look_at(world.drop_in(world.there));
    Catalog catalog;
    catalog.tables.set({"", "t"}, world.table);
    Table untouched;
    untouched.name = {"", "u"};
    catalog.tables.set({"", "u"}, std::make_shared<const Table>(untouched));
    engine.findings().clear();
    engine.finish(catalog);
    REQUIRE(engine.findings().size() == 1);
    CHECK(engine.findings().front().message == "ends as t");
}

TEST_CASE("a table that is gone at the end is not shown") {
    World world;
    world.settings.rules["on-table"].on = true;
    Engine engine = world.engine();
    engine.look_at(world.drop_in(world.here));
    Catalog catalog;
    catalog.tables.set({"", "t"}, nullptr);
    engine.findings().clear();
    engine.finish(catalog);
    CHECK(engine.findings().empty());
}

TEST_CASE("rules are chosen by name and category") {
    Settings settings;
    CHECK(is_on(changes_info, settings));
    CHECK_FALSE(is_on(tables_info, settings));

    settings.select = {"on-table", "foreign-keys"};
    CHECK(is_on(tables_info, settings));
    CHECK(is_on(statements_info, settings));
    CHECK_FALSE(is_on(changes_info, settings));

    settings.ignore = {"foreign-keys"};
    CHECK_FALSE(is_on(statements_info, settings));

    Settings by_category;
    by_category.select = {"design"};
    CHECK_FALSE(is_on(tables_info, by_category));
    by_category.rules["on-table"].on = true;
    CHECK(is_on(tables_info, by_category));
}

TEST_CASE("what is said of a rule holds for its parts until they are named") {
    constexpr RuleInfo part{.id = "part", .category = Category::programs, .part_of = "whole"};
    Settings settings;
    settings.rules["whole"].on = false;
    CHECK_FALSE(is_on(part, settings));
    settings.rules["part"].on = true;
    CHECK(is_on(part, settings));
    settings.ignore = {"whole"};
    CHECK_FALSE(is_on(part, settings));

    Settings chosen;
    chosen.select = {"whole"};
    CHECK(is_on(part, chosen));
    chosen.rules["whole"].on = false; // selected by name all the same
    CHECK(is_on(part, chosen));
    chosen.rules["part"].on = false;
    CHECK_FALSE(is_on(part, chosen));
    chosen.select = {"part"};
    CHECK(is_on(part, chosen));
    chosen.select = {"other"};
    CHECK_FALSE(is_on(part, chosen));

    Settings by_path;
    by_path.overrides.push_back(
        {{"legacy"}, {{"whole", {.on = false, .severity = {}, .options = {}}}}});
    CHECK(is_on(part, by_path, "db/1.sql"));
    CHECK_FALSE(is_on(part, by_path, "legacy/1.sql"));
    by_path.overrides.push_back(
        {{"legacy/2.sql"}, {{"part", {.on = true, .severity = {}, .options = {}}}}});
    CHECK(is_on(part, by_path, "legacy/2.sql"));
}

TEST_CASE("a path override switches a rule off where it applies, and on") {
    World world;
    world.settings.overrides.push_back(
        {{"legacy"}, {{"on-change", {.on = false, .severity = {}, .options = {}}}}});
    Engine engine = world.engine();
    engine.look_at(world.drop_in(world.there));
    CHECK(engine.findings().empty());
    engine.look_at(world.drop_in(world.here));
    CHECK(engine.findings().size() == 1);
    CHECK(engine.runs("on-change", world.here.file));
    CHECK_FALSE(engine.runs("on-change", world.there.file));
    CHECK_FALSE(engine.runs("no-such-rule", world.here.file));

    world.settings.rules["on-change"].on = false;
    world.settings.overrides.front().rules["on-change"].on = true;
    Engine other = world.engine();
    other.look_at(world.drop_in(world.here));
    CHECK(other.findings().empty());
    other.look_at(world.drop_in(world.there));
    CHECK(other.findings().size() == 1);
}

TEST_CASE("findings made elsewhere follow their rule's settings") {
    World world;
    Diagnostic finding;
    finding.rule = "elsewhere";
    finding.severity = Severity::note;
    finding.span = world.here;

    Engine plain = world.engine();
    plain.take(finding);
    CHECK(plain.findings().at(0).severity == Severity::note);

    world.settings.rules["elsewhere"].severity = Severity::error;
    Engine raised = world.engine();
    raised.take(finding);
    CHECK(raised.findings().at(0).severity == Severity::error);

    world.settings.ignore = {"hygiene"};
    Engine off = world.engine();
    off.take(finding);
    CHECK(off.findings().empty());
}

TEST_CASE("judged places are those of judged files") {
    World world;
    const auto judged = [](const FinalSchema&, RuleContext& ctx) {
        for (const std::uint32_t file : {0U, 1U, 7U})
            if (ctx.judged({FileId{file}, 0, 1})) ctx.report({FileId{file}, 0, 1}, "judged");
    };
    const Rule asking = rule<FinalSchema>(changes_info, judged);
    const Rule* const only[] = {&asking};
    Engine some(only, world.settings, world.dialect, world.sources);
    some.judge_only({false, true});
    some.finish(Catalog{});
    REQUIRE(some.findings().size() == 1);
    CHECK(some.findings().front().span.file == FileId{1});
}
