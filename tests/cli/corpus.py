#!/usr/bin/env python3
"""Holds corpus/findings.txt, the count per rule over each project of the corpus, to what is found today.

    corpus.py --lintel PROGRAM [--update] CORPUS
"""

import argparse
import collections
import json
import pathlib
import subprocess
import sys


def counts(program, project):
    done = subprocess.run([program, "check", "--format", "sarif", project], stdout=subprocess.PIPE, check=False)
    if done.returncode > 1:
        sys.exit(f"lintel check {project} ended with {done.returncode}")
    results = json.loads(done.stdout)["runs"][0]["results"]
    return collections.Counter(result["ruleId"] for result in results)


def main():
    arguments = argparse.ArgumentParser()
    arguments.add_argument("--lintel", required=True)
    arguments.add_argument("--update", action="store_true")
    arguments.add_argument("corpus", type=pathlib.Path)
    options = arguments.parse_args()
    lines = []
    for project in sorted(path for path in options.corpus.iterdir() if path.is_dir()):
        for rule, count in sorted(counts(options.lintel, project).items()):
            lines.append(f"{count:5}  {project.name}  {rule}\n")
    found = "".join(lines)
    record = options.corpus / "findings.txt"
    if options.update:
        record.write_text(found, encoding="utf-8")
    elif not record.exists() or record.read_text(encoding="utf-8") != found:
        print(f"What is found in the corpus has changed. It is now:\n{found}")
        sys.exit(f"If that is right: {sys.argv[0]} --lintel {options.lintel} --update {options.corpus}")


main()
