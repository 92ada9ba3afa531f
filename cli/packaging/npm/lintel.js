#!/usr/bin/env node
"use strict";
// Runs the program of this platform's package, or the one that LINTEL_BINARY names.
const { spawnSync } = require("child_process");

const platform = `${process.platform}-${process.arch}`;

function program() {
  if (process.env.LINTEL_BINARY) return process.env.LINTEL_BINARY;
  try {
    return require.resolve(`@lintel/${platform}/bin/lintel`);
  } catch {
    console.error(`lintel: the package @lintel/${platform} is not installed: either there is none for this platform, or ` +
      "npm left optional dependencies out. LINTEL_BINARY may name a program built from source.");
    process.exit(2);
  }
}

const path = program();
const done = spawnSync(path, process.argv.slice(2), { stdio: "inherit" });
if (done.error) {
  console.error(`lintel: ${path} cannot be run: ${done.error.message}`);
  process.exit(2);
}
if (done.signal) process.kill(process.pid, done.signal);
process.exit(done.status);
