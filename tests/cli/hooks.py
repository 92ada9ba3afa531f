#!/usr/bin/env python3
"""Tries the pre-commit hooks on repositories made for it.

    hooks.py --lintel PROGRAM SOURCES
"""

import argparse
import os
import pathlib
import shutil
import subprocess
import sys
import tempfile
import unittest

OPTIONS = None
BAD = "CREATE TABLE t (a INT PRIMARY KEY,);\n"
GOOD = "CREATE TABLE t (a INT PRIMARY KEY);\n"


class Hooks(unittest.TestCase):
    def setUp(self):
        temporary = tempfile.TemporaryDirectory(prefix="lintel-hooks-")
        self.addCleanup(temporary.cleanup)
        folder = pathlib.Path(temporary.name)
        self.environment = {
            **os.environ, "HOME": str(folder), "PRE_COMMIT_HOME": str(folder / "cache"),
            "PATH": f"{OPTIONS.lintel.resolve().parent}{os.pathsep}{os.environ['PATH']}",
            "GIT_AUTHOR_NAME": "a", "GIT_AUTHOR_EMAIL": "a@example.org",
            "GIT_COMMITTER_NAME": "a", "GIT_COMMITTER_EMAIL": "a@example.org"}
        self.hooks, self.project = folder / "hooks", folder / "project"
        for repository in (self.hooks, self.project):
            repository.mkdir()
            self.git("init", "-q", cwd=repository)
        shutil.copy(OPTIONS.sources / ".pre-commit-hooks.yaml", self.hooks)
        self.git("add", ".", cwd=self.hooks)
        self.git("commit", "-q", "-m", "hooks", cwd=self.hooks)
        self.git("tag", "v1", cwd=self.hooks)

    def run_in(self, folder, *command):
        return subprocess.run(command, cwd=folder, env=self.environment, encoding="utf-8", check=False,
                              stdout=subprocess.PIPE, stderr=subprocess.STDOUT)

    def git(self, *arguments, cwd=None):
        done = self.run_in(cwd or self.project, "git", *arguments)
        self.assertEqual(done.returncode, 0, done.stdout)
        return done.stdout

    def write(self, name, text, stage=True):
        path = self.project / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
        if stage:
            self.git("add", name)

    def install(self, hook):
        self.write(".pre-commit-config.yaml",
                   f"repos:\n  - repo: {self.hooks}\n    rev: v1\n    hooks:\n      - id: {hook}\n")
        done = self.run_in(self.project, "pre-commit", "install")
        self.assertEqual(done.returncode, 0, done.stdout)

    def commit(self):
        return self.run_in(self.project, "git", "commit", "-m", "change")

    def test_try_repo(self):
        self.write("lintel.toml", 'paths = ["."]\n')
        for text, fails in ((BAD, True), (GOOD, False)):
            self.write("1_a.sql", text)
            for hook in ("lintel", "lintel-project"):
                done = self.run_in(self.project, "pre-commit", "try-repo", str(self.hooks), hook, "--all-files")
                self.assertEqual(done.returncode != 0, fails, f"{hook}:\n{done.stdout}")
                self.assertEqual("[syntax-error]" in done.stdout, fails, f"{hook}:\n{done.stdout}")

    def test_what_is_staged_counts(self):
        self.install("lintel")
        self.write("a.sql", BAD)
        self.write("a.sql", GOOD, stage=False)
        done = self.commit()
        self.assertNotEqual(done.returncode, 0)
        self.assertIn("a.sql:1:34: error:", done.stdout)
        self.write("a.sql", GOOD)
        self.write("a.sql", BAD, stage=False)
        done = self.commit()
        self.assertEqual(done.returncode, 0, done.stdout)
        self.assertEqual((self.project / "a.sql").read_text(encoding="utf-8"), BAD)

    def test_one_file_is_judged_by_the_schema_of_all(self):
        self.write("lintel.toml", 'paths = ["db"]\n')
        self.write("db/V1__start.sql", "CREATE TABLE users (id INT PRIMARY KEY, fax INT);\nCREATE TABLE old (a INT) ENGINE=MyISAM;\n")
        self.git("commit", "-q", "-m", "start")
        self.install("lintel")
        self.write("db/V2__fax.sql", "ALTER TABLE users DROP COLUMN phone;\n")
        self.write("notes/example.sql", BAD)
        done = self.commit()
        self.assertNotEqual(done.returncode, 0)
        self.assertIn("db/V2__fax.sql:1:", done.stdout)
        self.assertIn("`phone`", done.stdout)
        self.assertNotIn("db/V1__start.sql:2", done.stdout)  # what was there is not reported
        self.assertNotIn("notes/example.sql:1", done.stdout)  # nor what the project does not name
        self.write("db/V2__fax.sql", "ALTER TABLE users DROP COLUMN fax; -- lintel: allow drop-column (unused)\n")
        done = self.commit()
        self.assertEqual(done.returncode, 0, done.stdout)

    def test_other_files_do_not_start_it(self):
        self.install("lintel")
        self.write("a.txt", "text\n")
        done = self.commit()
        self.assertEqual(done.returncode, 0, done.stdout)
        self.assertIn("Skipped", done.stdout)


if __name__ == "__main__":
    arguments = argparse.ArgumentParser()
    arguments.add_argument("--lintel", required=True, type=pathlib.Path)
    arguments.add_argument("sources", type=pathlib.Path)
    OPTIONS, rest = arguments.parse_known_args()
    unittest.main(argv=[sys.argv[0], *rest])
