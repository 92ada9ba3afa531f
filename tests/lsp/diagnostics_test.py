#!/usr/bin/env python3
"""What the language server shows is what `lintel check` says of the same files, whatever was edited on the way.

    diagnostics_test.py --lintel PROGRAM
"""

import random
import subprocess

import harness
from client import at
from harness import CHANGE, INIT, ServerTest, SHOP, V1, V2, V3


class Diagnostics(ServerTest):
    def test_as_check_says(self):
        folder = self.make({**SHOP, "migrations/V4__q.sql": "SELECT nope FROM users;\nSELEC 1;\n"})
        lsp = self.client(folder)
        lsp.open(V3)
        lsp.settle()
        self.assertEqual(self.shown(lsp), self.checked(folder))
        self.assertTrue(lsp.published[lsp.path("migrations/V4__q.sql")])

    def test_open_files_alone(self):
        folder = self.make({**SHOP, "migrations/V4__q.sql": "SELEC 1;\n"})
        lsp = self.client(folder, "--open-files")
        lsp.open(V3)
        lsp.settle()
        self.assertEqual(set(self.shown(lsp)), {lsp.path(V3)})

    def test_what_a_finding_carries(self):
        lsp = self.client(self.make(SHOP))
        lsp.open(V3)
        found = {each["code"]: each for each in lsp.findings(V3)}
        index = found["duplicate-index"]
        self.assertEqual((index["severity"], index["source"], index["tags"]), (2, "lintel", [1]))
        self.assertTrue(index["codeDescription"]["href"].startswith("https://"))
        self.assertEqual(index["data"], {"rule": "duplicate-index", "fixable": False})
        self.assertEqual(index["range"]["start"], at(CHANGE, "CREATE INDEX"))
        related = index["relatedInformation"][0]
        self.assertEqual(related["location"]["uri"], lsp.document(V1)["uri"])
        self.assertEqual(related["location"]["range"]["start"], at(INIT, "KEY idx_email"))
        self.assertTrue(found["unused-suppression"]["data"]["fixable"])

    def test_clients_that_take_less(self):
        lsp = self.client(self.make(SHOP), capabilities={"textDocument": {"publishDiagnostics": {}}})
        lsp.open(V3)
        for finding in lsp.findings(V3):
            self.assertEqual(set(finding), {"range", "severity", "code", "source", "message"})

    def test_baseline_schema_and_queries(self):
        files = {
            "lintel.toml": 'paths = ["migrations"]\nschema = "schema.sql"\nqueries = ["app"]\nbaseline = "known.txt"\n'
                           '[rules]\ndrop-column = "error"\n[[overrides]]\npaths = ["**/V2*"]\n'
                           'rules = { drop-column = "off" }\n',
            "schema.sql": INIT, "known.txt": "",
            "migrations/V1__a.sql": "ALTER TABLE users DROP COLUMN fax;\n",
            "migrations/V2__b.sql": "ALTER TABLE orders DROP COLUMN user_id;\nALTER TABLE users ADD KEY (email);\n",
            "app/q.sql": "SELECT fax, email FROM users;\n",
        }
        folder = self.make(files)
        lsp = self.client(folder)
        lsp.open("migrations/V2__b.sql")
        lsp.settle()
        shown = self.shown(lsp)
        self.assertEqual(shown, self.checked(folder))
        self.assertIn("unknown-column", [found[1] for found in shown[folder / "app/q.sql"]])
        # The application is edited: its statements meet what the migrations leave.
        lsp.open("app/q.sql")
        lsp.change("app/q.sql", 2, "SELECT email FROM users;\n")
        self.assertEqual(lsp.findings("app/q.sql"), [])
        lsp.change("app/q.sql", 3, files["app/q.sql"])
        self.assertEqual(len(lsp.findings("app/q.sql")), 1)
        # What exists already is edited.
        lsp.open("schema.sql")
        lsp.change("schema.sql", 2, INIT.replace("fax", "telex"))
        self.assertIn("unknown-column", lsp.rules("migrations/V1__a.sql"))
        # With a baseline of today, nothing is left.
        lsp.close("schema.sql")
        (folder / "known.txt").unlink()
        subprocess.run([harness.OPTIONS.lintel, "check", "--write-baseline", "known.txt", "--quiet"], cwd=folder,
                       check=True)
        lsp.changed_on_disk("lintel.toml")
        lsp.settle()
        self.assertEqual(self.shown(lsp), {})

    def test_declared_files_in_any_order(self):
        folder = self.make({
            "lintel.toml": 'paths = ["schema"]\n',
            "schema/a_orders.sql": "CREATE TABLE orders (id INT PRIMARY KEY, u BIGINT UNSIGNED,\n"
                                   "  FOREIGN KEY (u) REFERENCES users (id)) DEFAULT CHARSET=utf8mb4;\n",
            "schema/users.sql": "CREATE TABLE users (id BIGINT UNSIGNED PRIMARY KEY) DEFAULT CHARSET=utf8mb4;\n",
        })
        lsp = self.client(folder)
        lsp.open("schema/a_orders.sql")
        lsp.settle()
        self.assertEqual(self.shown(lsp), self.checked(folder))
        # A key the other way round turns the order of the files.
        lsp.change("schema/a_orders.sql", 2,
                   "CREATE TABLE orders (id INT PRIMARY KEY, u BIGINT UNSIGNED) DEFAULT CHARSET=utf8mb4;\n")
        lsp.open("schema/users.sql")
        lsp.change("schema/users.sql", 2, "CREATE TABLE users (id BIGINT UNSIGNED PRIMARY KEY, o INT,\n"
                   "  FOREIGN KEY (o) REFERENCES orders (ids)) DEFAULT CHARSET=utf8mb4;\n")
        self.assertIn("foreign-key-unknown-column", lsp.rules("schema/users.sql"))
        lsp.change("schema/users.sql", 3, "CREATE TABLE users (id BIGINT UNSIGNED PRIMARY KEY, o INT,\n"
                   "  FOREIGN KEY (o) REFERENCES orders (id)) DEFAULT CHARSET=utf8mb4;\n")
        self.assertNotIn("foreign-key-unknown-column", lsp.rules("schema/users.sql"))

    def test_ways_back_and_drift(self):
        folder = self.make({
            "lintel.toml": 'paths = ["db"]\ndeclared = "schema.sql"\nlayout = "golang-migrate"\n',
            "db/1_a.up.sql": "CREATE TABLE t (id INT PRIMARY KEY, a INT) DEFAULT CHARSET=utf8mb4;\n",
            "db/1_a.down.sql": "DROP TABLE t;\n",
            "db/2_b.up.sql": "ALTER TABLE t ADD COLUMN b INT;\n",
            "db/2_b.down.sql": "ALTER TABLE t DROP COLUMN b;\n",
            "schema.sql": "CREATE TABLE t (id INT PRIMARY KEY, a INT, b INT) DEFAULT CHARSET=utf8mb4;\n",
        })
        lsp = self.client(folder)
        lsp.open("db/2_b.down.sql")
        lsp.settle()
        self.assertEqual(self.shown(lsp), self.checked(folder))
        lsp.change("db/2_b.down.sql", 2, "ALTER TABLE t DROP COLUMN a;\n")
        self.assertIn("incomplete-down-migration", lsp.rules("db/2_b.up.sql"))
        lsp.close("db/2_b.down.sql")
        lsp.open("db/2_b.up.sql")
        self.assertNotIn("incomplete-down-migration", lsp.rules("db/2_b.up.sql"))
        lsp.change("db/2_b.up.sql", 2, "ALTER TABLE t ADD COLUMN b BIGINT;\n")
        self.assertIn("schema-drift", lsp.rules("schema.sql"))
        lsp.open("schema.sql")
        lsp.change("schema.sql", 2, "CREATE TABLE t (id INT PRIMARY KEY, a INT, b BIGINT) DEFAULT CHARSET=utf8mb4;\n")
        self.assertEqual(lsp.rules("schema.sql"), [])

    def test_what_comes_behind_moves_with_the_text(self):
        # `missing-primary-key` and the like are judged at the end of the chain; until that is reached again they keep
        # their place in what was typed.
        lsp = self.client(self.make({**SHOP, V1: "CREATE TABLE log (a INT) DEFAULT CHARSET=utf8mb4;\n" + INIT}))
        lsp.open(V1)
        line = [each["range"]["start"]["line"] for each in lsp.findings(V1) if each["code"] == "missing-primary-key"]
        self.assertEqual(line, [0])
        start = {"line": 0, "character": 0}
        lsp.messages.clear()
        lsp.change(V1, 2, (start, start, "-- one\n\n"))
        while not any(each["method"] == "textDocument/publishDiagnostics" for each in lsp.messages):
            lsp.read()
        first = lsp.messages[0]["params"]
        self.assertEqual(first["version"], 2)
        self.assertEqual([each["range"]["start"]["line"] for each in first["diagnostics"]
                          if each["code"] == "missing-primary-key"], [2])

    def test_any_edits(self):
        pieces = ["CREATE TABLE extra (id INT PRIMARY KEY, a INT);\n", "DROP TABLE extra;\n", "ALTER TABLE users ",
                  "ADD COLUMN z INT", "DROP COLUMN fax", ";\n", "-- lintel: allow drop-column (x)\n", "'", "`", "/*", "é",
                  "SELECT z FROM users;\n", "UPDATE users SET email = NULL;\n", "BEGIN;\n", "\r\n", "😀"]
        for seed in range(4):
            choose = random.Random(seed)
            texts = {name: text for name, text in SHOP.items() if name.endswith(".sql")}
            folder = self.make(SHOP)
            lsp = self.client(folder, encodings=[choose.choice(["utf-8", "utf-16"])])
            encoding = lsp.capabilities["positionEncoding"]
            for name in texts:
                lsp.open(name)
            for step in range(2, 42):
                name = choose.choice(sorted(texts))
                text = texts[name]
                begin = choose.randrange(len(text) + 1)
                end = min(len(text), begin + choose.choice([0, 0, 1, 5, 40]))
                if "\r\n" in (text[begin - 1:begin + 1], text[end - 1:end + 1]):
                    continue  # no place of the protocol lies within a line's end
                piece = choose.choice(pieces)
                lsp.change(name, step, (at(text + "\0", (text + "\0")[begin:], encoding=encoding),
                                        at(text + "\0", (text + "\0")[end:], encoding=encoding), piece))
                texts[name] = text[:begin] + piece + text[end:]
                (folder / name).write_bytes(texts[name].encode())
                if step % 8 == 0:
                    lsp.settle()
                    self.assertEqual(self.shown(lsp), self.checked(folder), f"seed {seed}, step {step}")


class Projects(ServerTest):
    def test_configuration_is_followed(self):
        folder = self.make({**SHOP, V3: "ALTER TABLE users DROP COLUMN fax;\n"})
        lsp = self.client(folder)
        lsp.open(V3)
        self.assertNotIn("drop-column", lsp.rules(V3))  # the chain's own
        (folder / "lintel.toml").write_text('paths = ["migrations"]\n[rules]\nbroken-view = "note"\n')
        lsp.changed_on_disk("lintel.toml")
        self.assertEqual([each["severity"] for each in lsp.findings(V3) if each["code"] == "broken-view"], [3])
        # One with mistakes is shown as such, and the last good one goes on to hold.
        (folder / "lintel.toml").write_text('paths = ["migrations"]\n[rules]\nbroken-vew = "off"\n')
        lsp.changed_on_disk("lintel.toml")
        mistakes = lsp.findings("lintel.toml")
        self.assertEqual(mistakes[0]["range"]["start"]["line"], 2)
        self.assertIn("did you mean `broken-view`?", mistakes[0]["message"])
        self.assertTrue(any(each["method"] == "window/showMessage" for each in lsp.messages))
        lsp.change(V3, 2, "ALTER TABLE users DROP COLUMN fax;\n\n")
        self.assertEqual([each["severity"] for each in lsp.findings(V3) if each["code"] == "broken-view"], [3])
        (folder / "lintel.toml").write_text('paths = ["migrations"]\n[rules]\nbroken-view = "off"\n')
        lsp.changed_on_disk("lintel.toml")
        self.assertEqual(lsp.findings("lintel.toml"), [])
        self.assertNotIn("broken-view", lsp.rules(V3))

    def test_files_come_and_go(self):
        folder = self.make(SHOP)
        lsp = self.client(folder)
        lsp.open(V3)
        lsp.settle()
        (folder / "migrations/V4__new.sql").write_text("SELECT fax FROM users;\n")
        lsp.changed_on_disk("migrations/V4__new.sql")
        self.assertEqual(lsp.rules("migrations/V4__new.sql"), ["unknown-column"])
        (folder / "migrations/V4__new.sql").unlink()
        lsp.changed_on_disk("migrations/V4__new.sql")
        self.assertEqual(lsp.rules("migrations/V4__new.sql"), [])
        # One that is not written yet takes its place in the chain.
        lsp.open("migrations/V2_5__new.sql", "ALTER TABLE users DROP COLUMN fax;\n")
        self.assertIn("unknown-column", lsp.rules(V3))
        lsp.close("migrations/V2_5__new.sql")
        self.assertNotIn("unknown-column", lsp.rules(V3))

    def test_a_file_the_configuration_does_not_name(self):
        lsp = self.client(self.make({**SHOP, "scratch/x.sql": "SELECT nope FROM users;\nSELEC 1;\n"}))
        lsp.open("scratch/x.sql")
        self.assertEqual(lsp.rules("scratch/x.sql"), ["syntax-error"])  # nothing is known of the table

    def test_without_configuration_the_folder_is_the_chain(self):
        folder = self.make({"db/1.sql": INIT, "db/2.sql": CHANGE, "db/more/3.sql": "SELEC 1;\n"})
        lsp = self.client(folder)
        lsp.open("db/2.sql")
        self.assertIn("duplicate-index", lsp.rules("db/2.sql"))
        self.assertEqual(lsp.rules("db/more/3.sql"), [])

    def test_without_configuration_a_folder_a_migration(self):
        folder = self.make({
            "m/2024-01-01-000000_a/up.sql": "CREATE TABLE t (id INT PRIMARY KEY) DEFAULT CHARSET=utf8mb4;\n",
            "m/2024-01-01-000000_a/down.sql": "DROP TABLE t;\n",
            "m/2024-01-02-000000_b/up.sql": "ALTER TABLE t DROP COLUMN a;\n",
            "m/2024-01-02-000000_b/down.sql": "ALTER TABLE t ADD COLUMN a INT;\n",
        })
        lsp = self.client(folder)
        lsp.open("m/2024-01-02-000000_b/up.sql")
        self.assertIn("unknown-column", lsp.rules("m/2024-01-02-000000_b/up.sql"))

    def test_target_and_configuration_of_the_command_line(self):
        folder = self.make({**SHOP, "strict.toml": 'paths = ["migrations"]\nselect = ["would-fail"]\n',
                            V3: "ALTER TABLE users RENAME COLUMN email TO mail;\n"})
        lsp = self.client(folder, "--target", "mysql-5.7")
        lsp.open(V3)
        self.assertIn("newer-syntax", lsp.rules(V3))
        lsp = self.client(folder, "--config", "strict.toml")
        lsp.open(V3)
        self.assertEqual(lsp.rules(V3), [])


PULLS = {"general": {"positionEncodings": ["utf-8"]},
         "workspace": {"diagnostics": {"refreshSupport": True},
                       "didChangeWatchedFiles": {"dynamicRegistration": True}},
         "textDocument": {"diagnostic": {}, "publishDiagnostics": {}}}


class Pulled(ServerTest):
    def test_open_documents_are_asked_for(self):
        lsp = self.client(self.make({**SHOP, "migrations/V4__q.sql": "SELEC 1;\n"}), capabilities=PULLS)
        self.assertIn("diagnosticProvider", lsp.capabilities)
        lsp.open(V1)
        lsp.open(V3)
        report = lsp.ask("diagnostic", V3)
        self.assertEqual(report["kind"], "full")
        lsp.settle()
        self.assertEqual([each["code"] for each in lsp.ask("diagnostic", V3)["items"]],
                         ["broken-view", "unused-suppression", "duplicate-index"])
        # Files that are not open are shown unasked.
        self.assertEqual(set(self.shown(lsp)), {lsp.path("migrations/V4__q.sql")})
        # An edit elsewhere: the client is told to ask anew.
        lsp.messages.clear()
        lsp.change(V1, 2, (at(INIT, "fax"), at(INIT, "fax", 3), "phone"))
        lsp.settle()
        self.assertIn("workspace/diagnostic/refresh", [each["method"] for each in lsp.messages])
        self.assertIn("unknown-column", [each["code"] for each in lsp.ask("diagnostic", V3)["items"]])

    def test_watchers_are_asked_for(self):
        lsp = self.client(self.make(SHOP), capabilities=PULLS)
        lsp.settle()
        registered = [each["params"]["registrations"][0] for each in lsp.messages
                      if each["method"] == "client/registerCapability"]
        self.assertEqual([each["method"] for each in registered], ["workspace/didChangeWatchedFiles"])
        self.assertIn({"globPattern": "**/lintel.toml"}, registered[0]["registerOptions"]["watchers"])


if __name__ == "__main__":
    harness.main()
