const data = JSON.parse(document.getElementById("data").textContent);
const by = id => document.getElementById(id);
const make = (name, text, parent, className) => {
  const element = document.createElement(name);
  if (text !== undefined && text !== null) element.textContent = text;
  if (className) element.className = className;
  if (parent) parent.append(element);
  return element;
};
// Code stands between backquotes in what Lintel says.
const say = (text, parent) => text.split("`").forEach((part, i) => i % 2 ? make("code", part, parent) : parent.append(part));

by("summary").textContent = data.summary;

// Lines of a file with what is meant marked; columns count from 1 and end behind the last one.
function snippet(place, parent) {
  if (!place.lines) return;
  const pre = make("pre", null, parent), width = String(place.first + place.lines.length - 1).length;
  place.lines.forEach((line, i) => {
    const number = place.first + i;
    make("span", String(number).padStart(width) + "  ", pre, "number");
    const from = number < place.line || number > place.endLine ? line.length : number === place.line ? place.column - 1 : 0;
    const to = number < place.line || number > place.endLine ? line.length : number === place.endLine ? place.endColumn - 1 : line.length;
    pre.append(line.slice(0, from));
    if (to > from) make("mark", line.slice(from, to), pre);
    pre.append(line.slice(Math.max(from, to)) + "\n");
  });
}
function explanation(finding, parent) {
  const rule = data.rules[finding.rule];
  if (!rule) return;
  const more = make("details", null, parent);
  make("summary", `about ${finding.rule}: ${rule.summary}`, more);
  more.addEventListener("toggle", () => {
    if (more.children.length > 1) return;
    make("pre", rule.explanation, more).style.whiteSpace = "pre-wrap";
    for (const source of rule.sources) {
      const link = make("a", source, make("div", null, more));
      link.href = source;
      link.rel = "noreferrer";
    }
  });
}
function show(finding, parent) {
  const box = make("article", null, parent, `finding ${finding.severity}${finding.suppressed ? " allowed" : ""}`);
  box.dataset.rule = finding.rule;
  const title = make("h2", null, box);
  make("span", finding.suppressed ? "not reported" : finding.severity, title, "severity");
  say(finding.message, title);
  make("p", `${finding.file}:${finding.line}:${finding.column}  ${finding.rule}`, box, "where");
  if (finding.suppressed) make("p", finding.suppressed, box, "why");
  snippet(finding, box);
  for (const place of finding.related) {
    const where = make("p", `${place.file}:${place.line}: `, box, "where");
    say(place.message, where);
    snippet(place, box);
  }
  const remarks = [...finding.notes.map(text => ["note", text]), ...finding.helps.map(text => ["help", text])];
  if (finding.fix) remarks.push([finding.fix.safe ? "fix" : "unsafe fix", finding.fix.title]);
  if (remarks.length) {
    const list = make("ul", null, box);
    for (const [kind, text] of remarks) say(text, make("li", `${kind}: `, list));
  }
  explanation(finding, box);
}

// Findings, filtered; a page of them at a time.
const page = 200;
let chosen = [], shown = 0;
const counts = key => data.findings.reduce((map, one) => map.set(one[key], (map.get(one[key]) || 0) + 1), new Map());
for (const severity of ["error", "warning", "note"]) {
  const label = make("label", null, by("severities")), box = make("input", null, label);
  box.type = "checkbox";
  box.checked = true;
  box.value = severity;
  const number = counts("severity").get(severity) || 0;
  label.append(` ${number} ${severity}${number === 1 ? "" : "s"} `);
  box.addEventListener("change", filter);
}
for (const key of ["rule", "file"]) {
  make("option", "all", by(key)).value = "";
  for (const [value, number] of [...counts(key)].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)))
    make("option", `${value} (${number})`, by(key)).value = value;
  by(key).addEventListener("change", filter);
}
by("words").addEventListener("input", filter);
by("more").addEventListener("click", more);
function filter() {
  const severities = [...by("severities").querySelectorAll("input:checked")].map(box => box.value);
  const words = by("words").value.trim().toLowerCase();
  chosen = data.findings.filter(one => severities.includes(one.severity) &&
    (!by("rule").value || one.rule === by("rule").value) && (!by("file").value || one.file === by("file").value) &&
    (!words || `${one.message} ${one.file} ${one.rule} ${one.notes.join(" ")}`.toLowerCase().includes(words)));
  by("list").replaceChildren();
  shown = 0;
  more();
}
function more() {
  for (const finding of chosen.slice(shown, shown + page)) show(finding, by("list"));
  shown = Math.min(chosen.length, shown + page);
  by("more").hidden = shown === chosen.length;
  by("shown").textContent = `${shown} of ${data.findings.length} findings`;
  if (!chosen.length) make("p", data.findings.length ? "Nothing fits the filters." : "Nothing was found.", by("list"), "none");
}

// The plan.
function plan() {
  const steps = data.plan.steps;
  if (!steps.length) { make("p", "No statement changes a schema or rows.", by("plan"), "none"); return; }
  const table = make("table", null, by("plan")), head = make("tr", null, make("thead", null, table)), body = make("tbody", null, table);
  for (const title of ["step", "place", "statement", "algorithm", "lock", "rebuilds", "also locked", "way back"]) make("th", title, head);
  steps.forEach(step => {
    const row = make("tr", null, body, step.step === data.plan.point_of_no_return ? "no-return" : "");
    make("td", step.step, row);
    make("td", step.place, row, "place");
    make("code", step.statement, make("td", null, row, "statement"));
    make("td", step.algorithm ? step.algorithm + (step.depends_on && step.depends_on.length ? " at best" : "") : "-", row).title = (step.reasons || []).join("\n");
    make("td", step.lock || "-", row);
    make("td", step.rebuilds || "-", row);
    make("td", step.also_locked.join(", ") || "-", row);
    if (step.refused) make("td", `refused, ${step.refused}`, row, "refused");
    else make("td", step.reversible ? step.way_back || "yes" : `none: ${step.way_back}`, row, step.reversible ? "" : "lost");
  });
  if (data.plan.point_of_no_return) make("p", `Step ${data.plan.point_of_no_return} is the point of no return.`, by("plan"), "lost");
}
plan();

// What each chain of files leaves.
const statements = by("statements");
let left = null;
function listStatements() {
  const word = by("objects").value.trim().toLowerCase();
  statements.replaceChildren();
  const some = left ? left.objects.filter(one => one.name.toLowerCase().includes(word)) : [];
  for (const one of some) {
    const details = make("details", null, statements);
    make("summary", one.name, details);
    details.open = some.length <= 20;
    make("pre", one.sql, details);
  }
  if (!some.length) make("p", "There is no such object.", statements, "none");
}
let drawn = null;
function draw() {
  if (!left || drawn === left || by("graph").hidden) return;
  drawn = left;
  schemaGraph.load(left.graph);
}
function choose() {
  left = data.schemas[by("chain").selectedIndex] || null;
  listStatements();
  draw();
}
by("objects").addEventListener("input", listStatements);
data.schemas.forEach(one => make("option", one.name, by("chain")));
by("chain").addEventListener("change", choose);

const tabs = [...document.querySelectorAll("[role=tab]")];
function open(part) {
  for (const tab of tabs) {
    tab.setAttribute("aria-selected", String(tab.dataset.part === part));
    by(tab.dataset.part).hidden = tab.dataset.part !== part;
  }
  by("chains").hidden = data.schemas.length < 2 || (part !== "schema" && part !== "graph");
  draw();
}
for (const tab of tabs) tab.addEventListener("click", () => { history.replaceState(null, "", "#" + tab.dataset.part); open(tab.dataset.part); });
for (const [part, number] of [["findings", data.findings.length], ["plan", data.plan.steps.length]])
  tabs.find(tab => tab.dataset.part === part).append(` (${number})`);
filter();
choose();
open(tabs.some(tab => "#" + tab.dataset.part === location.hash) ? location.hash.slice(1) : "findings");
