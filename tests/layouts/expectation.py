"""What is seen in each project of a folder, held to what a file says of them."""

import argparse
import pathlib
import sys

SKIPPED = 77


def hold(seen):
    """`seen(program, project)` is the text for one project. With --update the file is written anew; without the
    projects nothing is tested."""
    arguments = argparse.ArgumentParser()
    arguments.add_argument("--lintel", required=True, type=pathlib.Path)
    arguments.add_argument("--update", action="store_true")
    arguments.add_argument("projects", type=pathlib.Path)
    arguments.add_argument("expected", type=pathlib.Path)
    options = arguments.parse_args()
    if not options.projects.is_dir():
        print(f"skipped: there is no {options.projects}")
        sys.exit(SKIPPED)
    program = options.lintel.resolve()
    projects = sorted(path for path in options.projects.resolve().iterdir() if path.is_dir())
    found = "\n".join(seen(program, project) for project in projects)
    if options.update:
        options.expected.write_text(found, encoding="utf-8")
    elif options.expected.read_text(encoding="utf-8") != found:
        print(f"What is seen in the projects has changed. It is now:\n{found}")
        sys.exit(f"If that is right: {sys.argv[0]} --lintel {options.lintel} --update {options.projects} "
                 f"{options.expected}")
