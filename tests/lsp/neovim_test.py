#!/usr/bin/env python3
"""Neovim's own client against the language server; ends with 77 (skipped) where there is no Neovim.

    neovim_test.py --lintel PROGRAM
"""

import argparse
import os
import pathlib
import shutil
import subprocess
import sys
import tempfile

FILES = {
    "lintel.toml": 'paths = ["migrations"]\n',
    "migrations/V1__init.sql": "CREATE TABLE users (\n  id BIGINT PRIMARY KEY,\n  email VARCHAR(255) NOT NULL,\n"
                               "  fax VARCHAR(20),\n  KEY idx_email (email)\n) DEFAULT CHARSET=utf8mb4;\n"
                               "INSERT INTO users (id, email) VALUES (1, 'a@example.org');\n",
    "migrations/V3__change.sql": "ALTER TABLE users DROP COLUMN fax;\nCREATE INDEX idx_mail ON users (email);\n",
}


def main():
    arguments = argparse.ArgumentParser()
    arguments.add_argument("--lintel", required=True, type=pathlib.Path)
    options = arguments.parse_args()
    if shutil.which("nvim") is None:
        print("Neovim is not installed (Debian's package neovim)")
        sys.exit(77)
    with tempfile.TemporaryDirectory(prefix="lintel-nvim-") as folder:
        root = pathlib.Path(folder).resolve() / "project"
        for name, text in FILES.items():
            (root / name).parent.mkdir(parents=True, exist_ok=True)
            (root / name).write_text(text, encoding="utf-8")
        script = pathlib.Path(__file__).with_name("neovim_test.lua")
        environment = {**os.environ, "LINTEL": str(options.lintel.resolve()), "FOLDER": str(root), "HOME": folder,
                       "XDG_CONFIG_HOME": folder, "XDG_DATA_HOME": folder, "XDG_STATE_HOME": folder,
                       "XDG_CACHE_HOME": folder, "LC_ALL": "C.UTF-8"}
        run = subprocess.run(["nvim", "--headless", "-u", "NONE", "-i", "NONE", "-n", "-S", str(script)],
                             env=environment, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE,
                             stderr=subprocess.STDOUT, text=True, timeout=300, check=False)
    if run.returncode != 0 or "ok" not in run.stdout.split():
        sys.exit(f"Neovim ended with {run.returncode}:\n{run.stdout}")


if __name__ == "__main__":
    main()
