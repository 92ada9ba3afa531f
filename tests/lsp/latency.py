#!/usr/bin/env python3
"""Times the language server as its user feels it: from a keystroke to the findings of the file it went into, in a
folder of migrations. Prints; judges nothing: machines differ.

    latency.py --lintel PROGRAM FOLDER
"""

import argparse
import pathlib
import re
import statistics
import time

from client import Client

TYPED = "\nALTER TABLE shop_item_1 ADD COLUMN note VARCHAR(20), DROP COLUMN source;"
QUESTIONS = ("hover", "completion", "definition", "semanticTokens/full")


def milliseconds(work):
    begin = time.monotonic()
    work()
    return (time.monotonic() - begin) * 1000


def measure(program, folder, name):
    with Client(program, folder) as client:
        def wait_for(version):
            while client.versions.get(client.path(name)) != version:
                client.read()

        opened = milliseconds(lambda: (client.open(name), wait_for(1)))
        whole = milliseconds(client.settle)
        text = client.path(name).read_text(encoding="utf-8")
        position = {"line": text.count("\n"), "character": len(text.rpartition("\n")[2])}
        keystrokes, behind = [], []
        for version, character in enumerate(TYPED, 2):
            keystrokes.append(milliseconds(lambda: (
                client.change(name, version, (position, position, character)), wait_for(version))))
            behind.append(milliseconds(client.settle))
            position = {"line": position["line"] + 1, "character": 0} if character == "\n" else \
                {"line": position["line"], "character": position["character"] + 1}
        answers = {question: milliseconds(lambda: client.ask(question, name, position)) for question in QUESTIONS}
        print(f"{name:24} keystroke to findings: median {statistics.median(keystrokes):5.1f} ms, "
              f"most {max(keystrokes):5.1f} ms (aim 20 ms); the files behind it {statistics.median(behind):6.1f} ms later")
        print(f"{'':24} opened in {opened:.1f} ms, all read {whole:.1f} ms later; "
              + ", ".join(f"{question} {taken:.1f} ms" for question, taken in answers.items()), flush=True)


def main():
    arguments = argparse.ArgumentParser()
    arguments.add_argument("--lintel", required=True, type=pathlib.Path)
    arguments.add_argument("folder", type=pathlib.Path)
    options = arguments.parse_args()
    names = sorted((path.name for path in options.folder.glob("*.sql")),
                   key=lambda name: int(re.search(r"\d+", name).group()))
    for name in (names[0], names[len(names) // 2], names[-1]):
        measure(str(options.lintel.resolve()), options.folder.resolve(), name)


if __name__ == "__main__":
    main()
