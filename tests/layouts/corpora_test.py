#!/usr/bin/env python3
"""Holds corpora.txt to what Lintel makes of real projects' migrations: which tool it sees keep them and in how many
files, how many tables, columns, indexes and other objects the chains leave, and how many statements the server would
refuse. A wrong order shows in all of these. The projects are not part of the sources: without them nothing is tested.

    corpora_test.py --lintel PROGRAM [--update] PROJECTS EXPECTED
"""

import argparse
import json
import pathlib
import re
import subprocess
import sys

SKIPPED = 77


def output(program, *arguments):
    done = subprocess.run([program, *arguments], stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True,
                          check=False)
    if done.returncode not in (0, 1, 2):
        sys.exit(f"lintel {' '.join(map(str, arguments))} ended with {done.returncode}")
    return done.stdout


def seen(program, project):
    judged = output(program, "check", "--statistics", "-q", "--fail-on", "never", project)
    layouts = [line.replace(str(project.parent) + "/", "") for line in judged.splitlines()
               if re.search(r"\), \d+ migrations?$", line)]
    schema = json.loads(output(program, "schema", "--format", "json", project))
    tables = schema["tables"]
    counts = {"tables": len(tables), "columns": sum(len(table["columns"]) for table in tables),
              "indexes": sum(len(table.get("indexes", [])) for table in tables)}
    for kind in ("views", "triggers", "routines", "events"):
        if schema.get(kind):
            counts[kind] = len(schema[kind])
    report = json.loads(output(program, "check", "--format", "json", "--fail-on", "never", project))
    refused = sum(finding["severity"] == "error" for finding in report["findings"])
    text = ", ".join(f"{count} {kind}" for kind, count in counts.items())
    return "\n".join([f"==> {project.name}", *layouts, f"{text}; {refused} errors", ""])


def main():
    arguments = argparse.ArgumentParser()
    arguments.add_argument("--lintel", required=True, type=pathlib.Path)
    arguments.add_argument("--update", action="store_true")
    arguments.add_argument("projects", type=pathlib.Path)
    arguments.add_argument("expected", type=pathlib.Path)
    options = arguments.parse_args()
    if not options.projects.is_dir():
        print(f"skipped: there is no {options.projects}")
        sys.exit(SKIPPED)
    projects = sorted(path for path in options.projects.resolve().iterdir() if path.is_dir())
    found = "\n".join(seen(options.lintel.resolve(), project) for project in projects)
    if options.update:
        options.expected.write_text(found, encoding="utf-8")
    elif options.expected.read_text(encoding="utf-8") != found:
        print(f"What is seen in the projects has changed. It is now:\n{found}")
        sys.exit(f"If that is right: {sys.argv[0]} --lintel {options.lintel} --update {options.projects} "
                 f"{options.expected}")


main()
