#!/usr/bin/env python3
"""Installs lintel into an empty prefix, builds the example plugin outside the tree against it, and runs it; then has
the program refuse libraries that are no plugin of its own.

    plugin_test.py --build BUILD_DIR --cmake CMAKE --compiler CXX SOURCE_DIR
"""

import argparse
import pathlib
import shutil
import subprocess
import sys
import tempfile


def must(*command):
    done = subprocess.run(command, capture_output=True, text=True)
    if done.returncode != 0:
        sys.exit(f"{' '.join(map(str, command))}\n{done.stdout}{done.stderr}")


def main():
    arguments = argparse.ArgumentParser()
    for name in ["--build", "--cmake", "--compiler"]:
        arguments.add_argument(name, required=True)
    arguments.add_argument("source", type=pathlib.Path)
    arguments = arguments.parse_args()
    wrong = []
    with tempfile.TemporaryDirectory() as folder:
        folder = pathlib.Path(folder)
        prefix, example, made = folder / "prefix", folder / "example", folder / "made"
        must(arguments.cmake, "--install", arguments.build, "--prefix", prefix)
        shutil.copytree(arguments.source / "rules/example-plugin", example)
        must(arguments.cmake, "-S", example, "-B", made, f"-DCMAKE_PREFIX_PATH={prefix}",
             f"-DCMAKE_CXX_COMPILER={arguments.compiler}")
        must(arguments.cmake, "--build", made)
        (folder / "t.sql").write_text("CREATE TABLE users (id INT PRIMARY KEY);\n"
                                      "CREATE TABLE shop_users (id INT PRIMARY KEY);\n")

        def expect(words, configuration, *command):
            (folder / "lintel.toml").write_text(configuration)
            done = subprocess.run([prefix / "bin/lintel", *command], cwd=folder, capture_output=True, text=True)
            said = done.stdout + done.stderr
            if words not in said:
                wrong.append(f"{configuration}{command}: expected {words!r} in\n{said}")

        def library(name, text):
            (folder / f"{name}.cpp").write_text(text)
            must(arguments.compiler, "-shared", "-fPIC", "-o", folder / f"{name}.so", folder / f"{name}.cpp")

        plugin = 'plugins = ["made/example_plugin.so"]\n'
        expect("t.sql:1:14: warning: `users` does not begin with `app_` [table-prefix]", plugin, "check", "t.sql")
        expect("1 finding (1 error)", plugin + '[rules.table-prefix]\nprefix = "shop_"\nseverity = "error"\n',
               "check", "t.sql")
        expect("did you mean `prefix`?", plugin + '[rules.table-prefix]\nprefx = "shop_"\n', "check", "t.sql")
        expect("prefix = \"app_\"    # what a table's name begins with", plugin, "explain", "table-prefix")
        expect("table-prefix ", plugin, "rules")
        expect("lintel.toml:1:38: error: rule `table-prefix` of this plugin is there already",
               'plugins = ["made/example_plugin.so", "made/example_plugin.so"]\n', "check", "t.sql")

        (folder / "text.so").write_text("no library")
        library("empty", "int nothing;\n")
        library("old", "static int abi[32]; extern \"C\" const void* lintel_plugin() { return abi; }\n")
        library("torn", "extern int missing(); extern \"C\" const void* lintel_plugin() { missing(); return 0; }\n")
        for name, words in [("gone", "there is no plugin `gone.so`"),
                            ("text", "`text.so` cannot be loaded as a shared library"),
                            ("torn", "`torn.so` cannot be loaded as a shared library"),
                            ("empty", "`empty.so` is no plugin: it has no function `lintel_plugin`"),
                            ("old", "plugin `old.so` was built for another lintel (headers 0,")]:
            expect("lintel.toml:1:12: error: " + words, f'plugins = ["{name}.so"]\n', "check", "t.sql")
    if wrong:
        sys.exit("\n".join(wrong))


main()
