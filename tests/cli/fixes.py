#!/usr/bin/env python3
"""Fixes every project of the corpora and holds what comes of it to what fixes promise: the text parses as before,
safe fixes leave the schema as it was, and a second run changes nothing.

    fixes.py --lintel PROGRAM CORPUS...        (a corpus that is not there is left out)
"""

import argparse
import json
import pathlib
import shutil
import subprocess
import sys
import tempfile

# Rules with fixes that are off by default are tried too.
TRIED = ["display-width", "drop-index-without-invisible", "misleading-index-name", "missing-lock-wait-timeout"]
CONFIGURATION = "[rules]\n" + "".join(f'{rule} = "note"\n' for rule in TRIED)


def run(program, *arguments):
    done = subprocess.run([program, *arguments], stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, check=False)
    if done.returncode not in (0, 1):
        sys.exit(f"lintel {' '.join(map(str, arguments))} ended with {done.returncode}")
    return done.stdout


def schema_of(program, folder):
    """The schema as it is kept: an InnoDB index is a B-tree whatever the statement calls it."""
    return run(program, "schema", folder).replace(b"USING HASH", b"USING BTREE")


def unreadable(program, folder):
    """How many statements do not parse or would be refused."""
    out = run(program, "check", "--format", "sarif", "--select", "syntax-error,would-fail", folder)
    return len(json.loads(out)["runs"][0]["results"])


def wrong_in(program, project, unsafe):
    with tempfile.TemporaryDirectory(prefix="lintel-") as temporary:
        folder = pathlib.Path(temporary, "project")
        shutil.copytree(project, folder)
        pathlib.Path(folder, "lintel.toml").write_text(CONFIGURATION, encoding="utf-8")
        before = schema_of(program, folder), unreadable(program, folder)
        fix = ["check", "--fix", *(["--unsafe-fixes"] if unsafe else []), folder]
        run(program, *fix)
        after = schema_of(program, folder), unreadable(program, folder)
        if after[1] > before[1]:
            return f"{after[1]} statements are wrong after the fixes, {before[1]} before"
        if not unsafe and after[0] != before[0]:
            return "the schema is another after safe fixes"
        if run(program, "check", "--fix", "--dry-run", *fix[2:]):
            return "a second run changes something"
    return None


def main():
    arguments = argparse.ArgumentParser()
    arguments.add_argument("--lintel", required=True)
    arguments.add_argument("corpora", nargs="+", type=pathlib.Path)
    options = arguments.parse_args()
    failed = False
    for corpus in options.corpora:
        if not corpus.is_dir():
            continue
        for project in sorted(path for path in corpus.iterdir() if path.is_dir()):
            for unsafe in (False, True):
                wrong = wrong_in(options.lintel, project, unsafe)
                if wrong:
                    failed = True
                    print(f"{project}{' with unsafe fixes' if unsafe else ''}: {wrong}")
    sys.exit(1 if failed else 0)


main()
