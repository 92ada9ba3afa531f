#include "analyzer/engine/rule.hpp"

namespace lintel::rules {
namespace {

constexpr std::string_view sources[] = {
    "https://dev.mysql.com/doc/refman/8.4/en/create-table-foreign-keys.html",
    "https://dev.mysql.com/doc/refman/8.4/en/stored-program-restrictions.html",
    "https://blogs.oracle.com/mysql/?p=4811",
};

constexpr RuleInfo info{
    .id = "cascade-skips-triggers",
    .category = Category::foreign_keys,
    .severity = Severity::warning,
    .summary = "a cascade changes rows of a table whose triggers will not fire",
    .explanation = R"(
Rows that a foreign key deletes, updates or sets to NULL are changed inside InnoDB; the server's
triggers do not fire for them. An audit trail, a counter or a search queue kept by such a trigger
misses exactly the rows that went by the cascade, and nobody is told.

Delete the child rows in the application, or in a trigger of the parent, and let the foreign key
be `RESTRICT`; or keep the trail elsewhere (the binary log holds the cascaded rows only from 9.6).
From 9.7 the triggers fire where `enable_cascade_triggers` is turned on, which it is not by default.

```sql bad
CREATE TABLE users (id INT PRIMARY KEY);
CREATE TABLE notes (id INT PRIMARY KEY, user_id INT,
    CONSTRAINT notes_user FOREIGN KEY (user_id) REFERENCES users (id) ON DELETE CASCADE);
CREATE TABLE deleted_notes (id INT PRIMARY KEY);
CREATE TRIGGER keep_note AFTER DELETE ON notes FOR EACH ROW
    INSERT INTO deleted_notes (id) VALUES (OLD.id);
```

```sql good
CREATE TABLE users (id INT PRIMARY KEY);
CREATE TABLE notes (id INT PRIMARY KEY, user_id INT,
    CONSTRAINT notes_user FOREIGN KEY (user_id) REFERENCES users (id));
CREATE TABLE deleted_notes (id INT PRIMARY KEY);
CREATE TRIGGER keep_note AFTER DELETE ON notes FOR EACH ROW
    INSERT INTO deleted_notes (id) VALUES (OLD.id);
```
)",
    .sources = sources,
};

bool changes_rows(ReferenceOption option) {
    return option == ReferenceOption::cascade || option == ReferenceOption::set_null ||
           option == ReferenceOption::set_default;
}

/// Whether the key's action does to a row what the trigger waits for.
bool misses(const ForeignKey& key, ast::TriggerEvent event) {
    using enum ast::TriggerEvent;
    if (event == delete_) return key.on_delete == ReferenceOption::cascade;
    if (event != update) return false;
    return (key.on_delete && *key.on_delete != ReferenceOption::cascade &&
            changes_rows(*key.on_delete)) ||
           (key.on_update && changes_rows(*key.on_update));
}

void check(const FinalSchema& schema, RuleContext& ctx) {
    schema.catalog.triggers.for_each(
        [&](const ObjectName& name, const std::shared_ptr<const Trigger>& trigger) {
            const TablePtr table = trigger ? schema.catalog.find_table(trigger->table) : nullptr;
            if (!table) return;
            for (const ForeignKey& key : table->foreign_keys) {
                if (!misses(key, trigger->definition->event)) continue;
                const bool new_trigger = ctx.judged(trigger->declared_at);
                if (!new_trigger && !ctx.judged(key.declared_at)) continue;
                Diagnostic& finding = ctx.report(
                    new_trigger ? trigger->declared_at : key.declared_at,
                    "trigger `{}` does not fire for rows of `{}` that foreign key `{}` changes",
                    name.name, table->name.name, key.name);
                finding.about("{}.{}", table->name.name, name.name);
                if (new_trigger)
                    finding.label(key.declared_at, "the key acts by itself");
                else
                    finding.label(trigger->declared_at, "the trigger");
                finding.help("let the key be RESTRICT and change the rows by a statement");
                return;
            }
        });
}

} // namespace

extern const Rule cascade_skips_triggers = rule(info, check);

} // namespace lintel::rules
