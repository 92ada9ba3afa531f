#!/usr/bin/env python3
"""Holds the GitHub action, the templates for GitLab and Azure and the Dockerfile to their rules, and runs the action's
own step.

    ci_test.py --lintel PROGRAM --source FOLDER

Needs Debian's python3-yaml. Tests that need more (shellcheck, the modules of this folder) are skipped where it is
missing.
"""

import argparse
import os
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile
import unittest

import yaml

OPTIONS = None
MODULES = pathlib.Path(__file__).resolve().parent / "node_modules/.bin"


def module(name):
    return unittest.skipUnless((MODULES / name).exists() and shutil.which("node"), f"no {name} here: `make test-tools`")


def run(*command, **more):
    return subprocess.run([str(part) for part in command], check=False, stdout=subprocess.PIPE, stderr=subprocess.STDOUT,
                          encoding="utf-8", **more)


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

    @module("action-validator")
    def test_the_schema_of_actions(self):
        self.assertEqual(run(MODULES / "action-validator", OPTIONS.source / "action.yml").returncode, 0)
        with tempfile.TemporaryDirectory() as name:
            wrong = pathlib.Path(name, "action.yml")
            wrong.write_text((OPTIONS.source / "action.yml").read_text("utf-8").replace("using: composite", "using: shell"), "utf-8")
            self.assertNotEqual(run(MODULES / "action-validator", wrong).returncode, 0)

    @unittest.skipUnless(shutil.which("shellcheck"), "no shellcheck here")
    def test_the_steps_are_sound_shell(self):
        for step in self.action["runs"]["steps"]:
            if "run" in step:
                variables = "".join(f"export {name}=\n" for name in step.get("env", {}))
                checked = run("shellcheck", "--shell=bash", "--exclude=SC2154", "-", input=variables + step["run"])
                self.assertEqual(checked.stdout, "", step["name"])

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


class Workflow(unittest.TestCase):
    """The workflow that the README shows."""

    @module("action-validator")
    def test_readme(self):
        readme = (OPTIONS.source / "README.md").read_text(encoding="utf-8")
        (workflow,) = [block for block in re.findall(r"```yaml\n(.*?)```", readme, re.S) if "runs-on:" in block]
        with tempfile.TemporaryDirectory() as name:
            file = pathlib.Path(name, "lintel.yml")
            file.write_text(workflow, encoding="utf-8")
            checked = run(MODULES / "action-validator", file)
            self.assertEqual(checked.returncode, 0, checked.stdout)
        (step,) = [s for s in yaml.safe_load(workflow)["jobs"]["lintel"]["steps"] if "lintel" in s.get("uses", "")]
        self.assertLessEqual(set(step["with"]), set(load("action.yml")["inputs"]))


class Init(unittest.TestCase):
    """The jobs that `lintel init` writes."""

    def written(self, folder, remote, file):
        for git in (["init", "-q"], ["remote", "add", "origin", remote],
                    ["-c", "user.name=a", "-c", "user.email=a@example.org", "commit", "-q", "--allow-empty", "-m", "a"]):
            self.assertEqual(run("git", *git, cwd=folder).returncode, 0)
        pathlib.Path(folder, "schema.sql").write_text("CREATE TABLE t (id INT PRIMARY KEY);\n", encoding="utf-8")
        done = run(OPTIONS.lintel.resolve(), "init", cwd=folder)
        self.assertEqual(done.returncode, 0, done.stdout)
        return pathlib.Path(folder, file)

    @module("action-validator")
    def test_github(self):
        with tempfile.TemporaryDirectory() as folder:
            job = self.written(folder, "https://github.com/shop/shop.git", ".github/workflows/lintel.yml")
            checked = run(MODULES / "action-validator", job)
            self.assertEqual(checked.returncode, 0, checked.stdout)

    @module("gitlab-ci-local")
    def test_gitlab(self):
        with tempfile.TemporaryDirectory() as folder:
            self.written(folder, "https://gitlab.com/shop/shop.git", ".gitlab-ci.yml")
            checked = run(MODULES / "gitlab-ci-local", "--list-all", cwd=folder)
            self.assertEqual(checked.returncode, 0, checked.stdout)
            self.assertIn("json schema validated", checked.stdout)


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

    @module("gitlab-ci-local")
    def test_the_schema_of_gitlab(self):
        with tempfile.TemporaryDirectory() as name:
            text = (OPTIONS.source / "cli/packaging/gitlab.yml").read_text(encoding="utf-8")
            for git in (["init", "-q"], ["remote", "add", "origin", "git@gitlab.example.org:shop/shop.git"],
                        ["-c", "user.name=a", "-c", "user.email=a@example.org", "commit", "-q", "--allow-empty", "-m", "a"]):
                self.assertEqual(run("git", *git, cwd=name).returncode, 0)
            for content, good in ((text, True), (text.replace("when: always", "when: sometimes"), False)):
                pathlib.Path(name, ".gitlab-ci.yml").write_text(content, encoding="utf-8")
                checked = run(MODULES / "gitlab-ci-local", "--list-all", cwd=name)
                self.assertEqual(checked.returncode == 0, good, checked.stdout)
                self.assertEqual("json schema validated" in checked.stdout, good, checked.stdout)

    def test_azure(self):
        steps = load("cli/packaging/azure-pipelines.yml")["jobs"][0]["steps"]
        script = next(step["script"] for step in steps if "script" in step)
        self.takes(script)
        # A step is one of these; the names are those of the YAML schema's reference.
        for step in steps:
            self.assertEqual(len({"checkout", "script", "task", "publish"} & set(step)), 1, step)
            self.assertLessEqual(set(step), {"checkout", "fetchDepth", "script", "displayName", "task", "inputs",
                                             "condition", "publish", "artifact"})
        for file in re.findall(r"ArtifactStagingDirectory\)/([a-z.]+)", script):
            self.assertIn(file, str(steps[2:]))

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
