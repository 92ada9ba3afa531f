#!/usr/bin/env python3
"""The client library of VS Code against the language server; ends with 77 (skipped) where Node or the library, which
`npm ci` puts beside this file, is not there.

    vscode_test.py --lintel PROGRAM
"""

import argparse
import os
import pathlib
import shutil
import subprocess
import sys
import tempfile

from neovim_test import FILES


def main():
    arguments = argparse.ArgumentParser()
    arguments.add_argument("--lintel", required=True, type=pathlib.Path)
    options = arguments.parse_args()
    here = pathlib.Path(__file__).parent
    if shutil.which("node") is None or not (here / "node_modules/vscode-languageserver-protocol").exists():
        print("Node is not installed, or `npm ci` was not run in tests/lsp")
        sys.exit(77)
    with tempfile.TemporaryDirectory(prefix="lintel-vscode-") as folder:
        root = pathlib.Path(folder).resolve()
        for name, text in FILES.items():
            (root / name).parent.mkdir(parents=True, exist_ok=True)
            (root / name).write_text(text, encoding="utf-8")
        run = subprocess.run(["node", "--test", str(here / "vscode_test.mjs")], cwd=here, timeout=300, check=False,
                             env={**os.environ, "LINTEL": str(options.lintel.resolve()), "FOLDER": str(root)},
                             stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)
    if run.returncode != 0:
        sys.exit(run.stdout)


if __name__ == "__main__":
    main()
