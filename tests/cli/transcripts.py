#!/usr/bin/env python3
"""Runs the commands of transcripts with the built program and compares what they print.

A transcript is its own expectation. Its items begin with a mark at the start of a line:

    ## what this is about
    ==> name.sql         a file, with the lines that follow as its text
    $ lintel check .     a command for sh, in a folder with the files so far; a final \\ continues the line.
                         Below it stand its output (standard output and error together) and `[exit N]`
                         when N is not 0: written by this program, never by hand.

    transcripts.py --lintel PROGRAM [--update] TRANSCRIPT...
"""

import argparse
import difflib
import os
import pathlib
import subprocess
import sys
import tempfile

MARKS = ("## ", "==> ", "$ ")


def items_of(text):
    """The transcript's items, each the list of its lines."""
    items = []
    for line in text.splitlines():
        continues = items and items[-1][0].startswith("$ ") and items[-1][-1].endswith("\\")
        if not continues and line.startswith(MARKS):
            items.append([line])
        elif items:
            items[-1].append(line)
        else:
            sys.exit(f"the transcript must begin with one of {MARKS}, not with {line!r}")
    return items


def without_blank_end(lines):
    while lines and not lines[-1].strip():
        lines = lines[:-1]
    return lines


def command_lines(item):
    """Of a command and its output, the command."""
    count = 1
    while item[count - 1].endswith("\\") and count < len(item):
        count += 1
    return item[:count]


def environment(program, home):
    path = f"{program.parent}{os.pathsep}{os.environ.get('PATH', '')}"
    return {"PATH": path, "HOME": home, "LC_ALL": "C.UTF-8", "TERM": "dumb"}


def run(lines, folder, program):
    """What a command prints, with the folder's own name left out, and its exit status."""
    done = subprocess.run(
        ["sh", "-c", "\n".join(lines)[2:]],
        cwd=folder, env=environment(program, folder), stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE, stderr=subprocess.STDOUT, timeout=120, check=False)
    out = done.stdout.decode("utf-8", "backslashreplace").replace(folder, "<folder>").splitlines()
    return out + ([f"[exit {done.returncode}]"] if done.returncode != 0 else [])


def replayed(text, program):
    """The transcript as it comes out today."""
    out = []
    with tempfile.TemporaryDirectory(prefix="lintel-") as folder:
        for item in items_of(text):
            if item[0].startswith("==> "):
                lines = without_blank_end(item[1:])
                file = pathlib.Path(folder, item[0][4:].strip())
                file.parent.mkdir(parents=True, exist_ok=True)
                file.write_text("".join(line + "\n" for line in lines), encoding="utf-8")
                out += [item[0], *lines, ""]
            elif item[0].startswith("$ "):
                command = command_lines(item)
                out += [*command, *without_blank_end(run(command, folder, program)), ""]
            else:
                out += [*without_blank_end(item), ""]
    return "\n".join(without_blank_end(out)) + "\n"


def main():
    arguments = argparse.ArgumentParser()
    arguments.add_argument("--lintel", required=True, type=pathlib.Path)
    arguments.add_argument("--update", action="store_true")
    arguments.add_argument("transcripts", nargs="+", type=pathlib.Path)
    options = arguments.parse_args()
    different = False
    for transcript in options.transcripts:
        before = transcript.read_text(encoding="utf-8")
        after = replayed(before, options.lintel.resolve())
        if before == after:
            continue
        if options.update:
            transcript.write_text(after, encoding="utf-8")
            continue
        different = True
        sys.stdout.writelines(difflib.unified_diff(
            before.splitlines(True), after.splitlines(True), str(transcript), "as it comes out"))
        print(f"\nIf that is right: {sys.argv[0]} --lintel {options.lintel} --update {transcript}")
    sys.exit(1 if different else 0)


main()
