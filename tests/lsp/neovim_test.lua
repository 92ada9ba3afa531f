-- Drives the built-in client of Neovim: opens a migration, waits for what is shown of it, asks, edits, applies a fix.
-- Run by neovim_test.py, which hands over LINTEL and FOLDER.
local program, folder = vim.env.LINTEL, vim.env.FOLDER
local patience = 60000

local function check(condition, what)
  if not condition then
    io.stderr:write("failed: " .. what .. "\n")
    vim.cmd("cquit 1")
  end
end

local function wait_for(what, condition)
  check(vim.wait(patience, condition, 20), what)
end

vim.cmd("edit " .. folder .. "/migrations/V3__change.sql")
vim.bo.filetype = "sql"
local buffer = vim.api.nvim_get_current_buf()
local client_id = vim.lsp.start_client({ name = "lintel", cmd = { program, "lsp" }, root_dir = folder })
check(client_id, "the client starts")
vim.lsp.buf_attach_client(buffer, client_id)

local function shown(rule)
  for _, finding in ipairs(vim.diagnostic.get(buffer)) do
    if finding.code == rule or finding.user_data and finding.user_data.lsp and finding.user_data.lsp.code == rule then
      return finding
    end
  end
end

-- What is found is shown, with the place in the other file and the explanation's address.
wait_for("duplicate-index is shown", function() return shown("duplicate-index") ~= nil end)
local finding = shown("duplicate-index")
check(finding.source == "lintel" and finding.lnum == 1 and finding.severity == vim.diagnostic.severity.WARN,
  "the finding is a warning of lintel on the second line: " .. vim.inspect(finding))
check(finding.message:find("has the same parts as `idx_email`", 1, true), "its message: " .. finding.message)
local client = vim.lsp.get_client_by_id(client_id)
check(client.offset_encoding == "utf-16" and client.server_capabilities.renameProvider, "what the server can do")

local function ask(method, params)
  local answers = vim.lsp.buf_request_sync(buffer, method, params, patience)
  check(answers and answers[client_id] and not answers[client_id].err, method .. " is answered")
  return answers[client_id].result
end

local function at(line, character)
  return { textDocument = vim.lsp.util.make_text_document_params(buffer), position = { line = line, character = character } }
end

-- Hover, definition, references.
local hover = ask("textDocument/hover", at(0, 14))
check(hover.contents.value:find("CREATE TABLE `users`", 1, true), "hover shows the table")
check(hover.contents.value:find("ALGORITHM=INSTANT", 1, true), "hover shows the cost")
local definition = ask("textDocument/definition", at(0, 14))
check(definition.uri:find("V1__init.sql", 1, true), "the definition is in the first migration")
local references = ask("textDocument/references", vim.tbl_extend("force", at(0, 14), { context = { includeDeclaration = true } }))
check(#references == 4, "four references: " .. vim.inspect(references))

-- Typing: an error is shown as soon as it is there, and goes with it.
vim.api.nvim_buf_set_lines(buffer, 2, 2, false, { "ALTER TABLE users DROP COLUMN énope;" })
wait_for("unknown-column is shown", function() return shown("unknown-column") ~= nil end)
check(shown("unknown-column").lnum == 2, "where it is")
vim.api.nvim_buf_set_lines(buffer, 2, 3, false, {})
wait_for("unknown-column is gone", function() return shown("unknown-column") == nil end)

-- A fix is applied as the editor does it.
local range = { start = { line = 0, character = 0 }, ["end"] = { line = 9, character = 0 } }
local actions = ask("textDocument/codeAction", {
  textDocument = vim.lsp.util.make_text_document_params(buffer), range = range, context = { diagnostics = {} } })
local allow
for _, action in ipairs(actions) do
  if action.title == "Disable duplicate-index for this statement" then allow = action end
end
check(allow, "an action allows the finding")
vim.lsp.util.apply_workspace_edit(allow.edit, client.offset_encoding)
check(vim.api.nvim_buf_get_lines(buffer, 1, 2, false)[1] == "-- lintel: allow duplicate-index (why)", "the comment is there")
wait_for("duplicate-index is gone", function() return shown("duplicate-index") == nil end)

-- A renaming across files, previewed as an edit.
local rename = ask("textDocument/rename", vim.tbl_extend("force", at(0, 14), { newName = "members" }))
local changed = vim.tbl_count(rename.changes or {}) + #(rename.documentChanges or {})
check(changed == 2, "two files change: " .. vim.inspect(rename))

local completion = ask("textDocument/completion", at(0, 12))
local labels = {}
for _, item in ipairs(completion) do labels[item.label] = true end
check(labels.users, "tables are completed")

vim.lsp.stop_client(client_id)
wait_for("the server ends", function() return vim.lsp.client_is_stopped(client_id) end)
print("ok")
vim.cmd("qall!")
