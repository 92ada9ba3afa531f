#!/usr/bin/env python3
"""What the language server answers about a place: hovers, definitions, references, renames, completions and the rest.

    features_test.py --lintel PROGRAM
"""

import json
import subprocess

import harness
from client import CAPABILITIES, ServerError, apply, at, path_of
from harness import CHANGE, INIT, ServerTest, SHOP, V1, V2, V3, VIEW

PROGRAMS = """DELIMITER //
CREATE PROCEDURE tidy(IN days INT)
BEGIN
  DELETE FROM orders WHERE user_id = days;
END//
CREATE TRIGGER after_order AFTER INSERT ON orders FOR EACH ROW
BEGIN
  UPDATE users SET fax = NULL WHERE id = NEW.user_id;
END//
DELIMITER ;
CALL tidy(3);
"""


class Hovers(ServerTest):
    def hover(self, lsp, name, text, part, offset=0):
        answer = lsp.ask("hover", name, at(text, part, offset))
        return answer and answer["contents"]["value"]

    def test_a_rule_in_a_comment(self):
        lsp = self.client(self.make(SHOP))
        lsp.open(V3)
        answer = lsp.ask("hover", V3, at(CHANGE, "drop-column", 4))
        self.assertTrue(answer["contents"]["value"].startswith("**drop-column**: column is dropped"))
        self.assertIn("```sql\n", answer["contents"]["value"])
        self.assertEqual(answer["range"], {"start": at(CHANGE, "drop-column"), "end": at(CHANGE, ", broken-view")})
        self.assertIn("**broken-view**", self.hover(lsp, V3, CHANGE, "broken-view", 1))

    def test_a_table_as_it_is_here(self):
        lsp = self.client(self.make(SHOP))
        lsp.open(V2)
        lsp.open(V3)
        self.assertIn("`email` varchar(255) NOT NULL,\n  `fax` varchar(20) DEFAULT NULL",
                      self.hover(lsp, V2, VIEW, "users u"))
        after = self.hover(lsp, V3, CHANGE, "users (mail)")
        self.assertIn("CREATE TABLE `users` (", after)
        self.assertIn("`mail` varchar(255) NOT NULL,\n  PRIMARY KEY", after)
        self.assertIn("KEY `idx_mail` (`mail`)", after)

    def test_a_column_and_what_its_change_costs(self):
        lsp = self.client(self.make(SHOP))
        lsp.open(V3)
        text = self.hover(lsp, V3, CHANGE, "email")
        self.assertIn("column of `users`", text)
        self.assertIn("`email` varchar(255) NOT NULL", text)
        self.assertIn("ALGORITHM=INSTANT, LOCK=NONE; rebuilds: no; writes go on", text)
        self.assertIn("way back: ALTER TABLE `users` RENAME COLUMN `mail` TO `email`", text)
        # What is gone is shown as it was, and on no name the cost alone.
        self.assertIn("`fax` varchar(20)", self.hover(lsp, V3, CHANGE, "fax"))
        self.assertNotIn("varchar", self.hover(lsp, V3, CHANGE, "CREATE INDEX"))
        self.assertIn("ALGORITHM=INPLACE", self.hover(lsp, V3, CHANGE, "CREATE INDEX"))

    def test_views_and_programs(self):
        lsp = self.client(self.make({**SHOP, "migrations/V4__p.sql": PROGRAMS + "SELECT email FROM contacts;\n"}))
        text = PROGRAMS + "SELECT email FROM contacts;\n"
        lsp.open("migrations/V4__p.sql")
        self.assertIn("DELETE FROM orders", self.hover(lsp, "migrations/V4__p.sql", text, "tidy(3)"))
        self.assertIn("CREATE VIEW", self.hover(lsp, "migrations/V4__p.sql", text, "contacts"))
        self.assertIn("AFTER INSERT ON `orders`", self.hover(lsp, "migrations/V4__p.sql", text, "after_order"))

    def test_plain_text_where_that_is_all(self):
        capabilities = {"textDocument": {"hover": {"contentFormat": ["plaintext"]}}}
        lsp = self.client(self.make(SHOP), capabilities=capabilities)
        lsp.open(V3)
        self.assertEqual(lsp.ask("hover", V3, at(CHANGE, "users"))["contents"]["kind"], "plaintext")


class Navigation(ServerTest):
    def definition(self, lsp, name, position):
        answer = lsp.ask("definition", name, position)
        return answer and (path_of(answer["uri"]).name, answer["range"]["start"])

    def references(self, lsp, name, position, declarations=True):
        found = lsp.ask("references", name, position, context={"includeDeclaration": declarations})
        return [(path_of(each["uri"]).name, each["range"]["start"]) for each in found]

    def test_definitions_across_files(self):
        text = CHANGE + "SELECT mail FROM users;\n"
        lsp = self.client(self.make({**SHOP, V3: text, "migrations/V4__p.sql": PROGRAMS}))
        lsp.open(V2)
        lsp.open(V3)
        lsp.open("migrations/V4__p.sql")
        self.assertEqual(self.definition(lsp, V3, at(text, "users")), ("V1__init.sql", at(INIT, "users")))
        self.assertEqual(self.definition(lsp, V2, at(VIEW, "email)")), ("V1__init.sql", at(INIT, "email")))
        # The renaming gave the column its name; there, it leads on to what made it.
        last = at(text, "mail FROM")
        self.assertEqual(self.definition(lsp, V3, last), ("V3__change.sql", at(text, "mail;")))
        self.assertEqual(self.definition(lsp, V3, at(text, "mail;")), ("V1__init.sql", at(INIT, "email")))
        self.assertEqual(self.definition(lsp, "migrations/V4__p.sql", at(PROGRAMS, "tidy(3)")),
                         ("V4__p.sql", at(PROGRAMS, "tidy")))
        self.assertEqual(self.definition(lsp, "migrations/V4__p.sql", at(PROGRAMS, "NEW.user_id", 5)),
                         ("V1__init.sql", at(INIT, "user_id")))
        self.assertIsNone(self.definition(lsp, V3, at(text, "ALTER")))

    def test_views_indexes_and_keys(self):
        text = ("ALTER TABLE users DROP INDEX idx_email;\nALTER TABLE orders DROP FOREIGN KEY fk_user;\n"
                "SELECT c.email FROM contacts c;\nDROP VIEW contacts;\n")
        lsp = self.client(self.make({**SHOP, V3: text}))
        lsp.open(V3)
        for part, place in (("idx_email", ("V1__init.sql", at(INIT, "idx_email"))),
                            ("fk_user", ("V1__init.sql", at(INIT, "fk_user"))),
                            ("contacts;\n", ("V2__view.sql", at(VIEW, "contacts"))),
                            ("email FROM", ("V2__view.sql", at(VIEW, "email")))):
            self.assertEqual(self.definition(lsp, V3, at(text, part)), place, part)

    def test_references_through_a_renaming(self):
        lsp = self.client(self.make(SHOP))
        lsp.open(V3)
        found = self.references(lsp, V3, at(CHANGE, "mail)"))
        self.assertEqual(found, [
            ("V1__init.sql", at(INIT, "email")), ("V1__init.sql", at(INIT, "email)")),
            ("V2__view.sql", at(VIEW, "email")), ("V2__view.sql", at(VIEW, "email =")),
            ("V2__view.sql", at(VIEW, "email)")), ("V3__change.sql", at(CHANGE, "email")),
            ("V3__change.sql", at(CHANGE, "mail;")), ("V3__change.sql", at(CHANGE, "mail)"))])
        self.assertEqual(self.references(lsp, V3, at(CHANGE, "mail)"), declarations=False),
                         [place for place in found if place not in
                          (("V1__init.sql", at(INIT, "email")), ("V3__change.sql", at(CHANGE, "mail;")))])

    def test_a_table_made_anew_is_another(self):
        text = "DROP TABLE orders;\nCREATE TABLE orders (id INT PRIMARY KEY);\nSELECT id FROM orders;\n"
        lsp = self.client(self.make({**SHOP, V3: text}))
        lsp.open(V3)
        self.assertEqual(self.definition(lsp, V3, at(text, "orders;\nC")), ("V1__init.sql", at(INIT, "orders")))
        self.assertEqual(self.definition(lsp, V3, at(text, "id FROM")), ("V3__change.sql", at(text, "id INT")))
        self.assertEqual(len(self.references(lsp, V3, at(text, "orders (id"))), 2)

    def test_ways_back_queries_and_declared_schema(self):
        folder = self.make({
            "lintel.toml": 'paths = ["db"]\ndeclared = "schema.sql"\nlayout = "golang-migrate"\nqueries = ["app"]\n',
            "db/1_a.up.sql": "CREATE TABLE t (id INT PRIMARY KEY, a INT);\n",
            "db/1_a.down.sql": "DROP TABLE t;\n",
            "db/2_b.up.sql": "ALTER TABLE t ADD COLUMN b INT;\n",
            "db/2_b.down.sql": "ALTER TABLE t DROP COLUMN b;\n",
            "schema.sql": "CREATE TABLE t (id INT PRIMARY KEY, a INT, b INT);\n",
            "app/q.sql": "SELECT b FROM t;\n",
        })
        lsp = self.client(folder)
        lsp.open("app/q.sql")
        lsp.open("db/2_b.down.sql")
        self.assertEqual(self.definition(lsp, "app/q.sql", {"line": 0, "character": 7})[0], "2_b.up.sql")
        self.assertEqual(self.definition(lsp, "db/2_b.down.sql", {"line": 0, "character": 26})[0], "2_b.up.sql")
        self.assertEqual([name for name, _ in self.references(lsp, "app/q.sql", {"line": 0, "character": 7})],
                         ["2_b.up.sql", "2_b.down.sql", "q.sql", "schema.sql"])
        self.assertIn("`b` int", lsp.ask("hover", "db/2_b.down.sql", {"line": 0, "character": 26})["contents"]["value"])

    def test_queries_with_parameters(self):
        text = "SELECT a FROM t WHERE id = :id;\nSELECT sqlc.embed(t), b FROM t WHERE a > %(least)s;\n"
        lsp = self.client(self.make({
            "lintel.toml": 'paths = ["db"]\nqueries = ["app"]\n',
            "db/V1__a.sql": "CREATE TABLE t (id INT PRIMARY KEY, a INT, b INT);\n",
            "app/q.sql": text,
        }))
        lsp.open("app/q.sql")
        self.assertEqual(lsp.rules("app/q.sql"), [])
        for name in ("a FROM", "b FROM", "a > "):
            self.assertEqual(self.definition(lsp, "app/q.sql", at(text, name))[0], "V1__a.sql")
        self.assertIn("`b` int", lsp.ask("hover", "app/q.sql", at(text, "b FROM"))["contents"]["value"])

    def test_highlights(self):
        lsp = self.client(self.make(SHOP))
        lsp.open(V3)
        found = lsp.ask("documentHighlight", V3, at(CHANGE, "mail)"))
        self.assertEqual([(each["range"]["start"], each["kind"]) for each in found],
                         [(at(CHANGE, "email"), 3), (at(CHANGE, "mail;"), 3), (at(CHANGE, "mail)"), 2)])


class Renames(ServerTest):
    def renamed(self, folder, lsp, name, position, new):
        """The texts of the changed files after a renaming."""
        edit = lsp.ask("rename", name, position, newName=new)
        texts = {}
        for document in edit["documentChanges"]:
            path = path_of(document["textDocument"]["uri"])
            texts[str(path.relative_to(folder))] = apply(path.read_text(), document["edits"])
        return texts, edit

    def refused(self, lsp, name, position, new):
        with self.assertRaises(ServerError) as refused:
            lsp.ask("rename", name, position, newName=new)
        self.assertEqual(refused.exception.code, -32803)
        return str(refused.exception)

    def test_a_table(self):
        folder = self.make(SHOP)
        lsp = self.client(folder)
        lsp.open(V2)
        self.assertEqual(lsp.ask("prepareRename", V2, at(VIEW, "users u")), {
            "range": {"start": at(VIEW, "users u"), "end": at(VIEW, " u;")}, "placeholder": "users"})
        texts, _ = self.renamed(folder, lsp, V2, at(VIEW, "users u"), "order")
        self.assertEqual(texts[V1], INIT.replace("users", "`order`"))
        self.assertEqual(texts[V2], VIEW.replace("users", "`order`"))
        self.assertEqual(texts[V3], CHANGE.replace("users", "`order`"))

    def test_a_column_up_to_its_own_renaming(self):
        folder = self.make(SHOP)
        lsp = self.client(folder)
        lsp.open(V3)
        texts, _ = self.renamed(folder, lsp, V3, at(CHANGE, "email"), "address")
        self.assertEqual(texts[V1], INIT.replace("  email", "  address").replace("(email)", "(address)"))
        # The view goes on to call it as it did.
        self.assertEqual(texts[V2], VIEW.replace("u.email", "u.address AS email").replace("email =", "address =")
                         .replace("users.email", "users.address"))
        self.assertEqual(texts[V3], CHANGE.replace("COLUMN email", "COLUMN address"))
        for name, text in texts.items():
            (folder / name).write_text(text)
        self.assertEqual({path.name: [each[1] for each in found] for path, found in self.checked(folder).items()},
                         {"V3__change.sql": ["broken-view", "unused-suppression", "duplicate-index"]})

    def test_what_cannot_be_renamed(self):
        lsp = self.client(self.make({**SHOP, "migrations/V2_5__p.sql": PROGRAMS}))
        lsp.open(V1)
        lsp.open(V3)
        self.assertIn("refuse", self.refused(lsp, V1, at(INIT, "fax"), "id"))
        self.assertIn("mean something else", self.refused(lsp, V1, at(INIT, "fax"), "mail"))
        self.assertIn("refuse", self.refused(lsp, V1, at(INIT, "users"), "orders"))
        self.assertIn("64", self.refused(lsp, V1, at(INIT, "users"), "x" * 65))
        self.assertIn("not empty", self.refused(lsp, V1, at(INIT, "users"), ""))
        self.assertIn("no name", self.refused(lsp, V1, at(INIT, "CREATE"), "x"))
        self.assertIn("only tables", self.refused(lsp, V1, at(INIT, "idx_email"), "x"))
        self.assertIsNone(lsp.ask("prepareRename", V1, at(INIT, "idx_email")))
        # A statement whose names are not known may mean this one.
        lsp.change(V3, 2, CHANGE + "SELECT users.fax, nowhere.email FROM users JOIN nowhere;\n")
        self.assertIn("V3__change.sql:4 has `fax`", self.refused(lsp, V1, at(INIT, "fax"), "telex"))

    def test_a_view_that_hands_on_all(self):
        # `*` gives the view the new name, and what reads it then fails.
        lsp = self.client(self.make({**SHOP, V2: "CREATE VIEW all_users AS SELECT * FROM users;\n",
                                     V3: "SELECT fax FROM all_users;\n"}))
        lsp.open(V1)
        self.refused(lsp, V1, at(INIT, "fax"), "telex")

    def test_what_the_base_branch_has_is_asked_about(self):
        folder = self.make({V1: INIT, "lintel.toml": SHOP["lintel.toml"]})

        def git(*words):
            subprocess.run(["git", "-c", "user.name=a", "-c", "user.email=a@example.org", *words], cwd=folder,
                           check=True, stdout=subprocess.DEVNULL)

        git("init", "-q", "-b", "main")
        git("add", ".")
        git("commit", "-q", "-m", "base")
        git("switch", "-q", "-c", "topic")
        (folder / V2).write_text(VIEW)
        lsp = self.client(folder)
        lsp.open(V2)
        _, edit = self.renamed(folder, lsp, V2, at(VIEW, "fax"), "telex")
        asked = {path_of(each["textDocument"]["uri"]).name: {one["annotationId"] for one in each["edits"]}
                 for each in edit["documentChanges"]}
        annotations = edit["changeAnnotations"]
        self.assertTrue(annotations[asked["V1__init.sql"].pop()]["needsConfirmation"])
        self.assertNotIn("needsConfirmation", annotations[asked["V2__view.sql"].pop()])
        # A client that asks nobody gets none of it.
        plain = json.loads(json.dumps(CAPABILITIES))
        del plain["workspace"]["workspaceEdit"]["changeAnnotationSupport"]
        lsp = self.client(folder, capabilities=plain)
        lsp.open(V2)
        self.assertIn("ALTER TABLE users RENAME COLUMN fax TO telex", self.refused(lsp, V2, at(VIEW, "fax"), "telex"))
        # What the branch made itself is its own.
        self.assertEqual([path_of(each["textDocument"]["uri"]).name for each in lsp.ask(
            "rename", V2, at(VIEW, "contacts"), newName="people")["documentChanges"]], ["V2__view.sql"])


class CodeActions(ServerTest):
    def actions(self, lsp, name, begin, end=None, **context):
        return lsp.ask("codeAction", name, range={"start": begin, "end": end or begin},
                       context={"diagnostics": [], **context})

    @staticmethod
    def applied(text, action):
        return apply(text, action["edit"]["documentChanges"][0]["edits"])

    def test_fixes(self):
        text = "CREATE TABLE t (id INT PRIMARY KEY, a INT);\nSELECT 1 FROM t WHERE a = NULL && id = 2;\n"
        lsp = self.client(self.make({"lintel.toml": "paths = ['m']\n", "m/V1__a.sql": text}))
        lsp.open("m/V1__a.sql")
        found = self.actions(lsp, "m/V1__a.sql", {"line": 0, "character": 0}, {"line": 9, "character": 0})
        fixes = {each["title"]: each for each in found if not each["title"].startswith("Disable")}
        self.assertTrue(fixes)
        for title, fix in fixes.items():
            self.assertEqual(fix["kind"], "quickfix")
            self.assertEqual(fix["isPreferred"], "unsafe" not in title)
            self.assertEqual(len(fix["diagnostics"]), 1)
            self.assertIn(fix["diagnostics"][0]["code"], title)
        safe = next(each for title, each in fixes.items() if "deprecated-operator" in title)
        self.assertIn("= NULL AND id", self.applied(text, safe))
        unsafe = next(each for title, each in fixes.items() if "null-comparison" in title)
        self.assertIn("unsafe", unsafe["title"])
        self.assertIn("a IS NULL", self.applied(text, unsafe))

    def test_fix_all_is_what_fix_does(self):
        text = ("CREATE TABLE t (id INT PRIMARY KEY, a INT, KEY k (a) USING HASH) ENGINE=InnoDB;\n"
                "SELECT 1 FROM t WHERE a = NULL && !(id = 2 || id = 3);\n")
        folder = self.make({"lintel.toml": "paths = ['m']\n", "m/V1__a.sql": text})
        lsp = self.client(folder)
        lsp.open("m/V1__a.sql")
        place = {"line": 0, "character": 0}
        self.assertFalse(any(each["kind"].startswith("source") for each in self.actions(lsp, "m/V1__a.sql", place)))
        for kind in ("source.fixAll.lintel", "source.fixAll", "source"):
            found = self.actions(lsp, "m/V1__a.sql", place, only=[kind])
            self.assertEqual([each["kind"] for each in found], ["source.fixAll.lintel"])
        self.assertEqual(self.actions(lsp, "m/V1__a.sql", place, only=["refactor"]), [])
        fixed = self.applied(text, found[0])
        lsp.settle()
        self.assertEqual(self.shown(lsp), self.checked(folder))  # it was only tried
        subprocess.run([harness.OPTIONS.lintel, "check", "--fix", "--quiet"], cwd=folder, check=False,
                       stdout=subprocess.DEVNULL)
        self.assertEqual(fixed, (folder / "m/V1__a.sql").read_text())
        self.assertNotEqual(fixed, text)

    def test_disabling(self):
        plain = CHANGE.replace(" -- lintel: allow drop-column, broken-view (nobody reads it)", "")
        for text in (plain, "  " + plain.replace("\n", "\r\n  "), "SELECT 1; " + plain):
            lsp = self.client(self.make({**SHOP, V3: text}))
            lsp.open(V3)
            self.assertIn("broken-view", lsp.rules(V3))
            found = self.actions(lsp, V3, at(text, "email"))
            here, everywhere = (next(each for each in found if each["title"] == f"Disable broken-view for this {what}")
                                for what in ("statement", "file"))
            for action, comment in ((here, "-- lintel: allow broken-view (why)"),
                                    (everywhere, "-- lintel: allow-file broken-view (why)")):
                changed = self.applied(text, action)
                self.assertIn(comment, changed)
                self.assertEqual(changed.count("\r\n"), changed.count("\n") if "\r" in text else 0)
                lsp.change(V3, 2, changed)
                left = [each["range"]["start"]["line"] for each in lsp.findings(V3) if each["code"] == "broken-view"]
                self.assertEqual(len(left), 1 if action is here else 0)  # the next statement's
                self.assertNotIn("unknown-suppression", lsp.rules(V3))
                lsp.change(V3, 3, text)

    def test_the_first_line_of_a_tool_stays_first(self):
        text = "--liquibase formatted sql\n--changeset a:1\nSELECT * FROM nowhere WHERE a = NULL;\n"
        lsp = self.client(self.make({"lintel.toml": "paths = ['m']\n", "m/1.sql": text}))
        lsp.open("m/1.sql")
        action = next(each for each in self.actions(lsp, "m/1.sql", {"line": 2, "character": 0}, {"line": 3, "character": 0})
                      if each["title"].endswith("for this file"))
        self.assertTrue(self.applied(text, action).startswith("--liquibase formatted sql\n-- lintel: allow-file"))

    def test_a_place_for_the_reason(self):
        capabilities = json.loads(json.dumps(CAPABILITIES))
        capabilities["workspace"]["workspaceEdit"]["snippetEditSupport"] = True
        lsp = self.client(self.make(SHOP), capabilities=capabilities)
        lsp.open(V3)
        lsp.settle()
        edit = self.actions(lsp, V3, at(CHANGE, "email"))[0]["edit"]["documentChanges"][0]["edits"][0]
        self.assertEqual(edit["snippet"], {"kind": "snippet", "value": "-- lintel: allow broken-view (${1:why})\n"})


class Outlines(ServerTest):
    def test_document_symbols(self):
        lsp = self.client(self.make({**SHOP, "migrations/V4__p.sql": PROGRAMS}))
        lsp.open(V1)
        lsp.open(V3)
        lsp.open("migrations/V4__p.sql")

        def outline(name):
            return [(each["name"], each["detail"], [child["name"] for child in each.get("children", [])])
                    for each in lsp.ask("documentSymbol", name)]

        self.assertEqual(outline(V1), [("users", "create table", ["id", "email", "fax", "idx_email"]),
                                       ("orders", "create table", ["id", "user_id", "fk_user"])])
        self.assertEqual(outline(V3), [("users", "alter table", ["email", "mail"]), ("users", "alter table", ["fax"]),
                                       ("users", "alter table", ["idx_mail"])])
        self.assertEqual(outline("migrations/V4__p.sql"), [("tidy", "create procedure", []),
                                                           ("after_order", "create trigger", [])])

    def test_flat_symbols(self):
        lsp = self.client(self.make(SHOP), capabilities={"textDocument": {}})
        lsp.open(V1)
        found = lsp.ask("documentSymbol", V1)
        self.assertEqual([(each["name"], each.get("containerName")) for each in found][:2],
                         [("users", None), ("id", "users")])
        self.assertEqual(found[0]["location"]["uri"], lsp.document(V1)["uri"])

    def test_workspace_symbols(self):
        lsp = self.client(self.make(SHOP))
        lsp.open(V3)
        found = {(each["name"], each.get("containerName"), path_of(each["location"]["uri"]).name)
                 for each in lsp.request("workspace/symbol", {"query": "MAIL"})}
        self.assertEqual(found, {("mail", "users", "V3__change.sql"), ("idx_email", "users", "V1__init.sql"),
                                 ("email", "contacts", "V2__view.sql"), ("idx_mail", "users", "V3__change.sql")})

    def test_folding(self):
        lsp = self.client(self.make(SHOP))
        lsp.open(V1)
        self.assertEqual(lsp.ask("foldingRange", V1), [{"startLine": 0, "endLine": 6}, {"startLine": 7, "endLine": 11}])

    def tokens(self, lsp, name, text, **more):
        legend = lsp.capabilities["semanticTokensProvider"]["legend"]["tokenTypes"]
        method = "semanticTokens/range" if more else "semanticTokens/full"
        data = lsp.ask(method, name, **more)["data"]
        lines = text.split("\n")
        line = character = 0
        found = []
        for down, right, length, kind, modifiers in zip(*[iter(data)] * 5):
            line, character = line + down, (character if down == 0 else 0) + right
            word = lines[line].encode()[character:character + length].decode()
            found.append((word, legend[kind] + ("!" if modifiers else "")))
        return found

    def test_semantic_tokens(self):
        text = ("ALTER TABLE users ADD COLUMN `é` VARCHAR(20), DROP COLUMN fax;\n"
                "SELECT COUNT(*), u.email AS status, @x FROM contacts u;\nSELEC status;\n")
        lsp = self.client(self.make({**SHOP, V3: text}))
        lsp.open(V3)
        found = self.tokens(lsp, V3, text)
        self.assertEqual(found, [
            ("ALTER", "keyword"), ("TABLE", "keyword"), ("users", "class"), ("ADD", "keyword"), ("COLUMN", "keyword"),
            ("`é`", "property!"), ("VARCHAR", "type"), ("DROP", "keyword"), ("COLUMN", "keyword"), ("fax", "property"),
            ("SELECT", "keyword"), ("COUNT", "function"), ("email", "property"), ("AS", "keyword"), ("@x", "variable"),
            ("FROM", "keyword"), ("contacts", "interface")])
        second = {"start": {"line": 1, "character": 0}, "end": {"line": 2, "character": 0}}
        self.assertEqual(self.tokens(lsp, V3, text, range=second), found[10:])


class Completions(ServerTest):
    def labels(self, typed, kind=None, after=""):
        """What is offered where `|` stands; the rest of the file follows."""
        begin, _, end = typed.partition("|")
        text = begin + end + after
        self.version += 1
        self.lsp.change(self.name, self.version, text)
        items = self.lsp.ask("completion", self.name, at(text + "\0", (end + after + "\0")))
        return [each["label"] for each in items if kind is None or each["kind"] == kind]

    def setUp(self):
        self.name = "migrations/V2_5__new.sql"
        self.lsp = self.client(self.make({**SHOP, self.name: "", "migrations/V2_4__p.sql": PROGRAMS}))
        self.lsp.open(self.name)
        self.version = 1

    def test_statements(self):
        self.assertIn("CREATE TABLE", self.labels("|"))
        self.assertIn("ALTER TABLE", self.labels("SELECT 1;\nAL|"))

    def test_tables(self):
        for typed in ("ALTER TABLE |", "DROP TABLE IF EXISTS u|", "INSERT INTO |", "UPDATE |", "TRUNCATE TABLE |",
                      "CREATE INDEX i ON |", "CREATE TABLE x (a INT REFERENCES |", "SELECT * FROM users, |",
                      "DROP TABLE users, |", "SELECT * FROM users u JOIN |", "SELECT (SELECT 1 FROM |"):
            self.assertIn("orders", self.labels(typed), typed)
        self.assertIn("contacts", self.labels("SELECT * FROM |"))
        self.assertNotIn("contacts", self.labels("ALTER TABLE |"))
        self.assertEqual(self.labels("CREATE TABLE |"), [])

    def test_columns(self):
        for typed in ("ALTER TABLE users DROP COLUMN |", "ALTER TABLE users ADD COLUMN a INT AFTER |",
                      "ALTER TABLE users MODIFY |", "INSERT INTO users (id, |", "CREATE INDEX i ON users (|",
                      "SELECT | FROM users", "UPDATE users SET |", "SELECT u.| FROM users u",
                      "SELECT 1 FROM users u WHERE u.e|", "ALTER TABLE orders ADD FOREIGN KEY (user_id) REFERENCES users (|",
                      "ALTER TABLE users ADD UNIQUE KEY k (|", "DELETE FROM users WHERE |"):
            self.assertIn("email", self.labels(typed), typed)
        self.assertEqual(self.labels("SELECT u.| FROM users u"), ["id", "email", "fax"])
        self.assertNotIn("user_id", self.labels("SELECT o.id, | FROM users", kind=5))
        self.assertEqual(self.labels("SELECT c.| FROM contacts c"), ["email", "fax"])

    def test_as_the_chain_stands_here(self):
        # A statement before adds one; the next file's have not run.
        labels = self.labels("ALTER TABLE users ADD COLUMN nick INT;\nALTER TABLE users DROP COLUMN |")
        self.assertIn("nick", labels)
        self.assertIn("email", labels)
        self.assertNotIn("mail", labels)

    def test_half_typed_before_others(self):
        self.assertIn("email", self.labels("SELECT u.|\n", after="FROM users u;\nCREATE TABLE z (id INT);\n"))
        self.assertIn("orders", self.labels("ALTER TABLE |\n", after="\nCREATE TABLE z (id INT PRIMARY KEY);\n"))

    def test_parts_and_programs(self):
        self.assertEqual(self.labels("ALTER TABLE users DROP INDEX |"), ["idx_email"])
        self.assertEqual(self.labels("ALTER TABLE orders DROP FOREIGN KEY |"), ["fk_user"])
        self.assertEqual(self.labels("CALL |"), ["tidy"])
        self.assertIn("COLUMN", self.labels("ALTER TABLE users ADD |"))
        self.assertIn("ADD COLUMN", self.labels("ALTER TABLE users |"))

    def test_types_and_attributes(self):
        for typed in ("CREATE TABLE x (id |", "CREATE TABLE x (id INT, b B|", "ALTER TABLE users ADD COLUMN a |",
                      "ALTER TABLE users CHANGE fax telex |", "ALTER TABLE users MODIFY fax |"):
            self.assertIn("BIGINT", self.labels(typed), typed)
        for typed in ("CREATE TABLE x (id INT |", "ALTER TABLE users ADD COLUMN a VARCHAR(20) |"):
            self.assertIn("NOT NULL", self.labels(typed), typed)
        self.assertIn("PRIMARY KEY", self.labels("CREATE TABLE x (id INT, |"))
        self.assertEqual(self.labels("CREATE TABLE x (id INT, b INT, KEY (|", kind=5), ["id", "b"])
        self.assertEqual(self.labels("ALTER TABLE users ADD COLUMN |"), [])

    def test_rules_in_comments(self):
        self.assertIn("drop-column", self.labels("-- lintel: allow |"))
        self.assertIn("drop-column", self.labels("SELECT 1; -- lintel: allow drop-table, dr|"))
        self.assertEqual(self.labels("-- lintel: allow drop-column (|"), [])
        self.assertEqual(self.labels("-- nothing |"), [])
        self.assertEqual(self.labels("SELECT 'x |'"), [])

    def test_what_is_inserted(self):
        typed = "CREATE TABLE `order` (id INT);\nSELECT * FROM `or|"
        text = typed.replace("|", "")
        self.lsp.change(self.name, 2, text)
        item = next(each for each in self.lsp.ask("completion", self.name, at(text + "\0", "\0"))
                    if each["label"] == "order")
        self.assertEqual(item["textEdit"], {"newText": "`order`", "range": {
            "start": at(text, "`or", 0) if False else {"line": 1, "character": 14}, "end": {"line": 1, "character": 17}}})
        self.assertEqual(item["filterText"], "`order`")


if __name__ == "__main__":
    harness.main()
