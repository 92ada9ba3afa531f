#!/usr/bin/env python3
"""Holds corpora.txt to what Lintel makes of real projects' migrations: which tool it sees keep them and in how many
files, how many tables, columns, indexes and other objects the chains leave, and how many statements the server would
refuse. A wrong order shows in all of these. The projects are not part of the sources: without them nothing is tested.

    corpora_test.py --lintel PROGRAM [--update] PROJECTS EXPECTED
"""

import json
import re
import subprocess
import sys

import expectation


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
    refused = sum(": error: " in line for line in judged.splitlines())
    text = ", ".join(f"{count} {kind}" for kind, count in counts.items())
    return "\n".join([f"==> {project.name}", *layouts, f"{text}; {refused} errors", ""])


expectation.hold(seen)
