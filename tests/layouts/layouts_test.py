#!/usr/bin/env python3
"""Holds expected.txt to what Lintel makes of a project of each layout: the tool it sees, the findings, and the
schema that the migrations leave. Each adds columns at the end, so that their order is that of the migrations.

    layouts_test.py --lintel PROGRAM [--update] PROJECTS EXPECTED
"""

import argparse
import pathlib
import re
import subprocess
import sys


def output(program, arguments, folder):
    done = subprocess.run([program, *arguments], cwd=folder, stdout=subprocess.PIPE, stderr=subprocess.STDOUT,
                          text=True, check=False)
    if done.returncode > 1:
        sys.exit(f"{folder}: lintel {' '.join(arguments)} ended with {done.returncode}:\n{done.stdout}")
    return done.stdout


def seen(program, project):
    paths = [] if (project / "lintel.toml").exists() else ["."]
    judged = output(program, ["check", "--statistics", "-q", "--fail-on", "never", *paths], project)
    findings = [line for line in judged.splitlines() if re.search(r"\[[a-z-]+\]$", line)]
    layout = [line for line in judged.splitlines() if re.search(r"\d migrations?$", line)]
    tables = output(program, ["schema", *paths], project)
    return "\n".join([f"==> {project.name}", *layout, *findings, tables])


def main():
    arguments = argparse.ArgumentParser()
    arguments.add_argument("--lintel", required=True, type=pathlib.Path)
    arguments.add_argument("--update", action="store_true")
    arguments.add_argument("projects", type=pathlib.Path)
    arguments.add_argument("expected", type=pathlib.Path)
    options = arguments.parse_args()
    program = options.lintel.resolve()
    projects = sorted(path for path in options.projects.resolve().iterdir() if path.is_dir())
    found = "\n".join(seen(program, project) for project in projects)
    if options.update:
        options.expected.write_text(found, encoding="utf-8")
    elif options.expected.read_text(encoding="utf-8") != found:
        print(f"What is seen in the projects has changed. It is now:\n{found}")
        sys.exit(f"If that is right: {sys.argv[0]} --lintel {options.lintel} --update {options.projects} "
                 f"{options.expected}")


main()
