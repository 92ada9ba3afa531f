#!/usr/bin/env python3
"""Tries the pre-commit hooks on a repository made for it.

    hooks.py --lintel PROGRAM SOURCES
"""

import argparse
import os
import pathlib
import shutil
import subprocess
import sys
import tempfile


def main():
    arguments = argparse.ArgumentParser()
    arguments.add_argument("--lintel", required=True, type=pathlib.Path)
    arguments.add_argument("sources", type=pathlib.Path)
    options = arguments.parse_args()
    with tempfile.TemporaryDirectory(prefix="lintel-hooks-") as folder:
        environment = {
            **os.environ, "HOME": folder, "PRE_COMMIT_HOME": f"{folder}/cache",
            "PATH": f"{options.lintel.resolve().parent}{os.pathsep}{os.environ['PATH']}",
            "GIT_AUTHOR_NAME": "a", "GIT_AUTHOR_EMAIL": "a@example.org",
            "GIT_COMMITTER_NAME": "a", "GIT_COMMITTER_EMAIL": "a@example.org"}

        def run(*command, cwd):
            return subprocess.run(command, cwd=cwd, env=environment, text=True, check=False,
                                  stdout=subprocess.PIPE, stderr=subprocess.STDOUT)

        hooks, project = pathlib.Path(folder, "hooks"), pathlib.Path(folder, "project")
        for repository in (hooks, project):
            repository.mkdir()
            run("git", "init", "-q", cwd=repository)
        shutil.copy(options.sources / ".pre-commit-hooks.yaml", hooks)
        run("git", "add", ".", cwd=hooks)
        run("git", "commit", "-q", "-m", "hooks", cwd=hooks)
        (project / "1_bad.sql").write_text("CREATE TABLE t (a INT PRIMARY KEY,);\n", encoding="utf-8")
        (project / "lintel.toml").write_text('paths = ["."]\n', encoding="utf-8")
        run("git", "add", ".", cwd=project)
        for hook in ("lintel", "lintel-project"):
            done = run("pre-commit", "try-repo", str(hooks), hook, "--all-files", cwd=project)
            if done.returncode == 0 or "syntax-error" not in done.stdout:
                sys.exit(f"hook {hook} did not report the syntax error:\n{done.stdout}")
        (project / "1_bad.sql").write_text("CREATE TABLE t (a INT PRIMARY KEY);\n", encoding="utf-8")
        run("git", "add", ".", cwd=project)
        for hook in ("lintel", "lintel-project"):
            done = run("pre-commit", "try-repo", str(hooks), hook, "--all-files", cwd=project)
            if done.returncode != 0:
                sys.exit(f"hook {hook} failed on good SQL:\n{done.stdout}")


main()
