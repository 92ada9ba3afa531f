// A page that the program writes, open in Chromium; LINTEL is the program.
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after } from "node:test";
import { pathToFileURL } from "node:url";
import { chromium } from "playwright-core";

/// The page that a command writes about these files, and what goes wrong on it: errors of its script, and addresses it
/// asks a network for.
export async function opened(files, command) {
  const folder = mkdtempSync(join(tmpdir(), "lintel-page-"));
  after(() => rmSync(folder, { recursive: true }));
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
  const done = spawnSync(process.env.LINTEL, [command[0], "--output", "page.html", ...command.slice(1)], { cwd: folder, encoding: "utf8" });
  if (done.status > 1) throw new Error(done.stderr);
  const browser = await chromium.launch({ executablePath: process.env.CHROMIUM || "/usr/bin/chromium", args: ["--no-sandbox"] });
  after(() => browser.close());
  const page = await browser.newPage({ viewport: { width: 1200, height: 800 } });
  const problems = [];
  page.on("console", message => message.type() === "error" && problems.push(message.text()));
  page.on("pageerror", error => problems.push(String(error)));
  page.on("request", request => request.url().startsWith("file:") || problems.push("asks the network for " + request.url()));
  await page.goto(pathToFileURL(join(folder, "page.html")).href);
  return { page, problems };
}
