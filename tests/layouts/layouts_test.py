#!/usr/bin/env python3
"""Holds expected.txt to what Lintel makes of a project of each layout: the tool it sees, the findings, and the
schema that the migrations leave. Each adds columns at the end, so that their order is that of the migrations.

    layouts_test.py --lintel PROGRAM [--update] PROJECTS EXPECTED
"""

import re
import subprocess
import sys

import expectation


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


expectation.hold(seen)
