#!/usr/bin/env python3
"""Builds the packages, installs them, and runs what is in them; tries the manual page and the completions.

    package_test.py --lintel PROGRAM --build FOLDER --cpack PROGRAM --source FOLDER

A test whose tool is not on this machine is skipped.
"""

import argparse
import json
import os
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

    @classmethod
    def setUpClass(cls):
        cls.temporary = tempfile.TemporaryDirectory(prefix="lintel-package-")

    @classmethod
    def tearDownClass(cls):
        cls.temporary.cleanup()

    def packed(self, generator, pattern):
        folder = pathlib.Path(self.temporary.name, generator)
        if not folder.exists():
            made = run(OPTIONS.cpack, "-G", generator, "-B", folder, cwd=OPTIONS.build)
            self.assertEqual(made.returncode, 0, made.stdout)
        (package,) = folder.glob(pattern)
        return package

    def static_program(self):
        program = OPTIONS.build / "static/lintel"
        if not program.is_file():
            self.skipTest("only a release has it")
        return program

    def works(self, program, **more):
        """It finds what the program that was built finds."""
        shop = OPTIONS.source / "corpus/shop"
        checked = run(program, "check", "--quiet", shop, **more)
        self.assertEqual(checked.returncode, 1, checked.stdout)
        self.assertEqual(checked.stdout, run(OPTIONS.lintel, "check", "--quiet", shop).stdout)

    @needs("dpkg-deb")
    @needs("dpkg-shlibdeps")
    def test_debian_package(self):
        package = self.packed("DEB", "*.deb")
        control = run("dpkg-deb", "--field", package).stdout
        self.assertIn("Package: lintel", control)
        self.assertRegex(control, r"Depends: .*libc6 \(>= ")
        root = self.folder / "root"
        for folder in ("info", "updates"):
            (root / "var/lib/dpkg" / folder).mkdir(parents=True)
        for file in ("status", "available"):
            (root / "var/lib/dpkg" / file).touch()
        # What it depends on lies outside of the root; all else is as on a machine.
        dpkg = ("dpkg", f"--root={root}", f"--log={self.folder}/log", "--force-depends", "--force-not-root",
                "--force-bad-path")
        installed = run(*dpkg, "--install", package)
        self.assertEqual(installed.returncode, 0, installed.stdout)
        for file in ("bin/lintel", "share/man/man1/lintel.1.gz", "share/doc/lintel/copyright",
                     "share/bash-completion/completions/lintel", "share/zsh/vendor-completions/_lintel",
                     "share/fish/vendor_completions.d/lintel.fish", "lib/cmake/lintel/lintelConfig.cmake"):
            self.assertTrue((root / "usr" / file).is_file(), file)
        self.works(root / "usr/bin/lintel")
        removed = run(*dpkg, "--purge", "lintel")
        self.assertEqual(removed.returncode, 0, removed.stdout)
        self.assertEqual([path for path in (root / "usr").rglob("*") if path.is_file()] if (root / "usr").exists() else [], [])

    @needs("lintian")
    @needs("dpkg-shlibdeps")
    def test_debian_policy(self):
        checked = run("lintian", "--allow-root", "--fail-on", "error", self.packed("DEB", "*.deb"))
        self.assertEqual(checked.returncode, 0, checked.stdout)

    @needs("ldd")
    def test_tarball_needs_the_c_library_alone(self):
        self.static_program()
        package = self.packed("TGZ", "*.tar.gz")
        self.assertRegex(package.name, r"^lintel-[0-9.]+-linux-[a-z0-9_]+\.tar\.gz$")
        self.assertEqual(run("tar", "-xzf", package, "-C", self.folder).returncode, 0)
        root = self.folder / package.name.removesuffix(".tar.gz")
        for file in ("bin/lintel", "share/man/man1/lintel.1.gz", "share/doc/lintel/copyright"):
            self.assertTrue((root / file).is_file(), file)
        self.assertFalse((root / "include").exists())
        libraries = {line.split()[0].rpartition("/")[2] for line in run("ldd", root / "bin/lintel").stdout.splitlines()}
        self.assertEqual({re.sub(r"[-.].*", "", name) for name in libraries} - {"linux", "ld", "libc", "libm"}, set(), libraries)
        self.works(root / "bin/lintel", env={})
        self.assertLess((root / "bin/lintel").stat().st_size, 40_000_000)

    @needs("npm")
    def test_npm_packages(self):
        version = run(OPTIONS.lintel, "--version").stdout.splitlines()[0].removeprefix("lintel ")
        made = run("node", OPTIONS.source / "cli/packaging/npm/pack.mjs", "--binary", self.static_program(),
                   "--version", version, "--out", self.folder)
        self.assertEqual(made.returncode, 0, made.stdout)
        (wrapper,) = self.folder.glob("lintel-lintel-*.tgz")
        (program,) = self.folder.glob("lintel-linux-*.tgz")
        project = self.folder / "project"

        def install(*packages):
            shutil.rmtree(project, ignore_errors=True)
            project.mkdir()
            (project / "package.json").write_text('{"private": true}\n', encoding="utf-8")
            done = run("npm", "install", "--offline", "--no-audit", "--no-fund", "--cache", self.folder / "cache", *packages,
                       cwd=project)
            self.assertEqual(done.returncode, 0, done.stdout)
            return project / "node_modules/.bin/lintel"
        self.works(install(program, wrapper))
        scripts = [path for path in (project / "node_modules").rglob("package.json")
                   if "scripts" in json.loads(path.read_text(encoding="utf-8"))]
        self.assertEqual(scripts, [])
        alone = install("--omit=optional", wrapper)
        done = run(alone, "--version")
        self.assertEqual(done.returncode, 2)
        self.assertIn("is not installed", done.stdout)
        self.works(alone, env={**os.environ, "LINTEL_BINARY": str(OPTIONS.lintel.resolve())})

    def test_version(self):
        changelog = (OPTIONS.source / "cli/packaging/debian/changelog").read_text(encoding="utf-8")
        self.assertEqual(run(OPTIONS.lintel, "--version").stdout.split()[1], re.match(r"lintel \((.*?)\)", changelog).group(1))
        self.assertRegex(run(OPTIONS.lintel, "--version").stdout,
                         r"^lintel \d+\.\d+\.\d+\ncommit ([0-9a-f]{12}|unknown)\ngrammar for MySQL .* \(ANTLR [0-9.]+\)\n$")

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
        self.assertEqual(self.completed("lintel", "explain", "drop-pri"), ["drop-primary-key"])
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
    for option in ("lintel", "build", "cpack", "source"):
        parser.add_argument(f"--{option}", type=pathlib.Path, required=True)
    OPTIONS, rest = parser.parse_known_args()
    unittest.main(argv=[sys.argv[0], *rest])
