#!/usr/bin/env python3
"""Half-typed and damaged text: the language server lives, answers, and in the end says what `lintel check` says.

    typing_test.py --lintel PROGRAM --corpus FOLDER
"""

import pathlib
import random
import shutil
import tempfile

import harness
from client import ServerError
from harness import ServerTest

QUESTIONS = ("hover", "completion", "definition", "documentHighlight", "prepareRename", "references")
WHOLE = ("documentSymbol", "foldingRange", "semanticTokens/full")

TYPED = """-- lintel: allow drop-column (it is gone, OPS-3)
ALTER TABLE customers DROP COLUMN `fax`, ADD COLUMN nick VARCHAR(20) NOT NULL DEFAULT 'x''y' AFTER email;
/*!80000 CREATE VIEW v AS WITH c (a) AS (SELECT o.id FROM orders o) SELECT c.*, '😀' AS e FROM c */;
CREATE TRIGGER t BEFORE UPDATE ON orders FOR EACH ROW BEGIN SET NEW.status = LOWER(OLD.status); END;
INSERT INTO orders (id, status) VALUES (1, "a"), (2, 'b') ON DUPLICATE KEY UPDATE status = VALUES(status);
"""


class Typing(ServerTest):
    def setUp(self):
        folder = tempfile.TemporaryDirectory(prefix="lintel-lsp-")
        self.addCleanup(folder.cleanup)
        self.folder = pathlib.Path(folder.name).resolve() / "shop"
        shutil.copytree(harness.OPTIONS.corpus, self.folder)
        self.lsp = self.client(self.folder)

    def ask_all(self, name, position, methods=QUESTIONS):
        for method in methods:
            self.lsp.ask(method, name, position, context={"includeDeclaration": True})

    def agree(self):
        self.lsp.settle()
        self.assertEqual(self.shown(self.lsp), self.checked(self.folder))

    def test_character_by_character(self):
        last = sorted((self.folder / "migrations").glob("V*.sql"))[-1]
        name = str(last.relative_to(self.folder).with_name("V900__typed.sql"))
        self.lsp.open(name, "")
        position = {"line": 0, "character": 0}
        for version, character in enumerate(TYPED, 2):
            self.lsp.change(name, version, (position, position, character))
            position = ({"line": position["line"] + 1, "character": 0} if character == "\n" else
                        {"line": position["line"], "character": position["character"] + len(character.encode())})
            self.ask_all(name, position, QUESTIONS[:3] if version % 7 else QUESTIONS + WHOLE)
        (self.folder / name).write_text(TYPED)
        self.agree()
        # And back again, from the start.
        for version in range(len(TYPED) + 2, len(TYPED) + 202):
            self.lsp.change(name, version, ({"line": 0, "character": 0}, {"line": 0, "character": 1}, ""))
            self.lsp.ask("completion", name, {"line": 0, "character": 3})
        self.assertEqual(self.lsp.shut_down(), 0)

    def test_damage(self):
        names = [str(path.relative_to(self.folder)) for path in sorted(self.folder.rglob("*.sql"))]
        texts = {name: (self.folder / name).read_bytes().decode() for name in names}
        for seed in range(60):
            choose = random.Random(seed)
            name = choose.choice(names)
            text = texts[name]
            if seed % 3 == 0:  # cut off
                text = text[:choose.randrange(len(text) + 1)]
            elif seed % 3 == 1:  # characters changed
                damaged = list(text)
                for _ in range(10):
                    damaged[choose.randrange(len(damaged))] = choose.choice("'\"`();,-/*#\\\0 \r\n😀@x9")
                text = "".join(damaged)
            else:  # pieces put elsewhere
                pieces = text.split(" ")
                choose.shuffle(pieces)
                text = " ".join(pieces)
            self.lsp.open(name, text, version=seed)
            lines = text.count("\n") + 1
            for _ in range(3):
                position = {"line": choose.randrange(lines), "character": choose.randrange(60)}
                self.ask_all(name, position)
                try:
                    self.lsp.ask("rename", name, position, newName="zzz")
                except ServerError as refused:
                    self.assertEqual(refused.code, -32803)
            self.ask_all(name, None, WHOLE)
            self.lsp.ask("codeAction", name, range={"start": {"line": 0, "character": 0}, "end": {"line": lines, "character": 0}},
                         context={"diagnostics": [], "only": ["quickfix", "source"]})
            if seed % 2:
                self.lsp.settle()
            self.lsp.close(name)
        self.lsp.open(names[-1])
        self.agree()
        self.assertEqual(self.lsp.shut_down(), 0)


if __name__ == "__main__":
    harness.main()
