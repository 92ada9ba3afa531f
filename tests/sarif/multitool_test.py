#!/usr/bin/env python3
"""Has Microsoft's validator read logs of every kind, under its own rules and GitHub's.

    multitool_test.py --lintel PROGRAM --corpus FOLDER

Needs the modules of this folder. The validator ends with 0 whatever it finds, so that what it writes is read.
"""

import argparse
import collections
import json
import os
import pathlib
import stat
import subprocess
import sys
import tempfile

import github_policy

HERE = pathlib.Path(__file__).resolve().parent
VALIDATOR = HERE / "node_modules/@microsoft/sarif-multitool-linux/Sarif.Multitool"

# What it says and we leave so: rule and message, and why.
ACCEPTED = {
    ("SARIF2002", "Note_Default"): "GitHub asks for whole texts, not for templates and arguments",
    ("SARIF2004", "Warning_AvoidDuplicativeResultRuleInformation"): "most readers know no more than ruleId",
    ("SARIF2005", "Warning_ProvideToolnformationUri"): "Lintel has no address of its own yet",
    ("SARIF2006", "Note_Default"): "whether an address answers is not for a test to ask",
    ("SARIF2009", "Note_UseConventionalRuleIds"): "rules are known by the names that allowances use",
    ("SARIF2013", "Note_Default"): "files are not embedded: logs would hold all of the source",
}
# And of some logs.
ACCEPTED_OF = {
    ("SARIF2003", "Note_Default"): lambda log: log != "provenance",  # only where it is asked for
    ("SARIF2012", "Note_ProvideMetadataForAllViolatedRules"): lambda log: log in ("empty", "unreadable"),
    ("SARIF2012", "Note_ProvideRuleMetadata"): lambda log: log == "extension",  # a rule of lintel.toml has no address
}

BAD = "CREATE TABLE t (a INT) ENGINE=MyISAM;\nSELEC 1;\nDROP TABLE gone;\n"
BREAKING = ("CREATE TABLE t (id INT PRIMARY KEY, a INT);\nCREATE VIEW v AS SELECT a FROM t;\n"
            "CREATE VIEW w AS SELECT a FROM v;\nCREATE PROCEDURE p() SELECT a FROM w;\n"
            "ALTER TABLE t DROP COLUMN a;\n")
ALLOWED = "DROP TABLE a; -- lintel: allow drop-table (in cold storage)\nDROP TABLE b;\n"
# What a rule of lintel.toml finds, as an extension of the tool.
OWN_RULE = ('[[custom-rule]]\nid = "no-short-name"\nmatch = "table"\nwhen = { name = "t" }\n'
            'message = "a table may not be called `{name}`"\n')


class Logs:
    """Writes a log for each kind of run, and which logs say what is not accepted."""

    def __init__(self, lintel, corpus, folder):
        self.lintel, self.corpus, self.folder = lintel.resolve(), corpus.resolve(), folder
        self.logs = {}

    def write(self, name, text):
        path = self.folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(text.encode("utf-8"))
        return path.name

    def log(self, name, *arguments, cwd=None):
        out = self.folder / f"{name}.sarif"
        done = subprocess.run([self.lintel, "check", "--output", f"sarif={out}", *map(str, arguments)],
                              cwd=cwd or self.folder, check=False, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)
        if not out.is_file():
            sys.exit(f"{name}: no log: {done.stderr.decode()}")
        self.logs[name] = json.loads(out.read_text(encoding="utf-8"))
        return self.logs[name]["runs"][0]

    def project(self, name, **files):
        folder = self.folder / name
        folder.mkdir()
        for file, text in files.items():
            (folder / file.replace("__", ".")).write_text(text, encoding="utf-8")
        return folder

    def write_all(self):
        self.log("empty", self.write("clean.sql", "SELECT 1;\n"))
        self.log("unreadable", "missing.sql")
        self.log("corpus", ".", cwd=self.corpus)
        self.log("unicode", self.write("emoji.sql", "SELECT '💥 日本 é'; DROP TABLE `💥`;\n"))
        self.log("crlf-bom", self.write("windows.sql", "\ufeff" + BAD.replace("\n", "\r\n")))
        self.log("paths", self.write("a 50% #é/b c:d.sql", BAD) and "a 50% #é/b c:d.sql")
        assert any("fixes" in result for result in self.log("fixes", self.write("fix.sql", BAD))["results"])
        flows = self.log("paths-through-views", self.write("breaking.sql", BREAKING))["results"]
        assert any("codeFlows" in result for result in flows)
        self.log("parse-error", self.write("broken.sql", "ALTER TABEL t ADD x INT;\nSELECT 'never closed"))
        own = self.log("extension", "t.sql", cwd=self.project("own", lintel__toml=OWN_RULE, t__sql=BAD))
        assert own["tool"]["extensions"] and any("rule" in result for result in own["results"])
        project = self.project("allowed", a__sql=ALLOWED)
        subprocess.run([self.lintel, "check", "--write-baseline", "baseline.txt", "a.sql"], cwd=project, check=True,
                       stdout=subprocess.DEVNULL)
        (project / "a.sql").write_text(ALLOWED + "DROP TABLE c;\n", encoding="utf-8")
        suppressed = self.log("suppressed", "--baseline", "baseline.txt", "--show-suppressed", "a.sql", cwd=project)
        assert {result["baselineState"] for result in suppressed["results"]} == {"new", "unchanged"}
        self.with_provenance()
        many = "".join(f"DROP TABLE t{i};\n" for i in range(25_000))
        cut = self.log("many", self.write("many.sql", many + "SELEC 1;\n"))
        assert len(cut["results"]) == 25_000 and cut["results"][-1]["level"] == "error"
        assert "25000 of 25001" in cut["invocations"][0]["toolExecutionNotifications"][0]["message"]["text"]

    def with_provenance(self):
        project = self.project("repository", a__sql=BAD)

        def git(*arguments):
            subprocess.run(["git", "-c", "user.name=a", "-c", "user.email=a@example.org", *arguments], cwd=project,
                           check=True, stdout=subprocess.DEVNULL)
        git("init", "-q", "-b", "main")
        git("add", ".")
        git("commit", "-q", "-m", "a")
        git("remote", "add", "origin", "https://user:secret@example.org/shop.git")
        run = self.log("provenance", "--sarif-provenance", "a.sql", cwd=project)
        assert run["versionControlProvenance"][0]["repositoryUri"] == "https://example.org/shop.git"

    def validate(self):
        policy, verdict = self.folder / "policy.xml", self.folder / "verdict.json"
        policy.write_text(github_policy.text(), encoding="utf-8")
        VALIDATOR.chmod(VALIDATOR.stat().st_mode | stat.S_IXUSR)
        done = subprocess.run(
            [VALIDATOR, "validate", *(self.folder / f"{name}.sarif" for name in self.logs), "--rule-kind", "Sarif;Ghas",
             "--level", "Error;Warning;Note", "--config", policy, "--output", verdict, "--log", "ForceOverwrite"],
            check=False, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, encoding="utf-8",
            env={**os.environ, "DOTNET_SYSTEM_GLOBALIZATION_INVARIANT": "1"})
        if done.returncode != 0 or not verdict.is_file():
            sys.exit(f"the validator did not run:\n{done.stdout}")
        return json.loads(verdict.read_text(encoding="utf-8-sig"))["runs"][0]["results"]


def objections(results):
    """By log and rule: how many, and the first."""
    found = collections.OrderedDict()
    for result in results:
        key = (result["ruleId"], result["message"].get("id"))
        place = result["locations"][0]["physicalLocation"]["artifactLocation"]["uri"]
        log = pathlib.PurePosixPath(place).stem
        if key in ACCEPTED or (key in ACCEPTED_OF and ACCEPTED_OF[key](log)):
            continue
        number, first = found.get((log, *key), (0, result["message"]))
        found[(log, *key)] = (number + 1, first)
    return found


def main():
    arguments = argparse.ArgumentParser()
    arguments.add_argument("--lintel", required=True, type=pathlib.Path)
    arguments.add_argument("--corpus", required=True, type=pathlib.Path)
    options = arguments.parse_args()
    with tempfile.TemporaryDirectory(prefix="lintel-multitool-") as folder:
        logs = Logs(options.lintel, options.corpus, pathlib.Path(folder))
        logs.write_all()
        broken = pathlib.Path(folder, "wrong.sarif")
        wrong = json.loads(json.dumps(logs.logs["fixes"]))
        wrong["runs"][0]["results"][0]["ruleIndex"] = 99
        broken.write_text(json.dumps(wrong), encoding="utf-8")
        logs.logs["wrong"] = wrong
        found = objections(logs.validate())
    # That the validator sees mistakes is tried on a log that has one.
    if not any(log == "wrong" for log, *_ in found):
        sys.exit("a log with a mistake passed: the validator was not really asked")
    ours = {key: value for key, value in found.items() if key[0] != "wrong"}
    for (log, rule, message), (number, first) in ours.items():
        print(f"{log}: {rule} {message}, {number} times: {first}")
    print(f"{len(logs.logs) - 1} logs validated")
    sys.exit(1 if ours else 0)


main()
