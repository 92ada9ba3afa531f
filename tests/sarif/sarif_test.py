#!/usr/bin/env python3
"""Holds the SARIF that Lintel writes to the official schema and to what its readers need beyond it.

    sarif_test.py --lintel PROGRAM --corpus FOLDER

Needs Debian's python3-jsonschema.
"""

import argparse
import gzip
import json
import pathlib
import random
import subprocess
import tempfile
import unittest
import urllib.parse

import jsonschema

OPTIONS = None
SCHEMA = json.loads(pathlib.Path(__file__).with_name("sarif-schema-2.1.0.json").read_text(encoding="utf-8"))
VALIDATOR = jsonschema.Draft202012Validator(SCHEMA)


def check(folder, *arguments):
    """The log of a run in `folder`, held to the schema, and its exit status."""
    done = subprocess.run([OPTIONS.lintel.resolve(), "check", "--format", "sarif", *map(str, arguments)], cwd=folder,
                          stdout=subprocess.PIPE, stderr=subprocess.PIPE, check=False)
    log = json.loads(done.stdout)
    errors = [f"{'/'.join(map(str, e.absolute_path))}: {e.message}" for e in VALIDATOR.iter_errors(log)]
    if errors:
        raise AssertionError("\n".join(errors[:10]))
    return log["runs"][0], done.returncode


def units(line):
    """The UTF-16 code units of a line, each as two bytes."""
    data = line.encode("utf-16-le")
    return [data[i:i + 2] for i in range(0, len(data), 2)]


def marked(text, region):
    """What a region on one line marks."""
    line = text.removeprefix("\ufeff").splitlines()[region["startLine"] - 1]
    return b"".join(units(line)[region["startColumn"] - 1:region["endColumn"] - 1]).decode("utf-16-le")


class Sarif(unittest.TestCase):
    def setUp(self):
        self.temporary = tempfile.TemporaryDirectory(prefix="lintel-sarif-")
        self.folder = pathlib.Path(self.temporary.name)
        self.addCleanup(self.temporary.cleanup)

    def write(self, name, text):
        path = self.folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(text if isinstance(text, bytes) else text.encode("utf-8"))
        return name

    def test_a_run_without_findings(self):
        run, status = check(self.folder, self.write("a.sql", "SELECT 1;\n"))
        self.assertEqual((run["results"], run["tool"]["driver"]["rules"], status), ([], [], 0))
        self.assertEqual(run["invocations"], [{"executionSuccessful": True, "exitCode": 0}])

    def test_the_corpus(self):
        run, _ = check(OPTIONS.corpus, "shop")
        rules = run["tool"]["driver"]["rules"]
        self.assertGreater(len(run["results"]), 20)
        for result in run["results"]:
            self.assertEqual(rules[result["ruleIndex"]]["id"], result["ruleId"])
            self.assertTrue(result["message"]["text"].rstrip().endswith((".", "?")), result["message"]["text"])
            location = result["locations"][0]["physicalLocation"]
            artifact = run["artifacts"][location["artifactLocation"]["index"]]
            self.assertEqual(artifact["location"]["uri"], location["artifactLocation"]["uri"])
            region = location["region"]
            self.assertLessEqual((region["startLine"], region["startColumn"]), (region["endLine"], region["endColumn"]))
            for number, related in enumerate(result.get("relatedLocations", []), 1):
                self.assertEqual(related["id"], number)
                self.assertIn(f"]({number})", result["message"]["text"])
        for rule in rules:
            for text in (rule["shortDescription"]["text"], rule["fullDescription"]["text"]):
                self.assertLessEqual(len(text), 1024)
            self.assertTrue(rule["help"]["text"] and rule["help"]["markdown"])
            self.assertIn(rule["properties"]["problem.severity"], ("error", "warning", "recommendation"))
        prints = [result["partialFingerprints"]["lintel/v1"] for result in run["results"]]
        self.assertEqual(len(prints), len(set(prints)))

    def test_columns_count_utf16(self):
        text = "SELECT '😀 日本 é'; DROP TABLE a;\n"
        run, _ = check(self.folder, "--select", "drop-table", self.write("a.sql", text))
        self.assertEqual(run["columnKind"], "utf16CodeUnits")
        region = run["results"][0]["locations"][0]["physicalLocation"]["region"]
        self.assertIn("DROP TABLE a", "DROP TABLE " + marked(text, region))
        self.assertEqual(marked(text, region), region["snippet"]["text"])

    def test_a_byte_order_mark_and_carriage_returns_are_not_counted(self):
        text = "\ufeffDROP TABLE a;\r\nDROP TABLE b;\r\n"
        run, _ = check(self.folder, "--select", "drop-table", self.write("a.sql", text))
        for result in run["results"]:
            region = result["locations"][0]["physicalLocation"]["region"]
            self.assertEqual(marked(text, region), region["snippet"]["text"])
        self.assertEqual([r["locations"][0]["physicalLocation"]["region"]["startLine"] for r in run["results"]], [1, 2])

    def test_paths_are_relative_and_percent_encoded(self):
        name = self.write("my dump/50% off #1 (ä):x.sql", "DROP TABLE a;\n")
        for path in (name, self.folder / name):
            run, _ = check(self.folder, path)
            uri = run["results"][0]["locations"][0]["physicalLocation"]["artifactLocation"]["uri"]
            self.assertRegex(uri, r"^[A-Za-z0-9._~/%-]+$")
            self.assertEqual(urllib.parse.unquote(uri), name)
        self.assertNotIn(str(self.folder), json.dumps(run))

    def test_paths_are_those_of_the_repository(self):
        (self.folder / ".git").mkdir()
        self.write("db/a.sql", "DROP TABLE a;\n")
        run, _ = check(self.folder / "db", "a.sql")
        self.assertEqual(run["artifacts"][0]["location"]["uri"], "db/a.sql")

    def test_damaged_input(self):
        for name, text in (("latin1.sql", b"DROP TABLE `caf\xe9`;\n"), ("nul.sql", b"DROP TABLE a;\0\0\0"),
                           ("cut.sql", b"SELECT 'never closed"), ("empty.sql", b""), ("deep.sql", b"SELECT " + b"(" * 20000)):
            with self.subTest(name):
                check(self.folder, self.write(name, text))

    def test_what_could_not_be_read_is_a_notification(self):
        run, status = check(self.folder, "missing.sql", self.write("a.sql", "DROP TABLE a;\n"))
        self.assertEqual(status, 2)
        invocation = run["invocations"][0]
        self.assertFalse(invocation["executionSuccessful"])
        self.assertEqual(invocation["exitCode"], 2)
        self.assertEqual(invocation["toolExecutionNotifications"][0]["level"], "error")
        self.assertEqual(len(run["results"]), 1)

    def test_paths_lead_to_what_breaks(self):
        text = ("CREATE TABLE t (id INT PRIMARY KEY, a INT);\nCREATE VIEW v AS SELECT a FROM t;\n"
                "CREATE PROCEDURE p() SELECT a FROM v;\nALTER TABLE t DROP COLUMN a;\n")
        run, _ = check(self.folder, "--select", "broken-routine,broken-view", self.write("a.sql", text))
        (flow,) = [result["codeFlows"] for result in run["results"] if result["ruleId"] == "broken-view"]
        (flow,) = flow
        steps = [step["location"] for step in flow["threadFlows"][0]["locations"]]
        self.assertEqual([step["physicalLocation"]["region"]["startLine"] for step in steps], [4, 2, 3])
        self.assertIn("column `t.a`", steps[0]["message"]["text"])
        self.assertIn("Procedure `p`", steps[2]["message"]["text"])

    def test_suppressions_are_all_or_none(self):
        name = self.write("a.sql", "DROP TABLE a; -- lintel: allow drop-table (in cold storage)\nDROP TABLE b;\n")
        run, _ = check(self.folder, "--select", "drop-table", name)
        self.assertEqual([result.get("suppressions") for result in run["results"]], [None])
        run, _ = check(self.folder, "--select", "drop-table", "--show-suppressed", name)
        self.assertEqual([result["suppressions"] for result in run["results"]],
                         [[{"kind": "inSource", "justification": "In cold storage."}], []])
        self.assertNotIn("baselineState", run["results"][0])

    def test_a_baseline_says_what_is_new(self):
        name = self.write("a.sql", "DROP TABLE a;\n")
        subprocess.run([OPTIONS.lintel.resolve(), "check", "--write-baseline", "known", name], cwd=self.folder, check=True,
                       stdout=subprocess.DEVNULL)
        self.write(name, "DROP TABLE a;\nDROP TABLE b;\n")
        run, _ = check(self.folder, "--baseline", "known", "--select", "drop-table", name)
        self.assertEqual([result["baselineState"] for result in run["results"]], ["new"])
        run, _ = check(self.folder, "--baseline", "known", "--select", "drop-table", "--show-suppressed", name)
        self.assertEqual([result["baselineState"] for result in run["results"]], ["unchanged", "new"])
        self.assertEqual(run["results"][0]["suppressions"][0]["kind"], "external")

    def test_rules_of_the_project_are_an_extension(self):
        self.write("lintel.toml", '[[custom-rule]]\nid = "no-t"\nmatch = "table"\nwhen = { name = "t" }\nmessage = "not `t`"\n')
        run, _ = check(self.folder, self.write("a.sql", "CREATE TABLE t (id INT PRIMARY KEY);\n"))
        (result,) = [result for result in run["results"] if result["ruleId"] == "no-t"]
        component = run["tool"]["extensions"][result["rule"]["toolComponent"]["index"]]
        self.assertEqual(component["rules"][result["rule"]["index"]]["id"], "no-t")
        self.assertNotIn("no-t", [rule["id"] for rule in run["tool"]["driver"]["rules"]])

    def test_only_security_rules_make_security_alerts(self):
        text = "CREATE USER 'a'@'%' IDENTIFIED BY 'secret';\nGRANT ALL ON *.* TO 'a'@'%';\nDROP TABLE t;\n"
        run, _ = check(self.folder, self.write("a.sql", text))
        rules = run["tool"]["driver"]["rules"]
        self.assertTrue(any("security" in rule["properties"]["tags"] for rule in rules))
        for rule in rules:
            self.assertEqual("security-severity" in rule["properties"], "security" in rule["properties"]["tags"])

    def test_files_elsewhere_have_whole_addresses(self):
        (self.folder / "project").mkdir()
        self.write("a b.sql", "DROP TABLE a;\n")
        self.write("project/b.sql", "DROP TABLE b;\n")
        (self.folder / "project/.git").mkdir()
        run, _ = check(self.folder / "project", "b.sql", "../a b.sql")
        self.assertEqual(sorted(artifact["location"]["uri"] for artifact in run["artifacts"]),
                         ["b.sql", f"file://{self.folder}/a%20b.sql"])

    def test_the_context_is_more_than_the_region(self):
        text = "-- first\nDROP TABLE a;\n-- last\n"
        run, _ = check(self.folder, "--select", "drop-table", self.write("a.sql", text))
        place = run["results"][0]["locations"][0]["physicalLocation"]
        self.assertEqual(place["contextRegion"]["snippet"]["text"], text)
        self.assertEqual((place["contextRegion"]["startLine"], place["contextRegion"]["endLine"]), (1, 4))

    def test_a_log_is_no_larger_than_github_takes(self):
        random.seed(1)
        letters = [chr(code) for code in range(33, 127) if chr(code) not in "{}%#<&`!+*/\\\"'"]
        noise = lambda: "".join(random.choices(letters, k=465))  # what gzip cannot make smaller
        self.write("a.sql", "".join(f"DROP TABLE /*{noise()}*/ t{i};\n" for i in range(25_000)) + "SELEC 1;\n")
        done = subprocess.run([OPTIONS.lintel.resolve(), "check", "--format", "sarif", "a.sql"], cwd=self.folder, check=False,
                              stdout=subprocess.PIPE, stderr=subprocess.PIPE)
        self.assertLess(len(gzip.compress(done.stdout, 6)), 10_000_000)
        run = json.loads(done.stdout)["runs"][0]
        self.assertGreater(len(run["results"]), 10_000)
        self.assertLess(len(run["results"]), 25_000)
        self.assertEqual(run["results"][-1]["ruleId"], "syntax-error")
        (notice,) = run["invocations"][0]["toolExecutionNotifications"]
        self.assertEqual(notice["level"], "warning")
        self.assertIn(f"holds {len(run['results'])} of 25001 findings", notice["message"]["text"])
        self.assertIn(f"holds {len(run['results'])} of 25001 findings", done.stderr.decode("utf-8"))

    def test_fingerprints_outlive_edits(self):
        def own(text):
            run, _ = check(self.folder, "--select", "drop-table", self.write("a.sql", text))
            return [result["partialFingerprints"]["lintel/v1"] for result in run["results"]]
        before = own("DROP TABLE a;\nDROP TABLE b;\n")
        self.assertEqual(own("-- moved\n\nDROP   TABLE a;\nDROP TABLE b;\n"), before)
        self.assertEqual(own("DROP TABLE b;\n"), before[1:])


def main():
    global OPTIONS
    arguments = argparse.ArgumentParser()
    arguments.add_argument("--lintel", required=True, type=pathlib.Path)
    arguments.add_argument("--corpus", required=True, type=pathlib.Path)
    OPTIONS, rest = arguments.parse_known_args()
    unittest.main(argv=["sarif_test", *rest])


main()
