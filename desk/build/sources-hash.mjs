// Writes the hash of the desk's sources beside what was built of them, so that a test can tell when the
// built files are stale (tests/desk/test_built.py computes the same hash).
import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

const FOLDER = join(import.meta.dirname, "..");
const PARTS = ["build", "index.html", "package-lock.json", "package.json", "public", "src", "tsconfig.json", "vite.config.ts"];
// Made by the build itself, or by Python beside it.
const MADE = new Set(["generated", "__pycache__"]);

function filesUnder(path) {
  const entries = readdirSync(join(FOLDER, path), { withFileTypes: true }).filter(({ name }) => !MADE.has(name));
  return entries.flatMap((entry) =>
    entry.isDirectory() ? filesUnder(`${path}/${entry.name}`) : [`${path}/${entry.name}`],
  );
}

/** SHA-256 over the names and bytes of all source files, in the order of their names. */
export function hashOfSources() {
  const names = PARTS.flatMap((part) => (/\./.test(part) ? [part] : filesUnder(part))).sort();
  const hash = createHash("sha256");
  for (const name of names) {
    hash.update(`${name}\0`);
    hash.update(readFileSync(join(FOLDER, name)));
    hash.update("\0");
  }
  return hash.digest("hex");
}

export function sourcesHash() {
  return {
    name: "sources-hash",
    generateBundle() {
      this.emitFile({ type: "asset", fileName: "sources.sha256", source: `${hashOfSources()}\n` });
    },
  };
}
