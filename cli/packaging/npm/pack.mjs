// Packs Lintel for npm: a package that finds the program, and one with the program for this platform, which the first
// names as optional, so that npm fetches the one that fits. Nothing runs when they are installed.
//
//     node pack.mjs --binary FILE --version X.Y.Z --out FOLDER
import { execFileSync } from "node:child_process";
import { copyFileSync, chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";

const { values } = parseArgs({ options: { binary: { type: "string" }, version: { type: "string" }, out: { type: "string" } } });
const here = dirname(fileURLToPath(import.meta.url));
const license = resolve(here, "../../../LICENSE");
const out = resolve(values.out);
const common = { version: values.version, license: "Apache-2.0" };
const platforms = ["linux-x64", "linux-arm64"];

function pack(description, files) {
  const folder = mkdtempSync(join(tmpdir(), "lintel-npm-"));
  try {
    writeFileSync(join(folder, "package.json"), JSON.stringify({ ...common, ...description }, null, 2) + "\n");
    copyFileSync(license, join(folder, "LICENSE"));
    for (const [name, source] of Object.entries(files)) {
      mkdirSync(dirname(join(folder, name)), { recursive: true });
      copyFileSync(source, join(folder, name));
      chmodSync(join(folder, name), name.startsWith("bin/") ? 0o755 : 0o644);
    }
    mkdirSync(out, { recursive: true });
    execFileSync("npm", ["pack", "--silent", "--ignore-scripts", "--pack-destination", out], { cwd: folder, stdio: "inherit" });
  } finally {
    rmSync(folder, { recursive: true });
  }
}

pack({
  name: "@lintel/lintel",
  description: "Linter and static analyzer for MySQL schemas and migrations",
  bin: { lintel: "bin/lintel.js" },
  files: ["bin"],
  engines: { node: ">=16" },
  optionalDependencies: Object.fromEntries(platforms.map(platform => [`@lintel/${platform}`, values.version])),
}, { "bin/lintel.js": join(here, "lintel.js") });

const platform = `${process.platform}-${process.arch}`;
if (!platforms.includes(platform)) throw new Error(`there is no package for ${platform}`);
pack({
  name: `@lintel/${platform}`,
  description: `The program of @lintel/lintel for ${platform}`,
  files: ["bin"],
  os: [process.platform],
  cpu: [process.arch],
  libc: ["glibc"],
}, { "bin/lintel": resolve(values.binary) });
