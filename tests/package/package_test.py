#!/usr/bin/env python3
"""Builds the Debian package, unpacks it, and runs what is in it; tries the manual page and the completions.

    package_test.py --lintel PROGRAM --build FOLDER --cpack PROGRAM --corpus FOLDER

A test whose tool is not on this machine is skipped.
"""

import argparse
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile
import unittest

OPTIONS = None


def run(*command, **more):
    return subprocess.run([str(part) for part in command], check=False, stdout=subprocess.PIPE, stderr=subprocess.STDOUT,
                          encoding="utf-8", **more)


def needs(tool):
    return unittest.skipUnless(shutil.which(tool), f"no {tool} here")


class Package(unittest.TestCase):
    def setUp(self):
        temporary = tempfile.TemporaryDirectory(prefix="lintel-package-")
        self.addCleanup(temporary.cleanup)
        self.folder = pathlib.Path(temporary.name)

    @needs("dpkg-deb")
    @needs("dpkg-shlibdeps")
    def test_debian_package(self):
        made = run(OPTIONS.cpack, "-G", "DEB", "-B", self.folder, cwd=OPTIONS.build)
        self.assertEqual(made.returncode, 0, made.stdout)
        (package,) = self.folder.glob("*.deb")
        control = run("dpkg-deb", "--field", package).stdout
        self.assertIn("Package: lintel", control)
        self.assertRegex(control, r"Depends: .*libc6 \(>= ")
        root = self.folder / "root"
        self.assertEqual(run("dpkg-deb", "--extract", package, root).returncode, 0)
        for file in ("bin/lintel", "share/man/man1/lintel.1", "share/doc/lintel/copyright",
                     "share/bash-completion/completions/lintel", "share/zsh/vendor-completions/_lintel",
                     "share/fish/vendor_completions.d/lintel.fish", "lib/cmake/lintel/lintelConfig.cmake"):
            self.assertTrue((root / "usr" / file).is_file(), file)
        checked = run(root / "usr/bin/lintel", "check", "--quiet", OPTIONS.corpus / "shop")
        self.assertEqual(checked.returncode, 1)
        self.assertIn("[drop-column]", checked.stdout)

    @needs("groff")
    def test_manual_page(self):
        page = run(OPTIONS.lintel, "man").stdout
        printed = run("groff", "-man", "-Tutf8", "-ww", "-P-c", input=page)
        self.assertEqual(printed.returncode, 0)
        self.assertNotIn("warning", printed.stdout)
        plain = re.sub(".\b", "", printed.stdout)
        for words in ("lintel check", "--fail-on", "lintel merge"):
            self.assertIn(words, plain)

    def completed(self, *words):
        script = ('source /dev/stdin; COMP_WORDS=("$@"); COMP_CWORD=$(($# - 1)); _lintel; '
                  'printf "%s\\n" "${COMPREPLY[@]}"')
        done = run("bash", "-c", script, "bash", *words, input=run(OPTIONS.lintel, "completions", "bash").stdout)
        return done.stdout.split()

    @needs("bash")
    def test_bash_completes(self):
        self.assertEqual(self.completed("lintel", "che"), ["check"])
        self.assertEqual(self.completed("lintel", "check", "--format", "git"), ["github", "gitlab"])
        self.assertEqual(self.completed("lintel", "explain", "drop-col"), ["drop-column"])
        self.assertEqual(self.completed("lintel", "check", "--uns"), ["--unsafe-fixes"])

    @needs("zsh")
    def test_zsh_reads_its_script(self):
        done = run("zsh", "-n", input=run(OPTIONS.lintel, "completions", "zsh").stdout)
        self.assertEqual((done.returncode, done.stdout), (0, ""))

    @needs("fish")
    def test_fish_completes(self):
        script = self.folder / "lintel.fish"
        script.write_text(run(OPTIONS.lintel, "completions", "fish").stdout, encoding="utf-8")
        done = run("fish", "-c", f"source {script}; complete -C 'lintel check --format git'", env={"HOME": str(self.folder)})
        self.assertEqual([line.split("\t")[0] for line in done.stdout.splitlines()], ["github", "gitlab"])


if __name__ == "__main__":
    parser = argparse.ArgumentParser()
    for option in ("lintel", "build", "cpack", "corpus"):
        parser.add_argument(f"--{option}", type=pathlib.Path, required=True)
    OPTIONS, rest = parser.parse_known_args()
    unittest.main(argv=[sys.argv[0], *rest])
