#!/usr/bin/env python3
"""Runs the program on a pseudo-terminal, as people see it.

    terminal_test.py --lintel PROGRAM --interrupt LIBRARY
"""

import argparse
import fcntl
import os
import pathlib
import pty
import re
import signal
import struct
import subprocess
import sys
import tempfile
import termios
import unicodedata
import unittest

OPTIONS = None
SEQUENCES = re.compile(r"\x1b\[[0-9;]*[A-Za-z]|\x1b\]8;;[^\x1b]*\x1b\\")
LINKS = re.compile(r"\x1b\]8;;([^\x1b]+)\x1b\\([^\x1b]*)\x1b\]8;;\x1b\\")
SILENT = ("NO_COLOR", "FORCE_COLOR", "CLICOLOR_FORCE", "FORCE_HYPERLINK", "GITHUB_ACTIONS", "TF_BUILD", "COLUMNS",
          "TERM_PROGRAM", "VTE_VERSION", "KONSOLE_VERSION", "WT_SESSION", "DOMTERM")
CLEAR = "\r\x1b[K"

WIDE = ("CREATE TABLE `日本語` (id INT PRIMARY KEY, `e\u0301` INT, `💥` INT);\n"
        "ALTER TABLE `日本語` ADD COLUMN /* 💥 日本 e\u0301 */ x INT NOT NULL, ENGINE=MyISAM;\n")
SCHEMA = ("CREATE TABLE a (id INT PRIMARY KEY, status VARCHAR(16) NOT NULL DEFAULT 'new' COMMENT 'new, paid, shipped', "
          "other INT);\n")
LONG = "ALTER TABLE a MODIFY COLUMN status VARCHAR(32), ADD COLUMN more VARCHAR(200) COMMENT 'for what nobody knows';\n"


def width(text):
    """Columns on a terminal."""
    return sum(0 if unicodedata.combining(c) else 2 if unicodedata.east_asian_width(c) in "WF" else 1 for c in text)


def environment(**variables):
    kept = {name: value for name, value in os.environ.items() if name not in SILENT}
    return {**kept, "TERM": "xterm-256color", "LC_ALL": "C.UTF-8", **variables}


class Terminal(unittest.TestCase):
    def setUp(self):
        temporary = tempfile.TemporaryDirectory(prefix="lintel-terminal-")
        self.addCleanup(temporary.cleanup)
        self.folder = pathlib.Path(temporary.name).resolve()

    def write(self, name, text):
        (self.folder / name).write_text(text, encoding="utf-8")
        return name

    def on_terminal(self, *arguments, columns=100, **variables):
        """What stands on a terminal after the command: standard output and error together."""
        controller, terminal = pty.openpty()
        fcntl.ioctl(terminal, termios.TIOCSWINSZ, struct.pack("HHHH", 40, columns, 0, 0))
        process = subprocess.Popen([OPTIONS.lintel, *arguments], cwd=self.folder, stdin=terminal, stdout=terminal,
                                   stderr=terminal, env=environment(**variables))
        os.close(terminal)
        data = b""
        while True:
            try:
                block = os.read(controller, 65536)
            except OSError:  # the last one has closed it
                break
            if not block:
                break
            data += block
        os.close(controller)
        process.wait()
        return data.decode("utf-8").replace("\r\n", "\n")

    def in_pipe(self, *arguments, **variables):
        done = subprocess.run([OPTIONS.lintel, *arguments], cwd=self.folder, check=False, stdout=subprocess.PIPE,
                              stderr=subprocess.PIPE, env=environment(**variables))
        done.stdout, done.stderr = done.stdout.decode("utf-8"), done.stderr.decode("utf-8")
        return done

    def test_colour(self):
        name = self.write("a.sql", WIDE)
        self.assertIn("\x1b[", self.on_terminal("check", name))
        for variables in ({"NO_COLOR": "1"}, {"TERM": "dumb"}, {"NO_COLOR": "1", "FORCE_COLOR": "1"}):
            self.assertNotIn("\x1b", self.on_terminal("check", name, **variables), variables)
        self.assertNotIn("\x1b", self.on_terminal("check", "--color", "never", name))
        self.assertNotIn("\x1b", self.in_pipe("check", name).stdout)
        for variable in ("FORCE_COLOR", "CLICOLOR_FORCE"):
            self.assertIn("\x1b[", self.in_pipe("check", name, **{variable: "1"}).stdout)
        self.in_pipe("check", "--output", "report.txt", name, FORCE_COLOR="1")
        self.assertNotIn("\x1b", (self.folder / "report.txt").read_text(encoding="utf-8"))

    def test_carets_stand_below_what_they_mark(self):
        text = self.in_pipe("check", "--select", "non-innodb-engine", self.write("a.sql", WIDE)).stdout
        lines = text.splitlines()
        (row,) = [i for i, line in enumerate(lines) if "ENGINE=MyISAM" in line and " | " in line]
        column = width(lines[row][:lines[row].index("ENGINE")])
        marks = lines[row + 1]
        self.assertEqual(marks.index("^"), column)
        self.assertEqual(marks.count("^"), len("ENGINE=MyISAM"))

    def test_sixty_columns(self):
        self.write("schema.sql", SCHEMA)
        check = ["check", "--schema", "schema.sql", self.write("a.sql", LONG)]
        for command in (check, ["explain", "drop-column"], ["rules"], ["plan", *check[1:]]):
            text = SEQUENCES.sub("", self.on_terminal(*command, columns=60))
            for line in text.splitlines():
                example = command[0] == "explain" and line.startswith("    ")  # code, addresses
                self.assertTrue(width(line) <= 60 or example, f"{command}: {line!r}")
        text = [SEQUENCES.sub("", self.on_terminal(*check, columns=columns)) for columns in (60, 300)]
        self.assertGreater(max(map(width, text[1].splitlines())), 100)
        # Nothing of what is said gets lost on the way.
        said = [" ".join(word for line in one.splitlines() if not re.match(r" *\d* \|", line) for word in line.split())
                for one in text]
        self.assertEqual(*said)

    def test_links(self):
        name = self.write("a.sql", WIDE)
        for variables in ({"TERM": "xterm-kitty"}, {"VTE_VERSION": "7200"}, {"TERM_PROGRAM": "WezTerm"}):
            links = LINKS.findall(self.on_terminal("check", name, **variables))
            self.assertIn((f"file://{self.folder}/a.sql", "a.sql:2:60"), links)
            self.assertIn("[non-innodb-engine]", [text for address, text in links if address.startswith("https://")])
        self.assertFalse(LINKS.findall(self.on_terminal("check", name)))
        self.assertFalse(LINKS.findall(self.on_terminal("check", name, TERM="dumb", VTE_VERSION="7200")))
        self.assertFalse(LINKS.findall(self.on_terminal("check", name, VTE_VERSION="7200", FORCE_HYPERLINK="0")))
        self.assertFalse(LINKS.findall(self.in_pipe("check", name, VTE_VERSION="7200").stdout))
        self.assertTrue(LINKS.findall(self.in_pipe("check", name, FORCE_HYPERLINK="1").stdout))
        self.assertTrue(LINKS.findall(self.on_terminal("rules", TERM="xterm-kitty")))

    def test_progress(self):
        for i in range(3):
            self.write(f"{i + 1}_a.sql", f"CREATE TABLE t{i} (id INT PRIMARY KEY);\n")
        shown = self.in_pipe("check", "--progress", "always", ".")
        self.assertEqual([line.split(" ")[0] for line in shown.stderr.split(CLEAR) if line], ["[1/3]", "[2/3]", "[3/3]"])
        self.assertTrue(shown.stderr.endswith(CLEAR))
        self.assertEqual(shown.stdout, self.in_pipe("check", ".").stdout)
        self.assertEqual(self.in_pipe("check", ".").stderr, "")
        # However long it took, nothing of it is left on the screen.
        screen = re.sub(r"[^\n]*\r\x1b\[K", "", self.on_terminal("check", "."))
        self.assertNotIn("[1/", screen)
        self.assertEqual(self.on_terminal("check", ".", "--progress", "never").count(CLEAR), 0)

    def interrupted(self, when, *arguments):
        done = self.in_pipe(*arguments, LD_PRELOAD=str(OPTIONS.interrupt.resolve()), INTERRUPT=when,
                            ASAN_OPTIONS="verify_asan_link_order=0")
        self.assertEqual(done.returncode, -signal.SIGINT)
        return done

    def test_an_interrupt_leaves_no_half_file(self):
        name = self.write("a.sql", WIDE)
        self.in_pipe("check", "--format", "sarif", "--output", "whole.sarif", name)
        self.interrupted("file", "check", "--format", "sarif", "--output", "out.sarif", name)
        self.assertEqual(sorted(path.name for path in self.folder.iterdir()), ["a.sql", "out.sarif", "whole.sarif"])
        self.assertEqual((self.folder / "out.sarif").read_text("utf-8"), (self.folder / "whole.sarif").read_text("utf-8"))

    def test_an_interrupt_leaves_no_half_fix(self):
        before = "CREATE TABLE {} (id INT PRIMARY KEY) ENGINE=MyISAM;\n"
        for table in "abc":
            self.write(f"{table}.sql", before.format(table))
        fixed = self.in_pipe("check", "--fix", "--unsafe-fixes", "--dry-run", "a.sql", "b.sql", "c.sql").stdout
        self.assertEqual(fixed.count("\n--- "), 2, fixed)
        self.interrupted("file", "check", "--fix", "--unsafe-fixes", "a.sql", "b.sql", "c.sql")
        self.assertEqual(sorted(path.name for path in self.folder.iterdir()), ["a.sql", "b.sql", "c.sql"])
        for table in "abc":
            self.assertNotIn("MyISAM", (self.folder / f"{table}.sql").read_text("utf-8"))

    def test_an_interrupt_clears_the_progress(self):
        done = self.interrupted("progress", "check", "--progress", "always", self.write("a.sql", WIDE))
        self.assertIn("[1/1] a.sql", done.stderr)
        self.assertTrue(done.stderr.endswith(CLEAR))


if __name__ == "__main__":
    parser = argparse.ArgumentParser()
    for option in ("lintel", "interrupt"):
        parser.add_argument(f"--{option}", type=pathlib.Path, required=True)
    OPTIONS, rest = parser.parse_known_args()
    OPTIONS.lintel = OPTIONS.lintel.resolve()
    unittest.main(argv=[sys.argv[0], *rest])
