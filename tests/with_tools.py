#!/usr/bin/env python3
"""Runs a test that needs tools not every machine has; ends with 77 (skipped) and says which is missing.

    with_tools.py [--tool PROGRAM]... [--modules FOLDER]... -- COMMAND...

A FOLDER is one with a package.json, whose modules `make test-tools` installs.
"""

import argparse
import os
import pathlib
import shutil
import sys

SKIPPED = 77


def main():
    arguments = argparse.ArgumentParser()
    arguments.add_argument("--tool", action="append", default=[])
    arguments.add_argument("--modules", action="append", default=[], type=pathlib.Path)
    arguments.add_argument("command", nargs="+")
    options = arguments.parse_args()
    missing = [tool for tool in options.tool if shutil.which(tool) is None]
    missing += [f"the modules of {folder}" for folder in options.modules
                if not (folder / "node_modules/.package-lock.json").is_file()]
    if missing:
        print(f"SKIPPED: {', '.join(missing)} not installed; `make test-tools` installs what it can")
        sys.exit(SKIPPED)
    os.execvp(options.command[0], options.command)


main()
