// `lintel graph --format html`, as a person uses it.
import assert from "node:assert/strict";
import { test } from "node:test";
import { opened } from "./page.mjs";

const schema = `
CREATE TABLE teams (id INT PRIMARY KEY, name VARCHAR(30));
CREATE TABLE users (id INT PRIMARY KEY, team_id INT, email VARCHAR(80),
    CONSTRAINT users_team FOREIGN KEY (team_id) REFERENCES teams (id));
CREATE VIEW members AS SELECT u.id, t.name FROM users u JOIN teams t ON t.id = u.team_id;
CREATE VIEW report AS SELECT name FROM members;
CREATE TABLE \`</script><script>window.broken = 1</script>\` (id INT PRIMARY KEY);
`;
const { page, problems } = await opened({ "schema.sql": schema }, ["graph", "schema.sql", "--format", "html"]);

const names = selector => page.locator(selector).evaluateAll(all => all.map(one => one.dataset.name).sort());
const transform = () => page.locator("#world").getAttribute("transform");

test("draws every object and dependency", async () => {
    assert.deepEqual(await names(".node"), ["</script><script>window.broken = 1</script>", "members", "report", "teams", "users"]);
    assert.equal(await page.locator(".edge").count(), 4);
    assert.equal(await page.locator("#count").textContent(), "5 objects, 4 dependencies");
});

test("a table's name is text and nothing else", async () => {
    assert.equal(await page.evaluate(() => window.broken), undefined);
});

test("all of it is on the screen, and no boxes lie on each other", async () => {
    const boxes = await page.locator(".node rect").evaluateAll(all => all.map(one => {
        const { left, top, right, bottom } = one.getBoundingClientRect();
        return { left, top, right, bottom };
    }));
    for (const box of boxes) assert.ok(box.left >= 0 && box.top >= 0 && box.right <= 1200 && box.bottom <= 800);
    for (const [i, a] of boxes.entries())
        for (const b of boxes.slice(i + 1))
            assert.ok(a.right <= b.left || b.right <= a.left || a.bottom <= b.top || b.bottom <= a.top);
});

test("what needs stands right of what is needed", async () => {
    const left = name => page.locator(`.node[data-name="${name}"] rect`).evaluate(one => one.getBoundingClientRect().left);
    assert.ok(await left("teams") < await left("users"));
    assert.ok(await left("users") < await left("members"));
    assert.ok(await left("members") < await left("report"));
});

test("search finds names and columns, and goes back", async () => {
    await page.fill("#search", "EMAIL");
    assert.deepEqual(await names(".node.found"), ["users"]);
    assert.equal(await page.locator("#count").textContent(), "1 of 5 objects");
    assert.deepEqual(await names(".node.faint"), ["</script><script>window.broken = 1</script>", "members", "report", "teams"]);
    await page.press("#search", "Enter");
    assert.equal(await page.locator("#detail h2").textContent(), "users");
    await page.press("#search", "Escape");
    assert.deepEqual(await names(".node.found"), []);
    assert.equal(await page.locator("#detail").isVisible(), false);
});

test("a chosen object shows what it needs, who needs it, and where it was declared", async () => {
    await page.click('.node[data-name="members"]');
    const detail = await page.locator("#detail").innerText();
    assert.match(detail, /members\s+view\s+.*schema\.sql:5/s);
    assert.match(detail, /Needs\s+reads teams\s+.*reads users/s);
    assert.match(detail, /Needed by\s+reads report/);
    assert.match(detail, /Columns\s+id\s+name/);
    assert.equal(await page.locator(".edge.near").count(), 3);
    await page.locator("#detail a", { hasText: "users" }).click();
    assert.equal(await page.locator("#detail h2").textContent(), "users");
    assert.match(await page.locator("#detail").innerText(), /references teams \(users_team\)/);
    await page.click("#fit");
});

test("the keyboard chooses too", async () => {
    await page.focus('.node[data-name="report"]');
    await page.keyboard.press("Enter");
    assert.equal(await page.locator("#detail h2").textContent(), "report");
    await page.click("#fit");
});

test("the wheel zooms about the pointer and a drag moves", async () => {
    const before = await transform();
    await page.mouse.move(600, 400);
    await page.mouse.wheel(0, -300);
    await page.waitForFunction(old => document.getElementById("world").getAttribute("transform") !== old, before);
    const zoomed = await transform();
    const scale = text => Number(/scale\(([^)]+)\)/.exec(text)[1]);
    assert.ok(scale(zoomed) > scale(before));
    await page.mouse.move(20, 700);
    await page.mouse.down();
    await page.mouse.move(120, 650, { steps: 4 });
    await page.mouse.up();
    const moved = await transform();
    const shift = text => /translate\(([^ ]+) ([^)]+)\)/.exec(text).slice(1).map(Number);
    assert.ok(Math.abs(shift(moved)[0] - shift(zoomed)[0] - 100) < 1);
    assert.ok(Math.abs(shift(moved)[1] - shift(zoomed)[1] + 50) < 1);
    await page.click("#fit");
    assert.equal(scale(await transform()), scale(before));
});

test("nothing went wrong on the way, and nothing was asked of a network", () => assert.deepEqual(problems, []));
