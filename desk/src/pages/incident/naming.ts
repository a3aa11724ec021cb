/** Properties and values in words. */

import type { Claim } from "../../api/types";
import { period } from "../../format";
import { plain } from "../../words";

/** In the order of the questions that a reader asks; others follow. */
export const QUESTIONS: Readonly<Record<string, string>> = {
  type: "What", mode: "How", actor: "Who", recipient: "Whom", place: "Where", time: "When", killed: "Killed", wounded: "Wounded",
  missing: "Missing", captured: "Captured", displaced: "Displaced", weapon: "With what", control: "Who holds it",
  relation: "Ties", denial: "Denied by",
};

export const question = (property: string): string => QUESTIONS[property] ?? plain(property);

/** The value in words: the API writes names for ids, and figures and days in the grammar of docs/weighing.md. */
export function named(claim: Claim): string {
  if (claim.property === "type" || claim.property === "mode") return plain(claim.value);
  if (claim.property === "time") return days(claim.value);
  if (claim.value.startsWith("geonames:")) return claim.words.text;
  return claim.value.replace(/^(\d+)\.\.$/, "$1 or more").replace(/^\.\.(\d+)$/, "up to $1").replace("..", " to ");
}

/** A day, or the first and the last. */
function days(value: string): string {
  const [first = "", last = first] = value.split("..");
  return period(first || null, last || null);
}

/** A verb for what speakers do with a value that they do not simply state. */
export const STANCE: Readonly<Record<string, string>> = {
  denies: "denies it", expects: "expects it", claims_responsibility: "claims responsibility",
};
