#!/usr/bin/env python3
"""Holds the SARIF that Lintel writes to the official schema and to what its readers need beyond it.

    sarif_test.py --lintel PROGRAM --corpus FOLDER

Needs Debian's python3-jsonschema.
"""

import argparse
import json
import pathlib
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
