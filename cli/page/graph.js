const schemaGraph = (() => {
const canvas = document.getElementById("canvas"), world = document.getElementById("world");
const detail = document.getElementById("detail"), search = document.getElementById("search");
const count = document.getElementById("count");
const svg = (name, attributes, parent) => {
  const element = document.createElementNS("http://www.w3.org/2000/svg", name);
  for (const key in attributes) element.setAttribute(key, attributes[key]);
  if (parent) parent.append(element);
  return element;
};
let nodes = [], edges = [], total = "";

// Layers: what is needed stands left of what needs it. Edges that close a ring are left out.
function rank() {
  const state = new Uint8Array(nodes.length);
  for (const start of nodes) {
    if (state[start.id]) continue;
    const open = [[start, 0]];
    state[start.id] = 1;
    while (open.length) {
      const top = open[open.length - 1], [node, next] = top;
      if (next < node.out.length) {
        top[1]++;
        const to = nodes[node.out[next].to];
        if (!state[to.id]) { state[to.id] = 1; open.push([to, 0]); }
      } else {
        open.pop();
        state[node.id] = 2;
        for (const edge of node.out) {
          const to = nodes[edge.to];
          if (state[to.id] === 2 && to !== node) node.rank = Math.max(node.rank, to.rank + 1);
        }
      }
    }
  }
}
const width = 210, height = 40, gapX = 90, gapY = 16;
function place() {
  rank();
  const linked = nodes.filter(node => node.out.length + node.into.length > 0);
  const alone = nodes.filter(node => node.out.length + node.into.length === 0);
  const layers = [];
  for (const node of linked) (layers[node.rank] ||= []).push(node);
  for (const layer of layers) layer.forEach((node, i) => node.y = i);
  for (let sweep = 0; sweep < 6; ++sweep)
    for (const layer of sweep % 2 ? [...layers].reverse() : layers) {
      for (const node of layer) {
        const near = [...node.out.map(e => nodes[e.to]), ...node.into.map(e => nodes[e.from])];
        node.want = near.reduce((sum, other) => sum + other.y, 0) / near.length;
      }
      layer.sort((a, b) => a.want - b.want || a.id - b.id).forEach((node, i) => node.y = i);
    }
  const tallest = Math.max(0, ...layers.map(layer => layer.length));
  for (const layer of layers) {
    const shift = (tallest - layer.length) / 2;
    for (const node of layer) {
      node.x = node.rank * (width + gapX);
      node.y = (node.y + shift) * (height + gapY);
    }
  }
  const columns = Math.max(3, Math.ceil(Math.sqrt(alone.length / 2)));
  const below = tallest ? tallest * (height + gapY) + 40 : 0;
  alone.forEach((node, i) => {
    node.x = (i % columns) * (width + 24);
    node.y = below + Math.floor(i / columns) * (height + gapY);
  });
}
const short = text => text.length > 28 ? text.slice(0, 27) + "\u2026" : text;
function draw() {
  for (const edge of edges) {
    const a = nodes[edge.from], b = nodes[edge.to];
    const x1 = a.x, y1 = a.y + height / 2, x2 = b.x + width, y2 = b.y + height / 2;
    const bend = Math.max(40, Math.abs(x1 - x2) / 2);
    edge.line = svg("path", { class: "edge", "marker-end": "url(#arrow)",
      d: `M${x1} ${y1}C${x1 - bend} ${y1} ${x2 + bend} ${y2} ${x2} ${y2}` },
      document.getElementById("edges"));
    svg("title", {}, edge.line).textContent =
      `${a.name} ${edge.need} ${b.name}${edge.by ? " by " + edge.by : ""}`;
  }
  for (const node of nodes) {
    const kind = node.kind.replace(" ", "-");
    node.box = svg("g", { class: `node ${kind}${node.missing ? " missing" : ""}`, tabindex: 0,
      "data-name": node.name, transform: `translate(${node.x} ${node.y})` },
      document.getElementById("nodes"));
    svg("rect", { width, height, rx: 4 }, node.box);
    svg("text", { x: 10, y: 15, class: "kind" }, node.box).textContent =
      node.missing ? node.kind + ", missing" : node.kind;
    svg("text", { x: 10, y: 31 }, node.box).textContent = short(node.name);
    svg("title", {}, node.box).textContent = node.name;
    node.box.addEventListener("click", () => { if (!moved) choose(node); });
    node.box.addEventListener("keydown", event => { if (event.key === "Enter") choose(node); });
  }
}

// The camera: a scale and a shift.
let scale = 1, left = 0, top_ = 0, moved = false;
const look = () => world.setAttribute("transform", `translate(${left} ${top_}) scale(${scale})`);
function fit(some) {
  if (!some.length) return;
  const box = canvas.getBoundingClientRect();
  const x1 = Math.min(...some.map(n => n.x)), x2 = Math.max(...some.map(n => n.x)) + width;
  const y1 = Math.min(...some.map(n => n.y)), y2 = Math.max(...some.map(n => n.y)) + height;
  scale = Math.min(1.2, (box.width - 40) / (x2 - x1), (box.height - 40) / (y2 - y1));
  left = (box.width - (x1 + x2) * scale) / 2;
  top_ = (box.height - (y1 + y2) * scale) / 2;
  look();
}
canvas.addEventListener("wheel", event => {
  event.preventDefault();
  const box = canvas.getBoundingClientRect();
  const x = event.clientX - box.left, y = event.clientY - box.top;
  const next = Math.min(4, Math.max(.02, scale * Math.exp(-event.deltaY * .0015)));
  left = x - (x - left) * next / scale;
  top_ = y - (y - top_) * next / scale;
  scale = next;
  look();
}, { passive: false });
let held = null;
canvas.addEventListener("pointerdown", event => {
  held = { x: event.clientX - left, y: event.clientY - top_, at: [event.clientX, event.clientY] };
  moved = false;
});
addEventListener("pointermove", event => {
  if (!held) return;
  if (Math.hypot(event.clientX - held.at[0], event.clientY - held.at[1]) > 4) moved = true;
  if (!moved) return;
  canvas.classList.add("dragging");
  left = event.clientX - held.x;
  top_ = event.clientY - held.y;
  look();
});
addEventListener("pointerup", () => { held = null; canvas.classList.remove("dragging"); });

// One object with what it needs and what needs it.
function choose(node) {
  for (const other of nodes) other.box.classList.remove("chosen");
  for (const edge of edges) edge.line.classList.remove("near");
  detail.hidden = !node;
  if (!node) return dim(null);
  node.box.classList.add("chosen");
  const near = new Set([node]);
  for (const edge of [...node.out, ...node.into]) {
    edge.line.classList.add("near");
    near.add(nodes[edge.from]).add(nodes[edge.to]);
  }
  dim(near);
  const add = (name, text, parent = detail) => {
    const element = document.createElement(name);
    element.textContent = text;
    parent.append(element);
    return element;
  };
  detail.replaceChildren();
  add("h2", node.name);
  add("div", node.missing ? `${node.kind}, does not exist` : node.kind);
  if (node.place) add("div", node.place).className = "place";
  const list = (title, some, other) => {
    if (!some.length) return;
    add("h3", title);
    const items = add("ul", "");
    for (const edge of some) {
      const item = add("li", edge.need + " ", items);
      const link = add("a", other(edge).name, item);
      link.addEventListener("click", () => { choose(other(edge)); fit([other(edge)]); });
      if (edge.by) item.append(` (${edge.by})`);
      if (edge.place) add("div", edge.place, item).className = "place";
    }
  };
  list("Needs", node.out, edge => nodes[edge.to]);
  list("Needed by", node.into, edge => nodes[edge.from]);
  if (node.columns) {
    add("h3", "Columns");
    const items = add("ul", "");
    for (const column of node.columns) add("li", column, items);
  }
}
function dim(lit) {
  for (const node of nodes) node.box.classList.toggle("faint", !!lit && !lit.has(node));
  for (const edge of edges)
    edge.line.classList.toggle("faint", !!lit && !(lit.has(nodes[edge.from]) && lit.has(nodes[edge.to])));
}
function find() {
  const word = search.value.trim().toLowerCase();
  const found = !word ? [] : nodes.filter(node => node.name.toLowerCase().includes(word) ||
    (node.columns || []).some(column => column.toLowerCase().includes(word)));
  for (const node of nodes) node.box.classList.toggle("found", found.includes(node));
  choose(null);
  dim(word ? new Set(found) : null);
  count.textContent = word ? `${found.length} of ${nodes.length} objects` : total;
  return found;
}
search.addEventListener("input", find);
search.addEventListener("keydown", event => {
  if (event.key === "Enter") { const found = find(); fit(found); if (found.length === 1) choose(found[0]); }
  if (event.key === "Escape") { search.value = ""; find(); }
});
document.getElementById("fit").addEventListener("click", () => { search.value = ""; find(); fit(nodes); });
canvas.addEventListener("click", event => { if (event.target === canvas && !moved) choose(null); });

// Draws what `lintel graph --format json` describes, instead of what was drawn before.
function load(graph) {
  nodes = graph.nodes.map(node => ({ ...node, out: [], into: [], rank: 0, x: 0, y: 0 }));
  edges = graph.edges.map(edge => ({ ...edge }));
  for (const edge of edges) {
    nodes[edge.from].out.push(edge);
    nodes[edge.to].into.push(edge);
  }
  total = `${nodes.length} objects, ${edges.length} dependencies`;
  document.getElementById("edges").replaceChildren();
  document.getElementById("nodes").replaceChildren();
  place();
  draw();
  search.value = "";
  find();
  fit(nodes);
  const focus = nodes.find(node => node.focus);
  if (focus) choose(focus);
}
return { load };
})();
