"""A client of the language server, small enough to be seen through: what a test sends, and what came back."""

import json
import os
import pathlib
import select
import subprocess
import time
import urllib.parse

PATIENCE = 60  # seconds, for machines under load: nothing is measured by it

CAPABILITIES = {
    "general": {"positionEncodings": ["utf-8", "utf-16"]},
    "workspace": {
        "workspaceEdit": {"documentChanges": True, "changeAnnotationSupport": {"groupsOnLabel": True}},
    },
    "textDocument": {
        "publishDiagnostics": {
            "relatedInformation": True, "codeDescriptionSupport": True, "dataSupport": True,
            "tagSupport": {"valueSet": [1, 2]},
        },
        "documentSymbol": {"hierarchicalDocumentSymbolSupport": True},
        "hover": {"contentFormat": ["markdown", "plaintext"]},
    },
}


def uri_of(path):
    return "file://" + urllib.parse.quote(str(path))


def path_of(uri):
    return pathlib.Path(urllib.parse.unquote(uri.removeprefix("file://")))


class ServerError(Exception):
    """The error that a request was answered with."""

    def __init__(self, error):
        super().__init__(error["message"])
        self.code = error["code"]


class Client:
    def __init__(self, program, folder, arguments=(), capabilities=None, initialize=True, encodings=None):
        self.process = subprocess.Popen([program, "lsp", *arguments], cwd=folder, stdin=subprocess.PIPE,
                                        stdout=subprocess.PIPE)
        self.folder = pathlib.Path(folder)
        self.buffer = b""
        self.ids = 0
        self.messages = []       # notifications and requests of the server, in order
        self.responses = {}
        self.orphans = []        # responses without an id
        self.published = {}      # by path, as they are now
        self.versions = {}
        if initialize:
            capabilities = json.loads(json.dumps(capabilities or CAPABILITIES))
            if encodings is not None:
                capabilities["general"] = {"positionEncodings": encodings}
            self.capabilities = self.request("initialize", {
                "processId": os.getpid(), "rootUri": uri_of(folder), "capabilities": capabilities})["capabilities"]
            self.notify("initialized", {})

    def __enter__(self):
        return self

    def __exit__(self, *unused):
        if self.process.poll() is None:
            self.process.kill()
        self.process.wait()
        self.process.stdin.close()
        self.process.stdout.close()

    # --- The base protocol

    def send_raw(self, data):
        self.process.stdin.write(data)
        self.process.stdin.flush()

    @staticmethod
    def framed(message):
        content = json.dumps(message, ensure_ascii=False).encode()
        return b"Content-Length: %d\r\n\r\n%s" % (len(content), content)

    def send(self, message):
        self.send_raw(self.framed({"jsonrpc": "2.0", **message}))

    def read(self):
        """Takes the next message in; returns it, or None at the end."""
        deadline = time.monotonic() + PATIENCE
        while True:
            header, found, rest = self.buffer.partition(b"\r\n\r\n")
            if found:
                length = int(header.removeprefix(b"Content-Length: "))
                if len(rest) >= length:
                    self.buffer = rest[length:]
                    message = json.loads(rest[:length].decode())
                    self.take(message)
                    return message
            ready, _, _ = select.select([self.process.stdout], [], [], deadline - time.monotonic())
            if not ready:
                raise TimeoutError("the server says nothing")
            block = os.read(self.process.stdout.fileno(), 1 << 20)
            if not block:
                return None
            self.buffer += block

    def take(self, message):
        assert message["jsonrpc"] == "2.0"
        if "method" not in message:
            if message["id"] is None:
                self.orphans.append(message)
            else:
                self.responses[message["id"]] = message
            return
        self.messages.append(message)
        if "id" in message:
            self.send({"id": message["id"], "result": None})
        elif message["method"] == "textDocument/publishDiagnostics":
            path = path_of(message["params"]["uri"])
            self.published[path] = message["params"]["diagnostics"]
            self.versions[path] = message["params"].get("version")

    def begin(self, method, params):
        self.ids += 1
        self.send({"id": self.ids, "method": method, "params": params})
        return self.ids

    def answer(self, number):
        while number not in self.responses:
            if self.read() is None:
                raise EOFError("the server has ended")
        message = self.responses.pop(number)
        if "error" in message:
            raise ServerError(message["error"])
        return message["result"]

    def request(self, method, params=None):
        return self.answer(self.begin(method, params if params is not None else {}))

    def notify(self, method, params):
        self.send({"method": method, "params": params})

    def shut_down(self):
        """Ends the server as editors do; returns its exit status."""
        self.request("shutdown")
        self.notify("exit", {})
        return self.process.wait(PATIENCE)

    # --- Documents

    def path(self, name):
        return self.folder / name

    def document(self, name):
        return {"uri": uri_of(self.path(name))}

    def open(self, name, text=None, version=1, language="sql"):
        if text is None:
            text = self.path(name).read_bytes().decode()
        self.notify("textDocument/didOpen", {"textDocument": {
            **self.document(name), "languageId": language, "version": version, "text": text}})

    def change(self, name, version, *changes):
        """Each change is a text, or a beginning, an end and the text in their place."""
        events = [{"text": change} if isinstance(change, str)
                  else {"range": {"start": change[0], "end": change[1]}, "text": change[2]} for change in changes]
        self.notify("textDocument/didChange", {
            "textDocument": {**self.document(name), "version": version}, "contentChanges": events})

    def close(self, name):
        self.notify("textDocument/didClose", {"textDocument": self.document(name)})

    def changed_on_disk(self, *names):
        self.notify("workspace/didChangeWatchedFiles",
                    {"changes": [{**self.document(name), "type": 2} for name in names]})

    def ask(self, method, name, position=None, **more):
        params = {"textDocument": self.document(name), **more}
        if position is not None:
            params["position"] = position
        return self.request("textDocument/" + method, params)

    def settle(self):
        """Waits until the server has done all that it has to do by itself."""
        self.request("lintel/settle")

    def findings(self, name):
        """What is shown of a file, when all is done."""
        self.settle()
        return self.published.get(self.path(name), [])

    def rules(self, name):
        return [finding["code"] for finding in self.findings(name)]


def at(text, part, offset=0, encoding="utf-8"):
    """The position of a part of a text."""
    index = text.index(part) + offset
    line_begin = text.rfind("\n", 0, index) + 1
    before = text[line_begin:index]
    character = len(before.encode()) if encoding == "utf-8" else len(before.encode("utf-16-le")) // 2
    return {"line": text.count("\n", 0, index), "character": character}


def offset_of(text, position, encoding="utf-8"):
    lines = text.splitlines(keepends=True) + [""]
    begin = sum(len(line) for line in lines[:position["line"]])
    line = lines[position["line"]] if position["line"] < len(lines) else ""
    units = 0
    for index, character in enumerate(line):
        if units >= position["character"]:
            return begin + index
        units += len(character.encode()) if encoding == "utf-8" else len(character.encode("utf-16-le")) // 2
    return begin + len(line)


def apply(text, edits, encoding="utf-8"):
    """A text after the edits of a workspace edit."""
    spans = [(offset_of(text, edit["range"]["start"], encoding), offset_of(text, edit["range"]["end"], encoding),
              edit["newText"]) for edit in edits]
    for begin, end, inserted in sorted(spans, reverse=True):
        text = text[:begin] + inserted + text[end:]
    return text
