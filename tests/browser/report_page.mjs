// `lintel check --format html`, as a person uses it.
import assert from "node:assert/strict";
import { test } from "node:test";
import { opened } from "./page.mjs";

const files = {
  "1_start.sql": `CREATE TABLE users (id INT PRIMARY KEY, email VARCHAR(80), fax VARCHAR(20));
CREATE VIEW faxes AS SELECT id, fax FROM users;
CREATE TABLE \`</script><script>window.broken = 1</script>\` (id INT PRIMARY KEY) ENGINE=MyISAM;
`,
  "2_drop.sql": `-- 💥 what is marked stands behind a wide character
/* 💥 */ ALTER TABLE users DROP COLUMN fax;
`,
  "3_broken.sql": "SELEC 1;\n",
};
const { page, problems } = await opened(files, ["check", "--format", "html", ".", "--new", "2_drop.sql", "3_broken.sql"]);
const shown = () => page.locator(".finding");
const rules = () => shown().evaluateAll(all => all.map(one => one.dataset.rule).sort());

test("findings are listed with their source", async () => {
  assert.ok((await rules()).includes("broken-view"));
  assert.ok((await rules()).includes("syntax-error"));
  const box = page.locator('.finding[data-rule="broken-view"]');
  assert.match(await box.locator("h2").innerText(), /fax/);
  const marks = await box.locator("mark").allTextContents();
  assert.ok(marks.some(text => text.includes("fax")), String(marks));
  assert.match(await box.locator(".where").first().innerText(), /2_drop\.sql:2:/);
});

test("what is written in the SQL is text and nothing else", async () => {
  assert.equal(await page.evaluate(() => window.broken), undefined);
});

test("severity, rule, file and words filter", async () => {
  const all = await shown().count();
  await page.locator('#severities input[value="error"]').uncheck();
  assert.ok(!(await rules()).includes("syntax-error"));
  await page.locator('#severities input[value="error"]').check();
  await page.selectOption("#rule", "syntax-error");
  assert.deepEqual(await rules(), ["syntax-error"]);
  assert.equal(await page.locator("#shown").textContent(), `1 of ${all} findings`);
  await page.selectOption("#rule", "");
  await page.selectOption("#file", "3_broken.sql");
  assert.deepEqual([...new Set(await rules())], ["syntax-error"]);
  await page.selectOption("#file", "");
  await page.fill("#words", "no such words");
  assert.equal(await shown().count(), 0);
  assert.match(await page.locator("#list").innerText(), /Nothing fits/);
  await page.fill("#words", "");
  assert.equal(await shown().count(), all);
});

test("a rule is explained where it is found", async () => {
  const about = page.locator('.finding[data-rule="syntax-error"] details');
  await about.locator("summary").click();
  assert.ok((await about.locator("pre").innerText()).length > 100);
});

test("the plan is a table with the point of no return", async () => {
  await page.locator('[data-part="plan"]').click();
  const row = page.locator("#plan tr.no-return");
  assert.match(await row.innerText(), /DROP COLUMN fax/);
  assert.ok(await page.locator("#plan").isVisible() && !await page.locator("#findings").isVisible());
});

test("the schema is what is left", async () => {
  await page.locator('[data-part="schema"]').click();
  await page.fill("#objects", "users");
  const sql = await page.locator("#statements pre").first().innerText();
  assert.match(sql, /CREATE TABLE `users`/);
  assert.doesNotMatch(sql, /fax/);
  await page.fill("#objects", "");
});

test("the graph is drawn when it is looked at", async () => {
  await page.locator('[data-part="graph"]').click();
  assert.ok(await page.locator('.node[data-name="faxes"]').isVisible());
  await page.fill("#search", "users");
  assert.match(await page.locator("#count").textContent(), /^1 of \d+ objects$/);
  assert.equal(await page.evaluate(() => location.hash), "#graph");
});

test("nothing went wrong on the way, and nothing was asked of a network", () => assert.deepEqual(problems, []));
