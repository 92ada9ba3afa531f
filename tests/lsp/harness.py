"""What the tests of the language server share: the program, and projects made for one test."""

import argparse
import json
import pathlib
import subprocess
import sys
import tempfile
import unittest

from client import Client

OPTIONS = None

INIT = """CREATE TABLE users (
  id BIGINT UNSIGNED NOT NULL AUTO_INCREMENT,
  email VARCHAR(255) NOT NULL,
  fax VARCHAR(20),
  PRIMARY KEY (id),
  KEY idx_email (email)
) DEFAULT CHARSET=utf8mb4;
CREATE TABLE orders (
  id BIGINT UNSIGNED NOT NULL AUTO_INCREMENT PRIMARY KEY,
  user_id BIGINT UNSIGNED NOT NULL,
  CONSTRAINT fk_user FOREIGN KEY (user_id) REFERENCES users (id)
) DEFAULT CHARSET=utf8mb4;
"""
VIEW = """CREATE VIEW contacts AS SELECT u.email, u.fax FROM users u;
UPDATE users SET email = LOWER(users.email) WHERE id > 3;
"""
CHANGE = """ALTER TABLE users RENAME COLUMN email TO mail;
ALTER TABLE users DROP COLUMN fax; -- lintel: allow drop-column, broken-view (nobody reads it)
CREATE INDEX idx_mail ON users (mail);
"""
SHOP = {
    "lintel.toml": 'paths = ["migrations"]\n',
    "migrations/V1__init.sql": INIT,
    "migrations/V2__view.sql": VIEW,
    "migrations/V3__change.sql": CHANGE,
}
V1, V2, V3 = (name for name in SHOP if name.endswith(".sql"))


class ServerTest(unittest.TestCase):
    """A folder of files, and clients that are ended with the test."""

    def make(self, files):
        folder = tempfile.TemporaryDirectory(prefix="lintel-lsp-")
        self.addCleanup(folder.cleanup)
        root = pathlib.Path(folder.name).resolve()
        for name, text in files.items():
            (root / name).parent.mkdir(parents=True, exist_ok=True)
            (root / name).write_bytes(text.encode())
        return root

    def client(self, folder, *arguments, **more):
        client = Client(str(OPTIONS.lintel), folder, arguments, **more)
        self.addCleanup(client.__exit__)
        return client

    def checked(self, folder, *arguments):
        """What `lintel check` finds, by path, as the server would show it."""
        run = subprocess.run([OPTIONS.lintel, "check", "--format", "json", *arguments], cwd=folder,
                             stdout=subprocess.PIPE, check=False)
        self.assertIn(run.returncode, (0, 1))
        found = {}
        for finding in json.loads(run.stdout)["findings"]:
            lines = [finding["message"], *("note: " + note for note in finding["notes"]),
                     *("help: " + text for text in finding["helps"])]
            start = finding["start"]
            found.setdefault(folder / finding["file"], []).append(
                (start["line"] - 1, finding["rule"], finding["severity"], "\n".join(lines)))
        return {path: sorted(findings) for path, findings in found.items()}

    @staticmethod
    def shown(client):
        """The same of what the server has published."""
        severities = {1: "error", 2: "warning", 3: "note"}
        return {path: sorted((finding["range"]["start"]["line"], finding["code"], severities[finding["severity"]],
                              finding["message"]) for finding in findings)
                for path, findings in client.published.items() if findings}


def main():
    global OPTIONS
    parser = argparse.ArgumentParser()
    parser.add_argument("--lintel", type=lambda path: pathlib.Path(path).resolve(), required=True)
    parser.add_argument("--corpus", type=pathlib.Path)
    OPTIONS, rest = parser.parse_known_args()
    sys.modules["harness"].OPTIONS = OPTIONS
    unittest.main(module="__main__", argv=[sys.argv[0], *rest])
