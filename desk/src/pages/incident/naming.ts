/** Properties and values in words. */

import type { Claim } from "../../api/types";
import { plain } from "../../words";

/** In the order of the questions that a reader asks; others follow. */
export const QUESTIONS: Readonly<Record<string, string>> = {
  type: "What", actor: "Who", recipient: "Whom", place: "Where", time: "When", killed: "Killed", wounded: "Wounded",
  missing: "Missing", captured: "Captured", displaced: "Displaced", weapon: "With what", control: "Who holds it",
  relation: "Ties",
};

export const question = (property: string): string => QUESTIONS[property] ?? plain(property);

/** The value as the API names it for readers, else as its grammar writes it. */
export function named(claim: Claim): string {
  if (claim.label) return claim.label;
  if (claim.property === "type") return plain(claim.value);
  if (claim.value.startsWith("geonames:")) return claim.words.text;
  return claim.value.replace(/^(\d+)\.\.$/, "$1 or more").replace(/^\.\.(\d+)$/, "up to $1").replace("..", " to ");
}

/** A verb for what speakers do with a value that they do not simply state. */
export const STANCE: Readonly<Record<string, string>> = {
  denies: "denies it", expects: "expects it", claims_responsibility: "claims responsibility",
};
