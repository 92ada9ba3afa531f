// Drives the language server with the library that VS Code's clients are built on. Run by vscode_test.py.
import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { once } from "node:events";
import { readFileSync } from "node:fs";
import { pathToFileURL } from "node:url";
import { test } from "node:test";
import protocol from "vscode-languageserver-protocol/node";

const { createProtocolConnection, StreamMessageReader, StreamMessageWriter } = protocol;
const { LINTEL: program, FOLDER: folder } = process.env;

const uriOf = (name) => pathToFileURL(`${folder}/${name}`).href;
const textOf = (name) => readFileSync(`${folder}/${name}`, "utf8");

// What VS Code says of itself, as far as it matters here.
const capabilities = {
  workspace: {
    workspaceEdit: { documentChanges: true, changeAnnotationSupport: { groupsOnLabel: true } },
    didChangeWatchedFiles: { dynamicRegistration: true },
    diagnostics: { refreshSupport: true },
  },
  textDocument: {
    publishDiagnostics: {
      relatedInformation: true, tagSupport: { valueSet: [1, 2] }, codeDescriptionSupport: true, dataSupport: true,
    },
    diagnostic: { dynamicRegistration: true, relatedDocumentSupport: false },
    hover: { contentFormat: ["markdown"] },
    documentSymbol: { hierarchicalDocumentSymbolSupport: true },
  },
  general: { positionEncodings: ["utf-16"] },
};

class Session {
  constructor(test) {
    this.server = spawn(program, ["lsp", "--stdio"], { stdio: ["pipe", "pipe", "inherit"] });
    this.connection = createProtocolConnection(
      new StreamMessageReader(this.server.stdout), new StreamMessageWriter(this.server.stdin));
    this.registered = [];
    this.refreshed = 0;
    this.published = new Map();
    this.connection.onRequest(protocol.RegistrationRequest.type, (params) => {
      this.registered.push(...params.registrations.map((each) => each.method));
    });
    this.connection.onRequest(protocol.DiagnosticRefreshRequest.type, () => { this.refreshed += 1; });
    this.connection.onNotification(protocol.PublishDiagnosticsNotification.type, (params) => {
      this.published.set(params.uri, params.diagnostics);
    });
    this.connection.listen();
    test.after(() => this.server.kill());
  }

  async begin(client = capabilities) {
    const result = await this.connection.sendRequest(protocol.InitializeRequest.type, {
      processId: process.pid, rootUri: pathToFileURL(folder).href, capabilities: client, workspaceFolders: null });
    await this.connection.sendNotification(protocol.InitializedNotification.type, {});
    return result;
  }

  open(name, text = textOf(name)) {
    return this.connection.sendNotification(protocol.DidOpenTextDocumentNotification.type, {
      textDocument: { uri: uriOf(name), languageId: "sql", version: 1, text } });
  }

  ask(type, name, params = {}) {
    return this.connection.sendRequest(type, { textDocument: { uri: uriOf(name) }, ...params });
  }

  async end() {
    await this.connection.sendRequest(protocol.ShutdownRequest.type);
    const ended = once(this.server, "exit");
    await this.connection.sendNotification(protocol.ExitNotification.type);
    const [status] = await ended;
    this.connection.dispose();
    return status;
  }
}

const first = "migrations/V1__init.sql";
const last = "migrations/V3__change.sql";
const at = (line, character) => ({ position: { line, character } });

test("a session as VS Code has it", { timeout: 60_000 }, async (t) => {
  const session = new Session(t);
  const { capabilities: server, serverInfo } = await session.begin();
  assert.equal(serverInfo.name, "lintel");
  assert.equal(server.positionEncoding, "utf-16");
  assert.equal(server.textDocumentSync.change, protocol.TextDocumentSyncKind.Incremental);
  await session.open(last);
  const { kind, items } = await session.ask(protocol.DocumentDiagnosticRequest.type, last);
  assert.equal(kind, protocol.DocumentDiagnosticReportKind.Full);
  const index = items.find((each) => each.code === "duplicate-index");
  assert.ok(protocol.Diagnostic.is(index));
  assert.deepEqual(index.tags, [protocol.DiagnosticTag.Unnecessary]);
  assert.equal(index.relatedInformation[0].location.uri, uriOf(first));
  assert.deepEqual(session.registered, ["workspace/didChangeWatchedFiles"]);

  const hover = await session.ask(protocol.HoverRequest.type, last, at(0, 14));
  assert.ok(protocol.Hover.is(hover));
  assert.match(hover.contents.value, /CREATE TABLE `users`/);
  const definition = await session.ask(protocol.DefinitionRequest.type, last, at(0, 14));
  assert.equal(definition.uri, uriOf(first));
  const symbols = await session.ask(protocol.DocumentSymbolRequest.type, first);
  assert.equal(symbols, null, "nothing is said of what is not open");
  await session.open(first);
  const outline = await session.ask(protocol.DocumentSymbolRequest.type, first);
  assert.ok(outline.every((each) => protocol.DocumentSymbol.is(each)));
  assert.deepEqual(outline[0].children.map((each) => each.name), ["id", "email", "fax", "idx_email"]);
  const completion = await session.ask(protocol.CompletionRequest.type, last, at(0, 12));
  assert.ok(completion.every((each) => protocol.TextEdit.is(each.textEdit)));
  const tokens = await session.ask(protocol.SemanticTokensRequest.type, last);
  assert.equal(tokens.data.length % 5, 0);
  assert.ok((await session.ask(protocol.FoldingRangeRequest.type, first)).every((each) => protocol.FoldingRange.is(each)));

  const edit = await session.ask(protocol.RenameRequest.type, last, { ...at(0, 14), newName: "members" });
  assert.ok(protocol.WorkspaceEdit.is(edit));
  assert.equal(edit.documentChanges.length, 2);
  const range = { start: { line: 0, character: 0 }, end: { line: 9, character: 0 } };
  const actions = await session.ask(protocol.CodeActionRequest.type, last, { range, context: { diagnostics: items } });
  assert.ok(actions.length > 0 && actions.every((each) => protocol.CodeAction.is(each)));
  assert.equal(await session.end(), 0);
});

test("an edit elsewhere asks the client to ask again", { timeout: 60_000 }, async (t) => {
  const session = new Session(t);
  await session.begin();
  await session.open(first);
  await session.open(last);
  await session.connection.sendRequest("lintel/settle");
  const before = await session.ask(protocol.DocumentDiagnosticRequest.type, last);
  assert.ok(!before.items.some((each) => each.code === "unknown-column"));
  const line = textOf(first).split("\n").findIndex((each) => each.includes("fax"));
  await session.connection.sendNotification(protocol.DidChangeTextDocumentNotification.type, {
    textDocument: { uri: uriOf(first), version: 2 },
    contentChanges: [{ range: { start: { line, character: 2 }, end: { line, character: 5 } }, text: "telex" }] });
  await session.connection.sendRequest("lintel/settle");
  assert.equal(session.refreshed, 1);
  const after = await session.ask(protocol.DocumentDiagnosticRequest.type, last);
  assert.ok(after.items.some((each) => each.code === "unknown-column"));
  assert.equal(await session.end(), 0);
});

test("what is cancelled is answered as such, or was done before", { timeout: 60_000 }, async (t) => {
  const session = new Session(t);
  await session.begin();
  await session.open(last);
  const source = new protocol.CancellationTokenSource();
  const cancelled = session.connection.sendRequest(
    protocol.ReferencesRequest.type, { textDocument: { uri: uriOf(last) }, ...at(0, 14),
                                       context: { includeDeclaration: true } }, source.token);
  source.cancel();
  try {
    assert.ok(Array.isArray(await cancelled));
  } catch (error) {
    assert.equal(error.code, protocol.LSPErrorCodes.RequestCancelled);
  }
  await assert.rejects(session.connection.sendRequest("textDocument/inventedHere", {}),
                       { code: protocol.ErrorCodes.MethodNotFound });
  assert.equal(await session.end(), 0);
});

test("a client that is pushed to", { timeout: 60_000 }, async (t) => {
  const session = new Session(t);
  await session.begin({ textDocument: { publishDiagnostics: {} } });
  await session.open(last, "SELEC 1;\n");
  await session.connection.sendRequest("lintel/settle");
  assert.deepEqual(session.published.get(uriOf(last)).map((each) => each.code), ["syntax-error"]);
  assert.equal(await session.end(), 0);
});
