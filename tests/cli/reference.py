#!/usr/bin/env python3
"""Holds what is written from the rules to the rules: rules/README.md, the JSON Schema of lintel.toml and the example in
.github/CONTRIBUTING.md. The schema must take the configurations of the documentation and refuse wrong ones, and the
README's findings must be what the program prints.

    reference.py --lintel PROGRAM SOURCE_DIR
"""

import argparse
import json
import pathlib
import re
import subprocess
import sys
import tempfile
import textwrap
import tomllib

import jsonschema

WRONG = [
    "pathz = []",
    "[rules]\ndrop-column = 'warn'",
    "[rules.wide-primary-key]\nno-such-option = 3",
    "[rules.too-many-columns]\nmax = 'many'",
    "[[overrides]]\nrules = {}",
    "[[custom-rule]]\nid = 'x'\nmatch = 'colum'\nmessage = 'm'",
    "[[custom-rule]]\nid = 'x'\nmatch = 'table'\nmessage = 'm'\nwhen = { nullable = true }",
    "[[custom-rule]]\nid = 'x'\nmatch = 'column'\nmessage = 'm'\nwhen = { nullable = 'no' }",
    "[[custom-rule]]\nid = 'x'\nmatch = 'column'",
]


def not_printed(lintel, source):
    """What README.md shows of `lintel check corpus/shop` and the program does not print."""
    readme = (source / "README.md").read_text()
    shown = re.search(r"^    \$ lintel check corpus/shop\n\n((?:    .*\n|\n)+)", readme, re.M)
    if shown is None:
        return ["README.md no longer shows `lintel check corpus/shop`"]
    printed = subprocess.run([pathlib.Path(lintel).resolve(), "check", "corpus/shop"], cwd=source,
                             capture_output=True, text=True).stdout
    blocks = textwrap.dedent(shown[1]).strip().split("\n\n")
    blocks[-1] = blocks[-1].removeprefix("…\n")
    return [f"README.md shows what `lintel check corpus/shop` does not print:\n{block}" for block in blocks
            if block not in printed]


def main():
    arguments = argparse.ArgumentParser()
    arguments.add_argument("--lintel", required=True)
    arguments.add_argument("source", type=pathlib.Path)
    arguments = arguments.parse_args()
    wrong = []
    with tempfile.TemporaryDirectory() as empty:
        for form, name in [("markdown", "README.md"), ("schema", "lintel.schema.json")]:
            made = subprocess.run([pathlib.Path(arguments.lintel).resolve(), "rules", "--format", form], cwd=empty,
                                  check=True, capture_output=True, text=True).stdout
            page = arguments.source / "rules" / name
            if not page.exists() or page.read_text() != made:
                wrong.append(f"{page} is out of date: run `make reference`")
    contributing = (arguments.source / ".github/CONTRIBUTING.md").read_text()
    for language, name in [("cpp", "rules/programs/view.cpp"), ("sql", "tests/golden/rules/programs/view.sql")]:
        if f"````{language}\n{(arguments.source / name).read_text()}````\n" not in contributing:
            wrong.append(f"the example in .github/CONTRIBUTING.md is no longer {name}")
    wrong += not_printed(arguments.lintel, arguments.source)
    schema = json.loads(made)
    jsonschema.Draft7Validator.check_schema(schema)
    takes = jsonschema.Draft7Validator(schema).is_valid
    for page in ["README.md", "rules/custom/README.md"]:
        examples = re.findall(r"^```toml\n(.*?)^```", (arguments.source / page).read_text(), re.M | re.S)
        wrong += [f"{page}: the schema refuses\n{each}" for each in examples if not takes(tomllib.loads(each))]
        if not examples:
            wrong.append(f"{page} shows no configuration")
    wrong += [f"the schema takes\n{each}" for each in WRONG if takes(tomllib.loads(each))]
    if wrong:
        sys.exit("\n".join(wrong))


main()
