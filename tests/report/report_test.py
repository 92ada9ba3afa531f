#!/usr/bin/env python3
"""Reads every report that `lintel check` writes as its readers do.

    report_test.py --lintel PROGRAM --schema FILE

Needs Debian's python3-jsonschema.
"""

import argparse
import json
import os
import pathlib
import re
import subprocess
import sys
import tempfile
import unittest
import xml.etree.ElementTree as xml

import jsonschema

OPTIONS = None

# reviewdog's proto/rdf/reviewdog.proto, as far as Lintel writes it.
POSITION = {"type": "object", "required": ["line", "column"], "additionalProperties": False,
            "properties": {"line": {"type": "integer", "minimum": 1}, "column": {"type": "integer", "minimum": 1}}}
RANGE = {"type": "object", "required": ["start", "end"], "additionalProperties": False,
         "properties": {"start": POSITION, "end": POSITION}}
LOCATION = {"type": "object", "required": ["path", "range"], "additionalProperties": False,
            "properties": {"path": {"type": "string"}, "range": RANGE}}
DIAGNOSTIC = {
    "type": "object", "required": ["message", "location", "severity", "code"], "additionalProperties": False,
    "properties": {
        "message": {"type": "string"}, "location": LOCATION, "severity": {"enum": ["ERROR", "WARNING", "INFO"]},
        "code": {"type": "object", "required": ["value"], "additionalProperties": False,
                 "properties": {"value": {"type": "string"}, "url": {"type": "string", "format": "uri"}}},
        "suggestions": {"type": "array", "items": {
            "type": "object", "required": ["range", "text"], "additionalProperties": False,
            "properties": {"range": RANGE, "text": {"type": "string"}}}},
        "related_locations": {"type": "array", "items": {
            "type": "object", "required": ["message", "location"], "additionalProperties": False,
            "properties": {"message": {"type": "string"}, "location": LOCATION}}},
    },
}

# GitLab documentation, "Code Quality report format".
POINT = {"type": "object", "required": ["line", "column"], "properties": {"line": {"type": "integer", "minimum": 1},
                                                                         "column": {"type": "integer", "minimum": 1}}}
GITLAB = {"type": "array", "items": {
    "type": "object", "required": ["description", "check_name", "fingerprint", "severity", "location"],
    "properties": {
        "severity": {"enum": ["info", "minor", "major", "critical", "blocker"]},
        "location": {"type": "object", "required": ["path", "positions"], "properties": {
            "path": {"type": "string", "pattern": "^(?!\\./|/)"},
            "positions": {"type": "object", "required": ["begin", "end"], "properties": {"begin": POINT, "end": POINT}},
        }},
    }}}

AWKWARD = "a 50%#,é.sql"
SOURCE = ("\ufeffCREATE TABLE `t💥` (\r\n  id INT PRIMARY KEY,\r\n  n INT,\r\n  KEY (n),\r\n  KEY n2 (n)\r\n) ENGINE=MyISAM;\r\n"
          "INSERT INTO nowhere VALUES ('a,b:c\x01');\r\nSELEC 1;\r\nCREATE TABLE y (p BIGINT, FOREIGN KEY (p) REFERENCES `t💥` (id)) ENGINE=InnoDB;\r\nDROP TABLE `t💥`,\r\n  gone;\r\n")


class Reports(unittest.TestCase):
    def setUp(self):
        temporary = tempfile.TemporaryDirectory(prefix="lintel-report-")
        self.addCleanup(temporary.cleanup)
        self.folder = pathlib.Path(temporary.name)
        self.write(AWKWARD, SOURCE)
        self.write("clean.sql", "CREATE TABLE a (id INT PRIMARY KEY);\n")

    def write(self, name, text):
        (self.folder / name).write_bytes(text.encode("utf-8"))

    def run_lintel(self, *arguments, **variables):
        environment = {name: value for name, value in os.environ.items() if name not in ("GITHUB_ACTIONS", "TF_BUILD")}
        return subprocess.run([OPTIONS.lintel.resolve(), "check", *arguments], cwd=self.folder, check=False,
                              stdout=subprocess.PIPE, stderr=subprocess.PIPE, env={**environment, **variables})

    def report(self, form, *paths):
        done = self.run_lintel("--format", form, *(paths or (AWKWARD, "clean.sql")))
        self.assertEqual(done.stderr, b"")
        return done.stdout.decode("utf-8")

    def findings(self, *paths):
        return json.loads(self.report("json", *paths))

    def test_json_keeps_to_its_schema(self):
        schema = json.loads(OPTIONS.schema.read_text(encoding="utf-8"))
        jsonschema.Draft202012Validator.check_schema(schema)
        for paths in ((AWKWARD, "clean.sql"), ("clean.sql",)):
            report = self.findings(*paths)
            jsonschema.Draft202012Validator(schema).validate(report)
        report = self.findings()
        self.assertEqual(report["summary"]["files"], 2)
        self.assertGreater(report["summary"]["errors"], 0)
        self.assertTrue(any("fix" in finding for finding in report["findings"]))
        self.assertTrue(any(finding["related"] for finding in report["findings"]))

    def test_json_says_how_things_break(self):
        self.write("breaking.sql", "CREATE TABLE t (id INT PRIMARY KEY, a INT);\nCREATE VIEW v AS SELECT a FROM t;\n"
                                   "CREATE VIEW w AS SELECT a FROM v;\nALTER TABLE t DROP COLUMN a;\n")
        report = self.findings("breaking.sql")
        jsonschema.Draft202012Validator(json.loads(OPTIONS.schema.read_text(encoding="utf-8"))).validate(report)
        (path,) = [finding["paths"] for finding in report["findings"] if finding["rule"] == "broken-view"]
        self.assertEqual([[step["start"]["line"] for step in one] for one in path], [[4, 2, 3]])

    def test_json_places_mark_what_is_meant(self):
        data = SOURCE.encode("utf-8")
        for finding in self.findings()["findings"]:
            if finding["rule"] == "non-innodb-engine":
                marked = data[finding["start"]["offset"]:finding["end"]["offset"]].decode("utf-8")
                self.assertEqual(marked, "ENGINE=MyISAM")
                self.assertEqual(finding["start"], {"line": 6, "column": 3, "offset": data.index(b"ENGINE")})
                break
        else:
            self.fail("no finding about the engine")

    def test_github_commands_are_escaped(self):
        lines = self.report("github").splitlines()
        commands = [line for line in lines if line.startswith("::")]
        expected = self.findings()["findings"]
        self.assertEqual(len(commands), len(expected))
        undo = lambda text: text.replace("%0D", "\r").replace("%0A", "\n").replace("%3A", ":").replace("%2C", ",").replace("%25", "%")
        for command, finding in zip(commands, expected):
            head, _, message = command[2:].partition("::")
            kind, _, properties = head.partition(" ")
            values = {key: undo(value) for key, value in (one.split("=", 1) for one in properties.split(","))}
            self.assertEqual(kind, {"note": "notice"}.get(finding["severity"], finding["severity"]))
            self.assertEqual(values["file"], finding["file"])
            self.assertEqual(int(values["line"]), finding["start"]["line"])
            self.assertEqual(values["title"], finding["rule"])
            self.assertIn(finding["message"], undo(message))
            self.assertEqual("col" in values, finding["start"]["line"] == finding["end"]["line"])

    def test_github_is_guessed(self):
        self.assertIn(b"::error ", self.run_lintel(AWKWARD, GITHUB_ACTIONS="true").stdout)
        self.assertNotIn(b"::error ", self.run_lintel(AWKWARD).stdout)
        self.run_lintel("--output", "report.txt", AWKWARD, GITHUB_ACTIONS="true")
        self.assertNotIn(b"::error ", (self.folder / "report.txt").read_bytes())
        self.assertNotIn(b"::error ", self.run_lintel("--format", "text", AWKWARD, GITHUB_ACTIONS="true").stdout)

    def test_gitlab(self):
        report = json.loads(self.report("gitlab"))
        jsonschema.Draft202012Validator(GITLAB).validate(report)
        marks = [entry["fingerprint"] for entry in report]
        self.assertEqual(len(marks), len(set(marks)))
        self.write(AWKWARD, SOURCE.replace("\ufeff", "\ufeff-- moved\r\n-- down\r\n"))
        self.assertEqual(marks, [entry["fingerprint"] for entry in json.loads(self.report("gitlab"))])
        self.assertEqual(json.loads(self.report("gitlab", "clean.sql")), [])

    def test_checkstyle(self):
        root = xml.fromstring(self.report("checkstyle"))
        expected = self.findings()["findings"]
        errors = root.findall("file/error")
        self.assertEqual(root.find("file").get("name"), AWKWARD)
        self.assertEqual([(e.get("line"), e.get("column"), e.get("source")) for e in errors],
                         [(str(f["start"]["line"]), str(f["start"]["column"]), "lintel." + f["rule"]) for f in expected])
        self.assertLessEqual({e.get("severity") for e in errors}, {"error", "warning", "info"})
        self.assertEqual(list(xml.fromstring(self.report("checkstyle", "clean.sql"))), [])

    def test_junit_counts(self):
        root = xml.fromstring(self.report("junit"))
        expected = self.findings()["findings"]
        self.assertEqual(int(root.get("tests")), len(root.findall("testsuite/testcase")))
        self.assertEqual(int(root.get("failures")), len(root.findall("testsuite/testcase/failure")))
        self.assertEqual(int(root.get("failures")), sum(f["severity"] != "note" for f in expected))
        self.assertEqual(int(root.get("skipped")), len(root.findall("testsuite/testcase/skipped")))
        clean = root.find("testsuite[@name='clean.sql']")
        self.assertEqual((clean.get("tests"), clean.get("failures")), ("1", "0"))

    def test_rdjson_counts_bytes(self):
        report = json.loads(self.report("rdjson"))
        jsonschema.Draft202012Validator({"type": "array", "items": DIAGNOSTIC}).validate(report["diagnostics"])
        lines = self.report("rdjsonl").splitlines()
        self.assertEqual([json.loads(line) for line in lines], report["diagnostics"])
        data = SOURCE.encode("utf-8").removeprefix(b"\xef\xbb\xbf").split(b"\n")
        for finding in report["diagnostics"]:
            if finding["code"]["value"] == "non-innodb-engine":
                place = finding["location"]["range"]
                line = data[place["start"]["line"] - 1]
                self.assertEqual(line[place["start"]["column"] - 1:place["end"]["column"] - 1], b"ENGINE=MyISAM")
                self.assertIn("suggestions", finding)

    def test_markdown_fits_a_comment(self):
        report = self.report("markdown")
        rows = [line for line in report.splitlines() if re.match(r"\| (❌|⚠️|ℹ️) ", line)]
        self.assertEqual(len(rows), len(self.findings()["findings"]))
        self.assertIn("<summary>Plan: ", report)
        self.assertIn("| `CREATE TABLE `", report.replace("`` ", "`").replace("`t", "`"))
        self.assertEqual(len(re.findall("<details[ >]", report)), report.count("</details>"))
        self.write("many.sql", "".join(f"CREATE TABLE t{i} (a INT) ENGINE=MyISAM;\n" for i in range(3000)))
        long = self.report("markdown", "many.sql")
        self.assertLess(len(long), 65536)
        self.assertRegex(long, r"\d+ of \d+ findings are shown")
        self.assertIn("2950 more steps", long)

    def test_azure_commands_are_escaped(self):
        lines = self.report("azure").splitlines()
        commands = [line for line in lines if line.startswith("##vso[task.logissue ")]
        expected = [finding for finding in self.findings()["findings"] if finding["severity"] != "note"]
        self.assertEqual(len(commands), len(expected))
        undo = lambda text: text.replace("%3B", ";").replace("%5D", "]").replace("%0D", "\r").replace("%0A", "\n").replace("%AZP25", "%")
        for command, finding in zip(commands, expected):
            head, _, message = command.removeprefix("##vso[task.logissue ").partition("]")
            values = {key: undo(value) for key, value in (one.split("=", 1) for one in head.rstrip(";").split(";"))}
            self.assertEqual((values["type"], values["sourcepath"], values["code"]),
                             (finding["severity"], finding["file"], finding["rule"]))
            self.assertEqual(int(values["linenumber"]), finding["start"]["line"])
            self.assertTrue(undo(message).startswith(finding["message"]))
        self.assertIn(b"##vso[", self.run_lintel(AWKWARD, TF_BUILD="True").stdout)
        # What the SQL says is no command.
        self.write("evil.sql", "CREATE TABLE `##vso[task.complete result=Failed;]` (a INT);\n")
        for line in self.report("azure", "evil.sql").splitlines():
            self.assertFalse("##vso[" in line.removeprefix("##vso[task.logissue ") and not line.startswith("##vso[task.logissue "), line)

    def page_data(self, *arguments):
        done = self.run_lintel("--format", "html", *arguments)
        page = done.stdout.decode("utf-8")
        (data,) = re.findall(r'<script type="application/json" id="data">(.*?)</script>', page, re.S)
        return page, json.loads(data)

    def test_html_holds_all(self):
        page, data = self.page_data(AWKWARD, "clean.sql")
        self.assertEqual([(f["rule"], f["file"], f["line"]) for f in data["findings"]],
                         [(f["rule"], f["file"], f["start"]["line"]) for f in self.findings()["findings"]])
        self.assertTrue(data["plan"]["steps"])
        (schema,) = data["schemas"]
        self.assertIn("CREATE TABLE `a`", "".join(one["sql"] for one in schema["objects"]))
        self.assertTrue(schema["graph"]["nodes"])
        self.assertNotRegex(page, r"{{|}}(?!\s*[\])};,)])")
        for address in re.findall(r'(?:src|href)="([^"]*)"', page):
            self.assertFalse(address.startswith(("http", "//")), address)

    def test_suppressed(self):
        self.write("allowed.sql", "DROP TABLE a; -- lintel: allow drop-table (in cold storage)\nDROP TABLE b; -- lintel: allow drop-table\nDROP TABLE c;\n")
        self.run_lintel("--write-baseline", "baseline.txt", "--select", "drop-table", "allowed.sql")
        arguments = ("--baseline", "baseline.txt", "--select", "drop-table", "--show-suppressed", "allowed.sql")
        report = json.loads(self.run_lintel("--format", "json", *arguments).stdout)
        jsonschema.Draft202012Validator(json.loads(OPTIONS.schema.read_text(encoding="utf-8"))).validate(report)
        self.assertEqual(report["findings"], [])
        self.assertEqual([(one["by"], one.get("reason")) for one in report["suppressed"]],
                         [("allowance", "in cold storage"), ("allowance", ""), ("baseline", None)])
        text = self.run_lintel(*arguments).stdout.decode("utf-8").splitlines()
        self.assertIn("allowed.sql:1:1: allowed: in cold storage: table `a` is dropped with all its rows [drop-table]", text)
        self.assertIn("allowed.sql:3:1: in the baseline: table `c` is dropped with all its rows [drop-table]", text)
        _, data = self.page_data(*arguments)
        self.assertEqual(len([one for one in data["findings"] if "suppressed" in one]), 3)
        for form in ("json", "text", "html"):
            self.assertNotIn(b"cold storage", self.run_lintel("--format", form, "allowed.sql").stdout.replace(b"allow drop-table (in cold storage)", b""))

    def test_several_at_once(self):
        done = self.run_lintel("--format", "text", "--output", "sarif=lintel.sarif", "--output", "json=out.json", AWKWARD)
        self.assertIn(b"[non-innodb-engine]", done.stdout)
        self.assertEqual(json.loads((self.folder / "lintel.sarif").read_text("utf-8"))["version"], "2.1.0")
        self.assertEqual(json.loads((self.folder / "out.json").read_text("utf-8"))["version"], 1)
        done = self.run_lintel("--format", "gitlab", "--output", "a=b.json", "--output", "checkstyle=c.xml", AWKWARD)
        self.assertEqual(done.stdout, b"")
        jsonschema.Draft202012Validator(GITLAB).validate(json.loads((self.folder / "a=b.json").read_text("utf-8")))
        xml.parse(self.folder / "c.xml")
        done = self.run_lintel("--output", "one", "--output", "two", AWKWARD)
        self.assertEqual(done.returncode, 2)
        self.assertIn(b"`one` has the report already", done.stderr)


if __name__ == "__main__":
    parser = argparse.ArgumentParser()
    parser.add_argument("--lintel", type=pathlib.Path, required=True)
    parser.add_argument("--schema", type=pathlib.Path, required=True)
    OPTIONS, rest = parser.parse_known_args()
    unittest.main(argv=[sys.argv[0], *rest])
