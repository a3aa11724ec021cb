// Writes the licences of all packages whose code or data is in the built files, as they ask.
import { existsSync, readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";

const PACKAGES = join(import.meta.dirname, "../node_modules");
// Its data is in the base map, though no module of it is imported.
const DATA = ["world-atlas"];

function licenceOf(name) {
  const folder = join(PACKAGES, name);
  const { version, license } = JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
  const file = existsSync(folder) && readdirSync(folder).find((one) => /^licen[cs]e/i.test(one));
  if (!file) throw new Error(`${name} has no licence file`);
  return `${name} ${version} (${license})\n\n${readFileSync(join(folder, file), "utf8").trim()}\n`;
}

export function licences() {
  return {
    name: "licences",
    generateBundle() {
      const found = [...this.getModuleIds()].flatMap((id) => /node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(id)?.[1] ?? []);
      const names = [...new Set([...found, ...DATA])].sort();
      this.emitFile({ type: "asset", fileName: "licences.txt", source: names.map(licenceOf).join(`\n${"-".repeat(80)}\n\n`) });
    },
  };
}
