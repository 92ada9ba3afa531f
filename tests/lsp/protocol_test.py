#!/usr/bin/env python3
"""The base protocol and the life of the language server: framing, errors, cancellation, documents.

    protocol_test.py --lintel PROGRAM
"""

import harness
from client import Client, PATIENCE, ServerError, at
from harness import CHANGE, ServerTest, SHOP, V1, V2, V3


class Life(ServerTest):
    def test_begins_with_initialize(self):
        client = self.client(self.make(SHOP), initialize=False)
        with self.assertRaises(ServerError) as refused:
            client.request("textDocument/hover", {})
        self.assertEqual(refused.exception.code, -32002)
        client.notify("textDocument/didOpen", {"nonsense": 1})
        result = client.request("initialize", {"processId": None, "rootUri": None, "capabilities": {}})
        self.assertEqual(result["serverInfo"]["name"], "lintel")
        self.assertEqual(result["capabilities"]["positionEncoding"], "utf-16")
        self.assertNotIn("diagnosticProvider", result["capabilities"])
        self.assertNotIn("documentFormattingProvider", result["capabilities"])
        with self.assertRaises(ServerError) as refused:
            client.request("initialize", {"capabilities": {}})
        self.assertEqual(refused.exception.code, -32600)

    def test_takes_utf8_where_it_is_offered(self):
        folder = self.make(SHOP)
        self.assertEqual(self.client(folder).capabilities["positionEncoding"], "utf-8")
        self.assertEqual(self.client(folder, encodings=["utf-32", "utf-16"]).capabilities["positionEncoding"], "utf-16")

    def test_shutdown_then_exit_is_0(self):
        client = self.client(self.make(SHOP))
        self.assertIsNone(client.request("shutdown"))
        with self.assertRaises(ServerError) as refused:
            client.request("textDocument/hover", {})
        self.assertEqual(refused.exception.code, -32600)
        client.notify("exit", {})
        self.assertEqual(client.process.wait(PATIENCE), 0)

    def test_exit_alone_is_1(self):
        client = self.client(self.make(SHOP))
        client.notify("exit", {})
        self.assertEqual(client.process.wait(PATIENCE), 1)

    def test_end_of_input_is_1(self):
        client = self.client(self.make(SHOP))
        client.send_raw(b"Content-Length: 100\r\n\r\n{")
        client.process.stdin.close()
        self.assertIsNone(client.read())
        self.assertEqual(client.process.wait(PATIENCE), 1)

    def test_takes_what_clients_pass(self):
        folder = self.make(SHOP)
        client = self.client(folder, "--stdio", "--clientProcessId=1")
        self.assertEqual(client.shut_down(), 0)


class Messages(ServerTest):
    def setUp(self):
        self.folder = self.make(SHOP)
        self.lsp = self.client(self.folder)

    def lives(self):
        self.assertIsNone(self.lsp.ask("foldingRange", V2))

    def error_without_id(self, data):
        self.lsp.send_raw(data)
        self.lives()
        return self.lsp.orphans.pop()["error"]["code"]

    def test_unknown_methods(self):
        with self.assertRaises(ServerError) as refused:
            self.lsp.request("textDocument/inventedHere")
        self.assertEqual(refused.exception.code, -32601)
        self.lsp.notify("$/inventedHere", {})
        self.lives()

    def test_wrong_parameters(self):
        self.lsp.open(V1)
        for params in ({}, {"textDocument": 1}, {"textDocument": {"uri": []}}, [1],
                       {"textDocument": self.lsp.document(V1)},
                       {"textDocument": self.lsp.document(V1), "position": {"line": "1", "character": 0}}):
            with self.assertRaises(ServerError) as refused:
                self.lsp.request("textDocument/hover", params)
            self.assertEqual(refused.exception.code, -32602, params)
        for params in ({}, {"textDocument": {"uri": 3}},
                       {"textDocument": self.lsp.document(V2), "contentChanges": 1}):
            self.lsp.notify("textDocument/didChange", params)
            self.lsp.notify("textDocument/didOpen", params)
        self.lives()

    def test_content_that_is_no_message(self):
        self.assertEqual(self.error_without_id(b"Content-Length: 5\r\n\r\n{oops"), -32700)
        self.assertEqual(self.error_without_id(b"Content-Length: 4\r\n\r\n\xff\xfe\xfd\xfc"), -32700)
        self.assertEqual(self.error_without_id(b"Content-Length: 2\r\n\r\n[]"), -32600)
        self.assertEqual(self.error_without_id(Client.framed({"jsonrpc": "2.0"})), -32600)
        self.assertEqual(self.error_without_id(Client.framed({"id": {"a": 1}, "method": "shutdown"})), -32600)
        deep = b"[" * 100_000
        self.assertEqual(self.error_without_id(b"Content-Length: %d\r\n\r\n%s" % (len(deep), deep)), -32700)

    def test_headers_that_say_no_length(self):
        for header in (b"Content-Type: x\r\n\r\n", b"Content-Length: -5\r\n\r\n", b"Content-Length: 1e9\r\n\r\n",
                       b"Content-Length: 99999999999999999999\r\n\r\n", b"\x00\x01\x02\r\n\r\n"):
            self.assertEqual(self.error_without_id(header), -32700, header)

    def test_headers_of_other_hands(self):
        # Another case, another field, line feeds alone, and blank lines between messages.
        message = Client.framed({"jsonrpc": "2.0", "id": 7, "method": "textDocument/foldingRange",
                                 "params": {"textDocument": self.lsp.document(V1)}})
        content = message.split(b"\r\n\r\n", 1)[1]
        for header in (b"content-length: %d\r\nContent-Type: application/vscode-jsonrpc; charset=utf-8\r\n\r\n",
                       b"Content-Length:%d\n\n", b"\r\n\r\nContent-Length: %d\r\n\r\n"):
            self.lsp.send_raw(header % len(content) + content)
            self.assertIsNone(self.lsp.answer(7))

    def test_pieces(self):
        message = Client.framed({"jsonrpc": "2.0", "id": 7, "method": "lintel/settle"})
        for byte in message:
            self.lsp.send_raw(bytes([byte]))
        self.assertIsNone(self.lsp.answer(7))

    def test_cancellation(self):
        def request(number):
            return {"jsonrpc": "2.0", "id": number, "method": "textDocument/foldingRange",
                    "params": {"textDocument": self.lsp.document(V1)}}

        def cancel(number):
            return {"jsonrpc": "2.0", "method": "$/cancelRequest", "params": {"id": number}}

        # In one piece, so that the server has it all before it begins.
        batch = [request("a"), request("b"), cancel("b"), request("c"), cancel("nobody's"), cancel(None)]
        self.lsp.send_raw(b"".join(Client.framed(message) for message in batch))
        self.assertIsNone(self.lsp.answer("a"))
        with self.assertRaises(ServerError) as refused:
            self.lsp.answer("b")
        self.assertEqual(refused.exception.code, -32800)
        self.assertIsNone(self.lsp.answer("c"))


class Documents(ServerTest):
    def test_what_is_typed_goes_before_the_disk(self):
        lsp = self.client(self.make(SHOP))
        lsp.open(V3)
        self.assertNotIn("syntax-error", lsp.rules(V3))
        lsp.change(V3, 2, "ALTER TABLE users DROP COLUMN ;\n")
        self.assertIn("syntax-error", lsp.rules(V3))
        lsp.open(V1)
        lsp.close(V3)
        self.assertNotIn("syntax-error", lsp.rules(V3))
        # With the last document nothing is shown any more.
        lsp.close(V1)
        lsp.settle()
        self.assertFalse(any(lsp.published.values()))

    def test_another_file_is_followed(self):
        lsp = self.client(self.make(SHOP))
        lsp.open(V1)
        lsp.open(V3)
        self.assertNotIn("unknown-column", lsp.rules(V3))
        lsp.change(V1, 2, (at(SHOP[V1], "fax"), at(SHOP[V1], "fax", 3), "phone"))
        self.assertIn("unknown-column", lsp.rules(V3))
        found = [each for each in lsp.findings(V3) if each["code"] == "unknown-column"]
        self.assertIn("column `fax` does not exist in `users`", found[0]["message"])
        lsp.change(V1, 3, SHOP[V1])
        self.assertNotIn("unknown-column", lsp.rules(V3))

    def test_positions(self):
        # Four bytes, two UTF-16 units: what stands behind it tells the encodings apart.
        text = "SELECT '😀é', nope FROM users;\r\nSELECT 1;\rSELECT nix FROM users;\n"
        for encodings, begin in ((["utf-8"], 17), (["utf-16"], 14)):
            lsp = self.client(self.make({**SHOP, "migrations/V4__q.sql": text}), encodings=encodings)
            lsp.open("migrations/V4__q.sql")
            found = {each["message"].split("\n")[0]: each["range"] for each in lsp.findings("migrations/V4__q.sql")
                     if each["code"] == "unknown-column"}
            self.assertEqual(found["`users` has no column `nope`"], {
                "start": {"line": 0, "character": begin}, "end": {"line": 0, "character": begin + 4}})
            # A carriage return alone ends a line of the protocol.
            self.assertEqual(found["`users` has no column `nix`"]["start"], {"line": 2, "character": 7})
            start = {"line": 0, "character": begin}
            lsp.change("migrations/V4__q.sql", 2, (start, {"line": 0, "character": begin + 4}, "id"),
                       ({"line": 2, "character": 7}, {"line": 2, "character": 10}, "email"))
            self.assertEqual([each["message"].split("\n")[0] for each in lsp.findings("migrations/V4__q.sql")
                              if each["code"] == "unknown-column"], ["`users` has no column `email`"])

    def test_positions_beyond_the_text(self):
        lsp = self.client(self.make(SHOP))
        lsp.open(V3)
        far = {"line": 99, "character": 99}
        lsp.change(V3, 2, (far, far, "SELECT nope FROM users;"))
        self.assertIn("unknown-column", lsp.rules(V3))
        lsp.change(V3, 3, (at(CHANGE, ";"), far, ""))
        self.assertEqual(lsp.rules(V3), ["broken-view"])
        self.assertIsNotNone(lsp.ask("hover", V3, {"line": 0, "character": 999}))
        self.assertIsNotNone(lsp.ask("hover", V3, far))

    def test_files_that_are_not_sql(self):
        lsp = self.client(self.make({**SHOP, "notes.txt": "SELEC"}))
        lsp.open("notes.txt", language="plaintext")
        lsp.settle()
        self.assertEqual(lsp.published, {})
        self.assertIsNone(lsp.ask("hover", "notes.txt", {"line": 0, "character": 0}))

    def test_unsaved_documents(self):
        lsp = self.client(self.make(SHOP))
        lsp.notify("textDocument/didOpen", {"textDocument": {
            "uri": "untitled:Untitled-1", "languageId": "sql", "version": 1, "text": "SELEC 1;"}})
        lsp.settle()
        shown = [message["params"] for message in lsp.messages
                 if message["method"] == "textDocument/publishDiagnostics"]
        self.assertEqual([(each["uri"], [found["code"] for found in each["diagnostics"]]) for each in shown
                          if each["uri"].startswith("untitled")][-1], ("untitled:Untitled-1", ["syntax-error"]))
        # The other side of a diff is not checked.
        lsp.notify("textDocument/didOpen", {"textDocument": {
            "uri": "git:/a.sql?ref", "languageId": "sql", "version": 1, "text": "SELEC 1;"}})
        lsp.settle()
        self.assertFalse(any(each["params"].get("uri", "").startswith("git:") for each in lsp.messages))


if __name__ == "__main__":
    harness.main()
