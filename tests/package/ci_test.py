#!/usr/bin/env python3
"""Holds the GitHub action, the templates for GitLab and Azure and the Dockerfile to their rules, and runs the action's
own step.

    ci_test.py --lintel PROGRAM --source FOLDER

Needs Debian's python3-yaml.
"""

import argparse
import os
import pathlib
import re
import subprocess
import sys
import tempfile
import unittest

import yaml

OPTIONS = None


def load(name):
    return yaml.safe_load((OPTIONS.source / name).read_text(encoding="utf-8"))


class Action(unittest.TestCase):
    def setUp(self):
        self.action = load("action.yml")

    def test_metadata(self):
        for key in ("name", "description", "branding", "inputs", "outputs", "runs"):
            self.assertIn(key, self.action)
        self.assertEqual(self.action["runs"]["using"], "composite")
        for name, entry in self.action["inputs"].items():
            self.assertIn("description", entry, name)
        used = set(re.findall(r"inputs\.([a-z0-9-]+)", (OPTIONS.source / "action.yml").read_text(encoding="utf-8")))
        self.assertEqual(used, set(self.action["inputs"]))

    def test_nothing_is_interpolated_into_a_shell(self):
        for step in self.action["runs"]["steps"]:
            self.assertNotIn("${{", step.get("run", ""), step["name"])
            if "run" in step:
                self.assertEqual(step["shell"], "bash")

    def run_step(self, folder, **inputs):
        (step,) = [s for s in self.action["runs"]["steps"] if s.get("id") == "check"]
        environment = {**os.environ, **{name: "" for name in step["env"]}, **inputs,
                       "PATH": f"{OPTIONS.lintel.resolve().parent}{os.pathsep}{os.environ['PATH']}",
                       "RUNNER_TEMP": str(folder), "GITHUB_STEP_SUMMARY": str(folder / "summary"),
                       "GITHUB_OUTPUT": str(folder / "output")}
        return subprocess.run(["bash", "-e", "-o", "pipefail", "-c", step["run"]], cwd=folder, env=environment, check=False,
                              stdout=subprocess.PIPE, stderr=subprocess.STDOUT, encoding="utf-8")

    def test_the_step_runs(self):
        with tempfile.TemporaryDirectory() as name:
            folder = pathlib.Path(name)
            (folder / "a b.sql").write_text("CREATE TABLE t (a INT) ENGINE=MyISAM;\nSELEC 1;\n", encoding="utf-8")
            done = self.run_step(folder, PATHS="a b.sql\n")
            self.assertEqual(done.returncode, 1, done.stdout)
            self.assertIn("::error file=a b.sql,", done.stdout)
            self.assertIn("exit-code=1", (folder / "output").read_text(encoding="utf-8"))
            self.assertIn("### Lintel", (folder / "summary").read_text(encoding="utf-8"))
            self.assertTrue((folder / "lintel.sarif").is_file())
            self.assertEqual(self.run_step(folder, PATHS="a b.sql", FAIL_ON="never").returncode, 0)
            self.assertEqual(self.run_step(folder, PATHS="$(touch evil)").returncode, 2)
            self.assertFalse((folder / "evil").exists())


class Templates(unittest.TestCase):
    """What the scripts run is what the program takes."""

    def takes(self, script):
        arguments = re.findall(r"--[a-z-]+", script)
        described = subprocess.run([OPTIONS.lintel, "check", "--help"], stdout=subprocess.PIPE, check=True,
                                   encoding="utf-8").stdout
        self.assertTrue(arguments)
        for argument in arguments:
            self.assertIn(argument, described)

    def test_gitlab(self):
        job = load("cli/packaging/gitlab.yml")["lintel"]
        self.takes(job["script"][0])
        self.assertIn(job["artifacts"]["reports"]["codequality"], job["script"][0])

    def test_azure(self):
        steps = load("cli/packaging/azure-pipelines.yml")["jobs"][0]["steps"]
        self.takes(next(step["script"] for step in steps if "script" in step))

    def test_dockerfile(self):
        text = (OPTIONS.source / "cli/packaging/Dockerfile").read_text(encoding="utf-8")
        lines = [line for line in re.sub(r"\\\n", " ", text).splitlines() if line and not line.startswith("#")]
        words = [line.split()[0] for line in lines]
        self.assertLessEqual(set(words), {"FROM", "RUN", "COPY", "WORKDIR", "USER", "ENTRYPOINT", "CMD"})
        self.assertEqual(words.count("FROM"), 2)
        self.assertLess(words.index("USER"), words.index("ENTRYPOINT"))


if __name__ == "__main__":
    parser = argparse.ArgumentParser()
    for option in ("lintel", "source"):
        parser.add_argument(f"--{option}", type=pathlib.Path, required=True)
    OPTIONS, rest = parser.parse_known_args()
    unittest.main(argv=[sys.argv[0], *rest])
